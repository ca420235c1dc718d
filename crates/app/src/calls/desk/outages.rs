//! Minutes in which the service was away, offered as the ground for an extension.

use domain::call::{Call, Clock};
use domain::language::Lang;
use domain::time::{Timestamp, Wall};
use views::pages::call_desk::{ClockId, ExtensionForm, OutageLine};
use views::{dates, t};

use crate::App;
use crate::calls::place;
use crate::heartbeat::Missed;

const MINUTE_MS: i64 = 60_000;

/// The form with what was missed before each clock, and filled in for the clock that is chosen.
pub(super) fn grounded(
    app: &App,
    call: &Call,
    form: ExtensionForm,
    missed: &[Missed],
    ground: Option<ClockId>,
    now: Timestamp,
    lang: Lang,
) -> ExtensionForm {
    let mut form = form;
    // What cannot move any more is no ground for moving it.
    let movable: Vec<ClockId> = form.clocks.iter().map(|it| it.clock).collect();
    let missed: Vec<&Missed> =
        missed.iter().filter(|it| movable.contains(&it.clock.into())).collect();
    for it in &missed {
        let (from, until) = span(app, call, it, lang);
        form.outages.push(OutageLine {
            clock: it.clock.into(),
            minutes: it.minutes(),
            from,
            until,
        });
    }
    let chosen = missed.iter().find(|it| Some(ClockId::from(it.clock)) == ground);
    if let Some(it) = chosen {
        fill(app, call, &mut form, it, now);
    }
    form
}

/// The clock as much later as the service was away (from now on, where it has passed), and why.
fn fill(app: &App, call: &Call, form: &mut ExtensionForm, it: &Missed, now: Timestamp) {
    let Some(deadline) = call.clocks.of(it.clock) else { return };
    let zone = &deadline.wall.zone;
    let later = deadline.at.max(now).plus_ms(it.minutes() * MINUTE_MS);
    let suggested = Wall::new(&later.wall_in(zone), zone);
    for row in form.clocks.iter_mut().filter(|row| Clock::from(row.clock) == it.clock) {
        row.local.clone_from(&suggested.local);
        row.zone.clone_from(&suggested.zone);
    }
    for (lang, reason) in &mut form.reasons {
        let (from, until) = span(app, call, it, *lang);
        let words =
            t!(*lang, "clocks-outage-reason", count = it.minutes(), from = from, until = until);
        *reason = words.into_owned();
    }
}

/// From the first minute without a sign of life to the last, by the clock's own zone.
fn span(app: &App, call: &Call, it: &Missed, lang: Lang) -> (String, String) {
    let zone = call.clocks.of(it.clock).map(|it| it.wall.zone).unwrap_or_default();
    let moment = |at: Timestamp| dates::moment(lang, at, &zone, &place(&app.network, &zone, lang));
    let from = it.outages.first().map(|it| moment(it.from)).unwrap_or_default();
    let until = it.outages.last().map(|it| moment(it.until)).unwrap_or_default();
    (from, until)
}
