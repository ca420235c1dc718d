//! Calls as visitors see them; a draft is not there.

use domain::call::{Call, Turn};
use domain::city::EndReason;
use domain::history::PastCall;
use domain::language::Lang;
use domain::own_date::OwnDate;
use domain::time::{Deadline, Timestamp};
use store::Tx;
use views::dates;
use views::pages::calls::{
    CallLine, CallPage, CorrectionLine, ExtensionLine, FlyerPage, ListPage, OwnDateLine, Published,
    Results, Told, Whose,
};
use views::parts::Clock;

use super::city::best;
use super::{country_name, today};
use super::data::{CallData, CorrectionData, public_calls, with_results};
use super::list::line;
use super::past;
use crate::failure::{Lookup, found};
use crate::{App, calls};

/// Every public call, by how far it is.
///
/// # Errors
/// Of the database.
pub fn call_list(app: &App, lang: Lang) -> Result<ListPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let mut page = ListPage::default();
        let calls = public_calls(app, tx)?;
        let here: Vec<String> = calls.iter().map(|it| it.call.slug.clone()).collect();
        page.earlier = past::earlier(app, tx, &here)?;
        for it in calls {
            let line = call_line(app, &it, lang);
            match it.call.turn(now) {
                Turn::Opening(_) => page.coming.push(line),
                Turn::Cities(_) => page.open.push(line),
                Turn::Commissions(_) | Turn::Screening(_) | Turn::Experts(_) => {
                    page.under_way.push(line);
                }
                Turn::Over(_) => page.past.push(line),
            }
        }
        Ok(page)
    })
}

fn call_line(app: &App, it: &CallData, lang: Lang) -> CallLine {
    let (call, network) = (&it.call, &app.network);
    let place = |zone: &str| calls::place(network, zone, lang);
    let text = calls::filled(network, call, lang);
    let clocks = &call.clocks;
    let announced = call.stage.at().filter(|_| matches!(call.turn(clocks.city.at), Turn::Over(_)));
    let zone = &clocks.announcement.wall.zone;
    CallLine {
        slug: call.slug.clone(),
        title: calls::title(network, call, lang),
        summary: text.map_or_else(|| (lang, String::new()), |(of, it)| (of, it.summary)),
        opens: dates::moment(lang, clocks.opens.at, &clocks.opens.wall.zone, &place(zone)),
        closes: dates::deadline(lang, &clocks.city, &place(&clocks.city.wall.zone)),
        announced_on: announced.unwrap_or(clocks.announcement.at).day_in(zone),
        counts: (it.announced, it.admitted),
    }
}

/// A public call's page.
///
/// # Errors
/// Of the database; hidden for a draft.
pub fn call_page(app: &App, slug: &str, lang: Lang) -> Result<CallPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?.filter(Call::is_public))?;
        let it = with_results(app, tx, call)?;
        let call = &it.call;
        let over = matches!(call.turn(now), Turn::Over(_));
        let results = if over {
            let revoked: Vec<_> = tx
                .spells_of_call(call.id)?
                .into_iter()
                .filter(|it| it.reason == Some(EndReason::Revoked))
                .map(|it| it.city)
                .collect();
            let cities = tx.cities_of_call(call.id, lang)?;
            let zone = &call.clocks.announcement.wall.zone;
            Some(Results {
                on: call.stage.at().unwrap_or(now).day_in(zone),
                announced: it.announced,
                admitted: it.admitted,
                corrections: it.corrections.iter().map(|it| correction(app, it, lang)).collect(),
                cities: cities
                    .iter()
                    .filter(|it| !revoked.contains(&it.id))
                    .map(|it| line(app, it, lang))
                    .collect(),
            })
        } else {
            None
        };
        let told = match tx.past_call(slug)?.filter(|_| over) {
            Some(past) => Some(told_of(app, tx, &it, &past)?),
            None => None,
        };
        let (whose, until) = turn(app, call, now, lang);
        let text = calls::filled(&app.network, call, lang);
        Ok(CallPage {
            slug: call.slug.clone(),
            title: calls::title(&app.network, call, lang),
            body: text.map_or_else(|| (lang, String::new()), |(of, it)| (of, it.body)),
            whose,
            until,
            clocks: calls::clock_lines(&app.network, call, lang),
            own_dates: own_dates(app, &it.own_dates, lang),
            n_waivers: it.waivers,
            extensions: call.extensions.iter().rev().map(|it| extension(app, it, lang)).collect(),
            results,
            without_commission: app.network.rules.without_commission.way,
            told,
            published: call.figures.as_ref().map(|it| Published {
                announced: it.announced,
                admitted: it.admitted,
                members: it.members,
                source: it.source.clone(),
            }),
        })
    })
}

