//! `lyceum import`: what is known from elsewhere.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Subcommand;

use crate::configuration::Place;

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
        let _ = (file, dry_run, place);
        Ok(ExitCode::SUCCESS)
    }
}
