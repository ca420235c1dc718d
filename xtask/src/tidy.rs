//! `cargo xtask tidy`: the house rules that a machine can check.
//!
//! Every rule is a function from a file to problems (`rules.rs`), with a test that plants
//! what it must find. Length is a ratchet (`ratchet.rs`): what was too long when the limit
//! came may stay, but never grow.

mod documents;
mod ratchet;
mod rules;
mod rust;

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, ensure};
use clap::Args;

use crate::root;
use ratchet::Ratchet;

/// What `tidy` is asked.
#[derive(Args, Default)]
pub struct Options {
    /// Tightens `xtask/ratchet.txt` to what is there now; it is loosened by hand only.
    #[arg(long)]
    bless: bool,
}

/// A text file of the work tree.
pub struct File {
    /// From the root, with `/`.
    pub path: String,
    pub text: String,
}

/// What is against a rule, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct Problem {
    pub path: String,
    /// From 1; 0 is the file as a whole.
    pub line: usize,
    pub says: String,
}

impl File {
    fn is_rust(&self) -> bool {
        Path::new(&self.path).extension().is_some_and(|it| it == "rs")
    }

    fn problem(&self, line: usize, says: impl Into<String>) -> Problem {
        Problem { path: self.path.clone(), line, says: says.into() }
    }
}

/// Checks the work tree and says what is against the rules.
#[expect(clippy::disallowed_macros, reason = "a chore says on the terminal what it found")]
pub fn run(options: &Options) -> anyhow::Result<()> {
    let root = root();
    let files = files(&root)?;
    let path = root.join("xtask").join("ratchet.txt");
    let ratchet = Ratchet::read(&fs::read_to_string(&path).unwrap_or_default())?;
    let long = ratchet::measure(&files);
    if options.bless {
        let tightened = ratchet.tightened(&long);
        fs::write(&path, tightened.to_string()).context("xtask/ratchet.txt cannot be written")?;
    }
    let mut problems: Vec<Problem> = files.iter().flat_map(rules::check).collect();
    problems.extend(documents::check(&files));
    if !options.bless {
        problems.extend(ratchet.problems(&long));
    }
    for Problem { path, line, says } in &problems {
        println!("{path}:{line}: {says}");
    }
    println!("tidy: {} files, {} problems", files.len(), problems.len());
    ensure!(problems.is_empty(), "the work tree is not tidy");
    Ok(())
}

/// Every text file that is committed or about to be.
fn files(root: &Path) -> anyhow::Result<Vec<File>> {
    let list = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root)
        .output()
        .context("git lists the files of the work tree")?;
    ensure!(list.status.success(), "git: {}", String::from_utf8_lossy(&list.stderr));
    let list = String::from_utf8(list.stdout).context("a path is not UTF-8")?;
    let mut files = Vec::new();
    for path in list.split('\0').filter(|it| !it.is_empty()) {
        // A file may be listed and gone; bytes that are no text are no business of these rules.
        let Ok(bytes) = fs::read(root.join(path)) else { continue };
        if let Ok(text) = String::from_utf8(bytes)
            && !text.contains('\0')
        {
            files.push(File { path: path.to_owned(), text });
        }
    }
    ensure!(files.len() > 50, "git names only {} files: this is not the work tree", files.len());
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files.dedup_by(|a, b| a.path == b.path);
    Ok(files)
}
