//! The page of all figures, and the rows behind the population.

use domain::ids::CityId;
use domain::record::AsOfRefused;
use maud::{Markup, html};

use super::series::{Cell, Figure, Licence, Series, SeriesRow};
use crate::pages::members::{as_of_field, as_of_refused};
use crate::parts::{self, Column, Row};
use crate::shell::{Shell, heading, page};
use crate::{dates, numbers, t};

/// The network in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumbersPage {
    /// The day the numbers are of, `YYYY-MM-DD`.
    pub as_of: String,
    /// The day that was asked for; empty for today.
    pub asked_on: String,
    /// The last day that can be asked for.
    pub today: String,
    /// Why they are of today although another day was asked for.
    pub refused: Option<AsOfRefused>,
    /// The day on which the record begins, as precise as known.
    pub begins: Option<String>,
    /// Members.
    pub cities: i64,
    /// Of those, members whose first day nobody knows.
    pub undated: i64,
    /// Countries with members.
    pub countries: i64,
    /// Members that came back.
    pub readmitted: i64,
    /// Cities that had been members.
    pub former: i64,
    /// Admissions revoked as mistakes.
    pub revoked: i64,
    /// People who live in members, over how many members they are counted.
    pub population: (i64, i64),
    /// Every figure.
    pub series: Vec<Series>,
    /// Under what they may be used.
    pub licence: Licence,
    /// The network's accent colour on white.
    pub accent: String,
}

impl NumbersPage {
    /// `?as_of=…` where a day was asked for.
    fn query(&self) -> String {
        match self.asked_on.is_empty() {
            true => String::new(),
            false => format!("?as_of={}", self.asked_on),
        }
    }
}

/// The form that asks for another day.
pub(super) fn day_form(shell: &Shell, path: &str, asked: &str, today: &str) -> Markup {
    let lang = shell.lang;
    html! {
        form.filters method="get" action=(shell.href(path)) {
            (as_of_field(lang, asked, today))
            button.button type="submit" { (t!(lang, "numbers-show")) }
            @if !asked.is_empty() {
                a href=(shell.href(path)) { (t!(lang, "numbers-today")) }
            }
        }
    }
}

/// The terms of what is on a page, and the day it is of.
pub(super) fn terms(shell: &Shell, licence: &Licence, day: &str) -> Markup {
    let lang = shell.lang;
    html! {
        p.small.quiet {
            (crate::rich!(lang, "numbers-licence",
                licence = html! { a href=(licence.url) rel="license noreferrer" { (licence.name) } },
                network = licence.network.as_str(), day = dates::day(lang, day)))
        }
        @if let Some(day) = &licence.snapshot {
            p.small.quiet {
                (crate::rich!(lang, "snapshot-cites", snapshot = crate::pages::snapshots::link(shell, day)))
            }
        }
    }
}

/// The page.
pub fn numbers(shell: &Shell, it: &NumbersPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "numbers-title");
    let query = it.query();
    let main = html! {
        (heading(None, &title))
        section {
            @if let Some(why) = it.refused { (as_of_refused(lang, why)) }
            (day_form(shell, "/numbers", &it.asked_on, &it.today))
        }
        section aria-label=(t!(lang, "home-figures")) { (figures(shell, it, &query)) }
        @for series in &it.series { (series.section(shell, &it.accent, &query)) }
        section.text aria-labelledby="rule" {
            h2 #rule { (t!(lang, "numbers-rule")) }
            (rule(shell, it))
        }
        section {
            (terms(shell, &it.licence, &it.as_of))
            p.small { a href={ "/api/v1/statistics" (query) } { (t!(lang, "numbers-page-json")) } }
        }
    };
    page(shell, &title, main)
}

fn figures(shell: &Shell, it: &NumbersPage, query: &str) -> Markup {
    let lang = shell.lang;
    let day = t!(lang, "home-on", day = dates::day(lang, &it.as_of)).into_owned();
    let figure = |n: i64, unit: std::borrow::Cow<'_, str>, below: String, path: &str| {
        (numbers::whole(lang, n), unit.into_owned(), below, shell.href(&format!("{path}{query}")))
    };
    let (people, over) = it.population;
    let mut figures = vec![
        figure(it.cities, t!(lang, "home-n-members", count = it.cities), day.clone(), "/members"),
        figure(it.countries, t!(lang, "home-n-countries", count = it.countries), day, "/countries"),
    ];
    if over > 0 {
        let counted = t!(lang, "numbers-over", count = over, all = numbers::whole(lang, it.cities));
        let unit = t!(lang, "numbers-n-people", count = people);
        figures.push(figure(people, unit, counted.into_owned(), "/numbers/population"));
    }
    parts::figures(&figures)
}

/// How members are counted, with the numbers that the rule tells apart.
fn rule(shell: &Shell, it: &NumbersPage) -> Markup {
    let lang = shell.lang;
    let day = dates::day(lang, &it.as_of);
    let unknown = match it.asked_on.is_empty() {
        true => shell.href("/members?year=unknown"),
        false => shell.href(&format!("/members?year=unknown&as_of={}", it.asked_on)),
    };
    html! {
        p { (t!(lang, "numbers-rule-days")) }
        p {
            @match &it.begins {
                Some(begins) => (t!(lang, "numbers-rule-undated", day = dates::day(lang, begins))),
                None => (t!(lang, "numbers-rule-no-day")),
            }
            " "
            a href=(unknown) { (t!(lang, "numbers-rule-n-undated", count = it.undated, day = day.as_str())) }
        }
        p { (t!(lang, "numbers-rule-revoked")) " " (t!(lang, "numbers-rule-n-revoked", count = it.revoked)) }
        p {
            (t!(lang, "numbers-rule-ended")) " "
            (t!(lang, "numbers-rule-n-former", count = it.former)) " "
            (t!(lang, "numbers-rule-n-readmitted", count = it.readmitted))
        }
        p { (t!(lang, "numbers-rule-active")) }
    }
}

