## Le tableau d’un appel
board-title = Tableau de l’appel
board-clocks = L’appel
board-call-draft = Un brouillon ; seul le secrétariat le voit.
board-call-published = Publié.
board-call-closed = Le dépôt est clos ; les décisions peuvent être préparées.
board-call-announced = Les résultats sont annoncés.
board-extensions = Prolongations
board-extended = Prolongé le { $day }
board-acts = Ce que vous pouvez faire
board-act-edit = Modifier le brouillon
board-act-publish = Relire et publier
board-act-open = Ouvrir avant la date prévue
board-act-extend = Prolonger l’appel
board-act-close = Clore le dépôt
board-act-announce = Annoncer les résultats
board-act-correct = Rectifier un résultat
board-act-figures = Consigner des chiffres imprimés
board-public-page = Voir la page publique
board-files = Candidatures
board-no-files = Aucune candidature n’a encore été déposée. Les brouillons appartiennent aux équipes et ne figurent pas ici.
board-none-such = Aucune candidature ne correspond. Affichez tout ou choisissez autrement.
board-caption = { $shown } candidatures sur { $total }
board-narrow = Afficher celles-ci
board-show-all = Tout afficher
board-every-stage = Toutes les étapes
board-every-country = Tous les pays
board-city = Ville
board-country = Pays
board-stage = Étape
board-since = Depuis
board-rank = Rang
board-reviews = Évaluations
board-handed-in = { $n } sur { $of }
board-decision = Décision
board-none = –
board-admit = Admettre
board-decline = Ne pas admettre

## Étapes d’une candidature
board-stage-draft = Brouillon
board-stage-submitted = Déposée
board-stage-returned = Renvoyée
board-stage-reserved = En réserve
board-stage-endorsed = Approuvée
board-stage-refused = Refusée
board-stage-forwarded = Transmise
board-stage-eligible = Recevable
board-stage-excluded = Non recevable
board-stage-withdrawn = Retirée
board-stage-admitted = Admise
board-stage-declined = Non admise

## Une candidature
case-dossier = Lire la candidature
case-timeline = Ce qui s’est passé
case-eligibility = Recevabilité
case-not-forwarded = La Commission nationale n’a pas transmis cette candidature ; il n’y a encore rien à vérifier.
case-eligible = Jugée recevable.
case-excluded = Jugée non recevable, pour ce motif :
case-exclude-open = La juger non recevable
case-exclude-reason = Motif
case-exclude-hint = La ville le lira, dans ces termes.
case-exclude = Écarter la candidature
case-experts = Experts
case-no-experts = Cet appel n’a pas encore d’experts.
case-name-experts = Désigner des experts
case-expert-files = { $count ->
    [0] aucune candidature pour l’instant
    [one] { $count } candidature
   *[other] { $count } candidatures
}
case-assign = La confier à { $name }
case-country-unknown = pays inconnu
case-reviews = Évaluations
case-review-assigned = Confiée
case-review-accepted = En lecture
case-review-conflicted = Conflit d’intérêts
case-review-handed-in = Remise
case-note-to-city = À la ville :
case-note-to-panel = Au jury :
case-scores = Notes côte à côte
case-criterion = Critère
case-of-levels = sur { $count }
case-mean = Moyenne
case-median = Médiane
case-spread = Écart
case-from-to = { $low }–{ $high }
case-cannot-judge = ne peut en juger
case-cannot-judge-apart = « Ne peut en juger » n’entre dans aucun chiffre.
case-decision = Décision
case-decision-lead = Préparez ici la décision. Elle peut être changée jusqu’à l’annonce.
case-decide-later = Les décisions se préparent pour les candidatures recevables, une fois le dépôt clos et jusqu’à l’annonce.
case-secret = Une décision préparée est secrète : seul le secrétariat la voit avant l’annonce.
case-outcome = Ce qui est décidé
case-note = Note
case-note-hint = Reste au secrétariat, même après l’annonce.
case-prepare = Préparer la décision
case-change = Changer la décision
case-prepared-by = préparée par { $name }, { $moment }
case-told = Les résultats sont annoncés. Une erreur se répare par une rectification.
case-refusal-own-country = Vient du pays de la candidature : conflit selon la règle.
case-refusal-country-unknown = Le pays de cette personne est inconnu ; la règle sur son propre pays ne peut pas être vérifiée. Indiquez-le d’abord.
case-refusal-in-team = Fait partie de l’équipe de la ville.
case-refusal-officer = Travaille à la Commission nationale qui a approuvé la candidature.
case-refusal-not-expert = Ne fait pas partie des experts de cet appel.
case-refusal-has-it = A déjà cette candidature.
case-refusal-not-eligible = Seule une candidature recevable peut être confiée aux experts, puis faire l’objet d’une décision. Vérifiez d’abord sa recevabilité.
case-refusal-checked = Seule une candidature transmise peut être vérifiée. Celle-ci a avancé entre-temps.
case-refusal-no-reason = Écrivez le motif. La ville le lira.
case-refusal-no-outcome = Choisissez l’une des deux.
case-refusal-meanwhile = Quelqu’un d’autre a préparé une décision pendant que cette page était ouverte. Elle est affichée ci-dessus ; enregistrez de nouveau pour la changer.
case-refusal-note-long = La note est trop longue. Ne dépassez pas { $max } caractères.
case-event-submitted = Déposée par la ville
case-event-withdrawn = Retirée par la ville
case-event-returned = Renvoyée à la ville par la Commission nationale
case-event-refused = Refusée par la Commission nationale
case-event-ranked = Classée par la Commission nationale
case-event-endorsed = Approuvée par la Commission nationale
case-event-endorsement-withdrawn = Approbation retirée par la Commission nationale
case-event-reserved = Mise en réserve par la Commission nationale
case-event-forwarded = Transmise au secrétariat
case-event-screened = Jugée recevable
case-event-excluded = Jugée non recevable

