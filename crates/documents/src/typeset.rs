//! What is typeset: one plain struct for each kind of document, every word of it already chosen.
//!
//! Labels come in the document's language, since words are the business of `app`; what people
//! wrote comes as [`Said`], with its own language and direction. How it looks is decided by the
//! templates of the press; nothing here can reach them as anything but data.

mod answer;
mod card;
mod cover;
mod dossier;
mod flyer;
mod form;
mod part_two;
mod receipt;
mod results;
mod said;
mod signature;

use domain::language::Lang;
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};

pub use answer::{Answer, FileLine, Link, Question, Rated, Section};
pub use card::{Card, CardShape};
pub use cover::CoverList;
pub use dossier::Dossier;
pub use flyer::{Block, Flyer};
pub use form::{Asked, FormQuestion, FormSection, FormSheet};
pub use part_two::PartTwoSheet;
pub use receipt::ReceiptSheet;
pub use results::ResultsSheet;
pub use said::Said;
pub use signature::{SignatureLine, SignaturePage};

/// One document of any kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Document {
    /// Everything a file says.
    Dossier(Dossier),
    /// A call on one page.
    Flyer(Flyer),
    /// The proof of a hand-in.
    Receipt(ReceiptSheet),
    /// The page to print, sign, stamp and scan.
    Signature(SignaturePage),
    /// A form to fill by hand.
    Form(FormSheet),
    /// A commission's signature.
    PartTwo(PartTwoSheet),
    /// What a commission forwarded.
    Cover(CoverList),
    /// The cities a call admits.
    Results(ResultsSheet),
    /// A picture for the pages of others.
    Card(Card),
}

/// What every document says about itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    /// The language of its labels.
    pub lang: Lang,
    /// Its title, which a reader's window shows too.
    pub title: String,
    /// The network that hands it out.
    pub network: String,
    /// The network's colour, `#rrggbb`.
    pub accent: String,
    /// The line at the foot of every page.
    pub footer: String,
    /// The moment it tells of: one content gives the same bytes whenever it is asked for.
    pub at: Timestamp,
    /// What the city is marked with when it is invented for a demonstration.
    pub invented: Option<String>,
    /// Said when a character of an answer has no letter in any font.
    pub replaced_note: String,
    /// Said when the document could not be made as the standards of accessibility want it.
    pub plain_note: String,
}

/// A label and what belongs to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// The label.
    pub label: String,
    /// What it says.
    pub value: Said,
    /// Whether it is a code, to be compared letter by letter.
    pub code: bool,
}

/// An address to scan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scan {
    /// The address that the code leads to; http or https, else no code is drawn.
    pub href: String,
    /// The address as it is read and typed.
    pub shown: String,
    /// What the picture is, for those who do not see it.
    pub alt: String,
}

impl Document {
    /// What it says about itself.
    pub fn frame(&self) -> &Frame {
        match self {
            Document::Dossier(it) => &it.frame,
            Document::Flyer(it) => &it.frame,
            Document::Receipt(it) => &it.frame,
            Document::Signature(it) => &it.frame,
            Document::Form(it) => &it.frame,
            Document::PartTwo(it) => &it.frame,
            Document::Cover(it) => &it.frame,
            Document::Results(it) => &it.frame,
            Document::Card(it) => &it.frame,
        }
    }

    /// How the file it becomes begins: a PDF, or PNG where it is a picture.
    pub fn begins(&self) -> &'static [u8] {
        match self {
            Document::Card(_) => b"\x89PNG\r\n",
            _ => b"%PDF-",
        }
    }
}

impl Fact {
    /// A label with words of the document's language.
    pub fn new(label: impl Into<String>, value: Said) -> Fact {
        Fact { label: label.into(), value, code: false }
    }

    /// A label with a code.
    pub fn code(label: impl Into<String>, code: impl Into<String>) -> Fact {
        Fact { label: label.into(), value: Said::code(code), code: true }
    }
}
