//! What the record became over the years, and what each call brought.

use std::collections::{BTreeMap, BTreeSet};

use super::Record;
use crate::ids::CallId;

/// The network at the end of a year, or on the day asked for in the last one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grown {
    /// The year, `2020`.
    pub year: String,
    /// The day that is counted, `2020-12-31`.
    pub day: String,
    /// Members.
    pub cities: i64,
    /// Of those, members whose first day is not known.
    pub undated: i64,
    /// Countries with members.
    pub countries: i64,
    /// Members whose membership began in the year.
    pub joined: i64,
}

/// What a call brought, as known on a day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Brought {
    /// Cities announced.
    pub announced: i64,
    /// Of those, cities not revoked as a mistake.
    pub admitted: i64,
    /// Their countries.
    pub countries: i64,
}

impl Record {
    /// Year by year from the record's beginning to `day` (`YYYY-MM-DD`); nothing before it.
    pub fn growth(&self, day: &str) -> Vec<Grown> {
        let year = |text: &str| text.get(..4).and_then(|it| it.parse::<i16>().ok());
        let (Some(first), Some(last)) = (self.begins().and_then(year), year(day)) else {
            return Vec::new();
        };
        let on = |year: i16| {
            let name = format!("{year:04}");
            let end = format!("{name}-12-31");
            let day = if end.as_str() < day { end } else { day.to_owned() };
            let counts = self.on(&day);
            Grown {
                cities: counts.cities,
                undated: counts.undated,
                countries: counts.countries(),
                joined: counts.by_year.get(&Some(name.clone())).copied().unwrap_or(0),
                year: name,
                day,
            }
        };
        (first..=last).map(on).collect()
    }

    /// What each call had brought by `day`; calls that had brought nothing are left out.
    pub fn by_call(&self, day: &str) -> BTreeMap<CallId, Brought> {
        let mut brought: BTreeMap<CallId, (Brought, BTreeSet<_>)> = BTreeMap::new();
        for it in &self.memberships {
            let Some(call) = it.call.filter(|_| it.has_begun(self.begins(), day)) else { continue };
            let (counts, countries) = brought.entry(call).or_default();
            counts.announced += 1;
            if !it.is_revoked(day) {
                counts.admitted += 1;
                countries.insert(it.country);
            }
        }
        let counted = |(brought, countries): (Brought, BTreeSet<_>)| Brought {
            countries: super::n(countries.len()),
            ..brought
        };
        brought.into_iter().map(|(call, it)| (call, counted(it))).collect()
    }
}
