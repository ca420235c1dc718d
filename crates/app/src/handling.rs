//! What a call holds its files to: kept with the call once it was used, else what the network's
//! rules say now.

use domain::handling::Handling;
use domain::ids::{CallId, PersonId};
use domain::time::Timestamp;
use store::{Tx, WriteTx};

use crate::App;

/// What the call holds its files to.
pub(crate) fn of(app: &App, tx: &mut Tx, call: CallId) -> Result<Handling, store::Error> {
    if let Some(kept) = tx.handling(call)? {
        return Ok(kept);
    }
    let rules = &app.network.rules;
    Ok(Handling {
        call,
        items: rules.screening.items.clone(),
        per_application: i64::from(rules.review.per_application),
        set_at: None,
    })
}

/// Keeps it with the call, when that was not done before: what was checked stays checked by the
/// list it was checked by.
pub(crate) fn keep(
    tx: &mut WriteTx,
    handling: Handling,
    by: PersonId,
    now: Timestamp,
) -> Result<(), store::Error> {
    match handling.keep(by, now) {
        Some(changed) => tx.record(changed).map(drop),
        None => Ok(()),
    }
}
