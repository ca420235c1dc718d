//! How far a call's experts have come: who has what, who is late, who was reminded.

use std::collections::{BTreeMap, HashMap};

use domain::board::Late;
use domain::call;
use domain::event::EventKind;
use domain::handling::HandlingRefused;
use domain::ids::{ApplicationId, CallId, PersonId};
use domain::language::Lang;
use domain::people::{Actor, Grant, Person, RemindRefused, Role};
use domain::policy::{self, Act, Denied, On};
use store::Tx;
use views::dates;
use views::pages::board::{ExpertRow, ReadingPage};

use crate::calls::{place, title};
use crate::decisions::country_words;
use crate::failure::{Failure, Lookup, found};
use crate::roll::{Order, Progress, Roll};
use crate::{App, calls, handling, interests};

/// Why the number of experts was not changed.
pub type ReadByRefused = HandlingRefused;

/// What the page says besides how far the experts are.
#[derive(Debug, Clone, Default)]
pub struct Said {
    /// What was just done, in words.
    pub done: Option<String>,
    /// What was not done, in words.
    pub refused: Option<String>,
    /// The number as typed, and what is wrong with it.
    pub number: Option<(String, views::parts::FieldError)>,
}

/// How far the experts of a call have come.
///
/// # Errors
/// When the actor may not give files to experts.
pub fn reading(
    app: &App,
    actor: &Actor,
    slug: &str,
    lang: Lang,
    said: Said,
) -> Result<ReadingPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let call = found(calls::known::by_slug(app, tx, slug)?)?;
        policy::require(actor, Act::AssignReviews, On::Call(&call))?;
        let handling = handling::of(app, tx, call.id)?;
        let unseen = interests::unseen(tx, actor, call.id)?;
        let late = Late::of(&call, &app.network.rules.desk, now);
        let roll = app.rolls().read(tx, call.id)?;
        let rows = progress(&roll, &unseen, &late);
        let reminders = reminders(tx, call.id)?;
        let n_readers = n_readers(&roll, &unseen);
        let per_application = usize::try_from(handling.per_application).unwrap_or(0);
        let zone = &app.network.about.zone.id;
        let place = place(&app.network, zone, lang);
        let expert = |it: Person| {
            let row = rows.get(&it.id);
            let n = |of: fn(&Come) -> i64| row.map_or(0, of);
            let reminded = reminders.get(&it.id);
            ExpertRow {
                id: it.id.to_string(),
                name: it.name,
                invented: it.invented,
                reads: crate::people::languages_read(app, &it.reads, lang),
                organisation: it.organisation,
                country: it
                    .country
                    .map(|it| country_words(it.as_str(), lang))
                    .unwrap_or_else(|| views::t!(lang, "case-country-unknown").into_owned()),
                n_given: n(|it| it.n_given),
                n_to_declare: n(|it| it.n_to_declare),
                n_begun: n(|it| it.n_begun),
                n_handed_in: n(|it| it.n_handed_in),
                n_conflicts: n(|it| it.n_conflicts),
                n_late: n(|it| it.n_late),
                n_reminders: reminded.map_or(0, |it| it.0),
                reminded: reminded.map(|it| dates::moment(lang, it.1, zone, &place)),
            }
        };
        let (number, errors) = match said.number {
            Some((typed, error)) => (typed, vec![error]),
            None => (handling.per_application.to_string(), Vec::new()),
        };
        Ok(ReadingPage {
            slug: call.slug.clone(),
            title: title(&app.network, &call, lang),
            experts: tx.experts(call.id)?.into_iter().map(expert).collect(),
            n_files: n_readers.len(),
            n_short: n_readers.iter().filter(|it| **it < per_application).count(),
            per_application: number,
            late_days: i64::from(app.network.rules.desk.read_days),
            open: !matches!(call.stage, call::Stage::Announced { .. }),
            done: said.done,
            refused: said.refused,
            errors,
        })
    })
}

