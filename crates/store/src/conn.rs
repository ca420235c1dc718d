//! One connection to either database, and the few things the store asks of it.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use postgres::fallible_iterator::FallibleIterator;

use crate::address::{Address, Server};
use crate::error::{Error, Fault, chain};
use crate::sql::Sql;
use crate::store::{Options, Synchronous};
use crate::value::{Bind, FromRow, Row, Source, Value};

/// Serialises the writers of all nodes on one PostgreSQL database.
const WRITERS: i64 = 0x4c79_6365_756d;

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Snapshots; both databases refuse it to write.
    Reader,
    /// The one writer of a node.
    Writer,
}

pub(crate) enum Conn {
    Sqlite(rusqlite::Connection),
    Postgres(Box<Session>),
}

pub(crate) struct Session {
    client: postgres::Client,
    /// Keyed by the statement's address, so no text is hashed.
    prepared: HashMap<usize, postgres::Statement>,
}

impl Conn {
    pub(crate) fn open(address: &Address, role: Role, options: &Options) -> Result<Conn, Error> {
        match address {
            Address::Sqlite(path) => open_sqlite(path, role, options).map(Conn::Sqlite),
            Address::Postgres(server) => {
                let mut client = connect(server)?;
                // A node frozen while it holds the writers' lock must not stop the others for long.
                let (idle, read_only) = match role {
                    Role::Writer => ("2s", "off"),
                    Role::Reader => ("60s", "on"),
                };
                // Nothing here runs long enough to be worth compiling, and on tables whose sizes
                // are not known yet the server believes that everything does.
                let settings = format!(
                    "set idle_in_transaction_session_timeout = '{idle}'; set statement_timeout = '30s';
                     set default_transaction_read_only = {read_only}; set jit = off"
                );
                client.batch_execute(&settings).map_err(unavailable)?;
                Ok(Conn::Postgres(Box::new(Session { client, prepared: HashMap::new() })))
            }
        }
    }

    /// Begins a snapshot that sees one moment.
    pub(crate) fn begin_read(&mut self) -> Result<(), Error> {
        match self {
            Conn::Sqlite(_) => self.batch("begin"),
            Conn::Postgres(_) => self.batch("begin isolation level repeatable read read only"),
        }
    }

    /// Begins a write when every other writer has finished.
    ///
    /// Read committed on PostgreSQL: each statement sees what the lock waited for,
    /// where a stricter level would refuse every writer that had to wait.
    pub(crate) fn begin_write(&mut self) -> Result<(), Error> {
        match self {
            Conn::Sqlite(_) => self.batch("begin immediate"),
            Conn::Postgres(session) => {
                let begin = format!(
                    "begin isolation level read committed; select pg_advisory_xact_lock({WRITERS})"
                );
                session.client.batch_execute(&begin).map_err(|error| failed("begin", error))
            }
        }
    }

    /// Commits, and with the same message tells the other nodes how far the log is.
    pub(crate) fn commit(&mut self, news: Option<(i64, i64)>) -> Result<(), Error> {
        match self {
            Conn::Sqlite(_) => self.batch("commit"),
            Conn::Postgres(session) => {
                // PostgreSQL answers the commit of a failed transaction without an error, though
                // it rolls back; any statement before it in the same message is an error then.
                let commit = match news {
                    Some((seq, revision)) => {
                        format!("select pg_notify('{CHANNEL}', '{seq} {revision}'); commit")
                    }
                    None => "select 1; commit".to_owned(),
                };
                session.client.batch_execute(&commit).map_err(|error| failed("commit", error))
            }
        }
    }

    /// Ends the transaction without a trace; a connection that cannot is not to be used again.
    pub(crate) fn rollback(&mut self) -> bool {
        if self.has_lost_transaction() {
            return !self.is_closed();
        }
        self.batch("rollback").is_ok()
    }

    /// Whether the database has ended the transaction by itself (SQLite does on a full disk).
    pub(crate) fn has_lost_transaction(&self) -> bool {
        match self {
            Conn::Sqlite(connection) => connection.is_autocommit(),
            Conn::Postgres(session) => session.client.is_closed(),
        }
    }

    /// Whether the line to the database is gone.
    pub(crate) fn is_closed(&self) -> bool {
        match self {
            Conn::Sqlite(_) => false,
            Conn::Postgres(session) => session.client.is_closed(),
        }
    }

