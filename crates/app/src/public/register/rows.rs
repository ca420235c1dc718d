//! The rows of the register: what is public of every place, packed so that a hundred thousand
//! weigh some twenty megabytes.

use std::ops::Range;

use domain::city::{EndReason, Position};
use domain::country::Country;
use domain::ids::CityId;
use domain::language::Lang;
use domain::network::Network;
use memchr::memmem;
use places::{Point, Spot};
use store::{Listed, ListedCluster, ListedName};

use super::bits::Bits;
use super::day::Day;
use super::read::{Places, Stays};

/// Stands for a region, a country or a kind that a place has not.
pub(super) const NONE: u16 = u16::MAX;

/// One place; its row's number is its place in the order of folded main names.
pub(super) struct Place {
    pub(super) id: CityId,
    pub(super) position: Option<Position>,
    /// The same on the map.
    pub(super) point: Option<Point>,
    /// Into [`Rows::countries`].
    pub(super) country: u16,
    /// Into the network's regions, or [`NONE`].
    pub(super) region: u16,
    /// Into [`Rows::kinds`].
    pub(super) kind: u16,
    pub(super) invented: bool,
    /// Where its spells begin.
    spells: u32,
    /// Where its names begin, the main one first.
    names: u32,
}

/// One unbroken stretch of membership.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::public) struct Spelled {
    /// First day, where known.
    pub(in crate::public) from: Option<Day>,
    /// First day it no longer counted.
    pub(in crate::public) until: Option<Day>,
    /// Why it ended.
    pub(in crate::public) reason: Option<EndReason>,
    /// The class of population its application told, from 1 on; 0 where it told none.
    pub(super) size: u8,
}

struct Name {
    lang: Option<Lang>,
    /// Where it begins in the text of all names.
    at: u32,
}

/// Everything public about every place that is or was a member.
pub(super) struct Rows {
    pub(super) places: Vec<Place>,
    /// Numbers of rows in the order of ids.
    by_id: Vec<u32>,
    spells: Vec<Spelled>,
    names: Vec<Name>,
    name_text: String,
    /// The folded names of each row, a line each, row after row.
    folded: String,
    folded_at: Vec<u32>,
    /// Countries that places are in, by code.
    pub(super) countries: Vec<Country>,
    /// Kinds that places are of, by id.
    pub(super) kinds: Vec<String>,
    /// Clusters with the places that say they take part, by id.
    pub(super) clusters: Vec<(String, Bits)>,
    /// The first day on which any membership began.
    pub(super) begins: Option<Day>,
}

impl Rows {
    pub(super) fn new(network: &Network, places: Places, stays: Stays) -> Rows {
        let (Places { listed, names }, Stays { spells: stays, clusters }) = (places, stays);
        let countries = distinct(listed.iter().map(|it| it.country));
        let kinds = distinct(listed.iter().map(|it| it.kind.clone()));
        let regions: Vec<u16> = countries.iter().map(|it| region(network, *it)).collect();
        let mut by_id: Vec<u32> = (0..index(listed.len())).collect();
        by_id.sort_unstable_by_key(|row| listed[*row as usize].id);
        let further = runs(&names, |it| it.city, &listed, &by_id);
        let spells = runs(&stays, |(city, _)| *city, &listed, &by_id);
        let mut rows = Rows {
            places: Vec::with_capacity(listed.len()),
            by_id,
            spells: Vec::with_capacity(stays.len()),
            names: Vec::with_capacity(listed.len() + names.len()),
            name_text: String::new(),
            folded: String::new(),
            folded_at: Vec::with_capacity(listed.len()),
            begins: stays.iter().filter_map(|(_, it)| it.from).min(),
            countries,
            kinds,
            clusters: Vec::new(),
        };
        for (it, (further, spells)) in listed.iter().zip(further.into_iter().zip(spells)) {
            let country = rows.countries.binary_search(&it.country).unwrap_or_default();
            let kind = rows.kinds.binary_search(&it.kind).unwrap_or_default();
            rows.places.push(Place {
                id: it.id,
                position: it.position,
                point: it.position.map(|it| Point::of(it.latitude, it.longitude)),
                country: small(country),
                region: regions[country],
                kind: small(kind),
                invented: it.invented,
                spells: index(rows.spells.len()),
                names: index(rows.names.len()),
            });
            rows.call(it, &names[further]);
            rows.spells.extend(stays[spells].iter().map(|(_, it)| *it));
        }
        rows.name_text.shrink_to_fit();
        rows.folded.shrink_to_fit();
        rows.take_part(&clusters);
        rows
    }

