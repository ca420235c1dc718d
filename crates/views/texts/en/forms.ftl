## Forms of the network
forms-title = Forms
forms-lead = A form lasts; what it asks is said by its versions. A published version never changes, so every answer always belongs to the words it was given to.
forms-list = Forms of the network
forms-form = Form
forms-newest = Newest version
forms-draft = In work
forms-calls-under-way = Calls under way
forms-version-since = Version { $n }, since { $on }
forms-version-in-work = Version { $n }

## One form
forms-draft-there = Version { $n } is being written. Cities do not see it yet.
forms-draft-none = To change the form, begin a new version. It is published only when you say so; until then nothing changes for anybody.
forms-draft-edit = Go on writing
forms-draft-begin = Begin version { $n }
forms-versions = Versions
forms-version = Version
forms-version-n = Version { $n }
forms-state = State
forms-when = When and by whom
forms-take = Take away
forms-toml = TOML file
forms-published = published
forms-in-work = in work
forms-hash = SHA-256
forms-shipped = came with the network’s files
forms-calls = Calls that use this form
forms-call = Call
forms-version-of-call = New applications get
forms-files = Applications
forms-files-none = None yet
forms-files-of-version = Version { $n } – drafts: { $drafts }, under way: { $underway }, decided: { $decided }
forms-call-newer = Use the newer version
forms-done-begun = The new version is begun. It says what the version before says; change it as you need.
forms-done-saved = Saved.
forms-done-moved = Moved.
forms-done-removed = Removed.
forms-done-added = Added. Now give it its words in the other languages.
forms-done-published = Published. Cities see it from now on wherever a call uses it.
forms-done-bound = The call uses the newer version. Drafts that lose no answer have moved to it; the teams of all others have been told.
forms-done-discarded = The draft was thrown away. Published versions are as they were.

## A draft
forms-draft-title = Draft of version { $n }
forms-changed = Changed { $when }
forms-to-publication = What changes, and publish
forms-preview = See it as a city does
forms-words = Title and introduction
forms-as-text = Edit as text
forms-defects = { $count ->
    [one] One thing to mend before this version can be published
   *[other] { $count } things to mend before this version can be published
}
forms-n-defects = { $count ->
    [one] one thing to mend
   *[other] { $count } things to mend
}
forms-section-empty = No question yet.
forms-required = must be answered
forms-optional = may stay empty
forms-with-rule = with a condition
forms-up = Up
forms-up-what = Up: { $what }
forms-down = Down
forms-down-what = Down: { $what }
forms-remove = Remove
forms-remove-what = Remove: { $what }
forms-add = Add
forms-add-question = Add a question to this section
forms-add-label = Question
forms-add-hint = In the language you read now. The other languages follow on the next page.
forms-add-kind = Kind of answer
forms-add-section = Add a section
forms-add-title = Heading
forms-add-column = Add a column
forms-add-heading = Heading of the column
forms-discard-title = Throw the draft away
forms-discard-lead = Everything written in this draft is lost. Published versions and applications stay as they are.
forms-discard = Throw the draft away

## A part of a draft
forms-words-title = Title and introduction
forms-lasting-id = Answers are kept under { $id }. This name never changes, whatever the words become.
forms-kind-is = Kind of answer: { $kind }
forms-save = Save
forms-save-stay = Save and stay here
forms-other-kind = Ask for another kind of answer
forms-other-kind-hint = Words stay; limits and options that the new kind does not know are taken out. Drafts with an answer to this question will not move to the new version.
forms-other-kind-do = Change the kind
forms-levels-hint = Either say what each of the five ratings means, or leave all empty and say only what 1 and 5 mean.
forms-level = Rating { $n }
forms-choices-hint = The order is that of the numbers. Fill an empty row to add one; save to get more empty rows.
forms-choice-n = Option { $n }
forms-choice-new = New option
forms-choice-place = Place
forms-choice-remove = Remove this option
forms-back = Back to the form
forms-back-to-draft = Back to the draft

