//! A call of the past as it was published: dates and totals that others printed, with their source.
//!
//! Kept apart from what the rows of this platform prove, and never counted from. A total that was
//! corrected in public keeps both figures.

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::event::{Changed, Event, EventKind};
use crate::ids::CallId;
use crate::time::Timestamp;

/// A total that was printed, and what it was corrected to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// At first.
    pub first: i64,
    /// In public, later.
    pub corrected: Option<i64>,
}

/// A day that was announced, and the one announced at first where it moved; both `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// As it was in the end.
    pub on: String,
    /// As it was announced at first.
    pub first: Option<String>,
}

/// What was published about a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct History {
    /// The day it opened for cities.
    pub opened_on: Option<String>,
    /// The last day for cities.
    pub cities_until: Option<Moved>,
    /// The last day for commissions.
    pub commissions_until: Option<Moved>,
    /// The day of the announcement, `YYYY-MM-DD`.
    pub announced_on: String,
    /// Cities admitted.
    pub admitted: Printed,
    /// Their countries.
    pub admitted_countries: Option<i64>,
    /// Members of the network after it.
    pub members: Option<Printed>,
    /// Countries of the network after it.
    pub countries: Option<i64>,
    /// A note on the figures, in English.
    pub note: Option<String>,
    /// Where it was printed: addresses apart by spaces.
    pub source: String,
}

/// The published history of one call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastCall {
    /// The call's id, when it is a call of this platform; its own otherwise.
    pub id: CallId,
    /// The word of the call in addresses, `2020`.
    pub slug: String,
    /// What was published.
    pub history: History,
    /// When it was entered here last.
    pub recorded_at: Timestamp,
}

impl PastCall {
    /// Enters what was published in place of what was known; `None` when that says the same.
    pub fn record(it: PastCall, known: Option<&PastCall>, now: Timestamp) -> Option<Changed<PastCall>> {
        if known.is_some_and(|known| known.history == it.history) {
            return None;
        }
        let payload = json!({ "slug": it.slug, "history": it.history });
        let id = known.map_or(it.id, |known| known.id);
        let event = Event::new(EventKind::CallHistoryRecorded, id.0, None, now, payload);
        Some(Changed::new(PastCall { id, recorded_at: now, ..it }, event))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn past(admitted: i64) -> PastCall {
        PastCall {
            id: CallId(uuid::Uuid::from_u128(1)),
            slug: "2020".to_owned(),
            history: History {
                opened_on: None,
                cities_until: None,
                commissions_until: None,
                announced_on: "2020-09-23".to_owned(),
                admitted: Printed { first: admitted, corrected: None },
                admitted_countries: None,
                members: None,
                countries: None,
                note: None,
                source: "https://example.org".to_owned(),
            },
            recorded_at: Timestamp(0),
        }
    }

    #[test]
    fn what_is_known_already_is_no_event() {
        let known = past(55);
        assert!(PastCall::record(past(55), Some(&known), Timestamp(9)).is_none());
        assert!(PastCall::record(past(54), Some(&known), Timestamp(9)).is_some());
        assert!(PastCall::record(past(55), None, Timestamp(9)).is_some());
    }
}
