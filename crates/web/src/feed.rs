//! What changed in public, as Atom (RFC 4287) and JSON Feed 1.1, for each language: of the
//! network, of a country, of a city, of the cities of a cluster.

use app::public::{FeedAbout, FeedEntry, FeedOf};
use atom_syndication::{Entry, Feed, FixedDateTime, Link, Person, Text};
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::time::Timestamp;
use serde_json::{Value, json};

use crate::errors::PageError;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::{urls, xml};

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/{lang}/feed.xml", Gate::Public, as_atom)
        .get("/{lang}/feed.json", Gate::Public, as_json)
        .get("/{lang}/countries/{country}/feed.xml", Gate::Public, as_atom)
        .get("/{lang}/countries/{country}/feed.json", Gate::Public, as_json)
        .get("/{lang}/clusters/{cluster}/feed.xml", Gate::Public, as_atom)
        .get("/{lang}/clusters/{cluster}/feed.json", Gate::Public, as_json)
        .get("/{lang}/cities/{id}/feed.xml", Gate::Public, as_atom)
        .get("/{lang}/cities/{id}/feed.json", Gate::Public, as_json)
}

/// A feed with its addresses, from the scheme on.
struct Told {
    feed: FeedOf,
    /// Without its shape.
    own: String,
    /// The page it is about.
    page: String,
    /// What lasting ids begin with: an entry has one id, in whichever feed it is read.
    ids: String,
    organisation: String,
    lang: String,
    base: String,
}

/// `GET /feed.xml`, of a country, of a city, of a cluster.
async fn as_atom(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let told = told(&site, &reader, &params).await?;
    let kind = "application/atom+xml; charset=utf-8";
    Ok(([(header::CONTENT_TYPE, kind)], atom(&told).to_string()).into_response())
}

/// `GET /feed.json`, of a country, of a city, of a cluster.
async fn as_json(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let told = told(&site, &reader, &params).await?;
    let text = json_feed(&told).to_string();
    Ok(([(header::CONTENT_TYPE, "application/feed+json")], text).into_response())
}

async fn told(site: &Site, reader: &Reader, params: &Params) -> Result<Told, PageError> {
    let (about, own, page) = if params.has("country") {
        let country = params.typed("country")?;
        let own = urls::country_feed(country);
        (FeedAbout::Country(country), own, urls::members_of(country))
    } else if params.has("cluster") {
        let cluster: String = params.typed("cluster")?;
        let (own, page) = (urls::cluster_feed(&cluster), urls::cluster(&cluster));
        (FeedAbout::Cluster(cluster), own, page)
    } else if params.has("id") {
        let id = params.id()?;
        (FeedAbout::City(id), urls::city_feed(id), urls::city(id))
    } else {
        (FeedAbout::Network, "/feed".to_owned(), urls::home())
    };
    let lang = reader.lang;
    let feed = site.run(move |app| app::public::feed(app, &about, lang)).await?;
    let base = &site.app.settings.base_url;
    let address = |path: &str| format!("{base}{}", reader.href(path));
    Ok(Told {
        feed,
        own: address(&own),
        page: address(&page),
        ids: address(&urls::feed()),
        organisation: site.app.network.about.contact.organisation.to(lang).to_owned(),
        lang: lang.to_string(),
        base: format!("{base}{}", reader.href("")),
    })
}

impl Told {
    fn id(&self, entry: &FeedEntry) -> String {
        format!("{}#{}", self.ids, entry.seq)
    }

    fn page_of(&self, entry: &FeedEntry) -> String {
        format!("{}{}", self.base, entry.path)
    }
}

fn atom(told: &Told) -> Feed {
    let link = |href: String, rel: &str, kind: &str| Link {
        href,
        rel: rel.to_owned(),
        mime_type: Some(kind.to_owned()),
        ..Link::default()
    };
    let entries = told.feed.entries.iter().map(|it| Entry {
        id: told.id(it),
        title: Text::plain(xml::held(&it.title)),
        updated: moment(it.at),
        published: Some(moment(it.at)),
        summary: Some(Text::plain(xml::held(&it.summary))).filter(|it| !it.value.is_empty()),
        links: vec![link(told.page_of(it), "alternate", "text/html")],
        ..Entry::default()
    });
    let own = format!("{}.xml", told.own);
    Feed {
        id: own.clone(),
        title: Text::plain(xml::held(&told.feed.title)),
        updated: moment(told.feed.updated_at),
        authors: vec![Person { name: told.organisation.clone(), ..Person::default() }],
        links: vec![
            link(own, "self", "application/atom+xml"),
            link(told.page.clone(), "alternate", "text/html"),
            link(format!("{}.json", told.own), "alternate", "application/feed+json"),
        ],
        lang: Some(told.lang.clone()),
        entries: entries.collect(),
        ..Feed::default()
    }
}

fn json_feed(told: &Told) -> Value {
    let entry = |it: &FeedEntry| {
        // An entry must say something even where its title says all.
        let words = if it.summary.is_empty() { &it.title } else { &it.summary };
        json!({
            "id": told.id(it),
            "url": told.page_of(it),
            "title": it.title,
            "content_text": words,
            "date_published": it.at.to_string(),
            "date_modified": it.at.to_string(),
        })
    };
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": told.feed.title,
        "home_page_url": told.page,
        "feed_url": format!("{}.json", told.own),
        "language": told.lang,
        "authors": [{ "name": told.organisation }],
        "items": told.feed.entries.iter().map(entry).collect::<Vec<_>>(),
    })
}

fn moment(at: Timestamp) -> FixedDateTime {
    at.to_string().parse().unwrap_or_default()
}
