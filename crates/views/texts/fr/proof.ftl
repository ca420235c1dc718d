## A second factor, and proving oneself anew
proof-title = Confirmez que c’est bien vous
proof-title-none = Votre rôle exige un second facteur
proof-lead-none = Quiconque juge ou décide ne se connecte pas par courriel seulement : il faut une clé d’accès, ou un code affiché par un téléphone. Configurez l’un des deux ; cela prend une minute, et vous reprenez là où vous étiez.
proof-lead-strong = Vous êtes connecté par courriel. Ici, il faut en plus votre clé d’accès ou un code.
proof-lead-fresh = { $count ->
    [one] L’acte est important : il exige une confirmation datant de moins de { $count } minute.
   *[other] L’acte est important : il exige une confirmation datant de moins de { $count } minutes.
}
proof-kept = Ce que vous avez envoyé est gardé. Rien n’en est encore fait ; vous pourrez poursuivre après la confirmation.
proof-lost = Ce que vous avez envoyé n’a pas pu être gardé. Confirmez d’abord, puis renvoyez-le.
proof-by-passkey = Avec une clé d’accès
proof-use-passkey = Confirmer avec une clé d’accès
proof-passkey-script = Dans ce navigateur, les clés d’accès exigent JavaScript. Un code de téléphone ne l’exige pas.
proof-by-code = Avec un code
proof-code = Code
proof-code-hint = Six chiffres de votre téléphone, ou l’un de vos codes de secours.
proof-confirm = Confirmer
proof-other = Ni l’un ni l’autre sous la main ?
proof-other-lead = Utilisez un code de secours à la place du code. Si tout est perdu, écrivez à { $email } : deux personnes du secrétariat peuvent retirer vos facteurs, et vous en configurez d’autres.
proof-by-mail = Avec un code par courriel
proof-by-mail-lead = Vous n’avez pas encore de second facteur ; un nouveau code par courriel vous confirme.
proof-mail-code = Se reconnecter par courriel
proof-kept-title = Poursuivre avec ce que vous avez envoyé
proof-kept-lead = Vous êtes confirmé. Ce que vous aviez envoyé est gardé et sera fait quand vous appuierez sur le bouton.
proof-kept-go-on = Poursuivre
proof-kept-drop = Abandonner
proof-kept-none = Plus rien n’attend ici.
refusal-code-none = Il n’y a pas d’application de codes à confirmer. Recommencez.
refusal-code-wrong = Ce code n’est pas le bon. Prenez celui qui s’affiche maintenant.
refusal-code-used = Ce code a déjà servi. Attendez le suivant.
refusal-code-paused = Trop de codes erronés. Réessayez à partir de { $time }.
refusal-code-there = Vous avez déjà une application de codes. Retirez-la avant d’en ajouter une autre.
authenticator-heading = Application de codes
authenticator-lead = Une application de votre téléphone affiche un code de six chiffres qui change toutes les trente secondes. Elle n’a pas besoin de réseau.
authenticator-begin = Configurer une application de codes
authenticator-title = Configurer une application de codes
authenticator-scan = Scannez ce signe
authenticator-scan-lead = Ouvrez l’application de codes de votre téléphone, choisissez d’ajouter un compte et scannez.
authenticator-sign = Signe à scanner par une application de codes
authenticator-type = Si vous ne pouvez pas scanner, saisissez cette clé dans l’application (selon le temps) :
authenticator-once = Le signe et la clé ne sont montrés qu’une fois. Si vous quittez cette page, recommencez.
authenticator-confirm-heading = Saisissez le code affiché
authenticator-first-code = Code du téléphone
authenticator-code-hint = Six chiffres.
authenticator-confirm = Confirmer l’application de codes
authenticator-anew = Recommencer
authenticator-to-me = Vers mon profil
authenticator-since = En vigueur depuis le { $when }.
authenticator-remove = Retirer l’application de codes
recovery-title = Vos codes de secours
recovery-lead = Si vous perdez votre téléphone, chacun de ces codes le remplace une fois. Imprimez-les ou copiez-les en lieu sûr : ils ne seront plus montrés.
recovery-kept = Je les ai mis de côté
recovery-left = { $count ->
    [0] Il ne reste aucun code de secours.
    [one] Il reste { $count } code de secours.
   *[other] Il reste { $count } codes de secours.
}
recovery-renew = Créer de nouveaux codes de secours
desk-no-factor = Votre rôle exige un second facteur avant que vous puissiez agir ici.
desk-no-factor-set = Configurer un second facteur
me-confirm-first = Confirmez que c’est bien vous avant d’ajouter une clé d’accès
me-factors-changed = Vos moyens de connexion ont changé. Nous vous l’avons dit par courriel.
factor-passkey-added = une clé d’accès a été ajoutée
factor-passkey-removed = une clé d’accès a été retirée
factor-authenticator-added = une application de codes a été ajoutée
factor-authenticator-removed = une application de codes a été retirée
factor-recovery-made = de nouveaux codes de secours ont été créés
factor-recovery-used = un code de secours a été utilisé
