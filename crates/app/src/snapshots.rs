//! The public record frozen as files that never change: taken by the clock in the network's rhythm,
//! or by the secretariat; listed, given out, and held against what became of the record since.
//!
//! What is read is what every visitor can read at that moment, by the same queries as the API, so
//! nothing that is not announced can get in. `files` writes the bytes.

mod files;

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use domain::ids::{PersonId, SnapshotId};
use domain::people::Actor;
use domain::policy::{Act, On, require};
use domain::record::AsOf;
use domain::snapshot::{
    FileOf, MANIFEST_FORMAT, MANIFEST_NAME, Manifest, Since, Snapshot, TakeRefused,
};
use domain::time::Timestamp;

use crate::failure::{Failure, Lookup, found};
use crate::public::{self, MemberData, Statistics};
use crate::{App, chance};

/// How often a running node looks whether one is due.
const EVERY_MS: i64 = 60_000;
/// How often the record is read anew when it changes while it is frozen.
const TRIES: usize = 5;

/// The record at one moment.
struct Seen {
    /// The public revision it is of.
    revision: i64,
    /// The day it is of.
    day: String,
    members: Vec<MemberData>,
    statistics: Statistics,
}

/// Takes a snapshot of today, by hand.
///
/// # Errors
/// [`TakeRefused`]; [`domain::policy::Denied`] for whoever is not of the secretariat.
pub fn take(app: &App, actor: &Actor) -> Result<Snapshot, Failure<TakeRefused>> {
    require(actor, Act::TakeSnapshot, On::Network)?;
    freeze(app, actor.person)
}

/// Takes the snapshot that is due, if one is; of several nodes the first takes it.
///
/// # Errors
/// Of the database or the store of files; what is due stays so.
pub fn run_once(app: &App) -> Result<Option<Snapshot>, Lookup> {
    let now = app.clock.now();
    let newest = app.store.read(|tx| tx.newest_snapshot_day())?;
    let rhythm = app.network.rules.snapshot.every;
    if !rhythm.is_due(newest.as_deref(), &public::today(app, now)) {
        return Ok(None);
    }
    match freeze(app, None) {
        Ok(taken) => Ok(Some(taken)),
        // Another node was quicker, or there is nobody to list yet.
        Err(Failure::Refused(_)) => Ok(None),
        Err(failure) => Err(failure.only(|_| None)),
    }
}

/// Looks every minute until told to stop; the body of a thread.
pub fn follow(app: &App, stop: &AtomicBool) {
    let mut next = app.clock.now();
    let mut seen = 0;
    while !stop.load(Ordering::Relaxed) {
        if app.clock.now() >= next {
            match run_once(app) {
                Ok(None) => (),
                Ok(Some(taken)) => tracing::info!(day = %taken.taken_on, "the record is frozen"),
                Err(error) => tracing::warn!(%error, "a snapshot that is due waits"),
            }
            next = app.clock.now().plus_ms(EVERY_MS);
        }
        seen = app.store.past(seen, Duration::from_secs(1)).seq;
    }
}

/// Reads, stores the files, and then keeps the row, in this order: a file nobody names is cleared
/// away, a row without its file would be a loss.
fn freeze(app: &App, by: Option<PersonId>) -> Result<Snapshot, Failure<TakeRefused>> {
    let now = app.clock.now();
    let id = SnapshotId(chance::fresh_id(now));
    for _ in 0..TRIES {
        let seen = read(app, now)?;
        let sweep = app.store.read(|tx| tx.newest_sweep_done())?;
        let mut stored = Vec::new();
        for it in files::written(app, &seen) {
            let disk = |error: std::io::Error| Failure::Files(error.to_string());
            let blob = app.blobs.put(it.text.as_bytes()).map_err(disk)?;
            stored.push(FileOf {
                name: it.name.to_owned(),
                media_type: it.media_type.to_owned(),
                sha256: blob.sha256,
                size_bytes: blob.size_bytes,
            });
        }
        let revision = seen.revision;
        let manifest = manifest(app, &seen, stored, now);
        let signing = app.clone();
        let kept = app.store.write(move |tx| {
            // The record has changed since it was read, or a file was cleared away: once more.
            let head = tx.head()?;
            if head.revision != revision {
                return Ok(None);
            }
            for file in &manifest.files {
                if tx.is_swept_since(&file.sha256, sweep)? {
                    return Ok(None);
                }
            }
            let pair = signing.signer.in_force(tx)?;
            let manifest = Manifest { key: pair.id().to_owned(), ..manifest.clone() };
            let snapshot = Snapshot {
                id,
                taken_on: manifest.day.clone(),
                taken_at: now,
                taken_by: by,
                members: manifest.members,
                countries: manifest.countries,
                seq: head.seq,
                manifest: manifest.sealed(&pair.sign(&manifest.text_to_sign())),
                files: manifest.files.clone(),
            };
            let of_day = tx.snapshot_of(&snapshot.taken_on)?;
            let taken = Snapshot::take(snapshot, of_day.as_ref()).map_err(Failure::Refused)?;
            Ok::<_, Failure<TakeRefused>>(Some(tx.record(taken)?))
        })?;
        if let Some(kept) = kept {
            return Ok(kept);
        }
    }
    Err(Failure::Store(store::Error::Busy))
}

