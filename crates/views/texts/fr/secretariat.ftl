## Où en sont les candidatures, et qui est en retard
board-where = Où en sont les candidatures
board-ages = la moitié depuis { $median } ou plus, la plus ancienne depuis { $oldest }
board-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
board-act-read = Les experts et leur avancement
board-search = Ville
board-late-only = En retard seulement
board-region = Région
board-every-region = Toutes les régions
board-expert = Expert
board-every-expert = Tous les experts
board-sort = Ordre
board-sort-place = Pays et rang
board-sort-city = Nom de la ville
board-sort-waiting = La plus longue attente d’abord
board-export = { $kind }, comme affiché
board-since-days = Jours
board-reviews-in = Évaluations remises
board-reviews-all = Évaluations confiées
board-amending = La ville la complète
board-late = En retard
board-waits = Qui se fait attendre
board-until = Jusqu’au { $moment }.
board-over-since = Le délai a pris fin le { $moment }.
board-drafts = { $count ->
    [one] { $count } brouillon n’est pas déposé.
   *[other] { $count } brouillons ne sont pas déposés.
}
board-commissions = Des Commissions nationales n’ont pas transmis :
board-not-forwarded = { $count ->
    [one] { $count } candidature, depuis { $oldest }
   *[other] { $count } candidatures, la plus ancienne depuis { $oldest }
}
board-late-checks = { $count ->
    [one] { $count } candidature attend trop longtemps sa vérification
   *[other] { $count } candidatures attendent trop longtemps leur vérification
}
board-late-amendments = { $count ->
    [one] { $count } ville n’a pas complété sa candidature à temps
   *[other] { $count } villes n’ont pas complété leur candidature à temps
}
board-late-reviews = { $count ->
    [one] { $count } évaluation est en retard
   *[other] { $count } évaluations sont en retard
}
board-should-take = Cela ne devrait pas dépasser { $days }.

## La liste de vérification
check-lead = Examinez chaque point et dites ce que vous avez constaté. Tout le secrétariat voit qui a vérifié quoi.
check-save = Enregistrer les vérifications
check-eligible = La juger recevable
check-eligible-hint = { $count ->
    [0] Tout ce qui doit être en règle l’est.
    [one] { $count } point obligatoire n’est pas encore en règle.
   *[other] { $count } points obligatoires ne sont pas encore en règle.
}
check-ask = Demander un complément
check-ok = En règle
check-not-ok = Pas en règle
check-not-applicable = Sans objet
check-note = Note : { $item }
check-required = Obligatoire.
check-not-required = Facultatif.
check-fact-yes = D’après la plateforme : oui.
check-fact-no = D’après la plateforme : non.
check-marked = Vérifié par { $name }, { $moment }.
check-marked-before = Vérifié par { $name }, { $moment }, avant le complément. À vérifier de nouveau.
check-refusal-meanwhile = { $name } a vérifié ce point entre-temps ({ $moment }). Son constat est affiché ; enregistrez de nouveau pour le changer.
check-refusal-no-note = Écrivez dans la note ce qui n’est pas en règle.
check-refusal-long = La note est trop longue. Ne dépassez pas { $max } caractères.
check-refusal-open = Obligatoire et pas encore en règle : { $items }.
check-refusal-endorsement = La Commission nationale a approuvé la version d’avant le complément. Elle doit d’abord approuver celle-ci.
check-refusal-runs = La ville peut compléter la candidature jusqu’au { $moment }. Attendez ce moment ou retirez la demande.
check-refusal-item = Ce point ne figure plus dans la liste. Rechargez la page.
check-done-by = { $name } vous a précédé : « { $what } », { $moment }.

## Compléments
amendment-title = Demander un complément : { $city }
amendment-lead = Choisissez ce que la ville peut modifier et dites-lui ce qu’il faut corriger. Elle a jusqu’au { $moment } ; ensuite, tout est refermé. La personne de contact et la Commission nationale reçoivent une lettre.
amendment-endorsement-stays = L’approbation de la Commission nationale vaudra aussi pour la version complétée.
amendment-endorsement-lapses = Ce que la ville modifie n’a pas été approuvé : la Commission nationale en est informée et doit approuver la version complétée.
amendment-questions = Ce que la ville peut modifier
amendment-note = Ce qu’il faut corriger
amendment-note-hint = La ville et la Commission nationale le lisent, dans ces termes.
amendment-ask = Demander le complément
amendment-back = Retour à la candidature
amendment-waits = La ville a été invitée à compléter la candidature, jusqu’au { $moment }.
amendment-late = La ville devait compléter la candidature avant le { $moment } et ne l’a pas fait. Décidez de la suite.
amendment-take-back = Retirer la demande
amendment-asked = Demandé par { $name }, { $moment }.
amendment-earlier = Compléments précédents
amendment-ended-answered = La ville l’a déposé le { $moment }.
amendment-ended-taken-back = Demande retirée le { $moment }.
amendment-ended-lapsed = La ville ne l’a pas déposé.
amendment-refusal-runs = { $name } a déjà adressé une demande à la ville, qui a jusqu’au { $moment }.
amendment-refusal-stage = Seule une candidature transmise peut être complétée. Celle-ci a avancé entre-temps.
amendment-refusal-no-question = Choisissez au moins une question.
amendment-refusal-no-note = Écrivez ce qu’il faut corriger. La ville le lira.
amendment-refusal-long = Le texte est trop long. Ne dépassez pas { $max } caractères.
amendment-refusal-nothing = Rien n’est attendu : la ville a déposé entre-temps, ou la demande a été retirée.
amendment-box = Le secrétariat vous demande de compléter cette candidature, jusqu’au { $moment }. Seul ce qui est indiqué ici peut être modifié. Déposez-la ensuite de nouveau.
amendment-turn = complétez et déposez de nouveau
amendment-happened-asked = Le secrétariat a demandé un complément
amendment-happened-answered = Complément déposé
amendment-happened-taken-back = Le secrétariat a retiré sa demande
case-event-amendment-asked = Complément demandé
case-event-amendment-answered = Complément déposé par la ville
case-event-amendment-taken-back = Demande de complément retirée
case-event-checked = Points de la liste vérifiés
amendment-letter-stands = L’approbation de votre commission vaut aussi pour cette version. Vous n’avez rien à faire.
amendment-letter-lapsed = Vous avez approuvé une version antérieure. Merci d’examiner celle-ci et de confirmer votre approbation, pour qu’elle puisse avancer :
case-event-endorsement-confirmed = Approbation confirmée par la Commission nationale
case-event-by = { $what } · { $name }

