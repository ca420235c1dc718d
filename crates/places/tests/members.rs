//! The real list of members, placed by name alone and compared with its own columns.
//!
//! A row is placed rightly when the certain match is the very place of the list
//! (same GeoNames id) or stands within 15 km of the list's position: the extent
//! of a city, and less than two points on the world map. A certain match is wrong
//! when it is neither, or when the list knows no position for the row at all.

#![cfg(test)]

#![expect(clippy::disallowed_macros, reason = "the measured figures are read off the terminal")]

use places::{Gazetteer, Place, Placed};

const RIGHT_KM: f64 = 15.0;

struct Row {
    name: String,
    country: String,
    /// The id and position the list gives, left out of the question.
    key: Option<(u32, f64, f64)>,
}

fn rows() -> Vec<Row> {
    let mut reader =
        csv::Reader::from_reader(&include_bytes!("../../../data/members-until-2022.csv")[..]);
    let heads = reader.headers().unwrap().clone();
    let column = |name: &str| heads.iter().position(|head| head == name).unwrap();
    let (name, country) = (column("name"), column("country_iso2"));
    let (id, lat, lon) = (column("geonameid"), column("latitude"), column("longitude"));
    let rows = reader.records().map(|record| {
        let record = record.unwrap();
        let key = (!record[id].is_empty()).then(|| {
            (
                record[id].parse().unwrap(),
                record[lat].parse().unwrap(),
                record[lon].parse().unwrap(),
            )
        });
        Row { name: record[name].to_owned(), country: record[country].to_owned(), key }
    });
    rows.collect()
}

fn is_right(place: &Place, key: Option<(u32, f64, f64)>) -> bool {
    key.is_some_and(|(id, lat, lon)| place.id == id || place.distance_km(lat, lon) <= RIGHT_KM)
}

fn short(places: &[Place]) -> String {
    let one = |it: &Place| format!("{} ({}, {})", it.name, it.id, it.population);
    places.iter().map(one).collect::<Vec<_>>().join("; ")
}

#[test]
fn most_members_are_placed_rightly_and_no_certain_match_is_wrong() {
    let gazetteer = Gazetteer::load();
    let rows = rows();
    let (mut n_right, mut n_ambiguous, mut n_unmatched) = (0, 0, 0);
    let mut by_kind = std::collections::BTreeMap::new();
    let mut wrong = Vec::new();
    for row in &rows {
        let label = format!("{}, {}", row.name, row.country);
        match gazetteer.place(&row.name, &row.country) {
            Placed::Certain { place, by } if is_right(&place, row.key) => {
                n_right += 1;
                *by_kind.entry(by).or_insert(0) += 1;
            }
            Placed::Certain { place, by } => {
                wrong.push(format!("{label}: {by:?} {} instead of {:?}", short(&[place]), row.key));
            }
            Placed::Ambiguous { candidates } => {
                n_ambiguous += 1;
                println!("ambiguous: {label}: {} | {:?}", short(&candidates), row.key);
            }
            Placed::Unmatched { candidates } => {
                n_unmatched += 1;
                println!("unmatched: {label}: {} | {:?}", short(&candidates), row.key);
            }
        }
    }
    println!(
        "{n_right} of {} placed rightly ({:.1} %): {by_kind:?}; {} wrong, {n_ambiguous} ambiguous, {n_unmatched} unmatched",
        rows.len(),
        100.0 * f64::from(n_right) / rows.len() as f64,
        wrong.len(),
    );
    assert_eq!(wrong, Vec::<String>::new());
    assert!(f64::from(n_right) >= 0.85 * rows.len() as f64, "only {n_right}");
}
