//! Every statement is prepared on both databases, freshly migrated, and must mean the same there.

#![cfg(test)]

use std::collections::BTreeSet;
use std::path::Path;

use store::Address;
use store::sql::Sql;
use store::testing::{fresh_postgres, fresh_sqlite, raw_postgres};

/// What may cross the border between a statement and Rust.
const TYPES: [&str; 5] = ["int8", "text", "bool", "float8", "bytea"];

#[test]
fn every_statement_means_the_same_on_both_databases() {
    let (lite, _folder) = fresh_sqlite();
    let Address::Sqlite(path) = lite.address() else { panic!("a fresh SQLite store is one") };
    let sqlite = rusqlite::Connection::open(path).unwrap();
    let grande = fresh_postgres();
    let mut postgres = raw_postgres(grande.address());

    let mut faults = Vec::new();
    for sql in store::sql::all() {
        if let Err(fault) = compare(sql, &sqlite, &mut postgres) {
            faults.push(format!("{}:{}: {fault}\n    {}", sql.file, sql.line, sql.text));
        }
    }
    assert!(faults.is_empty(), "{} statements differ:\n{}", faults.len(), faults.join("\n"));
}

/// A write that was refused is undone where it asked for a change, which is told by the method it
/// asked with; a question that also writes would pass unseen.
#[test]
fn what_changes_rows_asks_for_none() {
    let both: Vec<_> = store::sql::all()
        .filter(|sql| sql.text.split_whitespace().any(|word| word == "returning"))
        .map(|sql| format!("{}:{}", sql.file, sql.line))
        .collect();
    assert_eq!(both, [""; 0]);
}

#[test]
fn the_comparison_finds_what_only_one_database_takes() {
    let (lite, _folder) = fresh_sqlite();
    let Address::Sqlite(path) = lite.address() else { panic!("a fresh SQLite store is one") };
    let sqlite = rusqlite::Connection::open(path).unwrap();
    let grande = fresh_postgres();
    let mut postgres = raw_postgres(grande.address());

    let faults: Vec<bool> = [
        ("select seq from event where $1 is null", "select seq from event where ?1 is null"),
        ("select sum(seq) from event", "select sum(seq) from event"),
        ("select seq from event for update", "select seq from event for update"),
        ("select max(seq, 1) from event", "select max(seq, 1) from event"),
        ("select seq from event where seq = $1", "select seq from event where seq = ?1"),
    ]
    .map(|(text, sqlite_text)| {
        let sql = Sql { text, sqlite: sqlite_text, file: "here", line: 0 };
        compare(&sql, &sqlite, &mut postgres).is_err()
    })
    .into();
    assert_eq!(faults, [true, true, true, true, false]);
}

/// Lists are counted off what nodes keep of these tables, and find out what changed by the ids that
/// events name (`docs/decisions/0034-rolls-of-calls.md`). Whoever writes to one of them in a new
/// place sees to it that the event beside it names the file, its review, its decision, its city or
/// its call, or that nothing which a list shows is written, and adds the place here.
#[test]
fn what_rolls_are_made_of_is_written_in_known_places_alone() {
    const TABLES: [&str; 5] = ["application", "review", "decision", "city", "city_name"];
    let written: BTreeSet<(&str, &str)> = store::sql::all()
        .filter_map(|sql| {
            let mut words = sql.text.split_whitespace();
            let table = match (words.next()?, words.next()?) {
                ("insert", "into") | ("delete", "from") => words.next()?,
                ("update", table) => table,
                _ => return None,
            };
            let file = sql.file.rsplit(['/', '\\']).next()?;
            TABLES.contains(&table).then_some((table, file))
        })
        .collect();
    let known = [
        ("application", "applications.rs"),
        // How much time an application has, and its seat.
        ("application", "clocks.rs"),
        ("city", "cities.rs"),
        ("city_name", "cities.rs"),
        ("decision", "reviews.rs"),
        ("review", "desk.rs"),
        ("review", "reviews.rs"),
    ];
    assert_eq!(written, BTreeSet::from(known));
}

#[test]
fn no_statement_of_the_sources_escapes_the_check() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    let written: usize = sources(&manifest.join("src")).iter().map(|text| written_in(text)).sum();
    let seen: BTreeSet<(&str, u32, &str)> =
        store::sql::all().map(|sql| (sql.file, sql.line, sql.text)).collect();
    assert_eq!(seen.len(), written, "statements in crates/store/src against statements registered");
}

/// Counts the uses, not the macro's own definition nor what comments say about it.
fn written_in(text: &str) -> usize {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| line.matches("sql!(").count()).sum()
}

fn sources(folder: &Path) -> Vec<String> {
    let mut texts = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            texts.extend(sources(&path));
        } else if path.extension().is_some_and(|it| it == "rs") {
            texts.push(std::fs::read_to_string(path).unwrap());
        }
    }
    texts
}

fn compare(sql: &Sql, sqlite: &rusqlite::Connection, postgres: &mut postgres::Client) -> Result<(), String> {
    let lite = sqlite.prepare(sql.sqlite).map_err(|error| format!("SQLite: {error}"))?;
    let grande = postgres.prepare(sql.text).map_err(|error| {
        format!("PostgreSQL: {}", error.as_db_error().map_or_else(|| error.to_string(), ToString::to_string))
    })?;
    let counts = [
        (lite.column_count(), grande.columns().len(), "columns"),
        (lite.parameter_count(), grande.params().len(), "markers"),
    ];
    for (on_sqlite, on_postgres, what) in counts {
        if on_sqlite != on_postgres {
            return Err(format!("{on_sqlite} {what} on SQLite, {on_postgres} on PostgreSQL"));
        }
    }
    let types = grande.columns().iter().map(postgres::Column::type_).chain(grande.params());
    match types.map(postgres::types::Type::name).find(|it| !TYPES.contains(it)) {
        Some(other) => Err(format!("type {other}: cast it to one of {TYPES:?}")),
        None => Ok(()),
    }
}
