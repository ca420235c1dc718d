//! A city as data: what it says of itself to everybody, and the members around it.

use std::collections::{BTreeMap, BTreeSet};

use domain::city::CityName;
use domain::city_profile::{
    CLUSTERS, CONTACT, CityProfile, Content, FIGURE, MAYOR, NAMES, TEXTS, WEBSITE,
};
use domain::form::{Decimal, Question};
use domain::ids::CityId;
use domain::language::Lang;
use domain::texts::Texts;

use super::city::applying;
use super::city_words::{Applied, through_the_years, unit};
use super::data::MemberData;
use super::neighbours::{self, NeighbourData};
use crate::failure::{Lookup, found};
use crate::{App, city_pages};

/// A city that is or was a member, with everything its page shows a visitor of it.
#[derive(Debug, Clone, PartialEq)]
pub struct CityData {
    /// What is on record.
    pub member: MemberData,
    /// What it says of itself.
    pub profile: ProfileData,
    /// The members around it, the nearest first.
    pub neighbours: Vec<NeighbourData>,
}

/// What a city says of itself to everybody.
#[derive(Debug, Clone, PartialEq)]
pub struct ProfileData {
    /// Names it gives itself.
    pub names: Vec<CityName>,
    /// Its text in each language there is one.
    pub texts: BTreeMap<Lang, String>,
    /// Its address on the web.
    pub website: Option<String>,
    /// Name and office of who leads it.
    pub mayor: Option<(String, String)>,
    /// The office that answers for it in the network.
    pub office: Option<String>,
    /// The clusters it takes part in: id and names.
    pub clusters: Vec<(String, Texts)>,
    /// Its figures.
    pub figures: Vec<FigureData>,
}

/// A figure through the years.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureData {
    /// Its id.
    pub id: String,
    /// What it counts.
    pub label: Texts,
    /// Its unit; empty for a count.
    pub unit: String,
    /// Year, number and source, the oldest first; no source where the city's application told none.
    pub years: Vec<(i16, Decimal, Option<String>)>,
}

/// A city that is or was a member, as its page shows it to a visitor.
///
/// # Errors
/// Of the database; hidden for what never was one.
pub fn city_data(app: &App, id: CityId) -> Result<CityData, Lookup> {
    let asked = city_pages::asked(app, app.clock.now());
    app.store.read(|tx| {
        let listed = tx.city_is_listed(id)?;
        let city = found(tx.city(id)?.filter(|_| listed))?;
        let spells = tx.spells_of(id)?;
        let applied = applying(app, tx, &spells, Lang::EN)?.figures;
        let own = tx.city_profile(id)?;
        let mut profile = profile(app, &own, &asked.figures, &applied);
        profile.website = profile.website.or_else(|| city.website.clone());
        let register = app.counted().register_in(app, tx)?;
        let neighbours = neighbours::data(app, &register, id);
        Ok(CityData { member: MemberData::of(city, spells), profile, neighbours })
    })
}

/// Only what passes the one door, and only for everybody.
fn profile(app: &App, own: &CityProfile, figures: &[Question], applied: &[Applied]) -> ProfileData {
    let line = |part: &str| match own.shown(part, false) {
        Some(Content::Line(text)) => Some(text.clone()),
        _ => None,
    };
    let chosen = match own.shown(CLUSTERS, false) {
        Some(Content::Chosen(chosen)) => chosen.clone(),
        _ => BTreeSet::new(),
    };
    let clusters = app.network.clusters.list.iter().filter(|it| chosen.contains(&it.id));
    ProfileData {
        names: match own.shown(NAMES, false) {
            Some(Content::Names(all)) => all.iter().map(CityName::from).collect(),
            _ => Vec::new(),
        },
        texts: match own.shown(TEXTS, false) {
            Some(Content::Texts(all)) => all.clone(),
            _ => BTreeMap::new(),
        },
        website: line(WEBSITE),
        mayor: match own.shown(MAYOR, false) {
            Some(Content::Mayor { name, office }) => Some((name.clone(), office.clone())),
            _ => None,
        },
        office: line(CONTACT),
        clusters: clusters.map(|it| (it.id.clone(), it.label.clone())).collect(),
        figures: figures.iter().filter_map(|it| figure(own, it, applied)).collect(),
    }
}

/// A figure with what the city keeps of it and what its application said.
fn figure(own: &CityProfile, question: &Question, applied: &[Applied]) -> Option<FigureData> {
    let kept = match own.shown(&format!("{FIGURE}{}", question.id), false) {
        Some(Content::Figures(all)) => all.as_slice(),
        _ => &[],
    };
    let years = through_the_years(question, applied, kept);
    (!years.is_empty()).then(|| FigureData {
        id: question.id.clone(),
        label: question.label.clone(),
        unit: unit(question).to_owned(),
        years: years.into_iter().map(|(year, (number, source))| (year, number, source)).collect(),
    })
}
