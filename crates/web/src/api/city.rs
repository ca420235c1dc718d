//! One city as JSON: what is on record of it, what it says of itself to everybody, and the members
//! around it; field by field, so that nothing joins them unseen.

use std::collections::BTreeMap;

use app::public::{CityData, FigureData, NeighbourData, ProfileData};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::form::Decimal;
use domain::language::Lang;
use domain::texts::Texts;
use serde::Serialize;
use serde_json::Number;
use utoipa::ToSchema;

use super::answer::{self, Only};
use super::asked::Asked;
use super::shapes::{Member, Position, Problem, Spell};
use crate::errors::PageError;
use crate::fields::Query;
use crate::reader::Params;
use crate::site::Site;

/// The fields of a city, each of which can be asked for alone: those of a member and two more.
pub(super) const CITY_FIELDS: [&str; 10] = [
    "id", "name", "names", "country", "kind", "position", "invented", "spells", "profile",
    "neighbours",
];

/// A city that is or was a member, with what its page shows a visitor.
#[derive(Serialize, ToSchema)]
pub(super) struct City {
    id: String,
    /// The name shown where no better one is known.
    name: String,
    /// Names by language (ISO 639-1).
    names: BTreeMap<String, String>,
    /// ISO 3166-1 alpha-2.
    country: String,
    /// A word of the network's own list, such as `city` or `district`.
    kind: String,
    position: Option<Position>,
    /// Whether the place exists in a demonstration only.
    invented: bool,
    /// The oldest first.
    spells: Vec<Spell>,
    profile: Profile,
    /// The members around it, the nearest first; none where its position is not known.
    neighbours: Vec<Neighbour>,
}

/// What a city says of itself to everybody; what it keeps for others is not there.
#[derive(Serialize, ToSchema)]
struct Profile {
    /// Names it gives itself, beside those of the record.
    names: Vec<Named>,
    /// What it says of itself, by language (ISO 639-1).
    texts: BTreeMap<String, String>,
    website: Option<String>,
    mayor: Option<Mayor>,
    /// The office that answers for it in the network.
    office: Option<String>,
    /// The clusters it takes part in.
    clusters: Vec<Cluster>,
    figures: Vec<ProfileFigure>,
}

/// A name of a city.
#[derive(Serialize, ToSchema)]
struct Named {
    /// The language it is a name in (ISO 639-1), where one owns it.
    language: Option<String>,
    name: String,
}

/// Who leads a city.
#[derive(Serialize, ToSchema)]
struct Mayor {
    name: String,
    /// The office, such as Mayor; may be empty.
    office: String,
}

/// A cluster of the strategy.
#[derive(Serialize, ToSchema)]
struct Cluster {
    id: String,
    /// By language.
    names: BTreeMap<String, String>,
}

/// A figure through the years.
#[derive(Serialize, ToSchema)]
struct ProfileFigure {
    id: String,
    /// What it counts, by language.
    labels: BTreeMap<String, String>,
    /// Empty for a count.
    unit: String,
    /// The oldest first.
    years: Vec<FigureYear>,
}

/// One year of a figure.
#[derive(Serialize, ToSchema)]
struct FigureYear {
    year: i16,
    #[schema(value_type = f64)]
    number: Number,
    /// Where it comes from; null where the city told it when it applied, without saying.
    source: Option<String>,
}

/// A member near a city.
#[derive(Serialize, ToSchema)]
struct Neighbour {
    id: String,
    name: String,
    /// ISO 3166-1 alpha-2.
    country: String,
    /// Whole kilometres along the surface of the earth.
    distance_km: i64,
}

/// One city that is or was a member, by the address that stays the same whatever it becomes.
#[utoipa::path(
    get, path = "/api/v1/cities/{id}",
    params(
        ("id" = String, Path, description = "Its id", pattern = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"),
        ("fields" = Option<String>, Query, description = "Which fields, with commas between; all \
         unless said")
    ),
    responses(
        (status = 200, description = "The city", body = City),
        (status = 400, description = "A parameter that cannot be", body = Problem,
         content_type = "application/problem+json"),
        (status = 404, description = "Not there, or not public", body = Problem,
         content_type = "application/problem+json")
    )
)]
pub(super) async fn city(
    State(site): State<Site>,
    params: Params,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let id = params.id()?;
    let asked = Asked::new(&fields, &["fields"]);
    let only = match asked.and_then(|it| Only::read(&it, &CITY_FIELDS)) {
        Ok(only) => only,
        Err(bad) => return Ok(bad.into_response()),
    };
    let city = site.run(move |app| app::public::city_data(app, id)).await?;
    Ok(answer::one(&City::from(city), &only))
}

impl From<CityData> for City {
    fn from(it: CityData) -> City {
        let Member { id, name, names, country, kind, position, invented, spells } =
            Member::from(it.member);
        City {
            id,
            name,
            names,
            country,
            kind,
            position,
            invented,
            spells,
            profile: Profile::from(it.profile),
            neighbours: it.neighbours.into_iter().map(Neighbour::from).collect(),
        }
    }
}

impl From<ProfileData> for Profile {
    fn from(it: ProfileData) -> Profile {
        let named = |name: domain::city::CityName| Named {
            language: name.lang.map(|it| it.to_string()),
            name: name.name,
        };
        let cluster = |(id, label): (String, Texts)| Cluster { id, names: by_language(&label) };
        Profile {
            names: it.names.into_iter().map(named).collect(),
            texts: it.texts.into_iter().map(|(lang, text)| (lang.to_string(), text)).collect(),
            website: it.website,
            mayor: it.mayor.map(|(name, office)| Mayor { name, office }),
            office: it.office,
            clusters: it.clusters.into_iter().map(cluster).collect(),
            figures: it.figures.into_iter().map(ProfileFigure::from).collect(),
        }
    }
}

impl From<FigureData> for ProfileFigure {
    fn from(it: FigureData) -> ProfileFigure {
        let year = |(year, of, source): (i16, Decimal, Option<String>)| FigureYear {
            year,
            number: number(of),
            source,
        };
        ProfileFigure {
            id: it.id,
            labels: by_language(&it.label),
            unit: it.unit,
            years: it.years.into_iter().map(year).collect(),
        }
    }
}

impl From<NeighbourData> for Neighbour {
    fn from(it: NeighbourData) -> Neighbour {
        Neighbour {
            id: it.id.to_string(),
            name: it.name,
            country: it.country.to_string(),
            distance_km: it.km,
        }
    }
}

/// As it is written: a count has no point, and nothing is rounded.
fn number(of: Decimal) -> Number {
    let exact: Option<Number> = serde_json::from_str(&of.to_string()).ok();
    exact.or_else(|| Number::from_f64(of.as_f64())).unwrap_or_else(|| Number::from(0))
}

fn by_language(texts: &Texts) -> BTreeMap<String, String> {
    texts.iter().map(|(lang, text): (Lang, &str)| (lang.to_string(), text.to_owned())).collect()
}
