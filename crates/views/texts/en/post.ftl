## Taking the form away, and bringing it back
post-title = By post
post-panel = Fill the form without a connection, and bring it back. Nothing changes here until somebody in your team accepts it.
post-xlsx = The form as a spreadsheet (XLSX)
post-bring = Bring a filled spreadsheet back
post-brought = Spreadsheets that came back
post-away = Take the form away
post-away-lead = The spreadsheet holds every question with its help and limits, and your answers as they are now. It opens in Excel, LibreOffice and other programs. The printed form is for reading and for filling by hand.
post-back = Bring it back
post-back-lead = Send the filled spreadsheet here. You then see every answer that differs, and decide which ones to take over. Nothing is overwritten by sending it.
post-not-now = Spreadsheets are not taken in now: the application cannot be edited, or you are a reader in this team.
post-file = The filled spreadsheet
post-send = Send the spreadsheet
post-waiting = Waiting to be looked at
post-waiting-row = { $count ->
    [one] One answer to look at
   *[other] { $count } answers to look at
} · brought by { $who }, { $when } · waits until { $until }

## Why a file was not taken in
post-no-missing = Choose the filled spreadsheet.
post-no-too-large = This file is larger than any filled form. Send the spreadsheet that you took away here, without pictures.
post-no-too-much = This file holds far more than the form has room for. Send the spreadsheet that you took away here, without rows, pictures or tabs of your own.
post-no-locked = This file is locked with a password. Save it without one and send it again.
post-no-other-format = This file is in another format. Save it as XLSX (Excel workbook) and send it again.
post-no-macros = This file holds macros, which are not taken in. Save it as XLSX (Excel workbook, without macros) and send it again.
post-no-unreadable = This file cannot be read as a spreadsheet. Open it, save it as XLSX and send it again.
post-no-not-ours = This spreadsheet was not made here. Take the form away on this page, fill that file and send it.
post-no-altered = The hidden marks of this spreadsheet were changed, so it cannot be told what it belongs to. Take the form away anew and copy your answers into it.
post-no-column = A column is missing in the tab “{ $tab }”. Take the form away anew and copy your answers into it.
post-no-tab = The tab “{ $tab }” is missing. Take the form away anew and copy your answers into it.
post-no-other-form = This spreadsheet belongs to another form. Take the form of this application away and copy your answers into it.
post-no-other-version = This spreadsheet was made from another version of the form. Take the form away anew and copy your answers into it.
post-no-other-application = This spreadsheet belongs to another application. Send it there, or take this application’s form away.
post-no-nothing-new = This spreadsheet says the same as when it was taken away: there is nothing to take over.
post-no-too-many = Ten spreadsheets wait already. Look at one of them first, or discard it.
post-no-closed = The spreadsheet was not taken in: the application cannot be edited any more. The time limit was { $until }.

## What is different
post-sheet-title = What the spreadsheet says
post-sheet-about = { $name }, taken away { $made }, brought back { $received } by { $who }.
post-sheet-settled = This spreadsheet waits no more. What was taken over stands in the application.
post-sheet-same = Everything in this spreadsheet stands in the application already.
post-differences = { $count ->
    [one] One answer differs
   *[other] { $count } answers differ
}
post-yours = In the spreadsheet
post-here = Here now
post-meanwhile = Changed here by { $who }, { $when }, after the spreadsheet was taken away. Read both before you take yours over.
post-formula = A cell held a formula. What it showed was taken; check it.
post-too-long = This is too long to be stored. Shorten it in the spreadsheet, or write it on the page of its section.
post-gone = The form no longer asks this question. Copy the text from here if you need it.
post-strays = { $count ->
    [one] There is text in a cell beside the fields. It was not read:
   *[other] There is text in { $count } cells beside the fields. It was not read:
}
post-take = Take over what the spreadsheet says
post-take-of = Take over what the spreadsheet says: { $question }
post-take-ticked = Take over what is ticked
post-take-all = Take over everything
post-take-means = What you take over replaces what stands here; the earlier text stays in the history. What you leave out waits until { $until }.
post-discard = Discard the rest
post-discard-means = Discarding deletes what is left of this spreadsheet here. Your own file stays as it is.
post-take-clash = { $count ->
    [one] Somebody saved one of these answers while you read. Nothing was taken over. It is shown below as it is now: compare, tick and take over again.
   *[other] Somebody saved { $count } of these answers while you read. Nothing was taken over. They are shown below as they are now: compare, tick and take over again.
}
post-take-closed = Nothing was taken over: the application cannot be edited any more.
post-take-nothing = Tick at least one answer to take over.
post-take-settled = Nothing was done: this spreadsheet waits no more.
post-to-sheets = To all spreadsheets
post-done-received = The spreadsheet has arrived. Nothing is changed yet: look at the differences below.
post-done-taken = Taken over. What is left is below.
post-done-all-taken = Everything is taken over.
post-done-discarded = What was left of the spreadsheet is discarded.
post-by-sheet = by spreadsheet

