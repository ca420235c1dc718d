//! What the experts of 2023 do besides reading: they score two past files first, so that it shows
//! who is strict, and say of Sumy's file together what they see. All of it is the story's own.

use anyhow::Context;
use app::consensus::{self, Text};
use app::{App, calibrations};
use domain::country::Country;
use domain::ids::{ApplicationId, PersonId};
use domain::marking::{Field, Put, mark};

use super::cast::Cast;
use super::travel;

/// Two files of 2020 are named, and every expert gives each criterion one level more or less.
pub fn calibrate(app: &App, cast: &Cast) -> anyhow::Result<()> {
    travel(app, "2023-07-10T10:00");
    let own: Vec<Country> = cast.experts.iter().map(|(_, land)| *land).collect();
    let past = app.store.read(|tx| {
        let call = tx.call_by_slug("2023")?.map(|it| it.id);
        call.map(|it| tx.past_files(it)).transpose()
    });
    let past = past.context("past files")?.unwrap_or_default();
    // Nobody scores a file of their own country.
    let files: Vec<ApplicationId> =
        past.iter().filter(|it| !own.contains(&it.country)).take(2).map(|it| it.id).collect();
    calibrations::name(app, &cast.secretariat(app)?, "2023", &files, true).context("naming")?;
    travel(app, "2023-08-21T10:00");
    for ((expert, _), levels) in cast.experts.iter().zip([[3, 2], [4, 4], [5, 3]]) {
        for (file, level) in files.iter().zip(levels) {
            score(app, cast, *expert, *file, level)?;
        }
    }
    Ok(())
}

fn score(
    app: &App,
    cast: &Cast,
    expert: PersonId,
    file: ApplicationId,
    level: usize,
) -> anyhow::Result<()> {
    let criteria = app.network.rules.criteria.iter().enumerate();
    let sent: Vec<Put> = criteria
        .map(|(at, it)| Put {
            field: Field::Score(it.id.clone()),
            // One criterion a file cannot be judged by what is written.
            word: if at == level { "cannot".to_owned() } else { level.to_string() },
            mark: mark(""),
            unanswered: None,
        })
        .collect();
    let expert = cast.act(app, expert)?;
    calibrations::put(app, &expert, "2023", file, &sent).context("scoring a past file")?;
    calibrations::hand_in(app, &expert, "2023", file).context("handing a past file in")?;
    Ok(())
}

/// One writes, both agree.
pub fn agree(
    app: &App,
    cast: &Cast,
    file: ApplicationId,
    [writer, other]: [PersonId; 2],
) -> anyhow::Result<()> {
    travel(app, "2023-12-04T10:00");
    consensus::name_rapporteur(app, &cast.secretariat(app)?, file, writer).context("naming")?;
    let text = Text {
        text: "Four institutions carry this together, and each of us sees it. We differ on how \
               far the figures reach. (Example text of the demonstration.)"
            .to_owned(),
        mark: mark(""),
        unanswered: None,
    };
    let written = consensus::write(app, &cast.act(app, writer)?, file, &text).context("writing")?;
    for expert in [writer, other] {
        consensus::agree(app, &cast.act(app, expert)?, file, Some(written.version))
            .context("agreeing")?;
    }
    Ok(())
}
