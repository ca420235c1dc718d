//! What the sequences have brought about: a test that never reaches the end of a call shows little.

use std::collections::BTreeSet;

use super::commands::Command;
use super::seen::{Answer, Reason, Seen};

/// What has happened at least once.
#[derive(Debug, Default)]
pub struct Tally {
    done: BTreeSet<String>,
    refused: BTreeSet<String>,
    reasons: BTreeSet<Reason>,
    moved_up_after: BTreeSet<String>,
    told_by: BTreeSet<String>,
}

impl Tally {
    /// Takes down what a command did between two looks.
    pub fn note(&mut self, command: Command, answer: Answer, before: &Seen, after: &Seen) {
        let word = command.word();
        let moved_up = before.files.iter().zip(&after.files).any(|(before, after)| {
            before.stage == "reserved" && after.stage == "endorsed" && !after.is_signed
        });
        if moved_up {
            self.moved_up_after.insert(word.clone());
        }
        if before.call != after.call && after.call == "announced" {
            self.told_by.insert(word.clone());
        }
        match answer {
            Ok(()) => self.done.insert(word),
            Err(reason) => self.reasons.insert(reason) | self.refused.insert(word),
        };
    }

    /// What has never happened.
    pub fn lacks(&self) -> Vec<String> {
        let mut lacks = Vec::new();
        let mut look = |seen: &BTreeSet<String>, word: &str, what: &str| {
            if !seen.contains(word) {
                lacks.push(format!("{word} {what}"));
            }
        };
        for command in Command::all() {
            look(&self.done, &command.word(), "was never done");
            if command.can_be_refused() {
                look(&self.refused, &command.word(), "was never refused");
            }
        }
        for way in ["TakeBack", "GiveBack", "Withdraw"] {
            look(&self.moved_up_after, way, "never moved a file up");
        }
        for way in ["Agree", "Tell", "Look"] {
            look(&self.told_by, way, "never told results");
        }
        let never = Reason::ALL.iter().filter(|it| !self.reasons.contains(*it));
        lacks.extend(never.map(|it| format!("{it:?} was never a reason")));
        lacks
    }
}
