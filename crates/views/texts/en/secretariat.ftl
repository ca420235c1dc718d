## Where files stand, and who is late
board-where = Where the applications stand
board-ages = half of them for { $median } or more, the oldest for { $oldest }
board-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
board-act-read = Experts and their progress
board-search = City
board-late-only = Late only
board-region = Region
board-every-region = All regions
board-expert = Expert
board-every-expert = All experts
board-sort = Order
board-sort-place = Country and rank
board-sort-city = Name of the city
board-sort-waiting = Longest wait first
board-export = { $kind }, as listed
board-since-days = Days there
board-reviews-in = Reviews submitted
board-reviews-all = Reviews given
board-amending = The city amends it
board-late = Late
board-waits = Who is waited for
board-until = Until { $moment }.
board-over-since = The time ended on { $moment }.
board-drafts = { $count ->
    [one] { $count } draft is not submitted.
   *[other] { $count } drafts are not submitted.
}
board-commissions = National Commissions have not forwarded:
board-not-forwarded = { $count ->
    [one] { $count } application, for { $oldest }
   *[other] { $count } applications, the oldest for { $oldest }
}
board-late-checks = { $count ->
    [one] { $count } application waits too long for its check
   *[other] { $count } applications wait too long for their check
}
board-late-amendments = { $count ->
    [one] { $count } city has not amended its application in time
   *[other] { $count } cities have not amended their applications in time
}
board-late-reviews = { $count ->
    [one] { $count } review is late
   *[other] { $count } reviews are late
}
board-should-take = It should take no more than { $days }.

## The checklist
check-lead = Look at each point and say what you found. Everybody in the secretariat sees who checked what.
check-save = Save the checks
check-eligible = Find it eligible
check-eligible-hint = { $count ->
    [0] Everything that must be in order is in order.
    [one] { $count } required point is not yet in order.
   *[other] { $count } required points are not yet in order.
}
check-ask = Ask for an amendment
check-ok = In order
check-not-ok = Not in order
check-not-applicable = Does not apply
check-note = Note: { $item }
check-required = Required.
check-not-required = Not required.
check-fact-yes = As far as the platform can tell: yes.
check-fact-no = As far as the platform can tell: no.
check-marked = Checked by { $name }, { $moment }.
check-marked-before = Checked by { $name }, { $moment }, before the application was amended. Check it again.
check-refusal-meanwhile = { $name } checked this meanwhile ({ $moment }). Theirs is shown; save again to change it.
check-refusal-no-note = Write in the note what is not in order.
check-refusal-long = The note is too long. Keep it to { $max } characters.
check-refusal-open = Required and not yet in order: { $items }.
check-refusal-endorsement = The National Commission endorsed the version before the amendment. It must endorse this one first.
check-refusal-runs = The city has time to amend the application until { $moment }. Wait until then, or take the request back.
check-refusal-item = This point is no longer on the list. Load the page again.
check-done-by = { $name } was first: “{ $what }”, { $moment }.

## Amendments
amendment-title = Ask { $city } for an amendment
amendment-lead = Choose what the city may change, and tell it what to mend. It has time until { $moment }, then everything is shut again. Its contact and the National Commission get a letter.
amendment-endorsement-stays = The National Commission’s endorsement will stand for the amended version too.
amendment-endorsement-lapses = What the city changes has not been endorsed: the National Commission is told and must endorse the amended version.
amendment-questions = What the city may change
amendment-note = What is to be mended
amendment-note-hint = The city and the National Commission read this, in these words.
amendment-ask = Ask for the amendment
amendment-back = Back to the application
amendment-waits = The city has been asked to amend the application, until { $moment }.
amendment-late = The city was asked to amend the application until { $moment } and has not. Decide how to go on.
amendment-take-back = Take the request back
amendment-asked = Asked for by { $name }, { $moment }.
amendment-earlier = Earlier amendments
amendment-ended-answered = The city submitted it on { $moment }.
amendment-ended-taken-back = Taken back on { $moment }.
amendment-ended-lapsed = The city did not submit it.
amendment-refusal-runs = { $name } has asked the city already; it has time until { $moment }.
amendment-refusal-stage = Only a forwarded application can be amended. This one has moved on meanwhile.
amendment-refusal-no-question = Choose at least one question.
amendment-refusal-no-note = Write what is to be mended. The city will read it.
amendment-refusal-long = The text is too long. Keep it to { $max } characters.
amendment-refusal-nothing = Nothing is waited for: the city has submitted meanwhile, or somebody took the request back.
amendment-box = The secretariat asks you to amend this application, until { $moment }. Only what is listed here can be changed. Then submit it again.
amendment-turn = amend and submit again
amendment-happened-asked = The secretariat asked for an amendment
amendment-happened-answered = Amendment submitted
amendment-happened-taken-back = The secretariat took its request back
case-event-amendment-asked = Amendment asked for
case-event-amendment-answered = Amendment submitted by the city
case-event-amendment-taken-back = Request for an amendment taken back
case-event-checked = Points of the list checked
amendment-letter-stands = The endorsement of your commission stands for this version too. You need do nothing.
amendment-letter-lapsed = You endorsed an earlier version. Please look at this one and confirm your endorsement, so that it can go on:
case-event-endorsement-confirmed = Endorsement confirmed by the National Commission
case-event-by = { $what } · { $name }

