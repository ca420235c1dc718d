## Formulaires du réseau
forms-title = Formulaires
forms-lead = Un formulaire demeure ; ce qu’il demande est dit par ses versions. Une version publiée ne change jamais : chaque réponse appartient ainsi toujours aux mots auxquels elle répondait.
forms-list = Formulaires du réseau
forms-form = Formulaire
forms-newest = Dernière version
forms-draft = En préparation
forms-calls-under-way = Appels en cours
forms-version-since = Version { $n }, depuis le { $on }
forms-version-in-work = Version { $n }

## Un formulaire
forms-draft-there = La version { $n } est en cours de rédaction. Les villes ne la voient pas encore.
forms-draft-none = Pour modifier le formulaire, commencez une nouvelle version. Elle n’est publiée que lorsque vous le demandez ; d’ici là, rien ne change pour personne.
forms-draft-edit = Poursuivre la rédaction
forms-draft-begin = Commencer la version { $n }
forms-versions = Versions
forms-version = Version
forms-version-n = Version { $n }
forms-state = État
forms-when = Quand et par qui
forms-take = Emporter
forms-toml = Fichier TOML
forms-published = publiée
forms-in-work = en préparation
forms-hash = SHA-256
forms-shipped = venue avec les fichiers du réseau
forms-calls = Appels qui utilisent ce formulaire
forms-call = Appel
forms-version-of-call = Les nouvelles candidatures reçoivent
forms-files = Candidatures
forms-files-none = Aucune pour l’instant
forms-files-of-version = Version { $n } – brouillons : { $drafts }, en cours : { $underway }, décidées : { $decided }
forms-call-newer = Utiliser la version plus récente
forms-done-begun = La nouvelle version est commencée. Elle dit ce que dit la précédente ; modifiez-la à votre gré.
forms-done-saved = Enregistré.
forms-done-moved = Déplacé.
forms-done-removed = Retiré.
forms-done-added = Ajouté. Donnez-lui maintenant ses textes dans les autres langues.
forms-done-published = Publiée. Les villes la voient dès maintenant partout où un appel l’utilise.
forms-done-bound = L’appel utilise la version plus récente. Les brouillons qui ne perdent aucune réponse y sont passés ; les équipes des autres ont été prévenues.
forms-done-discarded = Le brouillon a été abandonné. Les versions publiées sont restées telles quelles.

## Un brouillon
forms-draft-title = Brouillon de la version { $n }
forms-changed = Modifié le { $when }
forms-to-publication = Voir les changements et publier
forms-preview = Voir comme une ville
forms-words = Titre et introduction
forms-as-text = Modifier comme texte
forms-defects = { $count ->
    [one] Un point à corriger avant que cette version puisse être publiée
   *[other] { $count } points à corriger avant que cette version puisse être publiée
}
forms-n-defects = { $count ->
    [one] un point à corriger
   *[other] { $count } points à corriger
}
forms-section-empty = Aucune question pour l’instant.
forms-required = réponse obligatoire
forms-optional = réponse facultative
forms-with-rule = sous condition
forms-up = Monter
forms-up-what = Monter : { $what }
forms-down = Descendre
forms-down-what = Descendre : { $what }
forms-remove = Retirer
forms-remove-what = Retirer : { $what }
forms-add = Ajouter
forms-add-question = Ajouter une question à cette rubrique
forms-add-label = Question
forms-add-hint = Dans la langue que vous lisez en ce moment. Les autres langues suivent à la page suivante.
forms-add-kind = Type de réponse
forms-add-section = Ajouter une rubrique
forms-add-title = Titre
forms-add-column = Ajouter une colonne
forms-add-heading = Titre de la colonne
forms-discard-title = Abandonner le brouillon
forms-discard-lead = Tout ce qui est écrit dans ce brouillon sera perdu. Les versions publiées et les candidatures restent telles quelles.
forms-discard = Abandonner le brouillon

