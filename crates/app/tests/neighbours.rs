//! The members around a city are those that a plain computation over all of them finds.

use app::chance;
use app::public;
use app::testing::{World, at};
use domain::city::{City, EndReason, Position, Spell};
use domain::ids::{CityId, SpellId};
use domain::language::Lang;
use domain::people::Actor;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};

/// Around these places lie the cities: close together, far in the north, and where the days
/// change.
const CENTRES: [(f64, f64); 5] = [(50.9, 34.8), (-17.8, 178.9), (80.0, 10.0), (0.1, 0.1), (-33.0, -70.0)];

type Made = (Option<(usize, f64, f64)>, bool);

/// A city somewhere or nowhere, and whether it is a member.
fn made() -> impl Strategy<Value = Vec<Made>> {
    let place = (0..CENTRES.len(), -8.0..8.0, -14.0..14.0);
    proptest::collection::vec((proptest::option::weighted(0.9, place), any::<bool>()), 120)
}

fn position((centre, north, east): (usize, f64, f64)) -> Position {
    let (latitude, longitude) = CENTRES[centre];
    let east = (longitude + east + 540.0).rem_euclid(360.0) - 180.0;
    Position { latitude: latitude + north, longitude: east }
}

/// Puts them down; of every fourth two lie at the same point.
fn enter(world: &World, all: Vec<Made>) -> Vec<(CityId, Option<Position>, bool)> {
    let now = world.app.clock.now();
    let mut entered: Vec<(CityId, Option<Position>, bool)> = Vec::new();
    for (n, (place, is_member)) in all.into_iter().enumerate() {
        let before = entered.last().and_then(|it| it.1);
        let position = if n % 4 == 3 { before } else { place.map(position) };
        entered.push((CityId(chance::fresh_id(now)), position, is_member));
    }
    let rows = entered.clone();
    let write = move |tx: &mut store::WriteTx| {
        for (id, position, is_member) in &rows {
            let city = City {
                id: *id,
                country: "UA".parse().expect("a code"),
                kind: "city".to_owned(),
                name: format!("City {id}"),
                names: Vec::new(),
                position: *position,
                geoname_id: None,
                website: None,
                invented: true,
                successor: None,
                source: None,
            };
            tx.record(City::import(city, None, now))?;
            let spell = Spell {
                id: SpellId(chance::fresh_id(now)),
                city: *id,
                from_on: Some("2020".to_owned()),
                until_on: (!is_member).then(|| "2021".to_owned()),
                reason: (!is_member).then_some(EndReason::Left),
                basis: String::new(),
                call: None,
                application: None,
            };
            tx.record(Spell::import(spell, None, now))?;
        }
        Ok::<_, store::Error>(())
    };
    world.app.store.write(write).unwrap();
    entered
}

/// The arc between two points by the chord through the earth, in kilometres.
fn plain_km(one: Position, other: Position) -> f64 {
    let point = |it: Position| {
        let (north, east) = (it.latitude.to_radians(), it.longitude.to_radians());
        [north.cos() * east.cos(), north.cos() * east.sin(), north.sin()]
    };
    let (a, b) = (point(one), point(other));
    let chord = a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt();
    6_371.008_8 * 2.0 * (chord / 2.0).min(1.0).asin()
}

store::on_both! {
    fn neighbours_are_the_nearest_members_that_a_plain_computation_finds(store) {
        let world = World::new(store);
        let mut runner = TestRunner::new(Config { failure_persistence: None, ..Config::default() });
        let all = enter(&world, made().new_tree(&mut runner).unwrap().current());
        let rule = world.app.network.about.neighbours;
        let (mut n_with, mut n_full) = (0, 0);
        for (id, here, _) in &all {
            let mut expected: Vec<(f64, CityId)> = Vec::new();
            for (other, there, is_member) in &all {
                if let (Some(here), Some(there), true, true) = (here, there, is_member, other != id) {
                    expected.push((plain_km(*here, *there), *other));
                }
            }
            expected.retain(|it| it.0 <= f64::from(rule.within_km));
            expected.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            expected.truncate(rule.number as usize);
            let shown = public::city_data(&world.app, *id).unwrap().neighbours;
            // Two ways to compute differ in the last digits, and so may a half kilometre.
            assert_eq!(shown.len(), expected.len(), "{id}");
            for (it, (km, _)) in shown.iter().zip(&expected) {
                assert!((it.km as f64 - km).abs() < 0.501, "{id}: {} km, {km}", it.km);
            }
            let mut ids: Vec<CityId> = shown.iter().map(|it| it.id).collect();
            let mut wanted: Vec<CityId> = expected.iter().map(|it| it.1).collect();
            ids.sort();
            wanted.sort();
            assert_eq!(ids, wanted, "{id}");
            n_with += usize::from(!expected.is_empty());
            n_full += usize::from(expected.len() == rule.number as usize);
        }
        assert!(n_with > n_full && n_full > 10, "{n_with} {n_full}");
    }

    fn the_page_shows_whom_the_data_names_and_a_new_member_joins_them_at_once(store) {
        let world = World::new(store);
        let csv = "name,country_iso2,joined_year,latitude,longitude\nSumy,UA,2020,50.9077,34.7981\n\
            Poltava,UA,2020,49.5883,34.5514\nLisbon,PT,2020,38.7,-9.1\nNowhere,UA,2020,,\n";
        let import = |csv: &str| {
            app::members::import(&world.app, None, csv.as_bytes(), Default::default()).unwrap();
        };
        import(csv);
        world.clock_at(at("2023-02-01T00:00"));
        let city = |name: &str| crate::city_pages::city(&world, name, "UA");
        let page = |id| {
            let page = public::city_page(&world.app, &Actor::visitor(), id, Lang::FR).unwrap();
            let data = public::city_data(&world.app, id).unwrap().neighbours;
            let shown: Vec<_> = page.neighbours.iter().map(|it| (it.id, it.km)).collect();
            assert_eq!(shown, data.iter().map(|it| (it.id, it.km)).collect::<Vec<_>>());
            page.neighbours.into_iter().map(|it| (it.name, it.country, it.km)).collect::<Vec<_>>()
        };
        let one = |name: &str, km| (name.to_owned(), "Ukraine".to_owned(), km);
        let sumy = city("Sumy");
        assert_eq!(page(sumy), [one("Poltava", 148)]);
        assert_eq!(page(city("Nowhere")), []);
        import("name,country_iso2,joined_year,latitude,longitude\nKonotop,UA,2021,51.2369,33.2027\n");
        assert_eq!(page(sumy), [one("Konotop", 117), one("Poltava", 148)]);
    }
}
