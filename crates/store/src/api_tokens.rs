//! Tokens of people's programs.

use domain::api_token::{ApiToken, Scope};
use domain::ids::{ApiTokenId, PersonId};

use crate::{Error, Save, Tx, WriteTx, rows, sql, words};

words!(Scope);

rows!(ApiToken {
    id,
    person,
    name,
    token_sha256,
    hint,
    scope,
    made_at,
    expires_at,
    last_used_on,
    revoked_at
});

impl Save for ApiToken {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into api_token (id, person, name, token_sha256, hint, scope, made_at,
                                        expires_at, last_used_on, revoked_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                 on conflict (id) do update set revoked_at = $10"
            ),
            &[
                &self.id,
                &self.person,
                &self.name,
                &self.token_sha256,
                &self.hint,
                &self.scope,
                &self.made_at,
                &self.expires_at,
                &self.last_used_on,
                &self.revoked_at,
            ],
        )?;
        Ok(())
    }
}

impl Tx {
    /// The token of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn api_token(&mut self, id: ApiTokenId) -> Result<Option<ApiToken>, Error> {
        let sql = sql!(
            "select id, person, name, token_sha256, hint, scope, made_at, expires_at, last_used_on,
                    revoked_at
             from api_token where id = $1"
        );
        self.opt(sql, &[&id])
    }

    /// The token of that hash: every request with one begins with this.
    ///
    /// # Errors
    /// Of the database.
    pub fn api_token_by_hash(&mut self, sha256: &[u8]) -> Result<Option<ApiToken>, Error> {
        let sql = sql!(
            "select id, person, name, token_sha256, hint, scope, made_at, expires_at, last_used_on,
                    revoked_at
             from api_token where token_sha256 = $1"
        );
        self.opt(sql, &[&sha256])
    }

    /// A person's tokens, the newest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn api_tokens_of(&mut self, person: PersonId) -> Result<Vec<ApiToken>, Error> {
        let sql = sql!(
            "select id, person, name, token_sha256, hint, scope, made_at, expires_at, last_used_on,
                    revoked_at
             from api_token where person = $1 order by made_at desc, id desc"
        );
        self.all(sql, &[&person])
    }
}

impl WriteTx {
    /// Notes the day a token was used on. No event: it tells its person alone, and decides nothing.
    ///
    /// # Errors
    /// Of the database.
    pub fn note_token_used(&mut self, id: ApiTokenId, on: &str) -> Result<(), Error> {
        self.exec(sql!("update api_token set last_used_on = $2 where id = $1"), &[&id, &on])?;
        Ok(())
    }
}
