//! The pages of numbers: the network's, the countries', a country's, a region's, a cluster's.

use domain::country::Country;
use domain::language::Lang;
use domain::record::{AsOf, AsOfRefused};
use store::Tx;
use views::numbers;
use views::pages::numbers::{
    ClusterPage, CountriesPage, CountryRow, Figure, Licence, NumbersPage, PlacePage, PlaceWhat,
    PopulationPage, PopulationRow, Series,
};

use super::list::line_of;
use super::numbers::{CountryCount, country_counts, counted};
use super::series::{Asking, series};
use super::register::{self, Day, Filter, PageFrom, When};
use super::{country_name, sort_by_country, today};
use crate::failure::{Lookup, found};
use crate::App;

/// Members on a country's or a region's own page.
const MEMBERS: usize = 24;
/// Rows behind the population on one page; the file has all.
const POPULATION_ROWS: usize = 1_000;

/// Whose numbers are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Scope {
    /// The whole network's.
    #[default]
    All,
    /// A country's.
    Country(Country),
    /// A region's, by its id.
    Region(String),
}

impl Scope {
    /// The countries that are counted; `None` for all. Hidden where the network has no such place.
    fn countries(&self, app: &App) -> Result<Option<Vec<Country>>, Lookup> {
        Ok(match self {
            Scope::All => None,
            Scope::Country(country) => {
                Some(vec![found(Some(*country).filter(|it| app.network.knows(*it)))?])
            }
            Scope::Region(id) => Some(found(app.network.region(id))?.countries.clone()),
        })
    }

    fn query(&self) -> String {
        match self {
            Scope::All => String::new(),
            Scope::Country(it) => format!("country={it}"),
            Scope::Region(id) => format!("region={id}"),
        }
    }
}

/// The day that a page shows, and what it says about the day asked for.
struct Shown {
    day: AsOf,
    asked_on: String,
    today: String,
    refused: Option<AsOfRefused>,
}

impl Shown {
    /// Whoever asks a page for a day there was not gets today's, and is told why.
    fn new(app: &App, asked: &str) -> Shown {
        let today = today(app, app.clock.now());
        let read = match asked.is_empty() {
            true => Ok(None),
            false => AsOf::read(asked, &today).map(Some),
        };
        let (on, refused) = match read {
            Ok(on) => (on, None),
            Err(why) => (None, Some(why)),
        };
        Shown {
            asked_on: on.as_ref().map(AsOf::to_string).unwrap_or_default(),
            day: on.unwrap_or_else(|| AsOf::today(&today)),
            today,
            refused,
        }
    }

    fn asking(&self, scope: &Scope) -> Asking {
        Asking { on: self.asked_on.clone(), scope: scope.query() }
    }
}

/// Under what numbers may be used, and where they can be cited.
fn licence(app: &App, tx: &mut Tx, lang: Lang) -> Result<Licence, store::Error> {
    let about = &app.network.about;
    Ok(Licence {
        name: about.licence.name.clone(),
        url: about.licence.url.clone(),
        network: about.short_name.to(lang).to_owned(),
        snapshot: tx.newest_snapshot_day()?,
    })
}

fn accent(app: &App) -> String {
    app.network.about.colours.accent_light.clone()
}

/// The network in numbers for a reader of `lang`; `asked` is a day, or empty.
///
/// # Errors
/// Of the database.
pub fn numbers_page(app: &App, asked: &str, lang: Lang) -> Result<NumbersPage, Lookup> {
    let shown = Shown::new(app, asked);
    let now = app.clock.now();
    app.store.read(|tx| {
        let all = counted(app, tx, shown.day.clone(), now, None)?;
        let asking = shown.asking(&Scope::All);
        Ok(NumbersPage {
            as_of: shown.day.to_string(),
            asked_on: shown.asked_on.clone(),
            today: shown.today.clone(),
            refused: shown.refused,
            begins: all.begins.clone(),
            cities: all.counts.cities,
            undated: all.counts.undated,
            countries: all.counts.countries(),
            readmitted: all.counts.readmitted,
            former: all.counts.former,
            revoked: all.counts.revoked,
            population: (all.population.people, all.population.over()),
            series: Figure::ALL.map(|of| series(app, &all, of, &asking, lang)).into(),
            licence: licence(app, tx, lang)?,
            accent: accent(app),
        })
    })
}

/// One figure to take away, with the day it is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureFile {
    /// The figure.
    pub series: Series,
    /// The day, `YYYY-MM-DD`.
    pub as_of: String,
    /// Under what it may be used.
    pub licence: Licence,
    /// The network's accent colour on white.
    pub accent: String,
}

