//! The chores of the work tree, as commands.

mod bench;
mod ci;
mod data;
mod test;
mod tidy;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use clap::Parser;

#[derive(Parser)]
enum Chore {
    /// Runs every test there is, on both databases and in a browser.
    Test(test::Options),
    /// Runs what every change must pass: clippy, then `test`.
    Ci,
    /// Checks the house rules that a machine can check.
    Tidy(tidy::Options),
    /// Measures how near the platform comes to what the machine gives.
    Bench(bench::Options),
    /// Makes the files under `data/` from their pinned packages.
    Data,
}

#[expect(clippy::disallowed_macros, reason = "a chore says on the terminal why it failed")]
fn main() -> ExitCode {
    let outcome = match Chore::parse() {
        Chore::Test(options) => test::run(&options),
        Chore::Ci => ci::run(),
        Chore::Tidy(options) => tidy::run(&options),
        Chore::Bench(options) => bench::run(options),
        Chore::Data => data::run(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The root of the work tree.
fn root() -> PathBuf {
    let chores = Path::new(env!("CARGO_MANIFEST_DIR"));
    chores.parent().expect("xtask stands in the root").to_path_buf()
}

/// Cargo as it was called, so that every step is built by one toolchain.
///
/// What Cargo says about this package is taken from the environment again: some build scripts
/// look at it, and half of the workspace would be built anew each time.
fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root());
    for (name, _) in std::env::vars_os() {
        let about_us = |it: &str| it.starts_with("CARGO_PKG_") || it.starts_with("CARGO_MANIFEST_");
        if name.to_str().is_some_and(about_us) {
            cargo.env_remove(name);
        }
    }
    cargo
}
