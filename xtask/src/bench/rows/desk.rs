//! Row 6: the lists of the secretariat's desk, with five thousand files and three reviews of each.
//!
//! The call is told into a demonstration by the rules of the path (`lyceum demo --crowd`); the
//! pages are asked for in a session of the secretariat, a country's ranking in one of an officer,
//! each made anew.

use std::process::Command;

use anyhow::Context;
use serde::Deserialize;

use super::super::instances::{Instance, Postgres};
use super::super::load::{Load, answer};
use super::super::report::{Line, Report, ms};
use super::super::server::Server;
use super::super::turns::{Side, take};
use super::super::{Bench, Database};
use super::CLIENTS;

const FILES: u32 = 5_000;
const DECISIONS: u32 = 300;
const ANNOUNCING_MAX_MS: f64 = 1_000.0;
const CPU_MAX_MS: f64 = 5.0;
const P99_MAX_US: f64 = 20_000.0;
/// Who reads them.
const SECRETARIAT: &str = "Ida Sommer";
/// Who reads the ranking of her country.
const OFFICER: &str = "Olha Bondar";

/// What is asked for, how it is called in the table, and by whom.
const LISTS: [(&str, &str, &str); 8] = [
    ("board", "/en/calls/crowd/board", SECRETARIAT),
    (
        "board, a region by name",
        "/en/calls/crowd/board?region=europe_north_america&q=town&sort=city",
        SECRETARIAT,
    ),
    ("board, late, longest wait first", "/en/calls/crowd/board?late=yes&sort=waiting", SECRETARIAT),
    (
        "board, of one stage and country",
        "/en/calls/crowd/board?stage=eligible&country=UA",
        SECRETARIAT,
    ),
    ("experts and their progress", "/en/calls/crowd/reading", SECRETARIAT),
    ("people", "/en/people?q=reader", SECRETARIAT),
    ("outbox", "/en/outbox", SECRETARIAT),
    ("a country's ranking", "/en/calls/crowd/countries/UA", OFFICER),
];

#[derive(Deserialize)]
struct Opened {
    header: String,
}

pub fn measure(
    bench: &Bench,
    report: &mut Report,
    postgres: Option<&Postgres>,
    database: Database,
) -> anyhow::Result<()> {
    let server = Instance::with_files(bench, postgres, database, FILES)?;
    let (secretariat, officer) =
        (session(bench, &server, SECRETARIAT)?, session(bench, &server, OFFICER)?);
    let sides: Vec<Side> = LISTS
        .iter()
        .map(|(name, path, who)| {
            let header = if *who == OFFICER { officer } else { secretariat };
            Side {
                name: (*name).to_owned(),
                server: &server,
                load: Load::Page {
                    path: (*path).to_owned(),
                    headers: vec![header],
                    clients: CLIENTS,
                },
            }
        })
        .collect();
    for it in &take(bench, &sides)? {
        // What the database's own process works counts too.
        let cpu = it.median(|it| it.cpu_ms + it.database_ms.unwrap_or_default());
        let (p99, failed) = (it.median(|it| it.p99_us as f64), it.failed());
        report.line(Line {
            row: 6,
            what: format!("Of 5,000 files and 15,000 reviews: {} ({})", it.name, database.name()),
            goal: "≤ 5 ms CPU, p99 ≤ 20 ms".to_owned(),
            seen: format!("{cpu:.2} ms CPU, p99 {} ms, {failed} failed", ms(p99)),
            kept: cpu <= CPU_MAX_MS && p99 <= P99_MAX_US && failed == 0,
            ..Line::of(it)
        });
    }
    Ok(())
}

/// Results of so many files in one act, as the story tells them; letters go afterwards.
pub fn announcing(
    bench: &Bench,
    report: &mut Report,
    postgres: Option<&Postgres>,
    database: Database,
) -> anyhow::Result<()> {
    let mut took = Vec::new();
    for round in 0..bench.options.rounds {
        let said = Instance::told(bench, postgres, database, (round, DECISIONS))?;
        let line = said.lines().find_map(|it| it.split_once(" decisions announced in "));
        let ms = line.and_then(|(_, it)| it.strip_suffix(" ms")).context("it announced nothing")?;
        took.push(ms.parse::<f64>()?);
    }
    took.sort_by(f64::total_cmp);
    let median = took[took.len() / 2];
    report.line(Line {
        row: 6,
        what: format!("{DECISIONS} decisions announced in one act ({})", database.name()),
        goal: "< 1 s".to_owned(),
        seen: format!("{:.2} s", median / 1_000.0),
        kept: median < ANNOUNCING_MAX_MS,
        ..Line::default()
    });
    Ok(())
}

/// Somebody's session, kept until the end of the run as every header of a load is.
fn session(bench: &Bench, server: &Server, name: &str) -> anyhow::Result<&'static str> {
    let mut program = Command::new(&bench.limits);
    program.args(["session", "--address", &server.address, "--name", name]);
    let opened: Opened = answer(&mut program)?;
    Ok(Box::leak(opened.header.into_boxed_str()))
}
