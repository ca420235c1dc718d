## Recherche dans tout ce qui est public
search-title = Recherche
search-everywhere = Rechercher sur ce site
search-submit = Rechercher
search-what = Que cherchez-vous ?
search-hint = Une ville sous l’un de ses noms, un appel, un pays, un mot. Les petites fautes de frappe ne gênent pas.
search-kind = Type
search-language = Peut se lire en
search-found = { $count ->
    [one] { $count } résultat
   *[other] { $count } résultats
}
search-none = Rien n’a été trouvé. Essayez moins de mots, une autre graphie, ou tous les types et toutes les langues.
search-filling = La recherche est en préparation. Réessayez dans une minute.
search-kind-city = Ville
search-kind-call = Appel
search-kind-country = Pays
search-kind-region = Région
search-kind-cluster = Groupe thématique
search-kind-page = Page
