//! The register: everything public about every place, in memory, so that no list of members asks
//! the database.
//!
//! It is read whole once per public revision and then only looked at. Begin at [`Register::found`];
//! `read` asks for the places, `rows` packs them, `found` filters and counts, `order` sorts by the
//! reader's language. What a page shows is put together by its caller.

mod bits;
mod day;
mod found;
mod near;
mod order;
mod read;
mod rows;

use std::cmp::Reverse;
use std::collections::HashMap;
use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use domain::city::Position;
use domain::country::Country;
use domain::ids::CityId;
use domain::language::Lang;
use domain::network::Network;
use places::Levels;
use store::Tx;

pub(super) use day::Day;
pub(super) use found::{Counts, Filter, Found, Standing, When};
pub(super) use rows::Spelled;

use found::Cell;
use order::Order;
use read::{Places, Stays};
use rows::Rows;

use crate::App;

/// Answers that are kept beside the rows; with a hundred thousand places each weighs 13 KB.
const FOUND_MAX: usize = 64;
/// Days that are kept; with a hundred thousand places each weighs a megabyte.
const DAYS_MAX: usize = 4;

/// Maps that are kept; with a hundred thousand places each weighs some megabytes.
const MAPS_MAX: usize = 4;

/// The places of one public revision.
pub(crate) struct Register {
    revision: i64,
    rows: Rows,
    n_regions: usize,
    days: Mutex<Vec<(When, Arc<Vec<Cell>>)>>,
    found: Mutex<HashMap<Filter, Arc<Found>>>,
    /// Each made by who asks first, while others look at those that are there.
    orders: Mutex<HashMap<Lang, Arc<OnceLock<Order>>>>,
    maps: Mutex<Vec<(Filter, Arc<Levels>)>>,
}

/// One place as its register has it.
#[derive(Clone, Copy)]
pub(super) struct Member<'a> {
    register: &'a Register,
    row: u32,
}

/// Where a page begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PageFrom {
    /// At the first row, or after that one.
    After(Option<u32>),
    /// Before that one, turning back.
    Before(u32),
}

/// The newest register that was asked for.
#[derive(Default)]
pub(crate) struct Kept {
    newest: Mutex<Option<Arc<Register>>>,
    /// Held while one is made, so that many who ask at once wait for one.
    making: Mutex<()>,
}

impl Kept {
    /// The register as of what this node knows of, which is what the page cache goes by: its own
    /// writes at once, those of others as soon as it hears of them. Asks the database only where
    /// something changed.
    pub(super) fn current(&self, app: &App) -> Result<Arc<Register>, store::Error> {
        match self.at_hand(app) {
            Some(it) => Ok(it),
            // The connection comes first, then the turn to make one: who has the turn waits for
            // nobody.
            None => app.store.read(|tx| self.read(app, tx)),
        }
    }

    /// The same where it is in memory already.
    pub(super) fn at_hand(&self, app: &App) -> Option<Arc<Register>> {
        self.at(app.store.public_revision())
    }

    /// The register of the snapshot `tx` sees, or of a newer one.
    pub(super) fn read(&self, app: &App, tx: &mut Tx) -> Result<Arc<Register>, store::Error> {
        let revision = tx.head()?.revision;
        if let Some(it) = self.at(revision) {
            return Ok(it);
        }
        let turn = lock(&self.making);
        if let Some(it) = self.at(revision) {
            return Ok(it);
        }
        let made = Arc::new(Register::read(app, tx, revision)?);
        *lock(&self.newest) = Some(Arc::clone(&made));
        drop(turn);
        Ok(made)
    }

    fn at(&self, revision: i64) -> Option<Arc<Register>> {
        lock(&self.newest).as_ref().filter(|it| it.revision >= revision).cloned()
    }
}

