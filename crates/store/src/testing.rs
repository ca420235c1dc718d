//! Fresh databases for tests: a SQLite file in a temporary folder, a PostgreSQL database of its own.
//!
//! No mock: what a test sees is what a node does.

use std::cell::Cell;
use std::fs;
use std::hash::{BuildHasher, DefaultHasher, Hash, Hasher, RandomState};
use std::sync::{Arc, LazyLock, OnceLock};
use std::time::Duration;

use domain::event::Event;
use tempfile::TempDir;

use crate::address::Server;
use crate::conn::connect;
use crate::{Address, Error, Options, Store, Synchronous, WriteTx, migrate, sql};

/// What a test leaves behind; cleared away with the last store that holds it.
#[derive(Clone)]
pub struct Guard {
    _database: Arc<Database>,
}

/// Options for tests: the disk is not waited for, few connections serve many tests at once,
/// and who is in a commit does not depend on how busy the machine is.
pub fn options() -> Options {
    let group_time = Duration::from_secs(60);
    Options { synchronous: Synchronous::Off, readers: 4, group_time, ..Options::default() }
}

/// A migrated store in a temporary folder, which must live as long as the store.
pub fn fresh_sqlite() -> (Store, TempDir) {
    static TEMPLATE: LazyLock<Vec<u8>> = LazyLock::new(migrated_file);
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let path = folder.path().join("lyceum.db");
    fs::write(&path, &*TEMPLATE).expect("a temporary folder takes a file");
    let store = Store::open(&Address::Sqlite(path), options()).expect("a migrated database opens");
    (store, folder)
}

/// The file of a database that was migrated and closed, so that nothing of it stands elsewhere.
fn migrated_file() -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let path = folder.path().join("lyceum.db");
    migrate(&Address::Sqlite(path.clone())).expect("a fresh database can be migrated");
    // The lock of those who migrate stays beside it and holds nothing.
    assert!(!folder.path().join("lyceum.db-wal").exists(), "a closed database is one file");
    fs::read(path).expect("the file can be read")
}

/// A migrated store in a PostgreSQL database of its own, dropped with the last node on it.
///
/// # Panics
/// Without `LYCEUM_TEST_POSTGRES`: the suite never passes by leaving a database out.
pub fn fresh_postgres() -> Store {
    static TEMPLATE: OnceLock<String> = OnceLock::new();
    let server = server();
    let template = TEMPLATE.get_or_init(|| template(&server));
    let name = unused_name();
    on(&server, &format!("create database {name} template {template}"));
    let guard = Guard { _database: Arc::new(Database { server: server.clone(), name: name.clone() }) };
    let address = Address::Postgres(Box::new(server.with_database(&name)));
    Store::open(&address, options()).expect("a migrated database opens").guarded_by(guard)
}

/// An empty PostgreSQL database, not migrated, dropped with the guard.
pub fn empty_postgres() -> (Address, Guard) {
    let server = server();
    let name = unused_name();
    on(&server, &format!("create database {name}"));
    let guard = Guard { _database: Arc::new(Database { server: server.clone(), name: name.clone() }) };
    (Address::Postgres(Box::new(server.with_database(&name))), guard)
}

/// Another node on the same database.
pub fn second_node(store: &Store) -> Store {
    let other = Store::open(store.address(), store.options().clone()).expect("a second node opens");
    match store.guard() {
        Some(guard) => other.guarded_by(guard),
        None => other,
    }
}

thread_local! {
    static STATEMENTS: Cell<usize> = const { Cell::new(0) };
}

/// Counts a statement of this thread.
pub(crate) fn note_statement() {
    STATEMENTS.with(|it| it.set(it.get() + 1));
}

/// Lets a test's own check ask what it wants: its statements are no page's.
pub fn uncounted<T>(act: impl FnOnce() -> T) -> T {
    let before = STATEMENTS.with(Cell::get);
    let answer = act();
    STATEMENTS.with(|it| it.set(before));
    answer
}

/// How many statements `act` runs on this thread, with what it answers. Reads run on the thread
/// that asks, so a page that asks once more for every row is found out.
pub fn statements<T>(act: impl FnOnce() -> T) -> (T, usize) {
    let before = STATEMENTS.with(Cell::get);
    let answer = act();
    (answer, STATEMENTS.with(Cell::get) - before)
}

/// Appends an event without a state, as no command can: for tests of the log itself.
///
/// # Errors
/// When the statement fails.
pub fn append(tx: &mut WriteTx, event: &Event) -> Result<i64, Error> {
    tx.append(event)?;
    Ok(tx.tip.head.seq)
}

