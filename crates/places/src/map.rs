//! The world as a picture: land without borders, in the Equal Earth projection.
//!
//! Land only, because every set of borders takes sides and this network cannot;
//! cities are points on it. Equal Earth (Šavrič, Patterson and Jenny 2018, "The
//! Equal Earth map projection", International Journal of Geographical Information
//! Science 33:3) shows every country in its true proportion. Everything here is in
//! the units of one `viewBox`, `0 0 1000 487`, x to the right and y down.

use std::fmt::Write;
use std::sync::LazyLock;

const LAND: &str = include_str!("../../../data/land.txt");

/// The width of the map's `viewBox`.
pub const MAP_WIDTH: f64 = 1000.0;
/// The height of the map's `viewBox`: the whole sphere, rounded up.
pub const MAP_HEIGHT: f64 = 487.0;

/// The polynomial of the projection, as published.
const A1: f64 = 1.340264;
const A2: f64 = -0.081106;
const A3: f64 = 0.000893;
const A4: f64 = 0.003796;

/// Half the width of the projected unit sphere: the equator, `2√3·π / 3·A1`.
const HALF_WIDTH: f64 = 2.0 * 1.732_050_807_568_877_2 * std::f64::consts::PI / (3.0 * A1);

/// Where a point lies on the map, in the units of its `viewBox`.
///
/// Degrees north (-90 to 90) and east (-180 to 180); Greenwich is in the middle.
pub fn equal_earth(latitude: f64, longitude: f64) -> (f64, f64) {
    let theta = (3.0_f64.sqrt() / 2.0 * latitude.to_radians().sin()).asin();
    let squared = theta * theta;
    let sixth = squared * squared * squared;
    let slope = A1 + 3.0 * A2 * squared + sixth * (7.0 * A3 + 9.0 * A4 * squared);
    let east = 2.0 * 3.0_f64.sqrt() * longitude.to_radians() * theta.cos() / (3.0 * slope);
    let north = theta * (A1 + A2 * squared + sixth * (A3 + A4 * squared));

    let scale = MAP_WIDTH / 2.0 / HALF_WIDTH;
    (MAP_WIDTH / 2.0 + east * scale, MAP_HEIGHT / 2.0 - north * scale)
}

/// All land as the `d` of one SVG path; fill it by the even-odd rule, since the
/// Caspian Sea is a ring within a ring.
pub fn land_path() -> &'static str {
    static PATH: LazyLock<String> = LazyLock::new(|| {
        let mut pen = Pen::default();
        for ring in LAND.lines() {
            let points = ring.split(' ').filter_map(|point| {
                let (lon, lat) = point.split_once(',')?;
                Some((lat.parse::<f64>().ok()? / 100.0, lon.parse::<f64>().ok()? / 100.0))
            });
            pen.line(points);
            pen.close();
        }
        pen.path
    });
    &PATH
}

/// Meridians and parallels every 30 degrees, as the `d` of one SVG path.
pub fn graticule_path() -> &'static str {
    static PATH: LazyLock<String> = LazyLock::new(|| {
        let mut pen = Pen::default();
        for longitude in (-150..=150).step_by(30) {
            pen.line((-18..=18).map(|step| (f64::from(step * 5), f64::from(longitude))));
        }
        // Parallels are straight in this projection.
        for latitude in (-60..=60).step_by(30) {
            pen.line([-180.0, 180.0].map(|longitude| (f64::from(latitude), longitude)));
        }
        pen.path
    });
    &PATH
}

/// The outline of the whole sphere, as the `d` of one SVG path.
pub fn sphere_path() -> &'static str {
    static PATH: LazyLock<String> = LazyLock::new(|| {
        let west = (-18..=18).map(|step| (f64::from(step * 5), -180.0));
        let east = (-18..=18).rev().map(|step| (f64::from(step * 5), 180.0));
        let mut pen = Pen::default();
        pen.line(west.chain(east));
        pen.close();
        pen.path
    });
    &PATH
}

/// Writes paths as short as they go: relative, in tenths of a unit, with nothing
/// between numbers that a sign already parts.
#[derive(Default)]
struct Pen {
    path: String,
    /// Where the pen stands, in tenths of a unit, so that rounding never adds up.
    at: (i64, i64),
    start: (i64, i64),
}

impl Pen {
    fn line(&mut self, points: impl IntoIterator<Item = (f64, f64)>) {
        for (index, (latitude, longitude)) in points.into_iter().enumerate() {
            let (x, y) = equal_earth(latitude, longitude);
            let to = ((x * 10.0).round() as i64, (y * 10.0).round() as i64);
            if index == 0 {
                self.path.push('M');
                self.number(to.0, true);
                self.number(to.1, false);
                self.start = to;
                self.at = to;
                // After this letter, pair after pair is one step from the last.
                self.path.push('l');
                continue;
            }
            let step = (to.0 - self.at.0, to.1 - self.at.1);
            if step != (0, 0) {
                let is_first = self.path.ends_with('l');
                self.number(step.0, is_first);
                self.number(step.1, false);
                self.at = to;
            }
        }
    }

