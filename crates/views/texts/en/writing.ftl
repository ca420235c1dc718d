## Saving while writing
writing-saving = Saving…
writing-saved = Saved { $time }
writing-unsaved = Not saved yet
writing-offline = Not saved: no connection. What you typed stays here and is tried again.
writing-signed-out = Not saved: you are signed out.
writing-refused = Not saved: this can no longer be written here. Copy your text, then load the page again.
writing-too-long = Not saved: this is far too long.
writing-met = Not saved yet: somebody else saved another text. Choose above this field.
writing-other-person = Not saved: somebody else has signed in in this browser. Copy your text, then load the page again.
writing-last-saved = Saved by { $who }, { $when }
writing-here = { $count ->
    [one] { $names } is on this page.
   *[other] { $names } are on this page.
}
writing-signed-out-lead = You are signed out. Everything you typed stands in this page and is not lost. Sign in in another tab, then go on here.
writing-sign-in = Sign in, in a new tab
writing-keep = Keep unsent text on this device
writing-keep-hint = For a bad line. What could not be saved yet is kept locked in this browser until it is saved or you sign out. Not for a computer you share.
writing-kept = Text of yours from { $time } was not saved and was kept on this device:
writing-kept-use = Put it in the field
writing-kept-forget = Forget it

## Two texts
clash-heading = Two texts met here
clash-lead = { $who } saved another text on { $when }, while you wrote. Nothing is lost: both stand here.
clash-mine = Your text
clash-theirs = The text of { $name }
clash-choose = What is to be kept?
clash-keep-mine = My text
clash-keep-theirs = The text of { $name }
clash-keep-field = What stands in the field below; put both together there
clash-act = Keep what I chose

## Earlier texts
history-link = Earlier texts
history-link-of = Earlier texts: { $question }
history-title = Earlier texts: { $question }
history-lead = Who changed this answer, when and how, the newest change on top. Every text ever saved is kept and can be brought back.
history-none = Nothing has been saved here yet.
history-who = { $who }, { $when }
history-saves = { $count ->
    [one] one save since { $since }
   *[other] { $count } saves since { $since }
}
history-current = The text now
history-emptied = The answer was emptied.
history-whole = The whole text
history-restore = Bring this text back
history-restore-means = The text that stands there now stays among the earlier ones.
history-clashed = Somebody saved meanwhile, so nothing was brought back. Look at the newest change, then decide again.
history-newest = To the newest
history-older = Older changes
history-each = Show every single save
history-together = Show saves together
history-back = Back to the question
difference-removed = taken out
difference-added = put in

## Signed out while writing
held-title = You were signed out
held-lead = You were signed out while you wrote. What you typed is not saved yet; it is kept for you until { $time }.
held-then = Sign in in this browser: you come back to the page with everything as you typed it, and save it there.
held-sign-in = Sign in
held-notice = You were signed out while you wrote. Here is everything as you typed it. It is not saved yet: look at it, then save.
held-discard = Throw away what I typed
