//! What there is to be found: cities and calls as the public pages load them, and what stands in
//! no event: countries, regions, clusters, pages.

use domain::call::{Call, Stage};
use domain::city::{City, CityName, EndReason};
use domain::city_profile::{CityProfile, Content, NAMES};
use domain::country::Country;
use domain::ids::CityId;
use domain::language::Lang;
use domain::texts::Texts;
use search::{Entry, Kind, Written};
use store::Tx;
use views::t;

use super::gazetteer;
use crate::public::country_name;
use crate::{App, calls};

/// The entries of those cities that visitors may see.
pub(super) fn cities(app: &App, tx: &mut Tx, ids: &[CityId]) -> Result<Vec<Entry>, store::Error> {
    let mut cities = Vec::with_capacity(ids.len());
    for id in ids {
        if tx.city_is_listed(*id)? {
            let own = tx.city_profile(*id)?;
            cities.extend(tx.city(*id)?.map(|it| with_own_names(it, &own)));
        }
    }
    let names = gazetteer::names(&cities);
    let entry = |it: City| {
        let further = gazetteer::of_city(&names, &it).to_vec();
        city(app, it, further)
    };
    Ok(cities.into_iter().map(entry).collect())
}

/// A city with the names that it gives itself in public.
fn with_own_names(mut city: City, own: &CityProfile) -> City {
    if let Some(Content::Names(names)) = own.shown(NAMES, false) {
        city.names.extend(names.iter().map(CityName::from));
    }
    city
}

fn city(app: &App, it: City, mut names: Vec<String>) -> Entry {
    let about = |lang: Lang| {
        let kind = app.network.place_kind(&it.kind, lang);
        Written::new(lang, format!("{kind} · {}", country_name(it.country.as_str(), lang)))
    };
    let about = app.network.languages().map(about).collect();
    let mut titles = vec![Written::bare(it.name.clone())];
    titles.extend(it.names.iter().map(|it| Written { lang: it.lang, text: it.name.clone() }));
    // A name without what tells it from others in brackets is a name too.
    names.extend(
        titles.iter().filter_map(|it| it.text.split_once('(')).map(|(it, _)| it.trim().to_owned()),
    );
    Entry {
        kind: Kind::City,
        id: it.id.to_string(),
        titles,
        names,
        about,
        texts: Vec::new(),
        invented: it.invented,
    }
}

/// Every public call, and those of the past that only others published about.
pub(super) fn calls(app: &App, tx: &mut Tx) -> Result<Vec<Entry>, store::Error> {
    let mut entries = Vec::new();
    for it in tx.calls()?.into_iter().filter(Call::is_public) {
        let results = admitted(tx, &it)?;
        entries.push(call(app, &it, results));
    }
    for past in tx.past_calls()? {
        if entries.iter().any(|it| it.id == past.slug) {
            continue;
        }
        let title = |lang| Written::new(lang, t!(lang, "history-call", call = past.slug.as_str()));
        let note = past.history.note.map(|it| Written::new(Lang::EN, it));
        entries.push(Entry {
            kind: Kind::Call,
            titles: app.network.languages().map(title).collect(),
            texts: note.into_iter().collect(),
            ..bare(Kind::Call, &past.slug)
        });
    }
    Ok(entries)
}

/// The names of the cities a call brought, once that is told.
fn admitted(tx: &mut Tx, call: &Call) -> Result<Option<Written>, store::Error> {
    let Stage::Announced { .. } = call.stage else { return Ok(None) };
    let revoked: Vec<CityId> = tx
        .spells_of_call(call.id)?
        .into_iter()
        .filter(|it| it.reason == Some(EndReason::Revoked))
        .map(|it| it.city)
        .collect();
    let cities = tx.cities_of_call(call.id, Lang::EN)?;
    let names = cities.iter().filter(|it| !revoked.contains(&it.id)).map(|it| it.shown_name());
    let names: Vec<&str> = names.collect();
    Ok(Some(names.join(", ")).filter(|it| !it.is_empty()).map(Written::bare))
}

