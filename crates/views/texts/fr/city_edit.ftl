## Ce qu’une ville écrit d’elle-même, sur sa page
city-own-words = Dans ses propres termes
city-led-by = À la tête de la ville
city-office = Service chargé du réseau
city-clusters = Groupes thématiques
city-for-members = réservé aux membres du réseau
city-figure-year = Année
city-figure-source = Source
city-figure-caption = { $figure }, année par année
city-figure-applied = Candidature au réseau
city-edit-link = Modifier cette page

## L’écrire
city-edit-title = Ce que { $city } dit d’elle-même
city-edit-lead = Ce que vous enregistrez ici figure aussitôt sur la page de la ville. Pour chaque partie, vous choisissez qui la voit.
city-edit-not-listed = La page sera visible dès que la ville sera membre.
city-edit-changed = Dernier enregistrement : { $moment }
city-edit-saved = C’est enregistré.
city-edit-save = Enregistrer
city-edit-names-hint = Le nom de la ville dans d’autres langues et écritures. Une ligne vide est ignorée.
city-edit-name = Nom { $n }
city-edit-name-lang = Langue du nom { $n }
city-edit-texts-hint = Quelques phrases dans chaque langue que vous pouvez. Les lecteurs d’autres langues voient l’anglais, ou le premier texte disponible. 1 200 caractères au plus par langue.
city-edit-text = Langue : { $language }
city-edit-website = Adresse du site web
city-edit-mayor-name = Nom du maire ou de la personne à la tête de la ville
city-edit-mayor-office = Fonction, telle qu’elle s’intitule
city-edit-contact = Service ou fonction
city-edit-contact-hint = Par exemple « Service de l’apprentissage tout au long de la vie ». Ni nom, ni adresse électronique, ni numéro de téléphone.
city-edit-figure = { $figure }, ligne { $n }
city-edit-clusters = Groupes thématiques auxquels la ville participe
city-seen-by = Qui voit cette partie
city-seen-public = Tout le monde
city-seen-members = Les membres du réseau
city-seen-nobody = Seulement les personnes qui écrivent cette page
city-seen-people-hint = Les noms ne sont vus que des membres, tant que vous n’en décidez pas autrement.
city-messages = Messages
city-messages-hint = Un formulaire sur la page de la ville prend les messages et les envoie au contact par courriel ; la réponse va à la personne qui a écrit. Aucune adresse n’est montrée. Qui ne peut pas écrire ici est adressé au secrétariat.
city-messages-from = Qui peut écrire à la ville
city-messages-nobody = Personne
city-edit-met = { $part } : quelqu’un d’autre a modifié cette partie pendant que vous écriviez. Rien n’est perdu : les deux textes y figurent.
city-edit-met-lead = Quelqu’un d’autre a enregistré un autre texte pendant que vous écriviez. Le vôtre est dans les champs, l’autre est ici. Gardez le vôtre, prenez l’autre ou réunissez-les, puis enregistrez.
city-edit-met-blank = L’autre texte est vide.
city-edit-no-source = Indiquez d’où vient ce chiffre, par exemple un recensement ou un institut de statistique.
city-edit-year-twice = { $year } figure deux fois. Gardez une seule ligne par année.
city-edit-no-name = Indiquez le nom de la personne qui exerce cette fonction, ou laissez les deux champs vides.
city-edit-no-address = Retirez l’adresse électronique : aucune adresse n’est montrée ici.

## Masquer les personnes
city-people = Personnes de cette ville
city-people-lead = Une seule pression masque toutes les personnes de cette ville pour tout le monde, membres compris : sur sa page, dans les données, les flux et la recherche. Ce qui est écrit ici reste et pourra être montré de nouveau.
city-people-hide = Masquer toutes les personnes de cette ville
city-people-show = Montrer de nouveau les personnes de cette ville
city-people-hidden = Toutes les personnes de cette ville sont masquées. Depuis : { $moment }.

## Qui parle au nom de la ville
city-speaks = Qui parle au nom de la ville
city-speaks-somebody = La ville a un contact. C’est à son équipe de dire qui d’autre en fait partie.
city-speaks-nobody = Personne ne parle encore au nom de cette ville. La personne que vous invitez comme contact pourra écrire cette page dès qu’elle aura accepté.
city-speaks-email = Adresse électronique
city-speaks-organisation = Organisation
city-speaks-invite = Inviter comme contact
city-speaks-there = La ville a déjà un contact ; personne n’a donc été invité.
