//! The network in numbers, as JSON: each total names its day, and what it is counted over.

use std::collections::BTreeMap;

use app::public::{CountryCount, Statistics as Counted};
use app::{App, Failure};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::country::Country;
use domain::record::AsOf;
use serde::Serialize;
use utoipa::ToSchema;

use super::answer::{self, Only};
use super::asked::{Asked, BadParameter};
use super::shapes::Problem;
use super::{LIMIT, LIMIT_MAX};
use crate::errors::PageError;
use crate::fields::Query;
use crate::site::Site;

/// The network in numbers on one day.
///
/// A membership counts from its first day up to the day before it ended; a year or a month stands
/// for its first day. Where no source tells the first day, it counts from the day on which the
/// record begins and is told apart as undated. An admission revoked as a mistake counted until its
/// correction. A city counts once.
#[derive(Serialize, ToSchema)]
pub(super) struct Statistics {
    /// The day, `2022-09-02`; today by the network's own clock unless one was asked for.
    as_of: String,
    licence: Licence,
    /// The first day of the record, as precise as known.
    begins: Option<String>,
    /// Members.
    cities: i64,
    /// Of those, members whose first day is not known.
    undated: i64,
    /// Of those, members that had been members before and came back.
    readmitted: i64,
    /// Cities that had been members and were none that day.
    former: i64,
    /// Admissions revoked as mistakes by then.
    revoked: i64,
    /// Countries with members.
    countries: i64,
    by_region: Vec<OfRegion>,
    by_country: Vec<OfCountry>,
    /// Members by the year their membership began in; a year of null is not known.
    by_year: Vec<OfYear>,
    /// The network at the end of each year, and on the day asked for.
    growth: Vec<Grown>,
    /// What each call brought, as known that day.
    by_call: Vec<OfCall>,
    /// Countries by the year of their first city; a year of null is not known.
    first_time_countries: Vec<FirstTime>,
    population: Population,
}

/// The terms of the data.
#[derive(Serialize, ToSchema)]
struct Licence {
    name: String,
    url: String,
}

/// Members of a region.
#[derive(Serialize, ToSchema)]
struct OfRegion {
    region: String,
    cities: i64,
    countries: i64,
}

/// Members of a country.
#[derive(Serialize, ToSchema)]
struct OfCountry {
    /// ISO 3166-1 alpha-2.
    country: String,
    cities: i64,
}

/// Members by year.
#[derive(Serialize, ToSchema)]
struct OfYear {
    year: Option<String>,
    cities: i64,
}

/// The network at one point of its growth.
#[derive(Serialize, ToSchema)]
struct Grown {
    year: String,
    /// The day that is counted.
    day: String,
    cities: i64,
    undated: i64,
    countries: i64,
    /// Members on that day whose membership began in the year.
    joined: i64,
}

/// What a call brought.
#[derive(Serialize, ToSchema)]
struct OfCall {
    call: String,
    /// Cities announced, counted from rows.
    announced: i64,
    /// Of those, cities not revoked as a mistake by then.
    admitted: i64,
    /// The countries of those.
    countries: i64,
}

/// Countries that came to the network in a year.
#[derive(Serialize, ToSchema)]
struct FirstTime {
    year: Option<String>,
    countries: Vec<String>,
}

/// People who live in members, as the members' own applications say.
#[derive(Serialize, ToSchema)]
struct Population {
    /// All figures together.
    people: i64,
    /// Over how many members they are counted; the others told none.
    over: i64,
    figures: Vec<Figure>,
}

/// What one member told.
#[derive(Serialize, ToSchema)]
struct Figure {
    /// The member's id.
    city: String,
    country: String,
    people: i64,
    /// The year the figure is of.
    year: Option<i16>,
    source: Option<String>,
}

impl Statistics {
    fn new(app: &App, it: Counted) -> Statistics {
        let licence = &app.network.about.licence;
        let figures = it.population.figures.iter().map(|(city, country, it)| Figure {
            city: city.to_string(),
            country: country.to_string(),
            people: it.number,
            year: it.year,
            source: it.source.clone(),
        });
        Statistics {
            as_of: it.as_of.to_string(),
            licence: Licence { name: licence.name.clone(), url: licence.url.clone() },
            begins: it.begins,
            cities: it.counts.cities,
            undated: it.counts.undated,
            readmitted: it.counts.readmitted,
            former: it.counts.former,
            revoked: it.counts.revoked,
            countries: it.counts.countries(),
            population: Population {
                people: it.population.people,
                over: it.population.over(),
                figures: figures.collect(),
            },
            by_region: it.by_region.into_iter().map(OfRegion::from).collect(),
            by_country: it
                .counts
                .by_country
                .into_iter()
                .map(|(it, cities)| OfCountry { country: it.to_string(), cities })
                .collect(),
            by_year: it
                .counts
                .by_year
                .into_iter()
                .map(|(year, cities)| OfYear { year, cities })
                .collect(),
            growth: it.growth.into_iter().map(Grown::from).collect(),
            by_call: it.by_call.into_iter().map(OfCall::from).collect(),
            first_time_countries: it
                .first_countries
                .into_iter()
                .map(|(year, all)| FirstTime {
                    year,
                    countries: all.iter().map(Country::to_string).collect(),
                })
                .collect(),
        }
    }
}

impl From<app::public::RegionCount> for OfRegion {
    fn from(it: app::public::RegionCount) -> OfRegion {
        OfRegion { region: it.id, cities: it.cities, countries: it.countries }
    }
}

impl From<domain::record::Grown> for Grown {
    fn from(it: domain::record::Grown) -> Grown {
        let domain::record::Grown { year, day, cities, undated, countries, joined } = it;
        Grown { year, day, cities, undated, countries, joined }
    }
}

