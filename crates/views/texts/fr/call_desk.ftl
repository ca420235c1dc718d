## Rédiger un appel
call-desk-new = Préparer un appel
call-desk-edit = Modifier le brouillon
call-desk-frame = Adresse
call-desk-slug = Mot de l’adresse
call-desk-slug-hint = Lettres minuscules a–z, chiffres et traits d’union, par exemple 2027. La page se trouvera à /calls/ suivi de ce mot.
call-desk-clocks = Délais
call-desk-clocks-lead = Chaque délai est une minute à l’horloge d’un fuseau horaire. Le fuseau s’écrit comme dans la liste IANA, par exemple Europe/Berlin.
call-desk-clock = Délai
call-desk-clock-opens = Ouverture
call-desk-clock-city = Délai pour les villes
call-desk-clock-commission = Délai de transmission des Commissions nationales
call-desk-clock-announcement = Annonce des résultats
call-desk-zone = Fuseau horaire : { $clock }
call-desk-instant-hint = Date, heure et minute. Compte dès le début de cette minute.
call-desk-city-hint = Date, heure et minute. Cette minute compte encore tout entière.
call-desk-commission-hint = { $count ->
    [one] Si vous le laissez vide, ce délai prend fin { $count } jour après celui des villes, comme le propose la règle du réseau.
   *[other] Si vous le laissez vide, ce délai prend fin { $count } jours après celui des villes, comme le propose la règle du réseau.
}
call-desk-rules = Règles de cet appel
call-desk-quota = Places par pays
call-desk-quota-hint = Nombre de candidatures qu’une Commission nationale peut approuver, de 1 à 99.
call-desk-form = Formulaire que les villes remplissent
call-desk-criteria = Critères notés par les experts
call-desk-texts = Textes
call-desk-texts-lead = Une ligne vide sépare les paragraphes ; une ligne qui commence par « - » est un élément de liste. Ces champs sont remplis d’après les délais chaque fois que le texte est affiché :
call-desk-text-title = Titre
call-desk-text-summary = Résumé pour les listes
call-desk-text-body = Page
call-desk-text-flyer = Dépliant
call-desk-save = Enregistrer le brouillon

## Publier, ouvrir, clore
call-desk-what-will-happen = Ce qui va se passer
call-desk-no-way-back = Cet acte ne peut pas être annulé.
call-desk-seats = { $count ->
    [one] { $count } place par pays.
   *[other] { $count } places par pays.
}
call-desk-preview = Tel que le public le lira : { $language }
call-desk-publish-title = Publier l’appel
call-desk-publish-not-yet = L’appel ne peut pas encore être publié
call-desk-publish-public = Chacun peut lire l’appel à l’adresse { $path }, dans toutes les langues.
call-desk-publish-seats = { $count ->
    [one] { $count } place est ouverte par pays.
   *[other] { $count } places sont ouvertes par pays.
}
call-desk-publish-frozen = Les textes, le formulaire et les critères ne peuvent plus être modifiés. Les délais peuvent être déplacés par une prolongation.
call-desk-publish = Publier l’appel
call-desk-open-title = Ouvrir l’appel avant la date prévue
call-desk-open-now = Les villes peuvent déposer leur candidature dès maintenant.
call-desk-open-clocks = L’ouverture affichée partout devient cet instant. Les autres délais ne changent pas.
call-desk-open = Ouvrir l’appel maintenant
call-desk-close-title = Clore le dépôt
call-desk-close-now = Plus personne ne peut approuver ni transmettre de candidature.
call-desk-close-files = { $count ->
    [0] Aucune candidature n’est laissée de côté.
    [one] { $count } candidature non transmise reste en dehors de cet appel.
   *[other] { $count } candidatures non transmises restent en dehors de cet appel.
}
call-desk-close-then = Dès lors, les décisions peuvent être préparées. La recevabilité peut encore être vérifiée.
call-desk-close = Clore le dépôt

