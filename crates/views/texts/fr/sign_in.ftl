## Se connecter
sign-in-title = Se connecter
sign-in-lead = Saisissez votre adresse électronique. Nous vous envoyons un code et un lien ; il n’y a pas de mot de passe.
sign-in-email = Adresse électronique
sign-in-email-hint = Celle que connaît votre équipe, votre Commission ou le secrétariat.
sign-in-send = Recevoir un code
sign-in-passkey = Se connecter avec une clé d’accès
sign-in-newcomer = Première visite ? Saisissez tout de même votre adresse : elle suffit, avec votre nom, pour commencer une candidature.
sign-in-not-an-email = Saisissez une adresse électronique, par exemple nom@ville.example.
sign-in-too-many = Plusieurs codes ont été envoyés à cette adresse. Utilisez le dernier, ou redemandez-en un à partir de { $time }.
sign-in-code-title = Saisissez le code
sign-in-code-lead = Nous avons envoyé un courriel avec un code à l’adresse que vous avez saisie. Il est valable { $minutes } minutes.
sign-in-code = Code
sign-in-code-hint = { $count ->
    [one] { $count } chiffre
   *[other] { $count } chiffres
}. Les espaces ne comptent pas.
sign-in-enter = Se connecter
sign-in-nothing-came = Rien reçu ? Regardez parmi les courriels indésirables, ou vérifiez l’adresse.
sign-in-ask-again = Demander un nouveau code
sign-in-code-missing = Saisissez le code reçu : { $count ->
    [one] { $count } chiffre
   *[other] { $count } chiffres
}.
sign-in-code-wrong = Ce n’est pas le code que nous avons envoyé. { $left ->
    [one] Il vous reste un essai.
   *[other] Il vous reste { $left } essais.
}
sign-in-link-title = Se connecter
sign-in-link-lead = Appuyez sur le bouton pour vous connecter avec ce navigateur.
sign-in-name-title = Quel est votre nom ?
sign-in-name-lead = Votre adresse est confirmée. C’est votre première visite : indiquez votre nom pour commencer.
sign-in-begin = Commencer
sign-in-over-title = Ce code ne fonctionne plus
sign-in-over = Il a déjà servi, il est trop ancien ou a été essayé trop souvent. Demandez-en un nouveau : cela prend une minute.

## Une personne
person-name = Nom
person-name-hint = Tel que vos collègues doivent le lire.
person-language = Langue des courriels qui vous sont adressés
person-country = Pays
person-no-country = Aucun pays
person-no-name = Saisissez un nom.
person-long-name = Raccourcissez le nom : il peut avoir { $max } caractères.
person-no-language = Choisissez l’une des langues.
person-no-such-country = Choisissez un pays de la liste.

## Sa propre page
me-title = Mon profil
me-saved = Votre profil est enregistré.
me-profile = Nom et langue
me-email = Vous vous connectez avec { $email }.
me-country-fixed = Votre pays : { $country }. Comme vous avez un rôle ici, seul le secrétariat peut le modifier.
me-save = Enregistrer le profil
me-passkeys = Clés d’accès
me-passkeys-lead = Une clé d’accès vous connecte avec le verrou de votre téléphone ou de votre ordinateur, sans courriel.
me-no-passkey = Vous n’avez pas encore de clé d’accès.
me-passkey-add = Ajouter une clé d’accès
me-passkey-remove = Retirer
me-passkey-remove-named = Retirer la clé d’accès { $name }
me-since = depuis le { $when }
me-sessions = Vos sessions ouvertes
me-unknown-browser = Un navigateur inconnu de nous
me-session-here = Ce navigateur
me-session-end = Fermer
me-session-end-named = Fermer la session dans { $name }
me-end-others = Fermer toutes les autres sessions
