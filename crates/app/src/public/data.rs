//! Members and calls as data, for the JSON API.

use std::collections::{BTreeMap, HashMap};

use domain::call::Call;
use domain::city::{City, CityName, EndReason, Position, Spell};
use domain::country::Country;
use domain::decision::Correction;
use domain::ids::{CallId, CityId};
use domain::language::Lang;
use domain::own_date::OwnDate;
use domain::record::AsOf;
use domain::time::Timestamp;
use store::Tx;

use super::asked::ListAsked;
use super::register::{Member, Spelled};
use crate::App;
use crate::failure::{Lookup, found};

/// One unbroken stretch of membership, as everybody is told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpellData {
    /// First day, as precise as known.
    pub from_on: Option<String>,
    /// First day it no longer counts.
    pub until_on: Option<String>,
    /// Why it ended.
    pub reason: Option<EndReason>,
}

impl SpellData {
    fn of(it: &Spelled) -> SpellData {
        SpellData {
            from_on: it.from.map(|it| it.text()),
            until_on: it.until.map(|it| it.text()),
            reason: it.reason,
        }
    }

    /// Whether the city was a member on that day (`YYYY-MM-DD`), as [`Spell::covers`] has it.
    pub fn covers(&self, day: &str) -> bool {
        domain::record::counts(self.from_on.as_deref(), self.until_on.as_deref(), None, day)
    }
}

impl From<Spell> for SpellData {
    fn from(it: Spell) -> SpellData {
        SpellData { from_on: it.from_on, until_on: it.until_on, reason: it.reason }
    }
}

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
    pub spells: Vec<SpellData>,
}

impl MemberData {
    /// Its best name for a reader of `lang`.
    pub fn name_in(&self, lang: Lang) -> &str {
        self.names.iter().find(|it| it.lang == Some(lang)).map_or(&self.name, |it| &it.name)
    }

    pub(super) fn of(city: City, spells: Vec<Spell>) -> MemberData {
        MemberData {
            id: city.id,
            name: city.name,
            names: city.names,
            country: city.country,
            kind: city.kind,
            position: city.position,
            invented: city.invented,
            spells: spells.into_iter().map(SpellData::from).collect(),
        }
    }
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
    /// The filter as addresses say it, empty without one.
    pub query: String,
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
    let country = country.map(|it| it.to_string()).unwrap_or_default();
    members_as(app, ListAsked { country, after, ..ListAsked::default() }, limit)
}

/// One page of the members a list asks for; `None` when `after` is no city that is or was a member.
///
/// # Errors
/// Of the database.
pub fn members_as(
    app: &App,
    asked: ListAsked,
    limit: usize,
) -> Result<Option<MembersData>, Lookup> {
    let as_of = app.clock.now();
    let asked = asked.sound(&app.network, &super::today(app, as_of));
    let register = app.counted().register(app)?;
    let after = match asked.after.map(|it| register.row_of(it)) {
        Some(None) => return Ok(None),
        Some(row) => row,
        None => None,
    };
    let found = register.found(&asked.filter(&app.network));
    let mut members: Vec<Member<'_>> =
        register.after(&found, after).take(limit.saturating_add(1)).collect();
    let more = members.len() > limit;
    members.truncate(limit);
    let next = members.last().filter(|_| more).map(|it| it.id());
    let items = members.into_iter().map(item).collect();
    Ok(Some(MembersData { items, total: found.n, as_of, on: asked.day(), query: asked.query(), next }))
}

/// Every member of a day that was or is (`YYYY-MM-DD`), as the snapshot `tx` sees it or a newer one.
pub(crate) fn members_of_day(
    app: &App,
    tx: &mut Tx,
    day: &str,
) -> Result<Vec<MemberData>, store::Error> {
    let asked = ListAsked { as_of: day.to_owned(), ..ListAsked::default() };
    let register = app.counted().register_in(app, tx)?;
    let found = register.found(&asked.filter(&app.network));
    Ok(register.after(&found, None).map(item).collect())
}

fn item(it: Member<'_>) -> MemberData {
    let mut names = it.names().map(|(lang, name)| CityName { lang, name: name.to_owned() });
    let main = names.next().map(|it| it.name).unwrap_or_default();
    MemberData {
        id: it.id(),
        name: main,
        names: names.collect(),
        country: it.country(),
        kind: it.kind().to_owned(),
        position: it.position(),
        invented: it.invented(),
        spells: it.spells().iter().map(SpellData::of).collect(),
    }
}

/// A city that is or was a member.
///
/// # Errors
/// Of the database; hidden for what never was one.
pub fn member(app: &App, id: CityId) -> Result<MemberData, Lookup> {
    app.store.read(|tx| {
        let listed = tx.city_is_listed(id)?;
        let city = found(tx.city(id)?.filter(|_| listed))?;
        Ok(MemberData::of(city, tx.spells_of(id)?))
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
