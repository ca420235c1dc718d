//! Takes letters from the outbox to the relay.
//!
//! A letter is claimed before it is tried, so that no two nodes send it at once; the relay
//! can still see it twice when its yes gets lost, and knows it again by its Message-ID,
//! which is the letter's own id. Many letters share one line. Tries grow further apart, and end
//! after as many days as the network says: a relay that is away for a day costs nothing.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use domain::network::LetterKind;
use domain::policy::Denied;
use domain::time::Timestamp;
use store::{Mail, Outcome};

use crate::failure::Lookup;
use crate::{App, Mode, Relay};

use line::Line;

mod line;
pub(crate) mod message;

/// Letters taken at a time.
const BATCH: i64 = 50;
/// The first pause, in milliseconds; each further one is twice as long.
const PAUSE_MS: i64 = 60_000;
/// No pause is longer than this, in milliseconds: when the relay is back, so are the letters.
const PAUSE_MS_MAX: i64 = 3_600_000;

/// What a round of the postman did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Round {
    /// Letters the relay took.
    pub sent: usize,
    /// Letters to be tried again.
    pub missed: usize,
    /// Letters given up.
    pub failed: usize,
}

/// How long after try number `n_tries` (from 1) the next one waits, in milliseconds.
pub fn pause_ms(n_tries: i64) -> i64 {
    let doublings = u32::try_from(n_tries.clamp(1, 20) - 1).unwrap_or(0);
    (PAUSE_MS << doublings).min(PAUSE_MS_MAX)
}

/// Tries letters whose time has come, each once. Without a relay letters stay in the outbox.
///
/// A relay that does not answer ends the round: one letter has asked for all, and the next round
/// asks with another one, so that none is worn out by an evening's outage.
///
/// # Errors
/// Of the database; what the relay says is kept with the letter.
pub fn run_once(app: &App) -> Result<Round, store::Error> {
    let mut round = Round::default();
    let Some(relay) = &app.settings.relay else { return Ok(round) };
    let now = app.clock.now();
    let mut line: Option<Line> = None;
    for mail in app.store.read(|tx| tx.waiting_mails(now, BATCH))? {
        let next_at = now.plus_ms(pause_ms(mail.attempts + 1));
        let claimed = mail.clone();
        if !app.store.write(move |tx| tx.claim_mail(&claimed, next_at, now))? {
            continue;
        }
        if is_stale(app, &mail, now) {
            let words = "its code is too old to be of use".to_owned();
            note(app, &mail, Err(Miss { words, for_good: true }), &mut round)?;
            continue;
        }
        let open = match line.take().filter(Line::is_well) {
            Some(open) => Ok(open),
            None => Line::open(relay),
        };
        let mut open = match open {
            Ok(open) => open,
            Err(miss) => {
                note(app, &mail, Err(miss), &mut round)?;
                return Ok(round);
            }
        };
        let tried = deliver(app, relay, &mut open, &mail, now);
        note(app, &mail, tried, &mut round)?;
        line = Some(open);
    }
    if let Some(line) = line {
        line.close();
    }
    Ok(round)
}

/// Why the relay did not take a letter.
struct Miss {
    words: String,
    for_good: bool,
}

fn note(
    app: &App,
    mail: &Mail,
    tried: Result<(), Miss>,
    round: &mut Round,
) -> Result<(), store::Error> {
    let now = app.clock.now();
    let secret = is_secret(mail) && app.settings.mode != Mode::Demo;
    let outcome = match tried {
        Ok(()) => {
            round.sent += 1;
            Outcome::Taken
        }
        Err(Miss { words, for_good }) => {
            let days = i64::from(app.network.rules.mail.give_up_days);
            let since = mail.tried_since.unwrap_or(now);
            let give_up = for_good || since.plus_ms(days * 24 * 3_600_000) <= now;
            if give_up {
                round.failed += 1;
                tracing::warn!(mail = %mail.id, words, "a letter is given up");
            } else {
                round.missed += 1;
            }
            Outcome::Missed { words, give_up }
        }
    };
    let mail = mail.clone();
    app.store.write(move |tx| tx.end_attempt(&mail, &outcome, now, secret))
}

/// Whether a letter's words are nobody else's to read.
pub(crate) fn is_secret(mail: &Mail) -> bool {
    LetterKind::named(&mail.template).is_none_or(LetterKind::is_secret)
}

/// A code that works no longer helps nobody.
fn is_stale(app: &App, mail: &Mail, now: Timestamp) -> bool {
    let minutes = i64::from(app.network.rules.sign_in.minutes);
    mail.template == LetterKind::SignIn.name() && mail.queued_at.plus_ms(minutes * 60_000) < now
}

fn deliver(
    app: &App,
    relay: &Relay,
    line: &mut Line,
    mail: &Mail,
    now: Timestamp,
) -> Result<(), Miss> {
    let message = message::build(app, relay, mail, now);
    line.send(&message.map_err(|words| Miss { words, for_good: true })?)
}

/// The error with what lies below it: the relay's own words stand at the bottom.
fn said(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut below = error.source();
    while let Some(it) = below {
        let more = it.to_string();
        if !words.contains(&more) {
            words = format!("{words}: {more}");
        }
        below = it.source();
    }
    words.chars().take(500).collect()
}

/// Takes letters out until `stop` is set. The body of a thread of its own.
pub fn follow(app: &App, stop: &AtomicBool) {
    let mut seen = 0;
    while !stop.load(Ordering::Relaxed) {
        // Looked for again each second: a letter's pause ends without an event.
        seen = app.store.past(seen, Duration::from_secs(1)).seq;
        if let Err(error) = run_once(app) {
            tracing::warn!(%error, "letters wait for the database");
        }
    }
}

/// The newest letters, for the page of the demonstration.
///
/// # Errors
/// [`Denied::Hidden`] outside a demonstration.
pub fn newest(app: &App, limit: i64) -> Result<Vec<Mail>, Lookup> {
    if app.settings.mode != Mode::Demo {
        return Err(Denied::Hidden.into());
    }
    Ok(app.store.read(|tx| tx.newest_mails(limit))?)
}
