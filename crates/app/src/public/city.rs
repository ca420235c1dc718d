//! A city's page: only what its reader may see, which is nothing before its first membership.

use domain::application;
use domain::city::{City, CityName, Spell};
use domain::fold::fold;
use domain::form::Question;
use domain::ids::CityId;
use domain::language::Lang;
use domain::people::Actor;
use store::Tx;
use views::pages::members::{CityPage, EarlierName, ProfileLine, Reach, SpellLine};

use super::city_words::{Applied, Reading};
use super::country_name;
use super::list::name_in;
use super::neighbours;
use crate::failure::{Lookup, found};
use crate::{App, applications, calls, city_messages, city_pages};

/// The page of a city that is or was a member, for whoever reads it.
///
/// # Errors
/// Of the database; hidden for every other city.
pub fn city_page(
    app: &App,
    actor: &Actor,
    id: CityId,
    lang: Lang,
) -> Result<CityPage, Lookup> {
    let asked = city_pages::asked(app, app.clock.now());
    app.store.read(|tx| {
        let listed = tx.city_is_listed(id)?;
        let city = found(tx.city(id)?.filter(|_| listed))?;
        let spells = tx.spells_of(id)?;
        let own = tx.city_profile(id)?;
        let reading =
            Reading { profile: &own, is_of_the_network: city_pages::is_of_the_network(tx, actor)?, lang };
        let Applying { lines, figures, from } = applying(app, tx, &spells, lang)?;
        let words = reading.words(app, &asked.figures, &figures);
        let successor = match city.successor {
            Some(heir) if tx.city_is_listed(heir)? => {
                tx.city(heir)?.map(|it| (heir, name_in(&it, lang).1))
            }
            _ => None,
        };
        let reach = match spells.iter().any(|it| it.until_on.is_none()) {
            true => city_messages::reach(app, tx, &own, reading.is_of_the_network)?,
            false => Reach::None,
        };
        let register = app.counted().register_in(app, tx)?;
        let region = app.network.region_of(city.country);
        let (_, name) = name_in(&city, lang);
        Ok(CityPage {
            id,
            names: other_names(&city, &name, reading.names()),
            name,
            country: (city.country.to_string(), country_name(city.country.as_str(), lang)),
            region: region.map(|it| (it.id.clone(), it.name.to(lang).to_owned())),
            kind: app.network.place_kind(&city.kind, lang).to_owned(),
            spells: periods(app, tx, spells, id, lang)?,
            // A figure that the city keeps itself stands there with its history.
            profile: lines
                .into_iter()
                .filter(|(id, _)| words.figures.iter().all(|it| it.id != *id))
                .map(|(_, line)| line)
                .collect(),
            profile_from: from,
            own: words,
            can_edit: city_pages::may_edit(actor, id),
            reach,
            neighbours: neighbours::shown(app, &register, id, lang),
            accent: app.network.about.colours.accent_light.clone(),
            website: reading.website().or(city.website),
            invented: city.invented,
            position: city.position,
            successor,
            source: city.source,
        })
    })
}

/// The names beside the one in the heading, each once.
fn other_names(city: &City, heading: &str, own: Vec<EarlierName>) -> Vec<EarlierName> {
    let main = EarlierName { lang: None, name: city.name.clone() };
    let known = city.names.iter().map(|CityName { lang, name }| EarlierName { lang: *lang, name: name.clone() });
    let mut others: Vec<EarlierName> = Vec::new();
    for it in std::iter::once(main).chain(known).chain(own) {
        let known = it.name == heading
            || others.iter().any(|other| other.name == it.name)
            || (it.lang.is_none() && fold(&it.name) == fold(heading));
        if !known {
            others.push(it);
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

/// What the application said that brought the membership.
#[derive(Default)]
pub(super) struct Applying {
    /// Its lines, each with the question it answers.
    lines: Vec<(String, ProfileLine)>,
    /// Its figures.
    pub(super) figures: Vec<Applied>,
    /// Its day and call.
    from: Option<(String, String)>,
}

/// What the last admitted application says under the questions that make the public profile.
pub(super) fn applying(
    app: &App,
    tx: &mut Tx,
    spells: &[Spell],
    lang: Lang,
) -> Result<Applying, store::Error> {
    let admitted = spells.iter().rev().find_map(|it| it.application);
    let Some(file) = admitted.map(|id| tx.application(id)).transpose()?.flatten() else {
        return Ok(Applying::default());
    };
    if !matches!(file.stage, application::Stage::Admitted { .. }) {
        return Ok(Applying::default());
    }
    let Some(handed_in) = applications::handed_in(tx, app, &file)? else {
        return Ok(Applying::default());
    };
    let public = || handed_in.form.questions().filter(|it| it.profile && !it.is_file());
    let line = |it: &Question| {
        let (label, shown) = (it.label.to(lang).to_owned(), handed_in.shown(it, lang));
        (it.id.clone(), ProfileLine { label, shown })
    };
    let lines: Vec<_> = public().map(line).filter(|(_, it)| !it.shown.is_blank()).collect();
    let figure = |it: &Question| {
        let value = handed_in.values.get(&it.id)?.clone();
        Some(Applied { question: it.id.clone(), value })
    };
    let figures = public().filter_map(figure).collect();
    let call = tx.call(file.call)?.filter(|_| !lines.is_empty());
    let from = call.map(|call| {
        let day = handed_in.submission.at.day_in(&app.network.about.zone.id);
        (day, calls::title(&app.network, &call, lang).1)
    });
    Ok(Applying { lines, figures, from })
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
