## The list of calls
calls-title = Calls
calls-open = Open now
calls-none-open = No call is open at the moment. The feed tells you when the next one is published.
calls-coming = Coming
calls-under-way = Closed for cities, under review
calls-past = Past
calls-past-caption = Past calls with what the record proves
calls-call = Call
calls-announced-on = Announced on
calls-announced = Cities announced
calls-admitted = Cities admitted
calls-opens = Opens: { $moment }.
calls-closes = Cities submit until { $moment }.
calls-feed = News as a feed (Atom)
calls-json = This list as JSON

## A call's page
call-apply = Apply for your city
call-over = The results have been announced. This call is over.
call-turn-opening = the opening of the call
call-turn-cities = the cities
call-turn-commissions = the National Commissions for UNESCO
call-turn-experts = the experts and the announcement
call-clocks = Time limits
call-clock-opens = Opening
call-clock-city = Cities submit until
call-clock-commission = Commissions forward until
call-clock-announcement = Announcement, planned
call-extensions = Extensions
call-moved = was { $before }, now { $after }
call-because = Reason: { $reason }
call-results = Results
call-results-proven = Counted from the record of this platform; each figure leads to what it counts.
call-announced = { $count ->
    [one] city announced
   *[other] cities announced
}
call-admitted = { $count ->
    [one] city admitted
   *[other] cities admitted
}
call-corrections = { $count ->
    [one] correction
   *[other] corrections
}
call-corrections-title = Corrections
call-cities = Cities admitted
call-published = Published elsewhere
call-published-apart = What was printed about this call, as its source says. It is kept apart from what the record here proves.
call-published-announced = Cities announced: { $count }
call-published-admitted = Cities admitted after corrections: { $count }
call-published-members = Members of the network after the call: { $count }
call-source = Source:
call-flyer = Flyer to print
call-json = This page as JSON

## The flyer
flyer-until = Apply until { $moment }
flyer-languages = The flyer in other languages

## The feed
feed-title = { $network }: news
feed-published = New call: { $call }
feed-extended = Extended: { $call }
feed-extended-until = Cities now submit until { $moment }.
feed-announced = Results announced: { $call }
feed-corrected = Result corrected: { $call }
feed-admitted = { $city } is a member of the network
feed-title-of = { $network }: news of { $of }
feed-ended = { $city } is no longer a member of the network
feed-revoked = The admission of { $city } was revoked
