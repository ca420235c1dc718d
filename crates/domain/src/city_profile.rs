//! What a member city says of itself on its page: parts, each with whom it is for, and one switch
//! that hides everybody named in any of them.
//!
//! A part is replaced by whoever saw it as it stands; two who wrote at once are told, and nothing
//! of either is lost. Reading what was typed is in `read`. Whether somebody may write is in
//! `policy`; what the city's application made public stays with the application.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::city::CityName;
use crate::event::{Changed, Event, EventKind};
use crate::form::Decimal;
use crate::ids::{CityId, PersonId};
use crate::language::Lang;
use crate::marking;
use crate::time::Timestamp;

mod read;

pub use read::{Asked, Fault, Why, read, typed};

/// The names in other languages and spellings.
pub const NAMES: &str = "names";
/// A short text in each of several languages.
pub const TEXTS: &str = "texts";
/// The city's address on the web.
pub const WEBSITE: &str = "website";
/// Who leads the city.
pub const MAYOR: &str = "mayor";
/// Which office answers for the city in the network.
pub const CONTACT: &str = "contact";
/// The clusters the city takes part in.
pub const CLUSTERS: &str = "clusters";
/// Whether people can write to the city through its page. It says nothing by itself: whom it is
/// for is whose messages the city takes.
pub const MESSAGES: &str = "messages";
/// What the name of a part begins with that is a figure; its id follows.
pub const FIGURE: &str = "figure-";

/// Whom a part is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeenBy {
    /// Everybody.
    Public,
    /// Whoever belongs to the network: teams of members, commissions, the secretariat.
    Members,
    /// Those who write the page.
    Nobody,
}

impl SeenBy {
    /// Each, the widest first.
    pub const ALL: [SeenBy; 3] = [SeenBy::Public, SeenBy::Members, SeenBy::Nobody];

    /// Its word in forms and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            SeenBy::Public => "public",
            SeenBy::Members => "members",
            SeenBy::Nobody => "nobody",
        }
    }
}

impl std::str::FromStr for SeenBy {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        SeenBy::ALL.into_iter().find(|it| it.as_str() == text).ok_or_else(|| text.to_owned())
    }
}

/// One part of a profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What it says.
    pub content: Content,
    /// To whom.
    pub seen_by: SeenBy,
}

/// What a part says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// Names, in the city's own order.
    Names(Vec<OtherName>),
    /// A text per language.
    Texts(BTreeMap<Lang, String>),
    /// One line.
    Line(String),
    /// Who leads the city.
    Mayor {
        /// The name as the person writes it.
        name: String,
        /// The office, such as "Mayor".
        office: String,
    },
    /// What was chosen, by id.
    Chosen(BTreeSet<String>),
    /// One figure through the years.
    Figures(Vec<YearFigure>),
}

/// A name of the city.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherName {
    /// The language it is a name in; `None` for a spelling no language owns.
    pub lang: Option<Lang>,
    /// The name.
    pub name: String,
}

impl From<&OtherName> for CityName {
    fn from(it: &OtherName) -> CityName {
        CityName { lang: it.lang, name: it.name.clone() }
    }
}

/// A figure of one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearFigure {
    /// The year it is of.
    pub year: i16,
    /// The number, exact.
    pub number: Decimal,
    /// As it was typed.
    pub typed: String,
    /// Where it comes from.
    pub source: String,
}

impl Content {
    /// Whether it says nothing.
    pub fn is_blank(&self) -> bool {
        match self {
            Content::Names(all) => all.is_empty(),
            Content::Texts(all) => all.is_empty(),
            Content::Line(text) => text.is_empty(),
            Content::Mayor { name, office } => name.is_empty() && office.is_empty(),
            Content::Chosen(all) => all.is_empty(),
            Content::Figures(all) => all.is_empty(),
        }
    }
}

/// Whether a part names or may name somebody: the switch hides it.
pub fn is_of_people(name: &str) -> bool {
    [MAYOR, CONTACT].contains(&name)
}

/// Whom a part is for that nobody has written: people are shown only once a city says so.
pub fn seen_at_first(name: &str) -> SeenBy {
    if is_of_people(name) { SeenBy::Members } else { SeenBy::Public }
}

/// What a city says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CityProfile {
    /// The city.
    pub city: CityId,
    /// Its parts by name; one that says nothing is there where a city has said whom it is for.
    pub parts: BTreeMap<String, Part>,
    /// When a part changed last.
    pub changed_at: Option<Timestamp>,
    /// By whom.
    pub changed_by: Option<PersonId>,
    /// Since when everybody named in it is hidden.
    pub people_hidden_at: Option<Timestamp>,
    /// By whom.
    pub people_hidden_by: Option<PersonId>,
}

