## Acts that need two people
proposals-title = Waiting for a second person
proposals-lead = Some acts need two people: one proposes, another approves. Nothing happens before.
proposals-waiting = Waiting
proposals-none = Nothing waits for a second person.
proposals-settled = Settled lately
proposals-what = What will happen
proposals-mine = You
proposals-outcome = Outcome
proposal-by = Proposed by
proposal-at = Proposed at
proposal-lapses = Lapses at
proposal-person = Person
proposal-grant-role = Grant { $name } the role: { $role }
proposal-revoke-role = Revoke the role of { $name }: { $role }
proposal-reset-factors = Remove everything { $name } signs in with, besides e-mail
proposal-means = What it means
proposal-reset-factors-means = Passkeys, authenticator and recovery codes are removed and all sessions end. Be sure that it is really this person who asked, not somebody who has their mailbox.
proposal-waits = This waits for a second person. Nothing has happened yet.
proposal-waits-mine = You proposed this. Somebody else of the secretariat approves or refuses it; nothing has happened yet.
proposal-done = Approved by { $name } on { $when }, and done with that.
proposal-refused = Refused by { $name } on { $when }.
proposal-withdrawn = Withdrawn on { $when }.
proposal-lapsed = Nobody approved it in time: it lapsed on { $when }. It can be proposed again.
proposal-approve-heading = Approve
proposal-approve-means = If you approve, it is done at once, on your word and that of { $name }.
proposal-approve = Approve and do it
proposal-refuse-heading = Refuse
proposal-refuse-reason = Why not
proposal-refuse-hint = Whoever proposed it reads this.
proposal-refuse = Refuse the proposal
proposal-withdraw-heading = Withdraw
proposal-withdraw-means = Nothing is done then. You can propose something else.
proposal-withdraw = Withdraw the proposal
proposal-to-desk = To my desk
refusal-proposal-same-person = You proposed this yourself, so somebody else has to approve or refuse it.
refusal-proposal-not-waiting = This does not wait any more: it was settled meanwhile.
refusal-proposal-lapsed = The time to approve this ended on { $when }. It can be proposed again.
refusal-proposal-changed = What this rests on has changed since it was proposed. Refuse it, and propose it again as things stand now.
refusal-proposal-not-theirs = Only whoever proposed it can withdraw it. You can refuse it.
refusal-proposal-no-reason = Say why you refuse.
refusal-proposal-too-long = Shorten the reason: there is room for { $max } characters.
desk-approve = { $count ->
    [one] { $count } act waits for a second person: approve or refuse it
   *[other] { $count } acts wait for a second person: approve or refuse them
}
