//! What a team does among itself: comments, sections given to people, another contact, sign-off.

use domain::assignment::{Assignment, Ended};
use domain::comment::Comment;
use domain::ids::{
    AgreementId, ApplicationId, CityId, CommentId, PersonId, ReplacementId, SubmissionId,
};
use domain::people::Person;
use domain::replacement::{Outcome, Replaced, Replacement};
use domain::sign_off::{Agreement, Stand};

use crate::person::person_columns;
use crate::{Error, FromRow, Json, Row, Save, Tx, WriteTx, rows, sql, words};

words!(Outcome);

rows!(Comment {
    id, application, question, thread, body, language, asked, written_at, written_by, edited_at,
    deleted_at, settled_at, settled_by
});
rows!(Assignment { application, section, person, until_on, assigned_at, assigned_by });
rows!(Replacement {
    id, city, application, old, new, reason, asked_at, asked_by, objected_at, objection,
    decided_at, decided_by, outcome, note
});
rows!(Stand { application, party, organisation, named_at, named_by });

impl FromRow for Agreement {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(Agreement {
            id: row.take()?,
            application: row.take()?,
            party: row.take()?,
            organisation: row.take()?,
            version: row.take::<Json<_>>()?.0,
            agreed_at: row.take()?,
            agreed_by: row.take()?,
            withdrawn_at: row.take()?,
            withdrawn_by: row.take()?,
        })
    }
}

impl Save for Comment {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into comment (id, application, question, thread, body, language, asked,
                     written_at, written_by, edited_at, deleted_at, settled_at, settled_by)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
                 on conflict (id) do update set body = $5, language = $6, edited_at = $10,
                     deleted_at = $11, settled_at = $12, settled_by = $13"
            ),
            &[
                &self.id, &self.application, &self.question, &self.thread, &self.body,
                &self.language, &self.asked, &self.written_at, &self.written_by, &self.edited_at,
                &self.deleted_at, &self.settled_at, &self.settled_by,
            ],
        )?;
        Ok(())
    }
}

impl Save for Assignment {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into section_assignment
                     (application, section, person, until_on, assigned_at, assigned_by)
                 values ($1, $2, $3, $4, $5, $6)
                 on conflict (application, section) do update set person = $3, until_on = $4,
                     assigned_at = $5, assigned_by = $6"
            ),
            &[
                &self.application, &self.section, &self.person, &self.until_on, &self.assigned_at,
                &self.assigned_by,
            ],
        )?;
        Ok(())
    }
}

impl Save for Ended {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        let sql = sql!("delete from section_assignment where application = $1 and section = $2");
        tx.exec(sql, &[&self.0.application, &self.0.section])?;
        Ok(())
    }
}

impl Save for Replacement {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into contact_replacement
                     (id, city, application, old_contact, new_contact, reason, asked_at, asked_by,
                      objected_at, objection, decided_at, decided_by, outcome, note)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
                 on conflict (id) do update set objected_at = $9, objection = $10,
                     decided_at = $11, decided_by = $12, outcome = $13, note = $14"
            ),
            &[
                &self.id, &self.city, &self.application, &self.old, &self.new, &self.reason,
                &self.asked_at, &self.asked_by, &self.objected_at, &self.objection,
                &self.decided_at, &self.decided_by, &self.outcome, &self.note,
            ],
        )?;
        Ok(())
    }
}

impl Save for Replaced {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        self.replacement.save(tx)?;
        self.members.iter().try_for_each(|it| it.save(tx))
    }
}

impl Save for Stand {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into party_stand (application, party, organisation, named_at, named_by)
                 values ($1, $2, $3, $4, $5)
                 on conflict (application, party) do update set organisation = $3, named_at = $4,
                     named_by = $5"
            ),
            &[&self.application, &self.party, &self.organisation, &self.named_at, &self.named_by],
        )?;
        Ok(())
    }
}

impl Save for Agreement {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into agreement (id, application, party, organisation, version, agreed_at,
                                        agreed_by, withdrawn_at, withdrawn_by)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                 on conflict (id) do update set withdrawn_at = $8, withdrawn_by = $9"
            ),
            &[
                &self.id, &self.application, &self.party, &self.organisation,
                &Json(&self.version), &self.agreed_at, &self.agreed_by, &self.withdrawn_at,
                &self.withdrawn_by,
            ],
        )?;
        Ok(())
    }
}

macro_rules! comment_columns {
    () => {
        "select id, application, question, thread, body, language, asked, written_at, written_by,
                edited_at, deleted_at, settled_at, settled_by
         from comment "
    };
}

macro_rules! replacement_columns {
    () => {
        "select id, city, application, old_contact, new_contact, reason, asked_at, asked_by,
                objected_at, objection, decided_at, decided_by, outcome, note
         from contact_replacement "
    };
}

macro_rules! assignment_columns {
    () => {
        "select s.application, s.section, s.person, s.until_on, s.assigned_at, s.assigned_by
         from section_assignment s "
    };
}

