## The outbox
outbox-title = Outbox
outbox-letters = Letters
outbox-all = all
outbox-held = held
outbox-approved = on its way
outbox-scheduled = scheduled
outbox-sent = sent
outbox-failed = given up
outbox-cancelled = stopped
outbox-no-relay = No mail relay is configured. Letters stay here until there is one.
outbox-wave-done = { $count ->
    [one] Done with { $count } letter.
   *[other] Done with { $count } letters.
}
outbox-waves = Waiting for a second person
outbox-waves-lead = One act caused letters to so many people that somebody else has to approve them.
outbox-wave = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
}: { $kind } Caused by { $name }, { $when }.
outbox-wave-see = Look at these letters
outbox-wave-own = You caused them, so somebody else has to approve them. You can stop them.
outbox-wave-decide = See and decide
outbox-wave-cancel = { $count ->
    [one] Stop { $count } letter
   *[other] Stop all { $count } letters
}
outbox-bounced = Addresses that letters come back from
outbox-bounced-lead = Only letters people have to have are still sent there. Ask for a right address, then open the letter and write there again.
outbox-bounced-since = Since { $when }, with the status { $status }
outbox-state = State
outbox-kind = Kind of letter
outbox-words = Address or subject
outbox-every-state = Any state
outbox-every-kind = Any kind
outbox-find = Find
outbox-show-all = Show all letters
outbox-subject = Subject
outbox-to = To
outbox-when = When
outbox-none = No letter fits. Choose another state or fewer words.
outbox-caption = Letters, the newest first
outbox-tried = { $count ->
    [one] tried once in vain
   *[other] tried { $count } times in vain
}
outbox-letter = Letter: { $kind }
outbox-language = Language
outbox-written = Written
outbox-goes = Goes not before
outbox-went = Sent
outbox-approved-by = Approved by
outbox-again-of = Sent again of
outbox-first-letter = the first letter
outbox-n-again = Sent again
outbox-wording = Text it was made from
outbox-why = Duty
outbox-event = Number of the event
outbox-says = What it says
outbox-html = See it as HTML, as mail programs show it
outbox-secret = It held a code or a link that is nobody else’s to read. Its words are not shown here and are not kept once it has gone.
outbox-acts = What you can do
outbox-again-lead = Sending again makes a letter of its own that says it was sent before, because mail programs hide a letter they already have.
outbox-try-lead = Trying again sends this same letter. If it arrived after all, the reader still has only one.
outbox-schedule-title = Send at a moment
outbox-schedule-at = Day and time
outbox-schedule-hint = By the clock of { $place }.
outbox-act-hold = Hold it
outbox-act-approve = Approve it
outbox-act-schedule = Schedule it
outbox-act-cancel = Stop it for good
outbox-act-try = Try again
outbox-act-again = Send again
outbox-did = Done.
outbox-address-bounced = Letters to { $address } come back since { $when }. Only letters people have to have are still sent there.
outbox-address-restore = Write to this address again
outbox-try = Try
outbox-try-outcome = Outcome
outbox-try-words = What the relay said
outbox-tries = Tries
outbox-no-try = It was not tried yet.
outbox-tries-caption = Every try to hand it to the relay
outbox-by-clock = the clock
outbox-outcome-taken = taken by the relay
outbox-outcome-refused = given up
outbox-outcome-missed = to be tried again
outbox-outcome-open = no answer known
outbox-report-hard = It came back for good, says a report of { $when } (status { $status }).
outbox-report-soft = It came back for now, says a report of { $when } (status { $status }).
outbox-held-mass = because it goes to very many people
outbox-held-bounced = because letters to this address come back
outbox-held-hand = by somebody of the secretariat
outbox-desk-bounced = { $count ->
    [one] Look at { $count } address that letters come back from
   *[other] Look at { $count } addresses that letters come back from
}
outbox-no-meanwhile = Nothing was done: the letter changed meanwhile and is now “{ $state }”. Look at it, then decide.
outbox-no-now = Nothing was done: a letter that is “{ $state }” cannot be changed so.
outbox-no-another = Nothing was done: you caused these letters, so another person has to approve them.
outbox-no-past = That moment has passed. Choose a later one.
outbox-no-secret = Nothing was done: its words are not kept. Whoever needs a code asks for a fresh one.
outbox-no-moment = That is no day and time. Write them as 2027-05-31 and 09:00.
outbox-no-gap = The clocks jump over this minute on that day. Choose another one.
## What letters say
wordings-title = What letters say
wordings-letter = Letter
wordings-in-force = Text in force
wordings-duty = Duty
wordings-has-draft = A draft is being written
wordings-lead = Each letter ships with a text in every language. You can write another one; it comes into force when you publish it, and every letter keeps the version it was made from.
wordings-caption = Letters the platform sends
wordings-shipped = As shipped
wordings-version = Version { $n }
wordings-is-duty = Always sent
wordings-no-duty = Can be unsubscribed from
wordings-done = Done.
wordings-go-on = Go on with the draft
wordings-begin = Write another text
wordings-to-in-force = To the text in force
wordings-says = What it says, with examples
wordings-versions = Versions
wordings-published = Published { $when } by { $name }
wordings-draft-title = Draft: { $letter }
wordings-changed = Changed last by { $name }, { $when }
wordings-saved = Saved.
wordings-languages = Languages of the text
wordings-whole = can go out
wordings-not-whole = not yet
wordings-subject = Subject
wordings-body = Text
wordings-save = Save and show the example
wordings-placeholder = Placeholder
wordings-holds = What stands there
wordings-placeholders = Placeholders
wordings-placeholders-lead = Each stands somewhere in subject or text, in every language. What people wrote is always shown as plain words, never as a link.
wordings-placeholders-caption = What this letter can say
wordings-example = Example
wordings-example-lead = The saved text with invented values.
wordings-no-example = The saved text cannot be filled yet; what stands against it is said below.
wordings-publish-title = Publish
wordings-publish-lead = Every language is there. From now on letters are made from this text, and it never changes again; what was sent stays as it is.
wordings-publish = Publish this text
wordings-flaws = It can be published once this is mended:
wordings-discard = Throw the draft away
wordings-example-city = Sumy
wordings-example-call = Call for applications 2027
wordings-example-line = Olena Koval
wordings-example-text = Please name the partners and add the year of the figures.
wordings-holds-network = The network’s own name or address
wordings-holds-line = One line of words
wordings-holds-text = Words of one or more lines
wordings-holds-moment = A day or moment with its place
wordings-holds-number = A figure
wordings-holds-code = A code, sign by sign
wordings-holds-link = An address of this site
wordings-holds-items = Titles with their addresses
wordings-flaw-missing = Nothing is written yet.
wordings-flaw-long = It is longer than { $max } characters. Shorten it.
wordings-flaw-lines = A subject is one line.
wordings-flaw-characters = It holds characters that steer the display. Type it anew.
wordings-flaw-unused = { $name } stands nowhere. Set it into subject or text.
wordings-no-published = Version { $n } is published and never changes. Begin another draft.
wordings-no-meanwhile = Somebody else saved meanwhile. Nothing was written over; what you typed stands below.
wordings-no-nothing = It says exactly what is in force.
wordings-no-flaws = It cannot be published yet. What stands against it is said below.
## Which letters somebody wants
unsubscribe-title = No more of these letters
unsubscribe-lead = Letters like “{ $kind }” go to { $address }. Press the button to have no more of them.
unsubscribe-button = Send no more of these
unsubscribe-duty = Letters you have to have, such as receipts and decisions, still come.
unsubscribe-done = Letters like “{ $kind }” no longer go to { $address }.
unsubscribe-again = If you want them again, sign in and choose your letters.
mailing-title = Letters to you
mailing-lead = Letters you have to have always come, at once. About the others you decide.
mailing-every = What is not urgent
mailing-at-once = each by itself, at once
mailing-daily = gathered, once a day
mailing-weekly = gathered, once a week
mailing-kinds = Letters you want to have
mailing-save = Save the choice
mailing-saved = Saved.
proposal-send-letters = { $count ->
    [one] Send { $count } letter: { $kind }
   *[other] Send { $count } letters: { $kind }
}
