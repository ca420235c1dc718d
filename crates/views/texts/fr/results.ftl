## The way to the announcement
results-nav = Le chemin vers l’annonce
results-nav-decisions = Décisions
results-nav-what-if = Et si ?
results-nav-letters = Lettres
results-nav-rehearsal = Répétition
results-nav-announcement = Annonce

## Decisions in batch
decisions-title = Préparer les décisions
decisions-lead = Les notes figurent à côté de chaque candidature et ne décident de rien. Une décision préparée peut être changée jusqu’à l’annonce.
decisions-n-all = { $count ->
    [0] Aucune candidature recevable
    [one] { $count } candidature recevable
   *[other] { $count } candidatures recevables
}
decisions-n-undecided = { $count ->
    [0] Toutes sont décidées
    [one] { $count } sans décision
   *[other] { $count } sans décision
}
decisions-none = Aucune candidature n’a encore été jugée recevable. Vérifiez d’abord leur recevabilité depuis le tableau.
decisions-files = Candidatures recevables
decisions-caption = Notes et décisions
decisions-from-set = Les choix ci-dessous viennent de l’ensemble { $name }. Rien n’est encore enregistré.
decisions-saved = { $count ->
    [0] Rien n’avait changé : rien n’a été enregistré.
    [one] { $count } décision est préparée.
   *[other] { $count } décisions sont préparées.
}
decisions-save-rows = Enregistrer les décisions de cette page
decisions-picked-title = La même décision pour plusieurs
decisions-for-picked = Décision pour les candidatures cochées
decisions-save-picked = La préparer pour les candidatures cochées
decisions-pick = Cocher { $city }
decisions-outcome-of = Décision sur { $city }
decisions-note-of = Note sur { $city }
decisions-leave = –
decisions-clash = Quelqu’un d’autre a décidé pendant que vous regardiez. Sa décision est affichée ici ; enregistrez de nouveau pour la changer.
decisions-refusal-meanwhile = { $city } : quelqu’un d’autre a décidé pendant que vous regardiez. Rien n’a été enregistré. Voyez la ligne et enregistrez de nouveau.
decisions-refusal-row = { $city } : cette candidature ne peut plus être décidée. Rien n’a été enregistré.
decisions-refusal-long = { $city } : la note est trop longue. Ne dépassez pas { $max } caractères.
decisions-refusal-none-picked = Cochez au moins une candidature.
decisions-refusal-no-outcome = Choisissez la décision pour les candidatures cochées.
decisions-refusal-closed = Les décisions se préparent une fois le dépôt clos et jusqu’à l’annonce. Rien n’a été enregistré.

## What if
what-if-title = Et si ?
what-if-lead = Choisissez un ensemble par des limites, voyez comment il se répartit, comparez-le à un autre, gardez-en un avec vos raisons.
what-if-touches-nothing = Ceci ne change aucune note et ne prépare aucune décision.
what-if-limits = Limites
what-if-order = Prendre les candidatures dans l’ordre
what-if-order-rank = du classement des Commissions
what-if-order-mean = de la moyenne des notes
what-if-order-median = de la médiane des notes
what-if-total = Au plus, en tout
what-if-region = Au plus, par région
what-if-size = Au plus, par classe de population
what-if-country = Au plus, par pays
what-if-first = Prendre d’abord les pays sans membre
what-if-with = Comparer avec
what-if-with-prepared = Les décisions préparées jusqu’ici
what-if-show = Montrer cet ensemble
what-if-spread = Comment il se répartit
what-if-chart-desc = Chaque barre grise représente toutes les candidatures de ce genre, la barre posée dessus celles de l’ensemble. Le tableau ci-dessous dit la même chose.
what-if-this = Cet ensemble
what-if-of-all = Toutes les candidatures
what-if-group-regions = Par région
what-if-group-sizes = Par population
what-if-group-first = Pays et premiers membres
what-if-unknown = Inconnue
what-if-countries = Pays
what-if-first-time = Candidatures de pays sans membre
what-if-all-files = Candidatures
what-if-files = Les candidatures
what-if-by-hand = Cochez ou décochez des candidatures avant de garder l’ensemble. Qui le regardera plus tard verra que cela a été fait à la main.
what-if-caption = Candidatures parmi lesquelles l’ensemble est choisi
what-if-column-region = Région
what-if-column-size = Population
what-if-column-first = Pays sans membre
what-if-choose = { $city } : dans l’ensemble
what-if-yes = oui
what-if-name = Nom de l’ensemble
what-if-reasons = Raisons
what-if-reasons-hint = Pourquoi cet ensemble. Conservé pour toujours à côté des décisions qui en sont préparées.
what-if-keep = Garder cet ensemble
what-if-kept = Ensembles gardés
what-if-kept-by = gardé par { $name }, { $moment }
what-if-n-files = { $count ->
    [one] { $count } candidature
   *[other] { $count } candidatures
}
what-if-altered = Cet ensemble a été modifié après avoir été gardé : son contenu ne correspond plus à son SHA-256.
what-if-prepare = Remplir les décisions d’après cet ensemble
what-if-method = Comment il a été choisi
what-if-no-limit = sans limite
what-if-by-hand-label = Changé à la main
what-if-no = non
what-if-refusal-number = Saisissez un nombre entier d’au moins 1, ou laissez vide.
what-if-refusal-name = Donnez à l’ensemble un nom d’au plus { $max } caractères.
what-if-refusal-reasons = Écrivez les raisons, en { $max } caractères au plus.
what-if-refusal-empty = Cochez au moins une candidature.
what-if-refusal-closed = Un ensemble se garde une fois le dépôt clos et jusqu’à l’annonce.
what-if-refusal-moved = Une candidature de l’ensemble a avancé entre-temps. Affichez de nouveau l’ensemble.

