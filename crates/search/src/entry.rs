//! What can be found: one entry for each thing that has a public address.

use std::fmt;
use std::str::FromStr;

use domain::language::Lang;
use serde::{Deserialize, Serialize};

/// What kind of thing an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A city that is or was a member.
    City,
    /// A call.
    Call,
    /// A country.
    Country,
    /// A region.
    Region,
    /// A cluster of the strategy.
    Cluster,
    /// A page of the network's own.
    Page,
}

impl Kind {
    /// Every kind, in the order they are offered.
    pub const ALL: [Kind; 6] =
        [Kind::City, Kind::Call, Kind::Country, Kind::Region, Kind::Cluster, Kind::Page];

    /// The word in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::City => "city",
            Kind::Call => "call",
            Kind::Country => "country",
            Kind::Region => "region",
            Kind::Cluster => "cluster",
            Kind::Page => "page",
        }
    }

    /// The number an index holds for it.
    pub(crate) fn number(self) -> u64 {
        self as u64
    }

    pub(crate) fn of_number(number: u64) -> Option<Kind> {
        Kind::ALL.into_iter().find(|it| it.number() == number)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// There is no such kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a kind of thing that can be found: {0:?}")]
pub struct UnknownKind(pub String);

impl FromStr for Kind {
    type Err = UnknownKind;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let known = Kind::ALL.into_iter().find(|it| it.as_str() == text);
        known.ok_or_else(|| UnknownKind(text.to_owned()))
    }
}

/// A text with the language it is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// `None` for a name that no language owns.
    pub lang: Option<Lang>,
    /// As people read it.
    pub text: String,
}

impl Written {
    /// A text in `lang`.
    pub fn new(lang: Lang, text: impl Into<String>) -> Written {
        Written { lang: Some(lang), text: text.into() }
    }

    /// A name that no language owns.
    pub fn bare(text: impl Into<String>) -> Written {
        Written { lang: None, text: text.into() }
    }
}

/// One thing to be found; everybody can read all of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What kind of thing.
    pub kind: Kind,
    /// Which one, unlike any other of its kind.
    pub id: String,
    /// What it is called, the name shown where no better one is known first.
    pub titles: Vec<Written>,
    /// What else it is found by and what nobody is shown: spellings, codes. Not kept as written.
    #[serde(skip)]
    pub names: Vec<String>,
    /// What it belongs to, in a line for each language: "City · Ukraine".
    pub about: Vec<Written>,
    /// What it says, in each language it says it in.
    pub texts: Vec<Written>,
    /// Whether it exists in a demonstration only.
    pub invented: bool,
}

impl Entry {
    /// The languages it can be read in.
    pub(crate) fn languages(&self) -> Vec<Lang> {
        let written = self.titles.iter().chain(&self.texts);
        let mut languages: Vec<Lang> = written.filter_map(|it| it.lang).collect();
        languages.sort_unstable();
        languages.dedup();
        languages
    }
}

/// The best of several texts for a reader of `lang`: theirs, one that no language owns or that
/// stands first, English.
pub(crate) fn best(all: &[Written], lang: Lang) -> Option<&Written> {
    let of = |lang: Option<Lang>| all.iter().find(|it| it.lang == lang);
    of(Some(lang)).or_else(|| of(None)).or_else(|| of(Some(Lang::EN))).or_else(|| all.first())
}
