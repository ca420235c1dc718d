//! Applications with their answers, files and hand-ins.

use domain::application::{self, Answer, Answered, Application, Attachment, Dates, Filed, Submission};
use domain::commission::CountryFiles;
use domain::country::Country;
use domain::ids::{ApplicationId, AttachmentId, CallId, CityId, PersonId, SubmissionId};
use domain::policy::Scope;
use domain::time::Timestamp;

use crate::desk::amending;
use crate::{Error, FromRow, Json, Row, Save, Tx, WriteTx, rows, sql};

rows!(Answer { application, question, value, version, saved_at, saved_by });
rows!(Attachment {
    id, application, question, name, sha256, size_bytes, media_type, attached_at, attached_by,
    detached_at
});
rows!(Submission {
    id, application, n, number, at, by, sha256, canonical, content_sha256, signature, receipt
});

/// The last hand-in of a file as a line of a list, without its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastHandIn {
    /// The application.
    pub application: ApplicationId,
    /// The number on the receipt.
    pub number: String,
    /// When it arrived.
    pub at: Timestamp,
    /// SHA-256 of the content without salts.
    pub content_sha256: String,
    /// How many files came with it.
    pub n_files: i64,
}

rows!(LastHandIn { application, number, at, content_sha256, n_files });

impl FromRow for Application {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let (id, call, city, country) = (row.take()?, row.take()?, row.take()?, row.take()?);
        let (name, at, note, seat): (String, _, _, _) =
            (row.take()?, row.take()?, row.take()?, row.take()?);
        let stage = application::Stage::from_parts(&name, at, note, seat)
            .ok_or_else(|| Error::Column { index: 4, what: format!("no such stage: {name}") })?;
        Ok(Application {
            id,
            call,
            city,
            country,
            stage,
            rank: row.take()?,
            filings: row.take()?,
            started_at: row.take()?,
            started_by: row.take()?,
            form_version: row.take()?,
            dates: Dates {
                own: row.take::<Option<Json<_>>>()?.map(|it| it.0),
                waiver: row.take::<Option<Json<_>>>()?.map(|it| it.0),
            },
            amending: amending(row.take()?, row.take()?),
        })
    }
}

impl Save for Application {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into application (id, call, city, country, stage, stage_at, stage_note,
                                          seat, rank, filings, started_at, started_by,
                                          form_version, amend_until, amend_questions)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
                 on conflict (id) do update set stage = $5, stage_at = $6, stage_note = $7,
                     seat = $8, rank = $9, filings = $10, form_version = $13,
                     amend_until = $14, amend_questions = $15"
            ),
            &[
                &self.id, &self.call, &self.city, &self.country, &self.stage.name(),
                &self.stage.at(), &self.stage.note(), &self.stage.seat(), &self.rank,
                &self.filings, &self.started_at, &self.started_by, &self.form_version,
                &self.amending.as_ref().map(|it| it.until),
                &self.amending.as_ref().map(|it| Json(&it.questions)),
            ],
        )?;
        // A seat once used stays held after the announcement; otherwise it follows the stage.
        match &self.stage {
            application::Stage::Endorsed { at, seat } => {
                tx.exec(
                    sql!(
                        "insert into endorsement (call, country, seat, application, endorsed_at)
                         values ($1, $2, $3, $4, $5)"
                    ),
                    &[&self.call, &self.country, seat, &self.id, at],
                )?;
            }
            application::Stage::Submitted { .. }
            | application::Stage::Returned { .. }
            | application::Stage::Withdrawn { .. } => {
                tx.exec(sql!("delete from endorsement where application = $1"), &[&self.id])?;
            }
            application::Stage::Draft
            | application::Stage::Reserved { .. }
            | application::Stage::Refused { .. }
            | application::Stage::Forwarded { .. }
            | application::Stage::Eligible { .. }
            | application::Stage::Excluded { .. }
            | application::Stage::Admitted { .. }
            | application::Stage::Declined { .. } => (),
        }
        Ok(())
    }
}