## Une partie du brouillon
forms-words-title = Titre et introduction
forms-lasting-id = Les réponses sont conservées sous { $id }. Ce nom ne change jamais, quels que soient les mots.
forms-kind-is = Type de réponse : { $kind }
forms-save = Enregistrer
forms-save-stay = Enregistrer et rester ici
forms-other-kind = Demander un autre type de réponse
forms-other-kind-hint = Les textes restent ; les limites et les options que le nouveau type ne connaît pas sont retirées. Les brouillons qui ont une réponse à cette question ne passeront pas à la nouvelle version.
forms-other-kind-do = Changer le type
forms-levels-hint = Dites soit ce que signifie chacune des cinq notes, soit, en laissant tout vide, seulement ce que signifient 1 et 5.
forms-level = Note { $n }
forms-choices-hint = L’ordre est celui des numéros. Remplissez une ligne vide pour ajouter une option ; enregistrez pour obtenir d’autres lignes vides.
forms-choice-n = Option { $n }
forms-choice-new = Nouvelle option
forms-choice-place = Place
forms-choice-remove = Retirer cette option
forms-back = Retour au formulaire
forms-back-to-draft = Retour au brouillon

forms-key-title = Titre
forms-key-intro = À savoir avant de commencer
forms-key-label = Texte
forms-key-help = Aide
forms-key-required = Réponse obligatoire
forms-key-profile = Visible dans le profil public d’un membre
forms-key-translatable = Peut aussi être donnée dans la langue de travail
forms-key-max = Au plus
forms-key-min = Au moins
forms-key-max-words = Nombre maximal de mots
forms-key-unit = Unité ou monnaie
forms-key-decimals = Chiffres après la virgule
forms-key-with-year = Demander l’année du chiffre
forms-key-with-source = Demander sa source
forms-key-years-ahead = Années à venir acceptées (0 pour aucune)
forms-key-many = Plusieurs choix possibles
forms-key-at-least = Choisir au moins
forms-key-at-most = Choisir au plus
forms-key-options = Options
forms-key-items = Ce qui est noté
forms-key-low = Ce que signifie 1
forms-key-high = Ce que signifie 5
forms-key-levels = Ce que signifie chaque note
forms-key-min-rows = Nombre minimal de lignes
forms-key-max-rows = Nombre maximal de lignes
forms-key-columns = Colonnes
forms-key-types = Types de fichiers
forms-key-max-bytes = Taille maximale d’un fichier, en mégaoctets
forms-key-shown-if = Quand elle est posée
forms-key-required-if = Quand il faut y répondre
forms-key-warn-usual-min = Inviter à vérifier au-dessous de
forms-key-warn-usual-max = Inviter à vérifier au-dessus de
forms-key-warn-older-than = Inviter à vérifier au-delà de tant d’années d’ancienneté
forms-key-warn-min-words = Inviter à vérifier à moins de tant de mots
forms-kind-short-text = Une ligne de texte
forms-kind-long-text = Plusieurs paragraphes, avec une limite de mots
forms-kind-number = Nombre
forms-kind-money = Somme d’argent
forms-kind-year = Année
forms-kind-date = Date
forms-kind-choice = Choix dans une liste
forms-kind-rating = Note de 1 à 5
forms-kind-table = Tableau
forms-kind-people = Liste de personnes
forms-kind-links = Adresses web
forms-kind-email = Adresse électronique
forms-kind-phone = Numéro de téléphone
forms-kind-file = Fichiers
forms-kind-declaration = Déclaration à approuver

forms-rule-condition = Condition
forms-rule-always = Toujours
forms-rule-never = Jamais par une condition
forms-rule-is = vaut « { $option } »
forms-rule-declared = est approuvée
forms-rule-answered = a une réponse
forms-rule-empty = est restée vide
forms-rule-at-least = vaut au moins le nombre ci-dessous
forms-rule-number = Nombre de comparaison
forms-rule-complex = Plusieurs conditions combinées (conservées telles quelles)
forms-rule-complex-hint = Elles se modifient dans le texte du formulaire :

