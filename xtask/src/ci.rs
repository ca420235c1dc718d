//! `cargo xtask ci`: what every change must pass.

use anyhow::{Context, ensure};

use crate::test;

/// Clippy first, since it answers soonest; then every test.
pub fn run() -> anyhow::Result<()> {
    let clippy = ["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"];
    let status = crate::cargo()
        .args(clippy)
        .status()
        .context("clippy comes with `rustup component add clippy`")?;
    ensure!(status.success(), "clippy found something");
    test::run(&test::Options::default())
}
