//! One letter into the outbox: whether its reader wants it, now or with the next digest, in the
//! text that is in force, with what stands at its end.

use domain::ids::{MailId, PersonId};
use domain::language::Lang;
use domain::mailing::{Mailing, digest_at};
use domain::network::{Audience, Every, Letter, LetterKind, Manner};
use domain::outgoing::{HeldFor, State};
use domain::people::Person;
use domain::template::{Unfilled, Values};
use domain::time::Timestamp;
use domain::wording::Words;
use store::{DigestEntry, Mail, Tx, WriteTx};
use views::pages::letter::{self as pages, Foot};
use views::t;

use crate::{App, chance};

/// Somebody a letter goes to.
#[derive(Debug, Clone)]
pub(crate) struct Recipient {
    pub(crate) email: String,
    pub(crate) lang: Lang,
    /// Nobody yet, for an address that was only typed.
    pub(crate) person: Option<PersonId>,
    /// To whom they answer, where that is not us.
    pub(crate) reply_to: Option<String>,
}

impl Recipient {
    /// An address that somebody typed.
    pub(crate) fn at(email: &str, lang: Lang) -> Recipient {
        Recipient { email: email.to_owned(), lang, person: None, reply_to: None }
    }
}

impl From<Person> for Recipient {
    fn from(person: Person) -> Recipient {
        let (email, lang, person) = (person.email, person.language, Some(person.id));
        Recipient { email, lang, person, reply_to: None }
    }
}

/// A letter to be written.
pub(crate) struct Order<'a> {
    /// The event that causes it.
    pub(crate) event: i64,
    /// To whom.
    pub(crate) to: &'a Recipient,
    /// Which.
    pub(crate) kind: LetterKind,
    /// What it is filled with.
    pub(crate) values: &'a Values,
    /// Whether it is one of so many that a second person has to approve them.
    pub(crate) mass: bool,
    /// Whether it may wait for a digest although letters of its kind go at once.
    pub(crate) may_wait: bool,
    /// Whose act causes it.
    pub(crate) by: Option<PersonId>,
}

/// Puts a letter into the outbox, or by for a digest; `false` when it is there already, or when
/// its reader does not want it.
///
/// # Errors
/// Of the database.
pub(crate) fn post(
    tx: &mut WriteTx,
    app: &App,
    order: &Order<'_>,
    now: Timestamp,
) -> Result<bool, store::Error> {
    let manner = app.network.manner(order.kind);
    if !manner.duty {
        let email = &order.to.email;
        let mailing = tx.mailing(email)?.unwrap_or_else(|| Mailing::unchosen(email));
        if !mailing.wants(order.kind, manner.duty) {
            return Ok(false);
        }
        let every = mailing.every.unwrap_or(app.network.rules.mail.digest);
        let waits = every != Every::AtOnce && (!manner.urgent || order.may_wait);
        if let (true, Some(person)) = (waits, order.to.person) {
            return gather(tx, app, order, person, every, now);
        }
    }
    match filled(tx, app, order.kind, order.to.lang, order.values)? {
        Some(written) => put(tx, app, order, written, now),
        None => Ok(false),
    }
}

/// A letter with the number and hash of the text it was written from.
pub(crate) type Written = (Letter, i64, String);

/// The same with the words as they are.
///
/// # Errors
/// Of the database.
pub(crate) fn put(
    tx: &mut WriteTx,
    app: &App,
    order: &Order<'_>,
    (letter, wording, sha256): Written,
    now: Timestamp,
) -> Result<bool, store::Error> {
    let (manner, email) = (app.network.manner(order.kind), &order.to.email);
    let held_for = match (order.mass, manner.duty) {
        (true, _) => Some(HeldFor::Mass),
        (false, false) if tx.bounces(email)?.is_some_and(|it| it.hard.is_some()) => {
            Some(HeldFor::Bounced)
        }
        (false, _) => None,
    };
    let unsubscribe = (!manner.duty).then(chance::token);
    let foot = foot(app, manner, letter.lang, unsubscribe.as_deref());
    tx.queue_mail(&Mail {
        id: MailId(chance::fresh_id(now)),
        event: order.event,
        recipient: email.clone(),
        person: order.to.person,
        template: order.kind.name().to_owned(),
        language: letter.lang,
        reply_to: order.to.reply_to.clone(),
        body: pages::text(&letter.body, &foot),
        html: pages::html(letter.lang, &letter.subject, &letter.pieces, &foot),
        subject: letter.subject,
        wording,
        wording_sha256: sha256,
        unsubscribe,
        state: held_for.map_or(State::Approved, |_| State::Held).name().to_owned(),
        held_for: held_for.map(|it| it.name().to_owned()),
        mass: order.mass,
        queued_by: order.by,
        again_of: None,
        attempts: 0,
        queued_at: now,
        next_at: now,
        tried_since: None,
        sent_at: None,
        last_error: None,
    })
}

