## La candidature d’une équipe
application-title = Candidature à l’adhésion
application-back = Retour à la candidature
application-sections = Rubriques
application-team = Équipe
application-team-link = Voir l’équipe
application-part-contact = contact
application-part-editor = rédaction
application-part-reader = lecture
application-receipts = Accusés de réception
application-key-used = Ce formulaire a déjà été envoyé avec un autre contenu. Rien n’a été fait cette fois. Vérifiez ce que vous voyez ici, puis renvoyez le formulaire.

## À qui le tour
application-turn-start = commencer votre candidature
application-turn-submit = déposer la candidature
application-turn-mend = corriger ce que demande la Commission et déposer de nouveau
application-turn-team = l’équipe de la ville
application-turn-commission = la Commission nationale pour l’UNESCO
application-turn-secretariat = le secrétariat
application-turn-experts = les experts
application-turn-announcement = l’annonce

## Commencer
application-start-title = Commencer une candidature
application-start-which = Pour quelle ville ?
application-start-new = Un autre lieu
application-start-new-heading = Un autre lieu
application-start-name = Nom du lieu
application-start-name-hint = Tel que le lieu l’écrit lui-même. Un district, un comté ou une commune écrit son propre nom.
application-start-country = Pays
application-start-kind = Type de lieu
application-start-organisation = Votre organisation
application-start-organisation-hint = Par exemple le conseil municipal. D’autres pourront rejoindre l’équipe plus tard.
application-start-act = Commencer la candidature
application-start-name-missing = Saisissez le nom du lieu.
application-start-country-missing = Choisissez un des pays proposés.
application-start-kind-missing = Choisissez le type de lieu.
application-start-organisation-missing = Saisissez le nom de votre organisation.
application-start-not-yours = Choisissez une de vos villes, ou un autre lieu.
application-start-too-long = Raccourcissez ce texte de { $over ->
        [one] un caractère
       *[other] { $over } caractères
    } : il y a de la place pour { $max }.
application-start-not-open = Cet appel ne reçoit pas de candidatures en ce moment.
application-start-opens = Cet appel reçoit les candidatures à partir du { $when }.
application-start-member = { $city } est déjà membre et n’a pas à présenter de candidature. Si vous pensez à un autre lieu de ce nom, ajoutez ce qui l’en distingue, par exemple sa région.
application-start-applies = Votre ville a déjà une candidature dans cet appel. { $link }
application-start-to-it = Aller à cette candidature
application-start-running = Votre candidature est ici : { $city }

## Où elle en est
application-stage-submitted = La candidature est déposée. Vous pouvez la lire, mais plus la modifier.
application-stage-returned = La Commission a renvoyé la candidature. Corrigez-la et déposez-la de nouveau. La Commission écrit :
application-stage-reserved = La Commission garde la candidature en réserve. Elle avance si une place se libère.
application-stage-endorsed = La Commission a approuvé la candidature. Elle ira au secrétariat lorsque la Commission la transmettra.
application-stage-refused = La Commission a refusé la candidature. Son motif :
application-stage-forwarded = La Commission a transmis la candidature au secrétariat.
application-stage-eligible = La candidature est entre les mains des experts. Vous connaîtrez la décision lors de l’annonce.
application-stage-excluded = Le secrétariat a constaté que la candidature ne peut pas participer à cet appel. Son motif :
application-stage-withdrawn = La candidature a été retirée.
application-stage-admitted = Votre ville a été admise : elle est membre du réseau.
application-stage-declined = Votre ville n’a pas été admise dans cet appel. Vous pourrez présenter une candidature au prochain.
application-state-todo = Non commencé
application-state-part = { $n } sur { $total }
application-state-done = Terminé
application-state-optional = Facultatif
application-state-mend = À corriger
application-section-saved = { $who } · enregistré le { $when }
application-go-on = Continuer : { $section }
application-to-check = Vérifier vos réponses
application-to-dossier = Lire ce qui a été déposé
application-to-withdrawal = Retirer la candidature

## Ce qui s’est passé
application-happened = Ce qui s’est passé
application-happened-place = À l’heure de { $place }
application-happened-started = Brouillon commencé
application-happened-answered = Enregistré :
application-happened-attached = Fichier joint
application-happened-detached = Fichier retiré
application-happened-submitted = Déposée, accusé de réception
application-happened-withdrawn = Retirée
application-happened-returned = Renvoyée par la Commission
application-happened-refused = Refusée par la Commission
application-happened-endorsed = Approuvée par la Commission
application-happened-endorsement-withdrawn = Approbation retirée par la Commission
application-happened-reserved = Mise en réserve par la Commission
application-happened-forwarded = Transmise au secrétariat
application-happened-screened = Remise aux experts
application-happened-excluded = Jugée non recevable

