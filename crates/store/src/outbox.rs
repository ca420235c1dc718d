//! The outbox as the secretariat's desk: letters by state, what people do with one, and what is
//! known of the addresses they went to.

use domain::ids::{MailId, PersonId};
use domain::language::Lang;
use domain::mailing::{Bounce, Bounces};
use domain::outgoing::{HeldFor, Outgoing, State};
use domain::time::Timestamp;

use crate::{Error, FromRow, Row, Save, Tx, WriteTx, rows, sql};

/// A letter as a line of the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxRow {
    /// Its id.
    pub id: MailId,
    /// The event it is about.
    pub event: i64,
    /// The address.
    pub recipient: String,
    /// The letter's word.
    pub template: String,
    /// Its language.
    pub language: Lang,
    /// Its subject; empty where it was a secret.
    pub subject: String,
    /// Its state.
    pub state: String,
    /// When it was written.
    pub queued_at: Timestamp,
    /// Not before when it goes.
    pub next_at: Timestamp,
    /// When it went.
    pub sent_at: Option<Timestamp>,
    /// Tries so far.
    pub attempts: i64,
    /// Why it is held.
    pub held_for: Option<String>,
}

rows!(OutboxRow {
    id,
    event,
    recipient,
    template,
    language,
    subject,
    state,
    queued_at,
    next_at,
    sent_at,
    attempts,
    held_for
});

/// What a list of letters is limited to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OutboxFilter {
    /// In this state; in any when empty.
    pub state: String,
    /// Of this kind; of any when empty.
    pub kind: String,
    /// With these words in address or subject, folded; any when empty.
    pub words: String,
    /// Of this event alone.
    pub event: Option<i64>,
}

/// A wave of letters that one event caused and that waits for a second person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wave {
    /// The event.
    pub event: i64,
    /// The letters' word.
    pub template: String,
    /// How many wait.
    pub n: i64,
    /// Whose act caused them.
    pub queued_by: Option<PersonId>,
    /// When.
    pub queued_at: Timestamp,
}

rows!(Wave { event, template, n, queued_by, queued_at });

/// An address that letters come back from for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounced {
    /// The address.
    pub email: String,
    /// Since when.
    pub at: Timestamp,
    /// Why, as the relay on the other side said.
    pub status: String,
    /// The newest letter to it.
    pub letter: Option<MailId>,
}

rows!(Bounced { email, at, status, letter });

impl FromRow for Outgoing {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let id = row.take()?;
        let (template, state): (String, String) = (row.take()?, row.take()?);
        let state = State::named(&state)
            .ok_or_else(|| Error::Column { index: 2, what: format!("no such state: {state}") })?;
        let held_for: Option<String> = row.take()?;
        let secret = domain::network::LetterKind::named(&template).is_some_and(|it| it.is_secret());
        Ok(Outgoing {
            id,
            state,
            held_for: held_for.as_deref().and_then(HeldFor::named),
            edition: row.take()?,
            mass: row.take()?,
            queued_by: row.take()?,
            approved_by: row.take()?,
            next_at: row.take()?,
            n_again: row.take()?,
            secret,
        })
    }
}

impl Save for Outgoing {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "update mail set state = $2, held_for = $3, edition = $4, approved_by = $5,
                     next_at = $6, n_again = $7,
                     tried_since = case when state = $2 then tried_since else null end
                 where id = $1"
            ),
            &[
                &self.id,
                &self.state.name(),
                &self.held_for.map(HeldFor::name),
                &self.edition,
                &self.approved_by,
                &self.next_at,
                &self.n_again,
            ],
        )?;
        Ok(())
    }
}

impl FromRow for Bounces {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let email = row.take()?;
        let (hard_at, status): (Option<Timestamp>, Option<String>) = (row.take()?, row.take()?);
        Ok(Bounces { email, hard: hard_at.zip(status), n_soft: row.take()?, last_at: row.take()? })
    }
}

impl Save for Bounces {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        let (hard_at, status) = match &self.hard {
            Some((at, status)) => (Some(*at), Some(status.as_str())),
            None => (None, None),
        };
        tx.exec(
            sql!(
                "insert into mail_bounce (email, hard_at, hard_status, n_soft, last_at)
                 values ($1, $2, $3, $4, $5)
                 on conflict (email) do update set hard_at = $2, hard_status = $3, n_soft = $4,
                     last_at = $5"
            ),
            &[&self.email, &hard_at, &status, &self.n_soft, &self.last_at],
        )?;
        Ok(())
    }
}

