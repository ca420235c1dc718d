//! Clears away what no row names: files whose row never came, pieces nobody will go on with,
//! temporary names that a kill left behind.
//!
//! A file is cleared away only when it lies there for a day, and in three steps: claimed in a
//! transaction that sees no row of it, taken away, and noted as gone. Whoever stores the same
//! bytes meanwhile sees the claim in the transaction of the row and stores them again, so no
//! row is ever left without its file, whichever node is quicker.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use domain::ids::UploadId;
use domain::time::Timestamp;

use super::{disk, resumable};
use crate::blobs::Lying;
use crate::failure::Lookup;
use crate::{App, Failure};

/// What is younger may belong to a request that is still running.
const AGE_MS: i64 = 24 * 60 * 60 * 1_000;
/// How many files one transaction claims: few, so that a clearing is over in minutes.
const BATCH: usize = 20;
/// A clearing that is not over by then was killed; another one finishes its work.
const LEFT_OPEN_MS: i64 = 60 * 60 * 1_000;
/// How often a running node looks.
const EVERY_MS: i64 = 60 * 60 * 1_000;

/// What a clearing took away.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Swept {
    /// Uploads that nobody went on with.
    pub uploads: usize,
    /// Whole files without a row.
    pub blobs: usize,
    /// Pieces and temporary names.
    pub scraps: usize,
}

/// Clears away once.
///
/// # Errors
/// Of the database or the store of files; what was not cleared away is the next time.
pub fn run_once(app: &App) -> Result<Swept, Lookup> {
    let now = app.clock.now();
    let mut swept = Swept { uploads: given_up_long_ago(app, now)?, ..Swept::default() };
    let left = app.store.read(|tx| tx.sweeps_left_open(now.plus_ms(-LEFT_OPEN_MS)))?;
    for (sha256, _) in &left {
        app.blobs.clear_away(&Lying::Blob(sha256.clone())).map_err(disk)?;
    }
    for n in left.iter().map(|(_, n)| *n).collect::<BTreeSet<_>>() {
        end(app, n, now)?;
    }
    let lying = app.blobs.lying_since(now.plus_ms(-AGE_MS)).map_err(disk)?;
    let pieces: BTreeSet<(UploadId, String)> =
        app.store.read(|tx| tx.piece_names())?.into_iter().collect();
    let mut blobs = Vec::new();
    for it in lying {
        match it {
            Lying::Blob(sha256) => blobs.push(sha256),
            Lying::Piece(upload, name) if pieces.contains(&(upload, name.clone())) => (),
            scrap => {
                app.blobs.clear_away(&scrap).map_err(disk)?;
                swept.scraps += 1;
            }
        }
    }
    for batch in blobs.chunks(BATCH) {
        swept.blobs += clear_away(app, batch.to_vec(), now)?;
    }
    Ok(swept)
}

/// Uploads past the network's days, also those that became attachments long ago.
fn given_up_long_ago(app: &App, now: Timestamp) -> Result<usize, Lookup> {
    let days = i64::from(app.network.rules.upload.kept_days);
    let since = now.plus_ms(-days * 24 * 60 * 60 * 1_000);
    let asleep = app.store.read(|tx| {
        let mut asleep = Vec::new();
        for upload in tx.uploads_asleep_since(since)? {
            let pieces = tx.pieces(upload.id)?;
            asleep.push((upload.id, pieces));
        }
        Ok::<_, store::Error>(asleep)
    })?;
    for (id, pieces) in &asleep {
        resumable::forget(app, *id, pieces)?;
    }
    Ok(asleep.len())
}

/// Claims those of the batch that no row names, takes them away, and notes that.
fn clear_away(app: &App, batch: Vec<String>, now: Timestamp) -> Result<usize, Lookup> {
    let (n, claimed) = app.store.write(move |tx| {
        let n = tx.newest_sweep()? + 1;
        let mut claimed = Vec::new();
        for sha256 in &batch {
            if !tx.is_blob_named(sha256)? {
                tx.claim_blob(sha256, n, now)?;
                claimed.push(sha256.clone());
            }
        }
        Ok::<_, store::Error>((n, claimed))
    })?;
    if claimed.is_empty() {
        return Ok(0);
    }
    for sha256 in &claimed {
        app.blobs.clear_away(&Lying::Blob(sha256.clone())).map_err(disk)?;
    }
    end(app, n, now)?;
    Ok(claimed.len())
}

fn end(app: &App, n: i64, now: Timestamp) -> Result<(), Lookup> {
    let forget_before = now.plus_ms(-AGE_MS);
    app.store.write(move |tx| Ok::<_, Failure<_>>(tx.end_sweep(n, now, forget_before)?))
}

/// Clears away at the start and every hour, until told to stop.
pub fn follow(app: &App, stop: &AtomicBool) {
    let mut next = app.clock.now();
    let mut seen = 0;
    while !stop.load(Ordering::Relaxed) {
        if app.clock.now() >= next {
            match run_once(app) {
                Ok(swept) if swept == Swept::default() => (),
                Ok(swept) => tracing::info!(?swept, "cleared away what no row names"),
                Err(error) => tracing::warn!(%error, "files without a row wait to be cleared away"),
            }
            next = app.clock.now().plus_ms(EVERY_MS);
        }
        seen = app.store.past(seen, Duration::from_secs(1)).seq;
    }
}
