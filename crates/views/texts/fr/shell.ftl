## Le cadre de toutes les pages
shell-skip = Aller au contenu
shell-home = Accueil : { $network }
shell-sections = Rubriques
nav-members = Membres
nav-calls = Appels
nav-numbers = Chiffres
shell-languages = Langue
shell-sign-in = Se connecter
shell-sign-out = Se déconnecter
shell-desk = Mon espace
shell-demo = Démonstration : les personnes sont inventées, et rien de ce qui part d’ici n’atteint qui que ce soit.
shell-points-only = Des points seulement ; aucune position n’est prise sur les frontières.
shell-data-licences = Données CC BY 4.0 · GeoNames · Natural Earth
shell-description = { $network } : membres, appels et candidatures.

## Langues
language-ar = arabe
language-de = allemand
language-en = anglais
language-es = espagnol
language-fa = persan
language-fr = français
language-it = italien
language-ja = japonais
language-ko = coréen
language-pt = portugais
language-ru = russe
language-th = thaï
language-tr = turc
language-uk = ukrainien
language-vi = vietnamien
language-zh = chinois
text-in-language = langue : { $language }

## Jours, moments, nombres
date-moment-in = { $day }, { $time } ({ $place })
date-moment = { $day }, { $time }
date-today = aujourd’hui
date-tomorrow = demain
date-yesterday = hier
date-in-days = { $count ->
    [one] dans { $count } jour
   *[other] dans { $count } jours
}
date-days-ago = { $count ->
    [one] il y a { $count } jour
   *[other] il y a { $count } jours
}
date-last-day = Dernier jour
date-days-left = { $count ->
    [one] Il reste { $count } jour
   *[other] Il reste { $count } jours
}
date-over = Terminé
date-your-time = Chez vous :
number-percent = { $number } %

## Formulaires
form-errors = { $count ->
    [one] Il y a un problème
   *[other] Il y a { $count } problèmes
}
form-error = Erreur :
form-optional = (facultatif)
form-words = Mots : { $count } sur { $limit }
form-file-limits = { $kinds }, { $megabytes } Mo au plus
form-file-now = Fichier joint : { $name }
form-choose = Choisir
form-passkey-failed = La clé d’accès n’a pas fonctionné. Réessayez, ou utilisez le lien reçu par courriel.

## À qui de jouer
turn-yours = À vous : { $act }
turn-wait = En attente : { $who }
turn-until = jusqu’au { $moment }
turn-next = Ensuite : { $who }

## Avis
notice-done = C’est fait :
notice-warning = À noter :
notice-stop = Arrêté :
notice-news = Nouveau :

## Listes
pager-label = Pages de la liste
pager-previous = Précédent
pager-next = Suivant
seats-used = { $used } sur { $total }
mark-invented = inventé
map-points = { $count ->
    [one] Un lieu sur une carte du monde. La liste à côté dit la même chose.
   *[other] { $count } lieux sur une carte du monde. La liste à côté dit la même chose.
}

## La carte des membres
map-bunch = { $count ->
    [one] { $count } lieu, { $name }
   *[other] { $count } lieux proches les uns des autres, dont { $name }
}
map-seen = Lieux dans cette partie de la carte : { $n }
map-skip = Passer la carte
map-signs = Déplacer la carte
map-closer = Agrandir
map-further = Réduire
map-world = Le monde entier
map-west = Vers l’ouest
map-north = Vers le nord
map-south = Vers le sud
map-east = Vers l’est
map-keys = Faites glisser la carte pour la déplacer, ou servez-vous des flèches du clavier ; + et − agrandissent et réduisent, Début montre le monde entier. Toucher deux fois agrandit, de même que la molette avec la touche Ctrl.