/// What everybody can read of today. What would be refused is refused before any file is written.
fn read(app: &App, now: Timestamp) -> Result<Seen, Failure<TakeRefused>> {
    let day = public::today(app, now);
    app.store.read(|tx| {
        if tx.snapshot_of(&day)?.is_some() {
            return Err(Failure::Refused(TakeRefused::Taken));
        }
        let seen = Seen {
            revision: tx.head()?.revision,
            members: public::members_of_day(app, tx, &day)?,
            statistics: public::statistics_of_day(app, tx, AsOf::today(&day), now)?,
            day: day.clone(),
        };
        match seen.members.is_empty() {
            true => Err(Failure::Refused(TakeRefused::NoMembers)),
            false => Ok(seen),
        }
    })
}

fn manifest(app: &App, seen: &Seen, files: Vec<FileOf>, now: Timestamp) -> Manifest {
    Manifest {
        format: MANIFEST_FORMAT.to_owned(),
        issuer: app.settings.base_url.clone(),
        network: app.network.about.id.clone(),
        day: seen.day.clone(),
        taken_at: now.to_string(),
        members: i64::try_from(seen.members.len()).unwrap_or(i64::MAX),
        countries: seen.statistics.counts.countries(),
        licence: app.network.about.licence.url.clone(),
        files,
        key: String::new(),
    }
}

/// Every snapshot, the newest first.
///
/// # Errors
/// Of the database.
pub fn all(app: &App) -> Result<Vec<Snapshot>, Lookup> {
    Ok(app.store.read(|tx| tx.snapshots())?)
}

/// The snapshot of a day, what became of the record since, and whether it is the newest.
///
/// # Errors
/// Of the database; hidden for a day that has none.
pub fn of_day(app: &App, day: &str) -> Result<(Snapshot, Since, bool), Lookup> {
    app.store.read(|tx| {
        let snapshot = found(tx.snapshot_of(day)?)?;
        let since = tx.record_since(snapshot.seq)?;
        let newest = tx.newest_snapshot_day()?;
        let is_newest = newest.as_ref() == Some(&snapshot.taken_on);
        Ok((snapshot, since, is_newest))
    })
}

/// What the secretariat looks at before it takes one: all there are, and whether today has one.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat.
pub fn desk(app: &App, actor: &Actor) -> Result<(Vec<Snapshot>, String), Lookup> {
    let now = app.clock.now();
    require(actor, Act::TakeSnapshot, On::Network)?;
    Ok((all(app)?, public::today(app, now)))
}

/// A file of a day's snapshot with its bytes, whose hash was checked; the manifest is one of them.
///
/// # Errors
/// Hidden for what is not there; [`Failure::Files`] when the store fails.
pub fn file(app: &App, day: &str, name: &str) -> Result<(FileOf, Vec<u8>), Lookup> {
    let snapshot = found(app.store.read(|tx| tx.snapshot_of(day))?)?;
    if name == MANIFEST_NAME {
        return Ok((manifest_file(&snapshot), snapshot.manifest.into_bytes()));
    }
    let file = found(snapshot.file(name).cloned())?;
    let bytes = app.blobs.get(&file.sha256).map_err(|it| Failure::Files(it.to_string()))?;
    Ok((file, bytes))
}

/// The manifest as a file beside the others.
pub fn manifest_file(snapshot: &Snapshot) -> FileOf {
    FileOf {
        name: MANIFEST_NAME.to_owned(),
        media_type: "application/json".to_owned(),
        sha256: snapshot.manifest_sha256(),
        size_bytes: i64::try_from(snapshot.manifest.len()).unwrap_or(i64::MAX),
    }
}
