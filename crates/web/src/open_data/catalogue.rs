//! The catalogue's statements, with the words of DCAT 3 and the tables of its European profile.

use std::collections::BTreeSet;

use domain::language::Lang;
use domain::time::Timestamp;
use views::head::absolute;
use views::t;

use super::graph::{Node, Term};
use super::{Dataset, Place, Shape};
use crate::site::Site;
use crate::urls;

/// The European Union's words for languages, where it has the one at hand in three letters.
const LANGUAGES: [(&str, &str); 16] = [
    ("ar", "ARA"), ("de", "DEU"), ("en", "ENG"), ("es", "SPA"), ("fa", "FAS"), ("fr", "FRA"),
    ("it", "ITA"), ("ja", "JPN"), ("ko", "KOR"), ("pt", "POR"), ("ru", "RUS"), ("th", "THA"),
    ("tr", "TUR"), ("uk", "UKR"), ("vi", "VIE"), ("zh", "ZHO"),
];
const TABLES: &str = "http://publications.europa.eu/resource/authority";

/// Everything the catalogue says; `changed_at` is when something public last happened.
pub(super) fn statements(site: &Site, datasets: &[Dataset], changed_at: Timestamp) -> Vec<Node> {
    let of = Of { site, changed_at };
    let mut graph = vec![of.catalogue(datasets), of.publisher(), of.contact(), of.service(datasets)];
    for dataset in datasets {
        graph.push(of.dataset(dataset));
        for shape in &dataset.shapes {
            graph.extend(of.distributions(dataset, shape));
        }
    }
    let kinds = kinds(&graph);
    graph.extend(kinds);
    graph
}

/// What kind of thing it is that a word of the profile (DCAT-AP 3.0) leads to.
const RANGES: [(&str, &str); 9] = [
    ("dcat:contactPoint", "vcard:Kind"),
    ("dcat:landingPage", "foaf:Document"),
    ("dcat:mediaType", "dct:MediaType"),
    ("dct:accrualPeriodicity", "dct:Frequency"),
    ("dct:format", "dct:MediaTypeOrExtent"),
    ("dct:language", "dct:LinguisticSystem"),
    ("dct:license", "dct:LicenseDocument"),
    ("dct:publisher", "foaf:Agent"),
    ("foaf:homepage", "foaf:Document"),
];

/// The kinds of all things elsewhere that something leads to: whoever checks the profile cannot
/// look them up.
fn kinds(graph: &[Node]) -> Vec<Node> {
    let links = graph.iter().flat_map(Node::all_links);
    let kind = |(what, to): (&str, &str)| {
        let (_, is) = RANGES.iter().find(|(it, _)| *it == what)?;
        let is_here = graph.iter().any(|it| it.id() == to);
        (!is_here).then(|| (to.to_owned(), *is))
    };
    let kinds: BTreeSet<(String, &'static str)> = links.filter_map(kind).collect();
    kinds.into_iter().map(|(id, is)| Node::new(id, is)).collect()
}

struct Of<'a> {
    site: &'a Site,
    changed_at: Timestamp,
}

