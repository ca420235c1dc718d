//! A city's page: only what is public of it, which is nothing before its first membership.

use domain::application;
use domain::city::{City, CityName, Spell};
use domain::fold::fold;
use domain::ids::CityId;
use domain::language::Lang;
use store::Tx;
use views::pages::members::{CityPage, EarlierName, ProfileLine, SpellLine};

use super::country_name;
use super::list::name_in;
use crate::failure::{Lookup, found};
use crate::{App, applications, calls};

/// The page of a city that is or was a member.
///
/// # Errors
/// Of the database; hidden for every other city.
pub fn city_page(app: &App, id: CityId, lang: Lang) -> Result<CityPage, Lookup> {
    app.store.read(|tx| {
        let listed = tx.city_is_listed(id)?;
        let city = found(tx.city(id)?.filter(|_| listed))?;
        let spells = tx.spells_of(id)?;
        let (profile, profile_from) = profile(app, tx, &spells, lang)?;
        let successor = match city.successor {
            Some(heir) if tx.city_is_listed(heir)? => {
                tx.city(heir)?.map(|it| (heir, name_in(&it, lang).1))
            }
            _ => None,
        };
        let region = app.network.region_of(city.country);
        let (_, name) = name_in(&city, lang);
        Ok(CityPage {
            id,
            names: other_names(&city, &name),
            name,
            country: (city.country.to_string(), country_name(city.country.as_str(), lang)),
            region: region.map(|it| (it.id.clone(), it.name.to(lang).to_owned())),
            kind: app.network.place_kind(&city.kind, lang).to_owned(),
            spells: periods(app, tx, spells, id, lang)?,
            profile,
            profile_from,
            website: city.website,
            invented: city.invented,
            position: city.position,
            successor,
            source: city.source,
        })
    })
}

/// The names beside the one in the heading, each once.
fn other_names(city: &City, heading: &str) -> Vec<EarlierName> {
    let main = CityName { lang: None, name: city.name.clone() };
    let mut others: Vec<EarlierName> = Vec::new();
    for it in std::iter::once(&main).chain(&city.names) {
        let known = it.name == heading
            || others.iter().any(|other| other.name == it.name)
            || (it.lang.is_none() && fold(&it.name) == fold(heading));
        if !known {
            others.push(EarlierName { lang: it.lang, name: it.name.clone() });
        }
    }
    others
}

/// Spells with their calls and corrections, the latest first.
fn periods(
    app: &App,
    tx: &mut Tx,
    spells: Vec<Spell>,
    city: CityId,
    lang: Lang,
) -> Result<Vec<SpellLine>, store::Error> {
    let corrections = tx.corrections_of_city(city)?;
    let zone = &app.network.about.zone.id;
    let mut lines = Vec::with_capacity(spells.len());
    // A city has few spells; a call is looked up for each that came by one.
    for spell in spells.into_iter().rev() {
        let call = match spell.call {
            Some(id) => tx.call(id)?.filter(domain::call::Call::is_public),
            None => None,
        };
        let correction = corrections.iter().find(|it| it.spell == spell.id).and_then(|it| {
            let (of, words) = best(&it.note, lang)?;
            Some((it.at.day_in(zone), of, words))
        });
        lines.push(SpellLine {
            from_on: spell.from_on,
            until_on: spell.until_on,
            reason: spell.reason,
            basis: spell.basis,
            call: call.map(|it| {
                let (of, title) = calls::title(&app.network, &it, lang);
                (it.slug, of, title)
            }),
            correction,
        });
    }
    Ok(lines)
}

type Profile = (Vec<ProfileLine>, Option<(String, String)>);

/// What the last admitted application says under the questions that make the public profile.
fn profile(app: &App, tx: &mut Tx, spells: &[Spell], lang: Lang) -> Result<Profile, store::Error> {
    let admitted = spells.iter().rev().find_map(|it| it.application);
    let Some(file) = admitted.map(|id| tx.application(id)).transpose()?.flatten() else {
        return Ok((Vec::new(), None));
    };
    if !matches!(file.stage, application::Stage::Admitted { .. }) {
        return Ok((Vec::new(), None));
    }
    let Some(handed_in) = applications::handed_in(tx, app, &file)? else {
        return Ok((Vec::new(), None));
    };
    let lines: Vec<ProfileLine> = handed_in
        .form
        .questions()
        .filter(|it| it.profile && !it.is_file())
        .map(|it| ProfileLine {
            label: it.label.to(lang).to_owned(),
            shown: handed_in.shown(it, lang),
        })
        .filter(|it| !it.shown.is_blank())
        .collect();
    let Some(call) = tx.call(file.call)?.filter(|_| !lines.is_empty()) else {
        return Ok((lines, None));
    };
    let day = handed_in.submission.at.day_in(&app.network.about.zone.id);
    Ok((lines, Some((day, calls::title(&app.network, &call, lang).1))))
}

/// The text in `lang`, or in English, with the language it is in.
pub(super) fn best(
    texts: &std::collections::BTreeMap<Lang, String>,
    lang: Lang,
) -> Option<(Lang, String)> {
    [lang, Lang::EN]
        .into_iter()
        .find_map(|it| texts.get(&it).map(|text| (it, text.clone())))
        .or_else(|| texts.iter().next().map(|(of, text)| (*of, text.clone())))
}
