//! The network in numbers, as of any day that was; `domain::record` has the rule.

use std::collections::{BTreeMap, BTreeSet};

use domain::call::{Call, PublishedFigures};
use domain::country::Country;
use domain::ids::{CallId, CityId};
use domain::network::Network;
use domain::record::{AsOf, AsOfRefused, Brought, Counts, Grown, Record};
use domain::time::Timestamp;
use store::Tx;

use super::recorded::{PopulationFigure, Recorded, day};
use crate::{App, Failure};

/// Members of a region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionCount {
    /// The region's id.
    pub id: String,
    /// Its members.
    pub cities: i64,
    /// Its countries with members.
    pub countries: i64,
}

/// What a public call brought, beside what was printed about it.
#[derive(Debug, Clone, PartialEq)]
pub struct CallCount {
    /// The call.
    pub call: Call,
    /// What its rows prove.
    pub brought: Brought,
    /// What was printed elsewhere.
    pub published: Option<PublishedFigures>,
}

/// How many people live in the members that told so, each with its year and source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Population {
    /// All figures together.
    pub people: i64,
    /// The members they are of, with their figures.
    pub figures: Vec<(CityId, Country, PopulationFigure)>,
}

impl Population {
    /// Over how many members it is counted.
    pub fn over(&self) -> i64 {
        i64::try_from(self.figures.len()).unwrap_or(i64::MAX)
    }
}

/// The network in numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Statistics {
    /// The day they are of.
    pub as_of: AsOf,
    /// The day on which the record begins, as precise as known.
    pub begins: Option<String>,
    /// Members, countries, by country, by year.
    pub counts: Counts,
    /// Regions, in the network's order.
    pub by_region: Vec<RegionCount>,
    /// Year by year.
    pub growth: Vec<Grown>,
    /// Public calls that brought somebody, the first to be announced first.
    pub by_call: Vec<CallCount>,
    /// Countries by the year of their first city; `None` where that is not known.
    pub first_countries: BTreeMap<Option<String>, BTreeSet<Country>>,
    /// How many people live in members.
    pub population: Population,
}

/// A country with members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountryCount {
    /// The country.
    pub country: Country,
    /// Its region's id.
    pub region: Option<String>,
    /// Its members.
    pub cities: i64,
    /// The year its first city joined, where known.
    pub first_year: Option<String>,
}

/// Countries with members on a day, by code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountriesData {
    /// The day.
    pub as_of: AsOf,
    /// All of them.
    pub items: Vec<CountryCount>,
}

/// The network in numbers on a day, `YYYY-MM-DD`; today when none is said.
///
/// # Errors
/// [`AsOfRefused`] for a day there was not.
pub fn statistics(app: &App, as_of: Option<&str>) -> Result<Statistics, Failure<AsOfRefused>> {
    let now = app.clock.now();
    let day = day(app, as_of, now).map_err(Failure::Refused)?;
    app.store.read(|tx| Ok(counted(app, tx, day.clone(), now, None)?))
}

/// The day of a day that was asked for, `YYYY-MM-DD`.
///
/// # Errors
/// [`AsOfRefused`] for a day there was not.
pub fn as_of(app: &App, text: &str) -> Result<AsOf, AsOfRefused> {
    day(app, Some(text), app.clock.now())
}

/// The countries with members on a day, by code; of one region, when one is named.
///
/// # Errors
/// [`AsOfRefused`] for a day there was not.
pub fn countries(
    app: &App,
    as_of: Option<&str>,
    region: Option<&str>,
) -> Result<CountriesData, Failure<AsOfRefused>> {
    let day = day(app, as_of, app.clock.now()).map_err(Failure::Refused)?;
    app.store.read(|tx| {
        let recorded = app.counted().record(app, tx)?;
        let mut items = country_counts(&app.network, &recorded.record, &day);
        items.retain(|it| region.is_none_or(|region| it.region.as_deref() == Some(region)));
        Ok(CountriesData { as_of: day.clone(), items })
    })
}

/// [`statistics`] within a transaction.
pub(crate) fn statistics_of_day(
    app: &App,
    tx: &mut Tx,
    as_of: AsOf,
    now: Timestamp,
) -> Result<Statistics, store::Error> {
    counted(app, tx, as_of, now, None)
}

/// [`statistics`] within a transaction; of some countries alone, when they are named.
pub(super) fn counted(
    app: &App,
    tx: &mut Tx,
    as_of: AsOf,
    now: Timestamp,
    countries: Option<&[Country]>,
) -> Result<Statistics, store::Error> {
    let recorded = app.counted().record(app, tx)?;
    let within = countries.map(|it| recorded.record.within(it));
    let record = within.as_ref().unwrap_or(&recorded.record);
    let counts = record.on(as_of.as_str());
    let regions = app.network.regions.iter().map(|it| {
        let (cities, countries) = counts.of(&it.countries);
        RegionCount { id: it.id.clone(), cities, countries }
    });
    Ok(Statistics {
        begins: record.begins().map(str::to_owned),
        by_region: regions.collect(),
        growth: record.growth(as_of.as_str()),
        by_call: by_call(tx, record, &as_of, now)?,
        first_countries: record.first_countries(as_of.as_str()),
        population: population(&recorded, record, &as_of),
        counts,
        as_of,
    })
}

/// What the calls that were announced by then had brought.
fn by_call(
    tx: &mut Tx,
    record: &Record,
    as_of: &AsOf,
    now: Timestamp,
) -> Result<Vec<CallCount>, store::Error> {
    let mut brought: BTreeMap<CallId, Brought> = record.by_call(as_of.as_str());
    let calls = tx.calls()?.into_iter().filter(Call::is_public);
    let mut counted: Vec<CallCount> = calls
        .filter_map(|call| {
            let brought = brought.remove(&call.id)?;
            let published = call.figures.clone();
            Some(CallCount { call, brought, published })
        })
        .collect();
    counted.sort_by_key(|it| it.call.stage.at().unwrap_or(now));
    Ok(counted)
}

pub(super) fn country_counts(network: &Network, record: &Record, day: &AsOf) -> Vec<CountryCount> {
    let first: BTreeMap<Country, Option<String>> = record
        .first_countries(day.as_str())
        .into_iter()
        .flat_map(|(year, all)| all.into_iter().map(move |it| (it, year.clone())))
        .collect();
    let by_country = record.on(day.as_str()).by_country;
    let count = |(country, cities)| CountryCount {
        country,
        region: network.region_of(country).map(|it| it.id.clone()),
        cities,
        first_year: first.get(&country).cloned().flatten(),
    };
    by_country.into_iter().map(count).collect()
}

/// What the members of a day told about their population.
fn population(recorded: &Recorded, record: &Record, as_of: &AsOf) -> Population {
    let told = |it: &domain::record::Membership| {
        let figure = recorded.population.get(&it.application?)?;
        Some((it.city, it.country, figure.clone()))
    };
    let figures: Vec<_> = record.members(as_of.as_str()).filter_map(told).collect();
    let people = figures.iter().fold(0_i64, |sum, (.., it)| sum.saturating_add(it.number));
    Population { people, figures }
}
