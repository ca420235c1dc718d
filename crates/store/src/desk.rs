//! What the secretariat keeps beside a file: marks of its checklist, requests to amend, reviews
//! that were taken back; and what a call holds its files to.

use domain::amendment::{Amended, Amendment, Settled};
use domain::application::Amending;
use domain::handling::Handling;
use domain::ids::{ApplicationId, CallId, PersonId, ReviewId, SubmissionId};
use domain::review::TakenBack;
use domain::screening::{Item, Mark, Marked, Verdict};
use domain::time::{Deadline, Timestamp};

use crate::{Error, FromRow, Json, Row, Save, Tx, WriteTx, rows, sql, words};

words!(Verdict);

rows!(Mark { application, item, verdict, note, filing, version, marked_at, marked_by });

impl FromRow for Amendment {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let (id, application, filing) = (row.take()?, row.take()?, row.take()?);
        let questions = row.take::<Json<Vec<String>>>()?.0;
        let note = row.take()?;
        let until = row.take::<Json<Deadline>>()?.0;
        let (asked_at, asked_by) = (row.take()?, row.take()?);
        let outcome: Option<String> = row.take()?;
        let at: Option<Timestamp> = row.take()?;
        let submission: Option<SubmissionId> = row.take()?;
        let settled = match (outcome.as_deref(), at, submission) {
            (None, None, None) => None,
            (Some("answered"), Some(at), Some(submission)) => {
                Some(Settled::Answered { at, submission })
            }
            (Some("taken_back"), Some(at), None) => Some(Settled::TakenBack { at }),
            _ => {
                let what = format!("no such end of an amendment: {outcome:?}");
                return Err(Error::Column { index: 8, what });
            }
        };
        Ok(Amendment {
            id,
            application,
            filing,
            questions,
            note,
            until,
            asked_at,
            asked_by,
            settled,
        })
    }
}

/// What is open to a city: the moment and the questions stand there together or not at all.
pub(crate) fn amending(
    until: Option<Timestamp>,
    questions: Option<Json<Vec<String>>>,
) -> Option<Amending> {
    until.zip(questions).map(|(until, questions)| Amending { until, questions: questions.0 })
}

impl FromRow for Handling {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(Handling {
            call: row.take()?,
            items: row.take::<Json<Vec<Item>>>()?.0,
            per_application: row.take()?,
            set_at: Some(row.take()?),
        })
    }
}

impl Save for Marked {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        for it in &self.marks {
            tx.exec(
                sql!(
                    "insert into screening_mark (application, item, verdict, note, filing, version,
                                                 marked_at, marked_by)
                     values ($1, $2, $3, $4, $5, $6, $7, $8)
                     on conflict (application, item) do update set verdict = $3, note = $4,
                         filing = $5, version = $6, marked_at = $7, marked_by = $8"
                ),
                &[
                    &it.application,
                    &it.item,
                    &it.verdict,
                    &it.note,
                    &it.filing,
                    &it.version,
                    &it.marked_at,
                    &it.marked_by,
                ],
            )?;
        }
        Ok(())
    }
}

impl Save for Amendment {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        let (outcome, at, submission) = match &self.settled {
            None => (None, None, None),
            Some(Settled::Answered { at, submission }) => {
                (Some("answered"), Some(*at), Some(*submission))
            }
            Some(Settled::TakenBack { at }) => (Some("taken_back"), Some(*at), None),
        };
        tx.exec(
            sql!(
                "insert into amendment (id, application, filing, questions, note, until_clock,
                                        asked_at, asked_by, outcome, settled_at, submission)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                 on conflict (id) do update set outcome = $9, settled_at = $10, submission = $11"
            ),
            &[
                &self.id,
                &self.application,
                &self.filing,
                &Json(&self.questions),
                &self.note,
                &Json(&self.until),
                &self.asked_at,
                &self.asked_by,
                &outcome,
                &at,
                &submission,
            ],
        )?;
        Ok(())
    }
}

impl Save for Amended {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        self.application.save(tx)?;
        self.amendment.save(tx)
    }
}

impl Save for Handling {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into call_handling (call, items, per_application, set_at)
                 values ($1, $2, $3, $4)
                 on conflict (call) do update set per_application = $3, set_at = $4"
            ),
            &[&self.call, &Json(&self.items), &self.per_application, &self.set_at],
        )?;
        Ok(())
    }
}

impl Save for TakenBack {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        let it = &self.review;
        tx.exec(
            sql!(
                "insert into review_taken_back (id, call, application, expert, stage, assigned_at,
                                                taken_back_at, taken_back_by)
                 values ($1, $2, $3, $4, $5, $6, $7, $8)"
            ),
            &[
                &it.id,
                &it.call,
                &it.application,
                &it.expert,
                &it.stage.name(),
                &it.assigned_at,
                &self.at,
                &self.by,
            ],
        )?;
        tx.exec(sql!("delete from review where id = $1"), &[&it.id])?;
        Ok(())
    }
}

/// A review that was taken back, as far as the secretariat is told of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TakenBackRow {
    /// Its id.
    pub id: ReviewId,
    /// From whom.
    pub expert: PersonId,
    /// When.
    pub at: Timestamp,
}
rows!(TakenBackRow { id, expert, at });

