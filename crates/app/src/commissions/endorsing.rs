//! The page on which an officer signs Part 2, and what it tells before.

use domain::application::Stage;
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{self, Act, On};
use domain::signature::Standing;
use domain::signature::code::version_code;
use views::dates;
use views::pages::commission::EndorsingPage;

use super::desk::one_file;
use super::part_two::{place_words, shown};
use crate::App;
use crate::failure::{Lookup, found};

/// What was typed and what was refused, when the page is shown again.
#[derive(Debug, Clone, Default)]
pub struct Endorsing {
    /// The function as typed; the last one of this officer when nothing was.
    pub function: Option<String>,
    /// What is wrong with it.
    pub errors: Vec<views::parts::FieldError>,
    /// What was refused, in a sentence.
    pub stopped: Option<String>,
    /// Whether every seat is taken, so that the reserve is offered.
    pub is_full: bool,
}

/// The page on which Part 2 is signed.
///
/// # Errors
/// [`policy::Denied`] unless the actor may act for the file's country.
pub fn endorsing(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
    after: Endorsing,
) -> Result<EndorsingPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let file = found(tx.application(id)?)?;
        policy::require(actor, Act::ActForCountry, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let city = found(tx.city(file.city)?)?;
        let officer = found(tx.person(found(actor.person)?)?)?;
        let last = found(tx.submissions(id)?.pop())?;
        let parts = tx.parts_two(id)?;
        let stands = |it: &&domain::part_two::PartTwo| {
            it.standing(&last.content_sha256) == Standing::InForce
        };
        let is_signed = parts.iter().any(|it| stands(&it));
        let waits = matches!(file.stage, Stage::Submitted { .. } | Stage::Reserved { .. });
        let holds = matches!(file.stage, Stage::Endorsed { .. });
        let function = match after.function {
            Some(typed) => typed,
            None => tx.last_function_of(officer.id)?.unwrap_or_default(),
        };
        let zone = &app.network.about.zone.id;
        Ok(EndorsingPage {
            file: one_file(app, &call, &file, &city, lang),
            number: last.number.clone(),
            filed: dates::moment(lang, last.at, zone, &place_words(app, lang)),
            code: version_code(id, &last.content_sha256),
            seen: last.content_sha256.clone(),
            officer: officer.name,
            function,
            may_sign: (waits && call.is_endorsing(now))
                || (holds && !is_signed && call.is_forwarding(now)),
            holds,
            n_used: usize::try_from(tx.n_seats_taken(call.id, file.country)?).unwrap_or(0),
            n_total: usize::try_from(call.quota).unwrap_or(0),
            parts: shown(app, &parts, &last.content_sha256, lang),
            errors: after.errors,
            stopped: after.stopped,
            is_full: after.is_full,
        })
    })
}
