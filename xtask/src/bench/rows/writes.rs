//! Rows 5 and 12: teams that save what they write, each save on the disk before it is answered.

use std::cell::RefCell;
use std::path::Path;
use std::process::Command;

use super::super::instances::{Instance, Postgres, limit, limit_on_postgres};
use super::super::load::{Load, Set, Teams, answer};
use super::super::report::{Line, Report, ms, percent};
use super::super::server::Server;
use super::super::turns::{Rounds, Side, take};
use super::super::{Bench, Database};

/// How many teams write at once.
const CLIENTS: [usize; 2] = [32, 64];
/// What the limit is given to write: as long as the text that a team changes, in bytes.
const TEXT_BYTES: usize = 400;

/// A bare program that saves are held against, and its name.
type Bare = (&'static str, Server);

/// Saves on one database.
pub fn measure(
    bench: &Bench,
    report: &mut Report,
    postgres: Option<&Postgres>,
    database: Database,
) -> anyhow::Result<()> {
    let bare = match (database, postgres) {
        // The first is what row 12 speaks of; the second shows what lies between.
        (Database::Postgres, Some(postgres)) => vec![
            ("store, grouped", limit_on_postgres(bench, postgres, "pg-store-grouped")?),
            ("write, grouped", limit_on_postgres(bench, postgres, "pg-write-grouped")?),
        ],
        _ => vec![("write, grouped", limit(bench, &["write-grouped"])?)],
    };
    let demo = Instance::demo(bench, postgres, database)?;
    saves(bench, report, database, &bare, &demo)
}

fn saves(
    bench: &Bench,
    report: &mut Report,
    database: Database,
    bare: &[Bare],
    demo: &Server,
) -> anyhow::Result<()> {
    let most = CLIENTS.into_iter().max().unwrap_or_default();
    let teams = RefCell::new(Teams::begin(&bench.limits, &demo.address, most)?);
    let own = limit(bench, &["write-own"])?;
    let mut sides = Vec::new();
    for clients in CLIENTS {
        for (name, server) in bare {
            let name = format!("{name}, {}, {clients} clients", database.name());
            sides.push(Side { name, server, load: Load::Text { bytes: TEXT_BYTES, clients } });
        }
        let load = Load::Save { teams: &teams, clients };
        sides.push(Side { name: format!("{clients} teams"), server: demo, load });
    }
    if database == Database::Sqlite {
        let load = Load::Text { bytes: TEXT_BYTES, clients: CLIENTS[0] };
        let name = format!("write, own, SQLite, {} clients", CLIENTS[0]);
        sides.push(Side { name, server: &own, load });
    }
    let before = disk(bench)?;
    let rounds = take(bench, &sides)?;
    let after = disk(bench)?;
    // The slower of both, since the disk may have changed its mind meanwhile.
    let fsync_us = before.p50_us.max(after.p50_us);
    report.note(format!(
        "The disk keeps 4 KB in {} ms (99 of 100 in {} ms) before the saves on {}, in {} ms ({} ms) after.",
        ms(before.p50_us as f64), ms(before.p99_us as f64), database.name(),
        ms(after.p50_us as f64), ms(after.p99_us as f64),
    ));
    let of_one = bare.len() + 1;
    let (sets, others) = rounds.split_at(CLIENTS.len() * of_one);
    for (set, clients) in sets.chunks(of_one).zip(CLIENTS) {
        let Some((saved, limits)) = set.split_last() else { continue };
        limits.iter().for_each(|it| report.limit(it));
        line(report, database, clients, saved, bare, limits, fsync_us);
    }
    others.iter().for_each(|it| report.limit(it));
    report.note(format!(
        "Each save on {} sends one answer, as the script of the page does, {} bytes.",
        database.name(),
        teams.borrow().form_bytes
    ));
    Ok(())
}

/// The line of a row: held against the first of the limits, with the share of each told.
fn line(
    report: &mut Report,
    database: Database,
    clients: usize,
    saved: &Rounds,
    bare: &[Bare],
    limits: &[Rounds],
    fsync_us: u64,
) {
    let shares: Vec<_> = limits.iter().map(|it| saved.share_of(it)).collect();
    let told: Vec<_> = shares
        .iter()
        .zip(bare)
        .map(|(it, (name, _))| format!("{} of *{name}*", percent(*it)))
        .collect();
    let failed = saved.failed();
    let why = saved.first_failure().map(|it| format!(" ({it})")).unwrap_or_default();
    let p99 = saved.median(|it| it.p99_us as f64);
    let p99_goal = 3.0 * fsync_us as f64 + 10_000.0;
    let (row, goal, is_in_time) = match database {
        Database::Sqlite => (
            5,
            format!("p99 ≤ 3 fsyncs + 10 ms = {} ms; none fails", ms(p99_goal)),
            p99 <= p99_goal,
        ),
        Database::Postgres => (12, "none fails".to_owned(), true),
    };
    report.line(Line {
        row,
        what: format!("Saves of {clients} teams, durable ({})", database.name()),
        goal: format!("≥ 40 % of *{}*; {goal}", bare[0].0),
        seen: format!("{}; {failed} failed{why}", told.join(", ")),
        kept: shares[0].median >= 0.4 && is_in_time && failed == 0,
        ..Line::of(saved)
    });
}

fn disk(bench: &Bench) -> anyhow::Result<Set> {
    let folder: &Path = &bench.folder;
    answer(Command::new(&bench.limits).arg("fsync").arg("--folder").arg(folder))
}