/// The driver itself, for tests that go behind the store's back.
pub fn raw_postgres(address: &Address) -> postgres::Client {
    match address {
        Address::Postgres(server) => connect(server).expect("the test server answers"),
        Address::Sqlite(path) => panic!("{} is no PostgreSQL", path.display()),
    }
}

/// Every table of the database with all its rows as text, sorted, read behind the store's back.
pub fn tables(address: &Address) -> Vec<(String, String)> {
    match address {
        Address::Sqlite(path) => {
            let db = rusqlite::Connection::open(path).expect("the file of a test opens");
            let names = "select name from sqlite_master where type = 'table' order by name";
            let mut names = db.prepare(names).expect("SQLite lists its tables");
            let names = names.query_map([], |row| row.get(0)).expect("SQLite lists its tables");
            let names: Vec<String> = names.map(|it| it.expect("a table has a name")).collect();
            names.into_iter().map(|it| (it.clone(), rows_of(&db, &it))).collect()
        }
        Address::Postgres(_) => {
            let mut client = raw_postgres(address);
            let names = "select tablename::text from pg_tables where schemaname = 'public'
                         order by tablename";
            let names = client.query(names, &[]).expect("PostgreSQL lists its tables");
            let names: Vec<String> = names.iter().map(|it| it.get(0)).collect();
            let mut rows = |table: &str| -> String {
                let all = format!(
                    "select coalesce(string_agg(t::text, '|' order by t::text), '') from \"{table}\" t"
                );
                client.query_one(&all, &[]).expect("a table can be read").get(0)
            };
            names.into_iter().map(|it| (it.clone(), rows(&it))).collect()
        }
    }
}

fn rows_of(db: &rusqlite::Connection, table: &str) -> String {
    let mut all = db.prepare(&format!("select * from \"{table}\"")).expect("a table can be read");
    let n_columns = all.column_count();
    let rows = all.query_map([], |row| {
        let value = |it| Ok(format!("{:?}", row.get_ref(it)?));
        Ok((0..n_columns).map(value).collect::<rusqlite::Result<Vec<_>>>()?.join(","))
    });
    let rows = rows.expect("a table can be read");
    let mut rows: Vec<String> = rows.map(|it| it.expect("a row can be read")).collect();
    rows.sort();
    rows.join("|")
}

struct Database {
    server: Server,
    name: String,
}

impl Drop for Database {
    fn drop(&mut self) {
        let (server, name) = (self.server.clone(), self.name.clone());
        // On a thread of its own: the driver panics on the threads of an async runtime.
        let dropped = std::thread::spawn(move || {
            on(&server, &format!("drop database if exists {name} with (force)"));
        });
        if dropped.join().is_err() {
            tracing::error!(name = self.name, "a test database is left behind");
        }
    }
}

fn server() -> Server {
    let text = std::env::var("LYCEUM_TEST_POSTGRES")
        .unwrap_or_else(|_| panic!("PostgreSQL is needed: run `cargo xtask test`, which starts one"));
    match text.parse() {
        Ok(Address::Postgres(server)) => *server,
        other => panic!("LYCEUM_TEST_POSTGRES must be a postgres:// address: {other:?}"),
    }
}

/// A migrated database nobody connects to; copying it is faster than migrating afresh.
///
/// Named after the migrations, so a changed one makes a new template, and finished under
/// another name first, so a half-made one is never copied.
fn template(server: &Server) -> String {
    let mut hash = DefaultHasher::new();
    crate::migrate::fingerprint().hash(&mut hash);
    let name = format!("lyceum_template_{:016x}", hash.finish());
    let mut client = connect(server).expect("the test server answers");
    client.batch_execute("select pg_advisory_lock(7401)").expect("the lock can be had");
    let exists = client.query("select 1 from pg_database where datname = $1", &[&name]);
    if exists.expect("databases can be listed").is_empty() {
        let half_made = unused_name();
        on(server, &format!("create database {half_made}"));
        let address = Address::Postgres(Box::new(server.with_database(&half_made)));
        migrate(&address).expect("a fresh database can be migrated");
        // The session that migrated ends a moment after its client is dropped.
        on(server, &format!(
            "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '{half_made}'"
        ));
        on(server, &format!("alter database {half_made} rename to {name}"));
    }
    name
}

