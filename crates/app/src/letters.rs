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
use domain::network::LetterKind;
use domain::people::Person;
use domain::template::Values;
use domain::time::Timestamp;
use store::{Mail, Recorded, WriteTx};

use crate::{App, chance};

mod about;

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

/// Writes the letters of the next events; says how many letters were written.
///
/// # Errors
/// Of the database.
pub fn run_once(app: &App) -> Result<usize, store::Error> {
    let mut n_written = 0;
    loop {
        let (n_events, n_letters) = batch(app)?;
        n_written += n_letters;
        if n_events < BATCH as usize {
            return Ok(n_written);
        }
    }
}

fn batch(app: &App) -> Result<(usize, usize), store::Error> {
    let now = app.clock.now();
    let app = app.clone();
    let store = app.store.clone();
    store.write(move |tx| {
        let cursor = tx.cursor(CURSOR)?;
        let events = tx.events_after(cursor, BATCH)?;
        let Some(last) = events.last() else { return Ok((0, 0)) };
        tx.set_cursor(CURSOR, last.seq)?;
        let mut n_letters = 0;
        for event in &events {
            n_letters += write(tx, &app, event, now)?;
        }
        Ok((events.len(), n_letters))
    })
}

fn write(
    tx: &mut WriteTx,
    app: &App,
    event: &Recorded,
    now: Timestamp,
) -> Result<usize, store::Error> {
    let mut n_letters = 0;
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

/// Writes letters until `stop` is set. The body of a thread of its own.
pub fn follow(app: &App, stop: &AtomicBool) {
    let mut seen = 0;
    while !stop.load(Ordering::Relaxed) {
        match run_once(app) {
            Ok(_) => seen = app.store.past(seen, Duration::from_secs(1)).seq,
            Err(error) => {
                tracing::warn!(%error, "letters wait for the database");
                app.store.past(i64::MAX, Duration::from_secs(1));
            }
        }
    }
}
