## A commission’s desk
commission-title = Your applications
commission-title-looking = Applications of the country
commission-act-choose = choose { $count ->
    [one] one city
   *[other] at most { $count } cities
}
commission-act-forward = forward the endorsed applications
commission-who-opening = the opening of the call
commission-who-cities = the cities
commission-who-commission = the National Commission for UNESCO
commission-who-secretariat = the secretariat
commission-who-experts = the secretariat and the experts
commission-over = The results were announced on { $day }. Nothing is left to do here.
commission-empty = No city of this country has submitted an application yet. Each application appears here as soon as it is submitted.
commission-table = Applications of the country: { $country }
commission-rank = Rank
commission-city = City
commission-file = Application
commission-state = State
commission-acts = Acts
commission-rank-of = Rank of { $city }
commission-rank-hint = 1 is the best. An application without a number loses its rank. All numbers are saved together.
commission-rank-save = Save the ranking
commission-filed = complete, submitted on { $day }
commission-n-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
commission-note = What the city was told
commission-compare = Compare the applications
commission-seats = Seats
commission-seats-free = { $count ->
    [one] One seat is free.
   *[other] { $count } seats are free.
}
commission-seats-full = Every seat is taken. A further application can be kept in reserve.
commission-reserve = Reserve
commission-reserve-none = Nothing is in reserve.
commission-back = Back to the applications

## Acts on one application
commission-endorse = Endorse
commission-take-back = Take back
commission-reserve-act = Keep in reserve
commission-reserve-city = Keep { $city } in reserve
commission-return = Return
commission-return-city = Return the application of { $city }
commission-return-before = The team can change the application and submit it again until { $moment }. It hears of this at once, with your comment; you cannot call it back.
commission-return-comment = What should the team change?
commission-refuse = Refuse
commission-refuse-city = Refuse the application of { $city }
commission-refuse-before = The application is then out of this call for good. The team hears of this at once, with your reason.
commission-refuse-reason = Why do you refuse it?
commission-city-reads = The team reads these words as you write them.

## Forwarding
commission-forward = Forward to the secretariat
commission-forward-title = Forward the endorsed applications
commission-forward-lead = These applications go to the secretariat together:
commission-forward-before = You cannot undo this: once forwarded, an endorsement can no longer be taken back.
commission-forward-left = { $count ->
    [one] One application that is not endorsed stays here.
   *[other] { $count } applications that are not endorsed stay here.
}
commission-forward-until = You can forward until { $moment }.
commission-forward-none = No application is endorsed and waiting to be forwarded. Endorse one first.

## Comparing
commission-comparison = The applications side by side
commission-comparison-lead = As they were last submitted. Open an application to read it alone and to see its files:
commission-question = Question

## States, as the commission reads them
commission-stage-draft = draft
commission-stage-submitted = to be decided
commission-stage-returned = returned to the city
commission-stage-reserved = in reserve
commission-stage-endorsed = endorsed
commission-stage-refused = refused
commission-stage-forwarded = forwarded
commission-stage-eligible = being reviewed
commission-stage-excluded = not eligible
commission-stage-withdrawn = withdrawn by the city
commission-stage-admitted = admitted
commission-stage-declined = not admitted

## Why an act did not happen, and what to do instead
refusal-commission-wrong-stage = The application has changed meanwhile; it is now: { $stage }. Look at the list below before you go on.
refusal-commission-late = Your time ended: { $moment }. Nothing was changed. If something must still change, write to the secretariat.
refusal-commission-quota-full = { $count ->
    [one] The only seat is taken. Keep this city in reserve, or take the other endorsement back first.
   *[other] All { $count } seats are taken. Keep this city in reserve, or take another endorsement back first.
}
refusal-commission-no-reason = Write at least one sentence, so that the team knows what you expect.
refusal-commission-ranks = Give each application its own number, from 1 to 999.
refusal-commission-too-long = Shorten this to at most { $max } characters.
