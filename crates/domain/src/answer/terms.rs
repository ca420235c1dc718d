//! What answers are held to besides their form: the year it is, and the languages of the call.

use serde::{Deserialize, Serialize};

use super::Fields;
use crate::language::Lang;

/// The working languages of a call, and whether it asks for texts in them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkingRule {
    /// The languages the readers share; a text in one of them is enough.
    pub languages: Vec<Lang>,
    /// Whether a text in one of them is asked beside an answer in another language.
    pub text: WorkingText,
}

/// Whether a text in a working language stands beside one in the city's own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkingText {
    /// There is no room for one.
    #[default]
    None,
    /// There is room for one.
    Offered,
    /// An application without it is incomplete.
    Required,
}

impl WorkingRule {
    /// Whether it names a language, if it asks for texts at all.
    pub fn has_languages(&self) -> bool {
        self.text == WorkingText::None || !self.languages.is_empty()
    }

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

/// The field in which a page chooses one language for all its texts, and what it showed there.
pub const ANSWER_LANG: [&str; 2] = ["answer_lang", "answer_lang_was"];

/// The fields of a page once the language chosen for all its texts has reached each of them; a
/// text that already was in another one stays in it.
pub fn in_chosen_language(fields: &Fields) -> Fields {
    let first = |name: &str| fields.get(name).and_then(|it| it.first());
    let [chosen, was] = ANSWER_LANG.map(first);
    let (Some(chosen), Some(was)) = (chosen, was) else { return fields.clone() };
    if chosen == was || chosen.parse::<Lang>().is_err() {
        return fields.clone();
    }
    let relabelled = |(name, values): (&String, &Vec<String>)| {
        let follows = name.ends_with("__lang") && values.iter().all(|it| it == was);
        (name.clone(), if follows { vec![chosen.clone()] } else { values.clone() })
    };
    fields.iter().map(relabelled).collect()
}
