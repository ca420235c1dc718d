//! When and where a commission talks with a city about its application.

use serde_json::json;

use crate::application::{Application, Stage};
use crate::call::Call;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, PersonId};
use crate::time::{Timestamp, Wall, WallRefused};

/// The most characters of a place or of an address.
pub const PLACE_MAX: usize = 500;

/// The interview of one application; there is one at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interview {
    /// The application.
    pub application: ApplicationId,
    /// What was announced: wall time and zone.
    pub wall: Wall,
    /// The first millisecond of that minute.
    pub at: Timestamp,
    /// Where, in words; may be empty when there is an address.
    pub place: String,
    /// An address on the web; may be empty when there is a place.
    pub link: String,
    /// 1 for the first date; one more with each change.
    pub version: i64,
    /// When it was set.
    pub set_at: Timestamp,
    /// By which officer.
    pub set_by: PersonId,
    /// When it was called off.
    pub cancelled_at: Option<Timestamp>,
}

/// An interview as an officer types it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// When.
    pub wall: Wall,
    /// Where.
    pub place: String,
    /// At which address on the web.
    pub link: String,
    /// The version the officer saw, 0 for none.
    pub based_on: i64,
}

/// Why an interview could not be set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InterviewRefused {
    /// There is no such minute.
    #[error("{0}")]
    When(WallRefused),
    /// It has passed.
    #[error("the time has passed")]
    Past,
    /// There is neither a place nor an address.
    #[error("neither a place nor an address")]
    Nowhere,
    /// The address does not begin with https:// or http://.
    #[error("no address on the web")]
    NoAddress,
    /// Place or address is too long.
    #[error("at most {max} characters")]
    TooLong {
        /// How many characters it may have.
        max: usize,
    },
    /// The commission has nothing to do with the file any more.
    #[error("an application that is {stage} is not talked about")]
    WrongStage {
        /// The stage it is at.
        stage: &'static str,
    },
    /// The commissions' clock has run out.
    #[error("the commissions' time is over")]
    Late {
        /// Their last millisecond.
        closed_at: Timestamp,
    },
    /// Another officer changed it meanwhile; nothing was overwritten.
    #[error("another officer changed it meanwhile")]
    Stale,
}

impl Interview {
    /// Sets the interview, or another date for it. The same again is no change.
    ///
    /// # Errors
    /// [`InterviewRefused`].
    pub fn set(
        meeting: Meeting,
        before: Option<&Interview>,
        (file, call): (&Application, &Call),
        by: PersonId,
        now: Timestamp,
    ) -> Result<Option<Changed<Interview>>, InterviewRefused> {
        open(file, call, now)?;
        let at = meeting.wall.start().map_err(InterviewRefused::When)?;
        if at <= now {
            return Err(InterviewRefused::Past);
        }
        let (place, link) = (meeting.place.trim().to_owned(), meeting.link.trim().to_owned());
        if place.is_empty() && link.is_empty() {
            return Err(InterviewRefused::Nowhere);
        }
        if [&place, &link].into_iter().any(|it| it.chars().count() > PLACE_MAX) {
            return Err(InterviewRefused::TooLong { max: PLACE_MAX });
        }
        if !link.is_empty() && !is_address(&link) {
            return Err(InterviewRefused::NoAddress);
        }
        let version = before.map_or(0, |it| it.version);
        let interview = Interview {
            application: file.id,
            wall: meeting.wall,
            at,
            place,
            link,
            version: version + 1,
            set_at: now,
            set_by: by,
            cancelled_at: None,
        };
        if before.is_some_and(|it| it.says_the_same(&interview)) {
            return Ok(None);
        }
        if version != meeting.based_on {
            return Err(InterviewRefused::Stale);
        }
        let payload = json!({ "at": interview.at, "version": interview.version });
        let event = file.event(EventKind::InterviewSet, by, now, payload);
        Ok(Some(Changed::new(interview, event)))
    }

    /// Calls it off; `None` when that was done.
    ///
    /// # Errors
    /// [`InterviewRefused`].
    pub fn cancel(
        self,
        (file, call): (&Application, &Call),
        by: PersonId,
        now: Timestamp,
    ) -> Result<Option<Changed<Interview>>, InterviewRefused> {
        if self.cancelled_at.is_some() {
            return Ok(None);
        }
        open(file, call, now)?;
        let version = self.version + 1;
        let payload = json!({ "version": version });
        let event: Event = file.event(EventKind::InterviewCancelled, by, now, payload);
        let cancelled = Interview { cancelled_at: Some(now), version, ..self };
        Ok(Some(Changed::new(cancelled, event)))
    }

    fn says_the_same(&self, other: &Interview) -> bool {
        self.cancelled_at.is_none()
            && (&self.wall, &self.place, &self.link) == (&other.wall, &other.place, &other.link)
    }
}

fn is_address(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let begins =
        ["https://", "http://"].iter().any(|it| lower.starts_with(it) && lower.len() > it.len());
    begins && !text.chars().any(|it| it.is_whitespace() || it.is_control())
}

fn open(file: &Application, call: &Call, now: Timestamp) -> Result<(), InterviewRefused> {
    match file.stage {
        Stage::Submitted { .. }
        | Stage::Returned { .. }
        | Stage::Reserved { .. }
        | Stage::Endorsed { .. } => (),
        Stage::Draft
        | Stage::Refused { .. }
        | Stage::Forwarded { .. }
        | Stage::Eligible { .. }
        | Stage::Excluded { .. }
        | Stage::Withdrawn { .. }
        | Stage::Admitted { .. }
        | Stage::Declined { .. } => {
            return Err(InterviewRefused::WrongStage { stage: file.stage.name() });
        }
    }
    let closed_at = call.clocks.endorsement.accepted_until();
    if call.is_endorsing(now) { Ok(()) } else { Err(InterviewRefused::Late { closed_at }) }
}

#[cfg(test)]
#[path = "interview_tests.rs"]
mod tests;
