## Jetons pour les programmes
token-title = Jetons pour les programmes
token-lead = Ce que les programmes peuvent demander est public, et aucun n’a besoin de jeton. Les requêtes d’un programme qui apporte un jeton sont comptées à part. Un jeton n’ouvre rien d’autre ; quiconque l’a peut épuiser ses requêtes : gardez-le pour vous.
token-budget = { $count ->
    [one] { $n } requête par minute avec un jeton.
   *[other] { $n } requêtes par minute avec un jeton.
}
token-shown = Voici votre jeton. Copiez-le maintenant dans votre programme : il n’est montré qu’une fois.
token-token = Jeton
token-header = Le programme l’envoie dans l’en-tête de chaque requête. Dans une adresse il est refusé, car les adresses sont notées en chemin.
token-none = Vous n’avez pas de jeton.
token-caption = Vos jetons valables
token-begins = Commence par
token-scope = Ce qu’il lit
token-until = Valable jusqu’au
token-used = Dernier usage
token-not-used = pas encore
token-new = Créer un jeton
token-name = Comment vous l’appelez
token-name-hint = Par exemple le programme qui s’en sert.
token-days = Combien de temps il vaut
token-days-n = { $count ->
    [one] { $n } jour
   *[other] { $n } jours
}
token-everything = Tout ce qui est public
token-members = Membres
token-calls = Appels et formulaires
token-numbers = Chiffres
token-make = Créer le jeton
token-revoke = Révoquer
token-revoke-named = Révoquer le jeton { $name }
token-no-name = Donnez un nom au jeton, pour le reconnaître.
token-long-name = Un nom a { $max } caractères au plus : raccourcissez-le.
token-no-scope = Choisissez ce que le jeton lit.
token-no-days = Choisissez combien de temps le jeton vaut.
token-too-many = Vous avez { $most } jetons valables, autant qu’une personne peut en avoir : révoquez-en un d’abord.
api-token = Un programme peut apporter un de vos jetons et dispose alors de son propre budget : { $link }.
