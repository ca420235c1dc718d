//! How far a review has come.

use crate::time::Timestamp;

/// How far a review has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// The expert has not said whether there is a conflict.
    Assigned,
    /// The expert has a conflict and sees nothing of the file.
    Conflicted {
        /// Since when.
        at: Timestamp,
        /// Why, for the secretariat alone.
        reason: String,
    },
    /// No conflict; the expert reads and scores.
    Accepted {
        /// Since when.
        at: Timestamp,
    },
    /// Handed in, and frozen.
    HandedIn {
        /// Since when.
        at: Timestamp,
    },
    /// Handed in, and shut for a conflict that was found later: kept under seal, counted no more.
    SetAside {
        /// Since when.
        at: Timestamp,
        /// Why, for the secretariat alone.
        reason: String,
        /// When it had been handed in.
        handed_in_at: Timestamp,
    },
}

impl Stage {
    /// Every word [`Stage::name`] can give.
    pub const NAMES: [&'static str; 5] =
        ["assigned", "conflicted", "accepted", "handed_in", "set_aside"];

    /// The stage's word in texts.
    pub fn name(&self) -> &'static str {
        match self {
            Stage::Assigned => "assigned",
            Stage::Conflicted { .. } => "conflicted",
            Stage::Accepted { .. } => "accepted",
            Stage::HandedIn { .. } => "handed_in",
            Stage::SetAside { .. } => "set_aside",
        }
    }

    /// The stage's word in the database: what is set aside lies with what has a conflict, so that
    /// no question to the database counts it, and is told apart by [`Stage::sealed_at`].
    pub fn column(&self) -> &'static str {
        match self {
            Stage::SetAside { .. } => "conflicted",
            _ => self.name(),
        }
    }

    /// When a review that is set aside had been handed in.
    pub fn sealed_at(&self) -> Option<Timestamp> {
        match self {
            Stage::SetAside { handed_in_at, .. } => Some(*handed_in_at),
            _ => None,
        }
    }

    /// Whether the file is closed to its expert for good.
    pub fn is_shut(&self) -> bool {
        matches!(self, Stage::Conflicted { .. } | Stage::SetAside { .. })
    }

    /// The words of the stages in which a review is shut; a list is counted by them.
    pub const SHUT: [&str; 2] = ["conflicted", "set_aside"];

    /// When the stage began.
    pub fn at(&self) -> Option<Timestamp> {
        match self {
            Stage::Assigned => None,
            Stage::Conflicted { at, .. }
            | Stage::Accepted { at }
            | Stage::HandedIn { at }
            | Stage::SetAside { at, .. } => Some(*at),
        }
    }

    /// The reason of a conflict.
    pub fn note(&self) -> Option<&str> {
        match self {
            Stage::Conflicted { reason, .. } | Stage::SetAside { reason, .. } => Some(reason),
            Stage::Assigned | Stage::Accepted { .. } | Stage::HandedIn { .. } => None,
        }
    }

    /// The stage made of its columns; `None` when they do not belong together.
    pub fn from_parts(
        column: &str,
        at: Option<Timestamp>,
        note: Option<String>,
        sealed_at: Option<Timestamp>,
    ) -> Option<Stage> {
        Some(match (column, at, note, sealed_at) {
            ("assigned", None, None, None) => Stage::Assigned,
            ("conflicted", Some(at), Some(reason), None) => Stage::Conflicted { at, reason },
            ("conflicted", Some(at), Some(reason), Some(handed_in_at)) => {
                Stage::SetAside { at, reason, handed_in_at }
            }
            ("accepted", Some(at), None, None) => Stage::Accepted { at },
            ("handed_in", Some(at), None, None) => Stage::HandedIn { at },
            _ => return None,
        })
    }
}
