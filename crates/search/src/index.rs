//! The folder of the index: opened, filled, followed. Whatever is wrong with it, it is made anew.
//!
//! How far it has come stands in the commit itself, so what is found and what was read of the log
//! are never two things. One process writes at a time; all see what was committed.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::language::Lang;
use serde::{Deserialize, Serialize};
use tantivy::directory::MmapDirectory;
use tantivy::index::SegmentId;
use tantivy::{
    IndexReader, IndexSettings, IndexWriter, ReloadPolicy, Searcher, SegmentReader,
    TantivyDocument, TantivyError, Term,
};

use crate::entry::{Entry, Kind};
use crate::schema::{Fields, VERSION, document, key, schema};
use crate::shelf::Shelf;

/// What a writer holds before it writes a segment, in bytes: the least it takes.
const WRITER_BYTES: usize = 15_000_000;

/// Why the index cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Another process is writing to it.
    #[error("another process is writing to the index")]
    Busy,
    /// The page is to begin after what was not found.
    #[error("not a place in these results")]
    BadCursor,
    /// Its folder cannot be used.
    #[error("the folder of the index")]
    Folder(#[source] std::io::Error),
    /// Anything else.
    #[error("the index")]
    Broken(#[source] TantivyError),
}

impl From<TantivyError> for Error {
    fn from(error: TantivyError) -> Error {
        match error {
            TantivyError::LockFailure(..) => Error::Busy,
            other => Error::Broken(other),
        }
    }
}

/// How far the log was read when the index was committed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reached {
    /// The number of the last event.
    pub seq: i64,
    /// The public revision after it.
    pub revision: i64,
    /// Its hash, by which another log is told apart.
    pub hash: String,
}

/// What a commit says beside its entries.
#[derive(Serialize, Deserialize)]
struct Committed {
    version: u32,
    /// What the entries that are in no log were made from.
    made_from: String,
    reached: Reached,
}

/// The index of one node.
pub struct Index {
    pub(crate) index: tantivy::Index,
    reader: IndexReader,
    pub(crate) fields: Fields,
    pub(crate) languages: Vec<Lang>,
    made_from: String,
    /// Held by whoever looks at the folder, so that nobody puts an older state over a newer one.
    refreshing: Mutex<()>,
    seen: Mutex<Seen>,
}

/// The state of the folder that is searched.
struct Seen {
    /// What tells it from others.
    state: String,
    /// How far it has come.
    reached: Option<Reached>,
    stock: Arc<Stock>,
}

/// Everything that can be found, at one moment.
pub(crate) struct Stock {
    pub(crate) searcher: Searcher,
    /// One for each segment of the searcher.
    pub(crate) shelves: Vec<Arc<Shelf>>,
}

impl Stock {
    /// Shelves of `before` are kept where their segments are.
    fn of(searcher: Searcher, before: Option<&Stock>) -> Result<Stock, Error> {
        let known = |id: SegmentId| {
            let before = before?;
            let mut readers = before.searcher.segment_readers().iter();
            let at = readers.position(|it| it.segment_id() == id)?;
            before.shelves.get(at).cloned()
        };
        let shelf = |it: &SegmentReader| match known(it.segment_id()) {
            Some(shelf) => Ok(shelf),
            None => Shelf::of(it).map(Arc::new),
        };
        let shelves = searcher.segment_readers().iter().map(shelf).collect::<Result<_, _>>()?;
        Ok(Stock { searcher, shelves })
    }
}

impl Index {
    /// The index in `folder`, made anew where there is none or it cannot be read.
    ///
    /// `made_from` tells what entries outside the log were made from: an index made from anything
    /// else has reached nothing. Texts are looked through in `languages`.
    ///
    /// # Errors
    /// When the folder cannot be used.
    pub fn open(folder: &Path, made_from: &str, languages: &[Lang]) -> Result<Index, Error> {
        std::fs::create_dir_all(folder).map_err(Error::Folder)?;
        match open_as_it_is(folder) {
            Ok(index) => Index::of(index, made_from, languages),
            Err(_) => {
                std::fs::remove_dir_all(folder).map_err(Error::Folder)?;
                std::fs::create_dir_all(folder).map_err(Error::Folder)?;
                Index::of(open_as_it_is(folder)?, made_from, languages)
            }
        }
    }

    /// An index that is gone with the process.
    ///
    /// # Errors
    /// Never in practice.
    pub fn in_memory(made_from: &str, languages: &[Lang]) -> Result<Index, Error> {
        Index::of(tantivy::Index::create_in_ram(schema().0), made_from, languages)
    }