## Prolonger
call-desk-extend-title = Prolonger l’appel
call-desk-extend-lead = Tous les délais se déplacent ensemble, en un seul acte, pour un motif que chacun peut lire. Laissez tel quel un délai qui ne doit pas changer.
call-desk-extend-change = Modifier d’abord
call-desk-extend-now = Actuellement : { $moment }
call-desk-extend-check = Montrer avant et après
call-desk-extend = Prolonger l’appel
call-desk-before = Avant
call-desk-after = Après
call-desk-unmoved = ne change pas
call-desk-reason = Motif, lisible par tous
call-desk-extend-follows = { $count ->
    [0] La page et le dépliant affichent aussitôt les nouvelles dates. Aucune candidature n’est en cours.
    [one] La page et le dépliant affichent aussitôt les nouvelles dates, et { $count } candidature en cours les suit. Son équipe et les Commissions nationales reçoivent un courriel.
   *[other] La page et le dépliant affichent aussitôt les nouvelles dates, et { $count } candidatures en cours les suivent. Leurs équipes et les Commissions nationales reçoivent un courriel.
}
call-desk-extend-kept = Les anciennes dates et le motif restent sur la page.

## Ce qui est refusé, et le remède
call-desk-refusal-slug = Utilisez de 1 à 40 lettres minuscules a–z, chiffres et traits d’union, sans trait d’union au début ni à la fin.
call-desk-refusal-slug-taken = Cette adresse est prise. Choisissez un autre mot.
call-desk-refusal-form = Choisissez l’un des formulaires proposés.
call-desk-refusal-quota = Indiquez un nombre entier de 1 à 99.
call-desk-refusal-criteria = Choisissez au moins un critère.
call-desk-refusal-not-a-time = { $clock } : indiquez une date avec l’heure et la minute, par exemple 2027-05-31 23:59.
call-desk-refusal-zone = Le fuseau horaire « { $zone } » ne figure pas dans la liste IANA. Écrivez-le comme Europe/Berlin ou Africa/Accra.
call-desk-refusal-gap = { $local } n’existe pas dans le fuseau { $zone } : les horloges sautent cette minute cette nuit-là. Choisissez une autre minute.
call-desk-refusal-order = « { $later } » doit venir après « { $earlier } ». Déplacez l’un des deux.
call-desk-refusal-text-long = { $text } ({ $language }) : le texte est trop long. Ne dépassez pas { $max } caractères.
call-desk-refusal-hole = { $text } ({ $language }) : { $what }
call-desk-refusal-hole-empty = { $text } ({ $language }) : le texte manque. Écrivez-le avant de publier.
call-desk-refusal-not-draft = L’appel a été publié entre-temps et ne peut plus être modifié. Ses délais peuvent être déplacés par une prolongation.
call-desk-refusal-stale = Quelqu’un d’autre a enregistré ce brouillon pendant que vous écriviez. Ouvrez-le dans une seconde fenêtre, réunissez les deux versions et enregistrez là-bas. Rien n’a été écrasé.
call-desk-refusal-published = L’appel est déjà publié.
call-desk-refusal-deadline-passed = Le délai des villes est passé. Modifiez d’abord les délais.
call-desk-refusal-not-published = Cela suppose un appel publié dont le dépôt n’est pas clos.
call-desk-refusal-open-already = L’appel est déjà ouvert.
call-desk-refusal-commissions-have-time = Les Commissions nationales ont jusqu’au { $until }. Clôturez le dépôt après cette date.
call-desk-refusal-not-extendable = Seul un appel publié dont le dépôt n’est pas clos peut être prolongé.
call-desk-refusal-moves-back = Une prolongation ne raccourcit jamais un délai. Choisissez la date affichée ou une date ultérieure.
call-desk-refusal-past = Ce moment est passé : nous sommes le { $now }. Choisissez-en un plus tardif.
call-desk-refusal-nothing-moves = Aucun délai ne change. Modifiez-en au moins un.
call-desk-refusal-no-reason = Écrivez le motif, en anglais au moins.
call-desk-refusal-reason-long = Le motif est trop long. Ne dépassez pas { $max } caractères.
