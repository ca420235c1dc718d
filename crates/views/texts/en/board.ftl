## The board of a call
board-title = Board
board-clocks = The call
board-call-draft = A draft; only the secretariat sees it.
board-call-published = Published.
board-call-closed = The intake is closed; decisions can be prepared.
board-call-announced = The results are announced.
board-extensions = Extensions
board-extended = Extended on { $day }
board-acts = What you can do
board-act-edit = Edit the draft
board-act-publish = Preview and publish
board-act-open = Open ahead of its day
board-act-extend = Extend the call
board-act-close = Close the intake
board-act-announce = Announce the results
board-act-correct = Correct a result
board-act-figures = Record printed figures
board-public-page = See the public page
board-files = Applications
board-no-files = No application has been submitted yet. Drafts belong to their teams and are not shown here.
board-none-such = No application matches. Show all, or choose otherwise.
board-caption = { $shown } of { $total } applications
board-narrow = Show these
board-show-all = Show all
board-every-stage = All stages
board-every-country = All countries
board-city = City
board-country = Country
board-stage = Stage
board-since = Since
board-rank = Rank
board-reviews = Reviews
board-handed-in = { $n } of { $of }
board-decision = Decision
board-none = –
board-admit = Admit
board-decline = Do not admit

## Stages of an application
board-stage-draft = Draft
board-stage-submitted = Submitted
board-stage-returned = Returned
board-stage-reserved = In reserve
board-stage-endorsed = Endorsed
board-stage-refused = Refused
board-stage-forwarded = Forwarded
board-stage-eligible = Eligible
board-stage-excluded = Not eligible
board-stage-withdrawn = Withdrawn
board-stage-admitted = Admitted
board-stage-declined = Not admitted

## One application
case-dossier = Read the application
case-timeline = What happened
case-eligibility = Eligibility
case-not-forwarded = The National Commission has not forwarded this application, so there is nothing to check yet.
case-eligible = Found eligible.
case-excluded = Found not eligible, for this reason:
case-exclude-open = Find it not eligible
case-exclude-reason = Reason
case-exclude-hint = The city reads this, in these words.
case-exclude = Exclude the application
case-experts = Experts
case-no-experts = This call has no experts yet.
case-name-experts = Name experts
case-expert-files = { $count ->
    [0] no application yet
    [one] { $count } application
   *[other] { $count } applications
}
case-assign = Give it to { $name }
case-country-unknown = country unknown
case-reviews = Reviews
case-review-assigned = Assigned
case-review-accepted = Reading
case-review-conflicted = Conflict of interest
case-review-handed-in = Submitted
case-note-to-city = To the city:
case-note-to-panel = To the panel:
case-scores = Scores side by side
case-criterion = Criterion
case-of-levels = of { $count }
case-mean = Mean
case-median = Median
case-spread = Spread
case-from-to = { $low }–{ $high }
case-cannot-judge = cannot judge
case-cannot-judge-apart = “Cannot judge” counts in no figure.
case-decision = Decision
case-decision-lead = Prepare the decision here. It can be changed until the announcement.
case-decide-later = Decisions are prepared on eligible applications, once the intake is closed and until the announcement.
case-secret = A prepared decision is secret: only the secretariat sees it before the announcement.
case-outcome = What is decided
case-note = Note
case-note-hint = Stays with the secretariat, also after the announcement.
case-prepare = Prepare the decision
case-change = Change the decision
case-prepared-by = prepared by { $name }, { $moment }
case-told = The results are announced. A mistake is mended by a correction.
case-refusal-own-country = Comes from the application’s country: a conflict by rule.
case-refusal-country-unknown = The expert’s country is unknown, so the rule about one’s own country cannot be checked. Enter it first.
case-refusal-in-team = Belongs to the city’s own team.
case-refusal-officer = Is an officer of the National Commission that endorsed the application.
case-refusal-not-expert = Is not an expert of this call.
case-refusal-has-it = Has the application already.
case-refusal-not-eligible = Only an eligible application can be given to experts and decided. Check its eligibility first.
case-refusal-checked = Only a forwarded application can be checked. This one has moved on meanwhile.
case-refusal-no-reason = Write the reason. The city will read it.
case-refusal-no-outcome = Choose one of the two.
case-refusal-meanwhile = Somebody else prepared a decision while you were looking. Theirs is shown above; save again to change it.
case-refusal-note-long = The note is too long. Keep it to { $max } characters.
case-event-submitted = Submitted by the city
case-event-withdrawn = Withdrawn by the city
case-event-returned = Returned to the city by the National Commission
case-event-refused = Refused by the National Commission
case-event-ranked = Ranked by the National Commission
case-event-endorsed = Endorsed by the National Commission
case-event-endorsement-withdrawn = Endorsement taken back by the National Commission
case-event-reserved = Put in reserve by the National Commission
case-event-forwarded = Forwarded to the secretariat
case-event-screened = Found eligible
case-event-excluded = Found not eligible

