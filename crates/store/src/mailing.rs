//! What people want to have by mail, what waits for their digests, what letters say, and
//! reminders.

use domain::ids::{MailId, PersonId};
use domain::language::Lang;
use domain::mailing::{Gathered, Mailing};
use domain::network::{Every, LetterKind, ReminderOf};
use domain::reminder::{Key, Reminder};
use domain::time::Timestamp;
use domain::wording::{Discarded, Wording};

use crate::{Error, FromRow, Json, Row, Save, Tx, WriteTx, rows, sql};

/// Something that waits for a digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DigestEntry {
    /// For whom.
    pub person: PersonId,
    /// The event it is about.
    pub event: i64,
    /// The letter's word.
    pub template: String,
    /// The language it is in.
    pub language: Lang,
    /// Its subject.
    pub subject: String,
    /// Where it leads.
    pub link: String,
    /// Since when it waits.
    pub gathered_at: Timestamp,
    /// Not before when it goes.
    pub due_at: Timestamp,
}

rows!(DigestEntry { person, event, template, language, subject, link, gathered_at, due_at });

impl FromRow for Mailing {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let (email, every): (String, Option<String>) = (row.take()?, row.take()?);
        let off = row.take::<Json<_>>()?.0;
        let every = every.as_deref().and_then(Every::named);
        Ok(Mailing { email, every, off, changed_at: row.take()? })
    }
}

impl Save for Mailing {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into mailing (email, every, off, changed_at) values ($1, $2, $3, $4)
                 on conflict (email) do update set every = $2, off = $3, changed_at = $4"
            ),
            &[&self.email, &self.every.map(Every::name), &Json(&self.off), &self.changed_at],
        )?;
        Ok(())
    }
}

impl Save for Gathered {
    fn save(&self, _: &mut WriteTx) -> Result<(), Error> {
        // Its entries are marked with the letter, which has no id before its event has a number.
        Ok(())
    }
}

impl FromRow for Wording {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let (id, kind): (_, String) = (row.take()?, row.take()?);
        let kind = LetterKind::named(&kind)
            .ok_or_else(|| Error::Column { index: 1, what: format!("no such letter: {kind}") })?;
        let (n, words) = (row.take()?, row.take::<Json<_>>()?.0);
        let (edition, changed_at, changed_by) = (row.take()?, row.take()?, row.take()?);
        let (at, by): (Option<Timestamp>, Option<PersonId>) = (row.take()?, row.take()?);
        let published = at.zip(by);
        Ok(Wording { id, kind, n, words, edition, changed_at, changed_by, published })
    }
}

impl Save for Wording {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into letter_wording (id, kind, n, words, edition, changed_at, changed_by,
                                             published_at, published_by)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                 on conflict (id) do update set words = $4, edition = $5, changed_at = $6,
                     changed_by = $7, published_at = $8, published_by = $9
                 where letter_wording.published_at is null"
            ),
            &[
                &self.id,
                &self.kind.name(),
                &self.n,
                &Json(&self.words),
                &self.edition,
                &self.changed_at,
                &self.changed_by,
                &self.published.map(|it| it.0),
                &self.published.map(|it| it.1),
            ],
        )?;
        Ok(())
    }
}

impl Save for Discarded {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!("delete from letter_wording where id = $1 and published_at is null"),
            &[&self.0.id],
        )?;
        Ok(())
    }
}

impl FromRow for Reminder {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let (id, of): (_, String) = (row.take()?, row.take()?);
        let of = ReminderOf::named(&of)
            .ok_or_else(|| Error::Column { index: 1, what: format!("no such reminder: {of}") })?;
        Ok(Reminder {
            id,
            of,
            object: row.take()?,
            email: row.take()?,
            person: row.take()?,
            lang: row.take()?,
            due_at: row.take()?,
            ends_at: row.take()?,
            n_days: row.take()?,
            sent_at: row.take()?,
        })
    }
}

impl Save for Reminder {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!("update reminder set sent_at = $2 where id = $1 and sent_at is null"),
            &[&self.id, &self.sent_at],
        )?;
        Ok(())
    }
}

macro_rules! wording_columns {
    () => {
        "select id, kind, n, words, edition, changed_at, changed_by, published_at, published_by
         from letter_wording "
    };
}

macro_rules! reminder_columns {
    () => {
        "select id, kind, object, email, person, language, due_at, ends_at, n_days, sent_at
         from reminder "
    };
}

impl Tx {
    /// What an address wants to have, where it has chosen.
    ///
    /// # Errors
    /// Of the database.
    pub fn mailing(&mut self, email: &str) -> Result<Option<Mailing>, Error> {
        let sql = sql!("select email, every, off, changed_at from mailing where email = $1");
        self.opt(sql, &[&email])
    }

