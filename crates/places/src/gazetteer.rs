//! The gazetteer: places of more than 5,000 people, found by the names they go by.
//!
//! It is read for an import and dropped again, since unpacked and indexed it takes
//! about 22 MB. A country is indexed when it is first asked for.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;
use std::sync::OnceLock;

const PACKED: &[u8] = include_bytes!("../../../data/gazetteer.tsv.zst");

/// A populated place as GeoNames knows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The GeoNames id.
    pub id: u32,
    /// The main name, in Latin letters with their marks.
    pub name: String,
    /// ISO 3166-1 alpha-2, upper case.
    pub country: String,
    /// GeoNames code of the first administrative division, empty when unknown.
    pub admin1: String,
    /// Degrees north, -90 to 90 (WGS 84).
    pub latitude: f64,
    /// Degrees east, -180 to 180 (WGS 84).
    pub longitude: f64,
    /// People within the place; 0 when GeoNames has no figure.
    pub population: u64,
}

impl Place {
    /// The distance to another point over the ground, in kilometres.
    pub fn distance_km(&self, latitude: f64, longitude: f64) -> f64 {
        /// The mean radius of the Earth (IUGG).
        const EARTH_RADIUS_KM: f64 = 6371.0;
        let (here, there) = (self.latitude.to_radians(), latitude.to_radians());
        let half_north = ((there - here) / 2.0).sin();
        let half_east = ((longitude - self.longitude).to_radians() / 2.0).sin();
        let chord = half_north * half_north + here.cos() * there.cos() * half_east * half_east;
        2.0 * EARTH_RADIUS_KM * chord.sqrt().min(1.0).asin()
    }
}

/// The gazetteer, unpacked.
pub struct Gazetteer {
    lines: String,
    countries: BTreeMap<String, Country>,
}

struct Country {
    lines: Range<usize>,
    index: OnceLock<Vec<Name>>,
}

/// A folded name and the line it belongs to, as offsets into the unpacked text:
/// half a million of these are held while all countries are in use.
struct Name {
    from: u32,
    to: u32,
    line: u32,
    is_own: bool,
}

/// A name found: the place that bears it, and whether it is the place's own name.
pub(crate) struct Bearer<'a> {
    pub line: Line<'a>,
    pub is_own: bool,
}

/// A line of the gazetteer, parsed only as far as it is asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Line<'a>(&'a str);

impl<'a> Line<'a> {
    fn cell(self, at: usize) -> &'a str {
        self.0.split('\t').nth(at).unwrap_or_default()
    }

    pub fn population(self) -> u64 {
        self.cell(6).parse().unwrap_or_default()
    }

    pub fn admin1(self) -> &'a str {
        self.cell(3)
    }

    pub fn place(self) -> Place {
        Place {
            id: self.cell(0).parse().unwrap_or_default(),
            name: self.cell(1).to_owned(),
            country: self.cell(2).to_owned(),
            admin1: self.admin1().to_owned(),
            latitude: self.cell(4).parse().unwrap_or_default(),
            longitude: self.cell(5).parse().unwrap_or_default(),
            population: self.population(),
        }
    }
}

impl Gazetteer {
    /// Unpacks the gazetteer that was compiled in; keep it no longer than it is used.
    pub fn load() -> Self {
        let lines = zstd::decode_all(PACKED).expect("the gazetteer was packed by xtask");
        Self::read(String::from_utf8(lines).expect("the gazetteer is written in UTF-8"))
    }

    /// Reads lines as `cargo xtask data` writes them, sorted by country.
    fn read(lines: String) -> Self {
        let mut countries: BTreeMap<String, Country> = BTreeMap::new();
        let mut at = 0;
        for line in lines.split_inclusive('\n') {
            let country = Line(line).cell(2);
            let end = at + line.len();
            match countries.get_mut(country) {
                Some(known) => known.lines.end = end,
                None => {
                    let new = Country { lines: at..end, index: OnceLock::new() };
                    countries.insert(country.to_owned(), new);
                }
            }
            at = end;
        }
        Self { lines, countries }
    }

    /// Every place, by country and then by id.
    pub fn places(&self) -> impl Iterator<Item = Place> {
        self.lines.lines().map(|line| Line(line).place())
    }

    /// Every name of some places, folded and without spaces, by the id of the place.
    pub fn names_of(&self, wanted: &HashSet<u32>) -> HashMap<u32, Vec<String>> {
        let named = |line| {
            let line = Line(line);
            let id = line.cell(0).parse().ok().filter(|it| wanted.contains(it))?;
            let names = line.cell(7).split('|').filter(|it| !it.is_empty());
            Some((id, names.map(str::to_owned).collect()))
        };
        self.lines.lines().filter_map(named).collect()
    }

