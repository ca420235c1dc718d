//! What can go wrong between a command and the disk.

use std::sync::Arc;

use crate::event::Damage;

/// Why the store did not do what it was asked.
///
/// Messages name statements and constraints, never the values: those may be personal data.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// The address of the database cannot be used.
    #[error("not a database address: {0}")]
    Address(String),
    /// The database cannot be reached or opened.
    #[error("the database cannot be opened: {0}")]
    Unavailable(String),
    /// The schema is older than this binary: run `migrate` first.
    #[error("the database is at migration {found} and this binary needs {needed}; migrate it first")]
    NotMigrated {
        /// The newest migration the database has had.
        found: i64,
        /// The newest migration this binary knows.
        needed: i64,
    },
    /// A migration failed; none of its group was applied.
    #[error("migration failed: {0}")]
    Migration(String),
    /// Too many are waiting already; worth another try in a moment.
    #[error("the store is busy")]
    Busy,
    /// The store is shutting down.
    #[error("the store is closed")]
    Closed,
    /// A statement failed.
    #[error("{fault} in `{statement}`")]
    Statement {
        /// The statement as written.
        statement: &'static str,
        /// What the database said.
        fault: Fault,
    },
    /// A question that must have an answer found no row.
    #[error("no row for `{0}`")]
    Missing(&'static str),
    /// A column does not hold what the code expects.
    #[error("column {index}: {what}")]
    Column {
        /// Its place from the left, starting at 0.
        index: usize,
        /// What was found and what was expected.
        what: String,
    },
    /// The closure said `Ok` although a statement in it had failed; it was undone.
    #[error("a failed statement was passed over: {0}")]
    Swallowed(Arc<Error>),
    /// The closure panicked; it was undone and its neighbours were not.
    #[error("panicked: {0}")]
    Panicked(String),
    /// Nothing of it was stored.
    #[error("not committed: {0}")]
    NotCommitted(String),
    /// The database was lost in the very moment of the commit and has not come back to be asked.
    #[error("it is not known whether this was committed: {0}")]
    InDoubt(String),
    /// The event log does not verify.
    #[error("the event log is damaged: {0}")]
    Damaged(Damage),
}

/// What a driver said about a statement, reduced to what the store can act on.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{text}")]
pub struct Fault {
    pub(crate) kind: FaultKind,
    text: String,
}

/// What to do about a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FaultKind {
    /// Somebody else was faster or in the way: run again.
    Again,
    /// The connection is lost: run again on another.
    Gone,
    /// A unique key is taken.
    Conflict,
    /// The schema lacks a table.
    NoTable,
    /// Everything else, which trying again would not mend.
    Other,
}

impl Error {
    /// Whether a unique key was taken, which a command may turn into a refusal.
    pub fn is_conflict(&self) -> bool {
        self.fault_kind() == Some(FaultKind::Conflict)
    }

    /// Whether running the same thing again may go well.
    pub(crate) fn is_passing(&self) -> bool {
        match self {
            Error::Unavailable(_) => true,
            other => matches!(other.fault_kind(), Some(FaultKind::Again | FaultKind::Gone)),
        }
    }

    pub(crate) fn fault_kind(&self) -> Option<FaultKind> {
        match self {
            Error::Statement { fault, .. } => Some(fault.kind),
            _ => None,
        }
    }
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Fault {
        use rusqlite::ErrorCode::{ConstraintViolation, DatabaseBusy, DatabaseLocked};
        let text = error.to_string();
        let kind = match &error {
            rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
                DatabaseBusy | DatabaseLocked => FaultKind::Again,
                ConstraintViolation if is_unique(failure.extended_code) => {
                    taken(text.contains("event.seq"))
                }
                _ if text.contains("no such table") => FaultKind::NoTable,
                _ => FaultKind::Other,
            },
            _ if text.contains("no such table") => FaultKind::NoTable,
            _ => FaultKind::Other,
        };
        Fault { kind, text }
    }
}

fn is_unique(extended_code: i32) -> bool {
    use rusqlite::ffi::{SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE};
    extended_code == SQLITE_CONSTRAINT_PRIMARYKEY || extended_code == SQLITE_CONSTRAINT_UNIQUE
}

/// A clash on the event number means that another node was faster; any other clash is the command's.
fn taken(event_number: bool) -> FaultKind {
    if event_number { FaultKind::Again } else { FaultKind::Conflict }
}

impl From<postgres::Error> for Fault {
    fn from(error: postgres::Error) -> Fault {
        let Some(db) = error.as_db_error() else {
            return Fault { kind: without_code(&error), text: chain(&error) };
        };
        let kind = match db.code().code() {
            "40001" | "40P01" | "55P03" | "57014" => FaultKind::Again,
            "23505" => taken(db.constraint() == Some("event_pkey")),
            "42P01" => FaultKind::NoTable,
            // Ended while idle, shut down, starting up, too many connections.
            "25P03" | "57P01" | "57P02" | "57P03" | "57P05" | "53300" => FaultKind::Gone,
            // A prepared statement from before a migration.
            "0A000" if db.message().contains("cached plan") => FaultKind::Gone,
            code if code.starts_with("08") => FaultKind::Gone,
            _ => FaultKind::Other,
        };
        // Not the detail: it quotes the values of the row.
        Fault { kind, text: format!("{} ({})", db.message(), db.code().code()) }
    }
}

fn without_code(error: &postgres::Error) -> FaultKind {
    let io = std::error::Error::source(error).is_some_and(|source| source.is::<std::io::Error>());
    if error.is_closed() || io { FaultKind::Gone } else { FaultKind::Other }
}

/// An error with everything behind it; drivers say no more than "db error" on the surface.
pub(crate) fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}
