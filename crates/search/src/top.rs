//! The best of what was found, in order.

use std::cmp::Ordering;

use tantivy::DocAddress;

/// A thing in its place among what was found.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) address: DocAddress,
    /// What it counts for.
    pub(crate) weight: f32,
    /// Its place in the order of names.
    pub(crate) order: u64,
    /// Its own number, which stays when the index is filled anew.
    pub(crate) mark: u64,
}

impl Place {
    /// By what it counts for, by name, by its own number.
    pub(crate) fn in_order(&self, other: &Place) -> Ordering {
        let by_weight = other.weight.total_cmp(&self.weight);
        by_weight.then(self.order.cmp(&other.order)).then(self.mark.cmp(&other.mark))
    }
}

/// The best of many places, without keeping them all: a frequent word is in nearly everything.
pub(crate) struct Best {
    limit: usize,
    places: Vec<Place>,
    /// Nothing behind this one is among the best any more.
    worst: Option<Place>,
}

impl Best {
    pub(crate) fn of(limit: usize) -> Best {
        Best { limit, places: Vec::with_capacity(2 * limit), worst: None }
    }

    /// Whether anything of that weight and name can still be among the best.
    pub(crate) fn may_have(&self, weight: f32, order: u64) -> bool {
        let fits = |it: &Place| weight > it.weight || weight == it.weight && order <= it.order;
        self.worst.as_ref().is_none_or(fits)
    }

    /// Whether any of several can: what is no heavier than the worst, is told by its name.
    pub(crate) fn may_have_any(&self, weights: &[f32], orders: &[u64]) -> bool {
        let Some(worst) = &self.worst else { return true };
        let is_heavier = weights.iter().fold(false, |so_far, it| so_far | (*it > worst.weight));
        is_heavier
            || weights
                .iter()
                .zip(orders)
                .any(|(weight, order)| *weight == worst.weight && *order <= worst.order)
    }

    pub(crate) fn take(&mut self, place: Place) {
        if self.worst.as_ref().is_some_and(|it| place.in_order(it).is_gt()) {
            return;
        }
        self.places.push(place);
        if self.places.len() == 2 * self.limit {
            self.places.select_nth_unstable_by(self.limit - 1, Place::in_order);
            self.places.truncate(self.limit);
            self.worst = self.places.last().cloned();
        }
    }

    /// The best, in order.
    pub(crate) fn sorted(mut self) -> Vec<Place> {
        self.places.sort_unstable_by(Place::in_order);
        self.places.truncate(self.limit);
        self.places
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_are_those_that_sorting_all_would_put_first() {
        // Every order of weights and names there is among these, and many ties.
        let place = |n: u64| Place {
            address: DocAddress::new(0, n as u32),
            weight: ((n * 7919) % 5) as f32,
            order: (n * 104_729) % 11,
            mark: n,
        };
        let all_by_place: Vec<Place> = (0..500).map(place).collect();
        let mut all = all_by_place.clone();
        all.sort_by(Place::in_order);
        for limit in [1, 2, 21, 499, 500, 501] {
            let mut best = Best::of(limit);
            for few in all_by_place.chunks(32) {
                let weights: Vec<f32> = few.iter().map(|it| it.weight).collect();
                let orders: Vec<u64> = few.iter().map(|it| it.order).collect();
                if best.may_have_any(&weights, &orders) {
                    for it in few {
                        if best.may_have(it.weight, it.order) {
                            best.take(it.clone());
                        }
                    }
                }
            }
            let marks = |places: &[Place]| places.iter().map(|it| it.mark).collect::<Vec<_>>();
            assert_eq!(marks(&best.sorted()), marks(&all[..limit.min(500)]), "{limit}");
        }
    }
}
