## Les dossiers de l’expert par date
reviews-files = Vos dossiers
reviews-state = État
reviews-state-declare = Intérêts à déclarer
reviews-state-score = À lire et à noter
reviews-state-agree = Texte de consensus : à vous
reviews-state-done = Remise
reviews-call = Appel
reviews-any = Tous
reviews-filter = Afficher
reviews-none-filtered = Aucun dossier ne correspond.
reviews-all = Afficher tous vos dossiers
reviews-city = Ville
reviews-until = Jusqu’au
reviews-given-on = Confié le
reviews-no-limit = rien à faire
reviews-table = { $count ->
    [one] Un dossier, par échéance
   *[other] { $count } dossiers, par échéance
}
reviews-declared-done = Merci. Le secrétariat a reçu votre déclaration et la candidature vous est fermée.
reviews-conflict-late-open = Le déclarer maintenant
reviews-aside-before = Votre évaluation est alors écartée : elle est conservée sous scellé et ne compte plus, et la candidature vous est fermée définitivement. Seul le secrétariat lit votre motif.
reviews-too-many-words = Réduisez ce texte à { $max } mots au plus ; il en compte { $count }.
refusal-review-words = { $count ->
    [one] Une note est trop longue.
   *[other] { $count } notes sont trop longues.
}
refusal-review-calibrate = Notez d’abord les anciennes candidatures de cet appel. Elles figurent avec vos dossiers.
reviews-met-lead = Ceci a été enregistré dans une autre fenêtre pendant que vous écriviez ici.
reviews-met-theirs = Ce qui est enregistré
reviews-met-keep = Garder ce qui est enregistré

## Déclarer un lien
interest-title = Votre lien avec cette candidature
interest-tie = De quel lien s’agit-il ?
interest-year = Année où il a pris ou prendra fin
interest-year-hint = Seulement pour un lien qui prend fin, comme un projet commun.
interest-within = { $count ->
    [one] Compte tant qu’il dure et un an après.
   *[other] Compte tant qu’il dure et { $count } ans après.
}
interest-refusal-no-tie = Choisissez de quel lien il s’agit.
interest-refusal-no-year = Indiquez l’année où le lien a pris ou prendra fin, par exemple 2021.
interest-recused = Vous avez un lien avec cette candidature. Un ou une collègue doit s’en charger ; confiez-la-lui.
interest-declared = Ce que vous avez déclaré
interest-too-old = trop ancien pour compter selon les règles
interest-form = Déclarer un lien
interest-lead = Vous avez un lien si vous travaillez ou avez travaillé pour cette ville ou son équipe, si l’un de vos proches le fait, si vous avez conseillé la candidature, ou si la décision peut vous profiter ou vous nuire.
interest-before = Dès lors, vous ne pourrez ni lire cette candidature dans votre espace ni agir sur elle. Un ou une collègue devra le faire.
interest-declare = Déclarer le lien
interest-back = Retour à votre espace
interest-link = Déclarer un lien avec cette candidature

## Le texte de tous les experts
consensus-title = Texte de consensus
consensus-lead = Ce que les experts de cette candidature disent ensemble, avec des mots. Aucun chiffre n’en est tiré et il ne change aucune note.
consensus-open = Ouvrir le texte de consensus
consensus-you-write = Le secrétariat vous a demandé d’écrire pour tous les experts de cette candidature.
consensus-none-yet = Rien n’est encore écrit.
consensus-you-agree = Un autre expert a écrit pour vous tous. Lisez le texte et donnez votre accord s’il dit ce que vous pensez.
consensus-you-agreed = Vous êtes d’accord avec ce qui est écrit.
consensus-saved = Le texte est enregistré.
consensus-frozen = Ce texte ne peut plus être modifié.
consensus-text = Texte
consensus-text-hint = Ce que vous voyez tous de même, et ce qui vous sépare.
consensus-lifts = Toute modification annule les accords donnés : chaque expert se prononce à nouveau.
consensus-save = Enregistrer le texte
consensus-experts = Experts de cette candidature
consensus-all-agreed = Tous les experts sont d’accord avec le texte tel qu’il est.
consensus-no-experts = Aucun expert n’a encore remis d’évaluation.
consensus-writes = écrit le texte
consensus-agreed = D’accord
consensus-not-agreed = N’a pas donné son accord
consensus-take-back = Retirer votre accord
consensus-agree = Donner votre accord à ce texte
consensus-name = Qui écrit le texte ?
consensus-name-again = Un autre expert trouvera le texte tel qu’il est, et tous les accords seront annulés.
consensus-name-expert = Demander à { $name } d’écrire
consensus-back = Retour à votre évaluation
consensus-back-case = Retour à la candidature
consensus-refusal-not-handed-in = Seul un expert dont l’évaluation est remise et compte peut participer.
consensus-refusal-already = Cet expert écrit déjà le texte.
consensus-refusal-empty = Il n’y a pas encore de texte à approuver.
consensus-refusal-stale = Le texte a changé depuis votre lecture. Relisez-le avant de donner votre accord.

