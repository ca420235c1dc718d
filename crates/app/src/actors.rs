//! From a session's token to the actor a request speaks for.

mod standing;

use domain::ids::{PersonId, SessionId};
use domain::people::{Actor, Person};
use domain::proof::Proof;
use domain::time::Timestamp;

use crate::failure::{Lookup, found};
use crate::{App, chance};
use standing::Standing;
pub(crate) use standing::Standings;

/// A signed-in person and what they may act as.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The session.
    pub session: SessionId,
    /// The person.
    pub person: Person,
    /// The person with roles and teams.
    pub actor: Actor,
}

/// Who the session of `token` speaks for at `now`; `None` when it is over or unknown.
///
/// # Errors
/// Of the database.
pub fn by_token(app: &App, token: &str, now: Timestamp) -> Result<Option<SignedIn>, Lookup> {
    let hash = chance::sha256(token);
    let presented = app.store.glance(|tx| tx.presented(&hash))?;
    let Some(it) = presented.filter(|it| it.session.is_live(now)) else { return Ok(None) };
    let session = it.session;
    let Some(standing) = app.standings().at(app, session.person, it.seq)? else { return Ok(None) };
    let minutes = app.network.rules.proof.fresh_minutes;
    let proof =
        Proof::of(session.means, session.proven_at, minutes, standing.has_factor, now);
    let (person, actor) = (standing.person.clone(), standing.actor(proof, now));
    Ok(Some(SignedIn { session: session.id, person, actor }))
}

/// The person as an actor, for commands typed on the server and for tests.
///
/// # Errors
/// Of the database; [`domain::policy::Denied::Hidden`] when there is no such person.
pub fn of(app: &App, person: PersonId) -> Result<Actor, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let standing = found(Standing::load(app, tx, person)?)?;
        Ok(standing.actor(Proof::AT_THE_SERVER, now))
    })
}

/// The same as a request is answered by: what this node keeps, where it still holds.
#[cfg(feature = "testing")]
pub(crate) fn kept(app: &App, person: PersonId) -> Result<Actor, Lookup> {
    let now = app.clock.now();
    let seq = app.store.read(|tx| tx.head())?.seq;
    let standing = found(app.standings().at(app, person, seq)?)?;
    Ok(standing.actor(Proof::AT_THE_SERVER, now))
}
