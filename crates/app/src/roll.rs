//! The roll of a call: one entry for each file, kept in memory, so that a desk is narrowed,
//! counted, sorted and paged without walking the database again for each page.
//!
//! A roll is never shown stale, on whichever node: every page asks the log how far it is, in
//! its own snapshot. When the log has moved, only what its events speak of is read anew
//! (`store`'s `board.rs` says how that is found). What hangs on the clock, who is late and for
//! how long, is no part of a roll; who may see what is asked by those who show it, each time.
//! [`Rolls::read`] is the way in, `entry.rs` says what is known of a file.

mod entry;

use std::cmp::Ordering;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::application::Stage;
use domain::country::Country;
use domain::ids::{ApplicationId, CallId};
use domain::time::Timestamp;
use store::{EVENTS_MAX, Tx};

pub(crate) use entry::{Entry, Part, Progress, Reading};

/// Calls that a node keeps; the one looked at longest ago goes first. A call of five thousand
/// files takes a few megabytes.
const CALLS_MAX: usize = 4;

/// The rolls this node keeps, the one looked at last first.
#[derive(Default)]
pub(crate) struct Rolls(Mutex<Vec<Kept>>);

/// A roll with the events between which nothing of it changed, both included.
#[derive(Clone)]
struct Kept {
    call: CallId,
    from: i64,
    to: i64,
    roll: Arc<Roll>,
}

impl Rolls {
    /// The roll of a call as the snapshot `tx` sees it.
    ///
    /// For reads alone: what a write has not committed yet must not be kept.
    pub(crate) fn read(&self, tx: &mut Tx, call: CallId) -> Result<Arc<Roll>, store::Error> {
        let head = tx.head()?.seq;
        let kept = self.kept(call);
        let read = match kept {
            Some(kept) if (kept.from..=kept.to).contains(&head) => return Ok(kept.roll),
            Some(kept) if kept.to < head && head - kept.to <= EVENTS_MAX => {
                kept.brought_to(head, tx)?
            }
            // Also when another request has seen a later moment: a page is of its own.
            _ => Kept::load(call, head, tx)?,
        };
        self.keep(&read);
        Ok(read.roll)
    }

    fn kept(&self, call: CallId) -> Option<Kept> {
        let mut all = self.lock();
        let at = all.iter().position(|it| it.call == call)?;
        all[..=at].rotate_right(1);
        all.first().cloned()
    }

    /// Keeps what a snapshot saw, unless something newer is kept already.
    fn keep(&self, read: &Kept) {
        let mut all = self.lock();
        if all.iter().any(|it| it.call == read.call && it.to >= read.to) {
            return;
        }
        all.retain(|it| it.call != read.call);
        all.insert(0, read.clone());
        all.truncate(CALLS_MAX);
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Kept>> {
        // Each change leaves a list of whole rolls, so a holder that panics leaves one too.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn load(call: CallId, head: i64, tx: &mut Tx) -> Result<Kept, store::Error> {
        let roll = Arc::new(Roll::load(tx, call)?);
        Ok(Kept { call, from: head, to: head, roll })
    }

    /// The same at event `head`, with what happened since read anew.
    fn brought_to(self, head: i64, tx: &mut Tx) -> Result<Kept, store::Error> {
        if tx.call_happened_since(self.call, self.to)? {
            return Kept::load(self.call, head, tx);
        }
        let files = tx.board_files_since(self.call, self.to)?;
        if files.is_empty() {
            return Ok(Kept { to: head, ..self });
        }
        let names = tx.board_names_since(self.call, self.to)?;
        let reviews = tx.board_reviews_since(self.call, self.to)?;
        let mut changed = entry::entries(files, names, reviews);
        // Most events about a file, such as an answer saved, change nothing that is shown here.
        changed.retain(|it| self.roll.entry(it.id).is_none_or(|known| **known != *it));
        // From here on even so: it may have been otherwise for a moment.
        let roll = match changed.is_empty() {
            true => self.roll,
            false => Arc::new(self.roll.with(changed)),
        };
        Ok(Kept { call: self.call, from: head, to: head, roll })
    }
}

/// What a list of files is sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Order {
    /// By country, and by the commission's rank.
    #[default]
    Place,
    /// By the name of the city.
    City,
    /// What has waited longest first.
    Waiting,
}

/// Comes after every rank that a commission gives.
const NO_RANK: i64 = 9_999;

