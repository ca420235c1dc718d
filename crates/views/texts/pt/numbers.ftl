## Números em imagens
chart-described = { $count ->
    [one] { $count } valor: { $most } ({ $name }). A tabela abaixo diz o mesmo.
   *[other] { $count } valores; o mais alto é { $most } ({ $name }). A tabela abaixo diz o mesmo.
}
chart-empty = Nesta data não há aqui nada para contar.

## A rede em números
numbers-title = A rede em números
numbers-show = Mostrar esta data
numbers-today = Voltar a hoje
numbers-growth = Crescimento
numbers-growth-rule = Membros no fim de cada ano e, no último, na data mostrada. A parte cinzenta de uma coluna são membros cujo primeiro dia não é conhecido.
numbers-regions = Membros por região
numbers-regions-rule = A rede conta cada país numa só região.
numbers-countries = Membros por país
numbers-countries-rule = A imagem mostra os { $count } países com mais membros, a tabela mostra todos.
numbers-first-time = Países novos
numbers-first-time-rule = Um país conta no ano em que a sua primeira cidade aderiu. Se não se sabe quando aderiu uma das suas cidades, também não se sabe o ano. As admissões revogadas como enganos não contam.
numbers-calls = Admitidas por chamada
numbers-calls-rule = As cidades que uma chamada trouxe, segundo os registos desta plataforma, menos as admissões revogadas como enganos. O que se publicou noutro lugar está na página da chamada.
numbers-population = População abrangida
numbers-population-rule = A soma das populações que os membros indicaram nas suas candidaturas, cada uma com o seu ano e a sua fonte. Os membros que não indicaram nenhuma não contam, e nada se estima por eles.
numbers-year = Ano
numbers-region = Região
numbers-country = País
numbers-call = Chamada
numbers-cities = Membros
numbers-n-countries = Países
numbers-undated = Primeiro dia desconhecido
numbers-joined = Aderiram no ano
numbers-new-countries = Países novos
numbers-admitted = Admitidas
numbers-announced = Anunciadas
numbers-people = Habitantes
numbers-counted-over = Membros contados
numbers-names = Quais
numbers-as-table = O mesmo em tabela
numbers-csv = Em CSV
numbers-json = Em JSON
numbers-svg = Em imagem (SVG)
numbers-page-json = Todos os números em JSON
numbers-over = { $count ->
    [one] contados em { $count } de { $all } membros
   *[other] contados em { $count } de { $all } membros
}
numbers-n-people = { $count ->
    [one] pessoa vive nos membros
   *[other] pessoas vivem nos membros
}
numbers-licence = { $network }, à data de { $day }. Estes dados podem ser usados nos termos de { $licence }.
numbers-source = Fonte
numbers-unknown-year = desconhecido
numbers-population-cut = { $count ->
    [one] A página mostra o maior; os dados para programas têm todos.
   *[other] A página mostra os { $count } maiores; os dados para programas têm todos.
}
numbers-rule = Como se contam os membros
numbers-rule-days = Uma adesão conta do seu primeiro dia até à véspera do seu fim. Quando só se conhece o ano ou o mês, vale o seu primeiro dia. Uma cidade conta uma vez, por mais vezes que tenha aderido.
numbers-rule-undated = Quando nenhuma fonte indica o primeiro dia, a adesão conta desde o início dos registos ({ $day }) e é indicada à parte.
numbers-rule-no-day = Nenhuma fonte indica o primeiro dia de qualquer adesão.
numbers-rule-n-undated = { $count ->
    [one] { $count } membro nesta situação à data de { $day }
   *[other] { $count } membros nesta situação à data de { $day }
}
numbers-rule-revoked = Uma admissão revogada como engano conta até ao dia da sua retificação, tal como foi anunciada.
numbers-rule-n-revoked = Revogadas até essa data: { $count }.
numbers-rule-ended = Uma cidade cuja adesão terminou mantém a sua página e a sua história, e deixa de contar.
numbers-rule-n-former = Membros anteriores, que já não o eram nessa data: { $count }.
numbers-rule-n-readmitted = Membros que tinham saído e voltaram: { $count }.
numbers-rule-active = A rede não publicou a regra pela qual considera um membro inativo. Por isso conta toda a adesão que não terminou.

## Países, regiões, grupos temáticos
countries-title = Países
countries-total = { $count ->
    [one] { $count } país com membros à data de { $day }
   *[other] { $count } países com membros à data de { $day }
}
countries-all = Todos os países
countries-none = Nenhum país corresponde a esta escolha nesta data.
countries-caption = Países com membros
countries-since = Na rede desde
countries-new-in = novos em { $year }
countries-new-unknown = ano da primeira cidade desconhecido
place-no-members = Nenhuma cidade daqui era membro nesta data.
place-undated = { $count ->
    [one] De { $count } deles não se conhece o primeiro dia
   *[other] De { $count } deles não se conhece o primeiro dia
}
place-all-members = Todos os membros daqui
cluster-of = Grupo temático da estratégia { $period }
cluster-nobody = Ainda nenhum membro indicou que participa neste grupo.
cluster-members = Membros que participam
cluster-members-rule = Segundo o que as cidades indicam nas suas páginas.
cluster-feed = Notícias destas cidades em feed (Atom)
cluster-others = Os outros grupos temáticos
