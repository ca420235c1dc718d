//! What a commission asks besides the form, and what its cities answer.

use domain::country::Country;
use domain::ids::{ApplicationId, CallId, OwnQuestionId};
use domain::own_question::{AskedTogether, OwnAnswer, OwnKind, OwnQuestion};
use domain::time::{Deadline, Wall};

use crate::commission::file_of;
use crate::{Error, FromRow, Row, Save, Tx, WriteTx, sql, words};

words!(OwnKind);

impl FromRow for OwnQuestion {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(OwnQuestion {
            id: row.take()?,
            call: row.take()?,
            country: row.take()?,
            kind: row.take()?,
            language: row.take()?,
            label: row.take()?,
            help: row.take()?,
            until: Deadline {
                wall: Wall { local: row.take()?, zone: row.take()? },
                at: row.take()?,
                grace_minutes: 0,
            },
            drafted_at: row.take()?,
            drafted_by: row.take()?,
            asked_at: row.take()?,
            ended_at: row.take()?,
        })
    }
}

impl FromRow for OwnAnswer {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(OwnAnswer {
            question: row.take()?,
            application: row.take()?,
            version: row.take()?,
            text: row.take()?,
            file: file_of(row)?,
            answered_at: row.take()?,
            answered_by: row.take()?,
        })
    }
}

impl Save for OwnQuestion {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        let until = &self.until;
        tx.exec(
            sql!(
                "insert into own_question
                     (id, call, country, kind, language, label, help, until_local, until_zone,
                      until_at, drafted_at, drafted_by, asked_at, ended_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
                 on conflict (id) do update set asked_at = $13, ended_at = $14"
            ),
            &[
                &self.id,
                &self.call,
                &self.country,
                &self.kind,
                &self.language,
                &self.label,
                &self.help,
                &until.wall.local,
                &until.wall.zone,
                &until.at,
                &self.drafted_at,
                &self.drafted_by,
                &self.asked_at,
                &self.ended_at,
            ],
        )?;
        Ok(())
    }
}

impl Save for AskedTogether {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        self.0.iter().try_for_each(|it| it.save(tx))
    }
}

impl Save for OwnAnswer {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        let file = self.file.as_ref();
        // Kept for good; a version that is there already is a fault and undoes the save.
        tx.exec(
            sql!(
                "insert into own_answer
                     (question, application, version, body, file_name, file_sha256,
                      file_size_bytes, file_media_type, answered_at, answered_by)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
            ),
            &[
                &self.question,
                &self.application,
                &self.version,
                &self.text,
                &file.map(|it| it.name.clone()),
                &file.map(|it| it.sha256.clone()),
                &file.map(|it| it.size_bytes),
                &file.map(|it| it.media_type.clone()),
                &self.answered_at,
                &self.answered_by,
            ],
        )?;
        Ok(())
    }
}

macro_rules! own_question_columns {
    () => {
        "select id, call, country, kind, language, label, help, until_local, until_zone,
                until_at, drafted_at, drafted_by, asked_at, ended_at
         from own_question "
    };
}

macro_rules! own_answer_columns {
    () => {
        "select w.question, w.application, w.version, w.body, w.file_name, w.file_sha256,
                w.file_size_bytes, w.file_media_type, w.answered_at, w.answered_by
         from own_answer w "
    };
}

/// The newest version of each answer.
macro_rules! newest {
    () => {
        "w.version = (select max(v.version) from own_answer v
                      where v.question = w.question and v.application = w.application)"
    };
}

impl Tx {
    /// What a country's commission asks in a call, also what was taken back, in its order.
    ///
    /// # Errors
    /// Of the database.
    pub fn own_questions(
        &mut self,
        call: CallId,
        country: Country,
    ) -> Result<Vec<OwnQuestion>, Error> {
        let sql = sql!(concat!(
            own_question_columns!(),
            "where call = $1 and country = $2 order by drafted_at, id"
        ));
        self.all(sql, &[&call, &country])
    }

    /// The own question of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn own_question(&mut self, id: OwnQuestionId) -> Result<Option<OwnQuestion>, Error> {
        self.opt(sql!(concat!(own_question_columns!(), "where id = $1")), &[&id])
    }

    /// What a city says to its commission's questions, in the newest versions.
    ///
    /// # Errors
    /// Of the database.
    pub fn own_answers(&mut self, application: ApplicationId) -> Result<Vec<OwnAnswer>, Error> {
        let sql = sql!(concat!(
            own_answer_columns!(),
            "where w.application = $1 and ",
            newest!(),
            " order by w.question"
        ));
        self.all(sql, &[&application])
    }

    /// What the handed-in files of a country say to their commission's questions.
    ///
    /// # Errors
    /// Of the database.
    pub fn own_answers_of(
        &mut self,
        call: CallId,
        country: Country,
    ) -> Result<Vec<OwnAnswer>, Error> {
        let sql = sql!(concat!(
            own_answer_columns!(),
            "join application a on a.id = w.application
             where a.call = $1 and a.country = $2 and a.filings > 0 and ",
            newest!(),
            " order by w.application, w.question"
        ));
        self.all(sql, &[&call, &country])
    }
}
