## Emporter le formulaire et le rapporter
post-title = Par courrier
post-panel = Remplissez le formulaire sans connexion, puis rapportez-le. Rien ne change ici avant que quelqu’un de votre équipe ne l’accepte.
post-xlsx = Le formulaire en classeur (XLSX)
post-bring = Rapporter un classeur rempli
post-brought = Classeurs rapportés
post-away = Emporter le formulaire
post-away-lead = Le classeur contient chaque question avec son aide et ses limites, et vos réponses telles qu’elles sont. Il s’ouvre dans Excel, LibreOffice et d’autres logiciels. Le formulaire imprimé se lit et se remplit à la main.
post-back = Le rapporter
post-back-lead = Envoyez ici le classeur rempli. Vous verrez alors chaque réponse qui diffère et choisirez celles à reprendre. L’envoi n’écrase rien.
post-not-now = Aucun classeur n’est reçu pour le moment : la candidature ne peut pas être modifiée, ou vous êtes en lecture seule dans cette équipe.
post-file = Le classeur rempli
post-send = Envoyer le classeur
post-waiting = À examiner
post-waiting-row = { $count ->
    [one] { $count } réponse à examiner
   *[other] { $count } réponses à examiner
} · rapporté par { $who }, { $when } · conservé jusqu’au { $until }

## Pourquoi un fichier n’a pas été reçu
post-no-missing = Choisissez le classeur rempli.
post-no-too-large = Ce fichier est plus lourd qu’aucun formulaire rempli. Envoyez le classeur emporté d’ici, sans images.
post-no-too-much = Ce fichier contient bien plus que le formulaire ne peut en recevoir. Envoyez le classeur emporté d’ici, sans lignes, images ni onglets ajoutés.
post-no-locked = Ce fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe et envoyez-le de nouveau.
post-no-other-format = Ce fichier est dans un autre format. Enregistrez-le au format XLSX (classeur Excel) et envoyez-le de nouveau.
post-no-macros = Ce fichier contient des macros, qui ne sont pas reçues. Enregistrez-le au format XLSX (classeur Excel sans macros) et envoyez-le de nouveau.
post-no-unreadable = Ce fichier ne peut pas être lu comme un classeur. Ouvrez-le, enregistrez-le au format XLSX et envoyez-le de nouveau.
post-no-not-ours = Ce classeur n’a pas été établi ici. Emportez le formulaire depuis cette page, remplissez ce fichier et envoyez-le.
post-no-altered = Les repères masqués de ce classeur ont été modifiés : on ne peut plus savoir à quoi il appartient. Emportez de nouveau le formulaire et recopiez-y vos réponses.
post-no-column = Il manque une colonne dans l’onglet « { $tab } ». Emportez de nouveau le formulaire et recopiez-y vos réponses.
post-no-tab = Il manque l’onglet « { $tab } ». Emportez de nouveau le formulaire et recopiez-y vos réponses.
post-no-other-form = Ce classeur appartient à un autre formulaire. Emportez celui de cette candidature et recopiez-y vos réponses.
post-no-other-version = Ce classeur a été établi à partir d’une autre version du formulaire. Emportez de nouveau le formulaire et recopiez-y vos réponses.
post-no-other-application = Ce classeur appartient à une autre candidature. Envoyez-le là-bas, ou emportez le formulaire de celle-ci.
post-no-nothing-new = Ce classeur dit la même chose que lorsqu’il a été emporté : il n’y a rien à reprendre.
post-no-too-many = Dix classeurs attendent déjà. Examinez-en un d’abord, ou supprimez-le.
post-no-closed = Le classeur n’a pas été reçu : la candidature ne peut plus être modifiée. Le délai courait jusqu’au { $until }.