    /// The places of a country that bear a name, each once; `key` is folded and solid.
    pub(crate) fn bearers(&self, country: &str, key: &str) -> Vec<Bearer<'_>> {
        let index = self.index(country);
        let from = index.partition_point(|name| self.key(name) < key);
        let mut found: Vec<Bearer> = index[from..]
            .iter()
            .take_while(|name| self.key(name) == key)
            .map(|name| Bearer { line: self.line(name), is_own: name.is_own })
            .collect();
        found.sort_by_key(|it| (it.line, !it.is_own));
        found.dedup_by_key(|it| it.line);
        found
    }

    /// Every name borne in a country, with the place that bears it.
    pub(crate) fn names(&self, country: &str) -> impl Iterator<Item = (&str, Bearer<'_>)> {
        self.index(country)
            .iter()
            .map(|name| (self.key(name), Bearer { line: self.line(name), is_own: name.is_own }))
    }

    fn key(&self, name: &Name) -> &str {
        &self.lines[name.from as usize..name.to as usize]
    }

    fn line(&self, name: &Name) -> Line<'_> {
        let rest = &self.lines[name.line as usize..];
        Line(rest.split_once('\n').map_or(rest, |(line, _)| line))
    }

    fn index(&self, country: &str) -> &[Name] {
        match self.countries.get(country) {
            Some(country) => country.index.get_or_init(|| self.index_lines(country.lines.clone())),
            None => &[],
        }
    }

    fn index_lines(&self, range: Range<usize>) -> Vec<Name> {
        let offset = |at: usize| u32::try_from(at).expect("the gazetteer is far below 4 GB");
        let mut names = Vec::new();
        let mut at = range.start;
        for line in self.lines[range].split_inclusive('\n') {
            let text = line.trim_end_matches('\n');
            let keys = Line(text).cell(7);
            let mut from = at + text.len() - keys.len();
            for (order, key) in keys.split('|').enumerate() {
                let to = from + key.len();
                if !key.is_empty() {
                    let (from, to, line) = (offset(from), offset(to), offset(at));
                    names.push(Name { from, to, line, is_own: order == 0 });
                }
                from = to + 1;
            }
            at += line.len();
        }
        names.sort_unstable_by_key(|name| (self.key(name), name.line));
        names.shrink_to_fit();
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_whole_and_every_key_is_folded_as_names_are_asked_for() {
        let gazetteer = Gazetteer::load();
        let mut n_places = 0;
        for line in gazetteer.lines.lines() {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 8, "{line}");
            let place = Line(line).place();
            assert!(place.id > 0 && place.country.len() == 2, "{line}");
            assert!(place.latitude.abs() <= 90.0 && place.longitude.abs() <= 180.0, "{line}");
            assert!(place.latitude != 0.0 || place.longitude != 0.0, "{line}");
            for key in cells[7].split('|') {
                assert_eq!(domain::fold::fold_solid(key), key, "of {}", place.name);
            }
            let own = cells[7].split('|').next().unwrap();
            assert_eq!(own, domain::fold::fold_solid(&place.name));
            n_places += 1;
        }
        assert!(n_places > 60_000, "only {n_places} places");
    }

    #[test]
    fn a_place_bears_its_own_name_and_its_other_names() {
        let gazetteer = Gazetteer::load();
        let own = gazetteer.bearers("UA", "sumy");
        assert_eq!(own.len(), 1);
        assert!(own[0].is_own);
        let place = own[0].line.place();
        assert_eq!((place.id, place.name.as_str()), (692194, "Sumy"));

        let other = gazetteer.bearers("UA", "суми");
        assert_eq!(other.len(), 1);
        assert!(!other[0].is_own);
        assert_eq!(other[0].line.place(), place);
        assert_eq!(gazetteer.bearers("PL", "sumy").len(), 0);
        assert_eq!(gazetteer.bearers("", "").len(), 0);
    }

    #[test]
    fn a_place_tells_every_name_it_bears() {
        let names = Gazetteer::load().names_of(&HashSet::from([692194, 0]));
        assert_eq!(names.len(), 1);
        for name in ["sumy", "суми", "سومي"] {
            assert!(names[&692194].iter().any(|it| it == name), "{name}");
        }
    }

    #[test]
    fn distances_are_over_the_ground() {
        let gazetteer = Gazetteer::load();
        let sumy = gazetteer.bearers("UA", "sumy")[0].line.place();
        // Kyiv; about 303 km by any route planner's straight line.
        assert!((sumy.distance_km(50.4547, 30.5238) - 303.0).abs() < 5.0);
        assert_eq!(sumy.distance_km(sumy.latitude, sumy.longitude), 0.0);
    }
}
