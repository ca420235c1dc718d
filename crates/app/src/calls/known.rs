//! Calls as this node read them last. A call is twenty-five kilobytes of texts, criteria and
//! clocks, and every page of every desk begins with one.
//!
//! Never a stale one: the database tells each time which event about the call was the last.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::call::Call;
use domain::ids::CallId;
use store::Tx;

use crate::App;

/// Calls that a node keeps; when there are more, it begins anew.
const CALLS_MAX: usize = 32;

/// With the number of the last event about each.
#[derive(Default)]
pub(crate) struct Known(Mutex<HashMap<CallId, (i64, Arc<Call>)>>);

/// The call with that word in its address as the snapshot `tx` sees it.
///
/// For reads alone: what a write has not committed yet must not be kept.
pub(crate) fn by_slug(
    app: &App,
    tx: &mut Tx,
    slug: &str,
) -> Result<Option<Arc<Call>>, store::Error> {
    let Some((id, last)) = tx.last_about_call(slug)? else { return Ok(None) };
    as_of(app, tx, id, last)
}

/// The call as the snapshot `tx` sees it; `last` is the number of the last event about it there.
///
/// For reads alone, as [`by_slug`].
pub(crate) fn as_of(
    app: &App,
    tx: &mut Tx,
    id: CallId,
    last: i64,
) -> Result<Option<Arc<Call>>, store::Error> {
    let lock = || app.known_calls().0.lock().unwrap_or_else(PoisonError::into_inner);
    let kept = lock().get(&id).filter(|it| it.0 == last).map(|it| Arc::clone(&it.1));
    if let Some(call) = kept {
        #[cfg(feature = "testing")]
        assert_eq!(store::testing::uncounted(|| tx.call(id))?.as_ref(), Some(&*call));
        return Ok(Some(call));
    }
    let Some(call) = tx.call(id)?.map(Arc::new) else { return Ok(None) };
    let mut all = lock();
    if all.len() >= CALLS_MAX {
        all.clear();
    }
    all.insert(id, (last, Arc::clone(&call)));
    Ok(Some(call))
}
