## The frame of every page
shell-skip = Skip to content
shell-home = Home page of { $network }
shell-sections = Sections
nav-members = Members
nav-calls = Calls
nav-numbers = Numbers
shell-languages = Language
shell-sign-in = Sign in
shell-sign-out = Sign out
shell-desk = My desk
shell-demo = Demonstration: the people here are invented, and nothing sent from here reaches anyone.
shell-points-only = Points only; no position on borders is taken.
shell-data-licences = Data CC BY 4.0 · GeoNames · Natural Earth
shell-description = { $network }: members, calls and applications.

## Languages
language-ar = Arabic
language-de = German
language-en = English
language-es = Spanish
language-fa = Persian
language-fr = French
language-it = Italian
language-ja = Japanese
language-ko = Korean
language-pt = Portuguese
language-ru = Russian
language-th = Thai
language-tr = Turkish
language-uk = Ukrainian
language-vi = Vietnamese
language-zh = Chinese
text-in-language = in { $language }

## Days, moments, numbers
date-moment-in = { $day }, { $time } ({ $place })
date-moment = { $day }, { $time }
date-today = today
date-tomorrow = tomorrow
date-yesterday = yesterday
date-in-days = { $count ->
    [one] in { $count } day
   *[other] in { $count } days
}
date-days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
date-last-day = Last day
date-days-left = { $count ->
    [one] { $count } day left
   *[other] { $count } days left
}
date-over = Over
date-your-time = Your time:
number-percent = { $number }%

## Forms
form-errors = { $count ->
    [one] There is a problem
   *[other] There are { $count } problems
}
form-error = Error:
form-optional = (optional)
form-words = Words: { $count } of { $limit }
form-file-limits = { $kinds }, up to { $megabytes } MB
form-file-now = Attached: { $name }
form-choose = Choose
form-passkey-failed = The passkey did not work. Try again, or use the link sent by e-mail.

## Whose turn
turn-yours = Your turn: { $act }
turn-wait = Waiting for { $who }
turn-until = until { $moment }
turn-next = Next: { $who }

## Notices
notice-done = Done:
notice-warning = Take note:
notice-stop = Stopped:
notice-news = News:

## Lists
pager-label = Pages of the list
pager-previous = Previous
pager-next = Next
seats-used = { $used } of { $total }
mark-invented = invented
map-points = { $count ->
    [one] One place on a map of the world. The list beside it says the same.
   *[other] { $count } places on a map of the world. The list beside it says the same.
}

## The map of members
map-bunch = { $count ->
    [one] { $count } place, { $name }
   *[other] { $count } places close together, { $name } among them
}
map-seen = Places in this part of the map: { $n }
map-skip = Past the map
map-signs = Move the map
map-closer = Zoom in
map-further = Zoom out
map-world = The whole world
map-west = To the west
map-north = To the north
map-south = To the south
map-east = To the east
map-keys = Drag the map to move it, or use the arrow keys; + and − zoom in and out, Home shows the whole world. A double tap zooms in, and so does the wheel while Ctrl is held.
