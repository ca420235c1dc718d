//! Files on their way, and the clearing away of files that no row names.
//!
//! Writes without an event: each bears being run twice (see `writer.rs`).

use domain::ids::{ApplicationId, AttachmentId, PersonId, UploadId};
use domain::time::Timestamp;
use domain::upload::{Piece, Upload};

use crate::{Error, Tx, WriteTx, rows, sql};

rows!(Upload {
    id, application, question, name, mark, size_bytes, received_bytes, begun_at, begun_by,
    moved_at, attachment
});
rows!(Piece { upload, first_byte, size_bytes, sha256, name });

macro_rules! upload_columns {
    () => {
        "select id, application, question, name, mark, size_bytes, received_bytes, begun_at,
                begun_by, moved_at, attachment
         from upload "
    };
}

impl Tx {
    /// Every hash that a blob must exist for, with its size.
    ///
    /// # Errors
    /// Of the database.
    pub fn blob_hashes(&mut self) -> Result<Vec<(String, i64)>, Error> {
        let sql = sql!(
            "select sha256, size_bytes from attachment
             union select file_sha256, file_size_bytes from signature where file_sha256 is not null
             union select file_sha256, file_size_bytes from part_two where file_sha256 is not null
             union select file_sha256, file_size_bytes from own_answer where file_sha256 is not null
             union select sha256, size_bytes from snapshot_file
             order by 1"
        );
        self.all(sql, &[])
    }

    /// The upload of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn upload(&mut self, id: UploadId) -> Result<Option<Upload>, Error> {
        self.opt(sql!(concat!(upload_columns!(), "where id = $1")), &[&id])
    }

    /// The files on their way to an application, the oldest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn uploads_to(&mut self, application: ApplicationId) -> Result<Vec<Upload>, Error> {
        let sql = sql!(concat!(
            upload_columns!(),
            "where application = $1 and attachment is null order by begun_at, id"
        ));
        self.all(sql, &[&application])
    }

    /// The files on their way from a person, the oldest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn uploads_of(&mut self, person: PersonId) -> Result<Vec<Upload>, Error> {
        let sql = sql!(concat!(
            upload_columns!(),
            "where begun_by = $1 and attachment is null order by begun_at, id"
        ));
        self.all(sql, &[&person])
    }

    /// Uploads that nothing was heard of since a moment, also those that became attachments.
    ///
    /// # Errors
    /// Of the database.
    pub fn uploads_asleep_since(&mut self, since: Timestamp) -> Result<Vec<Upload>, Error> {
        let sql = sql!(concat!(upload_columns!(), "where moved_at < $1 order by moved_at, id"));
        self.all(sql, &[&since])
    }

    /// The pieces of an upload, from its beginning.
    ///
    /// # Errors
    /// Of the database.
    pub fn pieces(&mut self, upload: UploadId) -> Result<Vec<Piece>, Error> {
        let sql = sql!(
            "select upload, first_byte, size_bytes, sha256, name
             from upload_piece where upload = $1 order by first_byte"
        );
        self.all(sql, &[&upload])
    }

    /// Every piece that must lie in the store: its upload and its name.
    ///
    /// # Errors
    /// Of the database.
    pub fn piece_names(&mut self) -> Result<Vec<(UploadId, String)>, Error> {
        self.all(sql!("select upload, name from upload_piece order by upload, first_byte"), &[])
    }

    /// The number of the newest clearing; 0 before the first one.
    ///
    /// # Errors
    /// Of the database.
    pub fn newest_sweep(&mut self) -> Result<i64, Error> {
        let newest: Option<i64> = self.one(sql!("select max(n) from blob_sweep"), &[])?;
        Ok(newest.unwrap_or(0))
    }

    /// The number up to which every clearing is done; 0 before the first one.
    ///
    /// What is stored from now on can be taken away by a later clearing alone, so this, and not
    /// the newest number, is what [`Tx::is_swept_since`] has to be asked with: the newest may
    /// have claimed a file already and take it away after it was stored anew.
    ///
    /// # Errors
    /// Of the database.
    pub fn newest_sweep_done(&mut self) -> Result<i64, Error> {
        self.one(
            sql!(
                "select coalesce(
                     (select min(n) - 1 from blob_sweep where done_at is null),
                     (select max(n) from blob_sweep),
                     0)"
            ),
            &[],
        )
    }

    /// Whether the file of that hash was claimed by a clearing after number `n`, or by one that
    /// is not done.
    ///
    /// # Errors
    /// Of the database.
    pub fn is_swept_since(&mut self, sha256: &str, n: i64) -> Result<bool, Error> {
        let sql = sql!(
            "select n from blob_sweep where sha256 = $1 and (n > $2 or done_at is null)"
        );
        let claimed: Option<i64> = self.opt(sql, &[&sha256, &n])?;
        Ok(claimed.is_some())
    }

    /// Whether a row names the file of that hash.
    ///
    /// # Errors
    /// Of the database.
    pub fn is_blob_named(&mut self, sha256: &str) -> Result<bool, Error> {
        let sql = sql!(
            "select (select count(*) from attachment where sha256 = $1)
                  + (select count(*) from signature where file_sha256 = $1)
                  + (select count(*) from part_two where file_sha256 = $1)
                  + (select count(*) from own_answer where file_sha256 = $1)
                  + (select count(*) from snapshot_file where sha256 = $1)"
        );
        let n_rows: i64 = self.one(sql, &[&sha256])?;
        Ok(n_rows > 0)
    }

    /// The files that a clearing claimed before a moment and has not finished with, as after
    /// a kill.
    ///
    /// # Errors
    /// Of the database.
    pub fn sweeps_left_open(&mut self, before: Timestamp) -> Result<Vec<(String, i64)>, Error> {
        let sql = sql!(
            "select sha256, n from blob_sweep where done_at is null and claimed_at < $1
             order by n, sha256"
        );
        self.all(sql, &[&before])
    }
}

