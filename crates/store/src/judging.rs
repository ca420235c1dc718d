//! What surrounds reviews: declared ties, the calibration of experts, consensus texts.

use std::collections::BTreeMap;

use domain::application::Application;
use domain::calibration::{Calibration, Reading, Scored};
use domain::conflict::Interest;
use domain::consensus::{Agreed, Consensus};
use domain::ids::{ApplicationId, CallId, CityId, PersonId};
use domain::review::{Draft, Score};

use crate::applications::application_columns;
use crate::{Error, FromRow, Json, Row, Save, Tx, WriteTx, rows, sql};

rows!(Interest { id, application, person, tie, ended_year, note, is_conflict, declared_at });
rows!(Agreed { expert, version, at });

impl FromRow for Reading {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(Reading {
            id: row.take()?,
            call: row.take()?,
            application: row.take()?,
            expert: row.take()?,
            handed_in_at: row.take()?,
            sheet: Draft {
                scores: row.take::<Json<BTreeMap<String, Score>>>()?.0,
                note_to_city: String::new(),
                note_to_panel: row.take()?,
            },
            begun_at: row.take()?,
        })
    }
}

impl FromRow for Scored {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let (application, expert) = (row.take()?, row.take()?);
        let scores = row.take::<Json<BTreeMap<String, Score>>>()?.0;
        Ok(Scored { application, expert, scores })
    }
}

impl FromRow for Consensus {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(Consensus {
            application: row.take()?,
            call: row.take()?,
            rapporteur: row.take()?,
            named_at: row.take()?,
            named_by: row.take()?,
            text: row.take()?,
            version: row.take()?,
            saved_at: row.take()?,
            agreements: Vec::new(),
        })
    }
}

impl Save for Interest {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into interest
                     (id, application, person, tie, ended_year, note, is_conflict, declared_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8)"
            ),
            &[
                &self.id,
                &self.application,
                &self.person,
                &self.tie,
                &self.ended_year,
                &self.note,
                &self.is_conflict,
                &self.declared_at,
            ],
        )?;
        Ok(())
    }
}

impl Save for Calibration {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into calibration (call, required, named_at, named_by)
                 values ($1, $2, $3, $4)
                 on conflict (call) do update set required = $2, named_at = $3, named_by = $4"
            ),
            &[&self.call, &self.required, &self.named_at, &self.named_by],
        )?;
        tx.exec(sql!("delete from calibration_file where call = $1"), &[&self.call])?;
        for (n, file) in (1_i64..).zip(&self.files) {
            tx.exec(
                sql!("insert into calibration_file (call, n, application) values ($1, $2, $3)"),
                &[&self.call, &n, file],
            )?;
        }
        Ok(())
    }
}

impl Save for Reading {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into calibration_reading
                     (id, call, application, expert, handed_in_at, scores, note, begun_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8)
                 on conflict (id) do update set handed_in_at = $5, scores = $6, note = $7"
            ),
            &[
                &self.id,
                &self.call,
                &self.application,
                &self.expert,
                &self.handed_in_at,
                &Json(&self.sheet.scores),
                &self.sheet.note_to_panel,
                &self.begun_at,
            ],
        )?;
        Ok(())
    }
}

impl Save for Consensus {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into consensus
                     (application, call, rapporteur, named_at, named_by, text, version, saved_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8)
                 on conflict (application) do update set rapporteur = $3, named_at = $4,
                     named_by = $5, text = $6, version = $7, saved_at = $8"
            ),
            &[
                &self.application,
                &self.call,
                &self.rapporteur,
                &self.named_at,
                &self.named_by,
                &self.text,
                &self.version,
                &self.saved_at,
            ],
        )?;
        let sql = sql!("delete from consensus_agreement where application = $1 and version = $2");
        tx.exec(sql, &[&self.application, &self.version])?;
        for it in self.agreements.iter().filter(|it| it.version == self.version) {
            tx.exec(
                sql!(
                    "insert into consensus_agreement (application, expert, version, agreed_at)
                     values ($1, $2, $3, $4)"
                ),
                &[&self.application, &it.expert, &it.version, &it.at],
            )?;
        }
        Ok(())
    }
}

macro_rules! interest_columns {
    () => {
        "select id, application, person, tie, ended_year, note, is_conflict, declared_at
         from interest "
    };
}

macro_rules! reading_columns {
    () => {
        "select id, call, application, expert, handed_in_at, scores, note, begun_at
         from calibration_reading "
    };
}