/// One member's population as it told it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PopulationRow {
    /// The member.
    pub id: CityId,
    /// Its name.
    pub name: String,
    /// Its country's name.
    pub country: String,
    /// People.
    pub people: i64,
    /// The year the figure is of.
    pub year: Option<i16>,
    /// Where it is from.
    pub source: Option<String>,
}

/// The rows behind the population.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PopulationPage {
    /// The day it is of.
    pub as_of: String,
    /// The day that was asked for; empty for today.
    pub asked_on: String,
    /// The last day that can be asked for.
    pub today: String,
    /// Why it is of today although another day was asked for.
    pub refused: Option<AsOfRefused>,
    /// Members that told a figure, the largest first; not more than a page holds.
    pub rows: Vec<PopulationRow>,
    /// All figures together.
    pub people: i64,
    /// Over how many members.
    pub over: i64,
    /// Members.
    pub cities: i64,
    /// Under what it may be used.
    pub licence: Licence,
}

/// The page of those rows.
pub fn population(shell: &Shell, it: &PopulationPage) -> Markup {
    let lang = shell.lang;
    let title = Figure::Population.title(lang);
    let columns = [
        Column::words(t!(lang, "members-name")),
        Column::words(t!(lang, "members-country")),
        Column::figures(t!(lang, "numbers-people")),
        Column::figures(t!(lang, "numbers-year")),
        Column::words(t!(lang, "numbers-source")),
    ];
    let row = |it: &PopulationRow| {
        Row::new(vec![
            html! { a href=(shell.href(&format!("/cities/{}", it.id))) { (parts::user_text(&it.name, None)) } },
            html! { (it.country) },
            html! { (numbers::whole(lang, it.people)) },
            html! { @if let Some(year) = it.year { (year) } },
            html! { @if let Some(source) = &it.source { (parts::user_text(source, None)) } },
        ])
    };
    let rows: Vec<Row> = it.rows.iter().map(row).collect();
    let above = html! { a href=(shell.href("/numbers")) { (t!(lang, "numbers-title")) } };
    let main = html! {
        (heading(Some(above), &title))
        section {
            @if let Some(why) = it.refused { (as_of_refused(lang, why)) }
            (day_form(shell, "/numbers/population", &it.asked_on, &it.today))
            p { (t!(lang, "numbers-population-rule")) }
            p { strong {
                (numbers::whole(lang, it.people)) " "
                (t!(lang, "numbers-over", count = it.over, all = numbers::whole(lang, it.cities)))
            } }
        }
        section {
            @if rows.is_empty() { p.quiet { (t!(lang, "chart-empty")) } }
            @else { (parts::table(&title, &columns, &rows)) }
            @if (rows.len() as i64) < it.over {
                p { (t!(lang, "numbers-population-cut", count = rows.len())) }
            }
            (terms(shell, &it.licence, &it.as_of))
        }
    };
    page(shell, &title, main)
}

impl NumbersPage {
    /// A sample value.
    pub fn sample() -> NumbersPage {
        let cell = |number| Cell { number, href: "/members?as_of=2020-12-31".to_owned() };
        let row = |of: Figure, key: &str, label: &str, n: i64| SeriesRow {
            key: key.to_owned(),
            label: label.to_owned(),
            href: Some("/countries/UA".to_owned()).filter(|_| !key.is_empty()),
            cells: of.columns(domain::language::Lang::EN).iter().map(|_| cell(n)).collect(),
            names: match of {
                Figure::FirstTime => vec![("Україна".to_owned(), "/countries/UA".to_owned())],
                _ => Vec::new(),
            },
        };
        let series = |of: Figure| Series {
            of,
            rows: vec![
                row(of, "2019", "2019", 170),
                row(of, "2020", "2020", 229),
                row(of, "", "not known", 3),
            ],
        };
        NumbersPage {
            as_of: "2020-09-23".to_owned(),
            asked_on: "2020-09-23".to_owned(),
            today: "2026-11-23".to_owned(),
            refused: Some(AsOfRefused::NotADay),
            begins: Some("2015".to_owned()),
            cities: 229,
            undated: 57,
            countries: 64,
            readmitted: 1,
            former: 2,
            revoked: 1,
            population: (12_345_678, 39),
            series: Figure::ALL.map(series).into(),
            licence: Licence::sample(),
            accent: "#0b5a7a".to_owned(),
        }
    }
}

impl Licence {
    /// A sample value.
    pub fn sample() -> Licence {
        Licence {
            name: "CC BY 4.0".to_owned(),
            url: "https://creativecommons.org/licenses/by/4.0/".to_owned(),
            network: "Lyceum".to_owned(),
            snapshot: Some("2026-11-01".to_owned()),
        }
    }
}
