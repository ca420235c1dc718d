## Comments on a question
comments-title = Comments of the team
comments-inside = Only your team reads this: neither the commission nor the secretariat nor the experts see it, also after you have submitted.
comments-back = To the answer
comments-threads = What has been said
comments-none = Nobody has commented on this question yet.
comments-new = Begin a new thread
comments-begin = Comment
comments-link-label = { $words }: { $question }
comments-count = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}
comments-open = { $count ->
    [one] { $count } thread open
   *[other] { $count } threads open
}
comments-body = Comment
comments-body-hint = { $count ->
    [one] There is room for { $count } character.
   *[other] There is room for { $count } characters.
}
comments-language = Language of the comment
comments-ask = Ask somebody
comments-ask-hint = That person gets an e-mail with a link to this page. Otherwise nobody gets one.
comments-ask-nobody = Nobody in particular
comments-send = Write the comment
comments-send-answer = Write the answer
comments-answer = Answer
comments-mend = Change
comments-mend-hint = { $count ->
    [one] You can change your own words for { $count } minute.
   *[other] You can change your own words for { $count } minutes.
}
comments-mend-send = Save the change
comments-delete = Delete
comments-edited = changed
comments-asks = asks { $who }
comments-deleted = Deleted by { $who } (written { $when })
comments-settle = Mark as resolved
comments-settled = Resolved by { $who }, { $when }
comments-reopen = Open again
comments-done-said = The comment is written.
comments-done-mended = The comment is changed.
comments-done-deleted = The comment is deleted.
comments-done-settled = The thread is resolved.
comments-done-reopened = The thread is open again.
refusal-comment-language = Choose the language of the comment.
refusal-comment-blank = Write something first.
refusal-comment-too-long = Shorten the comment: there is room for { $max } characters.
refusal-comment-too-many = This question has { $max } comments. Delete some of your own first.
refusal-comment-not-in-team = Whom you ask is not in the team. Choose somebody of the team.
refusal-comment-settled = This thread is resolved. Open it again first.
refusal-comment-not-yours = Only its author can change or delete a comment.
refusal-comment-too-late = { $count ->
    [one] A comment can be changed for { $count } minute. Write another one instead.
   *[other] A comment can be changed for { $count } minutes. Write another one instead.
}
refusal-comment-deleted = This comment has been deleted.
refusal-comment-another-thread = That is not the beginning of a thread on this question. Reload the page.

## Sections given to people
assignment-title = Who writes this section
assignment-give = Give to somebody
assignment-change = Change
assignment-given = { $who }, until { $until }
assignment-overdue = { $count ->
    [one] { $count } day overdue
   *[other] { $count } days overdue
}
assignment-nobody = Nobody in particular has this section.
assignment-who = Person
assignment-until = Last day
assignment-until-hint = Not later than { $last }.
assignment-send = Give the section
assignment-means = The person gets an e-mail and finds the section under “My desk”. Others can still write in it.
assignment-end = Done, or take it back
assignment-done = The section is given.
assignment-ended = Nobody in particular has the section now.
refusal-assign-not-writable = The application cannot be written in now.
refusal-assign-not-in-team = Choose somebody of the team.
refusal-assign-reader-only = This person only reads. Choose somebody who writes.
refusal-assign-not-a-day = Enter a day, such as 2027-03-12.
refusal-assign-past = Choose today or a later day.
refusal-assign-after-deadline = Choose a day not later than { $last }.
desk-section = Write “{ $section }” in the application of { $city }
desk-replace = Decide on another contact for the team of { $city }
desk-replaced = Answer: the team of { $city } asks for another contact

## Invitations
team-invitations = Invitations
team-invitation-state = State
team-invitation-open = Waiting for an answer
team-invitation-lapsed = Lapsed
team-invitation-used = Accepted
team-invitation-revoked = Taken back
team-invitation-sent = { $count ->
    [one] Sent { $when }
   *[other] Last sent { $when }, { $count } times in all
}
team-invitation-until = Works until { $until }
team-invitation-again = Send again
team-invitation-take-back = Take back
team-invitation-sent-again = The invitation is on its way once more, and its days begin anew.
team-invitation-taken-back = The invitation is taken back. Its link no longer works.
refusal-team-invitation-closed = This invitation has been accepted or taken back already.
refusal-team-sent-just-now = The invitation was sent only just now. Wait an hour before sending it again.
refusal-team-sent-too-often = { $count ->
    [one] The invitation was sent { $count } time, which is enough. Take it back and ask the person in another way.
   *[other] The invitation was sent { $count } times, which is enough. Take it back and ask the person in another way.
}