impl WriteTx {
    /// Notes that a file sets out.
    ///
    /// # Errors
    /// Of the database.
    pub fn begin_upload(&mut self, it: &Upload) -> Result<(), Error> {
        let sql = sql!(
            "insert into upload (id, application, question, name, mark, size_bytes,
                                 received_bytes, begun_at, begun_by, moved_at, attachment)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             on conflict (id) do nothing"
        );
        self.exec(
            sql,
            &[
                &it.id, &it.application, &it.question, &it.name, &it.mark, &it.size_bytes,
                &it.received_bytes, &it.begun_at, &it.begun_by, &it.moved_at, &it.attachment,
            ],
        )?;
        Ok(())
    }

    /// Notes a piece that lies in the store, and how far its upload has come by it.
    ///
    /// # Errors
    /// Of the database.
    pub fn keep_piece(&mut self, upload: &Upload, piece: &Piece) -> Result<(), Error> {
        self.exec(
            sql!(
                "insert into upload_piece (upload, first_byte, size_bytes, sha256, name)
                 values ($1, $2, $3, $4, $5)"
            ),
            &[&piece.upload, &piece.first_byte, &piece.size_bytes, &piece.sha256, &piece.name],
        )?;
        self.exec(
            sql!("update upload set received_bytes = $2, moved_at = $3 where id = $1"),
            &[&upload.id, &upload.received_bytes, &upload.moved_at],
        )?;
        Ok(())
    }

    /// Notes what an upload became; its pieces are not needed any more.
    ///
    /// # Errors
    /// Of the database.
    pub fn end_upload(&mut self, id: UploadId, attachment: AttachmentId) -> Result<(), Error> {
        self.exec(sql!("delete from upload_piece where upload = $1"), &[&id])?;
        self.exec(sql!("update upload set attachment = $2 where id = $1"), &[&id, &attachment])?;
        Ok(())
    }

    /// Forgets an upload and its pieces.
    ///
    /// # Errors
    /// Of the database.
    pub fn forget_upload(&mut self, id: UploadId) -> Result<(), Error> {
        self.exec(sql!("delete from upload_piece where upload = $1"), &[&id])?;
        self.exec(sql!("delete from upload where id = $1"), &[&id])?;
        Ok(())
    }

    /// Claims a file for clearing away, in the name of clearing `n`.
    ///
    /// # Errors
    /// Of the database.
    pub fn claim_blob(&mut self, sha256: &str, n: i64, now: Timestamp) -> Result<(), Error> {
        let sql = sql!(
            "insert into blob_sweep (sha256, n, claimed_at, done_at) values ($1, $2, $3, null)
             on conflict (sha256) do update set n = $2, claimed_at = $3, done_at = null"
        );
        self.exec(sql, &[&sha256, &n, &now])?;
        Ok(())
    }

    /// Notes that the files of clearing `n` are gone, and forgets clearings that were done
    /// before `forget_before`; never the newest, whose number counts on.
    ///
    /// # Errors
    /// Of the database.
    pub fn end_sweep(
        &mut self,
        n: i64,
        now: Timestamp,
        forget_before: Timestamp,
    ) -> Result<(), Error> {
        self.exec(
            sql!("update blob_sweep set done_at = $2 where n = $1 and done_at is null"),
            &[&n, &now],
        )?;
        self.exec(
            sql!(
                "delete from blob_sweep where done_at < $1
                 and n < (select max(n) from blob_sweep)"
            ),
            &[&forget_before],
        )?;
        Ok(())
    }
}
