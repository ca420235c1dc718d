//! Search: what is public goes into this node's index, and is found there.
//!
//! `entries` says what there is to be found and reads it as the public pages do, so nothing is
//! found that nobody is shown; `follow` brings it in after the log; `page` and `found` answer.
//! The index is the crate `search`'s, and may be thrown away: it is filled again by itself.

mod entries;
mod follow;
mod gazetteer;
mod page;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use search::{Asked, Index, Kind};
use sha2::{Digest, Sha256};

pub use follow::{follow, reindex, run_once};
pub use page::{PageAsked, search_page};
pub use search::{CHARACTERS_MAX, Cursor, Found, Hit, Kind as FoundKind, Piece};

use crate::App;
use crate::failure::{Failure, Lookup};

/// How long one search may take, in milliseconds.
const BUDGET_MS: i64 = 250;

/// Where the index of this node is, and the index once somebody has asked for it.
#[derive(Default)]
pub(crate) struct Finder {
    /// Its folder; without one it is gone with the process.
    folder: Option<PathBuf>,
    index: Mutex<Option<Arc<Index>>>,
}

impl Finder {
    /// An index kept in a folder.
    pub(crate) fn in_folder(folder: PathBuf) -> Finder {
        Finder { folder: Some(folder), index: Mutex::default() }
    }

    /// The index, opened by whoever asks first.
    fn index(&self, app: &App) -> Result<Arc<Index>, search::Error> {
        let mut index = self.index.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(index) = &*index {
            return Ok(Arc::clone(index));
        }
        let languages: Vec<_> = app.network.languages().collect();
        // Whatever is in no event: another binary or another network makes another index.
        let standing = serde_json::to_vec(&entries::standing(app)).unwrap_or_default();
        let made_from =
            format!("{} {}", env!("CARGO_PKG_VERSION"), hex::encode(Sha256::digest(standing)));
        let opened = match &self.folder {
            Some(folder) => Index::open(folder, &made_from, &languages)?,
            None => Index::in_memory(&made_from, &languages)?,
        };
        Ok(Arc::clone(index.insert(Arc::new(opened))))
    }

    /// Lets the index be opened again by whoever asks next.
    fn forget(&self) {
        *self.index.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

impl App {
    /// The index of this node.
    ///
    /// # Errors
    /// When its folder cannot be used.
    pub(crate) fn index(&self) -> Result<Arc<Index>, search::Error> {
        self.finder().index(self)
    }
}

/// Whether what is found now is what everybody sees now: after a write it takes a moment.
///
/// A page of search is kept only then.
pub fn is_up_to_date(app: &App) -> bool {
    let reached = app.index().ok().and_then(|it| it.reached());
    reached.is_some_and(|it| it.revision == app.store.public_revision())
}

/// Looks something up; `None` when the page is to begin after what was not found.
///
/// # Errors
/// When the index cannot be read.
pub fn found(app: &App, asked: &Asked) -> Result<Option<Found>, Lookup> {
    let index = app.index().map_err(|it| failed(app, it))?;
    let began_ms = app.clock.look().steady_ms;
    let is_over = || app.clock.look().steady_ms - began_ms > BUDGET_MS;
    match index.search(asked, &is_over) {
        Ok(found) => Ok(Some(found)),
        Err(search::Error::BadCursor) => Ok(None),
        Err(error) => Err(failed(app, error)),
    }
}

/// What a program looks for: [`found`] by values of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataAsked {
    /// As typed.
    pub q: String,
    /// Only things that can be read in this language; also the language of the answer.
    pub lang: Option<domain::language::Lang>,
    /// Only things of this kind.
    pub kind: Option<Kind>,
    /// The page after the one that ended there.
    pub after: Option<Cursor>,
    /// Things a page.
    pub limit: usize,
}

/// [`found`], for programs.
///
/// # Errors
/// As [`found`].
pub fn found_data(app: &App, asked: &DataAsked) -> Result<Option<Found>, Lookup> {
    let DataAsked { q, lang, kind, after, limit } = asked;
    let reader = lang.filter(|it| app.network.speaks(*it)).unwrap_or(domain::language::Lang::EN);
    found(app, &Asked { text: q, reader, kind: *kind, lang: *lang, after: *after, limit: *limit })
}

/// The page of a thing, below the language.
pub fn path(kind: Kind, id: &str) -> String {
    match kind {
        Kind::City => format!("/cities/{id}"),
        Kind::Call => format!("/calls/{id}"),
        Kind::Country => format!("/countries/{id}"),
        Kind::Region => format!("/regions/{id}"),
        Kind::Cluster => format!("/clusters/{id}"),
        // A page of the network is called by its path.
        Kind::Page => id.to_owned(),
    }
}

/// The index failed. Unless another process is only writing to it, it is opened again, and made
/// anew if need be, when somebody asks next.
fn failed(app: &App, error: search::Error) -> Lookup {
    match &error {
        search::Error::Busy | search::Error::BadCursor => (),
        search::Error::Folder(_) | search::Error::Broken(_) => app.finder().forget(),
    }
    let cause = std::error::Error::source(&error).map(|it| format!(": {it}")).unwrap_or_default();
    Failure::Files(format!("{error}{cause}"))
}
