//! The proof of a hand-in.

use serde::{Deserialize, Serialize};

use super::{Fact, FileLine, Frame, Said, Scan};

/// A receipt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReceiptSheet {
    /// What it says about itself.
    pub frame: Frame,
    /// What kind of document it is.
    pub kind_words: String,
    /// Its number.
    pub number: String,
    /// The sentence that says what was handed in by whom.
    pub lead: Said,
    /// City, call, moment, hash.
    pub facts: Vec<Fact>,
    /// The heading of the list of files.
    pub files_words: String,
    /// The headings of its columns: file, kind and size, SHA-256.
    pub columns: [String; 3],
    /// The files, in the order of the form.
    pub files: Vec<FileLine>,
    /// Said when there are none.
    pub no_files_words: String,
    /// The heading of how to verify.
    pub verify_words: String,
    /// How anybody can verify it.
    pub verify_how: String,
    /// Where.
    pub scan: Scan,
}
