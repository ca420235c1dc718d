## Letters
letter-no-notes = Les experts n’ont pas laissé de note pour votre ville.
