//! The members around a city.

use domain::country::Country;
use domain::ids::CityId;
use domain::language::Lang;
use views::pages::members::Neighbour;

use super::country_name;
use super::register::{Member, Register};
use crate::App;

/// A member near a city, as programs are told of it.
#[derive(Debug, Clone, PartialEq)]
pub struct NeighbourData {
    /// Its id.
    pub id: CityId,
    /// Its main name.
    pub name: String,
    /// Its country.
    pub country: Country,
    /// How far away it is along the surface of the earth, in whole kilometres.
    pub km: i64,
}

/// The members nearest to a city, as many and as far as the network says; none for a city whose
/// position nobody knows.
fn around<'a>(app: &App, register: &'a Register, id: CityId) -> Vec<(Member<'a>, i64)> {
    let rule = app.network.about.neighbours;
    let near = register.nearest(id, rule.number as usize, f64::from(rule.within_km));
    // The earth is forty thousand kilometres around.
    near.into_iter().map(|(it, km)| (it, km.round() as i64)).collect()
}

/// For a reader of `lang`.
pub(super) fn shown(app: &App, register: &Register, id: CityId, lang: Lang) -> Vec<Neighbour> {
    let neighbour = |(it, km): (Member<'_>, i64)| Neighbour {
        id: it.id(),
        name: it.name_in(lang).to_owned(),
        country: country_name(it.country().as_str(), lang),
        invented: it.invented(),
        km,
    };
    around(app, register, id).into_iter().map(neighbour).collect()
}

/// For programs.
pub(super) fn data(app: &App, register: &Register, id: CityId) -> Vec<NeighbourData> {
    let neighbour = |(it, km): (Member<'_>, i64)| NeighbourData {
        id: it.id(),
        name: it.names().next().map(|(_, name)| name.to_owned()).unwrap_or_default(),
        country: it.country(),
        km,
    };
    around(app, register, id).into_iter().map(neighbour).collect()
}