/// How far one expert of a call has come.
#[derive(Default)]
struct Come {
    /// Files assigned, those of a conflict included.
    n_given: i64,
    n_to_declare: i64,
    n_begun: i64,
    n_handed_in: i64,
    /// Ended by a conflict.
    n_conflicts: i64,
    /// Of those not handed in, too long ago.
    n_late: i64,
}

/// How far each expert has come who has files; `unseen` ones are left out.
fn progress(roll: &Roll, unseen: &[ApplicationId], late: &Late) -> BTreeMap<PersonId, Come> {
    let mut rows = BTreeMap::new();
    for own in roll.given().chunk_by(|a, b| a.reading.expert == b.reading.expert) {
        let mut come = Come::default();
        for it in own.iter().filter(|it| !unseen.contains(&it.file)) {
            come.n_given += 1;
            match it.reading.progress {
                Progress::Asked => come.n_to_declare += 1,
                Progress::Begun => come.n_begun += 1,
                Progress::HandedIn => come.n_handed_in += 1,
                Progress::Shut => come.n_conflicts += 1,
                Progress::Other => (),
            }
            come.n_late += i64::from(it.reading.is_late(late));
        }
        rows.insert(own[0].reading.expert, come);
    }
    rows
}

/// How many experts read each eligible file, without the files the actor is told nothing of.
fn n_readers(roll: &Roll, unseen: &[ApplicationId]) -> Vec<usize> {
    let files = roll.files(Order::default()).iter();
    let eligible = files.filter(|it| it.stage == "eligible" && !unseen.contains(&it.id));
    eligible.map(|it| it.n_reviews).collect()
}

/// How often each expert of a call was reminded, and when last.
fn reminders(
    tx: &mut Tx,
    call: CallId,
) -> Result<HashMap<PersonId, (i64, domain::time::Timestamp)>, store::Error> {
    let rows = tx.reminders(call)?;
    Ok(rows.into_iter().map(|(person, n, at)| (person, (n, at))).collect())
}

/// Reminds an expert of what is not handed in: one letter. `seen` is how often that had been done
/// when the secretary looked.
///
/// # Errors
/// [`RemindRefused`].
pub fn remind(
    app: &App,
    actor: &Actor,
    slug: &str,
    expert: PersonId,
    seen: i64,
) -> Result<String, Failure<RemindRefused>> {
    let now = app.clock.now();
    let (actor, slug) = (actor.clone(), slug.to_owned());
    app.store.write(move |tx| {
        let call = found(tx.call_by_slug(&slug)?)?;
        policy::require(&actor, Act::AssignReviews, On::Call(&call))?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let person = found(tx.person(expert)?)?;
        let of_call = |it: &Grant| it.role == Role::Expert(call.id);
        let grant = found(tx.grants_of(expert)?.into_iter().find(of_call))?;
        let about = tx.events_about(grant.id.0)?;
        let n_before = about.iter().filter(|it| it.kind == Ok(EventKind::ExpertReminded)).count();
        let n_before = i64::try_from(n_before).unwrap_or(i64::MAX);
        let n_open = match call.stage {
            call::Stage::Announced { .. } => 0,
            _ => tx.n_open_reviews(call.id, expert)?,
        };
        let changed = grant.remind(n_open, (n_before, seen), by, now).map_err(Failure::Refused)?;
        tx.record(changed)?;
        Ok(person.name)
    })
}

/// Lets another number of experts read each file of a call.
///
/// # Errors
/// [`ReadByRefused`].
pub fn set_per_application(
    app: &App,
    actor: &Actor,
    slug: &str,
    n: i64,
) -> Result<(), Failure<ReadByRefused>> {
    let now = app.clock.now();
    let (app, actor, slug) = (app.clone(), actor.clone(), slug.to_owned());
    app.clone().store.write(move |tx| {
        let call = found(tx.call_by_slug(&slug)?)?;
        policy::require(&actor, Act::AssignReviews, On::Call(&call))?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let handling = handling::of(&app, tx, call.id)?;
        if let Some(changed) = handling.read_by(n, by, now).map_err(Failure::Refused)? {
            tx.record(changed)?;
        }
        Ok(())
    })
}
