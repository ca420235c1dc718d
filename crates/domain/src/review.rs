//! An expert's reading of one file: conflict first, then scores, then handed in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::application::{self, Application};
use crate::call::{self, Call};
use crate::country::Country;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, CallId, PersonId, ReviewId};
use crate::time::Timestamp;

/// How far a review has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// The expert has not said whether there is a conflict.
    Assigned,
    /// The expert has a conflict and sees nothing of the file.
    Conflicted {
        /// Since when.
        at: Timestamp,
        /// Why, for the secretariat alone.
        reason: String,
    },
    /// No conflict; the expert reads and scores.
    Accepted {
        /// Since when.
        at: Timestamp,
    },
    /// Handed in, and frozen.
    HandedIn {
        /// Since when.
        at: Timestamp,
    },
}

impl Stage {
    /// Every word [`Stage::name`] can give.
    pub const NAMES: [&'static str; 4] = ["assigned", "conflicted", "accepted", "handed_in"];

    /// The stage's word in the database and in texts.
    pub fn name(&self) -> &'static str {
        match self {
            Stage::Assigned => "assigned",
            Stage::Conflicted { .. } => "conflicted",
            Stage::Accepted { .. } => "accepted",
            Stage::HandedIn { .. } => "handed_in",
        }
    }

    /// When the stage began.
    pub fn at(&self) -> Option<Timestamp> {
        match self {
            Stage::Assigned => None,
            Stage::Conflicted { at, .. } | Stage::Accepted { at } | Stage::HandedIn { at } => {
                Some(*at)
            }
        }
    }

    /// The reason of a conflict.
    pub fn note(&self) -> Option<&str> {
        match self {
            Stage::Conflicted { reason, .. } => Some(reason),
            Stage::Assigned | Stage::Accepted { .. } | Stage::HandedIn { .. } => None,
        }
    }

    /// The stage made of its columns; `None` when they do not belong together.
    pub fn from_parts(name: &str, at: Option<Timestamp>, note: Option<String>) -> Option<Stage> {
        Some(match (name, at, note) {
            ("assigned", None, None) => Stage::Assigned,
            ("conflicted", Some(at), Some(reason)) => Stage::Conflicted { at, reason },
            ("accepted", Some(at), None) => Stage::Accepted { at },
            ("handed_in", Some(at), None) => Stage::HandedIn { at },
            _ => return None,
        })
    }
}

/// What an expert gives for a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Score {
    /// A level, from 1 to the criterion's number of levels.
    Level(u8),
    /// The file does not let the expert judge; a value of its own, never a zero.
    CannotJudge,
}

/// One expert's reading of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Its id.
    pub id: ReviewId,
    /// In which call.
    pub call: CallId,
    /// Of which file.
    pub application: ApplicationId,
    /// By which expert.
    pub expert: PersonId,
    /// How far it has come.
    pub stage: Stage,
    /// Scores by criterion.
    pub scores: BTreeMap<String, Score>,
    /// Note to the city.
    pub note_to_city: String,
    /// Note to the panel and the secretariat.
    pub note_to_panel: String,
    /// 1 at first; one more with each save.
    pub version: i64,
    /// When it was assigned.
    pub assigned_at: Timestamp,
}

/// Why a file could not be assigned.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AssignRefused {
    /// The file's country is the expert's own: a conflict by rule.
    #[error("the expert comes from the file's country")]
    OwnCountry,
    /// The expert's country is unknown, so the rule cannot be applied.
    #[error("the expert's country is unknown")]
    CountryUnknown,
    /// The expert is in the city's own team.
    #[error("the expert is in the city's team")]
    InTeam,
    /// The expert is an officer of the commission that endorsed the file.
    #[error("the expert is an officer of the file's commission")]
    Officer,
    /// The person is not an expert of this call.
    #[error("not an expert of this call")]
    NotExpert,
    /// The expert has the file already.
    #[error("the expert has the file already")]
    Already,
    /// Only eligible files are read.
    #[error("an application that is {stage} is not read")]
    WrongStage {
        /// The stage it is at.
        stage: &'static str,
    },
}

/// Somebody who might read a file, with how they stand to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// The person.
    pub person: PersonId,
    /// The country they come from.
    pub country: Option<Country>,
    /// Whether they are an expert of the file's call.
    pub is_expert: bool,
    /// Whether they have the file already.
    pub has_it: bool,
    /// Whether they are in the team of the file's city.
    pub in_team: bool,
    /// Whether they are an officer of the commission of the file's country.
    pub is_officer: bool,
}