## Une rubrique
application-section-of = Rubrique { $n } sur { $total }
application-save = Enregistrer
application-save-continue = Enregistrer et continuer
application-save-check = Enregistrer et vérifier vos réponses
application-save-back = Enregistrer et revenir
application-saved = Tout est enregistré.
application-saved-faulty = Tout est enregistré tel que vous l’avez saisi. Ce qui est signalé doit être corrigé avant le dépôt ; vous pouvez le faire maintenant ou plus tard.
application-saved-not-all = Ce qui est beaucoup trop long n’a pas été enregistré ; le texte est encore dans son champ. Tout le reste est enregistré.
application-clash = { $count ->
    [one] Quelqu’un a enregistré un autre texte ici pendant que vous écriviez. Rien n’est perdu, ni de votre texte ni du sien : comparez les deux ci-dessous, puis enregistrez de nouveau.
   *[other] Quelqu’un a enregistré un autre texte dans { $count } champs pendant que vous écriviez. Rien n’est perdu, ni de votre texte ni du sien : comparez les deux ci-dessous, puis enregistrez de nouveau.
}
application-closed = Le délai pour écrire est passé. Vous pouvez tout lire et tout copier ici.
application-closed-not-stored = Le délai pour écrire est passé : ce texte n’a pas été enregistré. Ce que vous avez saisi figure ici pour que vous puissiez le copier.
application-handed-in = La candidature est déposée. Vous pouvez la lire, mais plus la modifier.
application-reader-only = Dans cette équipe, vous lisez seulement : l’écriture revient au contact et à la rédaction.
application-with-unit = { $label } ({ $unit })
application-figure-year = { $figure } : année de ce chiffre
application-figure-source = { $figure } : source
application-date-hint = Sous la forme année-mois-jour, par exemple 2023-05-31.
application-declared = Oui, déclaré
application-blank = Sans réponse
application-mark = { $mark } sur 5
application-file-upload = Joindre ce fichier
application-file-remove = Retirer { $name }
application-file-replaces = Un autre fichier remplace celui qui est là.
application-file-saved = Le fichier est joint.
application-file-replaced = Le fichier est joint. Il a remplacé le précédent.
application-file-removed = Le fichier est retiré.
application-print-signature = Imprimer la page à signer et à tamponner
application-kilobytes = { $n } ko
application-megabytes = { $n } Mo
application-files = Fichiers
application-file-name = Fichier
application-file-size = Taille
application-no-files = Aucun fichier n’a été déposé.

## Vérifier et déposer
application-check-title = Vérifiez vos réponses
application-check-lead = Voici ce que liront la Commission, le secrétariat et les experts.
application-change = Modifier : { $section }
application-obstacles = { $count ->
    [one] Il reste une chose à faire avant le dépôt
   *[other] Il reste { $count } choses à faire avant le dépôt
}
application-check-changed = Votre équipe a enregistré quelque chose après l’ouverture de cette page. Rien n’a été déposé. Vérifiez de nouveau les réponses, puis déposez.
application-check-incomplete = { $count ->
    [one] Rien n’a été déposé : une question attend encore une réponse ou une correction.
   *[other] Rien n’a été déposé : { $count } questions attendent encore une réponse ou une correction.
}
application-check-closed = Rien n’a été déposé : le délai est passé.
application-submit-heading = Déposer
application-submit-not-now = La candidature ne peut pas être déposée en ce moment.
application-submit-contact = C’est le contact de votre équipe qui dépose. Dites-lui que les réponses peuvent être vérifiées.
application-submit-first = Faites d’abord ce qui est indiqué en haut de cette page. Le bouton de dépôt apparaîtra alors ici.
application-submit-means = Lorsque vous déposez, la Commission nationale pour l’UNESCO de votre pays reçoit la candidature. Vous recevez un accusé de réception, ici et par courriel. Vous pourrez lire la candidature, mais ne la modifier que si la Commission la renvoie.
application-confirm = J’ai vérifié les réponses et je les dépose au nom de ma ville.
application-confirm-missing = Cochez cette case pour déposer.
application-submit = Déposer la candidature

## Accusé de réception
application-receipt-title = Accusé de réception { $number }
application-receipt-done = La candidature est déposée. Voici votre accusé de réception ; il arrive aussi par courriel.
application-receipt-number = Accusé de réception
application-receipt-city = Ville
application-receipt-call = Appel
application-receipt-when = Arrivée
application-receipt-n = Numéro du dépôt
application-receipt-hash = SHA-256 des réponses et des fichiers
application-receipt-verify = Comment vérifier cet accusé de réception
application-receipt-verify-how = L’accusé de réception est un fichier signé. Avec lui et le dossier, chacun peut vérifier, sans nous interroger, que ceci précisément a été déposé à ce moment : à la page « Vérifier un accusé de réception », ou par la commande « lyceum verify ». Le SHA-256 ci-dessus est celui du fichier du dossier.

## Page de signature
application-signature-title = Page à signer et à tamponner
application-signature-lead = Imprimez cette page, faites-la signer et tamponner par le maire, numérisez-la ou photographiez-la, et joignez-la à la candidature.
application-signature-declares = J’ai lu les réponses de cette candidature et je la dépose au nom de la ville.
application-signature-place = Lieu et date
application-signature-signature = Nom, titre et signature
application-signature-stamp = Cachet
application-signature-code = Code des réponses : { $code }, imprimé le { $when }. Si des réponses changent ensuite, le code change aussi.

## Dossier
application-dossier-title = Candidature : { $city }
application-dossier-of = Telle que déposée le { $when }, accusé de réception { $number }
application-dossier-draft = Ceci est un brouillon. Seule votre équipe peut le lire.

## Retirer
application-withdraw-title = Retirer la candidature
application-withdraw-draft = Une candidature retirée ne peut pas être reprise. Votre ville peut en commencer une autre tant que l’appel est ouvert.
application-withdraw-handed-in = Une candidature retirée ne peut pas être reprise. La Commission en est informée ; la place qu’elle occupait se libère pour une autre ville.
application-withdraw-over = Il n’y a rien à retirer : cette candidature est terminée.
application-withdraw = Retirer définitivement
application-keep = Garder la candidature

## La session a pris fin
application-resend-title = Connectez-vous de nouveau, puis renvoyez votre saisie
application-resend-lead = Votre session a pris fin pendant que vous écriviez. Rien n’est encore enregistré, mais tout ce que vous avez saisi est conservé dans cette page. Ne la fermez pas.
application-resend-sign-in = Se connecter dans un nouvel onglet
application-resend-then = Une fois la connexion faite, revenez à cette page et renvoyez votre saisie.
application-resend-act = Renvoyer ce que j’ai saisi
