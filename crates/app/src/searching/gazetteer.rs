//! What else a city is called all over the world, by the gazetteer.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use domain::city::City;
use domain::fold::fold_solid;
use places::Gazetteer;

/// The names of a place, folded and without spaces.
type Names = Arc<[String]>;

/// The names of those places that were asked for so far: a place is never called otherwise in one
/// process, and the gazetteer is too large to be kept whole.
static KNOWN: Mutex<Option<HashMap<u32, Names>>> = Mutex::new(None);

/// The names the gazetteer has for each of these cities, by their place.
///
/// None for a city that is called like none of them: its place is then only where it is drawn,
/// as the seat of a county is.
pub(super) fn names(cities: &[City]) -> HashMap<u32, Names> {
    let place = |it: &City| it.geoname_id.and_then(|it| u32::try_from(it).ok());
    let wanted: HashSet<u32> = cities.iter().filter_map(place).collect();
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let known = known.get_or_insert_default();
    let unknown: HashSet<u32> =
        wanted.iter().filter(|it| !known.contains_key(it)).copied().collect();
    if !unknown.is_empty() {
        let mut found = Gazetteer::load().names_of(&unknown);
        known.extend(
            unknown.into_iter().map(|it| (it, found.remove(&it).unwrap_or_default().into())),
        );
    }
    wanted.iter().filter_map(|it| Some((*it, known.get(it)?.clone()))).collect()
}

/// Those of them that are names of this very city.
pub(super) fn of_city<'a>(all: &'a HashMap<u32, Names>, city: &City) -> &'a [String] {
    let place = city.geoname_id.and_then(|it| u32::try_from(it).ok());
    let Some(names) = place.and_then(|it| all.get(&it)) else { return &[] };
    let is_one = |name: &str| names.contains(&fold_solid(name));
    let own =
        std::iter::once(city.name.as_str()).chain(city.names.iter().map(|it| it.name.as_str()));
    match own.flat_map(|it| [it, bare(it)]).any(is_one) {
        true => names,
        false => &[],
    }
}

/// A name without what stands in brackets behind it to tell it from others.
fn bare(name: &str) -> &str {
    name.split_once('(').map_or(name, |(name, _)| name).trim()
}