## Letters
letters-title = Lettres qui annoncent les résultats
letters-lead = Chaque contact reçoit une lettre dans sa langue. Toutes les lettres sont écrites maintenant, lues par l’un de vous, approuvées par quelqu’un qui ne les a pas écrites, et partent exactement telles qu’elles ont été approuvées.
letters-day = Elles disent que l’adhésion commence le { $day }.
letters-write = { $count ->
    [one] Écrire { $count } lettre
   *[other] Écrire { $count } lettres
}
letters-read-next = Lire la lettre suivante
letters-approve = { $count ->
    [one] Approuver { $count } lettre
   *[other] Approuver { $count } lettres
}
letters-approve-means = Vous approuvez toutes les lettres qui ont été lues et que vous n’avez pas écrites. Une lettre dont la décision change ensuite doit être écrite, lue et approuvée de nouveau.
letters-own = Des lettres lues attendent quelqu’un qui ne les a pas écrites.
letters-list = Les lettres
letters-caption = Une lettre par candidature et par langue
letters-language = Langue
letters-state = État
letters-by = Par
letters-missing = À écrire
letters-stale = À écrire de nouveau
letters-written = À lire
letters-read = Lue, à approuver
letters-approved = Approuvée
letters-not-written = Aucune lettre n’a été écrite, car certaines ne peuvent pas l’être :
letters-one = Lettre à { $city }
letters-secret = Secrète jusqu’à l’annonce. Personne n’a reçu cette lettre.
letters-mark-read = Je l’ai lue
letters-back = Toutes les lettres
letters-by-written = écrite par { $name }
letters-by-read = lue par { $name }
letters-by-approved = approuvée par { $name }
letters-done-written = { $count ->
    [0] Toutes les lettres sont comme il faut ; aucune n’a été réécrite.
    [one] { $count } lettre est écrite.
   *[other] { $count } lettres sont écrites.
}
letters-done-read = { $count ->
    [one] { $count } lettre est marquée comme lue.
   *[other] { $count } lettres sont marquées comme lues.
}
letters-done-approved = { $count ->
    [one] { $count } lettre est approuvée.
   *[other] { $count } lettres sont approuvées.
}
letters-fault-language = La lettre n’existe pas dans cette langue : { $language }. Ajoutez-la aux lettres du réseau, ou demandez au contact de choisir une autre langue.
letters-fault-contact = Personne ne parle pour cette ville. Donnez d’abord un contact à son équipe.
letters-fault-undecided = Rien n’est décidé. Préparez d’abord la décision.
letters-fault-field = Le champ « { $field } » est vide ou inconnu. Corrigez la lettre ou ce qui la remplit.
letters-refusal-closed = Les lettres s’écrivent une fois le dépôt clos et jusqu’à l’annonce.
letters-refusal-changed = La lettre a été réécrite pendant que vous lisiez. Lisez-la de nouveau.
letters-refusal-none = Aucune lettre n’attend votre approbation. Les lettres que vous avez écrites sont approuvées par quelqu’un d’autre, une fois lues.

