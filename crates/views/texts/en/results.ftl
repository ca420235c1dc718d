## The way to the announcement
results-nav = The way to the announcement
results-nav-decisions = Decisions
results-nav-what-if = What if
results-nav-letters = Letters
results-nav-rehearsal = Rehearsal
results-nav-announcement = Announcement

## Decisions in batch
decisions-title = Prepare decisions
decisions-lead = Scores stand beside each application and decide nothing. A prepared decision can be changed until the announcement.
decisions-n-all = { $count ->
    [0] No eligible application
    [one] { $count } eligible application
   *[other] { $count } eligible applications
}
decisions-n-undecided = { $count ->
    [0] Every one is decided
    [one] { $count } without a decision
   *[other] { $count } without a decision
}
decisions-none = No application has been found eligible yet. Check their eligibility on the board first.
decisions-files = Eligible applications
decisions-caption = Scores and decisions
decisions-from-set = The outcomes below are filled in from the set { $name }. Nothing is saved yet.
decisions-saved = { $count ->
    [0] Nothing was different, so nothing was saved.
    [one] { $count } decision is prepared.
   *[other] { $count } decisions are prepared.
}
decisions-save-rows = Save the decisions of this page
decisions-picked-title = The same decision for several
decisions-for-picked = Decision for the ticked applications
decisions-save-picked = Prepare it for the ticked ones
decisions-pick = Tick { $city }
decisions-outcome-of = Decision on { $city }
decisions-note-of = Note on { $city }
decisions-leave = –
decisions-clash = Somebody else decided this one while you were looking. Theirs is shown here; save again to change it.
decisions-refusal-meanwhile = { $city }: somebody else decided it while you were looking. Nothing was saved. Look at the row and save again.
decisions-refusal-row = { $city }: it cannot be decided any more. Nothing was saved.
decisions-refusal-long = { $city }: the note is too long. Keep it to { $max } characters.
decisions-refusal-none-picked = Tick at least one application.
decisions-refusal-no-outcome = Choose the decision for the ticked applications.
decisions-refusal-closed = Decisions are prepared once the intake is closed and until the announcement. Nothing was saved.

## What if
what-if-title = What if
what-if-lead = Choose a set by typed limits, look at how it spreads, compare it with another, keep one with your reasons.
what-if-touches-nothing = This changes no score and prepares no decision.
what-if-limits = Limits
what-if-order = Take applications in the order of
what-if-order-rank = the commissions’ ranking
what-if-order-mean = the mean of the scores
what-if-order-median = the median of the scores
what-if-total = At most, in all
what-if-region = At most, of each region
what-if-size = At most, of each population class
what-if-country = At most, of each country
what-if-first = Take countries without a member first
what-if-with = Compare with
what-if-with-prepared = The decisions prepared so far
what-if-show = Show this set
what-if-spread = How it spreads
what-if-chart-desc = Each grey bar is all applications of that kind, the bar on it those in the set. The table below says the same.
what-if-this = This set
what-if-of-all = All applications
what-if-group-regions = By region
what-if-group-sizes = By population
what-if-group-first = Countries and first members
what-if-unknown = Unknown
what-if-countries = Countries
what-if-first-time = Applications of countries without a member
what-if-all-files = Applications
what-if-files = The applications
what-if-by-hand = Tick or untick single applications before you keep the set. Whoever looks at it later sees that this was done by hand.
what-if-caption = Applications the set is chosen from
what-if-column-region = Region
what-if-column-size = Population
what-if-column-first = Country without a member
what-if-choose = { $city }: in the set
what-if-yes = yes
what-if-name = Name of the set
what-if-reasons = Reasons
what-if-reasons-hint = Why this set. Kept for good beside the decisions prepared from it.
what-if-keep = Keep this set
what-if-kept = Sets that were kept
what-if-kept-by = kept by { $name }, { $moment }
what-if-n-files = { $count ->
    [one] { $count } application
   *[other] { $count } applications
}
what-if-altered = This set was altered after it was kept: its content no longer matches its SHA-256.
what-if-prepare = Fill in decisions from this set
what-if-method = How it was chosen
what-if-no-limit = no limit
what-if-by-hand-label = Changed by hand
what-if-no = no
what-if-refusal-number = Enter a whole number of at least 1, or leave it empty.
what-if-refusal-name = Give the set a name of at most { $max } characters.
what-if-refusal-reasons = Write the reasons, in at most { $max } characters.
what-if-refusal-empty = Tick at least one application.
what-if-refusal-closed = A set is kept once the intake is closed and until the announcement.
what-if-refusal-moved = An application of the set has moved on meanwhile. Show the set again.

