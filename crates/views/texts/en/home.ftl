## The home page
home-title = Cities that learn from each other
home-what = { $network }: cities that make learning real at every age. They share policies and practices, train together, and meet.
home-world = Members around the world
home-map = Member cities on a map of the world
home-list = The same as a list: all members, to search and filter
home-numbers = The network in numbers: growth, regions, countries, calls
home-figures = The network in figures
home-on = on { $day }
home-n-members = { $count ->
    [one] member
   *[other] members
}
home-n-countries = { $count ->
    [one] country
   *[other] countries
}
home-n-joined = { $count ->
    [one] joined in { $year }
   *[other] joined in { $year }
}
home-newest = Newest members
home-no-members = No members have been entered yet.
home-regions = By region
home-region-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
home-extended = was { $before }; extended: { $reason }
home-apply = Apply for your city
home-feed = News as a feed (Atom)
home-api = Data for programs (JSON)
