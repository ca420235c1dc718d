//! The network's rules about acts that need two people, and about proving who one is.

use serde::Deserialize;

use super::parse::Flaws;
use crate::officer::WithoutCommission;
use crate::proposal::Kind;

/// Which acts need two people, and how long a proposal waits for the second.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TwoPeopleRule {
    /// The words of the acts, as [`Kind`] has them.
    pub acts: Vec<String>,
    /// Days after which a proposal lapses.
    pub days: u32,
}

impl TwoPeopleRule {
    /// Whether acts of that kind need two people.
    pub fn wants(&self, kind: Kind) -> bool {
        self.acts.iter().any(|it| it == kind.as_str())
    }

    pub(super) fn check(&self, flaws: &mut Flaws) {
        for act in &self.acts {
            if act.parse::<Kind>().is_err() {
                flaws.push(format!("two_people.acts has {act}, which is no act"));
            }
        }
        if self.days == 0 {
            flaws.push("two_people.days must be at least 1".to_owned());
        }
    }
}

/// How people prove who they are beyond reading mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProofRule {
    /// Minutes a proof counts as fresh for what counts most.
    pub fresh_minutes: u32,
    /// Wrong codes in a row after which codes wait.
    pub attempts: u32,
    /// Minutes they wait then.
    pub pause_minutes: u32,
    /// Recovery codes made at a time.
    pub recovery_codes: u32,
}

impl ProofRule {
    pub(super) fn check(&self, flaws: &mut Flaws) {
        for (name, number) in [
            ("proof.fresh_minutes", self.fresh_minutes),
            ("proof.attempts", self.attempts),
            ("proof.pause_minutes", self.pause_minutes),
            ("proof.recovery_codes", self.recovery_codes),
        ] {
            if number == 0 {
                flaws.push(format!("{name} must be at least 1"));
            }
        }
    }
}

/// What becomes of applications of a country that has no commission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithoutCommissionRule {
    /// The way.
    pub way: WithoutCommission,
}

/// Erasing people who ask for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErasureRule {
    /// Days a request waits, in which it can be taken back.
    pub days: u32,
}
