## Ce que les programmes trouvent ici
opensearch-description = Chercher dans { $network } : villes, appels, pays

## Ce que les programmes peuvent demander
api-title = Données pour les programmes
api-lead = Tout ce qui est public se lit en JSON, sans clé. Ce qui suit est la description destinée aux programmes, en anglais.
api-licence = Licence des données : { $licence }
api-limit = { $count ->
    [one] { $n } requête par minute et par adresse de réseau.
   *[other] { $n } requêtes par minute et par adresse de réseau.
}
api-openapi = La même pour les programmes (OpenAPI 3.1)
api-addresses = Adresses
api-things = Ce que contiennent les réponses
api-parameters = Paramètres
api-parameter = Paramètre
api-answers = Réponses
api-status = Statut
api-kind = Type
api-meaning = Signification
api-fields = Champs : { $name }
api-field = Champ

## Données ouvertes
open-data-title = Données ouvertes
open-data-lead = Ce qui est public ici peut être repris et utilisé : membres, appels et actualités, dans des formats pour les personnes et pour les programmes.
open-data-licence = Licence
open-data-terms = Les données sont sous { $licence } : utilisez-les à toute fin, même commerciale, en citant la source.
open-data-name-it = Citez-la ainsi :
open-data-named = { $publisher }, { $address }, au { $day }, { $licence }
open-data-not-people = Rien n’y concerne des personnes.
open-data-datasets = Jeux de données
open-data-caption = Jeux de données et leurs formats
open-data-dataset = Jeu de données
open-data-holds = Contenu
open-data-shapes = Formats
open-data-catalogue = La même liste pour les programmes :
open-data-sources = Sources
open-data-geonames = positions des villes et noms sous lesquels on les trouve
open-data-natural-earth = contour des terres sur les cartes, dans le domaine public
open-data-cldr = noms des pays et des langues
open-data-members = Membres
open-data-members-about = Chaque membre, avec son pays, le type de lieu et le premier jour de l’adhésion. La page de la liste donne chaque format pour tout filtre.
open-data-calls = Appels
open-data-calls-about = Chaque appel publié, avec ses délais, prolongations, résultats et rectifications.
open-data-news = Actualités
open-data-news-about = Appels publiés et prolongés, résultats annoncés et rectifiés, villes admises.
open-data-forms = Formulaires
open-data-forms-about = Ce que les appels demandent aux villes, version par version, avec le schéma des réponses.
open-data-page = Page
