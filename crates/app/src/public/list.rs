//! The list of members, a page at a time, and the same list as rows to export.

use std::sync::Arc;

use domain::city::{City, Position};
use domain::country::Country;
use domain::fold::fold;
use domain::ids::CityId;
use domain::language::Lang;
use domain::network::Network;
use domain::record::AsOf;
use store::{Began, MemberFilter, MemberRow, OnDay, Page, Tx};
use views::pages::members::{Choice, ListPage, MemberLine};

use super::counted::Facets;
use super::{country_name, key_of, recorded, sort_by_country, today};
use crate::App;
use crate::failure::Lookup;

/// Members a page.
const ROWS: usize = 24;
/// "All on one page" ends here, and goes on by pages of as many.
const ROWS_ALL: usize = 5_000;
/// The longest text that is searched for, in characters.
const SEARCH_MAX: usize = 100;

/// What an address says for the members whose first day nobody knows.
pub const YEAR_UNKNOWN: &str = "unknown";

/// What the address of the list says; values that fit nothing are as good as not said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListAsked {
    /// The text searched for.
    pub q: String,
    /// A country's code.
    pub country: String,
    /// A region's id.
    pub region: String,
    /// A year, or [`YEAR_UNKNOWN`].
    pub year: String,
    /// A day in the past, `YYYY-MM-DD`.
    pub as_of: String,
    /// Go on after that member.
    pub after: Option<CityId>,
    /// Go back from that member.
    pub before: Option<CityId>,
    /// All on one page.
    pub all: bool,
}

/// One row of the list to export.
#[derive(Debug, Clone, PartialEq)]
pub struct ListRow {
    /// Its id.
    pub id: CityId,
    /// Its name for the reader.
    pub name: String,
    /// Its country's code.
    pub country: Country,
    /// Its country's name.
    pub country_name: String,
    /// The kind of place, in words.
    pub kind: String,
    /// First day of its membership, as precise as known.
    pub since: Option<String>,
    /// Where it lies.
    pub position: Option<Position>,
    /// Whether it is invented.
    pub invented: bool,
}

impl ListAsked {
    /// The filter as a query, empty without one: what every shape of one list has in common.
    pub fn sound_query(&self, app: &App) -> String {
        self.clone().sound(&app.network, &today(app, app.clock.now())).query()
    }

    /// What was asked, without what the network does not know.
    fn sound(self, network: &Network, today: &str) -> ListAsked {
        let country = self.country.parse().is_ok_and(|it: Country| network.knows(it));
        let region = network.region(&self.region).is_some();
        let year = self.year == YEAR_UNKNOWN
            || (self.year.len() == 4 && self.year.bytes().all(|it| it.is_ascii_digit()));
        let as_of = AsOf::read(&self.as_of, today).is_ok();
        let keep = |it: String, sound: bool| if sound { it } else { String::new() };
        ListAsked {
            q: self.q.chars().take(SEARCH_MAX).collect(),
            country: keep(self.country, country),
            region: keep(self.region, region),
            year: keep(self.year, year),
            as_of: keep(self.as_of, as_of),
            ..self
        }
    }

    /// The day in the past that was asked for, once [`ListAsked::sound`].
    fn day(&self) -> Option<AsOf> {
        AsOf::read(&self.as_of, &self.as_of).ok()
    }

    fn filter(&self, network: &Network, on: Option<OnDay>) -> MemberFilter {
        let region = network.region(&self.region);
        MemberFilter {
            country: self.country.parse().ok(),
            countries: region.map(|it| it.countries.clone()).unwrap_or_default(),
            year: match self.year.as_str() {
                "" => None,
                YEAR_UNKNOWN => Some(Began::Unknown),
                year => Some(Began::In(year.to_owned())),
            },
            name_key: fold(&self.q),
            on,
        }
    }

    /// The filter as a query, without where the page begins.
    fn query(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("q", &self.q),
            ("region", &self.region),
            ("country", &self.country),
            ("year", &self.year),
            ("as_of", &self.as_of),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.finish()
    }

    fn is_filtered(&self) -> bool {
        !ListAsked { as_of: String::new(), ..self.clone() }.query().is_empty()
    }
}

