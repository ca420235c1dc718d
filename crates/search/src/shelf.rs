//! What of a segment is asked of everything that is found: of which kind it is, in which languages,
//! and where its name stands.

use std::collections::HashMap;
use std::ops::Range;

use tantivy::columnar::Column;
use tantivy::{DocId, SegmentReader, TantivyError};

/// A segment never changes, so this is read once and kept, twelve bytes a thing: to ask the columns
/// for each of a hundred thousand took most of a search.
#[derive(Debug)]
pub(crate) struct Shelf {
    /// The place of its division in `divisions`, by thing.
    division: Vec<u32>,
    divisions: Vec<Division>,
    /// Its place in the order of names, by thing.
    order: Vec<u64>,
    /// Only asked of what may be on the page.
    mark: Column<u64>,
}

/// Things of one kind that are in the same languages; by their numbers in the index.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Division {
    pub(crate) kind: u64,
    pub(crate) langs: Vec<u64>,
}

impl Shelf {
    pub(crate) fn of(segment: &SegmentReader) -> Result<Shelf, TantivyError> {
        let fast = segment.fast_fields();
        let [kind, lang, order] = [fast.u64("kind")?, fast.u64("lang")?, fast.u64("order")?];
        let n = segment.max_doc() as usize;
        let mut shelf = Shelf {
            division: Vec::with_capacity(n),
            divisions: Vec::new(),
            order: Vec::with_capacity(n),
            mark: fast.u64("mark")?,
        };
        let mut known = HashMap::new();
        for doc in 0..segment.max_doc() {
            let is = Division {
                kind: kind.first(doc).unwrap_or_default(),
                langs: lang.values_for_doc(doc).collect(),
            };
            let at = known.entry(is).or_insert_with_key(|is| {
                shelf.divisions.push(is.clone());
                shelf.divisions.len() as u32 - 1
            });
            shelf.division.push(*at);
            shelf.order.push(order.first(doc).unwrap_or_default());
        }
        Ok(shelf)
    }

    pub(crate) fn divisions(&self) -> &[Division] {
        &self.divisions
    }

    /// Where its division stands among [`Self::divisions`].
    pub(crate) fn division(&self, doc: DocId) -> usize {
        self.division[doc as usize] as usize
    }

    /// The division of things that stand together, where all of them are of one.
    pub(crate) fn one_division(&self, places: Range<usize>) -> Option<usize> {
        let all = &self.division[places];
        let first = *all.first()?;
        // Asks nothing before the end, so that the processor takes several at once.
        let differing = all.iter().fold(0, |so_far, it| so_far | (it ^ first));
        (differing == 0).then_some(first as usize)
    }

    /// The places of things that stand together in the order of names.
    pub(crate) fn orders(&self, places: Range<usize>) -> &[u64] {
        &self.order[places]
    }

    /// Its place in the order of names.
    pub(crate) fn order(&self, doc: DocId) -> u64 {
        self.order[doc as usize]
    }

    /// The number that is its own.
    pub(crate) fn mark(&self, doc: DocId) -> u64 {
        self.mark.first(doc).unwrap_or_default()
    }
}
