//! Reminders: rows that follow what is to be done, and a letter for each when it is due.
//!
//! A round compares what the rules want now with the rows that are there, in one write: what is
//! done or has moved loses its row, what is new gets one, what is due is told. Rounds may run on
//! any number of nodes and at any time: a row is sent once, and one that was sent stays. Of
//! several that are due at once for the same thing only the last goes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use domain::ids::ReminderId;
use domain::reminder::{Key, Planned, Reminder, plan};
use domain::time::Timestamp;
use store::{Tx, WriteTx};

use crate::letters::{Order, Recipient, post};
use crate::{App, chance};

mod letter;
mod wanted;

/// What a round did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Round {
    /// Reminders that were planned.
    pub planned: usize,
    /// Reminders whose reason has gone.
    pub dropped: usize,
    /// Reminders that were sent.
    pub sent: usize,
}

/// What has to happen with the rows.
struct Due {
    new: Vec<Planned>,
    gone: Vec<Key>,
    send: Vec<Reminder>,
}

impl Due {
    fn is_nothing(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty() && self.send.is_empty()
    }

    fn at(tx: &mut Tx, app: &App, now: Timestamp) -> Result<Due, store::Error> {
        let wanted = wanted::all(tx, app, now)?;
        let plan = plan(&wanted, &app.network.rules.reminders, now);
        let keys: BTreeSet<Key> = plan.iter().map(Planned::key).collect();
        let rows = tx.reminders_unsent()?;
        let known: BTreeSet<Key> = rows.iter().map(Reminder::key).collect();
        let new = |it: &Planned| now < it.due_at && !known.contains(&it.key());
        let new: Vec<Planned> = plan.into_iter().filter(new).collect();
        let mut gone: Vec<Key> = known.iter().filter(|it| !keys.contains(it)).cloned().collect();
        let mut send: BTreeMap<(&'static str, String, String), Reminder> = BTreeMap::new();
        let due = |it: &Reminder| it.due_at <= now && keys.contains(&it.key());
        for row in rows.into_iter().filter(due) {
            let about = (row.of.name(), row.object.clone(), row.email.clone());
            // In the order they are due, so that the later one takes the place of the earlier.
            if let Some(earlier) = send.insert(about, row) {
                gone.push(earlier.key());
            }
        }
        Ok(Due { new, gone, send: send.into_values().collect() })
    }
}

/// Plans, drops and sends what has to be by now.
///
/// # Errors
/// Of the database.
pub fn run_once(app: &App) -> Result<Round, store::Error> {
    let now = app.clock.now();
    if app.store.read(|tx| Due::at(tx, app, now))?.is_nothing() {
        return Ok(Round::default());
    }
    let (store, app) = (app.store.clone(), app.clone());
    store.write(move |tx| apply(tx, &app, now))
}

fn apply(tx: &mut WriteTx, app: &App, now: Timestamp) -> Result<Round, store::Error> {
    let due = Due::at(tx, app, now)?;
    let mut round = Round { dropped: due.gone.len(), ..Round::default() };
    for key in &due.gone {
        tx.drop_reminder(key)?;
    }
    for planned in due.new {
        let row = planned.row(ReminderId(chance::fresh_id(now)));
        round.planned += usize::from(tx.plan_reminder(&row, now)?);
    }
    for reminder in due.send {
        send(tx, app, reminder, now)?;
        round.sent += 1;
    }
    Ok(round)
}

fn send(
    tx: &mut WriteTx,
    app: &App,
    reminder: Reminder,
    now: Timestamp,
) -> Result<(), store::Error> {
    let letter = letter::of(tx, app, &reminder)?;
    let reminder = tx.record(reminder.send(now))?;
    let Some((kind, values)) = letter else { return Ok(()) };
    let event = tx.head()?.seq;
    let to = Recipient::at(&reminder.email, reminder.lang);
    let to = Recipient { person: reminder.person, ..to };
    let may_wait = reminder.n_days > i64::from(app.network.rules.mail.urgent_days);
    let order = Order { event, to: &to, kind, values: &values, mass: false, may_wait, by: None };
    post::post(tx, app, &order, now)?;
    Ok(())
}

/// Between two rounds.
const PAUSE: Duration = Duration::from_secs(10);

/// Plans and sends until `stop` is set. The body of a thread of its own.
pub fn follow(app: &App, stop: &AtomicBool) {
    while !stop.load(Ordering::Relaxed) {
        let done =
            run_once(app).map(|_| ()).and_then(|()| crate::digests::run_once(app).map(|_| ()));
        if let Err(error) = done {
            tracing::warn!(%error, "reminders wait for the database");
        }
        let mut waited = Duration::ZERO;
        while waited < PAUSE && !stop.load(Ordering::Relaxed) {
            app.store.past(i64::MAX, Duration::from_secs(1));
            waited += Duration::from_secs(1);
        }
    }
}