## Another contact
replacement-link = The contact cannot be reached
replacement-ask-title = Ask for another contact
replacement-ask-lead = { $count ->
    [one] If your contact cannot be reached any more, the secretariat can make somebody else of the team the contact. The present contact is told by e-mail and has { $count } day to object.
   *[other] If your contact cannot be reached any more, the secretariat can make somebody else of the team the contact. The present contact is told by e-mail and has { $count } days to object.
}
replacement-no-candidate = There is nobody else in the team who could become the contact.
replacement-open = A request is waiting for the secretariat already.
replacement-old = Present contact
replacement-new = New contact
replacement-reason = Reason
replacement-reason-hint = The present contact and the secretariat read it.
replacement-ask = Ask the secretariat
replacement-title = Another contact for { $city }
replacement-by = Asked by
replacement-asked = Asked on
replacement-until = Time to object
replacement-objection = Objection
replacement-waits = The request waits. The present contact can still object.
replacement-time-over = The time to object is over. The secretariat decides.
replacement-confirmed = { $new } is the contact since { $when }.
replacement-refused = { $old } stays the contact. Decided { $when }.
replacement-object-heading = You are still the contact?
replacement-object-means = Say so here. The secretariat reads it before it decides.
replacement-object-words = Your objection
replacement-object = Object
replacement-confirm-heading = Confirm
replacement-confirm-means = The parts move at once: the new contact speaks for the team, the present one takes the part the new one had. All three are told by e-mail.
replacement-note = Note
replacement-note-needed = The present contact has objected or still has time, so say why you confirm. The team reads it.
replacement-note-free = The team reads it.
replacement-confirm = Make this person the contact
replacement-refuse-heading = Refuse
replacement-refuse-note = Reason of the refusal
replacement-refuse = Leave the contact as it is
replacement-to-team = To the team
replacement-to-desk = To my desk
refusal-replace-not-a-contact = Choose a contact of the team.
refusal-replace-not-a-candidate = Choose somebody of the team who is not a contact yet.
refusal-replace-not-theirs = Only those who write, or come from the same organisation as the contact, can ask.
refusal-replace-asked-already = A request is waiting for the secretariat already.
refusal-replace-no-reason = Say why.
refusal-replace-too-long = Shorten it: there is room for { $max } characters.
refusal-replace-decided = This request has been decided.
refusal-replace-objected-already = You have objected already. The secretariat reads it.
refusal-replace-moved = The team has changed since: one of the two is no longer what they were. Refuse the request; the team can ask anew.
refusal-replace-own-team = You are in this team. Somebody else of the secretariat decides.

## Sign-off
call-desk-parties = Sign-off
call-desk-parties-hint = An application can be submitted only when each of these has agreed to exactly this version. Tick none to require no sign-off.
sign-off-heading = Sign-off
sign-off-lead = Each party agrees to exactly what this page shows. Whatever is changed afterwards lifts its agreement.
sign-off-name = Say which organisation of the team is which party
sign-off-unnamed = No organisation named
sign-off-waiting = Has not agreed yet
sign-off-agreed = Agrees to this version
sign-off-agreed-by = { $who }, { $when }
sign-off-lifted = Agreed to an earlier version
sign-off-lifted-by = { $who } agreed on { $when } to a version that has changed since. What changed:
sign-off-given-back = It was submitted and returned.
sign-off-form = The form is another version.
sign-off-taken-back = Agreement taken back
sign-off-taken-back-by = { $who }, { $when }
sign-off-agree = Agree to this version: { $party }
sign-off-take-back = Take the agreement back
sign-off-first = { $count ->
    [one] One party has not agreed to this version yet: { $parties }
   *[other] { $count } parties have not agreed to this version yet: { $parties }
}
sign-off-refused = { $count ->
    [one] Not submitted: one party has not agreed to this version. { $parties }
   *[other] Not submitted: { $count } parties have not agreed to this version. { $parties }
}
sign-off-count = { $count ->
    [one] Sign-off: { $agreed } of { $count } party agrees
   *[other] Sign-off: { $agreed } of { $count } parties agree
}
sign-off-party = Party
sign-off-who = Agreed by
sign-off-when = On
sign-off-of-hand-in = Sign-off of this version
sign-off-parties-title = Who is which party
sign-off-parties-lead = Choose the organisation of your team that speaks for each party. Anybody of that organisation can then agree for it. One organisation speaks for one party.
sign-off-parties-none = This call requires no sign-off.
sign-off-parties-save = Save
sign-off-back = To “Check your answers”
refusal-agree-no-party = The call does not ask this party.
refusal-agree-nobody-stands = No organisation of the team is named for this party. The contact names one.
refusal-agree-not-of-party = You come from another organisation than the one named for this party.
refusal-agree-not-writable = The application cannot be written in now, so the sign-off is closed.
refusal-agree-stale = The application has changed since you opened the page. Read it again, then agree.
refusal-agree-nothing-stands = There is no agreement to take back.
refusal-party-no-organisation = Nobody of the team comes from this organisation. Invite somebody first.
refusal-party-stands-for-another = This organisation speaks for another party: { $party }. Choose another one.
