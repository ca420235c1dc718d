//! Members and calls as data, for the JSON API.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use domain::call::Call;
use domain::city::{CityName, Position, Spell};
use domain::country::Country;
use domain::decision::Correction;
use domain::ids::{CallId, CityId};
use domain::language::Lang;
use domain::own_date::OwnDate;
use domain::record::AsOf;
use domain::time::Timestamp;
use store::{MemberFilter, Page, Tx};

use super::recorded;
use crate::App;
use crate::failure::{Lookup, found};

/// A city that is or was a member.
#[derive(Debug, Clone, PartialEq)]
pub struct MemberData {
    /// Its id.
    pub id: CityId,
    /// Its main name.
    pub name: String,
    /// Names per language and further spellings.
    pub names: Vec<CityName>,
    /// Its country.
    pub country: Country,
    /// The kind of place.
    pub kind: String,
    /// Where it lies.
    pub position: Option<Position>,
    /// Whether it is invented.
    pub invented: bool,
    /// Its spells, the oldest first.
    pub spells: Vec<Spell>,
}

/// One page of members.
#[derive(Debug, Clone, PartialEq)]
pub struct MembersData {
    /// The members, by folded name.
    pub items: Vec<MemberData>,
    /// How many the filter leaves on all pages.
    pub total: i64,
    /// The moment the page is of.
    pub as_of: Timestamp,
    /// The day in the past that was asked for.
    pub on: Option<AsOf>,
    /// The last city of this page when more follow.
    pub next: Option<CityId>,
}

/// One public correction of a call's result.
#[derive(Debug, Clone, PartialEq)]
pub struct CorrectionData {
    /// The correction.
    pub correction: Correction,
    /// The city it is about.
    pub city: CityId,
    /// Its main name.
    pub name: String,
}

/// A public call with what its rows prove.
#[derive(Debug, Clone, PartialEq)]
pub struct CallData {
    /// The call, with its extensions.
    pub call: Call,
    /// Its titles, filled, by language.
    pub titles: BTreeMap<Lang, String>,
    /// Cities announced.
    pub announced: i64,
    /// Of those, cities not revoked as a mistake.
    pub admitted: i64,
    /// The corrections, the oldest first.
    pub corrections: Vec<CorrectionData>,
    /// Earlier dates that commissions set for their countries.
    pub own_dates: Vec<OwnDate>,
    /// How many applications were given more time; whose they are nobody is told.
    pub waivers: i64,
}

/// One page of members of a country, or of all; `None` when `after` is no city that is or was
/// a member.
///
/// # Errors
/// Of the database.
pub fn members(
    app: &App,
    country: Option<Country>,
    after: Option<CityId>,
    limit: usize,
) -> Result<Option<MembersData>, Lookup> {
    members_on(app, None, country, after, limit)
}

/// [`members`] of a day in the past.
///
/// # Errors
/// Of the database.
pub fn members_on(
    app: &App,
    on: Option<AsOf>,
    country: Option<Country>,
    after: Option<CityId>,
    limit: usize,
) -> Result<Option<MembersData>, Lookup> {
    let as_of = app.clock.now();
    app.store.read(|tx| {
        let from = match after {
            None => None,
            Some(id) => match super::key_of(tx, id)? {
                Some(key) => Some(key),
                None => return Ok(None),
            },
        };
        let (facets, day) = match &on {
            None => (app.counted().facets(tx, &app.network)?, None),
            Some(day) => {
                let record = &app.counted().record(app, tx)?.record;
                let facets = recorded::facets(record, &app.network, day);
                (Arc::new(facets), Some(recorded::on_day(record, day)))
            }
        };
        let filter = MemberFilter { country, on: day, ..MemberFilter::default() };
        let total = match country {
            None => facets.total,
            Some(country) => {
                facets.countries.iter().find(|(it, _)| *it == country).map_or(0, |(_, n)| *n)
            }
        };
        let asked = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut rows =
            tx.members(&filter, &Page::After(from.clone()), asked.saturating_add(1), Lang::EN)?;
        let more = rows.len() > limit;
        rows.truncate(limit);
        let mut names: HashMap<CityId, Vec<CityName>> = HashMap::new();
        for (city, name) in tx.names_of_members(&filter, from.as_ref(), asked)? {
            names.entry(city).or_default().push(name);
        }
        let mut spells: HashMap<CityId, Vec<Spell>> = HashMap::new();
        for (city, spell) in tx.spells_of_members(&filter, from.as_ref(), asked)? {
            spells.entry(city).or_default().push(spell);
        }
        let next = rows.last().filter(|_| more).map(|it| it.id);
        let items = rows
            .into_iter()
            .map(|row| MemberData {
                names: names.remove(&row.id).unwrap_or_default(),
                spells: spells.remove(&row.id).unwrap_or_default(),
                id: row.id,
                name: row.name,
                country: row.country,
                kind: row.kind,
                position: row.position,
                invented: row.invented,
            })
            .collect();
        Ok(Some(MembersData { items, total, as_of, on: on.clone(), next }))
    })
}