/// What was published about a call that ran here, beside what its rows prove.
fn told_of(
    app: &App,
    tx: &mut Tx,
    it: &CallData,
    past: &PastCall,
) -> Result<Told, store::Error> {
    let recorded = app.counted().record(app, tx)?;
    let today = today(app, app.clock.now());
    let brought = recorded.record.by_call(&today).get(&it.call.id).copied().unwrap_or_default();
    past::told(app, tx, past, Some((brought.admitted, brought.countries)))
}

/// A public call's flyer.
///
/// # Errors
/// Of the database; hidden for a draft.
pub fn flyer(app: &App, slug: &str, lang: Lang) -> Result<FlyerPage, Lookup> {
    app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?.filter(Call::is_public))?;
        let text = calls::filled(&app.network, &call, lang);
        let city = &call.clocks.city;
        let place = calls::place(&app.network, &city.wall.zone, lang);
        Ok(FlyerPage {
            title: calls::title(&app.network, &call, lang),
            text: text.map_or_else(|| (lang, String::new()), |(of, it)| (of, it.flyer)),
            until: dates::deadline(lang, city, &place),
            address: format!("{}/{lang}/calls/{}", app.settings.base_url, call.slug),
            slug: call.slug,
            no_pdf: false,
        })
    })
}

/// A deadline with the days that are left by its own calendar.
pub(super) fn clock(app: &App, deadline: &Deadline, now: Timestamp, lang: Lang) -> Clock {
    let zone = &deadline.wall.zone;
    let n_days = dates::days_until(&now.day_in(zone), &deadline.at.day_in(zone)).unwrap_or(0);
    Clock {
        deadline: deadline.clone(),
        place: calls::place(&app.network, zone, lang),
        n_days: if deadline.includes(now) { n_days } else { n_days.min(-1) },
    }
}

fn turn(app: &App, call: &Call, now: Timestamp, lang: Lang) -> (Whose, Option<Clock>) {
    let instant = |it: &domain::call::Instant| clock(app, &it.into(), now, lang);
    match call.turn(now) {
        Turn::Opening(it) => (Whose::Opening, Some(instant(&it))),
        Turn::Cities(it) => (Whose::Cities, Some(clock(app, &it, now, lang))),
        Turn::Commissions(it) => (Whose::Commissions, Some(clock(app, &it, now, lang))),
        // The planned day may have passed: then nothing is promised any more.
        Turn::Screening(it) => (Whose::Screening, Some(clock(app, &it, now, lang))),
        Turn::Experts(it) => (Whose::Experts, Some(instant(&it)).filter(|_| now <= it.at)),
        Turn::Over(_) => (Whose::Over, None),
    }
}

/// The dates of commissions, by the names of their countries.
fn own_dates(app: &App, all: &[OwnDate], lang: Lang) -> Vec<OwnDateLine> {
    let mut lines: Vec<OwnDateLine> = all
        .iter()
        .map(|it| OwnDateLine {
            country: country_name(it.country.as_str(), lang),
            until: calls::filled::words(&app.network, &it.deadline, lang),
            binds: it.binds,
        })
        .collect();
    views::numbers::sort_by_name(lang, &mut lines, |it| &it.country);
    lines
}

pub(super) fn extension(app: &App, it: &domain::call::Extension, lang: Lang) -> ExtensionLine {
    let day = |it: &Deadline| it.at.day_in(&it.wall.zone);
    let moved = it.after.told().map(|(clock, after)| {
        let before = it.before.of(clock).as_ref().map(day).unwrap_or_default();
        (clock.into(), before, day(&after))
    });
    ExtensionLine {
        on: it.at.day_in(&app.network.about.zone.id),
        moved: moved.filter(|(_, before, after)| before != after).collect(),
        reason: best(&it.reason, lang).unwrap_or((lang, String::new())),
    }
}

pub(super) fn correction(app: &App, it: &CorrectionData, lang: Lang) -> CorrectionLine {
    CorrectionLine {
        on: it.correction.at.day_in(&app.network.about.zone.id),
        city: (it.city, it.name.clone()),
        late: it.correction.kind == domain::decision::CorrectionKind::Admitted,
        reason: best(&it.correction.note, lang).unwrap_or((lang, String::new())),
    }
}
