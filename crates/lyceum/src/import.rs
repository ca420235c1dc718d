//! `lyceum import`: what is known from elsewhere.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use app::history::Entered;
use app::members::{self, Happened, ImportOptions};
use app::{App, Failure};
use clap::Subcommand;
use places::Gazetteer;

use crate::configuration::Place;
use crate::say;

/// What to import.
#[derive(Subcommand)]
pub enum Import {
    /// Members from a CSV file with the columns `name` and `country_iso2`.
    Members {
        /// The file.
        file: PathBuf,
        /// Says what would happen and changes nothing.
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        place: Place,
    },
    /// What was published about calls of the past, from a CSV file with the columns `call`,
    /// `announced_on`, `admitted` and `source`; it stands beside what the record here proves.
    History {
        /// The file.
        file: PathBuf,
        /// Says what would happen and changes nothing.
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        place: Place,
    },
}

impl Import {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        match self {
            Import::Members { file, dry_run, place } => members(&file, dry_run, &place),
            Import::History { file, dry_run, place } => history(&file, dry_run, &place),
        }
    }
}

fn opened(place: &Place) -> anyhow::Result<App> {
    let settled = place.settle()?;
    settled.make_folder()?;
    store::migrate(&settled.database)?;
    settled.app_for_command()
}

fn tell_ignored(columns: &[String]) {
    for column in columns {
        say(&format!("column {column} is not known here and was not read"));
    }
}

fn members(file: &Path, dry_run: bool, place: &Place) -> anyhow::Result<ExitCode> {
    let app = opened(place)?;
    let csv = File::open(file).with_context(|| format!("cannot read {}", file.display()))?;
    let gazetteer = Gazetteer::load();
    let options = ImportOptions { dry_run, gazetteer: Some(&gazetteer) };
    let report = members::import(&app, None, csv, options)
        .map_err(|failure| match failure {
            Failure::Refused(refused) => anyhow::anyhow!("{}: {refused}", file.display()),
            other => other.into(),
        })?;
    tell_ignored(&report.ignored_columns);
    for line in &report.lines {
        say(&line.to_string());
    }
    let done = if dry_run { "would be: " } else { "" };
    say(&format!("{done}{}", report.totals()));
    let refused = report.lines.iter().any(|it| matches!(it.happened, Happened::Refused(_)));
    Ok(if refused { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn history(file: &Path, dry_run: bool, place: &Place) -> anyhow::Result<ExitCode> {
    let app = opened(place)?;
    let csv = File::open(file).with_context(|| format!("cannot read {}", file.display()))?;
    let report = app::history::import(&app, csv, dry_run).map_err(|failure| match failure {
        Failure::Refused(refused) => anyhow::anyhow!("{}: {refused}", file.display()),
        other => other.into(),
    })?;
    tell_ignored(&report.ignored_columns);
    for line in &report.lines {
        say(&line.to_string());
    }
    let n = |is: fn(&Entered) -> bool| report.lines.iter().filter(|it| is(&it.entered)).count();
    let refused = n(|it| matches!(it, Entered::Refused(_)));
    say(&format!(
        "{}{} added, {} changed, {} unchanged, {refused} refused",
        if dry_run { "would be: " } else { "" },
        n(|it| *it == Entered::Added),
        n(|it| *it == Entered::Changed),
        n(|it| *it == Entered::Unchanged),
    ));
    Ok(if refused > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
