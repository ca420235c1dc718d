//! Saving one answer by itself, as the page's script does every few seconds.
//!
//! The same rules as for a section, with the least work: one question is read, one row looked
//! at, one written. Sent again it changes nothing and is answered alike.

use std::collections::BTreeMap;

use domain::answer::{self, Fields, Problem};
use domain::application::{Answer as Kept, Clash};
use domain::form::Kind;
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::Act;
use domain::time::Timestamp;
use domain::words::count_words;
use store::Pending;
use views::pages::applications::ClashShown;

use super::answers::{SaveRefused, TRIES, Typed, digest, put_down, typed_in};
use super::authors::Authors;
use super::loaded::{Case, this_year};
use super::section::clash_shown;
use crate::failure::{Lookup, found};
use crate::{App, Failure, forms};

/// One answer as a page sends it.
#[derive(Debug, Clone, Default)]
pub struct OneSent {
    /// The version of the form the page was made from, when it says so.
    pub form_version: Option<i64>,
    /// The fields of the question.
    pub fields: Fields,
    /// The mark of what the page knew to be stored.
    pub mark: String,
    /// What it had sent before and got no answer to.
    pub unanswered: Option<Fields>,
}

/// What saving one answer did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneSaved {
    /// The mark of what is stored now, for the next save.
    pub mark: String,
    /// When the answer was saved that is stored now; none when nothing is.
    pub saved_at: Option<Timestamp>,
    /// Whether it was stored at all; a flood of text is not.
    pub is_stored: bool,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
    /// For fields with a limit in words: how many there are, and the limit. None where nothing was
    /// stored.
    pub words: Vec<(String, usize, usize)>,
}

/// Saves one answer if nobody else has saved another since.
///
/// # Errors
/// [`SaveRefused`].
pub fn save_answer(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    question: &str,
    sent: &OneSent,
) -> Result<OneSaved, Failure<SaveRefused>> {
    for _ in 0..TRIES {
        let saving = begin_save(app, actor, id, question, sent)?;
        if let Some(stored) = saving.put.wait()? {
            return Ok(saving.sent.saved(stored));
        }
    }
    Err(store::Error::Busy.into())
}

/// A save on its way to the disk.
#[must_use = "whether it was kept is known only at its end"]
pub struct Saving {
    /// Ends with the answer as it is stored; with none when the draft has moved to another version
    /// of its form meanwhile, and nothing was kept.
    pub put: Pending<Option<Vec<Kept>>, Failure<SaveRefused>>,
    /// What was sent.
    pub sent: Parcel,
}

/// What was sent, as far as its writer is told of it.
pub struct Parcel {
    question: String,
    /// What the page knew to be stored.
    mark: String,
    typed: Typed,
    words: Vec<(String, usize, usize)>,
}

/// Begins to save one answer; where it ends is waited for apart.
///
/// # Errors
/// [`SaveRefused`].
pub fn begin_save(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    question: &str,
    sent: &OneSent,
) -> Result<Saving, Failure<SaveRefused>> {
    let now = app.clock.now();
    let year = this_year(app, now);
    let shown = BTreeMap::from([(question.to_owned(), sent.mark.clone())]);
    let written = forms::written(app, id, sent.form_version);
    let (form, n, page) = written.map_err(|it: Lookup| it.map(|no| match no {}))?;
    let asked = found(page.question(question).filter(|it| !it.is_file()))?;
    let mut typed = typed_in(std::slice::from_ref(asked), &form, &sent.fields, &shown, year);
    if let Some(fields) = &sent.unanswered {
        let before = typed_in(std::slice::from_ref(asked), &form, fields, &shown, year);
        let before = before.kept.into_iter().next().map(|it| it.answer);
        typed.kept.iter_mut().for_each(|it| it.unanswered = before.clone());
    }
    if !typed.unasked.is_empty() {
        return Err(Failure::Refused(SaveRefused::Unasked));
    }
    let (actor, to_save) = (actor.clone(), typed.kept.clone());
    let put = app.store.submit(move |tx| put_down(tx, &actor, id, n, &to_save, now))?;
    // A flood of text is not stored, and its words are nobody's business.
    let words = match typed.too_long.is_empty() {
        true => counted(&form, question, &sent.fields),
        false => Vec::new(),
    };
    let (question, mark) = (question.to_owned(), sent.mark.clone());
    Ok(Saving { put, sent: Parcel { question, mark, typed, words } })
}

impl Parcel {
    /// What its writer is told, once it is stored.
    pub fn saved(self, stored: Vec<Kept>) -> OneSaved {
        let row = stored.into_iter().find(|it| it.question == self.question);
        let mark = match (&row, self.typed.kept.first()) {
            (Some(row), Some(kept)) => format!("{}.{}", row.version, digest(&kept.answer)),
            // Nothing was put down and nothing looked at: what the page knew still holds.
            _ => self.mark,
        };
        OneSaved {
            mark,
            saved_at: row.map(|it| it.saved_at),
            is_stored: self.typed.too_long.is_empty(),
            problems: self.typed.problems,
            words: self.words,
        }
    }
}

/// The words of fields that have a limit.
fn counted(
    form: &domain::form::Form,
    question: &str,
    fields: &Fields,
) -> Vec<(String, usize, usize)> {
    let Some(question) = form.question(question) else { return Vec::new() };
    let Kind::LongText { max_words } = question.kind else { return Vec::new() };
    let count = |field: &String| {
        let text = fields.get(field)?.first()?;
        Some((field.clone(), count_words(text), max_words))
    };
    question.fields().iter().filter_map(count).collect()
}

/// Two texts that met, with what a page needs to go on from theirs.
#[derive(Debug, Clone)]
pub struct Met {
    /// Both texts, with the author and the time of theirs.
    pub shown: ClashShown,
    /// Their fields, to be put into the page.
    pub theirs: Fields,
    /// The mark of theirs.
    pub mark: String,
}

/// Both texts of a clash, for whoever may read the application.
///
/// # Errors
/// When the actor is not of the team.
pub fn met(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    clash: &Clash,
    mine: &Fields,
    lang: Lang,
) -> Result<Met, Lookup> {
    let year = this_year(app, app.clock.now());
    app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::ReadApplication, id)?;
        found(actor.part_in(case.file.city))?;
        let form = case.form(app, tx)?;
        let question = found(form.question(&clash.question))?;
        let mut authors = Authors::load(tx, case.file.city)?;
        let mine = answer::keep(question, mine, year);
        let theirs: answer::Answer = serde_json::from_str(&clash.theirs).unwrap_or_default();
        let shown = clash_shown(tx, app, &case, question, clash, &mine, &mut authors, lang)?;
        let mark = format!("{}.{}", clash.version, digest(&theirs));
        Ok(Met { shown, theirs: theirs.typed, mark })
    })
}