forms-key-title = Heading
forms-key-intro = What to know before beginning
forms-key-label = Words
forms-key-help = Help
forms-key-required = Must be answered
forms-key-profile = Shown in the public profile of a member
forms-key-translatable = May also be given in the working language
forms-key-max = At most
forms-key-min = At least
forms-key-max-words = Most words
forms-key-unit = Unit or currency
forms-key-decimals = Digits after the decimal mark
forms-key-with-year = Ask for the year of the figure
forms-key-with-source = Ask for its source
forms-key-years-ahead = Years ahead that may be given (0 for none)
forms-key-many = More than one may be chosen
forms-key-at-least = Choose at least
forms-key-at-most = Choose at most
forms-key-options = Options
forms-key-items = What is rated
forms-key-low = What 1 means
forms-key-high = What 5 means
forms-key-levels = What each rating means
forms-key-min-rows = Fewest rows
forms-key-max-rows = Most rows
forms-key-columns = Columns
forms-key-types = Kinds of files
forms-key-max-bytes = Largest file, in megabytes
forms-key-shown-if = When it is asked
forms-key-required-if = When it must be answered
forms-key-warn-usual-min = Ask to look twice below
forms-key-warn-usual-max = Ask to look twice above
forms-key-warn-older-than = Ask to look twice when older than so many years
forms-key-warn-min-words = Ask to look twice with fewer words than
forms-kind-short-text = One line of text
forms-kind-long-text = Several paragraphs with a limit of words
forms-kind-number = Number
forms-kind-money = Amount of money
forms-kind-year = Year
forms-kind-date = Date
forms-kind-choice = Choice from a list
forms-kind-rating = Rating from 1 to 5
forms-kind-table = Table
forms-kind-people = List of people
forms-kind-links = Web addresses
forms-kind-email = E-mail address
forms-kind-phone = Telephone number
forms-kind-file = Files
forms-kind-declaration = Declaration to agree to

forms-rule-condition = Condition
forms-rule-always = Always
forms-rule-never = Never by a condition
forms-rule-is = is “{ $option }”
forms-rule-declared = is agreed to
forms-rule-answered = is answered
forms-rule-empty = is left empty
forms-rule-at-least = is at least the number below
forms-rule-number = Number to compare with
forms-rule-complex = Several conditions combined (kept as they are)
forms-rule-complex-hint = They can be changed in the text of the form:

## What is wrong
forms-defect-text = { $key }: the text in { $language } is missing
forms-defect-missing = { $key } must be given
forms-defect-max-below-min = The largest value is below the smallest
forms-defect-empty-section = The section has no question
forms-defect-empty-form = The form has no section
forms-defect-empty-table = The table has no column
forms-defect-twice = Its lasting name is used twice
forms-defect-required-anyway = A condition for having to answer means nothing where an answer is required anyway
forms-defect-rule-gone = { $key }: there is no question { $id }
forms-defect-rule-later = { $key }: the question { $id } comes later
forms-defect-rule-option = { $key }: { $id } does not offer { $option }
forms-refusal-whole = { $key }: write a whole number in digits, such as 200
forms-refusal-decimal = { $key }: write a number in digits, such as 200 or 0.5
forms-refusal-rule-number = Write the number to compare with in digits
forms-refusal-published = Version { $n } is published and never changes. Begin a new version.
forms-refusal-meanwhile = { $who } changed the draft at { $when }. Nothing of yours was stored; what you typed is still here. Look at the draft as it is now, then save again.
forms-refusal-meanwhile-act = The draft was changed meanwhile, so nothing was done. This is the draft as it is now.
forms-refusal-long = The text is longer than { $max } kilobytes, which no form needs. It was not stored.
forms-refusal-forbidden = Line { $line } holds characters that steer how text is shown. Take them out; the text was not stored.
forms-refusal-nothing = This version asks exactly what the version before asks. There is nothing to publish.
forms-refusal-announced = The results of this call are announced; nothing of it changes any more.
forms-refusal-used = The call uses this version, or a later one, already.
forms-refusal-draft-there = A draft is being written already.
forms-somebody = Somebody

## Text
forms-text-title = The draft as text
forms-text-lead = The whole definition as TOML, as in the network’s files. A text that cannot be read is not stored and stays here with what is wrong, line by line. Remarks in the text are kept until a page of the desk changes it.
forms-text-label = Definition (TOML)
forms-text-not-stored = This text was not stored.
forms-text-take = Take it away as a file
forms-text-bring = Bring a file
forms-text-file = TOML file
forms-text-bring-do = Put the file in place of the draft

