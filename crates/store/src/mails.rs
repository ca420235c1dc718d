//! Letters on their way: written in the transaction that causes them, sent afterwards, each try
//! kept. What the secretariat does with them is in `outbox`.

use domain::fold::fold;
use domain::ids::{MailId, PersonId};
use domain::language::Lang;
use domain::network::LetterKind;
use domain::time::Timestamp;

use crate::{Error, FromRow, Row, Tx, WriteTx, rows, sql};

/// A letter on its way, or gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Its id; also the local part of its Message-ID.
    pub id: MailId,
    /// The event it is about.
    pub event: i64,
    /// The address.
    pub recipient: String,
    /// The person there, where there is one.
    pub person: Option<PersonId>,
    /// The letter's word in `network/letters/`.
    pub template: String,
    /// The language it is written in.
    pub language: Lang,
    /// Where an answer goes that is not for us: to whoever wrote what the letter carries.
    pub reply_to: Option<String>,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
    /// The same for programs that show HTML; empty for letters from before there was one.
    pub html: String,
    /// The version of the text it was made from, 0 for the one that ships.
    pub wording: i64,
    /// What that text was.
    pub wording_sha256: String,
    /// What its link to unsubscribe ends in; a letter of duty has none.
    pub unsubscribe: Option<String>,
    /// `held`, `approved`, `scheduled`, `sent`, `failed` or `cancelled`.
    pub state: String,
    /// Why it is held: `mass`, `bounced` or `hand`.
    pub held_for: Option<String>,
    /// Whether it is one of very many.
    pub mass: bool,
    /// Whose act caused it.
    pub queued_by: Option<PersonId>,
    /// The letter it is sent again of.
    pub again_of: Option<MailId>,
    /// Tries so far.
    pub attempts: i64,
    /// When it was written.
    pub queued_at: Timestamp,
    /// Not before when it is tried (again).
    pub next_at: Timestamp,
    /// When it was tried first, since it was approved.
    pub tried_since: Option<Timestamp>,
    /// When the relay took it.
    pub sent_at: Option<Timestamp>,
    /// What the relay said last.
    pub last_error: Option<String>,
}

impl Mail {
    /// What a search finds it by: the address, and the subject where that is no secret.
    fn found_by(&self) -> String {
        let secret = LetterKind::named(&self.template).is_some_and(LetterKind::is_secret);
        match secret {
            true => fold(&self.recipient),
            false => fold(&format!("{} {}", self.recipient, self.subject)),
        }
    }
}

impl FromRow for Mail {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(Mail {
            id: row.take()?,
            event: row.take()?,
            recipient: row.take()?,
            person: row.take()?,
            template: row.take()?,
            language: row.take()?,
            reply_to: row.take()?,
            subject: row.take()?,
            body: row.take()?,
            html: row.take()?,
            wording: row.take()?,
            wording_sha256: row.take()?,
            unsubscribe: row.take()?,
            // An older binary writes `queued` for what goes at once.
            state: row.take::<String>()?.replace("queued", "approved"),
            held_for: row.take()?,
            mass: row.take()?,
            queued_by: row.take()?,
            again_of: row.take()?,
            attempts: row.take()?,
            queued_at: row.take()?,
            next_at: row.take()?,
            tried_since: row.take()?,
            sent_at: row.take()?,
            last_error: row.take()?,
        })
    }
}

/// One try to hand a letter to the relay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// 1 for the first.
    pub n: i64,
    /// When it began.
    pub began_at: Timestamp,
    /// When it ended; never, where the node died meanwhile.
    pub ended_at: Option<Timestamp>,
    /// `taken`, `missed` (to be tried again) or `refused` (for good).
    pub outcome: Option<String>,
    /// What the relay said.
    pub words: Option<String>,
}

rows!(Attempt { n, began_at, ended_at, outcome, words });

/// How a try ended.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// The relay has taken the letter.
    Taken,
    /// It did not; the words say why.
    Missed {
        /// What it said.
        words: String,
        /// Whether the letter is given up.
        give_up: bool,
    },
}

