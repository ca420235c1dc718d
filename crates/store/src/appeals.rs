//! Appeals, and who may not handle them.

use domain::appeal::{Against, Answered, Appeal, Finding, Step};
use domain::ids::{AppealId, ApplicationId, CallId, PersonId};

use crate::{Error, Save, Tx, WriteTx, rows, sql, words};

words!(Against, Finding, Step);

rows!(Appeal {
    id,
    call,
    application,
    against,
    against_at,
    ground,
    words,
    lang,
    filed_at,
    filed_by,
    handler,
    taken_at,
    decided_at,
    finding,
    back_to,
    reasons
});

/// How many appeals a call had, and how they ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AppealCounts {
    /// Filed.
    pub filed: i64,
    /// Of those, upheld.
    pub upheld: i64,
    /// Dismissed.
    pub dismissed: i64,
}
rows!(AppealCounts { filed, upheld, dismissed });

impl Save for Appeal {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        let part = self.handler.map(|_| "handles");
        tx.exec(
            sql!(
                "insert into appeal
                     (id, call, application, against, against_at, ground, words, lang, filed_at,
                      filed_by, handler, handler_part, taken_at, decided_at, finding, back_to,
                      reasons)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
                 on conflict (id) do update set handler = $11, handler_part = $12, taken_at = $13,
                     decided_at = $14, finding = $15, back_to = $16, reasons = $17"
            ),
            &[
                &self.id,
                &self.call,
                &self.application,
                &self.against,
                &self.against_at,
                &self.ground,
                &self.words,
                &self.lang,
                &self.filed_at,
                &self.filed_by,
                &self.handler,
                &part,
                &self.taken_at,
                &self.decided_at,
                &self.finding,
                &self.back_to,
                &self.reasons,
            ],
        )?;
        // Fails for whoever decided about the file: a person has one part in an appeal.
        if let (Some(handler), None) = (self.handler, self.decided_at) {
            tx.exec(
                sql!("insert into appeal_person (appeal, person, part) values ($1, $2, 'handles')"),
                &[&self.id, &handler],
            )?;
        }
        Ok(())
    }
}

impl Save for Answered {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        self.appeal.save(tx)?;
        match &self.application {
            Some(file) => file.save(tx),
            None => Ok(()),
        }
    }
}

macro_rules! appeal_columns {
    () => {
        "select id, call, application, against, against_at, ground, words, lang, filed_at,
                filed_by, handler, taken_at, decided_at, finding, back_to, reasons
         from appeal "
    };
}

impl Tx {
    /// The appeal of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn appeal(&mut self, id: AppealId) -> Result<Option<Appeal>, Error> {
        self.opt(sql!(concat!(appeal_columns!(), "where id = $1")), &[&id])
    }

    /// The appeals about a file, the latest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn appeals_of(&mut self, application: ApplicationId) -> Result<Vec<Appeal>, Error> {
        self.all(
            sql!(concat!(appeal_columns!(), "where application = $1 order by filed_at desc, id")),
            &[&application],
        )
    }

    /// The appeals of a call, those that wait first, the oldest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn appeals_in(&mut self, call: CallId) -> Result<Vec<Appeal>, Error> {
        self.all(
            sql!(concat!(
                appeal_columns!(),
                "where call = $1 order by (decided_at is not null), filed_at, id"
            )),
            &[&call],
        )
    }

    /// How many appeals a call had.
    ///
    /// # Errors
    /// Of the database.
    pub fn appeal_counts(&mut self, call: CallId) -> Result<AppealCounts, Error> {
        let sql = sql!(
            "select count(*), count(case when finding = 'upheld' then 1 end),
                    count(case when finding = 'dismissed' then 1 end)
             from appeal where call = $1"
        );
        self.one(sql, &[&call])
    }

    /// Everybody who decided anything about a file: refused, checked, judged or decided it.
    ///
    /// # Errors
    /// Of the database.
    pub fn deciders(&mut self, application: ApplicationId) -> Result<Vec<PersonId>, Error> {
        let sql = sql!(
            "select e.actor from event e where e.actor is not null and e.subject = $1
               and e.kind in ('application.refused', 'application.screened',
                              'application.excluded')
             union select e.actor from event e join decision d on d.id = e.subject
               where e.actor is not null and d.application = $1
             union select expert from review where application = $1
             order by 1"
        );
        self.all(sql, &[&application])
    }

    /// The seat a file held when it was endorsed.
    ///
    /// # Errors
    /// Of the database.
    pub fn seat_of(&mut self, application: ApplicationId) -> Result<Option<i64>, Error> {
        self.opt(sql!("select seat from endorsement where application = $1"), &[&application])
    }
}

impl WriteTx {
    /// Notes who cannot handle an appeal, because they decided about its file.
    ///
    /// # Errors
    /// Of the database.
    pub fn note_deciders(&mut self, appeal: AppealId, people: &[PersonId]) -> Result<(), Error> {
        for person in people {
            self.exec(
                sql!(
                    "insert into appeal_person (appeal, person, part) values ($1, $2, 'decided')
                     on conflict (appeal, person) do nothing"
                ),
                &[&appeal, person],
            )?;
        }
        Ok(())
    }
}
