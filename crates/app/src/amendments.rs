//! What the secretariat asks a city to amend after its file was forwarded, and what the commission
//! says to the version that comes of it. How the city writes and hands in is in `applications`.

use std::collections::BTreeSet;

use domain::amendment::{self, AmendRefused, Amendment};
use domain::application::{Application, CommissionRefused};
use domain::ids::{AmendmentId, ApplicationId};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On};
use domain::time::Timestamp;
use store::Tx;
use views::pages::board::AmendmentForm;
use views::pages::commission::Confirmation;
use views::parts::FieldError;
use views::{dates, t};

use crate::calls::{place, title};
use crate::decisions::{cities, city_link};
use crate::failure::{Failure, Lookup, found};
use crate::screening::endorsement_stands;
use crate::{App, chance, forms};

/// What a city is to amend, as the secretariat types it.
#[derive(Debug, Clone, Default)]
pub struct Asking {
    /// The questions that open.
    pub questions: Vec<String>,
    /// What is to be mended.
    pub note: String,
}

/// Asks a city to amend named answers of its forwarded file; its own clock begins now.
///
/// # Errors
/// [`AmendRefused`]; of two who ask at once one does.
pub fn ask(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    asking: &Asking,
) -> Result<Amendment, Failure<AmendRefused>> {
    let now = app.clock.now();
    let none = |it: Lookup| it.map(|no| match no {});
    let until = amendment::deadline(now, app.network.rules.screening.amendment_days, zone(app))
        .map_err(|it| Failure::Files(it.to_string()))?;
    let fresh = AmendmentId(chance::fresh_id(now));
    let note = domain::words::clean(&asking.note);
    let questions: BTreeSet<String> = asking.questions.iter().cloned().collect();
    let (app, actor) = (app.clone(), actor.clone());
    app.clone().store.write(move |tx| {
        let file = found(tx.application(id)?)?;
        policy::require(&actor, Act::Screen, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let form = forms::of_application(&app, tx, &file, &call).map_err(none)?;
        let known: Vec<&str> = form.questions().map(|it| it.id.as_str()).collect();
        let amendment = Amendment {
            id: fresh,
            application: id,
            filing: file.filings,
            // In the order of the form, whatever the order in which they were sent.
            questions: match questions.iter().find(|it| !known.contains(&it.as_str())) {
                Some(stranger) => vec![stranger.clone()],
                None => form
                    .questions()
                    .filter(|it| questions.contains(&it.id))
                    .map(|it| it.id.clone())
                    .collect(),
            },
            note: note.clone(),
            until: until.clone(),
            asked_at: now,
            asked_by: actor.person.ok_or(Denied::Hidden)?,
            settled: None,
        };
        let changed = file.ask_amendment(&call, amendment, &known).map_err(Failure::Refused)?;
        Ok(tx.record(changed)?.amendment)
    })
}

/// Takes back what a city was asked for; its file is shut again, and what it wrote since waits
/// for nobody.
///
/// # Errors
/// [`AmendRefused::NothingAsked`] when the city has handed in, or somebody took it back before.
pub fn take_back(app: &App, actor: &Actor, id: ApplicationId) -> Result<(), Failure<AmendRefused>> {
    let now = app.clock.now();
    let actor = actor.clone();
    app.store.write(move |tx| {
        let file = found(tx.application(id)?)?;
        policy::require(&actor, Act::Screen, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let Some(open) = open(tx, &file)? else {
            return Err(Failure::Refused(AmendRefused::NothingAsked));
        };
        let changed = file.take_amendment_back(&call, open, by, now).map_err(Failure::Refused)?;
        tx.record(changed)?;
        Ok(())
    })
}

/// The request that a city has not answered; `None` when nothing is open to it.
pub(crate) fn open(tx: &mut Tx, file: &Application) -> Result<Option<Amendment>, store::Error> {
    if file.amending.is_none() {
        return Ok(None);
    }
    Ok(tx.amendments(file.id)?.pop().filter(|it| it.settled.is_none()))
}

fn zone(app: &App) -> &str {
    &app.network.about.zone.id
}

/// The form that asks a city to amend.
///
/// # Errors
/// When the actor may not check the file.
pub fn form(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
    typed: Asking,
) -> Result<AmendmentForm, Lookup> {
    let now = app.clock.now();
    let rule = &app.network.rules.screening;
    app.store.read(|tx| {
        let file = found(tx.application(id)?)?;
        policy::require(actor, Act::Screen, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let cities = cities(tx, &call)?;
        let form = forms::of_application(app, tx, &file, &call)?;
        let section = |it: &domain::form::Section| {
            let questions = it.questions.iter();
            let questions = questions.map(|it| (it.id.clone(), it.label.to(lang).to_owned()));
            (it.title.to(lang).to_owned(), questions.collect())
        };
        let until = amendment::deadline(now, rule.amendment_days, zone(app)).ok();
        let place = place(&app.network, zone(app), lang);
        Ok(AmendmentForm {
            city: city_link(&file, &cities, lang),
            slug: call.slug.clone(),
            call_title: title(&app.network, &call, lang),
            sections: form.sections.iter().map(section).collect(),
            chosen: typed.questions,
            note: typed.note,
            until: until.map(|it| dates::deadline(lang, &it, &place)).unwrap_or_default(),
            keeps_endorsement: rule.correction_keeps_endorsement,
            errors: Vec::new(),
        })
    })
}

/// Why a city was not asked, at its field.
///
/// # Errors
/// Of the database.
pub fn ask_words(
    app: &App,
    id: ApplicationId,
    refused: &AmendRefused,
    lang: Lang,
) -> Result<FieldError, Lookup> {
    let moment =
        |at: Timestamp| dates::moment(lang, at, zone(app), &place(&app.network, zone(app), lang));
    Ok(match refused {
        AmendRefused::WrongStage { .. } => {
            FieldError::new("questions", t!(lang, "amendment-refusal-stage"))
        }
        AmendRefused::NothingAsked => {
            FieldError::new("checks", t!(lang, "amendment-refusal-nothing"))
        }
        AmendRefused::NoQuestion | AmendRefused::NoSuchQuestion(_) => {
            FieldError::new("questions", t!(lang, "amendment-refusal-no-question"))
        }
        AmendRefused::NoNote => FieldError::new("note", t!(lang, "amendment-refusal-no-note")),
        AmendRefused::TooLong { max } => {
            FieldError::new("note", t!(lang, "amendment-refusal-long", max = *max))
        }
        AmendRefused::RunsAlready { until } => {
            let by = app.store.read(|tx| {
                let Some(file) = tx.application(id)? else { return Ok(None) };
                let Some(open) = open(tx, &file)? else { return Ok(None) };
                tx.person(open.asked_by)
            })?;
            let name = by.map(|it| it.name).unwrap_or_default();
            let words = t!(lang, "amendment-refusal-runs", name = name, moment = moment(*until));
            FieldError::new("questions", words)
        }
    })
}

/// Confirms, for the file's commission, its endorsement for the version that lies here now.
/// Pressed twice it is confirmed once.
///
/// # Errors
/// [`CommissionRefused`].
pub fn confirm_endorsement(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    seen: &str,
) -> Result<(), Failure<CommissionRefused>> {
    let now = app.clock.now();
    let (app, actor, seen) = (app.clone(), actor.clone(), seen.to_owned());
    app.clone().store.write(move |tx| {
        let file = found(tx.application(id)?)?;
        policy::require(&actor, Act::ActForCountry, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let last = found(tx.submissions(id)?.pop())?;
        // What was looked at is what is confirmed; a page of an earlier version confirms nothing.
        if last.content_sha256 != seen || endorsement_stands(&app, tx, &file)? {
            return Ok(());
        }
        let changed = file
            .confirm_endorsement(&call, &last.content_sha256, by, now)
            .map_err(Failure::Refused)?;
        tx.record(changed)?;
        Ok(())
    })
}

/// The page on which a commission confirms its endorsement.
///
/// # Errors
/// When the actor may not act for the file's country.
pub fn confirmation(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
) -> Result<Confirmation, Lookup> {
    app.store.read(|tx| {
        let file = found(tx.application(id)?)?;
        policy::require(actor, Act::ActForCountry, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let city = found(tx.city(file.city)?)?;
        let amendments = tx.amendments(id)?;
        let form = forms::of_application(app, tx, &file, &call)?;
        let question = |it: &String| {
            form.question(it).map_or_else(|| it.clone(), |it| it.label.to(lang).to_owned())
        };
        let last = amendments.iter().rev().find(|it| it.settled.is_some());
        Ok(Confirmation {
            id,
            slug: call.slug.clone(),
            call: title(&app.network, &call, lang),
            country: file.country.to_string(),
            city: city.name_in(lang).to_owned(),
            invented: city.invented,
            note: last.map(|it| it.note.clone()).unwrap_or_default(),
            questions: last
                .map(|it| it.questions.iter().map(question).collect())
                .unwrap_or_default(),
            stands: endorsement_stands(app, tx, &file)?,
            open: matches!(file.stage, domain::application::Stage::Forwarded { .. }),
            seen: tx.submissions(id)?.pop().map(|it| it.content_sha256).unwrap_or_default(),
        })
    })
}
