## Letters
letter-no-notes = The experts left no note for your city.
letter-again = This letter was sent to you before, on { $when }. It is sent once more on purpose.
letter-why-team = You have this letter because you belong to the team of a city in { $network }.
letter-why-contact = You have this letter because you are the contact of a city in { $network } that takes messages through its page.
letter-why-commission = You have this letter because you sit in a National Commission of { $network }.
letter-why-expert = You have this letter because you review applications for { $network }.
letter-why-secretariat = You have this letter because you work in the secretariat of { $network }.
letter-why-address = You have this letter because somebody in { $network } gave your address for this purpose.
letter-why-account = You have this letter because this address takes part in { $network }.
letter-duty = It belongs to a procedure and is always sent.
letter-unsubscribe = No more letters of this kind:
