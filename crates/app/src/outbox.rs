//! The outbox as the secretariat's desk: letters by state, one letter, and what is done with it.

use domain::ids::{MailId, PersonId};
use domain::language::Lang;
use domain::network::LetterKind;
use domain::outgoing::{Done, HeldFor, Outgoing, OutgoingRefused, State};
use domain::people::Actor;
use domain::policy::{Act, On, require};
use domain::proposal::ProposedAct;
use domain::time::{Timestamp, Wall, WallRefused};
use store::{Mail, WriteTx};
use views::t;

use crate::failure::{Lookup, found};
use crate::{App, Failure, Mode, chance, proposals};

mod pages;

pub use pages::{Asked, html, letter, list, n_bounced};

/// What somebody wants to do with a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Want {
    /// Keep it back.
    Hold,
    /// Let it go.
    Approve,
    /// Let it go at a moment, as typed by the network's clock.
    Schedule(String),
    /// Stop it.
    Cancel,
    /// Try again what was given up.
    TryAgain,
    /// Send once more what had gone.
    SendAgain,
}

/// Why nothing was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActRefused {
    /// The rule says no.
    Rule(OutgoingRefused),
    /// That is no moment, or one that the clocks jump over.
    Moment(WallRefused),
    /// The words cannot be had any more.
    NoWords,
}

impl From<OutgoingRefused> for ActRefused {
    fn from(refused: OutgoingRefused) -> ActRefused {
        ActRefused::Rule(refused)
    }
}

/// Does something with a letter, as it was when the page showed `seen`.
///
/// # Errors
/// [`ActRefused`].
pub fn act(
    app: &App,
    actor: &Actor,
    id: MailId,
    seen: i64,
    want: &Want,
) -> Result<MailId, Failure<ActRefused>> {
    require(actor, Act::RunOutbox, On::Network)?;
    let now = app.clock.now();
    let by = found(actor.person)?;
    let at = match want {
        Want::Schedule(typed) => {
            moment(app, typed).map_err(|it| Failure::Refused(ActRefused::Moment(it)))?
        }
        _ => now,
    };
    let (store, app, want) = (app.store.clone(), app.clone(), want.clone());
    store.write(move |tx| {
        let letter = found(tx.outgoing(id)?)?;
        let done: Done = match &want {
            Want::Hold => letter.hold(seen, by, now),
            Want::Approve => letter.approve(seen, by, now),
            Want::Schedule(_) => letter.schedule(seen, at, by, now),
            Want::Cancel => letter.cancel(seen, by, now),
            Want::TryAgain => letter.try_again(seen, by, now),
            Want::SendAgain => letter.send_again(seen, by, now),
        };
        let changed = done.map_err(|it| Failure::Refused(it.into()))?;
        let letter: Outgoing = tx.record(changed)?;
        match want {
            Want::SendAgain => send_again(tx, &app, letter.id, by, now),
            _ => Ok(letter.id),
        }
    })
}

/// A wall time of the network's zone. In the hour that comes twice, its first pass.
fn moment(app: &App, typed: &str) -> Result<Timestamp, WallRefused> {
    Wall::new(typed.trim(), &app.network.about.zone.id).start()
}

/// The same words once more, as a letter of its own: the reader's mail program would take one
/// with the same Message-ID for the one it has. It says that it was sent before, and its event is
/// the act itself, so that it too is there once.
fn send_again(
    tx: &mut WriteTx,
    app: &App,
    first: MailId,
    by: PersonId,
    now: Timestamp,
) -> Result<MailId, Failure<ActRefused>> {
    let event = tx.head()?.seq;
    let mail = found(tx.mail(first)?)?;
    if mail.body.is_empty() {
        return Err(Failure::Refused(ActRefused::NoWords));
    }
    let zone = &app.network.about.zone;
    let lang = mail.language;
    let place = zone.label.to(lang);
    let went = mail.sent_at.map(|at| views::dates::moment(lang, at, &zone.id, place));
    let before = t!(lang, "letter-again", when = went.unwrap_or_default()).into_owned();
    let id = MailId(chance::fresh_id(now));
    // The link to unsubscribe is that of the first letter, which both speak of.
    let again = Mail {
        id,
        event,
        body: format!("{before}\n\n{}", mail.body),
        html: views::pages::letter::with_sentence(&mail.html, &before),
        unsubscribe: None,
        state: State::Approved.name().to_owned(),
        held_for: None,
        mass: false,
        queued_by: Some(by),
        again_of: Some(first),
        attempts: 0,
        queued_at: now,
        next_at: now,
        tried_since: None,
        sent_at: None,
        last_error: None,
        ..mail
    };
    tx.queue_mail(&again)?;
    Ok(id)
}

