//! What a snapshot holds, written so that the same record always gives the same bytes.
//!
//! In no language: ids and words of the network stand where pages have names of their readers'
//! language. The JSON has the shapes of the API, which a test holds it against.

use std::collections::BTreeMap;

use domain::language::Lang;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::Seen;
use crate::App;
use crate::csv::{cell, line};
use crate::public::{MemberData, SpellData, Statistics};

/// One file, written.
pub(super) struct Written {
    pub(super) name: &'static str,
    pub(super) media_type: &'static str,
    pub(super) text: String,
}

/// Every file, by name.
pub(super) fn written(app: &App, seen: &Seen) -> [Written; 4] {
    let csv = |name, text| Written { name, media_type: "text/csv", text };
    let json = |name, text| Written { name, media_type: "application/json", text };
    [
        csv("members.csv", members_csv(app, seen)),
        json("members.json", pretty(&members_json(app, seen))),
        csv("statistics.csv", statistics_csv(&seen.statistics)),
        json("statistics.json", pretty(&statistics_json(app, &seen.statistics))),
    ]
}

fn pretty(it: &impl Serialize) -> String {
    serde_json::to_string_pretty(it).expect("its keys are texts") + "\n"
}

const MEMBER_COLUMNS: [&str; 9] = [
    "id",
    "name",
    "country_iso2",
    "region",
    "kind",
    "member_since",
    "latitude",
    "longitude",
    "invented",
];

fn members_csv(app: &App, seen: &Seen) -> String {
    let mut text = format!("\u{feff}{}", line(&MEMBER_COLUMNS.map(str::to_owned)));
    for it in &seen.members {
        let since = it.spells.iter().find(|spell| spell.covers(&seen.day));
        let since = since.and_then(|it| it.from_on.clone()).unwrap_or_default();
        let region = app.network.region_of(it.country).map(|it| it.id.clone()).unwrap_or_default();
        let degrees = |it: Option<f64>| it.map(|it| it.to_string()).unwrap_or_default();
        text.push_str(&line(&[
            it.id.to_string(),
            cell(&it.name),
            it.country.to_string(),
            region,
            cell(&it.kind),
            since,
            degrees(it.position.map(|it| it.latitude)),
            degrees(it.position.map(|it| it.longitude)),
            it.invented.to_string(),
        ]));
    }
    text
}

fn licence(app: &App) -> Value {
    let licence = &app.network.about.licence;
    json!({ "name": licence.name, "url": licence.url })
}

#[derive(Serialize)]
struct MembersJson<'a> {
    items: Items<'a>,
    total: usize,
    as_of: &'a str,
    licence: Value,
}

/// Members, each turned into JSON when its turn comes: as values they weigh some kilobytes each,
/// and a network may have a hundred thousand.
struct Items<'a>(&'a [MemberData]);

impl Serialize for Items<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.0.iter().map(member))
    }
}

fn members_json<'a>(app: &App, seen: &'a Seen) -> MembersJson<'a> {
    MembersJson {
        items: Items(&seen.members),
        total: seen.members.len(),
        as_of: &seen.day,
        licence: licence(app),
    }
}

fn member(it: &MemberData) -> Value {
    // The first name of a language is the one pages show.
    let mut names: BTreeMap<Lang, &str> = BTreeMap::new();
    for name in &it.names {
        if let Some(lang) = name.lang {
            names.entry(lang).or_insert(&name.name);
        }
    }
    let names: BTreeMap<String, &str> =
        names.into_iter().map(|(lang, name)| (lang.to_string(), name)).collect();
    let spell = |it: &SpellData| {
        json!({
            "from": it.from_on,
            "until": it.until_on,
            "reason": it.reason.map(domain::city::EndReason::as_str),
        })
    };
    json!({
        "id": it.id,
        "name": it.name,
        "names": names,
        "country": it.country,
        "kind": it.kind,
        "position": it.position.map(|it| {
            json!({ "latitude": it.latitude, "longitude": it.longitude })
        }),
        "invented": it.invented,
        "spells": it.spells.iter().map(spell).collect::<Vec<_>>(),
    })
}

