//! Which place a name means, and when that is certain.
//!
//! A wrong position on a public map is worse than none, and what a person must
//! look up once costs a minute: so everything here errs on the side of asking.
//! The gazetteer holds no place under 5,000 people and no areas, so even the only
//! bearer of a name may be another place than the one meant; a name is certain
//! only as written or less a word that adds nothing ("City of …"), and a similar
//! spelling only when it is long and nothing else comes near.

use std::cmp::Reverse;

use domain::fold::fold_solid;

use crate::gazetteer::{Bearer, Gazetteer, Line, Place};
use crate::qualifier::{self, Reading};
use crate::spelling;

/// What the gazetteer can say about a name.
#[derive(Debug, Clone, PartialEq)]
pub enum Placed {
    /// The name means this place.
    Certain {
        /// The place meant.
        place: Place,
        /// What made it certain.
        by: MatchKind,
    },
    /// Places bear the name or a part of it, and a person must say which is meant.
    Ambiguous {
        /// The largest first, at most [`N_CANDIDATES_MAX`].
        candidates: Vec<Place>,
    },
    /// No place bears the name.
    Unmatched {
        /// Places of similar spelling, the nearest first; often none.
        candidates: Vec<Place>,
    },
}

/// Why a match is certain, from the plainest to the boldest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchKind {
    /// The place's main name.
    OwnName,
    /// One of its other names: another language, an older or shorter form.
    OtherName,
    /// Its name once "City of", brackets and the like are taken off.
    WithoutQualifier,
    /// A district of this city: the position is the city's, and so is the id.
    CityOfDistrict,
    /// The only similar spelling in the country.
    SimilarSpelling,
}

/// How many candidates are worth showing to a person.
pub const N_CANDIDATES_MAX: usize = 5;

/// Of several bearers of a name, the one that people mean without saying more is
/// this many times larger than each other one …
const DOMINANT_TIMES: u64 = 10;
/// … and a city that is known beyond its region.
const DOMINANT_POPULATION_MIN: u64 = 100_000;

/// The bearer of a name as its own is meant rather than those that only also go by
/// it (suburbs, older names), if it is this many times larger than each of them.
const OWN_NAME_TIMES: u64 = 2;

/// Bearers this near to each other are one town recorded twice (the old town and
/// the municipality); on a world map the difference is less than a point.
const SAME_TOWN_KM: f64 = 10.0;

/// The other names of small towns are often those of villages around them, which
/// the gazetteer lacks; of a larger town they are its own older or foreign names.
const OTHER_NAME_POPULATION_MIN: u64 = 20_000;

/// Shorter names have too many neighbours for a similar spelling to mean anything.
const SIMILAR_LETTERS_MIN: usize = 8;
/// A slip of the pen is inside a word; at its ends other letters make another
/// place of it (Brovary and Brovarky, Rzeszów and Krzeszów).
const SIMILAR_ENDS: usize = 2;

impl Gazetteer {
    /// Which place a name means within a country (ISO 3166-1 alpha-2).
    pub fn place(&self, name: &str, country: &str) -> Placed {
        let country = country.trim().to_ascii_uppercase();
        let written = self.bearers(&country, &fold_solid(name));
        let doubt = match written.is_empty() {
            true => None,
            false => match self.decide(&country, written, None, None) {
                Placed::Ambiguous { candidates } => Some(candidates),
                placed => return placed,
            },
        };
        let reading = qualifier::read(name, &country);
        let within = reading.within.as_deref();
        let base = std::slice::from_ref(&reading.base);
        for forms in std::iter::once(base).chain(reading.towns.iter().map(Vec::as_slice)) {
            let bearers = self.bearers_of_any(&country, forms);
            if bearers.is_empty() {
                continue;
            }
            let bare = self.decide(&country, bearers, within, Some(MatchKind::WithoutQualifier));
            match (&doubt, &bare) {
                (None, _) => return bare,
                // Less its title the name is certain, and of a place in doubt with it.
                (Some(doubt), Placed::Certain { place, .. }) if doubt.contains(place) => {
                    return bare;
                }
                _ => (),
            }
        }
        if let Some(candidates) = doubt {
            return Placed::Ambiguous { candidates };
        }
        if let Some(placed) = self.city_of_district(&country, &reading) {
            return placed;
        }
        if let Some(area) = &reading.area {
            let bearers = self.bearers(&country, &fold_solid(area));
            if !bearers.is_empty() {
                return Placed::Ambiguous { candidates: largest_first(bearers) };
            }
        }
        self.similar(&country, &reading)
    }

