//! What a commission keeps about its country's files: Part 2, the order, interviews, notes.

use domain::country::Country;
use domain::country_note::CountryNote;
use domain::forwarding::Forwarded;
use domain::ids::{ApplicationId, CallId, CountryNoteId, PersonId};
use domain::interview::Interview;
use domain::part_two::{PartTwo, Void};
use domain::signature::SignedFile;
use domain::time::{Timestamp, Wall};

use crate::{Error, FromRow, Row, Save, Tx, WriteTx, rows, sql, words};

words!(Void);

rows!(CountryNote { id, application, body, written_at, written_by, deleted_at });

/// The four columns of a file, all or none of them.
pub(crate) fn file_of(row: &mut Row<'_>) -> Result<Option<SignedFile>, Error> {
    let (name, sha256): (Option<String>, Option<String>) = (row.take()?, row.take()?);
    let (size, media): (Option<i64>, Option<String>) = (row.take()?, row.take()?);
    Ok(match (name, sha256, size, media) {
        (Some(name), Some(sha256), Some(size_bytes), Some(media_type)) => {
            Some(SignedFile { name, sha256, size_bytes, media_type })
        }
        _ => None,
    })
}

impl FromRow for PartTwo {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(PartTwo {
            id: row.take()?,
            application: row.take()?,
            submission: row.take()?,
            content_sha256: row.take()?,
            signed_at: row.take()?,
            signed_by: row.take()?,
            name: row.take()?,
            function: row.take()?,
            file: file_of(row)?,
            voided_at: row.take()?,
            void_because: row.take()?,
            forwarded_at: row.take()?,
        })
    }
}

impl FromRow for Interview {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(Interview {
            application: row.take()?,
            wall: Wall { local: row.take()?, zone: row.take()? },
            at: row.take()?,
            place: row.take()?,
            link: row.take()?,
            version: row.take()?,
            set_at: row.take()?,
            set_by: row.take()?,
            cancelled_at: row.take()?,
        })
    }
}

impl Save for PartTwo {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        let file = self.file.as_ref();
        tx.exec(
            sql!(
                "insert into part_two
                     (id, application, submission, content_sha256, signed_at, signed_by, name,
                      function, file_name, file_sha256, file_size_bytes, file_media_type,
                      voided_at, void_because, forwarded_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
                 on conflict (id) do update set file_name = $9, file_sha256 = $10,
                     file_size_bytes = $11, file_media_type = $12, voided_at = $13,
                     void_because = $14, forwarded_at = $15"
            ),
            &[
                &self.id,
                &self.application,
                &self.submission,
                &self.content_sha256,
                &self.signed_at,
                &self.signed_by,
                &self.name,
                &self.function,
                &file.map(|it| it.name.clone()),
                &file.map(|it| it.sha256.clone()),
                &file.map(|it| it.size_bytes),
                &file.map(|it| it.media_type.clone()),
                &self.voided_at,
                &self.void_because,
                &self.forwarded_at,
            ],
        )?;
        // The seat says what it was signed for, and nothing once that is void.
        let stands = self.voided_at.is_none();
        let (hash, id) = (stands.then(|| self.content_sha256.clone()), stands.then_some(self.id));
        let sql = sql!(
            "update endorsement set content_sha256 = $2, part_two = $3 where application = $1"
        );
        tx.exec(sql, &[&self.application, &hash, &id])?;
        Ok(())
    }
}

impl Save for Forwarded {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        for file in &self.files {
            file.save(tx)?;
        }
        for part in &self.parts {
            part.save(tx)?;
        }
        Ok(())
    }
}

impl Save for Interview {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into interview (application, local, zone, starts_at, place, link, version,
                                        set_at, set_by, cancelled_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                 on conflict (application) do update set local = $2, zone = $3, starts_at = $4,
                     place = $5, link = $6, version = $7, set_at = $8, set_by = $9,
                     cancelled_at = $10"
            ),
            &[
                &self.application,
                &self.wall.local,
                &self.wall.zone,
                &self.at,
                &self.place,
                &self.link,
                &self.version,
                &self.set_at,
                &self.set_by,
                &self.cancelled_at,
            ],
        )?;
        Ok(())
    }
}

