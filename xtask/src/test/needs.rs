//! What the tests need beside Rust: found, installed when that is allowed, or named.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail, ensure};

/// Where the tools are.
#[derive(Debug, Default)]
pub struct Tools {
    /// The folder of PostgreSQL's programs, when asked for.
    pub postgres: Option<PathBuf>,
    /// The browser, when asked for.
    pub chromium: Option<String>,
}

/// One thing that is missing: what it is for, and Debian's package.
#[derive(Debug, PartialEq, Eq)]
struct Missing {
    package: &'static str,
    used_for: &'static str,
}

/// Finds every tool; the superuser of a Debian machine gets what is missing installed.
pub fn ready(unit: bool, browser: bool) -> anyhow::Result<Tools> {
    let mut missing = missing(unit, browser);
    if !missing.is_empty() && is_root()? && on_path("apt-get").is_some() {
        install(&missing)?;
        missing = self::missing(unit, browser);
    }
    if !missing.is_empty() {
        let list: String =
            missing.iter().map(|it| format!("\n  {:<12}{}", it.package, it.used_for)).collect();
        let packages: Vec<&str> = missing.iter().map(|it| it.package).collect();
        bail!(
            "these are missing (the names are Debian's packages):{list}\n\
             install them, for instance: apt-get install {}",
            packages.join(" ")
        );
    }
    if unit {
        validator()?;
    }
    Ok(Tools { postgres: postgres().filter(|_| unit), chromium: chromium().filter(|_| browser) })
}

fn missing(unit: bool, browser: bool) -> Vec<Missing> {
    let mut missing = Vec::new();
    let mut needs = |there: bool, package, used_for| {
        if !there {
            missing.push(Missing { package, used_for });
        }
    };
    if unit {
        needs(postgres().is_some(), "postgresql", "the suites run on PostgreSQL too");
        needs(on_path("qpdf").is_some(), "qpdf", "reads what our PDFs are made of");
        needs(on_path("pdftotext").is_some(), "poppler-utils", "reads the text of our PDFs");
        needs(on_path("python3").is_some(), "python3", "the service of a bucket");
        needs(has_pip(), "python3-pip", "fetches the service of a bucket and what checks PDFs");
    }
    if browser {
        needs(chromium().is_some(), "chromium", "the browser of the journeys");
        needs(on_path("node").is_some(), "nodejs", "drives the browser (18 or newer)");
        needs(on_path("npm").is_some(), "npm", "fetches what drives the browser");
    }
    missing
}

/// The one check of PDF/UA-1 and PDF/A-2a that needs no Java; the tests look for it there.
const VALIDATOR: &str = "page-validation==0.11.0";

/// Puts the validator into `target/page-validation`, unless it is there.
fn validator() -> anyhow::Result<()> {
    let folder = crate::root().join("target").join("page-validation");
    if folder.join("page").is_dir() {
        return Ok(());
    }
    let status = Command::new("python3")
        .args(["-m", "pip", "install", "--quiet", "--no-deps", "--only-binary", ":all:"])
        .arg("--target")
        .args([folder.as_os_str(), VALIDATOR.as_ref()])
        .status()
        .context("python3 does not start")?;
    ensure!(status.success(), "{VALIDATOR} could not be fetched");
    Ok(())
}

fn install(missing: &[Missing]) -> anyhow::Result<()> {
    let apt = |arguments: &[&str]| {
        let status = Command::new("apt-get")
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .status()
            .context("apt-get does not start")?;
        ensure!(status.success(), "apt-get {} failed", arguments.join(" "));
        Ok(())
    };
    apt(&["update"])?;
    let mut install = vec!["install", "--yes", "--no-install-recommends"];
    install.extend(missing.iter().map(|it| it.package));
    apt(&install)
}

/// Where `initdb` and its kin are: Debian keeps them off the path, newest version last.
fn postgres() -> Option<PathBuf> {
    let version = |it: &Path| it.file_name()?.to_str()?.parse::<u32>().ok();
    let mut versions: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|it| Some(it.ok()?.path()))
        .filter(|it| it.join("bin").join("initdb").exists())
        .collect();
    versions.sort_by_key(|it| version(it));
    let newest = versions.pop().map(|it| it.join("bin"));
    newest.or_else(|| Some(on_path("initdb")?.parent()?.to_path_buf()))
}

fn has_pip() -> bool {
    let asked = Command::new("python3").args(["-m", "pip", "--version"]).output();
    asked.is_ok_and(|it| it.status.success())
}

fn chromium() -> Option<String> {
    let found = ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(on_path)?;
    found.to_str().map(str::to_owned)
}

fn on_path(program: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|it| it.join(program)).find(|it| it.is_file())
}

/// Whether these are the rights of the superuser.
pub fn is_root() -> anyhow::Result<bool> {
    let id = Command::new("id").arg("-u").output().context("`id -u` tells who runs this")?;
    Ok(id.stdout.trim_ascii() == b"0")
}
