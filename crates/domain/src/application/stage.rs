//! The stages of an application, their words and what each holds.

use crate::time::Timestamp;

/// How far an application has come. A stage holds only what is known by then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// The team writes.
    Draft,
    /// Handed in; waits for the commission.
    Submitted {
        /// Since when.
        at: Timestamp,
    },
    /// Given back by the commission; the team writes again.
    Returned {
        /// Since when.
        at: Timestamp,
        /// What to mend.
        comment: String,
    },
    /// Kept by the commission in case a seat becomes free.
    Reserved {
        /// Since when.
        at: Timestamp,
    },
    /// Holds one of the country's seats.
    Endorsed {
        /// Since when.
        at: Timestamp,
        /// Which seat, from 1.
        seat: i64,
    },
    /// Refused by the commission.
    Refused {
        /// Since when.
        at: Timestamp,
        /// Why, for the city to read.
        reason: String,
    },
    /// Sent on to the secretariat.
    Forwarded {
        /// Since when.
        at: Timestamp,
        /// Which seat it holds.
        seat: i64,
    },
    /// Found eligible; experts may read it.
    Eligible {
        /// Since when.
        at: Timestamp,
        /// Which seat it holds.
        seat: i64,
    },
    /// Found not eligible.
    Excluded {
        /// Since when.
        at: Timestamp,
        /// Why, for the city to read.
        reason: String,
    },
    /// Taken back by its city.
    Withdrawn {
        /// Since when.
        at: Timestamp,
    },
    /// Admitted, and announced.
    Admitted {
        /// Since when.
        at: Timestamp,
    },
    /// Not admitted, and announced.
    Declined {
        /// Since when.
        at: Timestamp,
    },
}

impl Stage {
    /// Every word [`Stage::name`] can give, in the order of a life.
    pub const NAMES: [&'static str; 12] = [
        "draft",
        "submitted",
        "returned",
        "reserved",
        "endorsed",
        "refused",
        "forwarded",
        "eligible",
        "excluded",
        "withdrawn",
        "admitted",
        "declined",
    ];

    /// The stage's word in the database and in texts.
    pub fn name(&self) -> &'static str {
        match self {
            Stage::Draft => "draft",
            Stage::Submitted { .. } => "submitted",
            Stage::Returned { .. } => "returned",
            Stage::Reserved { .. } => "reserved",
            Stage::Endorsed { .. } => "endorsed",
            Stage::Refused { .. } => "refused",
            Stage::Forwarded { .. } => "forwarded",
            Stage::Eligible { .. } => "eligible",
            Stage::Excluded { .. } => "excluded",
            Stage::Withdrawn { .. } => "withdrawn",
            Stage::Admitted { .. } => "admitted",
            Stage::Declined { .. } => "declined",
        }
    }

    /// When the stage began; a draft's beginning is the application's.
    pub fn at(&self) -> Option<Timestamp> {
        match self {
            Stage::Draft => None,
            Stage::Submitted { at }
            | Stage::Returned { at, .. }
            | Stage::Reserved { at }
            | Stage::Endorsed { at, .. }
            | Stage::Refused { at, .. }
            | Stage::Forwarded { at, .. }
            | Stage::Eligible { at, .. }
            | Stage::Excluded { at, .. }
            | Stage::Withdrawn { at }
            | Stage::Admitted { at }
            | Stage::Declined { at } => Some(*at),
        }
    }

    /// The comment or reason that belongs to the stage.
    pub fn note(&self) -> Option<&str> {
        match self {
            Stage::Returned { comment: note, .. }
            | Stage::Refused { reason: note, .. }
            | Stage::Excluded { reason: note, .. } => Some(note),
            Stage::Draft
            | Stage::Submitted { .. }
            | Stage::Reserved { .. }
            | Stage::Endorsed { .. }
            | Stage::Forwarded { .. }
            | Stage::Eligible { .. }
            | Stage::Withdrawn { .. }
            | Stage::Admitted { .. }
            | Stage::Declined { .. } => None,
        }
    }

    /// The seat the stage holds.
    pub fn seat(&self) -> Option<i64> {
        match self {
            Stage::Endorsed { seat, .. }
            | Stage::Forwarded { seat, .. }
            | Stage::Eligible { seat, .. } => Some(*seat),
            Stage::Draft
            | Stage::Submitted { .. }
            | Stage::Returned { .. }
            | Stage::Reserved { .. }
            | Stage::Refused { .. }
            | Stage::Excluded { .. }
            | Stage::Withdrawn { .. }
            | Stage::Admitted { .. }
            | Stage::Declined { .. } => None,
        }
    }

    /// The stage made of its columns; `None` when they do not belong together.
    pub fn from_parts(
        name: &str,
        at: Option<Timestamp>,
        note: Option<String>,
        seat: Option<i64>,
    ) -> Option<Stage> {
        Some(match (name, at, note, seat) {
            ("draft", None, None, None) => Stage::Draft,
            ("submitted", Some(at), None, None) => Stage::Submitted { at },
            ("returned", Some(at), Some(comment), None) => Stage::Returned { at, comment },
            ("reserved", Some(at), None, None) => Stage::Reserved { at },
            ("endorsed", Some(at), None, Some(seat)) => Stage::Endorsed { at, seat },
            ("refused", Some(at), Some(reason), None) => Stage::Refused { at, reason },
            ("forwarded", Some(at), None, Some(seat)) => Stage::Forwarded { at, seat },
            ("eligible", Some(at), None, Some(seat)) => Stage::Eligible { at, seat },
            ("excluded", Some(at), Some(reason), None) => Stage::Excluded { at, reason },
            ("withdrawn", Some(at), None, None) => Stage::Withdrawn { at },
            ("admitted", Some(at), None, None) => Stage::Admitted { at },
            ("declined", Some(at), None, None) => Stage::Declined { at },
            _ => return None,
        })
    }
}