    fn of(index: tantivy::Index, made_from: &str, languages: &[Lang]) -> Result<Index, Error> {
        let (_, fields) = schema();
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let (made_from, languages) = (made_from.to_owned(), languages.to_vec());
        let stock = Arc::new(Stock::of(reader.searcher(), None)?);
        let seen = Mutex::new(Seen { state: String::new(), reached: None, stock });
        let refreshing = Mutex::default();
        let index = Index { index, reader, fields, languages, made_from, refreshing, seen };
        index.refresh()?;
        Ok(index)
    }

    /// How far it has come as it is searched now; `None` when it has to be filled from the start.
    pub fn reached(&self) -> Option<Reached> {
        self.seen().reached.clone()
    }

    /// What can be found now.
    pub(crate) fn stock(&self) -> Arc<Stock> {
        Arc::clone(&self.seen().stock)
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets searches see what was committed since, by whichever process.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn refresh(&self) -> Result<(), Error> {
        let _alone = self.refreshing.lock().unwrap_or_else(PoisonError::into_inner);
        let metas = self.index.load_metas()?;
        let payload = metas.payload.unwrap_or_default();
        let segments = metas.segments.iter().map(|it| it.id().uuid_string());
        let state = std::iter::once(metas.opstamp.to_string()).chain(segments);
        let state = state.collect::<Vec<_>>().join(" ");
        let before = {
            let seen = self.seen();
            if seen.state == state {
                return Ok(());
            }
            Arc::clone(&seen.stock)
        };
        self.reader.reload()?;
        let stock = Arc::new(Stock::of(self.reader.searcher(), Some(&before))?);
        let committed: Option<Committed> = serde_json::from_str(&payload).ok();
        let ours = committed.filter(|it| it.version == VERSION && it.made_from == self.made_from);
        *self.seen() = Seen { state, reached: ours.map(|it| it.reached), stock };
        Ok(())
    }

    /// How many things can be found.
    pub fn n_entries(&self) -> u64 {
        self.stock().searcher.num_docs()
    }

    /// Begins to write; nothing is seen before [`Writing::commit`].
    ///
    /// # Errors
    /// [`Error::Busy`] when another process writes.
    pub fn writing(&self) -> Result<Writing<'_>, Error> {
        let writer = self.index.writer_with_num_threads(1, WRITER_BYTES)?;
        Ok(Writing { index: self, writer })
    }
}

fn open_as_it_is(folder: &Path) -> Result<tantivy::Index, TantivyError> {
    let (schema, _) = schema();
    let directory = MmapDirectory::open(folder)?;
    let settings = IndexSettings::default();
    tantivy::Index::builder().schema(schema).settings(settings).open_or_create(directory)
}

/// Changes on their way into the index.
pub struct Writing<'a> {
    index: &'a Index,
    writer: IndexWriter<TantivyDocument>,
}

impl Writing<'_> {
    /// Takes everything out.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn clear(&self) -> Result<(), Error> {
        self.writer.delete_all_documents()?;
        Ok(())
    }

    /// Puts an entry in, in the place of what there was of the same thing.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn put(&self, entry: &Entry) -> Result<(), Error> {
        self.remove(entry.kind, &entry.id);
        self.add(entry)
    }

    /// Puts an entry in of which the index has nothing yet.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn add(&self, entry: &Entry) -> Result<(), Error> {
        self.writer.add_document(document(&self.index.fields, entry))?;
        Ok(())
    }

    /// Takes a thing out, if it is there.
    pub fn remove(&self, kind: Kind, id: &str) {
        self.writer.delete_term(Term::from_field_text(self.index.fields.key, &key(kind, id)));
    }

    /// Lets everybody find what was put in, and says how far the log was read for it.
    ///
    /// # Errors
    /// When it cannot be written; then nothing of it is seen.
    pub fn commit(mut self, reached: &Reached) -> Result<(), Error> {
        let committed = Committed {
            version: VERSION,
            made_from: self.index.made_from.clone(),
            reached: reached.clone(),
        };
        let payload = serde_json::to_string(&committed).expect("a cursor is plain data");
        let mut prepared = self.writer.prepare_commit()?;
        prepared.set_payload(&payload);
        prepared.commit()?;
        self.index.refresh()?;
        // What was found before may still be read: small segments are joined once it is seen.
        self.writer.wait_merging_threads()?;
        Ok(())
    }
}