## Preview
forms-preview-lead = This is how a city sees it. Nothing typed here is stored. Switch the language above to see the other languages.
forms-preview-not-yet = The draft cannot be shown yet. This stands in the way:
forms-preview-sections = Sections

## What changed
forms-change-added = new
forms-change-removed = no longer asked
forms-change-order = stands in another place
forms-change-moved = now in the section “{ $to }”
forms-change-changed = changed: { $what }
forms-change-section-added = new section
forms-change-section-removed = section taken out
forms-change-section-reworded = heading or help reads otherwise
forms-change-reworded = title or introduction reads otherwise
forms-change-before = before: { $text }
forms-aspect-words = words
forms-aspect-bounds = limits or options
forms-aspect-kind = kind of answer
forms-aspect-rules = when it is asked or must be answered
forms-difference = What version { $to } changes against version { $from }
forms-difference-first = The first version
forms-difference-none = Nothing differs.

## Publishing
forms-publish-title = Publish version { $n }
forms-publish-calls = Calls under way
forms-publish-calls-lead = Choose the calls whose new applications get this version at once. Without a tick a call keeps its version; you can change it later.
forms-publish-for-call = Use version { $to } in this call from now on (instead of version { $from })
forms-publish-frozen = Version { $n } will never change again. A slip is mended by another version.
forms-publish-later = Calls you have not ticked keep the version they have.
forms-publish = Publish version { $n }
forms-what-will-happen = What will happen
forms-rule-of-decided = Decided applications never change.
forms-rule-of-under-way = Applications that were submitted stay with the version they answered.
forms-rule-of-drafts = Drafts move if no answer is lost. A draft that would lose an answer stays, and its team is told why.
forms-n-decided = { $count ->
    [0] No decided application
    [one] { $count } decided application does not change
   *[other] { $count } decided applications do not change
}
forms-n-under-way = { $count ->
    [0] No application under way
    [one] { $count } application under way stays with its version
   *[other] { $count } applications under way stay with their version
}
forms-n-moving = { $count ->
    [0] No draft moves
    [one] { $count } draft moves with all its answers
   *[other] { $count } drafts move with all their answers
}
forms-n-staying = { $count ->
    [0] No draft has to stay
    [one] { $count } draft stays, since an answer would be lost:
   *[other] { $count } drafts stay, since answers would be lost:
}
forms-n-drafts = { $count ->
    [one] { $count } draft
   *[other] { $count } drafts
}
forms-bind-title = Give the call version { $n }
forms-bind = Use version { $n } from now on
forms-loss-removed = the question is no longer asked
forms-loss-kind = another kind of answer is asked for
forms-loss-part = something that was chosen or filled in is no longer there
forms-loss-room = there is less room than is filled
forms-loss-hidden = it would no longer be asked
forms-loss-declared = the words that were agreed to have changed

## For the team
forms-news-title = The form has changed: what is new
forms-news-moved = Your draft has moved to the new version with all its answers. Please look at what changed.
forms-news-stayed = Your draft stays with the version it began with, since answers would be lost otherwise. You can submit it as it is.
forms-news-losses = The new version has no place for these answers:
forms-news-changes = What the new version changes
forms-news-go-over-lead = If you would rather fill the new version, empty these answers first and then move.
forms-news-go-over = Move to the new version
forms-news-read = I have read this
forms-news-still-loses = The draft still has answers that the new version has no place for. Nothing was changed.
forms-news-went-over = Your draft fills the new version now.
forms-unasked-title = The form changed while you were writing
forms-unasked-lead = Everything the form still asks was stored. These questions are no longer asked, or ask for something else, so what you typed could not be stored. Copy what you want to use elsewhere.
forms-unasked-back = To the application
forms-happened-moved = The draft moved to a new version of the form
forms-happened-stayed = The draft stayed with its version of the form
forms-refusal-meanwhile-text = The draft was changed meanwhile, so this text was not stored. Copy what you need, open the draft as it is now, and change that.
