//! The one binary: `demo`, `serve`, `migrate`, `import`, `reindex`, `check`.

mod bounces;
mod check;
mod configuration;
mod demo;
mod import;
mod keys;
mod serve;
mod story;
mod verify;

use std::io::Write as _;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use configuration::Place;
use press::child::Task;

/// Runs an international network of learning cities.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Makes a fresh demonstration on real data, tells its story, and serves it.
    Demo(demo::Demo),
    /// Serves the platform.
    Serve(serve::Serve),
    /// Brings the database to the schema of this binary.
    Migrate {
        #[command(flatten)]
        place: Place,
    },
    /// Enters what is known from elsewhere.
    Import {
        #[command(subcommand)]
        what: import::Import,
    },
    /// Names a person of the secretariat, so that somebody can name the others.
    Appoint(serve::Appoint),
    /// Clears away files that no row names; a serving node does so every hour.
    Sweep {
        #[command(flatten)]
        place: Place,
    },
    /// Fills this node's search index anew; a serving node goes on finding what it found before.
    Reindex {
        #[command(flatten)]
        place: Place,
    },
    /// Reads reports about letters that came back, and marks their addresses.
    Bounces(bounces::ReadBounces),
    /// Checks a receipt, or the manifest of a snapshot, without asking anybody.
    Verify(verify::Verify),
    /// The key that receipts are signed with.
    Keys {
        #[command(subcommand)]
        what: keys::Keys,
    },
    /// Checks the chain of events, the counts, the receipts and the files.
    Check {
        #[command(flatten)]
        place: Place,
    },
    /// Makes one PDF behind walls; the program starts itself with this.
    #[command(hide = true)]
    Typeset {
        /// Puts up the walls and runs against them.
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    let command = Cli::parse().command;
    // A press does nothing else: not even a log is begun before its walls stand.
    if let Command::Typeset { check } = command {
        return press::child::run(if check { Task::CheckWalls } else { Task::Typeset });
    }
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_default_env()
                .unwrap_or_else(|_| "info,refinery_core=warn".into()),
        )
        .with_writer(std::io::stderr)
        .with_target(false)
        .init();
    let done = match command {
        Command::Demo(demo) => demo.run(),
        Command::Serve(serve) => serve.run(),
        Command::Migrate { place } => migrate(&place),
        Command::Import { what } => what.run(),
        Command::Appoint(appoint) => appoint.run(),
        Command::Sweep { place } => sweep(&place),
        Command::Reindex { place } => reindex(&place),
        Command::Bounces(bounces) => bounces.run(),
        Command::Verify(verify) => verify.run(),
        Command::Keys { what } => what.run(),
        Command::Check { place } => check::run(&place),
        Command::Typeset { .. } => unreachable!("answered above"),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            say_error(&format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn migrate(place: &Place) -> anyhow::Result<ExitCode> {
    let settled = place.settle()?;
    let applied = store::migrate(&settled.database)?;
    say(&format!("{applied} migrations applied to {}", settled.database));
    Ok(ExitCode::SUCCESS)
}

fn reindex(place: &Place) -> anyhow::Result<ExitCode> {
    let app = place.settle()?.app_for_command()?;
    let n_entries = app::searching::reindex(&app).map_err(|it| anyhow::anyhow!("{it}"))?;
    say(&format!("{n_entries} things can be found"));
    Ok(ExitCode::SUCCESS)
}

fn sweep(place: &Place) -> anyhow::Result<ExitCode> {
    let swept = app::files::sweep::run_once(&place.settle()?.app_for_command()?)?;
    let app::files::sweep::Swept { uploads, blobs, scraps } = swept;
    say(&format!("{uploads} uploads given up, {blobs} files and {scraps} pieces cleared away"));
    Ok(ExitCode::SUCCESS)
}

/// A line for the person at the terminal. A reader that has heard enough, such as `head`, is no
/// reason to stop.
fn say(line: &str) {
    drop(writeln!(std::io::stdout(), "{line}"));
}

/// A line about what went wrong.
#[expect(clippy::disallowed_macros, reason = "the binary speaks to a terminal")]
fn say_error(line: &str) {
    eprintln!("lyceum: {line}");
}
