## La liste des membres
members-title = Membres
members-search = Nom d’une ville
members-region = Région
members-country = Pays
members-year = Année d’adhésion
members-any = Tous
members-filter = Afficher
members-total = { $count ->
    [one] { $count } membre au { $day }
   *[other] { $count } membres au { $day }
}
members-found = { $count ->
    [one] { $count } membre sur { $all } au { $day }
   *[other] { $count } membres sur { $all } au { $day }
}
members-order = Classés par nom, comme dans un dictionnaire.
members-none = Aucun membre ne correspond à ce choix.
members-show-all = Afficher tous les membres
members-caption = Membres du réseau
members-name = Nom
members-kind = Type de lieu
members-since = Membre depuis
members-until = Membre jusqu’au
members-undated = date inconnue
members-all-on-one = Tout sur une page
members-csv = Cette liste en CSV
members-json = Cette liste en JSON
members-xlsx = Cette liste en classeur Excel
members-geojson = Cette liste en points pour cartes (GeoJSON)
members-as-of = À la date du
members-as-of-not-a-day = La date demandée n’existe pas dans le calendrier. Les chiffres d’aujourd’hui sont présentés à la place.
members-as-of-future = La date demandée n’est pas encore arrivée. Les chiffres d’aujourd’hui sont présentés à la place.
members-today = Les membres d’aujourd’hui
members-rule = Comment les membres sont comptés
members-with-map = Afficher sur une carte
members-without-map = Liste sans la carte
members-chosen = Choix en cours
members-without = Afficher la liste sans
members-size = Population
members-size-below = moins de { $below } habitants
members-size-between = de { $from } à moins de { $below }
members-size-from = { $from } et plus
members-size-unknown = non indiquée
members-size-source = La population que les membres ont indiquée dans leur candidature, avec l’année et la source
members-spot = Un même endroit de la carte
members-state = Situation
members-state-member = Membres
members-state-former = Anciens membres
members-former-total = { $count ->
    [one] { $count } ancien membre au { $day }
   *[other] { $count } anciens membres au { $day }
}
members-former-found = { $count ->
    [one] { $count } ancien membre sur { $all } au { $day }
   *[other] { $count } anciens membres sur { $all } au { $day }
}

## La page d’une ville
city-member-since = Membre depuis : { $day }.
city-member = Membre ; le jour où l’adhésion a commencé n’est pas connu.
city-not-a-member = N’est pas membre actuellement.
city-successor = { $city } lui a succédé.
city-kind = Type de lieu
city-names = Autres noms
city-website = Site web
city-periods = Adhésion
city-since = Depuis : { $from }
city-from-until = { $from } – { $until }
city-until = Jusqu’à : { $until }
city-undated = Membre ; premier jour inconnu
city-basis = Établi d’après :
city-corrected = Rectification du { $day }.
city-ended-left = La ville a quitté le réseau.
city-ended-ended = Le réseau a mis fin à l’adhésion.
city-ended-merged = Une autre ville lui a succédé.
city-ended-revoked = L’admission avait été annoncée par erreur et a été annulée.
city-profile = Profil
city-no-profile = Cette ville n’a pas encore publié de profil.
city-profile-from = D’après la candidature déposée le { $day } ({ $call }).
city-place = Lieu
city-no-position = Sa position n’est pas encore enregistrée.
city-map = { $city } sur une carte du monde
city-json = Cette page en JSON
city-source = Source de la fiche :
city-feed = Actualités de cette ville en flux (Atom)
badge-title = Insigne
badge-lead = Cette image dit où en est l’adhésion aujourd’hui. Sur votre site, elle change d’elle-même.
badge-code = Code pour un site web
badge-png = L’insigne en fichier image (PNG)
badge-since = Membre depuis : { $day }
badge-member = Membre
badge-from = Membre à compter de : { $day }
badge-until = Membre jusqu’à : { $day }
badge-not = N’est pas membre

## Les membres autour d’une ville
city-neighbours = Membres à proximité
city-neighbour-km = { $km } km
city-neighbour-next-door = moins de 1 km
city-neighbours-rule = Distances à vol d’oiseau entre les points enregistrés.

## Écrire à une ville
city-write = Écrire à la ville ({ $city })
city-write-lead = Votre message est transmis à celles et ceux qui répondent de la ville dans le réseau. Aucune adresse n’est montrée ici ; la réponse va à celle que vous donnez.
city-write-name = Votre nom
city-write-email = Votre adresse électronique
city-write-email-hint = La réponse est envoyée à cette adresse.
city-write-language = Langue de votre message
city-write-subject = Objet
city-write-message = Message
city-write-message-hint = Texte simple, { $max } caractères au plus.
city-write-trap = Veuillez laisser ce champ vide
city-write-kept = { $days ->
    [one] La ville reçoit votre nom, votre adresse et votre message. Ils sont conservés ici { $days } jour.
   *[other] La ville reçoit votre nom, votre adresse et votre message. Ils sont conservés ici { $days } jours.
}
city-write-send = Envoyer le message
city-write-secretariat = Les messages à cette ville passent par le secrétariat : { $email }
city-write-no-name = Indiquez votre nom.
city-write-long-name = Indiquez un nom de { $max } caractères au plus.
city-write-no-language = Choisissez la langue de votre message.
city-write-no-subject = Indiquez l’objet de votre message.
city-write-long-subject = Indiquez un objet de { $max } caractères au plus.
city-write-no-message = Écrivez votre message.
city-write-long-message = Raccourcissez votre message : il a { $is } caractères, et { $max } sont acceptés.
city-write-trapped = Un champ que personne ne voit a été rempli, comme le font les programmes. Il est vide de nouveau : envoyez le message encore une fois.
city-write-closed = Cette ville n’accepte pas de messages par sa page actuellement. Ce que vous avez écrit est toujours là ; envoyez-le au secrétariat : { $email }
city-write-from-address = Cette adresse a envoyé en un jour autant de messages qu’il en est transmis. Ce que vous avez écrit est toujours là : envoyez-le demain ou écrivez au secrétariat : { $email }
city-write-to-city = Cette ville a reçu en un jour autant de messages qu’il en est transmis. Ce que vous avez écrit est toujours là : envoyez-le demain ou écrivez au secrétariat : { $email }
city-write-from-line = Votre réseau a envoyé en une heure autant de messages qu’il en est transmis. Ce que vous avez écrit est toujours là : envoyez-le dans une heure ou écrivez au secrétariat : { $email }
city-written = Message envoyé
city-written-done = Votre message est en route ({ $city }).
city-written-answer = La ville décide si elle répond, et quand. La réponse va à l’adresse que vous avez donnée.
