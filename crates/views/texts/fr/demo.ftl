## La démonstration
demo-cast = Essayez avec l’un des personnages
demo-cast-lead = Ces personnes sont inventées. Prenez leur place d’un clic, faites ce qu’elles feraient, puis changez de personnage.
demo-become = Devenir { $name }
demo-mail-title = Courriers de la démonstration
demo-mail-lead = Ce qui aurait été envoyé par courriel, le plus récent en premier. Rien ne quitte cette machine.
demo-mail-none = Aucun courrier n’a encore été écrit.
demo-mail-to = À { $address }, { $when }
