//! What answers are held to besides their form: the year it is, and the languages of the call.

use serde::{Deserialize, Serialize};

use crate::language::Lang;

/// Which languages cities answer in, and which the readers of answers understand.
///
/// The language of the pages is neither: somebody may read French pages, answer in Wolof, and
/// add English for the experts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerRule {
    /// The languages an answer may be in, in the order they are offered.
    pub languages: Vec<Lang>,
    /// What is asked beside an answer in another language.
    pub working: WorkingRule,
}

/// The working languages of a call, and whether it asks for texts in them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkingRule {
    /// The languages the readers share; a text in one of them is enough.
    pub languages: Vec<Lang>,
    /// Whether a text in one of them is asked beside an answer in another language.
    pub text: WorkingText,
}

/// Whether a text in a working language stands beside one in the city's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkingText {
    /// There is no room for one.
    None,
    /// There is room for one.
    Offered,
    /// An application without it is incomplete.
    Required,
}

impl WorkingRule {
    /// Whether there is room for a working text beside an answer in `lang`; an answer that does
    /// not say its language may be in a working language already.
    pub fn asks_beside(&self, lang: Option<Lang>) -> bool {
        self.text != WorkingText::None && lang.is_some_and(|it| !self.languages.contains(&it))
    }
}

/// What answers are held to: the year it is, and the call's rule of languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// The year it is, which bounds years and days.
    pub this_year: i16,
    /// The call's working languages; without them no second text is asked.
    pub working: Option<WorkingRule>,
}

impl From<i16> for Terms {
    fn from(this_year: i16) -> Terms {
        Terms { this_year, working: None }
    }
}

impl From<&Terms> for Terms {
    fn from(terms: &Terms) -> Terms {
        terms.clone()
    }
}
