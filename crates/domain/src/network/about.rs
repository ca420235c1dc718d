//! Who a network is: `network.toml`.

use serde::Deserialize;

use super::Licence;
use crate::language::Lang;
use crate::texts::Texts;

/// Who the network is.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Its short word, for file names and addresses.
    pub id: String,
    /// Its full name.
    pub name: Texts,
    /// Its name where room is short.
    pub short_name: Texts,
    /// The colours that are the network's own.
    pub colours: Colours,
    /// Where it can be reached.
    pub contact: Contact,
    /// The zone deadlines are announced in unless a call says otherwise.
    pub zone: Zone,
    /// What everybody may do with its public data.
    #[serde(default)]
    pub licence: Licence,
    /// Which answers are counted over all members.
    #[serde(default)]
    pub figures: FigureRule,
    /// Which members stand on a city's page as its neighbours.
    #[serde(default)]
    pub neighbours: NeighbourRule,
    /// The languages everything is written in, in the order they are offered.
    pub languages: Vec<Language>,
    /// What a member may be: a city, a district, a county …
    pub place_kinds: Vec<Labelled>,
    /// What roles and parts in a team are called.
    pub roles: Vec<Labelled>,
}

/// Two colours, each on white and on dark paper, as `#rrggbb`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colours {
    /// Links and buttons on white.
    pub accent_light: String,
    /// Links and buttons on dark.
    pub accent_dark: String,
    /// What is urgent, on white.
    pub warm_light: String,
    /// What is urgent, on dark.
    pub warm_dark: String,
}

/// How to reach the secretariat.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// The secretariat's name.
    pub organisation: Texts,
    /// Its mailbox.
    pub email: String,
    /// Its telephone, from abroad.
    pub phone: String,
    /// Its postal address below the name, line by line.
    pub address: Vec<String>,
}

/// Which answers of members are counted together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureRule {
    /// The question that tells a city's population; without one it is not counted.
    pub population: Option<String>,
    /// Where one class of population ends and the next begins, in people, the smallest first;
    /// without any, members are not told apart by size.
    #[serde(default)]
    pub sizes: Vec<i64>,
}

/// Which members stand on a city's page as its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct NeighbourRule {
    /// How many at most; 0 shows none.
    pub number: u32,
    /// How far away at most, in kilometres along the surface of the earth.
    pub within_km: u32,
}

impl Default for NeighbourRule {
    fn default() -> NeighbourRule {
        NeighbourRule { number: 5, within_km: 1_000 }
    }
}

/// A time zone with the city people know it by.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Zone {
    /// Its IANA name.
    pub id: String,
    /// What stands in brackets behind a deadline.
    pub label: Texts,
}

/// A language of the network.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// Its code.
    pub code: Lang,
    /// What it calls itself.
    pub own_name: String,
}

/// An id with its words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labelled {
    /// The lasting id that is stored.
    pub id: String,
    /// Its words.
    pub label: Texts,
}
