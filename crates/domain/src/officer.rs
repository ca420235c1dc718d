//! Officers of a commission: what they are there, from when until when, and what a country does
//! that has none.

use serde::{Deserialize, Serialize};

use crate::country::Country;
use crate::time::Timestamp;

/// The most characters a function may have.
pub const TITLE_CHARS_MAX: usize = 120;

/// What somebody is in a commission, and for how long. Roles of other kinds have an empty one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mandate {
    /// The function, as the commission calls it.
    pub title: String,
    /// Whether they stand in for another officer; the rights are the same.
    pub deputy: bool,
    /// The first moment; `None` for at once.
    pub from_at: Option<Timestamp>,
    /// The last moment; `None` for until it is taken back.
    pub until_at: Option<Timestamp>,
}

/// Why a mandate cannot be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MandateRefused {
    /// The function is longer than it may be.
    #[error("the function is longer than {TITLE_CHARS_MAX} characters")]
    LongTitle,
    /// It would end before it begins.
    #[error("it would end before it begins")]
    EndsFirst,
    /// It would have ended already.
    #[error("it would have ended already")]
    Over,
    /// Only officers have a mandate.
    #[error("only officers have a mandate")]
    NoOfficer,
}

impl Mandate {
    /// Whether it holds at `now`: to its last millisecond, and not one longer.
    pub fn holds(&self, now: Timestamp) -> bool {
        self.from_at.is_none_or(|it| it <= now) && self.until_at.is_none_or(|it| now <= it)
    }

    /// Whether it can be given at `now`.
    ///
    /// # Errors
    /// [`MandateRefused`].
    pub fn check(&self, now: Timestamp) -> Result<(), MandateRefused> {
        if self.title.chars().count() > TITLE_CHARS_MAX {
            return Err(MandateRefused::LongTitle);
        }
        if self.until_at.is_some_and(|it| it < now) {
            return Err(MandateRefused::Over);
        }
        match (self.from_at, self.until_at) {
            (Some(from), Some(until)) if until < from => Err(MandateRefused::EndsFirst),
            _ => Ok(()),
        }
    }
}

/// What becomes of applications of a country that has no commission; a rule of the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WithoutCommission {
    /// The secretariat acts in the commission's place: it chooses, endorses and forwards.
    Secretariat,
    /// Nobody endorses: the secretariat takes the application over as it is. It does so by the
    /// same acts, so that the quota of the country holds all the same.
    Direct,
    /// Cities of such a country cannot apply.
    Closed,
}

/// For whom the secretariat acts in a commission's place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum StandsIn {
    /// For nobody.
    #[default]
    Never,
    /// For every country but these, which have officers now.
    Except(Vec<Country>),
}

impl StandsIn {
    /// Whether it does for that country.
    pub fn acts_for(&self, country: Country) -> bool {
        match self {
            StandsIn::Never => false,
            StandsIn::Except(those) => !those.contains(&country),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mandate(from: Option<i64>, until: Option<i64>) -> Mandate {
        let at = |it: Option<i64>| it.map(Timestamp);
        Mandate { from_at: at(from), until_at: at(until), ..Mandate::default() }
    }

    #[test]
    fn a_mandate_holds_from_its_first_to_its_last_millisecond() {
        let it = mandate(Some(10), Some(20));
        let holds: Vec<bool> = [9, 10, 20, 21].map(|at| it.holds(Timestamp(at))).into();
        assert_eq!(holds, [false, true, true, false]);
        assert!(Mandate::default().holds(Timestamp(0)));
    }

    #[test]
    fn a_mandate_that_could_never_hold_is_refused() {
        let now = Timestamp(15);
        assert_eq!(mandate(Some(30), Some(20)).check(now), Err(MandateRefused::EndsFirst));
        assert_eq!(mandate(None, Some(14)).check(now), Err(MandateRefused::Over));
        assert_eq!(mandate(Some(10), Some(20)).check(now), Ok(()));
        let title = "x".repeat(TITLE_CHARS_MAX + 1);
        let long = Mandate { title, ..Mandate::default() };
        assert_eq!(long.check(now), Err(MandateRefused::LongTitle));
    }

    #[test]
    fn nobody_stands_in_where_there_is_an_officer() {
        let of = |code: &str| code.parse::<Country>().expect("a code");
        assert!(!StandsIn::Never.acts_for(of("UA")));
        let it = StandsIn::Except(vec![of("UA")]);
        assert!(!it.acts_for(of("UA")));
        assert!(it.acts_for(of("PL")));
    }
}
