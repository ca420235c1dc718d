//! Totals and facets, counted once per public revision, since each walks all members.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::country::Country;
use domain::language::Lang;
use domain::network::Network;
use store::{MemberFilter, Page, Tx};
use views::map::Dot;

use super::recorded::{self, Recorded};
use crate::App;

/// Above this many points a map shows one for each small square.
const DOTS_MAX: usize = 1_000;

/// What was counted, with the public revision it was counted at.
#[derive(Default)]
pub(crate) struct Counted(Mutex<Kept>, recorded::Kept);

/// How many members there are, by what a list is filtered by.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Facets {
    pub(super) total: i64,
    pub(super) countries: Vec<(Country, i64)>,
    /// Regions in the network's order.
    pub(super) regions: Vec<(String, i64)>,
    /// Years, the latest first.
    pub(super) years: Vec<(String, i64)>,
}

impl Counted {
    /// The facets of the snapshot `tx` sees.
    pub(super) fn facets(
        &self,
        tx: &mut Tx,
        network: &Network,
    ) -> Result<Arc<Facets>, store::Error> {
        let revision = tx.head()?.revision;
        if let Some(facets) = self.at(revision, |(_, facets, _)| facets.clone()) {
            return Ok(facets);
        }
        let countries = tx.members_by_country()?;
        let of_region = |list: &[Country]| -> i64 {
            countries.iter().filter(|(it, _)| list.contains(it)).map(|(_, n)| n).sum()
        };
        let facets = Arc::new(Facets {
            total: countries.iter().map(|(_, n)| n).sum(),
            regions: network
                .regions
                .iter()
                .map(|it| (it.id.clone(), of_region(&it.countries)))
                .collect(),
            years: tx.members_by_year()?,
            countries,
        });
        self.keep(revision, |kept| kept.1 = Some(facets.clone()));
        Ok(facets)
    }

    /// The whole record of memberships, as the snapshot `tx` sees it.
    pub(super) fn record(&self, app: &App, tx: &mut Tx) -> Result<Arc<Recorded>, store::Error> {
        self.1.read(app, tx)
    }

    /// All members as points, thinned where there are too many to tell apart.
    pub(super) fn dots(&self, tx: &mut Tx, lang: Lang) -> Result<Arc<Vec<Dot>>, store::Error> {
        let revision = tx.head()?.revision;
        if let Some(dots) = self.at(revision, |(_, _, dots)| dots.get(&lang).cloned()) {
            return Ok(dots);
        }
        let rows = tx.members(&MemberFilter::default(), &Page::After(None), i64::MAX, lang)?;
        let mut dots: Vec<Dot> = rows
            .iter()
            .filter_map(|row| {
                let position = row.position?;
                Some(Dot {
                    lat: position.latitude,
                    lon: position.longitude,
                    label: row.shown_name().to_owned(),
                    href: format!("/{lang}/cities/{}", row.id),
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
        let dots = Arc::new(dots);
        self.keep(revision, |kept| {
            kept.2.insert(lang, dots.clone());
        });
        Ok(dots)
    }

    fn at<T>(&self, revision: i64, pick: impl FnOnce(&Kept) -> Option<T>) -> Option<T> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.0 == revision { pick(&kept) } else { None }
    }

    /// Keeps what a snapshot counted, unless something newer is kept already.
    fn keep(&self, revision: i64, put: impl FnOnce(&mut Kept)) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.0 < revision {
            *kept = (revision, None, HashMap::new());
        }
        if kept.0 == revision {
            put(&mut kept);
        }
    }
}

type Kept = (i64, Option<Arc<Facets>>, HashMap<Lang, Arc<Vec<Dot>>>);
