//! Results, brought to the public by two people: letters, a plan, a yes, and the instant.

use std::time::{Duration, Instant};

use anyhow::Context;
use app::App;
use app::decisions::{announcing, letters};
use domain::time::Wall;

use super::cast::Cast;
use super::travel;

/// Ida writes and reads the letters of a decided call and plans its announcement, Ivo approves and
/// agrees, all on the day `ready`; at the instant Ida tells it. Says how long the telling took.
pub fn announce(
    app: &App,
    cast: &Cast,
    slug: &str,
    [ready, instant]: [&str; 2],
) -> anyhow::Result<Duration> {
    travel(app, ready);
    let (ida, ivo) = (cast.secretariat(app)?, cast.act(app, cast.ivo)?);
    letters::render(app, &ida, slug).context("writing the letters of the results")?;
    let all = app.store.read(|tx| {
        let call = tx.call_by_slug(slug)?;
        call.map_or_else(|| Ok(Vec::new()), |it| tx.decision_letters(it.id))
    });
    for it in all.context("the letters")? {
        letters::mark_read(app, &ida, slug, it.id, &it.sha256).context("reading a letter")?;
    }
    letters::approve(app, &ivo, slug).context("approving the letters")?;
    let at = Wall::new(instant, &app.network.about.zone.id);
    let plan = announcing::plan(app, &ida, slug, Some(at)).context("planning")?.id;
    announcing::agree(app, &ivo, slug, plan).context("agreeing to the plan")?;
    travel(app, instant);
    timed(|| announcing::tell(app, &ida, slug, plan)).context("announcing")
}

/// How long an act took.
fn timed<T, E>(act: impl FnOnce() -> Result<T, E>) -> Result<Duration, E> {
    #[expect(clippy::disallowed_methods, reason = "how long it took, not when it was")]
    let begun = Instant::now();
    act().map(|_| begun.elapsed())
}
