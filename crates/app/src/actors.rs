//! From a session's token to the actor a request speaks for.

use domain::ids::{PersonId, SessionId};
use domain::conflict::Nearness;
use domain::officer::{StandsIn, WithoutCommission};
use domain::people::{Actor, Person, Role};
use domain::proof::Proof;
use domain::time::Timestamp;
use store::Tx;

use crate::failure::Lookup;
use crate::{App, chance, interests};

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
    app.store.read(|tx| {
        let found = tx.session_and_person(&hash)?;
        let live = found.filter(|(session, ..)| session.is_live(now));
        let Some((session, person, has_factor)) = live else { return Ok(None) };
        let minutes = app.network.rules.proof.fresh_minutes;
        let proof = Proof::of(session.means, session.proven_at, minutes, has_factor, now);
        let actor = actor(app, tx, &person, proof, now)?;
        Ok(Some(SignedIn { session: session.id, person, actor }))
    })
}

/// The person as an actor, for commands typed on the server and for tests.
///
/// # Errors
/// Of the database; [`domain::policy::Denied::Hidden`] when there is no such person.
pub fn of(app: &App, person: PersonId) -> Result<Actor, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let person = crate::failure::found(tx.person(person)?)?;
        Ok(actor(app, tx, &person, Proof::AT_THE_SERVER, now)?)
    })
}

fn actor(
    app: &App,
    tx: &mut Tx,
    person: &Person,
    proof: Proof,
    now: Timestamp,
) -> Result<Actor, store::Error> {
    // A mandate that has ended gives nothing any more, on whichever node it is asked.
    let mut grants = tx.grants_of(person.id)?;
    grants.retain(|it| it.holds(now));
    let roles: Vec<Role> = grants.into_iter().map(|it| it.role).collect();
    let acts = app.network.rules.without_commission.way != WithoutCommission::Closed;
    let stands_in = match acts && roles.contains(&Role::Secretariat) {
        true => StandsIn::Except(tx.countries_with_officers(now)?),
        false => StandsIn::Never,
    };
    // Who judges nothing is asked for nothing: most people write for a city.
    let near = match roles.is_empty() {
        true => Nearness::default(),
        false => interests::nearness(app, tx, person)?,
    };
    let calibrates = match roles.iter().any(|it| matches!(it, Role::Expert(_))) {
        true => tx.files_to_calibrate(person.id)?,
        false => Vec::new(),
    };
    Ok(Actor {
        person: Some(person.id),
        country: person.country,
        roles,
        teams: tx.teams_of(person.id)?,
        proof,
        stands_in,
        near,
        calibrates,
    })
}
