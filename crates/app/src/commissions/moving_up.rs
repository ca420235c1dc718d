//! What becomes of a country's desk when a seat is freed or an application changes.
//!
//! Called inside the transaction that does it, so that there is no moment at which a seat is
//! empty that the network's rule gives to the reserve, nor one at which there are too many.

use domain::application::Application;
use domain::call::Call;
use domain::commission::CountryFiles;
use domain::country::Country;
use domain::ids::ApplicationId;
use domain::network::ReserveRule;
use domain::part_two::Void;
use domain::policy::Scope;
use domain::signature::Standing;
use domain::time::Timestamp;
use store::WriteTx;

use crate::App;

/// A seat of the country was freed: the first in reserve takes it, where the rule says so.
pub(super) fn seat_freed(
    tx: &mut WriteTx,
    rule: ReserveRule,
    call: &Call,
    country: Country,
    now: Timestamp,
) -> Result<Option<Application>, store::Error> {
    if rule == ReserveRule::Ask {
        return Ok(None);
    }
    let files = CountryFiles(tx.files(Scope::Country(call.id, country))?);
    let Some(next) = files.next_in_reserve().cloned() else { return Ok(None) };
    let taken = tx.seats_taken(call.id, country)?;
    // Too late, or no seat after all: then it stays where it is, and that is no error.
    let Ok(changed) = next.move_up(call, &taken, now) else { return Ok(None) };
    tx.record(changed).map(Some)
}

/// A city took its application back: what was signed for it is void, and a seat it held is free.
pub(crate) fn withdrawn(
    tx: &mut WriteTx,
    app: &App,
    call: &Call,
    before: &Application,
    now: Timestamp,
) -> Result<(), store::Error> {
    super::void(tx, before.id, Void::Withdrawn, None, now)?;
    if before.stage.seat().is_some() {
        let rule = app.network.rules.commission.reserve;
        seat_freed(tx, rule, call, before.country, now)?;
    }
    Ok(())
}

/// An application says something else now: a Part 2 that was signed for other content is void.
///
/// Asked at every hand-in, whichever desk gave the application back.
pub(crate) fn content_changed(
    tx: &mut WriteTx,
    id: ApplicationId,
    content_sha256: &str,
    now: Timestamp,
) -> Result<(), store::Error> {
    let older = |it: &domain::part_two::PartTwo| it.standing(content_sha256) == Standing::Older;
    if tx.part_two(id)?.is_some_and(|it| older(&it)) {
        super::void(tx, id, Void::Changed, None, now)?;
    }
    Ok(())
}
