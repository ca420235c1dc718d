//! The page of one section: what is stored, or what was just sent, with its problems.

use std::collections::BTreeMap;

use domain::answer::{self, Answers, Problem};
use domain::application::{Application, Clash};
use domain::form::{Question, Section};
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::people::{Actor, TeamMember};
use domain::policy::{Act, On, require};
use domain::time::Timestamp;
use store::Tx;
use views::dates;
use views::pages::applications::{ClashShown, FileNo, LastSaved, SectionPage, Shown, Writing};

use super::answers::{mark, with_own_kept};
use super::asking;
use super::authors::Authors;
use super::loaded::{Case, Content, this_year};
use super::{comments, post, rows};
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
    /// `sent` was sent without a session and waits for a click of its writer.
    pub held: bool,
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
        let form = case.form(app, tx)?;
        let at = found(form.sections.iter().position(|it| it.id == section))?;
        let (section, is_open) = open_part(&case.file, &form.sections[at]);
        let section = &section;
        let content = Content::load(tx, id)?;
        let sent = after
            .sent
            .map(|it| answer::in_chosen_language(&with_own_kept(&section.questions, &it)));
        // What waited for its writer is based on what the writer saw then, not on what is there now.
        let seen = sent.as_ref().filter(|_| after.held);
        let marks = marks(section, &content, seen);
        let after_save = sent.is_some() && !after.held;
        let typed = match &sent {
            Some(sent) => sent_answers(section, sent, &content.answers, year),
            None => of_section(section, &content.answers),
        };
        let mut authors = Authors::load(tx, case.file.city)?;
        let person = found(actor.person)?;
        let asking = asking::asking(tx, app, &form, section, &content, &typed, person, now)?;
        let others = tx.present(id, &section.id, person, now)?;
        let saved = last_saved(tx, app, &case, section, &content, &mut authors, lang)?;
        let problems = if after_save { after.problems } else { remarks(section, &typed) };
        let files = section.questions.iter().filter(|it| it.is_file());
        Ok(SectionPage {
            about: rows::about(&case, lang),
            turn: rows::turn(app, &case, actor, now, lang),
            writing: if is_open { writing(actor, &case, now) } else { Writing::HandedIn },
            section: section.clone(),
            n: at + 1,
            n_sections: form.sections.len(),
            form_version: case.file.form_version,
            asking,
            marks,
            files: files.map(|it| (it.id.clone(), rows::files_of(&content, &it.id))).collect(),
            on_their_way: crate::files::resumable::on_their_way(tx, person, id)?,
            problems,
            after_save,
            clashes: clashes(tx, app, &case, section, &after.clashes, &typed, &mut authors, lang)?,
            file_no: after.file_no,
            done: after.done,
            writer: person,
            here: others.into_iter().map(|(_, name)| name).collect(),
            saved,
            held: after.held,
            discussions: comments::discussions(tx, id)?,
            carried: post::carried_in(app, tx, id, &section.questions, lang)?,
            typed,
        })
    })
}

/// A section as far as it can be written to: of a file that is amended only the questions that
/// were named, or the whole of it, shut, where none was.
fn open_part(file: &Application, section: &Section) -> (Section, bool) {
    let mut section = section.clone();
    let Some(amending) = &file.amending else { return (section, true) };
    let named = |it: &Question| amending.questions.contains(&it.id);
    let is_open = section.questions.iter().any(named);
    if is_open {
        section.questions.retain(named);
    }
    (section, is_open)
}

fn writing(actor: &Actor, case: &Case, now: Timestamp) -> Writing {
    match case.file.writable_until(&case.call) {
        None => Writing::HandedIn,
        Some(_) if case.file.writable(&case.call, now).is_err() => Writing::Closed,
        Some(_) => match require(actor, Act::WriteApplication, On::Application(&case.file, None)) {
            Ok(()) => Writing::Open,
            Err(_) => Writing::ReaderOnly,
        },
    }
}

/// What each answer on the page is based on: what is there now, unless `seen` says otherwise.
fn marks(
    section: &Section,
    content: &Content,
    seen: Option<&answer::Fields>,
) -> BTreeMap<String, String> {
    let row = |question: &str| content.rows.iter().find(|it| it.question == question);
    let known = |question: &str| seen?.get(&format!("v.{question}"))?.first().cloned();
    section
        .questions
        .iter()
        .filter(|it| !it.is_file())
        .map(|it| {
            let now = || mark(row(&it.id), content.answers.get(&it.id));
            (it.id.clone(), known(&it.id).unwrap_or_else(now))
        })
        .collect()
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

#[expect(clippy::too_many_arguments, reason = "what a page has loaded, borrowed part by part")]
fn clashes(
    tx: &mut Tx,
    app: &App,
    case: &Case,
    section: &Section,
    clashes: &[Clash],
    typed: &Answers,
    authors: &mut Authors,
    lang: Lang,
) -> Result<Vec<ClashShown>, Lookup> {
    let nothing = answer::Answer::default();
    let mut shown = Vec::new();
    for clash in clashes {
        let Some(question) = section.questions.iter().find(|it| it.id == clash.question) else {
            continue;
        };
        let mine = typed.get(&question.id).unwrap_or(&nothing);
        shown.push(clash_shown(tx, app, case, question, clash, mine, authors, lang)?);
    }
    Ok(shown)
}

/// Two texts that met, as a page shows them.
#[expect(clippy::too_many_arguments, reason = "what a page has loaded, borrowed part by part")]
pub(super) fn clash_shown(
    tx: &mut Tx,
    app: &App,
    case: &Case,
    question: &Question,
    clash: &Clash,
    mine: &answer::Answer,
    authors: &mut Authors,
    lang: Lang,
) -> Result<ClashShown, Lookup> {
    let zone = &case.call.clocks.city.wall.zone;
    let theirs = serde_json::from_str(&clash.theirs).unwrap_or_default();
    Ok(ClashShown {
        question: clash.question.clone(),
        name: authors.name(tx, clash.saved_by)?,
        who: authors.full(tx, clash.saved_by)?,
        when: dates::moment(lang, clash.saved_at, zone, &rows::place_of(app, zone, lang)),
        theirs: Shown::of_draft(question, Some(&theirs), lang),
        mine: Shown::of_draft(question, Some(mine), lang),
        mine_fields: mine.typed.clone(),
    })
}

/// Who saved each answer of a section last, and when.
fn last_saved(
    tx: &mut Tx,
    app: &App,
    case: &Case,
    section: &Section,
    content: &Content,
    authors: &mut Authors,
    lang: Lang,
) -> Result<BTreeMap<String, LastSaved>, Lookup> {
    let zone = &case.call.clocks.city.wall.zone;
    let place = rows::place_of(app, zone, lang);
    let mut saved = BTreeMap::new();
    for row in
        content.rows.iter().filter(|row| section.questions.iter().any(|it| it.id == row.question))
    {
        let who = authors.name(tx, row.saved_by)?;
        let when = dates::moment(lang, row.saved_at, zone, &place);
        saved.insert(row.question.clone(), LastSaved { who, at: row.saved_at, when });
    }
    Ok(saved)
}

/// The organisation a person of the team comes from.
pub(super) fn organisation_of(team: &[TeamMember], person: domain::ids::PersonId) -> Option<&str> {
    team.iter().find(|it| it.person == person).map(|it| it.organisation.as_str())
}