impl Save for CountryFiles {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        for file in &self.0 {
            let sql = sql!("update application set rank = $2 where id = $1");
            tx.exec(sql, &[&file.id, &file.rank])?;
        }
        Ok(())
    }
}

impl Save for Answered {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        for it in &self.answers {
            tx.exec(
                sql!(
                    "insert into answer (application, question, value, version, saved_at, saved_by)
                     values ($1, $2, $3, $4, $5, $6)
                     on conflict (application, question) do update set value = $3, version = $4,
                         saved_at = $5, saved_by = $6"
                ),
                &[
                    &it.application, &it.question, &it.value, &it.version, &it.saved_at,
                    &it.saved_by,
                ],
            )?;
            // Kept for good; a version that is there already is a fault and undoes the save.
            tx.exec(
                sql!(
                    "insert into answer_version
                         (application, question, version, value, saved_at, saved_by)
                     values ($1, $2, $3, $4, $5, $6)"
                ),
                &[
                    &it.application, &it.question, &it.version, &it.value, &it.saved_at,
                    &it.saved_by,
                ],
            )?;
        }
        Ok(())
    }
}

impl Save for Attachment {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into attachment (id, application, question, name, sha256, size_bytes,
                                         media_type, attached_at, attached_by, detached_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                 on conflict (id) do update set detached_at = $10"
            ),
            &[
                &self.id, &self.application, &self.question, &self.name, &self.sha256,
                &self.size_bytes, &self.media_type, &self.attached_at, &self.attached_by,
                &self.detached_at,
            ],
        )?;
        Ok(())
    }
}

impl Save for Filed {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        self.application.save(tx)?;
        let it = &self.submission;
        tx.exec(
            sql!(
                "insert into submission (id, application, n, number, submitted_at, submitted_by,
                                         sha256, canonical, content_sha256, signature, receipt,
                                         n_files)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
            ),
            &[
                &it.id, &it.application, &it.n, &it.number, &it.at, &it.by, &it.sha256,
                &it.canonical, &it.content_sha256, &it.signature, &it.receipt, &it.n_files(),
            ],
        )?;
        tx.keep_agreements(it.id, &self.agreements)
    }
}

// Joined, so that a list of one country looks for the commission's own date once; as a column
// of its own it would be looked for at every file.
macro_rules! application_columns {
    () => {
        "select a.id, a.call, a.city, a.country, a.stage, a.stage_at, a.stage_note, a.seat, a.rank,
                a.filings, a.started_at, a.started_by, a.form_version, own.date, a.waiver,
                a.amend_until, a.amend_questions
         from application a
         left join own_date own on own.call = a.call and own.country = a.country
                               and own.binds and own.lifted_at is null "
    };
}
pub(crate) use application_columns;

macro_rules! submission_columns {
    () => {
        "select id, application, n, number, submitted_at, submitted_by, sha256, canonical,
                coalesce(content_sha256, sha256), signature, receipt
         from submission "
    };
}

macro_rules! attachment_columns {
    () => {
        "select id, application, question, name, sha256, size_bytes, media_type, attached_at,
                attached_by, detached_at
         from attachment "
    };
}

