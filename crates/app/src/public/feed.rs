//! What changed in public, as entries of a feed; read from the log, so nothing is told twice
//! and nothing before its time.

use std::collections::HashMap;

use domain::call::Call;
use domain::ids::CityId;
use domain::language::Lang;
use domain::time::Timestamp;
use views::{dates, t};

use crate::failure::Lookup;
use crate::{App, calls};

/// Entries of a feed.
const ENTRIES: i64 = 50;

/// A feed in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedOf {
    /// Its title.
    pub title: String,
    /// When it last changed; when it has no entry, nothing ever did.
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
/// Of the database.
pub fn feed(app: &App, lang: Lang) -> Result<FeedOf, Lookup> {
    let network = app.network.about.short_name.to(lang);
    let title = t!(lang, "feed-title", network = network).into_owned();
    app.store.read(|tx| {
        let public = tx.calls()?.into_iter().filter(Call::is_public);
        let calls: HashMap<uuid::Uuid, Call> = public.map(|it| (it.id.0, it)).collect();
        let mut entries = Vec::new();
        for it in tx.public_events(ENTRIES, lang)? {
            let entry = |title: String, summary: String, path: String| FeedEntry {
                seq: it.seq,
                at: it.at,
                title,
                summary,
                path,
            };
            if let Some(city) = &it.city {
                let title = t!(lang, "feed-admitted", city = city.as_str()).into_owned();
                let path = format!("/cities/{}", CityId(it.subject));
                entries.push(entry(title, String::new(), path));
            } else if let Some(call) = calls.get(&it.subject) {
                let (title, summary) = words(app, call, &it.kind, lang);
                entries.push(entry(title, summary, format!("/calls/{}", call.slug)));
            }
        }
        let updated_at = entries.first().map_or(Timestamp(0), |it| it.at);
        Ok(FeedOf { title, updated_at, entries })
    })
}

fn words(app: &App, call: &Call, kind: &str, lang: Lang) -> (String, String) {
    let (_, title) = calls::title(&app.network, call, lang);
    let call_title = title.as_str();
    let summary =
        || calls::filled(&app.network, call, lang).map(|(_, it)| it.summary).unwrap_or_default();
    match kind {
        "call.published" => (t!(lang, "feed-published", call = call_title).into_owned(), summary()),
        "call.extended" => {
            let city = &call.clocks.city;
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
