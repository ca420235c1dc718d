//! Another number of seats for each country, after the call was published.

use std::collections::BTreeMap;

use serde_json::json;

use super::{Call, QuotaRefused, Stage};
use crate::country::Country;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, PersonId};
use crate::time::Timestamp;

/// A seat of a country's quota, and the file that holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seat {
    /// The country.
    pub country: Country,
    /// The file.
    pub application: ApplicationId,
    /// Which seat, from 1.
    pub seat: i64,
}

/// A call with another quota, and the files that sit on a lower seat because of it.
#[derive(Debug, Clone, PartialEq)]
pub struct QuotaChanged {
    /// The call.
    pub call: Call,
    /// Files whose seat is no longer laid out, each on a free one of its country.
    pub moved: Vec<Seat>,
}

impl Call {
    /// Gives each country another number of seats. `taken` are those that are held now.
    ///
    /// # Errors
    /// [`QuotaRefused`]; a country that has endorsed more keeps the quota from being lowered.
    pub fn change_quota(
        self,
        quota: i64,
        taken: &[Seat],
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<QuotaChanged>, QuotaRefused> {
        match self.stage {
            Stage::Published { .. } => (),
            Stage::Draft | Stage::Closed { .. } | Stage::Announced { .. } => {
                return Err(QuotaRefused::NotPublished);
            }
        }
        if !(1..=99).contains(&quota) {
            return Err(QuotaRefused::Quota);
        }
        if quota == self.quota {
            return Err(QuotaRefused::Nothing);
        }
        let mut countries: BTreeMap<Country, Vec<Seat>> = BTreeMap::new();
        for it in taken {
            countries.entry(it.country).or_default().push(*it);
        }
        let n = |seats: &[Seat]| i64::try_from(seats.len()).unwrap_or(i64::MAX);
        let above: Vec<(Country, i64)> = countries
            .iter()
            .map(|(country, seats)| (*country, n(seats)))
            .filter(|(_, n)| *n > quota)
            .collect();
        if !above.is_empty() {
            return Err(QuotaRefused::Endorsed { countries: above });
        }
        let moved: Vec<Seat> =
            countries.into_values().flat_map(|seats| reseated(&seats, quota)).collect();
        let seats: Vec<_> = moved
            .iter()
            .map(|it| json!({ "application": it.application, "seat": it.seat }))
            .collect();
        let payload = json!({ "before": self.quota, "after": quota, "moved": seats });
        let event = Event::new(EventKind::CallQuotaChanged, self.id.0, Some(by), now, payload);
        Ok(Changed::new(QuotaChanged { call: Call { quota, ..self }, moved }, event))
    }
}

/// The seats of one country that lie beyond the quota, each put on the lowest free one.
fn reseated(seats: &[Seat], quota: i64) -> Vec<Seat> {
    let mut free = (1..=quota).filter(|n| !seats.iter().any(|it| it.seat == *n));
    let beyond = seats.iter().filter(|it| it.seat > quota);
    beyond.filter_map(|it| Some(Seat { seat: free.next()?, ..*it })).collect()
}
