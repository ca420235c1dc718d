//! Saving a section: whatever was typed is kept, and nobody's text is written over unseen.
//!
//! Each question travels with a mark of what its page showed, `version.digest`. A field
//! that comes back as it was shown is no change, so two people in one section meet only
//! where both really wrote.
//!
//! A page may have been made from an earlier version of the form. Its questions are then read
//! as that page asked them, and kept wherever the draft's form still has room for all of what
//! was typed; the rest comes back to whoever typed it. Which version a draft has is asked again
//! inside the write, so a save that races with a move to another version loses nothing.

use std::collections::BTreeMap;

use domain::answer::{self, AnswerError, Problem};
use domain::application::{self, AnswerChange, AnswerRefused, Clash};
use domain::form::{Form, Question};
use domain::ids::ApplicationId;
use domain::people::Actor;
use domain::time::Timestamp;
use sha2::{Digest, Sha256};
use store::WriteTx;

use super::loaded::{this_year, writable_draft};
use crate::failure::found;
use crate::{App, Failure, forms};

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
    /// What was typed into questions that the form no longer asks, or asks otherwise. Not stored.
    pub unasked: Vec<Unasked>,
    /// Whether the form still has the section.
    pub section_stays: bool,
}

/// An answer to a question of an earlier version of the form, for which there is no place any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unasked {
    /// The question, as the page asked it.
    pub question: Question,
    /// What was typed.
    pub answer: answer::Answer,
}

/// The field that says which version of the form a page was made from. Its dot keeps it apart
/// from the fields of questions.
pub const VERSION_FIELD: &str = "form.version";

/// A draft moves when its call gets another version of the form, which is seldom: once more
/// is enough, and a writer who meets two moves within one save may be told to try again.
pub(super) const TRIES: usize = 3;

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
    /// The form no longer asks this, or asks it otherwise.
    Unasked,
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
    let version_shown = fields.get(VERSION_FIELD).and_then(|it| it.first()?.parse().ok());
    let fields = &answer::in_chosen_language(fields);
    for _ in 0..TRIES {
        // Who may write is asked below, where it counts.
        let (form, n, page) = forms::written(app, id, version_shown).map_err(none)?;
        let questions = &found(page.section(section))?.questions;
        let (fields, shown) = &chosen(app, id, questions, fields, shown)?;
        let typed = typed_in(questions, &form, fields, shown, year);
        let (actor, to_save) = (actor.clone(), typed.kept.clone());
        let saved = app.store.write(move |tx| put_down(tx, &actor, id, n, &to_save, now))?;
        if saved.is_some() {
            return Ok(Saved {
                problems: typed.problems,
                not_stored: typed.too_long,
                next: form.next_section(section).map(|it| it.id.clone()),
                unasked: typed.unasked,
                section_stays: form.section(section).is_some(),
            });
        }
    }
    Err(store::Error::Busy.into())
}

/// Saves what was really typed, when the draft still fills version `n` of its form; nothing
/// when it has moved to another. Gives the answers as they stand afterwards.
///
/// This is the most frequent write there is, and all others wait meanwhile: it reads the
/// application with two dates of its call, and of the answers only those that were changed.
pub(super) fn put_down(
    tx: &mut WriteTx,
    actor: &Actor,
    id: ApplicationId,
    n: i64,
    sent: &[Sent],
    now: Timestamp,
) -> Result<Option<Vec<application::Answer>>, Failure<SaveRefused>> {
    let by = found(actor.person)?;
    let mut changed = sent.iter().filter(|it| !it.is_as_shown);
    let first = changed.next();
    let question = first.map_or("", |it| it.question.as_str());
    let draft = writable_draft(tx, actor, id, question).map_err(|it| it.map(|no| match no {}))?;
    if draft.application.form_version != n {
        return Ok(None);
    }
    let (mut stored, mut changes) = (Vec::new(), Vec::new());
    changes.extend(first.and_then(|it| it.change(draft.answer.as_ref())));
    stored.extend(draft.answer);
    for it in changed {
        let row = tx.answer(id, &it.question)?;
        changes.extend(it.change(row.as_ref()));
        stored.extend(row);
    }
    let changed = draft.application.answer(draft.window, &stored, changes, by, now);
    if let Some(changed) = changed.map_err(|it| Failure::Refused(it.into()))? {
        for fresh in tx.record(changed)?.answers {
            stored.retain(|it| it.question != fresh.question);
            stored.push(fresh);
        }
    }
    Ok(Some(stored))
}

/// Before the id of a question: which of two texts that met is to be kept.
pub const CHOICE_PREFIX: &str = "choice.";
/// Before the name of a field: the writer's own text as it was when it met another.
pub const MINE_PREFIX: &str = "mine.";

/// Which of two texts that met the writer keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Mine,
    Theirs,
    /// What stands in the field, also where nothing was chosen: it was there to be seen.
    Field,
}

fn choice(question: &Question, fields: &answer::Fields) -> Choice {
    let name = format!("{CHOICE_PREFIX}{}", question.id);
    match fields.get(&name).and_then(|it| it.first()).map(String::as_str) {
        Some("mine") => Choice::Mine,
        Some("theirs") => Choice::Theirs,
        _ => Choice::Field,
    }
}

