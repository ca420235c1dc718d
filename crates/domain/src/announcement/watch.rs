//! What a node can believe about the hour.
//!
//! A machine's clock can be set forward by an hour, by mistake or on purpose; that must not let
//! results out. So each node compares the clock with one that only counts what has passed, and
//! with what the other living nodes have. It believes that the hour has come when its own clock
//! has walked there, and no living node thinks otherwise. Everything else a person has to decide.
//!
//! A clock that was wrong before the first look, with no other node to compare with, cannot be
//! found out from inside.

use crate::time::Timestamp;

/// One look at both clocks of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// What the machine's clock says.
    pub wall: Timestamp,
    /// Milliseconds since some fixed moment, by a clock that nobody can set.
    pub steady_ms: i64,
}

/// A node that looks again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Watch {
    began: Timestamp,
    /// The least distance between the two clocks seen so far: a clock set back is followed, so
    /// that setting it forward again is seen as what it is.
    least_ms: i64,
}

/// What else is known at one look.
#[derive(Debug, Clone, Copy)]
pub struct Witness<'a> {
    /// What the other living nodes have on their clocks.
    pub others: &'a [Timestamp],
    /// What the last node that looked had on its clock, when this one began after the instant.
    pub noted: Option<Timestamp>,
    /// Whether a person has said that the hour is right.
    pub confirmed: bool,
    /// A step of more than this is a doubt, in milliseconds.
    pub step_ms: i64,
}

/// Whether the hour has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Not by this node's clock.
    NotYet,
    /// By this node's clock, but not by that of another living one.
    Wait,
    /// The clock says so and has jumped, or nobody was looking: a person has to decide.
    Doubt {
        /// By how much it jumped; 0 when nobody was looking.
        ahead_ms: i64,
    },
    /// It has.
    Come,
}

impl Watch {
    /// Begins to look.
    pub fn begin(look: Look) -> Watch {
        Watch { began: look.wall, least_ms: distance(look) }
    }

    /// Looks once more.
    #[must_use]
    pub fn again(self, look: Look) -> Watch {
        Watch { least_ms: self.least_ms.min(distance(look)), ..self }
    }

    /// How far the machine's clock has run ahead of what has passed.
    pub fn ahead_ms(&self, look: Look) -> i64 {
        distance(look).saturating_sub(self.least_ms)
    }

    /// Whether the instant `at` has come, as far as this node can believe its clock.
    pub fn verdict(&self, look: Look, at: Timestamp, witness: Witness<'_>) -> Verdict {
        if look.wall < at {
            return Verdict::NotYet;
        }
        if witness.confirmed {
            return Verdict::Come;
        }
        if witness.others.iter().any(|it| *it < at) {
            return Verdict::Wait;
        }
        let ahead_ms = self.ahead_ms(look);
        if ahead_ms > witness.step_ms {
            return Verdict::Doubt { ahead_ms };
        }
        // Who begins after the instant has not seen it come; a node that was there just before may
        // have, when it was only started anew.
        let began_late = at <= self.began;
        let seen =
            witness.noted.is_some_and(|it| self.began.0.saturating_sub(it.0) <= witness.step_ms);
        if began_late && !seen { Verdict::Doubt { ahead_ms: 0 } } else { Verdict::Come }
    }
}

fn distance(look: Look) -> i64 {
    look.wall.0.saturating_sub(look.steady_ms)
}

#[cfg(test)]
#[path = "watch_tests.rs"]
mod tests;
