//! Filled sheets that wait, and answers that came along from an earlier application.

use domain::application::Answered;
use domain::copying::{Carried, Confirmed, Copied};
use domain::ids::{ApplicationId, SheetId};
use domain::sheet::{self, Sheet};
use domain::time::Timestamp;

use crate::{Error, FromRow, Json, Row, Save, Tx, WriteTx, rows, sql};

rows!(Carried { application, question, origin, confirmed_at, confirmed_by });

impl FromRow for Sheet {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let (id, application, name) = (row.take()?, row.take()?, row.take()?);
        let (made_at, received_at, received_by) = (row.take()?, row.take()?, row.take()?);
        let (stage, at): (String, Option<Timestamp>) = (row.take()?, row.take()?);
        let stage = sheet::Stage::from_parts(&stage, at)
            .ok_or_else(|| Error::Column { index: 6, what: format!("no such stage: {stage}") })?;
        let content = row.take::<Json<sheet::Content>>()?.0;
        Ok(Sheet { id, application, name, made_at, received_at, received_by, stage, content })
    }
}

impl Save for Sheet {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into sheet (id, application, name, made_at, received_at, received_by,
                                    stage, stage_at, content)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                 on conflict (id) do update set stage = $7, stage_at = $8, content = $9"
            ),
            &[
                &self.id,
                &self.application,
                &self.name,
                &self.made_at,
                &self.received_at,
                &self.received_by,
                &self.stage.name(),
                &self.stage.at(),
                &Json(&self.content),
            ],
        )?;
        Ok(())
    }
}

impl Save for Copied {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        self.application.save(tx)?;
        let application = self.application.clone();
        Answered { application, answers: self.answers.clone() }.save(tx)?;
        for attachment in &self.attachments {
            attachment.save(tx)?;
        }
        for carried in &self.carried {
            carried.save(tx)?;
        }
        Ok(())
    }
}

impl Save for Carried {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into carried_answer
                     (application, question, origin, confirmed_at, confirmed_by)
                 values ($1, $2, $3, $4, $5)
                 on conflict (application, question) do update set confirmed_at = $4,
                     confirmed_by = $5"
            ),
            &[
                &self.application,
                &self.question,
                &self.origin,
                &self.confirmed_at,
                &self.confirmed_by,
            ],
        )?;
        Ok(())
    }
}

impl Save for Confirmed {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        self.0.iter().try_for_each(|it| it.save(tx))
    }
}

macro_rules! sheet_columns {
    () => {
        "select id, application, name, made_at, received_at, received_by, stage, stage_at, content
         from sheet "
    };
}

impl Tx {
    /// The sheet of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn sheet(&mut self, id: SheetId) -> Result<Option<Sheet>, Error> {
        self.opt(sql!(concat!(sheet_columns!(), "where id = $1")), &[&id])
    }

    /// The sheets that came back to an application, the latest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn sheets(&mut self, application: ApplicationId) -> Result<Vec<Sheet>, Error> {
        let sql = sql!(concat!(
            sheet_columns!(),
            "where application = $1 order by received_at desc, id desc"
        ));
        self.all(sql, &[&application])
    }

    /// Sheets that have waited since before a moment, the longest first; at most 100.
    ///
    /// # Errors
    /// Of the database.
    pub fn sheets_waiting_since(&mut self, before: Timestamp) -> Result<Vec<Sheet>, Error> {
        let sql = sql!(concat!(
            sheet_columns!(),
            "where stage = 'waiting' and received_at < $1 order by received_at, id limit 100"
        ));
        self.all(sql, &[&before])
    }

    /// The versions of an answer that were taken from a sheet.
    ///
    /// # Errors
    /// Of the database.
    pub fn versions_by_sheet(
        &mut self,
        application: ApplicationId,
        question: &str,
    ) -> Result<Vec<i64>, Error> {
        let sql = sql!(
            "select version from answer_by_sheet where application = $1 and question = $2
             order by version"
        );
        self.all(sql, &[&application, &question])
    }

    /// Answers of an application that came along from an earlier one and that nobody has
    /// changed or confirmed since.
    ///
    /// # Errors
    /// Of the database.
    pub fn carried(&mut self, application: ApplicationId) -> Result<Vec<Carried>, Error> {
        let sql = sql!(
            "select c.application, c.question, c.origin, c.confirmed_at, c.confirmed_by
             from carried_answer c join answer a
                 on a.application = c.application and a.question = c.question
             where c.application = $1 and c.confirmed_at is null and a.version = 1
             order by c.question"
        );
        self.all(sql, &[&application])
    }
}

impl WriteTx {
    /// Notes which versions of answers were taken from a sheet.
    ///
    /// # Errors
    /// Of the database.
    pub fn note_taken(
        &mut self,
        application: ApplicationId,
        sheet: SheetId,
        taken: &[sheet::Taken],
    ) -> Result<(), Error> {
        for (question, version) in taken {
            self.exec(
                sql!(
                    "insert into answer_by_sheet (application, question, version, sheet)
                     values ($1, $2, $3, $4) on conflict do nothing"
                ),
                &[&application, &question, &version, &sheet],
            )?;
        }
        Ok(())
    }
}
