//! Saving a section: whatever was typed is kept, and nobody's text is written over unseen.
//!
//! Each question travels with a mark of what its page showed, `version.digest`. A field
//! that comes back as it was shown is no change, so two people in one section meet only
//! where both really wrote.

use std::collections::BTreeMap;

use domain::answer::{self, AnswerError, Answers, Problem};
use domain::application::{self, AnswerChange, AnswerRefused, Clash};
use domain::form::{Question, Section};
use domain::ids::ApplicationId;
use domain::people::Actor;
use domain::policy::Act;
use domain::time::Timestamp;
use sha2::{Digest, Sha256};

use super::loaded::{answers_of, file_and_call, this_year};
use crate::failure::found;
use crate::{App, Failure};

/// The most characters of one question that are stored; more is no answer but an accident.
pub const STORED_CHARS_MAX: usize = 20_000;

/// What a save did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// What is wrong with what was typed, stored or not, in the order of the page.
    pub problems: Vec<Problem>,
    /// Questions whose text was too long to be stored at all.
    pub not_stored: Vec<String>,
    /// The section that follows; none after the last one.
    pub next: Option<String>,
}

/// Why a section was not saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveRefused {
    /// Somebody else saved other text meanwhile; nothing of this save was kept.
    Clash(Vec<Clash>),
    /// Handed in, or over.
    NotWritable,
    /// The time for writing has passed.
    Closed {
        /// The last millisecond that was in time.
        closed_at: Timestamp,
    },
}

impl From<AnswerRefused> for SaveRefused {
    fn from(refused: AnswerRefused) -> SaveRefused {
        match refused {
            AnswerRefused::Clash(clashes) => SaveRefused::Clash(clashes),
            AnswerRefused::Closed { closed_at } => SaveRefused::Closed { closed_at },
            AnswerRefused::NotWritable
            | AnswerRefused::AnsweredTwice { .. }
            | AnswerRefused::NotAttached => SaveRefused::NotWritable,
        }
    }
}

/// Saves a section. Of `fields` only those of questions with a mark in `shown` are taken.
///
/// # Errors
/// [`SaveRefused`].
pub fn save(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    section: &str,
    fields: &answer::Fields,
    shown: &BTreeMap<String, String>,
) -> Result<Saved, Failure<SaveRefused>> {
    let now = app.clock.now();
    let year = this_year(app, now);
    let none = |it: crate::failure::Lookup| it.map(|no| match no {});
    // Only to know which form it is: who may write is asked below, where it counts.
    let form = app.store.read(|tx| tx.form_of(id))?;
    let form = found(form.and_then(|it| app.network.form(&it)))?;
    let next = form.next_section(section).map(|it| it.id.clone());
    let section = found(form.section(section))?;
    let typed = typed_in(section, fields, shown, year);
    let actor = actor.clone();
    let to_save = typed.kept.clone();
    app.store.write(move |tx| {
        let by = found(actor.person)?;
        let (file, call) = file_and_call(tx, &actor, Act::WriteApplication, id).map_err(none)?;
        let rows = tx.answers(id)?;
        let stored = answers_of(&rows)?;
        let changes = to_save.iter().filter_map(|it| it.change(&stored)).collect();
        let changed = file.answer(&call, &rows, changes, by, now);
        if let Some(changed) = changed.map_err(|it| Failure::Refused(it.into()))? {
            tx.record(changed)?;
        }
        Ok::<_, Failure<SaveRefused>>(())
    })?;
    Ok(Saved { problems: typed.problems, not_stored: typed.too_long, next })
}

/// One question as it was sent.
#[derive(Debug, Clone)]
struct Sent {
    question: String,
    answer: answer::Answer,
    based_on: i64,
    digest: Option<String>,
}

impl Sent {
    /// The change this asks for; none when the field came back as it was shown.
    fn change(&self, stored: &Answers) -> Option<AnswerChange> {
        if self.digest.as_deref() == Some(digest(&self.answer).as_str()) {
            return None;
        }
        if self.answer.is_blank() && !stored.contains_key(&self.question) {
            return None;
        }
        let value = serde_json::to_string(&self.answer).expect("an answer has only text keys");
        Some(AnswerChange { question: self.question.clone(), value, based_on: self.based_on })
    }
}

struct Typed {
    kept: Vec<Sent>,
    too_long: Vec<String>,
    problems: Vec<Problem>,
}

fn typed_in(
    section: &Section,
    fields: &answer::Fields,
    shown: &BTreeMap<String, String>,
    year: i16,
) -> Typed {
    let mut typed = Typed { kept: Vec::new(), too_long: Vec::new(), problems: Vec::new() };
    for question in section.questions.iter().filter(|it| !it.is_file()) {
        let Some(mark) = shown.get(&question.id) else { continue };
        if let Some(problem) = too_long(question, fields) {
            typed.problems.push(problem);
            typed.too_long.push(question.id.clone());
            continue;
        }
        let answer = answer::keep(question, fields, year);
        typed.problems.extend(answer.problems.iter().cloned());
        let (based_on, digest) = match mark.split_once('.') {
            Some((version, digest)) => (version, Some(digest.to_owned())),
            None => (mark.as_str(), None),
        };
        let based_on = based_on.parse().unwrap_or(0);
        typed.kept.push(Sent { question: question.id.clone(), answer, based_on, digest });
    }
    typed
}

fn too_long(question: &Question, fields: &answer::Fields) -> Option<Problem> {
    let is: usize = question
        .fields()
        .iter()
        .filter_map(|it| fields.get(it))
        .flatten()
        .map(|it| it.chars().count())
        .sum();
    let field = question.fields().into_iter().next()?;
    let error = AnswerError::TooLong { max: STORED_CHARS_MAX, is };
    (is > STORED_CHARS_MAX).then_some(Problem { field, error })
}

/// The mark a page carries for a question: the version it shows, and what that says.
pub fn mark(row: Option<&application::Answer>, answer: Option<&answer::Answer>) -> String {
    let version = row.map_or(0, |it| it.version);
    format!("{version}.{}", digest(answer.unwrap_or(&answer::Answer::default())))
}

fn digest(answer: &answer::Answer) -> String {
    let typed = serde_json::to_string(&answer.typed).expect("fields have only text keys");
    hex::encode(&Sha256::digest(typed)[..8])
}