/// A name no other test has, in this run or one that was interrupted.
fn unused_name() -> String {
    let [a, b] = [RandomState::new(), RandomState::new()].map(|it| it.build_hasher().finish());
    format!("lyceum_{a:016x}{b:016x}")
}

fn on(server: &Server, statement: &str) {
    let mut client = connect(server).expect("the test server answers");
    client.batch_execute(statement).unwrap_or_else(|error| panic!("{statement}: {error:?}"));
}

/// Runs each test on both databases: `on_both! { fn nothing_is_lost(store) { … } }`.
///
/// The body sees `store: &Store`, fresh and migrated. One invocation a file.
#[macro_export]
macro_rules! on_both {
    ($($(#[$attribute:meta])* fn $name:ident($store:ident) $body:block)+) => {
        $(
            $(#[$attribute])*
            fn $name($store: &$crate::Store) $body
        )+

        mod sqlite {
            $(
                #[test]
                fn $name() {
                    let (store, _folder) = $crate::testing::fresh_sqlite();
                    super::$name(&store);
                }
            )+
        }

        mod postgres {
            $(
                #[test]
                fn $name() {
                    super::$name(&$crate::testing::fresh_postgres());
                }
            )+
        }
    };
}

/// Changes one byte of one event behind the log's back, as an intruder with the database would.
pub fn tamper(store: &Store, seq: i64) {
    store
        .write(move |tx| {
            let changed = tx.exec(
                sql!("update event set actor = 'x' || substr(actor, 2) where seq = $1"),
                &[&seq],
            )?;
            assert_eq!(changed, 1, "there is such an event");
            Ok::<_, Error>(())
        })
        .expect("the database does not know that it should refuse this");
}

/// Changes rows as somebody does who has the database and nothing else; says how many.
///
/// # Panics
/// When the database does not take the statement.
pub fn alter(store: &Store, statement: &str) -> u64 {
    try_to_alter(store, statement).expect("the statement runs")
}

/// The same for a statement that the database may refuse.
///
/// # Errors
/// What the database says.
pub fn try_to_alter(store: &Store, statement: &str) -> Result<u64, String> {
    match store.address() {
        Address::Sqlite(path) => {
            let connection = rusqlite::Connection::open(path).expect("the file opens");
            connection.busy_timeout(Duration::from_secs(10)).expect("a timeout can be set");
            let changed = connection.execute(statement, []);
            changed.map(|it| it as u64).map_err(|error| error.to_string())
        }
        Address::Postgres(_) => {
            let changed = raw_postgres(store.address()).execute(statement, &[]);
            changed.map_err(|error| error.to_string())
        }
    }
}

/// Every table with its columns, as the database itself names them.
///
/// # Panics
/// When it does not say.
pub fn columns(store: &Store) -> Vec<(String, String)> {
    match store.address() {
        Address::Sqlite(path) => {
            let connection = rusqlite::Connection::open(path).expect("the file opens");
            let mut statement = connection
                .prepare(
                    "select m.name, c.name from sqlite_master m, pragma_table_info(m.name) c
                     where m.type = 'table' order by 1, 2",
                )
                .expect("the statement is sound");
            let rows = statement
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
                .expect("the statement runs");
            rows.map(|it| it.expect("a name is text")).collect()
        }
        Address::Postgres(_) => raw_postgres(store.address())
            .query(
                "select table_name::text, column_name::text from information_schema.columns
                 where table_schema = current_schema() order by 1, 2",
                &[],
            )
            .expect("the statement runs")
            .iter()
            .map(|row| (row.get(0), row.get(1)))
            .collect(),
    }
}

/// The columns, as `table.column`, in which a text stands somewhere.
///
/// # Panics
/// When the database cannot be searched.
pub fn columns_with(store: &Store, needle: &str) -> Vec<String> {
    let like = format!("%{needle}%");
    let mut found = Vec::new();
    for (table, column) in columns(store) {
        let statement = |mark: &str| {
            format!("select count(*) from {table} where cast({column} as text) like {mark}")
        };
        let n_rows: i64 = match store.address() {
            Address::Sqlite(path) => rusqlite::Connection::open(path)
                .expect("the file opens")
                .query_row(&statement("?1"), [&like], |row| row.get(0))
                .expect("the statement runs"),
            Address::Postgres(_) => raw_postgres(store.address())
                .query_one(&statement("$1"), &[&like])
                .expect("the statement runs")
                .get(0),
        };
        if n_rows > 0 {
            found.push(format!("{table}.{column}"));
        }
    }
    found
}