## Ce qui ne va pas
forms-defect-text = { $key } : il manque le texte en { $language }
forms-defect-missing = Il faut indiquer : { $key }
forms-defect-max-below-min = La plus grande valeur est inférieure à la plus petite
forms-defect-empty-section = La rubrique n’a aucune question
forms-defect-empty-form = Le formulaire n’a aucune rubrique
forms-defect-empty-table = Le tableau n’a aucune colonne
forms-defect-twice = Son nom permanent est utilisé deux fois
forms-defect-required-anyway = Une condition d’obligation ne veut rien dire là où la réponse est de toute façon obligatoire
forms-defect-rule-gone = { $key } : la question { $id } n’existe pas
forms-defect-rule-later = { $key } : la question { $id } vient plus tard
forms-defect-rule-option = { $key } : { $id } n’offre pas { $option }
forms-refusal-whole = { $key } : écrivez un nombre entier en chiffres, par exemple 200
forms-refusal-decimal = { $key } : écrivez un nombre en chiffres, par exemple 200 ou 0,5
forms-refusal-rule-number = Écrivez en chiffres le nombre de comparaison
forms-refusal-published = La version { $n } est publiée et ne change plus. Commencez une nouvelle version.
forms-refusal-meanwhile = { $who } a modifié le brouillon le { $when }. Rien de vous n’a été enregistré ; ce que vous avez saisi est encore ici. Regardez le brouillon tel qu’il est, puis enregistrez de nouveau.
forms-refusal-meanwhile-act = Le brouillon a été modifié entre-temps : rien n’a été fait. Le voici tel qu’il est maintenant.
forms-refusal-long = Le texte dépasse { $max } kilooctets, ce dont aucun formulaire n’a besoin. Il n’a pas été enregistré.
forms-refusal-forbidden = La ligne { $line } contient des caractères qui changent l’affichage du texte. Retirez-les ; le texte n’a pas été enregistré.
forms-refusal-nothing = Cette version demande exactement ce que demande la précédente. Il n’y a rien à publier.
forms-refusal-announced = Les résultats de cet appel sont annoncés ; plus rien n’y change.
forms-refusal-used = L’appel utilise déjà cette version ou une plus récente.
forms-refusal-draft-there = Un brouillon est déjà en cours de rédaction.
forms-somebody = Quelqu’un

## Texte
forms-text-title = Le brouillon comme texte
forms-text-lead = Toute la définition en TOML, comme dans les fichiers du réseau. Un texte illisible n’est pas enregistré et reste ici avec ses erreurs, ligne par ligne. Les remarques du texte sont conservées jusqu’à ce qu’une page de cet espace le modifie.
forms-text-label = Définition (TOML)
forms-text-not-stored = Ce texte n’a pas été enregistré.
forms-text-take = L’emporter comme fichier
forms-text-bring = Apporter un fichier
forms-text-file = Fichier TOML
forms-text-bring-do = Mettre le fichier à la place du brouillon

## Aperçu
forms-preview-lead = Voici ce que voit une ville. Rien de ce qui est saisi ici n’est enregistré. Changez de langue ci-dessus pour voir les autres langues.
forms-preview-not-yet = Le brouillon ne peut pas encore être montré. Voici ce qui l’empêche :
forms-preview-sections = Rubriques

## Ce qui a changé
forms-change-added = nouvelle
forms-change-removed = n’est plus posée
forms-change-order = se trouve à une autre place
forms-change-moved = désormais dans la rubrique « { $to } »
forms-change-changed = modifié : { $what }
forms-change-section-added = nouvelle rubrique
forms-change-section-removed = rubrique retirée
forms-change-section-reworded = le titre ou l’aide se lit autrement
forms-change-reworded = le titre ou l’introduction se lit autrement
forms-change-before = avant : { $text }
forms-aspect-words = les mots
forms-aspect-bounds = les limites ou les options
forms-aspect-kind = le type de réponse
forms-aspect-rules = quand elle est posée ou obligatoire
forms-difference = Ce que la version { $to } change par rapport à la version { $from }
forms-difference-first = La première version
forms-difference-none = Aucune différence.

