//! A form as a spreadsheet to take away, and what was filled into it.
//!
//! A [`Book`] is a cover and some grids. Every grid has machine columns that nobody sees: the
//! key of a row's question, the item within it, and a mark of what its cells showed. So a sheet
//! is read by its keys, never by its words, and may come back in any order. Which questions
//! there are, and what an answer means, is known elsewhere.
//!
//! Begin reading at `write.rs` for the way out, `read.rs` for the way back; `package.rs` is the
//! wall that a file from outside meets first.

mod cells;
mod package;
mod read;
mod write;

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

pub use package::BYTES_MAX;
pub use read::read;
pub use write::{Unwritable, write};

/// A workbook to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    /// Whether its sheets run from right to left.
    pub rtl: bool,
    /// What it is a sheet of.
    pub identity: Identity,
    /// The first sheet.
    pub cover: Cover,
    /// The sheets to fill.
    pub grids: Vec<Grid>,
}

/// What a sheet says about itself, so that one of another city or form is known as such.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The form's lasting name.
    pub form: String,
    /// The hash of the form's words.
    pub version: String,
    /// The application; empty for the empty form of a call.
    pub application: String,
    /// The language of its words.
    pub lang: String,
    /// When it was made, in milliseconds UTC.
    pub made_at: i64,
}

/// The sheet on top: what this is and what to do with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Cover {
    /// The name of its tab.
    pub tab: String,
    /// Its heading.
    pub title: String,
    /// Facts, each with its name.
    pub facts: Vec<(String, String)>,
    /// What to do, step by step.
    pub steps: Vec<String>,
}

/// A sheet of questions, or of the rows of one table.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// The name of its tab; cut and made unlike the others where it must be.
    pub tab: String,
    /// By which it is known when it comes back.
    pub key: String,
    /// Its heading.
    pub title: String,
    /// What it asks for.
    pub help: String,
    /// Headings of the columns that are only read: the question, and how to answer it.
    pub headings: [String; 2],
    /// The columns to fill.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A column to fill.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// By which it is known when it comes back.
    pub role: String,
    /// Its heading.
    pub heading: String,
    /// Its width in characters.
    pub width: u16,
}

/// A row: one field of a question, or a heading over several.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// The question.
    pub key: String,
    /// Which part of it, where it has several rows.
    pub item: String,
    /// What its cells showed when the sheet was made; travels unseen.
    pub mark: String,
    /// The question in words.
    pub label: String,
    /// Help and limits.
    pub hint: String,
    /// Whether it begins a question.
    pub strong: bool,
    /// One entry for each column of the grid.
    pub entries: Vec<Entry>,
}

/// A cell of a column to fill.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Entry {
    /// Nothing is asked here.
    #[default]
    Closed,
    /// Text to read, which cannot be changed here.
    Said(String),
    /// Text to type; room for as many lines.
    Text {
        /// What stands there now.
        text: String,
        /// How many lines to leave room for.
        lines: u16,
    },
    /// One of some words.
    One {
        /// What stands there now.
        text: String,
        /// What may be chosen.
        of: Vec<String>,
    },
}

impl Entry {
    /// A line of text to type.
    pub fn line(text: impl Into<String>) -> Entry {
        Entry::Text { text: text.into(), lines: 1 }
    }

    /// Whether a text can stand in a cell at all: spreadsheets end at 32 767 code units.
    pub fn holds(text: &str) -> bool {
        text.encode_utf16().count() <= 32_000
    }
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// What it is a sheet of.
    pub identity: Identity,
    /// Its grids.
    pub grids: Vec<FilledGrid>,
    /// Cells with text beside the fields, as `tab!C7`; at most [`STRAYS_MAX`].
    pub strays: Vec<String>,
}

/// The most cells beside the fields that are told of.
pub const STRAYS_MAX: usize = 20;

