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