impl Of<'_> {
    fn base(&self) -> &str {
        &self.site.app.settings.base_url
    }

    /// A lasting name of something in the catalogue.
    fn name(&self, what: &str) -> String {
        format!("{}/catalog.ttl#{what}", self.base())
    }

    fn languages(&self) -> Vec<Lang> {
        self.site.app.network.languages().collect()
    }

    /// One text in every language.
    fn words(&self, say: impl Fn(Lang) -> String) -> Vec<Term> {
        self.languages().into_iter().map(|lang| Term::Words(lang, say(lang))).collect()
    }

    /// What is said of everything that may be taken.
    fn common(&self, node: Node) -> Node {
        node.links("dct:license", &self.site.app.network.about.licence.url)
            .links("dct:publisher", self.name("publisher"))
    }

    fn catalogue(&self, datasets: &[Dataset]) -> Node {
        let about = &self.site.app.network.about;
        let title = |lang| format!("{}: {}", about.short_name.to(lang), t!(lang, "open-data-title"));
        let lead = |lang| t!(lang, "open-data-lead").into_owned();
        let node = Node::new(self.name("catalog"), "dcat:Catalog")
            .says_all("dct:title", self.words(title))
            .says_all("dct:description", self.words(lead))
            .says_all("dct:language", self.languages().into_iter().map(language))
            .links("foaf:homepage", format!("{}/", self.base()))
            .says("dct:modified", Term::Moment(self.changed_at.to_string()))
            .says_all("dcat:dataset", datasets.iter().map(|it| Term::Iri(self.name(it.id))))
            .links("dcat:service", self.name("api"));
        self.common(node)
    }

    fn publisher(&self) -> Node {
        let contact = &self.site.app.network.about.contact;
        Node::new(self.name("publisher"), "foaf:Agent")
            .says_all("foaf:name", self.words(|lang| contact.organisation.to(lang).to_owned()))
            .links("foaf:mbox", format!("mailto:{}", contact.email))
    }

    fn contact(&self) -> Node {
        let contact = &self.site.app.network.about.contact;
        Node::new(self.name("contact"), "vcard:Kind")
            .says_all("vcard:fn", self.words(|lang| contact.organisation.to(lang).to_owned()))
            .links("vcard:hasEmail", format!("mailto:{}", contact.email))
    }

    fn service(&self, datasets: &[Dataset]) -> Node {
        let served = datasets.iter().filter(|it| {
            it.shapes.iter().any(|it| matches!(it.place, Place::Alone(_)))
        });
        let node = Node::new(self.name("api"), "dcat:DataService")
            .says_all("dct:title", self.words(|lang| t!(lang, "api-title").into_owned()))
            .links("dcat:endpointURL", format!("{}/api/v1", self.base()))
            .links("dcat:endpointDescription", format!("{}/api/v1/openapi.json", self.base()))
            .links("dcat:landingPage", absolute(self.base(), self.first(), &urls::api()))
            .links("dcat:contactPoint", self.name("contact"))
            .says_all("dcat:servesDataset", served.map(|it| Term::Iri(self.name(it.id))));
        self.common(node)
    }

    fn first(&self) -> Lang {
        self.languages().first().copied().unwrap_or(Lang::EN)
    }

    fn dataset(&self, it: &Dataset) -> Node {
        let [title, holds] = it.words;
        let shapes = it.shapes.iter().flat_map(|shape| self.names(it, shape));
        let node = Node::new(self.name(it.id), "dcat:Dataset")
            .says_all("dct:title", self.words(|lang| views::t(lang, title).into_owned()))
            .says_all("dct:description", self.words(|lang| views::t(lang, holds).into_owned()))
            .says_all("dct:language", self.languages().into_iter().map(language))
            .links("dcat:landingPage", absolute(self.base(), self.first(), &it.page))
            .links("dcat:contactPoint", self.name("contact"))
            .links("dct:accrualPeriodicity", format!("{TABLES}/frequency/CONT"))
            .says("dct:modified", Term::Moment(self.changed_at.to_string()))
            .says_all("dcat:distribution", shapes.map(|(_, name)| Term::Iri(name)));
        self.common(node)
    }

    /// The names of a shape: one a language where it differs by language.
    fn names(&self, dataset: &Dataset, shape: &Shape) -> Vec<(Option<Lang>, String)> {
        let name = format!("{}-{}", dataset.id, shape.id);
        match shape.place {
            Place::Alone(_) => vec![(None, self.name(&name))],
            Place::InEach(_) => {
                let of = |lang| (Some(lang), self.name(&format!("{name}-{lang}")));
                self.languages().into_iter().map(of).collect()
            }
        }
    }

    fn distributions(&self, dataset: &Dataset, shape: &Shape) -> Vec<Node> {
        let (media, file) = shape.kind;
        let names = self.names(dataset, shape).into_iter();
        names
            .map(|(lang, name)| {
                let at = shape.place.address(lang.unwrap_or(Lang::EN));
                let at = format!("{}{at}", self.base());
                let node = Node::new(name, "dcat:Distribution")
                    .says("dct:title", Term::Text(shape.name.clone()))
                    .links("dcat:accessURL", at.clone())
                    .links("dcat:mediaType", format!("https://www.iana.org/assignments/media-types/{media}"))
                    .links("dct:format", format!("{TABLES}/file-type/{file}"))
                    .links("dct:license", &self.site.app.network.about.licence.url);
                match lang {
                    Some(lang) => node.links("dcat:downloadURL", at).says("dct:language", language(lang)),
                    None => node.links("dcat:accessService", self.name("api")),
                }
            })
            .collect()
    }
}

fn language(lang: Lang) -> Term {
    let word = LANGUAGES.iter().find(|(two, _)| *two == lang.as_str());
    Term::Iri(match word {
        Some((_, three)) => format!("{TABLES}/language/{three}"),
        None => format!("http://id.loc.gov/vocabulary/iso639-1/{lang}"),
    })
}
