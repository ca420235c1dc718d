//! The list of what a commission forwarded.

use serde::{Deserialize, Serialize};

use super::{Fact, Frame, Said};

/// A commission's files, in its order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CoverList {
    /// What it says about itself.
    pub frame: Frame,
    /// What kind of document it is.
    pub kind_words: String,
    /// The country's name.
    pub country: Said,
    /// Call, number of files.
    pub facts: Vec<Fact>,
    /// The headings of its columns.
    pub columns: Vec<String>,
    /// Its rows, each as long as the headings.
    pub rows: Vec<Vec<Said>>,
    /// Said when there are none.
    pub none_words: String,
}
