//! What changed in public, as entries of a feed; read from the log, so nothing is told twice
//! and nothing before its time.

use std::collections::HashMap;

use domain::call::{Call, Extension};
use domain::country::Country;
use domain::ids::{CallId, CityId};
use domain::language::Lang;
use domain::time::Timestamp;
use store::{PublicEvent, Tx};
use views::{dates, t};

use super::country_name;
use super::list::name_in;
use crate::failure::{Lookup, found};
use crate::{App, calls};

/// Entries of a feed.
const ENTRIES: i64 = 50;

/// What a feed is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeedAbout {
    /// The whole network: its calls and whom they brought.
    Network,
    /// The members of one country.
    Country(Country),
    /// One city that is or was a member.
    City(CityId),
    /// The cities that say they take part in one cluster.
    Cluster(String),
}

/// A feed in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedOf {
    /// Its title.
    pub title: String,
    /// When it last changed; with no entry, when the record began.
    pub updated_at: Timestamp,
    /// The latest first.
    pub entries: Vec<FeedEntry>,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedEntry {
    /// Its number in the log, by which a reader knows it again.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// In one line.
    pub title: String,
    /// In a sentence; may be empty.
    pub summary: String,
    /// The page it is about, below the language.
    pub path: String,
}

/// The feed for readers of `lang`.
///
/// # Errors
/// Of the database; hidden for a country or a cluster the network does not know, or a city that
/// never was a member.
pub fn feed(app: &App, about: &FeedAbout, lang: Lang) -> Result<FeedOf, Lookup> {
    app.store.read(|tx| {
        let title = title(app, tx, about, lang)?;
        let entries = match about {
            FeedAbout::Network => of_network(app, tx, lang)?,
            FeedAbout::Country(country) => {
                tx.member_events_of_country(*country, ENTRIES, lang)?.into_iter().map(|it| of_city(&it, lang)).collect()
            }
            FeedAbout::City(city) => {
                tx.member_events_of_city(*city, ENTRIES, lang)?.into_iter().map(|it| of_city(&it, lang)).collect()
            }
            FeedAbout::Cluster(id) => {
                tx.member_events_of_cluster(id, ENTRIES, lang)?.into_iter().map(|it| of_city(&it, lang)).collect()
            }
        };
        let updated_at = match entries.first() {
            Some(newest) => newest.at,
            None => tx.events_after(0, 1)?.first().map_or(Timestamp(0), |it| it.at),
        };
        Ok(FeedOf { title, updated_at, entries })
    })
}

fn title(app: &App, tx: &mut Tx, about: &FeedAbout, lang: Lang) -> Result<String, Lookup> {
    let network = app.network.about.short_name.to(lang);
    let of = match about {
        FeedAbout::Network => return Ok(t!(lang, "feed-title", network = network).into_owned()),
        FeedAbout::Country(country) => {
            found(app.network.knows(*country).then(|| country_name(country.as_str(), lang)))?
        }
        FeedAbout::City(id) => {
            let listed = tx.city_is_listed(*id)?;
            name_in(&found(tx.city(*id)?.filter(|_| listed))?, lang).1
        }
        FeedAbout::Cluster(id) => {
            let cluster = app.network.clusters.list.iter().find(|it| it.id == *id);
            found(cluster)?.label.to(lang).to_owned()
        }
    };
    Ok(feed_title(app, &of, lang))
}

/// The title of the feed about a country or a city of that name.
pub fn feed_title(app: &App, of: &str, lang: Lang) -> String {
    let network = app.network.about.short_name.to(lang);
    t!(lang, "feed-title-of", network = network, of = of).into_owned()
}

/// The title of the feed about a country.
pub fn feed_title_of_country(app: &App, country: Country, lang: Lang) -> String {
    feed_title(app, &country_name(country.as_str(), lang), lang)
}

fn of_network(app: &App, tx: &mut Tx, lang: Lang) -> Result<Vec<FeedEntry>, store::Error> {
    let mut extensions: HashMap<CallId, Vec<Extension>> = HashMap::new();
    for (call, it) in tx.all_extensions()? {
        extensions.entry(call).or_default().push(it);
    }
    let public = tx.calls()?.into_iter().filter(Call::is_public);
    let calls: HashMap<uuid::Uuid, Call> = public
        .map(|it| {
            let extensions = extensions.remove(&it.id).unwrap_or_default();
            (it.id.0, Call { extensions, ..it })
        })
        .collect();
    let mut entries = Vec::new();
    for it in tx.public_events(ENTRIES, lang)? {
        if it.city.is_some() {
            entries.push(of_city(&it, lang));
        } else if let Some(call) = calls.get(&it.subject) {
            let (title, summary) = words(app, call, &it, lang);
            let path = format!("/calls/{}", call.slug);
            entries.push(FeedEntry { seq: it.seq, at: it.at, title, summary, path });
        }
    }
    Ok(entries)
}

fn of_city(it: &PublicEvent, lang: Lang) -> FeedEntry {
    let city = it.city.as_deref().unwrap_or_default();
    let title = match it.kind.as_str() {
        "city.admitted" => t!(lang, "feed-admitted", city = city),
        "city.admission_revoked" => t!(lang, "feed-revoked", city = city),
        _ => t!(lang, "feed-ended", city = city),
    };
    FeedEntry {
        seq: it.seq,
        at: it.at,
        title: title.into_owned(),
        summary: String::new(),
        path: format!("/cities/{}", CityId(it.subject)),
    }
}

fn words(app: &App, call: &Call, it: &PublicEvent, lang: Lang) -> (String, String) {
    let (_, title) = calls::title(&app.network, call, lang);
    let call_title = title.as_str();
    let summary =
        || calls::filled(&app.network, call, lang).map(|(_, it)| it.summary).unwrap_or_default();
    match it.kind.as_str() {
        "call.published" => (t!(lang, "feed-published", call = call_title).into_owned(), summary()),
        "call.extended" => {
            // What that extension said: an entry never changes after its moment.
            let then = call.extensions.iter().find(|extension| extension.at == it.at);
            let city = then.map_or(&call.clocks.city, |it| &it.after.city);
            let place = calls::place(&app.network, &city.wall.zone, lang);
            let moment = dates::deadline(lang, city, &place);
            (
                t!(lang, "feed-extended", call = call_title).into_owned(),
                t!(lang, "feed-extended-until", moment = moment).into_owned(),
            )
        }
        "call.announced" => {
            (t!(lang, "feed-announced", call = call_title).into_owned(), String::new())
        }
        _ => (t!(lang, "feed-corrected", call = call_title).into_owned(), String::new()),
    }
}
