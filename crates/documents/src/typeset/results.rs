//! The cities that a call admits, on a sheet.

use serde::{Deserialize, Serialize};

use super::{Frame, Said};

/// The result of a call.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ResultsSheet {
    /// What it says about itself.
    pub frame: Frame,
    /// What kind of document it is.
    pub kind_words: String,
    /// The call's title, in the language it exists in.
    pub title: Said,
    /// How many cities, and since when, in sentences.
    pub lead: String,
    /// The headings of the columns: city, country.
    pub columns: [String; 2],
    /// The cities with their countries, by name.
    pub cities: Vec<[Said; 2]>,
    /// What is written across every page; nothing on a result that was told.
    pub watermark: Option<String>,
}
