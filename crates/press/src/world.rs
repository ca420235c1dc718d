//! All that a template can see: itself and the data of one document.

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts::Fonts;

/// The world of one document.
pub(crate) struct PressWorld {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: Source,
    data_id: FileId,
    data: Bytes,
}

impl PressWorld {
    pub(crate) fn new(fonts: &Fonts, template: String, data: String) -> PressWorld {
        PressWorld {
            library: LazyHash::new(Library::builder().build()),
            book: LazyHash::new(FontBook::from_fonts(fonts.all())),
            fonts: fonts.all().to_vec(),
            main: Source::new(file("/main.typ"), template),
            data_id: file("/data.json"),
            data: Bytes::from_string(data),
        }
    }
}

fn file(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("a path without dots stays inside");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for PressWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    /// No document depends on the day on which it is typeset.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
