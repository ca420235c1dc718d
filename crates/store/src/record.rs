//! Every membership there is or was, for counting; `domain::record` has the rule.

use domain::answer::Answer;
use domain::city::EndReason;
use domain::ids::{ApplicationId, CallId};
use domain::record::Membership;

use crate::{Error, FromRow, Json, Row, Tx, sql};

impl FromRow for Membership {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let (city, country, from) = (row.take()?, row.take()?, row.take()?);
        let (until, reason): (Option<String>, Option<EndReason>) = (row.take()?, row.take()?);
        let until = until.zip(reason);
        Ok(Membership { city, country, from, until, call: row.take()?, application: row.take()? })
    }
}

/// What the application that brought a member answered to one question when it was handed in.
#[derive(Debug, Clone, PartialEq)]
pub struct MemberAnswer {
    /// The application.
    pub application: ApplicationId,
    /// The call it was for.
    pub call: CallId,
    /// The version of the call's form it fills.
    pub form_version: i64,
    /// The answer as it was kept.
    pub answer: Answer,
}

impl FromRow for MemberAnswer {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let (application, call, form_version) = (row.take()?, row.take()?, row.take()?);
        let Json(answer) = row.take()?;
        Ok(MemberAnswer { application, call, form_version, answer })
    }
}

impl Tx {
    /// Every membership of every city, in no order.
    ///
    /// # Errors
    /// Of the database.
    pub fn memberships(&mut self) -> Result<Vec<Membership>, Error> {
        let sql = sql!(
            "select s.city, c.country, s.from_on, s.until_on, s.reason, s.call, s.application
             from spell s join city c on c.id = s.city"
        );
        self.all(sql, &[])
    }

    /// The answers to a question in the admitted applications that brought memberships; one that
    /// was saved after the last hand-in is nothing the city told, and is left out.
    ///
    /// # Errors
    /// Of the database.
    pub fn answers_of_members(&mut self, question: &str) -> Result<Vec<MemberAnswer>, Error> {
        let sql = sql!(
            "select a.id, a.call, a.form_version, w.value
             from spell s
             join application a on a.id = s.application
             join answer w on w.application = a.id and w.question = $1
             where a.stage = 'admitted'
               and w.saved_at <= (select max(h.submitted_at) from submission h
                                  where h.application = a.id)
             order by a.id"
        );
        self.all(sql, &[&question])
    }
}
