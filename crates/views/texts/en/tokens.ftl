## Tokens for programs
token-title = Tokens for programs
token-lead = What programs can ask for is public, and none of them needs a token. A program that brings a token has its requests counted by itself. A token opens nothing else; whoever has it can use up its requests, so keep it to yourself.
token-budget = { $count ->
    [one] { $n } request a minute with a token.
   *[other] { $n } requests a minute with a token.
}
token-shown = This is your token. Copy it into your program now: it is shown only once.
token-token = Token
token-header = The program sends it in the header of each request. In an address it is refused, since addresses are written down along the way.
token-none = You have no token.
token-caption = Your tokens that work
token-begins = Begins with
token-scope = What it reads
token-until = Works until
token-used = Last used
token-not-used = not yet
token-new = Make a token
token-name = What you call it
token-name-hint = Such as the program that uses it.
token-days = How long it works
token-days-n = { $count ->
    [one] { $n } day
   *[other] { $n } days
}
token-everything = Everything public
token-members = Members
token-calls = Calls and forms
token-numbers = Numbers
token-make = Make the token
token-revoke = Revoke
token-revoke-named = Revoke the token { $name }
token-no-name = Give the token a name, so that you know it again.
token-long-name = A name has at most { $max } characters: shorten it.
token-no-scope = Choose what the token reads.
token-no-days = Choose how long the token works.
token-too-many = You have { $most } tokens that work, as many as one person may have: revoke one first.
api-token = A program can bring a token of yours, and has a budget of its own then: { $link }.
