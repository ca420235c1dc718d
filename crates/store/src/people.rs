//! People, grants, sessions and what signing in needs.

use domain::country::Country;
use domain::ids::{CityId, PasskeyId, PersonId, SessionId, SignInId};
use domain::people::{Part, Person};
use domain::proof::Means;
use domain::session::{Passkey, Session, SignIn, Tried};
use domain::time::Timestamp;

use crate::person::person_columns;
use crate::{Error, FromRow, Row, Save, Tx, WriteTx, rows, sql, words};

words!(Country, Part, Means);

rows!(Session {
    id, token_sha256, person, started_at, expires_at, browser, ended_at, means, proven_at
});
rows!(Passkey { id, person, name, credential_id, credential, added_at, removed_at });
rows!(SignIn {
    id, email, person, code_sha256, link_sha256, asked_at, expires_at, misses, used_at, return_to
});

/// What every request of somebody who signed in begins with.
#[derive(Debug, Clone)]
pub struct Presented {
    /// The session, whether or not it still lives.
    pub session: Session,
    /// The number of the last event at that moment.
    pub seq: i64,
}

impl FromRow for Presented {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(Presented { session: Session::from_row(row)?, seq: row.take()? })
    }
}

impl Save for Session {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into session (id, token_sha256, person, started_at, expires_at, browser,
                                      ended_at, means, proven_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                 on conflict (id) do update set token_sha256 = $2, ended_at = $7, means = $8,
                     proven_at = $9"
            ),
            &[
                &self.id, &self.token_sha256, &self.person, &self.started_at, &self.expires_at,
                &self.browser, &self.ended_at, &self.means, &self.proven_at,
            ],
        )?;
        Ok(())
    }
}

impl Save for SignIn {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into sign_in (id, email, person, code_sha256, link_sha256, asked_at,
                                      expires_at, misses, used_at, return_to)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                 on conflict (id) do update set misses = $8, used_at = $9"
            ),
            &[
                &self.id, &self.email, &self.person, &self.code_sha256, &self.link_sha256,
                &self.asked_at, &self.expires_at, &self.misses, &self.used_at, &self.return_to,
            ],
        )?;
        Ok(())
    }
}

impl Save for Tried {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        match self {
            Tried::Right(sign_in, _) | Tried::Newcomer(sign_in) | Tried::Missed(sign_in, _) => {
                sign_in.save(tx)
            }
        }
    }
}

impl Save for Passkey {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into passkey
                     (id, person, name, credential_id, credential, added_at, removed_at)
                 values ($1, $2, $3, $4, $5, $6, $7)
                 on conflict (id) do update set credential = $5, removed_at = $7"
            ),
            &[
                &self.id, &self.person, &self.name, &self.credential_id, &self.credential,
                &self.added_at, &self.removed_at,
            ],
        )?;
        Ok(())
    }
}