impl Candidate {
    /// Why the file cannot be given to this person; `None` when it can.
    ///
    /// Own country, own team and own commission are conflicts by rule: nobody is asked.
    pub fn why_not(&self, file: &Application) -> Option<AssignRefused> {
        if !self.is_expert {
            return Some(AssignRefused::NotExpert);
        }
        if self.has_it {
            return Some(AssignRefused::Already);
        }
        if self.in_team {
            return Some(AssignRefused::InTeam);
        }
        if self.is_officer {
            return Some(AssignRefused::Officer);
        }
        match self.country {
            None => Some(AssignRefused::CountryUnknown),
            Some(country) if country == file.country => Some(AssignRefused::OwnCountry),
            Some(_) => None,
        }
    }
}

/// Why a review could not change.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReviewRefused {
    /// It is at another stage.
    #[error("a review that is {stage} cannot be treated so")]
    WrongStage {
        /// The stage it is at.
        stage: &'static str,
    },
    /// Criteria are without a score.
    #[error("{} criteria are without a score", .0.len())]
    Unscored(Vec<String>),
    /// A score names no criterion of the call, or no level of it.
    #[error("no such criterion or level: {0}")]
    NoSuchLevel(String),
    /// The page was older than what is stored.
    #[error("the review was saved elsewhere meanwhile")]
    Stale,
    /// The reason is missing.
    #[error("a reason is missing")]
    NoReason,
    /// Notes are longer than allowed.
    #[error("a note is longer than {max} characters")]
    TooLong {
        /// The most there may be.
        max: usize,
    },
    /// The results are told.
    #[error("the call is announced")]
    Announced,
    /// The experts' clock has run out.
    #[error("the experts' time ended at {closed_at:?}")]
    Late {
        /// Its last millisecond.
        closed_at: Timestamp,
    },
}

/// The most characters a note may have.
pub const NOTE_CHARS_MAX: usize = 5_000;

/// What an expert saves while reading.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// Scores by criterion; one left out is not yet given.
    pub scores: BTreeMap<String, Score>,
    /// Note to the city.
    pub note_to_city: String,
    /// Note to the panel and the secretariat.
    pub note_to_panel: String,
}

