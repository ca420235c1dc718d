## The application of a city team
application-title = Application for membership
application-back = Back to the application
application-sections = Sections
application-team = Team
application-team-link = See the team
application-part-contact = contact
application-part-editor = editor
application-part-reader = reader
application-receipts = Receipts
application-key-used = This form was sent before with other content. Nothing was done this time. Check what you see here, then send it again.

## Whose turn
application-turn-start = begin your application
application-turn-submit = submit the application
application-turn-mend = mend what the commission asks for and submit again
application-turn-team = the city’s team
application-turn-commission = the National Commission for UNESCO
application-turn-secretariat = the secretariat
application-turn-experts = the experts
application-turn-announcement = the announcement

## Beginning
application-start-title = Begin an application
application-start-which = Which city is it for?
application-start-new = Another place
application-start-new-heading = Another place
application-start-name = Name of the place
application-start-name-hint = As the place writes it itself. A district, county or commune writes its own name.
application-start-country = Country
application-start-kind = Kind of place
application-start-organisation = Your organisation
application-start-organisation-hint = Such as the city council. Others can join the team later.
application-start-act = Begin the application
application-start-name-missing = Enter the name of the place.
application-start-country-missing = Choose one of the countries shown.
application-start-kind-missing = Choose the kind of place.
application-start-organisation-missing = Enter the name of your organisation.
application-start-not-yours = Choose one of your cities, or another place.
application-start-too-long = Shorten this by { $over ->
        [one] one character
       *[other] { $over } characters
    }: there is room for { $max }.
application-start-not-open = This call takes no applications now.
application-start-opens = This call takes applications from { $when }.
application-start-member = { $city } is a member already and need not apply. If you mean another place of that name, add what tells it apart, such as its region.
application-start-applies = Your city has an application in this call already. { $link }
application-start-to-it = Go to its application
application-start-running = Your application is here: { $city }

## Where it stands
application-stage-submitted = The application is submitted. You can read it, but no longer edit it.
application-stage-returned = The commission has returned the application. Mend it and submit it again. The commission writes:
application-stage-reserved = The commission keeps the application in reserve. It moves up if a seat becomes free.
application-stage-endorsed = The commission has endorsed the application. It goes on to the secretariat when the commission forwards it.
application-stage-refused = The commission has refused the application. Its reason:
application-stage-forwarded = The commission has forwarded the application to the secretariat.
application-stage-eligible = The application is with the experts. You hear the decision at the announcement.
application-stage-excluded = The secretariat has found that the application cannot take part in this call. Its reason:
application-stage-withdrawn = The application was withdrawn.
application-stage-admitted = Your city was admitted: it is a member of the network.
application-stage-declined = Your city was not admitted in this call. You can apply again in the next one.
application-state-todo = Not begun
application-state-part = { $n } of { $total }
application-state-done = Done
application-state-optional = Optional
application-state-mend = Needs mending
application-section-saved = { $who } · saved { $when }
application-go-on = Go on: { $section }
application-to-check = Check your answers
application-to-dossier = Read what was submitted
application-to-withdrawal = Withdraw the application

## What happened
application-happened = What happened
application-happened-place = Times by the clock of { $place }
application-happened-started = Draft begun
application-happened-answered = Saved:
application-happened-attached = File attached
application-happened-detached = File removed
application-happened-submitted = Submitted, receipt
application-happened-withdrawn = Withdrawn
application-happened-returned = Returned by the commission
application-happened-refused = Refused by the commission
application-happened-endorsed = Endorsed by the commission
application-happened-endorsement-withdrawn = Endorsement taken back by the commission
application-happened-reserved = Put in reserve by the commission
application-happened-forwarded = Forwarded to the secretariat
application-happened-screened = Given on to the experts
application-happened-excluded = Found not eligible

