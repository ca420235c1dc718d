## A lista das chamadas
calls-title = Chamadas
calls-open = Abertas agora
calls-none-open = De momento não há nenhuma chamada aberta. A fonte de notícias avisa quando a próxima for publicada.
calls-coming = Próximas
calls-under-way = Encerradas para as cidades, em avaliação
calls-past = Passadas
calls-past-caption = Chamadas passadas e o que o registo comprova
calls-call = Chamada
calls-announced-on = Anunciada em
calls-announced = Cidades anunciadas
calls-admitted = Cidades admitidas
calls-opens = Abertura: { $moment }.
calls-closes = As cidades submetem até { $moment }.
calls-feed = Notícias em fonte (Atom)
calls-json = Esta lista em JSON

## A página de uma chamada
call-apply = Candidatar a sua cidade
call-over = Os resultados foram anunciados. Esta chamada terminou.
call-turn-opening = a abertura da chamada
call-turn-cities = as cidades
call-turn-commissions = as Comissões Nacionais da UNESCO
call-turn-experts = os peritos e o anúncio
call-clocks = Prazos
call-clock-opens = Abertura
call-clock-city = As cidades submetem até
call-clock-commission = As Comissões transmitem até
call-clock-announcement = Anúncio previsto
call-extensions = Prorrogações
call-moved = antes { $before }, agora { $after }
call-because = Motivo: { $reason }
call-results = Resultados
call-results-proven = Contados a partir do registo desta plataforma; cada número leva ao que conta.
call-announced = { $count ->
    [one] cidade anunciada
   *[other] cidades anunciadas
}
call-admitted = { $count ->
    [one] cidade admitida
   *[other] cidades admitidas
}
call-corrections = { $count ->
    [one] retificação
   *[other] retificações
}
call-corrections-title = Retificações
call-cities = Cidades admitidas
call-published = Publicado noutros lugares
call-published-apart = O que foi impresso sobre esta chamada, tal como a fonte o diz. Fica separado do que o registo aqui comprova.
call-published-announced = Cidades anunciadas: { $count }
call-published-admitted = Cidades admitidas após retificações: { $count }
call-published-members = Membros da rede após a chamada: { $count }
call-source = Fonte:
call-flyer = Folheto para imprimir
call-json = Esta página em JSON

## O folheto
flyer-until = Candidaturas até { $moment }
flyer-languages = O folheto noutras línguas

## A fonte de notícias
feed-title = { $network }: notícias
feed-published = Nova chamada: { $call }
feed-extended = Prorrogação: { $call }
feed-extended-until = As cidades submetem agora até { $moment }.
feed-announced = Resultados anunciados: { $call }
feed-corrected = Resultado retificado: { $call }
feed-admitted = { $city } é membro da rede
feed-title-of = { $network }: notícias – { $of }
feed-ended = { $city } já não é membro da rede
feed-revoked = A admissão foi anulada: { $city }
