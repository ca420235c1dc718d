//! The page of one section: what is stored, or what was just sent, with its problems.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use domain::answer::{self, Answers, Problem};
use domain::application::Clash;
use domain::form::{Question, Section};
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::people::{Actor, TeamMember};
use domain::policy::{Act, On, require};
use domain::time::Timestamp;
use store::Tx;
use views::dates;
use views::pages::applications::{ClashShown, FileNo, SectionPage, Writing};

use super::answers::mark;
use super::loaded::{Case, Content, this_year};
use super::rows;
use crate::App;
use crate::failure::{Lookup, found};

/// What came before the page: a save, an upload, or nothing.
#[derive(Debug, Clone, Default)]
pub struct SectionAfter {
    /// The fields as sent, to stand in the page as typed.
    pub sent: Option<answer::Fields>,
    /// What the save found wrong.
    pub problems: Vec<Problem>,
    /// What others saved meanwhile.
    pub clashes: Vec<Clash>,
    /// Why a file was not attached.
    pub file_no: Option<FileNo>,
    /// What was done just before, as a text key.
    pub done: Option<&'static str>,
}

/// A section's page.
///
/// # Errors
/// When the actor may not read the application, or there is no such section.
pub fn section_page(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    section: &str,
    lang: Lang,
    after: SectionAfter,
) -> Result<SectionPage, Lookup> {
    let now = app.clock.now();
    let year = this_year(app, now);
    app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::ReadApplication, id)?;
        // Whoever is not of the team reads what was handed in, and only in the dossier.
        found(actor.part_in(case.file.city))?;
        let form = case.form(app)?;
        let at = found(form.sections.iter().position(|it| it.id == section))?;
        let section = &form.sections[at];
        let content = Content::load(tx, id)?;
        let row = |question: &str| content.rows.iter().find(|it| it.question == question);
        let marks = section
            .questions
            .iter()
            .filter(|it| !it.is_file())
            .map(|it| (it.id.clone(), mark(row(&it.id), content.answers.get(&it.id))))
            .collect();
        let after_save = after.sent.is_some();
        let typed = match &after.sent {
            Some(sent) => sent_answers(section, sent, &content.answers, year),
            None => of_section(section, &content.answers),
        };
        let problems = if after_save { after.problems } else { remarks(section, &typed) };
        let files = section.questions.iter().filter(|it| it.is_file());
        Ok(SectionPage {
            about: rows::about(&case, lang),
            turn: rows::turn(app, &case, actor, now, lang),
            writing: writing(actor, &case, now),
            section: section.clone(),
            n: at + 1,
            n_sections: form.sections.len(),
            typed,
            marks,
            files: files.map(|it| (it.id.clone(), rows::files_of(&content, &it.id))).collect(),
            problems,
            after_save,
            clashes: clashes(tx, app, &case, section, &after.clashes, lang)?,
            file_no: after.file_no,
            done: after.done,
        })
    })
}

fn writing(actor: &Actor, case: &Case, now: Timestamp) -> Writing {
    let published = matches!(case.call.stage, domain::call::Stage::Published { .. });
    match case.file.writable_until(&case.call) {
        None => Writing::HandedIn,
        Some(until) if !published || until < now => Writing::Closed,
        Some(_) => match require(actor, Act::WriteApplication, On::Application(&case.file, None)) {
            Ok(()) => Writing::Open,
            Err(_) => Writing::ReaderOnly,
        },
    }
}

fn of_section(section: &Section, answers: &Answers) -> Answers {
    let of_it = |it: &Question| Some((it.id.clone(), answers.get(&it.id)?.clone()));
    section.questions.iter().filter_map(of_it).collect()
}

/// What was sent, exactly as typed but for what steers the display. Fields that were not sent
/// at all, as by a page of an older form, keep what is stored.
fn sent_answers(section: &Section, sent: &answer::Fields, stored: &Answers, year: i16) -> Answers {
    let mark = |it: &Question| sent.contains_key(&format!("v.{}", it.id));
    section
        .questions
        .iter()
        .filter(|it| !it.is_file())
        .filter_map(|it| match mark(it) {
            true => Some((it.id.clone(), answer::keep(it, sent, year))),
            false => Some((it.id.clone(), stored.get(&it.id)?.clone())),
        })
        .collect()
}

/// The remarks made when the answers were saved.
fn remarks(section: &Section, answers: &Answers) -> Vec<Problem> {
    let of_it = |it: &Question| answers.get(&it.id).map(|it| it.problems.clone());
    section.questions.iter().filter_map(of_it).flatten().collect()
}

fn clashes(
    tx: &mut Tx,
    app: &App,
    case: &Case,
    section: &Section,
    clashes: &[Clash],
    lang: Lang,
) -> Result<Vec<ClashShown>, Lookup> {
    if clashes.is_empty() {
        return Ok(Vec::new());
    }
    let team = tx.team(case.file.city)?;
    let zone = &case.call.clocks.city.wall.zone;
    let mut names = BTreeMap::new();
    let mut shown = Vec::new();
    for clash in clashes {
        let Some(question) = section.questions.iter().find(|it| it.id == clash.question) else {
            continue;
        };
        let name: &String = match names.entry(clash.saved_by) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => {
                let name = tx.person(clash.saved_by)?.map(|it| it.name).unwrap_or_default();
                unknown.insert(name)
            }
        };
        let theirs = serde_json::from_str(&clash.theirs).unwrap_or_default();
        let organisation = organisation_of(&team, clash.saved_by);
        shown.push(ClashShown {
            question: clash.question.clone(),
            who: match organisation {
                Some(organisation) => format!("{name} ({organisation})"),
                None => name.clone(),
            },
            when: dates::moment(lang, clash.saved_at, zone, &rows::place_of(app, zone, lang)),
            theirs: rows::shown_draft(question, Some(&theirs), lang),
        });
    }
    Ok(shown)
}

/// The organisation a person of the team comes from.
pub(super) fn organisation_of(team: &[TeamMember], person: domain::ids::PersonId) -> Option<&str> {
    team.iter().find(|it| it.person == person).map(|it| it.organisation.as_str())
}
