## What is on record of me
own-data-title = My data
own-data-me = My data: what is kept, take it away, erase it
own-data-take = Take my data away
own-data-take-lead = Everything on record of you as one archive: a file that programs can read (JSON), and the files you attached. Nothing of anybody else is in it.
own-data-take-button = Download my data
own-data-kept = What is kept, for what, and how long
own-data-what = What, and for what
own-data-basis = Ground
own-data-how-long = How long
own-data-on-erasure = If you are erased
own-data-days = { $count ->
    [one] { $count } day after it has ended
   *[other] { $count } days after it has ended
}
own-data-while-account = While you have an account
own-data-with-record = With the record it belongs to
own-data-stays = It stays.
own-data-goes = It goes.
own-data-public-task = Task of the network
own-data-legal-duty = Legal duty
own-data-contract = Contract
own-data-consent = Consent
own-data-interest = Legitimate interest
own-data-erase = Erase me
own-data-erase-lead = { $count ->
    [one] Your request waits { $count } day, in which you can withdraw it. Then your name and address give way to a word that says nothing, what is yours alone is deleted, and you leave your teams. What stays is named above, with the reason.
   *[other] Your request waits { $count } days, in which you can withdraw it. Then your name and address give way to a word that says nothing, what is yours alone is deleted, and you leave your teams. What stays is named above, with the reason.
}
own-data-erase-role = Your roles end with it.
own-data-erase-button = Ask to be erased
own-data-due = You asked to be erased. It will be done on { $when }. Until then you can withdraw.
own-data-withdraw = Withdraw the request
refusal-erase-asked = You have asked already; the request waits.
refusal-erase-not-asked = No request waits.
refusal-erase-not-yet = This is done on { $when } at the earliest.
refusal-erase-last-contact = You are the only contact of { $city }. Make somebody else the contact first.
refusal-erase-last-secretary = You are the last to run the network. Grant the role to another person first.
