## A second factor, and proving oneself anew
proof-title = Confirm that it is you
proof-title-none = Your role needs a second factor
proof-lead-none = Whoever judges or decides signs in with more than an e-mail: with a passkey, or with a code from a telephone. Set up one of the two; it takes a minute, and then you go on where you were.
proof-lead-strong = You are signed in by e-mail. For this your passkey or a code is needed as well.
proof-lead-fresh = { $count ->
    [one] This counts, so it needs a confirmation no older than { $count } minute.
   *[other] This counts, so it needs a confirmation no older than { $count } minutes.
}
proof-kept = What you sent is kept. Nothing of it has been done yet; you can go on with it after the confirmation.
proof-lost = What you sent could not be kept. Confirm first, then send it again.
proof-by-passkey = With a passkey
proof-use-passkey = Confirm with a passkey
proof-passkey-script = Passkeys need JavaScript in this browser. A code from a telephone does not.
proof-by-code = With a code
proof-code = Code
proof-code-hint = Six digits from your telephone, or one of your recovery codes.
proof-confirm = Confirm
proof-other = Neither is at hand?
proof-other-lead = Use a recovery code in place of the code. If everything is lost, write to { $email }: two people of the secretariat can remove your factors, so that you set up others.
proof-by-mail = With a code by e-mail
proof-by-mail-lead = You have no second factor yet, so a fresh code by e-mail confirms you.
proof-mail-code = Sign in again by e-mail
proof-kept-title = Go on with what you sent
proof-kept-lead = You are confirmed. What you sent before is kept and is done when you press the button.
proof-kept-go-on = Go on
proof-kept-drop = Drop it
proof-kept-none = Nothing waits here any more.
refusal-code-none = There is no authenticator to confirm. Begin anew.
refusal-code-wrong = This code is not right. Take the one that is shown now.
refusal-code-used = This code was used already. Wait for the next one.
refusal-code-paused = Too many wrong codes. Try again from { $time }.
refusal-code-there = You have an authenticator already. Remove it before you add another.
authenticator-heading = Authenticator
authenticator-lead = An app on your telephone shows a code of six digits that changes every half minute. It needs no network.
authenticator-begin = Set up an authenticator
authenticator-title = Set up an authenticator
authenticator-scan = Scan this sign
authenticator-scan-lead = Open the app that shows codes on your telephone, choose to add an account, and scan.
authenticator-sign = Sign to be scanned by an app that shows codes
authenticator-type = If you cannot scan, type this key into the app (it counts by time):
authenticator-once = Sign and key are shown this once. If you leave this page, begin anew.
authenticator-confirm-heading = Type the code it shows
authenticator-first-code = Code from the telephone
authenticator-code-hint = Six digits.
authenticator-confirm = Confirm the authenticator
authenticator-anew = Begin anew
authenticator-to-me = To my profile
authenticator-since = In force since { $when }.
authenticator-remove = Remove the authenticator
recovery-title = Your recovery codes
recovery-lead = If you lose your telephone, each of these codes works once in its place. Print them or copy them to a safe place: they are not shown again.
recovery-kept = I have kept them
recovery-left = { $count ->
    [0] No recovery code is left.
    [one] { $count } recovery code is left.
   *[other] { $count } recovery codes are left.
}
recovery-renew = Make new recovery codes
desk-no-factor = Your role needs a second factor before you can act here.
desk-no-factor-set = Set up a second factor
me-confirm-first = Confirm that it is you before you add a passkey
me-factors-changed = Your ways to sign in have changed. We have told you by e-mail.
factor-passkey-added = a passkey was added
factor-passkey-removed = a passkey was removed
factor-authenticator-added = an authenticator was added
factor-authenticator-removed = an authenticator was removed
factor-recovery-made = new recovery codes were made
factor-recovery-used = a recovery code was used
