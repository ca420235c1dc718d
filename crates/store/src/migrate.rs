//! Brings the schema forward: all pending migrations or none, one node at a time.
//!
//! Forward only, and each safe beside the previous binary, which is why a schema newer
//! than the binary is no error here.

use std::fs::File;
use std::path::{Path, PathBuf};

use crate::address::Address;
use crate::conn::connect;
use crate::error::{Error, FaultKind, chain};
use crate::{Tx, sql};

mod embedded {
    refinery::embed_migrations!("migrations");
}

/// Serialises the nodes that migrate one PostgreSQL database.
const MIGRATING: i64 = 0x4c79_6365_6d69;

/// Applies what is pending and says how many migrations that were.
///
/// Creates the file of a SQLite database that does not exist yet.
///
/// # Errors
/// [`Error::Migration`] when one fails (then none was applied), [`Error::Unavailable`] when the
/// database cannot be reached.
pub fn migrate(address: &Address) -> Result<usize, Error> {
    match address {
        Address::Sqlite(path) => migrate_sqlite(path),
        Address::Postgres(server) => {
            let mut client = connect(server)?;
            // Held by the session: it ends with it, also when the process dies.
            client
                .batch_execute(&format!("select pg_advisory_lock({MIGRATING})"))
                .map_err(|error| Error::Migration(chain(&error)))?;
            run(&mut client)
        }
    }
}

fn migrate_sqlite(path: &Path) -> Result<usize, Error> {
    let unavailable =
        |error: &dyn std::error::Error| Error::Unavailable(format!("{}: {error}", path.display()));
    // A lock of the system on a file beside it: SQLite's own would block the migration itself.
    let lock = File::create(beside(path)).map_err(|error| unavailable(&error))?;
    lock.lock().map_err(|error| unavailable(&error))?;
    let open = || {
        let connection = rusqlite::Connection::open(path)?;
        connection.busy_timeout(std::time::Duration::from_secs(30))?;
        // Kept in the file from here on: readers never wait for the writer.
        connection.execute_batch("pragma journal_mode = wal")?;
        Ok(connection)
    };
    let mut connection = open().map_err(|error: rusqlite::Error| unavailable(&error))?;
    run(&mut connection)
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-migrating");
    name.into()
}

fn run<C: refinery::Migrate>(connection: &mut C) -> Result<usize, Error> {
    let report = embedded::migrations::runner()
        .set_grouped(true)
        .set_abort_missing(false)
        .set_abort_divergent(true)
        .run(connection)
        .map_err(|error| Error::Migration(chain(&error)))?;
    Ok(report.applied_migrations().len())
}

/// Refuses a schema that lacks a migration this binary was written for.
pub(crate) fn require_migrated(tx: &mut Tx) -> Result<(), Error> {
    let newest = tx.one::<Option<i64>>(
        sql!("select cast(max(version) as bigint) from refinery_schema_history"),
        &[],
    );
    let found = match newest {
        Ok(version) => version.unwrap_or(0),
        Err(error) if error.fault_kind() == Some(FaultKind::NoTable) => 0,
        Err(error) => return Err(error),
    };
    let needed = needed();
    if found < needed { Err(Error::NotMigrated { found, needed }) } else { Ok(()) }
}

fn needed() -> i64 {
    embedded::migrations::runner().get_migrations().iter().map(|it| i64::from(it.version())).max().unwrap_or(0)
}

/// What tells one set of migrations from another.
#[cfg(feature = "testing")]
pub(crate) fn fingerprint() -> Vec<u64> {
    embedded::migrations::runner().get_migrations().iter().map(refinery::Migration::checksum).collect()
}
