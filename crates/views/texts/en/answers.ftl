## What is wrong with an answer, and how to mend it
answer-missing = Enter an answer.
answer-year-missing = Enter the year of this figure.
answer-not-rated = Choose a rating from 1 to 5.
answer-file-missing = Upload the file.
answer-not-declared = Tick the box to make this declaration.
answer-too-long = Shorten this by { $over ->
        [one] one character
       *[other] { $over } characters
    }: it has { $is }, and there is room for { $max }.
answer-too-many-words = Shorten this by { $over ->
        [one] one word
       *[other] { $over } words
    }: it has { $is }, and there is room for { $max }.
answer-too-many = There are { $is } here. Keep { $max ->
        [one] one
       *[other] at most { $max }
    }.
answer-not-a-number = Enter a number in figures, without words or units, such as 256474.
answer-ambiguous = This can be read as { $one } or as { $other }. Write it without separating thousands, and with a point for decimals.
answer-not-whole = Enter a whole number, without decimals.
answer-too-many-decimals = Write { $max ->
        [one] at most one digit
       *[other] at most { $max } digits
    } after the decimal point.
answer-out-of-range = Enter a number from { $min } to { $max }.
answer-not-a-year = Enter a year with four digits, such as 2022.
answer-future-year = Enter a year up to { $latest }; this one has not come yet.
answer-early-year = Enter a year from { $earliest } onwards.
answer-not-a-date = Enter a date as year-month-day, such as 2023-05-31.
answer-not-an-email = Enter an e-mail address, such as name@city.example.
answer-not-a-link = This is not a web address: { $link }. Write one address per line, such as https://www.city.example.
answer-not-a-phone = Enter a telephone number in figures, such as +380 44 123 45 67.
answer-no-country-code = Begin the telephone number with + and the country code.
answer-not-one-of = Choose one of the options shown.
answer-not-a-rating = Choose a whole number from 1 to 5.
answer-forbidden-characters = This text held invisible control characters. They have been taken out: check the text and save it again.
answer-file-kind = This kind of file cannot be taken. Choose one of: { $types }.
answer-file-empty = This file is empty. Choose the file again.
answer-file-too-large = This file is too large. Choose one of at most { $megabytes } MB.

## Why a text cannot go out yet
template-no-value = Nothing fills the placeholder { $about } yet.
template-blank = The placeholder { $about } would be left blank.
template-not-final = What fills { $about } still holds a placeholder itself.
template-loose-brace = A brace opens or closes nothing near: { $about }
template-gap = Something is missing between these words: { $about }
