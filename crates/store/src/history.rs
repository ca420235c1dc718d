//! What was published elsewhere about calls of the past.

use domain::history::PastCall;

use crate::{Error, FromRow, Json, Row, Save, Tx, WriteTx, sql};

impl FromRow for PastCall {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let (slug, id) = (row.take()?, row.take()?);
        let Json(history) = row.take()?;
        Ok(PastCall { id, slug, history, recorded_at: row.take()? })
    }
}

impl Save for PastCall {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into past_call (slug, id, history, announced_on, recorded_at)
                 values ($1, $2, $3, $4, $5)
                 on conflict (slug) do update set history = $3, announced_on = $4, recorded_at = $5"
            ),
            &[
                &self.slug, &self.id, &Json(&self.history), &self.history.announced_on,
                &self.recorded_at,
            ],
        )?;
        Ok(())
    }
}

impl Tx {
    /// The published history of the call with that word in its address.
    ///
    /// # Errors
    /// Of the database.
    pub fn past_call(&mut self, slug: &str) -> Result<Option<PastCall>, Error> {
        let sql = sql!("select slug, id, history, recorded_at from past_call where slug = $1");
        self.opt(sql, &[&slug])
    }

    /// Every published history, the call announced last first.
    ///
    /// # Errors
    /// Of the database.
    pub fn past_calls(&mut self) -> Result<Vec<PastCall>, Error> {
        let sql = sql!(
            "select slug, id, history, recorded_at from past_call
             order by announced_on desc, slug desc"
        );
        self.all(sql, &[])
    }
}