## Ce qui diffère
post-sheet-title = Ce que dit le classeur
post-sheet-about = { $name }, emporté { $made }, rapporté { $received } par { $who }.
post-sheet-settled = Ce classeur n’attend plus. Ce qui a été repris se trouve dans la candidature.
post-sheet-same = Tout ce que contient ce classeur se trouve déjà dans la candidature.
post-differences = { $count ->
    [one] { $count } réponse diffère
   *[other] { $count } réponses diffèrent
}
post-yours = Dans le classeur
post-here = Ici maintenant
post-meanwhile = Modifié ici par { $who }, { $when }, après que le classeur a été emporté. Lisez les deux avant de reprendre la vôtre.
post-formula = Une cellule contenait une formule. Ce qu’elle affichait a été retenu ; vérifiez-le.
post-too-long = Ce texte est trop long pour être conservé. Raccourcissez-le dans le classeur, ou écrivez-le sur la page de sa rubrique.
post-gone = Le formulaire ne pose plus cette question. Copiez le texte d’ici si vous en avez besoin.
post-strays = { $count ->
    [one] Une cellule à côté des champs contient du texte. Il n’a pas été lu :
   *[other] { $count } cellules à côté des champs contiennent du texte. Il n’a pas été lu :
}
post-take = Reprendre ce que dit le classeur
post-take-of = Reprendre ce que dit le classeur : { $question }
post-take-ticked = Reprendre ce qui est coché
post-take-all = Tout reprendre
post-take-means = Ce que vous reprenez remplace ce qui se trouve ici ; le texte précédent reste dans l’historique. Ce que vous laissez attend jusqu’au { $until }.
post-discard = Supprimer le reste
post-discard-means = Le reste de ce classeur est alors effacé ici. Votre propre fichier reste tel quel.
post-take-clash = { $count ->
    [one] Quelqu’un a enregistré l’une de ces réponses pendant que vous lisiez. Rien n’a été repris. Elle est montrée ci-dessous telle qu’elle est maintenant : comparez, cochez et reprenez.
   *[other] Quelqu’un a enregistré { $count } de ces réponses pendant que vous lisiez. Rien n’a été repris. Elles sont montrées ci-dessous telles qu’elles sont maintenant : comparez, cochez et reprenez.
}
post-take-closed = Rien n’a été repris : la candidature ne peut plus être modifiée.
post-take-nothing = Cochez au moins une réponse à reprendre.
post-take-settled = Rien n’a été fait : ce classeur n’attend plus.
post-to-sheets = Vers tous les classeurs
post-done-received = Le classeur est arrivé. Rien n’est encore modifié : examinez les différences ci-dessous.
post-done-taken = C’est repris. Ce qui reste se trouve ci-dessous.
post-done-all-taken = Tout est repris.
post-done-discarded = Le reste du classeur est supprimé.
post-by-sheet = par classeur