/// Puts a letter by for the reader's next digest: its subject, and where it leads.
fn gather(
    tx: &mut WriteTx,
    app: &App,
    order: &Order<'_>,
    person: PersonId,
    every: Every,
    now: Timestamp,
) -> Result<bool, store::Error> {
    let Some((letter, _, _)) = filled(tx, app, order.kind, order.to.lang, order.values)? else {
        return Ok(false);
    };
    let (rule, zone) = (&app.network.rules.mail, &app.network.about.zone.id);
    // A digest that is being gathered takes along whatever comes before it goes.
    let waiting = tx.digest_entries(person)?;
    let due_at = waiting.first().map(|it| it.due_at);
    tx.gather(&DigestEntry {
        person,
        event: order.event,
        template: order.kind.name().to_owned(),
        language: letter.lang,
        subject: letter.subject,
        link: order.values.get("link").cloned().unwrap_or_default(),
        gathered_at: now,
        due_at: due_at.unwrap_or_else(|| digest_at(now, every, rule, zone)),
    })
}

/// The letter in the text that is in force; none when it has a hole, since such a letter is never
/// sent.
pub(crate) fn filled(
    tx: &mut Tx,
    app: &App,
    kind: LetterKind,
    lang: Lang,
    values: &Values,
) -> Result<Option<Written>, store::Error> {
    Ok(in_force(tx, app, kind, lang, values)?
        .inspect_err(|unfilled| {
            tracing::error!(kind = kind.name(), ?unfilled, "a letter cannot be filled");
        })
        .ok())
}

/// [`filled`], and what is missing where it has a hole.
///
/// A text of the desk that cannot be filled, because a newer binary gives other values than the
/// one it was written for, is passed over for the one that ships.
pub(crate) fn in_force(
    tx: &mut Tx,
    app: &App,
    kind: LetterKind,
    lang: Lang,
    values: &Values,
) -> Result<Result<Written, Vec<Unfilled>>, store::Error> {
    let written = |words: &Words, n: i64| {
        let letter = app.network.write_as(words, lang, values)?;
        Ok((letter, n, words.sha256()))
    };
    if let Some(wording) = tx.wording_in_force(kind)? {
        match written(&wording.words, wording.n) {
            Ok(letter) => return Ok(Ok(letter)),
            Err(unfilled) => {
                let unfilled: Vec<Unfilled> = unfilled;
                tracing::error!(kind = kind.name(), wording.n, ?unfilled, "a text is passed over");
            }
        }
    }
    Ok(written(app.network.shipped_words(kind), 0))
}

/// What stands at the end of a letter: why it comes, and how to have no more of them.
pub(crate) fn foot(app: &App, manner: Manner, lang: Lang, unsubscribe: Option<&str>) -> Foot {
    let network = app.network.about.short_name.to(lang);
    let why = match manner.to {
        Audience::Team => t!(lang, "letter-why-team", network = network),
        Audience::Contact => t!(lang, "letter-why-contact", network = network),
        Audience::Commission => t!(lang, "letter-why-commission", network = network),
        Audience::Expert => t!(lang, "letter-why-expert", network = network),
        Audience::Secretariat => t!(lang, "letter-why-secretariat", network = network),
        Audience::Address => t!(lang, "letter-why-address", network = network),
        Audience::Account => t!(lang, "letter-why-account", network = network),
    };
    let duty = match (manner.duty, manner.to) {
        // Its city ends these on its page, and the sentence before says so.
        (true, Audience::Contact) | (false, _) => String::new(),
        (true, _) => format!(" {}", t!(lang, "letter-duty")),
    };
    Foot {
        before: None,
        why: format!("{why}{duty}"),
        unsubscribe: unsubscribe.map(|token| {
            let label = t!(lang, "letter-unsubscribe").into_owned();
            (label, unsubscribe_link(app, lang, token))
        }),
    }
}

/// Where somebody unsubscribes, in a letter's own language.
pub(crate) fn unsubscribe_link(app: &App, lang: Lang, token: &str) -> String {
    format!("{}/{lang}/unsubscribe/{token}", app.settings.base_url)
}
