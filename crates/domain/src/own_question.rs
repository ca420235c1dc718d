//! What a commission asks the applicants of its country besides the network's form: questions
//! in its own working language, and extra documents, each with its date.
//!
//! They are no part of the dossier and of nothing that is hashed, signed or endorsed, and other
//! countries never hear of them. A commission writes several and then asks them together, so
//! that a city gets one letter and not ten.

use std::str::FromStr;

use serde_json::json;

use crate::application::{Application, Stage};
use crate::call::Call;
use crate::country::Country;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, CallId, OwnQuestionId, PersonId};
use crate::language::Lang;
use crate::network::OwnQuestionRule;
use crate::signature::SignedFile;
use crate::time::{Deadline, Timestamp};

/// How an own question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnKind {
    /// With a text.
    Text,
    /// With a document.
    File,
}

impl OwnKind {
    /// Both kinds.
    pub const ALL: [OwnKind; 2] = [OwnKind::Text, OwnKind::File];

    /// Its word in the database and in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            OwnKind::Text => "text",
            OwnKind::File => "file",
        }
    }
}

impl FromStr for OwnKind {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        OwnKind::ALL.into_iter().find(|it| it.as_str() == text).ok_or_else(|| text.to_owned())
    }
}

/// One question of a commission's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnQuestion {
    /// Its id.
    pub id: OwnQuestionId,
    /// The call.
    pub call: CallId,
    /// The country whose commission asks.
    pub country: Country,
    /// How it is answered.
    pub kind: OwnKind,
    /// The commission's working language, in which it is asked.
    pub language: Lang,
    /// The question.
    pub label: String,
    /// What else to know; may be empty.
    pub help: String,
    /// Until when it can be answered.
    pub until: Deadline,
    /// When it was written down.
    pub drafted_at: Timestamp,
    /// By whom.
    pub drafted_by: PersonId,
    /// Since when the cities see it.
    pub asked_at: Option<Timestamp>,
    /// Since when it is asked no more; what was answered stays with the commission.
    pub ended_at: Option<Timestamp>,
}

/// Questions that are asked together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedTogether(pub Vec<OwnQuestion>);

/// Why an own question could not be written or asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AskRefused {
    /// It says nothing.
    #[error("the question is blank")]
    Blank,
    /// Question or help is too long.
    #[error("at most {max} characters")]
    TooLong {
        /// How many characters it may have.
        max: usize,
    },
    /// A country asks so many already.
    #[error("at most {max} questions")]
    TooMany {
        /// How many there may be.
        max: usize,
    },
    /// Its date has passed.
    #[error("the date has passed")]
    Past,
    /// Its date is after the commission's own time.
    #[error("the date is after {closed_at:?}")]
    AfterCommission {
        /// The commissions' last millisecond.
        closed_at: Timestamp,
    },
    /// The commissions' clock has run out.
    #[error("the commissions' time is over")]
    Late {
        /// Their last millisecond.
        closed_at: Timestamp,
    },
    /// Nothing is written that could be asked.
    #[error("there is no question to ask")]
    Nothing,
}

impl OwnQuestion {
    /// Whether cities see it and can answer it at `now`.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.asked_at.is_some() && self.ended_at.is_none() && self.until.includes(now)
    }

    /// Whether cities see it at all: asked, and not taken back.
    pub fn is_asked(&self) -> bool {
        self.asked_at.is_some() && self.ended_at.is_none()
    }

    /// Writes a question down; nobody outside the commission sees it yet.
    ///
    /// # Errors
    /// [`AskRefused`].
    pub fn draft(
        question: OwnQuestion,
        call: &Call,
        n_already: usize,
        rule: &OwnQuestionRule,
    ) -> Result<Changed<OwnQuestion>, AskRefused> {
        let now = question.drafted_at;
        in_time(call, now)?;
        if question.label.trim().is_empty() {
            return Err(AskRefused::Blank);
        }
        let max = rule.question_chars as usize;
        if [&question.label, &question.help].into_iter().any(|it| it.chars().count() > max) {
            return Err(AskRefused::TooLong { max });
        }
        if n_already >= rule.most as usize {
            return Err(AskRefused::TooMany { max: rule.most as usize });
        }
        dated(&question.until, call, now)?;
        let question = OwnQuestion { asked_at: None, ended_at: None, ..question };
        let payload = json!({
            "call": question.call, "country": question.country, "until": question.until.at,
        });
        let by = Some(question.drafted_by);
        let event = Event::new(EventKind::OwnQuestionDrafted, question.id.0, by, now, payload);
        Ok(Changed::new(question, event))
    }

    /// Takes it back; what was answered stays with the commission. `None` when that was done.
    pub fn end(self, by: PersonId, now: Timestamp) -> Option<Changed<OwnQuestion>> {
        if self.ended_at.is_some() {
            return None;
        }
        let payload = json!({ "call": self.call, "country": self.country });
        let event = Event::new(EventKind::OwnQuestionEnded, self.id.0, Some(by), now, payload);
        Some(Changed::new(OwnQuestion { ended_at: Some(now), ..self }, event))
    }
}

