//! `lyceum keys`: the key that receipts are signed with.

use std::process::ExitCode;

use clap::Subcommand;

use crate::configuration::Place;
use crate::say;

/// The key that receipts are signed with.
#[derive(Subcommand)]
pub enum Keys {
    /// Prints the public keys as they are published.
    List {
        #[command(flatten)]
        place: Place,
    },
    /// Puts a fresh key in force; the old public key stays good for what it signed.
    Rotate {
        #[command(flatten)]
        place: Place,
    },
}

impl Keys {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        match self {
            Keys::List { place } => {
                let app = place.settle()?.app_for_command()?;
                say(app::keys::published(&app)?.trim_end());
            }
            Keys::Rotate { place } => {
                let app = place.settle()?.app_for_command()?;
                let id = app::keys::rotate(&app)?;
                say(&format!("receipts are signed with the key {id} from now on"));
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}
