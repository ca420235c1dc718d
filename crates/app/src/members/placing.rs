//! Where the rows of a file lie: as they say themselves, or as the gazetteer is certain of.

use std::collections::HashMap;

use domain::city::{CityName, Position};
use domain::fold::fold_solid;
use places::{Gazetteer, MatchKind, Place, Placed};

use super::file::Row;
use super::report::Placing;

/// What was found for a row.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) how: Placing,
    pub(super) position: Option<Position>,
    pub(super) geoname_id: Option<i64>,
    /// The gazetteer's own spelling, where it differs: people search by it too.
    pub(super) spelling: Option<CityName>,
}

/// Finds the position of every row; done before anything is written, since it is slow.
pub(super) struct Placer<'a> {
    gazetteer: Option<&'a Gazetteer>,
    by_id: HashMap<u32, Place>,
}

impl<'a> Placer<'a> {
    /// `wanted` are the ids of rows that give no position themselves.
    pub(super) fn new(
        gazetteer: Option<&'a Gazetteer>,
        wanted: &std::collections::HashSet<u32>,
    ) -> Placer<'a> {
        let by_id = match gazetteer {
            Some(it) if !wanted.is_empty() => {
                it.places().filter(|it| wanted.contains(&it.id)).map(|it| (it.id, it)).collect()
            }
            _ => HashMap::new(),
        };
        Placer { gazetteer, by_id }
    }

    pub(super) fn find(&self, row: &Row) -> Found {
        let bare =
            |how, position| Found { how, position, geoname_id: row.geoname_id, spelling: None };
        if row.position.is_some() {
            return bare(Placing::Given, row.position);
        }
        let Some(gazetteer) = self.gazetteer else { return bare(Placing::NotAsked, None) };
        if let Some(id) = row.geoname_id {
            let place = u32::try_from(id).ok().and_then(|it| self.by_id.get(&it));
            return match place {
                Some(place) => bare(Placing::ById, Some(position_of(place))),
                None => bare(Placing::UnknownId(id), None),
            };
        }
        match gazetteer.place(&row.name, row.country.as_str()) {
            Placed::Certain { place, by } => Found {
                position: Some(position_of(&place)),
                geoname_id: Some(i64::from(place.id)),
                spelling: spelling(row, &place, by),
                how: Placing::Matched(place, by),
            },
            Placed::Ambiguous { candidates } => bare(Placing::Ambiguous(candidates), None),
            Placed::Unmatched { candidates } => bare(Placing::Unmatched(candidates), None),
        }
    }
}

/// A district lies in its city but is not called after it.
fn spelling(row: &Row, place: &Place, by: MatchKind) -> Option<CityName> {
    let differs = fold_solid(&row.name) != fold_solid(&place.name);
    (differs && by != MatchKind::CityOfDistrict)
        .then(|| CityName { lang: None, name: place.name.clone() })
}

fn position_of(place: &Place) -> Position {
    Position { latitude: place.latitude, longitude: place.longitude }
}

/// The distance between two points over the ground, in kilometres.
pub(super) fn distance_km(a: Position, b: Position) -> f64 {
    let place = Place {
        id: 0,
        name: String::new(),
        country: String::new(),
        admin1: String::new(),
        latitude: a.latitude,
        longitude: a.longitude,
        population: 0,
    };
    place.distance_km(b.latitude, b.longitude)
}
