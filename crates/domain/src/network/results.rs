//! What the network has decided about telling results, appeals, and looking at balance.

use serde::Deserialize;

use super::Labelled;

/// How an announcement is let out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnnouncementRule {
    /// A forward step of the machine's clock of more seconds than that lets nothing out by itself.
    pub step_seconds: u32,
    /// From so many minutes before the instant the nodes tell each other what time they have.
    pub watch_minutes: u32,
}

/// How a procedure can be appealed against.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppealRule {
    /// Days in which an appeal can be filed.
    pub days: u32,
    /// Days in which it should be answered.
    pub answer_days: u32,
    /// The most characters an appeal and its answer may have.
    pub max_chars: u32,
    /// What can have gone wrong.
    #[serde(rename = "ground")]
    pub grounds: Vec<Labelled>,
}

/// How a set of decisions is looked at for balance.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BalanceRule {
    /// The question whose figure says how many people live there.
    pub size_question: String,
    /// The classes, the smallest first.
    #[serde(rename = "size")]
    pub sizes: Vec<SizeClass>,
}

/// A class of population.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SizeClass {
    /// The lasting id.
    pub id: String,
    /// Fewer people than that; none for the last class.
    pub below: Option<i64>,
    /// Its words.
    pub label: crate::texts::Texts,
}

impl BalanceRule {
    /// The class a population is in.
    pub fn class_of(&self, population: i64) -> Option<&SizeClass> {
        self.sizes.iter().find(|it| it.below.is_none_or(|below| population < below))
    }

    /// What is wrong with the classes.
    pub(super) fn flaws(&self) -> Vec<String> {
        let mut flaws = Vec::new();
        let limits: Vec<Option<i64>> = self.sizes.iter().map(|it| it.below).collect();
        let rising = limits.windows(2).all(|it| match (it[0], it[1]) {
            (Some(a), Some(b)) => a < b,
            (Some(_), None) => true,
            (None, _) => false,
        });
        if !rising || limits.last() != Some(&None) {
            flaws.push("balance.size must rise, and the last class has no limit".to_owned());
        }
        let mut ids: Vec<&str> = self.sizes.iter().map(|it| it.id.as_str()).collect();
        ids.sort_unstable();
        if ids.windows(2).any(|it| it[0] == it[1]) {
            flaws.push("balance.size has an id twice".to_owned());
        }
        flaws
    }
}
