//! The outbox: letters written in the transaction that causes them, sent afterwards.

use domain::ids::MailId;
use domain::language::Lang;
use domain::time::Timestamp;

use crate::{Error, Tx, WriteTx, rows, sql};

/// A letter on its way, or gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Its id; also the local part of its Message-ID.
    pub id: MailId,
    /// The event it is about.
    pub event: i64,
    /// The address.
    pub recipient: String,
    /// The letter's word in `network/letters/`.
    pub template: String,
    /// The language it is written in.
    pub language: Lang,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
    /// `queued`, `sent` or `failed`.
    pub state: String,
    /// Tries so far.
    pub attempts: i64,
    /// When it was written.
    pub queued_at: Timestamp,
    /// Not before when it is tried (again).
    pub next_at: Timestamp,
    /// When the relay took it.
    pub sent_at: Option<Timestamp>,
    /// What the relay said last.
    pub last_error: Option<String>,
}

rows!(Mail {
    id, event, recipient, template, language, subject, body, state, attempts, queued_at, next_at,
    sent_at, last_error
});

macro_rules! mail_columns {
    () => {
        "select id, event, recipient, template, language, subject, body, state, attempts, queued_at,
                next_at, sent_at, last_error
         from mail "
    };
}

impl WriteTx {
    /// Puts a letter into the outbox; `false` when this event's letter is there already.
    ///
    /// # Errors
    /// Of the database.
    pub fn queue_mail(&mut self, mail: &Mail) -> Result<bool, Error> {
        let sql = sql!(
            "insert into mail (id, event, recipient, template, language, subject, body, state,
                               attempts, queued_at, next_at)
             values ($1, $2, $3, $4, $5, $6, $7, 'queued', 0, $8, $9)
             on conflict (event, recipient, template) do nothing"
        );
        let queued = self.exec(
            sql,
            &[
                &mail.id, &mail.event, &mail.recipient, &mail.template, &mail.language,
                &mail.subject, &mail.body, &mail.queued_at, &mail.next_at,
            ],
        )?;
        Ok(queued == 1)
    }

    /// Takes a letter for one try: moves `next_at` on, so that no other node tries meanwhile.
    /// `false` when another node was first.
    ///
    /// # Errors
    /// Of the database.
    pub fn claim_mail(&mut self, mail: &Mail, next_at: Timestamp) -> Result<bool, Error> {
        let sql = sql!(
            "update mail set attempts = attempts + 1, next_at = $3
             where id = $1 and state = 'queued' and attempts = $2"
        );
        Ok(self.exec(sql, &[&mail.id, &mail.attempts, &next_at])? == 1)
    }

    /// Marks a letter as taken by the relay; a letter that is a secret (`wipe`) keeps no words.
    ///
    /// # Errors
    /// Of the database.
    pub fn mail_sent(&mut self, id: MailId, at: Timestamp, wipe: bool) -> Result<(), Error> {
        self.exec(
            sql!(
                "update mail set state = 'sent', sent_at = $2, last_error = null,
                     subject = case when $3 then '' else subject end,
                     body = case when $3 then '' else body end
                 where id = $1"
            ),
            &[&id, &at, &wipe],
        )?;
        Ok(())
    }

    /// Notes why a try failed; `give_up` ends the tries, and `wipe` leaves a secret no words.
    ///
    /// # Errors
    /// Of the database.
    pub fn mail_missed(
        &mut self,
        id: MailId,
        error: &str,
        give_up: bool,
        wipe: bool,
    ) -> Result<(), Error> {
        self.exec(
            sql!(
                "update mail set last_error = $2,
                     state = case when $3 then 'failed' else state end,
                     subject = case when $4 then '' else subject end,
                     body = case when $4 then '' else body end
                 where id = $1"
            ),
            &[&id, &error, &give_up, &wipe],
        )?;
        Ok(())
    }
}

impl Tx {
    /// Letters whose time has come, the oldest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn waiting_mails(&mut self, now: Timestamp, limit: i64) -> Result<Vec<Mail>, Error> {
        let sql = sql!(concat!(
            mail_columns!(),
            "where state = 'queued' and next_at <= $1 order by next_at, id limit $2"
        ));
        self.all(sql, &[&now, &limit])
    }

    /// The newest letters, for the demonstration's mail page and the desk.
    ///
    /// # Errors
    /// Of the database.
    pub fn newest_mails(&mut self, limit: i64) -> Result<Vec<Mail>, Error> {
        let sql = sql!(concat!(mail_columns!(), "order by queued_at desc, id desc limit $1"));
        self.all(sql, &[&limit])
    }
}
