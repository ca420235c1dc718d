//! Sections given to people of the team, each with a day.

use std::collections::HashMap;

use domain::assignment::{AssignRefused, Assignment};
use domain::ids::{ApplicationId, PersonId};
use domain::language::Lang;
use domain::people::{Actor, Part};
use domain::policy::{Act, Denied};
use domain::time::Timestamp;
use store::Tx;
use views::dates;
use views::pages::applications::{AssignmentPage, GivenRow};

use super::loaded::Case;
use super::rows;
use crate::failure::{Lookup, found};
use crate::{App, Failure};

/// Gives a section to somebody of the team until a day; they get a letter, unless it is the actor.
///
/// # Errors
/// [`AssignRefused`].
pub fn assign_section(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    section: &str,
    person: &str,
    until_on: &str,
) -> Result<(), Failure<AssignRefused>> {
    let now = app.clock.now();
    let person: Option<PersonId> = person.trim().parse().ok();
    let (actor, app_) = (actor.clone(), app.clone());
    let (section, until_on) = (section.to_owned(), until_on.to_owned());
    app.store.write(move |tx| {
        let case = Case::load(tx, &actor, Act::AssignSection, id).map_err(none)?;
        let form = case.form(&app_, tx).map_err(none)?;
        found(form.section(&section))?;
        let by = found(actor.person)?;
        let person = person.ok_or(Failure::Refused(AssignRefused::NotInTeam))?;
        let team = tx.team(case.file.city)?;
        let before = tx.section_assignments(id)?;
        let before = before.iter().find(|it| it.section == section);
        let assignment = Assignment {
            application: id,
            section: section.clone(),
            person,
            until_on: until_on.clone(),
            assigned_at: now,
            assigned_by: by,
        };
        let changed = Assignment::give(assignment, before, &case.file, &case.call, &team);
        if let Some(changed) = changed.map_err(Failure::Refused)? {
            tx.record(changed)?;
        }
        Ok(())
    })
}

/// Ends an assignment: whoever has the section is done, or somebody who gives sections takes it
/// back. Nothing happens when nobody has it.
///
/// # Errors
/// [`Denied`] for a reader of the team whose section it is not.
pub fn end_assignment(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    section: &str,
) -> Result<(), Lookup> {
    let now = app.clock.now();
    let (actor, section) = (actor.clone(), section.to_owned());
    app.store.write(move |tx| {
        Case::load(tx, &actor, Act::AssignSection, id)?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let given = tx.section_assignments(id)?.into_iter().find(|it| it.section == section);
        if let Some(given) = given {
            tx.record(given.end(by, now))?;
        }
        Ok(())
    })
}

fn none<R>(it: Lookup) -> Failure<R> {
    it.map(|no| match no {})
}

/// The page on which a section is given to somebody.
///
/// # Errors
/// When the actor does not write in the application, or there is no such section.
pub fn assignment_page(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    section: &str,
    lang: Lang,
) -> Result<AssignmentPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::AssignSection, id)?;
        let form = case.form(app, tx)?;
        let section = found(form.section(section))?;
        let zone = case.call.clocks.city.wall.zone.clone();
        let team = tx.team(case.file.city)?;
        let people = tx.team_people(case.file.city)?;
        let writes = team.iter().filter(|it| it.part != Part::Reader);
        let members = writes.filter_map(|it| {
            let name = &people.iter().find(|of| of.id == it.person)?.name;
            Some((it.person.to_string(), format!("{name} ({})", it.organisation)))
        });
        let members = members.collect();
        let given = given(tx, actor, &case, now, lang)?.remove(&section.id);
        let before = tx.section_assignments(id)?.into_iter().find(|it| it.section == section.id);
        let last = case.file.writable_until(&case.call).filter(|it| now <= *it);
        let first = now.day_in(&zone);
        Ok(AssignmentPage {
            about: rows::about(&case, lang),
            section: section.id.clone(),
            title: section.title.to(lang).to_owned(),
            given,
            members,
            person: before.as_ref().map_or(String::new(), |it| it.person.to_string()),
            until_on: before.map_or(String::new(), |it| it.until_on),
            first_on: first,
            last_on: last.map(|it| {
                let day = it.day_in(&zone);
                (dates::day(lang, &day), day)
            }),
            errors: Vec::new(),
        })
    })
}

/// Who has which section, as the task list tells it. One whose person has left is nobody's.
pub(super) fn given(
    tx: &mut Tx,
    actor: &Actor,
    case: &Case,
    now: Timestamp,
    lang: Lang,
) -> Result<HashMap<String, GivenRow>, store::Error> {
    let all = tx.section_assignments(case.file.id)?;
    if all.is_empty() {
        return Ok(HashMap::new());
    }
    let people = tx.team_people(case.file.city)?;
    let today = now.day_in(&case.call.clocks.city.wall.zone);
    let row = |it: Assignment| {
        let person = people.iter().find(|of| of.id == it.person)?;
        let row = GivenRow {
            who: person.name.clone(),
            until: dates::day(lang, &it.until_on),
            n_days: dates::days_until(&today, &it.until_on).unwrap_or(0),
            mine: actor.person == Some(it.person),
        };
        Some((it.section, row))
    };
    Ok(all.into_iter().filter_map(row).collect())
}
