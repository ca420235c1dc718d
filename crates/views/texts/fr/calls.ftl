## La liste des appels
calls-title = Appels
calls-open = Ouverts en ce moment
calls-none-open = Aucun appel n’est ouvert actuellement. Le flux vous annonce la publication du prochain.
calls-coming = À venir
calls-under-way = Clos pour les villes, en cours d’évaluation
calls-past = Passés
calls-past-caption = Appels passés et ce que prouve le registre
calls-call = Appel
calls-announced-on = Annoncé le
calls-announced = Villes annoncées
calls-admitted = Villes admises
calls-opens = Ouverture : { $moment }.
calls-closes = Dépôt par les villes jusqu’au { $moment }.
calls-feed = Actualités en flux (Atom)
calls-json = Cette liste en JSON

## La page d’un appel
call-apply = Présenter la candidature de votre ville
call-over = Les résultats ont été annoncés. Cet appel est terminé.
call-turn-opening = l’ouverture de l’appel
call-turn-cities = les villes
call-turn-commissions = les Commissions nationales pour l’UNESCO
call-turn-experts = les experts et l’annonce
call-clocks = Délais
call-clock-opens = Ouverture
call-clock-city = Dépôt par les villes jusqu’au
call-clock-commission = Transmission par les Commissions jusqu’au
call-clock-announcement = Annonce prévue
call-extensions = Prolongations
call-moved = auparavant { $before }, désormais { $after }
call-because = Motif : { $reason }
call-results = Résultats
call-results-proven = Comptés dans le registre de cette plateforme ; chaque chiffre mène à ce qu’il compte.
call-announced = { $count ->
    [one] ville annoncée
   *[other] villes annoncées
}
call-admitted = { $count ->
    [one] ville admise
   *[other] villes admises
}
call-corrections = { $count ->
    [one] rectification
   *[other] rectifications
}
call-corrections-title = Rectifications
call-cities = Villes admises
call-published = Publié ailleurs
call-published-apart = Ce qui a été imprimé au sujet de cet appel, tel que le dit sa source. Ces chiffres sont tenus à l’écart de ce que prouve le registre.
call-published-announced = Villes annoncées : { $count }
call-published-admitted = Villes admises après rectifications : { $count }
call-published-members = Membres du réseau après l’appel : { $count }
call-source = Source :
call-flyer = Dépliant à imprimer
call-json = Cette page en JSON

## Le dépliant
flyer-until = Candidatures jusqu’au { $moment }
flyer-languages = Le dépliant dans d’autres langues

## Le flux
feed-title = { $network } : actualités
feed-published = Nouvel appel : { $call }
feed-extended = Prolongation : { $call }
feed-extended-until = Dépôt par les villes désormais jusqu’au { $moment }.
feed-announced = Résultats annoncés : { $call }
feed-corrected = Résultat rectifié : { $call }
feed-admitted = { $city } est membre du réseau
feed-title-of = { $network } : actualités – { $of }
feed-ended = { $city } n’est plus membre du réseau
feed-revoked = L’admission a été annulée : { $city }
