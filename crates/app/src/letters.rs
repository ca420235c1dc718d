//! Which letter an event causes, to whom, in which language: the consumer that fills the outbox.
//!
//! It reads the log after its own cursor and writes letters and cursor in one transaction,
//! so a letter is written once however often it is stopped; read again from the start it
//! writes nothing twice, because a letter is one of its event, recipient and kind.
//! A letter tells where the matter stands when it is written; what is secret until an
//! announcement is caused by the announcement's own events and by nothing before.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use domain::event::EventKind;
use domain::language::Lang;
use domain::network::LetterKind;
use domain::proposal::Kind;
use domain::template::Values;
use domain::time::Timestamp;
use store::{Recorded, WriteTx};

use crate::{App, outbox};

pub(crate) mod about;
mod commission;
mod guard;
mod clocks;
mod judging;
mod messages;
mod results;
pub(crate) mod post;
mod desk;
mod teamwork;
mod untold;

pub(crate) use post::{Order, Recipient, in_force};

/// The consumer's name beside its cursor.
pub const CURSOR: &str = "letters";
/// Events read at a time.
const BATCH: i64 = 100;

/// A letter that an event causes: its kind, to whom, and its values in each one's language.
pub(crate) struct Caused<'a> {
    pub(crate) kind: LetterKind,
    pub(crate) to: Vec<Recipient>,
    pub(crate) values: Box<dyn Fn(Lang) -> Values + 'a>,
}

/// How far this follower has read, and how far the database knows that it has.
///
/// Most events cause no letter, and the most frequent one, a saved answer, never does. They are
/// read past without a write, which would stand in the way of those who save.
#[derive(Debug, Default)]
struct Reached {
    read: i64,
    noted: i64,
}

/// After so many events the database is told, also when none caused a letter: a follower that
/// starts again reads no more than these once more.
const UNNOTED_MAX: i64 = 2_000;

/// Writes the letters of the next events; says how many letters were written.
///
/// # Errors
/// Of the database.
pub fn run_once(app: &App) -> Result<usize, store::Error> {
    let mut reached = Reached::default();
    let n_written = catch_up(app, &mut reached)?;
    note(app, &mut reached)?;
    Ok(n_written)
}

fn catch_up(app: &App, reached: &mut Reached) -> Result<usize, store::Error> {
    let mut n_written = 0;
    loop {
        let (n_events, n_letters) = batch(app, reached)?;
        n_written += n_letters;
        if n_events < BATCH as usize {
            return Ok(n_written);
        }
    }
}

fn batch(app: &App, reached: &mut Reached) -> Result<(usize, usize), store::Error> {
    let from = reached.read;
    let (from, n_events, last, is_silent) = app.store.read(|tx| {
        let from = from.max(tx.cursor(CURSOR)?);
        let events = tx.events_after(from, BATCH)?;
        let mut is_silent = true;
        for event in &events {
            is_silent = is_silent && about::letters(tx, app, event)?.is_empty();
        }
        let last = events.last().map_or(from, |it| it.seq);
        Ok::<_, store::Error>((from, events.len(), last, is_silent))
    })?;
    if is_silent {
        reached.read = last;
        if last - reached.noted >= UNNOTED_MAX {
            note(app, reached)?;
        }
        return Ok((n_events, 0));
    }
    let (written, last) = write_batch(app, from)?;
    *reached = Reached { read: last, noted: last };
    Ok(written)
}

/// Letters and cursor in one transaction; what was read before it is read again inside.
fn write_batch(app: &App, from: i64) -> Result<((usize, usize), i64), store::Error> {
    let now = app.clock.now();
    let app = app.clone();
    let store = app.store.clone();
    store.write(move |tx| {
        let from = from.max(tx.cursor(CURSOR)?);
        let events = tx.events_after(from, BATCH)?;
        let Some(last) = events.last().map(|it| it.seq) else { return Ok(((0, 0), from)) };
        tx.set_cursor(CURSOR, last)?;
        let mut n_letters = 0;
        for event in &events {
            n_letters += write(tx, &app, event, now)?;
        }
        Ok(((events.len(), n_letters), last))
    })
}

