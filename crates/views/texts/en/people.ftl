## People and roles
people-title = People and roles
people-search = Name or e-mail address
people-find = Find
people-none = Nobody fits. Look for a part of the name, or enter the person below.
people-with-roles = Everybody who holds a role
people-found = { $count ->
    [one] { $count } person found
   *[other] { $count } people found
}
people-roles = Roles
people-no-role = No role here. A member of a city’s team needs none.
people-enter = Enter a person
people-enter-lead = For officers of commissions, experts and colleagues. City teams invite their own members.
people-enter-button = Enter the person
people-known-email = Somebody with this address is entered already. Find them by it.
people-language = Language of e-mails to the person
people-country-hint = Experts never read applications of their own country, so theirs must be known.
people-since = since { $day }
people-revoke = Revoke: { $role }
people-grant = Grant a role
people-role = Role
people-of-country = Country, for an officer of a commission
people-call = Call, for an expert
people-no-call = No call
people-grant-button = Grant the role
people-no-such-role = Choose a role.
people-record = Record
people-save = Save the record
people-done = The change is saved.
people-factors = Sign-in factors
people-factors-lead = If this person has lost passkey and telephone, two people of the secretariat can remove them. Make sure first that it is really they who ask.
people-factors-remove = Remove their sign-in factors
refusal-role-no-country = Choose the country of the commission.
refusal-role-no-call = Choose the call the expert reads for.
refusal-role-expert-without-country = Enter the expert’s own country first: nobody reads applications of their own country.
refusal-role-last-secretary = Somebody has to run the network. Grant the role to another person first.
refusal-role-revoked = This role was revoked before.
