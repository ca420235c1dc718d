//! Writing together: every version of an answer, who has a section open, what waits for somebody
//! to sign in again.

use std::collections::BTreeMap;

use domain::application::{Answer, Application, Window};
use domain::ids::{ApplicationId, PersonId};
use domain::time::Timestamp;

use crate::{Error, FromRow, Json, Row, Tx, WriteTx, rows, sql};

/// An application with what a save needs to know of its call and one of its answers, read in one
/// go: a save comes every few seconds, and the texts of a call are long.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The application.
    pub application: Application,
    /// When it can be written to.
    pub window: Window,
    /// The answer that was asked for, as it stands.
    pub answer: Option<Answer>,
}

/// What somebody sent without a live session.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// Whose session it had been.
    pub person: PersonId,
    /// Where it was sent, below the language.
    pub path: String,
    /// The fields as sent.
    pub fields: BTreeMap<String, Vec<String>>,
    /// When.
    pub held_at: Timestamp,
    /// The last moment at which it is given back.
    pub held_until: Timestamp,
}

impl FromRow for Draft {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let application = Application::from_row(row)?;
        let stage: String = row.take()?;
        let window = Window {
            running: stage == "published",
            cities_until: row.take()?,
            commissions_until: row.take()?,
        };
        let parts = (row.take()?, row.take()?, row.take()?, row.take()?, row.take()?);
        let answer = match parts {
            (Some(question), Some(value), Some(version), Some(saved_at), Some(saved_by)) => {
                let application = application.id;
                Some(Answer { application, question, value, version, saved_at, saved_by })
            }
            _ => None,
        };
        Ok(Draft { application, window, answer })
    }
}

impl FromRow for Held {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(Held {
            person: row.take()?,
            path: row.take()?,
            fields: row.take::<Json<BTreeMap<String, Vec<String>>>>()?.0,
            held_at: row.take()?,
            held_until: row.take()?,
        })
    }
}

/// A name and the person who has it.
struct Named {
    person: PersonId,
    name: String,
}
rows!(Named { person, name });

impl Tx {
    /// An application as a save of that question needs it.
    ///
    /// # Errors
    /// Of the database.
    pub fn draft(&mut self, id: ApplicationId, question: &str) -> Result<Option<Draft>, Error> {
        let sql = sql!(
            "select a.id, a.call, a.city, a.country, a.stage, a.stage_at, a.stage_note, a.seat,
                    a.rank, a.filings, a.started_at, a.started_by, a.form_version,
                    (select d.date from own_date d where d.call = a.call and d.country = a.country
                        and d.binds and d.lifted_at is null),
                    a.waiver, a.amend_until, a.amend_questions,
                    c.stage, c.city_closes_at, c.commission_closes_at,
                    x.question, x.value, x.version, x.saved_at, x.saved_by
             from application a join call c on c.id = a.call
                  left join answer x on x.application = a.id and x.question = $2
             where a.id = $1"
        );
        self.opt(sql, &[&id, &question])
    }

    /// One answer as it stands.
    ///
    /// # Errors
    /// Of the database.
    pub fn answer(
        &mut self,
        application: ApplicationId,
        question: &str,
    ) -> Result<Option<Answer>, Error> {
        let sql = sql!(
            "select application, question, value, version, saved_at, saved_by
             from answer where application = $1 and question = $2"
        );
        self.opt(sql, &[&application, &question])
    }

    /// The versions of an answer below `before`, the newest first, at most `limit` of them.
    ///
    /// # Errors
    /// Of the database.
    pub fn answer_versions(
        &mut self,
        application: ApplicationId,
        question: &str,
        before: i64,
        limit: i64,
    ) -> Result<Vec<Answer>, Error> {
        let sql = sql!(
            "select application, question, value, version, saved_at, saved_by
             from answer_version where application = $1 and question = $2 and version < $3
             order by version desc limit $4"
        );
        self.all(sql, &[&application, &question, &before, &limit])
    }

    /// One version of an answer.
    ///
    /// # Errors
    /// Of the database.
    pub fn answer_version(
        &mut self,
        application: ApplicationId,
        question: &str,
        version: i64,
    ) -> Result<Option<Answer>, Error> {
        let sql = sql!(
            "select application, question, value, version, saved_at, saved_by
             from answer_version where application = $1 and question = $2 and version = $3"
        );
        self.opt(sql, &[&application, &question, &version])
    }

