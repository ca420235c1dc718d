//! What the network has decided about the commissions' desks.

use serde::Deserialize;

/// What happens when a seat becomes free while files wait in reserve.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReserveRule {
    /// The first in reserve takes it at once; its Part 2 is signed afterwards.
    Automatic,
    /// The commission is told, and chooses.
    #[default]
    Ask,
}

/// What a commission may ask besides the network's form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnQuestionRule {
    /// How many questions at a time.
    pub most: u32,
    /// The most characters of a question or its help.
    pub question_chars: u32,
    /// The most characters of an answer.
    pub answer_chars: u32,
    /// Whether the secretariat reads the answers too.
    pub secretariat_reads: bool,
}

impl Default for OwnQuestionRule {
    fn default() -> OwnQuestionRule {
        OwnQuestionRule {
            most: 20,
            question_chars: 1_000,
            answer_chars: 5_000,
            secretariat_reads: false,
        }
    }
}

/// What officers note about files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountryNoteRule {
    /// The most characters of a note.
    pub chars: u32,
    /// Whether the secretariat reads the notes too.
    pub secretariat_reads: bool,
}

impl Default for CountryNoteRule {
    fn default() -> CountryNoteRule {
        CountryNoteRule { chars: 5_000, secretariat_reads: false }
    }
}
