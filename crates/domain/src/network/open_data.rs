//! What the network has decided about its data for everybody.

use serde::Deserialize;

use crate::snapshot::Rhythm;

/// When the record is frozen by itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SnapshotRule {
    /// How often.
    pub every: Rhythm,
}

/// The tokens of programs.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApiTokenRule {
    /// For how many days one can be made; the first is proposed.
    pub days: Vec<u32>,
    /// How many that work one person may have.
    pub most: u32,
    /// The most characters of a name.
    pub name_chars: u32,
}

impl Default for ApiTokenRule {
    fn default() -> ApiTokenRule {
        ApiTokenRule { days: vec![90, 30, 365], most: 10, name_chars: 80 }
    }
}

impl ApiTokenRule {
    /// What is wrong with it.
    pub(super) fn flaws(&self) -> Vec<String> {
        let days_are_sound =
            !self.days.is_empty() && self.days.iter().all(|it| (1..=3_650).contains(it));
        let days =
            (!days_are_sound).then(|| "api_token.days are 1 to 3650, at least one".to_owned());
        let bounds = (self.most == 0 || self.name_chars == 0)
            .then(|| "api_token.most and api_token.name_chars must be at least 1".to_owned());
        days.into_iter().chain(bounds).collect()
    }
}
