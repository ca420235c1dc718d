//! The secretariat's checklist: what it looks at before a file goes on to the experts.
//!
//! Which items there are is the network's to say, and a call keeps the list it began with
//! (`handling.rs`). A mark is of one hand-in: what was checked before the city amended its file
//! is shown, and counts no more.

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::application::{Application, ScreenRefused, Stage};
use crate::call::Call;
use crate::event::{Changed, EventKind};
use crate::ids::{ApplicationId, PersonId};
use crate::texts::Texts;
use crate::time::Timestamp;

/// The most characters a note on an item may have.
pub const NOTE_CHARS_MAX: usize = 1_000;

/// One thing to look at in every file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its lasting word.
    pub id: String,
    /// What is looked at.
    pub text: Texts,
    /// Whether a file is eligible only when this is in order.
    pub required: bool,
    /// What the platform can say about it by itself, to stand beside the mark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fact: Option<Fact>,
}

/// What the platform knows of a file without anybody looking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// Whether the mayor's signature stands for this version.
    Signature,
    /// Whether the commission endorsed this version.
    Endorsement,
    /// Whether the form finds anything missing or wrong.
    Complete,
    /// Whether it was handed in and forwarded in time.
    InTime,
}

/// What somebody found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// In order.
    Ok,
    /// Not in order.
    NotOk,
    /// Does not apply to this file.
    NotApplicable,
}

impl Verdict {
    /// Every verdict, in the order in which a page offers them.
    pub const ALL: [Verdict; 3] = [Verdict::Ok, Verdict::NotOk, Verdict::NotApplicable];

    /// The word in the database and in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Verdict::Ok => "ok",
            Verdict::NotOk => "not_ok",
            Verdict::NotApplicable => "not_applicable",
        }
    }
}

impl std::str::FromStr for Verdict {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Verdict::ALL.into_iter().find(|it| it.as_str() == text).ok_or_else(|| text.to_owned())
    }
}

/// What was found on one item of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The file.
    pub application: ApplicationId,
    /// The item's word.
    pub item: String,
    /// What was found.
    pub verdict: Verdict,
    /// A note; may be empty.
    pub note: String,
    /// The hand-in that was looked at.
    pub filing: i64,
    /// 1 at first; one more with each change.
    pub version: i64,
    /// When.
    pub marked_at: Timestamp,
    /// By whom.
    pub marked_by: PersonId,
}

/// What somebody found, as they send it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkChange {
    /// The item's word.
    pub item: String,
    /// What they found.
    pub verdict: Verdict,
    /// Their note.
    pub note: String,
    /// The version of the mark they saw; 0 for none.
    pub based_on: i64,
}

/// A file with the marks that one act put on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Marked {
    /// The file, unchanged.
    pub application: Application,
    /// The marks, with their new versions.
    pub marks: Vec<Mark>,
}

/// Why marks were not put on a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MarkRefused {
    /// Only forwarded files are checked, until the results are told.
    #[error("an application that is {stage} is not checked")]
    WrongStage {
        /// The stage it is at.
        stage: &'static str,
    },
    /// The list has no such item.
    #[error("the list has no item {0}")]
    NoSuchItem(String),
    /// Somebody else marked the same items since; nothing was written over.
    #[error("{} items were marked by somebody else meanwhile", .0.len())]
    Meanwhile(Vec<Mark>),
    /// "Not in order" needs a word on what is wrong.
    #[error("{0} is not in order and says not why")]
    NoNote(String),
    /// A note is longer than [`NOTE_CHARS_MAX`].
    #[error("the note on {item} is longer than {max} characters")]
    TooLong {
        /// On which item.
        item: String,
        /// How many characters it may have.
        max: usize,
    },
}

/// The list of a call with what was found on a file, and what else keeps it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checks<'a> {
    /// The list.
    pub items: &'a [Item],
    /// What was found, on any hand-in.
    pub marks: &'a [Mark],
    /// Whether the commission's endorsement is for the version that lies here now, or is to
    /// stand all the same.
    pub endorsement_stands: bool,
}

