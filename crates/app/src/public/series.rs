//! From counts to the rows of a figure: each number with the address of what it counts.

use domain::language::Lang;
use views::pages::numbers::{Cell, Figure, Series, SeriesRow};
use views::t;

use super::numbers::Statistics;
use super::{YEAR_UNKNOWN, country_name, sort_by_country};
use crate::{App, calls};

/// What was asked for, as addresses say it again.
pub(super) struct Asking {
    /// The day, or empty for today.
    pub(super) on: String,
    /// `country=UA`, `region=africa`, or empty.
    pub(super) scope: String,
}

impl Asking {
    /// An address of a list with what was asked and more.
    fn href(&self, path: &str, more: &[String]) -> String {
        self.href_on(path, &self.on, more)
    }

    fn href_on(&self, path: &str, day: &str, more: &[String]) -> String {
        let day = Some(day).filter(|it| !it.is_empty()).map(|it| format!("as_of={it}"));
        let scope = Some(self.scope.clone()).filter(|it| !it.is_empty());
        let parts: Vec<String> = scope.into_iter().chain(day).chain(more.iter().cloned()).collect();
        let mark = if parts.is_empty() { "" } else { "?" };
        format!("{path}{mark}{}", parts.join("&"))
    }
}

/// The figure of these counts.
pub(super) fn series(app: &App, all: &Statistics, of: Figure, asking: &Asking, lang: Lang) -> Series {
    let rows = match of {
        Figure::Growth => growth(all, asking),
        Figure::Regions => regions(app, all, asking, lang),
        Figure::Countries => countries(all, asking, lang),
        Figure::FirstTime => first_time(all, asking, lang),
        Figure::Calls => by_call(app, all, asking, lang),
        Figure::Population => population(app, all, asking, lang),
    };
    Series { of, rows }
}

fn row(key: &str, label: String, href: Option<String>, cells: Vec<(i64, String)>) -> SeriesRow {
    SeriesRow {
        key: key.to_owned(),
        label,
        href,
        cells: cells.into_iter().map(|(number, href)| Cell { number, href }).collect(),
        names: Vec::new(),
    }
}

fn growth(all: &Statistics, asking: &Asking) -> Vec<SeriesRow> {
    let of_year = |it: &domain::record::Grown| {
        // Today's own row leads to the lists of today.
        let day = if it.day == all.as_of.as_str() { asking.on.as_str() } else { &it.day };
        let list = |more: &[String]| asking.href_on("/members", day, more);
        let countries = asking.href_on("/countries", day, &[]);
        let cells = vec![
            (it.cities, list(&[])),
            (it.undated, list(&[format!("year={YEAR_UNKNOWN}")])),
            (it.countries, countries),
            (it.joined, list(&[format!("year={}", it.year)])),
        ];
        row(&it.year, it.year.clone(), None, cells)
    };
    all.growth.iter().map(of_year).collect()
}

fn regions(app: &App, all: &Statistics, asking: &Asking, lang: Lang) -> Vec<SeriesRow> {
    let of_region = |(it, region): (&super::RegionCount, &domain::network::Region)| {
        let of = [format!("region={}", it.id)];
        let cells = vec![
            (it.cities, asking.href("/members", &of)),
            (it.countries, asking.href("/countries", &of)),
        ];
        let page = asking.href(&format!("/regions/{}", it.id), &[]);
        row(&it.id, region.name.to(lang).to_owned(), Some(page), cells)
    };
    all.by_region.iter().zip(&app.network.regions).map(of_region).collect()
}

fn countries(all: &Statistics, asking: &Asking, lang: Lang) -> Vec<SeriesRow> {
    let mut counts: Vec<_> = all.counts.by_country.iter().collect();
    sort_by_country(lang, &mut counts, |(country, _)| country.as_str());
    let of_country = |(country, n): (&domain::country::Country, &i64)| {
        let members = asking.href("/members", &[format!("country={country}")]);
        let page = asking.href(&format!("/countries/{country}"), &[]);
        row(country.as_str(), country_name(country.as_str(), lang), Some(page), vec![(*n, members)])
    };
    counts.into_iter().map(of_country).collect()
}

fn first_time(all: &Statistics, asking: &Asking, lang: Lang) -> Vec<SeriesRow> {
    let of_year = |(year, new): (&Option<String>, &std::collections::BTreeSet<_>)| {
        let mut new: Vec<domain::country::Country> = new.iter().copied().collect();
        sort_by_country(lang, &mut new, |it| it.as_str());
        let n = i64::try_from(new.len()).unwrap_or(i64::MAX);
        let key = year.clone().unwrap_or_default();
        let label = year.clone().unwrap_or_else(|| t!(lang, "numbers-unknown-year").into_owned());
        let first = year.as_deref().unwrap_or(YEAR_UNKNOWN);
        let list = asking.href("/countries", &[format!("first={first}")]);
        let names = new.iter().map(|it| {
            let page = asking.href_on(&format!("/countries/{it}"), &asking.on, &[]);
            (country_name(it.as_str(), lang), page)
        });
        SeriesRow { names: names.collect(), ..row(&key, label, None, vec![(n, list)]) }
    };
    // A line of years has no gaps: a year that brought no country is there with none.
    let none = std::collections::BTreeSet::new();
    let known = all.first_countries.keys().flatten().min();
    let years = all.growth.iter().map(|it| &it.year);
    let years = years.filter(|it| known.is_some_and(|first| first <= *it)).cloned().map(Some);
    let unknown = all.first_countries.contains_key(&None).then_some(None);
    let of = |year: Option<String>| {
        let new = all.first_countries.get(&year).unwrap_or(&none);
        of_year((&year, new))
    };
    years.chain(unknown).map(of).collect()
}

fn by_call(app: &App, all: &Statistics, asking: &Asking, lang: Lang) -> Vec<SeriesRow> {
    let zone = &app.network.about.zone.id;
    let of_call = |it: &super::CallCount| {
        let slug = &it.call.slug;
        // A call's page lists all its cities; those of one place are found by day and year.
        let announced = it.call.stage.at().map(|at| at.day_in(zone));
        let cities = match announced.filter(|_| !asking.scope.is_empty()) {
            Some(day) => asking.href_on("/members", &day, &[format!("year={}", &day[..4])]),
            None => format!("/calls/{slug}#cities"),
        };
        let cells = vec![
            (it.brought.admitted, cities.clone()),
            (it.brought.announced, cities.clone()),
            (it.brought.countries, cities),
        ];
        let title = calls::title(&app.network, &it.call, lang).1;
        row(slug, title, Some(format!("/calls/{slug}")), cells)
    };
    all.by_call.iter().map(of_call).collect()
}

fn population(app: &App, all: &Statistics, asking: &Asking, lang: Lang) -> Vec<SeriesRow> {
    let of_region = |(it, region): (&super::RegionCount, &domain::network::Region)| {
        let told = all.population.figures.iter().filter(|(_, of, _)| region.countries.contains(of));
        let (people, over) = told.fold((0_i64, 0), |(sum, n), (.., it)| {
            (sum.saturating_add(it.number), n + 1)
        });
        let rows = asking.href("/numbers/population", &[]);
        let members = asking.href("/members", &[format!("region={}", it.id)]);
        let cells = vec![(people, rows.clone()), (over, rows), (it.cities, members)];
        let page = asking.href(&format!("/regions/{}", it.id), &[]);
        row(&it.id, region.name.to(lang).to_owned(), Some(page), cells)
    };
    all.by_region.iter().zip(&app.network.regions).map(of_region).collect()
}