## L’annonce
announcement-title = Annoncer les résultats
announcement-what = Ce qui sera annoncé
announcement-nobody = Il n’y a aucune décision à prendre. L’appel se termine sans nouveau membre.
announcement-admitted = { $count ->
    [one] { $count } ville est admise
   *[other] { $count } villes sont admises
}
announcement-declined = { $count ->
    [one] { $count } ville n’est pas admise
   *[other] { $count } villes ne sont pas admises
}
announcement-undecided = { $count ->
    [one] { $count } candidature attend une décision
   *[other] { $count } candidatures attendent une décision
}
announcement-not-before = Pas avant le { $moment }.
announcement-files = Les candidatures et leurs décisions
announcement-at-once = Les membres, le résultat de l’appel et le flux le montrent au même instant. L’adhésion commence le { $day }.
announcement-letters = Chaque ville candidate reçoit un courriel.
announcement-corrections = L’annonce ne peut pas être retirée. Une erreur se répare en public, par une rectification.
announcement-tell = Annoncer les résultats maintenant
announcement-refusal-not-closed = Le dépôt n’est pas clos. Clôturez-le d’abord.
announcement-refusal-told = Les résultats ont déjà été annoncés.
announcement-refusal-undecided = { $count ->
    [one] { $count } candidature attend une vérification ou une décision :
   *[other] { $count } candidatures attendent une vérification ou une décision :
}
announcement-refusal-members = { $count ->
    [one] { $count } ville est déjà membre et ne peut pas être admise une seconde fois. Changez sa décision :
   *[other] { $count } villes sont déjà membres et ne peuvent pas être admises une seconde fois. Changez leurs décisions :
}

## Rectifications
correction-title = Rectifier un résultat
correction-members = Membres issus de cet appel
correction-nobody = L’appel n’a apporté aucun membre.
correction-revoked = Admission annulée le { $day } :
correction-ended = L’adhésion a pris fin.
correction-revoke-title = Annuler une admission
correction-which = Ville annoncée par erreur
correction-public = La page de l’appel montre à tous la rectification et votre note.
correction-stays = La page de la ville garde sa période d’adhésion, avec le jour où elle a pris fin et pourquoi. La ville reçoit un courriel.
correction-note = Note, lisible par tous
correction-revoke = Annuler l’admission
correction-refusal-not-told = Les résultats ne sont pas encore annoncés ; il n’y a rien à rectifier.
correction-refusal-other-call = Cette adhésion ne vient pas de cet appel. Choisissez une ville de la liste.
correction-refusal-ended = Cette adhésion a déjà pris fin.
correction-refusal-no-note = Écrivez la note, en anglais au moins.
correction-refusal-long = La note est trop longue. Ne dépassez pas { $max } caractères.
correction-refusal-which = Choisissez une ville de la liste.

## Chiffres imprimés
figures-title = Consigner des chiffres imprimés
figures-lead = Ce qui a été imprimé ailleurs sur le résultat de cet appel. Ces chiffres sont montrés à part, avec leur source, à côté de ceux que prouve notre propre registre.
figures-announced = Villes annoncées d’abord
figures-admitted = Villes admises après rectifications
figures-members = Membres du réseau ensuite
figures-source = Source
figures-source-hint = Où cela a été imprimé : titre, éditeur, date, adresse.
figures-record = Consigner les chiffres
figures-refusal-number = Indiquez un nombre entier, par exemple 54.
figures-refusal-source = Nommez la source, en { $max } caractères au plus.
figures-refusal-draft = L’appel est un brouillon ; rien n’a pu être imprimé à son sujet.
