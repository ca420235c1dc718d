//! What a commission does with its country's files, and what its desk shows.
//!
//! Each act is one transaction; the quota is asked of the domain and held once more by
//! the database. The pages are filled in `desk` and `comparison`.

use std::collections::BTreeSet;

use domain::application::{Application, CommissionRefused, Stage};
use domain::call::Call;
use domain::commission::CountryFiles;
use domain::country::Country;
use domain::event::Changed;
use domain::ids::{ApplicationId, PersonId};
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On, Scope};
use domain::time::Timestamp;
use store::WriteTx;

use crate::failure::found;
use crate::{App, Failure};

mod comparison;
mod desk;

pub use comparison::comparison;
pub use desk::{desk, forwarding, one};
pub(crate) use desk::country_name;

type Refused = Failure<CommissionRefused>;

/// The most characters a comment or reason to a city may have.
pub const WORDS_MAX: usize = 5_000;

/// Endorses a file: it takes a seat of its country, if one is free.
///
/// # Errors
/// [`CommissionRefused`], above all [`CommissionRefused::QuotaFull`].
pub fn endorse(app: &App, actor: &Actor, id: ApplicationId) -> Result<Application, Refused> {
    act(app, actor, id, |tx, file, call, by, now| {
        let taken = tx.seats_taken(call.id, file.country)?;
        file.endorse(call, &taken, by, now).map_err(Failure::Refused)
    })
}

/// Takes an endorsement back; its seat is free again.
///
/// # Errors
/// [`CommissionRefused`].
pub fn take_back(app: &App, actor: &Actor, id: ApplicationId) -> Result<Application, Refused> {
    act(app, actor, id, |_, file, call, by, now| {
        file.take_endorsement_back(call, by, now).map_err(Failure::Refused)
    })
}

/// Keeps a file in reserve, in case a seat becomes free.
///
/// # Errors
/// [`CommissionRefused`].
pub fn reserve(app: &App, actor: &Actor, id: ApplicationId) -> Result<Application, Refused> {
    act(app, actor, id, |_, file, call, by, now| {
        file.reserve(call, by, now).map_err(Failure::Refused)
    })
}

/// Gives a file back to its team, with what is to be mended.
///
/// # Errors
/// [`CommissionRefused`].
pub fn give_back(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    comment: &str,
) -> Result<Application, Refused> {
    let comment = comment.to_owned();
    act(app, actor, id, move |_, file, call, by, now| {
        file.give_back(call, &comment, by, now).map_err(Failure::Refused)
    })
}

/// Refuses a file, for a reason its team reads.
///
/// # Errors
/// [`CommissionRefused`].
pub fn refuse(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    reason: &str,
) -> Result<Application, Refused> {
    let reason = reason.to_owned();
    act(app, actor, id, move |_, file, call, by, now| {
        file.refuse(call, &reason, by, now).map_err(Failure::Refused)
    })
}

/// Puts a country's files in order, all at once; a file left out loses its rank.
///
/// # Errors
/// [`CommissionRefused::Ranks`]; a file that is not on this desk is not there at all.
pub fn rank(
    app: &App,
    actor: &Actor,
    slug: &str,
    country: Country,
    ranks: &[(ApplicationId, i64)],
) -> Result<(), Refused> {
    let now = app.clock.now();
    let (actor, slug, ranks) = (actor.clone(), slug.to_owned(), ranks.to_vec());
    app.store.write(move |tx| {
        let (call, by) = desk_of(tx, &actor, &slug, country)?;
        let files = tx.files(Scope::Country(call.id, country))?;
        let known: BTreeSet<ApplicationId> = files.iter().map(|it| it.id).collect();
        if ranks.iter().any(|(id, _)| !known.contains(id)) {
            return Err(Denied::Hidden.into());
        }
        let changed =
            CountryFiles(files).rank(&call, &ranks, by, now).map_err(Failure::Refused)?;
        if let Some(changed) = changed {
            tx.record(changed)?;
        }
        Ok(())
    })
}

/// Sends every endorsed file of a country on to the secretariat, as one act for good.
///
/// # Errors
/// [`CommissionRefused`]; no file is forwarded then.
pub fn forward_all(
    app: &App,
    actor: &Actor,
    slug: &str,
    country: Country,
) -> Result<Vec<Application>, Refused> {
    let now = app.clock.now();
    let (actor, slug) = (actor.clone(), slug.to_owned());
    app.store.write(move |tx| {
        let (call, by) = desk_of(tx, &actor, &slug, country)?;
        let files = tx.files(Scope::Country(call.id, country))?;
        let endorsed = files.into_iter().filter(|it| matches!(it.stage, Stage::Endorsed { .. }));
        endorsed
            .map(|file| {
                let changed = file.forward(&call, by, now).map_err(Failure::Refused)?;
                Ok(tx.record(changed)?)
            })
            .collect()
    })
}

/// One act on one file: the same seven steps for all of them.
fn act(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    change: impl Fn(
        &mut WriteTx,
        Application,
        &Call,
        PersonId,
        Timestamp,
    ) -> Result<Changed<Application>, Refused>
    + Send
    + 'static,
) -> Result<Application, Refused> {
    let now = app.clock.now();
    let actor = actor.clone();
    app.store.write(move |tx| {
        let file = found(tx.application(id)?)?;
        policy::require(&actor, Act::ActForCountry, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let changed = change(tx, file, &call, by, now)?;
        Ok(tx.record(changed)?)
    })
}

/// The call of a desk, and the officer who may act there.
fn desk_of(
    tx: &mut WriteTx,
    actor: &Actor,
    slug: &str,
    country: Country,
) -> Result<(Call, PersonId), Refused> {
    let call = found(tx.call_by_slug(slug)?)?;
    policy::require(actor, Act::SeeCall, On::Call(&call))?;
    policy::require(actor, Act::ActForCountry, On::Country(country))?;
    Ok((call, actor.person.ok_or(Denied::Hidden)?))
}
