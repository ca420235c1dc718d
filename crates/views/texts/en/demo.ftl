## The demonstration
demo-cast = Try it as one of the cast
demo-cast-lead = These people are invented. Become one of them with a click, do what they would do, then become another.
demo-become = Become { $name }
demo-mail-title = Letters of the demonstration
demo-mail-lead = What would have been sent by e-mail, the newest first. Nothing leaves this machine.
demo-mail-none = No letter has been written yet.
demo-mail-to = To { $address }, { $when }
