//! The secretariat's check of what commissions have forwarded: on to the experts, or excluded.

use serde_json::json;

use super::{Application, Stage};
use crate::call::Call;
use crate::event::{Changed, EventKind};
use crate::ids::PersonId;
use crate::time::Timestamp;

/// The most characters the reason of an exclusion may have.
const EXCLUSION_CHARS_MAX: usize = 5_000;

/// Why a check of eligibility was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScreenRefused {
    /// Only forwarded applications are checked.
    #[error("an application that is {stage} cannot be checked")]
    WrongStage {
        /// The stage it is at.
        stage: &'static str,
    },
    /// A reason is missing.
    #[error("a reason is missing")]
    NoReason,
    /// The reason is no sentence or two any more.
    #[error("the reason is longer than {max} characters")]
    TooLong {
        /// How many characters it may have.
        max: usize,
    },
    /// The results are told.
    #[error("the call is announced")]
    Announced,
    /// The clock for checking has run out.
    #[error("the time for checking ended at {closed_at:?}")]
    Late {
        /// Its last millisecond.
        closed_at: Timestamp,
    },
    /// Required points of the list are not in order.
    #[error("{} required points are not in order", items.len())]
    Unchecked {
        /// Their words, in the order of the list.
        items: Vec<String>,
    },
    /// The commission endorsed a version before this one.
    #[error("the commission endorsed an earlier version")]
    EndorsementLapsed,
    /// The city amends the file and has time.
    #[error("the city amends the file until {until}")]
    AmendmentRuns {
        /// Its last millisecond.
        until: Timestamp,
    },
}

impl Application {
    /// Finds the file eligible: it goes on to the experts. The bare step; with the list of the
    /// secretariat it is [`Application::screen_checked`].
    ///
    /// # Errors
    /// [`ScreenRefused`].
    pub fn screen(
        self,
        call: &Call,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Application>, ScreenRefused> {
        let seat = self.screenable(call, now)?;
        let event = self.event(EventKind::ApplicationScreened, by, now, json!({}));
        let stage = Stage::Eligible { at: now, seat };
        Ok(Changed::new(Application { stage, amending: None, ..self }, event))
    }

    /// Finds the file not eligible, for a reason the city reads.
    ///
    /// # Errors
    /// [`ScreenRefused`].
    pub fn exclude(
        self,
        call: &Call,
        reason: &str,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Application>, ScreenRefused> {
        self.screenable(call, now)?;
        let reason = reason.trim().to_owned();
        if reason.is_empty() {
            return Err(ScreenRefused::NoReason);
        }
        if reason.chars().count() > EXCLUSION_CHARS_MAX {
            return Err(ScreenRefused::TooLong { max: EXCLUSION_CHARS_MAX });
        }
        let event = self.event(EventKind::ApplicationExcluded, by, now, json!({}));
        let stage = Stage::Excluded { at: now, reason };
        Ok(Changed::new(Application { stage, amending: None, ..self }, event))
    }

    fn screenable(&self, call: &Call, now: Timestamp) -> Result<i64, ScreenRefused> {
        // A file that an appeal took back after the results is checked again all the same.
        if let Some(runs) = self.amending.as_ref().filter(|it| now <= it.until) {
            return Err(ScreenRefused::AmendmentRuns { until: runs.until });
        }
        if matches!(call.stage, crate::call::Stage::Announced { at } if self.stage.at() <= Some(at))
        {
            return Err(ScreenRefused::Announced);
        }
        if let Some(clock) = call.clocks.screening.as_ref().filter(|_| !call.is_screening(now)) {
            return Err(ScreenRefused::Late { closed_at: clock.accepted_until() });
        }
        match self.stage {
            Stage::Forwarded { seat, .. } => Ok(seat),
            Stage::Draft
            | Stage::Submitted { .. }
            | Stage::Returned { .. }
            | Stage::Reserved { .. }
            | Stage::Endorsed { .. }
            | Stage::Refused { .. }
            | Stage::Eligible { .. }
            | Stage::Excluded { .. }
            | Stage::Withdrawn { .. }
            | Stage::Admitted { .. }
            | Stage::Declined { .. } => Err(ScreenRefused::WrongStage { stage: self.stage.name() }),
        }
    }
}
