//! Versions of forms. What is published is never written to again: each statement that changes
//! a row says so, and a change that found no draft is told as a fault.

use domain::application::Application;
use domain::form_move::{Followed, FormNews, Outcome};
use domain::form_version::{Discarded, FormVersion, Published, State};
use domain::ids::{ApplicationId, CallId, FormVersionId, PersonId};
use domain::time::Timestamp;

use crate::applications::application_columns;
use crate::{Error, FromRow, Row, Save, Tx, WriteTx, rows, sql, words};

words!(Outcome);
rows!(FormNews { application, version, from_version, outcome, told_at });

impl FromRow for FormVersion {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let version = FormVersion {
            id: row.take()?,
            form: row.take()?,
            n: row.take()?,
            source: row.take()?,
            edition: row.take()?,
            made_at: row.take()?,
            made_by: row.take()?,
            changed_at: row.take()?,
            changed_by: row.take()?,
            state: State::Draft,
        };
        let (at, by): (Option<Timestamp>, _) = (row.take()?, row.take()?);
        let (definition, sha256): (Option<String>, Option<String>) = (row.take()?, row.take()?);
        let state = match (at, definition, sha256) {
            (Some(at), Some(definition), Some(sha256)) => {
                State::Published(Published { at, by, definition, sha256 })
            }
            _ => State::Draft,
        };
        Ok(FormVersion { state, ..version })
    }
}

/// A version as a list shows it, without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormVersionRow {
    /// Its id.
    pub id: FormVersionId,
    /// The form's lasting id.
    pub form: String,
    /// 1 for the first.
    pub n: i64,
    /// How often a draft was changed, from 1.
    pub edition: i64,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it was changed last.
    pub changed_at: Timestamp,
    /// By whom; `None` when it came with the network's files.
    pub changed_by: Option<PersonId>,
    /// When it was published; `None` for a draft.
    pub published_at: Option<Timestamp>,
    /// By whom; `None` when it came with the network's files.
    pub published_by: Option<PersonId>,
    /// SHA-256 of a published definition.
    pub sha256: Option<String>,
}

rows!(FormVersionRow {
    id,
    form,
    n,
    edition,
    made_at,
    changed_at,
    changed_by,
    published_at,
    published_by,
    sha256
});

impl Save for FormVersion {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        let published = self.published();
        let n_rows = tx.exec(
            sql!(
                "insert into form_version (id, form, n, state, source, edition, made_at, made_by,
                     changed_at, changed_by, published_at, published_by, definition, sha256)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
                 on conflict (id) do update set state = $4, source = $5, edition = $6,
                     changed_at = $9, changed_by = $10, published_at = $11, published_by = $12,
                     definition = $13, sha256 = $14
                 where form_version.state = 'draft'"
            ),
            &[
                &self.id,
                &self.form,
                &self.n,
                &self.state.as_str(),
                &self.source,
                &self.edition,
                &self.made_at,
                &self.made_by,
                &self.changed_at,
                &self.changed_by,
                &published.map(|it| it.at),
                &published.and_then(|it| it.by),
                &published.map(|it| it.definition.as_str()),
                &published.map(|it| it.sha256.as_str()),
            ],
        )?;
        one_draft(n_rows)
    }
}

impl Save for Discarded {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        let sql = sql!("delete from form_version where id = $1 and state = 'draft'");
        let n_rows = tx.exec(sql, &[&self.0.id])?;
        one_draft(n_rows)
    }
}

impl Save for Followed {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        self.application.save(tx)?;
        for it in &self.reread {
            // The same answer, read by another version: its number, its author and its time stay.
            let sql = sql!(
                "update answer set value = $3
                 where application = $1 and question = $2 and version = $4"
            );
            tx.exec(sql, &[&it.application, &it.question, &it.value, &it.version])?;
        }
        let it = &self.news;
        tx.exec(
            sql!(
                "insert into form_news (application, version, from_version, outcome, told_at)
                 values ($1, $2, $3, $4, $5)
                 on conflict (application, version) do update set outcome = $4, told_at = $5"
            ),
            &[&it.application, &it.version, &it.from_version, &it.outcome, &it.told_at],
        )?;
        tx.exec(
            sql!("delete from form_news_read where application = $1 and version = $2"),
            &[&it.application, &it.version],
        )?;
        Ok(())
    }
}

/// A change that found no draft would be a change of what is published.
fn one_draft(n_rows: u64) -> Result<(), Error> {
    match n_rows {
        1 => Ok(()),
        _ => Err(Error::Missing("the draft of a form's version: what is published never changes")),
    }
}

macro_rules! version_columns {
    () => {
        "select id, form, n, source, edition, made_at, made_by, changed_at, changed_by,
                published_at, published_by, definition, sha256
         from form_version "
    };
}

macro_rules! version_row_columns {
    () => {
        "select id, form, n, edition, made_at, changed_at, changed_by, published_at, published_by,
                sha256
         from form_version "
    };
}

impl Tx {
    /// One version of a form, with its text.
    ///
    /// # Errors
    /// Of the database.
    pub fn form_version(&mut self, form: &str, n: i64) -> Result<Option<FormVersion>, Error> {
        let sql = sql!(concat!(version_columns!(), "where form = $1 and n = $2"));
        self.opt(sql, &[&form, &n])
    }

    /// The versions of a form, the newest first, without their texts.
    ///
    /// # Errors
    /// Of the database.
    pub fn form_versions(&mut self, form: &str) -> Result<Vec<FormVersionRow>, Error> {
        let sql = sql!(concat!(version_row_columns!(), "where form = $1 order by n desc"));
        self.all(sql, &[&form])
    }

