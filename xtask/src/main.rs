//! The chores of the work tree, as commands.

mod data;

use clap::Parser;

#[derive(Parser)]
enum Chore {
    /// Makes the files under `data/` from their pinned packages.
    Data,
}

fn main() -> anyhow::Result<()> {
    match Chore::parse() {
        Chore::Data => data::run(),
    }
}
