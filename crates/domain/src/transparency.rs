//! What everybody may know of how a call went, and from when on.
//!
//! Before the announcement a count can give a secret away: of a country with one file, "one
//! eligible" is that file's result. So until then only what cities and commissions did in the open
//! is counted, and only as a whole.

use std::collections::BTreeMap;

use crate::call::{Call, Stage};
use crate::event::EventKind;
use crate::ids::ApplicationId;
use crate::time::Timestamp;

/// How much may be shown of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    /// Rules, time limits, extensions, waivers: a call that runs.
    Rules,
    /// Also how many applications came in: the cities' time is over.
    Intake,
    /// Also stages, countries, days, appeals and corrections: the results are told.
    Everything,
}

/// How much of a call everybody may know at `now`; nothing of a draft.
pub fn shown(call: &Call, now: Timestamp) -> Option<Shown> {
    match call.stage {
        Stage::Draft => None,
        Stage::Published { .. } if call.clocks.city.includes(now) => Some(Shown::Rules),
        Stage::Published { .. } | Stage::Closed { .. } => Some(Shown::Intake),
        Stage::Announced { .. } => Some(Shown::Everything),
    }
}

/// A stretch of the way whose days are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stretch {
    /// From the hand-in to the commission's forwarding.
    Commission,
    /// From the forwarding to the check of eligibility.
    Screening,
    /// From the check to the announced result.
    Decision,
    /// From the hand-in to the announced result.
    Whole,
}

impl Stretch {
    /// All of them, in order.
    pub const ALL: [Stretch; 4] =
        [Stretch::Commission, Stretch::Screening, Stretch::Decision, Stretch::Whole];

    /// Its word in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Stretch::Commission => "commission",
            Stretch::Screening => "screening",
            Stretch::Decision => "decision",
            Stretch::Whole => "whole",
        }
    }
}

/// The median of the days a stretch took, and over how many files.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Days {
    /// The middle, in days.
    pub median: f64,
    /// Files that went all the way.
    pub n_files: usize,
}

/// What happened to one file and when, in the order of the log.
pub type Happened = (ApplicationId, EventKind, Timestamp);

/// The median days of every stretch that any file went; `told` is the moment of the results.
///
/// Of what happened more than once the first hand-in and the last of the rest count: a file that
/// was given back took as long as it took.
pub fn days(happened: &[Happened], told: Timestamp) -> BTreeMap<Stretch, Days> {
    let mut files: BTreeMap<ApplicationId, [Option<Timestamp>; 3]> = BTreeMap::new();
    for (id, kind, at) in happened.iter().filter(|(_, _, at)| *at <= told) {
        let marks = files.entry(*id).or_default();
        match kind {
            EventKind::ApplicationSubmitted => marks[0] = marks[0].or(Some(*at)),
            EventKind::ApplicationForwarded => marks[1] = Some(*at),
            EventKind::ApplicationScreened => marks[2] = Some(*at),
            _ => (),
        }
    }
    let mut all: BTreeMap<Stretch, Vec<i64>> = BTreeMap::new();
    for [submitted, forwarded, screened] in files.into_values() {
        let stretches = [
            (Stretch::Commission, submitted, forwarded),
            (Stretch::Screening, forwarded, screened),
            (Stretch::Decision, screened, Some(told)),
            (Stretch::Whole, submitted.filter(|_| screened.is_some()), Some(told)),
        ];
        for (stretch, from, to) in stretches {
            if let (Some(from), Some(to)) = (from, to) {
                all.entry(stretch).or_default().push(to.0.saturating_sub(from.0));
            }
        }
    }
    all.into_iter()
        .map(|(stretch, ms)| (stretch, Days { n_files: ms.len(), median: median_days(ms) }))
        .collect()
}

fn median_days(mut ms: Vec<i64>) -> f64 {
    ms.sort_unstable();
    let n = ms.len();
    let middle = (ms[(n - 1) / 2] as f64 + ms[n / 2] as f64) / 2.0;
    middle / 86_400_000.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{at, call, closed, id, published};

    #[test]
    fn before_the_results_nothing_is_counted_but_what_came_in() {
        let in_time = at("2020-04-01T10:00");
        let later = at("2020-05-02T10:00");
        assert_eq!(shown(&call(), in_time), None);
        assert_eq!(shown(&published(), in_time), Some(Shown::Rules));
        assert_eq!(shown(&published(), later), Some(Shown::Intake));
        assert_eq!(shown(&closed(), later), Some(Shown::Intake));
        let told = Call { stage: Stage::Announced { at: later }, ..call() };
        assert_eq!(shown(&told, later), Some(Shown::Everything));
    }

    #[test]
    fn the_median_is_of_files_that_went_the_stretch() {
        let day = |n: i64| Timestamp(n * 86_400_000);
        let file = |n: u128| ApplicationId(id(n));
        let happened = [
            (file(1), EventKind::ApplicationSubmitted, day(0)),
            (file(1), EventKind::ApplicationSubmitted, day(4)),
            (file(1), EventKind::ApplicationForwarded, day(10)),
            (file(1), EventKind::ApplicationScreened, day(12)),
            (file(2), EventKind::ApplicationSubmitted, day(2)),
            (file(2), EventKind::ApplicationForwarded, day(10)),
            (file(3), EventKind::ApplicationSubmitted, day(3)),
            (file(2), EventKind::ApplicationScreened, day(99)),
        ];
        let all = days(&happened, day(30));
        assert_eq!(all[&Stretch::Commission], Days { median: 9.0, n_files: 2 });
        assert_eq!(all[&Stretch::Screening], Days { median: 2.0, n_files: 1 });
        assert_eq!(all[&Stretch::Decision], Days { median: 18.0, n_files: 1 });
        assert_eq!(all[&Stretch::Whole], Days { median: 30.0, n_files: 1 });
    }
}
