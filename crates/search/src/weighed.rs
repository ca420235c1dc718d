//! Which things were found, and what each counts for.

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::{DocId, Score, Searcher, SegmentOrdinal, SegmentReader};

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

    /// Keeps the most that each thing counts for.
    pub(crate) fn keep(&mut self, found: Numbers, weight: f32) {
        for (segment, docs) in found {
            for doc in docs {
                let kept = &mut self.segments[segment as usize][doc as usize];
                self.n_found += usize::from(*kept == 0.0);
                *kept = kept.max(weight);
            }
        }
    }

    /// The same things, counting `times` as much.
    pub(crate) fn times(&self, times: f32) -> Weighed {
        let all = |it: &Vec<f32>| it.iter().map(|weight| weight * times).collect();
        Weighed { segments: self.segments.iter().map(all).collect(), n_found: self.n_found }
    }

    /// Adds what `other` counts for on top, `times` over.
    pub(crate) fn add(&mut self, other: &Weighed, times: f32) {
        self.merge(other, |kept, weight| kept + weight * times);
    }

    /// Takes from `other` what was not found here.
    pub(crate) fn fill_up(&mut self, other: &Weighed) {
        self.merge(other, |kept, weight| if kept == 0.0 { weight } else { kept });
    }

    fn merge(&mut self, other: &Weighed, joined: impl Fn(f32, f32) -> f32) {
        for (mine, theirs) in self.segments.iter_mut().zip(&other.segments) {
            for (kept, weight) in mine.iter_mut().zip(theirs).filter(|(_, weight)| **weight > 0.0) {
                self.n_found += usize::from(*kept == 0.0);
                *kept = joined(*kept, *weight);
            }
        }
    }

    /// Leaves out what `other` has not.
    pub(crate) fn keep_common(&mut self, other: &Weighed) {
        for (mine, theirs) in self.segments.iter_mut().zip(&other.segments) {
            for (kept, weight) in mine.iter_mut().zip(theirs) {
                if *weight == 0.0 && *kept > 0.0 {
                    *kept = 0.0;
                    self.n_found -= 1;
                }
            }
        }
    }

    /// What was found in each segment, with what it counts for.
    pub(crate) fn segments(&self) -> impl Iterator<Item = impl Iterator<Item = (DocId, f32)> + '_> {
        self.segments.iter().map(|all| {
            let found = all.iter().enumerate().filter(|(_, weight)| **weight > 0.0);
            found.map(|(doc, weight)| (doc as DocId, *weight))
        })
    }
}

/// The numbers of what one term found, by segment.
pub(crate) type Numbers = Vec<(SegmentOrdinal, Vec<DocId>)>;

/// Collects [`Numbers`].
pub(crate) struct AllNumbers;

impl Collector for AllNumbers {
    type Fruit = Numbers;
    type Child = OfSegment;

    fn for_segment(&self, at: SegmentOrdinal, _: &SegmentReader) -> tantivy::Result<OfSegment> {
        Ok(OfSegment(at, Vec::new()))
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<(SegmentOrdinal, Vec<DocId>)>) -> tantivy::Result<Numbers> {
        Ok(segments)
    }
}

pub(crate) struct OfSegment(SegmentOrdinal, Vec<DocId>);

impl SegmentCollector for OfSegment {
    type Fruit = (SegmentOrdinal, Vec<DocId>);

    fn collect(&mut self, doc: DocId, _: Score) {
        self.1.push(doc);
    }

    fn collect_block(&mut self, docs: &[DocId]) {
        self.1.extend_from_slice(docs);
    }

    fn harvest(self) -> Self::Fruit {
        (self.0, self.1)
    }
}