    /// The places of a country that bear a name in any of the forms it may have.
    fn bearers_of_any(&self, country: &str, forms: &[String]) -> Vec<Bearer<'_>> {
        let keys = forms.iter().map(|it| fold_solid(it));
        let mut bearers: Vec<Bearer> = keys.flat_map(|it| self.bearers(country, &it)).collect();
        bearers.sort_by_key(|it| (it.line, !it.is_own));
        bearers.dedup_by_key(|it| it.line);
        bearers
    }

    /// Chooses among the bearers of a name, or leaves it to a person.
    fn decide(
        &self,
        country: &str,
        mut bearers: Vec<Bearer>,
        within: Option<&str>,
        by: Option<MatchKind>,
    ) -> Placed {
        let division = within.and_then(|it| self.division(country, it));
        if let Some(division) = division {
            let inside = |it: &Bearer| it.line.admin1() == division;
            // The division a name is said to lie in has the last word, also when it
            // leaves nobody: then the place meant is one the gazetteer lacks.
            if !bearers.iter().any(inside) {
                return Placed::Ambiguous { candidates: largest_first(bearers) };
            }
            bearers.retain(inside);
        }
        bearers.sort_by_key(|it| (Reverse(it.line.population()), !it.is_own));
        let more_is_said = within.is_some() && division.is_none();
        match stands_out(&bearers, more_is_said) {
            Some(bearer) => {
                let named = if bearer.is_own { MatchKind::OwnName } else { MatchKind::OtherName };
                Placed::Certain { place: bearer.line.place(), by: by.unwrap_or(named) }
            }
            None => Placed::Ambiguous { candidates: largest_first(bearers) },
        }
    }

    /// The first division that a name in brackets stands for: the one its namesake
    /// town lies in, when all towns of that name agree.
    fn division(&self, country: &str, within: &str) -> Option<&str> {
        let towns = self.bearers(country, &fold_solid(within));
        let first = towns.first()?.line.admin1();
        towns.iter().all(|it| it.line.admin1() == first).then_some(first)
    }

    /// "Nam-gu (Busan)": not in the gazetteer itself, but the city it is part of is.
    fn city_of_district(&self, country: &str, reading: &Reading) -> Option<Placed> {
        let bearers = self.bearers_of_any(country, &reading.city);
        if bearers.is_empty() {
            return None;
        }
        Some(self.decide(country, bearers, None, Some(MatchKind::CityOfDistrict)))
    }

    fn similar(&self, country: &str, reading: &Reading) -> Placed {
        let letters: Vec<char> = fold_solid(reading.bare()).chars().collect();
        let most = (letters.len() / 4).min(2);

        let mut near: Vec<Near> = Vec::new();
        for (key, bearer) in self.names(country) {
            if key.chars().count().abs_diff(letters.len()) > most {
                continue;
            }
            let other: Vec<char> = key.chars().collect();
            if let Some(apart) = spelling::distance(&letters, &other, most) {
                let is_slip = apart == 1 && spelling::share_ends(&letters, &other, SIMILAR_ENDS);
                near.push(Near { apart, is_slip, line: bearer.line });
            }
        }
        near.sort_by_key(|it| (it.line, it.apart, !it.is_slip));
        near.dedup_by_key(|it| it.line);
        near.sort_by_key(|it| (it.apart, Reverse(it.line.population())));

        let is_plain = reading.area.is_none() && reading.within.is_none();
        match near.as_slice() {
            [only] if only.is_slip && is_plain && letters.len() >= SIMILAR_LETTERS_MIN => {
                Placed::Certain { place: only.line.place(), by: MatchKind::SimilarSpelling }
            }
            _ => {
                let nearest = near.iter().take(N_CANDIDATES_MAX);
                Placed::Unmatched { candidates: nearest.map(|it| it.line.place()).collect() }
            }
        }
    }
}

/// A place with a name of similar spelling.
struct Near<'a> {
    apart: usize,
    /// One letter apart, and not at an end.
    is_slip: bool,
    line: Line<'a>,
}