/// A city that is or was a member.
///
/// # Errors
/// Of the database; hidden for what never was one.
pub fn member(app: &App, id: CityId) -> Result<MemberData, Lookup> {
    app.store.read(|tx| {
        let listed = tx.city_is_listed(id)?;
        let city = found(tx.city(id)?.filter(|_| listed))?;
        Ok(MemberData {
            id,
            name: city.name,
            names: city.names,
            country: city.country,
            kind: city.kind,
            position: city.position,
            invented: city.invented,
            spells: tx.spells_of(id)?,
        })
    })
}

/// Every public call, the one that opens last first.
///
/// # Errors
/// Of the database.
pub fn calls(app: &App) -> Result<Vec<CallData>, Lookup> {
    app.store.read(|tx| Ok(public_calls(app, tx)?))
}

/// The public call with that word in its address.
///
/// # Errors
/// Of the database; hidden when there is none.
pub fn call(app: &App, slug: &str) -> Result<CallData, Lookup> {
    app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?.filter(Call::is_public))?;
        Ok(with_results(app, tx, call)?)
    })
}

/// Every public call with its results, in as many statements as for one.
pub(super) fn public_calls(app: &App, tx: &mut Tx) -> Result<Vec<CallData>, store::Error> {
    let mut extensions: HashMap<CallId, Vec<_>> = HashMap::new();
    for (call, it) in tx.all_extensions()? {
        extensions.entry(call).or_default().push(it);
    }
    let counts: HashMap<CallId, _> =
        tx.call_counts()?.into_iter().map(|it| (it.call, it)).collect();
    let mut corrections: HashMap<CallId, Vec<CorrectionData>> = HashMap::new();
    for it in corrected(tx, None)? {
        corrections.entry(it.correction.call).or_default().push(it);
    }
    let mut own_dates: HashMap<CallId, Vec<OwnDate>> = HashMap::new();
    for it in tx.all_own_dates()? {
        own_dates.entry(it.call).or_default().push(it);
    }
    let waivers = tx.waiver_counts()?;
    let calls = tx.calls()?.into_iter().filter(Call::is_public).map(|call| CallData {
        own_dates: own_dates.remove(&call.id).unwrap_or_default(),
        waivers: waivers.get(&call.id).copied().unwrap_or(0),
        titles: titles(app, &call),
        announced: counts.get(&call.id).map_or(0, |it| it.announced),
        admitted: counts.get(&call.id).map_or(0, |it| it.admitted),
        corrections: corrections.remove(&call.id).unwrap_or_default(),
        call: Call { extensions: extensions.remove(&call.id).unwrap_or_default(), ..call },
    });
    Ok(calls.collect())
}

/// A call with what its rows prove.
pub(super) fn with_results(app: &App, tx: &mut Tx, call: Call) -> Result<CallData, store::Error> {
    let counts = tx.call_counts()?.into_iter().find(|it| it.call == call.id);
    Ok(CallData {
        titles: titles(app, &call),
        announced: counts.map_or(0, |it| it.announced),
        admitted: counts.map_or(0, |it| it.admitted),
        corrections: corrected(tx, Some(call.id))?,
        own_dates: tx.own_dates(call.id)?,
        waivers: tx.waiver_counts()?.get(&call.id).copied().unwrap_or(0),
        call,
    })
}

fn corrected(tx: &mut Tx, call: Option<CallId>) -> Result<Vec<CorrectionData>, store::Error> {
    let all = tx.all_corrections()?.into_iter();
    let of_call = all.filter(|(it, ..)| call.is_none_or(|call| call == it.call));
    Ok(of_call.map(|(correction, city, name)| CorrectionData { correction, city, name }).collect())
}

fn titles(app: &App, call: &Call) -> BTreeMap<Lang, String> {
    let langs = call.texts.keys();
    langs.map(|lang| (*lang, crate::calls::title(&app.network, call, *lang).1)).collect()
}
