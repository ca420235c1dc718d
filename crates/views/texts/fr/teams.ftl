## L’équipe d’une ville
team-title = L’équipe : { $city }
team-back = Vers la candidature
team-members = Membres de l’équipe
team-name = Nom
team-part = Rôle
team-organisation = Organisation
team-organisation-hint = Par exemple : conseil municipal, université, association.
team-since = Depuis le
team-act = Action
team-me = Vous
team-leave = Quitter l’équipe
team-remove = Retirer { $name } de l’équipe
team-only-contact = Le contact de l’équipe invite les nouveaux membres et retire des membres.
team-email = Adresse électronique
team-until = Délai
team-invite = Inviter quelqu’un
team-invite-lead = { $count ->
    [one] La personne reçoit un courriel avec un lien, valable { $count } jour, une seule fois et pour cette adresse seulement.
   *[other] La personne reçoit un courriel avec un lien, valable { $count } jours, une seule fois et pour cette adresse seulement.
}
team-contact-means = Parle au nom de l’équipe : invite, dépose, retire.
team-editor-means = Écrit dans la candidature.
team-reader-means = Lit la candidature sans rien y changer.
team-send = Envoyer l’invitation
team-invited-now = L’invitation à { $email } est en route.
team-already-in = La personne qui a cette adresse est déjà dans l’équipe.
team-already-invited = Cette adresse est déjà invitée. Attendez la réponse ou l’expiration de l’invitation.
team-no-part = Choisissez ce que la personne peut faire.
team-no-organisation = Indiquez l’organisation d’où vient la personne.
team-long-organisation = Raccourcissez le nom de l’organisation : il peut avoir { $max } caractères.
refusal-team-last-contact = Une équipe a toujours un contact. Invitez d’abord un autre contact.
refusal-team-already-in = Vous êtes déjà dans cette équipe.
refusal-team-invitation-over = Cette invitation a déjà servi ou a expiré. Demandez-en une nouvelle au contact de l’équipe.
refusal-team-another-address = Cette invitation est pour une autre adresse. Connectez-vous avec celle-là.

## Une invitation
invitation-title = Rejoindre l’équipe : { $city }
invitation-by = De la part de
invitation-accept = Rejoindre l’équipe
invitation-leave-it = Si vous ne souhaitez pas rejoindre l’équipe, ne faites rien : l’invitation expirera.
invitation-over = Cette invitation a déjà servi ou a expiré. Demandez-en une nouvelle au contact de l’équipe.