fn call(app: &App, it: &Call, results: Option<Written>) -> Entry {
    let (mut titles, mut texts) = (Vec::new(), Vec::new());
    for lang in it.texts.keys() {
        let Some((lang, text)) = calls::filled(&app.network, it, *lang) else { continue };
        titles.push(Written::new(lang, text.title));
        texts.push(Written::new(lang, plain(&[&text.summary, &text.body])));
    }
    if titles.is_empty() {
        titles.push(Written::bare(it.slug.clone()));
    }
    texts.extend(results);
    Entry { titles, texts, names: vec![it.slug.clone()], ..bare(Kind::Call, &it.slug) }
}

/// The words of texts without what makes lists of them.
fn plain(texts: &[&str]) -> String {
    let lines = texts.iter().flat_map(|it| it.lines()).map(str::trim);
    let lines = lines.map(|it| it.strip_prefix("- ").unwrap_or(it)).filter(|it| !it.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}

/// What is in no event: it is the same as long as network and program are.
pub(super) fn standing(app: &App) -> Vec<Entry> {
    let network = &app.network;
    let mut entries = Vec::new();
    for region in &network.regions {
        entries.extend(region.countries.iter().map(|it| country(app, *it, &region.name)));
        entries.push(Entry { titles: texts(&region.name), ..bare(Kind::Region, &region.id) });
    }
    for it in &network.clusters.list {
        entries.push(Entry { titles: texts(&it.label), ..bare(Kind::Cluster, &it.id) });
    }
    entries.extend(pages(app));
    entries
}

fn country(app: &App, it: Country, region: &Texts) -> Entry {
    let code = it.to_string();
    let title = |lang: Lang| Written::new(lang, country_name(&code, lang));
    let also = places::country_also(&code).map(str::to_owned);
    Entry {
        titles: app.network.languages().map(title).collect(),
        about: texts(region),
        names: also.chain([code.clone()]).collect(),
        ..bare(Kind::Country, &code)
    }
}

fn texts(of: &Texts) -> Vec<Written> {
    of.iter().map(|(lang, text)| Written::new(lang, text)).collect()
}

/// The pages of the network's own: path, title, and what they say of themselves.
const PAGES: [(&str, &str, &[&str]); 7] = [
    ("/members", "members-title", &["members-order"]),
    ("/calls", "calls-title", &[]),
    (
        "/numbers",
        "numbers-title",
        &["numbers-growth-rule", "numbers-population-rule", "numbers-calls-rule"],
    ),
    ("/countries", "countries-title", &["numbers-first-time-rule"]),
    ("/open-data", "open-data-title", &["open-data-lead"]),
    ("/api", "api-title", &["api-lead"]),
    ("/verify", "verify-title", &[]),
];

fn pages(app: &App) -> Vec<Entry> {
    let said = |lang: Lang, keys: &[&str]| {
        let texts = keys.iter().map(|it| views::texts::t(lang, it).into_owned());
        texts.collect::<Vec<_>>().join(" ")
    };
    let page = |&(path, title, keys): &(&str, &str, &[&str])| Entry {
        titles: app
            .network
            .languages()
            .map(|lang| Written::new(lang, views::texts::t(lang, title)))
            .collect(),
        texts: app
            .network
            .languages()
            .filter(|_| !keys.is_empty())
            .map(|lang| Written::new(lang, said(lang, keys)))
            .collect(),
        ..bare(Kind::Page, path)
    };
    PAGES.iter().map(page).collect()
}

fn bare(kind: Kind, id: &str) -> Entry {
    Entry {
        kind,
        id: id.to_owned(),
        titles: Vec::new(),
        names: Vec::new(),
        about: Vec::new(),
        texts: Vec::new(),
        invented: false,
    }
}
