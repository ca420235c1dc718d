//! Fills the pages of announcement, corrections and figures, and says what was refused.

use std::collections::BTreeMap;

use domain::application::{Application, Stage};
use domain::call::{self, Call, PublishedFigures};
use domain::city::City;
use domain::decision::{CorrectRefused, Outcome};
use domain::ids::{CityId, SpellId};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{self, Act, On, Scope};
use store::Tx;
use views::pages::board::{CityLink, CorrectionsPage, FiguresForm, MemberOfCall, Verdict};
use views::parts::FieldError;
use views::{dates, numbers, t};

use super::{FiguresRefused, RevokeRefused, zone_of};
use crate::App;
use crate::calls::{REASON_CHARS_MAX, title};
use crate::failure::{Lookup, found};

/// The cities of a call by id, in one go.
pub(crate) fn cities(tx: &mut Tx, call: &Call) -> Result<BTreeMap<CityId, City>, store::Error> {
    Ok(tx.cities_in_call(call.id)?.into_iter().map(|it| (it.id, it)).collect())
}

/// A file's city with its name in `lang`, and its country's.
pub(crate) fn city_link(
    file: &Application,
    cities: &BTreeMap<CityId, City>,
    lang: Lang,
) -> CityLink {
    let city = cities.get(&file.city);
    CityLink {
        id: file.id.to_string(),
        city: city.map_or_else(|| file.city.to_string(), |it| it.name_in(lang).to_owned()),
        invented: city.is_some_and(|it| it.invented),
        country: country_words(file.country.as_str(), lang),
    }
}

/// A country's name; its code where the list has none.
pub(crate) fn country_words(code: &str, lang: Lang) -> String {
    places::country_name(code, lang.as_str()).unwrap_or(code).to_owned()
}

pub(crate) fn verdict_of(outcome: Outcome) -> Verdict {
    match outcome {
        Outcome::Admit => Verdict::Admit,
        Outcome::Decline => Verdict::Decline,
    }
}

/// The members a call brought, with the corrections made.
pub fn correcting(
    app: &App,
    actor: &Actor,
    slug: &str,
    lang: Lang,
) -> Result<CorrectionsPage, Lookup> {
    app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?)?;
        policy::require(actor, Act::AnnounceCall, On::Call(&call))?;
        let cities = cities(tx, &call)?;
        let corrections = tx.corrections(call.id)?;
        let said = |spell: SpellId| {
            let revoked = domain::decision::CorrectionKind::Revoked;
            let it = corrections.iter().find(|it| it.spell == spell && it.kind == revoked)?;
            let day = dates::day_of(lang, it.at, zone_of(&call));
            let note = it.note.get_key_value(&lang).or_else(|| it.note.get_key_value(&Lang::EN))?;
            Some((day, (*note.0, note.1.clone())))
        };
        let mut members: Vec<MemberOfCall> = tx
            .spells_of_call(call.id)?
            .into_iter()
            .filter_map(|spell| {
                let city = cities.get(&spell.city)?;
                let country = country_words(city.country.as_str(), lang);
                Some(MemberOfCall {
                    spell: spell.id.to_string(),
                    city_id: city.id.to_string(),
                    city: format!("{} · {country}", city.name_in(lang)),
                    invented: city.invented,
                    revoked: said(spell.id),
                    runs: spell.until_on.is_none(),
                })
            })
            .collect();
        numbers::sort_by_name(lang, &mut members, |it| &it.city);
        Ok(CorrectionsPage {
            slug: call.slug.clone(),
            title: title(&app.network, &call, lang),
            told: matches!(call.stage, call::Stage::Announced { .. }),
            members,
            candidates: late_candidates(tx, &call, &cities, lang)?,
            application: String::new(),
            late_notes: app.network.languages().map(|it| (it, String::new())).collect(),
            spell: String::new(),
            notes: app.network.languages().map(|it| (it, String::new())).collect(),
            errors: Vec::new(),
        })
    })
}

