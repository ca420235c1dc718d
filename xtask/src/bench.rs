//! `cargo xtask bench`: how near the platform comes to what the machine gives.
//!
//! Absolute times drift with the machine, so every figure is a ratio taken in one run: the
//! bare programs of `limits` and the platform take turns (A B A B), ratios are taken within a
//! round, and the median of the rounds is told with its spread. CPU time per request stands
//! beside, because it moves least when the machine is busy. Nothing here is a test.

mod cpu;
mod instances;
mod load;
mod report;
mod rows;
mod server;
mod turns;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use clap::{Args, ValueEnum};

use crate::{cargo, root};
use report::Report;

/// What `bench` is asked.
#[derive(Args)]
pub struct Options {
    /// How many members the lists have, smallest first.
    #[arg(long, value_delimiter = ',', default_values_t = [400, 10_000])]
    members: Vec<u32>,
    /// On which databases.
    #[arg(long, value_delimiter = ',', default_value = "sqlite,postgres")]
    database: Vec<Database>,
    /// How long each set takes.
    #[arg(long, default_value_t = 3)]
    seconds: u64,
    /// How many times each side has its turn.
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// Only these rows of the table.
    #[arg(long, value_delimiter = ',')]
    row: Vec<u8>,
    /// Takes the optimised programs as they were built before.
    #[arg(long)]
    built: bool,
    /// Puts the tables into `docs/performance.md` too.
    #[arg(long)]
    write: bool,
}

/// A database the platform runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Database {
    Sqlite,
    Postgres,
}

impl Database {
    fn name(self) -> &'static str {
        match self {
            Database::Sqlite => "SQLite",
            Database::Postgres => "PostgreSQL",
        }
    }
}

/// What every row needs to measure.
pub struct Bench {
    options: Options,
    /// The two programs.
    lyceum: PathBuf,
    limits: PathBuf,
    /// Where databases go; on the disk whose speed is told.
    folder: PathBuf,
    /// Whether `wrk` is there to ask for pages.
    has_wrk: bool,
}

impl Bench {
    fn wants(&self, row: u8) -> bool {
        self.options.row.is_empty() || self.options.row.contains(&row)
    }

    fn wants_any(&self, rows: &[u8]) -> bool {
        rows.iter().any(|it| self.wants(*it))
    }
}

/// Builds both sides, measures, and tells.
pub fn run(options: Options) -> anyhow::Result<()> {
    ensure!(Path::new("/proc/self/stat").exists(), "CPU time is read from /proc: Linux only");
    ensure!(!options.members.is_empty() && options.rounds > 0, "nothing to measure");
    let programs = programs(options.built)?;
    let folder = Folder::make()?;
    let bench = Bench {
        options,
        lyceum: programs.join("lyceum"),
        limits: programs.join("limits"),
        folder: folder.0.clone(),
        has_wrk: load::has_wrk(),
    };
    let mut report = Report::new(&bench)?;
    rows::measure(&bench, &mut report)?;
    let text = report.text();
    say(&text);
    ensure!(report.is_whole(), "not everything could be measured; the list above says what");
    if bench.options.write {
        let page = root().join("docs").join("performance.md");
        let old = fs::read_to_string(&page).context("docs/performance.md has the words around")?;
        fs::write(&page, report::put_between_marks(&old, &text)?)?;
    }
    Ok(())
}

/// The folder of the programs, optimised as shipped.
fn programs(built: bool) -> anyhow::Result<PathBuf> {
    let target = std::env::var_os("CARGO_TARGET_DIR");
    let shipped = root().join(target.unwrap_or_else(|| "target".into())).join("dist");
    if built {
        return Ok(shipped);
    }
    let built = cargo()
        .args(["build", "--profile", "dist", "--package", "lyceum", "--package", "limits"])
        .status()?;
    ensure!(built.success(), "the programs are not built");
    Ok(shipped)
}

/// A folder of this run, gone afterwards.
struct Folder(PathBuf);

impl Folder {
    fn make() -> anyhow::Result<Folder> {
        let folder = std::env::temp_dir().join(format!("lyceum-bench-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        Ok(Folder(folder))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed lies where the system clears up by itself.
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[expect(clippy::disallowed_macros, reason = "a chore says on the terminal what it measured")]
fn say(line: &str) {
    println!("{line}");
}
