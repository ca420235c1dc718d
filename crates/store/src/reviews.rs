//! What experts say of the files they read, and what is decided on them.

use std::collections::BTreeMap;

use domain::decision::{Decision, Outcome};
use domain::ids::{ApplicationId, CallId, PersonId, ReviewId};
use domain::review::{self, Review, Score};

use crate::{Error, FromRow, Json, Row, Save, Tx, WriteTx, rows, sql, words};

words!(Outcome);

rows!(Decision { id, call, application, outcome, note, prepared_at, prepared_by, set });

impl FromRow for Review {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let (id, call, application, expert) =
            (row.take()?, row.take()?, row.take()?, row.take()?);
        let (name, at, note): (String, _, _) = (row.take()?, row.take()?, row.take()?);
        let stage = review::Stage::from_parts(&name, at, note, row.take()?)
            .ok_or_else(|| Error::Column { index: 4, what: format!("no such stage: {name}") })?;
        Ok(Review {
            id,
            call,
            application,
            expert,
            stage,
            scores: row.take::<Json<BTreeMap<String, Score>>>()?.0,
            note_to_city: row.take()?,
            note_to_panel: row.take()?,
            version: row.take()?,
            assigned_at: row.take()?,
        })
    }
}

impl Save for Review {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into review (id, call, application, expert, stage, stage_at, stage_note,
                                     scores, note_to_city, note_to_panel, version, assigned_at,
                                     sealed_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
                 on conflict (id) do update set stage = $5, stage_at = $6, stage_note = $7,
                     scores = $8, note_to_city = $9, note_to_panel = $10, version = $11,
                     sealed_at = $13"
            ),
            &[
                &self.id, &self.call, &self.application, &self.expert, &self.stage.column(),
                &self.stage.at(), &self.stage.note(), &Json(&self.scores), &self.note_to_city,
                &self.note_to_panel, &self.version, &self.assigned_at, &self.stage.sealed_at(),
            ],
        )?;
        Ok(())
    }
}

impl Save for Decision {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into decision
                     (id, call, application, outcome, note, prepared_at, prepared_by, decided_in)
                 values ($1, $2, $3, $4, $5, $6, $7, $8)
                 on conflict (id) do update set outcome = $4, note = $5, prepared_at = $6,
                     prepared_by = $7, decided_in = $8"
            ),
            &[
                &self.id, &self.call, &self.application, &self.outcome, &self.note,
                &self.prepared_at, &self.prepared_by, &self.set,
            ],
        )?;
        // What was written and approved told another decision: it has to be done anew.
        tx.exec(sql!("delete from decision_letter where application = $1"), &[&self.application])?;
        Ok(())
    }
}

macro_rules! review_columns {
    () => {
        "select id, call, application, expert, stage, stage_at, stage_note, sealed_at, scores,
                note_to_city, note_to_panel, version, assigned_at
         from review "
    };
}

macro_rules! decision_columns {
    () => {
        "select id, call, application, outcome, note, prepared_at, prepared_by, decided_in
         from decision "
    };
}

impl Tx {
    /// The review of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn review(&mut self, id: ReviewId) -> Result<Option<Review>, Error> {
        self.opt(sql!(concat!(review_columns!(), "where id = $1")), &[&id])
    }

    /// An expert's review of a file.
    ///
    /// # Errors
    /// Of the database.
    pub fn review_by(
        &mut self,
        application: ApplicationId,
        expert: PersonId,
    ) -> Result<Option<Review>, Error> {
        let sql = sql!(concat!(review_columns!(), "where application = $1 and expert = $2"));
        self.opt(sql, &[&application, &expert])
    }

    /// A file's reviews, in the order of assignment.
    ///
    /// # Errors
    /// Of the database.
    pub fn reviews_of(&mut self, application: ApplicationId) -> Result<Vec<Review>, Error> {
        let sql = sql!(concat!(review_columns!(), "where application = $1 order by assigned_at, id"));
        self.all(sql, &[&application])
    }

    /// An expert's reviews in all calls, the newest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn reviews_by(&mut self, expert: PersonId) -> Result<Vec<Review>, Error> {
        let sql = sql!(concat!(review_columns!(), "where expert = $1 order by assigned_at desc, id"));
        self.all(sql, &[&expert])
    }

    /// Every review of a call.
    ///
    /// # Errors
    /// Of the database.
    pub fn reviews_in(&mut self, call: CallId) -> Result<Vec<Review>, Error> {
        self.all(sql!(concat!(review_columns!(), "where call = $1 order by assigned_at, id")), &[&call])
    }

    /// The decision prepared for a file.
    ///
    /// # Errors
    /// Of the database.
    pub fn decision_of(&mut self, application: ApplicationId) -> Result<Option<Decision>, Error> {
        self.opt(sql!(concat!(decision_columns!(), "where application = $1")), &[&application])
    }

    /// Every decision prepared in a call.
    ///
    /// # Errors
    /// Of the database.
    pub fn decisions_in(&mut self, call: CallId) -> Result<Vec<Decision>, Error> {
        self.all(
            sql!(concat!(decision_columns!(), "where call = $1 order by prepared_at, id")),
            &[&call],
        )
    }
}
