//! The land of the map: outlines only, simplified for a picture of about a
//! thousand pixels, from Natural Earth's 1:50 m land.
//!
//! One ring a line, the largest first; a point is longitude and latitude in
//! hundredths of a degree, joined by a comma, points parted by spaces. The last
//! point is not the first again. Lakes as large as the Caspian are rings too: fill
//! by the even-odd rule.

use std::fmt::Write;

use anyhow::Context;
use serde_json::Value;

use super::package::Files;

/// What a point must add to the outline to stay, in square degrees at the
/// equator: about half a square pixel of a map a thousand wide.
const POINT_AREA_MIN: f64 = 0.06;

/// What a ring must cover to stay: islands from about 370 square kilometres.
const RING_AREA_MIN: f64 = 0.03;

type Point = (f64, f64);

pub fn make(atlas: &Files) -> anyhow::Result<String> {
    let topology = atlas.json("land-50m.json")?;
    let arcs = read_arcs(&topology).context("arcs of the topology")?;
    let mut rings: Vec<Vec<Point>> = Vec::new();
    let geometries = topology["objects"]["land"]["geometries"].as_array().context("geometries")?;
    for ring in geometries
        .iter()
        .flat_map(|geometry| geometry["arcs"].as_array().into_iter().flatten())
        .flat_map(|polygon| polygon.as_array().into_iter().flatten())
    {
        let ring = read_ring(ring, &arcs).context("a ring of the topology")?;
        rings.extend(cut_at_the_edge(unrolled(&ring)));
    }

    let mut rings: Vec<Vec<Point>> = rings
        .into_iter()
        .filter(|ring| ring_area(ring) >= RING_AREA_MIN)
        .map(simplified)
        .filter(|ring| ring.len() >= 3)
        .collect();
    rings.sort_by(|a, b| ring_area(b).total_cmp(&ring_area(a)));

    let mut text = String::new();
    for ring in &rings {
        for (at, (lon, lat)) in ring.iter().enumerate() {
            let gap = if at == 0 { "" } else { " " };
            write!(text, "{gap}{:.0},{:.0}", lon * 100.0, lat * 100.0)?;
        }
        text.push('\n');
    }
    Ok(text)
}

/// The arcs in degrees: TopoJSON keeps them as whole steps, each from the last.
fn read_arcs(topology: &Value) -> Option<Vec<Vec<Point>>> {
    let pair = |value: &Value| Some((value[0].as_f64()?, value[1].as_f64()?));
    let scale = pair(&topology["transform"]["scale"])?;
    let origin = pair(&topology["transform"]["translate"])?;
    let read_arc = |arc: &Value| {
        let mut at = (0.0, 0.0);
        let mut points = Vec::new();
        for step in arc.as_array()? {
            let step = pair(step)?;
            at = (at.0 + step.0, at.1 + step.1);
            points.push((origin.0 + at.0 * scale.0, origin.1 + at.1 * scale.1));
        }
        Some(points)
    };
    topology["arcs"].as_array()?.iter().map(read_arc).collect()
}

/// A ring is a chain of arcs; `!n` says that arc n runs backwards, and each arc
/// begins where the one before it ended.
fn read_ring(ring: &Value, arcs: &[Vec<Point>]) -> Option<Vec<Point>> {
    let mut points: Vec<Point> = Vec::new();
    for number in ring.as_array()? {
        let number = number.as_i64()?;
        let index = usize::try_from(if number < 0 { !number } else { number }).ok()?;
        let mut arc = arcs.get(index)?.clone();
        if number < 0 {
            arc.reverse();
        }
        points.pop();
        points.extend(arc);
    }
    points.pop();
    Some(points)
}