impl Review {
    /// Gives a file to an expert who stands far enough from it.
    ///
    /// # Errors
    /// [`AssignRefused`].
    pub fn assign(
        id: ReviewId,
        file: &Application,
        expert: &Candidate,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Review>, AssignRefused> {
        if let Some(refused) = expert.why_not(file) {
            return Err(refused);
        }
        if !matches!(file.stage, application::Stage::Eligible { .. }) {
            return Err(AssignRefused::WrongStage { stage: file.stage.name() });
        }
        let review = Review {
            id,
            call: file.call,
            application: file.id,
            expert: expert.person,
            stage: Stage::Assigned,
            scores: BTreeMap::new(),
            note_to_city: String::new(),
            note_to_panel: String::new(),
            version: 1,
            assigned_at: now,
        };
        let payload = json!({ "application": file.id, "expert": expert.person });
        let event = Event::new(EventKind::ReviewAssigned, id.0, Some(by), now, payload);
        Ok(Changed::new(review, event))
    }

    /// Says that there is no conflict; the file opens.
    ///
    /// # Errors
    /// [`ReviewRefused`].
    pub fn accept(self, call: &Call, now: Timestamp) -> Result<Changed<Review>, ReviewRefused> {
        self.running(call)?;
        in_time(call, now)?;
        let Stage::Assigned = self.stage else { return Err(self.wrong_stage()) };
        let event = self.event(EventKind::ReviewAccepted, now, json!({}));
        Ok(Changed::new(Review { stage: Stage::Accepted { at: now }, ..self }, event))
    }

    /// Declares a conflict; the file closes to the expert at once, whatever was written is dropped.
    ///
    /// # Errors
    /// [`ReviewRefused`].
    pub fn declare_conflict(
        self,
        call: &Call,
        reason: &str,
        now: Timestamp,
    ) -> Result<Changed<Review>, ReviewRefused> {
        self.running(call)?;
        match self.stage {
            Stage::Assigned | Stage::Accepted { .. } => (),
            Stage::Conflicted { .. } | Stage::HandedIn { .. } => return Err(self.wrong_stage()),
        }
        let reason = reason.trim().to_owned();
        if reason.is_empty() {
            return Err(ReviewRefused::NoReason);
        }
        if reason.chars().count() > NOTE_CHARS_MAX {
            return Err(ReviewRefused::TooLong { max: NOTE_CHARS_MAX });
        }
        let event = self.event(EventKind::ConflictDeclared, now, json!({}));
        let stage = Stage::Conflicted { at: now, reason };
        let emptied = Review {
            stage,
            scores: BTreeMap::new(),
            note_to_city: String::new(),
            note_to_panel: String::new(),
            version: self.version + 1,
            ..self
        };
        Ok(Changed::new(emptied, event))
    }

    /// Saves scores and notes while reading.
    ///
    /// # Errors
    /// [`ReviewRefused`]; [`ReviewRefused::Stale`] when `based_on` is not the stored version.
    pub fn save(
        self,
        call: &Call,
        draft: Draft,
        based_on: i64,
        now: Timestamp,
    ) -> Result<Changed<Review>, ReviewRefused> {
        self.running(call)?;
        in_time(call, now)?;
        let Stage::Accepted { .. } = self.stage else { return Err(self.wrong_stage()) };
        if based_on != self.version {
            return Err(ReviewRefused::Stale);
        }
        let is_level = |(criterion, score): (&String, &Score)| {
            call.criteria.iter().any(|it| {
                it.id == *criterion
                    && match score {
                        Score::CannotJudge => true,
                        Score::Level(level) => (1..=it.levels.len()).contains(&usize::from(*level)),
                    }
            })
        };
        if let Some((criterion, _)) = draft.scores.iter().find(|&pair| !is_level(pair)) {
            return Err(ReviewRefused::NoSuchLevel(criterion.clone()));
        }
        let longest = draft.note_to_city.chars().count().max(draft.note_to_panel.chars().count());
        if longest > NOTE_CHARS_MAX {
            return Err(ReviewRefused::TooLong { max: NOTE_CHARS_MAX });
        }
        let event = self.event(EventKind::ReviewSaved, now, json!({ "version": self.version + 1 }));
        let saved = Review {
            scores: draft.scores,
            note_to_city: draft.note_to_city,
            note_to_panel: draft.note_to_panel,
            version: self.version + 1,
            ..self
        };
        Ok(Changed::new(saved, event))
    }

    /// Hands the review in; it is frozen, and others' reviews of the file open.
    ///
    /// # Errors
    /// [`ReviewRefused::Unscored`] while a criterion has neither a level nor "cannot judge".
    pub fn hand_in(self, call: &Call, now: Timestamp) -> Result<Changed<Review>, ReviewRefused> {
        self.running(call)?;
        in_time(call, now)?;
        let Stage::Accepted { .. } = self.stage else { return Err(self.wrong_stage()) };
        let unscored: Vec<String> = call
            .criteria
            .iter()
            .filter(|it| !self.scores.contains_key(&it.id))
            .map(|it| it.id.clone())
            .collect();
        if !unscored.is_empty() {
            return Err(ReviewRefused::Unscored(unscored));
        }
        let event = self.event(EventKind::ReviewHandedIn, now, json!({}));
        Ok(Changed::new(Review { stage: Stage::HandedIn { at: now }, ..self }, event))
    }

    /// Whether the expert may see what others wrote about this file.
    pub fn sees_others(&self) -> bool {
        matches!(self.stage, Stage::HandedIn { .. })
    }

    /// Whether the file itself is open to the expert.
    pub fn opens_file(&self) -> bool {
        match self.stage {
            Stage::Accepted { .. } | Stage::HandedIn { .. } => true,
            Stage::Assigned | Stage::Conflicted { .. } => false,
        }
    }

    fn running(&self, call: &Call) -> Result<(), ReviewRefused> {
        match call.stage {
            call::Stage::Announced { .. } => Err(ReviewRefused::Announced),
            call::Stage::Draft | call::Stage::Published { .. } | call::Stage::Closed { .. } => {
                Ok(())
            }
        }
    }

    fn wrong_stage(&self) -> ReviewRefused {
        ReviewRefused::WrongStage { stage: self.stage.name() }
    }

    fn event(&self, kind: EventKind, at: Timestamp, payload: serde_json::Value) -> Event {
        Event::new(kind, self.id.0, Some(self.expert), at, payload)
    }
}

/// While experts read. A conflict can be declared after that too: silence would be worse.
fn in_time(call: &Call, now: Timestamp) -> Result<(), ReviewRefused> {
    match &call.clocks.experts {
        Some(clock) if !call.is_reviewing(now) => {
            Err(ReviewRefused::Late { closed_at: clock.accepted_until() })
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
#[path = "review_tests.rs"]
mod tests;
