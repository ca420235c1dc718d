## Search over everything public
search-title = Search
search-everywhere = Search this site
search-submit = Search
search-what = What are you looking for?
search-hint = A city by any of its names, a call, a country, a word. Small mistakes of typing do no harm.
search-kind = Kind
search-language = Can be read in
search-found = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
search-none = Nothing was found. Try fewer words, another spelling, or all kinds and languages.
search-filling = The search is being prepared. Try again in a minute.
search-kind-city = City
search-kind-call = Call
search-kind-country = Country
search-kind-region = Region
search-kind-cluster = Cluster
search-kind-page = Page