/// The bearer that is meant, of bearers sorted largest first. Being the largest counts only
/// where nothing more is said: who adds where a place lies, in words nobody here understands,
/// may add it because it is not the one that everybody knows.
fn stands_out<'a, 'b>(bearers: &'b [Bearer<'a>], more_is_said: bool) -> Option<&'b Bearer<'a>> {
    let (largest, others) = bearers.split_first()?;
    let place = largest.line.place();
    let is_apart = |it: &&Bearer| {
        let other = it.line.place();
        other.distance_km(place.latitude, place.longitude) > SAME_TOWN_KM
    };
    let rivals: Vec<&Bearer> = others.iter().filter(is_apart).collect();
    let exceeds = |times: u64| {
        place.population >= DOMINANT_POPULATION_MIN
            && rivals.iter().all(|it| it.line.population() * times <= place.population)
    };
    let only_own = largest.is_own && rivals.iter().all(|it| !it.is_own);
    if !largest.is_own && place.population < OTHER_NAME_POPULATION_MIN {
        return None;
    }
    let is_larger = exceeds(DOMINANT_TIMES) || (only_own && exceeds(OWN_NAME_TIMES));
    (rivals.is_empty() || (!more_is_said && is_larger)).then_some(largest)
}

fn largest_first(mut bearers: Vec<Bearer>) -> Vec<Place> {
    bearers.sort_by_key(|it| Reverse(it.line.population()));
    bearers.iter().take(N_CANDIDATES_MAX).map(|it| it.line.place()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn certain(placed: Placed) -> Option<(u32, MatchKind)> {
        match placed {
            Placed::Certain { place, by } => Some((place.id, by)),
            Placed::Ambiguous { .. } | Placed::Unmatched { .. } => None,
        }
    }

    #[test]
    fn a_name_is_found_as_written_in_any_of_its_forms() {
        let gazetteer = Gazetteer::load();
        let asked = |name, country| certain(gazetteer.place(name, country));
        assert_eq!(asked("Sumy", "UA"), Some((692194, MatchKind::OwnName)));
        assert_eq!(asked("  SUMY ", "ua"), Some((692194, MatchKind::OwnName)));
        assert_eq!(asked("Суми", "UA"), Some((692194, MatchKind::OtherName)));
        assert_eq!(asked("City of Sumy", "UA"), Some((692194, MatchKind::WithoutQualifier)));
        assert_eq!(asked("Medellin", "CO"), Some((3674962, MatchKind::OwnName)));
        assert_eq!(asked("أسوان", "EG"), Some((359792, MatchKind::OtherName)));
        assert_eq!(asked("Nam-gu (Busan)", "KR"), Some((1838524, MatchKind::CityOfDistrict)));
    }

    #[test]
    fn a_name_of_several_places_is_left_to_a_person() {
        let gazetteer = Gazetteer::load();
        let Placed::Ambiguous { candidates } = gazetteer.place("Tecamachalco", "MX") else {
            panic!("two towns of Mexico are called Tecamachalco");
        };
        let ids: Vec<u32> = candidates.iter().map(|it| it.id).collect();
        assert_eq!(ids, [3516188, 3817670], "the larger first");
    }

    #[test]
    fn the_division_named_beside_a_name_tells_homonyms_apart() {
        let gazetteer = Gazetteer::load();
        assert!(matches!(gazetteer.place("San Justo", "AR"), Placed::Ambiguous { .. }));
        let told = certain(gazetteer.place("San Justo (Santa Fe)", "AR"));
        assert_eq!(told, Some((3837124, MatchKind::WithoutQualifier)));
    }

    #[test]
    fn an_area_is_proposed_at_its_namesake_town_and_never_put_there() {
        let gazetteer = Gazetteer::load();
        let Placed::Ambiguous { candidates } = gazetteer.place("Kilifi County", "KE") else {
            panic!("a county is not a town");
        };
        assert_eq!(candidates[0].name, "Kilifi");
    }

    #[test]
    fn a_similar_spelling_is_certain_inside_a_long_word_only() {
        let gazetteer = Gazetteer::load();
        let slip = certain(gazetteer.place("Uijeonbu", "KR"));
        assert_eq!(slip, Some((1833788, MatchKind::SimilarSpelling)));
        let Placed::Unmatched { candidates } = gazetteer.place("Poltavka", "UA") else {
            panic!("Poltavka is a village, not a slip for Poltava");
        };
        assert_eq!(candidates[0].name, "Poltava");
    }

    #[test]
    fn nonsense_and_unknown_countries_match_nothing() {
        let gazetteer = Gazetteer::load();
        let nothing = Placed::Unmatched { candidates: Vec::new() };
        for (name, country) in [("", "UA"), ("()", "UA"), ("—", "UA"), ("Sumy", "XX"), ("Sumy", "")]
        {
            assert_eq!(gazetteer.place(name, country), nothing, "{name:?} {country:?}");
        }
        let long = "ї".repeat(100_000);
        assert_eq!(gazetteer.place(&long, "UA"), nothing);
    }
}
