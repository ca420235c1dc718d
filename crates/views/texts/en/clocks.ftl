## The clocks of a call
clocks-desk-endorsement = Time limit for National Commissions to choose
clocks-desk-screening = Time limit for checking eligibility
clocks-desk-experts = Time limit for experts
clocks-public-endorsement = Commissions choose until
clocks-public-screening = Eligibility checked until
clocks-public-experts = Experts read until
clocks-turn-screening = the secretariat, which checks eligibility
clocks-endorsement-hint = Optional. Left empty, National Commissions choose until their time limit for forwarding.
clocks-screening-hint = Optional. Left empty, eligibility can be checked until the results are announced.
clocks-experts-hint = Optional. Left empty, experts read until the results are announced.
clocks-grace-title = Grace after a time limit
clocks-grace-lead = Minutes after the announced end in which what arrives is still accepted. Both moments are shown to everybody. Leave a field empty for none.
clocks-grace-of = Grace in minutes: { $clock }
clocks-grace = What arrives until { $moment } is still accepted.
clocks-twice-later = { $local } comes twice that night in { $zone }, because the clocks are put back: the second time counts.
clocks-twice-earlier = { $local } comes twice that night in { $zone }, because the clocks are put back: the first time counts.
clocks-refusal-grace = { $clock }: enter a whole number of minutes, at most { $max }. A longer grace is another time limit.
clocks-refusal-intake-closed = The intake is closed, and this time limit ended with it. Only what comes after the intake can still move.
clocks-refusal-review-late = The time limit for experts has passed, so nothing was saved. Ask the secretariat whether it can be extended.
clocks-refusal-screen-late = The time limit for checking eligibility has passed. Extend the call first.
clocks-start-commission-closed = The National Commission of this country accepted applications until { $moment }. Ask it, or the secretariat, what is still possible.

## Another number of seats
clocks-country = Country
clocks-quota-title = Change the number of seats
clocks-quota-hint = From 1 to 99, the same for every country. It cannot be less than what any country has endorsed.
clocks-quota-now = { $count ->
    [one] Each country has { $count } seat now.
   *[other] Each country has { $count } seats now.
}
clocks-quota-change = Change the number of seats for every country
clocks-quota-held = Seats held
clocks-quota-held-caption = Seats that are held now
clocks-quota-same = The number of seats is that already. Enter another one.
clocks-quota-endorsed = These countries have endorsed more than that: { $countries }. Choose a higher number, or ask their National Commissions to take an endorsement back first.

## A commission’s own date
clocks-own-date-title = A date of your own
clocks-own-date-link = Set a date of your own
clocks-own-date-call = The call lets cities submit until { $moment }.
clocks-own-date-nothing = Your commission has not set an earlier date of its own.
clocks-own-date-now = Your commission’s date: { $moment }.
clocks-own-date-binds = Applications of your country are accepted until then and no later.
clocks-own-date-wish = It is told to cities as your wish; the call’s date still counts.
clocks-own-date-extended = The call was extended on { $day }. Your own date did not move with it: move it here if your cities should have more time too.
clocks-own-date-set-title = Set the date
clocks-own-date-field = Cities of your country submit until
clocks-own-date-zone = Time zone of that date
clocks-own-date-hint-binds = Never later than the call’s date. What arrives after it is not accepted.
clocks-own-date-hint-wish = Never later than the call’s date. It is told to cities; what arrives later is still accepted until the call’s date.
clocks-own-date-told = The call’s page shows the date, and every team of your country that is writing gets an e-mail.
clocks-own-date-set = Set this date
clocks-own-date-lift-title = Lift the date
clocks-own-date-lift-lead = The call’s own date holds for your cities again, and their teams are told.
clocks-own-date-lift = Lift your own date
clocks-own-date-not-running = Cities have no time in this call any more, so there is no date to set.
clocks-own-date-later = The call ends earlier, at { $moment }. Choose that moment or an earlier one.
clocks-own-date-before-opening = The call opens only at { $moment }. Choose a later moment.
clocks-own-date-none = There is no date of your own to lift.
clocks-own-dates = Dates set by National Commissions
clocks-own-dates-lead = Some National Commissions want the applications of their country earlier than the call.
clocks-own-date-of-binds = { $country }: until { $moment }, and no later
clocks-own-date-of-wish = { $country }: if possible until { $moment }
clocks-date-commission = The National Commission of your country set this date. The call itself ends at { $moment }, but your application is accepted only until the commission’s date.
clocks-date-wish = The National Commission of your country asks for applications until { $moment }. The call’s date still counts.
clocks-date-waiver = Your application was given more time. For all others the date was { $moment }.

