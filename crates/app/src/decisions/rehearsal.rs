//! The rehearsal: the result as everybody would see it, made of what is prepared. Never kept, and
//! at no address that anybody but the secretariat can open.

use domain::application::Application;
use domain::call::Call;
use domain::decision::Outcome;
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{self, Act, On};
use store::Tx;
use views::dates;
use views::numbers::sort_by_name;
use views::pages::calls::Results;
use views::pages::members::MemberLine;
use views::pages::results::RehearsalPage;

use super::announcing::expected_day;
use super::{awaiting, cities, country_words, decisions_by_file, zone_of};
use crate::App;
use crate::calls::{place, title};
use crate::failure::{Lookup, found};

/// The rehearsal of a call's announcement.
///
/// # Errors
/// Of the database; hidden from everybody but the secretariat.
pub fn rehearsal(
    app: &App,
    actor: &Actor,
    slug: &str,
    lang: Lang,
) -> Result<RehearsalPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?)?;
        policy::require(actor, Act::AnnounceCall, On::Call(&call))?;
        let day = expected_day(tx, &call, now)?;
        let (lines, n_undecided) = admitted(app, tx, &call, &day, lang)?;
        let n = i64::try_from(lines.len()).unwrap_or(i64::MAX);
        let n_members = crate::public::n_members(app, tx)?;
        let planned = tx.open_plan(call.id)?.and_then(|it| it.at);
        let at = planned.map_or(call.clocks.announcement.at.max(now), |it| it.at);
        let zone = zone_of(&call);
        let by_id = cities(tx, &call)?;
        let mut letters = Vec::new();
        for it in tx.decision_letters(call.id)? {
            let Some(file) = tx.application(it.application)? else { continue };
            let city = by_id.get(&file.city).map(|it| it.name_in(lang).to_owned());
            letters.push((it.id.to_string(), city.unwrap_or_default(), it.approved_by.is_some()));
        }
        sort_by_name(lang, &mut letters, |(_, city, _)| city);
        Ok(RehearsalPage {
            slug: call.slug.clone(),
            title: title(&app.network, &call, lang),
            at: dates::moment(lang, at, zone, &place(&app.network, zone, lang)),
            n_undecided,
            results: Results {
                on: day,
                announced: n,
                admitted: n,
                corrections: Vec::new(),
                cities: lines.clone(),
            },
            members: lines,
            n_members: n_members + n,
            letters,
            no_pdf: false,
        })
    })
}

/// The cities that would be admitted, by name, and how many files are not decided.
pub(crate) fn admitted(
    app: &App,
    tx: &mut Tx,
    call: &Call,
    day: &str,
    lang: Lang,
) -> Result<(Vec<MemberLine>, usize), store::Error> {
    let cities = cities(tx, call)?;
    let decisions = decisions_by_file(tx, call.id)?;
    let files = awaiting(tx, call.id)?;
    let n_undecided = files.iter().filter(|it| !decisions.contains_key(&it.id)).count();
    let is_in =
        |it: &&Application| decisions.get(&it.id).is_some_and(|it| it.outcome == Outcome::Admit);
    let line = |file: &Application| {
        let city = cities.get(&file.city)?;
        Some(MemberLine {
            id: city.id,
            name: city.name_in(lang).to_owned(),
            country: country_words(city.country.as_str(), lang),
            kind: app.network.place_kind(&city.kind, lang).to_owned(),
            since: Some(day.to_owned()),
            until: None,
            invented: city.invented,
        })
    };
    let mut lines: Vec<_> = files.iter().filter(is_in).filter_map(line).collect();
    sort_by_name(lang, &mut lines, |it| &it.name);
    Ok((lines, n_undecided))
}
