## The desk
commission-rank-up = Monter
commission-rank-down = Descendre
commission-rank-theirs = enregistré entre-temps : { $rank }
commission-ranked-by = Dernier classement : { $name }, { $when }.
commission-sign = Signer la partie 2
commission-to-sign = partie 2 à signer
commission-endorsement-void = approbation antérieure nulle
commission-signed-by = partie 2 signée par { $name }, { $day }
commission-unsigned = Chacune de ces villes occupe une place sans que personne ait signé la partie 2 pour ce qu’elle dit maintenant : { $cities }. Signez la partie 2 avant de transmettre.
commission-lapsed = Approuvées une fois, modifiées depuis : { $cities }. L’approbation antérieure est nulle ; approuvez de nouveau ce qui le mérite.
commission-seat-free = Une place est libre alors que des villes attendent en réserve. La suivante est : { $city }.
commission-file-page = Notes, entretien, partie 2
commission-n-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
commission-interview = Entretien : { $moment }
commission-case-title = Sur votre bureau : { $city }
commission-endorse-page = Approuver ou signer la partie 2

## Giving back
commission-return-lapses = Nul dès le renvoi
commission-lapse-party = { $party } : accord de { $organisation }, { $day }
commission-lapse-part-two = Partie 2, signée par { $name }, { $day } ; sa place se libère

## Endorsing
endorsing-city = Approuver la candidature : { $city }
endorsing-sign-city = Signer la partie 2 : { $city }
endorsing-what = Ce pour quoi vous signez
endorsing-version = Dernier dépôt
endorsing-read = Lire la candidature
endorsing-not-now = Cette candidature ne peut pas être signée maintenant : elle l’est déjà, n’attend pas votre décision, ou votre délai est passé.
endorsing-as = Votre signature
endorsing-officer = Vous signez en tant que { $name }, à la date d’aujourd’hui.
endorsing-before = Votre approbation vaut pour exactement cette version et occupe une place. L’équipe en est informée aussitôt. Si la candidature change, l’approbation est nulle et doit être redonnée. Vous pouvez la reprendre jusqu’à la transmission, au plus tard jusqu’au { $moment }.
endorsing-function = Votre fonction
endorsing-function-hint = Telle qu’elle doit figurer sous votre nom, par exemple « Secrétaire général ».

## Part 2
part-two-title = Partie 2 : approbation
part-two-kind = Approbation par la Commission nationale
part-two-declares = La Commission nationale pour l’UNESCO ({ $country }) approuve la candidature de { $city } à « { $call } ».
part-two-officer = Signée par
part-two-function = Fonction
part-two-when = Date
part-two-code = Code de la version
part-two-content = SHA-256 du contenu
part-two-by-hand = Pour une signature et un cachet à la main, si votre Commission les emploie :
part-two-by = { $name }, { $function }, { $moment }
part-two-version = Pour la version { $code }.
part-two-stands = en vigueur
part-two-void = nulle
part-two-void-taken-back = Reprise par la Commission.
part-two-void-returned = La candidature a été renvoyée.
part-two-void-withdrawn = La ville s’est retirée.
part-two-void-changed = La candidature a changé.
part-two-signed = Qui a approuvé quelle version
part-two-none = Personne n’a signé la partie 2 pour cette version.
part-two-page-by-hand = La page signée à la main
part-two-file = Copie numérisée de la page signée et cachetée
part-two-bring = Ajouter la page signée à la main
part-two-bring-means = Pas nécessaire, puisque vous avez déjà signé. Si votre Commission veut un cachet : imprimez le PDF, faites-le signer et cacheter, numérisez-le et ajoutez la copie. Le code qui y figure dit pour quelle version il vaut.
part-two-bring-act = Ajouter la page
part-two-open = Ouvrir la partie 2
part-two-to-case = Retour au dossier

## The interview
interview-title = Entretien
interview-none = Aucun entretien n’est prévu.
interview-call-off = Annuler l’entretien
interview-told = L’équipe reçoit une lettre avec la date et le lieu, et les voit dans sa candidature.
interview-when = Date et heure
interview-zone = Fuseau horaire
interview-zone-hint = Comme dans la liste IANA, par exemple Europe/Paris.
interview-place = Lieu
interview-link = Adresse d’une réunion en ligne
interview-where-hint = Un lieu, l’adresse d’une réunion en ligne, ou les deux.
interview-set = Fixer l’entretien
interview-change = Modifier l’entretien
interview-done-set = L’entretien est fixé. L’équipe reçoit une lettre.
interview-done-off = L’entretien est annulé. L’équipe reçoit une lettre.
interview-refused-time = Indiquez une date avec heure et minute, par exemple 2027-05-31 14:00.
interview-refused-past = Ce moment est passé. Choisissez-en un plus tard.
interview-refused-nowhere = Dites où : un lieu, ou l’adresse d’une réunion en ligne.
interview-refused-address = Une adresse commence par https:// et ne contient pas d’espace.
interview-refused-stale = Une autre personne a modifié l’entretien entre-temps. Ce qui vaut maintenant figure ci-dessus ; envoyez de nouveau pour y substituer le vôtre.

