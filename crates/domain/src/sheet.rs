//! A filled sheet that came back by post: it waits beside the application until its team has
//! looked at every difference.
//!
//! A sheet writes nothing by itself. What somebody accepts goes through the same save as what
//! somebody types; what nobody accepted waits here until it is discarded or its time is over.

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::answer::Fields;
use crate::application::{AnswerRefused, Application, Window};
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, PersonId, SheetId};
use crate::time::Timestamp;

/// How many days a sheet waits to be looked at.
pub const WAITS_DAYS: i64 = 60;

/// How many sheets may wait beside one application.
pub const WAITING_MAX: usize = 10;

/// How far a sheet has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Its differences can be looked at and accepted.
    Waiting,
    /// Everything in it is in the application now.
    Accepted {
        /// Since when.
        at: Timestamp,
    },
    /// Somebody threw away what was left of it.
    Discarded {
        /// Since when.
        at: Timestamp,
    },
    /// Nobody looked in time, and its content is gone.
    Expired {
        /// Since when.
        at: Timestamp,
    },
}

impl Stage {
    /// Every word [`Stage::name`] can give.
    pub const NAMES: [&'static str; 4] = ["waiting", "accepted", "discarded", "expired"];

    /// The stage's word in the database.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Waiting => "waiting",
            Stage::Accepted { .. } => "accepted",
            Stage::Discarded { .. } => "discarded",
            Stage::Expired { .. } => "expired",
        }
    }

    /// Since when; a waiting sheet waits since it was received.
    pub fn at(self) -> Option<Timestamp> {
        match self {
            Stage::Waiting => None,
            Stage::Accepted { at } | Stage::Discarded { at } | Stage::Expired { at } => Some(at),
        }
    }

    /// The stage of that word and moment; `None` when they do not belong together.
    pub fn from_parts(name: &str, at: Option<Timestamp>) -> Option<Stage> {
        match (name, at) {
            ("waiting", None) => Some(Stage::Waiting),
            ("accepted", Some(at)) => Some(Stage::Accepted { at }),
            ("discarded", Some(at)) => Some(Stage::Discarded { at }),
            ("expired", Some(at)) => Some(Stage::Expired { at }),
            _ => None,
        }
    }
}

/// One answer as it stands in a filled sheet, where it differs from what the sheet was made with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetAnswer {
    /// The question.
    pub question: String,
    /// What was typed into its cells.
    pub typed: Fields,
    /// The version of the answer when the sheet was made; 0 when there was none.
    pub based_on: i64,
    /// Whether a cell held a formula; what it showed was taken.
    pub had_formula: bool,
}

/// What a sheet says, as far as it is about questions of the form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// The answers that somebody changed in the sheet, in the order of the form.
    pub answers: Vec<SheetAnswer>,
    /// Cells beside the fields with text in them, as `Sheet!C7`: that text was not taken.
    pub strays: Vec<String>,
}

/// A filled sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its id.
    pub id: SheetId,
    /// The application it was sent to.
    pub application: ApplicationId,
    /// What its file was called.
    pub name: String,
    /// When it was made, as it says itself.
    pub made_at: Timestamp,
    /// When it came back.
    pub received_at: Timestamp,
    /// Who sent it.
    pub received_by: PersonId,
    /// How far it has come.
    pub stage: Stage,
    /// What it says; empty once it waits no more.
    pub content: Content,
}

/// Why a sheet was not received, accepted or discarded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetRefused {
    /// The application cannot be written to.
    #[error(transparent)]
    Answer(#[from] AnswerRefused),
    /// Enough sheets wait already.
    #[error("{WAITING_MAX} sheets wait already")]
    TooManyWait,
    /// It was accepted, discarded or has expired.
    #[error("the sheet waits no more")]
    Settled,
}

/// An answer that was accepted from a sheet: its question and the version it became.
pub type Taken = (String, i64);

impl Sheet {
    /// Until when it waits.
    pub fn waits_until(&self) -> Timestamp {
        self.received_at.plus_ms(WAITS_DAYS * 24 * 3_600_000)
    }

    /// Whether its differences can still be looked at.
    pub fn is_waiting(&self, now: Timestamp) -> bool {
        self.stage == Stage::Waiting && now <= self.waits_until()
    }

    /// Puts a sheet that came back beside its application; `n_waiting` are there already.
    ///
    /// # Errors
    /// [`SheetRefused`] when nothing could be accepted from it anyway, or too many wait.
    pub fn receive(
        self,
        file: &Application,
        window: impl Into<Window>,
        n_waiting: usize,
    ) -> Result<Changed<Sheet>, SheetRefused> {
        file.writable(window, self.received_at)?;
        if n_waiting >= WAITING_MAX {
            return Err(SheetRefused::TooManyWait);
        }
        let payload = json!({
            "application": self.application, "n_answers": self.content.answers.len(),
        });
        let event =
            self.event(EventKind::SheetReceived, Some(self.received_by), self.received_at, payload);
        Ok(Changed::new(self, event))
    }

    /// Notes what was taken over into the application; with nothing left it waits no more.
    ///
    /// # Errors
    /// [`SheetRefused::Settled`].
    pub fn take(
        self,
        taken: &[Taken],
        n_left: usize,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Sheet>, SheetRefused> {
        self.waiting(now)?;
        let answers: Vec<_> = taken
            .iter()
            .map(|(question, version)| json!({ "question": question, "version": version }))
            .collect();
        let payload = json!({ "application": self.application, "answers": answers });
        let event = self.event(EventKind::SheetTaken, Some(by), now, payload);
        let sheet = match n_left {
            0 => Sheet { stage: Stage::Accepted { at: now }, content: Content::default(), ..self },
            _ => self,
        };
        Ok(Changed::new(sheet, event))
    }

    /// Throws away what is left of it.
    ///
    /// # Errors
    /// [`SheetRefused::Settled`].
    pub fn discard(self, by: PersonId, now: Timestamp) -> Result<Changed<Sheet>, SheetRefused> {
        self.waiting(now)?;
        let payload = json!({ "application": self.application });
        let event = self.event(EventKind::SheetDiscarded, Some(by), now, payload);
        let stage = Stage::Discarded { at: now };
        Ok(Changed::new(Sheet { stage, content: Content::default(), ..self }, event))
    }

    /// Lets go of a sheet that nobody looked at in time; `None` while it may still wait.
    pub fn expire(self, now: Timestamp) -> Option<Changed<Sheet>> {
        if self.stage != Stage::Waiting || now <= self.waits_until() {
            return None;
        }
        let payload = json!({ "application": self.application });
        let event = self.event(EventKind::SheetExpired, None, now, payload);
        let stage = Stage::Expired { at: now };
        Some(Changed::new(Sheet { stage, content: Content::default(), ..self }, event))
    }

    fn waiting(&self, now: Timestamp) -> Result<(), SheetRefused> {
        if self.is_waiting(now) { Ok(()) } else { Err(SheetRefused::Settled) }
    }

    fn event(
        &self,
        kind: EventKind,
        by: Option<PersonId>,
        at: Timestamp,
        payload: serde_json::Value,
    ) -> Event {
        Event::new(kind, self.id.0, by, at, payload)
    }
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
