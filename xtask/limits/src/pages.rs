//! The bare pages: one from memory, one of rows found by key, one of all rows.
//!
//! They keep their connection with the thread and ask the database right in the handler:
//! the least a live page can cost. The platform may not, since it must never block.

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use maud::{DOCTYPE, Markup, html};
use rusqlite::{Connection, OpenFlags, params};

use crate::serving::serve;

/// What the fixed page weighs, in bytes: about what a page of members does.
const FIXED_BYTES: usize = 30 * 1024;
/// How many rows a page of the list shows.
const PAGE: u32 = 24;

/// `fixed`: what the framework gives when there is nothing to do.
pub fn fixed(listen: &str) -> anyhow::Result<()> {
    let line = b"<li><a href=\"/cities/1\">A learning city</a> of some country</li>\n";
    let body: Vec<u8> = line.iter().copied().cycle().take(FIXED_BYTES).collect();
    let body: &'static [u8] = body.leak();
    let page = move || async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], body) };
    serve(listen, Router::new().route("/", get(page)))
}

/// `list`: 24 rows after the key in the address.
pub fn list(listen: &str, folder: &Path, rows: u32) -> anyhow::Result<()> {
    let path = make(folder, rows)?;
    serve(listen, Router::new().route("/", get(some)).with_state(path))
}

/// `list-all`: all rows at once.
pub fn list_all(listen: &str, folder: &Path, rows: u32) -> anyhow::Result<()> {
    let path = make(folder, rows)?;
    serve(listen, Router::new().route("/", get(all)).with_state(path))
}

struct City {
    id: i64,
    name: String,
    name_key: String,
    country: String,
    since: String,
}

/// The same rows in every run.
fn make(folder: &Path, rows: u32) -> anyhow::Result<Arc<PathBuf>> {
    std::fs::create_dir_all(folder)?;
    let path = folder.join("list.db");
    let mut connection = Connection::open(&path)?;
    connection.execute_batch(
        "pragma journal_mode = wal;
         create table city (id integer primary key, name text not null, name_key text not null,
                            country text not null, since text not null);
         create index city_name on city (name_key, id);",
    )?;
    let tx = connection.transaction()?;
    for n in 0..rows {
        // An odd multiplier scatters the names over the whole index.
        let scattered = n.wrapping_mul(2_654_435_761);
        tx.execute(
            "insert into city (name, name_key, country, since) values (?1, ?2, ?3, ?4)",
            params![
                format!("City {scattered:010}"),
                format!("city-{scattered:010}"),
                format!("Country {}", n % 120),
                format!("20{}-0{}-01", 15 + n % 10, 1 + n % 9),
            ],
        )?;
    }
    tx.commit()?;
    Ok(Arc::new(path))
}

thread_local! {
    static CONNECTION: RefCell<Option<Connection>> = const { RefCell::new(None) };
}

fn ask(path: &Path, sql: &str, after: &str, limit: u32) -> rusqlite::Result<Vec<City>> {
    CONNECTION.with_borrow_mut(|kept| {
        let connection = match kept {
            Some(connection) => connection,
            None => {
                let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
                let opened = Connection::open_with_flags(path, flags)?;
                opened.execute_batch("pragma mmap_size = 268435456")?;
                kept.insert(opened)
            }
        };
        let mut statement = connection.prepare_cached(sql)?;
        let rows = statement.query_map(params![after, limit], |row| {
            Ok(City {
                id: row.get(0)?,
                name: row.get(1)?,
                name_key: row.get(2)?,
                country: row.get(3)?,
                since: row.get(4)?,
            })
        })?;
        rows.collect()
    })
}

const AFTER: &str = "select id, name, name_key, country, since from city
    where name_key > ?1 order by name_key, id limit ?2";

async fn some(
    State(path): State<Arc<PathBuf>>,
    Query(asked): Query<HashMap<String, String>>,
) -> Response {
    let after = asked.get("after").map_or("", String::as_str);
    page_of(ask(&path, AFTER, after, PAGE))
}

async fn all(State(path): State<Arc<PathBuf>>) -> Response {
    page_of(ask(&path, AFTER, "", u32::MAX))
}

fn page_of(cities: rusqlite::Result<Vec<City>>) -> Response {
    match cities {
        Ok(cities) => Html(page(&cities).into_string()).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

fn page(cities: &[City]) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head { meta charset="utf-8"; title { "Members" } }
            body {
                h1 { "Members" }
                ol {
                    @for city in cities {
                        li.city id={ "city-" (city.id) } {
                            a.name href={ "/en/cities/" (city.id) } { bdi { (city.name) } }
                            span.country { bdi { (city.country) } }
                            span.since { "member since " time datetime=(city.since) { (city.since) } }
                        }
                    }
                }
                @if let Some(last) = cities.last() { a rel="next" href={ "/?after=" (last.name_key) } { "Next" } }
            }
        }
    }
}
