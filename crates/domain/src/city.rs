//! A city as one lasting subject, and its membership as spells.

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::country::Country;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, CallId, CityId, PersonId, SpellId};
use crate::language::Lang;
use crate::time::Timestamp;

/// A point on the globe, in degrees (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// −90 to 90, north positive.
    pub latitude: f64,
    /// −180 to 180, east positive.
    pub longitude: f64,
}

/// The mean radius of the earth, in kilometres (IUGG).
const EARTH_KM: f64 = 6_371.008_8;

impl Position {
    /// How far it is to another point along the surface of a round earth, in kilometres; the real
    /// way is within half a percent of it.
    pub fn km_to(self, other: Position) -> f64 {
        let (north, south) = (self.latitude.to_radians(), other.latitude.to_radians());
        let half = |from: f64, to: f64| ((to - from).to_radians() / 2.0).sin().powi(2);
        let across = half(self.latitude, other.latitude)
            + north.cos() * south.cos() * half(self.longitude, other.longitude);
        // Rounding can bring two ends of the earth above one.
        2.0 * EARTH_KM * across.clamp(0.0, 1.0).sqrt().asin()
    }
}

/// A spelling of a city's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CityName {
    /// The language it is a name in; `None` for a spelling no language owns.
    pub lang: Option<Lang>,
    /// The name as written.
    pub name: String,
}

/// A city, district, county, commune …: whatever the network takes as a member.
#[derive(Debug, Clone, PartialEq)]
pub struct City {
    /// Its id.
    pub id: CityId,
    /// Its country.
    pub country: Country,
    /// The kind of place, a word of the network's own list.
    pub kind: String,
    /// The name shown where no better one is known.
    pub name: String,
    /// Names per language and further spellings.
    pub names: Vec<CityName>,
    /// Where its point is drawn; `None` while unknown.
    pub position: Option<Position>,
    /// GeoNames id, where one is known.
    pub geoname_id: Option<i64>,
    /// Its website.
    pub website: Option<String>,
    /// Whether the place exists only in a demonstration.
    pub invented: bool,
    /// The city that took its place, after a merger.
    pub successor: Option<CityId>,
    /// Where the record comes from.
    pub source: Option<String>,
}

impl City {
    /// The best name for a reader of `lang`.
    pub fn name_in(&self, lang: Lang) -> &str {
        self.names.iter().find(|it| it.lang == Some(lang)).map_or(&self.name, |it| &it.name)
    }

    /// Enters a city from a list of members.
    pub fn import(city: City, by: Option<PersonId>, now: Timestamp) -> Changed<City> {
        let payload = json!({ "country": city.country, "kind": city.kind });
        let event = Event::new(EventKind::CityImported, city.id.0, by, now, payload);
        Changed::new(city, event)
    }

    /// Enters a city that a team wants to bring into the network.
    pub fn propose(city: City, by: PersonId, now: Timestamp) -> Changed<City> {
        let payload = json!({ "country": city.country, "kind": city.kind });
        let event = Event::new(EventKind::CityProposed, city.id.0, Some(by), now, payload);
        Changed::new(city, event)
    }

    /// Puts a changed record in place of this one, naming the fields that differ.
    /// `None` when nothing differs: no event without a change.
    pub fn change(self, to: City, by: Option<PersonId>, now: Timestamp) -> Option<Changed<City>> {
        let mut fields = Vec::new();
        let mut note = |differs: bool, field: &'static str| {
            if differs {
                fields.push(field);
            }
        };
        note(self.kind != to.kind, "kind");
        note(self.name != to.name || self.names != to.names, "names");
        note(self.position != to.position, "position");
        note(self.geoname_id != to.geoname_id, "geoname_id");
        note(self.website != to.website, "website");
        note(self.invented != to.invented, "invented");
        note(self.successor != to.successor, "successor");
        note(self.source != to.source, "source");
        if fields.is_empty() {
            return None;
        }
        let to = City { id: self.id, country: self.country, ..to };
        let event = Event::new(EventKind::CityChanged, self.id.0, by, now, json!({ "fields": fields }));
        Some(Changed::new(to, event))
    }
}

/// Why a spell ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndReason {
    /// The city left.
    Left,
    /// The network ended it.
    Ended,
    /// Another city took its place.
    Merged,
    /// It had been announced by mistake.
    Revoked,
}

impl EndReason {
    /// Every reason, as the database lists them.
    pub const ALL: [EndReason; 4] =
        [EndReason::Left, EndReason::Ended, EndReason::Merged, EndReason::Revoked];

