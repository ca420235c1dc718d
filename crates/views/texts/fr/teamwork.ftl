## Commentaires sur une question
comments-title = Commentaires de l’équipe
comments-inside = Seule votre équipe lit cette page : ni la commission, ni le secrétariat, ni les experts ne la voient, même après le dépôt.
comments-back = Vers la réponse
comments-threads = Ce qui a été dit
comments-none = Personne n’a encore commenté cette question.
comments-new = Ouvrir un fil
comments-begin = Commenter
comments-link-label = { $words } : { $question }
comments-count = { $count ->
    [one] { $count } commentaire
   *[other] { $count } commentaires
}
comments-open = { $count ->
    [one] { $count } fil ouvert
   *[other] { $count } fils ouverts
}
comments-body = Commentaire
comments-body-hint = { $count ->
    [one] Il peut avoir { $count } caractère.
   *[other] Il peut avoir { $count } caractères.
}
comments-language = Langue du commentaire
comments-ask = Demander à quelqu’un
comments-ask-hint = Cette personne reçoit un courriel avec un lien vers cette page. Sinon, personne n’en reçoit.
comments-ask-nobody = Personne en particulier
comments-send = Écrire le commentaire
comments-send-answer = Écrire la réponse
comments-answer = Répondre
comments-mend = Modifier
comments-mend-hint = { $count ->
    [one] Vous pouvez modifier vos propres mots pendant { $count } minute.
   *[other] Vous pouvez modifier vos propres mots pendant { $count } minutes.
}
comments-mend-send = Enregistrer la modification
comments-delete = Supprimer
comments-edited = modifié
comments-asks = demande à { $who }
comments-deleted = Supprimé par { $who } (écrit le { $when })
comments-settle = Marquer comme réglé
comments-settled = Réglé par { $who }, { $when }
comments-reopen = Rouvrir
comments-done-said = Le commentaire est écrit.
comments-done-mended = Le commentaire est modifié.
comments-done-deleted = Le commentaire est supprimé.
comments-done-settled = Le fil est réglé.
comments-done-reopened = Le fil est rouvert.
refusal-comment-language = Choisissez la langue du commentaire.
refusal-comment-blank = Écrivez d’abord quelque chose.
refusal-comment-too-long = Raccourcissez le commentaire : il peut avoir { $max } caractères.
refusal-comment-too-many = Cette question a { $max } commentaires. Supprimez d’abord quelques-uns des vôtres.
refusal-comment-not-in-team = La personne à qui vous demandez n’est pas dans l’équipe. Choisissez quelqu’un de l’équipe.
refusal-comment-settled = Ce fil est réglé. Rouvrez-le d’abord.
refusal-comment-not-yours = Seule la personne qui l’a écrit peut modifier ou supprimer un commentaire.
refusal-comment-too-late = { $count ->
    [one] Un commentaire peut être modifié pendant { $count } minute. Écrivez-en plutôt un autre.
   *[other] Un commentaire peut être modifié pendant { $count } minutes. Écrivez-en plutôt un autre.
}
refusal-comment-deleted = Ce commentaire a été supprimé.
refusal-comment-another-thread = Ce n’est pas le début d’un fil sur cette question. Rechargez la page.

## Rubriques confiées
assignment-title = Qui écrit cette rubrique
assignment-give = Confier à quelqu’un
assignment-change = Modifier
assignment-given = { $who }, jusqu’au { $until }
assignment-overdue = { $count ->
    [one] { $count } jour de retard
   *[other] { $count } jours de retard
}
assignment-nobody = Cette rubrique n’est confiée à personne en particulier.
assignment-who = Personne
assignment-until = Dernier jour
assignment-until-hint = Au plus tard le { $last }.
assignment-send = Confier la rubrique
assignment-means = La personne reçoit un courriel et trouve la rubrique dans « Mon espace ». Les autres peuvent toujours y écrire.
assignment-end = C’est fait, ou reprendre la rubrique
assignment-done = La rubrique est confiée.
assignment-ended = La rubrique n’est plus confiée à personne en particulier.
refusal-assign-not-writable = On ne peut pas écrire dans la candidature en ce moment.
refusal-assign-not-in-team = Choisissez quelqu’un de l’équipe.
refusal-assign-reader-only = Cette personne ne fait que lire. Choisissez quelqu’un qui écrit.
refusal-assign-not-a-day = Indiquez un jour, par exemple 2027-03-12.
refusal-assign-past = Choisissez aujourd’hui ou un jour à venir.
refusal-assign-after-deadline = Choisissez un jour au plus tard le { $last }.
desk-section = Écrire « { $section } » dans la candidature : { $city }
desk-replace = Décider d’un autre contact pour l’équipe : { $city }
desk-replaced = Répondre : l’équipe demande un autre contact ({ $city })