fn statistics_json(app: &App, it: &Statistics) -> Value {
    let counts = &it.counts;
    let figures = it.population.figures.iter().map(|(city, country, it)| {
        json!({
            "city": city, "country": country, "people": it.number, "year": it.year,
            "source": it.source,
        })
    });
    let regions = it
        .by_region
        .iter()
        .map(|it| json!({ "region": it.id, "cities": it.cities, "countries": it.countries }));
    let by_country = counts.by_country.iter().map(|(it, n)| json!({ "country": it, "cities": n }));
    let by_year = counts.by_year.iter().map(|(year, n)| json!({ "year": year, "cities": n }));
    let growth = it.growth.iter().map(|it| {
        json!({
            "year": it.year, "day": it.day, "cities": it.cities, "undated": it.undated,
            "countries": it.countries, "joined": it.joined,
        })
    });
    let calls = it.by_call.iter().map(|it| {
        json!({
            "call": it.call.slug, "announced": it.brought.announced,
            "admitted": it.brought.admitted, "countries": it.brought.countries,
        })
    });
    let first = it
        .first_countries
        .iter()
        .map(|(year, all)| json!({ "year": year, "countries": all.iter().collect::<Vec<_>>() }));
    json!({
        "as_of": it.as_of.as_str(),
        "licence": licence(app),
        "begins": it.begins,
        "cities": counts.cities,
        "undated": counts.undated,
        "readmitted": counts.readmitted,
        "former": counts.former,
        "revoked": counts.revoked,
        "countries": counts.countries(),
        "by_region": regions.collect::<Vec<_>>(),
        "by_country": by_country.collect::<Vec<_>>(),
        "by_year": by_year.collect::<Vec<_>>(),
        "growth": growth.collect::<Vec<_>>(),
        "by_call": calls.collect::<Vec<_>>(),
        "first_time_countries": first.collect::<Vec<_>>(),
        "population": {
            "people": it.population.people,
            "over": it.population.over(),
            "figures": figures.collect::<Vec<_>>(),
        },
    })
}

/// One number a line, so that no program has to know how many columns a figure has.
fn statistics_csv(it: &Statistics) -> String {
    let counts = &it.counts;
    let mut text = "\u{feff}figure,key,measure,value\r\n".to_owned();
    let mut add = |figure: &str, key: &str, measure: &str, value: i64| {
        let cells = [figure.to_owned(), cell(key), measure.to_owned(), value.to_string()];
        text.push_str(&line(&cells));
    };
    for (measure, value) in [
        ("cities", counts.cities),
        ("undated", counts.undated),
        ("readmitted", counts.readmitted),
        ("former", counts.former),
        ("revoked", counts.revoked),
        ("countries", counts.countries()),
        ("people", it.population.people),
        ("people_over", it.population.over()),
    ] {
        add("network", "", measure, value);
    }
    for it in &it.by_region {
        add("region", &it.id, "cities", it.cities);
        add("region", &it.id, "countries", it.countries);
    }
    for (country, n) in &counts.by_country {
        add("country", country.as_str(), "cities", *n);
    }
    for (year, n) in &counts.by_year {
        add("year", year.as_deref().unwrap_or("unknown"), "cities", *n);
    }
    for it in &it.growth {
        add("growth", &it.year, "cities", it.cities);
        add("growth", &it.year, "undated", it.undated);
        add("growth", &it.year, "countries", it.countries);
        add("growth", &it.year, "joined", it.joined);
    }
    for it in &it.by_call {
        add("call", &it.call.slug, "announced", it.brought.announced);
        add("call", &it.call.slug, "admitted", it.brought.admitted);
        add("call", &it.call.slug, "countries", it.brought.countries);
    }
    for (year, all) in &it.first_countries {
        let n = i64::try_from(all.len()).unwrap_or(i64::MAX);
        add("first_time", year.as_deref().unwrap_or("unknown"), "countries", n);
    }
    text
}
