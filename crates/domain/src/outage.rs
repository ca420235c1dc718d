//! Minutes in which nobody could reach the service, as it measured them itself.
//!
//! Each node leaves a sign of life each minute. A minute without any, between two that have one,
//! is one in which nothing answered, whatever the cause.

use crate::time::Timestamp;

const MINUTE_MS: i64 = 60_000;

/// A sign of life, by the number of its minute since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beat {
    /// The minute.
    pub minute: i64,
    /// Whether the clock of a demonstration was moved on to it: what lies before was skipped,
    /// not missed.
    pub after_move: bool,
}

impl Beat {
    /// The minute a moment lies in.
    pub fn minute_of(at: Timestamp) -> i64 {
        at.0.div_euclid(MINUTE_MS)
    }
}

/// Whole minutes without a sign of life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outage {
    /// The beginning of its first minute.
    pub from: Timestamp,
    /// The end of its last minute, which is the beginning of the next.
    pub until: Timestamp,
}

impl Outage {
    /// How many minutes.
    pub fn minutes(&self) -> i64 {
        (self.until.0 - self.from.0) / MINUTE_MS
    }
}

/// The outages between two moments. `beats` are those of the same time in order, with the last one
/// before it and the next one after, so that an outage that began earlier or ended later is seen.
///
/// Before the very first sign of life nothing can be said. The minute of `until` is not counted:
/// it may not be over.
pub fn outages(beats: &[Beat], from: Timestamp, until: Timestamp) -> Vec<Outage> {
    let (first, end) = (Beat::minute_of(from), Beat::minute_of(until));
    let mut found = Vec::new();
    for (at, beat) in beats.iter().enumerate() {
        let (missing_from, missing_until) = match beats.get(at + 1) {
            Some(next) if next.after_move => continue,
            Some(next) => (beat.minute + 1, next.minute),
            None => (beat.minute + 1, end),
        };
        let (from, until) = (missing_from.max(first), missing_until.min(end));
        if from < until {
            let moment = |minute: i64| Timestamp(minute * MINUTE_MS);
            found.push(Outage { from: moment(from), until: moment(until) });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::at;

    fn beats(minutes: &[i64]) -> Vec<Beat> {
        let start = Beat::minute_of(at("2023-05-31T10:00"));
        minutes.iter().map(|it| Beat { minute: start + it, after_move: false }).collect()
    }

    fn told(beats: &[Beat], from: &str, until: &str) -> Vec<(String, i64)> {
        let found = outages(beats, at(from), at(until));
        found.iter().map(|it| (it.from.to_string()[11..16].to_owned(), it.minutes())).collect()
    }

    const DAY: (&str, &str) = ("2023-05-31T09:00", "2023-05-31T10:10");

    #[test]
    fn a_minute_each_is_no_outage() {
        assert_eq!(told(&beats(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), DAY.0, DAY.1), []);
    }

    #[test]
    fn what_lies_between_two_signs_of_life_is_an_outage() {
        let all = beats(&[0, 1, 5, 6, 7, 9]);
        assert_eq!(told(&all, DAY.0, DAY.1), [("10:02".to_owned(), 3), ("10:08".to_owned(), 1)]);
    }

    #[test]
    fn an_outage_that_lasts_is_seen_but_not_the_minute_that_runs() {
        assert_eq!(told(&beats(&[0]), DAY.0, "2023-05-31T10:04"), [("10:01".to_owned(), 3)]);
        assert_eq!(told(&beats(&[0]), DAY.0, "2023-05-31T10:01"), []);
    }

    #[test]
    fn it_is_cut_to_the_time_that_is_asked_about() {
        let all = beats(&[0, 60]);
        assert_eq!(told(&all, "2023-05-31T10:30", "2023-05-31T10:40"), [("10:30".to_owned(), 10)]);
    }

    #[test]
    fn nothing_is_said_about_the_time_before_the_first_sign_of_life() {
        assert_eq!(told(&[], DAY.0, DAY.1), []);
        assert_eq!(told(&beats(&[9]), DAY.0, DAY.1), []);
    }

    #[test]
    fn a_clock_that_was_moved_on_is_no_outage() {
        let mut all = beats(&[0, 1, 30, 33]);
        all[2].after_move = true;
        assert_eq!(told(&all, DAY.0, "2023-05-31T10:34"), [("10:31".to_owned(), 2)]);
    }
}