/// A figure for a file; `None` when the day asked for was not there.
///
/// # Errors
/// Of the database; hidden where the network has no such country or region.
pub fn figure_file(
    app: &App,
    of: Figure,
    scope: &Scope,
    asked: &str,
    lang: Lang,
) -> Result<Option<FigureFile>, Lookup> {
    let shown = Shown::new(app, asked);
    if shown.refused.is_some() {
        return Ok(None);
    }
    let countries = scope.countries(app)?;
    let now = app.clock.now();
    app.store.read(|tx| {
        let all = counted(app, tx, shown.day.clone(), now, countries.as_deref())?;
        Ok(Some(FigureFile {
            series: series(app, &all, of, &shown.asking(scope), lang),
            as_of: shown.day.to_string(),
            licence: licence(app, tx, lang)?,
            accent: accent(app),
        }))
    })
}

/// The rows behind the population.
///
/// # Errors
/// Of the database.
pub fn population_page(app: &App, asked: &str, lang: Lang) -> Result<PopulationPage, Lookup> {
    let shown = Shown::new(app, asked);
    let now = app.clock.now();
    app.store.read(|tx| {
        let all = counted(app, tx, shown.day.clone(), now, None)?;
        let register = app.counted().register_in(app, tx)?;
        let name = |id| register.member(id).map(|it| it.name_in(lang).to_owned());
        let mut rows: Vec<PopulationRow> = all
            .population
            .figures
            .iter()
            .map(|(city, country, it)| PopulationRow {
                id: *city,
                name: name(*city).unwrap_or_default(),
                country: country_name(country.as_str(), lang),
                people: it.number,
                year: it.year,
                source: it.source.clone(),
            })
            .collect();
        rows.sort_by_key(|it| std::cmp::Reverse(it.people));
        rows.truncate(POPULATION_ROWS);
        Ok(PopulationPage {
            as_of: shown.day.to_string(),
            asked_on: shown.asked_on.clone(),
            today: shown.today.clone(),
            refused: shown.refused,
            rows,
            people: all.population.people,
            over: all.population.over(),
            cities: all.counts.cities,
            licence: licence(app, tx, lang)?,
        })
    })
}

/// What the list of countries is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CountriesAsked {
    /// A day, or empty.
    pub as_of: String,
    /// A region's id, or empty.
    pub region: String,
    /// A country's code, or empty: what the numbers of a country alone lead to.
    pub country: String,
    /// The year in which their first city joined, `unknown`, or empty.
    pub first: String,
}

/// The countries with members; what is asked for and fits nothing is as good as not said.
///
/// # Errors
/// Of the database.
pub fn countries_page(
    app: &App,
    asked: &CountriesAsked,
    lang: Lang,
) -> Result<CountriesPage, Lookup> {
    let shown = Shown::new(app, &asked.as_of);
    let region = app.network.region(&asked.region);
    let country: Option<Country> = asked.country.parse().ok().filter(|it| app.network.knows(*it));
    let first = match asked.first.as_str() {
        "" => None,
        super::YEAR_UNKNOWN => Some(None),
        year => Some(Some(year.to_owned()).filter(|it| it.len() == 4)),
    };
    let first = first.filter(|it| it.is_some() || asked.first == super::YEAR_UNKNOWN);
    app.store.read(|tx| {
        let recorded = app.counted().record(app, tx)?;
        let mut counts = country_counts(&app.network, &recorded.record, &shown.day);
        counts.retain(|it| region.is_none_or(|of| it.region.as_ref() == Some(&of.id)));
        counts.retain(|it| country.is_none_or(|of| it.country == of));
        counts.retain(|it| first.as_ref().is_none_or(|year| it.first_year == *year));
        let since = first.as_ref().map(|year| match year {
            Some(year) => views::t!(lang, "countries-new-in", year = year.as_str()).into_owned(),
            None => views::t!(lang, "countries-new-unknown").into_owned(),
        });
        let of = country.map(|it| country_name(it.as_str(), lang));
        let only = region.map(|it| it.name.to(lang).to_owned()).into_iter().chain(of).chain(since);
        Ok(CountriesPage {
            as_of: shown.day.to_string(),
            asked_on: shown.asked_on.clone(),
            today: shown.today.clone(),
            refused: shown.refused,
            only: only.collect(),
            rows: country_rows(app, counts, lang),
            licence: licence(app, tx, lang)?,
        })
    })
}