## More time for one application
clocks-desk-more-time = { $count ->
    [one] Answer { $count } request for more time: { $call }
   *[other] Answer { $count } requests for more time: { $call }
}
clocks-waivers = { $count ->
    [0] No application was given more time.
    [one] { $count } application was given more time.
   *[other] { $count } applications were given more time.
}
clocks-waiver-link = Ask for more time
clocks-waiver-ask-title = More time for this application
clocks-waiver-has = There is time until { $moment }.
clocks-waiver-ask-lead = The secretariat reads why, and nothing of what you have written in the application. It answers by e-mail and on this page. How many applications were given more time is public; whose they are is not.
clocks-waiver-why = Why you need more time
clocks-waiver-why-hint = A few sentences: what happened, since when, how much time would do.
clocks-waiver-ask = Ask the secretariat for more time
clocks-waiver-waits = Asked on { $day }. It waits for the secretariat.
clocks-waiver-granted = There is more time: until { $moment }.
clocks-waiver-refused = On { $day } the secretariat said no.
clocks-waiver-list-title = Requests for more time
clocks-waiver-list-none = No request waits. A team asks on the page of its application.
clocks-waiver-asked-on = Asked on { $day }
clocks-waiver-title = { $city } asks for more time
clocks-waiver-by = Asked by
clocks-waiver-on = Asked on
clocks-waiver-until-now = Time until
clocks-waiver-of-commission = A date that its National Commission set.
clocks-waiver-grant-title = Give more time
clocks-waiver-until = New time limit for this application
clocks-waiver-until-hint = At most until { $moment }, since the National Commission must still be able to choose.
clocks-waiver-zone = Time zone of the new time limit
clocks-waiver-reason = Why more time is given
clocks-waiver-reason-hint = Kept on record, and read by whoever has to approve it.
clocks-waiver-counted = The call’s page counts it, without saying whose application it is.
clocks-waiver-grant = Give this application more time
clocks-waiver-refuse-title = Say no
clocks-waiver-no = Why not, for the team to read
clocks-waiver-no-hint = One or two sentences.
clocks-waiver-refuse = Refuse more time
clocks-waiver-not-writable = This application cannot be given more time: it is submitted or over, or National Commissions no longer choose.
clocks-waiver-asked-already = A request of yours waits already. The secretariat will answer it.
clocks-waiver-answered = This request was answered already.
clocks-waiver-no-reason = Write why, in a sentence at least.
clocks-waiver-too-long = That is too long. Keep it to { $max } characters.
clocks-waiver-not-more = The application has time until { $moment } already. Choose a later moment.
clocks-waiver-after-commissions = National Commissions choose until { $moment }. Choose that moment or an earlier one.

## Acts that wait for a second person
clocks-proposal-move = Move the time limits of “{ $call }”
clocks-proposal-moved = was { $before }, would become { $after }
clocks-proposal-reason = Reason ({ $language })
clocks-proposal-waiver = Give the application of { $city } more time

## When the service could not be reached
clocks-outage-title = The service could not be reached
clocks-outage-lead = As it measured itself, within the last { $hours } hours before a time limit. What lies at other people’s ends is not in it.
clocks-outage-line = { $count ->
    [one] { $clock }: not reachable for { $count } minute between { $from } and { $until }.
   *[other] { $clock }: not reachable for { $count } minutes between { $from } and { $until }.
}
clocks-outage-use = Extend by that: { $clock }
clocks-outage-reason = { $count ->
    [one] The service could not be reached for { $count } minute between { $from } and { $until }.
   *[other] The service could not be reached for { $count } minutes between { $from } and { $until }.
}

## Calendars
calendar-link = All time limits as a calendar
calendar-public = { $network }: calls
calendar-mine = { $network }: my time limits
calendar-clock = { $clock }: { $call }
calendar-submit = Submit the application: { $city }
calendar-mend = Mend the application: { $city }
calendar-section = Write “{ $section }”: { $city }
calendar-choose = Choose among applications: { $country }
calendar-forward = Forward applications: { $country }
calendar-review = Hand in reviews
calendar-screen = Check eligibility
calendar-announce = Announce the results
calendar-title = Calendar of my time limits
calendar-lead = An address that your calendar program can read without signing in. It shows what waits for you and until when, and follows every extension. Whoever has the address sees the same, so keep it to yourself.
calendar-none = You have no such address.
calendar-made = You have had an address since { $when }. It is not shown again; a new one puts the old one out of use.
calendar-make = Make an address
calendar-make-new = Make a new address
calendar-remove = Put the address out of use
calendar-shown = This is your address. Copy it into your calendar program now: it is shown only once.
calendar-address = Address of the calendar
calendar-back = Back to my page
