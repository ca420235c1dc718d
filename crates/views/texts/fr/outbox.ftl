## La boîte d’envoi
outbox-title = Boîte d’envoi
outbox-letters = Lettres
outbox-all = en tout
outbox-held = retenue
outbox-approved = en route
outbox-scheduled = programmée
outbox-sent = envoyée
outbox-failed = abandonnée
outbox-cancelled = arrêtée
outbox-no-relay = Aucun relais de courrier n’est configuré. Les lettres restent ici jusqu’à ce qu’il y en ait un.
outbox-wave-done = { $count ->
    [one] Fait pour { $count } lettre.
   *[other] Fait pour { $count } lettres.
}
outbox-waves = En attente d’une deuxième personne
outbox-waves-lead = Un seul acte a produit des lettres à tant de personnes que quelqu’un d’autre doit les approuver.
outbox-wave = { $count ->
    [one] { $count } lettre
   *[other] { $count } lettres
} : { $kind } Acte de { $name }, { $when }.
outbox-wave-see = Regarder ces lettres
outbox-wave-own = Elles viennent de vous ; quelqu’un d’autre doit les approuver. Vous pouvez les arrêter.
outbox-wave-decide = Voir et décider
outbox-wave-cancel = { $count ->
    [one] Arrêter { $count } lettre
   *[other] Arrêter les { $count } lettres
}
outbox-bounced = Adresses d’où les lettres reviennent
outbox-bounced-lead = Seules les lettres obligatoires y sont encore envoyées. Demandez une adresse juste, puis ouvrez la lettre et rétablissez l’adresse.
outbox-bounced-since = Depuis le { $when }, avec le statut { $status }
outbox-state = État
outbox-kind = Genre de lettre
outbox-words = Adresse ou objet
outbox-every-state = Tout état
outbox-every-kind = Tout genre
outbox-find = Chercher
outbox-show-all = Montrer toutes les lettres
outbox-subject = Objet
outbox-to = À
outbox-when = Quand
outbox-none = Aucune lettre ne correspond. Choisissez un autre état ou moins de mots.
outbox-caption = Lettres, les plus récentes d’abord
outbox-tried = { $count ->
    [one] essayée une fois en vain
   *[other] essayée { $count } fois en vain
}
outbox-letter = Lettre : { $kind }
outbox-language = Langue
outbox-written = Écrite
outbox-goes = Ne part pas avant
outbox-went = Envoyée
outbox-approved-by = Approuvée par
outbox-again-of = Nouvel envoi de
outbox-first-letter = la première lettre
outbox-n-again = Renvoyée
outbox-wording = Texte dont elle est faite
outbox-why = Obligation
outbox-event = Numéro de l’événement
outbox-says = Ce qu’elle dit
outbox-html = La voir en HTML, comme les logiciels de courrier la montrent
outbox-secret = Elle contenait un code ou un lien que personne d’autre ne doit lire. Ses mots ne sont pas montrés ici et ne sont pas conservés une fois partis.
outbox-acts = Ce que vous pouvez faire
outbox-again-lead = Un nouvel envoi est une lettre à part qui dit qu’elle a déjà été envoyée, car les logiciels de courrier cachent une lettre qu’ils ont déjà.
outbox-try-lead = Un nouvel essai envoie cette même lettre. Si elle est arrivée malgré tout, la personne n’en a toujours qu’une.
outbox-schedule-title = Envoyer à un moment donné
outbox-schedule-at = Jour et heure
outbox-schedule-hint = À l’heure de { $place }.
outbox-act-hold = La retenir
outbox-act-approve = L’approuver
outbox-act-schedule = La programmer
outbox-act-cancel = L’arrêter définitivement
outbox-act-try = Essayer encore
outbox-act-again = Renvoyer
outbox-did = Fait.
outbox-address-bounced = Les lettres à { $address } reviennent depuis le { $when }. Seules les lettres obligatoires y sont encore envoyées.
outbox-address-restore = Écrire de nouveau à cette adresse
outbox-try = Essai
outbox-try-outcome = Résultat
outbox-try-words = Ce qu’a dit le relais
outbox-tries = Essais
outbox-no-try = Elle n’a pas encore été essayée.
outbox-tries-caption = Chaque essai de la remettre au relais
outbox-by-clock = l’horloge
outbox-outcome-taken = prise par le relais
outbox-outcome-refused = abandonnée
outbox-outcome-missed = à essayer encore
outbox-outcome-open = réponse inconnue
outbox-report-hard = Elle est revenue définitivement, dit un rapport du { $when } (statut { $status }).
outbox-report-soft = Elle est revenue pour l’instant, dit un rapport du { $when } (statut { $status }).
outbox-held-mass = car elle va à un très grand nombre de personnes
outbox-held-bounced = car les lettres à cette adresse reviennent
outbox-held-hand = par une personne du secrétariat
outbox-desk-bounced = { $count ->
    [one] Examiner { $count } adresse d’où les lettres reviennent
   *[other] Examiner { $count } adresses d’où les lettres reviennent
}
outbox-no-meanwhile = Rien n’a été fait : la lettre a changé entre-temps, son état est maintenant « { $state } ». Regardez-la, puis décidez.
outbox-no-now = Rien n’a été fait : une lettre dans l’état « { $state } » ne peut pas être changée ainsi.
outbox-no-another = Rien n’a été fait : ces lettres viennent de vous, une autre personne doit les approuver.
outbox-no-past = Ce moment est passé. Choisissez-en un plus tard.
outbox-no-secret = Rien n’a été fait : ses mots ne sont pas conservés. Qui a besoin d’un code en demande un nouveau.
outbox-no-moment = Ce n’est pas un jour et une heure. Écrivez-les comme 2027-05-31 et 09:00.
outbox-no-gap = Ce jour-là, les horloges sautent cette minute. Choisissez-en une autre.
## Ce que disent les lettres
wordings-title = Ce que disent les lettres
wordings-letter = Lettre
wordings-in-force = Texte en vigueur
wordings-duty = Obligation
wordings-has-draft = Un brouillon est en cours
wordings-lead = Chaque lettre est fournie avec un texte dans chaque langue. Vous pouvez en écrire un autre ; il entre en vigueur quand vous le publiez, et chaque lettre garde la version dont elle est faite.
wordings-caption = Lettres qu’envoie la plateforme
wordings-shipped = Tel que fourni
wordings-version = Version { $n }
wordings-is-duty = Toujours envoyée
wordings-no-duty = On peut s’en désabonner
wordings-done = Fait.
wordings-go-on = Continuer le brouillon
wordings-begin = Écrire un autre texte
wordings-to-in-force = Vers le texte en vigueur
wordings-says = Ce qu’elle dit, avec des exemples
wordings-versions = Versions
wordings-published = Publiée le { $when } par { $name }
wordings-draft-title = Brouillon : { $letter }
wordings-changed = Modifié en dernier par { $name }, le { $when }
wordings-saved = Enregistré.
wordings-languages = Langues du texte
wordings-whole = peut partir
wordings-not-whole = pas encore
wordings-subject = Objet
wordings-body = Texte
wordings-save = Enregistrer et montrer l’exemple
wordings-placeholder = Champ
wordings-holds = Ce qui s’y trouve
wordings-placeholders = Champs
wordings-placeholders-lead = Chacun figure quelque part dans l’objet ou le texte, dans chaque langue. Ce que les gens ont écrit est toujours montré comme de simples mots, jamais comme un lien.
wordings-placeholders-caption = Ce que cette lettre peut dire
wordings-example = Exemple
wordings-example-lead = Le texte enregistré, avec des valeurs inventées.
wordings-no-example = Le texte enregistré ne peut pas encore être rempli ; ce qui s’y oppose est dit plus bas.
wordings-publish-title = Publier
wordings-publish-lead = Toutes les langues y sont. Dès maintenant les lettres sont faites de ce texte, et il ne changera plus ; ce qui a été envoyé reste tel quel.
wordings-publish = Publier ce texte
wordings-flaws = Il pourra être publié une fois ceci corrigé :
wordings-discard = Jeter le brouillon
wordings-example-city = Soumy
wordings-example-call = Appel à candidatures 2027
wordings-example-line = Olena Koval
wordings-example-text = Veuillez nommer les partenaires et ajouter l’année des chiffres.
wordings-holds-network = Le nom ou l’adresse du réseau
wordings-holds-line = Une ligne de mots
wordings-holds-text = Des mots sur une ou plusieurs lignes
wordings-holds-moment = Un jour ou un moment avec son lieu
wordings-holds-number = Un nombre
wordings-holds-code = Un code, signe par signe
wordings-holds-link = Une adresse de ce site
wordings-holds-items = Des titres avec leurs adresses
wordings-flaw-missing = Rien n’est encore écrit.
wordings-flaw-long = Plus de { $max } caractères. Raccourcissez.
wordings-flaw-lines = Un objet tient sur une ligne.
wordings-flaw-characters = Le texte contient des caractères qui commandent l’affichage. Retapez-le.
wordings-flaw-unused = { $name } ne figure nulle part. Placez-le dans l’objet ou le texte.
wordings-no-published = La version { $n } est publiée et ne change plus. Commencez un autre brouillon.
wordings-no-meanwhile = Quelqu’un d’autre a enregistré entre-temps. Rien n’a été écrasé ; ce que vous avez tapé figure ci-dessous.
wordings-no-nothing = Il dit exactement ce qui est en vigueur.
wordings-no-flaws = Il ne peut pas encore être publié. Ce qui s’y oppose est dit plus bas.
## Quelles lettres on souhaite
unsubscribe-title = Ne plus recevoir ces lettres
unsubscribe-lead = Des lettres comme « { $kind } » vont à { $address }. Appuyez sur le bouton pour ne plus en recevoir.
unsubscribe-button = Ne plus en envoyer
unsubscribe-duty = Les lettres obligatoires, comme les accusés de réception et les décisions, arrivent toujours.
unsubscribe-done = Les lettres comme « { $kind } » ne vont plus à { $address }.
unsubscribe-again = Si vous les souhaitez de nouveau, connectez-vous et choisissez vos lettres.
mailing-title = Vos lettres
mailing-lead = Les lettres obligatoires arrivent toujours, et tout de suite. Pour les autres, vous décidez.
mailing-every = Ce qui n’est pas urgent
mailing-at-once = chacune à part, tout de suite
mailing-daily = rassemblé, une fois par jour
mailing-weekly = rassemblé, une fois par semaine
mailing-kinds = Lettres que vous souhaitez recevoir
mailing-save = Enregistrer le choix
mailing-saved = Enregistré.
proposal-send-letters = { $count ->
    [one] Envoyer { $count } lettre : { $kind }
   *[other] Envoyer { $count } lettres : { $kind }
}