impl Tx {
    /// Every tie declared to a file, the oldest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn interests_in(&mut self, application: ApplicationId) -> Result<Vec<Interest>, Error> {
        let sql =
            sql!(concat!(interest_columns!(), "where application = $1 order by declared_at, id"));
        self.all(sql, &[&application])
    }

    /// The files to which a person declared a tie that is a conflict.
    ///
    /// # Errors
    /// Of the database.
    pub fn conflicts_of(&mut self, person: PersonId) -> Result<Vec<ApplicationId>, Error> {
        let sql = sql!(
            "select distinct application from interest where person = $1 and is_conflict
             order by application"
        );
        self.all(sql, &[&person])
    }

    /// The cities in whose teams somebody of an organisation is now, by its folded name.
    ///
    /// # Errors
    /// Of the database.
    pub fn cities_of_organisation(&mut self, key: &str) -> Result<Vec<CityId>, Error> {
        let sql = sql!(
            "select distinct city from team_member
             where organisation_key = $1 and left_at is null order by city"
        );
        self.all(sql, &[&key])
    }

    /// The past files that a call's experts score first; `None` when nobody has set any.
    ///
    /// # Errors
    /// Of the database.
    pub fn calibration(&mut self, call: CallId) -> Result<Option<Calibration>, Error> {
        let sql = sql!("select required, named_at, named_by from calibration where call = $1");
        let Some((required, named_at, named_by)) = self.opt(sql, &[&call])? else {
            return Ok(None);
        };
        let sql = sql!("select application from calibration_file where call = $1 order by n");
        let files = self.all(sql, &[&call])?;
        Ok(Some(Calibration { call, files, required, named_at, named_by }))
    }

    /// The past files that an expert of running calls is to score, whatever the conflict.
    ///
    /// # Errors
    /// Of the database.
    pub fn files_to_calibrate(&mut self, expert: PersonId) -> Result<Vec<ApplicationId>, Error> {
        let sql = sql!(
            "select distinct f.application
             from calibration_file f
             join call c on c.id = f.call and c.stage <> 'announced'
             join role_grant g on g.call = f.call and g.person = $1 and g.revoked_at is null
             order by f.application"
        );
        self.all(sql, &[&expert])
    }

    /// An expert's scores of a past file for a call.
    ///
    /// # Errors
    /// Of the database.
    pub fn reading(
        &mut self,
        call: CallId,
        application: ApplicationId,
        expert: PersonId,
    ) -> Result<Option<Reading>, Error> {
        let sql = sql!(concat!(
            reading_columns!(),
            "where call = $1 and application = $2 and expert = $3"
        ));
        self.opt(sql, &[&call, &application, &expert])
    }

    /// Every expert's scores of the past files of a call, in the order in which they were begun.
    ///
    /// # Errors
    /// Of the database.
    pub fn readings_in(&mut self, call: CallId) -> Result<Vec<Reading>, Error> {
        let sql = sql!(concat!(reading_columns!(), "where call = $1 order by begun_at, id"));
        self.all(sql, &[&call])
    }

    /// An expert's scores of past files, in all calls.
    ///
    /// # Errors
    /// Of the database.
    pub fn readings_by(&mut self, expert: PersonId) -> Result<Vec<Reading>, Error> {
        let sql = sql!(concat!(reading_columns!(), "where expert = $1 order by begun_at, id"));
        self.all(sql, &[&expert])
    }

    /// What was handed in, in the call of a file, for every file that one of its experts read.
    ///
    /// # Errors
    /// Of the database.
    pub fn scores_beside(
        &mut self,
        call: CallId,
        application: ApplicationId,
    ) -> Result<Vec<Scored>, Error> {
        let sql = sql!(
            "select r.application, r.expert, r.scores from review r
             where r.call = $1 and r.stage = 'handed_in' and r.application in (
                 select b.application from review b join review a on a.expert = b.expert
                 where a.application = $2 and a.stage = 'handed_in' and b.call = $1)
             order by r.application, r.id"
        );
        self.all(sql, &[&call, &application])
    }

    /// The consensus text of a file.
    ///
    /// # Errors
    /// Of the database.
    pub fn consensus(&mut self, application: ApplicationId) -> Result<Option<Consensus>, Error> {
        let sql = sql!(
            "select application, call, rapporteur, named_at, named_by, text, version, saved_at
             from consensus where application = $1"
        );
        let Some(found) = self.opt::<Consensus>(sql, &[&application])? else { return Ok(None) };
        let sql = sql!(
            "select expert, version, agreed_at from consensus_agreement where application = $1
             order by agreed_at, expert"
        );
        let agreements = self.all(sql, &[&application])?;
        Ok(Some(Consensus { agreements, ..found }))
    }

    /// The files whose consensus text waits for an expert: to be begun by its rapporteur, or to be
    /// agreed to. Nothing waits once the file is decided or the results are told.
    ///
    /// # Errors
    /// Of the database.
    pub fn consensus_waiting_for(&mut self, expert: PersonId) -> Result<Vec<ApplicationId>, Error> {
        let sql = sql!(
            "select t.application from consensus t
             join review r on r.application = t.application and r.expert = $1
                          and r.stage = 'handed_in'
             join call c on c.id = t.call and c.stage <> 'announced'
             where not exists (select 1 from decision d where d.application = t.application)
               and ((t.text = '' and t.rapporteur = $1)
                    or (t.text <> '' and not exists (
                        select 1 from consensus_agreement a
                        where a.application = t.application and a.expert = $1
                          and a.version = t.version)))
             order by t.application"
        );
        self.all(sql, &[&expert])
    }

    /// Decided files of other calls that were announced, as what experts can be held against: the
    /// newest call first.
    ///
    /// # Errors
    /// Of the database.
    pub fn past_files(&mut self, call: CallId) -> Result<Vec<Application>, Error> {
        self.all(
            sql!(concat!(
                application_columns!(),
                "join call c on c.id = a.call
                 where a.stage in ('admitted', 'declined') and c.stage = 'announced' and c.id <> $1
                 order by c.opens_at desc, a.country, a.started_at, a.id"
            )),
            &[&call],
        )
    }
}