macro_rules! amendment_columns {
    () => {
        "select id, application, filing, questions, note, until_clock, asked_at, asked_by, outcome,
                settled_at, submission
         from amendment "
    };
}

/// A file, an expert who has it, and how far the review is.
pub type ReaderOfFile = (ApplicationId, Option<PersonId>, Option<String>);

impl Tx {
    /// What was found on a file, by item.
    ///
    /// # Errors
    /// Of the database.
    pub fn marks(&mut self, application: ApplicationId) -> Result<Vec<Mark>, Error> {
        let sql = sql!(
            "select application, item, verdict, note, filing, version, marked_at, marked_by
             from screening_mark where application = $1 order by item"
        );
        self.all(sql, &[&application])
    }

    /// What a call holds its files to, when it was kept.
    ///
    /// # Errors
    /// Of the database.
    pub fn handling(&mut self, call: CallId) -> Result<Option<Handling>, Error> {
        let sql =
            sql!("select call, items, per_application, set_at from call_handling where call = $1");
        self.opt(sql, &[&call])
    }

    /// What a city was asked to amend, the first request first.
    ///
    /// # Errors
    /// Of the database.
    pub fn amendments(&mut self, application: ApplicationId) -> Result<Vec<Amendment>, Error> {
        let sql =
            sql!(concat!(amendment_columns!(), "where application = $1 order by asked_at, id"));
        self.all(sql, &[&application])
    }

    /// What was taken back of a file's reviews, the first one first.
    ///
    /// # Errors
    /// Of the database.
    pub fn taken_back(&mut self, application: ApplicationId) -> Result<Vec<TakenBackRow>, Error> {
        let sql = sql!(
            "select id, expert, taken_back_at from review_taken_back
             where application = $1 order by taken_back_at, id"
        );
        self.all(sql, &[&application])
    }

    /// How many files an expert of a call has not handed in.
    ///
    /// # Errors
    /// Of the database.
    pub fn n_open_reviews(&mut self, call: CallId, expert: PersonId) -> Result<i64, Error> {
        let sql = sql!(
            "select count(*) from review
             where call = $1 and expert = $2 and stage in ('assigned', 'accepted')"
        );
        self.one(sql, &[&call, &expert])
    }

    /// How often each expert of a call was reminded, and when last.
    ///
    /// # Errors
    /// Of the database.
    pub fn reminders(&mut self, call: CallId) -> Result<Vec<(PersonId, i64, Timestamp)>, Error> {
        let sql = sql!(
            "select g.person, count(*), max(e.at)
             from role_grant g join event e on e.subject = g.id
             where g.role = 'expert' and g.call = $1 and g.revoked_at is null
               and e.kind = 'review.expert_reminded'
             group by g.person order by g.person"
        );
        self.all(sql, &[&call])
    }

    /// The eligible files of a call with who has each, a conflict included: one row a review, and
    /// one without for a file that nobody has.
    ///
    /// # Errors
    /// Of the database.
    pub fn readers_of_eligible(
        &mut self,
        call: CallId,
    ) -> Result<Vec<ReaderOfFile>, Error> {
        let sql = sql!(
            "select a.id, r.expert, r.stage
             from application a left join review r on r.application = a.id
             where a.call = $1 and a.stage = 'eligible' order by a.id, r.expert"
        );
        self.all(sql, &[&call])
    }

    /// Who is in the team of an eligible file's city, and from where, file by file.
    ///
    /// # Errors
    /// Of the database.
    pub fn teams_of_eligible(
        &mut self,
        call: CallId,
    ) -> Result<Vec<(ApplicationId, PersonId, String)>, Error> {
        let sql = sql!(
            "select a.id, t.person, t.organisation
             from application a join team_member t on t.city = a.city and t.left_at is null
             where a.call = $1 and a.stage = 'eligible' order by a.id, t.person"
        );
        self.all(sql, &[&call])
    }

    /// Who declared a tie to an eligible file that shuts it to them, file by file.
    ///
    /// # Errors
    /// Of the database.
    pub fn declared_of_eligible(
        &mut self,
        call: CallId,
    ) -> Result<Vec<(ApplicationId, PersonId)>, Error> {
        let sql = sql!(
            "select a.id, i.person
             from application a join interest i on i.application = a.id
             where a.call = $1 and a.stage = 'eligible' and i.is_conflict order by a.id, i.person"
        );
        self.all(sql, &[&call])
    }

    /// What was handed in last of each eligible file of a call, at most `limit` of those that
    /// fewer than `n` experts read, in the order of the files.
    ///
    /// # Errors
    /// Of the database.
    pub fn texts_to_allot(
        &mut self,
        call: CallId,
        n: i64,
        limit: i64,
    ) -> Result<Vec<(ApplicationId, String)>, Error> {
        let sql = sql!(
            "select a.id, s.canonical
             from application a join submission s on s.application = a.id and s.n = a.filings
             where a.call = $1 and a.stage = 'eligible'
               and (select count(*) from review r
                    where r.application = a.id
                      and r.stage not in ('conflicted', 'set_aside')) < $2
             order by a.id limit $3"
        );
        self.all(sql, &[&call, &n, &limit])
    }
}
