//! Plans to tell results, the letters that tell them, the sets that were looked at, and what the
//! nodes have on their clocks.

use domain::announcement::{End, Plan, Told};
use domain::call::Instant;
use domain::decision_letter::DecisionLetter;
use domain::decision_set::DecisionSet;
use domain::ids::{
    AnnouncementId, ApplicationId, CallId, DecisionId, DecisionLetterId, DecisionSetId,
};
use domain::time::{Timestamp, Wall};

use crate::{Error, FromRow, Json, Row, Save, Tx, WriteTx, rows, sql, words};

words!(End);

rows!(DecisionLetter {
    id,
    call,
    application,
    lang,
    outcome,
    day,
    subject,
    body,
    sha256,
    rendered_at,
    rendered_by,
    read_at,
    read_by,
    approved_at,
    approved_by
});

impl FromRow for DecisionSet {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(DecisionSet {
            id: row.take()?,
            call: row.take()?,
            content: row.take::<Json<_>>()?.0,
            sha256: row.take()?,
            kept_at: row.take()?,
            kept_by: row.take()?,
        })
    }
}

impl FromRow for Plan {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let (id, call) = (row.take()?, row.take()?);
        let (local, zone, at): (Option<String>, Option<String>, Option<Timestamp>) =
            (row.take()?, row.take()?, row.take()?);
        let wall = local.zip(zone).map(|(local, zone)| Wall { local, zone });
        Ok(Plan {
            id,
            call,
            at: wall.zip(at).map(|(wall, at)| Instant { wall, at }),
            planned_at: row.take()?,
            planned_by: row.take()?,
            approved_at: row.take()?,
            approved_by: row.take()?,
            approved_sha256: row.take()?,
            doubted_at: row.take()?,
            confirmed_at: row.take()?,
            confirmed_by: row.take()?,
            ended_at: row.take()?,
            end: row.take()?,
        })
    }
}

impl Save for DecisionSet {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into decision_set (id, call, content, sha256, kept_at, kept_by)
                 values ($1, $2, $3, $4, $5, $6)"
            ),
            &[
                &self.id,
                &self.call,
                &Json(&self.content),
                &self.sha256,
                &self.kept_at,
                &self.kept_by,
            ],
        )?;
        Ok(())
    }
}

impl Save for DecisionLetter {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into decision_letter
                     (id, call, application, lang, outcome, day, subject, body, sha256,
                      rendered_at, rendered_by, read_at, read_by, approved_at, approved_by)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
                 on conflict (application, lang) do update set id = $1, outcome = $5, day = $6,
                     subject = $7, body = $8, sha256 = $9, rendered_at = $10, rendered_by = $11,
                     read_at = $12, read_by = $13, approved_at = $14, approved_by = $15"
            ),
            &[
                &self.id,
                &self.call,
                &self.application,
                &self.lang,
                &self.outcome,
                &self.day,
                &self.subject,
                &self.body,
                &self.sha256,
                &self.rendered_at,
                &self.rendered_by,
                &self.read_at,
                &self.read_by,
                &self.approved_at,
                &self.approved_by,
            ],
        )?;
        Ok(())
    }
}

impl Save for Plan {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        let local = self.at.as_ref().map(|it| it.wall.local.as_str());
        let zone = self.at.as_ref().map(|it| it.wall.zone.as_str());
        let at = self.at.as_ref().map(|it| it.at);
        tx.exec(
            sql!(
                "insert into announcement_plan
                     (id, call, local, zone, at, planned_at, planned_by, approved_at, approved_by,
                      approved_sha256, doubted_at, confirmed_at, confirmed_by, ended_at, ended_how)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
                 on conflict (id) do update set approved_at = $8, approved_by = $9,
                     approved_sha256 = $10, doubted_at = $11, confirmed_at = $12,
                     confirmed_by = $13, ended_at = $14, ended_how = $15"
            ),
            &[
                &self.id,
                &self.call,
                &local,
                &zone,
                &at,
                &self.planned_at,
                &self.planned_by,
                &self.approved_at,
                &self.approved_by,
                &self.approved_sha256,
                &self.doubted_at,
                &self.confirmed_at,
                &self.confirmed_by,
                &self.ended_at,
                &self.end,
            ],
        )?;
        Ok(())
    }
}

impl Save for Told {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        self.announcement.save(tx)?;
        self.plan.save(tx)
    }
}

macro_rules! letter_columns {
    () => {
        "select id, call, application, lang, outcome, day, subject, body, sha256, rendered_at,
                rendered_by, read_at, read_by, approved_at, approved_by
         from decision_letter "
    };
}

macro_rules! plan_columns {
    () => {
        "select id, call, local, zone, at, planned_at, planned_by, approved_at, approved_by,
                approved_sha256, doubted_at, confirmed_at, confirmed_by, ended_at, ended_how
         from announcement_plan "
    };
}

