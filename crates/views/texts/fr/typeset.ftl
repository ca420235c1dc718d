## Documents en PDF
typeset-as-pdf = Enregistrer en PDF
typeset-no-pdf = Le PDF n’a pas pu être produit. Vous pouvez imprimer cette page à la place.
typeset-qr = Code à scanner : { $address }
typeset-replaced = Le signe � remplace un caractère qui n’a pas pu être imprimé. La candidature elle-même garde chaque caractère tel qu’il a été écrit.
typeset-plain = Ce PDF ne respecte pas toutes les règles des documents accessibles. La page web au même contenu les respecte.

## L’accusé de réception
typeset-receipt-lead = { $city } a déposé sa candidature.

## La page à signer
typeset-signature-summary = La ville en bref
typeset-signature-code = Code des réponses :

## Le prospectus
typeset-flyer-scan = Tout savoir sur l’appel et déposer une candidature :

## Tout le formulaire sur papier
typeset-form-link = Imprimer tout le formulaire (PDF)
typeset-form-kind = Formulaire à imprimer
typeset-form-required = Réponse obligatoire
typeset-form-required-if = Réponse obligatoire dans certains cas : voir « { $question } »
typeset-form-shown-if = Seulement dans certains cas : voir « { $question } »
typeset-form-words = { $n ->
    [one] Au plus un mot
   *[other] Au plus { $n } mots
}
typeset-form-characters = { $n ->
    [one] Au plus un caractère
   *[other] Au plus { $n } caractères
}
typeset-form-range = De { $min } à { $max }
typeset-form-year = Année
typeset-form-source = Source
typeset-form-choose-one = Une seule réponse
typeset-form-choose-many = Plusieurs réponses possibles
typeset-form-links = { $n ->
    [one] Une adresse web
   *[other] Jusqu’à { $n } adresses web, une par ligne
}
typeset-form-files = { $n ->
    [one] Un fichier : { $types }
   *[other] Jusqu’à { $n } fichiers : { $types }
}
typeset-form-enclose = Joignez une copie et écrivez-y cette question.
