//! Which things were found, and what each counts for.

use std::ops::Range;

use tantivy::{DocId, Searcher, SegmentReader};

/// Places that are looked at together.
const CHUNK: usize = 32;

/// What each thing of the index counts for, by segment and by its number there; 0 for what was not
/// found. A frequent word is in most things, so there is a place for each.
#[derive(Debug, Clone, Default)]
pub(crate) struct Weighed {
    segments: Vec<Vec<f32>>,
    n_found: usize,
}

impl Weighed {
    /// Nothing is found yet.
    pub(crate) fn none(searcher: &Searcher) -> Weighed {
        let place = |it: &SegmentReader| vec![0.0; it.max_doc() as usize];
        Weighed { segments: searcher.segment_readers().iter().map(place).collect(), n_found: 0 }
    }

    /// How many things were found.
    pub(crate) fn n_found(&self) -> usize {
        self.n_found
    }

    /// Keeps the most that each thing of a segment counts for.
    pub(crate) fn keep(&mut self, at: usize, docs: impl Iterator<Item = DocId>, weight: f32) {
        let weights = &mut self.segments[at];
        for doc in docs {
            let kept = &mut weights[doc as usize];
            self.n_found += usize::from(*kept == 0.0);
            *kept = kept.max(weight);
        }
    }

    /// The same things, counting `times` as much.
    pub(crate) fn times(mut self, times: f32) -> Weighed {
        self.segments.iter_mut().flatten().for_each(|it| *it *= times);
        self
    }

    /// Adds what `other` counts for on top, `times` over.
    pub(crate) fn add(&mut self, other: &Weighed, times: f32) {
        self.merge(other, |kept, weight| kept + weight * times);
    }

    /// Takes from `other` what was not found here.
    pub(crate) fn fill_up(&mut self, other: &Weighed) {
        self.merge(other, |kept, weight| if kept == 0.0 { weight } else { kept });
    }

    /// Leaves what `other` has too, and adds what it counts for there, `times` over.
    pub(crate) fn join(&mut self, other: &Weighed, times: f32) {
        self.merge(
            other,
            |kept, weight| {
                if kept > 0.0 && weight > 0.0 { kept + weight * times } else { 0.0 }
            },
        );
    }

    /// Goes through all places one after the other without asking anything first, so that the
    /// processor takes several at once.
    fn merge(&mut self, other: &Weighed, merged: impl Fn(f32, f32) -> f32) {
        self.n_found = 0;
        for (mine, theirs) in self.segments.iter_mut().zip(&other.segments) {
            for (kept, weight) in mine.iter_mut().zip(theirs) {
                *kept = merged(*kept, *weight);
            }
            self.n_found += mine.iter().filter(|it| **it > 0.0).count();
        }
    }

    /// What was found in each segment, by the few that stand together there. Most searches find
    /// little: those few of which nothing was found are passed over.
    pub(crate) fn segments(&self) -> impl Iterator<Item = impl Iterator<Item = Few<'_>> + '_> {
        self.segments.iter().map(|all| {
            let few = all.chunks(CHUNK).enumerate();
            // Asks nothing before the end, so that the processor takes several at once.
            let is_any = |all: &[f32]| all.iter().fold(false, |so_far, it| so_far | (*it > 0.0));
            few.filter(move |(_, it)| is_any(it))
                .map(|(at, weights)| Few { first: at * CHUNK, weights })
        })
    }
}

/// Things that stand together in a segment, of which something was found.
pub(crate) struct Few<'a> {
    first: usize,
    weights: &'a [f32],
}

impl Few<'_> {
    /// Where they stand in the segment.
    pub(crate) fn places(&self) -> Range<usize> {
        self.first..self.first + self.weights.len()
    }

    /// What each counts for; 0 for what was not found.
    pub(crate) fn weights(&self) -> &[f32] {
        self.weights
    }

    /// How many of them were found.
    pub(crate) fn n_found(&self) -> usize {
        self.weights.iter().filter(|it| **it > 0.0).count()
    }

    /// Those found, with what each counts for.
    pub(crate) fn found(&self) -> impl Iterator<Item = (DocId, f32)> + '_ {
        let found = self.weights.iter().enumerate().filter(|(_, weight)| **weight > 0.0);
        found.map(|(doc, weight)| ((self.first + doc) as DocId, *weight))
    }
}