confirmation-title = Confirmer l’approbation
confirmation-lead = Après votre transmission, la ville a complété cette candidature à la demande du secrétariat. Votre approbation portait sur la version précédente.
confirmation-asked = Ce que le secrétariat a demandé
confirmation-read = Lire la candidature complétée
confirmation-confirm = Confirmer l’approbation : { $city }
confirmation-stands = L’approbation vaut pour la version présente.
confirmation-not-here = Cette candidature n’est pas au secrétariat ; il n’y a rien à confirmer.

## Les experts et leur avancement
reading-title = Les experts et leur avancement
reading-files = Candidatures à lire
reading-short = { $count ->
    [0] Chacune des { $all } candidatures recevables a assez d’experts.
    [one] { $count } candidature recevable sur { $all } a trop peu d’experts.
   *[other] { $count } candidatures recevables sur { $all } ont trop peu d’experts.
}
reading-plan = Proposer qui lit quoi
reading-experts = Experts
reading-late-after = Est en retard ce qui n’est pas remis après { $days }.
reading-per-application = Experts par candidature
reading-set = Changer ce nombre
reading-expert = Expert
reading-given = Confiées
reading-to-declare = Sans déclaration
reading-begun = En lecture
reading-handed-in = Remises
reading-conflicts = Conflits
reading-late = En retard
reading-remind-column = Rappel
reading-caption = Évaluations de chaque expert
reading-reads = lit { $languages }
reading-remind = Rappeler à { $name }
reading-reminded = Rappel : { $moment }
reading-done-letter = Une lettre part à l’expert.
reading-done-set = Le nombre est changé. Ce qui est confié le reste.
reading-done-taken = { $count ->
    [one] { $count } candidature a été confiée à un expert.
   *[other] { $count } candidatures ont été confiées à des experts.
}
reading-refusal-number = Indiquez un nombre de 1 à { $max }.
reading-refusal-reminded = Quelqu’un d’autre vient d’envoyer un rappel. Aucune seconde lettre ne part.
reading-refusal-nothing = Cette personne n’a rien à remettre ; il n’y a rien à rappeler.

## Une proposition de répartition
plan-title = Qui lit quoi : une proposition
plan-lead = Personne ne reçoit une candidature de son pays, de son équipe ou de sa commission, et chacun en a à peu près autant. Décochez ce que vous voulez faire autrement ; rien n’est confié avant votre accord.
plan-nothing = Il n’y a rien à proposer : chaque candidature a assez d’experts, ou il ne reste personne qui puisse la lire.
plan-take = Confier ce qui est coché
plan-back = Retour sans rien confier
plan-later = { $count ->
    [one] { $count } candidature encore suivra dans la prochaine proposition.
   *[other] { $count } candidatures encore suivront dans les prochaines propositions.
}
plan-short = Pas assez d’experts
plan-missing = { $count ->
    [one] il manque { $count } expert
   *[other] il manque { $count } experts
}
plan-loads = Ce que chaque expert aurait
plan-loads-caption = Candidatures de chaque expert
plan-now = Maintenant
plan-then = Avec cette proposition
plan-why-reads = lit { $language }
plan-why-reads-none = ne lit aucune de ses langues, pour autant qu’on sache
plan-why-load = { $has } jusqu’ici, { $then } avec cette proposition
plan-why-other-region = autre région
plan-why-same-region = même région, autre pays
plan-meanwhile = Rien n’a été confié, car quelque chose a changé entre-temps. Voici une nouvelle proposition.
plan-refused = { $expert }, { $city } : { $why }
plan-refusal-nothing = Cochez au moins une case.

## Reprendre une candidature
case-take-back = La reprendre à { $name }
case-refusal-submitted = L’évaluation est remise et reste.
case-refusal-gone = Elle a été reprise entre-temps, ou il y a un conflit d’intérêts.
case-taken-back = Reprise à { $name }, { $moment }.

## Ce que l’on sait d’une personne
person-organisation = Organisation
person-organisation-hint = Où la personne travaille. Le secrétariat le voit lorsqu’il choisit qui lit quoi.
person-reads = Langues lues
person-reads-hint = Les candidatures vont de préférence aux experts qui en lisent la langue.
refusal-organisation-long = C’est trop long. Ne dépassez pas 200 caractères.
