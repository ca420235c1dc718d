//! The task list: where an application stands, for its team alone.

use std::collections::{BTreeMap, HashMap};

use domain::answer;
use domain::application::Submission;
use domain::event::EventKind;
use domain::form::Form;
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::people::{Actor, Part, TeamMember};
use domain::policy::{Act, On, require};
use domain::time::Timestamp;
use store::{Recorded, Tx};
use views::dates;
use views::pages::applications::{
    AmendmentBox, Discussion, Happened, ReceiptRow, SectionRow, TaskListPage, TeamRow, happened_key,
};

use super::loaded::{Case, Content, this_year};
use super::{comments, dates_of, rows, section, section_assignments, sign_off, signing};
use crate::App;
use crate::failure::{Lookup, found};

/// How many lines "what happened" has; the receipts stand apart and are never cut.
const HAPPENED_MAX: usize = 12;

/// The task list of an application.
///
/// # Errors
/// When the actor is not of its team.
pub fn task_list(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
    done: Option<&'static str>,
) -> Result<TaskListPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::ReadApplication, id)?;
        found(actor.part_in(case.file.city))?;
        let form = case.form(app, tx)?;
        let content = Content::load(tx, id)?;
        let team = tx.team(case.file.city)?;
        let zone = case.call.clocks.city.wall.zone.clone();
        let submissions = tx.submissions(id)?;
        let events = tx.events_about(id.0)?;
        let until = case.file.writable_until(&case.call);
        let in_time = case.file.writable(&case.call, now).is_ok();
        let on = On::Application(&case.file, None);
        let given = section_assignments::given(tx, actor, &case, now, lang)?;
        let said = comments::discussions(tx, id)?;
        let mut sections = sections(app, &form, &content, &team, &zone, now, lang);
        for (row, section) in sections.iter_mut().zip(&form.sections) {
            row.given = given.get(&row.id).cloned();
            row.discussion = discussion_of(section, &said);
        }
        if let Some(amending) = &case.file.amending {
            let named = |it: &SectionRow| {
                let section = form.section(&it.id);
                section.is_some_and(|it| it.questions.iter().any(|it| amending.questions.contains(&it.id)))
            };
            sections.retain(named);
        }
        let version = sign_off::version_of(&case.file, &form, &content).sha256;
        Ok(TaskListPage {
            form_news: crate::forms::moving::news(app, tx, actor, &case.file, lang)?,
            about: rows::about(&case, lang),
            stage: case.file.stage.clone(),
            amendment: amendment(app, tx, &case, lang)?,
            turn: rows::turn(app, &case, actor, now, lang),
            date_notes: dates_of::notes(app, tx, &case, lang)?,
            may_ask_time: require(actor, Act::SubmitApplication, on).is_ok()
                && dates_of::asks_or_asked(tx, &case, now)?,
            sections,
            team: organisations(&team),
            happened: happened(&form, &events, &zone, lang),
            place: rows::place_of(app, &zone, lang),
            receipts: submissions
                .iter()
                .rev()
                .map(|it| (it.id, receipt_row(it, &zone, lang)))
                .collect(),
            is_late: until.is_some() && !in_time,
            sign_off: sign_off_words(tx, &case, &content, &form)?,
            mayor: signing::panel(app, tx, &case, &version, lang)?,
            commission: crate::commissions::for_team(app, tx, &case.file, lang, now)?,
            may_copy: require(actor, Act::WriteApplication, on).is_ok()
                && !super::post::open_calls(tx, &case.file, now)?.is_empty(),
            may_assign: in_time && require(actor, Act::AssignSection, on).is_ok(),
            may_write: in_time && require(actor, Act::WriteApplication, on).is_ok(),
            may_submit: require(actor, Act::SubmitApplication, on).is_ok(),
            is_over: rows::is_over(&case.file.stage),
            done,
        })
    })
}

/// What the secretariat has asked the team to amend.
fn amendment(
    app: &App,
    tx: &mut Tx,
    case: &Case,
    lang: Lang,
) -> Result<Option<AmendmentBox>, Lookup> {
    let Some(open) = crate::amendments::open(tx, &case.file)? else { return Ok(None) };
    let form = case.form(app, tx)?;
    let question = |it: &String| {
        form.question(it).map_or_else(|| it.clone(), |it| it.label.to(lang).to_owned())
    };
    let place = rows::place_of(app, &open.until.wall.zone, lang);
    Ok(Some(AmendmentBox {
        until: dates::deadline(lang, &open.until, &place),
        questions: open.questions.iter().map(question).collect(),
        note: open.note,
    }))
}