/// The ring with longitudes that run on past 180 degrees instead of jumping: the
/// source has Chukotka in one piece and Antarctica going round the pole.
fn unrolled(ring: &[Point]) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for &(lon, lat) in ring {
        let turn = points.last().map_or(0.0, |last| ((last.0 - lon) / 360.0).round() * 360.0);
        points.push((lon + turn, lat));
    }
    if let (Some(&first), Some(&last)) = (points.first(), points.last()) {
        let around = ((last.0 - first.0) / 360.0).round() * 360.0;
        if around != 0.0 {
            // Once around: close along the edge of the map and the South Pole.
            points.push((first.0 + around, first.1));
            points.push((first.0 + around, -90.0));
            points.push((first.0, -90.0));
        }
    }
    points
}

/// The pieces of an unrolled ring that lie on the map, each moved onto it.
fn cut_at_the_edge(ring: Vec<Point>) -> Vec<Vec<Point>> {
    let mut pieces = Vec::new();
    for turn in [-360.0, 0.0, 360.0] {
        let moved: Vec<Point> = ring.iter().map(|(lon, lat)| (lon + turn, *lat)).collect();
        let piece = clipped(&clipped(&moved, 1.0), -1.0);
        if !piece.is_empty() {
            pieces.push(piece);
        }
    }
    pieces
}

/// The part of a ring on one side of the map's edge (Sutherland and Hodgman 1974):
/// `side` 1 keeps what lies west of 180° E, -1 what lies east of 180° W.
fn clipped(ring: &[Point], side: f64) -> Vec<Point> {
    let is_in = |point: Point| point.0 * side <= 180.0;
    let mut kept = Vec::new();
    for (at, &here) in ring.iter().enumerate() {
        let before = ring[(at + ring.len() - 1) % ring.len()];
        if is_in(here) != is_in(before) {
            let edge = 180.0 * side;
            let part = (edge - before.0) / (here.0 - before.0);
            kept.push((edge, before.1 + part * (here.1 - before.1)));
        }
        if is_in(here) {
            kept.push(here);
        }
    }
    kept
}

/// Areas shrink with the cosine of the latitude, as on the globe.
fn triangle_area(a: Point, b: Point, c: Point) -> f64 {
    let shrink = ((a.1 + b.1 + c.1) / 3.0).to_radians().cos();
    ((b.0 - a.0) * (c.1 - a.1) - (c.0 - a.0) * (b.1 - a.1)).abs() / 2.0 * shrink
}

fn ring_area(ring: &[Point]) -> f64 {
    let mut twice = 0.0;
    for (at, a) in ring.iter().enumerate() {
        let b = ring[(at + 1) % ring.len()];
        twice += (a.0 * b.1 - b.0 * a.1) * ((a.1 + b.1) / 2.0).to_radians().cos();
    }
    (twice / 2.0).abs()
}

/// Takes out, again and again, the point whose triangle with its neighbours is
/// the smallest (Visvalingam and Whyatt 1993), until every one left counts.
/// Points on the edge of the map stay, so that its two sides still close.
fn simplified(mut ring: Vec<Point>) -> Vec<Point> {
    let area = |ring: &[Point], at: usize| {
        let n = ring.len();
        if ring[at].0.abs() > 179.999 || ring[at].1 < -89.9 {
            return f64::INFINITY;
        }
        triangle_area(ring[(at + n - 1) % n], ring[at], ring[(at + 1) % n])
    };
    let mut areas: Vec<f64> = (0..ring.len()).map(|at| area(&ring, at)).collect();
    while ring.len() > 4 {
        let Some((at, smallest)) =
            areas.iter().copied().enumerate().min_by(|a, b| a.1.total_cmp(&b.1))
        else {
            break;
        };
        if smallest >= POINT_AREA_MIN {
            break;
        }
        ring.remove(at);
        areas.remove(at);
        let n = ring.len();
        for neighbour in [(at + n - 1) % n, at % n] {
            // Never below what went before, or one corner would be eaten step by step.
            areas[neighbour] = area(&ring, neighbour).max(smallest);
        }
    }
    ring
}
