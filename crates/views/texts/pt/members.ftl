## A lista dos membros
members-title = Membros
members-search = Nome de uma cidade
members-region = Região
members-country = País
members-year = Ano de adesão
members-any = Todos
members-filter = Mostrar
members-total = { $count ->
    [one] { $count } membro em { $day }
   *[other] { $count } membros em { $day }
}
members-found = { $count ->
    [one] { $count } de { $all } membros em { $day }
   *[other] { $count } de { $all } membros em { $day }
}
members-order = Ordenados por nome, como num dicionário.
members-none = Nenhum membro corresponde a esta escolha.
members-show-all = Mostrar todos os membros
members-caption = Membros da rede
members-name = Nome
members-kind = Tipo de lugar
members-since = Membro desde
members-until = Membro até
members-undated = data desconhecida
members-all-on-one = Tudo numa página
members-csv = Esta lista em CSV
members-json = Esta lista em JSON
members-xlsx = Esta lista em livro do Excel
members-geojson = Esta lista em pontos para mapas (GeoJSON)
members-as-of = À data de
members-as-of-not-a-day = A data pedida não existe no calendário. Mostram-se, em vez dela, os números de hoje.
members-as-of-future = A data pedida ainda não chegou. Mostram-se, em vez dela, os números de hoje.
members-today = Os membros de hoje
members-rule = Como se contam os membros
members-with-map = Mostrar num mapa
members-without-map = Lista sem o mapa
members-chosen = Escolhas em vigor
members-without = Mostrar a lista sem
members-size = População
members-size-below = menos de { $below } habitantes
members-size-between = de { $from } a menos de { $below }
members-size-from = { $from } ou mais
members-size-unknown = não indicada
members-size-source = A população que os membros indicaram na sua candidatura, com o ano e a fonte
members-state = Situação
members-state-member = Membros
members-state-former = Antigos membros
members-former-total = { $count ->
    [one] { $count } antigo membro em { $day }
   *[other] { $count } antigos membros em { $day }
}
members-former-found = { $count ->
    [one] { $count } de { $all } antigos membros em { $day }
   *[other] { $count } de { $all } antigos membros em { $day }
}

## A página de uma cidade
city-member-since = Membro desde { $day }.
city-member = Membro; não se conhece o dia em que a adesão começou.
city-not-a-member = Não é membro de momento.
city-successor = O seu lugar foi ocupado por { $city }.
city-kind = Tipo de lugar
city-names = Outros nomes
city-website = Sítio web
city-periods = Adesão
city-since = Desde { $from }
city-from-until = De { $from } a { $until }
city-until = Até { $until }
city-undated = Membro; primeiro dia desconhecido
city-basis = Fonte da data:
city-corrected = Retificação de { $day }.
city-ended-left = A cidade deixou a rede.
city-ended-ended = A rede pôs fim à adesão.
city-ended-merged = Outra cidade ocupou o seu lugar.
city-ended-revoked = A admissão fora anunciada por engano e foi anulada.
city-profile = Perfil
city-no-profile = Esta cidade ainda não publicou um perfil.
city-profile-from = Da candidatura submetida em { $day } ({ $call }).
city-place = Lugar
city-no-position = A sua posição ainda não está registada.
city-map = { $city } num mapa do mundo
city-json = Esta página em JSON
city-source = Fonte do registo:
city-feed = Notícias desta cidade em fonte (Atom)
badge-title = Distintivo
badge-lead = Esta imagem diz como está hoje a adesão. No seu sítio, muda sozinha.
badge-code = Código para um sítio Web
badge-png = O distintivo em ficheiro de imagem (PNG)
badge-since = Membro desde { $day }
badge-member = Membro
badge-from = Membro a partir de { $day }
badge-until = Foi membro até { $day }
badge-not = Não é membro