## A section
application-section-of = Section { $n } of { $total }
application-save = Save
application-save-continue = Save and continue
application-save-check = Save and check your answers
application-save-back = Save and go back
application-saved = Everything is saved.
application-saved-faulty = Everything is saved as you typed it. What is marked needs mending before you submit; you can do it now or later.
application-saved-not-all = What is far too long was not saved; it still stands in its field. Everything else is saved.
application-clash = { $count ->
    [one] Somebody else saved other text here while you wrote. Nothing of yours is lost and nothing of theirs: compare both below, then save again.
   *[other] Somebody else saved other text in { $count } fields while you wrote. Nothing of yours is lost and nothing of theirs: compare both below, then save again.
}
application-closed = The time for writing has passed. You can read and copy everything here.
application-closed-not-stored = The time for writing has passed, so this was not saved. What you typed stands here for you to copy.
application-handed-in = The application is submitted. You can read it, but no longer edit it.
application-reader-only = You are a reader in this team: editors and the contact write.
application-with-unit = { $label } ({ $unit })
application-figure-year = { $figure }: year of this figure
application-figure-source = { $figure }: source
application-date-hint = As year-month-day, such as 2023-05-31.
application-declared = Yes, declared
application-blank = Not answered
application-mark = { $mark } of 5
application-file-upload = Attach this file
application-file-remove = Remove { $name }
application-file-replaces = Another file replaces the one that is there.
application-file-saved = The file is attached.
application-file-replaced = The file is attached. It has replaced the one before.
application-file-removed = The file is removed.
application-print-signature = Print the page to be signed and stamped
application-kilobytes = { $n } kB
application-megabytes = { $n } MB
application-files = Files
application-file-name = File
application-file-size = Size
application-no-files = No files were submitted.

## Checking and submitting
application-check-title = Check your answers
application-check-lead = This is what the commission, the secretariat and the experts will read.
application-change = Change: { $section }
application-obstacles = { $count ->
    [one] One thing is still to be done before you can submit
   *[other] { $count } things are still to be done before you can submit
}
application-check-changed = Your team saved something after you had opened this page. Nothing was submitted. Check the answers again, then submit.
application-check-incomplete = { $count ->
    [one] Nothing was submitted: one question still needs an answer or mending.
   *[other] Nothing was submitted: { $count } questions still need an answer or mending.
}
application-check-closed = Nothing was submitted: the time for it has passed.
application-submit-heading = Submit
application-submit-not-now = The application cannot be submitted now.
application-submit-contact = The contact of your team submits. Tell your contact that the answers can be checked.
application-submit-first = First do what is listed on top of this page. Then the button to submit appears here.
application-submit-means = When you submit, the National Commission for UNESCO of your country receives the application. You then get a receipt, here and by e-mail. You can read the application, but edit it only if the commission returns it.
application-confirm = I have checked the answers and submit them for my city.
application-confirm-missing = Tick this box to submit.
application-submit = Submit the application

## Receipt
application-receipt-title = Receipt { $number }
application-receipt-done = The application is submitted. This is your receipt; it also comes by e-mail.
application-receipt-number = Receipt
application-receipt-city = City
application-receipt-call = Call
application-receipt-when = Arrived
application-receipt-n = Number of the submission
application-receipt-hash = SHA-256 of answers and files
application-receipt-verify = How to check this receipt
application-receipt-verify-how = The receipt is a signed file. With it, and with the dossier, anybody can check without asking us that exactly this was submitted at this moment: on the page “Check a receipt”, or by the command “lyceum verify”. The SHA-256 above is that of the dossier’s file.

## Signature page
application-signature-title = Page to be signed and stamped
application-signature-lead = Print this page, have it signed and stamped by the mayor, scan or photograph it, and attach it to the application.
application-signature-declares = I have read the answers of this application and submit it for the city.
application-signature-place = Place and date
application-signature-signature = Name, title and signature
application-signature-stamp = Stamp
application-signature-code = Code of the answers: { $code }, printed { $when }. If answers change afterwards, the code changes too.

## Dossier
application-dossier-title = Application of { $city }
application-dossier-of = As submitted on { $when }, receipt { $number }
application-dossier-draft = This is a draft. Only your team can read it.

## Withdrawing
application-withdraw-title = Withdraw the application
application-withdraw-draft = A withdrawn application cannot be taken up again. Your city can begin another one while the call is open.
application-withdraw-handed-in = A withdrawn application cannot be taken up again. The commission is told; a seat it held becomes free for another city.
application-withdraw-over = There is nothing to withdraw: this application is over.
application-withdraw = Withdraw for good
application-keep = Keep the application

## The session ran out
application-resend-title = Sign in again, then send this again
application-resend-lead = You were signed out while you wrote. Nothing was saved yet, but everything you typed is kept in this page. Do not close it.
application-resend-sign-in = Sign in, in a new tab
application-resend-then = When you are signed in, come back to this page and send it again.
application-resend-act = Send again what I typed
