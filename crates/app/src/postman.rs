//! Takes letters from the outbox to the relay.
//!
//! A letter is claimed before it is tried, so that no two nodes send it at once; the relay
//! can still see it twice when its yes gets lost, and knows it again by its Message-ID,
//! which is the letter's own id. Tries grow further apart and end after a while.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime};

use domain::network::LetterKind;
use domain::policy::Denied;
use domain::time::Timestamp;
use lettre::message::header::ContentType;
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{Message, SmtpTransport, Transport};
use store::Mail;

use crate::failure::Lookup;
use crate::{App, Mode, Relay, RelaySecurity};

/// Letters taken at a time.
const BATCH: i64 = 50;
/// After so many tries a letter is given up.
pub const TRIES_MAX: i64 = 10;
/// The first pause, in milliseconds; each further one is twice as long.
const PAUSE_MS: i64 = 60_000;
/// No pause is longer than this, in milliseconds.
const PAUSE_MS_MAX: i64 = 6 * 3_600_000;
/// How long the relay may take for an answer.
const PATIENCE: Duration = Duration::from_secs(30);

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

/// Tries every letter whose time has come, once. Without a relay letters stay in the outbox.
///
/// # Errors
/// Of the database; what the relay says is kept with the letter.
pub fn run_once(app: &App) -> Result<Round, store::Error> {
    let mut round = Round::default();
    let Some(relay) = &app.settings.relay else { return Ok(round) };
    let transport = match transport(relay) {
        Ok(transport) => transport,
        Err(error) => {
            tracing::error!(%error, "the relay's address is of no use; letters wait");
            return Ok(round);
        }
    };
    let now = app.clock.now();
    for mail in app.store.read(|tx| tx.waiting_mails(now, BATCH))? {
        let next_at = now.plus_ms(pause_ms(mail.attempts + 1));
        let claimed = mail.clone();
        if !app.store.write(move |tx| tx.claim_mail(&claimed, next_at))? {
            continue;
        }
        let tried = if is_stale(app, &mail, now) {
            Err(Miss { words: "its code is too old to be of use".to_owned(), for_good: true })
        } else {
            deliver(app, relay, &transport, &mail, now)
        };
        note(app, &mail, tried, &mut round)?;
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
    let (id, now) = (mail.id, app.clock.now());
    let secrets = [LetterKind::SignIn, LetterKind::SignatureAsked, LetterKind::SignatureCode];
    let secret =
        secrets.iter().any(|it| mail.template == it.name()) && app.settings.mode != Mode::Demo;
    match tried {
        Ok(()) => {
            round.sent += 1;
            app.store.write(move |tx| tx.mail_sent(id, now, secret))
        }
        Err(Miss { words, for_good }) => {
            let give_up = for_good || mail.attempts + 1 >= TRIES_MAX;
            if give_up {
                round.failed += 1;
                tracing::warn!(mail = %id, words, "a letter is given up");
            } else {
                round.missed += 1;
            }
            app.store.write(move |tx| tx.mail_missed(id, &words, give_up, give_up && secret))
        }
    }
}

/// A code that works no longer helps nobody.
fn is_stale(app: &App, mail: &Mail, now: Timestamp) -> bool {
    let minutes = i64::from(app.network.rules.sign_in.minutes);
    mail.template == LetterKind::SignIn.name() && mail.queued_at.plus_ms(minutes * 60_000) < now
}

fn deliver(
    app: &App,
    relay: &Relay,
    transport: &SmtpTransport,
    mail: &Mail,
    now: Timestamp,
) -> Result<(), Miss> {
    let message = message(app, relay, mail, now).map_err(|words| Miss { words, for_good: true })?;
    match transport.send(&message) {
        Ok(_) => Ok(()),
        Err(error) => {
            let words = said(&error);
            Err(Miss { words, for_good: error.is_permanent() })
        }
    }
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

/// The letter as it travels. Every header is built from a typed value, so that no name or
/// subject can open another one.
fn message(app: &App, relay: &Relay, mail: &Mail, now: Timestamp) -> Result<Message, String> {
    let from = relay.from.parse().map_err(|it| format!("the sender's address: {it}"))?;
    let name = app.network.about.short_name.to(mail.language).to_owned();
    let to = mail.recipient.parse().map_err(|it| format!("the recipient's address: {it}"))?;
    let host = app.settings.base_url.split("://").last().unwrap_or_default();
    let host = host.split([':', '/']).next().unwrap_or_default();
    let sent_at = u64::try_from(now.0).unwrap_or(0);
    let plain = SinglePart::builder().header(ContentType::TEXT_PLAIN).body(mail.body.clone());
    let html = views::pages::demo::letter_html(mail.language, &mail.subject, &mail.body);
    let html = SinglePart::builder().header(ContentType::TEXT_HTML).body(html);
    Message::builder()
        .from(Mailbox::new(Some(name), from))
        .to(Mailbox::new(None, to))
        .subject(mail.subject.clone())
        .date(SystemTime::UNIX_EPOCH + Duration::from_millis(sent_at))
        .message_id(Some(format!("<{}@{host}>", mail.id)))
        .multipart(MultiPart::alternative().singlepart(plain).singlepart(html))
        .map_err(|it| it.to_string())
}

fn transport(relay: &Relay) -> Result<SmtpTransport, lettre::transport::smtp::Error> {
    let tls = match relay.security {
        RelaySecurity::Tls => Tls::Wrapper(TlsParameters::new(relay.host.clone())?),
        RelaySecurity::StartTls => Tls::Required(TlsParameters::new(relay.host.clone())?),
        RelaySecurity::Loopback => Tls::None,
    };
    let builder = SmtpTransport::builder_dangerous(&relay.host)
        .port(relay.port)
        .tls(tls)
        .hello_name(ClientId::Domain("localhost".to_owned()))
        .timeout(Some(PATIENCE));
    Ok(match &relay.credentials {
        Some((user, password)) => {
            builder.credentials(Credentials::new(user.clone(), password.clone())).build()
        }
        None => builder.build(),
    })
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
