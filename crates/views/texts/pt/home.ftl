## A página inicial
home-title = Cidades que aprendem umas com as outras
home-what = { $network }: cidades que tornam a aprendizagem uma realidade em todas as idades. Partilham políticas e práticas, formam-se em conjunto e encontram-se.
home-world = Membros em todo o mundo
home-map = As cidades membros num mapa do mundo
home-list = O mesmo em lista: todos os membros, para pesquisar e filtrar
home-numbers = A rede em números: crescimento, regiões, países, chamadas
home-figures = A rede em números
home-on = em { $day }
home-n-members = { $count ->
    [one] membro
   *[other] membros
}
home-n-countries = { $count ->
    [one] país
   *[other] países
}
home-n-joined = { $count ->
    [one] adesão em { $year }
   *[other] adesões em { $year }
}
home-newest = Membros mais recentes
home-no-members = Ainda não há membros registados.
home-regions = Por região
home-region-members = { $count ->
    [one] { $count } membro
   *[other] { $count } membros
}
home-extended = antes: { $before }; prorrogação: { $reason }
home-apply = Candidatar a sua cidade
home-feed = Notícias em fonte (Atom)
home-api = Dados para programas (JSON)