/// A part as a page sends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// Its name.
    pub name: String,
    /// What it is to be.
    pub part: Part,
    /// The mark of what the page was made with; see [`CityProfile::mark`].
    pub mark: String,
}

impl CityProfile {
    /// Of a city that has said nothing yet.
    pub fn blank(city: CityId) -> CityProfile {
        CityProfile {
            city,
            parts: BTreeMap::new(),
            changed_at: None,
            changed_by: None,
            people_hidden_at: None,
            people_hidden_by: None,
        }
    }

    /// The part for a reader: what it says, unless it is for others or about somebody hidden. The
    /// one door through which anything of a profile gets out.
    pub fn shown(&self, name: &str, is_of_the_network: bool) -> Option<&Content> {
        let part = self.parts.get(name)?;
        let is_for_them = match part.seen_by {
            SeenBy::Public => true,
            SeenBy::Members => is_of_the_network,
            SeenBy::Nobody => false,
        };
        let is_hidden = self.people_hidden_at.is_some() && is_of_people(name);
        (is_for_them && !is_hidden && !part.content.is_blank()).then_some(&part.content)
    }

    /// Whether a reader can write to the city through its page, where somebody is there to read it.
    /// Everybody can until the city says otherwise: nothing of it shows who reads.
    pub fn takes_messages(&self, is_of_the_network: bool) -> bool {
        let part = self.parts.get(MESSAGES);
        match part.map_or_else(|| seen_at_first(MESSAGES), |it| it.seen_by) {
            SeenBy::Public => true,
            SeenBy::Members => is_of_the_network,
            SeenBy::Nobody => false,
        }
    }

    /// Tells one text of a part from another, for the page that was made with it.
    pub fn mark(&self, name: &str) -> String {
        mark_of(self.parts.get(name))
    }

    /// Takes over the parts that a page sends, all of them or none. One that was not touched on
    /// the page stays as somebody else may have written it meanwhile. `None` when nothing differs.
    ///
    /// # Errors
    /// The names of the parts that were changed here and there at once.
    pub fn change(
        self,
        sent: Vec<Sent>,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Option<Changed<CityProfile>>, Vec<String>> {
        let mut parts = self.parts.clone();
        let (mut changed, mut met) = (Vec::new(), Vec::new());
        for Sent { name, part, mark } in sent {
            let is_plain = part.content.is_blank() && part.seen_by == seen_at_first(&name);
            let part = (!is_plain).then_some(part);
            let stored = parts.get(&name);
            if mark_of(part.as_ref()) == mark || part.as_ref() == stored {
                continue;
            }
            if mark_of(stored) != mark {
                met.push(name);
                continue;
            }
            changed.push(name.clone());
            match part {
                Some(part) => drop(parts.insert(name, part)),
                None => drop(parts.remove(&name)),
            }
        }
        if !met.is_empty() {
            return Err(met);
        }
        if changed.is_empty() {
            return Ok(None);
        }
        // Names of parts only: what a city says may name people.
        let payload = json!({ "parts": changed });
        let kind = EventKind::CityProfileChanged;
        let event = Event::new(kind, self.city.0, Some(by), now, payload);
        let state = CityProfile { parts, changed_at: Some(now), changed_by: Some(by), ..self };
        Ok(Some(Changed::new(state, event)))
    }

    /// Hides everybody named in it, from everybody. `None` when they are.
    pub fn hide_people(self, by: PersonId, now: Timestamp) -> Option<Changed<CityProfile>> {
        if self.people_hidden_at.is_some() {
            return None;
        }
        let event = Event::new(EventKind::CityPeopleHidden, self.city.0, Some(by), now, json!({}));
        let (people_hidden_at, people_hidden_by) = (Some(now), Some(by));
        Some(Changed::new(CityProfile { people_hidden_at, people_hidden_by, ..self }, event))
    }

    /// Shows them again to whom each part is for. `None` when they are not hidden.
    pub fn show_people(self, by: PersonId, now: Timestamp) -> Option<Changed<CityProfile>> {
        self.people_hidden_at?;
        let event = Event::new(EventKind::CityPeopleShown, self.city.0, Some(by), now, json!({}));
        let (people_hidden_at, people_hidden_by) = (None, None);
        Some(Changed::new(CityProfile { people_hidden_at, people_hidden_by, ..self }, event))
    }
}

fn mark_of(part: Option<&Part>) -> String {
    let json = part.map(|it| serde_json::to_string(it).expect("a part has only text keys"));
    marking::mark(json.as_deref().unwrap_or_default())
}

#[cfg(test)]
mod tests;