    fn close(&mut self) {
        self.path.push('z');
        self.at = self.start;
    }

    fn number(&mut self, tenths: i64, is_first: bool) {
        if tenths < 0 {
            self.path.push('-');
        } else if !is_first {
            self.path.push(' ');
        }
        let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
        let written = match (whole, rest) {
            (_, 0) => write!(self.path, "{whole}"),
            (0, _) => write!(self.path, ".{rest}"),
            _ => write!(self.path, "{whole}.{rest}"),
        };
        written.expect("writing into a string cannot fail");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(a: (f64, f64), b: (f64, f64)) -> bool {
        (a.0 - b.0).abs() < 0.05 && (a.1 - b.1).abs() < 0.05
    }

    #[test]
    fn the_sphere_fills_the_view_box() {
        assert!(close(equal_earth(0.0, 0.0), (500.0, 243.5)));
        assert!(close(equal_earth(0.0, -180.0), (0.0, 243.5)));
        assert!(close(equal_earth(0.0, 180.0), (1000.0, 243.5)));
        let (_, top) = equal_earth(90.0, 0.0);
        let (_, bottom) = equal_earth(-90.0, 0.0);
        assert!((0.0..0.5).contains(&top) && (486.5..=487.0).contains(&bottom));
    }

    #[test]
    fn equal_areas_on_the_globe_are_equal_on_the_map() {
        // Small quadrangles of one degree: width times height on the map against
        // the cosine of the latitude on the globe.
        let ratio = |latitude: f64, longitude: f64| {
            let (_, top) = equal_earth(latitude + 0.5, longitude);
            let (_, bottom) = equal_earth(latitude - 0.5, longitude);
            let (left, _) = equal_earth(latitude, longitude - 0.5);
            let (right, _) = equal_earth(latitude, longitude + 0.5);
            (bottom - top) * (right - left) / latitude.to_radians().cos()
        };
        let equator = ratio(0.0, 0.0);
        for latitude in [-75.0, -50.0, -23.0, 10.0, 47.0, 66.0, 80.0] {
            for longitude in [-150.0, 0.0, 99.0] {
                let there = ratio(latitude, longitude);
                assert!((there / equator - 1.0).abs() < 0.001, "{latitude} {longitude}: {there}");
            }
        }
    }

    #[test]
    fn the_land_is_small_enough_for_a_home_page() {
        assert!(land_path().len() < 60_000, "{} bytes", land_path().len());
        let packed = zstd::encode_all(land_path().as_bytes(), 3).unwrap();
        assert!(packed.len() < 25_000, "{} bytes compressed", packed.len());
        assert!(graticule_path().len() < 6_000);
        assert!(sphere_path().len() < 1_000);
    }

    #[test]
    fn cities_stand_on_land_and_ships_on_water() {
        let rings = rings_of(land_path());
        let is_land = |latitude, longitude| {
            let (x, y) = equal_earth(latitude, longitude);
            rings.iter().filter(|ring| surrounds(ring, x, y)).count() % 2 == 1
        };
        for (name, latitude, longitude) in [
            ("Sumy", 50.92, 34.80),
            ("Medellín", 6.25, -75.56),
            ("Chengdu", 30.67, 104.07),
            ("Nairobi", -1.28, 36.82),
            ("Alice Springs", -23.70, 133.88),
            ("Manizales", 5.07, -75.52),
            ("the South Pole's neighbour", -85.0, 20.0),
        ] {
            assert!(is_land(latitude, longitude), "{name}");
        }
        for (name, latitude, longitude) in [
            ("the Atlantic", 30.0, -40.0),
            ("the Caspian Sea", 42.0, 50.5),
            ("the Black Sea", 43.3, 34.0),
            ("the Mediterranean", 34.5, 19.0),
            ("the Pacific", 0.0, -150.0),
        ] {
            assert!(!is_land(latitude, longitude), "{name}");
        }
    }

    /// Reads back what `Pen` wrote.
    fn rings_of(path: &str) -> Vec<Vec<(f64, f64)>> {
        let mut rings = Vec::new();
        for ring in path.split('z').filter(|ring| !ring.is_empty()) {
            let (start, steps) = ring.strip_prefix('M').unwrap().split_once('l').unwrap();
            let start = numbers(start);
            let mut at = (start[0], start[1]);
            let mut points = vec![at];
            for step in numbers(steps).chunks(2) {
                at = (at.0 + step[0], at.1 + step[1]);
                points.push(at);
            }
            rings.push(points);
        }
        rings
    }

    fn numbers(text: &str) -> Vec<f64> {
        let parted = text.replace('-', " -");
        parted.split_whitespace().map(|number| number.parse().unwrap()).collect()
    }

    fn surrounds(ring: &[(f64, f64)], x: f64, y: f64) -> bool {
        let mut inside = false;
        for (at, a) in ring.iter().enumerate() {
            let b = ring[(at + 1) % ring.len()];
            if (a.1 > y) != (b.1 > y) && x < (b.0 - a.0) * (y - a.1) / (b.1 - a.1) + a.0 {
                inside = !inside;
            }
        }
        inside
    }
}
