//! What is the same for every page of one public revision, and read once for all of them.

use std::sync::Arc;

use store::Tx;

use super::recorded::{self, Recorded};
use super::register::{self, Register};
use crate::App;

/// The register of places and the record of memberships, of the newest revision asked for.
#[derive(Default)]
pub(crate) struct Counted {
    register: register::Kept,
    record: recorded::Kept,
}

impl Counted {
    /// The register as of what this node knows of.
    pub(super) fn register(&self, app: &App) -> Result<Arc<Register>, store::Error> {
        self.register.current(app)
    }

    /// The same where it is in memory already.
    pub(super) fn register_at_hand(&self, app: &App) -> Option<Arc<Register>> {
        self.register.at_hand(app)
    }

    /// The register of the snapshot `tx` sees, or of a newer one.
    pub(super) fn register_in(
        &self,
        app: &App,
        tx: &mut Tx,
    ) -> Result<Arc<Register>, store::Error> {
        self.register.read(app, tx)
    }

    /// The whole record of memberships, as the snapshot `tx` sees it.
    pub(super) fn record(&self, app: &App, tx: &mut Tx) -> Result<Arc<Recorded>, store::Error> {
        self.record.read(app, tx)
    }
}

/// How many members there are.
///
/// # Errors
/// Of the database.
pub(crate) fn n_members(app: &App, tx: &mut Tx) -> Result<i64, store::Error> {
    Ok(app.counted().register_in(app, tx)?.members().n)
}
