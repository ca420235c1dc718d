//! What is the same for every page of one public revision, and read once for all of them.

use std::sync::Arc;

use domain::language::Lang;
use store::Tx;
use views::map::Dot;

use super::recorded::{self, Recorded};
use super::register::{self, PageFrom, Register};
use crate::App;

/// Above this many points a map shows one for each small square.
const DOTS_MAX: usize = 1_000;

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

/// All members as points, thinned where there are too many to tell apart.
pub(super) fn dots(register: &Register, lang: Lang) -> Arc<Vec<Dot>> {
    register.dots(lang, || {
        let (members, _) =
            register.page(&register.members(), PageFrom::After(None), usize::MAX - 1, lang);
        let mut dots: Vec<Dot> = members
            .iter()
            .filter_map(|it| {
                let position = it.position()?;
                Some(Dot {
                    lat: position.latitude,
                    lon: position.longitude,
                    label: it.name_in(lang).to_owned(),
                    href: format!("/{lang}/cities/{}", it.id()),
                    highlight: false,
                })
            })
            .collect();
        if dots.len() > DOTS_MAX {
            let mut squares = std::collections::HashSet::new();
            dots.retain(|it| {
                let (x, y) = places::equal_earth(it.lat, it.lon);
                squares.insert(((x / 6.0) as i64, (y / 6.0) as i64))
            });
        }
        dots
    })
}