impl Tx {
    /// The application of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn application(&mut self, id: ApplicationId) -> Result<Option<Application>, Error> {
        self.opt(sql!(concat!(application_columns!(), "where a.id = $1")), &[&id])
    }

    /// A city's application in a call that has not been withdrawn.
    ///
    /// # Errors
    /// Of the database.
    pub fn application_of(
        &mut self,
        call: CallId,
        city: CityId,
    ) -> Result<Option<Application>, Error> {
        let sql = sql!(concat!(
            application_columns!(),
            "where a.call = $1 and a.city = $2 and a.stage <> 'withdrawn'"
        ));
        self.opt(sql, &[&call, &city])
    }

    /// A city's applications in all calls, the newest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn applications_of_city(&mut self, city: CityId) -> Result<Vec<Application>, Error> {
        let sql = sql!(concat!(
            application_columns!(),
            "where a.city = $1 order by a.started_at desc, a.id"
        ));
        self.all(sql, &[&city])
    }

    /// The files that were handed in at least once, as far as the scope reaches,
    /// by country, rank, and time of beginning.
    ///
    /// # Errors
    /// Of the database.
    pub fn files(&mut self, scope: Scope) -> Result<Vec<Application>, Error> {
        match scope {
            Scope::Call(call) => self.all(
                sql!(concat!(
                    application_columns!(),
                    "where a.call = $1 and a.filings > 0
                     order by a.country, a.rank nulls last, a.started_at, a.id"
                )),
                &[&call],
            ),
            Scope::Country(call, country) => self.all(
                sql!(concat!(
                    application_columns!(),
                    "where a.call = $1 and a.country = $2 and a.filings > 0
                     order by a.rank nulls last, a.started_at, a.id"
                )),
                &[&call, &country],
            ),
        }
    }

    /// The last hand-in of each file a country's commission has on its desk in a call.
    ///
    /// # Errors
    /// Of the database.
    pub fn last_hand_ins(
        &mut self,
        call: CallId,
        country: Country,
    ) -> Result<Vec<LastHandIn>, Error> {
        let sql = sql!(
            "select s.application, s.number, s.submitted_at,
                    coalesce(s.content_sha256, s.sha256), s.n_files
             from submission s join application a on a.id = s.application and a.filings = s.n
             where a.call = $1 and a.country = $2 order by s.application"
        );
        self.all(sql, &[&call, &country])
    }

    /// The files an expert was given and has no conflict with.
    ///
    /// # Errors
    /// Of the database.
    pub fn files_given_to(&mut self, expert: PersonId) -> Result<Vec<Application>, Error> {
        let sql = sql!(concat!(
            application_columns!(),
            "join review r on r.application = a.id
             where r.expert = $1 and r.stage <> 'conflicted' order by a.id"
        ));
        self.all(sql, &[&expert])
    }

    /// Every application of the cities whose team a person is in, the newest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn applications_of_teams(&mut self, person: PersonId) -> Result<Vec<Application>, Error> {
        let sql = sql!(concat!(
            application_columns!(),
            "where a.city in (select city from team_member where person = $1 and left_at is null)
             order by a.started_at desc, a.id"
        ));
        self.all(sql, &[&person])
    }

    /// How many handed-in files of every call and country are at which stage.
    ///
    /// # Errors
    /// Of the database.
    pub fn stage_counts(&mut self) -> Result<Vec<(CallId, Country, String, i64)>, Error> {
        let sql = sql!(
            "select call, country, stage, count(*) from application where filings > 0
             group by call, country, stage order by call, country, stage"
        );
        self.all(sql, &[])
    }

    /// How many handed-in files of a country are at which stage, call by call.
    ///
    /// # Errors
    /// Of the database.
    pub fn stage_counts_of(
        &mut self,
        country: Country,
    ) -> Result<Vec<(CallId, Country, String, i64)>, Error> {
        let sql = sql!(
            "select call, country, stage, count(*) from application
             where filings > 0 and country = $1 group by call, country, stage order by call, stage"
        );
        self.all(sql, &[&country])
    }

    /// Every application of a call that is not over, for letters about a moved deadline.
    ///
    /// # Errors
    /// Of the database.
    pub fn running_applications(&mut self, call: CallId) -> Result<Vec<Application>, Error> {
        let sql = sql!(concat!(
            application_columns!(),
            "where a.call = $1
               and a.stage not in ('withdrawn', 'refused', 'excluded', 'admitted', 'declined')
             order by a.started_at, a.id"
        ));
        self.all(sql, &[&call])
    }

    /// The seats of a country in a call that are held.
    ///
    /// # Errors
    /// Of the database.
    pub fn seats_taken(&mut self, call: CallId, country: Country) -> Result<Vec<i64>, Error> {
        let sql = sql!("select seat from endorsement where call = $1 and country = $2 order by seat");
        self.all(sql, &[&call, &country])
    }

    /// How many seats of a country in a call are held.
    ///
    /// # Errors
    /// Of the database.
    pub fn n_seats_taken(&mut self, call: CallId, country: Country) -> Result<i64, Error> {
        let sql = sql!("select count(*) from endorsement where call = $1 and country = $2");
        self.one(sql, &[&call, &country])
    }

    /// An application's answers.
    ///
    /// # Errors
    /// Of the database.
    pub fn answers(&mut self, application: ApplicationId) -> Result<Vec<Answer>, Error> {
        let sql = sql!(
            "select application, question, value, version, saved_at, saved_by
             from answer where application = $1 order by question"
        );
        self.all(sql, &[&application])
    }

    /// The files attached to an application now.
    ///
    /// # Errors
    /// Of the database.
    pub fn attachments(&mut self, application: ApplicationId) -> Result<Vec<Attachment>, Error> {
        let sql = sql!(concat!(
            attachment_columns!(),
            "where application = $1 and detached_at is null order by attached_at, id"
        ));
        self.all(sql, &[&application])
    }

    /// The answers of every draft of a call.
    ///
    /// # Errors
    /// Of the database.
    pub fn answers_of_drafts(&mut self, call: CallId) -> Result<Vec<Answer>, Error> {
        let sql = sql!(
            "select w.application, w.question, w.value, w.version, w.saved_at, w.saved_by
             from answer w join application a on a.id = w.application
             where a.call = $1 and a.stage = 'draft' order by w.application, w.question"
        );
        self.all(sql, &[&call])
    }

    /// The files attached to every draft of a call.
    ///
    /// # Errors
    /// Of the database.
    pub fn attachments_of_drafts(&mut self, call: CallId) -> Result<Vec<Attachment>, Error> {
        let sql = sql!(
            "select f.id, f.application, f.question, f.name, f.sha256, f.size_bytes, f.media_type,
                    f.attached_at, f.attached_by, f.detached_at
             from attachment f join application a on a.id = f.application
             where a.call = $1 and a.stage = 'draft' and f.detached_at is null
             order by f.application, f.attached_at, f.id"
        );
        self.all(sql, &[&call])
    }

    /// Every file ever attached to an application, also those taken off: a hand-in keeps them.
    ///
    /// # Errors
    /// Of the database.
    pub fn all_attachments(
        &mut self,
        application: ApplicationId,
    ) -> Result<Vec<Attachment>, Error> {
        let sql = sql!(concat!(
            attachment_columns!(),
            "where application = $1 order by attached_at, id"
        ));
        self.all(sql, &[&application])
    }

    /// The attachment of that id, also one taken off: what was handed in stays readable.
    ///
    /// # Errors
    /// Of the database.
    pub fn attachment(&mut self, id: AttachmentId) -> Result<Option<Attachment>, Error> {
        self.opt(sql!(concat!(attachment_columns!(), "where id = $1")), &[&id])
    }

    /// An application's hand-ins, the first one first.
    ///
    /// # Errors
    /// Of the database.
    pub fn submissions(&mut self, application: ApplicationId) -> Result<Vec<Submission>, Error> {
        self.all(
            sql!(concat!(submission_columns!(), "where application = $1 order by n")),
            &[&application],
        )
    }

    /// Whether a receipt bears that number.
    ///
    /// # Errors
    /// Of the database.
    pub fn receipt_number_is_taken(&mut self, number: &str) -> Result<bool, Error> {
        let found: Option<i64> =
            self.opt(sql!("select n from submission where number = $1"), &[&number])?;
        Ok(found.is_some())
    }

    /// The hand-in of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn submission(&mut self, id: SubmissionId) -> Result<Option<Submission>, Error> {
        self.opt(sql!(concat!(submission_columns!(), "where id = $1")), &[&id])
    }
}
