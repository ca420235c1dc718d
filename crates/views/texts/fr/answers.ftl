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

## Pourquoi un texte ne peut pas encore partir
template-no-value = Rien ne remplit encore le champ { $about }.
template-blank = Le champ { $about } resterait vide.
template-not-final = Ce qui remplit { $about } contient encore un champ.
template-loose-brace = Une accolade n’a pas sa paire près de : { $about }
template-gap = Il manque quelque chose entre ces mots : { $about }
