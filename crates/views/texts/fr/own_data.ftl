## What is on record of me
own-data-title = Mes données
own-data-me = Mes données : ce qui est gardé, l’emporter, l’effacer
own-data-take = Emporter mes données
own-data-take-lead = Tout ce qui est consigné à votre sujet en une archive : un fichier lisible par des programmes (JSON) et les fichiers que vous avez joints. Rien de quelqu’un d’autre n’y figure.
own-data-take-button = Télécharger mes données
own-data-kept = Ce qui est gardé, pourquoi et combien de temps
own-data-what = Quoi, et pourquoi
own-data-basis = Fondement
own-data-how-long = Durée
own-data-on-erasure = Si vous êtes effacé
own-data-days = { $count ->
    [one] { $count } jour après la fin
   *[other] { $count } jours après la fin
}
own-data-while-account = Tant que vous avez un compte
own-data-with-record = Avec le dossier auquel cela appartient
own-data-stays = Cela reste.
own-data-goes = Cela disparaît.
own-data-public-task = Mission du réseau
own-data-legal-duty = Obligation légale
own-data-contract = Contrat
own-data-consent = Consentement
own-data-interest = Intérêt légitime
own-data-erase = M’effacer
own-data-erase-lead = { $count ->
    [one] Votre demande attend { $count } jour, pendant lequel vous pouvez la retirer. Ensuite, un mot qui ne dit rien remplace votre nom et votre adresse, ce qui n’est qu’à vous est supprimé, et vous quittez vos équipes. Ce qui reste est indiqué ci-dessus, avec le motif.
   *[other] Votre demande attend { $count } jours, pendant lesquels vous pouvez la retirer. Ensuite, un mot qui ne dit rien remplace votre nom et votre adresse, ce qui n’est qu’à vous est supprimé, et vous quittez vos équipes. Ce qui reste est indiqué ci-dessus, avec le motif.
}
own-data-erase-role = Vos rôles prennent fin en même temps.
own-data-erase-button = Demander mon effacement
own-data-due = Vous avez demandé votre effacement. Il aura lieu le { $when }. D’ici là, vous pouvez retirer la demande.
own-data-withdraw = Retirer la demande
refusal-erase-asked = Vous avez déjà fait cette demande ; elle attend.
refusal-erase-not-asked = Aucune demande n’attend.
refusal-erase-not-yet = Cela aura lieu au plus tôt le { $when }.
refusal-erase-last-contact = Vous êtes le seul contact : { $city }. Désignez d’abord un autre contact.
refusal-erase-last-secretary = Vous êtes la dernière personne à gérer le réseau. Donnez d’abord le rôle à quelqu’un d’autre.
