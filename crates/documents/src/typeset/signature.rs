//! The page to print, sign, stamp and scan.

use serde::{Deserialize, Serialize};

use super::{Frame, Question, Said, Scan};

/// The page that a mayor signs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SignaturePage {
    /// What it says about itself.
    pub frame: Frame,
    /// What to do with the page.
    pub lead: String,
    /// The city.
    pub city: Said,
    /// The country's name.
    pub country: String,
    /// The heading of the short answers.
    pub summary_words: String,
    /// What a mayor can vouch for at a glance.
    pub summary: Vec<Question>,
    /// What is declared by signing.
    pub pledge: Said,
    /// Place and date, signature, stamp.
    pub lines: Vec<SignatureLine>,
    /// What the code is.
    pub code_words: String,
    /// The code that ties the scan to the exact version.
    pub code: String,
    /// SHA-256 of the answers, as hex; empty when the code says enough.
    pub sha256: String,
    /// Where the code leads.
    pub scan: Scan,
}

/// A place to write on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SignatureLine {
    /// What is written there.
    pub label: String,
    /// How much room it has, in millimetres.
    pub room_mm: u8,
}
