## L’espace d’une commission
commission-title = Vos candidatures
commission-title-looking = Candidatures du pays
commission-act-choose = choisir { $count ->
    [one] une ville
   *[other] { $count } villes au plus
}
commission-act-forward = transmettre les candidatures approuvées
commission-who-opening = l’ouverture de l’appel
commission-who-cities = les villes
commission-who-commission = la Commission nationale pour l’UNESCO
commission-who-secretariat = le secrétariat
commission-who-experts = le secrétariat et les experts
commission-over = Les résultats ont été annoncés le { $day }. Il n’y a plus rien à faire ici.
commission-empty = Aucune ville de ce pays n’a encore déposé de candidature. Chaque candidature apparaît ici dès son dépôt.
commission-table = Candidatures du pays : { $country }
commission-rank = Rang
commission-city = Ville
commission-file = Candidature
commission-state = État
commission-acts = Actes
commission-rank-of = Rang de { $city }
commission-rank-hint = 1 est le meilleur rang. Une candidature sans numéro perd son rang. Tous les numéros sont enregistrés ensemble.
commission-rank-save = Enregistrer le classement
commission-filed = complète, déposée le { $day }
commission-n-files = { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
}
commission-note = Ce qui a été dit à la ville
commission-compare = Comparer les candidatures
commission-seats = Places
commission-seats-free = { $count ->
    [one] Une place est libre.
   *[other] { $count } places sont libres.
}
commission-seats-full = Toutes les places sont prises. Une candidature de plus peut être mise en réserve.
commission-reserve = Réserve
commission-reserve-none = Aucune candidature n’est en réserve.
commission-back = Revenir aux candidatures

## Actes sur une candidature
commission-endorse = Approuver
commission-take-back = Retirer l’approbation
commission-reserve-act = Mettre en réserve
commission-reserve-city = Mettre { $city } en réserve
commission-return = Renvoyer
commission-return-city = Renvoyer la candidature de { $city }
commission-return-before = L’équipe peut modifier la candidature et la déposer de nouveau jusqu’au { $moment }. Elle en est avertie aussitôt, avec votre commentaire ; vous ne pourrez pas annuler ce renvoi.
commission-return-comment = Que doit modifier l’équipe ?
commission-refuse = Refuser
commission-refuse-city = Refuser la candidature de { $city }
commission-refuse-before = La candidature sort alors définitivement de cet appel. L’équipe en est avertie aussitôt, avec votre motif.
commission-refuse-reason = Pourquoi la refusez-vous ?
commission-city-reads = L’équipe lit ces mots tels que vous les écrivez.

## Transmission
commission-forward = Transmettre au secrétariat
commission-forward-title = Transmettre les candidatures approuvées
commission-forward-lead = Ces candidatures sont transmises ensemble au secrétariat :
commission-forward-before = Cet acte est définitif : une fois la candidature transmise, l’approbation ne peut plus être retirée.
commission-forward-left = { $count ->
    [one] Une candidature non approuvée reste ici.
   *[other] { $count } candidatures non approuvées restent ici.
}
commission-forward-until = Vous pouvez transmettre jusqu’au { $moment }.
commission-forward-none = Aucune candidature approuvée n’attend d’être transmise. Approuvez-en d’abord une.

## Comparaison
commission-comparison = Les candidatures côte à côte
commission-comparison-lead = Telles qu’elles ont été déposées en dernier lieu. Ouvrez une candidature pour la lire seule et voir ses fichiers :
commission-question = Question

## États, tels que la commission les lit
commission-stage-draft = brouillon
commission-stage-submitted = à décider
commission-stage-returned = renvoyée à la ville
commission-stage-reserved = en réserve
commission-stage-endorsed = approuvée
commission-stage-refused = refusée
commission-stage-forwarded = transmise
commission-stage-eligible = en évaluation
commission-stage-excluded = non recevable
commission-stage-withdrawn = retirée par la ville
commission-stage-admitted = admise
commission-stage-declined = non admise

## Pourquoi un acte n’a pas eu lieu, et que faire
refusal-commission-wrong-stage = La candidature a changé entre-temps ; son état est désormais : { $stage }. Consultez la liste ci-dessous avant de continuer.
refusal-commission-late = Votre délai a pris fin : { $moment }. Rien n’a été modifié. Si quelque chose doit encore changer, écrivez au secrétariat.
refusal-commission-quota-full = { $count ->
    [one] La seule place est prise. Mettez cette ville en réserve, ou retirez d’abord l’autre approbation.
   *[other] Les { $count } places sont prises. Mettez cette ville en réserve, ou retirez d’abord une autre approbation.
}
refusal-commission-no-reason = Écrivez au moins une phrase, pour que l’équipe sache ce que vous attendez.
refusal-commission-ranks = Donnez à chaque candidature son propre numéro, de 1 à 999.
refusal-commission-too-long = Raccourcissez ce texte à { $max } caractères au plus.
