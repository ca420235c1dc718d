//! Entering members from a list: read, place, then write in few transactions.

use std::collections::{HashMap, HashSet};
use std::io::Read;
use std::sync::Arc;

use domain::country::Country;
use domain::fold::fold;
use domain::ids::{CityId, SpellId};
use domain::people::Actor;
use domain::policy::{self, Act, On};
use places::Gazetteer;

use super::file::{self, Entry, FileRefused};
use super::placing::Placer;
use super::plan::{Known, Plan, Task};
use super::report::{Happened, Line, Placing, Report, RowRefused};
use crate::{App, Failure, chance};

/// Why a whole list was not entered.
pub type ImportFailed = Failure<FileRefused>;

/// How a list is entered.
#[derive(Clone, Copy, Default)]
pub struct ImportOptions<'a> {
    /// Whether only to tell what would happen.
    pub dry_run: bool,
    /// Where places without a position are looked up; without one they stay unplaced.
    pub gazetteer: Option<&'a Gazetteer>,
}

/// Rows a transaction: few commits, and nobody else waits long behind one.
const ROWS_A_WRITE: usize = 250;

/// Enters the members of a CSV file; a second run of the same file changes nothing.
///
/// Bad rows are refused singly and named in the report; good ones are entered whole, city and
/// membership together. `by` is `None` for a command typed on the server.
///
/// # Errors
/// [`FileRefused`] when the file as a whole cannot be read; nothing is entered then.
pub fn import(
    app: &App,
    by: Option<&Actor>,
    csv: impl Read,
    options: ImportOptions<'_>,
) -> Result<Report, ImportFailed> {
    let now = app.clock.now();
    if let Some(actor) = by {
        policy::require(actor, Act::ImportMembers, On::Network)?;
    }
    let person = by.and_then(|it| it.person);
    let today = now.day_in(&app.network.about.zone.id);
    let file = file::read(csv, &app.network, &today).map_err(Failure::Refused)?;
    let mut done: Vec<Option<(Happened, Option<Placing>)>> = vec![None; file.rows.len()];
    let (order, circles) = order(&file.rows);
    for at in circles {
        done[at] = Some((Happened::Refused(RowRefused::SuccessorOfItself), None));
    }
    let tasks = tasks(&file.rows, &order, options.gazetteer, || chance::fresh_id(now));
    if options.dry_run {
        app.store.read(|tx| {
            let mut known = Known::new(person, now);
            for (at, task) in &tasks {
                let plan = known.plan(tx, task)?;
                done[*at] = Some((plan.happened, plan.placing));
            }
            Ok::<_, ImportFailed>(())
        })?;
    } else {
        for batch in tasks.chunks(ROWS_A_WRITE) {
            let batch: Arc<[(usize, Task)]> = batch.into();
            let outcomes = app.store.write(move |tx| {
                let mut known = Known::new(person, now);
                let mut outcomes = Vec::with_capacity(batch.len());
                for (at, task) in batch.iter() {
                    let Plan { happened, placing, city, spell } = known.plan(tx, task)?;
                    if let Some(city) = city {
                        tx.record(city)?;
                    }
                    if let Some(spell) = spell {
                        tx.record(spell)?;
                    }
                    outcomes.push((*at, happened, placing));
                }
                Ok::<_, ImportFailed>(outcomes)
            })?;
            for (at, happened, placing) in outcomes {
                done[at] = Some((happened, placing));
            }
        }
    }
    let lines = file.rows.into_iter().zip(done).map(|(entry, done)| {
        let (happened, placing) = match (entry.row, done) {
            (Err(why), _) => (Happened::Refused(why), None),
            (Ok(_), done) => done.expect("every good row is planned or part of a circle"),
        };
        Line { line: entry.line, name: entry.name, country: entry.country, happened, placing }
    });
    Ok(Report {
        dry_run: options.dry_run,
        ignored_columns: file.ignored_columns,
        lines: lines.collect(),
    })
}

/// The good rows, each with its place in the file, position and ids, in the order to enter them.
fn tasks(
    rows: &[Entry],
    order: &[usize],
    gazetteer: Option<&Gazetteer>,
    id: impl Fn() -> uuid::Uuid,
) -> Vec<(usize, Task)> {
    let good = || order.iter().filter_map(|at| rows[*at].row.as_ref().ok().map(|row| (*at, row)));
    let wanted: HashSet<u32> = good()
        .filter(|(_, row)| row.position.is_none())
        .filter_map(|(_, row)| u32::try_from(row.geoname_id?).ok())
        .collect();
    let placer = Placer::new(gazetteer, &wanted);
    let mut seen: HashSet<(Country, String, Option<i64>)> = HashSet::new();
    good()
        .map(|(at, row)| {
            let again = !seen.insert((row.country, fold(&row.name), row.geoname_id));
            let task = Task {
                row: row.clone(),
                found: placer.find(row),
                again,
                city_id: CityId(id()),
                spell_id: SpellId(id()),
            };
            (at, task)
        })
        .collect()
}

/// Rows after the rows of their successors; apart, rows that succeed one another in a circle.
fn order(rows: &[Entry]) -> (Vec<usize>, Vec<usize>) {
    let good = |at: usize| rows[at].row.as_ref().ok();
    let mut named: HashMap<(Country, String), Vec<usize>> = HashMap::new();
    for at in 0..rows.len() {
        if let Some(row) = good(at) {
            named.entry((row.country, fold(&row.name))).or_default().push(at);
        }
    }
    let heirs_of = |at: usize| {
        let row = good(at)?;
        named.get(&(row.country, fold(row.successor.as_deref()?)))
    };
    let (mut order, mut circles) = (Vec::with_capacity(rows.len()), Vec::new());
    let mut placed = vec![false; rows.len()];
    for start in (0..rows.len()).filter(|at| good(*at).is_some()) {
        // Follow successors until one that is placed or has none; then place them backwards.
        let (mut path, mut at) = (Vec::new(), Some(start));
        let mut on_path = HashSet::new();
        while let Some(here) = at.filter(|it| !placed[*it]) {
            if !on_path.insert(here) {
                break;
            }
            path.push(here);
            at = heirs_of(here).and_then(|heirs| heirs.first().copied());
        }
        let circle_from = at.filter(|it| on_path.contains(it));
        let is_circle = |here: usize| {
            let from = circle_from.and_then(|it| path.iter().position(|on| *on == it));
            let index = path.iter().position(|on| *on == here);
            from.zip(index).is_some_and(|(from, index)| index >= from)
        };
        let (round, straight): (Vec<_>, Vec<_>) = path.iter().rev().partition(|it| is_circle(**it));
        for here in round.into_iter().copied() {
            placed[here] = true;
            circles.push(here);
        }
        for here in straight.into_iter().copied() {
            placed[here] = true;
            order.push(here);
        }
    }
    (order, circles)
}
