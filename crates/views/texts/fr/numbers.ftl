## Des chiffres en images
chart-described = { $count ->
    [one] { $count } valeur : { $most } ({ $name }). Le tableau ci-dessous dit la même chose.
   *[other] { $count } valeurs ; la plus élevée est { $most } ({ $name }). Le tableau ci-dessous dit la même chose.
}
chart-empty = Il n’y a rien à compter ici à cette date.

## Le réseau en chiffres
numbers-title = Le réseau en chiffres
numbers-show = Afficher cette date
numbers-today = Revenir à aujourd’hui
numbers-growth = Croissance
numbers-growth-rule = Membres à la fin de chaque année et, pour la dernière, à la date affichée. La partie grise d’une colonne représente les membres dont le premier jour n’est pas connu.
numbers-regions = Membres par région
numbers-regions-rule = Le réseau compte chaque pays dans une seule région.
numbers-countries = Membres par pays
numbers-countries-rule = L’image montre les { $count } pays qui ont le plus de membres, le tableau les montre tous.
numbers-first-time = Nouveaux pays
numbers-first-time-rule = Un pays est compté l’année où sa première ville a rejoint le réseau. Si l’on ignore quand l’une de ses villes l’a rejoint, l’année est inconnue aussi. Les admissions révoquées comme erreurs ne comptent pas.
numbers-calls = Admissions par appel
numbers-calls-rule = Les villes qu’un appel a amenées, d’après les données de cette plateforme, moins les admissions révoquées comme erreurs. Ce qui a été publié ailleurs figure sur la page de l’appel.
numbers-population = Population concernée
numbers-population-rule = La somme des populations que les membres ont indiquées dans leur candidature, chacune avec son année et sa source. Les membres qui n’en ont indiqué aucune ne sont pas comptés, et rien n’est estimé à leur place.
numbers-year = Année
numbers-region = Région
numbers-country = Pays
numbers-call = Appel
numbers-cities = Membres
numbers-n-countries = Pays représentés
numbers-undated = Premier jour inconnu
numbers-joined = Arrivés dans l’année
numbers-new-countries = Nouveaux pays
numbers-admitted = Admises
numbers-announced = Annoncées
numbers-people = Habitants
numbers-counted-over = Membres comptés
numbers-names = Lesquels
numbers-as-table = La même chose en tableau
numbers-csv = En CSV
numbers-json = En JSON
numbers-svg = En image (SVG)
numbers-page-json = Tous les chiffres en JSON
numbers-over = { $count ->
    [one] compté sur { $count } membre sur { $all }
   *[other] comptés sur { $count } membres sur { $all }
}
numbers-n-people = { $count ->
    [one] personne vit dans les membres
   *[other] personnes vivent dans les membres
}
numbers-licence = { $network }, à la date du { $day }. Ces données peuvent être utilisées sous { $licence }.
numbers-source = Source
numbers-unknown-year = inconnue
numbers-population-cut = { $count ->
    [one] La page montre le plus grand ; les données pour les programmes les contiennent tous.
   *[other] La page montre les { $count } plus grands ; les données pour les programmes les contiennent tous.
}
numbers-rule = Comment les membres sont comptés
numbers-rule-days = Une adhésion compte de son premier jour jusqu’à la veille de sa fin. Si seuls l’année ou le mois sont connus, ils valent pour leur premier jour. Une ville compte une fois, quel que soit le nombre de ses adhésions.
numbers-rule-undated = Si aucune source n’indique le premier jour, l’adhésion compte depuis le début des données ({ $day }) et elle est signalée à part.
numbers-rule-no-day = Aucune source n’indique le premier jour d’une adhésion.
numbers-rule-n-undated = { $count ->
    [one] { $count } membre dans ce cas à la date du { $day }
   *[other] { $count } membres dans ce cas à la date du { $day }
}
numbers-rule-revoked = Une admission révoquée comme erreur compte jusqu’au jour de sa rectification, comme elle avait été annoncée.
numbers-rule-n-revoked = Révoquées à cette date : { $count }.
numbers-rule-ended = Une ville dont l’adhésion a pris fin garde sa page et son histoire, et ne compte plus.
numbers-rule-n-former = Anciens membres, qui ne l’étaient plus à cette date : { $count }.
numbers-rule-n-readmitted = Membres partis puis revenus : { $count }.
numbers-rule-active = Le réseau n’a pas publié la règle selon laquelle un membre est dit inactif. Toute adhésion qui n’a pas pris fin compte donc.

## Pays, régions, groupes thématiques
countries-title = Pays
countries-total = { $count ->
    [one] { $count } pays avec des membres à la date du { $day }
   *[other] { $count } pays avec des membres à la date du { $day }
}
countries-all = Tous les pays
countries-none = Aucun pays ne correspond à ce choix à cette date.
countries-caption = Pays avec des membres
countries-since = Dans le réseau depuis
countries-new-in = nouveaux en { $year }
countries-new-unknown = année de la première ville inconnue
place-no-members = Aucune ville n’y était membre à cette date.
place-undated = { $count ->
    [one] Le premier jour de { $count } d’entre eux n’est pas connu
   *[other] Le premier jour de { $count } d’entre eux n’est pas connu
}
place-all-members = Tous les membres
cluster-of = Groupe thématique de la stratégie { $period }
cluster-nobody = Aucun membre n’a encore indiqué qu’il participe à ce groupe.
cluster-members = Membres qui y participent
cluster-members-rule = D’après ce que les villes indiquent sur leurs pages.
cluster-feed = Actualités de ces villes en flux (Atom)
cluster-others = Les autres groupes thématiques
