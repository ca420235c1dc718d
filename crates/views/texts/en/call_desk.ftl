## Drafting a call
call-desk-new = Draft a call
call-desk-edit = Edit the draft
call-desk-frame = Address
call-desk-slug = Word for the address
call-desk-slug-hint = Small letters a–z, figures and hyphens, such as 2027. The page will be at /calls/ followed by this word.
call-desk-clocks = Time limits
call-desk-clocks-lead = Each time limit is a minute by the clock of a time zone. The zone is written as in the IANA list, such as Europe/Berlin.
call-desk-clock = Time limit
call-desk-clock-opens = Opening
call-desk-clock-city = Time limit for cities
call-desk-clock-commission = Time limit for National Commissions to forward
call-desk-clock-announcement = Announcement of results
call-desk-zone = Time zone: { $clock }
call-desk-instant-hint = Date, hour and minute. It counts from the beginning of that minute.
call-desk-city-hint = Date, hour and minute. The whole of that minute still counts.
call-desk-commission-hint = { $count ->
    [one] Left empty, it is set { $count } day after the cities’ time limit, as the network’s rule proposes.
   *[other] Left empty, it is set { $count } days after the cities’ time limit, as the network’s rule proposes.
}
call-desk-rules = Rules of this call
call-desk-quota = Seats for each country
call-desk-quota-hint = How many applications a National Commission may endorse, from 1 to 99.
call-desk-form = Form that cities fill
call-desk-criteria = Criteria that experts score
call-desk-texts = Texts
call-desk-texts-lead = Paragraphs are apart by a blank line; a line that begins with “- ” is a list entry. These placeholders are filled from the time limits whenever the text is shown:
call-desk-text-title = Title
call-desk-text-summary = Summary for lists
call-desk-text-body = Page
call-desk-text-flyer = Flyer
call-desk-save = Save the draft

## Publishing, opening, closing
call-desk-what-will-happen = What will happen
call-desk-no-way-back = This cannot be undone.
call-desk-seats = { $count ->
    [one] { $count } seat for each country.
   *[other] { $count } seats for each country.
}
call-desk-preview = As visitors will read it: { $language }
call-desk-publish-title = Publish the call
call-desk-publish-not-yet = The call cannot be published yet
call-desk-publish-public = Everybody can read the call at { $path }, in every language.
call-desk-publish-seats = { $count ->
    [one] Each country gets { $count } seat.
   *[other] Each country gets { $count } seats.
}
call-desk-publish-frozen = Texts, form and criteria can no longer be edited. The time limits can be moved by an extension.
call-desk-publish = Publish the call
call-desk-open-title = Open the call ahead of its day
call-desk-open-now = Cities can apply from this moment on.
call-desk-open-clocks = The opening shown everywhere becomes this moment. The other time limits stay.
call-desk-open = Open the call now
call-desk-close-title = Close the intake
call-desk-close-now = Nothing can be endorsed or forwarded any more, by anybody.
call-desk-close-files = { $count ->
    [0] No application is left behind.
    [one] { $count } application that was not forwarded is left out of this call.
   *[other] { $count } applications that were not forwarded are left out of this call.
}
call-desk-close-then = From here on decisions can be prepared. Eligibility can still be checked.
call-desk-close = Close the intake

## Extending
call-desk-extend-title = Extend the call
call-desk-extend-lead = All time limits move together, as one act, for a reason that everybody reads. Leave a time limit as it is when it should not move.
call-desk-extend-change = Change something first
call-desk-extend-now = Now: { $moment }
call-desk-extend-check = Show before and after
call-desk-extend = Extend the call
call-desk-before = Before
call-desk-after = After
call-desk-unmoved = does not move
call-desk-reason = Reason, for everybody to read
call-desk-extend-follows = { $count ->
    [0] The page and the flyer show the new dates at once. No application is under way.
    [one] The page and the flyer show the new dates at once, and { $count } application under way follows them. Its team and the National Commissions get an e-mail.
   *[other] The page and the flyer show the new dates at once, and { $count } applications under way follow them. Their teams and the National Commissions get an e-mail.
}
call-desk-extend-kept = The old dates and the reason stay on the page.

## What is refused, and the mend
call-desk-refusal-slug = Use 1 to 40 small letters a–z, figures and hyphens, with no hyphen at either end.
call-desk-refusal-slug-taken = This address is taken. Choose another word.
call-desk-refusal-form = Choose one of the forms shown.
call-desk-refusal-quota = Enter a whole number from 1 to 99.
call-desk-refusal-criteria = Choose at least one criterion.
call-desk-refusal-not-a-time = { $clock }: enter a date with hour and minute, such as 2027-05-31 23:59.
call-desk-refusal-zone = The time zone “{ $zone }” is not in the IANA list. Write it as Europe/Berlin or Africa/Accra.
call-desk-refusal-gap = { $local } does not exist in { $zone }: the clocks jump over it that night. Choose another minute.
call-desk-refusal-order = { $later } must come after { $earlier }. Move one of the two.
call-desk-refusal-text-long = { $text } ({ $language }) is too long. Keep it to { $max } characters.
call-desk-refusal-hole = { $text } ({ $language }): { $what }
call-desk-refusal-hole-empty = { $text } ({ $language }) is empty. Write it before publishing.
call-desk-refusal-not-draft = The call has been published meanwhile and can no longer be edited. Its time limits can be moved by an extension.
call-desk-refusal-stale = Somebody else saved this draft while you were writing. Open it in a second window, bring both together, and save there. Nothing was overwritten.
call-desk-refusal-published = The call is published already.
call-desk-refusal-deadline-passed = The time limit for cities has passed. Edit the time limits first.
call-desk-refusal-not-published = This needs a published call whose intake is not closed.
call-desk-refusal-open-already = The call is open already.
call-desk-refusal-commissions-have-time = National Commissions have time until { $until }. Close the intake after that.
call-desk-refusal-not-extendable = Only a published call whose intake is not closed can be extended.
call-desk-refusal-moves-back = An extension never makes a time limit shorter. Choose the date shown or a later one.
call-desk-refusal-past = This moment has passed: it is now { $now }. Choose a later one.
call-desk-refusal-nothing-moves = No time limit moves. Change at least one of them.
call-desk-refusal-no-reason = Write the reason in English, at least.
call-desk-refusal-reason-long = The reason is too long. Keep it to { $max } characters.