impl Tx {
    /// The person of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn person(&mut self, id: PersonId) -> Result<Option<Person>, Error> {
        self.opt(sql!(concat!(person_columns!(), "where p.id = $1")), &[&id])
    }

    /// The person of that address.
    ///
    /// # Errors
    /// Of the database.
    pub fn person_by_email(&mut self, email: &str) -> Result<Option<Person>, Error> {
        self.opt(sql!(concat!(person_columns!(), "where p.email = $1")), &[&email])
    }

    /// Everybody, by name.
    ///
    /// # Errors
    /// Of the database.
    pub fn people(&mut self) -> Result<Vec<Person>, Error> {
        self.all(sql!(concat!(person_columns!(), "order by p.name, p.id")), &[])
    }

    /// Who speaks for a city's team.
    ///
    /// # Errors
    /// Of the database.
    pub fn team_contacts(&mut self, city: CityId) -> Result<Vec<Person>, Error> {
        let sql = sql!(concat!(
            person_columns!(),
            "join team_member t on t.person = p.id
             where t.city = $1 and t.part = 'contact' and t.left_at is null order by p.name, p.id"
        ));
        self.all(sql, &[&city])
    }

    /// Everybody who is in a city's team.
    ///
    /// # Errors
    /// Of the database.
    pub fn team_people(&mut self, city: CityId) -> Result<Vec<Person>, Error> {
        let sql = sql!(concat!(
            person_columns!(),
            "join team_member t on t.person = p.id
             where t.city = $1 and t.left_at is null order by p.name, p.id"
        ));
        self.all(sql, &[&city])
    }

    /// The teams a person is in.
    ///
    /// # Errors
    /// Of the database.
    pub fn teams_of(&mut self, person: PersonId) -> Result<Vec<(CityId, Part)>, Error> {
        let sql = sql!(
            "select city, part from team_member
             where person = $1 and left_at is null order by joined_at, city"
        );
        self.all(sql, &[&person])
    }

    /// The request to sign in of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn sign_in(&mut self, id: SignInId) -> Result<Option<SignIn>, Error> {
        let sql = sql!(
            "select id, email, person, code_sha256, link_sha256, asked_at, expires_at, misses,
                    used_at, return_to
             from sign_in where id = $1"
        );
        self.opt(sql, &[&id])
    }

    /// The requests to sign in of an address since a moment.
    ///
    /// # Errors
    /// Of the database.
    pub fn sign_ins_since(&mut self, email: &str, since: Timestamp) -> Result<Vec<SignIn>, Error> {
        let sql = sql!(
            "select id, email, person, code_sha256, link_sha256, asked_at, expires_at, misses,
                    used_at, return_to
             from sign_in where email = $1 and asked_at > $2 order by asked_at"
        );
        self.all(sql, &[&email, &since])
    }

    /// The session of that token's hash.
    ///
    /// # Errors
    /// Of the database.
    pub fn session_by_token(&mut self, token_sha256: &[u8]) -> Result<Option<Session>, Error> {
        let sql = sql!(
            "select id, token_sha256, person, started_at, expires_at, browser, ended_at,
                    means, coalesce(proven_at, started_at)
             from session where token_sha256 = $1"
        );
        self.opt(sql, &[&token_sha256])
    }

    /// The session of that token's hash, and how far the log is, in one statement.
    ///
    /// # Errors
    /// Of the database.
    pub fn presented(&mut self, token_sha256: &[u8]) -> Result<Option<Presented>, Error> {
        let sql = sql!(
            "select id, token_sha256, person, started_at, expires_at, browser, ended_at,
                    means, coalesce(proven_at, started_at), (select max(seq) from event)
             from session where token_sha256 = $1"
        );
        self.opt(sql, &[&token_sha256])
    }

    /// The session of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn session(&mut self, id: SessionId) -> Result<Option<Session>, Error> {
        let sql = sql!(
            "select id, token_sha256, person, started_at, expires_at, browser, ended_at,
                    means, coalesce(proven_at, started_at)
             from session where id = $1"
        );
        self.opt(sql, &[&id])
    }

    /// A person's sessions that have not ended, the newest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn sessions_of(&mut self, person: PersonId, now: Timestamp) -> Result<Vec<Session>, Error> {
        let sql = sql!(
            "select id, token_sha256, person, started_at, expires_at, browser, ended_at,
                    means, coalesce(proven_at, started_at)
             from session where person = $1 and ended_at is null and expires_at >= $2
             order by started_at desc, id"
        );
        self.all(sql, &[&person, &now])
    }

    /// A person's passkeys, the oldest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn passkeys_of(&mut self, person: PersonId) -> Result<Vec<Passkey>, Error> {
        let sql = sql!(
            "select id, person, name, credential_id, credential, added_at, removed_at
             from passkey where person = $1 and removed_at is null order by added_at, id"
        );
        self.all(sql, &[&person])
    }

    /// The passkey of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn passkey(&mut self, id: PasskeyId) -> Result<Option<Passkey>, Error> {
        let sql = sql!(
            "select id, person, name, credential_id, credential, added_at, removed_at
             from passkey where id = $1"
        );
        self.opt(sql, &[&id])
    }

    /// The passkey that the browser names so.
    ///
    /// # Errors
    /// Of the database.
    pub fn passkey_by_credential(&mut self, credential_id: &str) -> Result<Option<Passkey>, Error> {
        let sql = sql!(
            "select id, person, name, credential_id, credential, added_at, removed_at
             from passkey where credential_id = $1 and removed_at is null"
        );
        self.opt(sql, &[&credential_id])
    }

    /// What a filing key did before: act, digest of what was sent, outcome.
    ///
    /// # Errors
    /// Of the database.
    pub fn filing_key(
        &mut self,
        person: PersonId,
        word: &str,
    ) -> Result<Option<(String, String, String)>, Error> {
        let sql = sql!("select act, digest, outcome from filing_key where person = $1 and word = $2");
        self.opt(sql, &[&person, &word])
    }
}

impl WriteTx {
    /// Keeps what a filing key did, in the transaction of its effect.
    ///
    /// # Errors
    /// Of the database; a key used twice at once is one of them.
    pub fn keep_filing_key(
        &mut self,
        person: PersonId,
        word: &str,
        act: &str,
        digest: &str,
        outcome: &str,
        now: Timestamp,
    ) -> Result<(), Error> {
        let sql = sql!(
            "insert into filing_key (person, word, act, digest, outcome, made_at)
             values ($1, $2, $3, $4, $5, $6)"
        );
        self.exec(sql, &[&person, &word, &act, &digest, &outcome, &now])?;
        Ok(())
    }

    /// Remembers a passkey ceremony until its second request, and forgets those that ran out.
    ///
    /// # Errors
    /// Of the database.
    pub fn keep_ceremony(
        &mut self,
        id: uuid::Uuid,
        person: Option<PersonId>,
        state: &str,
        expires_at: Timestamp,
        now: Timestamp,
    ) -> Result<(), Error> {
        self.exec(sql!("delete from passkey_ceremony where expires_at < $1"), &[&now])?;
        let sql = sql!(
            "insert into passkey_ceremony (id, person, state, expires_at) values ($1, $2, $3, $4)"
        );
        self.exec(sql, &[&id, &person, &state, &expires_at])?;
        Ok(())
    }

    /// Takes a ceremony out: it answers once.
    ///
    /// # Errors
    /// Of the database.
    pub fn take_ceremony(
        &mut self,
        id: uuid::Uuid,
        now: Timestamp,
    ) -> Result<Option<(Option<PersonId>, String)>, Error> {
        let found = self.opt(
            sql!("select person, state from passkey_ceremony where id = $1 and expires_at >= $2"),
            &[&id, &now],
        )?;
        self.exec(sql!("delete from passkey_ceremony where id = $1"), &[&id])?;
        Ok(found)
    }
}
