## Instantanés des données publiques
open-data-statistics = Statistiques
open-data-statistics-about = Membres par région, pays et année, apport de chaque appel et population, à n’importe quelle date.
snapshot-title = Instantanés
snapshot-lead = À chacune de ces dates, la liste des membres et les statistiques ont été conservées dans des fichiers qui ne changent plus. Citez-en un quand ce que vous écrivez doit rester vérifiable des années plus tard.
snapshot-caption = Instantanés et leurs fichiers
snapshot-none = Il n’y a pas encore d’instantané.
snapshot-all = Tous les instantanés
snapshot-day = Date
snapshot-members = Membres
snapshot-countries = Pays
snapshot-files = Fichiers
snapshot-file = Fichier
snapshot-size = Taille
snapshot-kilobytes = { $n } ko
snapshot-of = Instantané du { $day }
snapshot-of-data = { $name }, instantané du { $day }
snapshot-as-read = Membres et statistiques tels que tout le monde pouvait les lire à ce moment : { $when }. Les fichiers ne changent plus.
snapshot-by-clock = Il a été pris de lui-même, au rythme du réseau.
snapshot-by-hand = Il a été pris par le secrétariat.
snapshot-files-caption = Fichiers de cet instantané
snapshot-cite = Citez-le ainsi
snapshot-cited = { $publisher } : membres et statistiques au { $day }. { $address }, { $licence }
snapshot-since = Depuis
snapshot-since-nothing = Ce que dit la liste des membres n’a pas changé depuis.
snapshot-since-corrections = { $count ->
    [one] Les données ont été rectifiées { $n } fois depuis.
   *[other] Les données ont été rectifiées { $n } fois depuis.
}
snapshot-since-changes = { $count ->
    [one] { $n } adhésion a commencé ou pris fin depuis.
   *[other] { $n } adhésions ont commencé ou pris fin depuis.
}
snapshot-stays = Les fichiers restent tels quels. Ce qui vaut aujourd’hui se trouve ici : { $numbers }.
snapshot-newer = Il y a des instantanés plus récents : { $all }.
snapshot-check = Le vérifier
snapshot-check-how = Le fichier { $manifest } nomme chaque autre fichier avec son SHA-256 ; il est signé avec la clé qui signe les accusés de réception. Avec les clés publiées ({ $keys }), tout se vérifie sans ce site :
snapshot-cites = Ces chiffres continuent de changer. Pour citer des chiffres qui ne changent pas : { $snapshot }.
snapshot-every-month = Un instantané est pris de lui-même une fois par mois.
snapshot-every-quarter = Un instantané est pris de lui-même une fois par trimestre.
snapshot-every-year = Un instantané est pris de lui-même une fois par an.
snapshot-every-never = Aucun instantané n’est pris de lui-même.
snapshot-take-lead = Vous pouvez aussi en prendre un aujourd’hui. Chaque jour en a un au plus. Une fois pris, il est public et ne peut être ni modifié ni retiré.
snapshot-take = Prendre un instantané d’aujourd’hui
snapshot-there = L’instantané d’aujourd’hui est là : { $snapshot }.
snapshot-refused-taken = Il y a déjà un instantané d’aujourd’hui, et il reste tel quel. Vous pourrez en prendre un autre demain.
snapshot-refused-no-members = Il n’y a pas encore de membre, donc rien à conserver. Prenez un instantané quand la première ville sera membre.

## Vérifier un instantané
snapshot-proof-signed = Le manifeste est authentique : il a été signé avec la clé { $key }, et rien n’y a été changé depuis.
snapshot-proof-forged = La signature ne correspond pas : le manifeste a été changé après sa signature, ou nous ne l’avons jamais signé.
snapshot-proof-no-keys = Rien n’est encore prouvé : sans les clés publiées, nul ne peut dire qui a signé. Le manifeste nomme la clé { $key }.
snapshot-proof-unknown-key = Le manifeste nomme la clé { $key }, qui n’est pas parmi les clés publiées.
snapshot-proof-not-in-force = La clé { $key } n’était pas en vigueur au moment que nomme le manifeste.
snapshot-proof-none = Ce n’est pas le manifeste d’un instantané : il est illisible, ou il en manque une partie.
snapshot-proof-other-format = Ce manifeste a un format que cette version de Lyceum ne connaît pas.
snapshot-proof-file-whole = Le fichier { $name } est celui qui a été publié.
snapshot-proof-file-changed = Le fichier { $name } n’est pas celui qui a été publié.
snapshot-proof-file-missing = Le fichier { $name } a été publié et n’est pas parmi ceux qui sont donnés.
snapshot-proof-sound = Tout ce qui a été donné est tel que publié.
