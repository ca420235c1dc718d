//! One file on the commission's desk: what was asked and said, the interview, notes, Part 2.

use std::collections::BTreeMap;

use domain::application::Stage;
use domain::ids::{ApplicationId, PersonId};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On};
use domain::time::Timestamp;
use store::Tx;
use views::dates;
use views::pages::commission::{CasePage, InterviewForm, NoteRow};
use views::parts::FieldError;

use super::desk::one_file;
use super::own::rows_for_commission;
use super::part_two::shown;
use super::team::interview_shown;
use crate::App;
use crate::failure::{Lookup, found};

/// What was typed and refused before the page is shown again.
#[derive(Debug, Clone, Default)]
pub struct CaseAfter {
    /// A note as typed.
    pub note: String,
    /// An interview as typed.
    pub interview: Option<InterviewForm>,
    /// What is wrong with either.
    pub errors: Vec<FieldError>,
    /// What was refused, in a sentence.
    pub stopped: Option<String>,
    /// The text that tells what was done.
    pub done: Option<&'static str>,
}

/// Whether the actor sees what cities said to the commission: its officers, and the secretariat
/// where the network's rule says so.
pub(super) fn sees_answers(app: &App, actor: &Actor, on: On<'_>) -> Result<(), Denied> {
    let rule = app.network.rules.own_question.secretariat_reads;
    sees(actor, on, rule)
}

fn sees_notes(app: &App, actor: &Actor, on: On<'_>) -> Result<(), Denied> {
    sees(actor, on, app.network.rules.country_note.secretariat_reads)
}

fn sees(actor: &Actor, on: On<'_>, secretariat_reads: bool) -> Result<(), Denied> {
    match policy::require(actor, Act::ActForCountry, on) {
        Err(_) if secretariat_reads => policy::require(actor, Act::Screen, on),
        // That there is such a page is the commission's own business.
        Err(_) => Err(Denied::Hidden),
        Ok(()) => Ok(()),
    }
}

/// The page of one file, for the officers of its country.
///
/// # Errors
/// Hidden for everybody else, but for what the network's rules open to the secretariat.
pub fn case(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
    after: CaseAfter,
) -> Result<CasePage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let file = found(tx.application(id)?)?;
        let on = On::Application(&file, None);
        let (answers, notes) = (sees_answers(app, actor, on), sees_notes(app, actor, on));
        if answers.is_err() {
            notes?;
        }
        let call = found(tx.call(file.call)?)?;
        let city = found(tx.city(file.city)?)?;
        let last = found(tx.submissions(id)?.pop())?;
        let officer = policy::require(actor, Act::ActForCountry, on).is_ok();
        let in_time = call.is_endorsing(now);
        let interview = tx.interview(id)?;
        let stands = interview.as_ref().filter(|it| it.cancelled_at.is_none());
        let mut form = after.interview.unwrap_or_else(|| match stands {
            Some(it) => InterviewForm {
                local: it.wall.local.clone(),
                zone: it.wall.zone.clone(),
                place: it.place.clone(),
                link: it.link.clone(),
                based_on: it.version,
            },
            None => InterviewForm {
                zone: call.clocks.commission.wall.zone.clone(),
                ..InterviewForm::default()
            },
        });
        if !form.is_typed() {
            form.based_on = interview.as_ref().map_or(0, |it| it.version);
        }
        Ok(CasePage {
            file: one_file(app, &call, &file, &city, lang),
            number: last.number.clone(),
            may_act: officer && in_time,
            may_meet: officer && in_time && may_meet(&file.stage),
            may_sign: officer && call.is_forwarding(now) && may_sign(&file.stage),
            is_officer: officer,
            interview: stands.map(|it| interview_shown(app, it, lang)),
            form,
            asked: match answers {
                Ok(()) => rows_for_commission(app, tx, &file, lang, now)?,
                Err(_) => Vec::new(),
            },
            notes: match notes {
                Ok(()) => Some(note_rows(app, tx, actor, id, lang)?),
                Err(_) => None,
            },
            note: after.note,
            note_chars: app.network.rules.country_note.chars as usize,
            parts: shown(app, &tx.parts_two(id)?, &last.content_sha256, lang),
            errors: after.errors,
            stopped: after.stopped,
            done: after.done,
        })
    })
}

fn may_meet(stage: &Stage) -> bool {
    matches!(
        stage,
        Stage::Submitted { .. }
            | Stage::Returned { .. }
            | Stage::Reserved { .. }
            | Stage::Endorsed { .. }
    )
}

fn may_sign(stage: &Stage) -> bool {
    matches!(stage, Stage::Submitted { .. } | Stage::Reserved { .. } | Stage::Endorsed { .. })
}

fn note_rows(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
) -> Result<Vec<NoteRow>, store::Error> {
    let zone = &app.network.about.zone.id;
    let notes = tx.country_notes(id)?;
    let mut names: BTreeMap<PersonId, String> = BTreeMap::new();
    for note in &notes {
        if let Some(person) = tx.person(note.written_by)? {
            names.insert(person.id, person.name);
        }
    }
    let when = |at: Timestamp| dates::moment_short(lang, at, zone);
    let row = |it: &domain::country_note::CountryNote| NoteRow {
        id: it.id,
        who: names.get(&it.written_by).cloned().unwrap_or_default(),
        at: it.written_at,
        when: when(it.written_at),
        body: it.body.clone(),
        is_own: actor.person == Some(it.written_by),
    };
    Ok(notes.iter().rev().filter(|it| it.deleted_at.is_none()).map(row).collect())
}
