//! `lyceum bounces`: reads reports about letters that came back.

use std::fs::File;
use std::io::{BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use app::bounces::{self, REPORT_BYTES_MAX, Taken};
use clap::Args;

use crate::configuration::Place;
use crate::say;

/// Reads reports about letters that came back, and marks their addresses.
#[derive(Args)]
pub struct ReadBounces {
    #[command(flatten)]
    place: Place,
    /// A maildir, a folder of messages or an mbox file; one message on standard input when left
    /// out. Nothing in it is changed, and what was read before counts once.
    from: Option<PathBuf>,
}

/// How many reports did what.
#[derive(Default)]
struct Counts {
    hard: usize,
    soft: usize,
    again: usize,
    nothing: usize,
}

impl ReadBounces {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let app = self.place.settle()?.app_for_command()?;
        let mut counts = Counts::default();
        match &self.from {
            None => {
                let mut report = Vec::new();
                std::io::stdin().take(REPORT_BYTES_MAX as u64).read_to_end(&mut report)?;
                counts.take(&app, &report)?;
            }
            Some(folder) if folder.is_dir() => {
                for file in files(folder)? {
                    let mut report = Vec::new();
                    let opened = File::open(&file);
                    let opened =
                        opened.with_context(|| format!("cannot read {}", file.display()))?;
                    opened.take(REPORT_BYTES_MAX as u64).read_to_end(&mut report)?;
                    counts.take(&app, &report)?;
                }
            }
            Some(mbox) => {
                let file =
                    File::open(mbox).with_context(|| format!("cannot read {}", mbox.display()))?;
                for report in bounces::messages(BufReader::new(file))? {
                    counts.take(&app, &report)?;
                }
            }
        }
        let Counts { hard, soft, again, nothing } = counts;
        say(&format!(
            "{hard} for good, {soft} for now, {again} read before, {nothing} about no letter of ours"
        ));
        Ok(ExitCode::SUCCESS)
    }
}

impl Counts {
    fn take(&mut self, app: &app::App, report: &[u8]) -> anyhow::Result<()> {
        match bounces::take(app, report)? {
            Taken::Hard => self.hard += 1,
            Taken::Soft => self.soft += 1,
            Taken::Again => self.again += 1,
            Taken::Nothing => self.nothing += 1,
        }
        Ok(())
    }
}

/// The messages of a maildir (`new` and `cur`), or of any other folder.
fn files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let parts = ["new", "cur"].map(|it| folder.join(it));
    let folders = match parts.iter().any(|it| it.is_dir()) {
        true => parts.to_vec(),
        false => vec![folder.to_owned()],
    };
    let mut files = Vec::new();
    for folder in folders.iter().filter(|it| it.is_dir()) {
        for entry in folder.read_dir()? {
            let path = entry?.path();
            if path.is_file() {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}
