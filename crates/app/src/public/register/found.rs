//! What a filter finds, and what every other choice would find beside it: counted in one walk over
//! eleven bytes a place.

use domain::country::Country;
use places::Spot;

use super::bits::Bits;
use super::day::Day;
use super::rows::{NONE, Place, Rows, Spelled};

/// The day whose members are asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(in crate::public) enum When {
    /// Those whose membership runs.
    #[default]
    Now,
    /// Those of a day, by the rule of `domain::record`.
    On(Day),
}

/// How a place stood to the network.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(in crate::public) enum Standing {
    /// It was a member.
    #[default]
    Member,
    /// It had been one; an admission revoked as a mistake makes none.
    Former,
    /// It was to come, or had come by mistake.
    Neither,
}

/// What is looked for; what is left out says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(in crate::public) struct Filter {
    /// The day.
    pub(in crate::public) when: When,
    /// Members, or those that were.
    pub(in crate::public) standing: Standing,
    /// Those of one country.
    pub(in crate::public) country: Option<Country>,
    /// Those of a region, by its place in the network.
    pub(in crate::public) region: Option<usize>,
    /// Those whose membership began in a year; 0 where nobody knows.
    pub(in crate::public) year: Option<u16>,
    /// Those of one kind of place.
    pub(in crate::public) kind: Option<String>,
    /// Those of a class of population, from 1 on; 0 where nobody told.
    pub(in crate::public) size: Option<u8>,
    /// Those that say they take part in a cluster, by its id.
    pub(in crate::public) cluster: Option<String>,
    /// Those that lie in one spot of the map.
    pub(in crate::public) spot: Option<Spot>,
    /// Those with this in one of their folded names.
    pub(in crate::public) words: String,
}

/// What is asked of each place of a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    country: u16,
    region: u16,
    year: u16,
    kind: u16,
    size: u8,
    standing: Standing,
}

/// The dimensions of a filter, in the order of [`Cell::values`].
const DIMENSIONS: usize = 6;

impl Cell {
    fn new(place: &Place, standing: Standing, spell: Option<&Spelled>) -> Cell {
        Cell {
            country: place.country,
            region: place.region,
            year: spell.and_then(|it| it.from).map_or(0, Day::year),
            kind: place.kind,
            size: spell.map_or(0, |it| it.size),
            standing,
        }
    }

    fn values(&self) -> [u16; DIMENSIONS] {
        let (size, standing) = (u16::from(self.size), self.standing as u16);
        [self.country, self.region, self.year, self.kind, size, standing]
    }
}

/// How many there are of each choice, all other choices kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::public) struct Counts {
    /// By code.
    pub(in crate::public) countries: Vec<(Country, i64)>,
    /// In the network's order.
    pub(in crate::public) regions: Vec<i64>,
    /// The latest first, 0 for what nobody knows last.
    pub(in crate::public) years: Vec<(u16, i64)>,
    /// By id.
    pub(in crate::public) kinds: Vec<(String, i64)>,
    /// From the smallest class on; the first is of those that told none.
    pub(in crate::public) sizes: Vec<(u8, i64)>,
    /// By id; a place may take part in several.
    pub(in crate::public) clusters: Vec<(String, i64)>,
    /// Members, and those that were.
    pub(in crate::public) standings: [i64; 2],
}

/// The rows that a filter leaves.
#[derive(Debug)]
pub(in crate::public) struct Found {
    pub(super) rows: Bits,
    /// How many they are.
    pub(in crate::public) n: i64,
    /// What could be chosen.
    pub(in crate::public) counts: Counts,
}

/// How a place stood on a day, and by which spell.
pub(super) fn standing(
    spells: &[Spelled],
    when: When,
    begins: Option<Day>,
) -> (Standing, Option<&Spelled>) {
    let runs = |it: &&Spelled| match when {
        When::Now => it.reason.is_none(),
        When::On(day) => domain::record::counts(it.from, it.until, begins, day),
    };
    if let Some(it) = spells.iter().find(runs) {
        return (Standing::Member, Some(it));
    }
    let was = |it: &&Spelled| {
        let (begun, over) = match when {
            When::Now => (true, true),
            When::On(day) => (
                domain::record::counts(it.from, None, begins, day),
                it.until.is_some_and(|until| until <= day),
            ),
        };
        begun && !(over && it.reason == Some(domain::city::EndReason::Revoked))
    };
    match spells.iter().rev().find(was) {
        Some(it) => (Standing::Former, Some(it)),
        None => (Standing::Neither, None),
    }
}

/// All places as they stood on a day.
pub(super) fn day(rows: &Rows, when: When) -> Vec<Cell> {
    let cell = |(row, place): (u32, &Place)| {
        let (standing, spell) = standing(rows.spells(row), when, rows.begins);
        Cell::new(place, standing, spell)
    };
    (0..).zip(&rows.places).map(cell).collect()
}