confirmation-title = Confirm the endorsement
confirmation-lead = After you forwarded this application, the city amended it at the request of the secretariat. Your endorsement was for the version before.
confirmation-asked = What the secretariat asked for
confirmation-read = Read the amended application
confirmation-confirm = Confirm the endorsement of { $city }
confirmation-stands = The endorsement stands for the version that is here now.
confirmation-not-here = This application does not lie with the secretariat, so there is nothing to confirm.

## Experts and their progress
reading-title = Experts and their progress
reading-files = Applications to be read
reading-short = { $count ->
    [0] Each of the { $all } eligible applications has enough experts.
    [one] { $count } of { $all } eligible applications has too few experts.
   *[other] { $count } of { $all } eligible applications have too few experts.
}
reading-plan = Propose who reads what
reading-experts = Experts
reading-late-after = Late is what is not submitted after { $days }.
reading-per-application = Experts for each application
reading-set = Change the number
reading-expert = Expert
reading-given = Given
reading-to-declare = Not declared
reading-begun = Reading
reading-handed-in = Submitted
reading-conflicts = Conflicts
reading-late = Late
reading-remind-column = Reminder
reading-caption = Reviews of each expert
reading-reads = reads { $languages }
reading-remind = Remind { $name }
reading-reminded = Reminded { $moment }
reading-done-letter = A letter goes to the expert.
reading-done-set = The number is changed. What is assigned stays.
reading-done-taken = { $count ->
    [one] { $count } application was given to an expert.
   *[other] { $count } applications were given to experts.
}
reading-refusal-number = Enter a number from 1 to { $max }.
reading-refusal-reminded = Somebody else has just reminded this expert. No second letter goes out.
reading-refusal-nothing = This expert has nothing to submit, so there is nothing to remind of.

## A plan of who reads what
plan-title = Who reads what: a proposal
plan-lead = Nobody gets an application of their own country, team or commission, and everybody about as many as the others. Untick what you want to do otherwise; nothing is given before you take it.
plan-nothing = There is nothing to propose: every application has enough experts, or nobody is left who may read it.
plan-take = Give what is ticked
plan-back = Back without giving anything
plan-later = { $count ->
    [one] { $count } application more follows in the next proposal.
   *[other] { $count } applications more follow in the next proposals.
}
plan-short = Not enough experts
plan-missing = { $count ->
    [one] { $count } expert is missing
   *[other] { $count } experts are missing
}
plan-loads = What each expert would have
plan-loads-caption = Applications of each expert
plan-now = Now
plan-then = With this proposal
plan-why-reads = reads { $language }
plan-why-reads-none = reads none of its languages, as far as is known
plan-why-load = { $has } so far, { $then } with this proposal
plan-why-other-region = other region
plan-why-same-region = same region, other country
plan-meanwhile = Nothing was given, because something changed meanwhile. Here is a new proposal.
plan-refused = { $expert }, { $city }: { $why }
plan-refusal-nothing = Tick at least one.

## Taking a file back from an expert
case-take-back = Take it back from { $name }
case-refusal-submitted = The review is submitted and stays.
case-refusal-gone = It was taken back meanwhile, or the expert has a conflict.
case-taken-back = Taken back from { $name }, { $moment }.

## What is known of a person
person-organisation = Organisation
person-organisation-hint = Where the person works. The secretariat sees it where it chooses who reads what.
person-reads = Languages read
person-reads-hint = Files are given rather to experts who read their language.
refusal-organisation-long = That is too long. Keep it to 200 characters.
