//! The rows of the table: pages, writes, desks, search, growth, memory, start, the binary, bytes,
//! papers.

mod bytes;
mod desk;
mod growth;
mod pages;
mod papers;
mod search;
mod writes;

use super::instances::Postgres;
use super::report::{Line, Report};
use super::{Bench, Database};
use growth::Growth;

/// A cookie of no session: the page cache stands aside, and one look for the session is paid.
const NOT_CACHED: &str = "Cookie: __Host-session=x";
/// What browsers say they take.
const COMPRESSED: &str = "Accept-Encoding: gzip, deflate, br, zstd";
/// Clients of a loaded page.
const CLIENTS: usize = 8;

/// Measures what is asked for. A part that cannot be measured is told as such, and the others
/// are measured all the same.
pub fn measure(bench: &Bench, report: &mut Report) -> anyhow::Result<()> {
    let wants_postgres = bench.options.database.contains(&Database::Postgres)
        && bench.wants_any(&[1, 3, 4, 5, 6, 8, 10, 11, 12]);
    let postgres = wants_postgres.then(Postgres::start).transpose()?;
    if bench.wants_any(&[1, 2, 3, 4, 8, 10, 11, 12]) {
        let mut growth = Growth::default();
        for n in &bench.options.members {
            let done = pages::measure(bench, report, postgres.as_ref(), *n, &mut growth);
            report.missing(&format!("pages of {n} members"), done);
        }
        growth.tell(report);
    }
    for database in &bench.options.database {
        if bench.wants(5) || bench.wants(12) && *database == Database::Postgres {
            let done = writes::measure(bench, report, postgres.as_ref(), *database);
            report.missing(&format!("saves on {}", database.name()), done);
        }
    }
    if bench.wants(6) {
        for database in &bench.options.database {
            let done = desk::measure(bench, report, postgres.as_ref(), *database);
            report.missing(&format!("the desk's lists on {}", database.name()), done);
            let done = desk::announcing(bench, report, postgres.as_ref(), *database);
            report.missing(&format!("announcing on {}", database.name()), done);
        }
    }
    if bench.wants(7) {
        for n in &bench.options.members {
            let done = search::measure(bench, report, *n);
            report.missing(&format!("search among {n} members"), done);
        }
    }
    if bench.wants(13) {
        let done = binary(bench, report);
        report.missing("the binary", done);
    }
    if bench.wants(14) {
        let done = bytes::measure(bench, report);
        report.missing("bytes over the wire", done);
    }
    if bench.wants(17) {
        let done = papers::measure(bench, report);
        report.missing("the dossier", done);
    }
    Ok(())
}

/// Row 13: the one file that is installed.
fn binary(bench: &Bench, report: &mut Report) -> anyhow::Result<()> {
    let megabytes = std::fs::metadata(&bench.lyceum)?.len() as f64 / 1e6;
    report.line(Line {
        row: 13,
        what: "The binary, with typesetter, search and fonts".to_owned(),
        goal: "≤ 60 MB".to_owned(),
        seen: format!("{megabytes:.0} MB"),
        kept: megabytes <= 60.0,
        ..Line::default()
    });
    Ok(())
}
