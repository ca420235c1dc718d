//! A request of the secretariat that a city mends named parts of a file it has forwarded.
//!
//! The file keeps its stage and its seat; only the named questions can be written to, until the
//! request's own clock has run out. What the city hands in then is a hand-in like the first, with
//! a receipt of its own. Whatever else has been checked or endorsed stands for the version before.

use serde_json::json;

use crate::application::{Amending, Application, CommissionRefused, Filed, Stage};
use crate::call::{self, Call};
use crate::event::{Changed, EventKind};
use crate::ids::{AmendmentId, ApplicationId, PersonId, SubmissionId};
use crate::time::{Deadline, Timestamp, Wall, WallRefused};

/// The most characters of what the city is told to mend.
pub const NOTE_CHARS_MAX: usize = 5_000;

/// What a city was asked to amend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// Its id.
    pub id: AmendmentId,
    /// The file.
    pub application: ApplicationId,
    /// The hand-in that is to be amended.
    pub filing: i64,
    /// The questions that can be written to.
    pub questions: Vec<String>,
    /// What is to be mended, for the city and its commission to read.
    pub note: String,
    /// Until when.
    pub until: Deadline,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// By whom.
    pub asked_by: PersonId,
    /// How it ended.
    pub settled: Option<Settled>,
}

/// How a request ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settled {
    /// The city handed in.
    Answered {
        /// When.
        at: Timestamp,
        /// The hand-in.
        submission: SubmissionId,
    },
    /// The secretariat took it back.
    TakenBack {
        /// When.
        at: Timestamp,
    },
}

/// A file together with the request that opened or closed parts of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Amended {
    /// The file.
    pub application: Application,
    /// The request.
    pub amendment: Amendment,
}

/// Why a city was not asked to amend, or the request not taken back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AmendRefused {
    /// Only forwarded files are amended, until the results are told.
    #[error("an application that is {stage} is not amended")]
    WrongStage {
        /// The stage it is at.
        stage: &'static str,
    },
    /// The city has been asked before, and still has time.
    #[error("the city has been asked before, until {until}")]
    RunsAlready {
        /// Its last millisecond.
        until: Timestamp,
    },
    /// Nothing waits for the city.
    #[error("nothing waits for the city")]
    NothingAsked,
    /// No question is named.
    #[error("no question is named")]
    NoQuestion,
    /// The form has no such question.
    #[error("the form has no question {0}")]
    NoSuchQuestion(String),
    /// What is to be mended is not said.
    #[error("what is to be mended is not said")]
    NoNote,
    /// The note is longer than [`NOTE_CHARS_MAX`].
    #[error("the note is longer than {max} characters")]
    TooLong {
        /// How many characters it may have.
        max: usize,
    },
}

/// The clock of a request made at `now`: the last minute of the day that many days later.
///
/// # Errors
/// [`WallRefused`] when the zone is unknown or its clocks jump over that minute.
pub fn deadline(now: Timestamp, days: u32, zone: &str) -> Result<Deadline, WallRefused> {
    let today = now.day_in(zone);
    let day: jiff::civil::Date = today.parse().map_err(|_| WallRefused::NotATime(today.clone()))?;
    let last = day
        .checked_add(jiff::Span::new().days(i64::from(days)))
        .map_err(|_| WallRefused::NotATime(today))?;
    Wall::new(&format!("{last}T23:59"), zone).deadline()
}

impl Application {
    /// Asks the city to amend named answers of a forwarded file. `known` are the questions of
    /// the form it fills.
    ///
    /// # Errors
    /// [`AmendRefused`].
    pub fn ask_amendment(
        self,
        call: &Call,
        amendment: Amendment,
        known: &[&str],
    ) -> Result<Changed<Amended>, AmendRefused> {
        let now = amendment.asked_at;
        self.amendable(call)?;
        if let Some(runs) = self.amending.as_ref().filter(|it| now <= it.until) {
            return Err(AmendRefused::RunsAlready { until: runs.until });
        }
        if amendment.questions.is_empty() {
            return Err(AmendRefused::NoQuestion);
        }
        if let Some(it) = amendment.questions.iter().find(|it| !known.contains(&it.as_str())) {
            return Err(AmendRefused::NoSuchQuestion(it.clone()));
        }
        let note = amendment.note.trim().to_owned();
        if note.is_empty() {
            return Err(AmendRefused::NoNote);
        }
        if note.chars().count() > NOTE_CHARS_MAX {
            return Err(AmendRefused::TooLong { max: NOTE_CHARS_MAX });
        }
        let payload = json!({
            "amendment": amendment.id, "questions": amendment.questions,
            "until": amendment.until, "filing": self.filings,
        });
        let event = self.event(EventKind::AmendmentAsked, amendment.asked_by, now, payload);
        let amending =
            Amending { until: amendment.until.at, questions: amendment.questions.clone() };
        let amendment = Amendment { note, filing: self.filings, settled: None, ..amendment };
        let application = Application { amending: Some(amending), ..self };
        Ok(Changed::new(Amended { application, amendment }, event))
    }

    /// Takes a request back, whether or not its clock has run out; the file is shut again.
    ///
    /// # Errors
    /// [`AmendRefused`].
    pub fn take_amendment_back(
        self,
        call: &Call,
        amendment: Amendment,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Amended>, AmendRefused> {
        self.amendable(call)?;
        if self.amending.is_none() || amendment.settled.is_some() {
            return Err(AmendRefused::NothingAsked);
        }
        let payload = json!({ "amendment": amendment.id });
        let event = self.event(EventKind::AmendmentTakenBack, by, now, payload);
        let settled = Some(Settled::TakenBack { at: now });
        let application = Application { amending: None, ..self };
        Ok(Changed::new(
            Amended { application, amendment: Amendment { settled, ..amendment } },
            event,
        ))
    }

    /// Confirms the commission's endorsement for what the city amended after it was forwarded:
    /// the content that has this hash.
    ///
    /// # Errors
    /// [`CommissionRefused::WrongStage`] unless the file lies with the secretariat.
    pub fn confirm_endorsement(
        self,
        call: &Call,
        content_sha256: &str,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Application>, CommissionRefused> {
        // The commission's own clock may be over: the secretariat's request has opened this.
        if self.amendable(call).is_err() {
            return Err(CommissionRefused::WrongStage { stage: self.stage.name() });
        }
        let payload = json!({ "content_sha256": content_sha256 });
        let event = self.event(EventKind::EndorsementConfirmed, by, now, payload);
        Ok(Changed::new(self, event))
    }

    fn amendable(&self, call: &Call) -> Result<(), AmendRefused> {
        let announced = matches!(call.stage, call::Stage::Announced { .. });
        match self.stage {
            Stage::Forwarded { .. } if !announced => Ok(()),
            _ => Err(AmendRefused::WrongStage { stage: self.stage.name() }),
        }
    }
}

impl Amendment {
    /// The city has handed in what it was asked for.
    pub fn answered(self, filed: &Filed) -> Changed<Amendment> {
        let it = &filed.submission;
        let payload = json!({ "amendment": self.id, "submission": it.id, "n": it.n });
        let event = filed.application.event(EventKind::AmendmentAnswered, it.by, it.at, payload);
        let settled = Some(Settled::Answered { at: it.at, submission: it.id });
        Changed::new(Amendment { settled, ..self }, event)
    }
}

#[cfg(test)]
#[path = "amendment_tests.rs"]
mod tests;
