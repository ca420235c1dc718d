//! Which letter an event causes, to whom, in which language: the consumer that fills the outbox.
//!
//! It reads the log after its own cursor and writes letters and cursor in one transaction,
//! so a letter is written once however often it is stopped; read again from the start it
//! writes nothing twice, because a letter is one of its event, recipient and kind.
//! A letter tells where the matter stands when it is written; what is secret until an
//! announcement is caused by the announcement's own events and by nothing before.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use domain::ids::MailId;
use domain::language::Lang;
use domain::network::{Letter, LetterKind};
use domain::people::Person;
use domain::template::Values;
use domain::time::Timestamp;
use store::{Mail, Recorded, WriteTx};

use crate::{App, chance};

pub(crate) mod about;
mod commission;
mod guard;
mod clocks;
mod judging;
mod results;
mod teamwork;
mod untold;

/// The consumer's name beside its cursor.
pub const CURSOR: &str = "letters";
/// Events read at a time.
const BATCH: i64 = 100;

/// Somebody a letter goes to.
pub(crate) struct Recipient {
    pub(crate) email: String,
    pub(crate) lang: Lang,
}

impl From<Person> for Recipient {
    fn from(person: Person) -> Recipient {
        Recipient { email: person.email, lang: person.language }
    }
}

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
    let mut n_letters = 0;
    // What was approved before the announcement goes out word for word.
    let approved = results::approved(tx, event)?;
    if !approved.is_empty() {
        for (kind, recipient, letter) in approved {
            let queued = put(tx, event.seq, &recipient.email, kind, letter, now)?;
            n_letters += usize::from(queued);
        }
        return Ok(n_letters);
    }
    for caused in about::letters(tx, app, event)? {
        for recipient in &caused.to {
            let values = (caused.values)(recipient.lang);
            let to = &recipient.email;
            let queued =
                queue(tx, app, event.seq, to, recipient.lang, (caused.kind, &values), now)?;
            n_letters += usize::from(queued);
        }
    }
    Ok(n_letters)
}

/// Puts a letter into the outbox; `false` when it is there already.
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
    let letter = match app.network.write(kind, lang, values) {
        Ok(letter) => letter,
        Err(unfilled) => {
            // A letter with a hole is never sent; the parsed network and `said` leave none.
            tracing::error!(kind = kind.name(), event, ?unfilled, "a letter cannot be filled");
            return Ok(false);
        }
    };
    put(tx, event, recipient, kind, letter, now)
}

/// The same with the words as they are.
fn put(
    tx: &mut WriteTx,
    event: i64,
    recipient: &str,
    kind: LetterKind,
    letter: Letter,
    now: Timestamp,
) -> Result<bool, store::Error> {
    tx.queue_mail(&Mail {
        id: MailId(chance::fresh_id(now)),
        event,
        recipient: recipient.to_owned(),
        template: kind.name().to_owned(),
        language: letter.lang,
        subject: letter.subject,
        body: letter.body,
        state: "queued".to_owned(),
        attempts: 0,
        queued_at: now,
        next_at: now,
        sent_at: None,
        last_error: None,
    })
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