## The announcement
announcement-title = Announce the results
announcement-what = What will be announced
announcement-nobody = No application is to be decided. The call ends without new members.
announcement-admitted = { $count ->
    [one] { $count } city is admitted
   *[other] { $count } cities are admitted
}
announcement-declined = { $count ->
    [one] { $count } city is not admitted
   *[other] { $count } cities are not admitted
}
announcement-undecided = { $count ->
    [one] { $count } application is undecided
   *[other] { $count } applications are undecided
}
announcement-not-before = Not before { $moment }.
announcement-files = Applications and their decisions
announcement-at-once = Members, the call’s result and the feed show it at the same instant. Membership begins on { $day }.
announcement-letters = Every city that applied gets an e-mail.
announcement-corrections = It cannot be taken back. A mistake is mended in public, by a correction.
announcement-tell = Announce the results now
announcement-refusal-not-closed = The intake is not closed. Close it first.
announcement-refusal-told = The results were announced before.
announcement-refusal-undecided = { $count ->
    [one] { $count } application is not checked or not decided:
   *[other] { $count } applications are not checked or not decided:
}
announcement-refusal-members = { $count ->
    [one] { $count } city is a member already and cannot be admitted a second time. Change its decision:
   *[other] { $count } cities are members already and cannot be admitted a second time. Change their decisions:
}

## Corrections
correction-title = Correct a result
correction-members = Members through this call
correction-nobody = The call brought no members.
correction-revoked = Revoked on { $day }:
correction-ended = Membership has ended.
correction-revoke-title = Revoke an admission
correction-which = City announced by mistake
correction-public = The call’s page shows the correction and your note, for everybody.
correction-stays = The city’s page keeps its period of membership, with the day it ended and why. The city gets an e-mail.
correction-note = Note, for everybody to read
correction-revoke = Revoke the admission
correction-refusal-not-told = The results are not announced yet, so there is nothing to correct.
correction-refusal-other-call = This membership does not come from this call. Choose a city of the list.
correction-refusal-ended = This membership has ended before.
correction-refusal-no-note = Write the note in English, at least.
correction-refusal-long = The note is too long. Keep it to { $max } characters.
correction-refusal-which = Choose a city of the list.

## Printed figures
figures-title = Record printed figures
figures-lead = What was printed elsewhere about this call’s result. It is shown apart, with its source, beside the figures that our own record proves.
figures-announced = Cities announced at first
figures-admitted = Cities admitted after corrections
figures-members = Members of the network afterwards
figures-source = Source
figures-source-hint = Where it was printed: title, publisher, date, address.
figures-record = Record the figures
figures-refusal-number = Enter a whole number, such as 54.
figures-refusal-source = Name the source, in at most { $max } characters.
figures-refusal-draft = The call is a draft; nothing can have been printed about it.