fn country_rows(app: &App, mut counts: Vec<CountryCount>, lang: Lang) -> Vec<CountryRow> {
    sort_by_country(lang, &mut counts, |it| it.country.as_str());
    let row = |it: CountryCount| CountryRow {
        name: country_name(it.country.as_str(), lang),
        code: it.country.to_string(),
        region: app.network.region_of(it.country).map(|it| (it.id.clone(), it.name.to(lang).to_owned())),
        cities: it.cities,
        first_year: it.first_year,
    };
    counts.into_iter().map(row).collect()
}

/// A country's or a region's page.
///
/// # Errors
/// Of the database; hidden where the network has no such place.
pub fn place_page(app: &App, scope: &Scope, asked: &str, lang: Lang) -> Result<PlacePage, Lookup> {
    let shown = Shown::new(app, asked);
    let countries = found(scope.countries(app)?)?;
    let now = app.clock.now();
    app.store.read(|tx| {
        let all = counted(app, tx, shown.day.clone(), now, Some(&countries))?;
        let (id, name, what, figures) = match scope {
            Scope::Region(id) => {
                let record = &app.counted().record(app, tx)?.record;
                let mut counts = country_counts(&app.network, record, &shown.day);
                counts.retain(|it| countries.contains(&it.country));
                let rows = country_rows(app, counts, lang);
                let name = app.network.region(id).map_or(id.as_str(), |it| it.name.to(lang));
                let figures = &[Figure::Growth, Figure::FirstTime, Figure::Calls][..];
                (id.clone(), name.to_owned(), PlaceWhat::Region(rows), figures)
            }
            Scope::All | Scope::Country(_) => {
                let code = countries[0].to_string();
                let region = app.network.region_of(countries[0]);
                let region = region.map(|it| (it.id.clone(), it.name.to(lang).to_owned()));
                let name = country_name(&code, lang);
                (code, name, PlaceWhat::Country(region), &[Figure::Growth, Figure::Calls][..])
            }
        };
        let asking = shown.asking(scope);
        Ok(PlacePage {
            id,
            name,
            what,
            as_of: shown.day.to_string(),
            asked_on: shown.asked_on.clone(),
            today: shown.today.clone(),
            refused: shown.refused,
            cities: all.counts.cities,
            undated: all.counts.undated,
            members: members_of(app, tx, scope, &shown, lang)?,
            series: figures.iter().map(|of| series(app, &all, *of, &asking, lang)).collect(),
            licence: licence(app, tx, lang)?,
            accent: accent(app),
        })
    })
}

/// The first members of a country or of a region, or of the day that was asked for.
fn members_of(
    app: &App,
    tx: &mut Tx,
    scope: &Scope,
    shown: &Shown,
    lang: Lang,
) -> Result<Vec<views::pages::members::MemberLine>, store::Error> {
    let register = app.counted().register_in(app, tx)?;
    let day = Some(&shown.asked_on).filter(|it| !it.is_empty());
    let when = day.and_then(|it| Day::read(it)).map_or(When::Now, When::On);
    let (country, region) = match scope {
        Scope::All => (None, None),
        Scope::Country(country) => (Some(*country), None),
        Scope::Region(id) => (None, register::region(&app.network, id)),
    };
    let found = register.found(&Filter { when, country, region, ..Filter::default() });
    let (rows, _) = register.page(&found, PageFrom::After(None), MEMBERS, lang);
    Ok(rows.into_iter().map(|it| line_of(app, it, when, lang)).collect())
}

/// A cluster's page, with the members that say they take part in it.
///
/// # Errors
/// Of the database; hidden where the strategy has no such cluster.
pub fn cluster_page(app: &App, id: &str, lang: Lang) -> Result<ClusterPage, Lookup> {
    let clusters = &app.network.clusters;
    let it = found(clusters.list.iter().find(|it| it.id == id))?;
    let register = app.counted().register(app)?;
    let cluster = Some(id.to_owned());
    let members = register.found(&Filter { cluster, ..Filter::default() });
    let (members, _) = register.page(&members, PageFrom::After(None), usize::MAX - 1, lang);
    let mut others: Vec<(String, String)> = clusters
        .list
        .iter()
        .filter(|other| other.id != it.id)
        .map(|it| (it.id.clone(), it.label.to(lang).to_owned()))
        .collect();
    numbers::sort_by_name(lang, &mut others, |(_, name)| name);
    Ok(ClusterPage {
        id: it.id.clone(),
        members: members.into_iter().map(|it| line_of(app, it, When::Now, lang)).collect(),
        name: it.label.to(lang).to_owned(),
        period: clusters.period.clone(),
        others,
    })
}