impl Save for CountryNote {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into country_note
                     (id, application, body, written_at, written_by, deleted_at)
                 values ($1, $2, $3, $4, $5, $6)
                 on conflict (id) do update set body = $3, deleted_at = $6"
            ),
            &[
                &self.id,
                &self.application,
                &self.body,
                &self.written_at,
                &self.written_by,
                &self.deleted_at,
            ],
        )?;
        Ok(())
    }
}

macro_rules! part_two_columns {
    () => {
        "select p.id, p.application, p.submission, p.content_sha256, p.signed_at, p.signed_by,
                p.name, p.function, p.file_name, p.file_sha256, p.file_size_bytes,
                p.file_media_type, p.voided_at, p.void_because, p.forwarded_at
         from part_two p "
    };
}

macro_rules! interview_columns {
    () => {
        "select i.application, i.local, i.zone, i.starts_at, i.place, i.link, i.version, i.set_at,
                i.set_by, i.cancelled_at
         from interview i "
    };
}

impl Tx {
    /// Every Part 2 of an application, the first one first.
    ///
    /// # Errors
    /// Of the database.
    pub fn parts_two(&mut self, application: ApplicationId) -> Result<Vec<PartTwo>, Error> {
        let sql = sql!(concat!(
            part_two_columns!(),
            "where p.application = $1 order by p.signed_at, p.id"
        ));
        self.all(sql, &[&application])
    }

    /// The Part 2 of an application that is not void.
    ///
    /// # Errors
    /// Of the database.
    pub fn part_two(&mut self, application: ApplicationId) -> Result<Option<PartTwo>, Error> {
        let sql =
            sql!(concat!(part_two_columns!(), "where p.application = $1 and p.voided_at is null"));
        self.opt(sql, &[&application])
    }

    /// The function in which an officer signed last.
    ///
    /// # Errors
    /// Of the database.
    pub fn last_function_of(&mut self, officer: PersonId) -> Result<Option<String>, Error> {
        let sql = sql!(
            "select function from part_two where signed_by = $1
             order by signed_at desc, id desc limit 1"
        );
        self.opt(sql, &[&officer])
    }

    /// Every Part 2 of a country's files in a call, also the void ones, the first one first.
    ///
    /// # Errors
    /// Of the database.
    pub fn parts_two_of(&mut self, call: CallId, country: Country) -> Result<Vec<PartTwo>, Error> {
        let sql = sql!(concat!(
            part_two_columns!(),
            "join application a on a.id = p.application
             where a.call = $1 and a.country = $2 order by p.signed_at, p.id"
        ));
        self.all(sql, &[&call, &country])
    }

    /// Who put a country's files in order last, and when.
    ///
    /// # Errors
    /// Of the database.
    pub fn last_ranked(
        &mut self,
        call: CallId,
        country: Country,
    ) -> Result<Option<(String, Timestamp)>, Error> {
        let sql = sql!(
            "select p.name, e.at from event e join application a on a.id = e.subject
             join person p on p.id = e.actor
             where a.call = $1 and a.country = $2 and e.kind = 'application.ranked'
             order by e.seq desc limit 1"
        );
        self.opt(sql, &[&call, &country])
    }

    /// The interview of an application, also one that was called off.
    ///
    /// # Errors
    /// Of the database.
    pub fn interview(&mut self, application: ApplicationId) -> Result<Option<Interview>, Error> {
        self.opt(sql!(concat!(interview_columns!(), "where i.application = $1")), &[&application])
    }

    /// What the officers noted about a file, the first note first.
    ///
    /// # Errors
    /// Of the database.
    pub fn country_notes(&mut self, application: ApplicationId) -> Result<Vec<CountryNote>, Error> {
        let sql = sql!(
            "select id, application, body, written_at, written_by, deleted_at
             from country_note where application = $1 order by written_at, id"
        );
        self.all(sql, &[&application])
    }

    /// The note of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn country_note(&mut self, id: CountryNoteId) -> Result<Option<CountryNote>, Error> {
        let sql = sql!(
            "select id, application, body, written_at, written_by, deleted_at
             from country_note where id = $1"
        );
        self.opt(sql, &[&id])
    }
}