    /// Brings what was committed over into the file of SQLite, as far as nobody has to wait for it.
    pub(crate) fn bring_over(&mut self) -> Result<(), Error> {
        match self {
            Conn::Sqlite(connection) => {
                let text = "pragma wal_checkpoint(passive)";
                connection.query_row(text, [], |_| Ok(())).map_err(|e| failed(text, e))
            }
            Conn::Postgres(_) => Ok(()),
        }
    }

    /// Statements without values: begin, savepoint, rollback.
    pub(crate) fn batch(&mut self, text: &'static str) -> Result<(), Error> {
        match self {
            Conn::Sqlite(connection) => connection.execute_batch(text).map_err(|e| failed(text, e)),
            Conn::Postgres(session) => session.client.batch_execute(text).map_err(|e| failed(text, e)),
        }
    }

    /// All rows, or the first `limit` of them.
    pub(crate) fn query<R: FromRow>(
        &mut self,
        sql: &'static Sql,
        params: &[&dyn Bind],
        limit: usize,
    ) -> Result<Vec<R>, Error> {
        #[cfg(feature = "testing")]
        crate::testing::note_statement();
        let values: Vec<Value<'_>> = params.iter().map(|it| it.value()).collect();
        match self {
            Conn::Sqlite(connection) => {
                let mut statement =
                    connection.prepare_cached(sql.sqlite).map_err(|e| failed(sql.text, e))?;
                let mut rows = statement
                    .query(rusqlite::params_from_iter(&values))
                    .map_err(|e| failed(sql.text, e))?;
                let mut read = Vec::new();
                while let Some(row) = rows.next().map_err(|e| failed(sql.text, e))? {
                    // A statement that also writes is run to its end, as on PostgreSQL.
                    if read.len() < limit {
                        read.push(R::from_row(&mut Row::new(Source::Sqlite(row)))?);
                    }
                }
                Ok(read)
            }
            Conn::Postgres(session) => {
                let rows = session.run(sql, &values, |client, statement, values| {
                    client.query(statement, values)
                })?;
                rows.iter().take(limit).map(|it| R::from_row(&mut Row::new(Source::Postgres(it)))).collect()
            }
        }
    }

    /// All rows of tables that are gone through from end to end: without holding a second form of
    /// them, and without leaving the whole file of SQLite mapped into memory.
    pub(crate) fn scan<R: FromRow>(
        &mut self,
        sql: &'static Sql,
        params: &[&dyn Bind],
    ) -> Result<Vec<R>, Error> {
        match self {
            Conn::Sqlite(_) => {
                self.batch("pragma mmap_size = 0")?;
                let rows = self.query(sql, params, usize::MAX);
                self.batch(MAPPED)?;
                rows
            }
            Conn::Postgres(session) => {
                #[cfg(feature = "testing")]
                crate::testing::note_statement();
                let values: Vec<Value<'_>> = params.iter().map(|it| it.value()).collect();
                session.run(sql, &values, |client, statement, values| {
                    let mut rows = client.query_raw(statement, values.iter().copied())?;
                    let (mut read, mut wrong) = (Vec::new(), None);
                    while let Some(row) = rows.next()? {
                        match R::from_row(&mut Row::new(Source::Postgres(&row))) {
                            Ok(it) => read.push(it),
                            Err(error) => wrong = Some(error),
                        }
                    }
                    Ok(wrong.map_or(Ok(read), Err))
                })?
            }
        }
    }

    /// The number of rows changed.
    pub(crate) fn execute(&mut self, sql: &'static Sql, params: &[&dyn Bind]) -> Result<u64, Error> {
        #[cfg(feature = "testing")]
        crate::testing::note_statement();
        let values: Vec<Value<'_>> = params.iter().map(|it| it.value()).collect();
        match self {
            Conn::Sqlite(connection) => {
                let mut statement =
                    connection.prepare_cached(sql.sqlite).map_err(|e| failed(sql.text, e))?;
                let changed = statement
                    .execute(rusqlite::params_from_iter(&values))
                    .map_err(|e| failed(sql.text, e))?;
                Ok(changed as u64)
            }
            Conn::Postgres(session) => session
                .run(sql, &values, |client, statement, values| client.execute(statement, values)),
        }
    }
}