/// A grid that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilledGrid {
    /// Its key.
    pub key: String,
    /// The roles of its columns.
    pub roles: Vec<String>,
    /// Its rows, in the order of the sheet.
    pub rows: Vec<FilledRow>,
}

/// A row that came back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FilledRow {
    /// The question; empty for a row that somebody put in.
    pub key: String,
    /// Which part of it.
    pub item: String,
    /// What its cells showed when the sheet was made.
    pub mark: String,
    /// What stands in its cells, by role; empty cells are not there.
    pub values: BTreeMap<String, FilledCell>,
}

/// A cell that came back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FilledCell {
    /// What it shows.
    pub text: String,
    /// Whether it shows the result of a formula.
    pub formula: bool,
}

/// Why a file is no filled sheet.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// More bytes than a sheet can have.
    #[error("more than {max} bytes")]
    TooLarge {
        /// The most.
        max: u64,
    },
    /// Packed so that it would fill the memory, or more is in it than a sheet has.
    #[error("far more inside than a sheet of ours has")]
    TooMuchInside,
    /// Locked with a password.
    #[error("locked with a password")]
    Locked,
    /// A workbook of the kind before 2007.
    #[error("an old workbook")]
    OldWorkbook,
    /// A spreadsheet in another format.
    #[error("a spreadsheet in another format")]
    OtherFormat,
    /// A workbook with programs in it.
    #[error("a workbook with macros")]
    Macros,
    /// No spreadsheet at all, or a damaged one.
    #[error("no readable spreadsheet: {0}")]
    Unreadable(&'static str),
    /// A spreadsheet, but none that was made here.
    #[error("not made here")]
    NotOurs,
    /// What it says about itself was changed.
    #[error("its marks were changed")]
    Altered,
    /// Rows or columns beyond anything the form has.
    #[error("too many cells")]
    TooManyCells,
    /// A hidden column or a column to fill is gone.
    #[error("a column is gone from {tab}")]
    ColumnGone {
        /// The tab it is gone from.
        tab: String,
    },
}

impl Identity {
    /// A digest over everything it says: no secret, but no slip of the hand survives it.
    fn check(&self) -> String {
        let mut hash = Sha256::new();
        let made_at = self.made_at.to_string();
        for part in [LAYOUT, &self.form, &self.version, &self.application, &self.lang, &made_at] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        hex::encode(&hash.finalize()[..8])
    }

    /// Names and values as the cover holds them, unseen.
    fn lines(&self) -> [(&'static str, String); 7] {
        [
            ("lyceum", LAYOUT.to_owned()),
            ("form", self.form.clone()),
            ("version", self.version.clone()),
            ("application", self.application.clone()),
            ("lang", self.lang.clone()),
            ("made-at", self.made_at.to_string()),
            ("check", self.check()),
        ]
    }

    /// The identity in those lines.
    fn from_lines(lines: &BTreeMap<String, String>) -> Result<Identity, Refused> {
        let line = |name: &str| lines.get(name).cloned().unwrap_or_default();
        if !lines.contains_key("lyceum") {
            return Err(Refused::NotOurs);
        }
        let identity = Identity {
            form: line("form"),
            version: line("version"),
            application: line("application"),
            lang: line("lang"),
            made_at: line("made-at").parse().map_err(|_| Refused::Altered)?,
        };
        match line("lyceum") == LAYOUT && line("check") == identity.check() {
            true => Ok(identity),
            false => Err(Refused::Altered),
        }
    }
}

/// The layout of machine rows and columns; another number when it changes.
const LAYOUT: &str = "1";
/// What stands in the first cell of a grid.
const GRID_MARK: &str = "lyceum:grid";
/// What stands in the first cell of the cover.
const COVER_MARK: &str = "lyceum:cover";
/// Columns before the first to fill: three of the machine, the question, and how to answer.
const N_LEADING: u16 = 5;
/// Rows before the first question: one of the machine, title, help, headings.
const N_ABOVE: u32 = 4;