/// How many of the call's parties have agreed to what is there, of how many; none when none is asked.
fn sign_off_words(
    tx: &mut Tx,
    case: &Case,
    content: &Content,
    form: &Form,
) -> Result<Option<(usize, usize)>, store::Error> {
    if case.call.parties.is_empty() {
        return Ok(None);
    }
    let version = sign_off::version_of(&case.file, form, content);
    let all = sign_off::sign_off(tx, case.file.id, version)?;
    Ok(Some((all.in_force(&case.call).len(), case.call.parties.len())))
}

/// What is said about all questions of a section.
fn discussion_of(
    section: &domain::form::Section,
    said: &HashMap<String, Discussion>,
) -> Discussion {
    let of_it = section.questions.iter().filter_map(|it| said.get(&it.id));
    of_it.fold(Discussion::default(), |all, it| Discussion {
        n: all.n + it.n,
        n_open: all.n_open + it.n_open,
    })
}

/// A receipt as a list shows it.
pub(super) fn receipt_row(it: &Submission, zone: &str, lang: Lang) -> ReceiptRow {
    ReceiptRow { number: it.number.clone(), when: dates::moment_short(lang, it.at, zone) }
}

fn sections(
    app: &App,
    form: &Form,
    content: &Content,
    team: &[TeamMember],
    zone: &str,
    now: Timestamp,
    lang: Lang,
) -> Vec<SectionRow> {
    let year = this_year(app, now);
    form.sections
        .iter()
        .map(|it| {
            let of_it = |question: &str| it.questions.iter().any(|q| q.id == question);
            let problems = answer::outstanding_in(form, it, &content.answers, &content.files, year);
            let last = content
                .rows
                .iter()
                .filter(|row| of_it(&row.question))
                .map(|row| (row.saved_at, row.saved_by))
                .chain(
                    content
                        .attachments
                        .iter()
                        .filter(|file| of_it(&file.question))
                        .map(|file| (file.attached_at, file.attached_by)),
                )
                .max();
            SectionRow {
                id: it.id.clone(),
                title: it.title.to(lang).to_owned(),
                progress: answer::progress(form, it, &content.answers, &content.files, year),
                needs_mend: problems.iter().any(|it| !it.error.is_incompleteness()),
                saved: last.map(|(at, by)| {
                    let who = section::organisation_of(team, by).unwrap_or("–").to_owned();
                    (who, dates::moment_short(lang, at, zone))
                }),
                given: None,
                discussion: Discussion::default(),
            }
        })
        .collect()
}

/// The team by organisation, in the order of joining.
pub(super) fn organisations(team: &[TeamMember]) -> Vec<TeamRow> {
    let mut rows: Vec<TeamRow> = Vec::new();
    for member in team {
        match rows.iter_mut().find(|it| it.organisation == member.organisation) {
            Some(row) => row.parts.push(member.part),
            None => rows.push(TeamRow {
                organisation: member.organisation.clone(),
                parts: vec![member.part],
            }),
        }
    }
    for row in &mut rows {
        row.parts.sort_by_key(|part| Part::ALL.iter().position(|it| it == part));
        row.parts.dedup();
    }
    rows
}

/// What happened, the latest first; saves of one section that follow one another are one line.
fn happened(form: &Form, events: &[Recorded], zone: &str, lang: Lang) -> Vec<Happened> {
    let numbers: BTreeMap<i64, String> = events
        .iter()
        .filter(|it| it.kind == Ok(EventKind::ApplicationSubmitted))
        .filter_map(|it| Some((it.seq, it.payload["number"].as_str()?.to_owned())))
        .collect();
    let mut lines: Vec<Happened> = Vec::new();
    for event in events.iter().rev() {
        let Some(key) = event.kind.as_ref().ok().and_then(|it| happened_key(*it)) else { continue };
        let about = match event.kind {
            Ok(EventKind::ApplicationSubmitted) => {
                numbers.get(&event.seq).cloned().unwrap_or_default()
            }
            Ok(EventKind::ApplicationAnswered) => section_title(form, event, lang),
            _ => String::new(),
        };
        if lines.last().is_some_and(|it| it.key == key && it.about == about) {
            continue;
        }
        let when = dates::moment_short(lang, event.at, zone);
        lines.push(Happened { at: event.at, when, key, about });
    }
    lines.truncate(HAPPENED_MAX);
    lines
}

fn section_title(form: &Form, event: &Recorded, lang: Lang) -> String {
    event.payload["answers"][0]["question"]
        .as_str()
        .and_then(|it| form.section_of(it))
        .map_or(String::new(), |it| it.title.to(lang).to_owned())
}
