## Les appels passés, tels qu’ils ont été publiés
history-call = Appel { $call }
history-not-here = Cet appel ne s’est pas déroulé sur cette plateforme. Voici ce qui en a été publié, à côté de ce que prouvent les données.
history-what = Total
history-published = Publié
history-corrected = Rectifié en
history-here = Enregistré ici
history-caption = Totaux publiés et données enregistrées
history-cities = Villes admises
history-city-countries = Leurs pays
history-members = Membres du réseau à la date du { $day }
history-countries = Pays avec des membres à la date du { $day }
history-beside = { $count ->
    [one] { $published } membres publiés ; { $count } de ces membres est enregistré ici
   *[other] { $published } membres publiés ; { $count } de ces membres sont enregistrés ici
}
history-joined-rule = Sont enregistrées ici les villes dont l’adhésion a commencé en { $year } et comptait le jour de l’annonce.
history-note = Remarque :
history-first = annoncé d’abord : { $day }
history-earlier = Appels antérieurs, d’après ce qui a été publié