impl From<app::public::CallCount> for OfCall {
    fn from(it: app::public::CallCount) -> OfCall {
        let domain::record::Brought { announced, admitted, countries } = it.brought;
        OfCall { call: it.call.slug, announced, admitted, countries }
    }
}

/// A page of countries with members.
#[derive(Serialize, ToSchema)]
pub(super) struct Countries {
    items: Vec<CountryItem>,
    /// How many there are on all pages.
    total: usize,
    /// The day it is of.
    as_of: String,
    /// The address of the next page.
    next: Option<String>,
}

/// A country with members.
#[derive(Serialize, ToSchema)]
struct CountryItem {
    /// ISO 3166-1 alpha-2.
    country: String,
    /// Its names by language (ISO 639-1).
    names: BTreeMap<String, String>,
    region: Option<String>,
    cities: i64,
    /// The year its first city joined; null where that is not known.
    first_year: Option<String>,
}

/// What is asked of the list of countries.
struct CountriesAsked {
    on: Option<AsOf>,
    region: Option<String>,
    after: Option<Country>,
    limit: usize,
}

impl CountriesAsked {
    fn read(app: &App, asked: &Asked) -> Result<CountriesAsked, BadParameter> {
        let region: Option<String> = asked.typed("region")?;
        if region.as_ref().is_some_and(|it| app.network.region(it).is_none()) {
            return Err(BadParameter::unknown("region", "the network knows no such region"));
        }
        let after: Option<Country> = asked.typed("after")?;
        if after.is_some_and(|it| !app.network.knows(it)) {
            return Err(BadParameter::unknown("after", "the network knows no such country"));
        }
        let limit = asked.limit(LIMIT, LIMIT_MAX)?;
        Ok(CountriesAsked { on: asked.as_of(app)?, region, after, limit })
    }

    fn next(&self, last: &Country) -> String {
        let on = self.on.as_ref().map(|it| format!("as_of={it}&")).unwrap_or_default();
        let region = self.region.as_ref().map(|it| format!("region={it}&")).unwrap_or_default();
        format!("/api/v1/countries?{on}{region}limit={}&after={last}", self.limit)
    }
}

impl CountryItem {
    fn new(app: &App, it: CountryCount) -> CountryItem {
        let name = |lang: domain::language::Lang| {
            let name = places::country_name(it.country.as_str(), lang.as_str())?;
            Some((lang.to_string(), name.to_owned()))
        };
        CountryItem {
            names: app.network.languages().filter_map(name).collect(),
            country: it.country.to_string(),
            region: it.region,
            cities: it.cities,
            first_year: it.first_year,
        }
    }
}

/// The network in numbers, as of today or of any day that was.
#[utoipa::path(
    get, path = "/api/v1/statistics",
    params(("as_of" = Option<String>, Query,
            description = "The day, such as 2022-09-02; today unless said",
            format = Date)),
    responses(
        (status = 200, description = "The numbers", body = Statistics),
        (status = 400, description = "A parameter that cannot be", body = Problem,
         content_type = "application/problem+json")
    )
)]
pub(super) async fn statistics(
    State(site): State<Site>,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let asked = Asked::new(&fields, &["as_of"]).and_then(|it| it.as_of(&site.app));
    let on = match asked {
        Ok(on) => on,
        Err(bad) => return Ok(bad.into_response()),
    };
    let counted = site.run(move |app| {
        let on = on.as_ref().map(AsOf::as_str);
        app::public::statistics(app, on).map(|it| Statistics::new(app, it))
    });
    Ok(answer::one(&counted.await?, &Only::default()))
}

/// Countries with members, by code, page by page.
#[utoipa::path(
    get, path = "/api/v1/countries",
    params(
        ("as_of" = Option<String>, Query,
         description = "The day, such as 2022-09-02; today unless said",
         format = Date),
        ("region" = Option<String>, Query, description = "The id of a region, such as africa"),
        ("limit" = Option<usize>, Query, description = "Items a page, 1 to 100; 50 unless said",
         minimum = 1, maximum = 100),
        ("after" = Option<String>, Query, description = "The page after that country",
         pattern = "^[A-Z]{2}$")
    ),
    responses(
        (status = 200, description = "A page of countries", body = Countries),
        (status = 400, description = "A parameter that cannot be", body = Problem,
         content_type = "application/problem+json")
    )
)]
pub(super) async fn countries(
    State(site): State<Site>,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let asked = Asked::new(&fields, &["as_of", "region", "limit", "after"]);
    let asked = match asked.and_then(|it| CountriesAsked::read(&site.app, &it)) {
        Ok(asked) => asked,
        Err(bad) => return Ok(bad.into_response()),
    };
    let page = site.run(move |app| page(app, &asked)).await?;
    Ok(answer::list(&page, &Only::default()))
}

fn page(app: &App, asked: &CountriesAsked) -> Result<Countries, Failure<domain::record::AsOfRefused>> {
    let on = asked.on.as_ref().map(AsOf::as_str);
    let all = app::public::countries(app, on, asked.region.as_deref())?;
    let total = all.items.len();
    let mut items: Vec<CountryCount> = all
        .items
        .into_iter()
        .filter(|it| asked.after.is_none_or(|after| after < it.country))
        .take(asked.limit + 1)
        .collect();
    let more = items.len() > asked.limit;
    items.truncate(asked.limit);
    let next = items.last().filter(|_| more).map(|it| asked.next(&it.country));
    let items = items.into_iter().map(|it| CountryItem::new(app, it)).collect();
    Ok(Countries { items, total, as_of: all.as_of.to_string(), next })
}
