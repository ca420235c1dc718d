//! Giving roles and taking them back; a network can want two people for it.

use domain::ids::{GrantId, PersonId};
use domain::people::{Actor, Grant, GrantRefused, Person, Role};
use domain::policy::{Act, On, require};
use domain::proposal::ProposedAct;
use domain::time::Timestamp;
use store::{Tx, WriteTx};

use crate::failure::{Failure, found};
use crate::proposals::{ActRefused, Acted, act_or_propose};
use crate::{App, chance};

/// Why a role was not given or taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoleRefused {
    /// The network does not know the country.
    NoSuchCountry,
    /// There is no such call.
    NoSuchCall,
    /// An expert's country must be known: nobody reads a file of their own.
    ExpertWithoutCountry,
    /// The rule of the grant itself.
    Grant(GrantRefused),
}

/// Gives a role to a person, or proposes it where the network wants two people; a role that is
/// in force already stays as it is.
///
/// # Errors
/// [`RoleRefused`].
pub fn give(
    app: &App,
    actor: &Actor,
    person: PersonId,
    role: Role,
) -> Result<Acted<()>, Failure<RoleRefused>> {
    let now = app.clock.now();
    require(actor, Act::GrantRoles, On::Network)?;
    let by = found(actor.person)?;
    let (store, app) = (app.store.clone(), app.clone());
    store.write(move |tx| {
        if grantable(tx, &app, person, role)?.1.is_some() {
            return Ok(Acted::Done(()));
        }
        let act = ProposedAct::GrantRole { person, role };
        act_or_propose(tx, &app, act, by, now).map_err(own)
    })
}

/// Takes a role back, or proposes it where the network wants two people; the person loses its
/// desk with the next request.
///
/// # Errors
/// [`RoleRefused::Grant`].
pub fn take_back(
    app: &App,
    actor: &Actor,
    person: PersonId,
    id: GrantId,
) -> Result<Acted<()>, Failure<RoleRefused>> {
    let now = app.clock.now();
    require(actor, Act::GrantRoles, On::Network)?;
    let by = found(actor.person)?;
    let (store, app) = (app.store.clone(), app.clone());
    store.write(move |tx| {
        let act = ProposedAct::RevokeRole { person, grant: id };
        act_or_propose(tx, &app, act, by, now).map_err(own)
    })
}

/// Takes away what somebody signs in with who has lost it, or proposes that.
///
/// # Errors
/// [`domain::policy::Denied`].
pub fn reset_factors(
    app: &App,
    actor: &Actor,
    person: PersonId,
) -> Result<Acted<()>, Failure<RoleRefused>> {
    let now = app.clock.now();
    require(actor, Act::GrantRoles, On::Network)?;
    let by = found(actor.person)?;
    let app_ = app.clone();
    app.store.write(move |tx| {
        let act = ProposedAct::ResetFactors { person };
        act_or_propose(tx, &app_, act, by, now).map_err(own)
    })
}

/// The refusals of these acts are of roles alone.
fn own(failure: Failure<ActRefused>) -> Failure<RoleRefused> {
    failure.map(|refused| match refused {
        ActRefused::Role(refused) => refused,
    })
}

/// The person who can be given that role, and the grant when it is in force already.
pub(crate) fn grantable(
    tx: &mut Tx,
    app: &App,
    person: PersonId,
    role: Role,
) -> Result<(Person, Option<Grant>), Failure<RoleRefused>> {
    if let Role::Commission(country) = role
        && !app.network.knows(country)
    {
        return Err(Failure::Refused(RoleRefused::NoSuchCountry));
    }
    let person = found(tx.person(person)?)?;
    if let Role::Expert(call) = role {
        if tx.call(call)?.is_none() {
            return Err(Failure::Refused(RoleRefused::NoSuchCall));
        }
        if person.country.is_none() {
            return Err(Failure::Refused(RoleRefused::ExpertWithoutCountry));
        }
    }
    let there = tx.grants_of(person.id)?.into_iter().find(|it| it.role == role);
    Ok((person, there))
}

/// Gives a role.
pub(crate) fn grant_in(
    tx: &mut WriteTx,
    app: &App,
    person: PersonId,
    role: Role,
    by: PersonId,
    now: Timestamp,
) -> Result<Grant, Failure<RoleRefused>> {
    let (person, there) = grantable(tx, app, person, role)?;
    if let Some(there) = there {
        return Ok(there);
    }
    let id = GrantId(chance::fresh_id(now));
    Ok(tx.record(Grant::give(id, person.id, role, Some(by), now))?)
}

/// Whether that role of that person can be taken back.
pub(crate) fn revocable(
    tx: &mut Tx,
    person: PersonId,
    id: GrantId,
    now: Timestamp,
) -> Result<Grant, Failure<RoleRefused>> {
    let grant = found(tx.grant(id)?.filter(|it| it.person == person))?;
    let in_force = tx.grants()?;
    drop(grant.clone().revoke(&in_force, person, now).map_err(rule)?);
    Ok(grant)
}

/// Takes a role back.
pub(crate) fn revoke_in(
    tx: &mut WriteTx,
    person: PersonId,
    id: GrantId,
    by: PersonId,
    now: Timestamp,
) -> Result<(), Failure<RoleRefused>> {
    let grant = revocable(tx, person, id, now)?;
    let in_force = tx.grants()?;
    tx.record(grant.revoke(&in_force, by, now).map_err(rule)?)?;
    Ok(())
}

fn rule(refused: GrantRefused) -> Failure<RoleRefused> {
    Failure::Refused(RoleRefused::Grant(refused))
}
