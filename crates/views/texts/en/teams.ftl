## A city's team
team-title = The team of { $city }
team-back = To the application
team-members = Members of the team
team-name = Name
team-part = Part
team-organisation = Organisation
team-organisation-hint = For example: city council, university, an association.
team-since = Since
team-act = Act
team-me = You
team-leave = Leave the team
team-remove = Take { $name } out of the team
team-only-contact = The contact of the team invites new members and takes members out.
team-email = E-mail address
team-until = Time limit
team-invite = Invite somebody
team-invite-lead = { $count ->
    [one] The person gets an e-mail with a link. It works for { $count } day, once, and only for this address.
   *[other] The person gets an e-mail with a link. It works for { $count } days, once, and only for this address.
}
team-contact-means = Speaks for the team: invites, submits, withdraws.
team-editor-means = Writes in the application.
team-reader-means = Reads the application and changes nothing.
team-send = Send the invitation
team-invited-now = The invitation to { $email } is on its way.
team-already-in = Whoever has this address is in the team already.
team-already-invited = This address is invited already. Wait for the answer, or until the invitation lapses.
team-no-part = Choose what the person may do.
team-no-organisation = Enter the organisation the person comes from.
team-long-organisation = Shorten the organisation’s name: there is room for { $max } characters.
refusal-team-last-contact = A team always has a contact. Invite another contact first.
refusal-team-already-in = You are in this team already.
refusal-team-invitation-over = This invitation has been used, or its days are over. Ask the contact of the team for a new one.
refusal-team-another-address = This invitation is for another address. Sign in with that one.

## An invitation
invitation-title = Join the team of { $city }
invitation-by = Invited by
invitation-accept = Join the team
invitation-leave-it = If you do not want to join, do nothing: the invitation lapses.
invitation-over = This invitation has been used, or its days are over. Ask the contact of the team for a new one.
