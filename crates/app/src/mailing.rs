//! Which letters somebody wants to have: by the link at a letter's end, or on one's own page.

use std::collections::BTreeSet;

use domain::language::Lang;
use domain::mailing::{Mailing, digest_at};
use domain::network::{Every, LetterKind};
use domain::people::Actor;
use domain::policy::{Act, On, require};
use views::pages::mailing as pages;

use crate::failure::{Lookup, found};
use crate::outbox::kind_words;
use crate::{App, Failure};

/// The page behind a letter's link. It asks for no session: whoever has the letter may.
///
/// # Errors
/// [`domain::policy::Denied::Hidden`] for a link of no letter.
pub fn unsubscribe_page(app: &App, token: &str, lang: Lang) -> Result<pages::Unsubscribe, Lookup> {
    app.store.read(|tx| {
        let mail = found(tx.mail_by_unsubscribe(token)?)?;
        let kind = found(LetterKind::named(&mail.template))?;
        let mailing = tx.mailing(&mail.recipient)?;
        let mailing = mailing.unwrap_or_else(|| Mailing::unchosen(&mail.recipient));
        Ok(pages::Unsubscribe {
            token: token.to_owned(),
            kind: kind_words(app, kind, lang),
            wanted: mailing.wants(kind, app.network.manner(kind).duty),
            email: mail.recipient,
        })
    })
}

/// Ends letters of a letter's kind to its address. Pressed twice it does nothing more.
///
/// # Errors
/// [`domain::policy::Denied::Hidden`] for a link of no letter.
pub fn unsubscribe(app: &App, token: &str) -> Result<(), Lookup> {
    let now = app.clock.now();
    let token = token.to_owned();
    app.store.write(move |tx| {
        let mail = found(tx.mail_by_unsubscribe(&token)?)?;
        let mailing = tx.mailing(&mail.recipient)?;
        let mailing = mailing.unwrap_or_else(|| Mailing::unchosen(&mail.recipient));
        let mut off = mailing.off.clone();
        off.insert(mail.template.clone());
        let every = mailing.every;
        if let Some(changed) = mailing.choose(every, off, mail.id.0, mail.person, now) {
            tx.record(changed)?;
        }
        if let Some(person) = mail.person {
            tx.ungather(person, &mail.template)?;
        }
        Ok(())
    })
}

/// Kinds of letters that can be unsubscribed from.
fn optional(app: &App) -> impl Iterator<Item = LetterKind> {
    LetterKind::ALL.into_iter().filter(|it| !app.network.manner(*it).duty)
}

/// One's own choice.
///
/// # Errors
/// [`domain::policy::Denied`] for a visitor.
pub fn mine(app: &App, actor: &Actor, lang: Lang) -> Result<pages::Mine, Lookup> {
    require(actor, Act::SeeOwnDesk, On::Network)?;
    let id = found(actor.person)?;
    app.store.read(|tx| {
        let person = found(tx.person(id)?)?;
        let mailing = tx.mailing(&person.email)?;
        let mailing = mailing.unwrap_or_else(|| Mailing::unchosen(&person.email));
        let every = mailing.every.unwrap_or(app.network.rules.mail.digest);
        let line = |kind: LetterKind| {
            let wanted = mailing.wants(kind, false);
            (kind.name().to_owned(), kind_words(app, kind, lang), wanted)
        };
        Ok(pages::Mine {
            every: every.name().to_owned(),
            kinds: optional(app).map(line).collect(),
            saved: false,
        })
    })
}

/// Chooses: how often, and which kinds come. What already waits for a digest follows.
///
/// # Errors
/// [`domain::policy::Denied`] for a visitor.
pub fn choose(app: &App, actor: &Actor, every: &str, wanted: &[String]) -> Result<(), Lookup> {
    require(actor, Act::SeeOwnDesk, On::Network)?;
    let now = app.clock.now();
    let id = found(actor.person)?;
    // A word that no button of ours sends chooses what the network says.
    let every = Every::named(every);
    let off: BTreeSet<String> = optional(app)
        .map(|it| it.name().to_owned())
        .filter(|kind| !wanted.contains(kind))
        .collect();
    let rule = app.network.rules.mail;
    let zone = app.network.about.zone.id.clone();
    app.store.write(move |tx| {
        let person = found(tx.person(id)?)?;
        let mailing = tx.mailing(&person.email)?;
        let mailing = mailing.unwrap_or_else(|| Mailing::unchosen(&person.email));
        if let Some(changed) = mailing.choose(every, off.clone(), id.0, Some(id), now) {
            tx.record(changed)?;
        }
        for kind in &off {
            tx.ungather(id, kind)?;
        }
        tx.digest_due_at(id, digest_at(now, every.unwrap_or(rule.digest), &rule, &zone))?;
        Ok::<_, Failure<std::convert::Infallible>>(())
    })
}
