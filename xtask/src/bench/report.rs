//! What was measured, as tables that read well on a terminal and are Markdown all the same.

use std::fmt::Write as _;
use std::num::NonZero;
use std::process::Command;

use anyhow::Context;

use super::Bench;
use super::turns::{Rounds, Spread};

/// One row of the table.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// Its number in the table of goals.
    pub row: u8,
    pub what: String,
    pub goal: String,
    /// What was reached.
    pub seen: String,
    pub per_second: String,
    /// CPU time per request.
    pub cpu: String,
    /// Half and 99 of 100 answers.
    pub spans: String,
    pub kept: bool,
}

impl Line {
    /// The columns that every set of requests has; the rest is for the row to say.
    pub fn of(rounds: &Rounds) -> Line {
        let [per_second, cpu, spans] = figures(rounds);
        let failed = rounds.failed();
        let seen = if failed > 0 { format!("{failed} failed") } else { String::new() };
        Line { per_second, cpu, spans, seen, ..Line::default() }
    }
}

fn figures(rounds: &Rounds) -> [String; 3] {
    let cpu = rounds.median(|it| it.cpu_ms);
    let on_database = rounds.readings.iter().any(|it| it.database_ms.is_some());
    let database = rounds.median(|it| it.database_ms.unwrap_or_default());
    let cpu = match on_database {
        true => format!("{cpu:.3} + {database:.3}"),
        false => format!("{cpu:.3}"),
    };
    let spans = [rounds.median(|it| it.p50_us as f64), rounds.median(|it| it.p99_us as f64)];
    [
        grouped(rounds.median(|it| it.per_second).round() as u64),
        cpu,
        format!("{} / {}", ms(spans[0]), ms(spans[1])),
    ]
}

/// Everything that was measured in a run.
pub struct Report {
    about: Vec<String>,
    limits: Vec<Vec<String>>,
    lines: Vec<Line>,
    bytes: Vec<Vec<String>>,
    /// What could not be measured.
    missing: usize,
}

impl Report {
    pub fn new(bench: &Bench) -> anyhow::Result<Report> {
        let n = std::thread::available_parallelism().map_or(1, NonZero::get);
        let load = match bench.has_wrk {
            true => "`wrk`, 8 connections",
            false => "the own driver, 8 connections, because `wrk` is not installed",
        };
        let revision = Command::new("git").args(["rev-parse", "--short=10", "HEAD"]).output()?;
        let revision = String::from_utf8_lossy(&revision.stdout).trim().to_owned();
        let about = vec![
            format!(
                "{n} processors shared by server, database and load; pages are asked for by {load}; \
                 {} rounds of {} s a side, median, in brackets the least and the most of the rounds.",
                bench.options.rounds, bench.options.seconds
            ),
            match bench.options.built {
                true => {
                    format!("Programs as they were built before; the work tree is at {revision}.")
                }
                false => format!("Built from commit {revision}."),
            },
        ];
        Ok(Report { about, limits: Vec::new(), lines: Vec::new(), bytes: Vec::new(), missing: 0 })
    }

    /// Something to know about the run.
    pub fn note(&mut self, note: String) {
        self.about.push(note);
    }

    /// Tells what could not be measured, and why.
    pub fn missing(&mut self, what: &str, done: anyhow::Result<()>) {
        if let Err(error) = done {
            self.missing += 1;
            self.note(format!("**Not measured**: {what}: {error}"));
        }
    }

    /// Whether everything that was asked for could be measured.
    pub fn is_whole(&self) -> bool {
        self.missing == 0
    }

    /// What a bare program came to.
    pub fn limit(&mut self, rounds: &Rounds) {
        let [per_second, cpu, spans] = figures(rounds);
        self.limits.push(vec![rounds.name.clone(), per_second, cpu, spans]);
    }

    /// What the platform came to.
    pub fn line(&mut self, line: Line) {
        self.lines.push(line);
    }

    /// What a page weighs.
    pub fn bytes(&mut self, row: Vec<String>) {
        self.bytes.push(row);
    }

