//! The members nearest to a place, straight from the rows: no index is worth its memory for a page
//! that is kept once made.

use std::cmp::Ordering;

use domain::city::Position;

use super::bits::Bits;
use super::rows::Rows;

/// Kilometres that one degree northwards is at least.
const DEGREE_KM: f64 = 111.0;

/// At most `number` of `members` that lie within a distance of a row that has a position, the
/// nearest first, with how far away they are; of two as far away the one with the lower id.
pub(super) fn nearest(
    rows: &Rows,
    members: &Bits,
    of: u32,
    number: usize,
    within_km: f64,
) -> Vec<(u32, f64)> {
    let Some(here) = rows.places[of as usize].position else { return Vec::new() };
    let mut nearest: Vec<(u32, f64)> = Vec::with_capacity(number + 1);
    let order = |a: &(u32, f64), b: &(u32, f64)| -> Ordering {
        let id = |it: &(u32, f64)| rows.places[it.0 as usize].id;
        a.1.total_cmp(&b.1).then_with(|| id(a).cmp(&id(b)))
    };
    for row in members.starting_at(0).filter(|it| *it != of) {
        let Some(there) = rows.places[row as usize].position else { continue };
        // Most places lie too far north or south, which one subtraction tells.
        if within_north(here, there) > within_km {
            continue;
        }
        let one = (row, here.km_to(there));
        if one.1 <= within_km {
            let at = nearest.partition_point(|it| order(it, &one).is_lt());
            nearest.insert(at, one);
            nearest.truncate(number);
        }
    }
    nearest
}

/// How far apart two points are at least, in kilometres.
fn within_north(one: Position, other: Position) -> f64 {
    (one.latitude - other.latitude).abs() * DEGREE_KM
}
