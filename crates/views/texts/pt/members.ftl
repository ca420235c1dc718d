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
members-spot = Um mesmo ponto do mapa
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

## Os membros em redor de uma cidade
city-neighbours = Membros nas proximidades
city-neighbour-km = { $km } km
city-neighbour-next-door = menos de 1 km
city-neighbours-rule = Distâncias em linha reta entre os pontos registados.

## Escrever a uma cidade
city-write = Escrever à cidade ({ $city })
city-write-lead = A sua mensagem é transmitida a quem responde pela cidade na rede. Aqui não se mostra o endereço de ninguém; a resposta segue para o que indicar.
city-write-name = O seu nome
city-write-email = O seu endereço de correio eletrónico
city-write-email-hint = A resposta é enviada para este endereço.
city-write-language = Língua da sua mensagem
city-write-subject = Assunto
city-write-message = Mensagem
city-write-message-hint = Texto simples, no máximo { $max } caracteres.
city-write-trap = Deixe este campo vazio
city-write-kept = { $days ->
    [one] A cidade recebe o seu nome, o seu endereço e a sua mensagem. Aqui são conservados durante { $days } dia.
   *[other] A cidade recebe o seu nome, o seu endereço e a sua mensagem. Aqui são conservados durante { $days } dias.
}
city-write-send = Enviar a mensagem
city-write-secretariat = As mensagens para esta cidade passam pelo secretariado: { $email }
city-write-no-name = Indique o seu nome.
city-write-long-name = Indique um nome com { $max } caracteres no máximo.
city-write-no-language = Escolha a língua da sua mensagem.
city-write-no-subject = Indique o assunto da sua mensagem.
city-write-long-subject = Indique um assunto com { $max } caracteres no máximo.
city-write-no-message = Escreva a sua mensagem.
city-write-long-message = Encurte a sua mensagem: tem { $is } caracteres e são aceites { $max }.
city-write-trapped = Foi preenchido um campo que ninguém vê, como fazem os programas. Está de novo vazio: envie a mensagem outra vez.
city-write-closed = De momento, esta cidade não aceita mensagens através da sua página. O que escreveu continua aqui; envie-o ao secretariado: { $email }
city-write-from-address = Deste endereço chegaram num dia tantas mensagens quantas se transmitem. O que escreveu continua aqui: envie-o amanhã ou escreva ao secretariado: { $email }
city-write-to-city = A esta cidade chegaram num dia tantas mensagens quantas se transmitem. O que escreveu continua aqui: envie-o amanhã ou escreva ao secretariado: { $email }
city-write-from-line = Da sua rede chegaram numa hora tantas mensagens quantas se transmitem. O que escreveu continua aqui: envie-o daqui a uma hora ou escreva ao secretariado: { $email }
city-written = Mensagem enviada
city-written-done = A sua mensagem está a caminho ({ $city }).
city-written-answer = Cabe à cidade decidir se responde e quando. A resposta segue para o endereço que indicou.
