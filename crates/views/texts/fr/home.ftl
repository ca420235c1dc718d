## La page d’accueil
home-title = Des villes qui apprennent les unes des autres
home-what = { $network } : des villes qui font vivre l’apprentissage à tout âge. Elles partagent politiques et pratiques, se forment ensemble et se rencontrent.
home-world = Les membres dans le monde
home-map = Les villes membres sur une carte du monde
home-list = La même chose sous forme de liste : tous les membres, à rechercher et à filtrer
home-numbers = Le réseau en chiffres : croissance, régions, pays, appels
home-figures = Le réseau en chiffres
home-on = au { $day }
home-n-members = { $count ->
    [one] membre
   *[other] membres
}
home-n-countries = { $count ->
    [one] pays
   *[other] pays
}
home-n-joined = { $count ->
    [one] adhésion en { $year }
   *[other] adhésions en { $year }
}
home-newest = Derniers membres
home-no-members = Aucun membre n’est encore enregistré.
home-regions = Par région
home-region-members = { $count ->
    [one] { $count } membre
   *[other] { $count } membres
}
home-extended = auparavant : { $before } ; prolongation : { $reason }
home-apply = Présenter la candidature de votre ville
home-feed = Actualités en flux (Atom)
home-api = Données pour les programmes (JSON)
