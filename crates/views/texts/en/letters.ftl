## Letters
letter-no-notes = The experts left no note for your city.
