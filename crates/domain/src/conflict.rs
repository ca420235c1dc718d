//! What makes somebody too near to a file to judge it: the network's rules, and ties people declare.
//!
//! Which rules hold and which ties there are is data of the network. Who is too near is asked
//! again at every act (`policy.rs`), since countries, organisations and teams change.

use serde::Deserialize;
use serde_json::json;

use crate::application::Application;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, CityId, InterestId, PersonId};
use crate::texts::Texts;
use crate::time::Timestamp;

/// The network's rules on conflicts of interest.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConflictRule {
    /// No expert reads a file of their own country.
    pub own_country: bool,
    /// Nobody judges the file of a team in which their own organisation writes.
    pub own_organisation: bool,
    /// The ties people declare, in the order they are offered.
    #[serde(rename = "tie")]
    pub ties: Vec<TieKind>,
}

/// A kind of tie somebody can have to a city or its team.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TieKind {
    /// The lasting id that is stored.
    pub id: String,
    /// Its words.
    pub label: Texts,
    /// For a tie that ends: it is a conflict while it lasts and so many years after.
    #[serde(default)]
    pub within_years: Option<u16>,
}

impl ConflictRule {
    /// The tie of that id.
    pub fn tie(&self, id: &str) -> Option<&TieKind> {
        self.ties.iter().find(|it| it.id == id)
    }
}

/// What a person stands too near to, beside country, team and office; loaded with the actor.
///
/// The default knows nothing and excuses nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Nearness {
    /// Whether the network lets experts read files of their own country.
    pub any_country: bool,
    /// The cities in whose teams the person's own organisation writes.
    pub cities: Vec<CityId>,
    /// The files to which the person declared a tie that is a conflict.
    pub declared: Vec<ApplicationId>,
}

impl Nearness {
    /// Whether the person is too near to this file.
    pub fn reaches(&self, file: &Application) -> bool {
        self.cities.contains(&file.city) || self.declared.contains(&file.id)
    }
}

/// A tie as somebody declares it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Declaration {
    /// The kind's id.
    pub tie: String,
    /// The year in which it ended or will, where the kind asks.
    pub ended_year: Option<i64>,
    /// In their own words; for the secretariat alone.
    pub note: String,
}

/// The most characters of a declaration's own words.
pub const DECLARED_CHARS_MAX: usize = 5_000;

/// Why a declaration cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DeclareRefused {
    /// No kind of the network was chosen.
    #[error("no such tie")]
    NoTie,
    /// The kind asks until when, and no year that can be was given.
    #[error("the year is missing or cannot be")]
    NoYear,
    /// It is not said what the tie is.
    #[error("a sentence is missing")]
    NoNote,
    /// The words are too many.
    #[error("longer than {max} characters")]
    TooLong {
        /// The most there may be.
        max: usize,
    },
}

impl Declaration {
    /// Whether the tie is a conflict by the rules, in the year `this_year`.
    ///
    /// # Errors
    /// [`DeclareRefused`].
    pub fn weigh(&self, rule: &ConflictRule, this_year: i64) -> Result<bool, DeclareRefused> {
        let kind = rule.tie(&self.tie).ok_or(DeclareRefused::NoTie)?;
        if self.note.trim().is_empty() {
            return Err(DeclareRefused::NoNote);
        }
        if self.note.chars().count() > DECLARED_CHARS_MAX {
            return Err(DeclareRefused::TooLong { max: DECLARED_CHARS_MAX });
        }
        let Some(years) = kind.within_years else { return Ok(true) };
        let possible = |year: &i64| (this_year - 100..=this_year + 20).contains(year);
        let ended = self.ended_year.filter(possible).ok_or(DeclareRefused::NoYear)?;
        Ok(this_year - ended <= i64::from(years))
    }
}

/// A tie that somebody declared to a file; kept, whether it is a conflict or too long ago.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interest {
    /// Its id.
    pub id: InterestId,
    /// To which file.
    pub application: ApplicationId,
    /// Whose.
    pub person: PersonId,
    /// The kind's id.
    pub tie: String,
    /// The year in which it ended, where the kind asks.
    pub ended_year: Option<i64>,
    /// In their own words; for the secretariat alone.
    pub note: String,
    /// Whether it keeps the person from the file.
    pub is_conflict: bool,
    /// When.
    pub declared_at: Timestamp,
}

