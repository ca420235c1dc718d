//! Part 2 of an application: the commission's signature.

use serde::{Deserialize, Serialize};

use super::{Fact, Frame, Said, Scan, SignatureLine};

/// What a commission signed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PartTwoSheet {
    /// What it says about itself.
    pub frame: Frame,
    /// What kind of document it is.
    pub kind_words: String,
    /// The city.
    pub city: Said,
    /// The country's name.
    pub country: String,
    /// What the commission declares by signing.
    pub declares: Said,
    /// Officer, function, moment, receipt, hash.
    pub facts: Vec<Fact>,
    /// What the lines below are for.
    pub by_hand_words: String,
    /// Place and date, signature, stamp.
    pub lines: Vec<SignatureLine>,
    /// What the code is.
    pub code_words: String,
    /// The code that ties the page to the exact version.
    pub code: String,
    /// Where the code leads.
    pub scan: Scan,
}
