//! Places on the map, bunched where they lie too close to be told apart.
//!
//! There are eight levels, each twice as close as the one before. On the closest, a bunch is what
//! lies in one [`Spot`], so that an address can name it and a list can count it again. On every
//! other level bunches are made of those of the next closer one, until no two are nearer to each
//! other than [`apart`]: neither pictures nor fingers overlap, however many places there are, and a
//! bunch never changes because somebody looks at another part of the map. Begin at [`Levels::new`].

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::map::{MAP_HEIGHT, MAP_WIDTH};
use crate::view::{Area, Point, Spot, View, three};

/// The closest level; the one from furthest away is 0.
pub const CLOSEST: u8 = 7;

/// How far from each other the bunches of level 0 are at least, in units of the map.
pub const APART_AFAR: u16 = 128;

/// An answer shows at most so many bunches: with their names they weigh some twenty kilobytes.
pub const SHOWN_MAX: usize = 500;

/// How wide and high a part is, counted in bunches side by side: more than a window shows.
const PART: (f32, f32) = (40.0, 20.0);

/// How far from each other the bunches of a level are at least, in units of the map.
fn apart(level: u8) -> f32 {
    f32::from(APART_AFAR) / f32::from(1_u16 << level)
}

/// Places that lie too close together to be told apart; or one alone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bunch {
    /// The middle of its places; where it lies, of one alone.
    pub at: Point,
    /// How many places it is.
    pub n: u32,
    /// One of them, by the number it was given with.
    pub one: u32,
    /// The smallest part of the map that has all of them.
    part: Area,
}

impl Bunch {
    fn alone(number: u32, at: Point) -> Bunch {
        Bunch { at, n: 1, one: number, part: Area { from: at, to: at } }
    }

    /// Both together, called after this one.
    fn with(self, other: &Bunch) -> Bunch {
        let n = self.n + other.n;
        let share = other.n as f32 / n as f32;
        let (a, b) = (&self.part, &other.part);
        Bunch {
            at: Point {
                x: self.at.x + (other.at.x - self.at.x) * share,
                y: self.at.y + (other.at.y - self.at.y) * share,
            },
            n,
            one: self.one,
            part: Area {
                from: Point { x: a.from.x.min(b.from.x), y: a.from.y.min(b.from.y) },
                to: Point { x: a.to.x.max(b.to.x), y: a.to.y.max(b.to.y) },
            },
        }
    }

    /// The one spot that has all its places, where no view tells them apart.
    pub fn spot(&self) -> Option<Spot> {
        let spot = self.part.from.spot();
        (self.n > 1 && spot == self.part.to.spot()).then_some(spot)
    }

    /// The view in which a bunch of this level falls into smaller ones.
    pub fn view(&self, level: u8) -> View {
        View::of(&self.part).at_least(level.min(CLOSEST - 1))
    }

    fn is_near(&self, other: &Bunch, distance: f32) -> bool {
        let (x, y) = (self.at.x - other.at.x, self.at.y - other.at.y);
        x * x + y * y < distance * distance
    }
}

/// What was asked for of a map.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The level its bunches are of.
    pub level: u8,
    /// Everything in here is among them.
    pub area: Area,
    /// The bunches.
    pub bunches: Vec<Bunch>,
}

/// The same places, bunched for every level.
#[derive(Debug)]
pub struct Levels(Vec<Vec<Bunch>>);

impl Levels {
    /// Places as numbers with where they lie.
    pub fn new(places: impl IntoIterator<Item = (u32, Point)>) -> Levels {
        let mut closest: Vec<Bunch> = Vec::new();
        let mut spots: HashMap<Spot, usize> = HashMap::new();
        for (number, at) in places {
            let alone = Bunch::alone(number, at);
            match spots.entry(at.spot()) {
                Entry::Occupied(known) => {
                    let bunch = &mut closest[*known.get()];
                    *bunch = bunch.with(&alone);
                }
                Entry::Vacant(free) => {
                    free.insert(closest.len());
                    closest.push(alone);
                }
            }
        }
        let mut levels = vec![closest];
        for level in (0..CLOSEST).rev() {
            let bunches = far_apart(levels[levels.len() - 1].clone(), apart(level));
            levels.push(bunches);
        }
        levels.reverse();
        Levels(levels)
    }

    /// How many places there are.
    pub fn n(&self) -> i64 {
        self.0[0].iter().map(|it| i64::from(it.n)).sum()
    }