macro_rules! outgoing_columns {
    () => {
        "select id, template, state, held_for, edition, mass, queued_by, approved_by, next_at,
                n_again
         from mail "
    };
}

macro_rules! row_columns {
    () => {
        "select id, event, recipient, template, language, subject, state, queued_at, next_at,
                sent_at, attempts, held_for
         from mail "
    };
    ($and:literal, $below:literal, $order:literal) => {
        concat!(
            row_columns!(),
            "where (queued_at, id) ",
            $below,
            " ($1, $2)
                 and (template = $3 or $3 = '')
                 and (found_by like '%' || $4 || '%' or $4 = '')
                 and (event = $5 or $5 = 0) ",
            $and,
            "
             order by queued_at ",
            $order,
            ", id ",
            $order,
            " limit $6"
        )
    };
}

macro_rules! counted {
    ($state:literal) => {
        concat!(
            "select '",
            $state,
            "', (select cast(count(*) as bigint)
                 from (select 1 from mail where state = '",
            $state,
            "' limit $1) as counted)"
        )
    };
}

/// Where a page of the outbox begins: after this letter, or before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutboxPlace {
    /// At the newest letter.
    Start,
    /// Older than this one.
    After(Timestamp, MailId),
    /// Newer than this one.
    Before(Timestamp, MailId),
}

impl Tx {
    /// Letters of the outbox, the newest first; one more than `limit` says that there are more.
    ///
    /// # Errors
    /// Of the database.
    pub fn outbox(
        &mut self,
        filter: &OutboxFilter,
        place: OutboxPlace,
        limit: i64,
    ) -> Result<Vec<OutboxRow>, Error> {
        let event = filter.event.unwrap_or(0);
        // No address and no subject is found by a sign that means something to the database.
        let words: String =
            filter.words.chars().filter(|c| !matches!(c, '%' | '_' | '\\')).collect();
        let (at, id) = match place {
            OutboxPlace::Start => (Timestamp(i64::MAX), MailId(uuid::Uuid::max())),
            OutboxPlace::After(at, id) | OutboxPlace::Before(at, id) => (at, id),
        };
        let params: [&dyn crate::Bind; 6] = [&at, &id, &filter.kind, &words, &event, &limit];
        let with_state: [&dyn crate::Bind; 7] =
            [&at, &id, &filter.kind, &words, &event, &limit, &filter.state];
        match (place, filter.state.is_empty()) {
            (OutboxPlace::Before(..), true) => {
                let mut rows: Vec<OutboxRow> =
                    self.all(sql!(row_columns!("", ">", "asc")), &params)?;
                rows.reverse();
                Ok(rows)
            }
            (OutboxPlace::Before(..), false) => {
                let mut rows: Vec<OutboxRow> =
                    self.all(sql!(row_columns!("and state = $7", ">", "asc")), &with_state)?;
                rows.reverse();
                Ok(rows)
            }
            // What is looked at most has a statement of its own: PostgreSQL plans one with so many
            // choices anew each time.
            (OutboxPlace::Start | OutboxPlace::After(..), true) if *filter == OutboxFilter::default() => {
                let sql = sql!(concat!(
                    row_columns!(),
                    "where (queued_at, id) < ($1, $2) order by queued_at desc, id desc limit $3"
                ));
                self.all(sql, &[&at, &id, &limit])
            }
            (_, true) => self.all(sql!(row_columns!("", "<", "desc")), &params),
            (_, false) => self.all(sql!(row_columns!("and state = $7", "<", "desc")), &with_state),
        }
    }

    /// When a letter was written, to begin a page there.
    ///
    /// # Errors
    /// Of the database.
    pub fn mail_queued_at(&mut self, id: MailId) -> Result<Option<Timestamp>, Error> {
        self.opt(sql!("select queued_at from mail where id = $1"), &[&id])
    }

