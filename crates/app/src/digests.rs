//! Digests: what is not urgent, gathered for each person, in one letter a day or a week.

use domain::ids::PersonId;
use domain::mailing::{Gathered, Mailing};
use domain::network::LetterKind;
use domain::template::Values;
use domain::time::Timestamp;
use store::{DigestEntry, WriteTx};

use crate::App;
use crate::letters::about::{link, value};
use crate::letters::{Order, Recipient, post};

/// Writes the digests that are due; says how many.
///
/// # Errors
/// Of the database.
pub fn run_once(app: &App) -> Result<usize, store::Error> {
    let now = app.clock.now();
    let mut n_written = 0;
    for person in app.store.read(|tx| tx.digests_due(now))? {
        let (store, app) = (app.store.clone(), app.clone());
        n_written += usize::from(store.write(move |tx| write(tx, &app, person, now))?);
    }
    Ok(n_written)
}

/// One person's digest; `false` when another node was first, or nothing in it is wanted any more.
fn write(tx: &mut WriteTx, app: &App, id: PersonId, now: Timestamp) -> Result<bool, store::Error> {
    let entries = tx.digest_entries(id)?;
    if entries.first().is_none_or(|it| now < it.due_at) {
        return Ok(false);
    }
    let Some(person) = tx.person(id)? else { return Ok(false) };
    let email = person.email.clone();
    let mailing = tx.mailing(&email)?.unwrap_or_else(|| Mailing::unchosen(&email));
    let wanted = |it: &&DigestEntry| {
        LetterKind::named(&it.template).is_some_and(|kind| mailing.wants(kind, false))
            && mailing.wants(LetterKind::Digest, false)
    };
    let wanted: Vec<&DigestEntry> = entries.iter().filter(wanted).collect();
    if wanted.is_empty() {
        tx.ungather_all(id)?;
        return Ok(false);
    }
    let items: Vec<String> =
        wanted.iter().map(|it| format!("• {}\n{}", it.subject, it.link)).collect();
    let values = Values::from([
        value("items", items.join("\n\n")),
        value("link", link(app, person.language, "/desk")),
    ]);
    tx.record(Gathered::tell(id, wanted.len(), now))?;
    let event = tx.head()?.seq;
    let to = Recipient::from(person);
    let kind = LetterKind::Digest;
    let order =
        Order { event, to: &to, kind, values: &values, mass: false, may_wait: false, by: None };
    let written = post::post(tx, app, &order, now)?;
    if let Some(mail) = tx.newest_mail_to(&to.email)? {
        tx.gathered_into(id, mail)?;
    }
    Ok(written)
}
