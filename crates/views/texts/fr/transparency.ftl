transparency-title = Comment l’appel s’est déroulé
transparency-link = Comment l’appel s’est déroulé
transparency-lead = Compté d’après les données de cette plateforme, au { $moment }.
transparency-before = Jusqu’à l’annonce des résultats, seul est compté ce qui ne peut trahir aucun résultat.
transparency-intake = Candidatures
transparency-submitted = { $count ->
    [one] candidature déposée
   *[other] candidatures déposées
}
transparency-countries = { $count ->
    [one] pays
   *[other] pays
}
transparency-as-of = au { $day }
transparency-stages = Par étape
transparency-stages-caption = Candidatures selon l’étape atteinte
transparency-by-country = Par pays
transparency-by-country-caption = Candidatures par pays
transparency-column-submitted = Déposées
transparency-column-forwarded = Transmises
transparency-column-admitted = Admises
transparency-column-n = Candidatures
transparency-days = Combien de temps cela a pris
transparency-days-caption = Jours, en médiane
transparency-column-stretch = De – à
transparency-column-days = Jours (médiane)
transparency-column-files = Comptées
transparency-stretch-commission = Du dépôt à la transmission par la Commission nationale
transparency-stretch-screening = De la transmission à la vérification de la recevabilité
transparency-stretch-decision = De la vérification à l’annonce
transparency-stretch-whole = Du dépôt à l’annonce
transparency-rules = Règles en vigueur
transparency-quota = Candidatures qu’un pays peut transmettre : { $count }
transparency-criteria = Ce que les experts examinent
transparency-parties = Qui doit donner son accord au dépôt
transparency-appeal-days = Jours pour un recours sur la procédure : { $count }
transparency-extensions = Prolongations
transparency-no-extension = L’appel n’a pas été prolongé.
transparency-waivers = Dérogations
transparency-n-waivers = { $count ->
    [0] Personne n’a eu plus de temps que les autres.
    [one] { $count } candidature a eu plus de temps.
   *[other] { $count } candidatures ont eu plus de temps.
}
transparency-appeals = Recours sur la procédure
transparency-n-appeals = { $count ->
    [0] Personne n’a formé de recours.
    [one] { $count } recours
   *[other] { $count } recours
}
transparency-n-upheld = Accueillis : { $count }
transparency-n-dismissed = Rejetés : { $count }
transparency-n-open = Sans réponse encore : { $count }
transparency-corrections = Rectifications
transparency-no-correction = Le résultat n’a pas été rectifié.
transparency-back = L’appel
transparency-json = Cette page en JSON
