//! Sides that take turns, and what is made of their rounds.

use super::Bench;
use super::load::Load;
use super::server::Server;

/// One side of a comparison.
pub struct Side<'a> {
    pub name: String,
    pub server: &'a Server,
    pub load: Load<'a>,
}

/// What one side came to in one round.
#[derive(Debug, Clone)]
pub struct Reading {
    pub per_second: f64,
    /// CPU time of the server per request, in ms.
    pub cpu_ms: f64,
    /// CPU time of the database's own server per request, in ms.
    pub database_ms: Option<f64>,
    pub p50_us: u64,
    pub p99_us: u64,
    pub failed: u64,
    pub first_failure: Option<String>,
}

/// All rounds of one side.
#[derive(Debug, Clone)]
pub struct Rounds {
    pub name: String,
    pub readings: Vec<Reading>,
}

/// A median with the smallest and the largest value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    pub median: f64,
    pub least: f64,
    pub most: f64,
}

impl Spread {
    /// The spread of some values; all zero of none.
    pub fn of(values: impl IntoIterator<Item = f64>) -> Spread {
        let mut sorted: Vec<f64> = values.into_iter().collect();
        sorted.sort_by(f64::total_cmp);
        let (least, most) = (sorted.first().copied(), sorted.last().copied());
        let median = match sorted.len() {
            0 => 0.0,
            n if n % 2 == 0 => f64::midpoint(sorted[n / 2 - 1], sorted[n / 2]),
            n => sorted[n / 2],
        };
        Spread { median, least: least.unwrap_or_default(), most: most.unwrap_or_default() }
    }
}

impl Rounds {
    /// The median of something.
    pub fn median(&self, of: impl Fn(&Reading) -> f64) -> f64 {
        Spread::of(self.readings.iter().map(of)).median
    }

    /// Requests in a second, as a share of another side's in the same round.
    pub fn share_of(&self, other: &Rounds) -> Spread {
        let pairs = self.readings.iter().zip(&other.readings);
        Spread::of(pairs.map(|(one, other)| one.per_second / other.per_second))
    }

    /// Requests that failed in all rounds.
    pub fn failed(&self) -> u64 {
        self.readings.iter().map(|it| it.failed).sum()
    }

    /// What was wrong with the first of them.
    pub fn first_failure(&self) -> Option<&str> {
        self.readings.iter().find_map(|it| it.first_failure.as_deref())
    }
}

/// Lets the sides take turns for all rounds, after each has warmed up.
pub fn take(bench: &Bench, sides: &[Side<'_>]) -> anyhow::Result<Vec<Rounds>> {
    let mut all: Vec<Rounds> =
        sides.iter().map(|it| Rounds { name: it.name.clone(), readings: Vec::new() }).collect();
    for side in sides {
        side.load.run(&bench.limits, bench.has_wrk, &side.server.address, 1)?;
    }
    for _ in 0..bench.options.rounds {
        for (side, rounds) in sides.iter().zip(&mut all) {
            rounds.readings.push(read(bench, side)?);
        }
    }
    Ok(all)
}

fn read(bench: &Bench, side: &Side<'_>) -> anyhow::Result<Reading> {
    let before = side.server.cpu()?;
    let seconds = bench.options.seconds;
    let set = side.load.run(&bench.limits, bench.has_wrk, &side.server.address, seconds)?;
    let after = side.server.cpu()?;
    let n = (set.answered + set.failed).max(1) as f64;
    let database = after.database.zip(before.database).map(|(after, before)| after - before);
    Ok(Reading {
        per_second: set.answered as f64 / set.seconds,
        cpu_ms: (after.server - before.server) * 1e3 / n,
        database_ms: database.map(|it| it * 1e3 / n),
        p50_us: set.p50_us,
        p99_us: set.p99_us,
        failed: set.failed,
        first_failure: set.first_failure,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rounds(per_second: &[f64]) -> Rounds {
        let reading = |per_second: &f64| Reading {
            per_second: *per_second,
            cpu_ms: 0.0,
            database_ms: None,
            p50_us: 0,
            p99_us: 0,
            failed: 0,
            first_failure: None,
        };
        Rounds { name: String::new(), readings: per_second.iter().map(reading).collect() }
    }

    #[test]
    fn a_ratio_is_taken_within_a_round() {
        // The machine was half as fast in the second round; the ratio does not feel it.
        let (platform, limit) = (rounds(&[50.0, 25.0, 30.0]), rounds(&[100.0, 50.0, 100.0]));
        let share = platform.share_of(&limit);
        assert_eq!(share, Spread { median: 0.5, least: 0.3, most: 0.5 });
    }

    #[test]
    fn the_median_of_an_even_number_lies_in_the_middle() {
        assert!((Spread::of([4.0, 1.0, 2.0, 3.0]).median - 2.5).abs() < 1e-9);
        assert_eq!(Spread::of([]), Spread { median: 0.0, least: 0.0, most: 0.0 });
    }
}
