//! Signs of life, and what their absence says: the minutes in which nobody could reach the service.
//!
//! Each node leaves one each minute, where all others do. It is no event: it tells nothing but
//! that somebody was there. What is missing between two of them is read when it is asked for,
//! and told once in the log when a node starts.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use domain::call::{Call, Clock};
use domain::outage::{self, Beat, Outage};
use domain::time::Timestamp;
use store::Tx;

use crate::{App, chance};

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;

/// Leaves a node's sign of life, and forgets those that are older than the network keeps them.
///
/// # Errors
/// Of the database.
pub fn beat(app: &App, node: &str) -> Result<(), store::Error> {
    leave(app, node, false)
}

/// Says that the clock of a demonstration was moved on: what lies before was skipped, not missed.
pub(crate) fn moved(app: &App) -> Result<(), store::Error> {
    leave(app, "clock", true)
}

fn leave(app: &App, node: &str, after_move: bool) -> Result<(), store::Error> {
    let minute = Beat::minute_of(app.clock.now());
    let kept_minutes = i64::from(app.network.rules.outage.kept_days) * 24 * 60;
    let node = node.to_owned();
    app.store.write(move |tx| {
        tx.beat(&node, minute, after_move)?;
        tx.forget_beats(minute - kept_minutes)
    })
}

/// The outages between two moments, as far as the minutes are over.
///
/// # Errors
/// Of the database.
pub fn outages(
    tx: &mut Tx,
    from: Timestamp,
    until: Timestamp,
    now: Timestamp,
) -> Result<Vec<Outage>, store::Error> {
    // A node that is busy may be late with its minute: the last one is not judged yet.
    let until = until.min(now.plus_ms(-MINUTE_MS));
    if until <= from {
        return Ok(Vec::new());
    }
    let beats = tx.beats(Beat::minute_of(from), Beat::minute_of(until))?;
    Ok(outage::outages(&beats, from, until))
}

/// A deadline of a call before which the service was away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missed {
    /// Whose deadline.
    pub clock: Clock,
    /// The stretches within the hours before it that the network looks at.
    pub outages: Vec<Outage>,
}

impl Missed {
    /// All minutes together.
    pub fn minutes(&self) -> i64 {
        self.outages.iter().map(Outage::minutes).sum()
    }
}

/// The deadlines of a call before which the service was away: the ground for an extension.
///
/// # Errors
/// Of the database.
pub fn missed(
    app: &App,
    tx: &mut Tx,
    call: &Call,
    now: Timestamp,
) -> Result<Vec<Missed>, store::Error> {
    let hours = i64::from(app.network.rules.outage.window_hours);
    let mut missed = Vec::new();
    for (clock, deadline) in call.clocks.told().filter(|(clock, _)| clock.is_deadline()) {
        let until = deadline.accepted_until();
        let outages = outages(tx, until.plus_ms(-hours * HOUR_MS), until, now)?;
        if !outages.is_empty() {
            missed.push(Missed { clock, outages });
        }
    }
    Ok(missed)
}

/// Tells the log how long nobody was there before this node came; the first one of all tells nothing.
///
/// # Errors
/// Of the database.
pub fn tell_gap(app: &App) -> Result<Option<Outage>, store::Error> {
    let now = app.clock.now();
    let gap = app.store.read(|tx| {
        let Some(last) = tx.last_beat()? else { return Ok(None) };
        let from = Timestamp(last * MINUTE_MS);
        Ok::<_, store::Error>(outages(tx, from, now, now)?.pop())
    })?;
    if let Some(gap) = &gap {
        let (from, until) = (gap.from, gap.until);
        tracing::warn!(%from, %until, minutes = gap.minutes(), "no node was there");
    }
    Ok(gap)
}

/// Leaves a sign of life each minute until `stop` is set. The body of a thread of its own.
pub fn follow(app: &App, stop: &AtomicBool) {
    if let Err(error) = tell_gap(app) {
        tracing::warn!(%error, "it cannot be told how long nobody was there");
    }
    let node = chance::token();
    let mut last = None;
    let mut seen = 0;
    while !stop.load(Ordering::Relaxed) {
        let minute = Beat::minute_of(app.clock.now());
        if last != Some(minute) {
            match beat(app, &node) {
                Ok(()) => last = Some(minute),
                // What cannot be written is an outage, and is found as one.
                Err(error) => tracing::warn!(%error, "no sign of life could be left"),
            }
        }
        seen = app.store.past(seen, Duration::from_secs(1)).seq;
    }
}