## Publication
forms-publish-title = Publier la version { $n }
forms-publish-calls = Appels en cours
forms-publish-calls-lead = Choisissez les appels dont les nouvelles candidatures reçoivent tout de suite cette version. Sans coche, un appel garde la sienne ; vous pourrez la changer plus tard.
forms-publish-for-call = Utiliser désormais la version { $to } dans cet appel (au lieu de la version { $from })
forms-publish-frozen = La version { $n } ne changera plus jamais. Une erreur se corrige par une autre version.
forms-publish-later = Les appels que vous n’avez pas cochés gardent leur version.
forms-publish = Publier la version { $n }
forms-what-will-happen = Ce qui va se passer
forms-rule-of-decided = Les candidatures décidées ne changent jamais.
forms-rule-of-under-way = Les candidatures déposées restent avec la version à laquelle elles ont répondu.
forms-rule-of-drafts = Les brouillons passent à la nouvelle version si aucune réponse n’est perdue. Un brouillon qui perdrait une réponse reste, et son équipe apprend pourquoi.
forms-n-decided = { $count ->
    [0] Aucune candidature décidée
    [one] { $count } candidature décidée ne change pas
   *[other] { $count } candidatures décidées ne changent pas
}
forms-n-under-way = { $count ->
    [0] Aucune candidature en cours
    [one] { $count } candidature en cours garde sa version
   *[other] { $count } candidatures en cours gardent leur version
}
forms-n-moving = { $count ->
    [0] Aucun brouillon ne passe à la nouvelle version
    [one] { $count } brouillon y passe avec toutes ses réponses
   *[other] { $count } brouillons y passent avec toutes leurs réponses
}
forms-n-staying = { $count ->
    [0] Aucun brouillon ne doit rester
    [one] { $count } brouillon reste, car une réponse serait perdue :
   *[other] { $count } brouillons restent, car des réponses seraient perdues :
}
forms-n-drafts = { $count ->
    [one] { $count } brouillon
   *[other] { $count } brouillons
}
forms-bind-title = Donner la version { $n } à l’appel
forms-bind = Utiliser désormais la version { $n }
forms-loss-removed = la question n’est plus posée
forms-loss-kind = un autre type de réponse est demandé
forms-loss-part = une chose choisie ou remplie n’existe plus
forms-loss-room = il y a moins de place que ce qui est rempli
forms-loss-hidden = elle ne serait plus posée
forms-loss-declared = les mots approuvés ont changé

## Pour l’équipe
forms-news-title = Le formulaire a changé : les nouveautés
forms-news-moved = Votre brouillon est passé à la nouvelle version avec toutes ses réponses. Veuillez regarder ce qui a changé.
forms-news-stayed = Votre brouillon garde la version avec laquelle il a commencé, sans quoi des réponses seraient perdues. Vous pouvez le déposer tel quel.
forms-news-losses = La nouvelle version n’a pas de place pour ces réponses :
forms-news-changes = Ce que change la nouvelle version
forms-news-go-over-lead = Si vous préférez remplir la nouvelle version, videz d’abord ces réponses, puis changez de version.
forms-news-go-over = Passer à la nouvelle version
forms-news-read = J’en ai pris connaissance
forms-news-still-loses = Le brouillon contient encore des réponses pour lesquelles la nouvelle version n’a pas de place. Rien n’a été modifié.
forms-news-went-over = Votre brouillon remplit maintenant la nouvelle version.
forms-unasked-title = Le formulaire a changé pendant que vous écriviez
forms-unasked-lead = Tout ce que le formulaire demande encore a été enregistré. Ces questions ne sont plus posées, ou demandent autre chose ; ce que vous y avez saisi n’a donc pas pu être enregistré. Copiez ce que vous voulez utiliser ailleurs.
forms-unasked-back = À la candidature
forms-happened-moved = Le brouillon est passé à une nouvelle version du formulaire
forms-happened-stayed = Le brouillon a gardé sa version du formulaire
forms-refusal-meanwhile-text = Le brouillon a été modifié entre-temps : ce texte n’a pas été enregistré. Copiez ce dont vous avez besoin, ouvrez le brouillon tel qu’il est maintenant et modifiez-le.
