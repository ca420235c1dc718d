//! What a city's team sees of its commission: what it asks, when it meets, who signed Part 2.

use domain::application::Application;
use domain::call::Call;
use domain::city::City;
use domain::interview::Interview;
use domain::language::Lang;
use domain::time::Timestamp;
use store::Tx;
use views::dates;
use views::pages::applications::About;
use views::pages::commission::{ForTeam, InterviewShown};

use super::own::rows_for_team;
use super::part_two::shown;
use crate::{App, calls};

/// The commission's panel on the task list; nothing when there is nothing to tell.
///
/// # Errors
/// Of the database.
pub(crate) fn for_team(
    app: &App,
    tx: &mut Tx,
    file: &Application,
    lang: Lang,
    now: Timestamp,
) -> Result<Option<ForTeam>, store::Error> {
    let mut panel = panel(app, tx, file, lang)?;
    let asked = rows_for_team(app, tx, file, lang, now)?;
    panel.n_asked = asked.len();
    panel.n_answered = asked.iter().filter(|it| it.is_answered()).count();
    panel.next = asked
        .iter()
        .filter(|it| it.is_open && !it.is_answered())
        .min_by_key(|it| it.until_at)
        .map(|it| (it.until_at, it.until.clone()));
    Ok((!panel.is_empty()).then_some(panel))
}

/// The panel without what is asked.
pub(super) fn panel(
    app: &App,
    tx: &mut Tx,
    file: &Application,
    lang: Lang,
) -> Result<ForTeam, store::Error> {
    let interview = tx.interview(file.id)?.filter(|it| it.cancelled_at.is_none());
    let parts = match tx.submissions(file.id)?.pop() {
        None => Vec::new(),
        Some(last) => shown(app, &tx.parts_two(file.id)?, &last.content_sha256, lang),
    };
    Ok(ForTeam {
        application: file.id,
        n_asked: 0,
        n_answered: 0,
        next: None,
        interview: interview.map(|it| interview_shown(app, &it, lang)),
        parts,
    })
}

/// An interview in words: by its own clock, and as a moment that the reader's clock can tell.
pub(super) fn interview_shown(app: &App, it: &Interview, lang: Lang) -> InterviewShown {
    let zone = &it.wall.zone;
    InterviewShown {
        at: it.at,
        when: when(app, it.at, zone, lang),
        place: it.place.clone(),
        link: it.link.clone(),
        local: it.wall.local.clone(),
        zone: zone.clone(),
        version: it.version,
    }
}

/// A moment by the clock of a zone, with the place that says so.
pub(super) fn when(app: &App, at: Timestamp, zone: &str, lang: Lang) -> String {
    dates::moment(lang, at, zone, &calls::place(&app.network, zone, lang))
}

/// Whose application it is, for the top of a page.
pub(super) fn about(app: &App, call: &Call, file: &Application, city: &City, lang: Lang) -> About {
    About {
        application: file.id,
        slug: call.slug.clone(),
        call: calls::title(&app.network, call, lang).1,
        city: city.name_in(lang).to_owned(),
        invented: city.invented,
    }
}
