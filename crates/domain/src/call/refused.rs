//! Why a verb of a call was refused.

use super::{Clock, ClocksRefused};
use crate::country::Country;
use crate::language::Lang;
use crate::template::Unfilled;
use crate::time::Timestamp;

/// Why a call could not be drafted or edited.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditRefused {
    /// Only drafts are edited; a published call is extended.
    #[error("only a draft can be edited")]
    NotDraft,
    /// The clocks contradict one another.
    #[error("the clocks contradict one another")]
    Clocks(Vec<ClocksRefused>),
    /// A quota is between 1 and 99.
    #[error("the quota must be between 1 and 99")]
    Quota,
    /// No criterion is left.
    #[error("a call needs a criterion")]
    NoCriterion,
    /// The word in the address is taken by another call.
    #[error("the address is taken")]
    SlugTaken,
    /// The word in the address is not 1–40 of a–z, 0–9 and hyphen.
    #[error("not a word for an address")]
    Slug,
}

/// Why a call could not be published.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PublishRefused {
    /// It is published already.
    #[error("the call is published already")]
    NotDraft,
    /// Texts have holes: a missing language, an empty text or an unfilled placeholder.
    #[error("{} texts have holes", .0.len())]
    Holes(Vec<TextHole>),
    /// The cities' deadline has passed.
    #[error("the cities' deadline has passed")]
    DeadlinePassed,
}

/// A place in a call's texts that keeps it from being published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextHole {
    /// In which language.
    pub lang: Lang,
    /// In which text: `title`, `summary`, `body`, `flyer`.
    pub field: &'static str,
    /// What is unfilled or broken in it; `None` when the text is missing.
    pub flaw: Option<Unfilled>,
}

/// Why a call could not be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenRefused {
    /// It is not published.
    #[error("the call is not published")]
    NotPublished,
    /// It is open.
    #[error("the call is open already")]
    OpenAlready,
}

/// Why a call could not be extended.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExtendRefused {
    /// Only a published call whose results are not told is extended.
    #[error("the call is not published, or announced already")]
    NotPublished,
    /// The intake is closed; this clock ended with it.
    #[error("the intake is closed, {0:?} ended with it")]
    IntakeClosed(Clock),
    /// The clocks contradict one another.
    #[error("the clocks contradict one another")]
    Clocks(Vec<ClocksRefused>),
    /// A clock would move back.
    #[error("{0:?} would move back")]
    Earlier(Clock),
    /// A clock would move to a moment that has passed.
    #[error("{0:?} would move into the past")]
    Past(Clock),
    /// No clock moves.
    #[error("no clock moves")]
    Nothing,
    /// The opening does not move by an extension.
    #[error("an extension does not move the opening")]
    Opening,
    /// The reason is missing, in English at least.
    #[error("the reason is missing")]
    NoReason,
}

/// Why the intake could not be closed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CloseRefused {
    /// Only a published call is closed.
    #[error("the call is not published or closed already")]
    NotPublished,
    /// The commissions still have time.
    #[error("the commissions have time until {until}")]
    CommissionsHaveTime {
        /// Their last millisecond.
        until: Timestamp,
    },
}

/// Why the quota stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QuotaRefused {
    /// Only while a published call takes files.
    #[error("the call is not published or closed already")]
    NotPublished,
    /// A quota is between 1 and 99.
    #[error("the quota must be between 1 and 99")]
    Quota,
    /// It is that already.
    #[error("the quota is that already")]
    Nothing,
    /// Countries have endorsed more than there would be seats.
    #[error("{} countries have endorsed more", countries.len())]
    Endorsed {
        /// Each with how many it has endorsed.
        countries: Vec<(Country, i64)>,
    },
}
