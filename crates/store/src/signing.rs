//! Mayors' signatures, the letters that ask for them, and the keys receipts are checked with.

use domain::ids::{ApplicationId, SignatureId, SignatureRequestId};
use domain::receipt::PublicKey;
use domain::signature::{Signature, SignatureRequest, SignedFile, Tried, Way};
use domain::time::Timestamp;

use crate::{Error, FromRow, Row, Save, Tx, WriteTx, rows, sql, words};

words!(Way);

rows!(PublicKey { id, x, added_at, retired_at });
rows!(SignatureRequest {
    id, application, email, language, content_sha256, link_sha256, made_at, made_by, expires_at,
    code_sha256, code_until, codes, misses, used_at, revoked_at
});

impl FromRow for Signature {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let (id, application, way) = (row.take()?, row.take()?, row.take()?);
        let (content_sha256, signed_at, signer) = (row.take()?, row.take()?, row.take()?);
        let request = row.take()?;
        let (name, sha256): (Option<String>, Option<String>) = (row.take()?, row.take()?);
        let (size, media): (Option<i64>, Option<String>) = (row.take()?, row.take()?);
        let file = match (name, sha256, size, media) {
            (Some(name), Some(sha256), Some(size_bytes), Some(media_type)) => {
                Some(SignedFile { name, sha256, size_bytes, media_type })
            }
            _ => None,
        };
        Ok(Signature {
            id,
            application,
            way,
            content_sha256,
            signed_at,
            signer,
            request,
            file,
            seal: row.take()?,
            added_by: row.take()?,
            revoked_at: row.take()?,
        })
    }
}

impl Save for PublicKey {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into signing_key (id, x, added_at, retired_at) values ($1, $2, $3, $4)
                 on conflict (id) do update set retired_at = $4"
            ),
            &[&self.id, &self.x, &self.added_at, &self.retired_at],
        )?;
        Ok(())
    }
}

impl Save for SignatureRequest {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into signature_request
                     (id, application, email, language, content_sha256, link_sha256, made_at,
                      made_by, expires_at, code_sha256, code_until, codes, misses, used_at,
                      revoked_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
                 on conflict (id) do update set code_sha256 = $10, code_until = $11, codes = $12,
                     misses = $13, used_at = $14, revoked_at = $15"
            ),
            &[
                &self.id, &self.application, &self.email, &self.language, &self.content_sha256,
                &self.link_sha256, &self.made_at, &self.made_by, &self.expires_at,
                &self.code_sha256, &self.code_until, &self.codes, &self.misses, &self.used_at,
                &self.revoked_at,
            ],
        )?;
        Ok(())
    }
}

impl Save for Signature {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        let file = self.file.as_ref();
        tx.exec(
            sql!(
                "insert into signature
                     (id, application, way, content_sha256, signed_at, signer, request, file_name,
                      file_sha256, file_size_bytes, file_media_type, seal, added_by, revoked_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
                 on conflict (id) do update set revoked_at = $14"
            ),
            &[
                &self.id, &self.application, &self.way, &self.content_sha256, &self.signed_at,
                &self.signer, &self.request, &file.map(|it| it.name.clone()),
                &file.map(|it| it.sha256.clone()), &file.map(|it| it.size_bytes),
                &file.map(|it| it.media_type.clone()), &self.seal, &self.added_by,
                &self.revoked_at,
            ],
        )?;
        Ok(())
    }
}

impl Save for Tried {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        match self {
            Tried::Signed(request, signature) => {
                request.save(tx)?;
                signature.save(tx)
            }
            Tried::Missed(request, _) => request.save(tx),
        }
    }
}

macro_rules! signature_columns {
    () => {
        "select id, application, way, content_sha256, signed_at, signer, request, file_name,
                file_sha256, file_size_bytes, file_media_type, seal, added_by, revoked_at
         from signature "
    };
}

macro_rules! request_columns {
    () => {
        "select id, application, email, language, content_sha256, link_sha256, made_at, made_by,
                expires_at, code_sha256, code_until, codes, misses, used_at, revoked_at
         from signature_request "
    };
}

impl Tx {
    /// Every key receipts were ever signed with, the first one first.
    ///
    /// # Errors
    /// Of the database.
    pub fn signing_keys(&mut self) -> Result<Vec<PublicKey>, Error> {
        let sql = sql!("select id, x, added_at, retired_at from signing_key order by added_at, id");
        self.all(sql, &[])
    }

    /// Since when the key is in force; `None` when it is not, or not any more.
    ///
    /// # Errors
    /// Of the database.
    pub fn key_in_force_since(&mut self, id: &str) -> Result<Option<Timestamp>, Error> {
        let sql = sql!("select added_at from signing_key where id = $1 and retired_at is null");
        let since: Option<(Timestamp,)> = self.opt(sql, &[&id])?;
        Ok(since.map(|it| it.0))
    }

    /// An application's signatures, the first one first.
    ///
    /// # Errors
    /// Of the database.
    pub fn signatures(&mut self, application: ApplicationId) -> Result<Vec<Signature>, Error> {
        let sql =
            sql!(concat!(signature_columns!(), "where application = $1 order by signed_at, id"));
        self.all(sql, &[&application])
    }

    /// The signature of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn signature(&mut self, id: SignatureId) -> Result<Option<Signature>, Error> {
        self.opt(sql!(concat!(signature_columns!(), "where id = $1")), &[&id])
    }

    /// The letters that asked for an application's signature, the first one first.
    ///
    /// # Errors
    /// Of the database.
    pub fn signature_requests(
        &mut self,
        application: ApplicationId,
    ) -> Result<Vec<SignatureRequest>, Error> {
        let sql = sql!(concat!(request_columns!(), "where application = $1 order by made_at, id"));
        self.all(sql, &[&application])
    }

    /// The letter of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn signature_request(
        &mut self,
        id: SignatureRequestId,
    ) -> Result<Option<SignatureRequest>, Error> {
        self.opt(sql!(concat!(request_columns!(), "where id = $1")), &[&id])
    }
}
