//! What a register is made from, in two halves that can be read beside each other.

use domain::ids::CityId;
use store::{Listed, ListedCluster, ListedName, ListedSpell, Tx};

use super::super::recorded;
use super::day::Day;
use super::rows::Spelled;
use crate::App;

/// Every place that is or was a member.
pub(super) struct Places {
    /// In the order of folded main names.
    pub(super) listed: Vec<Listed>,
    /// Their further names, in the order of their ids.
    pub(super) names: Vec<ListedName>,
}

impl Places {
    pub(super) fn read(tx: &mut Tx) -> Result<Places, store::Error> {
        let (mut listed, mut names) = (tx.listed_cities()?, tx.listed_names()?);
        listed.sort_unstable_by(|a, b| (&a.name_key, a.id).cmp(&(&b.name_key, b.id)));
        // Those of one place stay as it has them.
        names.sort_by_key(|it| it.city);
        Ok(Places { listed, names })
    }
}

/// When they were members, and what they take part in.
pub(super) struct Stays {
    /// In the order of the places' ids, the spells of one place the oldest first.
    pub(super) spells: Vec<(CityId, Spelled)>,
    /// In no order.
    pub(super) clusters: Vec<ListedCluster>,
}

impl Stays {
    pub(super) fn read(app: &App, tx: &mut Tx) -> Result<Stays, store::Error> {
        let population = recorded::population(app, tx)?;
        let bounds = &app.network.about.figures.sizes;
        let size = |it: &ListedSpell| {
            let told = it.application.and_then(|it| population.get(&it));
            told.map_or(0, |it| class(bounds, it.number))
        };
        let listed = tx.listed_spells()?;
        let mut spells: Vec<_> = listed.iter().map(|it| (it.city, spelled(it, size(it)))).collect();
        spells.sort_by_key(|(city, it)| (*city, it.from));
        Ok(Stays { spells, clusters: tx.listed_clusters()? })
    }
}

fn spelled(it: &ListedSpell, size: u8) -> Spelled {
    Spelled {
        from: it.from.as_deref().and_then(Day::read),
        until: it.until.as_ref().and_then(|(day, _)| Day::read(day)),
        reason: it.until.as_ref().map(|(_, reason)| *reason),
        size,
    }
}

/// The class of a population: 1 below the first bound, 2 from it on, and so forth.
fn class(bounds: &[i64], people: i64) -> u8 {
    let below = bounds.iter().filter(|it| **it <= people).count();
    u8::try_from(below + 1).unwrap_or(u8::MAX)
}