## Anciennes candidatures notées d’abord
calibration-title = Anciennes candidatures notées par tous les experts
calibration-lead = Tous les experts de l’appel notent les mêmes anciennes candidatures, pour que chacun voie qui est sévère et qui est généreux.
calibration-must = Les candidatures de l’appel s’ouvrent à vous ensuite.
calibration-open = À noter
calibration-first = { $count ->
    [one] Notez d’abord une ancienne candidature ; celle-ci s’ouvrira ensuite.
   *[other] Notez d’abord { $count } anciennes candidatures ; celle-ci s’ouvrira ensuite.
}
calibration-to-list = Vers vos dossiers
calibration-desk-lead = { $count ->
    [one] Choisissez une candidature d’un appel antérieur, décidée et annoncée.
   *[other] Choisissez jusqu’à { $count } candidatures d’appels antérieurs, décidées et annoncées.
}
calibration-of-call = Candidatures de
calibration-show = Afficher ses candidatures
calibration-choose = Choisir les candidatures
calibration-file = Ancienne candidature { $number }
calibration-no-file = Aucune
calibration-required = Les candidatures de l’appel ne s’ouvrent qu’aux experts qui ont remis ces notes
calibration-required-hint = Celles qui sont déjà ouvertes à un expert le restent.
calibration-name = Enregistrer le choix
calibration-saved = Le choix est enregistré.
calibration-expert = Expert
calibration-handed-in = Remises
calibration-experts = Experts
calibration-table = Notes des anciennes candidatures
calibration-reading-lead = Cette candidature a été décidée lors d’un appel antérieur. Vos notes ne changent rien pour la ville ; elles montrent comment vous notez à côté des autres experts.
calibration-hand-in-before = Une fois remises, ces notes ne peuvent plus être modifiées. Vous verrez alors ce que tous ont donné.
calibration-hand-in = Remettre les notes
calibration-own = Vos notes
calibration-all = Ce que tous les experts ont donné
calibration-board = Anciennes candidatures notées d’abord
calibration-refusal-not-past = { $count ->
    [one] L’une de ces candidatures n’est pas décidée lors d’un appel antérieur. Choisissez-en une autre.
   *[other] { $count } de ces candidatures ne sont pas décidées lors d’un appel antérieur. Choisissez-en d’autres.
}
calibration-refusal-twice = La même candidature est choisie deux fois. Choisissez-en une autre.
calibration-refusal-too-many = Choisissez-en { $count } au plus.
calibration-refusal-scored = Un expert a remis des notes : le choix reste, sinon les autres ne seraient pas comparés sur les mêmes candidatures.

## La sévérité d’un expert
strictness = Sévérité
strictness-lead = L’écart moyen entre les notes d’un expert et celles des autres experts pour les mêmes candidatures. Il ne change aucune note et ne décide de rien.
strictness-none = rien à comparer
strictness-below = { $figure } au-dessous des autres
strictness-above = { $figure } au-dessus des autres
strictness-equal = comme les autres
strictness-scores = { $count ->
    [one] (une note)
   *[other] ({ $count } notes)
}
strip-title = { $name } : niveaux { $levels } ; moyenne { $mean }, médiane { $median }
strip-legend = Dans le dessin, chaque point est un expert, le triangle la moyenne, le trait la médiane.

## Les évaluations sur la page du secrétariat
judging-cannot = Ne peut juger
judging-strip = Dessin
judging-calibration = Sur les anciennes candidatures
judging-common = Sur les candidatures de cet appel
judging-interests = Liens déclarés
judging-consensus = { $count ->
    [one] { $agreed } expert sur un est d’accord.
   *[other] { $agreed } experts sur { $count } sont d’accord.
}
judging-no-consensus = Personne n’est chargé d’en écrire un.
judging-aside-since = Une évaluation a été écartée après la préparation de cette décision. Réexaminez la décision.
judging-give-another = { $count ->
    [one] Un conflit d’intérêts a fermé cette candidature à un expert. Confiez-la à un autre.
   *[other] Des conflits d’intérêts ont fermé cette candidature à des experts. Confiez-la à { $count } autres.
}
judging-set-aside = Écartée
judging-sealed = Ce qui a été remis est conservé sous scellé et ne compte pas.
judging-aside-open = Écarter cette évaluation
judging-aside-reason = De quel conflit d’intérêts avez-vous eu connaissance ?
judging-aside-hint = L’évaluation est conservée sous scellé et ne compte plus ; la candidature se ferme à l’expert.
judging-aside = Écarter l’évaluation
case-refusal-own-organisation = Travaille pour une organisation de l’équipe : conflit d’intérêts selon la règle.
case-refusal-declared = A déclaré un lien avec cette candidature.
problem-recused-title = Un ou une collègue doit s’en charger
problem-recused = Vous avez un lien avec cette candidature : un ou une collègue doit s’en charger. Confiez-la-lui.
