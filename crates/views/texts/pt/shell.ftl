## A moldura de todas as páginas
shell-skip = Ir para o conteúdo
shell-home = Página inicial: { $network }
shell-sections = Secções
nav-members = Membros
nav-calls = Chamadas
nav-numbers = Números
shell-languages = Língua
shell-sign-in = Iniciar sessão
shell-sign-out = Terminar sessão
shell-desk = A minha área
shell-demo = Demonstração: as pessoas são inventadas e nada do que daqui sai chega a quem quer que seja.
shell-points-only = Apenas pontos; não se toma posição sobre fronteiras.
shell-data-licences = Dados CC BY 4.0 · GeoNames · Natural Earth
shell-description = { $network }: membros, chamadas e candidaturas.

## Línguas
language-ar = árabe
language-de = alemão
language-en = inglês
language-es = espanhol
language-fa = persa
language-fr = francês
language-it = italiano
language-ja = japonês
language-ko = coreano
language-pt = português
language-ru = russo
language-th = tailandês
language-tr = turco
language-uk = ucraniano
language-vi = vietnamita
language-zh = chinês
text-in-language = em { $language }

## Dias, momentos, números
date-moment-in = { $day }, { $time } ({ $place })
date-moment = { $day }, { $time }
date-today = hoje
date-tomorrow = amanhã
date-yesterday = ontem
date-in-days = { $count ->
    [one] dentro de { $count } dia
   *[other] dentro de { $count } dias
}
date-days-ago = { $count ->
    [one] há { $count } dia
   *[other] há { $count } dias
}
date-last-day = Último dia
date-days-left = { $count ->
    [one] Falta { $count } dia
   *[other] Faltam { $count } dias
}
date-over = Terminou
date-your-time = Na sua hora local:
number-percent = { $number }%

## Formulários
form-errors = { $count ->
    [one] Há um problema
   *[other] Há { $count } problemas
}
form-error = Erro:
form-optional = (facultativo)
form-words = Palavras: { $count } de { $limit }
form-file-limits = { $kinds }, até { $megabytes } MB
form-file-now = Anexado: { $name }
form-choose = Escolher
form-passkey-failed = A chave de acesso não funcionou. Tente de novo ou use a ligação enviada por correio eletrónico.

## De quem é a vez
turn-yours = É a sua vez: { $act }
turn-wait = À espera de: { $who }
turn-until = até { $moment }
turn-next = A seguir: { $who }

## Avisos
notice-done = Feito:
notice-warning = Atenção:
notice-stop = Parado:
notice-news = Novidade:

## Listas
pager-label = Páginas da lista
pager-previous = Anterior
pager-next = Seguinte
seats-used = { $used } de { $total }
mark-invented = inventado
map-points = { $count ->
    [one] Um lugar num mapa do mundo. A lista ao lado diz o mesmo.
   *[other] { $count } lugares num mapa do mundo. A lista ao lado diz o mesmo.
}

## O mapa dos membros
map-bunch = { $count ->
    [one] { $count } lugar, { $name }
   *[other] { $count } lugares próximos uns dos outros, entre eles { $name }
}
map-seen = Lugares nesta parte do mapa: { $n }
map-skip = Passar o mapa
map-signs = Mover o mapa
map-closer = Aproximar
map-further = Afastar
map-world = O mundo inteiro
map-west = Para oeste
map-north = Para norte
map-south = Para sul
map-east = Para leste
map-keys = Arraste o mapa para o mover, ou use as setas do teclado; + e − aproximam e afastam, Home mostra o mundo inteiro. Tocar duas vezes aproxima, tal como a roda do rato com a tecla Ctrl premida.
