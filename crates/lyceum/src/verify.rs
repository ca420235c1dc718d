//! `lyceum verify`: checks a receipt or a snapshot offline and says in plain words what it proves.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use app::verify::{told, told_of_snapshot};
use clap::Args;
use domain::language::Lang;
use domain::receipt::{Given, PublicKey, verify};
use domain::snapshot;
use sha2::{Digest, Sha256};

use crate::say;

/// Checks a receipt, or the manifest of a snapshot, without asking anybody.
#[derive(Args)]
pub struct Verify {
    /// The receipt or manifest, as it was downloaded.
    receipt: PathBuf,
    /// The dossier that belongs to it.
    #[arg(long)]
    dossier: Option<PathBuf>,
    /// A folder with the files that were handed in, or are of the snapshot.
    #[arg(long)]
    files: Option<PathBuf>,
    /// The published keys, from /.well-known/lyceum-keys.json.
    #[arg(long)]
    keys: Option<PathBuf>,
    /// The code on a page that the mayor signed.
    #[arg(long)]
    code: Option<String>,
    /// The language of the answer.
    #[arg(long, default_value = "en")]
    language: Lang,
}

impl Verify {
    /// Exit status 0 when everything given is as it was handed in, 1 otherwise.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let receipt = read(&self.receipt)?;
        let dossier = self.dossier.as_deref().map(read).transpose()?;
        let keys = match &self.keys {
            Some(path) => Some(
                PublicKey::read_list(&read(path)?)
                    .with_context(|| format!("{}", path.display()))?,
            ),
            None => None,
        };
        let files = self.files.as_deref().map(hashes).transpose()?;
        if snapshot::is_manifest(&receipt) {
            let verdict = snapshot::verify(&receipt, keys.as_deref(), files.as_deref());
            return Ok(said(&told_of_snapshot(self.language, &verdict), verdict.is_sound()));
        }
        let verdict = verify(&Given {
            receipt: &receipt,
            dossier: dossier.as_deref(),
            files: files.as_deref(),
            keys: keys.as_deref(),
            code: self.code.as_deref(),
        });
        Ok(said(&told(self.language, &verdict), verdict.is_sound()))
    }
}

fn said(lines: &[String], is_sound: bool) -> ExitCode {
    lines.iter().for_each(|it| say(it));
    if is_sound { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn read(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Name and SHA-256 of every file of a folder.
fn hashes(folder: &Path) -> anyhow::Result<Vec<(String, String)>> {
    let mut hashes = Vec::new();
    let entries =
        std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if !path.is_file() {
            continue;
        }
        let mut file = std::fs::File::open(&path)?;
        let mut hash = Sha256::new();
        std::io::copy(&mut file, &mut hash)
            .with_context(|| format!("cannot read {}", path.display()))?;
        let name = path.file_name().map(|it| it.to_string_lossy().into_owned());
        hashes.push((name.unwrap_or_default(), hex::encode(hash.finalize())));
    }
    Ok(hashes)
}
