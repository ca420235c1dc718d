## Pictures of numbers
chart-described = { $count ->
    [one] { $count } value: { $most } ({ $name }). The table below says the same.
   *[other] { $count } values; the highest is { $most } ({ $name }). The table below says the same.
}
chart-empty = There is nothing to count here on this day.

## The network in numbers
numbers-title = The network in numbers
numbers-show = Show this day
numbers-today = Back to today
numbers-growth = Growth
numbers-growth-rule = Members at the end of each year, in the last one on the day shown. The grey part of a column is members whose first day is not known.
numbers-regions = Members by region
numbers-regions-rule = The network counts each country in one region.
numbers-countries = Members by country
numbers-countries-rule = The picture shows the { $count } countries with the most members, the table all of them.
numbers-first-time = First-time countries
numbers-first-time-rule = A country is counted in the year in which its first city joined. Where it is not known when one of its cities joined, the year is not known either. Admissions revoked as mistakes do not count.
numbers-calls = Admitted by call
numbers-calls-rule = Cities that a call brought, from the record of this platform, less admissions revoked as mistakes. What was printed elsewhere stands on the page of the call.
numbers-population = Population reached
numbers-population-rule = The sum of the populations that members told in their applications, each with its year and source. Members that told none are not counted, and nothing is estimated for them.
numbers-year = Year
numbers-region = Region
numbers-country = Country
numbers-call = Call
numbers-cities = Members
numbers-n-countries = Countries
numbers-undated = First day not known
numbers-joined = Joined in the year
numbers-new-countries = New countries
numbers-admitted = Admitted
numbers-announced = Announced
numbers-people = People
numbers-counted-over = Members counted
numbers-names = Which
numbers-as-table = The same as a table
numbers-csv = As CSV
numbers-json = As JSON
numbers-svg = As a picture (SVG)
numbers-page-json = All numbers as JSON
numbers-over = { $count ->
    [one] counted over { $count } of { $all } members
   *[other] counted over { $count } of { $all } members
}
numbers-n-people = { $count ->
    [one] person lives in members
   *[other] people live in members
}
numbers-licence = { $network }, as of { $day }. These data may be used under { $licence }.
numbers-source = Source
numbers-unknown-year = not known
numbers-population-cut = { $count ->
    [one] The page shows the largest one; the files above the list have all.
   *[other] The page shows the { $count } largest; the numbers for programs have all.
}
numbers-rule = How members are counted
numbers-rule-days = A membership counts from its first day up to the day before it ended. Where only a year or a month is known, it stands for its first day. A city counts once, however often it joined.
numbers-rule-undated = Where no source tells the first day, the membership counts from the day on which the record begins ({ $day }) and is told apart.
numbers-rule-no-day = No source tells the first day of any membership.
numbers-rule-n-undated = { $count ->
    [one] { $count } such member on { $day }
   *[other] { $count } such members on { $day }
}
numbers-rule-revoked = An admission revoked as a mistake counts until the day of its correction, as it was announced.
numbers-rule-n-revoked = Revoked by that day: { $count }.
numbers-rule-ended = A city whose membership ended keeps its page and its record, and counts no more.
numbers-rule-n-former = Members earlier, and not on that day: { $count }.
numbers-rule-n-readmitted = Members that had left and came back: { $count }.
numbers-rule-active = The network has not published by what rule it calls a member inactive. Every membership that has not ended therefore counts.

## Countries, regions, clusters
countries-title = Countries
countries-total = { $count ->
    [one] { $count } country with members on { $day }
   *[other] { $count } countries with members on { $day }
}
countries-all = All countries
countries-none = No country fits this choice on this day.
countries-caption = Countries with members
countries-since = In the network since
countries-new-in = new in { $year }
countries-new-unknown = year of the first city not known
place-no-members = No city of this place was a member on this day.
place-undated = { $count ->
    [one] Of { $count } of them the first day is not known
   *[other] Of { $count } of them the first day is not known
}
place-all-members = All members of this place
cluster-of = Cluster of the strategy { $period }
cluster-nobody = No member has said yet that it takes part in this cluster.
cluster-members = Members that take part
cluster-members-rule = As the cities say themselves on their pages.
cluster-feed = News of these cities as a feed (Atom)
cluster-others = The other clusters