    /// The names of those who have a section open, but for one person.
    ///
    /// # Errors
    /// Of the database.
    pub fn present(
        &mut self,
        application: ApplicationId,
        section: &str,
        but: PersonId,
        now: Timestamp,
    ) -> Result<Vec<(PersonId, String)>, Error> {
        let sql = sql!(
            "select p.id, p.name from presence x join person p on p.id = x.person
             where x.application = $1 and x.section = $2 and x.person <> $3 and x.seen_until >= $4
             order by p.name, p.id"
        );
        let rows: Vec<Named> = self.all(sql, &[&application, &section, &but, &now])?;
        Ok(rows.into_iter().map(|it| (it.person, it.name)).collect())
    }

    /// What a browser's token brings back, unless it has waited too long.
    ///
    /// # Errors
    /// Of the database.
    pub fn held(&mut self, token_sha256: &[u8], now: Timestamp) -> Result<Option<Held>, Error> {
        let sql = sql!(
            "select person, path, fields, held_at, held_until from held_form
             where token_sha256 = $1 and held_until >= $2"
        );
        self.opt(sql, &[&token_sha256, &now])
    }

    /// How many forms wait for a person.
    ///
    /// # Errors
    /// Of the database.
    pub fn n_held(&mut self, person: PersonId, now: Timestamp) -> Result<i64, Error> {
        let sql = sql!("select count(*) from held_form where person = $1 and held_until >= $2");
        self.one(sql, &[&person, &now])
    }
}

impl WriteTx {
    /// Notes that a person has a section open until a moment, and forgets whoever has left.
    ///
    /// # Errors
    /// Of the database.
    pub fn note_presence(
        &mut self,
        application: ApplicationId,
        section: &str,
        person: PersonId,
        until: Timestamp,
        now: Timestamp,
    ) -> Result<(), Error> {
        self.exec(
            sql!("delete from presence where application = $1 and seen_until < $2"),
            &[&application, &now],
        )?;
        self.exec(
            sql!(
                "insert into presence (application, section, person, seen_until)
                 values ($1, $2, $3, $4)
                 on conflict (application, section, person) do update set seen_until = $4"
            ),
            &[&application, &section, &person, &until],
        )?;
        Ok(())
    }

    /// Forgets that a person has a section open.
    ///
    /// # Errors
    /// Of the database.
    pub fn forget_presence(
        &mut self,
        application: ApplicationId,
        section: &str,
        person: PersonId,
    ) -> Result<(), Error> {
        self.exec(
            sql!("delete from presence where application = $1 and section = $2 and person = $3"),
            &[&application, &section, &person],
        )?;
        Ok(())
    }

    /// Keeps what was sent without a session, and clears away what waited too long.
    ///
    /// # Errors
    /// Of the database.
    pub fn hold(&mut self, token_sha256: &[u8], held: &Held) -> Result<(), Error> {
        self.exec(sql!("delete from held_form where held_until < $1"), &[&held.held_at])?;
        self.exec(
            sql!(
                "insert into held_form (token_sha256, person, path, fields, held_at, held_until)
                 values ($1, $2, $3, $4, $5, $6)
                 on conflict (token_sha256) do update set person = $2, path = $3, fields = $4,
                     held_at = $5, held_until = $6"
            ),
            &[
                &token_sha256, &held.person, &held.path, &Json(&held.fields), &held.held_at,
                &held.held_until,
            ],
        )?;
        Ok(())
    }

    /// Clears away what a browser's token brought back.
    ///
    /// # Errors
    /// Of the database.
    pub fn release_held(&mut self, token_sha256: &[u8]) -> Result<(), Error> {
        self.exec(sql!("delete from held_form where token_sha256 = $1"), &[&token_sha256])?;
        Ok(())
    }

    /// The secret that a person's devices lock unsent text with; `fresh` becomes it when there is
    /// none yet.
    ///
    /// # Errors
    /// Of the database.
    pub fn device_key(
        &mut self,
        person: PersonId,
        fresh: &str,
        now: Timestamp,
    ) -> Result<String, Error> {
        self.exec(
            sql!(
                "insert into device_key (person, secret, made_at) values ($1, $2, $3)
                 on conflict (person) do nothing"
            ),
            &[&person, &fresh, &now],
        )?;
        self.one(sql!("select secret from device_key where person = $1"), &[&person])
    }
}