    /// How many letters there are in each state, each counted to `max` and no further.
    ///
    /// # Errors
    /// Of the database.
    pub fn outbox_counts(&mut self, max: i64) -> Result<Vec<(String, i64)>, Error> {
        let sql = sql!(concat!(
            counted!("held"),
            " union all ",
            counted!("scheduled"),
            " union all ",
            counted!("approved"),
            " union all ",
            counted!("queued"),
            " union all ",
            counted!("failed"),
            " union all ",
            counted!("sent"),
            " union all ",
            counted!("cancelled")
        ));
        self.all(sql, &[&max])
    }

    /// Letters to very many that wait for a second person, wave by wave.
    ///
    /// # Errors
    /// Of the database.
    pub fn held_waves(&mut self) -> Result<Vec<Wave>, Error> {
        let sql = sql!(
            "select event, template, cast(count(*) as bigint), min(queued_by), min(queued_at)
             from mail where state = 'held' and held_for = 'mass'
             group by event, template order by event desc, template"
        );
        self.all(sql, &[])
    }

    /// The letters of one wave.
    ///
    /// # Errors
    /// Of the database.
    pub fn wave(&mut self, event: i64, template: &str) -> Result<Vec<Outgoing>, Error> {
        let sql = sql!(concat!(
            outgoing_columns!(),
            "where event = $1 and template = $2 and state = 'held' order by id"
        ));
        self.all(sql, &[&event, &template])
    }

    /// What people may change about a letter.
    ///
    /// # Errors
    /// Of the database.
    pub fn outgoing(&mut self, id: MailId) -> Result<Option<Outgoing>, Error> {
        self.opt(sql!(concat!(outgoing_columns!(), "where id = $1")), &[&id])
    }

    /// What is known of an address from letters that came back.
    ///
    /// # Errors
    /// Of the database.
    pub fn bounces(&mut self, email: &str) -> Result<Option<Bounces>, Error> {
        let sql = sql!(
            "select email, hard_at, hard_status, n_soft, last_at from mail_bounce where email = $1"
        );
        self.opt(sql, &[&email])
    }

    /// Addresses that letters come back from for good, the latest first, each with the newest
    /// letter to it, by whose page its trouble is seen.
    ///
    /// # Errors
    /// Of the database.
    pub fn bounced(&mut self) -> Result<Vec<Bounced>, Error> {
        let sql = sql!(
            "select b.email, b.hard_at, b.hard_status,
                    (select m.id from mail m where m.recipient = b.email
                     order by m.queued_at desc, m.id desc limit 1)
             from mail_bounce b
             where b.hard_at is not null order by b.hard_at desc, b.email limit 200"
        );
        self.all(sql, &[])
    }

    /// How many addresses letters come back from for good.
    ///
    /// # Errors
    /// Of the database.
    pub fn n_bounced(&mut self) -> Result<i64, Error> {
        self.one(sql!("select count(*) from mail_bounce where hard_at is not null"), &[])
    }

    /// Reports about a letter that came back: status, whether for good, when it was read.
    ///
    /// # Errors
    /// Of the database.
    pub fn reports(&mut self, mail: MailId) -> Result<Vec<(String, bool, Timestamp)>, Error> {
        let sql = sql!(
            "select status, hard, read_at from bounce_report where mail = $1 order by read_at, sha256"
        );
        self.all(sql, &[&mail])
    }

    /// The newest letter to an address.
    ///
    /// # Errors
    /// Of the database.
    pub fn newest_mail_to(&mut self, email: &str) -> Result<Option<MailId>, Error> {
        let sql = sql!(
            "select id from mail where recipient = $1 order by queued_at desc, id desc limit 1"
        );
        self.opt(sql, &[&email])
    }
}

impl WriteTx {
    /// Notes that a report about a letter was read; `false` when it was before.
    ///
    /// # Errors
    /// Of the database.
    pub fn note_report(
        &mut self,
        mail: MailId,
        sha256: &str,
        bounce: &Bounce,
        at: Timestamp,
    ) -> Result<bool, Error> {
        let sql = sql!(
            "insert into bounce_report (mail, sha256, status, hard, read_at)
             values ($1, $2, $3, $4, $5) on conflict do nothing"
        );
        Ok(self.exec(sql, &[&mail, &sha256, &bounce.status, &bounce.hard, &at])? == 1)
    }
}
