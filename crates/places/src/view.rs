//! Parts of the map: what a page shows of it, and what stands in its address for that.
//!
//! Everything is in the units of the map's `viewBox`. A view has the shape of the whole map, so it
//! is told by how often it was halved and where its middle lies.

use std::fmt;

use crate::bunches::CLOSEST;
use crate::map::{MAP_HEIGHT, MAP_WIDTH, equal_earth};

/// A point of the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
}

impl Point {
    /// Where a position lies: degrees north and east.
    pub fn of(latitude: f64, longitude: f64) -> Point {
        let (x, y) = equal_earth(latitude, longitude);
        Point { x: x as f32, y: y as f32 }
    }

    /// The spot it lies in.
    pub fn spot(self) -> Spot {
        // Nothing lies left of the map or above it, and its far ends have three digits.
        Spot { column: self.x as u16, row: self.y as u16 }
    }
}

/// A square of one unit, some forty kilometres wide: what lies in one is told apart by a list, not
/// by the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    column: u16,
    row: u16,
}

impl Spot {
    /// The spot that an address names; `None` for what is written in another way or is off the map.
    pub fn read(text: &str) -> Option<Spot> {
        let (column, row) = text.split_once('-')?;
        let it = Spot { column: column.parse().ok()?, row: row.parse().ok()? };
        let on_the_map = f64::from(it.column) <= MAP_WIDTH && f64::from(it.row) <= MAP_HEIGHT;
        (on_the_map && it.to_string() == text).then_some(it)
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.column, self.row)
    }
}

/// A rectangle of the map, its edges included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Its corner at the upper left.
    pub from: Point,
    /// Its corner at the lower right.
    pub to: Point,
}

impl Area {
    /// So wide and high around a point.
    pub(crate) fn around(middle: Point, width: f32, height: f32) -> Area {
        let (x, y) = (width / 2.0, height / 2.0);
        Area {
            from: Point { x: middle.x - x, y: middle.y - y },
            to: Point { x: middle.x + x, y: middle.y + y },
        }
    }

    /// Whether a point lies in it.
    pub fn has(&self, it: Point) -> bool {
        (self.from.x..=self.to.x).contains(&it.x) && (self.from.y..=self.to.y).contains(&it.y)
    }

    /// From its left edge to its right one.
    pub fn width(&self) -> f32 {
        self.to.x - self.from.x
    }

    /// From its upper edge to its lower one.
    pub fn height(&self) -> f32 {
        self.to.y - self.from.y
    }

    pub(crate) fn middle(&self) -> Point {
        Point { x: (self.from.x + self.to.x) / 2.0, y: (self.from.y + self.to.y) / 2.0 }
    }
}

/// How often a view can be halved.
const ZOOM_MAX: u8 = 7;

/// What a page shows of the map: all of it, or a part of the same shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    zoom: u8,
    x: u16,
    y: u16,
}

impl View {
    /// All of the map.
    pub fn world() -> View {
        View::new(0, Point { x: 0.0, y: 0.0 })
    }

    /// The view that was halved so often and has its middle as near to a point as the edges of the
    /// map let it.
    pub fn new(zoom: u8, middle: Point) -> View {
        let zoom = zoom.min(ZOOM_MAX);
        let it = within_the_map(zoom, middle);
        // What lies on the map has three digits, or is a thousand.
        View { zoom, x: it.x.round() as u16, y: it.y.round() as u16 }
    }

    /// The view that an address names, led back onto the map; `None` for what names none.
    pub fn read(text: &str) -> Option<View> {
        let (zoom, middle) = three(text)?;
        (zoom <= ZOOM_MAX).then(|| View::new(zoom, middle))
    }

    /// The part of the map.
    pub fn area(self) -> Area {
        let (width, height) = size(self.zoom);
        // A middle is told in whole units: the last one before an edge stands for the edge.
        let told = |it: u16, part: f32, whole: f64| {
            let (it, first, last) = (f32::from(it), part / 2.0, whole as f32 - part / 2.0);
            if it - first <= 0.5 {
                first
            } else if last - it <= 0.5 {
                last
            } else {
                it
            }
        };
        let middle =
            Point { x: told(self.x, width, MAP_WIDTH), y: told(self.y, height, MAP_HEIGHT) };
        Area::around(middle, width, height)
    }

    /// The level of bunches that a page shows it with: they stand sixteen to its width.
    pub fn level(self) -> u8 {
        (self.zoom + 1).min(CLOSEST)
    }

    /// Half of it, where that shows more.
    pub fn closer(self) -> Option<View> {
        (self.level() < CLOSEST).then(|| View::new(self.zoom + 1, self.area().middle()))
    }

