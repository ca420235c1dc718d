//! What of the network everybody may take: the page that lists it, and the same as a catalogue for
//! programs (DCAT 3).
//!
//! [`datasets`] is the one list of both; `graph` writes the catalogue's statements.

mod catalogue;
mod graph;

use app::failure::Lookup;
use app::public::{self, FeedAbout};
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::language::Lang;
use views::pages::open_data as pages;
use views::t;

use crate::errors::PageError;
use crate::reader::Reader;
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::{snapshots, urls};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/{lang}/open-data", Gate::Public, page)
        .get("/catalog.jsonld", Gate::Public, as_json_ld)
        .get("/catalog.ttl", Gate::Public, as_turtle)
}

/// Something that may be taken.
struct Dataset {
    /// Its lasting word in the catalogue.
    id: &'static str,
    /// The keys of its name and of what it holds.
    words: [&'static str; 2],
    /// Its page, below the language.
    page: String,
    shapes: Vec<Shape>,
}

/// One shape of it.
struct Shape {
    /// Its lasting word in the catalogue.
    id: String,
    /// What people call it.
    name: String,
    /// IANA's word for it, and that of the European Union's table of file types.
    kind: (&'static str, &'static str),
    place: Place,
}

/// Where a shape is.
enum Place {
    /// Below each language.
    InEach(String),
    /// At one address for all.
    Alone(String),
}

/// The datasets that snapshots are versions of; their files begin with the same word.
const VERSIONED: [&str; 2] = ["members", "statistics"];

/// Snapshots that the page shows; a page of their own has all.
const SNAPSHOTS: usize = 12;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

fn shape(id: &str, name: &str, kind: (&'static str, &'static str), place: Place) -> Shape {
    Shape { id: id.to_owned(), name: name.to_owned(), kind, place }
}

/// Everything there is.
fn datasets(site: &Site) -> Vec<Dataset> {
    let members = |it: &str| Place::InEach(urls::members_as(it));
    let api = |it: &str| Place::Alone(format!("/api/v1/{it}"));
    let json = ("application/json", "JSON");
    let forms = site.app.network.forms.keys().map(|form| {
        shape(form, &format!("API: {form}"), json, api(&format!("forms/{form}/versions")))
    });
    vec![
        Dataset {
            id: "members",
            words: ["open-data-members", "open-data-members-about"],
            page: urls::members(),
            shapes: vec![
                shape("csv", "CSV", ("text/csv", "CSV"), members("csv")),
                shape("xlsx", "Excel (XLSX)", (XLSX, "XLSX"), members("xlsx")),
                shape("json", "JSON", json, members("json")),
                shape("geojson", "GeoJSON", ("application/geo+json", "GEOJSON"), members("geojson")),
                shape("api", "API", json, api("members")),
            ],
        },
        Dataset {
            id: "statistics",
            words: ["open-data-statistics", "open-data-statistics-about"],
            page: urls::numbers(),
            shapes: vec![shape("api", "API", json, api("statistics"))],
        },
        Dataset {
            id: "calls",
            words: ["open-data-calls", "open-data-calls-about"],
            page: urls::calls(),
            shapes: vec![
                shape("ics", "iCalendar", ("text/calendar", "ICS"), Place::InEach(urls::calls_ics())),
                shape("api", "API", json, api("calls")),
            ],
        },
        Dataset {
            id: "news",
            words: ["open-data-news", "open-data-news-about"],
            page: urls::home(),
            shapes: vec![
                shape("atom", "Atom", ("application/atom+xml", "ATOM"), Place::InEach(urls::feed())),
                shape("json-feed", "JSON Feed", ("application/feed+json", "JSON"), Place::InEach(urls::feed_json())),
            ],
        },
        Dataset {
            id: "forms",
            words: ["open-data-forms", "open-data-forms-about"],
            page: urls::api(),
            shapes: forms.collect(),
        },
    ]
}

impl Place {
    /// The address for a reader of `lang`, without the host.
    fn address(&self, lang: Lang) -> String {
        match self {
            Place::InEach(path) => urls::in_lang(lang, path),
            Place::Alone(path) => path.clone(),
        }
    }
}

/// `GET /open-data`
async fn page(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let lang = reader.lang;
    let frozen = site.run(app::snapshots::all).await?;
    let about = &site.app.network.about;
    let dataset = |it: Dataset| {
        let shapes = it.shapes.iter().map(|shape| (shape.name.clone(), shape.place.address(lang)));
        let page = (t!(lang, "open-data-page").into_owned(), reader.href(&it.page));
        let [title, holds] = it.words.map(|key| views::t(lang, key).into_owned());
        pages::Dataset { title, about: holds, shapes: std::iter::once(page).chain(shapes).collect() }
    };
    let it = pages::OpenData {
        datasets: datasets(&site).into_iter().map(dataset).collect(),
        snapshots: frozen.iter().take(SNAPSHOTS).map(snapshots::row).collect(),
        licence: (about.licence.name.clone(), about.licence.url.clone()),
        publisher: about.contact.organisation.to(lang).to_owned(),
        as_of: reader.now.day_in(&about.zone.id),
        address: site.app.settings.base_url.clone(),
    };
    Ok(reader.page(pages::open_data(&reader.shell(&site, None), &it)))
}

async fn statements(site: &Site) -> Result<Vec<graph::Node>, PageError> {
    let (newest, frozen) = site
        .run(|app| {
            let newest = public::feed(app, &FeedAbout::Network, Lang::EN)?;
            Ok::<_, Lookup>((newest, app::snapshots::all(app)?))
        })
        .await?;
    Ok(catalogue::statements(site, &datasets(site), &frozen, newest.updated_at))
}

/// `GET /catalog.jsonld`
async fn as_json_ld(State(site): State<Site>) -> Result<Response, PageError> {
    let text = graph::json_ld(&statements(&site).await?).to_string();
    Ok(([(header::CONTENT_TYPE, "application/ld+json")], text).into_response())
}

/// `GET /catalog.ttl`
async fn as_turtle(State(site): State<Site>) -> Result<Response, PageError> {
    let text = graph::turtle(&statements(&site).await?);
    Ok(([(header::CONTENT_TYPE, "text/turtle; charset=utf-8")], text).into_response())
}