impl Interest {
    /// Declares a tie. From here a conflict keeps the person from everything about the file.
    ///
    /// # Errors
    /// [`DeclareRefused`].
    pub fn declare(
        id: InterestId,
        file: &Application,
        person: PersonId,
        declaration: &Declaration,
        (rule, this_year): (&ConflictRule, i64),
        now: Timestamp,
    ) -> Result<Changed<Interest>, DeclareRefused> {
        let is_conflict = declaration.weigh(rule, this_year)?;
        let timed = rule.tie(&declaration.tie).is_some_and(|it| it.within_years.is_some());
        let interest = Interest {
            id,
            application: file.id,
            person,
            tie: declaration.tie.clone(),
            ended_year: declaration.ended_year.filter(|_| timed),
            note: declaration.note.trim().to_owned(),
            is_conflict,
            declared_at: now,
        };
        let payload = json!({ "application": file.id, "conflict": is_conflict });
        let event = Event::new(EventKind::InterestDeclared, id.0, Some(person), now, payload);
        Ok(Changed::new(interest, event))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::application::Stage;
    use crate::testing::{application, at, id, olha};

    fn rule() -> ConflictRule {
        let kind = |id: &str, within_years| TieKind {
            id: id.to_owned(),
            label: Texts::default(),
            within_years,
        };
        ConflictRule {
            own_country: true,
            own_organisation: true,
            ties: vec![kind("family", None), kind("project", Some(3))],
        }
    }

    fn said(tie: &str, ended_year: Option<i64>) -> Declaration {
        Declaration { tie: tie.to_owned(), ended_year, note: " We wrote a book. ".to_owned() }
    }

    #[test]
    fn a_common_project_is_a_conflict_for_three_years_and_not_one_longer() {
        let weigh = |year| said("project", Some(year)).weigh(&rule(), 2023);
        assert_eq!(weigh(2025), Ok(true), "it still runs");
        assert_eq!(weigh(2020), Ok(true));
        assert_eq!(weigh(2019), Ok(false));
    }

    #[test]
    fn a_tie_that_does_not_end_is_a_conflict_whatever_the_year() {
        assert_eq!(said("family", None).weigh(&rule(), 2023), Ok(true));
        assert_eq!(said("family", Some(1950)).weigh(&rule(), 2023), Ok(true));
    }

    #[test]
    fn what_is_missing_is_asked_for() {
        assert_eq!(said("friend", None).weigh(&rule(), 2023), Err(DeclareRefused::NoTie));
        for year in [None, Some(1900), Some(2044), Some(i64::MIN), Some(i64::MAX)] {
            let refused = said("project", year).weigh(&rule(), 2023);
            assert_eq!(refused, Err(DeclareRefused::NoYear), "{year:?}");
        }
        let silent = Declaration { note: " \n".to_owned(), ..said("family", None) };
        assert_eq!(silent.weigh(&rule(), 2023), Err(DeclareRefused::NoNote));
        let long = Declaration { note: "ї".repeat(5_001), ..said("family", None) };
        assert_eq!(long.weigh(&rule(), 2023), Err(DeclareRefused::TooLong { max: 5_000 }));
    }

    #[test]
    fn a_declared_tie_is_kept_with_its_words_and_the_log_learns_none_of_them() {
        let file = application(1, Stage::Submitted { at: at("2020-04-02T10:00") });
        let (interest, now) = (InterestId(id(90)), at("2020-05-02T10:00"));
        let by = (&rule(), 2023);
        let declared =
            Interest::declare(interest, &file, olha(), &said("project", Some(2015)), by, now);
        let (kept, events) = declared.unwrap().into_parts();
        assert_eq!((kept.is_conflict, kept.ended_year), (false, Some(2015)));
        assert_eq!(kept.note, "We wrote a book.");
        let payload = json!({ "application": file.id, "conflict": false });
        let kind = EventKind::InterestDeclared;
        assert_eq!(events, [Event::new(kind, interest.0, Some(olha()), now, payload)]);
    }

    #[test]
    fn who_knows_of_nothing_is_near_to_nothing() {
        let file = application(1, Stage::Draft);
        assert!(!Nearness::default().reaches(&file));
        assert!(Nearness { cities: vec![file.city], ..Nearness::default() }.reaches(&file));
        assert!(Nearness { declared: vec![file.id], ..Nearness::default() }.reaches(&file));
    }
}