    /// Twice as much, where there is more.
    pub fn further(self) -> Option<View> {
        (self.zoom > 0).then(|| View::new(self.zoom - 1, self.area().middle()))
    }

    /// The view half a view to the right and down, as far as the map goes; `None` at its edge.
    pub fn moved(self, right: i8, down: i8) -> Option<View> {
        let (area, middle) = (self.area(), self.area().middle());
        let to = Point {
            x: middle.x + f32::from(right) * area.width() / 2.0,
            y: middle.y + f32::from(down) * area.height() / 2.0,
        };
        Some(View::new(self.zoom, to)).filter(|it| *it != self)
    }

    /// The closest view that still shows a whole part of the map, and some way around it.
    pub(crate) fn of(part: &Area) -> View {
        let shows = |zoom: &u8| {
            let (width, height) = size(*zoom);
            part.width() <= width * 0.8 && part.height() <= height * 0.8
        };
        let zoom = (0..CLOSEST).rev().find(shows).unwrap_or(0);
        View::new(zoom, part.middle())
    }

    /// The same middle, halved at least so often.
    pub(crate) fn at_least(self, zoom: u8) -> View {
        View::new(self.zoom.max(zoom), self.area().middle())
    }
}

impl fmt::Display for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{}", self.zoom, self.x, self.y)
    }
}

/// Three numbers of an address: how close, and a middle.
pub(crate) fn three(text: &str) -> Option<(u8, Point)> {
    let mut parts = text.split('-');
    let close = parts.next()?.parse().ok()?;
    let mut number = || parts.next()?.parse::<u16>().ok().map(f32::from);
    let middle = Point { x: number()?, y: number()? };
    parts.next().is_none().then_some((close, middle))
}

fn size(zoom: u8) -> (f32, f32) {
    let halved = f32::from(1_u16 << zoom);
    (MAP_WIDTH as f32 / halved, MAP_HEIGHT as f32 / halved)
}

fn within_the_map(zoom: u8, middle: Point) -> Point {
    let (width, height) = size(zoom);
    let held = |it: f32, part: f32, whole: f64| it.clamp(part / 2.0, whole as f32 - part / 2.0);
    Point { x: held(middle.x, width, MAP_WIDTH), y: held(middle.y, height, MAP_HEIGHT) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_is_read_as_it_was_written_and_never_leaves_the_map() {
        for zoom in 0..=ZOOM_MAX {
            for (x, y) in [(0.0, 0.0), (1000.0, 487.0), (600.0, 100.0), (3.0, 480.0)] {
                let view = View::new(zoom, Point { x, y });
                assert_eq!(View::read(&view.to_string()), Some(view));
                let area = view.area();
                assert!(area.from.x >= 0.0 && f64::from(area.to.x) <= MAP_WIDTH, "{area:?}");
                assert!(area.from.y >= 0.0 && f64::from(area.to.y) <= MAP_HEIGHT, "{area:?}");
            }
            // A view at a corner of the map has the corner in it.
            for (x, y) in [(0.0, 0.0), (1000.0, 487.0)] {
                assert!(View::new(zoom, Point { x, y }).area().has(Point { x, y }), "{zoom}");
            }
        }
        assert_eq!(View::read("0-3-3"), Some(View::world()));
        for text in ["", "3", "3-1", "3-1-1-1", "8-1-1", "-1-1-1", "3-a-1", "3-1.5-1", "3-1-70000"]
        {
            assert_eq!(View::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_view_moves_to_the_edge_of_the_map_and_no_further() {
        let world = View::world();
        assert_eq!((world.further(), world.moved(1, 0), world.moved(0, -1)), (None, None, None));
        let mut view = world.closer().unwrap();
        assert_eq!(view.to_string(), "1-500-244");
        let mut steps = 0;
        while let Some(next) = view.moved(-1, 0) {
            (view, steps) = (next, steps + 1);
        }
        assert_eq!((view.area().from.x, steps), (0.0, 1));
        while let Some(next) = view.closer() {
            view = next;
        }
        assert_eq!(view.level(), CLOSEST);
    }

    #[test]
    fn a_spot_is_read_only_as_it_is_written() {
        let spot = Point { x: 512.9, y: 210.0 }.spot();
        assert_eq!((spot.to_string().as_str(), Spot::read("512-210")), ("512-210", Some(spot)));
        for text in ["", "512", "0512-210", "512-+210", "1001-1", "1-488", "1-1-1"] {
            assert_eq!(Spot::read(text), None, "{text}");
        }
    }
}
