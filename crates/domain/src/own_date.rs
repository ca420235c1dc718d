//! An earlier date that a commission sets for the cities of its own country.
//!
//! It is never later than the call's, and an extension of the call does not move it: the
//! commission is told and may. Whether it binds cities, or is only what their commission wishes,
//! the network's rule says at the moment it is set; a date once told does not change its nature.

use serde_json::json;

use crate::call::{self, Call};
use crate::country::Country;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{CallId, PersonId};
use crate::time::{Deadline, Timestamp};

/// A commission's own date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnDate {
    /// In which call.
    pub call: CallId,
    /// For which country.
    pub country: Country,
    /// Until when cities are to hand in.
    pub deadline: Deadline,
    /// Whether what comes later is refused; otherwise it is only told.
    pub binds: bool,
    /// When it was set or last moved.
    pub set_at: Timestamp,
    /// By whom.
    pub set_by: PersonId,
    /// When it was lifted; it holds while it was not.
    pub lifted_at: Option<Timestamp>,
}

/// Why a commission's own date was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OwnDateRefused {
    /// The call is not public, or cities have no time in it any more.
    #[error("cities have no time in the call any more")]
    NotRunning,
    /// It would come after the call's own date.
    #[error("the call's own date comes earlier")]
    Later {
        /// The call's date.
        until: Deadline,
    },
    /// It would come before the call opens.
    #[error("the call opens at {opens_at}")]
    BeforeOpening {
        /// The first moment at which cities can hand in.
        opens_at: Timestamp,
    },
    /// It has passed.
    #[error("the moment has passed")]
    Past,
    /// There is none to lift.
    #[error("there is no date of its own")]
    None,
}

impl OwnDate {
    /// Sets or moves the date. `before` is the one that holds now. `None` when nothing would differ.
    ///
    /// # Errors
    /// [`OwnDateRefused`].
    pub fn set(
        call: &Call,
        before: Option<&OwnDate>,
        own: OwnDate,
    ) -> Result<Option<Changed<OwnDate>>, OwnDateRefused> {
        let now = own.set_at;
        running(call, now)?;
        let until = own.deadline.accepted_until();
        if until > call.clocks.city.at {
            return Err(OwnDateRefused::Later { until: call.clocks.city.clone() });
        }
        if until <= call.clocks.opens.at {
            return Err(OwnDateRefused::BeforeOpening { opens_at: call.clocks.opens.at });
        }
        if until <= now {
            return Err(OwnDateRefused::Past);
        }
        if before.is_some_and(|it| it.deadline == own.deadline && it.binds == own.binds) {
            return Ok(None);
        }
        let payload = json!({
            "country": own.country, "date": own.deadline, "binds": own.binds,
            "before": before.map(|it| &it.deadline),
        });
        let event = Event::new(EventKind::OwnDateSet, call.id.0, Some(own.set_by), now, payload);
        Ok(Some(Changed::new(own, event)))
    }

    /// Lifts the date: the call's own holds again.
    ///
    /// # Errors
    /// [`OwnDateRefused::NotRunning`] once cities have no time in the call.
    pub fn lift(
        self,
        call: &Call,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<OwnDate>, OwnDateRefused> {
        running(call, now)?;
        let payload = json!({ "country": self.country, "before": self.deadline });
        let event = Event::new(EventKind::OwnDateLifted, call.id.0, Some(by), now, payload);
        Ok(Changed::new(OwnDate { lifted_at: Some(now), ..self }, event))
    }
}

/// While cities have time in a public call, opened or not.
fn running(call: &Call, now: Timestamp) -> Result<(), OwnDateRefused> {
    match call.stage {
        call::Stage::Published { .. } if call.clocks.city.includes(now) => Ok(()),
        call::Stage::Published { .. }
        | call::Stage::Draft
        | call::Stage::Closed { .. }
        | call::Stage::Announced { .. } => Err(OwnDateRefused::NotRunning),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{at, olha, published, ukraine};
    use crate::time::Wall;

    fn own(local: &str, now: &str) -> OwnDate {
        OwnDate {
            call: published().id,
            country: ukraine(),
            deadline: Wall::new(local, "Europe/Kyiv").deadline().unwrap(),
            binds: true,
            set_at: at(now),
            set_by: olha(),
            lifted_at: None,
        }
    }

    fn set(local: &str, now: &str) -> Result<Option<Changed<OwnDate>>, OwnDateRefused> {
        OwnDate::set(&published(), None, own(local, now))
    }

    #[test]
    fn it_lies_between_the_opening_and_the_calls_own_date_and_ahead() {
        assert!(set("2020-04-10T23:59", "2020-03-05T10:00").unwrap().is_some());
        let until = published().clocks.city;
        let late = set("2020-05-01T01:00", "2020-03-05T10:00");
        assert_eq!(late, Err(OwnDateRefused::Later { until }));
        let opens_at = published().clocks.opens.at;
        let early = set("2020-02-20T23:59", "2020-02-10T10:00");
        assert_eq!(early, Err(OwnDateRefused::BeforeOpening { opens_at }));
        assert_eq!(set("2020-04-10T23:59", "2020-04-11T10:00"), Err(OwnDateRefused::Past));
    }

    #[test]
    fn the_calls_own_moment_is_as_late_as_it_can_be() {
        let call = published();
        let same = Wall::new(&call.clocks.city.at.wall_in("Europe/Kyiv"), "Europe/Kyiv");
        assert!(set(&same.local, "2020-03-05T10:00").unwrap().is_some());
    }

    #[test]
    fn once_cities_have_no_time_there_is_nothing_to_set_nor_to_lift() {
        let now = "2020-05-02T10:00";
        assert_eq!(set("2020-05-10T23:59", now), Err(OwnDateRefused::NotRunning));
        let lifted =
            own("2020-04-10T23:59", "2020-03-05T10:00").lift(&published(), olha(), at(now));
        assert_eq!(lifted, Err(OwnDateRefused::NotRunning));
    }

    #[test]
    fn the_same_date_again_is_no_change() {
        let before = own("2020-04-10T23:59", "2020-03-05T10:00");
        let again = own("2020-04-10T23:59", "2020-03-06T10:00");
        assert_eq!(OwnDate::set(&published(), Some(&before), again), Ok(None));
    }
}
