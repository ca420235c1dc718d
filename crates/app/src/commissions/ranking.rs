//! Putting a country's files in order: all numbers at once, or one file up or down.
//!
//! Two officers may have the desk open. Whoever saves says which order they saw; another order
//! that was saved meanwhile is shown beside theirs and never written over unseen.

use std::collections::BTreeSet;

use domain::commission::CountryFiles;
use domain::country::Country;
use domain::ids::ApplicationId;
use domain::people::Actor;
use domain::policy::{Denied, Scope};

use super::{Refused, desk_of};
use crate::{App, Failure};

pub use domain::commission::Towards;

/// Puts a country's files in order, whatever the order was; a file left out loses its rank.
///
/// # Errors
/// As [`rank_from`], but for a stale order.
pub fn rank(
    app: &App,
    actor: &Actor,
    slug: &str,
    country: Country,
    ranks: &[(ApplicationId, i64)],
) -> Result<(), Refused> {
    ordered(app, actor, (slug, country), ranks, None, None)
}

/// Puts a country's files in order, all at once; a file left out loses its rank. `seen` is the
/// order the officer saw ([`CountryFiles::order`]).
///
/// # Errors
/// [`domain::application::CommissionRefused`]: ranks that cannot be, or another order meanwhile;
/// a file that is not on this desk is not there at all.
pub fn rank_from(
    app: &App,
    actor: &Actor,
    slug: &str,
    country: Country,
    ranks: &[(ApplicationId, i64)],
    seen: &str,
) -> Result<(), Refused> {
    ordered(app, actor, (slug, country), ranks, Some(seen), None)
}

/// Moves one file one place up or down, in the order of the numbers as they were typed.
///
/// # Errors
/// As [`rank_from`].
pub fn move_file(
    app: &App,
    actor: &Actor,
    place: (&str, Country),
    ranks: &[(ApplicationId, i64)],
    seen: &str,
    (file, towards): (ApplicationId, Towards),
) -> Result<(), Refused> {
    ordered(app, actor, place, ranks, Some(seen), Some((file, towards)))
}

fn ordered(
    app: &App,
    actor: &Actor,
    (slug, country): (&str, Country),
    ranks: &[(ApplicationId, i64)],
    seen: Option<&str>,
    moved: Option<(ApplicationId, Towards)>,
) -> Result<(), Refused> {
    let now = app.clock.now();
    let (actor, slug, ranks) = (actor.clone(), slug.to_owned(), ranks.to_vec());
    let seen = seen.map(str::to_owned);
    app.store.write(move |tx| {
        let (call, by) = desk_of(tx, &actor, &slug, country)?;
        let files = CountryFiles(tx.files(Scope::Country(call.id, country))?);
        let known: BTreeSet<ApplicationId> = files.0.iter().map(|it| it.id).collect();
        let named = ranks.iter().map(|(id, _)| id).chain(moved.iter().map(|(id, _)| id));
        if named.into_iter().any(|id| !known.contains(id)) {
            return Err(Denied::Hidden.into());
        }
        let ranks = match moved {
            None => ranks.clone(),
            Some((file, towards)) => {
                files.moved(&ranks, file, towards).map_err(Failure::Refused)?
            }
        };
        let changed = files.rank_from(&call, &ranks, seen.as_deref(), by, now);
        if let Some(changed) = changed.map_err(Failure::Refused)? {
            tx.record(changed)?;
        }
        Ok(())
    })
}
