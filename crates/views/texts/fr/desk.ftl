## Mon espace
desk-title = Mon espace
desk-waiting = Ce qui vous attend
desk-nothing = Rien ne vous attend pour l’instant. Quand ce sera votre tour, ce sera écrit ici et vous recevrez un courriel.
desk-nothing-new-here = Rien ne vous attend. Pour présenter la candidature de votre ville, ouvrez l’appel ci-dessous et commencez ; pour rejoindre une équipe, demandez à son contact de vous inviter à cette adresse.
desk-nothing-no-call = Rien ne vous attend, et aucun appel n’est ouvert. Pour rejoindre une équipe, demandez à son contact de vous inviter à cette adresse.
desk-join = Rejoindre l’équipe : { $city }
desk-write = Rédiger et déposer la candidature : { $city }
desk-mend = Corriger la candidature renvoyée par la Commission : { $city }
desk-choose = { $count ->
    [one] Choisir : { $count } candidature attend votre décision ({ $country }, { $call })
   *[other] Choisir : { $count } candidatures attendent votre décision ({ $country }, { $call })
}
desk-forward = { $count ->
    [one] Transmettre { $count } candidature approuvée ({ $country }, { $call })
   *[other] Transmettre { $count } candidatures approuvées ({ $country }, { $call })
}
desk-review = { $count ->
    [one] { $count } candidature attend votre évaluation ({ $call })
   *[other] { $count } candidatures attendent votre évaluation ({ $call })
}
desk-screen = { $count ->
    [one] { $count } candidature transmise attend l’examen de recevabilité ({ $call })
   *[other] { $count } candidatures transmises attendent l’examen de recevabilité ({ $call })
}
desk-files = Candidatures de vos villes
desk-countries = Candidatures de votre pays
desk-reviews = Candidatures que vous évaluez
desk-calls = Tous les appels
desk-network = Conduite du réseau
desk-no-call = Il n’y a pas encore d’appel. Préparez le premier.
desk-new-call = Préparer un appel
desk-people = Personnes et rôles
desk-open = Appels ouverts
desk-me = Mon profil, clés d’accès et sessions
desk-city = Ville
desk-country = Pays
desk-call = Appel
desk-state = État
desk-until = Délai
desk-n-files = Déposées
desk-n-open = À décider
desk-n-seats = Places
desk-n-to-review = À évaluer
desk-n-reviewed = Faites
desk-n-with-commissions = Aux Commissions
desk-n-to-check = À examiner
desk-n-with-experts = Aux experts
desk-stage-draft = Brouillon : à vous
desk-stage-submitted = Déposée : à la Commission
desk-stage-returned = Renvoyée : à vous
desk-stage-reserved = En réserve
desk-stage-endorsed = Approuvée
desk-stage-refused = Refusée
desk-stage-forwarded = Au secrétariat
desk-stage-eligible = Entre les mains des experts
desk-stage-excluded = Non recevable
desk-stage-withdrawn = Retirée
desk-stage-admitted = Admise
desk-stage-declined = Non admise
desk-call-draft = Brouillon
desk-call-published = Publié
desk-call-closed = Clos
desk-call-announced = Annoncé
