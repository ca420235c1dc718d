//! A session of somebody of the demonstration, for pages that nobody else is shown.

use anyhow::Context;
use clap::Args;
use serde::Serialize;

use crate::applicant::Applicant;
use crate::figures::tell;

/// Whose session.
#[derive(Args)]
pub struct Session {
    /// The server's host and port.
    #[arg(long)]
    address: String,
    /// The name as the demonstration's first page has it.
    #[arg(long)]
    name: String,
}

#[derive(Serialize)]
struct Opened {
    /// The whole header line.
    header: String,
}

impl Session {
    pub fn run(self) -> anyhow::Result<()> {
        let person = Applicant::named(&self.address, &self.name)
            .with_context(|| format!("{} is not in the cast", self.name))?;
        tell(&Opened { header: format!("Cookie: {}", person.cookie()) })
    }
}
