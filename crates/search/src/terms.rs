//! The things of a segment that have a term.

use tantivy::postings::{BlockSegmentPostings, TermInfo};
use tantivy::query::{DfaWrapper, FuzzyTermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocId, InvertedIndexReader, SegmentReader, TantivyError, Term};

/// Which terms of a field.
#[derive(Clone, Copy)]
pub(crate) enum Which<'a> {
    /// This one.
    This(&'a str),
    /// Those that go on after this beginning; not the beginning itself.
    Beginning(&'a str),
    /// Those that this machine knows.
    Like(&'a DfaWrapper),
}

/// A machine that knows words so many mistakes of typing away from this one, or fewer.
pub(crate) fn like(word: &str, n_mistakes: u8) -> Result<DfaWrapper, TantivyError> {
    // The machine is made of the word alone, whatever the field.
    let word = Term::from_field_text(Field::from_field_id(0), word);
    FuzzyTermQuery::new(word, n_mistakes, true).automaton()
}

/// Hands the numbers of the things that have such a term to `take`, some at a time: a thing with
/// several such terms comes several times, and so do things that were taken out of the index.
pub(crate) fn each_with(
    segment: &SegmentReader,
    field: Field,
    which: Which,
    mut take: impl FnMut(&[DocId]),
) -> Result<(), TantivyError> {
    let index = segment.inverted_index(field)?;
    let mut lists = Lists { index: &index, list: None };
    match which {
        Which::This(term) => {
            if let Some(info) = index.terms().get(term)? {
                lists.read(&info, &mut take)?;
            }
        }
        Which::Beginning(begin) => {
            let Some(end) = end_of(begin) else { return Ok(()) };
            let range = index.terms().range().gt(begin).lt(end);
            let mut terms = range.without_keys().into_stream()?;
            while terms.advance() {
                lists.read(terms.value(), &mut take)?;
            }
        }
        Which::Like(like) => {
            let mut terms = index.terms().search(like).without_keys().into_stream()?;
            while terms.advance() {
                lists.read(terms.value(), &mut take)?;
            }
        }
    }
    Ok(())
}

/// The first term behind all that begin so; `None` for the beginning of everything.
fn end_of(begin: &str) -> Option<Vec<u8>> {
    let mut end = begin.as_bytes().to_vec();
    // No byte of a text is the highest there is.
    *end.last_mut()? += 1;
    Some(end)
}

/// Reads the lists of one field one after the other, with one buffer.
struct Lists<'a> {
    index: &'a InvertedIndexReader,
    list: Option<BlockSegmentPostings>,
}

impl Lists<'_> {
    fn read(&mut self, of: &TermInfo, take: &mut impl FnMut(&[DocId])) -> Result<(), TantivyError> {
        match &mut self.list {
            Some(list) => self.index.reset_block_postings_from_terminfo(of, list)?,
            None => {
                let basic = IndexRecordOption::Basic;
                self.list = Some(self.index.read_block_postings_from_terminfo(of, basic)?);
            }
        }
        let list = self.list.as_mut().expect("it was just read");
        while !list.docs().is_empty() {
            take(list.docs());
            list.advance();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_so_ends_before_what_does_not() {
        for (begin, within, beyond) in
            [("ka", "kazan", "kb"), ("су", "суми", "сф"), ("é", "ée", "ê")]
        {
            let end = end_of(begin).unwrap();
            assert!(within.as_bytes() < end.as_slice() && beyond.as_bytes() >= end.as_slice());
        }
        assert_eq!(end_of(""), None);
    }
}