/// The fields with every choice between two texts carried out. Theirs is the version that the
/// page showed, so a third text saved since is met and not written over.
fn chosen(
    app: &App,
    id: ApplicationId,
    questions: &[Question],
    fields: &answer::Fields,
    shown: &BTreeMap<String, String>,
) -> Result<(answer::Fields, BTreeMap<String, String>), store::Error> {
    let mut all = with_own(questions, fields, |it| it == Choice::Mine);
    let mut marks = shown.clone();
    for question in questions.iter().filter(|it| choice(it, fields) == Choice::Theirs) {
        let Some(version) = shown.get(&question.id).and_then(|it| version_in(it)) else { continue };
        let Some(row) = app.store.read(|tx| tx.answer_version(id, &question.id, version))? else {
            continue;
        };
        let theirs: answer::Answer = serde_json::from_str(&row.value).unwrap_or_default();
        replace(question, &mut all, |field| theirs.typed.get(field).cloned());
        // Without the digest: to want what was shown is a wish here, and not an untouched field.
        marks.insert(question.id.clone(), version.to_string());
    }
    Ok((all, marks))
}

/// The fields with the writer's own text wherever another was preferred to it and could not be
/// had: nothing of theirs is lost by choosing.
pub(super) fn with_own_kept(questions: &[Question], fields: &answer::Fields) -> answer::Fields {
    with_own(questions, fields, |it| it != Choice::Field)
}

fn with_own(
    questions: &[Question],
    fields: &answer::Fields,
    takes: impl Fn(Choice) -> bool,
) -> answer::Fields {
    let mut all = fields.clone();
    for question in questions.iter().filter(|it| takes(choice(it, fields))) {
        let own = |field: &str| fields.get(&format!("{MINE_PREFIX}{field}")).cloned();
        replace(question, &mut all, own);
    }
    all
}

fn replace(
    question: &Question,
    fields: &mut answer::Fields,
    by: impl Fn(&str) -> Option<Vec<String>>,
) {
    for field in question.fields() {
        match by(&field) {
            Some(texts) => fields.insert(field, texts),
            None => fields.remove(&field),
        };
    }
}

/// The version a mark begins with.
fn version_in(mark: &str) -> Option<i64> {
    mark.split('.').next()?.parse().ok()
}

/// One question as it was sent.
#[derive(Debug, Clone)]
pub(super) struct Sent {
    pub(super) question: String,
    pub(super) answer: answer::Answer,
    pub(super) based_on: i64,
    /// The field came back as it was shown.
    pub(super) is_as_shown: bool,
    /// What the same page had sent before and got no answer to: when that is what stands there,
    /// nobody else wrote in between.
    pub(super) unanswered: Option<answer::Answer>,
}

impl Sent {
    /// The change this asks for; none when there is nothing to keep and nothing to clear.
    fn change(&self, stored: Option<&application::Answer>) -> Option<AnswerChange> {
        if self.answer.is_blank() && stored.is_none() {
            return None;
        }
        let own = self.unanswered.as_ref().map(as_value);
        let based_on = match stored {
            Some(row) if own.is_some_and(|own| own == row.value) => row.version,
            _ => self.based_on,
        };
        let value = as_value(&self.answer);
        Some(AnswerChange { question: self.question.clone(), value, based_on })
    }
}

/// An answer as it is stored.
pub(super) fn as_value(answer: &answer::Answer) -> String {
    serde_json::to_string(answer).expect("an answer has only text keys")
}

/// What came from a page, sorted by what can be done with it.
pub(super) struct Typed {
    pub(super) kept: Vec<Sent>,
    pub(super) too_long: Vec<String>,
    pub(super) problems: Vec<Problem>,
    pub(super) unasked: Vec<Unasked>,
}

/// What came from a page with that section, for a draft of that form.
pub(super) fn typed_in(
    page: &[Question],
    form: &Form,
    fields: &answer::Fields,
    shown: &BTreeMap<String, String>,
    year: i16,
) -> Typed {
    let mut typed = Typed {
        kept: Vec::new(),
        too_long: Vec::new(),
        problems: Vec::new(),
        unasked: Vec::new(),
    };
    for asked in page.iter().filter(|it| !it.is_file()) {
        let Some(mark) = shown.get(&asked.id) else { continue };
        if let Some(problem) = too_long(asked, fields) {
            typed.problems.push(problem);
            typed.too_long.push(asked.id.clone());
            continue;
        }
        let (based_on, shown) = match mark.split_once('.') {
            Some((version, digest)) => (version, Some(digest)),
            None => (mark.as_str(), None),
        };
        let as_asked = answer::keep(asked, fields, year);
        let is_as_shown = shown == Some(digest(&as_asked).as_str());
        let as_kept = form.question(&asked.id).map(|it| answer::keep(it, fields, year));
        let Some(answer) = as_kept.filter(|it| holds(it, &as_asked)) else {
            if !is_as_shown && !as_asked.is_blank() {
                typed.unasked.push(Unasked { question: asked.clone(), answer: as_asked });
            }
            continue;
        };
        typed.problems.extend(answer.problems.iter().cloned());
        let based_on = based_on.parse().unwrap_or(0);
        let question = asked.id.clone();
        let unanswered = None;
        typed.kept.push(Sent { question, answer, based_on, is_as_shown, unanswered });
    }
    typed
}

/// Whether everything typed for one version of a question stands in the other's fields.
fn holds(kept: &answer::Answer, typed: &answer::Answer) -> bool {
    let is_blank = |texts: &[String]| texts.iter().all(|it| it.trim().is_empty());
    typed.typed.iter().all(|(field, texts)| is_blank(texts) || kept.typed.get(field) == Some(texts))
}

fn too_long(question: &Question, fields: &answer::Fields) -> Option<Problem> {
    let is: usize = fields
        .iter()
        .filter(|(field, _)| question.owns(field))
        .flat_map(|(_, typed)| typed)
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

pub(super) fn digest(answer: &answer::Answer) -> String {
    let typed = serde_json::to_string(&answer.typed).expect("fields have only text keys");
    hex::encode(&Sha256::digest(typed)[..8])
}
