## The desk
commission-rank-up = Up
commission-rank-down = Down
commission-rank-theirs = saved meanwhile: { $rank }
commission-ranked-by = Last ranked by { $name }, { $when }.
commission-sign = Sign Part 2
commission-to-sign = Part 2 to be signed
commission-endorsement-void = earlier endorsement void
commission-signed-by = Part 2 signed by { $name }, { $day }
commission-unsigned = Each of these holds a seat, and nobody has signed Part 2 for what it says now: { $cities }. Sign Part 2 before you forward.
commission-lapsed = Endorsed once, changed since: { $cities }. The earlier endorsement is void; endorse again what deserves it.
commission-seat-free = A seat is free while cities wait in reserve. The next one is { $city }.
commission-file-page = Notes, interview, Part 2
commission-n-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
commission-interview = Interview: { $moment }
commission-case-title = On your desk: { $city }
commission-endorse-page = Endorse or sign Part 2

## Giving back
commission-return-lapses = Void once you give it back
commission-lapse-party = { $party }: the agreement of { $organisation }, { $day }
commission-lapse-part-two = Part 2, signed by { $name }, { $day }; its seat becomes free

## Endorsing
endorsing-city = Endorse { $city }
endorsing-sign-city = Sign Part 2 for { $city }
endorsing-what = What you sign for
endorsing-version = Submitted last
endorsing-read = Read the application
endorsing-not-now = This application cannot be signed for now: it is signed already, does not wait for you, or your time is over.
endorsing-as = Your signature
endorsing-officer = You sign as { $name }, with today’s date.
endorsing-before = Your endorsement stands for exactly this version and takes a seat. The team hears of it at once. If the application changes, the endorsement is void and must be given again. You can take it back until you forward, at the latest until { $moment }.
endorsing-function = Your function
endorsing-function-hint = As it shall stand under your name, such as “Secretary-General”.

## Part 2
part-two-title = Part 2: endorsement
part-two-kind = Endorsement by the National Commission
part-two-declares = The National Commission for UNESCO of { $country } endorses the application of { $city } to “{ $call }”.
part-two-officer = Signed by
part-two-function = Function
part-two-when = Date
part-two-code = Code of the version
part-two-content = SHA-256 of the content
part-two-by-hand = For a signature and a stamp by hand, where your Commission uses them:
part-two-by = { $name }, { $function }, { $moment }
part-two-version = For the version { $code }.
part-two-stands = in force
part-two-void = void
part-two-void-taken-back = Taken back by the Commission.
part-two-void-returned = The application was given back.
part-two-void-withdrawn = The city withdrew.
part-two-void-changed = The application has changed.
part-two-signed = Who endorsed which version
part-two-none = Nobody has signed Part 2 for this version.
part-two-page-by-hand = The page signed by hand
part-two-file = Scan of the signed and stamped page
part-two-bring = Add the page signed by hand
part-two-bring-means = Not needed here, since you have signed already. Where your Commission wants a stamp: print the PDF, have it signed and stamped, scan it and add the scan. The code on it says for which version it stands.
part-two-bring-act = Add the page
part-two-open = Open Part 2
part-two-to-case = Back to the case

## The interview
interview-title = Interview
interview-none = No interview is set.
interview-call-off = Call the interview off
interview-told = The team gets a letter with date and place, and sees both in its application.
interview-when = Date and time
interview-zone = Time zone
interview-zone-hint = As in the IANA list, such as Europe/Kyiv.
interview-place = Place
interview-link = Address of an online meeting
interview-where-hint = A place, the address of an online meeting, or both.
interview-set = Set the interview
interview-change = Change the interview
interview-done-set = The interview is set. The team gets a letter.
interview-done-off = The interview is called off. The team gets a letter.
interview-refused-time = Enter a date with hour and minute, such as 2027-05-31 14:00.
interview-refused-past = This time has passed. Choose a later one.
interview-refused-nowhere = Say where: a place, or the address of an online meeting.
interview-refused-address = An address begins with https:// and has no spaces.
interview-refused-stale = Another officer changed the interview meanwhile. What is set now stands above; send again to put yours in its place.