impl Session {
    fn run<T>(
        &mut self,
        sql: &'static Sql,
        values: &[Value<'_>],
        run: impl FnOnce(
            &mut postgres::Client,
            &postgres::Statement,
            &[&(dyn postgres::types::ToSql + Sync)],
        ) -> Result<T, postgres::Error>,
    ) -> Result<T, Error> {
        let key = std::ptr::from_ref(sql).addr();
        if !self.prepared.contains_key(&key) {
            let statement = self.client.prepare(sql.text).map_err(|e| failed(sql.text, e))?;
            self.prepared.insert(key, statement);
        }
        let values: Vec<_> =
            values.iter().map(|it| it as &(dyn postgres::types::ToSql + Sync)).collect();
        run(&mut self.client, &self.prepared[&key], &values).map_err(|e| failed(sql.text, e))
    }
}

/// The channel on which nodes tell each other how far the log is.
pub(crate) const CHANNEL: &str = "lyceum_event";

/// A plain PostgreSQL connection, encrypted when the address says so.
pub(crate) fn connect(server: &Server) -> Result<postgres::Client, Error> {
    let mut config = server.config.clone();
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(Duration::from_secs(5));
    }
    config.tcp_user_timeout(Duration::from_secs(10)).application_name("lyceum");
    let client = if server.tls { config.connect(tls()) } else { config.connect(postgres::NoTls) };
    client.map_err(unavailable)
}

/// Certificates are verified against the public authorities, names included.
fn tls() -> tokio_postgres_rustls::MakeRustlsConnect {
    let mut roots = rustls::RootCertStore::empty();
    roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("ring offers the default protocol versions")
        .with_root_certificates(roots)
        .with_no_client_auth();
    tokio_postgres_rustls::MakeRustlsConnect::new(config)
}

/// How long SQLite waits for another process that writes (the command line beside the server).
const BUSY: Duration = Duration::from_secs(5);

/// How much of the file of SQLite is read in memory that is shared with the system.
const MAPPED: &str = "pragma mmap_size = 268435456";
/// Pages in the log of SQLite from which the writer brings them over itself (64 MB).
const LOG_PAGES: u32 = 16_384;
/// What of the log's file is kept when it begins anew, in bytes.
const LOG_BYTES_KEPT: u32 = 16 * 1024 * 1024;

fn open_sqlite(path: &Path, role: Role, options: &Options) -> Result<rusqlite::Connection, Error> {
    use rusqlite::OpenFlags;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let open = || {
        let connection = rusqlite::Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(BUSY)?;
        connection.set_prepared_statement_cache_capacity(512);
        // A plan looks at no value: else a statement with a pattern in it (`like $4`) is parsed and
        // planned anew each time the pattern is bound.
        connection.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        let synchronous = match options.synchronous {
            Synchronous::Full => "full",
            Synchronous::Off => "off",
        };
        connection.execute_batch(&format!(
            "pragma foreign_keys = on; pragma synchronous = {synchronous}; {MAPPED}"
        ))?;
        match role {
            Role::Reader => connection.execute_batch("pragma query_only = on")?,
            Role::Writer => connection.execute_batch(&format!(
                "pragma wal_autocheckpoint = {LOG_PAGES}; pragma journal_size_limit = {LOG_BYTES_KEPT}"
            ))?,
        }
        Ok(connection)
    };
    open().map_err(|error: rusqlite::Error| Error::Unavailable(format!("{}: {error}", path.display())))
}

pub(crate) fn failed(statement: &'static str, error: impl Into<Fault>) -> Error {
    Error::Statement { statement, fault: error.into() }
}

fn unavailable(error: postgres::Error) -> Error {
    Error::Unavailable(chain(&error))
}

#[cfg(test)]
mod tests {
    use rusqlite::StatementStatus;

    use super::*;

    #[test]
    fn what_is_bound_does_not_make_sqlite_plan_a_statement_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lyceum.db");
        let address: Address = format!("sqlite:{}", path.display()).parse().unwrap();
        crate::migrate(&address).unwrap();
        let connection = open_sqlite(&path, Role::Reader, &Options::default()).unwrap();
        // A pattern, and a condition that an index is only partly for: both made it look at values.
        for text in [
            "select id from city where name_key like ?1",
            "select city from team_member where person = ?1 and left_at is null",
        ] {
            let mut statement = connection.prepare(text).unwrap();
            for bound in ["a%", "b%"] {
                assert!(statement.query([bound]).unwrap().next().unwrap().is_none());
            }
            assert_eq!(statement.get_status(StatementStatus::RePrepare), 0, "{text}");
        }
    }
}
