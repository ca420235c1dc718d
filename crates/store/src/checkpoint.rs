//! Brings what was committed over into the file of SQLite, beside the writer.
//!
//! SQLite keeps commits in a log at first. By itself it has the one who commits bring them over,
//! four megabytes at a time, and wait for the disk three times more: under load that met every tenth
//! group. The writer does so only when the log is long in spite of this thread, since a log is
//! begun anew only once nothing in it is left to bring over.

use std::time::Duration;

use crate::Error;
use crate::address::Address;
use crate::conn::{Conn, Role};
use crate::news::News;
use crate::store::Options;

/// How long commits are gathered, to be brought over together.
const GATHERED: Duration = Duration::from_millis(250);
/// Longer than any node is without a commit worth waiting for.
const LONG: Duration = Duration::from_secs(3_600);

/// Serves until the store is closed. The body of a thread of its own.
pub(crate) fn serve(address: &Address, options: &Options, news: &News) {
    // Most nodes of a day, and most commands, write nothing: the connection is opened when needed.
    let mut conn = None;
    let mut done = news.head().seq;
    loop {
        let head = news.past(done, LONG);
        if news.stops_within(GATHERED) {
            return;
        }
        if head.seq > done {
            done = news.head().seq;
            if let Err(error) = bring_over(&mut conn, address, options) {
                conn = None;
                tracing::warn!(%error, "commits stay in the log of SQLite for now");
            }
        }
    }
}

fn bring_over(conn: &mut Option<Conn>, address: &Address, options: &Options) -> Result<(), Error> {
    let conn = match conn {
        Some(conn) => conn,
        None => conn.insert(Conn::open(address, Role::Reader, options)?),
    };
    conn.bring_over()
}