## What the commission asks besides the form
own-title = Your own questions and documents
own-lead = Here you ask the applicants of your country ({ $country }) for what the network’s form does not. Only your Commission reads the answers. They are no part of the application.
own-counts = { $asked } asked, { $drafts } written down
own-drafts = Written down, not asked yet
own-ask-before = { $count ->
    [one] One city gets one letter for all of them. What is asked can be taken back, not changed.
   *[other] { $count } cities get one letter each for all of them. What is asked can be taken back, not changed.
}
own-ask = { $count ->
    [one] Ask this
   *[other] Ask these { $count }
}
own-asked-now = Asked
own-none-asked = Nothing is asked besides the network’s form.
own-kind = What do you want?
own-kind-text = an answer in words
own-kind-file = a document
own-language = Language of the question
own-label = The question, or the document you want
own-label-hint = One sentence in your working language, at most { $max } characters.
own-help = What else to know
own-until-label = To be answered until
own-until-hint = The minute counts to its end; at the latest { $moment }.
own-new = Write another down
own-draft = Write it down
own-take-back = Take it back
own-n-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
own-until = until { $moment }
own-to-desk = Own questions and documents
own-asked-title = Asked by your National Commission
own-asked-lead = Your National Commission ({ $country }) asks this besides the application. Only the Commission reads your answers; they are no part of the application and change no signature.
own-answered = answered
own-open = to be answered
own-missed = not answered in time
own-taken-back = Taken back since.
own-said-by = { $who }, { $when }
own-your-answer = Your answer
own-your-document = Your document
own-answer-hint = At most { $max } characters. You can change it until the date above.
own-save = Send to the National Commission
own-theirs = Somebody of your team answered meanwhile:
own-to-answers = { $count ->
    [one] Answer the question
   *[other] Answer the { $count } questions
}
own-n-answered = { $n } of { $total } answered
own-done-drafted = Written down. The cities see it once you ask it.
own-done-asked = Asked. Each city gets a letter.
own-done-ended = Taken back.
own-done-answered = Your answer is with your National Commission.
own-refused-blank = Write the question.
own-refused-too-many = More than { $max } questions at a time are not possible. Take one back first.
own-refused-past = This date has passed. Choose a later one.
own-refused-after = Your own time ends { $moment }. Choose an earlier date.
own-refused-nothing = There is nothing to ask. Write a question down first.
own-refused-choice = Choose one of those shown.
own-refused-closed = This question can no longer be answered. What you had sent before stays.
own-refused-kind = This question is answered in the other way.
own-refused-clash = Somebody of your team answered meanwhile. Nothing was overwritten: both texts stand here. Send again to put yours in its place.

## Notes
note-title = Internal notes
note-who-reads = Only the officers of your National Commission read these. The city never does.
note-label = A note for your colleagues
note-hint = At most { $max } characters.
note-save = Keep the note
note-remove = Take it away
note-done-saved = The note is kept.
note-done-removed = The note is gone.
note-refused-blank = Write the note first.
note-refused-other = Only who wrote a note takes it away.

## Forwarding and the list of what went
commission-forward-choose = Which ones?
commission-forward-chosen = Forward what is ticked
commission-forward-unsigned = Cannot go yet: Part 2 is not signed for this version.
commission-forward-told = Each city and the secretariat get a letter.
cover-title = Forwarded applications
cover-kind = Forwarded
cover-to = { $count ->
    [one] The list of the forwarded application
   *[other] The list of the { $count } forwarded applications
}
cover-table = Forwarded by the commission, in its order: { $country }
cover-none = Nothing has been forwarded yet.
cover-receipt = Receipt and version
cover-signed = Part 2 signed by
cover-forwarded = Forwarded on
cover-count = Number of applications

## Comparing
comparison-choose = Choose applications and questions
comparison-files = Applications
comparison-show = Show only these
comparison-all = Show everything
comparison-nothing = Nothing is left to compare. Choose at least one application and one question.

## What happened
commission-happened-moved-up = Moved up from the reserve into a seat
commission-happened-interview = Interview set by the National Commission
commission-happened-interview-off = Interview called off
commission-happened-own-answered = Answered a question of the National Commission
commission-happened-void = The endorsement is void
commission-happened-signed = Part 2 signed

## Why an act did not happen, and what to do instead
refusal-commission-ranked-meanwhile = Another officer saved another order meanwhile. Nothing of theirs was overwritten: it stands beside yours. Save again to put yours in its place.
refusal-commission-another-version = The application was submitted again since you opened this page. Read the new version, then sign for that one.
refusal-commission-no-function = Write your function, in at most 200 characters.
refusal-commission-not-signed = Part 2 is not signed for what one of them says now. Sign it first; nothing was forwarded.
refusal-commission-nothing-chosen = Tick at least one application.
