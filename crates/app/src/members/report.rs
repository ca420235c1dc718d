//! What an import says about each line, for the person at the keyboard.

use std::fmt;

use places::{MatchKind, Place};

/// What an import did, or would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Whether nothing was written.
    pub dry_run: bool,
    /// Columns of the file that nobody here knows; they were not read.
    pub ignored_columns: Vec<String>,
    /// Every line, in the order of the file.
    pub lines: Vec<Line>,
}

/// One line of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its number in the file; the heading is line 1.
    pub line: u64,
    /// The name it gives, cleaned.
    pub name: String,
    /// The country it gives, as written.
    pub country: String,
    /// What happened.
    pub happened: Happened,
    /// How its position was found; `None` for a refused line.
    pub placing: Option<Placing>,
}

/// What happened to a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Happened {
    /// The city is new here.
    Added,
    /// Something of a known city changed: the names of what did.
    Changed(Vec<&'static str>),
    /// All of it was known.
    Unchanged,
    /// It was not read.
    Refused(RowRefused),
}

/// How a line got its position.
#[derive(Debug, Clone, PartialEq)]
pub enum Placing {
    /// The line gives it.
    Given,
    /// The line gives the GeoNames id, and the gazetteer knows where that is.
    ById,
    /// The city had one already.
    Kept,
    /// The gazetteer is certain about the name.
    Matched(Place, MatchKind),
    /// Several places may be meant; it stays without position.
    Ambiguous(Vec<Place>),
    /// No place is; similar ones, if any. It stays without position.
    Unmatched(Vec<Place>),
    /// The GeoNames id is not in the gazetteer; it is kept, without position.
    UnknownId(i64),
    /// No gazetteer was given.
    NotAsked,
}

/// Why a line was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RowRefused {
    /// It has more or fewer cells than the heading.
    #[error("{found} cells where the heading has {wanted}")]
    Cells {
        /// How many the line has.
        found: usize,
        /// How many the heading has.
        wanted: usize,
    },
    /// A cell is longer than anything that belongs there.
    #[error("column {column} is longer than {max} characters")]
    TooLong {
        /// The column.
        column: String,
        /// The most characters.
        max: usize,
    },
    /// The name is empty.
    #[error("the name is missing")]
    NoName,
    /// The country is not a code, or the network does not know it.
    #[error("the network knows no country {0:?}")]
    Country(String),
    /// A day or year cannot be read, or does not exist.
    #[error("column {column}: not a year or day: {text:?}")]
    Day {
        /// The column.
        column: &'static str,
        /// What stands there.
        text: String,
    },
    /// A day or year lies ahead.
    #[error("column {column}: {text} has not come yet")]
    Future {
        /// The column.
        column: &'static str,
        /// What stands there.
        text: String,
    },
    /// The end does not come after the beginning.
    #[error("it ends before it begins")]
    EndsEarly,
    /// An end without its reason, or a reason without an end.
    #[error("until and reason belong together")]
    EndWithoutReason,
    /// The reason is none of those there are.
    #[error("not a reason: {0:?}; known are left, ended, merged, revoked")]
    Reason(String),
    /// The position is half there, not a number, or not on the globe.
    #[error("not a position: {0:?}")]
    Position(String),
    /// The GeoNames id is not a positive whole number.
    #[error("not a GeoNames id: {0:?}")]
    GeonameId(String),
    /// The network has no such kind of place.
    #[error("the network has no kind of place {0:?}")]
    Kind(String),
    /// Several cities of the country bear the name, and nothing in the line tells them apart.
    #[error("{0} cities here bear this name; give the GeoNames id")]
    Homonyms(usize),
    /// It is a member already, since another day.
    #[error("a member already, since {0}")]
    MemberAlready(String),
    /// The period meets another one of the same city.
    #[error("the period overlaps another one of this city")]
    Overlaps,
    /// Its membership ended; without a year it is not known to have begun again.
    #[error("its membership ended; give the year in which it began again")]
    Ended,
    /// The successor is not a city known here or entered by this file.
    #[error("no city here is called {0:?}, which is to be the successor")]
    Successor(String),
    /// The successor is the city itself, or cities succeed one another in a circle.
    #[error("a city cannot succeed itself")]
    SuccessorOfItself,
}

/// How many lines went which way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// New cities.
    pub added: usize,
    /// Known cities that changed.
    pub changed: usize,
    /// Lines that said nothing new.
    pub unchanged: usize,
    /// Lines that were not read.
    pub refused: usize,
    /// Lines read whose city stays without position.
    pub without_position: usize,
}

impl Report {
    /// How many lines went which way.
    pub fn totals(&self) -> Totals {
        let mut totals = Totals::default();
        for line in &self.lines {
            match line.happened {
                Happened::Added => totals.added += 1,
                Happened::Changed(_) => totals.changed += 1,
                Happened::Unchanged => totals.unchanged += 1,
                Happened::Refused(_) => totals.refused += 1,
            }
            let unplaced = matches!(
                line.placing,
                Some(
                    Placing::Ambiguous(_)
                        | Placing::Unmatched(_)
                        | Placing::UnknownId(_)
                        | Placing::NotAsked
                )
            );
            totals.without_position += usize::from(unplaced);
        }
        totals
    }
}

impl Line {
    /// Whether a person should look at it: refused, or without a position.
    pub fn wants_attention(&self) -> bool {
        matches!(self.happened, Happened::Refused(_))
            || matches!(
                self.placing,
                Some(Placing::Ambiguous(_) | Placing::Unmatched(_) | Placing::UnknownId(_))
            )
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {} ({}): ", self.line, self.name, self.country)?;
        match &self.happened {
            Happened::Added => write!(f, "added")?,
            Happened::Changed(what) => write!(f, "changed: {}", what.join(", "))?,
            Happened::Unchanged => write!(f, "unchanged")?,
            Happened::Refused(why) => write!(f, "refused: {why}")?,
        }
        match &self.placing {
            Some(placing) => write!(f, "; {placing}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Placing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Placing::Given => write!(f, "position given"),
            Placing::ById => write!(f, "position by its GeoNames id"),
            Placing::Kept => write!(f, "position as before"),
            Placing::Matched(place, by) => {
                let by = match by {
                    MatchKind::OwnName => "own name",
                    MatchKind::OtherName => "other name",
                    MatchKind::WithoutQualifier => "name without qualifier",
                    MatchKind::CityOfDistrict => "the district’s city",
                    MatchKind::SimilarSpelling => "similar spelling",
                };
                write!(f, "placed at {} {} by {by}", place.name, place.id)
            }
            Placing::Ambiguous(places) => {
                write!(f, "without position, ambiguous: {}", Candidates(places))
            }
            Placing::Unmatched(places) if places.is_empty() => {
                write!(f, "without position, no such place")
            }
            Placing::Unmatched(places) => {
                write!(f, "without position, no such place; similar: {}", Candidates(places))
            }
            Placing::UnknownId(id) => {
                write!(f, "without position, GeoNames {id} is not in the gazetteer")
            }
            Placing::NotAsked => write!(f, "without position, no gazetteer"),
        }
    }
}

struct Candidates<'a>(&'a [Place]);

impl fmt::Display for Candidates<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, place) in self.0.iter().enumerate() {
            let comma = if at == 0 { "" } else { ", " };
            write!(f, "{comma}{} {} (population {})", place.name, place.id, place.population)?;
        }
        Ok(())
    }
}

impl fmt::Display for Totals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} added, {} changed, {} unchanged, {} refused, {} without position",
            self.added, self.changed, self.unchanged, self.refused, self.without_position
        )
    }
}