impl Register {
    /// Half of it is read beside the other half, where a connection is free and sees the same
    /// revision: a first page of a hundred thousand places waits for this.
    fn read(app: &App, tx: &mut Tx, revision: i64) -> Result<Register, store::Error> {
        let (places, beside) = std::thread::scope(|scope| {
            let beside = scope.spawn(|| {
                app.store.read_if_free(|tx| match tx.head()?.revision == revision {
                    true => Stays::read(app, tx).map(Some),
                    false => Ok::<_, store::Error>(None),
                })
            });
            let places = Places::read(tx);
            (places, beside.join().unwrap_or_else(|panic| resume_unwind(panic)))
        });
        let places = places?;
        // A server that lets in no further connection is no reason to fail: `tx` reads on.
        let beside = beside.ok().flatten().flatten();
        let stays = beside.map_or_else(|| Stays::read(app, tx), Ok)?;
        Ok(Register {
            revision,
            rows: Rows::new(&app.network, places, stays),
            n_regions: app.network.regions.len(),
            days: Mutex::default(),
            found: Mutex::default(),
            orders: Mutex::default(),
            maps: Mutex::default(),
        })
    }

    /// What a filter finds, with what every other choice would find.
    pub(super) fn found(&self, filter: &Filter) -> Arc<Found> {
        if let Some(it) = lock(&self.found).get(filter) {
            return Arc::clone(it);
        }
        let cells = self.day(filter.when);
        let found = Arc::new(found::find(&self.rows, &cells, self.n_regions, filter));
        let mut kept = lock(&self.found);
        if kept.len() >= FOUND_MAX {
            kept.clear();
        }
        kept.insert(filter.clone(), Arc::clone(&found));
        found
    }

    /// Whether what a filter finds, and in which order readers of `lang` see it, is known already.
    pub(super) fn has_at_hand(&self, filter: &Filter, lang: Lang) -> bool {
        let is_sorted = || lock(&self.orders).get(&lang).is_some_and(|it| it.get().is_some());
        lock(&self.found).contains_key(filter) && is_sorted()
    }

    /// All members, with what they can be narrowed by.
    pub(super) fn members(&self) -> Arc<Found> {
        self.found(&Filter::default())
    }

    fn day(&self, when: When) -> Arc<Vec<Cell>> {
        if let Some((_, it)) = lock(&self.days).iter().find(|(of, _)| *of == when) {
            return Arc::clone(it);
        }
        let cells = Arc::new(found::day(&self.rows, when));
        let mut days = lock(&self.days);
        if days.len() >= DAYS_MAX {
            // The members of now are asked for again at once.
            days.retain(|(of, _)| *of == When::Now);
        }
        days.push((when, Arc::clone(&cells)));
        cells
    }

    /// The row of a place that is or was a member; it is good for this register alone.
    pub(super) fn row_of(&self, id: CityId) -> Option<u32> {
        self.rows.row_of(id)
    }

