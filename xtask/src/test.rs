//! `cargo xtask test`: every test there is, from a machine with Rust and git alone.
//!
//! The steps run in order and all of them run, so that one look shows everything that is
//! wrong: house rules, the suites on SQLite and on a throw-away PostgreSQL, the journeys
//! in a browser. The last line counts; the exit status is what counts.

pub mod bucket;
pub mod needs;
pub mod postgres;
mod runner;

use std::fs;
use std::num::NonZero;
use std::path::Path;
use std::process::Command;
use std::thread::available_parallelism;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use clap::{Args, ValueEnum};

use crate::{root, tidy};
use bucket::Bucket;
use postgres::{Cluster, Disk};
use runner::Tally;

/// The most tests that run at a time.
const THREADS_MAX: usize = 16;

/// The journeys that take longest, in that order.
const LONGEST: [&str; 6] =
    ["journey", "commission", "secretariat", "announcement", "experts", "public"];

/// What `test` is asked.
#[derive(Args, Default)]
pub struct Options {
    /// Runs one half only.
    #[arg(long)]
    only: Option<Half>,
    /// Runs the tests whose name contains this.
    filter: Option<String>,
}

/// The two halves of the tests.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Half {
    /// House rules and the suites of all crates, on both databases.
    Unit,
    /// The journeys in a browser.
    Browser,
}

/// One step that is done.
struct Done {
    name: &'static str,
    took: Duration,
    tally: Tally,
}

/// Runs the steps and sums them up.
#[expect(clippy::disallowed_macros, reason = "a chore says on the terminal what came out")]
pub fn run(options: &Options) -> anyhow::Result<()> {
    let wanted = |half: Half| options.only.is_none_or(|it| it == half);
    let tools = needs::ready(wanted(Half::Unit), wanted(Half::Browser))?;
    let filter = options.filter.as_deref();
    let mut done = Vec::new();

    if wanted(Half::Unit) {
        if filter.is_none() {
            done.push(step("house rules", || Tally::of(tidy::run(&tidy::Options::default()))));
        }
        let programs = tools.postgres.as_deref().context("PostgreSQL was found before")?;
        done.push(step("suites on SQLite and PostgreSQL", || {
            let peers = Cluster::start(programs, Disk::Forgotten)
                .and_then(|cluster| Ok((cluster, Bucket::start()?)));
            match peers {
                Ok((cluster, bucket)) => suites(filter, &cluster, &bucket),
                Err(error) => Tally::of(Err(error)),
            }
        }));
    }
    if wanted(Half::Browser) {
        let chromium = tools.chromium.as_deref().context("Chromium was found before")?;
        done.push(step("journeys in a browser", || journeys(filter, chromium)));
    }

    println!();
    for Done { name, took, tally } in &done {
        println!("== {name}: {} s", took.as_secs());
        tally.lines.iter().for_each(|it| println!("   {it}"));
    }
    let passed: usize = done.iter().map(|it| it.tally.passed).sum();
    let failed: usize = done.iter().map(|it| it.tally.failed).sum();
    println!("\n{passed} passed, {failed} failed");
    ensure!(failed == 0, "not everything passed");
    ensure!(passed > 0, "nothing ran");
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "how long a step took, not when it was")]
#[expect(clippy::disallowed_macros, reason = "a chore says on the terminal what it does")]
fn step(name: &'static str, act: impl FnOnce() -> Tally) -> Done {
    println!("\n== {name}");
    let begun = Instant::now();
    let tally = act();
    Done { name, took: begun.elapsed(), tally }
}

/// Every suite of the workspace; each test that touches a database runs on both.
fn suites(filter: Option<&str>, cluster: &Cluster, bucket: &Bucket) -> Tally {
    let mut cargo = crate::cargo();
    cargo.args(["test", "--workspace", "--no-fail-fast"]);
    cargo.args(filter.iter().flat_map(|it| ["--", it]));
    cargo.env("LYCEUM_TEST_POSTGRES", cluster.address());
    cargo.env("LYCEUM_TEST_S3", bucket.address());
    // Every test has a few connections, and the cluster takes two hundred.
    let n_threads = available_parallelism().map_or(1, NonZero::get).min(THREADS_MAX);
    cargo.env("RUST_TEST_THREADS", n_threads.to_string());
    Tally::of_command(&mut cargo, runner::cargo_line)
}

/// The journeys against the binary that the suites were built with.
fn journeys(filter: Option<&str>, chromium: &str) -> Tally {
    let mut steps = Tally::default();
    let e2e = root().join("e2e");
    let prepare = || -> anyhow::Result<Vec<String>> {
        // Nothing is built here after the suites: to ask for this package alone would build
        // half of its libraries again, for it alone asks less of them.
        let built = crate::cargo().args(["test", "--workspace", "--no-run"]).status()?;
        ensure!(built.success(), "the binary is not built");
        let fetched =
            Command::new("npm").args(["ci", "--ignore-scripts"]).current_dir(&e2e).status()?;
        ensure!(fetched.success(), "npm ci did not fetch what the journeys need");
        longest_first(&e2e)
    };
    let files = match prepare() {
        Ok(files) => files,
        Err(error) => {
            steps.fail(format!("{error:#}"));
            return steps;
        }
    };
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec"]);
    node.args(filter.map(|it| format!("--test-name-pattern={it}")));
    // A journey mostly waits for its browser, so two of them keep two cores busy.
    node.arg("--test-concurrency=2");
    node.args(files);
    node.current_dir(&e2e).env("LYCEUM_CHROMIUM", chromium);
    Tally::of_command(&mut node, runner::node_line)
}

/// The test files of `folder`, those of [`LONGEST`] first: one begun last would run alone.
fn longest_first(folder: &Path) -> anyhow::Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if let Some(journey) = name.strip_suffix(".test.mjs") {
            let place = LONGEST.iter().position(|it| *it == journey).unwrap_or(LONGEST.len());
            files.push((place, name));
        }
    }
    files.sort();
    Ok(files.into_iter().map(|(_, name)| name).collect())
}