/// What a filter finds among the places of its day.
pub(super) fn find(rows: &Rows, cells: &[Cell], n_regions: usize, filter: &Filter) -> Found {
    let words = Some(&filter.words).filter(|it| !it.is_empty()).map(|it| rows.named(it));
    let wanted = wanted(rows, filter);
    let nobody = Bits::new(rows.len());
    let cluster = filter.cluster.as_ref().map(|id| {
        rows.clusters.iter().find(|(it, _)| it == id).map_or(&nobody, |(_, places)| places)
    });
    let mut in_clusters = vec![0; rows.clusters.len()];
    let mut found = Bits::new(rows.len());
    let mut tally = tally(cells);
    let mut n = 0;
    for (row, cell) in cells.iter().enumerate() {
        if cell.standing == Standing::Neither || words.as_ref().is_some_and(|it| !it.has(row)) {
            continue;
        }
        if filter.spot.is_some_and(|it| !rows.lies_in(row, it)) {
            continue;
        }
        let values = cell.values();
        let misses = misses(&values, &wanted);
        if misses == 0 {
            for (n, (_, places)) in in_clusters.iter_mut().zip(&rows.clusters) {
                *n += i64::from(places.has(row));
            }
        }
        if cluster.is_some_and(|it| !it.has(row)) {
            continue;
        }
        if misses == 0 {
            found.set(row);
            n += 1;
            for (counts, value) in tally.iter_mut().zip(values) {
                counts[tallied(value)] += 1;
            }
        } else if misses.is_power_of_two() {
            // It fits all choices but one, so it counts for what could be chosen there instead.
            let at = misses.trailing_zeros() as usize;
            tally[at][tallied(values[at])] += 1;
        }
    }
    let clusters = rows.clusters.iter().map(|(id, _)| id.clone()).zip(in_clusters);
    let clusters = clusters.filter(|(_, n)| *n > 0).collect();
    Found { rows: found, n, counts: Counts { clusters, ..counts(rows, n_regions, &tally) } }
}

/// The values that are looked for; a country or a kind that no place has is one no place equals.
fn wanted(rows: &Rows, filter: &Filter) -> [Option<u16>; DIMENSIONS] {
    // One below what stands for "none", which a place without a region has.
    let nobody = NONE - 1;
    let code = |at: Option<usize>| at.and_then(|it| u16::try_from(it).ok()).unwrap_or(nobody);
    let country = |it: Country| code(rows.countries.binary_search(&it).ok());
    let kind = |it: &String| code(rows.kinds.binary_search(it).ok());
    [
        filter.country.map(country),
        filter.region.map(|it| code(Some(it))),
        filter.year,
        filter.kind.as_ref().map(kind),
        filter.size.map(u16::from),
        Some(filter.standing as u16),
    ]
}

/// A bit for each dimension in which a place is not what is looked for.
fn misses(values: &[u16; DIMENSIONS], wanted: &[Option<u16>; DIMENSIONS]) -> u8 {
    let mut misses = 0;
    for (at, (value, wanted)) in values.iter().zip(wanted).enumerate() {
        misses |= u8::from(wanted.is_some_and(|it| it != *value)) << at;
    }
    misses
}

/// Room to count every value; the first place is for those that stand for none.
fn tally(cells: &[Cell]) -> [Vec<i64>; DIMENSIONS] {
    let mut most = [0; DIMENSIONS];
    for cell in cells {
        for (most, value) in most.iter_mut().zip(cell.values()) {
            *most = tallied(value).max(*most);
        }
    }
    most.map(|it| vec![0; it + 1])
}

fn tallied(value: u16) -> usize {
    usize::from(value.wrapping_add(1))
}

fn counts(rows: &Rows, n_regions: usize, tally: &[Vec<i64>; DIMENSIONS]) -> Counts {
    let n = |dimension: usize, value: usize| tally[dimension].get(value + 1).copied().unwrap_or(0);
    let countries = rows.countries.iter().enumerate().map(|(at, it)| (*it, n(0, at)));
    let kinds = rows.kinds.iter().enumerate().map(|(at, it)| (it.clone(), n(3, at)));
    let years = (0..=u16::MAX).zip(tally[2].iter().skip(1)).map(|(year, n)| (year, *n));
    let mut years: Vec<(u16, i64)> = years.filter(|(_, n)| *n > 0).collect();
    years.reverse();
    let sizes = (0..=u8::MAX).zip(tally[4].iter().skip(1)).map(|(size, n)| (size, *n));
    Counts {
        countries: countries.filter(|(_, n)| *n > 0).collect(),
        regions: (0..n_regions).map(|it| n(1, it)).collect(),
        years,
        kinds: kinds.filter(|(_, n)| *n > 0).collect(),
        sizes: sizes.filter(|(_, n)| *n > 0).collect(),
        clusters: Vec::new(),
        standings: [n(5, Standing::Member as usize), n(5, Standing::Former as usize)],
    }
}