    /// A place that is or was a member.
    pub(super) fn member(&self, id: CityId) -> Option<Member<'_>> {
        self.row_of(id).map(|row| Member { register: self, row })
    }

    /// At most `limit` of what was found, as a reader of `lang` sorts names, and whether more lie
    /// beyond.
    pub(super) fn page(
        &self,
        found: &Found,
        from: PageFrom,
        limit: usize,
        lang: Lang,
    ) -> (Vec<Member<'_>>, bool) {
        let order = Arc::clone(lock(&self.orders).entry(lang).or_default());
        let order = order.get_or_init(|| Order::new(&self.rows, lang));
        let has = |row: &u32| found.rows.has(*row as usize);
        let member = |row: u32| Member { register: self, row };
        let mut rows: Vec<u32> = match from {
            PageFrom::After(row) => {
                let start = row.map_or(0, |it| order.rank(it) + 1);
                order.rows()[start..].iter().copied().filter(has).take(limit + 1).collect()
            }
            PageFrom::Before(row) => {
                let end = order.rank(row);
                order.rows()[..end].iter().rev().copied().filter(has).take(limit + 1).collect()
            }
        };
        let more = rows.len() > limit;
        rows.truncate(limit);
        if matches!(from, PageFrom::Before(_)) {
            rows.reverse();
        }
        (rows.into_iter().map(member).collect(), more)
    }

    /// At most so many members of now, the last to join first; equal days in the order of folded
    /// main names.
    pub(super) fn newest(&self, number: usize) -> Vec<Member<'_>> {
        let members = self.members();
        let joined = |it: Member<'_>| Some((Reverse(it.spell(When::Now)?.from?), it.row));
        let mut dated: Vec<_> = self.after(&members, None).filter_map(joined).collect();
        if dated.len() > number {
            dated.select_nth_unstable(number);
            dated.truncate(number);
        }
        dated.sort_unstable();
        dated.into_iter().map(|(_, row)| self.at(row)).collect()
    }

    /// What was found after a row, in the order of folded main names, which no language changes.
    pub(super) fn after<'a>(
        &'a self,
        found: &'a Found,
        row: Option<u32>,
    ) -> impl Iterator<Item = Member<'a>> {
        let start = row.map_or(0, |it| it as usize + 1);
        let rows = (start < self.rows.len()).then(|| found.rows.starting_at(start));
        rows.into_iter().flatten().map(move |row| Member { register: self, row })
    }

    /// At most so many members that lie within a distance of a place, the nearest first, with how
    /// far away they are in kilometres.
    pub(super) fn nearest(
        &self,
        id: CityId,
        number: usize,
        within_km: f64,
    ) -> Vec<(Member<'_>, f64)> {
        let Some(row) = self.row_of(id) else { return Vec::new() };
        let near = near::nearest(&self.rows, &self.members().rows, row, number, within_km);
        near.into_iter().map(|(row, km)| (Member { register: self, row }, km)).collect()
    }

    /// What a filter finds, bunched for the map; a bunch's number is a row.
    pub(super) fn map(&self, filter: &Filter) -> Arc<Levels> {
        if let Some((_, it)) = lock(&self.maps).iter().find(|(of, _)| of == filter) {
            return Arc::clone(it);
        }
        let found = self.found(filter);
        let placed = found.rows.starting_at(0).filter_map(|row| {
            Some((row, self.rows.places[row as usize].point?))
        });
        let map = Arc::new(Levels::new(placed));
        let mut maps = lock(&self.maps);
        if maps.len() >= MAPS_MAX {
            // The map of all members of now is asked for again at once.
            maps.retain(|(of, _)| *of == Filter::default());
        }
        maps.push((filter.clone(), Arc::clone(&map)));
        map
    }

    /// The place of a row.
    pub(super) fn at(&self, row: u32) -> Member<'_> {
        Member { register: self, row }
    }
}

impl<'a> Member<'a> {
    pub(super) fn id(self) -> CityId {
        self.place().id
    }

    pub(super) fn country(self) -> Country {
        self.register.rows.countries[usize::from(self.place().country)]
    }

    pub(super) fn kind(self) -> &'a str {
        &self.register.rows.kinds[usize::from(self.place().kind)]
    }

    pub(super) fn position(self) -> Option<Position> {
        self.place().position
    }

    pub(super) fn invented(self) -> bool {
        self.place().invented
    }

    /// Its best name for a reader of `lang`.
    pub(super) fn name_in(self, lang: Lang) -> &'a str {
        self.register.rows.name_in(self.row, lang)
    }

    /// Its names with their languages, the main one first.
    pub(super) fn names(self) -> impl Iterator<Item = (Option<Lang>, &'a str)> {
        self.register.rows.names(self.row)
    }

    /// Its spells, the oldest first.
    pub(super) fn spells(self) -> &'a [Spelled] {
        self.register.rows.spells(self.row)
    }

    /// The spell by which it stands as it does on a day.
    pub(super) fn spell(self, when: When) -> Option<&'a Spelled> {
        found::standing(self.spells(), when, self.register.rows.begins).1
    }

    fn place(self) -> &'a rows::Place {
        &self.register.rows.places[self.row as usize]
    }
}

/// A region's place in the network, as a filter takes it.
pub(super) fn region(network: &Network, id: &str) -> Option<usize> {
    network.regions.iter().position(|it| it.id == id)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // What is behind is replaced or added to whole, never changed in part.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
