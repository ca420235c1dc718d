//! Rules of the desks of the secretariat and the experts.

use serde::Deserialize;

use crate::screening::Item;
use crate::texts::Texts;

/// When the secretariat's board calls something late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeskRule {
    /// Days in which a forwarded file should be checked.
    pub check_days: u32,
    /// Days in which a review should be handed in.
    pub read_days: u32,
    /// Days before a deadline from which on the board says who is waited for.
    pub near_days: u32,
}

/// What the secretariat checks, and how it lets a city amend.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScreeningRule {
    /// Days a city has to amend its file.
    pub amendment_days: u32,
    /// Whether a commission's endorsement stands for what its city amended on request.
    pub correction_keeps_endorsement: bool,
    /// What is looked at in every file; a call keeps the list it began with.
    #[serde(rename = "item")]
    pub items: Vec<Item>,
}

/// How files are read by experts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewRule {
    /// Experts for each file, proposed for a new call.
    pub per_application: u32,
    /// The most words of a note.
    pub note_words: usize,
    /// The most words of a consensus text.
    pub consensus_words: usize,
    /// Past files a call can have its experts score first.
    pub calibration_files: usize,
    /// The words for leaving a criterion unscored.
    pub cannot_judge: Texts,
}