impl Checks<'_> {
    /// What was found on an item in the hand-in that lies here now.
    pub fn current(&self, file: &Application, item: &str) -> Option<&Mark> {
        self.marks.iter().find(|it| it.item == item && it.filing == file.filings)
    }

    /// The required items that are not found to be in order.
    pub fn open(&self, file: &Application) -> Vec<String> {
        let is_ok =
            |item: &Item| self.current(file, &item.id).is_some_and(|it| it.verdict == Verdict::Ok);
        let open = self.items.iter().filter(|it| it.required && !is_ok(it));
        open.map(|it| it.id.clone()).collect()
    }
}

impl Application {
    /// Puts what was found on the file. A mark that somebody else made meanwhile is not written
    /// over: nothing of this act is kept then, and theirs is shown. `None` when nothing differs.
    ///
    /// # Errors
    /// [`MarkRefused`].
    pub fn mark(
        self,
        call: &Call,
        checks: &Checks<'_>,
        changes: Vec<MarkChange>,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Option<Changed<Marked>>, MarkRefused> {
        let announced = matches!(call.stage, crate::call::Stage::Announced { .. });
        if announced || !matches!(self.stage, Stage::Forwarded { .. }) {
            return Err(MarkRefused::WrongStage { stage: self.stage.name() });
        }
        let before = |item: &str| checks.marks.iter().find(|it| it.item == item);
        let mut marks = Vec::new();
        let mut met = Vec::new();
        for change in changes {
            if !checks.items.iter().any(|it| it.id == change.item) {
                return Err(MarkRefused::NoSuchItem(change.item));
            }
            let note = change.note.trim().to_owned();
            let there = before(&change.item);
            let as_it_is = there.is_some_and(|it| {
                it.filing == self.filings && it.verdict == change.verdict && it.note == note
            });
            if as_it_is {
                continue;
            }
            if let Some(theirs) = there.filter(|it| it.version != change.based_on) {
                met.push(theirs.clone());
                continue;
            }
            if change.verdict == Verdict::NotOk && note.is_empty() {
                return Err(MarkRefused::NoNote(change.item));
            }
            if note.chars().count() > NOTE_CHARS_MAX {
                return Err(MarkRefused::TooLong { item: change.item, max: NOTE_CHARS_MAX });
            }
            marks.push(Mark {
                application: self.id,
                version: there.map_or(0, |it| it.version) + 1,
                item: change.item,
                verdict: change.verdict,
                note,
                filing: self.filings,
                marked_at: now,
                marked_by: by,
            });
        }
        if !met.is_empty() {
            return Err(MarkRefused::Meanwhile(met));
        }
        if marks.is_empty() {
            return Ok(None);
        }
        let items: Vec<_> = marks
            .iter()
            .map(|it| json!({ "item": it.item, "verdict": it.verdict.as_str() }))
            .collect();
        let payload = json!({ "items": items, "filing": self.filings });
        let event = self.event(EventKind::ApplicationChecked, by, now, payload);
        Ok(Some(Changed::new(Marked { application: self, marks }, event)))
    }

    /// Finds the file eligible, when every required item of its call's list is in order.
    ///
    /// # Errors
    /// [`ScreenRefused`].
    pub fn screen_checked(
        self,
        call: &Call,
        checks: &Checks<'_>,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Application>, ScreenRefused> {
        // Who comes second is told what has become of the file, not what is missing on it.
        if !matches!(self.stage, Stage::Forwarded { .. }) {
            return Err(ScreenRefused::WrongStage { stage: self.stage.name() });
        }
        let open = checks.open(&self);
        if !open.is_empty() {
            return Err(ScreenRefused::Unchecked { items: open });
        }
        if !checks.endorsement_stands {
            return Err(ScreenRefused::EndorsementLapsed);
        }
        self.screen(call, by, now)
    }
}

#[cfg(test)]
#[path = "screening_tests.rs"]
mod tests;