impl AskedTogether {
    /// Asks everything that is written down and not asked yet, as one act.
    ///
    /// # Errors
    /// [`AskRefused`]; then nothing is asked.
    pub fn ask(
        drafts: Vec<OwnQuestion>,
        (call, country): (&Call, Country),
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<AskedTogether>, AskRefused> {
        in_time(call, now)?;
        let waits = |it: &OwnQuestion| it.asked_at.is_none() && it.ended_at.is_none();
        let asked: Vec<OwnQuestion> = drafts
            .into_iter()
            .filter(waits)
            .map(|it| OwnQuestion { asked_at: Some(now), ..it })
            .collect();
        if asked.is_empty() {
            return Err(AskRefused::Nothing);
        }
        for question in &asked {
            dated(&question.until, call, now)?;
        }
        let ids: Vec<OwnQuestionId> = asked.iter().map(|it| it.id).collect();
        let payload = json!({ "country": country, "questions": ids });
        let event = Event::new(EventKind::OwnQuestionsAsked, call.id.0, Some(by), now, payload);
        Ok(Changed::new(AskedTogether(asked), event))
    }
}

fn in_time(call: &Call, now: Timestamp) -> Result<(), AskRefused> {
    let closed_at = call.clocks.endorsement.accepted_until();
    if call.is_endorsing(now) { Ok(()) } else { Err(AskRefused::Late { closed_at }) }
}

fn dated(until: &Deadline, call: &Call, now: Timestamp) -> Result<(), AskRefused> {
    let closed_at = call.clocks.endorsement.accepted_until();
    if !until.includes(now) {
        return Err(AskRefused::Past);
    }
    if until.at > closed_at { Err(AskRefused::AfterCommission { closed_at }) } else { Ok(()) }
}

/// What a city says to an own question; each version is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnAnswer {
    /// The question.
    pub question: OwnQuestionId,
    /// Whose answer.
    pub application: ApplicationId,
    /// 1 for the first; one more with each save.
    pub version: i64,
    /// The text; empty where a document was asked.
    pub text: String,
    /// The document.
    pub file: Option<SignedFile>,
    /// When.
    pub answered_at: Timestamp,
    /// By whom of the team.
    pub answered_by: PersonId,
}

/// Why an own question could not be answered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OwnAnswerRefused {
    /// It is asked no more, or its date has passed.
    #[error("the question was open until {closed_at:?}")]
    Closed {
        /// Its last millisecond.
        closed_at: Timestamp,
    },
    /// The application is over.
    #[error("an application that is {stage} answers nothing")]
    WrongStage {
        /// The stage it is at.
        stage: &'static str,
    },
    /// The text is too long.
    #[error("at most {max} characters")]
    TooLong {
        /// How many characters it may have.
        max: usize,
    },
    /// The answer is of the other kind.
    #[error("the question is not answered like this")]
    Kind,
    /// Somebody else of the team answered meanwhile; nothing was overwritten.
    #[error("somebody else answered meanwhile")]
    Clash {
        /// What they wrote, or the name of their document.
        theirs: String,
        /// Its version, on which a next save can build.
        version: i64,
    },
}

impl OwnAnswer {
    /// Answers. `based_on` is the version the person saw, 0 for none; the same words again are
    /// no change.
    ///
    /// # Errors
    /// [`OwnAnswerRefused`].
    pub fn give(
        answer: OwnAnswer,
        (question, file): (&OwnQuestion, &Application),
        current: Option<&OwnAnswer>,
        based_on: i64,
        rule: &OwnQuestionRule,
    ) -> Result<Option<Changed<OwnAnswer>>, OwnAnswerRefused> {
        if !question.is_open(answer.answered_at) {
            return Err(OwnAnswerRefused::Closed { closed_at: question.until.at });
        }
        answers(&file.stage)?;
        let of_kind = match question.kind {
            OwnKind::Text => answer.file.is_none(),
            OwnKind::File => answer.file.is_some() && answer.text.is_empty(),
        };
        if !of_kind || question.call != file.call || question.country != file.country {
            return Err(OwnAnswerRefused::Kind);
        }
        let max = rule.answer_chars as usize;
        if answer.text.chars().count() > max {
            return Err(OwnAnswerRefused::TooLong { max });
        }
        let bytes = |it: &OwnAnswer| it.file.as_ref().map(|file| file.sha256.clone());
        let same = |it: &OwnAnswer| it.text == answer.text && bytes(it) == bytes(&answer);
        if current.map_or(answer.text.is_empty() && answer.file.is_none(), same) {
            return Ok(None);
        }
        let version = current.map_or(0, |it| it.version);
        if let Some(theirs) = current.filter(|_| version != based_on) {
            let named = theirs.file.as_ref().map(|it| it.name.clone());
            let theirs = named.unwrap_or_else(|| theirs.text.clone());
            return Err(OwnAnswerRefused::Clash { theirs, version });
        }
        let answer = OwnAnswer {
            question: question.id,
            application: file.id,
            version: version + 1,
            ..answer
        };
        let payload = json!({
            "question": answer.question, "version": answer.version,
            "file_sha256": answer.file.as_ref().map(|it| &it.sha256),
        });
        let (by, at) = (answer.answered_by, answer.answered_at);
        let event = file.event(EventKind::OwnQuestionAnswered, by, at, payload);
        Ok(Some(Changed::new(answer, event)))
    }
}

/// Whether an application still has anything to say to its commission.
fn answers(stage: &Stage) -> Result<(), OwnAnswerRefused> {
    match stage {
        Stage::Draft
        | Stage::Submitted { .. }
        | Stage::Returned { .. }
        | Stage::Reserved { .. }
        | Stage::Endorsed { .. } => Ok(()),
        Stage::Refused { .. }
        | Stage::Forwarded { .. }
        | Stage::Eligible { .. }
        | Stage::Excluded { .. }
        | Stage::Withdrawn { .. }
        | Stage::Admitted { .. }
        | Stage::Declined { .. } => Err(OwnAnswerRefused::WrongStage { stage: stage.name() }),
    }
}

#[cfg(test)]
#[path = "own_question_tests.rs"]
mod tests;