## Rehearsal
rehearsal-title = Répétition
rehearsal-mark = Répétition
rehearsal-means = Une répétition. Seul le secrétariat voit ceci. Ce serait annoncé le { $moment }.
rehearsal-pdf = Le résultat en PDF, marqué comme répétition
rehearsal-members = La liste des membres
rehearsal-n-members = { $count ->
    [one] { $count } membre après l’annonce
   *[other] { $count } membres après l’annonce
}
rehearsal-newest = Les nouveaux membres
rehearsal-letters = Les lettres
rehearsal-no-letters = Aucune lettre n’est encore écrite.
rehearsal-not-approved = pas encore approuvée
results-pdf-title = Résultat : { $call }
results-pdf-lead = { $count ->
    [one] { $count } ville est admise.
   *[other] { $count } villes sont admises.
}
results-pdf-city = Ville
results-pdf-country = Pays
results-pdf-footer = Pas encore annoncé. Pour le secrétariat seul.

## Planning the announcement
announcement-plan-title = Planifier l’annonce
announcement-two = L’un de vous la planifie, un autre donne son accord. Elle a ensuite lieu d’elle-même, à son heure.
announcement-when = Quand
announcement-when-planned = À cet instant
announcement-when-at-once = Dès que quelqu’un d’autre est d’accord
announcement-local = Jour et heure
announcement-zone = Fuseau horaire
announcement-plan = Planifier l’annonce
announcement-planned-title = Le plan
announcement-planned-at = Les résultats seront annoncés le { $moment }.
announcement-planned-at-once = Les résultats seront annoncés dès que quelqu’un d’autre sera d’accord.
announcement-planned-by = Planifiée par { $name }
announcement-agreed-by = Accord de { $name }
announcement-not-agreed = Personne d’autre n’a encore donné son accord.
announcement-agree = Donner mon accord à cette annonce
announcement-another = Quelqu’un qui ne l’a pas planifiée doit donner son accord.
announcement-call-off = Annuler ce plan
announcement-changed = Des décisions ou des lettres ont changé depuis l’accord. Il faut donner l’accord de nouveau.
announcement-doubted = L’heure est venue, mais l’horloge de cette machine a sauté, ou la plateforme ne fonctionnait pas à ce moment. Regardez une autre horloge. Si l’heure est juste, dites-le ; les résultats seront alors annoncés.
announcement-confirm-hour = L’heure est juste : annoncer
announcement-refusal-letters = { $count ->
    [one] { $count } ville n’a pas de lettre lue et approuvée :
   *[other] { $count } villes n’ont pas de lettre lue et approuvée :
}
announcement-refusal-not-ready = Quelque chose retient les résultats. C’est indiqué ci-dessous.
announcement-refusal-planned = Un plan attend déjà. Annulez-le d’abord.
announcement-refusal-past = Cet instant est passé. Choisissez-en un plus tardif.
announcement-refusal-before = Pas avant le { $moment } : l’appel l’a promis.
announcement-refusal-same = Vous l’avez planifiée ; quelqu’un d’autre doit donner son accord.
announcement-refusal-over = Ce plan a pris fin entre-temps.
announcement-refusal-agreed = Quelqu’un a donné son accord à exactement cela entre-temps.
announcement-refusal-not-agreed = Personne d’autre n’a encore donné son accord.
announcement-refusal-changed = Des décisions ou des lettres ont changé depuis. Donnez de nouveau l’accord.
announcement-refusal-doubtful = L’heure est incertaine. Confirmez d’abord qu’elle est juste.
announcement-refusal-not-doubted = L’heure n’est pas en doute.
announcement-refusal-gap = Cette minute n’existe pas à { $zone } : les horloges la sautent. Choisissez-en une autre.
announcement-refusal-time = Saisissez un jour et une heure.
announcement-refusal-zone = Saisissez un fuseau horaire tel que Europe/Berlin.
announcement-refusal-when = Choisissez quand.

## Late admission
late-title = Admettre une ville tardivement
late-which = Ville à admettre
late-begins = Son adhésion commence aujourd’hui, et elle reçoit la lettre d’admission.
late-admit = Admettre la ville
late-refusal-stage = Seule une ville non admise, ou dont un recours a ramené la candidature à la décision, peut être admise tardivement.
late-refusal-member = Cette ville est déjà membre.
late-refusal-which = Choisissez une ville de la liste.
call-correction-late = admise après l’annonce
call-correction-revoked = admission révoquée
board-act-decide = Préparer les décisions
board-act-appeals = Recours

## Corrections that wait for a second person
proposal-admit-late = Admettre { $city } tardivement : { $call }
proposal-revoke-admission = Révoquer l’admission de { $city } : { $call }
proposal-public-note = Note publique ({ $language })
