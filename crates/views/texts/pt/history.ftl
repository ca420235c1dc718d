## Chamadas passadas, tal como foram publicadas
history-call = Chamada { $call }
history-not-here = Esta chamada não decorreu nesta plataforma. Está aqui o que dela se publicou, ao lado do que os registos provam.
history-what = Total
history-published = Publicado
history-corrected = Retificado para
history-here = Registado aqui
history-caption = Totais publicados e registos
history-cities = Cidades admitidas
history-city-countries = Os seus países
history-members = Membros da rede à data de { $day }
history-countries = Países com membros à data de { $day }
history-beside = { $count ->
    [one] { $published } publicados; { $count } destes membros está registado aqui
   *[other] { $published } publicados; { $count } destes membros estão registados aqui
}
history-joined-rule = Estão registadas aqui as cidades cuja adesão começou em { $year } e contava no dia do anúncio.
history-note = Nota:
history-first = anunciado primeiro: { $day }
history-earlier = Chamadas anteriores, segundo o que se publicou
