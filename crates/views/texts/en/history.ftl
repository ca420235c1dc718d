## Calls of the past, as they were published
history-call = Call { $call }
history-not-here = This call did not run on this platform. What was published about it stands here, beside what the record proves.
history-what = Total
history-published = Published
history-corrected = Corrected to
history-here = On record here
history-caption = Published totals beside the record
history-cities = Cities admitted
history-city-countries = Their countries
history-members = Members of the network on { $day }
history-countries = Countries with members on { $day }
history-beside = { $count ->
    [one] { $published } published; { $count } of these members is on record here
   *[other] { $published } published; { $count } of these members are on record here
}
history-joined-rule = On record here are the cities whose membership began in { $year } and counted on the day of the announcement.
history-note = Note:
history-first = first announced: { $day }
history-earlier = Earlier calls, from what was published
