//! Which letter an event causes, to whom, in which language: the consumer that fills the outbox.

use domain::ids::MailId;
use domain::language::Lang;
use domain::network::{LetterKind, Network};
use domain::template::Values;
use domain::time::Timestamp;
use store::{Mail, WriteTx};

use crate::chance;

/// Puts a letter into the outbox, once for each event, recipient and kind.
///
/// # Errors
/// Of the database.
#[expect(clippy::too_many_arguments, reason = "a letter is all of these")]
pub(crate) fn queue(
    tx: &mut WriteTx,
    network: &Network,
    event: i64,
    recipient: &str,
    lang: Lang,
    kind: LetterKind,
    values: &Values,
    now: Timestamp,
) -> Result<(), store::Error> {
    let letter = match network.write(kind, lang, values) {
        Ok(letter) => letter,
        Err(unfilled) => {
            // A letter with a hole is never sent; the parsed network and `said` leave none.
            tracing::error!(kind = kind.name(), event, ?unfilled, "a letter cannot be filled");
            return Ok(());
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
    })?;
    Ok(())
}