impl Order {
    /// No two files are equal, so every page begins at exactly one place.
    fn compare(self, a: &Entry, b: &Entry) -> Ordering {
        let by = match self {
            Order::Place => {
                let rank = |it: &Entry| it.rank.unwrap_or(NO_RANK);
                (a.country, rank(a)).cmp(&(b.country, rank(b)))
            }
            Order::City => a.key().cmp(b.key()),
            Order::Waiting => a.since.cmp(&b.since),
        };
        by.then_with(|| a.id.cmp(&b.id))
    }
}

/// Where a page begins: after that file, or before it when one turns back.
#[derive(Debug, Clone)]
pub(crate) enum From {
    /// At the first file.
    Start,
    /// With the files that follow.
    After(Arc<Entry>),
    /// With the files before, the nearest ones.
    Before(Arc<Entry>),
}

/// How many files stand at a stage, and for how long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StageAges {
    pub(crate) stage: &'static str,
    pub(crate) n: usize,
    /// Since when the oldest has stood there.
    pub(crate) oldest: Timestamp,
    /// Since when the one in the middle has stood there, of two the older.
    pub(crate) median: Timestamp,
}

/// A review with the file it is of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Given {
    pub(crate) file: ApplicationId,
    /// Where the file stands.
    pub(crate) stage: &'static str,
    pub(crate) reading: Reading,
}

/// What is known of a call's files at one moment.
pub(crate) struct Roll {
    /// By id; drafts that were never handed in too.
    all: Vec<Arc<Entry>>,
    by_place: Vec<Arc<Entry>>,
    by_city: Vec<Arc<Entry>>,
    by_waiting: Vec<Arc<Entry>>,
    given: Vec<Given>,
    ages: Vec<StageAges>,
    countries: Vec<Country>,
}

impl Roll {
    fn load(tx: &mut Tx, call: CallId) -> Result<Roll, store::Error> {
        let files = tx.board_files(call)?;
        let (names, reviews) = (tx.board_names(call)?, tx.board_reviews(call)?);
        let mut entries = entry::entries(files, names, reviews);
        // What is walked through most lies in memory as it is walked through.
        entries.sort_unstable_by(|a, b| Order::default().compare(a, b));
        Ok(Roll::of(entries.into_iter().map(Arc::new).collect()))
    }

    fn of(mut all: Vec<Arc<Entry>>) -> Roll {
        all.sort_unstable_by_key(|it| it.id);
        let handed_in: Vec<Arc<Entry>> = all.iter().filter(|it| it.handed_in).cloned().collect();
        let by = |order: Order| {
            let mut sorted = handed_in.clone();
            sorted.sort_unstable_by(|a, b| order.compare(a, b));
            sorted
        };
        let by_waiting = by(Order::Waiting);
        let mut countries: Vec<Country> = handed_in.iter().map(|it| it.country).collect();
        countries.sort_unstable();
        countries.dedup();
        Roll {
            given: given(&handed_in),
            by_place: by(Order::Place),
            by_city: by(Order::City),
            ages: ages(&by_waiting),
            by_waiting,
            countries,
            all,
        }
    }

    /// The same with these entries instead of older ones, or besides.
    fn with(&self, changed: Vec<Entry>) -> Roll {
        let mut all = self.all.clone();
        for it in changed.into_iter().map(Arc::new) {
            match self.all.binary_search_by_key(&it.id, |known| known.id) {
                Ok(at) => all[at] = it,
                Err(_) => all.push(it),
            }
        }
        Roll::of(all)
    }

    fn entry(&self, id: ApplicationId) -> Option<&Arc<Entry>> {
        let at = self.all.binary_search_by_key(&id, |it| it.id).ok()?;
        self.all.get(at)
    }

    /// The file of that id, when it was ever handed in.
    pub(crate) fn file(&self, id: ApplicationId) -> Option<&Arc<Entry>> {
        self.entry(id).filter(|it| it.handed_in)
    }

    /// Every file that was handed in, in that order.
    pub(crate) fn files(&self, order: Order) -> &[Arc<Entry>] {
        match order {
            Order::Place => &self.by_place,
            Order::City => &self.by_city,
            Order::Waiting => &self.by_waiting,
        }
    }

    /// Those of one country.
    pub(crate) fn of_country(&self, country: Country) -> &[Arc<Entry>] {
        let start = self.by_place.partition_point(|it| it.country < country);
        let n = self.by_place[start..].partition_point(|it| it.country == country);
        &self.by_place[start..start + n]
    }

