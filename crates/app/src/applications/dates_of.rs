//! What is to be said about the date of one application: who set it, what else is accepted.

use domain::application::{Basis, Stage};
use domain::call::Clock;
use domain::language::Lang;
use domain::time::Timestamp;
use store::Tx;
use views::t;

use super::loaded::Case;
use crate::calls::filled;
use crate::{App, waivers};

/// Sentences below the date of a draft, for its team.
pub(super) fn notes(
    app: &App,
    tx: &mut Tx,
    case: &Case,
    lang: Lang,
) -> Result<Vec<String>, store::Error> {
    let network = &app.network;
    let Stage::Draft = case.file.stage else { return Ok(Vec::new()) };
    let city = &case.call.clocks.city;
    let (until, basis) = case.file.dates.city(city);
    let call = || filled::words(network, city, lang);
    let mut notes = filled::notes(network, Clock::City, &until, lang);
    match basis {
        Basis::Commission => notes.push(t!(lang, "clocks-date-commission", moment = call()).into()),
        Basis::Waiver => notes.push(t!(lang, "clocks-date-waiver", moment = call()).into()),
        Basis::Call => {
            let own = tx.own_date(case.call.id, case.file.country)?.filter(|it| !it.binds);
            if let Some(own) = own {
                let wish = filled::words(network, &own.deadline, lang);
                notes.push(t!(lang, "clocks-date-wish", moment = wish).into());
            }
        }
    }
    Ok(notes)
}

/// Whether the team could ask for more time now, or did before.
pub(super) fn asks_or_asked(
    tx: &mut Tx,
    case: &Case,
    now: Timestamp,
) -> Result<bool, store::Error> {
    let all = tx.waivers_of(case.file.id)?;
    Ok(!all.is_empty() || waivers::can_ask(&case.file, &case.call, &all, now))
}