    /// The tables.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for note in &self.about {
            let _ = writeln!(text, "- {note}");
        }
        let mut lines = self.lines.clone();
        lines.sort_by_key(|it| it.row);
        let lines: Vec<Vec<String>> = lines
            .into_iter()
            .map(|it| {
                let kept = if it.kept { "yes" } else { "**no**" }.to_owned();
                vec![
                    it.row.to_string(),
                    it.what,
                    it.goal,
                    it.seen,
                    kept,
                    it.per_second,
                    it.cpu,
                    it.spans,
                ]
            })
            .collect();
        let heads =
            ["#", "What", "Goal", "Seen", "Reached", "Per second", "CPU, ms", "p50 / p99, ms"];
        let _ = write!(text, "\n{}", table(&heads, &lines));
        if !self.limits.is_empty() {
            let heads = ["Limit", "Per second", "CPU, ms", "p50 / p99, ms"];
            let _ = write!(text, "\n{}", table(&heads, &self.limits));
        }
        if !self.bytes.is_empty() {
            let heads = ["Page, KB", "Page", "Styles", "Script", "Fonts", "First", "Again"];
            let _ = write!(text, "\n{}", table(&heads, &self.bytes));
        }
        text
    }
}

/// A Markdown table whose columns stand straight.
fn table(heads: &[&str], rows: &[Vec<String>]) -> String {
    let width = |at: usize| {
        let cells = rows.iter().map(|it| it[at].chars().count());
        cells.chain([heads[at].chars().count(), 3]).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..heads.len()).map(width).collect();
    let line = |cells: Vec<&str>| {
        let padded = cells.iter().zip(&widths).map(|(cell, width)| format!(" {cell:width$} |"));
        format!("|{}\n", padded.collect::<String>())
    };
    let rule: String = widths.iter().map(|it| format!(" {} |", "-".repeat(*it))).collect();
    let mut text = line(heads.to_vec());
    let _ = writeln!(text, "|{rule}");
    rows.iter().for_each(|it| text.push_str(&line(it.iter().map(String::as_str).collect())));
    text
}

const BEGIN: &str = "<!-- figures: made by cargo xtask bench --write -->";
const END: &str = "<!-- end of figures -->";

/// The page with new figures between its marks.
pub fn put_between_marks(page: &str, figures: &str) -> anyhow::Result<String> {
    let (before, rest) = page.split_once(BEGIN).context("the page has no mark where they begin")?;
    let (_, after) = rest.split_once(END).context("the page has no mark where they end")?;
    Ok(format!("{before}{BEGIN}\n\n{figures}\n{END}{after}"))
}

/// A share with the spread of its rounds: `52 % (50–53)`.
pub fn percent(share: Spread) -> String {
    let whole = |it: f64| {
        let percent = it * 100.0;
        if percent < 9.95 { format!("{percent:.1}") } else { format!("{percent:.0}") }
    };
    format!("{} % ({}–{})", whole(share.median), whole(share.least), whole(share.most))
}

/// Milliseconds of microseconds, with three digits that say something.
pub fn ms(micros: f64) -> String {
    let ms = micros / 1e3;
    match ms {
        _ if ms < 1.0 => format!("{ms:.2}"),
        _ if ms < 10.0 => format!("{ms:.1}"),
        _ => format!("{ms:.0}"),
    }
}

/// A whole number with its thousands apart.
pub fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_say_something() {
        assert_eq!(grouped(10_000), "10,000");
        assert_eq!(grouped(999), "999");
        assert_eq!([ms(235.0), ms(4_210.0), ms(34_000.0)], ["0.23", "4.2", "34"]);
        let share = Spread { median: 0.524, least: 0.0512, most: 0.6 };
        assert_eq!(percent(share), "52 % (5.1–60)");
    }

    #[test]
    fn a_table_stands_straight_whatever_the_letters() {
        let text = table(&["a", "b"], &[vec!["≥ 50 %".into(), "x".into()]]);
        assert_eq!(text, "| a      | b   |\n| ------ | --- |\n| ≥ 50 % | x   |\n");
    }

    #[test]
    fn figures_take_the_place_of_older_ones_and_of_nothing_else() {
        let page = format!("# Speed\n{BEGIN}\nold\n{END}\nwhy\n");
        let put = put_between_marks(&page, "new\n").unwrap();
        assert_eq!(put, format!("# Speed\n{BEGIN}\n\nnew\n\n{END}\nwhy\n"));
        assert!(put_between_marks("# Speed\n", "new").is_err());
    }
}
