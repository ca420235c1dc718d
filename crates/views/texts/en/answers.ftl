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
answer-too-few = There { $is ->
        [one] is one
       *[other] are { $is }
    } here. At least { $min } are needed.
answer-working-missing = Add the same text in a working language of the call.

## What makes one look twice, and keeps nobody from handing in
answer-warning-small = This is less than usual (below { $usual }). Please check it; if it is right, leave it.
answer-warning-large = This is more than usual (above { $usual }). Please check it; if it is right, leave it.
answer-warning-old = { $year } is more than { $years } years ago. If a newer figure exists, please give that one.
answer-warning-short = { $is ->
        [one] One word
       *[other] { $is } words
    }: readers usually need at least { $min }.
answer-warning-same-text = Both texts are the same. This one should be in the working language.

## Why a text cannot go out yet
template-no-value = Nothing fills the placeholder { $about } yet.
template-blank = The placeholder { $about } would be left blank.
template-not-final = What fills { $about } still holds a placeholder itself.
template-other-kind = What fills { $about } is not of its kind.
template-loose-brace = A brace opens or closes nothing near: { $about }
template-gap = Something is missing between these words: { $about }

## Fields in rows, and the language of a text
field-check = Please check:
field-row = Row { $n }
field-person = Person { $n }
field-in-row = { $question }, row { $n }, { $column }
field-of-person = { $question }, person { $n }, { $column }
field-rows-hint = { $max ->
        [one] One row.
       *[other] Up to { $max } rows.
    } To take a row out, empty its fields.
field-people-hint = { $max ->
        [one] One person.
       *[other] Up to { $max } people.
    } To take somebody out, empty the fields.
field-add-rows = Save and add rows
field-add-people = Save and add people
field-person-name = Name
field-person-role = Role
field-person-organisation = Organisation
field-person-email = E-mail address
field-choose-between = Choose { $min } to { $max }.
field-choose-at-least = Choose at least { $min }.
field-choose-at-most = Choose at most { $max }.
field-more-once-saved = Some questions of this page depend on answers. They appear once you have saved.
field-answer-language = Language of the texts on this page
field-answer-language-hint = Write in the language your city works in, whatever language these pages are in.
field-text-language = Language of this text
field-working = In a working language: { $question }
field-working-hint = The readers share { $languages }. The same content, in one of these languages.
field-working-language = Working language of this text
field-level = { $mark }: { $meaning }
