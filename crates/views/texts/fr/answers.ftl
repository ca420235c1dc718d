## Ce qui ne va pas dans une réponse, et comment y remédier
answer-missing = Saisissez une réponse.
answer-year-missing = Indiquez l’année de ce chiffre.
answer-not-rated = Choisissez une note de 1 à 5.
answer-file-missing = Téléversez le fichier.
answer-not-declared = Cochez la case pour faire cette déclaration.
answer-too-long = Raccourcissez de { $over ->
        [one] { $over } caractère
       *[other] { $over } caractères
    } : il y en a { $is }, pour { $max } au plus.
answer-too-many-words = Raccourcissez de { $over ->
        [one] { $over } mot
       *[other] { $over } mots
    } : il y en a { $is }, pour { $max } au plus.
answer-too-many = Il y en a { $is }. { $max ->
        [one] N’en gardez qu’un seul
       *[other] Gardez-en { $max } au plus
    }.
answer-not-a-number = Saisissez un nombre en chiffres, sans mot ni unité, par exemple 256474.
answer-ambiguous = Cela peut se lire { $one } ou { $other }. Écrivez le nombre sans séparer les milliers, avec un point pour les décimales.
answer-not-whole = Saisissez un nombre entier, sans décimales.
answer-too-many-decimals = Écrivez au plus { $max ->
        [one] { $max } décimale
       *[other] { $max } décimales
    }.
answer-out-of-range = Saisissez un nombre de { $min } à { $max }.
answer-not-a-year = Saisissez une année à quatre chiffres, par exemple 2022.
answer-future-year = Saisissez une année jusqu’à { $latest } ; celle-ci n’est pas encore arrivée.
answer-early-year = Saisissez une année à partir de { $earliest }.
answer-not-a-date = Saisissez une date sous la forme année-mois-jour, par exemple 2023-05-31.
answer-not-an-email = Saisissez une adresse électronique, par exemple nom@ville.example.
answer-not-a-link = Ceci n’est pas une adresse web : { $link }. Écrivez une adresse par ligne, par exemple https://www.city.example.
answer-not-a-phone = Saisissez un numéro de téléphone en chiffres, par exemple +380 44 123 45 67.
answer-no-country-code = Commencez le numéro de téléphone par + et l’indicatif du pays.
answer-not-one-of = Choisissez l’une des options proposées.
answer-not-a-rating = Choisissez un nombre entier de 1 à 5.
answer-forbidden-characters = Ce texte contenait des caractères de contrôle invisibles. Ils ont été retirés : vérifiez le texte et enregistrez-le à nouveau.
answer-file-kind = Ce type de fichier n’est pas accepté. Choisissez parmi : { $types }.
answer-file-empty = Ce fichier est vide. Choisissez à nouveau le fichier.
answer-file-too-large = Ce fichier est trop volumineux. Choisissez-en un de { $megabytes } Mo au plus.
answer-too-few = Il y en a { $is }. Il en faut au moins { $min }.
answer-working-missing = Ajoutez le même texte dans une langue de travail de l’appel.

## Ce qui mérite un second regard, sans empêcher le dépôt
answer-warning-small = C’est moins que d’habitude (en dessous de { $usual }). Vérifiez ce chiffre ; s’il est juste, laissez-le.
answer-warning-large = C’est plus que d’habitude (au-dessus de { $usual }). Vérifiez ce chiffre ; s’il est juste, laissez-le.
answer-warning-old = { $year } remonte à plus de { $years } ans. S’il existe un chiffre plus récent, indiquez-le de préférence.
answer-warning-short = { $is ->
        [one] { $is } mot
       *[other] { $is } mots
    } : il en faut d’ordinaire au moins { $min } pour éclairer les lecteurs.
answer-warning-same-text = Les deux textes sont identiques. Celui-ci devrait être dans la langue de travail.

## Pourquoi un texte ne peut pas encore partir
template-no-value = Rien ne remplit encore le champ { $about }.
template-blank = Le champ { $about } resterait vide.
template-not-final = Ce qui remplit { $about } contient encore un champ.
template-other-kind = Ce qui remplit { $about } n’est pas du bon genre.
template-loose-brace = Une accolade n’a pas sa paire près de : { $about }
template-gap = Il manque quelque chose entre ces mots : { $about }

## Les champs en lignes, et la langue d’un texte
field-check = À vérifier :
field-row = Ligne { $n }
field-person = Personne { $n }
field-in-row = { $question }, ligne { $n }, { $column }
field-of-person = { $question }, personne { $n }, { $column }
field-rows-hint = { $max ->
        [one] Une ligne.
       *[other] Jusqu’à { $max } lignes.
    } Pour supprimer une ligne, videz ses champs.
field-people-hint = { $max ->
        [one] Une personne.
       *[other] Jusqu’à { $max } personnes.
    } Pour retirer quelqu’un, videz ses champs.
field-add-rows = Enregistrer et ajouter des lignes
field-add-people = Enregistrer et ajouter des personnes
field-person-name = Nom
field-person-role = Rôle
field-person-organisation = Organisation
field-person-email = Adresse électronique
field-choose-between = Choisissez-en de { $min } à { $max }.
field-choose-at-least = Choisissez-en au moins { $min }.
field-choose-at-most = Choisissez-en au plus { $max }.
field-more-once-saved = Certaines questions de cette page dépendent de vos réponses. Elles apparaissent après l’enregistrement.
field-answer-language = Langue des textes de cette page
field-answer-language-hint = Écrivez dans la langue de travail de votre ville, quelle que soit la langue de ces pages.
field-text-language = Langue de ce texte
field-working = Dans une langue de travail : { $question }
field-working-hint = Langues communes des lecteurs : { $languages }. Le même contenu, dans l’une de ces langues.
field-working-language = Langue de travail de ce texte
field-level = { $mark } : { $meaning }
