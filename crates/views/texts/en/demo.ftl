## The demonstration
demo-cast = Try it as one of the cast
demo-cast-lead = These people are invented. Become one of them with a click, do what they would do, then become another.
demo-become = Become { $name }
demo-mail-title = E-mails of the demonstration
demo-mail-lead = What would have been sent by e-mail, the newest first. Nothing leaves this machine.
demo-mail-none = No e-mail has been written yet.
demo-mail-to = To { $address }, { $when }
demo-clock-title = The clock of the demonstration
demo-clock-now = Here it is { $moment }.
demo-clock-day = Move on to
demo-clock-hint = The day begins at midnight in the network’s time zone. What runs out until then runs out: time limits, codes, sessions. There is no way back.
demo-clock-move = Move the clock on
demo-clock-no-such-day = Enter a day that exists.
demo-clock-not-ahead = Enter a day that has not begun.
demo-clock-too-far = Enter a day within the next ten years.
demo-cast-more = { $n ->
    [one] One more
   *[other] { $n } more
}
demo-cast-teams = City teams
