//! Giving roles and taking them back; a network can want two people for it.

use domain::country::Country;
use domain::ids::{GrantId, PersonId};
use domain::officer::{Mandate, MandateRefused};
use domain::people::{Actor, Grant, GrantRefused, Person, Role};
use domain::policy::{Act, On, require};
use domain::proposal::ProposedAct;
use domain::time::Timestamp;
use store::{Tx, WriteTx};

use crate::failure::{Failure, found};
use crate::officers::{self, MandateTyped, OfficerFault};
use crate::proposals::{ActRefused, Acted, act_or_propose};
use crate::{App, chance, interests};

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
    /// The rule of mandates.
    Mandate(MandateRefused),
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
        if grantable(tx, &app, person, role, now)?.1.is_some() {
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
    let (store, app) = (app.store.clone(), app.clone());
    store.write(move |tx| {
        let act = ProposedAct::ResetFactors { person };
        act_or_propose(tx, &app, act, by, now).map_err(own)
    })
}

/// The refusals of these acts are of roles alone.
fn own(failure: Failure<ActRefused>) -> Failure<RoleRefused> {
    failure.only(|refused| match refused {
        ActRefused::Role(refused) => Some(refused),
        _ => None,
    })
}

/// The person who can be given that role, and the grant when it is in force already.
pub(crate) fn grantable(
    tx: &mut Tx,
    app: &App,
    person: PersonId,
    role: Role,
    now: Timestamp,
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
    let mut there = tx.grants_of(person.id)?;
    there.retain(|it| it.role == role && it.holds(now));
    Ok((person, there.pop()))
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
    let (person, there) = grantable(tx, app, person, role, now)?;
    if let Some(there) = there {
        return Ok(there);
    }
    let id = GrantId(chance::fresh_id(now));
    let given = tx.record(Grant::give(id, person.id, role, Some(by), now))?;
    interests::settle(app, tx, person.id, now)?;
    Ok(given)
}

/// Appoints an officer of a commission, with a function and dates, or proposes it where the
/// network wants two people. Who is one already gets the new mandate in place of the old.
///
/// # Errors
/// [`OfficerFault`].
pub fn appoint(
    app: &App,
    actor: &Actor,
    person: PersonId,
    country: Country,
    typed: &MandateTyped,
) -> Result<Acted<()>, Failure<OfficerFault>> {
    let now = app.clock.now();
    require(actor, Act::GrantRoles, On::Network)?;
    let by = found(actor.person)?;
    let mandate = officers::mandate(app, typed, now).map_err(Failure::Refused)?;
    let (store, app) = (app.store.clone(), app.clone());
    store.write(move |tx| {
        let mandate = mandate.clone();
        let act = ProposedAct::AppointOfficer { person, country, mandate, ends: None };
        let acted = act_or_propose(tx, &app, act, by, now);
        acted.map_err(|failure| own(failure).map(OfficerFault::Role))
    })
}

/// Whether somebody can be appointed an officer.
pub(crate) fn appointable(
    tx: &mut Tx,
    app: &App,
    person: PersonId,
    (country, mandate): (Country, &Mandate),
    now: Timestamp,
) -> Result<Option<Grant>, Failure<RoleRefused>> {
    mandate.check(now).map_err(|it| Failure::Refused(RoleRefused::Mandate(it)))?;
    Ok(grantable(tx, app, person, Role::Commission(country), now)?.1)
}

/// Appoints an officer; whoever hands the office over leaves it when this one begins.
pub(crate) fn appoint_in(
    tx: &mut WriteTx,
    app: &App,
    person: PersonId,
    (country, mandate, ends): (Country, &Mandate, Option<GrantId>),
    by: PersonId,
    now: Timestamp,
) -> Result<(), Failure<RoleRefused>> {
    if let Some(before) = appointable(tx, app, person, (country, mandate), now)? {
        let in_force = tx.grants()?;
        tx.record(before.revoke(&in_force, by, now).map_err(rule)?)?;
    }
    let id = GrantId(chance::fresh_id(now));
    let role = (Role::Commission(country), mandate.clone());
    tx.record(Grant::appoint(id, person, role, Some(by), now))?;
    let other = match ends {
        Some(ends) => tx.grant(ends)?.filter(|it| it.holds(now)),
        None => None,
    };
    if let Some(other) = other {
        match mandate.from_at.filter(|it| *it > now) {
            Some(from) => drop(tx.record(other.end_at(from.plus_ms(-1), by, now))?),
            None => {
                let in_force = tx.grants()?;
                drop(tx.record(other.revoke(&in_force, by, now).map_err(rule)?)?);
            }
        }
    }
    Ok(())
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