/// Lets every letter of a wave go, on the word of whoever did not cause it.
pub(crate) fn let_wave_go(
    tx: &mut WriteTx,
    event: i64,
    letter: &str,
    by: PersonId,
    now: Timestamp,
) -> Result<(), Failure<OutgoingRefused>> {
    for it in tx.wave(event, letter)? {
        let seen = it.edition;
        tx.record(it.approve(seen, by, now).map_err(Failure::Refused)?)?;
    }
    Ok(())
}

/// Stops every letter of a wave that waits for a second person; says how many.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat.
pub fn stop_wave(
    app: &App,
    actor: &Actor,
    event: i64,
    letter: &str,
) -> Result<i64, Failure<ActRefused>> {
    require(actor, Act::RunOutbox, On::Network)?;
    let now = app.clock.now();
    let by = found(actor.person)?;
    let letter = letter.to_owned();
    app.store.write(move |tx| {
        let mut n = 0;
        for it in tx.wave(event, &letter)? {
            let seen = it.edition;
            let stopped = it.cancel(seen, by, now);
            tx.record(stopped.map_err(|it| Failure::Refused(ActRefused::from(it)))?)?;
            n += 1;
        }
        Ok(n)
    })
}

/// Keeps the letters of an event for a second person's word, where somebody caused them.
pub(crate) fn propose_wave(
    tx: &mut WriteTx,
    app: &App,
    event: i64,
    letter: LetterKind,
    by: PersonId,
    now: Timestamp,
) -> Result<(), store::Error> {
    let Some(first) = tx.wave(event, letter.name())?.first().map(|it| it.id) else {
        return Ok(());
    };
    let act = ProposedAct::SendLetters { event, letter: letter.name().to_owned(), first };
    match proposals::propose(tx, app, act, by, now) {
        Err(Failure::Store(error)) => Err(error),
        // What cannot be proposed waits in the outbox all the same.
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Writes to an address again that letters came back from.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat.
pub fn restore_address(app: &App, actor: &Actor, id: MailId) -> Result<(), Lookup> {
    require(actor, Act::RunOutbox, On::Network)?;
    let now = app.clock.now();
    let by = found(actor.person)?;
    app.store.write(move |tx| {
        let mail = found(tx.mail(id)?)?;
        if let Some(changed) = tx.bounces(&mail.recipient)?.and_then(|it| it.restore(id, by, now)) {
            tx.record(changed)?;
        }
        Ok(())
    })
}

/// What a letter of a kind is, in words: the subject that ships, its placeholders left open.
pub fn kind_words(app: &App, kind: LetterKind, lang: Lang) -> String {
    let subject = app.network.shipped_words(kind).subject.to(lang);
    let mut words = String::new();
    let mut rest = subject;
    while let Some((before, after)) = rest.split_once('{') {
        words.push_str(before);
        words.push('…');
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    words.push_str(rest);
    words
}

/// Whether a letter's words may be read here; in a demonstration all may.
fn is_readable(app: &App, mail: &Mail) -> bool {
    app.settings.mode == Mode::Demo || !crate::postman::is_secret(mail)
}

/// Why a letter is held, in words.
fn held_words(held_for: HeldFor, lang: Lang) -> String {
    match held_for {
        HeldFor::Mass => t!(lang, "outbox-held-mass"),
        HeldFor::Bounced => t!(lang, "outbox-held-bounced"),
        HeldFor::Hand => t!(lang, "outbox-held-hand"),
    }
    .into_owned()
}