## In the spreadsheet itself
post-cover-tab = Start here
post-cover-title = { $network }: form to fill
post-cover-call = Call
post-cover-city = City
post-cover-made = Taken away
post-cover-until = Submit until
post-cover-form = Form
post-cover-address = Bring it back to
post-cover-step-fill = Fill the light yellow cells, tab by tab. What stands there already are your answers so far. An asterisk (*) marks what must be answered.
post-cover-step-choose = Some cells offer a list: choose from it.
post-cover-step-leave = Do not move, add or delete tabs, rows or columns: the answers are found by their place.
post-cover-step-files = Files and signatures do not go into the spreadsheet. Attach them on the site.
post-cover-step-bring = Save as XLSX and send the file at the address above, as often as you like.
post-cover-step-begin = Save as XLSX. Begin an application at the address above, open “By post” there and send the file.
post-cover-step-accept = There you see every answer that differs and decide which ones to take over. Nothing is submitted by sending the file.
post-question = Question
post-how = How to answer
post-answer = Answer
post-year = Year
post-source = Source
post-language = Language of the text
post-working = The same in the working language
post-row = Row
post-person-name = Name
post-person-role = Role
post-person-organisation = Organisation
post-person-email = E-mail
post-yes = Yes
post-no = No
post-file-here = Attach files on the site.
post-not-here = This answer does not fit into a spreadsheet. Edit it on the site.
post-own-tab = Fill the rows in the tab “{ $table }”.
post-only-if = Asked only with certain answers above.
post-max-characters = { $count ->
    [one] At most one character.
   *[other] At most { $count } characters.
}
post-max-words = { $count ->
    [one] At most one word.
   *[other] At most { $count } words.
}
post-between = A number from { $min } to { $max }.
post-whole = Without decimals.
post-a-year = A year with four digits.
post-choose = Choose from the list.
post-tick = Choose “{ $yes }” beside everything that applies.
post-declare = Choose “{ $yes }” to make this declaration.
post-rate = From 1 ({ $low }) to 5 ({ $high }).
post-max-rows = { $count ->
    [one] At most one row.
   *[other] At most { $count } rows.
}
post-max-links = { $count ->
    [one] One web address.
   *[other] At most { $count } web addresses, one per line.
}

## Again, in another call
post-copy-link = Copy into another call
post-copy-title = Copy the application into another call
post-copy-lead = A new draft begins with what you wrote here. This application stays as it is. Figures keep their year and source; everything that comes along is marked until somebody changes or confirms it.
post-copy-no-call = No other call is open now. As soon as one opens, you can copy this application into it.
post-copy-until = Submit until { $until }
post-copy-comes = { $count ->
    [one] One answer comes along,
   *[other] { $count } answers come along,
} { $files ->
    [0] without files.
    [one] with one file.
   *[other] with { $files } files.
}
post-copy-changed = Asked otherwise
post-copy-new = New questions
post-copy-dropped = Answers that find no place there
post-copy-left = To be done anew, because they belong to the signature
post-copy-act = Copy into: { $call }
post-copy-member = Your city is a member of the network and need not apply again.
post-copy-applies = Your city has an application in this call already.
post-aspect-words = wording
post-aspect-bounds = limits or choices
post-aspect-kind = kind of answer
post-aspect-rules = when it is asked
post-copied = The application is copied. Check what came along, section by section.
post-happened-copied = Begun as a copy of an earlier application
post-happened-confirmed = Earlier answers confirmed
post-carried = { $count ->
    [one] One answer came along: check it
   *[other] { $count } answers came along: check them
}
post-carried-lead = They were written for an earlier application. Change what is out of date, and confirm what still holds.
post-from = from { $year }: check · { $call }
post-from-figure = figure of { $year }: check · { $call }
post-confirm = It still holds
post-confirm-of = It still holds: { $question }

## On a call’s page
post-call-form = See and fill the form without signing in (XLSX)