    /// Notes which places say they take part in which clusters.
    fn take_part(&mut self, all: &[ListedCluster]) {
        let ids = distinct(all.iter().map(|it| it.cluster.as_str()));
        let mut clusters: Vec<(String, Bits)> =
            ids.iter().map(|id| ((*id).to_owned(), Bits::new(self.len()))).collect();
        for it in all {
            let at = ids.binary_search(&it.cluster.as_str()).ok();
            if let (Some(at), Some(row)) = (at, self.row_of(it.city)) {
                clusters[at].1.set(row as usize);
            }
        }
        self.clusters = clusters;
    }

    /// Puts a place's names down: as written, and folded, each once.
    fn call(&mut self, it: &Listed, further: &[ListedName]) {
        let start = self.folded.len();
        self.folded_at.push(index(start));
        let main = (None, it.name.as_str(), it.name_key.as_str());
        let further = further.iter().map(|it| (it.lang, it.name.as_str(), it.name_key.as_str()));
        for (lang, name, key) in std::iter::once(main).chain(further) {
            self.names.push(Name { lang, at: index(self.name_text.len()) });
            self.name_text.push_str(name);
            if !self.folded[start..].lines().any(|it| it == key) {
                self.folded.push_str(key);
                self.folded.push('\n');
            }
        }
    }

    /// Whether a place lies in a spot of the map.
    pub(super) fn lies_in(&self, row: usize, spot: Spot) -> bool {
        self.places[row].point.is_some_and(|it| it.spot() == spot)
    }

    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// The row of a place that is or was a member.
    pub(super) fn row_of(&self, id: CityId) -> Option<u32> {
        let at = self.by_id.binary_search_by_key(&id, |row| self.places[*row as usize].id).ok()?;
        Some(self.by_id[at])
    }

    /// A place's spells, the oldest first.
    pub(super) fn spells(&self, row: u32) -> &[Spelled] {
        let end =
            self.places.get(row as usize + 1).map_or(self.spells.len(), |it| it.spells as usize);
        &self.spells[self.places[row as usize].spells as usize..end]
    }

    /// A place's names with their languages, the main one first.
    pub(super) fn names(&self, row: u32) -> impl Iterator<Item = (Option<Lang>, &str)> {
        let end =
            self.places.get(row as usize + 1).map_or(self.names.len(), |it| it.names as usize);
        (self.places[row as usize].names as usize..end)
            .map(move |at| (self.names[at].lang, self.name(at)))
    }

    /// The best name for a reader of `lang`.
    pub(super) fn name_in(&self, row: u32, lang: Lang) -> &str {
        let own = self.names(row).skip(1).find(|(of, _)| *of == Some(lang));
        own.map_or_else(|| self.name(self.places[row as usize].names as usize), |(_, name)| name)
    }

    fn name(&self, at: usize) -> &str {
        let end = self.names.get(at + 1).map_or(self.name_text.len(), |it| it.at as usize);
        &self.name_text[self.names[at].at as usize..end]
    }

    /// The rows with this in one of their folded names.
    pub(super) fn named(&self, folded: &str) -> Bits {
        let mut found = Bits::new(self.len());
        let finder = memmem::Finder::new(folded);
        let mut at = 0;
        // A folded text has no line break, so what is found is within one name.
        while let Some(hit) = finder.find(&self.folded.as_bytes()[at..]) {
            let row = self.folded_at.partition_point(|it| *it as usize <= at + hit) - 1;
            found.set(row);
            let Some(next) = self.folded_at.get(row + 1) else { break };
            at = *next as usize;
        }
        found
    }
}

/// Where those of each place stand, in the order of `listed`; `all` are in the order of their
/// places, and so is `by_id`. Both are walked once: a search for each of a hundred thousand places
/// was a fifth of a register.
fn runs<T>(
    all: &[T],
    city: impl Fn(&T) -> CityId,
    listed: &[Listed],
    by_id: &[u32],
) -> Vec<Range<usize>> {
    let mut runs = vec![0..0; listed.len()];
    let mut at = 0;
    for row in by_id {
        let id = listed[*row as usize].id;
        at += all[at..].iter().take_while(|it| city(it) < id).count();
        let n = all[at..].iter().take_while(|it| city(it) == id).count();
        runs[*row as usize] = at..at + n;
        at += n;
    }
    runs
}

fn distinct<T: Ord>(all: impl Iterator<Item = T>) -> Vec<T> {
    all.collect::<std::collections::BTreeSet<T>>().into_iter().collect()
}

fn region(network: &Network, country: Country) -> u16 {
    network.regions.iter().position(|it| it.countries.contains(&country)).map_or(NONE, small)
}

fn small(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(NONE)
}

/// Texts of names beyond four gigabytes no machine of ours would hold.
fn index(at: usize) -> u32 {
    u32::try_from(at).expect("a register is far below four billion of anything")
}
