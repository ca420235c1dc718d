//! An expert's reading of one file: conflict first, then scores, then handed in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::application::{self, Application};
use crate::call::{self, Call, Criterion};
use crate::conflict::DeclareRefused;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, CallId, PersonId, ReviewId};
use crate::marking::{Field, Put, is_level};
use crate::time::Timestamp;
use crate::words::count_words;

mod assigning;
mod stage;

pub use assigning::{AssignRefused, Candidate};
pub use stage::Stage;

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
    /// These fields were saved elsewhere since the page was made.
    #[error("{} fields were saved elsewhere meanwhile", .0.len())]
    Met(Vec<String>),
    /// Past files are to be scored first.
    #[error("the calibration is not handed in")]
    Calibrate,
    /// These notes have more words than the network allows: field, words, the most there may be.
    #[error("{} notes have too many words", .0.len())]
    TooManyWords(Vec<(String, usize, usize)>),
    /// What is declared cannot be taken.
    #[error("{0}")]
    Declared(DeclareRefused),
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

/// A review that the secretariat took back before it was handed in; whatever was written in it is
/// dropped, and the file can be given to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenBack {
    /// The review as it was.
    pub review: Review,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: PersonId,
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

impl Draft {
    /// Whether every criterion has a word and no note is too long.
    ///
    /// # Errors
    /// [`ReviewRefused::Unscored`], [`ReviewRefused::TooManyWords`].
    pub fn whole(&self, criteria: &[Criterion], note_words: usize) -> Result<(), ReviewRefused> {
        let unscored: Vec<String> = criteria
            .iter()
            .filter(|it| !self.scores.contains_key(&it.id))
            .map(|it| it.id.clone())
            .collect();
        if !unscored.is_empty() {
            return Err(ReviewRefused::Unscored(unscored));
        }
        let notes = [(Field::ToCity, &self.note_to_city), (Field::ToPanel, &self.note_to_panel)];
        let counted = notes.map(|(field, text)| (field.name(), count_words(text), note_words));
        let long: Vec<_> = counted.into_iter().filter(|(_, n, max)| n > max).collect();
        if long.is_empty() { Ok(()) } else { Err(ReviewRefused::TooManyWords(long)) }
    }
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