## Letters
letters-title = Letters that tell the results
letters-lead = Each contact gets one letter in their language. Every letter is written now, read by one of you, approved by somebody who did not write it, and goes out exactly as it was approved.
letters-day = They say that membership begins on { $day }.
letters-write = { $count ->
    [one] Write { $count } letter
   *[other] Write { $count } letters
}
letters-read-next = Read the next letter
letters-approve = { $count ->
    [one] Approve { $count } letter
   *[other] Approve { $count } letters
}
letters-approve-means = You approve every letter that was read and that you did not write. A letter whose decision changes later has to be written, read and approved anew.
letters-own = Letters that were read wait for somebody who did not write them.
letters-list = The letters
letters-caption = One letter for each application and language
letters-language = Language
letters-state = State
letters-by = By
letters-missing = To be written
letters-stale = To be written anew
letters-written = To be read
letters-read = Read, to be approved
letters-approved = Approved
letters-not-written = No letter was written, because some cannot be:
letters-one = Letter to { $city }
letters-secret = Secret until the announcement. Nobody has got this letter.
letters-mark-read = I have read it
letters-back = All letters
letters-by-written = written by { $name }
letters-by-read = read by { $name }
letters-by-approved = approved by { $name }
letters-done-written = { $count ->
    [0] Every letter is as it should be; none was written anew.
    [one] { $count } letter is written.
   *[other] { $count } letters are written.
}
letters-done-read = { $count ->
    [one] { $count } letter is marked as read.
   *[other] { $count } letters are marked as read.
}
letters-done-approved = { $count ->
    [one] { $count } letter is approved.
   *[other] { $count } letters are approved.
}
letters-fault-language = The letter does not exist in this language: { $language }. Add it to the network’s letters, or ask the contact to choose another language.
letters-fault-contact = Nobody speaks for this city. Give its team a contact first.
letters-fault-undecided = It is not decided. Prepare the decision first.
letters-fault-field = The field “{ $field }” is empty or unknown. Mend the letter or what it is filled from.
letters-refusal-closed = Letters are written once the intake is closed and until the announcement.
letters-refusal-changed = The letter was written anew while you were reading. Read it again.
letters-refusal-none = No letter waits for your approval. Letters you wrote are approved by somebody else, once they were read.

## Rehearsal
rehearsal-title = Rehearsal
rehearsal-mark = Rehearsal
rehearsal-means = A rehearsal. Only the secretariat sees this. It would be told on { $moment }.
rehearsal-pdf = The result as PDF, marked as a rehearsal
rehearsal-members = The list of members
rehearsal-n-members = { $count ->
    [one] { $count } member afterwards
   *[other] { $count } members afterwards
}
rehearsal-newest = The new members
rehearsal-letters = The letters
rehearsal-no-letters = No letter is written yet.
rehearsal-not-approved = not approved yet
results-pdf-title = Result: { $call }
results-pdf-lead = { $count ->
    [one] { $count } city is admitted.
   *[other] { $count } cities are admitted.
}
results-pdf-city = City
results-pdf-country = Country
results-pdf-footer = Not announced. For the secretariat alone.

## Planning the announcement
announcement-plan-title = Plan the announcement
announcement-two = One of you plans it, another agrees. Then it happens at its instant by itself.
announcement-when = When
announcement-when-planned = At this instant
announcement-when-at-once = As soon as somebody else agrees
announcement-local = Day and time
announcement-zone = Time zone
announcement-plan = Plan the announcement
announcement-planned-title = The plan
announcement-planned-at = The results are announced on { $moment }.
announcement-planned-at-once = The results are announced as soon as somebody else agrees.
announcement-planned-by = Planned by { $name }
announcement-agreed-by = Agreed by { $name }
announcement-not-agreed = Nobody else has agreed yet.
announcement-agree = Agree to this announcement
announcement-another = Somebody who did not plan it has to agree.
announcement-call-off = Call this plan off
announcement-changed = Decisions or letters have changed since somebody agreed. It has to be agreed to again.
announcement-doubted = The instant has come, but the clock of this machine jumped, or the platform was not running at that moment. Look at another clock. If the hour is right, say so; the results are announced then.
announcement-confirm-hour = The hour is right: announce
announcement-refusal-letters = { $count ->
    [one] { $count } city has no letter that was read and approved:
   *[other] { $count } cities have no letter that was read and approved:
}
announcement-refusal-not-ready = Something keeps the results back. It is named below.
announcement-refusal-planned = A plan waits already. Call it off first.
announcement-refusal-past = This instant has passed. Choose a later one.
announcement-refusal-before = Not before { $moment }: the call promised it.
announcement-refusal-same = You planned it; somebody else has to agree.
announcement-refusal-over = This plan has ended meanwhile.
announcement-refusal-agreed = Somebody agreed to exactly this meanwhile.
announcement-refusal-not-agreed = Nobody else has agreed yet.
announcement-refusal-changed = Decisions or letters have changed since. Agree to it again.
announcement-refusal-doubtful = The hour is in doubt. Say first that it is right.
announcement-refusal-not-doubted = The hour is not in doubt.
announcement-refusal-gap = This minute does not exist in { $zone }: the clocks jump over it. Choose another.
announcement-refusal-time = Enter a day and a time.
announcement-refusal-zone = Enter a time zone such as Europe/Berlin.
announcement-refusal-when = Choose when.

## Late admission
late-title = Admit a city late
late-which = City to be admitted
late-begins = Its membership begins today, and it gets the letter of admission.
late-admit = Admit the city
late-refusal-stage = Only a city that was not admitted, or whose application an appeal took back to the decision, can be admitted late.
late-refusal-member = This city is a member already.
late-refusal-which = Choose a city of the list.
call-correction-late = admitted after the announcement
call-correction-revoked = admission revoked
board-act-decide = Prepare decisions
board-act-appeals = Appeals

## Corrections that wait for a second person
proposal-admit-late = Admit { $city } late: { $call }
proposal-revoke-admission = Revoke the admission of { $city }: { $call }
proposal-public-note = Public note ({ $language })
