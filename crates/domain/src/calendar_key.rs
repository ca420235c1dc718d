//! The secret address of a calendar of one's own deadlines.
//!
//! Whoever has the address reads the deadlines, so that calendars that cannot sign in can; it
//! opens nothing else. A person has one at most, and a new one puts the old one out of use.

use serde_json::json;

use crate::event::{Changed, Event, EventKind};
use crate::ids::PersonId;
use crate::time::Timestamp;

/// The key in the address, as far as it is kept: by its hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarKey {
    /// Whose deadlines it shows.
    pub person: PersonId,
    /// SHA-256 of the key.
    pub token_sha256: Vec<u8>,
    /// When it was made.
    pub made_at: Timestamp,
}

/// A key that leads nowhere any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revoked(pub CalendarKey);

impl CalendarKey {
    /// Makes the address known; `None` when it is the one there is, so that a form sent twice
    /// does its work once.
    pub fn make(key: CalendarKey, before: Option<&CalendarKey>) -> Option<Changed<CalendarKey>> {
        if before.is_some_and(|it| it.token_sha256 == key.token_sha256) {
            return None;
        }
        let payload = json!({ "instead": before.is_some() });
        let (by, at) = (Some(key.person), key.made_at);
        let event = Event::new(EventKind::CalendarMade, key.person.0, by, at, payload);
        Some(Changed::new(key, event))
    }

    /// Takes the address out of use.
    pub fn revoke(self, now: Timestamp) -> Changed<Revoked> {
        let by = Some(self.person);
        let event = Event::new(EventKind::CalendarRevoked, self.person.0, by, now, json!({}));
        Changed::new(Revoked(self), event)
    }
}