    /// What a page shows of a view.
    pub fn seen(&self, view: View) -> Part {
        self.part(view.level(), view.area())
    }

    /// What an address asks for, `LEVEL-X-Y`: the part around a point, wider than any window
    /// shows of that level. What names none is answered with the whole map.
    pub fn asked(&self, text: &str) -> Part {
        let whole = || (View::world().level(), View::world().area().middle());
        let named = three(text).filter(|(level, _)| *level <= CLOSEST);
        let (level, middle) = named.unwrap_or_else(whole);
        let (width, height) = (PART.0 * apart(level), PART.1 * apart(level));
        self.part(level, Area::around(middle, width, height))
    }

    /// Where so many crowd into an area that an answer would become heavy, they are bunched as from
    /// further away.
    fn part(&self, level: u8, area: Area) -> Part {
        let of = |level: u8| {
            let bunches = self.0[usize::from(level)].iter().filter(|it| area.has(it.at));
            Part { level, area, bunches: bunches.copied().collect() }
        };
        let light = |it: &Part| it.bunches.len() <= SHOWN_MAX;
        // Level 0 has a hundred at most.
        (0..=level).rev().map(of).find(light).unwrap_or_else(|| of(0))
    }
}

/// Bunches of these, none nearer to another than `distance`.
fn far_apart(mut all: Vec<Bunch>, distance: f32) -> Vec<Bunch> {
    loop {
        // The largest draw in those around them, so that they move little.
        all.sort_unstable_by_key(|it| (std::cmp::Reverse(it.n), it.one));
        let fewer = drawn_together(&all, distance);
        if fewer.len() == all.len() {
            return all;
        }
        // Whoever was drawn in moved the middle, so another may have come too near.
        all = fewer;
    }
}

/// Every bunch with those near it, in their order, that nobody before it took.
fn drawn_together(all: &[Bunch], distance: f32) -> Vec<Bunch> {
    let grid = Grid::new(all, distance);
    let mut taken = vec![false; all.len()];
    let mut fewer = Vec::with_capacity(all.len());
    for (at, bunch) in all.iter().enumerate() {
        if taken[at] {
            continue;
        }
        taken[at] = true;
        let mut sum = *bunch;
        for near in grid.around(bunch.at) {
            if !taken[near] && bunch.is_near(&all[near], distance) {
                taken[near] = true;
                sum = sum.with(&all[near]);
            }
        }
        fewer.push(sum);
    }
    fewer
}

/// Stands for the end of a chain.
const END: u32 = u32::MAX;

/// Bunches by square, so that who is near is found without asking all.
struct Grid {
    side: f32,
    columns: usize,
    rows: usize,
    /// The first bunch of each square.
    first: Vec<u32>,
    /// The bunch after each in its square.
    next: Vec<u32>,
}

impl Grid {
    fn new(all: &[Bunch], side: f32) -> Grid {
        let fits = |length: f64| (length as f32 / side) as usize + 1;
        let (columns, rows) = (fits(MAP_WIDTH), fits(MAP_HEIGHT));
        let (first, next) = (vec![END; columns * rows], vec![END; all.len()]);
        let mut grid = Grid { side, columns, rows, first, next };
        // Backwards, so that a chain has the order of the bunches.
        for (at, bunch) in all.iter().enumerate().rev() {
            let (column, row) = grid.square(bunch.at);
            let first = &mut grid.first[row * columns + column];
            // A map has far fewer than four billion.
            grid.next[at] = std::mem::replace(first, at as u32);
        }
        grid
    }

    fn square(&self, it: Point) -> (usize, usize) {
        let at = |length: f32, n: usize| ((length / self.side) as usize).min(n - 1);
        (at(it.x, self.columns), at(it.y, self.rows))
    }

    /// Whatever lies in the square of a point or beside it.
    fn around(&self, it: Point) -> impl Iterator<Item = usize> {
        let (column, row) = self.square(it);
        let span = |at: usize, n: usize| at.saturating_sub(1)..=(at + 1).min(n - 1);
        let squares = span(row, self.rows).flat_map(move |row| {
            span(column, self.columns).map(move |column| row * self.columns + column)
        });
        squares.flat_map(move |square| {
            let some = |at: u32| (at != END).then_some(at);
            std::iter::successors(some(self.first[square]), move |at| some(self.next[*at as usize]))
                .map(|at| at as usize)
        })
    }
}

#[cfg(test)]
mod tests;
