//! Lets planned results out at their instant: the watch that every node keeps.
//!
//! A node looks once a second. What it can believe about the hour is in `domain::announcement`;
//! the results are told in one commit, so of two nodes the second finds them told.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use domain::announcement::{Look, Plan, TellRefused, Verdict, Watch, Witness};
use domain::ids::{AnnouncementId, CallId};
use domain::time::Timestamp;

use super::announcing::{fresh_spells, tell_in};
use crate::failure::{Failure, found};
use crate::{App, chance};

/// A node that has not been heard of for so long is taken for stopped, in milliseconds.
const SILENT_MS: i64 = 15_000;
/// Nodes that have not been heard of for a day are forgotten, in milliseconds.
const FORGOTTEN_MS: i64 = 24 * 3_600_000;

/// What one node has seen so far.
#[derive(Debug)]
pub struct Watcher {
    node: String,
    watch: Option<Watch>,
    /// Of every other node: its counter, and when that moved last by the steady clock.
    heard: BTreeMap<String, (i64, i64)>,
    /// What was logged about a plan, so that it is not said again each second.
    said: BTreeMap<AnnouncementId, String>,
}

impl Watcher {
    /// A node that has not looked yet.
    pub fn new(app: &App) -> Watcher {
        Watcher {
            node: chance::fresh_id(app.clock.now()).to_string(),
            watch: None,
            heard: BTreeMap::new(),
            said: BTreeMap::new(),
        }
    }

    /// What the living nodes other than this one have on their clocks.
    fn living(&mut self, looks: Vec<(String, i64, Timestamp)>, now: Look) -> Vec<Timestamp> {
        let mut living = Vec::new();
        for (node, n, at) in looks.into_iter().filter(|(node, ..)| *node != self.node) {
            let (before, moved_ms) = *self.heard.entry(node.clone()).or_insert((n, now.steady_ms));
            let moved_ms = if before == n { moved_ms } else { now.steady_ms };
            self.heard.insert(node, (n, moved_ms));
            let silent_ms = now.steady_ms.saturating_sub(moved_ms);
            if silent_ms <= SILENT_MS {
                // What it had when it looked, and what has passed since as far as is known.
                living.push(at.plus_ms(silent_ms));
            }
        }
        living
    }
}

/// Looks once: tells every plan whose instant has come. Says which calls were told.
///
/// # Errors
/// Of the database; what was not told is looked at again.
pub fn run_once(app: &App, watcher: &mut Watcher) -> Result<Vec<CallId>, store::Error> {
    let look = app.clock.look();
    let watch = watcher.watch.map_or_else(|| Watch::begin(look), |it| it.again(look));
    watcher.watch = Some(watch);
    let rule = app.network.rules.announcement;
    let ahead = i64::from(rule.watch_minutes) * 60_000;
    let near = |plan: &Plan| plan.at.as_ref().is_some_and(|it| it.at.0 - ahead <= look.wall.0);
    let (mut plans, looks) = app.store.read(|tx| {
        let plans = tx.waiting_plans()?;
        let looks =
            if plans.iter().any(|(it, _)| near(it)) { tx.node_looks()? } else { Vec::new() };
        Ok::<_, store::Error>((plans, looks))
    })?;
    plans.retain(|(it, _)| near(it));
    if plans.is_empty() {
        return Ok(Vec::new());
    }
    let others = watcher.living(looks, look);
    let (node, before) = (watcher.node.clone(), look.wall.plus_ms(-FORGOTTEN_MS));
    app.store.write(move |tx| tx.note_look(&node, look.wall, before))?;
    let step_ms = i64::from(rule.step_seconds) * 1_000;
    let mut told = Vec::new();
    for (plan, noted) in plans {
        let Some(at) = plan.at.as_ref().map(|it| it.at) else { continue };
        let confirmed = plan.confirmed_at.is_some();
        let witness = Witness { others: &others, noted, confirmed, step_ms };
        match watch.verdict(look, at, witness) {
            Verdict::NotYet if watch.ahead_ms(look) <= step_ms => note(app, &plan, look)?,
            Verdict::NotYet | Verdict::Wait => (),
            // Another node that is alive may believe its clock, and tells it within seconds.
            Verdict::Doubt { .. } if !others.is_empty() && look.wall.0 < at.0 + SILENT_MS => (),
            Verdict::Doubt { ahead_ms } => doubt(app, plan, ahead_ms, look.wall)?,
            Verdict::Come if plan.waits_for_confirmation() => (),
            Verdict::Come => told.extend(tell(app, watcher, &plan)?),
        }
    }
    Ok(told)
}

/// A node that believes its clock was here before the instant.
fn note(app: &App, plan: &Plan, look: Look) -> Result<(), store::Error> {
    let id = plan.id;
    app.store.write(move |tx| tx.note_plan(id, look.wall))
}

fn doubt(app: &App, plan: Plan, ahead_ms: i64, now: Timestamp) -> Result<(), store::Error> {
    if plan.doubted_at.is_some() {
        return Ok(());
    }
    tracing::error!(plan = %plan.id, ahead_ms, "the hour of an announcement is doubtful; a person has to say that it is right");
    app.store.write(move |tx| {
        let Some(plan) = tx.announcement_plan(plan.id)? else { return Ok(()) };
        if let Some(doubted) = plan.doubt(ahead_ms, now) {
            tx.record(doubted)?;
        }
        Ok(())
    })
}

fn tell(app: &App, watcher: &mut Watcher, plan: &Plan) -> Result<Option<CallId>, store::Error> {
    let (id, call, now) = (plan.id, plan.call, app.clock.now());
    let spells = app.store.read(|tx| fresh_spells(app, tx, call))?;
    let told = app.store.write(move |tx| {
        // Loaded anew: another node may have told it, or somebody called it off.
        let plan = found(tx.announcement_plan(id)?)?;
        let call = found(tx.call(call)?)?;
        tell_in(tx, plan, call, &spells, None, now)
    });
    match told {
        Ok(_) => {
            tracing::info!(plan = %id, "results are told");
            Ok(Some(call))
        }
        Err(Failure::Store(error)) => Err(error),
        Err(Failure::Refused(TellRefused::Ended)) => Ok(None),
        Err(other) => {
            let why = other.to_string();
            if watcher.said.get(&id) != Some(&why) {
                tracing::error!(plan = %id, why, "results are due and kept back");
                watcher.said.insert(id, why);
            }
            Ok(None)
        }
    }
}

/// Looks once a second until told to stop; the body of a thread.
pub fn follow(app: &App, stop: &AtomicBool) {
    let mut watcher = Watcher::new(app);
    while !stop.load(Ordering::Relaxed) {
        if let Err(error) = run_once(app, &mut watcher) {
            tracing::warn!(%error, "announcements wait for the database");
        }
        // However much happens meanwhile: a look each second is enough.
        app.store.past(i64::MAX, Duration::from_secs(1));
    }
}
