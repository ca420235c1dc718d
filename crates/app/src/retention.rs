//! Follows the table of what is kept of people: clears away what is past its days, erases who
//! asked for it, and notes proposals that lapsed.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use domain::retention::Sweep;

use crate::failure::Lookup;
use crate::{App, own_data, proposals};

/// How often a running node looks.
const EVERY_MS: i64 = 60 * 60 * 1_000;

/// What one look did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Swept {
    /// Rows cleared away, by class.
    pub rows: Vec<(&'static str, u64)>,
    /// People erased.
    pub erased: usize,
    /// Proposals that lapsed.
    pub lapsed: usize,
}

impl Swept {
    fn is_nothing(&self) -> bool {
        self.rows.is_empty() && self.erased == 0 && self.lapsed == 0
    }
}

/// Clears away once.
///
/// # Errors
/// Of the database; what was not cleared away is the next time.
pub fn run_once(app: &App) -> Result<Swept, Lookup> {
    let now = app.clock.now();
    let mut swept = Swept::default();
    for sweep in Sweep::ALL {
        let days = i64::from(app.network.retention.days(sweep));
        let before = now.plus_ms(-days.saturating_mul(24 * 3_600_000));
        let n_rows = app.store.write(move |tx| tx.sweep_personal(sweep, before))?;
        if n_rows > 0 {
            swept.rows.push((sweep.class(), n_rows));
        }
    }
    swept.lapsed = proposals::lapse_due(app)?;
    swept.erased = own_data::erase_due(app)?;
    Ok(swept)
}

/// Clears away at the start and every hour, until told to stop.
pub fn follow(app: &App, stop: &AtomicBool) {
    let mut next = app.clock.now();
    let mut seen = 0;
    while !stop.load(Ordering::Relaxed) {
        if app.clock.now() >= next {
            match run_once(app) {
                Ok(swept) if swept.is_nothing() => (),
                Ok(swept) => tracing::info!(?swept, "cleared away what is past its days"),
                Err(error) => tracing::warn!(%error, "what is past its days waits"),
            }
            next = app.clock.now().plus_ms(EVERY_MS);
        }
        seen = app.store.past(seen, Duration::from_secs(1)).seq;
    }
}