/// The list of members for a reader of `lang`.
///
/// # Errors
/// Of the database; hidden when the page is to begin at what is no member.
pub fn member_list(app: &App, asked: ListAsked, lang: Lang) -> Result<ListPage, Lookup> {
    let today = today(app, app.clock.now());
    let refused = AsOf::read(&asked.as_of, &today).err().filter(|_| !asked.as_of.is_empty());
    let asked = asked.sound(&app.network, &today);
    let limit = if asked.all { ROWS_ALL } else { ROWS };
    app.store.read(|tx| {
        let (facets, on) = facets(app, tx, &asked)?;
        let filter = asked.filter(&app.network, on);
        let from = page_from(tx, &asked)?;
        let forward = matches!(from, Page::After(_));
        let mut rows = tx.members(&filter, &from, limit as i64 + 1, lang)?;
        let more = rows.len() > limit;
        if more && forward {
            rows.pop();
        } else if more {
            rows.remove(0);
        }
        let has_before = if forward { from != Page::After(None) } else { more };
        let has_after = if forward { more } else { true };
        let n_found = match asked.is_filtered() {
            false => facets.total,
            true => tx.count_members(&filter)?,
        };
        let link = |edge: Option<&MemberRow>, word: &str, is: bool| {
            let id = edge.filter(|_| is)?.id;
            let all = if asked.all { "all=1&" } else { "" };
            Some(address(lang, "/members", &asked.query(), &format!("{all}{word}={id}")))
        };
        let (previous, next) =
            (link(rows.first(), "before", has_before), link(rows.last(), "after", has_after));
        let one_page = previous.is_none() && next.is_none();
        let [countries, regions, years] = choices(app, &facets, lang);
        let query = asked.query();
        Ok(ListPage {
            countries,
            regions,
            years,
            n_found,
            n_all: facets.total,
            as_of: if asked.as_of.is_empty() { today.clone() } else { asked.as_of.clone() },
            today: today.clone(),
            refused,
            rows: rows.iter().map(|it| line(app, it, lang)).collect(),
            previous,
            next,
            all_on_one: (!one_page && !asked.all)
                .then(|| address(lang, "/members", &query, "all=1")),
            csv: address(lang, "/members.csv", &query, ""),
            json: address(lang, "/members.json", &query, ""),
            geojson: address(lang, "/members.geojson", &query, ""),
            xlsx: address(lang, "/members.xlsx", &query, ""),
            q: asked.q,
            country: asked.country,
            region: asked.region,
            year: asked.year,
            asked_on: asked.as_of,
        })
    })
}

/// Countries by name, regions in the network's order, years: each with its members.
fn choices(app: &App, facets: &Facets, lang: Lang) -> [Vec<Choice>; 3] {
    let choice = |value: &str, label: &str, count: i64| Choice {
        value: value.to_owned(),
        label: label.to_owned(),
        count,
    };
    let countries = facets.countries.iter();
    let mut countries: Vec<Choice> = countries
        .map(|(code, n)| choice(code.as_str(), &country_name(code.as_str(), lang), *n))
        .collect();
    sort_by_country(lang, &mut countries, |it| &it.value);
    let regions = app.network.regions.iter().zip(&facets.regions);
    let regions = regions.map(|(it, (_, n))| choice(&it.id, it.name.to(lang), *n));
    let years = facets.years.iter().map(|(year, n)| choice(year, year, *n));
    [countries, regions.collect(), years.collect()]
}

/// What the list can be filtered by on the day asked for, and how the rows of that day are asked.
fn facets(
    app: &App,
    tx: &mut Tx,
    asked: &ListAsked,
) -> Result<(Arc<Facets>, Option<OnDay>), store::Error> {
    let Some(day) = asked.day() else { return Ok((app.counted().facets(tx, &app.network)?, None)) };
    let record = &app.counted().record(app, tx)?.record;
    let facets = recorded::facets(record, &app.network, &day);
    Ok((Arc::new(facets), Some(recorded::on_day(record, &day))))
}

/// Every row that the list shows on all its pages, in its order.
///
/// # Errors
/// Of the database.
pub fn exported(app: &App, asked: ListAsked, lang: Lang) -> Result<Vec<ListRow>, Lookup> {
    let asked = asked.sound(&app.network, &today(app, app.clock.now()));
    app.store.read(|tx| {
        let on = match asked.day() {
            Some(day) => Some(recorded::on_day(&app.counted().record(app, tx)?.record, &day)),
            None => None,
        };
        let filter = asked.filter(&app.network, on);
        let rows = tx.members(&filter, &Page::After(None), i64::MAX, lang)?;
        let row = |it: MemberRow| {
            let line = line(app, &it, lang);
            ListRow {
                id: line.id,
                name: line.name,
                country: it.country,
                country_name: line.country,
                kind: line.kind,
                since: line.since,
                position: it.position,
                invented: line.invented,
            }
        };
        Ok(rows.into_iter().map(row).collect())
    })
}

fn page_from(tx: &mut Tx, asked: &ListAsked) -> Result<Page, Lookup> {
    let edge =
        |tx: &mut Tx, id| -> Result<_, Lookup> { Ok(crate::failure::found(key_of(tx, id)?)?) };
    Ok(match (asked.after, asked.before) {
        (Some(id), _) => Page::After(Some(edge(tx, id)?)),
        (None, Some(id)) => {
            let (key, id) = edge(tx, id)?;
            Page::Before(key, id)
        }
        (None, None) => Page::After(None),
    })
}

/// A member as lists show it to a reader of `lang`.
pub(super) fn line(app: &App, it: &MemberRow, lang: Lang) -> MemberLine {
    MemberLine {
        id: it.id,
        name: it.shown_name().to_owned(),
        country: country_name(it.country.as_str(), lang),
        kind: app.network.place_kind(&it.kind, lang).to_owned(),
        since: it.since.clone(),
        invented: it.invented,
    }
}

/// A city's best name and the language of it, where one owns it.
pub(super) fn name_in(city: &City, lang: Lang) -> (Option<Lang>, String) {
    let own = city.names.iter().find(|it| it.lang == Some(lang));
    own.map_or_else(|| (None, city.name.clone()), |it| (it.lang, it.name.clone()))
}

fn address(lang: Lang, path: &str, query: &str, more: &str) -> String {
    let parts: Vec<&str> = [query, more].into_iter().filter(|it| !it.is_empty()).collect();
    let mark = if parts.is_empty() { "" } else { "?" };
    format!("/{lang}{path}{mark}{}", parts.join("&"))
}