impl Tx {
    /// The comment of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn comment(&mut self, id: CommentId) -> Result<Option<Comment>, Error> {
        self.opt(sql!(concat!(comment_columns!(), "where id = $1")), &[&id])
    }

    /// Every comment on a question, the oldest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn comments_on(
        &mut self,
        application: ApplicationId,
        question: &str,
    ) -> Result<Vec<Comment>, Error> {
        let sql = sql!(concat!(
            comment_columns!(),
            "where application = $1 and question = $2
             order by written_at, case when thread = id then 0 else 1 end, id"
        ));
        self.all(sql, &[&application, &question])
    }

    /// How many comments each question of an application has, and how many of its threads are open.
    /// What was taken away is not counted.
    ///
    /// # Errors
    /// Of the database.
    pub fn comment_counts(
        &mut self,
        application: ApplicationId,
    ) -> Result<Vec<(String, i64, i64)>, Error> {
        let sql = sql!(
            "select c.question, count(*),
                    count(distinct case when f.settled_at is null then f.id end)
             from comment c join comment f on f.id = c.thread
             where c.application = $1 and c.deleted_at is null
             group by c.question order by c.question"
        );
        self.all(sql, &[&application])
    }

    /// Everybody who was ever in a city's team, also those who left: what they said stays.
    ///
    /// # Errors
    /// Of the database.
    pub fn people_ever_in(&mut self, city: CityId) -> Result<Vec<Person>, Error> {
        let sql = sql!(concat!(
            person_columns!(),
            "where p.id in (select person from team_member where city = $1) order by p.name, p.id"
        ));
        self.all(sql, &[&city])
    }

    /// Who writes which section of an application.
    ///
    /// # Errors
    /// Of the database.
    pub fn section_assignments(
        &mut self,
        application: ApplicationId,
    ) -> Result<Vec<Assignment>, Error> {
        let sql = sql!(concat!(assignment_columns!(), "where s.application = $1 order by s.section"));
        self.all(sql, &[&application])
    }

    /// The sections given to a person, in all applications.
    ///
    /// # Errors
    /// Of the database.
    pub fn sections_given_to(&mut self, person: PersonId) -> Result<Vec<Assignment>, Error> {
        let sql = sql!(concat!(
            assignment_columns!(),
            "where s.person = $1 order by s.until_on, s.application, s.section"
        ));
        self.all(sql, &[&person])
    }

    /// The sections given to a person in the applications of a city.
    ///
    /// # Errors
    /// Of the database.
    pub fn sections_given_in(
        &mut self,
        city: CityId,
        person: PersonId,
    ) -> Result<Vec<Assignment>, Error> {
        let sql = sql!(concat!(
            assignment_columns!(),
            "join application a on a.id = s.application
             where a.city = $1 and s.person = $2 order by s.application, s.section"
        ));
        self.all(sql, &[&city, &person])
    }

    /// The request for another contact of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn replacement(&mut self, id: ReplacementId) -> Result<Option<Replacement>, Error> {
        self.opt(sql!(concat!(replacement_columns!(), "where id = $1")), &[&id])
    }

    /// The request of a city that waits.
    ///
    /// # Errors
    /// Of the database.
    pub fn open_replacement(&mut self, city: CityId) -> Result<Option<Replacement>, Error> {
        let sql = sql!(concat!(replacement_columns!(), "where city = $1 and decided_at is null"));
        self.opt(sql, &[&city])
    }

    /// Every request that waits, the oldest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn open_replacements(&mut self) -> Result<Vec<Replacement>, Error> {
        let sql = sql!(concat!(
            replacement_columns!(),
            "where decided_at is null order by asked_at, id"
        ));
        self.all(sql, &[])
    }

    /// The requests that wait and would replace a person.
    ///
    /// # Errors
    /// Of the database.
    pub fn replacements_of(&mut self, old: PersonId) -> Result<Vec<Replacement>, Error> {
        let sql = sql!(concat!(
            replacement_columns!(),
            "where old_contact = $1 and decided_at is null order by asked_at, id"
        ));
        self.all(sql, &[&old])
    }

    /// Who stands for which party in an application.
    ///
    /// # Errors
    /// Of the database.
    pub fn party_stands(&mut self, application: ApplicationId) -> Result<Vec<Stand>, Error> {
        let sql = sql!(
            "select application, party, organisation, named_at, named_by
             from party_stand where application = $1 order by party"
        );
        self.all(sql, &[&application])
    }

    /// Every agreement ever made in an application, the oldest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn agreements(&mut self, application: ApplicationId) -> Result<Vec<Agreement>, Error> {
        let sql = sql!(
            "select id, application, party, organisation, version, agreed_at, agreed_by,
                    withdrawn_at, withdrawn_by
             from agreement where application = $1 order by agreed_at, id"
        );
        self.all(sql, &[&application])
    }

    /// The agreements that a hand-in rests on, the oldest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn agreements_behind(&mut self, submission: SubmissionId) -> Result<Vec<Agreement>, Error> {
        let sql = sql!(
            "select a.id, a.application, a.party, a.organisation, a.version, a.agreed_at,
                    a.agreed_by, a.withdrawn_at, a.withdrawn_by
             from agreement a join submission_agreement s on s.agreement = a.id
             where s.submission = $1 order by a.agreed_at, a.id"
        );
        self.all(sql, &[&submission])
    }
}

impl WriteTx {
    /// Keeps the agreements that a hand-in rests on.
    pub(crate) fn keep_agreements(
        &mut self,
        submission: SubmissionId,
        agreements: &[AgreementId],
    ) -> Result<(), Error> {
        for it in agreements {
            let sql = sql!("insert into submission_agreement (submission, agreement) values ($1, $2)");
            self.exec(sql, &[&submission, it])?;
        }
        Ok(())
    }
}