## What the commission asks besides the form
own-title = Vos propres questions et documents
own-lead = Vous demandez ici aux candidats de votre pays ({ $country }) ce que le formulaire du réseau ne demande pas. Seule votre Commission lit les réponses. Elles ne font pas partie de la candidature.
own-counts = { $asked } posées, { $drafts } notées
own-drafts = Notées, pas encore posées
own-ask-before = { $count ->
    [one] Une ville recevra une seule lettre pour l’ensemble. Ce qui est posé peut être retiré, non modifié.
   *[other] { $count } villes recevront chacune une seule lettre pour l’ensemble. Ce qui est posé peut être retiré, non modifié.
}
own-ask = { $count ->
    [one] Poser cette question
   *[other] Poser ces { $count } questions
}
own-asked-now = Posées
own-none-asked = Rien n’est demandé en plus du formulaire du réseau.
own-kind = Que voulez-vous ?
own-kind-text = une réponse écrite
own-kind-file = un document
own-language = Langue de la question
own-label = La question, ou le document voulu
own-label-hint = Une phrase dans votre langue de travail, { $max } caractères au plus.
own-help = Ce qu’il faut savoir de plus
own-until-label = À rendre jusqu’au
own-until-hint = La minute compte jusqu’à sa fin ; au plus tard { $moment }.
own-new = En noter une autre
own-draft = Noter
own-take-back = La retirer
own-n-answers = { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
}
own-until = jusqu’au { $moment }
own-to-desk = Questions et documents propres
own-asked-title = Demandé par votre Commission nationale
own-asked-lead = Votre Commission nationale ({ $country }) demande ceci en plus de la candidature. Elle seule lit vos réponses ; elles ne font pas partie de la candidature et ne changent aucune signature.
own-answered = répondu
own-open = à répondre
own-missed = sans réponse à temps
own-taken-back = Retirée depuis.
own-said-by = { $who }, { $when }
own-your-answer = Votre réponse
own-your-document = Votre document
own-answer-hint = { $max } caractères au plus. Modifiable jusqu’à la date ci-dessus.
own-save = Envoyer à la Commission nationale
own-theirs = Quelqu’un de votre équipe a répondu entre-temps :
own-to-answers = { $count ->
    [one] Répondre à la question
   *[other] Répondre aux { $count } questions
}
own-n-answered = { $n } réponses sur { $total }
own-done-drafted = Noté. Les villes le verront quand vous le demanderez.
own-done-asked = C’est demandé. Chaque ville reçoit une lettre.
own-done-ended = Retiré.
own-done-answered = Votre réponse est auprès de votre Commission nationale.
own-refused-blank = Écrivez la question.
own-refused-too-many = Pas plus de { $max } questions à la fois. Retirez-en une d’abord.
own-refused-past = Cette date est passée. Choisissez-en une plus tard.
own-refused-after = Votre propre délai se termine le { $moment }. Choisissez une date antérieure.
own-refused-nothing = Il n’y a rien à demander. Notez d’abord une question.
own-refused-choice = Choisissez parmi ce qui est proposé.
own-refused-closed = On ne peut plus répondre à cette question. Ce que vous aviez envoyé reste.
own-refused-kind = On répond autrement à cette question.
own-refused-clash = Quelqu’un de votre équipe a répondu entre-temps. Rien n’a été écrasé : les deux textes sont ici. Envoyez de nouveau pour y substituer le vôtre.

## Notes
note-title = Notes internes
note-who-reads = Seuls les responsables de votre Commission nationale les lisent. Jamais la ville.
note-label = Une note pour vos collègues
note-hint = { $max } caractères au plus.
note-save = Garder la note
note-remove = La supprimer
note-done-saved = La note est gardée.
note-done-removed = La note est supprimée.
note-refused-blank = Écrivez d’abord la note.
note-refused-other = Seule la personne qui a écrit une note peut la supprimer.

## Forwarding and the list of what went
commission-forward-choose = Lesquelles ?
commission-forward-chosen = Transmettre ce qui est coché
commission-forward-unsigned = Ne peut pas encore partir : la partie 2 n’est pas signée pour cette version.
commission-forward-told = Chaque ville et le secrétariat reçoivent une lettre.
cover-title = Candidatures transmises
cover-kind = Transmises
cover-to = { $count ->
    [one] La liste de la candidature transmise
   *[other] La liste des { $count } candidatures transmises
}
cover-table = Transmises par la commission, dans son ordre : { $country }
cover-none = Rien n’a encore été transmis.
cover-receipt = Accusé de réception et version
cover-signed = Partie 2 signée par
cover-forwarded = Transmise le
cover-count = Nombre de candidatures

## Comparing
comparison-choose = Choisir des candidatures et des questions
comparison-files = Candidatures
comparison-show = Ne montrer que cela
comparison-all = Tout montrer
comparison-nothing = Il ne reste rien à comparer. Choisissez au moins une candidature et une question.

## What happened
commission-happened-moved-up = Passée de la réserve à une place
commission-happened-interview = Entretien fixé par la Commission nationale
commission-happened-interview-off = Entretien annulé
commission-happened-own-answered = Réponse à une question de la Commission nationale
commission-happened-void = L’approbation est nulle
commission-happened-signed = Partie 2 signée

## Why an act did not happen, and what to do instead
refusal-commission-ranked-meanwhile = Une autre personne a enregistré un autre classement entre-temps. Rien n’a été écrasé : il figure à côté du vôtre. Enregistrez de nouveau pour y substituer le vôtre.
refusal-commission-another-version = La candidature a été déposée de nouveau depuis que vous avez ouvert cette page. Lisez la nouvelle version, puis signez pour celle-ci.
refusal-commission-no-function = Indiquez votre fonction, en 200 caractères au plus.
refusal-commission-not-signed = La partie 2 n’est pas signée pour ce que l’une d’elles dit maintenant. Signez-la d’abord ; rien n’a été transmis.
refusal-commission-nothing-chosen = Cochez au moins une candidature.
