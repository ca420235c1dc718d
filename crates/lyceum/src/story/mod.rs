//! The story that the demonstration tells, through the same commands a person uses.
//!
//! The clock travels. What is on record (who was admitted when, the extensions of 2020 and
//! 2021 and their dates, the correction, what was printed) comes from `data/` with its sources. Whatever the
//! record does not say is the story's own and marked as invented on the page: every person, the
//! city admitted by mistake, the fourth Ukrainian city, the answers, the days on which
//! commissions acted, and the call that is left open.

mod answers;
mod cast;
mod experts;
mod crowd;
mod open_call;
mod record;
mod results;
mod year_2020;
mod year_2021;
mod year_2023;

use anyhow::Context;
use app::App;
use app::history::Entered;
use app::members::{self, Happened, ImportOptions};

pub use cast::Cast;
pub use crowd::Size as Crowd;

/// Tells the whole story into an empty, migrated database. `today` is the day the reader lives in;
/// `crowd` is told of besides, in a call of its own, for measuring.
///
/// # Errors
/// When a command refuses what the story asks; a test keeps the story whole.
pub fn tell(app: &App, today: domain::time::Timestamp, crowd: Crowd) -> anyhow::Result<()> {
    travel(app, "2020-01-10T09:00");
    app::keys::register(app).context("the key of receipts")?;
    let mut cast = Cast::assemble(app)?;
    import(app, &cast, record::members_where(|year| year.is_none_or(|it| it < 2020))?)
        .context("members before 2020")?;
    year_2020::tell(app, &mut cast).context("the call of 2020")?;
    year_2021::tell(app, &mut cast).context("the call of 2021")?;

    travel(app, "2022-09-05T09:00");
    import(app, &cast, record::MEMBERS.to_owned()).context("members until 2022")?;
    year_2023::tell(app, &mut cast).context("the call of 2023")?;
    if crowd.files > 0 {
        crowd::tell(app, &cast, crowd).context("the crowd")?;
    }
    open_call::tell(app, &cast, today).context("the open call")?;
    let history = app::history::import(app, record::CALLS.as_bytes(), false)?;
    let refused = |it: &app::history::HistoryLine| matches!(it.entered, Entered::Refused(_));
    anyhow::ensure!(!history.lines.iter().any(refused), "history {:?}", history.lines);
    deliver(app)
}

/// The secretariat enters members from a list; a row that is refused ends the story.
fn import(app: &App, cast: &Cast, csv: String) -> anyhow::Result<()> {
    let options = ImportOptions { dry_run: false, gazetteer: None };
    let report = members::import(app, Some(&cast.secretariat(app)?), csv.as_bytes(), options)?;
    for line in &report.lines {
        anyhow::ensure!(!matches!(line.happened, Happened::Refused(_)), "line {line:?}");
    }
    Ok(())
}

/// Moves the story's clock to a moment in the network's own zone.
fn travel(app: &App, local: &str) {
    let wall = domain::time::Wall::new(local, &app.network.about.zone.id);
    app.clock.travel(wall.start().expect("a moment of the story exists"));
}

/// Lets the letters that the last acts caused be written while the clock stands there.
fn deliver(app: &App) -> anyhow::Result<()> {
    while app::letters::run_once(app)? > 0 {}
    Ok(())
}

#[cfg(test)]
mod tests;