    /// The versions of all forms, the newest of each form first, without their texts.
    ///
    /// # Errors
    /// Of the database.
    pub fn all_form_versions(&mut self) -> Result<Vec<FormVersionRow>, Error> {
        self.all(sql!(concat!(version_row_columns!(), "order by form, n desc")), &[])
    }

    /// The newest published version of a form.
    ///
    /// # Errors
    /// Of the database.
    pub fn newest_form_version(&mut self, form: &str) -> Result<Option<i64>, Error> {
        let sql = sql!(
            "select n from form_version where form = $1 and state = 'published'
             order by n desc limit 1"
        );
        self.opt(sql, &[&form])
    }

    /// The canonical definition of a published version, with its hash.
    ///
    /// # Errors
    /// Of the database.
    pub fn form_definition(
        &mut self,
        form: &str,
        n: i64,
    ) -> Result<Option<(String, String)>, Error> {
        let sql = sql!(
            "select definition, sha256 from form_version
             where form = $1 and n = $2 and state = 'published'"
        );
        self.opt(sql, &[&form, &n])
    }

    /// Which version of a form has that hash.
    ///
    /// # Errors
    /// Of the database.
    pub fn form_version_of_hash(&mut self, form: &str, sha256: &str) -> Result<Option<i64>, Error> {
        let sql = sql!(
            "select n from form_version where sha256 = $2 and form = $1 order by n desc limit 1"
        );
        self.opt(sql, &[&form, &sha256])
    }

    /// Whether a shipped definition was taken over before.
    ///
    /// # Errors
    /// Of the database.
    pub fn shipped_form_is_taken(&mut self, form: &str, sha256: &str) -> Result<bool, Error> {
        let sql = sql!("select form from form_shipped where form = $1 and sha256 = $2");
        Ok(self.opt::<String>(sql, &[&form, &sha256])?.is_some())
    }

    /// The calls that use a form and whose results are not told, the one that opens last first.
    ///
    /// # Errors
    /// Of the database.
    pub fn calls_with_form(&mut self, form: &str) -> Result<Vec<CallId>, Error> {
        let sql = sql!(
            "select id from call where form = $1 and stage <> 'announced'
             order by opens_at desc, id"
        );
        self.all(sql, &[&form])
    }

    /// Drafts of a call that fill another version of its form than `n`, and have not been found
    /// to lose answers by it, the oldest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn drafts_to_move(
        &mut self,
        call: CallId,
        n: i64,
        limit: i64,
    ) -> Result<Vec<ApplicationId>, Error> {
        let sql = sql!(
            "select a.id from application a
             left join form_news w on w.application = a.id and w.version = $2
             where a.call = $1 and a.stage = 'draft' and a.form_version <> $2
               and w.application is null
             order by a.started_at, a.id limit $3"
        );
        self.all(sql, &[&call, &n, &limit])
    }

    /// Calls that have drafts to move, with the version they should move to.
    ///
    /// # Errors
    /// Of the database.
    pub fn calls_with_drafts_to_move(&mut self) -> Result<Vec<(CallId, i64)>, Error> {
        let sql = sql!(
            "select distinct c.id, c.form_version from call c
             join application a on a.call = c.id and a.form_version <> c.form_version
             left join form_news w on w.application = a.id and w.version = c.form_version
             where a.stage = 'draft' and c.stage <> 'announced' and w.application is null
             order by c.id"
        );
        self.all(sql, &[])
    }

    /// Every application of a call, the oldest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn applications_of_call(&mut self, call: CallId) -> Result<Vec<Application>, Error> {
        let sql = sql!(concat!(
            application_columns!(),
            "where a.call = $1 order by a.started_at, a.id"
        ));
        self.all(sql, &[&call])
    }

    /// What a new version meant for a draft and this person has not read, the latest.
    ///
    /// # Errors
    /// Of the database.
    pub fn unread_form_news(
        &mut self,
        application: ApplicationId,
        person: PersonId,
    ) -> Result<Option<FormNews>, Error> {
        let sql = sql!(
            "select w.application, w.version, w.from_version, w.outcome, w.told_at
             from form_news w
             left join form_news_read r on r.application = w.application
                  and r.version = w.version and r.person = $2
             where w.application = $1 and r.person is null
             order by w.version desc limit 1"
        );
        self.opt(sql, &[&application, &person])
    }

    /// What a version meant for a draft.
    ///
    /// # Errors
    /// Of the database.
    pub fn form_news(
        &mut self,
        application: ApplicationId,
        version: i64,
    ) -> Result<Option<FormNews>, Error> {
        let sql = sql!(
            "select application, version, from_version, outcome, told_at from form_news
             where application = $1 and version = $2"
        );
        self.opt(sql, &[&application, &version])
    }
}

impl WriteTx {
    /// Remembers that somebody of the team has read what a version changed, and everything before.
    ///
    /// # Errors
    /// Of the database.
    pub fn read_form_news(
        &mut self,
        application: ApplicationId,
        version: i64,
        person: PersonId,
        at: Timestamp,
    ) -> Result<(), Error> {
        let sql = sql!(
            "insert into form_news_read (application, version, person, read_at)
             select application, version, $3, $4 from form_news
             where application = $1 and version <= $2
             on conflict do nothing"
        );
        self.exec(sql, &[&application, &version, &person, &at])?;
        Ok(())
    }

    /// Remembers that a shipped definition was taken over.
    ///
    /// # Errors
    /// Of the database.
    pub fn take_shipped_form(
        &mut self,
        form: &str,
        sha256: &str,
        at: Timestamp,
    ) -> Result<(), Error> {
        let sql = sql!(
            "insert into form_shipped (form, sha256, taken_at) values ($1, $2, $3)
             on conflict do nothing"
        );
        self.exec(sql, &[&form, &sha256, &at])?;
        Ok(())
    }
}