## Invitations
team-invitations = Invitations
team-invitation-state = État
team-invitation-open = En attente de réponse
team-invitation-lapsed = Expirée
team-invitation-used = Acceptée
team-invitation-revoked = Reprise
team-invitation-sent = { $count ->
    [one] Envoyée le { $when }
   *[other] Dernier envoi le { $when }, { $count } envois en tout
}
team-invitation-until = Valable jusqu’au { $until }
team-invitation-again = Renvoyer
team-invitation-take-back = Reprendre
team-invitation-sent-again = L’invitation repart, et son délai recommence.
team-invitation-taken-back = L’invitation est reprise. Son lien ne fonctionne plus.
refusal-team-invitation-closed = Cette invitation a déjà été acceptée ou reprise.
refusal-team-sent-just-now = L’invitation vient d’être envoyée. Attendez une heure avant de la renvoyer.
refusal-team-sent-too-often = { $count ->
    [one] L’invitation a été envoyée { $count } fois, cela suffit. Reprenez-la et adressez-vous autrement à la personne.
   *[other] L’invitation a été envoyée { $count } fois, cela suffit. Reprenez-la et adressez-vous autrement à la personne.
}

## Un autre contact
replacement-link = Le contact est injoignable
replacement-ask-title = Demander un autre contact
replacement-ask-lead = { $count ->
    [one] Si votre contact est devenu injoignable, le secrétariat peut désigner quelqu’un d’autre de l’équipe. Le contact actuel en est informé par courriel et a { $count } jour pour s’y opposer.
   *[other] Si votre contact est devenu injoignable, le secrétariat peut désigner quelqu’un d’autre de l’équipe. Le contact actuel en est informé par courriel et a { $count } jours pour s’y opposer.
}
replacement-no-candidate = Personne d’autre dans l’équipe ne peut devenir le contact.
replacement-open = Une demande attend déjà le secrétariat.
replacement-old = Contact actuel
replacement-new = Nouveau contact
replacement-reason = Motif
replacement-reason-hint = Le contact actuel et le secrétariat le lisent.
replacement-ask = Demander au secrétariat
replacement-title = Un autre contact : { $city }
replacement-by = Demandé par
replacement-asked = Demandé le
replacement-until = Délai d’opposition
replacement-objection = Opposition
replacement-waits = La demande attend. Le contact actuel peut encore s’y opposer.
replacement-time-over = Le délai d’opposition est écoulé. Le secrétariat décide.
replacement-confirmed = Le contact est { $new } depuis le { $when }.
replacement-refused = Le contact reste { $old }. Décidé le { $when }.
replacement-object-heading = Vous êtes toujours le contact ?
replacement-object-means = Dites-le ici. Le secrétariat le lit avant de décider.
replacement-object-words = Votre opposition
replacement-object = S’opposer
replacement-confirm-heading = Confirmer
replacement-confirm-means = Les rôles changent aussitôt : le nouveau contact parle au nom de l’équipe, l’ancien prend le rôle qu’avait le nouveau. Tous trois sont informés par courriel.
replacement-note = Note
replacement-note-needed = Le contact actuel s’est opposé ou en a encore le temps : dites pourquoi vous confirmez. L’équipe le lit.
replacement-note-free = L’équipe la lit.
replacement-confirm = Faire de cette personne le contact
replacement-refuse-heading = Refuser
replacement-refuse-note = Motif du refus
replacement-refuse = Garder le contact actuel
replacement-to-team = Vers l’équipe
replacement-to-desk = Vers mon espace
refusal-replace-not-a-contact = Choisissez un contact de l’équipe.
refusal-replace-not-a-candidate = Choisissez dans l’équipe quelqu’un qui n’est pas encore contact.
refusal-replace-not-theirs = Seules les personnes qui écrivent, ou qui viennent de la même organisation que le contact, peuvent le demander.
refusal-replace-asked-already = Une demande attend déjà le secrétariat.
refusal-replace-no-reason = Dites pourquoi.
refusal-replace-too-long = Raccourcissez : il y a de la place pour { $max } caractères.
refusal-replace-decided = Cette demande a été tranchée.
refusal-replace-objected-already = Vous vous êtes déjà opposé à cette demande. Le secrétariat le lit.
refusal-replace-moved = L’équipe a changé depuis : l’une des deux personnes n’a plus le même rôle. Refusez la demande ; l’équipe peut en faire une autre.
refusal-replace-own-team = Vous êtes dans cette équipe. Une autre personne du secrétariat décide.

