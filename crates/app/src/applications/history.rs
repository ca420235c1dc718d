//! Who changed what: every version of one answer, and bringing one back.
//!
//! Saves of one person that follow close upon each other are told as one change: a script
//! saves every few seconds, and nobody wants to read that.

use domain::answer::Answer;
use domain::application;
use domain::form::Question;
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{Act, On, require};
use domain::time::Timestamp;
use views::pages::applications::{Changed, HistoryPage, Shown};
use views::{dates, difference};

use super::answers::SaveRefused;
use super::authors::Authors;
use super::autosave::{OneSaved, OneSent, save_answer};
use super::loaded::Case;
use super::rows;
use crate::failure::{Lookup, found};
use crate::{App, Failure};

/// So many saves are looked at for one page.
const SAVES: i64 = 80;

/// Saves of one person no further apart than this are one change, in milliseconds.
const PAUSE_MS: i64 = 10 * 60_000;

/// What part of a history is asked for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked {
    /// Versions below this one.
    pub before: Option<i64>,
    /// Every save by itself.
    pub each: bool,
}

/// The history of an answer, for the team.
///
/// # Errors
/// When the actor is not of the team, or there is no such question.
pub fn history_page(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    question: &str,
    lang: Lang,
    asked: Asked,
    clashed: bool,
) -> Result<HistoryPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::ReadApplication, id)?;
        found(actor.part_in(case.file.city))?;
        let form = case.form(app, tx)?;
        let question = found(form.question(question).filter(|it| !it.is_file()))?;
        let section = found(form.section_of(&question.id))?;
        let current = tx.answer(id, &question.id)?.map_or(0, |it| it.version);
        let before = asked.before.unwrap_or(i64::MAX);
        // One more than is shown: the oldest is compared with the one before it.
        let saves = tx.answer_versions(id, &question.id, before, SAVES + 1)?;
        let by_sheet = tx.versions_by_sheet(id, &question.id)?;
        let runs = runs(&saves, &by_sheet, asked.each);
        let mut authors = Authors::load(tx, case.file.city)?;
        let zone = &case.call.clocks.city.wall.zone;
        let place = rows::place_of(app, zone, lang);
        let amending = case.file.amending.as_ref();
        let can_write = case.file.writable(&case.call, now).is_ok()
            && amending.is_none_or(|it| it.questions.contains(&question.id))
            && require(actor, Act::WriteApplication, On::Application(&case.file, None)).is_ok();
        let mut changes = Vec::new();
        for run in &runs {
            let (newest, oldest) = (&saves[run.newest], &saves[run.oldest]);
            let after = text_of(question, newest, lang);
            let earlier = saves.get(run.oldest + 1);
            let text = earlier.map_or(String::new(), |it| text_of(question, it, lang));
            changes.push(Changed {
                version: newest.version,
                who: authors.full(tx, newest.saved_by)?,
                at: newest.saved_at,
                when: dates::moment(lang, newest.saved_at, zone, &place),
                since: (run.newest != run.oldest)
                    .then(|| dates::time(oldest.saved_at, zone)),
                n_saves: run.oldest - run.newest + 1,
                pieces: difference::words(&text, &after),
                is_first: oldest.version == 1,
                is_blank: after.trim().is_empty(),
                text: after,
                is_current: newest.version == current,
                by_sheet: by_sheet.contains(&newest.version),
            });
        }
        let last = runs.last().map(|it| saves[it.oldest].version);
        Ok(HistoryPage {
            about: rows::about(&case, lang),
            section: section.id.clone(),
            question: question.id.clone(),
            label: question.label.to(lang).to_owned(),
            changes,
            current,
            older: last.filter(|it| *it > 1),
            is_newest: asked.before.is_none(),
            each: asked.each,
            can_write,
            clashed,
        })
    })
}

/// Saves told as one change: places in the list, which has the newest first.
struct Run {
    newest: usize,
    oldest: usize,
}

/// The last row of a full list is there to be compared with and is no change of its own.
fn runs(saves: &[application::Answer], by_sheet: &[i64], each: bool) -> Vec<Run> {
    let shown = saves.len().min(usize::try_from(SAVES).unwrap_or(usize::MAX));
    let mut runs: Vec<Run> = Vec::new();
    for at in 0..shown {
        let follows = |run: &Run| {
            let (later, save) = (&saves[run.oldest], &saves[at]);
            // What came by sheet was written elsewhere and is told by itself.
            let typed = |it: &application::Answer| !by_sheet.contains(&it.version);
            later.saved_by == save.saved_by
                && close(save.saved_at, later.saved_at)
                && typed(later)
                && typed(save)
        };
        match runs.last_mut() {
            Some(run) if !each && follows(run) => run.oldest = at,
            _ => runs.push(Run { newest: at, oldest: at }),
        }
    }
    runs
}

fn close(earlier: Timestamp, later: Timestamp) -> bool {
    later.0 - earlier.0 <= PAUSE_MS
}

/// An answer as people read it, whichever version of the form it was given to.
fn text_of(question: &Question, row: &application::Answer, lang: Lang) -> String {
    let answer: Answer = serde_json::from_str(&row.value).unwrap_or_default();
    Shown::of_draft(question, Some(&answer), lang).text(lang)
}

/// Brings back an earlier version: a new save, if the answer is still at `based_on`.
///
/// # Errors
/// [`SaveRefused`]; a clash when somebody saved since the history was looked at.
pub fn restore(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    question: &str,
    version: i64,
    based_on: i64,
) -> Result<OneSaved, Failure<SaveRefused>> {
    let none = |it: Lookup| it.map(|no| match no {});
    let row = app
        .store
        .read(|tx| {
            let case = Case::load(tx, actor, Act::WriteApplication, id)?;
            found(actor.part_in(case.file.city))?;
            Ok(found(tx.answer_version(id, question, version)?)?)
        })
        .map_err(none)?;
    let answer: Answer = serde_json::from_str(&row.value).unwrap_or_default();
    let mark = based_on.to_string();
    let sent = OneSent { fields: answer.typed, mark, ..OneSent::default() };
    save_answer(app, actor, id, question, &sent)
}
