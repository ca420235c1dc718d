//! What is kept of people, and how long: read from `retention.toml` and followed by the sweep.
//!
//! Reading checks the table against itself; that it names every column of the database is shown
//! by a test where there is one (`app/tests/own_data.rs`).

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::texts::Texts;

/// What is cleared away by itself; each is a class of the same word, with its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sweep {
    /// Requests for a code.
    SignInRequests,
    /// Sessions that are over.
    EndedSessions,
    /// Tokens of programs that work no more.
    EndedTokens,
    /// Factors that were taken away or used up.
    RemovedFactors,
    /// Letters that went out.
    SentLetters,
    /// What people wrote to cities.
    CityMessages,
    /// Invitations that are over.
    Invitations,
    /// Addresses of mayors' offices.
    SignatureLetters,
    /// What was sent without a session or proof, and who has a page open.
    KeptForms,
}

impl Sweep {
    /// Every one.
    pub const ALL: [Sweep; 9] = [
        Sweep::SignInRequests,
        Sweep::EndedSessions,
        Sweep::EndedTokens,
        Sweep::RemovedFactors,
        Sweep::SentLetters,
        Sweep::CityMessages,
        Sweep::Invitations,
        Sweep::SignatureLetters,
        Sweep::KeptForms,
    ];

    /// The class it follows.
    pub fn class(self) -> &'static str {
        match self {
            Sweep::SignInRequests => "sign_in_requests",
            Sweep::EndedSessions => "ended_sessions",
            Sweep::EndedTokens => "ended_tokens",
            Sweep::RemovedFactors => "removed_factors",
            Sweep::SentLetters => "sent_letters",
            Sweep::CityMessages => "city_messages",
            Sweep::Invitations => "invitations",
            Sweep::SignatureLetters => "signature_letters",
            Sweep::KeptForms => "kept_forms",
        }
    }
}

/// On which ground something is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// The network's task.
    PublicTask,
    /// The law demands it.
    LegalDuty,
    /// It was agreed.
    Contract,
    /// The person said yes.
    Consent,
    /// The network needs it, and it weighs more.
    LegitimateInterest,
}

/// How long something without days of its own is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// While there is an account.
    Account,
    /// With the record it belongs to.
    Record,
}

/// What an erasure does with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Erase {
    /// A word that says nothing takes its place.
    Pseudonym,
    /// It is gone.
    Delete,
    /// It stays, for a reason.
    Keep,
}

/// Data that is kept for one purpose.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Class {
    /// Its word.
    pub id: String,
    /// What it is, and for what.
    pub purpose: Texts,
    /// On which ground.
    pub basis: Basis,
    /// Days it is kept after it has ended.
    pub days: Option<u32>,
    /// How long it is kept when it has no days.
    pub kept: Option<Kept>,
    /// What an erasure does.
    pub erase: Erase,
    /// Why an erasure leaves it.
    pub why: Option<Texts>,
}

/// The whole table.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// The classes, in the order they are told.
    #[serde(rename = "class")]
    pub classes: Vec<Class>,
    /// Table, column, class.
    #[serde(rename = "column")]
    pub columns: BTreeMap<String, BTreeMap<String, String>>,
    /// Table and columns that say nothing of anybody.
    pub impersonal: BTreeMap<String, Vec<String>>,
}

impl Retention {
    /// The class of that word.
    pub fn class(&self, id: &str) -> Option<&Class> {
        self.classes.iter().find(|it| it.id == id)
    }

    /// For how many days a sweep leaves what has ended.
    pub fn days(&self, sweep: Sweep) -> u32 {
        self.class(sweep.class()).and_then(|it| it.days).unwrap_or(u32::MAX)
    }

    /// Whether the table names the column, as personal or not.
    pub fn names(&self, table: &str, column: &str) -> bool {
        let personal = self.columns.get(table).is_some_and(|it| it.contains_key(column));
        let other = self.impersonal.get(table);
        personal || other.is_some_and(|it| it.iter().any(|it| it == column))
    }

    /// Everything that contradicts itself.
    pub fn flaws(&self) -> Vec<String> {
        let mut flaws = Vec::new();
        for class in &self.classes {
            let id = &class.id;
            if self.classes.iter().filter(|it| it.id == *id).count() > 1 {
                flaws.push(format!("the class {id} is there twice"));
            }
            if class.days.is_some() == class.kept.is_some() {
                flaws.push(format!("the class {id} needs either days or kept"));
            }
            if class.days == Some(0) {
                flaws.push(format!("the class {id} must be kept for at least 1 day"));
            }
            if class.days.is_some() && !Sweep::ALL.iter().any(|it| it.class() == id) {
                flaws.push(format!("nothing clears the class {id} away: it cannot have days"));
            }
            if (class.erase == Erase::Keep) != class.why.is_some() {
                flaws.push(format!("the class {id} says why exactly when an erasure keeps it"));
            }
        }
        for sweep in Sweep::ALL {
            if self.class(sweep.class()).is_none_or(|it| it.days.is_none()) {
                flaws.push(format!("the class {} with its days is missing", sweep.class()));
            }
        }
        for (table, columns) in &self.columns {
            for (column, class) in columns {
                if self.class(class).is_none() {
                    flaws.push(format!(
                        "{table}.{column} is of the class {class}, which is not there"
                    ));
                }
                if self.impersonal.get(table).is_some_and(|it| it.contains(column)) {
                    flaws.push(format!("{table}.{column} is personal and impersonal"));
                }
            }
        }
        flaws
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHIPPED: &str = include_str!("../../../network/retention.toml");

    fn flaws(from: &str, to: &str) -> Vec<String> {
        assert!(SHIPPED.contains(from), "{from}");
        toml::from_str::<Retention>(&SHIPPED.replacen(from, to, 1)).unwrap().flaws()
    }

    #[test]
    fn the_shipped_table_does_not_contradict_itself() {
        assert_eq!(toml::from_str::<Retention>(SHIPPED).unwrap().flaws(), [""; 0]);
    }

    #[test]
    fn every_contradiction_is_told() {
        assert_eq!(flaws("days = 30", "days = 0").len(), 1);
        assert_eq!(flaws("days = 30", "kept = \"record\"").len(), 1);
        assert_eq!(flaws("id = \"ended_sessions\"", "id = \"sessions\"").len(), 5);
        assert_eq!(flaws("kept = \"account\"", "days = 3").len(), 1);
        assert_eq!(flaws("erase = \"pseudonym\"", "erase = \"keep\"").len(), 1);
        assert_eq!(flaws("name = \"account\"", "name = \"nothing\"").len(), 1);
    }
}
