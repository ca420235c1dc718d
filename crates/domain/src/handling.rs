//! How the files of a call are handled: what the secretariat checks, and how many experts read
//! each.
//!
//! A call begins with what the network's rules say at that moment and keeps it, so that a rule
//! that changes later changes nothing under way.

use serde_json::json;

use crate::event::{Changed, Event, EventKind};
use crate::ids::{CallId, PersonId};
use crate::screening::Item;
use crate::time::Timestamp;

/// The most experts that may read one file.
pub const PER_APPLICATION_MAX: i64 = 9;

/// What a call holds its files to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handling {
    /// The call.
    pub call: CallId,
    /// What is checked in every file.
    pub items: Vec<Item>,
    /// How many experts read each.
    pub per_application: i64,
    /// Since when; `None` while it is what the network's rules say and nothing was kept.
    pub set_at: Option<Timestamp>,
}

/// Why a call's handling was not changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HandlingRefused {
    /// From one to [`PER_APPLICATION_MAX`] experts read a file.
    #[error("between 1 and {max} experts read a file")]
    PerApplication {
        /// The most there may be.
        max: i64,
    },
}

impl Handling {
    /// Keeps what is in force for the call from here on. `None` when it is kept already.
    pub fn keep(self, by: PersonId, now: Timestamp) -> Option<Changed<Handling>> {
        self.set_at.is_none().then(|| self.set(by, now))
    }

    /// Lets another number of experts read each file; what is assigned stays.
    ///
    /// # Errors
    /// [`HandlingRefused`].
    pub fn read_by(
        self,
        per_application: i64,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Option<Changed<Handling>>, HandlingRefused> {
        if !(1..=PER_APPLICATION_MAX).contains(&per_application) {
            return Err(HandlingRefused::PerApplication { max: PER_APPLICATION_MAX });
        }
        if self.per_application == per_application && self.set_at.is_some() {
            return Ok(None);
        }
        Ok(Some(Handling { per_application, ..self }.set(by, now)))
    }

    fn set(self, by: PersonId, now: Timestamp) -> Changed<Handling> {
        let items: Vec<&str> = self.items.iter().map(|it| it.id.as_str()).collect();
        let payload = json!({ "items": items, "per_application": self.per_application });
        let event = Event::new(EventKind::CallHandlingSet, self.call.0, Some(by), now, payload);
        Changed::new(Handling { set_at: Some(now), ..self }, event)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{at, call, ida};

    fn by_rule() -> Handling {
        Handling { call: call().id, items: Vec::new(), per_application: 2, set_at: None }
    }

    #[test]
    fn a_call_keeps_what_the_rules_said_when_it_was_first_used() {
        let now = at("2020-06-02T10:00");
        let kept = by_rule().keep(ida(), now).unwrap().into_parts().0;
        assert_eq!(kept, Handling { set_at: Some(now), ..by_rule() });
        assert_eq!(kept.keep(ida(), now), None, "kept once");
    }

    #[test]
    fn the_number_of_experts_is_one_to_nine() {
        let now = at("2020-06-02T10:00");
        for wrong in [-1, 0, 10] {
            let refused = by_rule().read_by(wrong, ida(), now);
            assert_eq!(refused, Err(HandlingRefused::PerApplication { max: 9 }));
        }
        let three = by_rule().read_by(3, ida(), now).unwrap().unwrap().into_parts().0;
        assert_eq!(three.per_application, 3);
        assert_eq!(three.read_by(3, ida(), now), Ok(None), "nothing differs");
    }
}
