//! Brings what everybody sees into the index: after the log, or all of it anew.
//!
//! How far it has come stands in the index itself, so an index that was thrown away, or one of
//! another database, is filled from the start. Whatever happened to a thing, it is read anew as
//! it is now: going over the same events twice changes nothing.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use domain::ids::CityId;
use search::{Index, Kind, Reached, Writing};
use store::Tx;

use super::{entries, failed};
use crate::App;
use crate::failure::Lookup;
use crate::public::sitemap::CITIES_A_PART;

/// How often it is tried to write where another process writes.
const TRIES: usize = 30;
/// Events read at once.
const BATCH: i64 = 1_000;
/// After a commit, what happens meanwhile is gathered for so long.
const GATHER: Duration = Duration::from_millis(300);

/// Brings in what has happened since; says how many things were put in or taken out.
///
/// # Errors
/// Of the database and of the index.
pub fn run_once(app: &App) -> Result<usize, Lookup> {
    let trouble = |it| failed(app, it);
    let index = app.index().map_err(trouble)?;
    index.refresh().map_err(trouble)?;
    let Some(reached) = index.reached() else { return fill(app, &index) };
    let known = app.store.read(|tx| tx.event_hash(reached.seq))?;
    match known.unwrap_or_default() == reached.hash {
        true => catch_up(app, &index, &reached),
        false => {
            tracing::warn!(
                seq = reached.seq,
                "the search index is of another log: filling it anew"
            );
            fill(app, &index)
        }
    }
}

/// Fills the index anew; says how many things can be found. Until that is done, what was found
/// before is found.
///
/// # Errors
/// Of the database and of the index.
pub fn reindex(app: &App) -> Result<usize, Lookup> {
    let trouble = |it| failed(app, it);
    let index = app.index().map_err(trouble)?;
    for _ in 0..TRIES {
        match index.writing() {
            Ok(writing) => return fill_by(app, &index, writing),
            // A serving node is bringing in what just happened.
            Err(search::Error::Busy) => std::thread::sleep(GATHER),
            Err(error) => return Err(trouble(error)),
        }
    }
    Err(trouble(search::Error::Busy))
}

fn fill(app: &App, index: &Index) -> Result<usize, Lookup> {
    let trouble = |it| failed(app, it);
    let writing = index.writing().map_err(trouble)?;
    fill_by(app, index, writing)
}

fn fill_by(app: &App, index: &Index, writing: Writing) -> Result<usize, Lookup> {
    let trouble = |it| failed(app, it);
    writing.clear().map_err(trouble)?;
    // One snapshot for all of it: what happens meanwhile is caught up with.
    let reached = app.store.read(|tx| -> Result<Reached, Lookup> {
        // Nothing is left that an entry could stand in for.
        let put = |entries: Vec<search::Entry>| -> Result<(), Lookup> {
            entries.iter().try_for_each(|it| writing.add(it)).map_err(trouble)
        };
        put(entries::standing(app))?;
        put(entries::calls(app, tx)?)?;
        for first in tx.listed_city_edges(CITIES_A_PART)? {
            let cities = tx.listed_cities_from(first, CITIES_A_PART)?;
            put(entries::cities(app, tx, &cities)?)?;
        }
        Ok(head(tx)?)
    })?;
    writing.commit(&reached).map_err(trouble)?;
    let n_entries = index.n_entries();
    tracing::info!(n_entries, seq = reached.seq, "the search index is filled");
    Ok(usize::try_from(n_entries).unwrap_or(usize::MAX))
}

/// What happened to which cities, and whether anything else that everybody sees did.
#[derive(Default)]
struct Touched {
    cities: BTreeSet<CityId>,
    is_any: bool,
}

fn catch_up(app: &App, index: &Index, reached: &Reached) -> Result<usize, Lookup> {
    let trouble = |it| failed(app, it);
    // Most of what happens, nobody sees.
    if app.store.public_revision() == reached.revision {
        return Ok(0);
    }
    let brought = app.store.read(|tx| -> Result<_, Lookup> {
        let touched = touched(tx, reached)?;
        if !touched.is_any {
            return Ok(None);
        }
        let writing = index.writing().map_err(trouble)?;
        // Few, and they name the cities they brought.
        let calls = entries::calls(app, tx)?;
        calls.iter().try_for_each(|it| writing.put(it)).map_err(trouble)?;
        let mut n_put = calls.len();
        // A whole list may have come since, so a part of them at a time.
        let ids: Vec<CityId> = touched.cities.into_iter().collect();
        for part in ids.chunks(CITIES_A_PART as usize) {
            // What is shown no longer is taken out; what still is, comes back with the same commit.
            part.iter().for_each(|it| writing.remove(Kind::City, &it.to_string()));
            let cities = entries::cities(app, tx, part)?;
            cities.iter().try_for_each(|it| writing.add(it)).map_err(trouble)?;
            n_put += cities.len();
        }
        Ok(Some((writing, head(tx)?, n_put)))
    })?;
    let Some((writing, now, n_put)) = brought else { return Ok(0) };
    writing.commit(&now).map_err(trouble)?;
    Ok(n_put)
}

/// What the events after those read were about.
fn touched(tx: &mut Tx, reached: &Reached) -> Result<Touched, store::Error> {
    let mut touched = Touched::default();
    let (mut seq, mut revision) = (reached.seq, reached.revision);
    loop {
        let events = tx.events_after(seq, BATCH)?;
        let Some(last) = events.last() else { return Ok(touched) };
        seq = last.seq;
        for event in events {
            // Also of a kind that only a newer binary knows.
            if event.revision > revision {
                touched.is_any = true;
                touched.cities.insert(CityId(event.subject));
            }
            revision = event.revision;
        }
    }
}

fn head(tx: &mut Tx) -> Result<Reached, store::Error> {
    let head = tx.head()?;
    let hash = tx.event_hash(head.seq)?.unwrap_or_default();
    Ok(Reached { seq: head.seq, revision: head.revision, hash })
}

/// Follows the log until told to stop; the body of a thread.
pub fn follow(app: &App, stop: &AtomicBool) {
    // What went wrong last, so that it is not said again each second.
    let mut said = String::new();
    while !stop.load(Ordering::Relaxed) {
        let seq = app.store.head().seq;
        match run_once(app) {
            Ok(0) => said.clear(),
            Ok(_) => std::thread::sleep(GATHER),
            Err(error) => {
                let why = format!("{error:?}");
                if said != why {
                    tracing::warn!(why, "the search index waits");
                }
                said = why;
            }
        }
        app.store.past(seq, Duration::from_secs(1));
    }
}
