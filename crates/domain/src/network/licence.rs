//! Under which terms the public data of a network may be used by others.

use serde::Deserialize;

/// A licence by its short name and its address.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// As people write it, such as `CC BY 4.0`.
    pub name: String,
    /// Where its text stands; what programs know it by.
    pub url: String,
}

impl Licence {
    /// Whether its address can be followed and written wherever addresses are.
    pub fn is_sound(&self) -> bool {
        let odd = |it: char| it.is_whitespace() || it.is_control() || "<>\"\\^`{|}".contains(it);
        !self.name.trim().is_empty() && self.url.starts_with("https://") && !self.url.contains(odd)
    }
}

impl Default for Licence {
    /// Use for anything, naming the source.
    fn default() -> Licence {
        Licence {
            name: "CC BY 4.0".to_owned(),
            url: "https://creativecommons.org/licenses/by/4.0/".to_owned(),
        }
    }
}