    /// At most `limit` of the files that are `wanted`, in that order.
    pub(crate) fn page(
        &self,
        order: Order,
        from: &From,
        limit: usize,
        wanted: impl Fn(&Entry) -> bool,
    ) -> Vec<Arc<Entry>> {
        let files = self.files(order);
        let wanted = |it: &&Arc<Entry>| wanted(it);
        // How many come before an edge, which need not stand among them as it was any more.
        let n_until = |edge: &Entry, last: Ordering| {
            files.partition_point(|it| order.compare(it, edge) <= last)
        };
        match from {
            From::Start => files.iter().filter(wanted).take(limit).cloned().collect(),
            From::After(edge) => {
                let rest = &files[n_until(edge, Ordering::Equal)..];
                rest.iter().filter(wanted).take(limit).cloned().collect()
            }
            From::Before(edge) => {
                let rest = &files[..n_until(edge, Ordering::Less)];
                let mut page: Vec<_> =
                    rest.iter().rev().filter(wanted).take(limit).cloned().collect();
                page.reverse();
                page
            }
        }
    }

    /// The reviews of all of them, those of one expert together.
    pub(crate) fn given(&self) -> &[Given] {
        &self.given
    }

    /// How many files were handed in.
    pub(crate) fn n_files(&self) -> usize {
        self.by_place.len()
    }

    /// Where files stand, in the order of stages; stages without files are left out.
    pub(crate) fn ages(&self) -> &[StageAges] {
        &self.ages
    }

    /// The countries of the files that were handed in, each once, by code.
    pub(crate) fn countries(&self) -> &[Country] {
        &self.countries
    }

    /// Per country, how many drafts were never handed in, and nothing else about them.
    pub(crate) fn drafts(&self) -> Vec<(Country, i64)> {
        let drafts = self.all.iter().filter(|it| !it.handed_in && it.stage == "draft");
        let mut n = std::collections::BTreeMap::<Country, i64>::new();
        for it in drafts {
            *n.entry(it.country).or_default() += 1;
        }
        n.into_iter().collect()
    }
}

/// Laid out side by side: a list of experts goes through all of them.
fn given(files: &[Arc<Entry>]) -> Vec<Given> {
    let mut all = Vec::new();
    for it in files {
        let (file, stage) = (it.id, it.stage);
        all.extend(it.readings.iter().map(|reading| Given { file, stage, reading: *reading }));
    }
    all.sort_unstable_by_key(|it| (it.reading.expert, it.file));
    all
}

/// Takes files with what has waited longest first.
fn ages(by_waiting: &[Arc<Entry>]) -> Vec<StageAges> {
    let of = |stage: &'static str| {
        let since: Vec<Timestamp> =
            by_waiting.iter().filter(|it| it.stage == stage).map(|it| it.since).collect();
        let median = *since.get(since.len().saturating_sub(1) / 2)?;
        Some(StageAges { stage, n: since.len(), oldest: *since.first()?, median })
    };
    Stage::NAMES.into_iter().filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(n: u128) -> CallId {
        CallId(uuid::Uuid::from_u128(n))
    }

    fn kept(n: u128, (from, to): (i64, i64)) -> Kept {
        Kept { call: call(n), from, to, roll: Arc::new(Roll::of(Vec::new())) }
    }

    fn calls(rolls: &Rolls) -> Vec<CallId> {
        rolls.lock().iter().map(|it| it.call).collect()
    }

    #[test]
    fn the_call_looked_at_longest_ago_is_forgotten_first() {
        let rolls = Rolls::default();
        for n in 1..=4 {
            rolls.keep(&kept(n, (1, 1)));
        }
        assert!(rolls.kept(call(1)).is_some());
        rolls.keep(&kept(5, (1, 1)));
        assert_eq!(calls(&rolls), [5, 1, 4, 3].map(call));
        assert!(rolls.kept(call(2)).is_none());
    }

    #[test]
    fn what_a_later_moment_saw_is_not_put_back_by_an_earlier_one() {
        let rolls = Rolls::default();
        rolls.keep(&kept(1, (7, 9)));
        rolls.keep(&kept(1, (8, 8)));
        let now = rolls.kept(call(1)).unwrap();
        assert_eq!((now.from, now.to, calls(&rolls).len()), (7, 9, 1));
        rolls.keep(&kept(1, (7, 12)));
        assert_eq!(rolls.kept(call(1)).unwrap().to, 12);
    }
}
