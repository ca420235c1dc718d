//! Everything a file says.

use serde::{Deserialize, Serialize};

use super::{Fact, Frame, Said, Section};

/// The dossier of an application.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dossier {
    /// What it says about itself.
    pub frame: Frame,
    /// What kind of document it is, such as "Application for membership".
    pub kind_words: String,
    /// The city.
    pub city: Said,
    /// The country's name.
    pub country: String,
    /// A warning on top, such as that it is a draft.
    pub warning: Option<String>,
    /// Call, organisations, receipt, when, hash.
    pub facts: Vec<Fact>,
    /// The heading of the list of sections.
    pub contents_words: String,
    /// What was answered.
    pub sections: Vec<Section>,
}