## Accord des parties
call-desk-parties = Accord des parties
call-desk-parties-hint = Une candidature ne peut être déposée que si chacune de ces parties a donné son accord à cette version exacte. Ne cochez rien pour n’en exiger aucun.
sign-off-heading = Accord des parties
sign-off-lead = Chaque partie donne son accord à ce que montre exactement cette page. Toute modification ultérieure annule l’accord.
sign-off-name = Dire quelle organisation de l’équipe est quelle partie
sign-off-unnamed = Aucune organisation désignée
sign-off-waiting = N’a pas encore donné son accord
sign-off-agreed = D’accord avec cette version
sign-off-agreed-by = { $who }, { $when }
sign-off-lifted = D’accord avec une version antérieure
sign-off-lifted-by = { $who } a donné son accord le { $when } à une version modifiée depuis. Ce qui a changé :
sign-off-given-back = Elle a été déposée puis renvoyée.
sign-off-form = Le formulaire est une autre version.
sign-off-taken-back = Accord retiré
sign-off-taken-back-by = { $who }, { $when }
sign-off-agree = Donner l’accord à cette version : { $party }
sign-off-take-back = Retirer l’accord
sign-off-first = { $count ->
    [one] Une partie n’a pas encore donné son accord à cette version : { $parties }
   *[other] { $count } parties n’ont pas encore donné leur accord à cette version : { $parties }
}
sign-off-refused = { $count ->
    [one] Non déposée : une partie n’a pas donné son accord à cette version. { $parties }
   *[other] Non déposée : { $count } parties n’ont pas donné leur accord à cette version. { $parties }
}
sign-off-count = { $count ->
    [one] Accord des parties : { $agreed } sur { $count }
   *[other] Accord des parties : { $agreed } sur { $count }
}
sign-off-party = Partie
sign-off-who = Accord donné par
sign-off-when = Le
sign-off-of-hand-in = Accord des parties sur cette version
sign-off-parties-title = Qui est quelle partie
sign-off-parties-lead = Choisissez l’organisation de votre équipe qui parle pour chaque partie. Toute personne de cette organisation peut alors donner l’accord. Une organisation parle pour une seule partie.
sign-off-parties-none = Cet appel n’exige pas l’accord de parties.
sign-off-parties-save = Enregistrer
sign-off-back = Vers « Vérifier vos réponses »
refusal-agree-no-party = L’appel ne demande pas cette partie.
refusal-agree-nobody-stands = Aucune organisation de l’équipe n’est désignée pour cette partie. Le contact en désigne une.
refusal-agree-not-of-party = Vous venez d’une autre organisation que celle désignée pour cette partie.
refusal-agree-not-writable = On ne peut pas écrire dans la candidature en ce moment, l’accord est donc clos.
refusal-agree-stale = La candidature a changé depuis que vous avez ouvert la page. Relisez-la, puis donnez l’accord.
refusal-agree-nothing-stands = Il n’y a pas d’accord à retirer.
refusal-party-no-organisation = Personne de l’équipe ne vient de cette organisation. Invitez d’abord quelqu’un.
refusal-party-stands-for-another = Cette organisation parle pour une autre partie : { $party }. Choisissez-en une autre.
