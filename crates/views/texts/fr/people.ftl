## Personnes et rôles
people-title = Personnes et rôles
people-search = Nom ou adresse électronique
people-find = Chercher
people-none = Personne ne correspond. Cherchez une partie du nom, ou inscrivez la personne ci-dessous.
people-with-roles = Les personnes qui ont un rôle
people-found = { $count ->
    [one] { $count } personne trouvée
   *[other] { $count } personnes trouvées
}
people-roles = Rôles
people-no-role = Aucun rôle ici. Un membre de l’équipe d’une ville n’en a pas besoin.
people-enter = Inscrire une personne
people-enter-lead = Pour les responsables des Commissions, les experts et les collègues. Les équipes des villes invitent elles-mêmes leurs membres.
people-enter-button = Inscrire la personne
people-known-email = Une personne avec cette adresse est déjà inscrite. Cherchez-la par son adresse.
people-language = Langue des courriels à cette personne
people-country-hint = Un expert ne lit jamais les candidatures de son propre pays ; le sien doit donc être connu.
people-since = depuis le { $day }
people-revoke = Révoquer : { $role }
people-grant = Attribuer un rôle
people-role = Rôle
people-of-country = Pays, pour une Commission
people-call = Appel, pour un expert
people-no-call = Aucun appel
people-grant-button = Attribuer le rôle
people-no-such-role = Choisissez un rôle.
people-record = Fiche
people-save = Enregistrer la fiche
people-done = La modification est enregistrée.
people-factors = Facteurs de connexion
people-factors-lead = Si cette personne a perdu sa clé d’accès et son téléphone, deux personnes du secrétariat peuvent les retirer. Assurez-vous d’abord que la demande vient bien d’elle.
people-factors-remove = Retirer ses facteurs de connexion
refusal-role-no-country = Choisissez le pays de la Commission.
refusal-role-no-call = Choisissez l’appel que l’expert évalue.
refusal-role-expert-without-country = Indiquez d’abord le pays de l’expert : personne ne lit les candidatures de son propre pays.
refusal-role-last-secretary = Quelqu’un doit conduire le réseau. Attribuez d’abord ce rôle à une autre personne.
refusal-role-revoked = Ce rôle a déjà été révoqué.