    /// The version of a letter's text that is in force; `None` for the one that ships.
    ///
    /// # Errors
    /// Of the database.
    pub fn wording_in_force(&mut self, kind: LetterKind) -> Result<Option<Wording>, Error> {
        let sql = sql!(concat!(
            wording_columns!(),
            "where kind = $1 and published_at is not null order by n desc limit 1"
        ));
        self.opt(sql, &[&kind.name()])
    }

    /// Every version of a letter's text, the newest first; a draft is one too.
    ///
    /// # Errors
    /// Of the database.
    pub fn wordings(&mut self, kind: LetterKind) -> Result<Vec<Wording>, Error> {
        let sql = sql!(concat!(wording_columns!(), "where kind = $1 order by n desc"));
        self.all(sql, &[&kind.name()])
    }

    /// For each letter with texts of its own: kind, number and whether it is published.
    ///
    /// # Errors
    /// Of the database.
    pub fn wording_numbers(&mut self) -> Result<Vec<(String, i64, bool)>, Error> {
        let sql =
            sql!("select kind, n, published_at is not null from letter_wording order by kind, n");
        self.all(sql, &[])
    }

    /// Reminders that are not sent.
    ///
    /// # Errors
    /// Of the database.
    pub fn reminders_unsent(&mut self) -> Result<Vec<Reminder>, Error> {
        let sql = sql!(concat!(
            reminder_columns!(),
            "where sent_at is null order by due_at, kind, object, email"
        ));
        self.all(sql, &[])
    }

    /// Reminders of something, sent or not, in the order they are due.
    ///
    /// # Errors
    /// Of the database.
    pub fn reminders_of(&mut self, of: ReminderOf) -> Result<Vec<Reminder>, Error> {
        let sql =
            sql!(concat!(reminder_columns!(), "where kind = $1 order by due_at, object, email"));
        self.all(sql, &[&of.name()])
    }

    /// What waits for the digests that are due.
    ///
    /// # Errors
    /// Of the database.
    pub fn digests_due(&mut self, now: Timestamp) -> Result<Vec<PersonId>, Error> {
        let sql = sql!(
            "select distinct person from digest_entry where mail is null and due_at <= $1
             order by person"
        );
        self.all(sql, &[&now])
    }

    /// Everything that waits for somebody's digest.
    ///
    /// # Errors
    /// Of the database.
    pub fn digest_entries(&mut self, person: PersonId) -> Result<Vec<DigestEntry>, Error> {
        let sql = sql!(
            "select person, event, template, language, subject, link, gathered_at, due_at
             from digest_entry where person = $1 and mail is null
             order by gathered_at, event, template"
        );
        self.all(sql, &[&person])
    }

    /// Contacts and drafts of a call: application, city, person, address, language.
    ///
    /// # Errors
    /// Of the database.
    pub fn contacts_of_files(
        &mut self,
        call: domain::ids::CallId,
        stage: &str,
    ) -> Result<Vec<(domain::ids::ApplicationId, PersonId, String, Lang)>, Error> {
        let sql = sql!(
            "select a.id, p.id, p.email, p.language
             from application a join team_member t on t.city = a.city and t.left_at is null
                 and t.part = 'contact' join person p on p.id = t.person
             where a.call = $1 and a.stage = $2 order by a.id, p.id"
        );
        self.all(sql, &[&call, &stage])
    }

    /// Officers whose countries have files that wait in a call: country, person, address, language.
    ///
    /// # Errors
    /// Of the database.
    pub fn officers_with_files(
        &mut self,
        call: domain::ids::CallId,
        now: Timestamp,
    ) -> Result<Vec<(domain::country::Country, PersonId, String, Lang)>, Error> {
        let sql = sql!(
            "select distinct a.country, p.id, p.email, p.language
             from application a join role_grant g on g.country = a.country
                 and g.role = 'commission' and g.revoked_at is null
                 and (g.from_at is null or g.from_at <= $2)
                 and (g.until_at is null or g.until_at >= $2)
                 join person p on p.id = g.person
             where a.call = $1 and a.stage in ('submitted', 'endorsed') order by a.country, p.id"
        );
        self.all(sql, &[&call, &now])
    }

    /// Experts of a call with reviews that are not handed in: person, address, language, since
    /// when the first of them waits.
    ///
    /// # Errors
    /// Of the database.
    pub fn experts_with_reviews(
        &mut self,
        call: domain::ids::CallId,
    ) -> Result<Vec<(PersonId, String, Lang)>, Error> {
        let sql = sql!(
            "select distinct p.id, p.email, p.language
             from review r join person p on p.id = r.expert
                 join role_grant g on g.person = p.id and g.role = 'expert' and g.call = r.call
                     and g.revoked_at is null
             where r.call = $1 and r.stage in ('assigned', 'accepted') order by p.id"
        );
        self.all(sql, &[&call])
    }

