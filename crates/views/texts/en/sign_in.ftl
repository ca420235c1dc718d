## Signing in
sign-in-title = Sign in
sign-in-lead = Enter your e-mail address. We send you a code and a link; there is no password.
sign-in-email = E-mail address
sign-in-email-hint = The address your team, your commission or the secretariat knows you by.
sign-in-send = Send me a code
sign-in-passkey = Sign in with a passkey
sign-in-newcomer = New here? Enter your address all the same: you only need it and your name to begin an application.
sign-in-not-an-email = Enter an e-mail address, such as name@city.example.
sign-in-too-many = Several codes were sent to this address. Use the latest, or ask again from { $time }.
sign-in-code-title = Enter the code
sign-in-code-lead = We have sent an e-mail with a code to the address you entered. It works for { $minutes } minutes.
sign-in-code = Code
sign-in-code-hint = { $count ->
    [one] { $count } digit
   *[other] { $count } digits
}. Spaces do not matter.
sign-in-enter = Sign in
sign-in-nothing-came = Nothing came? Look among unwanted e-mails, or check the address.
sign-in-ask-again = Ask for a new code
sign-in-code-missing = Enter the code from the e-mail: { $count ->
    [one] { $count } digit
   *[other] { $count } digits
}.
sign-in-code-wrong = This is not the code we sent. { $left ->
    [one] You have one more try.
   *[other] You have { $left } more tries.
}
sign-in-link-title = Sign in
sign-in-link-lead = Press the button to sign in with this browser.
sign-in-name-title = What is your name?
sign-in-name-lead = Your address is confirmed. You are new here: tell us your name, and you can begin.
sign-in-begin = Begin
sign-in-over-title = This code no longer works
sign-in-over = It was used already, is too old, or was tried too often. Ask for a new one; it takes a minute.

## A person
person-name = Name
person-name-hint = As colleagues should read it.
person-language = Language of e-mails to you
person-country = Country
person-no-country = No country
person-no-name = Enter a name.
person-long-name = Shorten the name: there is room for { $max } characters.
person-no-language = Choose one of the languages.
person-no-such-country = Choose a country of the list.

## One's own page
me-title = My profile
me-saved = Your profile is saved.
me-profile = Name and language
me-email = You sign in with { $email }.
me-country-fixed = Your country: { $country }. You hold a role here, so only the secretariat can change it.
me-save = Save profile
me-passkeys = Passkeys
me-passkeys-lead = A passkey signs you in with the lock of your telephone or computer, without an e-mail.
me-no-passkey = You have no passkey yet.
me-passkey-add = Add a passkey
me-passkey-remove = Remove
me-passkey-remove-named = Remove the passkey { $name }
me-since = since { $when }
me-sessions = Where you are signed in
me-unknown-browser = A browser we do not know
me-session-here = This browser
me-session-end = End
me-session-end-named = End the session in { $name }
me-end-others = End all other sessions
