//! The members: the list everybody can search, and a city's page.

mod city;
mod list;
mod message;
mod near;
mod own_words;
#[cfg(test)]
pub(in crate::pages) mod tests;

use domain::ids::CityId;
use domain::language::Lang;
use maud::{Markup, html};

use crate::parts;
use crate::shell::Shell;

pub use city::{CityPage, EarlierName, ProfileLine, SpellLine, city, reason_key};
pub(crate) use list::{as_of_field, table};
pub use message::{MessageForm, Reach, message_sent};
pub use near::Neighbour;
pub use own_words::{FigureShown, FigureYear, OwnWords, Said};
pub use list::{Choice, Choices, Chosen, ListPage, as_of_refused, list};

/// A member as lists show it.
#[derive(Debug, Clone, PartialEq)]
pub struct MemberLine {
    /// Its id.
    pub id: CityId,
    /// Its name for the reader.
    pub name: String,
    /// Its country's name.
    pub country: String,
    /// The kind of place, in words.
    pub kind: String,
    /// The first day of its membership, as precise as known.
    pub since: Option<String>,
    /// The first day it was a member no more, where it had been one.
    pub until: Option<String>,
    /// Whether it is invented.
    pub invented: bool,
}

impl MemberLine {
    /// Its name as a link to its page.
    pub fn link(&self, shell: &Shell) -> Markup {
        html! {
            a href=(shell.href(&format!("/cities/{}", self.id))) { (parts::user_text(&self.name, None)) }
            @if self.invented { " " (parts::invented_mark(shell.lang)) }
        }
    }

    /// A sample value.
    pub fn sample() -> MemberLine {
        MemberLine {
            id: CityId("01890a5d-ac96-774b-bcce-b302099a8057".parse().expect("a sample id is one")),
            name: "Суми".to_owned(),
            country: "Україна".to_owned(),
            kind: "City".to_owned(),
            since: Some("2024-02-14".to_owned()),
            until: None,
            invented: false,
        }
    }
}

/// A name with its language set on it, for readers and for screen readers.
fn named(name: &str, lang: Option<Lang>) -> Markup {
    parts::user_text(name, lang)
}
