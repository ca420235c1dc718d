//! What the machine gives at best, and the hands that measure: bare programs for
//! `cargo xtask bench` to hold the platform against, and the driver that acts like its visitors.
//!
//! A package of its own, so that the chores need no web framework. The servers print
//! `listening on …` and serve until they are killed; the others print one line of JSON.
//! Everything stays on loopback, and every load has an end.

mod applicant;
mod autosave;
mod disk;
mod drive;
mod figures;
mod forms;
mod http;
mod next;
mod pages;
mod search;
mod serving;
mod session;
mod start;
mod wire;
mod writes;

use std::path::PathBuf;

use clap::Parser;

#[derive(Parser)]
#[command(about)]
enum Limit {
    /// Serves a fixed page of 30 KB from memory.
    Fixed {
        #[arg(long)]
        listen: String,
    },
    /// Serves 24 rows of many, found by key, as a small live page.
    List {
        /// How many rows there are.
        rows: u32,
        #[arg(long)]
        listen: String,
        /// Where the database goes.
        #[arg(long)]
        folder: PathBuf,
    },
    /// Serves all rows as one live page.
    ListAll {
        /// How many rows there are.
        rows: u32,
        #[arg(long)]
        listen: String,
        #[arg(long)]
        folder: PathBuf,
    },
    /// Looks words up among the names of a list of members.
    Search {
        /// The list, as CSV with the names in the first column.
        #[arg(long)]
        members: PathBuf,
        #[arg(long)]
        listen: String,
        /// Where the index goes.
        #[arg(long)]
        folder: PathBuf,
    },
    /// Takes texts, each in a durable transaction of its own.
    WriteOwn {
        #[arg(long)]
        listen: String,
        #[arg(long)]
        folder: PathBuf,
    },
    /// Takes texts, all that wait in one durable transaction.
    WriteGrouped {
        #[arg(long)]
        listen: String,
        #[arg(long)]
        folder: PathBuf,
    },
    /// The same on PostgreSQL.
    PgWriteGrouped {
        #[arg(long)]
        listen: String,
        /// Where the database is: postgres://USER@HOST/NAME.
        #[arg(long)]
        database: String,
    },
    /// The same on PostgreSQL, each text with what a store does for it: a look, a guarded change and
    /// a chained event.
    PgStoreGrouped {
        #[arg(long)]
        listen: String,
        #[arg(long)]
        database: String,
    },
    /// Measures how long the disk takes to keep 4 KB.
    Fsync {
        #[arg(long)]
        folder: PathBuf,
        #[arg(long, default_value_t = 300)]
        times: u32,
    },
    /// Asks for one page, or posts one text, again and again.
    Drive(drive::Drive),
    /// Applies through the real forms, then saves changing text whenever it is told to.
    Autosave(autosave::Autosave),
    /// Becomes one of a demonstration's people and tells the cookie.
    Session(session::Session),
    /// Turns the pages of a list.
    Next(next::Next),
    /// Counts the bytes a browser would fetch for a page.
    Wire(wire::Wire),
    /// Starts a program and measures how long it takes to its first answers.
    Start(start::Start),
}

fn main() -> anyhow::Result<()> {
    match Limit::parse() {
        Limit::Fixed { listen } => pages::fixed(&listen),
        Limit::List { rows, listen, folder } => pages::list(&listen, &folder, rows),
        Limit::ListAll { rows, listen, folder } => pages::list_all(&listen, &folder, rows),
        Limit::Search { members, listen, folder } => search::search(&listen, &folder, &members),
        Limit::WriteOwn { listen, folder } => writes::own(&listen, &folder),
        Limit::WriteGrouped { listen, folder } => writes::grouped(&listen, &folder),
        Limit::PgWriteGrouped { listen, database } => writes::grouped_postgres(&listen, &database),
        Limit::PgStoreGrouped { listen, database } => {
            writes::store_grouped_postgres(&listen, &database)
        }
        Limit::Fsync { folder, times } => disk::run(&folder, times),
        Limit::Drive(drive) => drive.run(),
        Limit::Autosave(autosave) => autosave.run(),
        Limit::Session(session) => session.run(),
        Limit::Next(next) => next.run(),
        Limit::Wire(wire) => wire.run(),
        Limit::Start(start) => start.run(),
    }
}
