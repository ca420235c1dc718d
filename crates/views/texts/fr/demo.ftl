## La démonstration
demo-cast = Essayez avec l’un des personnages
demo-cast-lead = Ces personnes sont inventées. Prenez leur place d’un clic, faites ce qu’elles feraient, puis changez de personnage.
demo-become = Devenir { $name }
demo-mail-title = Courriels de la démonstration
demo-mail-lead = Ce qui aurait été envoyé par courriel, le plus récent en premier. Rien ne quitte cette machine.
demo-mail-none = Aucun courriel n’a encore été écrit.
demo-mail-to = À { $address }, { $when }
demo-clock-title = L’horloge de la démonstration
demo-clock-now = Ici, nous sommes le { $moment }.
demo-clock-day = Avancer jusqu’au
demo-clock-hint = Le jour commence à minuit dans le fuseau du réseau. Tout ce qui expire d’ici là expire : délais, codes, sessions. Il n’y a pas de retour en arrière.
demo-clock-move = Avancer l’horloge
demo-clock-no-such-day = Saisissez un jour qui existe.
demo-clock-not-ahead = Saisissez un jour qui n’a pas encore commencé.
demo-clock-too-far = Saisissez un jour des dix prochaines années.
demo-cast-more = { $n ->
    [one] Une autre personne
   *[other] { $n } autres personnes
}
demo-cast-teams = Équipes des villes