macro_rules! set_columns {
    () => {
        "select id, call, content, sha256, kept_at, kept_by from decision_set "
    };
}

impl Tx {
    /// The set of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn decision_set(&mut self, id: DecisionSetId) -> Result<Option<DecisionSet>, Error> {
        self.opt(sql!(concat!(set_columns!(), "where id = $1")), &[&id])
    }

    /// The sets kept in a call, the latest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn decision_sets(&mut self, call: CallId) -> Result<Vec<DecisionSet>, Error> {
        self.all(
            sql!(concat!(set_columns!(), "where call = $1 order by kept_at desc, id")),
            &[&call],
        )
    }

    /// How often each decision of a call was prepared or changed, in one question.
    ///
    /// # Errors
    /// Of the database.
    pub fn times_prepared(&mut self, call: CallId) -> Result<Vec<(DecisionId, i64)>, Error> {
        let sql = sql!(
            "select d.id, count(*) from decision d join event e on e.subject = d.id
             where d.call = $1 group by d.id"
        );
        self.all(sql, &[&call])
    }

    /// The letter of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn decision_letter(
        &mut self,
        id: DecisionLetterId,
    ) -> Result<Option<DecisionLetter>, Error> {
        self.opt(sql!(concat!(letter_columns!(), "where id = $1")), &[&id])
    }

    /// The letters that tell a call's results, by file and language.
    ///
    /// # Errors
    /// Of the database.
    pub fn decision_letters(&mut self, call: CallId) -> Result<Vec<DecisionLetter>, Error> {
        self.all(
            sql!(concat!(letter_columns!(), "where call = $1 order by application, lang")),
            &[&call],
        )
    }

    /// The letters that tell a file's result.
    ///
    /// # Errors
    /// Of the database.
    pub fn decision_letters_of(
        &mut self,
        application: ApplicationId,
    ) -> Result<Vec<DecisionLetter>, Error> {
        self.all(
            sql!(concat!(letter_columns!(), "where application = $1 order by lang")),
            &[&application],
        )
    }

    /// The plan of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn announcement_plan(&mut self, id: AnnouncementId) -> Result<Option<Plan>, Error> {
        self.opt(sql!(concat!(plan_columns!(), "where id = $1")), &[&id])
    }

    /// The plan that waits for a call.
    ///
    /// # Errors
    /// Of the database.
    pub fn open_plan(&mut self, call: CallId) -> Result<Option<Plan>, Error> {
        self.opt(sql!(concat!(plan_columns!(), "where call = $1 and ended_at is null")), &[&call])
    }

    /// Plans that a second person has agreed to and that wait for their instant, each with what
    /// a node noted when it looked last.
    ///
    /// # Errors
    /// Of the database.
    pub fn waiting_plans(&mut self) -> Result<Vec<(Plan, Option<Timestamp>)>, Error> {
        let sql = sql!(
            "select id, call, local, zone, at, planned_at, planned_by, approved_at, approved_by,
                    approved_sha256, doubted_at, confirmed_at, confirmed_by, ended_at, ended_how,
                    noted_at
             from announcement_plan
             where ended_at is null and approved_at is not null and at is not null order by at, id"
        );
        let rows: Vec<Noted> = self.all(sql, &[])?;
        Ok(rows.into_iter().map(|Noted(plan, at)| (plan, at)).collect())
    }

    /// What the nodes have on their clocks: name, counter, moment.
    ///
    /// # Errors
    /// Of the database.
    pub fn node_looks(&mut self) -> Result<Vec<(String, i64, Timestamp)>, Error> {
        self.all(sql!("select node, n, seen_at from node_look order by node"), &[])
    }
}

struct Noted(Plan, Option<Timestamp>);

impl FromRow for Noted {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(Noted(Plan::from_row(row)?, row.take()?))
    }
}

impl WriteTx {
    /// Notes what a node has on its clock, and forgets nodes that have not been heard of since `before`.
    ///
    /// # Errors
    /// Of the database.
    pub fn note_look(&mut self, node: &str, at: Timestamp, before: Timestamp) -> Result<(), Error> {
        self.exec(
            sql!(
                "insert into node_look (node, n, seen_at) values ($1, 1, $2)
                 on conflict (node) do update set n = node_look.n + 1, seen_at = $2"
            ),
            &[&node, &at],
        )?;
        self.exec(sql!("delete from node_look where seen_at < $1"), &[&before])?;
        Ok(())
    }

    /// Notes that a node which believes its clock looked at a plan before its instant.
    ///
    /// # Errors
    /// Of the database.
    pub fn note_plan(&mut self, id: AnnouncementId, at: Timestamp) -> Result<(), Error> {
        self.exec(
            sql!("update announcement_plan set noted_at = $2 where id = $1 and ended_at is null"),
            &[&id, &at],
        )?;
        Ok(())
    }
}
