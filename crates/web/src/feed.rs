//! What changed in public, as an Atom feed for each language.

use app::public::FeedOf;
use atom_syndication::{Entry, Feed, FixedDateTime, Link, Person, Text};
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::time::Timestamp;

use crate::errors::PageError;
use crate::reader::Reader;
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/{lang}/feed.xml", Gate::Public, feed)
}

/// `GET /feed.xml`: calls published, extended, announced, corrected; cities admitted.
async fn feed(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let lang = reader.lang;
    let feed = site.run(move |app| app::public::feed(app, lang)).await?;
    let text = atom(&site, &reader, feed).to_string();
    Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], text).into_response())
}

fn atom(site: &Site, reader: &Reader, feed: FeedOf) -> Feed {
    let address = |path: &str| format!("{}{}", site.app.settings.base_url, reader.href(path));
    let own = address(&urls::feed());
    let link = |href: String, rel: &str| Link { href, rel: rel.to_owned(), ..Link::default() };
    let organisation = site.app.network.about.contact.organisation.to(reader.lang);
    let entries = feed.entries.into_iter().map(|it| Entry {
        // Lasting and the same on every node: the event's number within this feed.
        id: format!("{own}#{}", it.seq),
        title: Text::plain(it.title),
        updated: moment(it.at),
        published: Some(moment(it.at)),
        summary: Some(Text::plain(it.summary)).filter(|it| !it.value.is_empty()),
        links: vec![link(address(&it.path), "alternate")],
        ..Entry::default()
    });
    Feed {
        id: own.clone(),
        title: Text::plain(feed.title),
        updated: moment(feed.updated_at),
        authors: vec![Person { name: organisation.to_owned(), ..Person::default() }],
        links: vec![link(own.clone(), "self"), link(address(&urls::home()), "alternate")],
        lang: Some(reader.lang.to_string()),
        entries: entries.collect(),
        ..Feed::default()
    }
}

fn moment(at: Timestamp) -> FixedDateTime {
    at.to_string().parse().unwrap_or_default()
}
