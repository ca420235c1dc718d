//! Tokens of people's programs: made, shown once, looked up at every request, revoked.

use domain::api_token::{self, ApiToken, TokenFault, Wanted};
use domain::ids::ApiTokenId;
use domain::people::Actor;
use domain::policy::{Act, On, require};
use domain::time::Timestamp;

use crate::failure::{Failure, Lookup, found};
use crate::{App, chance, public};

/// A fresh token, to be shown once and kept by its hash alone.
pub fn fresh() -> String {
    api_token::written(&chance::token())
}

/// Makes a token known under which the actor's programs ask. The token travels with the form: the
/// same one again does its work once.
///
/// # Errors
/// Every [`TokenFault`]; hidden for what is no token of ours or somebody else's.
pub fn make(
    app: &App,
    actor: &Actor,
    token: &str,
    wanted: &Wanted,
) -> Result<ApiToken, Failure<Vec<TokenFault>>> {
    let now = app.clock.now();
    require(actor, Act::SeeOwnDesk, On::Network)?;
    let person = found(actor.person)?;
    found(api_token::is_token(token).then_some(()))?;
    let rule = app.network.rules.api_token.clone();
    let (sha256, hint) = (chance::sha256(token), api_token::hint(token));
    let id = ApiTokenId(chance::fresh_id(now));
    let wanted = wanted.clone();
    app.store.write(move |tx| {
        if let Some(there) = tx.api_token_by_hash(&sha256)? {
            return Ok(found(Some(there).filter(|it| it.person == person))?);
        }
        let own = tx.api_tokens_of(person)?;
        let n_live = own.iter().filter(|it| it.is_live(now)).count();
        let (scope, days) = wanted.read(n_live, &rule).map_err(Failure::Refused)?;
        let token = ApiToken {
            id,
            person,
            name: wanted.name.clone(),
            token_sha256: sha256.clone(),
            hint: hint.clone(),
            scope,
            made_at: now,
            expires_at: now,
            last_used_on: None,
            revoked_at: None,
        };
        Ok(tx.record(ApiToken::make(token, days))?)
    })
}

/// The actor's own tokens that still work, the newest first.
///
/// # Errors
/// [`domain::policy::Denied`] for a visitor.
pub fn list(app: &App, actor: &Actor) -> Result<Vec<ApiToken>, Lookup> {
    let now = app.clock.now();
    require(actor, Act::SeeOwnDesk, On::Network)?;
    let person = found(actor.person)?;
    let mut own = app.store.read(|tx| tx.api_tokens_of(person))?;
    own.retain(|it| it.is_live(now));
    Ok(own)
}

/// Puts one of the actor's own tokens out of use.
///
/// # Errors
/// [`domain::policy::Denied`]; hidden when it is somebody else's or works no more.
pub fn revoke(app: &App, actor: &Actor, id: ApiTokenId) -> Result<(), Lookup> {
    let now = app.clock.now();
    require(actor, Act::SeeOwnDesk, On::Network)?;
    let person = found(actor.person)?;
    app.store.write(move |tx| {
        let token = found(tx.api_token(id)?.filter(|it| it.person == person))?;
        let revoked = found(token.revoke(person, now))?;
        tx.record(revoked)?;
        Ok(())
    })
}

/// The token that a request brings, when it works at `now`; the day of its use is noted.
///
/// Asked of the database each time, so that a token which was revoked on one node is dead at its
/// next request on every other.
///
/// # Errors
/// Of the database.
pub fn by_text(app: &App, text: &str, now: Timestamp) -> Result<Option<ApiToken>, Lookup> {
    if !api_token::is_token(text) {
        return Ok(None);
    }
    let sha256 = chance::sha256(text);
    let known = app.store.read(|tx| tx.api_token_by_hash(&sha256))?;
    let Some(token) = known.filter(|it| it.is_live(now)) else { return Ok(None) };
    let today = public::today(app, now);
    if token.last_used_on.as_ref() != Some(&today) {
        let id = token.id;
        // The data is the caller's whether or not its day can be noted.
        if let Err(error) = app.store.write(move |tx| tx.note_token_used(id, &today)) {
            tracing::warn!(%error, "the day on which a token was used is not noted");
        }
    }
    Ok(Some(token))
}