    /// Takes the file back from its expert, who loses sight of it. A conflict that was declared
    /// stays on record, so that nobody gives the file to the same person again.
    ///
    /// # Errors
    /// [`ReviewRefused::WrongStage`] once it is handed in or a conflict was declared.
    pub fn take_back(
        self,
        call: &Call,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<TakenBack>, ReviewRefused> {
        self.running(call)?;
        match self.stage {
            Stage::Assigned | Stage::Accepted { .. } => (),
            Stage::Conflicted { .. } | Stage::SetAside { .. } | Stage::HandedIn { .. } => {
                return Err(self.wrong_stage());
            }
        }
        let payload = json!({
            "application": self.application, "expert": self.expert, "stage": self.stage.name(),
        });
        let event = Event::new(EventKind::ReviewTakenBack, self.id.0, Some(by), now, payload);
        Ok(Changed::new(TakenBack { review: self, at: now, by }, event))
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

    /// Opens the file in spite of a tie, which is too long ago to matter; `None` when it is open.
    ///
    /// # Errors
    /// [`ReviewRefused`].
    pub fn accept_knowing(
        self,
        call: &Call,
        now: Timestamp,
    ) -> Result<Option<Changed<Review>>, ReviewRefused> {
        self.running(call)?;
        match self.stage {
            Stage::Assigned => self.accept(call, now).map(Some),
            Stage::Accepted { .. } | Stage::HandedIn { .. } => Ok(None),
            Stage::Conflicted { .. } | Stage::SetAside { .. } => Err(self.wrong_stage()),
        }
    }

    /// Declares a conflict; the file closes to the expert at once. What was written is dropped,
    /// what was handed in is set aside.
    ///
    /// # Errors
    /// [`ReviewRefused`].
    pub fn declare_conflict(
        self,
        call: &Call,
        reason: &str,
        now: Timestamp,
    ) -> Result<Changed<Review>, ReviewRefused> {
        let (kind, by) = (EventKind::ConflictDeclared, Some(self.expert));
        self.shut(call, reason, (kind, by), now)
    }

    /// Shuts the file to the expert for a conflict that somebody else found, or a rule by itself;
    /// as [`Review::declare_conflict`] otherwise.
    ///
    /// # Errors
    /// [`ReviewRefused`].
    pub fn set_aside(
        self,
        call: &Call,
        reason: &str,
        by: Option<PersonId>,
        now: Timestamp,
    ) -> Result<Changed<Review>, ReviewRefused> {
        self.shut(call, reason, (EventKind::ReviewSetAside, by), now)
    }

    fn shut(
        self,
        call: &Call,
        reason: &str,
        (kind, by): (EventKind, Option<PersonId>),
        now: Timestamp,
    ) -> Result<Changed<Review>, ReviewRefused> {
        self.running(call)?;
        let reason = reason.trim().to_owned();
        match self.stage {
            Stage::Conflicted { .. } | Stage::SetAside { .. } => return Err(self.wrong_stage()),
            _ if reason.is_empty() => return Err(ReviewRefused::NoReason),
            _ if reason.chars().count() > NOTE_CHARS_MAX => {
                return Err(ReviewRefused::TooLong { max: NOTE_CHARS_MAX });
            }
            Stage::Assigned | Stage::Accepted { .. } | Stage::HandedIn { .. } => (),
        }
        let event = Event::new(kind, self.id.0, by, now, json!({}));
        let shut = match self.stage {
            Stage::HandedIn { at: handed_in_at } => {
                Review { stage: Stage::SetAside { at: now, reason, handed_in_at }, ..self }
            }
            _ => Review {
                stage: Stage::Conflicted { at: now, reason },
                scores: BTreeMap::new(),
                note_to_city: String::new(),
                note_to_panel: String::new(),
                version: self.version + 1,
                ..self
            },
        };
        Ok(Changed::new(shut, event))
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
        let is_none = |(id, score): &(&String, &Score)| !is_level(&call.criteria, id, **score);
        if let Some((criterion, _)) = draft.scores.iter().find(is_none) {
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

    /// Saves fields, each against what its page showed; `None` when nothing is new.
    ///
    /// # Errors
    /// [`ReviewRefused`]; [`ReviewRefused::Met`] with the fields that were saved elsewhere since.
    pub fn put(
        self,
        call: &Call,
        sent: &[Put],
        now: Timestamp,
    ) -> Result<Option<Changed<Review>>, ReviewRefused> {
        self.running(call)?;
        let Stage::Accepted { .. } = self.stage else { return Err(self.wrong_stage()) };
        let mut draft = self.draft();
        if !draft.take(&call.criteria, sent)? {
            return Ok(None);
        }
        let version = self.version;
        self.save(call, draft, version, now).map(Some)
    }

    /// Scores and notes as they stand.
    pub fn draft(&self) -> Draft {
        Draft {
            scores: self.scores.clone(),
            note_to_city: self.note_to_city.clone(),
            note_to_panel: self.note_to_panel.clone(),
        }
    }

    /// Hands the review in; it is frozen, and others' reviews of the file open. No note may have
    /// more than `note_words` words.
    ///
    /// # Errors
    /// [`ReviewRefused::Unscored`] while a criterion has neither a level nor "cannot judge".
    pub fn hand_in(
        self,
        call: &Call,
        note_words: usize,
        now: Timestamp,
    ) -> Result<Changed<Review>, ReviewRefused> {
        self.running(call)?;
        in_time(call, now)?;
        let Stage::Accepted { .. } = self.stage else { return Err(self.wrong_stage()) };
        self.draft().whole(&call.criteria, note_words)?;
        let event = self.event(EventKind::ReviewHandedIn, now, json!({}));
        Ok(Changed::new(Review { stage: Stage::HandedIn { at: now }, ..self }, event))
    }

    /// Whether the review is in and stands: what is set aside does not count.
    pub fn counts(&self) -> bool {
        matches!(self.stage, Stage::HandedIn { .. })
    }

    /// The sign under which the file's other experts know this review: the same as long as it
    /// stands, another in every file, and made of nothing that tells when it was given or handed in.
    pub fn pseudonym(&self) -> String {
        // Without letters and digits that are taken for one another.
        const SIGNS: [char; 32] = [
            '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J',
            'K', 'L', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z',
        ];
        let hash = Sha256::digest(format!("{}/{}", self.application, self.id));
        hash.iter().take(4).map(|it| SIGNS[usize::from(it % 32)]).collect()
    }

    /// Whether the expert may see what others wrote about this file.
    pub fn sees_others(&self) -> bool {
        matches!(self.stage, Stage::HandedIn { .. })
    }

    /// Whether the file itself is open to the expert.
    pub fn opens_file(&self) -> bool {
        match self.stage {
            Stage::Accepted { .. } | Stage::HandedIn { .. } => true,
            Stage::Assigned | Stage::Conflicted { .. } | Stage::SetAside { .. } => false,
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
