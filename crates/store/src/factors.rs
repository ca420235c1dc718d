//! Authenticators and recovery codes.

use domain::factor::{Authenticator, CodeTried, RecoveryCode, RecoveryCodes};
use domain::ids::{AuthenticatorId, PersonId};

use crate::{Error, Save, Tx, WriteTx, rows, sql};

rows!(Authenticator {
    id,
    person,
    sealed,
    sealed_by,
    begun_at,
    confirmed_at,
    last_step,
    misses,
    missed_at,
    removed_at
});
rows!(RecoveryCode { person, code_sha256, made_at, used_at });

impl Save for Authenticator {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into authenticator (id, person, sealed, sealed_by, begun_at, confirmed_at,
                                            last_step, misses, missed_at, removed_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                 on conflict (id) do update set sealed = $3, sealed_by = $4, confirmed_at = $6,
                     last_step = $7, misses = $8, missed_at = $9, removed_at = $10"
            ),
            &[
                &self.id,
                &self.person,
                &self.sealed,
                &self.sealed_by,
                &self.begun_at,
                &self.confirmed_at,
                &self.last_step,
                &self.misses,
                &self.missed_at,
                &self.removed_at,
            ],
        )?;
        Ok(())
    }
}

impl Save for CodeTried {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        match self {
            CodeTried::Right(it) | CodeTried::Missed(it, _) => it.save(tx),
        }
    }
}

impl Save for RecoveryCode {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into recovery_code (person, code_sha256, made_at, used_at)
                 values ($1, $2, $3, $4)
                 on conflict (person, code_sha256) do update set used_at = $4"
            ),
            &[&self.person, &self.code_sha256, &self.made_at, &self.used_at],
        )?;
        Ok(())
    }
}

impl Save for RecoveryCodes {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(sql!("delete from recovery_code where person = $1"), &[&self.person])?;
        self.codes.iter().try_for_each(|it| it.save(tx))
    }
}

macro_rules! authenticator_columns {
    () => {
        "select id, person, sealed, sealed_by, begun_at, confirmed_at, last_step, misses,
                missed_at, removed_at
         from authenticator "
    };
}

impl Tx {
    /// Whether a person has a second factor: a passkey, or an authenticator that was confirmed.
    ///
    /// # Errors
    /// Of the database.
    pub fn has_factor(&mut self, person: PersonId) -> Result<bool, Error> {
        let sql = sql!(
            "select (select count(*) from passkey where person = $1 and removed_at is null)
                    + (select count(*) from authenticator
                       where person = $1 and removed_at is null and confirmed_at is not null)"
        );
        Ok(self.one::<i64>(sql, &[&person])? > 0)
    }

    /// A person's authenticator in force.
    ///
    /// # Errors
    /// Of the database.
    pub fn authenticator_of(&mut self, person: PersonId) -> Result<Option<Authenticator>, Error> {
        let sql = sql!(concat!(
            authenticator_columns!(),
            "where person = $1 and removed_at is null and confirmed_at is not null"
        ));
        self.opt(sql, &[&person])
    }

    /// The authenticator that a person has begun to add.
    ///
    /// # Errors
    /// Of the database.
    pub fn begun_authenticator(
        &mut self,
        person: PersonId,
    ) -> Result<Option<Authenticator>, Error> {
        let sql = sql!(concat!(
            authenticator_columns!(),
            "where person = $1 and removed_at is null and confirmed_at is null"
        ));
        self.opt(sql, &[&person])
    }

    /// Every authenticator that holds a seed.
    ///
    /// # Errors
    /// Of the database.
    pub fn sealed_authenticators(&mut self) -> Result<Vec<Authenticator>, Error> {
        let sql = sql!(concat!(authenticator_columns!(), "where removed_at is null order by id"));
        self.all(sql, &[])
    }

    /// The recovery code of that hash, used or not.
    ///
    /// # Errors
    /// Of the database.
    pub fn recovery_code(
        &mut self,
        person: PersonId,
        code_sha256: &[u8],
    ) -> Result<Option<RecoveryCode>, Error> {
        let sql = sql!(
            "select person, code_sha256, made_at, used_at from recovery_code
             where person = $1 and code_sha256 = $2"
        );
        self.opt(sql, &[&person, &code_sha256])
    }

    /// How many recovery codes a person has left.
    ///
    /// # Errors
    /// Of the database.
    pub fn n_recovery_codes(&mut self, person: PersonId) -> Result<i64, Error> {
        let sql = sql!("select count(*) from recovery_code where person = $1 and used_at is null");
        self.one(sql, &[&person])
    }
}

impl WriteTx {
    /// Keeps an authenticator that is being added, in place of one that was begun before. No event
    /// tells it: it opens nothing until its first code.
    ///
    /// # Errors
    /// Of the database.
    pub fn begin_authenticator(&mut self, it: &Authenticator) -> Result<(), Error> {
        self.exec(
            sql!("delete from authenticator where person = $1 and confirmed_at is null"),
            &[&it.person],
        )?;
        it.save(self)
    }

    /// Puts a seed that was sealed anew in place of the same seed.
    ///
    /// # Errors
    /// Of the database.
    pub fn keep_sealed(
        &mut self,
        id: AuthenticatorId,
        sealed: &[u8],
        sealed_by: &str,
    ) -> Result<(), Error> {
        let sql = sql!("update authenticator set sealed = $2, sealed_by = $3 where id = $1");
        self.exec(sql, &[&id, &sealed, &sealed_by])?;
        Ok(())
    }
}