macro_rules! mail_columns {
    () => {
        "select id, event, recipient, person, template, language, reply_to, subject, body, html,
                wording, wording_sha256, unsubscribe, state, held_for, mass, queued_by, again_of, attempts,
                queued_at, next_at, tried_since, sent_at, last_error
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
            "insert into mail (id, event, recipient, person, template, language, subject, body,
                               html, wording, wording_sha256, unsubscribe, state, held_for, mass,
                               queued_by, again_of, attempts, queued_at, next_at, found_by,
                               reply_to)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                     0, $18, $19, $20, $21)
             on conflict (event, recipient, template) do nothing"
        );
        let queued = self.exec(
            sql,
            &[
                &mail.id,
                &mail.event,
                &mail.recipient,
                &mail.person,
                &mail.template,
                &mail.language,
                &mail.subject,
                &mail.body,
                &mail.html,
                &mail.wording,
                &mail.wording_sha256,
                &mail.unsubscribe,
                &mail.state,
                &mail.held_for,
                &mail.mass,
                &mail.queued_by,
                &mail.again_of,
                &mail.queued_at,
                &mail.next_at,
                &mail.found_by(),
                &mail.reply_to,
            ],
        )?;
        Ok(queued == 1)
    }

    /// Takes a letter for one try and notes that it began: moves `next_at` on, so that no other
    /// node tries meanwhile. `false` when another node was first, or somebody stopped it.
    ///
    /// # Errors
    /// Of the database.
    pub fn claim_mail(
        &mut self,
        mail: &Mail,
        next_at: Timestamp,
        now: Timestamp,
    ) -> Result<bool, Error> {
        let sql = sql!(
            "update mail set state = 'approved', attempts = attempts + 1, next_at = $3,
                 tried_since = coalesce(tried_since, $4)
             where id = $1 and state in ('approved', 'queued', 'scheduled') and attempts = $2
                 and next_at = $5"
        );
        let params: [&dyn crate::Bind; 5] =
            [&mail.id, &mail.attempts, &next_at, &now, &mail.next_at];
        if self.exec(sql, &params)? == 0 {
            return Ok(false);
        }
        let n = mail.attempts + 1;
        self.exec(
            sql!("insert into mail_attempt (mail, n, began_at) values ($1, $2, $3) on conflict do nothing"),
            &[&mail.id, &n, &now],
        )?;
        Ok(true)
    }

    /// Notes how a try ended. A letter that is a secret (`wipe`) keeps no words once it has gone
    /// or was given up.
    ///
    /// # Errors
    /// Of the database.
    pub fn end_attempt(
        &mut self,
        mail: &Mail,
        outcome: &Outcome,
        at: Timestamp,
        wipe: bool,
    ) -> Result<(), Error> {
        let (word, words) = match outcome {
            Outcome::Taken => {
                self.mail_sent(mail.id, at, wipe)?;
                ("taken", None)
            }
            Outcome::Missed { words, give_up } => {
                self.mail_missed(mail.id, words, *give_up, *give_up && wipe)?;
                (if *give_up { "refused" } else { "missed" }, Some(words))
            }
        };
        let n = mail.attempts + 1;
        self.exec(
            sql!(
                "update mail_attempt set ended_at = $3, outcome = $4, words = $5
                 where mail = $1 and n = $2"
            ),
            &[&mail.id, &n, &at, &word, &words],
        )?;
        Ok(())
    }

    fn mail_sent(&mut self, id: MailId, at: Timestamp, wipe: bool) -> Result<(), Error> {
        // Also one that was stopped while the relay took it: what has gone has gone.
        self.exec(
            sql!(
                "update mail set state = 'sent', sent_at = $2, last_error = null, held_for = null,
                     subject = case when $3 then '' else subject end,
                     body = case when $3 then '' else body end,
                     html = case when $3 then '' else html end
                 where id = $1"
            ),
            &[&id, &at, &wipe],
        )?;
        Ok(())
    }

    fn mail_missed(
        &mut self,
        id: MailId,
        error: &str,
        give_up: bool,
        wipe: bool,
    ) -> Result<(), Error> {
        self.exec(
            sql!(
                "update mail set last_error = $2,
                     state = case when $3 and state = 'approved' then 'failed' else state end,
                     subject = case when $4 then '' else subject end,
                     body = case when $4 then '' else body end,
                     html = case when $4 then '' else html end
                 where id = $1 and state <> 'sent'"
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
            "where state in ('approved', 'queued', 'scheduled') and next_at <= $1
             order by next_at, id limit $2"
        ));
        self.all(sql, &[&now, &limit])
    }

    /// The newest letters, for the demonstration's mail page.
    ///
    /// # Errors
    /// Of the database.
    pub fn newest_mails(&mut self, limit: i64) -> Result<Vec<Mail>, Error> {
        let sql = sql!(concat!(mail_columns!(), "order by queued_at desc, id desc limit $1"));
        self.all(sql, &[&limit])
    }

    /// The letter of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn mail(&mut self, id: MailId) -> Result<Option<Mail>, Error> {
        self.opt(sql!(concat!(mail_columns!(), "where id = $1")), &[&id])
    }

    /// The letter whose link to unsubscribe ends so.
    ///
    /// # Errors
    /// Of the database.
    pub fn mail_by_unsubscribe(&mut self, token: &str) -> Result<Option<Mail>, Error> {
        self.opt(sql!(concat!(mail_columns!(), "where unsubscribe = $1")), &[&token])
    }

    /// Every try of a letter, the first one first.
    ///
    /// # Errors
    /// Of the database.
    pub fn attempts(&mut self, mail: MailId) -> Result<Vec<Attempt>, Error> {
        let sql = sql!(
            "select n, began_at, ended_at, outcome, words from mail_attempt where mail = $1 order by n"
        );
        self.all(sql, &[&mail])
    }
}