/// Tells the database how far was read.
fn note(app: &App, reached: &mut Reached) -> Result<(), store::Error> {
    let read = reached.read;
    if read > reached.noted {
        app.store.write(move |tx| match tx.cursor(CURSOR)? < read {
            true => tx.set_cursor(CURSOR, read),
            false => Ok(()),
        })?;
        reached.noted = read;
    }
    Ok(())
}

fn write(
    tx: &mut WriteTx,
    app: &App,
    event: &Recorded,
    now: Timestamp,
) -> Result<usize, store::Error> {
    let letters = about::letters(tx, app, event)?;
    let n_recipients: usize = letters.iter().map(|it| it.to.len()).sum();
    let mass = is_mass(app, event, n_recipients);
    let mut n_letters = 0;
    // What was approved before the announcement goes out word for word.
    let approved = results::approved(tx, app, event)?;
    if !approved.is_empty() {
        for (kind, to, letter) in approved {
            let values = Values::new();
            let order = Order {
                event: event.seq,
                to: &to,
                kind,
                values: &values,
                mass: false,
                may_wait: false,
                by: event.actor,
            };
            n_letters += usize::from(post::put(tx, app, &order, letter, now)?);
        }
        return Ok(n_letters);
    }
    for caused in letters {
        let before = n_letters;
        for to in &caused.to {
            let values = (caused.values)(to.lang);
            let order = Order {
                event: event.seq,
                to,
                kind: caused.kind,
                values: &values,
                mass,
                may_wait: false,
                by: event.actor,
            };
            n_letters += usize::from(post::post(tx, app, &order, now)?);
        }
        if let (true, Some(by)) = (mass && n_letters > before, event.actor) {
            outbox::propose_wave(tx, app, event.seq, caused.kind, by, now)?;
        }
    }
    Ok(n_letters)
}

/// Whether one act writes to so many people that the network wants a second person to approve the
/// letters. What two people have done already needs no third.
fn is_mass(app: &App, event: &Recorded, n_recipients: usize) -> bool {
    let rules = &app.network.rules;
    let done_by_two = match event.kind {
        Ok(EventKind::CallExtended) => rules.two_people.wants(Kind::DeadlineMove),
        Ok(EventKind::CityAdmitted | EventKind::CityDeclined | EventKind::CallCorrected) => {
            rules.two_people.wants(Kind::Decision)
        }
        _ => false,
    };
    let over = rules.mail.mass_over as usize;
    rules.two_people.wants(Kind::MassMail) && n_recipients > over && !done_by_two
}

/// Puts a letter to an address into the outbox, by the command that knows its secret; `false`
/// when it is there already.
///
/// # Errors
/// Of the database.
pub(crate) fn queue(
    tx: &mut WriteTx,
    app: &App,
    event: i64,
    recipient: &str,
    lang: Lang,
    (kind, values): (LetterKind, &Values),
    now: Timestamp,
) -> Result<bool, store::Error> {
    let to = Recipient::at(recipient, lang);
    let order = Order { event, to: &to, kind, values, mass: false, may_wait: false, by: None };
    post::post(tx, app, &order, now)
}

/// What a person wrote, as a value of a letter: a brace in it is no placeholder, and a
/// blank is told as one.
pub(crate) fn said(text: &str) -> String {
    let text = text.trim().replace('{', "(").replace('}', ")");
    if text.is_empty() { "—".to_owned() } else { text }
}

/// Between two looks at the log, so that a busy hour is read in pages and not line by line.
const PAUSE: Duration = Duration::from_millis(50);

/// Writes letters until `stop` is set. The body of a thread of its own.
pub fn follow(app: &App, stop: &AtomicBool) {
    let mut reached = Reached::default();
    while !stop.load(Ordering::Relaxed) {
        match catch_up(app, &mut reached) {
            Ok(_) => {
                app.store.past(i64::MAX, PAUSE);
                let head = app.store.past(reached.read, Duration::from_secs(1)).seq;
                // Nothing has come for a while: nobody is kept waiting by noting it.
                if head <= reached.read {
                    tell(note(app, &mut reached));
                }
            }
            Err(error) => {
                tell(Err(error));
                app.store.past(i64::MAX, Duration::from_secs(1));
            }
        }
    }
    tell(note(app, &mut reached));
}

fn tell(done: Result<(), store::Error>) {
    if let Err(error) = done {
        tracing::warn!(%error, "letters wait for the database");
    }
}
