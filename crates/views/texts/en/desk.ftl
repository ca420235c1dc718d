## My desk
desk-title = My desk
desk-waiting = What waits for you
desk-nothing = Nothing waits for you now. When it is your turn, it stands here and comes by e-mail.
desk-nothing-new-here = Nothing waits for you. To apply for your city, open the call below and begin; to join a team, ask its contact to invite you by this address.
desk-nothing-no-call = Nothing waits for you, and no call is open. To join a team, ask its contact to invite you by this address.
desk-join = Join the team of { $city }
desk-write = Write and submit the application of { $city }
desk-mend = Mend the application of { $city }: the commission returned it
desk-choose = { $count ->
    [one] Choose: { $count } application of { $country } waits for your decision ({ $call })
   *[other] Choose: { $count } applications of { $country } wait for your decision ({ $call })
}
desk-forward = { $count ->
    [one] Forward { $count } endorsed application of { $country } ({ $call })
   *[other] Forward { $count } endorsed applications of { $country } ({ $call })
}
desk-review = { $count ->
    [one] { $count } application waits for your review ({ $call })
   *[other] { $count } applications wait for your review ({ $call })
}
desk-screen = { $count ->
    [one] { $count } forwarded application waits for the check of eligibility ({ $call })
   *[other] { $count } forwarded applications wait for the check of eligibility ({ $call })
}
desk-files = Applications of your cities
desk-countries = Your country’s applications
desk-reviews = Applications you review
desk-calls = All calls
desk-network = Running the network
desk-no-call = There is no call yet. Draft the first one.
desk-new-call = Draft a call
desk-people = People and roles
desk-open = Open calls
desk-me = My profile, passkeys and sessions
desk-city = City
desk-country = Country
desk-call = Call
desk-state = State
desk-until = Time limit
desk-n-files = Submitted
desk-n-open = To decide
desk-n-seats = Seats
desk-n-to-review = To review
desk-n-reviewed = Done
desk-n-with-commissions = With commissions
desk-n-to-check = To check
desk-n-with-experts = With experts
desk-stage-draft = Draft: your turn
desk-stage-submitted = Submitted: the commission’s turn
desk-stage-returned = Returned: your turn
desk-stage-reserved = In reserve
desk-stage-endorsed = Endorsed
desk-stage-refused = Refused
desk-stage-forwarded = With the secretariat
desk-stage-eligible = With the experts
desk-stage-excluded = Not eligible
desk-stage-withdrawn = Withdrawn
desk-stage-admitted = Admitted
desk-stage-declined = Not admitted
desk-call-draft = Draft
desk-call-published = Published
desk-call-closed = Closed
desk-call-announced = Announced
