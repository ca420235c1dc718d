//! Measuring and telling: spans, quantiles, one line of JSON.

use std::time::Instant;

use serde::Serialize;

/// What one timed set came to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Set {
    /// Requests that were answered as hoped.
    pub answered: u64,
    /// Requests that were not; the first of them is told in `first_failure`.
    pub failed: u64,
    /// How long the set took, in seconds.
    pub seconds: f64,
    /// Half of the answers came within this many microseconds.
    pub p50_us: u64,
    /// 99 of 100 answers came within this many microseconds.
    pub p99_us: u64,
    /// The slowest answer, in microseconds.
    pub max_us: u64,
    /// What was wrong with the first request that failed.
    pub first_failure: Option<String>,
}

/// What one client of a set saw.
#[derive(Debug, Default)]
pub struct Seen {
    /// How long each answer took, in microseconds.
    pub took_us: Vec<u64>,
    /// Requests that failed.
    pub failed: u64,
    /// What was wrong with the first of them.
    pub first_failure: Option<String>,
}

impl Seen {
    /// Takes in one request that failed.
    pub fn fail(&mut self, why: String) {
        self.failed += 1;
        self.first_failure.get_or_insert(why);
    }
}

impl Set {
    /// What all clients saw together.
    pub fn of(clients: Vec<Seen>, seconds: f64) -> Set {
        let failed = clients.iter().map(|it| it.failed).sum();
        let first_failure = clients.iter().find_map(|it| it.first_failure.clone());
        let mut took: Vec<u64> = clients.into_iter().flat_map(|it| it.took_us).collect();
        took.sort_unstable();
        Set {
            answered: took.len() as u64,
            failed,
            seconds,
            p50_us: quantile(&took, 0.50),
            p99_us: quantile(&took, 0.99),
            max_us: took.last().copied().unwrap_or_default(),
            first_failure,
        }
    }
}

/// The smallest value that `share` of the sorted values do not exceed; 0 of none.
pub fn quantile(sorted: &[u64], share: f64) -> u64 {
    let rank = (sorted.len() as f64 * share).ceil() as usize;
    sorted.get(rank.saturating_sub(1)).copied().unwrap_or_default()
}

/// The beginning of a span.
#[expect(clippy::disallowed_methods, reason = "how long it takes is what this program is for")]
pub fn begin() -> Instant {
    Instant::now()
}

/// Microseconds since `begun`.
pub fn micros(begun: Instant) -> u64 {
    u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX)
}

/// One line for whoever started this program.
#[expect(clippy::disallowed_macros, reason = "the chore that started this reads its output")]
pub fn say(line: &str) {
    println!("{line}");
}

/// One line of JSON.
pub fn tell(what: &impl Serialize) -> anyhow::Result<()> {
    say(&serde_json::to_string(what)?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantile_is_a_value_that_was_seen() {
        let sorted: Vec<u64> = (1..=200).collect();
        assert_eq!(quantile(&sorted, 0.50), 100);
        assert_eq!(quantile(&sorted, 0.99), 198);
        assert_eq!(quantile(&[7], 0.99), 7);
        assert_eq!(quantile(&[], 0.50), 0);
    }

    #[test]
    fn a_set_counts_what_failed_apart() {
        let mut unlucky = Seen { took_us: vec![30], ..Seen::default() };
        unlucky.fail("409".into());
        unlucky.fail("422".into());
        let set = Set::of(vec![Seen { took_us: vec![10, 20], ..Seen::default() }, unlucky], 2.0);
        assert_eq!((set.answered, set.failed, set.max_us), (3, 2, 30));
        assert_eq!(set.first_failure.as_deref(), Some("409"));
    }
}
