//! The rows of the table: pages, writes, memory, start, bytes.

mod bytes;
mod pages;
mod writes;

use super::instances::Postgres;
use super::report::Report;
use super::{Bench, Database};

/// A cookie of no session: the page cache stands aside, and one look for the session is paid.
const NOT_CACHED: &str = "Cookie: __Host-session=x";
/// What browsers say they take.
const COMPRESSED: &str = "Accept-Encoding: gzip, deflate, br, zstd";
/// Clients of a loaded page.
const CLIENTS: usize = 8;

/// Measures what is asked for.
pub fn measure(bench: &Bench, report: &mut Report) -> anyhow::Result<()> {
    let wants_postgres = bench.options.database.contains(&Database::Postgres)
        && bench.wants_any(&[1, 3, 4, 5, 10, 11]);
    let postgres = wants_postgres.then(Postgres::start).transpose()?;
    if bench.wants_any(&[1, 2, 3, 4, 10, 11]) {
        for n in &bench.options.members {
            pages::measure(bench, report, postgres.as_ref(), *n)?;
        }
    }
    if bench.wants(5) {
        writes::measure(bench, report, postgres.as_ref())?;
    }
    if bench.wants(14) {
        bytes::measure(bench, report)?;
    }
    Ok(())
}
