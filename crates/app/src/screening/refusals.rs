//! What was refused on a case page, in words, at its field.

use domain::application::ScreenRefused;
use domain::decision::DecideRefused;
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::review::AssignRefused;
use domain::screening::MarkRefused;
use views::parts::FieldError;
use views::{dates, t};

use super::checklist::item_words;
use crate::calls::{REASON_CHARS_MAX, place};
use crate::decisions::PrepareRefused;
use crate::failure::{Lookup, found};
use crate::{App, handling};

/// Why a file cannot go to an expert.
pub fn assign_words(refused: &AssignRefused, lang: Lang) -> String {
    match refused {
        AssignRefused::OwnCountry => t!(lang, "case-refusal-own-country"),
        AssignRefused::CountryUnknown => t!(lang, "case-refusal-country-unknown"),
        AssignRefused::InTeam => t!(lang, "case-refusal-in-team"),
        AssignRefused::Officer => t!(lang, "case-refusal-officer"),
        AssignRefused::OwnOrganisation => t!(lang, "case-refusal-own-organisation"),
        AssignRefused::Declared => t!(lang, "case-refusal-declared"),
        AssignRefused::NotExpert => t!(lang, "case-refusal-not-expert"),
        AssignRefused::Already => t!(lang, "case-refusal-has-it"),
        AssignRefused::WrongStage { .. } => t!(lang, "case-refusal-not-eligible"),
    }
    .into_owned()
}

/// Why an eligibility check was refused, at its field.
///
/// # Errors
/// Of the database.
pub fn screen_words(
    app: &App,
    id: ApplicationId,
    refused: &ScreenRefused,
    lang: Lang,
) -> Result<FieldError, Lookup> {
    let at = |field: &str, words: std::borrow::Cow<'static, str>| FieldError::new(field, words);
    Ok(match refused {
        ScreenRefused::WrongStage { .. } => at("checks", t!(lang, "case-refusal-checked")),
        ScreenRefused::NoReason => at("reason", t!(lang, "case-refusal-no-reason")),
        ScreenRefused::TooLong { max } => {
            at("reason", t!(lang, "refusal-commission-too-long", max = *max))
        }
        ScreenRefused::Late { .. } => at("checks", t!(lang, "clocks-refusal-screen-late")),
        ScreenRefused::Announced => at("checks", t!(lang, "case-told")),
        ScreenRefused::Unchecked { items } => {
            let list = app.store.read(|tx| {
                let file = found(tx.application(id)?)?;
                Ok::<_, Lookup>(handling::of(app, tx, file.call)?)
            })?;
            let items = item_words(&list.items, items, lang);
            at("checks", t!(lang, "check-refusal-open", items = items))
        }
        ScreenRefused::EndorsementLapsed => at("checks", t!(lang, "check-refusal-endorsement")),
        ScreenRefused::AmendmentRuns { until } => {
            let zone = &app.network.about.zone.id;
            let moment = dates::moment(lang, *until, zone, &place(&app.network, zone, lang));
            at("checks", t!(lang, "check-refusal-runs", moment = moment))
        }
    })
}

/// Why points were not marked, each at its field.
///
/// # Errors
/// Of the database.
pub fn mark_words(app: &App, refused: &MarkRefused, lang: Lang) -> Result<Vec<FieldError>, Lookup> {
    let one =
        |field: String, words: std::borrow::Cow<'static, str>| vec![FieldError::new(&field, words)];
    Ok(match refused {
        MarkRefused::WrongStage { .. } => one("checks".into(), t!(lang, "case-refusal-checked")),
        MarkRefused::NoSuchItem(_) => one("checks".into(), t!(lang, "check-refusal-item")),
        MarkRefused::NoNote(item) => one(format!("note.{item}"), t!(lang, "check-refusal-no-note")),
        MarkRefused::TooLong { item, max } => {
            one(format!("note.{item}"), t!(lang, "check-refusal-long", max = *max))
        }
        MarkRefused::Meanwhile(theirs) => {
            let zone = &app.network.about.zone.id;
            let mut errors = Vec::new();
            for mark in theirs {
                let who = app.store.read(|tx| tx.person(mark.marked_by))?;
                let moment =
                    dates::moment(lang, mark.marked_at, zone, &place(&app.network, zone, lang));
                let name = who.map(|it| it.name).unwrap_or_default();
                let words = t!(lang, "check-refusal-meanwhile", name = name, moment = moment);
                errors.push(FieldError::new(&format!("verdict.{}", mark.item), words));
            }
            errors
        }
    })
}

/// Why a decision was not prepared, at its field.
pub fn decide_words(refused: &PrepareRefused, lang: Lang) -> FieldError {
    match refused {
        PrepareRefused::Rule(DecideRefused::NotClosed) => {
            FieldError::new("outcome", t!(lang, "case-decide-later"))
        }
        PrepareRefused::Rule(DecideRefused::WrongStage { .. }) => {
            FieldError::new("outcome", t!(lang, "case-refusal-not-eligible"))
        }
        PrepareRefused::Meanwhile => FieldError::new("outcome", t!(lang, "case-refusal-meanwhile")),
        PrepareRefused::NoteTooLong => {
            FieldError::new("note", t!(lang, "case-refusal-note-long", max = REASON_CHARS_MAX))
        }
    }
}
