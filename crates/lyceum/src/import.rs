//! `lyceum import`: what is known from elsewhere.

use std::fs::File;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use app::Failure;
use app::members::{self, Happened, ImportOptions};
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
}

impl Import {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let Import::Members { file, dry_run, place } = self;
        let settled = place.settle()?;
        settled.make_folder()?;
        store::migrate(&settled.database)?;
        let app = settled.app_for_command()?;
        let csv = File::open(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let gazetteer = Gazetteer::load();
        let options = ImportOptions { dry_run, gazetteer: Some(&gazetteer) };
        let report = members::import(&app, None, csv, options)
            .map_err(|failure| match failure {
                Failure::Refused(refused) => anyhow::anyhow!("{}: {refused}", file.display()),
                other => other.into(),
            })?;
        for column in &report.ignored_columns {
            say(&format!("column {column} is not known here and was not read"));
        }
        for line in &report.lines {
            say(&line.to_string());
        }
        let done = if dry_run { "would be: " } else { "" };
        say(&format!("{done}{}", report.totals()));
        let refused = report.lines.iter().any(|it| matches!(it.happened, Happened::Refused(_)));
        Ok(if refused { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}