## Dans le classeur lui-même
post-cover-tab = À lire d’abord
post-cover-title = { $network } : formulaire à remplir
post-cover-call = Appel
post-cover-city = Ville
post-cover-made = Emporté
post-cover-until = À déposer avant
post-cover-form = Formulaire
post-cover-address = À rapporter à
post-cover-step-fill = Remplissez les cellules jaune clair, onglet par onglet. Ce qui s’y trouve déjà, ce sont vos réponses actuelles. L’astérisque (*) signale les réponses obligatoires.
post-cover-step-choose = Certaines cellules proposent une liste : choisissez-y.
post-cover-step-leave = Ne déplacez, n’ajoutez et ne supprimez ni onglet, ni ligne, ni colonne : les réponses sont retrouvées par leur place.
post-cover-step-files = Les fichiers et les signatures ne vont pas dans le classeur. Joignez-les sur le site.
post-cover-step-bring = Enregistrez au format XLSX et envoyez le fichier à l’adresse ci-dessus, aussi souvent que vous le voulez.
post-cover-step-begin = Enregistrez au format XLSX. Commencez une candidature à l’adresse ci-dessus, ouvrez-y « Par courrier » et envoyez le fichier.
post-cover-step-accept = Vous y verrez chaque réponse qui diffère et choisirez celles à reprendre. L’envoi du fichier ne dépose rien.
post-question = Question
post-how = Comment répondre
post-answer = Réponse
post-year = Année
post-source = Source
post-language = Langue du texte
post-working = Le même texte dans la langue de travail
post-row = Ligne
post-person-name = Nom
post-person-role = Fonction
post-person-organisation = Organisation
post-person-email = E-mail
post-yes = Oui
post-no = Non
post-file-here = Joignez les fichiers sur le site.
post-not-here = Cette réponse ne tient pas dans un classeur. Modifiez-la sur le site.
post-own-tab = Remplissez les lignes dans l’onglet « { $table } ».
post-only-if = Posée seulement selon certaines réponses ci-dessus.
post-max-characters = { $count ->
    [one] { $count } caractère au plus.
   *[other] { $count } caractères au plus.
}
post-max-words = { $count ->
    [one] { $count } mot au plus.
   *[other] { $count } mots au plus.
}
post-between = Un nombre de { $min } à { $max }.
post-whole = Sans décimales.
post-a-year = Une année à quatre chiffres.
post-choose = Choisissez dans la liste.
post-tick = Choisissez « { $yes } » à côté de tout ce qui convient.
post-declare = Choisissez « { $yes } » pour faire cette déclaration.
post-rate = De 1 ({ $low }) à 5 ({ $high }).
post-max-rows = { $count ->
    [one] { $count } ligne au plus.
   *[other] { $count } lignes au plus.
}
post-max-links = { $count ->
    [one] Une adresse web.
   *[other] { $count } adresses web au plus, une par ligne.
}

## De nouveau, dans un autre appel
post-copy-link = Copier dans un autre appel
post-copy-title = Copier la candidature dans un autre appel
post-copy-lead = Un nouveau brouillon commence avec ce que vous avez écrit ici. Cette candidature reste telle quelle. Les chiffres gardent leur année et leur source ; tout ce qui est repris reste signalé jusqu’à ce que quelqu’un le modifie ou le confirme.
post-copy-no-call = Aucun autre appel n’est ouvert. Dès qu’il s’en ouvrira un, vous pourrez y copier cette candidature.
post-copy-until = À déposer avant le { $until }
post-copy-comes = { $count ->
    [one] { $count } réponse est reprise,
   *[other] { $count } réponses sont reprises,
} { $files ->
    [0] sans fichier.
    [one] avec { $files } fichier.
   *[other] avec { $files } fichiers.
}
post-copy-changed = Questions modifiées
post-copy-new = Nouvelles questions
post-copy-dropped = Réponses qui n’y trouvent pas de place
post-copy-left = À refaire, car cela relève de la signature
post-copy-act = Copier dans : { $call }
post-copy-member = Votre ville est membre du réseau et n’a pas à se porter de nouveau candidate.
post-copy-applies = Votre ville a déjà une candidature dans cet appel.
post-aspect-words = formulation
post-aspect-bounds = limites ou choix
post-aspect-kind = type de réponse
post-aspect-rules = condition de la question
post-copied = La candidature est copiée. Vérifiez ce qui a été repris, rubrique par rubrique.
post-happened-copied = Commencée par copie d’une candidature antérieure
post-happened-confirmed = Réponses antérieures confirmées
post-carried = { $count ->
    [one] { $count } réponse a été reprise : vérifiez-la
   *[other] { $count } réponses ont été reprises : vérifiez-les
}
post-carried-lead = Elles ont été écrites pour une candidature antérieure. Modifiez ce qui n’est plus à jour et confirmez ce qui vaut encore.
post-from = de { $year } : à vérifier · { $call }
post-from-figure = chiffre de { $year } : à vérifier · { $call }
post-confirm = Toujours valable
post-confirm-of = Toujours valable : { $question }

## Sur la page d’un appel
post-call-form = Voir et remplir le formulaire sans se connecter (XLSX)