/// The files that can be admitted late: not admitted, or taken back by an appeal since.
fn late_candidates(
    tx: &mut Tx,
    call: &Call,
    cities: &BTreeMap<CityId, City>,
    lang: Lang,
) -> Result<Vec<(String, String)>, store::Error> {
    let told = call.stage.at();
    let mut files = tx.files(Scope::Call(call.id))?;
    files.retain(|it| match it.stage {
        Stage::Declined { .. } => true,
        Stage::Eligible { at, .. } => told < Some(at),
        _ => false,
    });
    let mut named: Vec<(String, String)> = files
        .iter()
        .map(|it| city_link(it, cities, lang))
        .map(|it| (it.id, format!("{} · {}", it.city, it.country)))
        .collect();
    numbers::sort_by_name(lang, &mut named, |(_, name)| name);
    Ok(named)
}

/// Why a correction was refused, at its field.
pub fn revoke_words(refused: &RevokeRefused, lang: Lang) -> FieldError {
    match refused {
        RevokeRefused::NoteTooLong(of) => FieldError::new(
            &format!("note_{of}"),
            t!(lang, "correction-refusal-long", max = REASON_CHARS_MAX),
        ),
        RevokeRefused::Rule(rule) => match rule {
            CorrectRefused::NotAnnounced => {
                FieldError::new("spell", t!(lang, "correction-refusal-not-told"))
            }
            CorrectRefused::OtherCall => {
                FieldError::new("spell", t!(lang, "correction-refusal-other-call"))
            }
            CorrectRefused::Ended => FieldError::new("spell", t!(lang, "correction-refusal-ended")),
            CorrectRefused::NoNote => FieldError::new(
                &format!("note_{}", Lang::EN),
                t!(lang, "correction-refusal-no-note"),
            ),
        },
    }
}

/// The form of printed figures, with those recorded before.
pub fn figures_form(
    app: &App,
    actor: &Actor,
    slug: &str,
    lang: Lang,
) -> Result<FiguresForm, Lookup> {
    app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?)?;
        policy::require(actor, Act::RunCall, On::Call(&call))?;
        let before = call.figures.as_ref();
        let number = |it: Option<i64>| it.map(|it| it.to_string()).unwrap_or_default();
        Ok(FiguresForm {
            slug: call.slug.clone(),
            title: title(&app.network, &call, lang),
            announced: number(before.map(|it| it.announced)),
            admitted: number(before.and_then(|it| it.admitted)),
            members: number(before.and_then(|it| it.members)),
            source: before.map(|it| it.source.clone()).unwrap_or_default(),
            errors: Vec::new(),
        })
    })
}

/// The most characters the source of a figure may have.
const SOURCE_CHARS_MAX: usize = 500;

/// The figures of a filled form, or what is wrong with each.
pub fn figures_of(form: &FiguresForm, lang: Lang) -> Result<PublishedFigures, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut number = |name: &str, typed: &str| {
        let typed = typed.trim();
        let figure = typed.parse::<i64>().ok().filter(|it| (0..=1_000_000).contains(it));
        if figure.is_none() && !(typed.is_empty() && name != "announced") {
            errors.push(FieldError::new(name, t!(lang, "figures-refusal-number")));
        }
        figure
    };
    let announced = number("announced", &form.announced);
    let admitted = number("admitted", &form.admitted);
    let members = number("members", &form.members);
    let source = form.source.trim().to_owned();
    if source.is_empty() || source.chars().count() > SOURCE_CHARS_MAX {
        let words = t!(lang, "figures-refusal-source", max = SOURCE_CHARS_MAX);
        errors.push(FieldError::new("source", words));
    }
    match announced {
        Some(announced) if errors.is_empty() => {
            Ok(PublishedFigures { announced, admitted, members, source })
        }
        _ => Err(errors),
    }
}

/// Why figures were refused, at its field.
pub fn figures_words(refused: FiguresRefused, lang: Lang) -> FieldError {
    match refused {
        FiguresRefused::NoSource => {
            FieldError::new("source", t!(lang, "figures-refusal-source", max = SOURCE_CHARS_MAX))
        }
        FiguresRefused::Negative => {
            FieldError::new("announced", t!(lang, "figures-refusal-number"))
        }
        FiguresRefused::NotPublished => {
            FieldError::new("announced", t!(lang, "figures-refusal-draft"))
        }
    }
}
