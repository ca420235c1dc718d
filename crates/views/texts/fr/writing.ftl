## Saving while writing
writing-saving = Enregistrement…
writing-saved = Enregistré à { $time }
writing-unsaved = Pas encore enregistré
writing-offline = Non enregistré : pas de connexion. Votre texte reste ici et un nouvel essai aura lieu.
writing-signed-out = Non enregistré : vous n’êtes plus connecté.
writing-refused = Non enregistré : il n’est plus possible d’écrire ici. Copiez votre texte, puis rechargez la page.
writing-too-long = Non enregistré : le texte est beaucoup trop long.
writing-met = Pas encore enregistré : quelqu’un d’autre a enregistré un autre texte. Choisissez au-dessus de ce champ.
writing-other-person = Non enregistré : une autre personne s’est connectée dans ce navigateur. Copiez votre texte, puis rechargez la page.
writing-last-saved = Enregistré par { $who }, { $when }
writing-here = { $count ->
    [one] { $names } est sur cette page.
   *[other] { $names } sont sur cette page.
}
writing-signed-out-lead = Vous n’êtes plus connecté. Tout ce que vous avez saisi reste dans cette page, rien n’est perdu. Connectez-vous dans un autre onglet, puis continuez ici.
writing-sign-in = Se connecter dans un nouvel onglet
writing-keep = Garder sur cet appareil le texte non envoyé
writing-keep-hint = Pour une mauvaise connexion. Ce qui n’a pas encore pu être enregistré est gardé, verrouillé, dans ce navigateur jusqu’à son enregistrement ou votre déconnexion. À éviter sur un ordinateur partagé.
writing-kept = Un texte que vous avez saisi le { $time } n’a pas été enregistré ; cet appareil l’a gardé :
writing-kept-use = Le remettre dans le champ
writing-kept-forget = L’oublier

## Two texts
clash-heading = Deux textes se sont croisés ici
clash-lead = { $who } a enregistré un autre texte le { $when }, pendant que vous écriviez. Rien n’est perdu : les deux sont ici.
clash-mine = Votre texte
clash-theirs = Le texte de { $name }
clash-choose = Que faut-il garder ?
clash-keep-mine = Mon texte
clash-keep-theirs = Le texte de { $name }
clash-keep-field = Le contenu du champ ci-dessous ; réunissez-y les deux
clash-act = Garder ce que j’ai choisi

## Earlier texts
history-link = Textes antérieurs
history-link-of = Textes antérieurs : { $question }
history-title = Textes antérieurs : { $question }
history-lead = Qui a modifié cette réponse, quand et comment, la modification la plus récente en haut. Chaque texte enregistré est gardé et peut être rétabli.
history-none = Rien n’a encore été enregistré ici.
history-who = { $who }, { $when }
history-saves = { $count ->
    [one] un enregistrement depuis { $since }
   *[other] { $count } enregistrements depuis { $since }
}
history-current = Le texte actuel
history-emptied = La réponse a été vidée.
history-whole = Le texte entier
history-restore = Rétablir ce texte
history-restore-means = Le texte actuel reste parmi les textes antérieurs.
history-clashed = Quelqu’un a enregistré entre-temps : rien n’a été rétabli. Regardez la modification la plus récente, puis décidez de nouveau.
history-newest = Vers la plus récente
history-older = Modifications plus anciennes
history-each = Montrer chaque enregistrement
history-together = Regrouper les enregistrements
history-back = Revenir à la question
difference-removed = retiré
difference-added = ajouté

## Signed out while writing
held-title = Vous n’êtes plus connecté
held-lead = Votre session a pris fin pendant que vous écriviez. Votre texte n’est pas encore enregistré ; il est gardé pour vous jusqu’au { $time }.
held-then = Connectez-vous dans ce navigateur : vous retrouverez la page avec tout ce que vous aviez saisi, et vous l’enregistrerez.
held-sign-in = Se connecter
held-notice = Votre session a pris fin pendant que vous écriviez. Voici tout ce que vous aviez saisi. Rien n’est encore enregistré : relisez, puis enregistrez.
held-discard = Abandonner ce que j’ai saisi
