//! The page on which a city writes what it says of itself.

use std::collections::BTreeMap;

use domain::answer::Fields;
use domain::city_profile::{self, Content, Fault, Part as ProfilePart, Why};
use domain::ids::CityId;
use domain::language::Lang;
use domain::people::{Actor, Part};
use domain::policy::{Act, On, require};
use domain::words::{clean, clean_line};
use views::pages::city_edit::{EditPage, Met, part_label};
use views::pages::applications::problem_words;
use views::parts::FieldError;
use views::{dates, numbers, t};

use super::{SaveRefused, asked};
use crate::App;
use crate::failure::{Lookup, found};

/// The page as things stand; with what was sent and why it was not saved, where that is so.
///
/// # Errors
/// When the actor may not write it.
pub fn page(
    app: &App,
    actor: &Actor,
    id: CityId,
    lang: Lang,
    sent: Option<(&Fields, &SaveRefused)>,
) -> Result<EditPage, Lookup> {
    let now = app.clock.now();
    let asked = asked(app, now);
    app.store.read(|tx| {
        require(actor, Act::EditCity, On::City(id))?;
        let city = found(tx.city(id)?)?;
        let profile = tx.city_profile(id)?;
        let zone = &app.network.about.zone;
        let moment = |at| dates::moment(lang, at, &zone.id, zone.label.to(lang));
        let mut page = EditPage {
            id,
            city: city.name_in(lang).to_owned(),
            invented: city.invented,
            is_listed: tx.city_is_listed(id)?,
            typed: Fields::new(),
            marks: BTreeMap::new(),
            met: BTreeMap::new(),
            clusters: app.network.clusters.list.iter().map(|it| (it.id.clone(), it.label.to(lang).to_owned())).collect(),
            name_languages: app.network.rules.answers.languages.iter().map(|it| (it.code, it.own_name.clone())).collect(),
            changed: profile.changed_at.map(moment),
            people_hidden: profile.people_hidden_at.map(moment),
            has_contact: tx.team(id)?.iter().any(|it| it.part == Part::Contact),
            names_contact: require(actor, Act::GrantRoles, On::Network).is_ok(),
            email: String::new(),
            organisation: String::new(),
            errors: Vec::new(),
            asked,
        };
        for name in page.asked.parts() {
            page.marks.insert(name.clone(), profile.mark(&name));
            if let Some(part) = profile.parts.get(&name) {
                page.typed.extend(city_profile::typed(&name, part));
            }
        }
        if let Some((fields, refused)) = sent {
            again(&mut page, &profile.parts, lang, fields, refused);
        }
        Ok(page)
    })
}

/// Puts what was sent in place of what is stored, and beside a part that met another both.
fn again(
    page: &mut EditPage,
    stored: &BTreeMap<String, ProfilePart>,
    lang: Lang,
    fields: &Fields,
    refused: &SaveRefused,
) {
    let met = match refused {
        SaveRefused::Met(met) => met.as_slice(),
        SaveRefused::Faults(_) => &[],
    };
    for (name, mark) in &mut page.marks {
        let was = fields.get(&format!("{name}-mark")).and_then(|it| it.first());
        // Whoever sees both texts decides with open eyes; all other parts stay as they were seen.
        if let Some(was) = was.filter(|_| !met.contains(name)) {
            *mark = clean_line(was);
        }
    }
    let cleaned = |it: &Vec<String>| it.iter().map(|it| clean(it)).collect();
    page.typed = fields.iter().map(|(name, it)| (name.clone(), cleaned(it))).collect();
    page.errors = match refused {
        SaveRefused::Faults(faults) => faults.iter().map(|it| fault_words(page, lang, it)).collect(),
        SaveRefused::Met(met) => met.iter().map(|it| met_words(page, lang, it)).collect(),
    };
    for name in met {
        let part = stored.get(name);
        let lines = part.map(|it| lines(page, lang, &it.content)).unwrap_or_default();
        let seen_by = part.map_or_else(|| city_profile::seen_at_first(name), |it| it.seen_by);
        page.met.insert(name.clone(), Met { lines, seen_by });
    }
}

fn met_words(page: &EditPage, lang: Lang, part: &str) -> FieldError {
    let label = part_label(lang, &page.asked, part);
    let words = t!(lang, "city-edit-met", part = label.as_str());
    FieldError::new(&format!("part-{part}"), words)
}

/// What a part says, line by line, to be read beside another text.
fn lines(page: &EditPage, lang: Lang, content: &Content) -> Vec<String> {
    match content {
        Content::Line(text) => Some(text.clone()).filter(|it| !it.is_empty()).into_iter().collect(),
        Content::Names(all) => all.iter().map(|it| it.name.clone()).collect(),
        Content::Texts(all) => all.iter().map(|(of, it)| format!("{of}: {it}")).collect(),
        Content::Mayor { name, office } => {
            [name, office].into_iter().filter(|it| !it.is_empty()).cloned().collect()
        }
        Content::Chosen(all) => {
            let chosen = page.clusters.iter().filter(|(id, _)| all.contains(id));
            chosen.map(|(_, label)| label.clone()).collect()
        }
        Content::Figures(all) => {
            let one = |it: &city_profile::YearFigure| {
                let number = numbers::decimal(lang, it.number.as_f64(), it.number.decimals().into());
                format!("{}: {number} ({})", it.year, it.source)
            };
            all.iter().map(one).collect()
        }
    }
}

/// What is wrong with a field and how to mend it, with the name of the part it is in.
pub fn fault_words(page: &EditPage, lang: Lang, fault: &Fault) -> FieldError {
    let words = match &fault.why {
        Why::Answer(error) => problem_words(lang, error),
        Why::NoSource => t!(lang, "city-edit-no-source").into_owned(),
        Why::YearTwice { year } => {
            t!(lang, "city-edit-year-twice", year = year.to_string()).into_owned()
        }
        Why::NoName => t!(lang, "city-edit-no-name").into_owned(),
        Why::Address => t!(lang, "city-edit-no-address").into_owned(),
    };
    let parts = page.asked.parts();
    let of = parts.iter().filter(|it| fault.field.starts_with(it.as_str()));
    // A figure's id can begin with another's.
    let part = of.max_by_key(|it| it.len());
    let label = part.map(|it| part_label(lang, &page.asked, it)).unwrap_or_default();
    FieldError::new(&fault.field, format!("{label}: {words}"))
}
