## Documents as PDF
typeset-as-pdf = Save as PDF
typeset-no-pdf = The PDF could not be made. You can print this page instead.
typeset-qr = Code to scan: { $address }
typeset-replaced = Where � stands, a character could not be printed. The application itself keeps every character as it was written.
typeset-plain = This PDF does not meet every rule for accessible documents. The web page with the same content does.

## The receipt
typeset-receipt-lead = { $city } has submitted its application.

## The page to be signed
typeset-signature-summary = The city in short
typeset-signature-code = Code of the answers:

## The flyer
typeset-flyer-scan = Read all about the call and apply:

## The whole form on paper
typeset-form-link = Print the whole form (PDF)
typeset-form-kind = Form to print
typeset-form-required = Must be answered
typeset-form-required-if = Must be answered in some cases: see “{ $question }”
typeset-form-shown-if = Only in some cases: see “{ $question }”
typeset-form-words = { $n ->
    [one] At most one word
   *[other] At most { $n } words
}
typeset-form-characters = { $n ->
    [one] At most one character
   *[other] At most { $n } characters
}
typeset-form-range = From { $min } to { $max }
typeset-form-year = Year
typeset-form-source = Source
typeset-form-choose-one = Choose one
typeset-form-choose-many = Choose all that apply
typeset-form-links = { $n ->
    [one] One web address
   *[other] Up to { $n } web addresses, one a line
}
typeset-form-files = { $n ->
    [one] One file: { $types }
   *[other] Up to { $n } files: { $types }
}
typeset-form-enclose = Enclose a copy and write this question on it.