    /// Invitations nobody took up: id, address, the inviter's language, when it was sent last.
    ///
    /// # Errors
    /// Of the database.
    pub fn waiting_invitations(
        &mut self,
        since: Timestamp,
    ) -> Result<Vec<(domain::ids::InvitationId, String, Lang, Timestamp)>, Error> {
        let sql = sql!(
            "select i.id, i.email, p.language, coalesce(i.sent_at, i.made_at)
             from invitation i join person p on p.id = i.made_by
             where i.used_at is null and i.revoked_at is null
                 and coalesce(i.sent_at, i.made_at) >= $1 order by i.id"
        );
        self.all(sql, &[&since])
    }

    /// Sections given in drafts of a call: application, section, last day, person, address,
    /// language.
    ///
    /// # Errors
    /// Of the database.
    #[expect(clippy::type_complexity, reason = "a row of this one question, read in one place")]
    pub fn sections_given_in_call(
        &mut self,
        call: domain::ids::CallId,
    ) -> Result<Vec<(domain::ids::ApplicationId, String, String, PersonId, String, Lang)>, Error>
    {
        let sql = sql!(
            "select s.application, s.section, s.until_on, p.id, p.email, p.language
             from section_assignment s join application a on a.id = s.application
                 join person p on p.id = s.person
                 join team_member t on t.city = a.city and t.person = p.id and t.left_at is null
             where a.call = $1 and a.stage in ('draft', 'returned')
             order by s.application, s.section"
        );
        self.all(sql, &[&call])
    }
}

impl WriteTx {
    /// Plans a reminder; `false` when the same one is there, sent or not.
    ///
    /// # Errors
    /// Of the database.
    pub fn plan_reminder(&mut self, it: &Reminder, now: Timestamp) -> Result<bool, Error> {
        let sql = sql!(
            "insert into reminder (id, kind, object, email, person, language, due_at, ends_at,
                                   n_days, planned_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             on conflict (kind, object, email, due_at) do nothing"
        );
        let planned = self.exec(
            sql,
            &[
                &it.id,
                &it.of.name(),
                &it.object,
                &it.email,
                &it.person,
                &it.lang,
                &it.due_at,
                &it.ends_at,
                &it.n_days,
                &now,
            ],
        )?;
        Ok(planned == 1)
    }

    /// Drops a planned reminder; one that was sent stays.
    ///
    /// # Errors
    /// Of the database.
    pub fn drop_reminder(&mut self, key: &Key) -> Result<(), Error> {
        self.exec(
            sql!(
                "delete from reminder where kind = $1 and object = $2 and email = $3
                     and due_at = $4 and sent_at is null"
            ),
            &[&key.of.name(), &key.object, &key.email, &key.due_at],
        )?;
        Ok(())
    }

    /// Puts something by for somebody's digest; `false` when it is there already.
    ///
    /// # Errors
    /// Of the database.
    pub fn gather(&mut self, it: &DigestEntry) -> Result<bool, Error> {
        let sql = sql!(
            "insert into digest_entry (person, event, template, language, subject, link,
                                       gathered_at, due_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8)
             on conflict (person, event, template) do nothing"
        );
        let gathered = self.exec(
            sql,
            &[
                &it.person,
                &it.event,
                &it.template,
                &it.language,
                &it.subject,
                &it.link,
                &it.gathered_at,
                &it.due_at,
            ],
        )?;
        Ok(gathered == 1)
    }

    /// Marks everything that waits for somebody's digest as gone with a letter.
    ///
    /// # Errors
    /// Of the database.
    pub fn gathered_into(&mut self, person: PersonId, mail: MailId) -> Result<(), Error> {
        self.exec(
            sql!("update digest_entry set mail = $2 where person = $1 and mail is null"),
            &[&person, &mail],
        )?;
        Ok(())
    }

    /// Takes back what waits for somebody's digest and is no longer wanted.
    ///
    /// # Errors
    /// Of the database.
    pub fn ungather(&mut self, person: PersonId, template: &str) -> Result<(), Error> {
        self.exec(
            sql!("delete from digest_entry where person = $1 and template = $2 and mail is null"),
            &[&person, &template],
        )?;
        Ok(())
    }

    /// Takes back everything that waits for somebody's digest.
    ///
    /// # Errors
    /// Of the database.
    pub fn ungather_all(&mut self, person: PersonId) -> Result<(), Error> {
        self.exec(sql!("delete from digest_entry where person = $1 and mail is null"), &[&person])?;
        Ok(())
    }

    /// When somebody's digest goes, after the person chose otherwise.
    ///
    /// # Errors
    /// Of the database.
    pub fn digest_due_at(&mut self, person: PersonId, at: Timestamp) -> Result<(), Error> {
        self.exec(
            sql!("update digest_entry set due_at = $2 where person = $1 and mail is null"),
            &[&person, &at],
        )?;
        Ok(())
    }
}
