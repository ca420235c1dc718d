use proptest::prelude::*;

use super::*;

/// Places as crowded as a world is: most near a few hundred towns, some alone. Made up, and the
/// same ones each time.
fn made_up(n: u32) -> Vec<(u32, Point)> {
    let mut seed = 7_u64;
    let mut chance = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 40) as f32 / (1_u64 << 24) as f32
    };
    let mut spread = |width: f32| (chance() + chance() + chance() - 1.5) * width;
    let towns: Vec<Point> =
        (0..300).map(|_| Point { x: 500.0 + spread(600.0), y: 230.0 + spread(280.0) }).collect();
    let held = |it: f32, most: f32| it.clamp(0.0, most);
    (0..n)
        .map(|number| {
            let town = towns[number as usize % towns.len()];
            let wide = if number % 5 == 0 { 300.0 } else { 12.0 };
            let (x, y) = (town.x + spread(wide), town.y + spread(wide));
            (number, Point { x: held(x, 1000.0), y: held(y, 487.0) })
        })
        .collect()
}

fn counted(bunches: &[Bunch]) -> u32 {
    bunches.iter().map(|it| it.n).sum()
}

/// The two that are nearest to each other, as far apart as they are.
fn nearest(bunches: &[Bunch]) -> f32 {
    let mut nearest = f32::MAX;
    for (at, a) in bunches.iter().enumerate() {
        for b in &bunches[at + 1..] {
            nearest = nearest.min((a.at.x - b.at.x).hypot(a.at.y - b.at.y));
        }
    }
    nearest
}

#[test]
fn a_hundred_thousand_places_are_each_counted_once_on_every_level_and_never_crowd_a_view() {
    let levels = Levels::new(made_up(100_000));
    assert_eq!(levels.n(), 100_000);
    for (level, bunches) in (0..).zip(&levels.0) {
        assert_eq!(counted(bunches), 100_000, "{level}");
        // Who was drawn in is drawn in once: nobody speaks for two.
        let mut ones: Vec<u32> = bunches.iter().map(|it| it.one).collect();
        ones.sort_unstable();
        ones.dedup();
        assert_eq!(ones.len(), bunches.len(), "{level}");
    }
    for level in 0..=CLOSEST {
        for (x, y) in (0..=10).flat_map(|x| (0..=5).map(move |y| (x * 100, y * 97))) {
            let part = levels.asked(&format!("{level}-{x}-{y}"));
            assert!(part.bunches.len() <= SHOWN_MAX, "{level} {x} {y}: {}", part.bunches.len());
            let view = View::new(level, Point { x: x as f32, y: y as f32 });
            assert!(levels.seen(view).bunches.len() <= SHOWN_MAX, "{view}");
        }
    }
    assert_eq!(counted(&levels.asked("").bunches), 100_000);
    assert_eq!(counted(&levels.seen(View::world()).bunches), 100_000);
}

#[test]
fn what_lies_alone_is_shown_exactly_where_it_lies() {
    let (far, near) = (Point { x: 100.25, y: 80.5 }, Point { x: 700.0, y: 300.0 });
    let levels = Levels::new([(4, far), (9, near), (5, near)]);
    for bunches in &levels.0 {
        let alone: Vec<_> = bunches.iter().filter(|it| it.n == 1).collect();
        assert_eq!(alone.iter().map(|it| (it.one, it.at)).collect::<Vec<_>>(), [(4, far)]);
        assert_eq!(alone[0].spot(), None);
        let pair = bunches.iter().find(|it| it.n == 2).unwrap();
        assert_eq!((pair.one, pair.at, pair.spot()), (9, near, Some(near.spot())));
    }
}

#[test]
fn a_bunch_falls_into_smaller_ones_in_the_view_it_leads_to() {
    let levels = Levels::new(made_up(3_000));
    for (level, bunches) in (0..).zip(&levels.0) {
        for bunch in bunches.iter().filter(|it| it.n > 1 && it.spot().is_none()) {
            let view = bunch.view(level);
            assert!(view.level() > level, "{bunch:?}");
            let seen = levels.seen(view).bunches;
            assert!(seen.len() > 1 && !seen.contains(bunch), "{bunch:?} in {view}");
        }
    }
}

#[test]
fn nothing_is_a_map_without_bunches() {
    let levels = Levels::new([]);
    assert_eq!((levels.n(), levels.asked("").bunches), (0, Vec::new()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_place_is_in_one_bunch_of_each_level_and_no_two_bunches_overlap(
        points in proptest::collection::vec((0.0_f32..=1000.0, 0.0_f32..=487.0, 0..4), 0..200),
    ) {
        let mut places: Vec<(u32, Point)> = Vec::new();
        for (x, y, doubles) in points {
            for _ in 0..=doubles {
                places.push((places.len() as u32, Point { x, y }));
            }
        }
        let levels = Levels::new(places.clone());
        for (level, bunches) in (0..).zip(&levels.0) {
            prop_assert_eq!(counted(bunches) as usize, places.len());
            for bunch in bunches {
                let within = |it: &&(u32, Point)| bunch.part.has(it.1);
                prop_assert!(places.iter().filter(within).count() >= bunch.n as usize);
                prop_assert!(places.iter().any(|(number, _)| *number == bunch.one));
            }
            if level < CLOSEST {
                prop_assert!(nearest(bunches) >= apart(level));
            }
        }
        // On the closest level an address counts what a bunch does.
        for bunch in &levels.0[usize::from(CLOSEST)] {
            let spot = bunch.at.spot();
            let there = places.iter().filter(|(_, at)| at.spot() == spot).count();
            prop_assert_eq!(there, bunch.n as usize);
        }
    }
}
