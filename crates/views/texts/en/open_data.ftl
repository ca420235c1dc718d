## What programs find here
opensearch-description = Search { $network }: cities, calls, countries

## What programs can ask for
api-title = Data for programs
api-lead = Everything public can be read as JSON, without a key. What follows is the description that programs get, in English.
api-licence = Licence of the data: { $licence }
api-limit = { $count ->
    [one] { $n } request a minute from one network address.
   *[other] { $n } requests a minute from one network address.
}
api-openapi = The same for programs (OpenAPI 3.1)
api-addresses = Addresses
api-things = What answers hold
api-parameters = Parameters
api-parameter = Parameter
api-answers = Answers
api-status = Status
api-kind = Kind
api-meaning = Meaning
api-fields = Fields of { $name }
api-field = Field

## Open data
open-data-title = Open data
open-data-lead = What is public here may be taken and used: members, calls and what happened, in formats for people and for programs.
open-data-licence = Licence
open-data-terms = The data is under { $licence }: use it for anything, also commercially, and name the source.
open-data-name-it = Name it like this:
open-data-named = { $publisher }, { $address }, as of { $day }, { $licence }
open-data-not-people = Nothing in it is about people.
open-data-datasets = Datasets
open-data-caption = Datasets with their formats
open-data-dataset = Dataset
open-data-holds = What it holds
open-data-shapes = Formats
open-data-catalogue = The same list for programs:
open-data-sources = Sources
open-data-geonames = positions of cities and the names by which they are found
open-data-natural-earth = the outline of land on maps, in the public domain
open-data-cldr = names of countries and languages
open-data-members = Members
open-data-members-about = Every member, with country, kind of place and first day of membership. The page of the list gives each format for any filter.
open-data-calls = Calls
open-data-calls-about = Every published call with its time limits, extensions, results and corrections.
open-data-news = News
open-data-news-about = Calls published and extended, results announced and corrected, cities admitted.
open-data-forms = Forms
open-data-forms-about = What calls ask of cities, version by version, with the schema of the answers.
open-data-page = Page
