//! The catalogue's statements, with the words of DCAT 3 and the tables of its European profile.

use std::collections::BTreeSet;

use domain::language::Lang;
use domain::snapshot::{FileOf, Snapshot};
use domain::time::Timestamp;
use views::head::absolute;
use views::t;

use super::graph::{Node, Term};
use super::{Dataset, Place, Shape, VERSIONED};
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
pub(super) fn statements(
    site: &Site,
    datasets: &[Dataset],
    snapshots: &[Snapshot],
    changed_at: Timestamp,
) -> Vec<Node> {
    let of = Of { site, changed_at, snapshots };
    let mut graph = vec![of.catalogue(datasets), of.publisher(), of.contact(), of.service(datasets)];
    for dataset in datasets {
        graph.push(of.dataset(dataset));
        for shape in &dataset.shapes {
            graph.extend(of.distributions(dataset, shape));
        }
    }
    for dataset in datasets.iter().filter(|it| VERSIONED.contains(&it.id)) {
        for snapshot in snapshots {
            graph.extend(of.version(dataset, snapshot));
        }
    }
    let kinds = kinds(&graph);
    graph.extend(kinds);
    graph
}

/// What kind of thing it is that a word of the profile (DCAT-AP 3.0) leads to.
const RANGES: [(&str, &str); 10] = [
    ("dcat:contactPoint", "vcard:Kind"),
    ("dcat:landingPage", "foaf:Document"),
    ("dcat:mediaType", "dct:MediaType"),
    ("dct:accrualPeriodicity", "dct:Frequency"),
    ("dct:format", "dct:MediaTypeOrExtent"),
    ("dct:language", "dct:LinguisticSystem"),
    ("dct:license", "dct:LicenseDocument"),
    ("dct:publisher", "foaf:Agent"),
    ("foaf:homepage", "foaf:Document"),
    ("spdx:algorithm", "spdx:ChecksumAlgorithm"),
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
    snapshots: &'a [Snapshot],
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
            .says_all("dcat:dataset", self.versions(datasets.iter().map(|it| it.id)))
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
            .says_all("dcat:distribution", shapes.map(|(_, name)| Term::Iri(name)))
            .says_all("dcat:hasVersion", self.versions([it.id]));
        let newest = self.versions([it.id]).next();
        self.common(node.says_all("dcat:hasCurrentVersion", newest))
    }

    /// The lasting names of the versions of datasets, the newest first.
    fn versions(&self, of: impl IntoIterator<Item = &'static str>) -> impl Iterator<Item = Term> {
        let versioned = of.into_iter().filter(|it| VERSIONED.contains(it));
        versioned.flat_map(move |id| self.snapshots.iter().map(move |it| self.version_name(id, it)))
    }

    fn version_name(&self, id: &str, snapshot: &Snapshot) -> Term {
        Term::Iri(self.name(&format!("{id}-{}", snapshot.taken_on)))
    }

    /// A dataset as a snapshot has it: another dataset, whose files never change.
    fn version(&self, dataset: &Dataset, snapshot: &Snapshot) -> Vec<Node> {
        let (day, [title, holds]) = (snapshot.taken_on.as_str(), dataset.words);
        let id = format!("{}-{day}", dataset.id);
        let title = |lang| {
            let (name, day) = (views::t(lang, title).into_owned(), views::dates::day(lang, day));
            t!(lang, "snapshot-of-data", name = name, day = day).into_owned()
        };
        let of_it = snapshot.files.iter().filter(|it| it.name.starts_with(dataset.id));
        let files: Vec<&FileOf> = of_it.collect();
        let names = files.iter().map(|it| Term::Iri(self.name(&format!("{day}-{}", it.name))));
        let page = absolute(self.base(), self.first(), &urls::snapshot(day));
        let node = Node::new(self.name(&id), "dcat:Dataset")
            .says_all("dct:title", self.words(title))
            .says_all("dct:description", self.words(|lang| views::t(lang, holds).into_owned()))
            .says("dcat:version", Term::Text(day.to_owned()))
            .links("dcat:isVersionOf", self.name(dataset.id))
            .says("dct:issued", Term::Moment(snapshot.taken_at.to_string()))
            .says("dct:temporal", Term::Iri(self.name(&format!("{id}-day"))))
            .links("dcat:landingPage", page)
            .links("dcat:contactPoint", self.name("contact"))
            .links("dct:accrualPeriodicity", format!("{TABLES}/frequency/NEVER"))
            .says_all("dcat:distribution", names);
        let temporal = Node::new(self.name(&format!("{id}-day")), "dct:PeriodOfTime")
            .says("dcat:startDate", Term::Day(day.to_owned()))
            .says("dcat:endDate", Term::Day(day.to_owned()));
        let files = files.iter().flat_map(|it| self.frozen(day, it));
        [self.common(node), temporal].into_iter().chain(files).collect()
    }

    /// A file of a snapshot with its hash.
    fn frozen(&self, day: &str, file: &FileOf) -> [Node; 2] {
        let name = self.name(&format!("{day}-{}", file.name));
        let checksum = self.name(&format!("{day}-{}-sha256", file.name));
        let at = format!("{}{}", self.base(), urls::snapshot_file(day, &file.name));
        let kind = if file.media_type == "text/csv" { "CSV" } else { "JSON" };
        let media = format!("https://www.iana.org/assignments/media-types/{}", file.media_type);
        let node = Node::new(name, "dcat:Distribution")
            .says("dct:title", Term::Text(file.name.clone()))
            .links("dcat:accessURL", at.clone())
            .links("dcat:downloadURL", at)
            .links("dcat:mediaType", media)
            .links("dct:format", format!("{TABLES}/file-type/{kind}"))
            .says("dcat:byteSize", Term::Bytes(file.size_bytes))
            .links("spdx:checksum", checksum.clone())
            .links("dct:license", &self.site.app.network.about.licence.url);
        let checksum = Node::new(checksum, "spdx:Checksum")
            .links("spdx:algorithm", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256")
            .says("spdx:checksumValue", Term::Hash(file.sha256.clone()));
        [node, checksum]
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
