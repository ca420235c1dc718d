//! Who is a member on a day, and everything that is counted from it.
//!
//! The one place of the counting rule. A membership counts from its first day up to the day
//! before it ended. A day known only as a year or a month stands for the first day of it, at both
//! ends. Where no source tells the first day, the membership counts from the first day on which
//! any membership of the record began, and is told apart wherever it is counted. An admission
//! revoked as a mistake counted until its correction, since until then it was what everybody
//! knew. Every city counts once, however often it joined.
//!
//! Lists are made by the same rule from days kept as numbers; a test compares both for every day.
//! Which running memberships a network calls inactive it has not told, so none is.

use std::collections::{BTreeMap, BTreeSet};

use crate::city::EndReason;
use crate::country::Country;
use crate::ids::{ApplicationId, CallId, CityId};

mod day;
mod growth;
#[cfg(test)]
mod tests;

pub use day::{AsOf, AsOfRefused};
pub use growth::{Brought, Grown};

/// Whether a membership counts on `day` (`YYYY-MM-DD`); `begins` is the record's first day.
///
/// As texts, days of any precision sort by time, a year before all of its days; so does whatever
/// else they are kept as.
pub fn counts<Day: PartialOrd>(
    from: Option<Day>,
    until: Option<Day>,
    begins: Option<Day>,
    day: Day,
) -> bool {
    from.or(begins).is_none_or(|from| from <= day) && until.is_none_or(|until| day < until)
}

/// A membership as far as it is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Whose.
    pub city: CityId,
    /// The city's country.
    pub country: Country,
    /// First day, as precise as known.
    pub from: Option<String>,
    /// First day it no longer counted, and why.
    pub until: Option<(String, EndReason)>,
    /// The call that brought it.
    pub call: Option<CallId>,
    /// The application that brought it.
    pub application: Option<ApplicationId>,
}

impl Membership {
    fn has_begun(&self, begins: Option<&str>, day: &str) -> bool {
        counts(self.from.as_deref(), None, begins, day)
    }

    /// Whether it had been revoked as a mistake by `day`.
    fn is_revoked(&self, day: &str) -> bool {
        matches!(&self.until, Some((on, EndReason::Revoked)) if on.as_str() <= day)
    }

    /// The year it began in, where known.
    pub fn year(&self) -> Option<&str> {
        self.from.as_deref().and_then(|it| it.get(..4))
    }
}

/// Every membership there is or was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// By city, so that those of one stand together.
    memberships: Vec<Membership>,
    begins: Option<String>,
}

/// What there was on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Cities that were members.
    pub cities: i64,
    /// Of those, cities of whose membership the first day is not known.
    pub undated: i64,
    /// Of those, cities that had been members before and came back.
    pub readmitted: i64,
    /// Cities that had been members and were none on that day; mistakes apart.
    pub former: i64,
    /// Admissions revoked as mistakes by then.
    pub revoked: i64,
    /// Members of each country that had any.
    pub by_country: BTreeMap<Country, i64>,
    /// Members by the year their membership began in; `None` where that is not known.
    pub by_year: BTreeMap<Option<String>, i64>,
}

impl Counts {
    /// Countries with members.
    pub fn countries(&self) -> i64 {
        i64::try_from(self.by_country.len()).unwrap_or(i64::MAX)
    }

    /// Members of these countries, and how many of the countries have any.
    pub fn of(&self, countries: &[Country]) -> (i64, i64) {
        let found = countries.iter().filter_map(|it| self.by_country.get(it));
        found.fold((0, 0), |(cities, n), it| (cities + it, n + 1))
    }
}

impl Record {
    /// The record of these memberships, in any order.
    pub fn new(mut memberships: Vec<Membership>) -> Record {
        memberships.sort_by(|a, b| (a.city, &a.from).cmp(&(b.city, &b.from)));
        let begins = memberships.iter().filter_map(|it| it.from.clone()).min();
        Record { memberships, begins }
    }

    /// The first day on which any membership began, as precise as known; none where no first day
    /// is known at all.
    pub fn begins(&self) -> Option<&str> {
        self.begins.as_deref()
    }

    /// The record of some countries alone; it begins when the whole one does.
    pub fn within(&self, countries: &[Country]) -> Record {
        let kept = self.memberships.iter().filter(|it| countries.contains(&it.country));
        Record { memberships: kept.cloned().collect(), begins: self.begins.clone() }
    }

    /// The memberships that count on a day, one a city.
    pub fn members<'a>(&'a self, day: &'a str) -> impl Iterator<Item = &'a Membership> {
        self.by_city().filter_map(move |all| all.iter().find(|it| self.runs(it, day)))
    }

    /// What there was on a day (`YYYY-MM-DD`).
    pub fn on(&self, day: &str) -> Counts {
        let mut counts = Counts::default();
        let mut by_year: BTreeMap<Option<&str>, i64> = BTreeMap::new();
        for all in self.by_city() {
            counts.revoked += n(all.iter().filter(|it| it.is_revoked(day)).count());
            let begins = self.begins.as_deref();
            let earlier = |it: &&Membership| {
                it.has_begun(begins, day) && !self.runs(it, day) && !it.is_revoked(day)
            };
            let was_before = all.iter().any(|it| earlier(&it));
            let Some(runs) = all.iter().find(|it| self.runs(it, day)) else {
                counts.former += i64::from(was_before);
                continue;
            };
            counts.cities += 1;
            counts.undated += i64::from(runs.from.is_none());
            counts.readmitted += i64::from(was_before);
            *counts.by_country.entry(runs.country).or_default() += 1;
            *by_year.entry(runs.year()).or_default() += 1;
        }
        counts.by_year = by_year.into_iter().map(|(year, n)| (year.map(str::to_owned), n)).collect();
        counts
    }

    /// The countries by the year in which their first city joined, as known on `day`; `None`
    /// where a city joined on a day that nobody knows. Revoked mistakes make no country new.
    pub fn first_countries(&self, day: &str) -> BTreeMap<Option<String>, BTreeSet<Country>> {
        let mut first: BTreeMap<Country, Option<&str>> = BTreeMap::new();
        let begins = self.begins.as_deref();
        let begun = |it: &&Membership| it.has_begun(begins, day) && !it.is_revoked(day);
        for it in self.memberships.iter().filter(begun) {
            // No year is before every year: what is not known stays not known.
            let known = first.entry(it.country).or_insert(it.year());
            *known = (*known).min(it.year());
        }
        let mut by_year: BTreeMap<Option<String>, BTreeSet<Country>> = BTreeMap::new();
        for (country, year) in first {
            by_year.entry(year.map(str::to_owned)).or_default().insert(country);
        }
        by_year
    }

    fn runs(&self, it: &Membership, day: &str) -> bool {
        let until = it.until.as_ref().map(|(on, _)| on.as_str());
        counts(it.from.as_deref(), until, self.begins.as_deref(), day)
    }

    fn by_city(&self) -> impl Iterator<Item = &[Membership]> {
        self.memberships.chunk_by(|a, b| a.city == b.city)
    }
}

fn n(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
