//! Past files that every expert of a call scores first, and what that says about each expert.
//!
//! Strictness is shown beside scores; it changes none of them and decides nothing.

use std::collections::BTreeMap;

use serde_json::json;

use crate::application::{Application, Stage};
use crate::call::{self, Call};
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, CallId, PersonId, ReadingId};
use crate::marking::Put;
use crate::review::{Draft, ReviewRefused, Score};
use crate::time::Timestamp;

/// The past files that the experts of a call score first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calibration {
    /// Of which call.
    pub call: CallId,
    /// The files, in the order in which they are read.
    pub files: Vec<ApplicationId>,
    /// Whether the call's own files open only to those who have handed these in.
    pub required: bool,
    /// When it was set.
    pub named_at: Timestamp,
    /// By whom.
    pub named_by: PersonId,
}

/// Why the files of a calibration were not named.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NameRefused {
    /// A file is not decided, or of this very call.
    #[error("{} files are not past", .0.len())]
    NotPast(Vec<ApplicationId>),
    /// A file is there twice.
    #[error("a file is named twice")]
    Twice,
    /// More files than the network lets experts be asked for.
    #[error("more than {max} files")]
    TooMany {
        /// The most there may be.
        max: usize,
    },
    /// An expert has scored them: others would not be held against the same.
    #[error("an expert has handed the calibration in")]
    Scored,
    /// The results are told.
    #[error("the call is announced")]
    Announced,
}

impl Calibration {
    /// Names the past files of a call, in place of those there were; none ends the calibration.
    ///
    /// # Errors
    /// [`NameRefused`].
    pub fn name(
        call: &Call,
        files: &[Application],
        required: bool,
        (max, is_scored): (usize, bool),
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Calibration>, NameRefused> {
        if let call::Stage::Announced { .. } = call.stage {
            return Err(NameRefused::Announced);
        }
        if is_scored {
            return Err(NameRefused::Scored);
        }
        if files.len() > max {
            return Err(NameRefused::TooMany { max });
        }
        let not_past: Vec<ApplicationId> =
            files.iter().filter(|it| !is_past(it, call.id)).map(|it| it.id).collect();
        if !not_past.is_empty() {
            return Err(NameRefused::NotPast(not_past));
        }
        let files: Vec<ApplicationId> = files.iter().map(|it| it.id).collect();
        let mut distinct = files.clone();
        distinct.sort_unstable();
        distinct.dedup();
        if distinct.len() < files.len() {
            return Err(NameRefused::Twice);
        }
        let payload = json!({ "files": files, "required": required });
        let event = Event::new(EventKind::CalibrationNamed, call.id.0, Some(by), now, payload);
        let named = Calibration { call: call.id, files, required, named_at: now, named_by: by };
        Ok(Changed::new(named, event))
    }
}

/// Whether a file can serve for the calibration of a call: decided and told, in another call.
pub fn is_past(file: &Application, call: CallId) -> bool {
    let is_told = matches!(file.stage, Stage::Admitted { .. } | Stage::Declined { .. });
    is_told && file.call != call
}

/// One expert's scores of one past file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Its id.
    pub id: ReadingId,
    /// For which call, whose criteria are scored.
    pub call: CallId,
    /// Of which past file.
    pub application: ApplicationId,
    /// By which expert.
    pub expert: PersonId,
    /// When it was handed in; open until then.
    pub handed_in_at: Option<Timestamp>,
    /// Scores, and a note to the panel; a past file's city is told nothing more.
    pub sheet: Draft,
    /// When it was begun.
    pub begun_at: Timestamp,
}

impl Reading {
    /// A reading in which nothing is written yet.
    pub fn blank(
        id: ReadingId,
        call: CallId,
        application: ApplicationId,
        expert: PersonId,
        now: Timestamp,
    ) -> Reading {
        let sheet = Draft::default();
        Reading { id, call, application, expert, handed_in_at: None, sheet, begun_at: now }
    }

    /// Saves fields; `None` when nothing is new.
    ///
    /// # Errors
    /// [`ReviewRefused`].
    pub fn put(
        self,
        call: &Call,
        sent: &[Put],
        now: Timestamp,
    ) -> Result<Option<Changed<Reading>>, ReviewRefused> {
        self.open(call)?;
        let mut sheet = self.sheet.clone();
        if !sheet.take(&call.criteria, sent)? {
            return Ok(None);
        }
        let event = self.event(EventKind::CalibrationSaved, now);
        Ok(Some(Changed::new(Reading { sheet, ..self }, event)))
    }

    /// Hands the reading in; it is frozen.
    ///
    /// # Errors
    /// [`ReviewRefused`].
    pub fn hand_in(
        self,
        call: &Call,
        note_words: usize,
        now: Timestamp,
    ) -> Result<Changed<Reading>, ReviewRefused> {
        self.open(call)?;
        self.sheet.whole(&call.criteria, note_words)?;
        let event = self.event(EventKind::CalibrationHandedIn, now);
        Ok(Changed::new(Reading { handed_in_at: Some(now), ..self }, event))
    }

    fn open(&self, call: &Call) -> Result<(), ReviewRefused> {
        if let call::Stage::Announced { .. } = call.stage {
            return Err(ReviewRefused::Announced);
        }
        match self.handed_in_at {
            Some(_) => Err(ReviewRefused::WrongStage { stage: "handed_in" }),
            None => Ok(()),
        }
    }

    fn event(&self, kind: EventKind, at: Timestamp) -> Event {
        let payload = json!({ "call": self.call, "application": self.application });
        Event::new(kind, self.id.0, Some(self.expert), at, payload)
    }
}

/// The scores one expert handed in for one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scored {
    /// The file.
    pub application: ApplicationId,
    /// The expert.
    pub expert: PersonId,
    /// By criterion.
    pub scores: BTreeMap<String, Score>,
}

/// How much higher an expert scores than the others do the same files.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Strictness {
    /// The mean difference to the mean of the others, in levels: below zero is stricter.
    pub difference: f64,
    /// On how many scores it rests.
    pub n_scores: usize,
}

/// How strict an expert is against everybody else who scored the same files.
///
/// Each score the expert gave counts once: its level less the mean of the levels that others
/// gave the same criterion of the same file. What somebody could not judge, and what nobody else
/// judged, says nothing. `None` when nothing is left to compare.
pub fn strictness(expert: PersonId, all: &[Scored]) -> Option<Strictness> {
    let mut differences = Vec::new();
    for own in all.iter().filter(|it| it.expert == expert) {
        for (criterion, score) in &own.scores {
            let Score::Level(level) = score else { continue };
            let others =
                all.iter().filter(|it| it.application == own.application && it.expert != expert);
            let levels: Vec<f64> = others
                .filter_map(|it| match it.scores.get(criterion) {
                    Some(Score::Level(level)) => Some(f64::from(*level)),
                    Some(Score::CannotJudge) | None => None,
                })
                .collect();
            if !levels.is_empty() {
                let mean = levels.iter().sum::<f64>() / levels.len() as f64;
                differences.push(f64::from(*level) - mean);
            }
        }
    }
    let n_scores = differences.len();
    (n_scores > 0).then(|| Strictness {
        difference: differences.iter().sum::<f64>() / n_scores as f64,
        n_scores,
    })
}

#[cfg(test)]
#[path = "calibration_tests.rs"]
mod tests;