    /// The word in the database and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            EndReason::Left => "left",
            EndReason::Ended => "ended",
            EndReason::Merged => "merged",
            EndReason::Revoked => "revoked",
        }
    }
}

impl std::str::FromStr for EndReason {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        EndReason::ALL.into_iter().find(|it| it.as_str() == text).ok_or_else(|| text.to_owned())
    }
}

/// One span of membership. A city may have several.
///
/// Days are ISO 8601 and may be less precise where the source is: `2024-02-14`, `2022`.
/// As text they sort by time; a year counts from its first day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spell {
    /// Its id.
    pub id: SpellId,
    /// Whose.
    pub city: CityId,
    /// First day; `None` when only "member by now" is known.
    pub from_on: Option<String>,
    /// First day it no longer counts.
    pub until_on: Option<String>,
    /// Why it ended; set exactly when `until_on` is.
    pub reason: Option<EndReason>,
    /// What the first day rests on, in the source's words.
    pub basis: String,
    /// The call that brought it.
    pub call: Option<CallId>,
    /// The application that brought it.
    pub application: Option<ApplicationId>,
}

/// Why a spell could not change.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SpellRefused {
    /// It has ended before.
    #[error("the spell has ended before")]
    Ended,
}

impl Spell {
    /// Enters a spell known from a list.
    pub fn import(spell: Spell, by: Option<PersonId>, now: Timestamp) -> Changed<Spell> {
        let payload = json!({ "spell": spell.id, "from": spell.from_on });
        let event = Event::new(EventKind::SpellImported, spell.city.0, by, now, payload);
        Changed::new(spell, event)
    }

    /// Whether the city was a member on that day (`YYYY-MM-DD`), as far as this spell alone can
    /// tell: [`crate::record`] has the rule.
    pub fn covers(&self, day: &str) -> bool {
        crate::record::counts(self.from_on.as_deref(), self.until_on.as_deref(), None, day)
    }

    /// Ends the spell on `day`; the row stays and tells why.
    ///
    /// # Errors
    /// [`SpellRefused::Ended`] when it has ended before.
    pub fn end(
        self,
        day: &str,
        reason: EndReason,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Spell>, SpellRefused> {
        if self.until_on.is_some() {
            return Err(SpellRefused::Ended);
        }
        let kind = match reason {
            EndReason::Revoked => EventKind::AdmissionRevoked,
            EndReason::Left | EndReason::Ended | EndReason::Merged => EventKind::SpellEnded,
        };
        let payload = json!({ "spell": self.id, "until": day, "reason": reason.as_str() });
        let event = Event::new(kind, self.city.0, Some(by), now, payload);
        let ended = Spell { until_on: Some(day.to_owned()), reason: Some(reason), ..self };
        Ok(Changed::new(ended, event))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spell(from: Option<&str>, until: Option<&str>) -> Spell {
        Spell {
            id: SpellId(uuid::Uuid::nil()),
            city: CityId(uuid::Uuid::nil()),
            from_on: from.map(str::to_owned),
            until_on: until.map(str::to_owned),
            reason: until.map(|_| EndReason::Revoked),
            basis: "admission".into(),
            call: None,
            application: None,
        }
    }

    #[test]
    fn a_distance_is_the_shortest_way_round_the_earth() {
        let at = |latitude, longitude| Position { latitude, longitude };
        let (hamburg, lisbon) = (at(53.5507, 9.993), at(38.7169, -9.1399));
        assert_eq!(hamburg.km_to(lisbon).round(), 2_198.0);
        assert_eq!(hamburg.km_to(lisbon), lisbon.km_to(hamburg));
        assert_eq!(hamburg.km_to(hamburg), 0.0);
        // Across the line where the days change, and from one end of the earth to the other.
        assert_eq!(at(0.0, 179.5).km_to(at(0.0, -179.5)).round(), 111.0);
        assert_eq!(at(90.0, 0.0).km_to(at(-90.0, 77.0)).round(), 20_015.0);
    }

    #[test]
    fn a_spell_counts_from_its_first_day_until_the_day_it_ends() {
        let spell = spell(Some("2020-09-23"), Some("2020-09-28"));
        assert!(!spell.covers("2020-09-22"));
        assert!(spell.covers("2020-09-23"));
        assert!(spell.covers("2020-09-27"));
        assert!(!spell.covers("2020-09-28"));
    }

    #[test]
    fn a_year_alone_counts_from_its_first_day() {
        assert!(!spell(Some("2022"), None).covers("2021-12-31"));
        assert!(spell(Some("2022"), None).covers("2022-01-01"));
        assert!(spell(None, None).covers("1999-01-01"));
    }
}
