//! One figure of the network: rows of numbers that are drawn, tabled and taken away alike.

use std::str::FromStr;

use domain::language::Lang;
use maud::{Markup, html};

use crate::chart::{Chart, Form, Point, chart};
use crate::parts::{self, Column, Row};
use crate::shell::Shell;
use crate::{dates, numbers, t};

/// Bars a picture has at most; the table has all.
const BARS_MAX: usize = 20;

/// What can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// Members by year.
    Growth,
    /// Members by region.
    Regions,
    /// Members by country.
    Countries,
    /// Countries by the year of their first city.
    FirstTime,
    /// Cities admitted by call.
    Calls,
    /// People who live in members, by region.
    Population,
}

impl Figure {
    /// All of them, in the order of the page.
    pub const ALL: [Figure; 6] = [
        Figure::Growth,
        Figure::Regions,
        Figure::Countries,
        Figure::FirstTime,
        Figure::Calls,
        Figure::Population,
    ];

    /// Its word in addresses and files.
    pub fn as_str(self) -> &'static str {
        match self {
            Figure::Growth => "growth",
            Figure::Regions => "regions",
            Figure::Countries => "countries",
            Figure::FirstTime => "first-time",
            Figure::Calls => "calls",
            Figure::Population => "population",
        }
    }

    /// What it is called.
    pub fn title(self, lang: Lang) -> String {
        match self {
            Figure::Growth => t!(lang, "numbers-growth"),
            Figure::Regions => t!(lang, "numbers-regions"),
            Figure::Countries => t!(lang, "numbers-countries"),
            Figure::FirstTime => t!(lang, "numbers-first-time"),
            Figure::Calls => t!(lang, "numbers-calls"),
            Figure::Population => t!(lang, "numbers-population"),
        }
        .into_owned()
    }

    /// How it is counted.
    fn rule(self, lang: Lang) -> String {
        match self {
            Figure::Growth => t!(lang, "numbers-growth-rule"),
            Figure::Regions => t!(lang, "numbers-regions-rule"),
            Figure::Countries => t!(lang, "numbers-countries-rule", count = BARS_MAX),
            Figure::FirstTime => t!(lang, "numbers-first-time-rule"),
            Figure::Calls => t!(lang, "numbers-calls-rule"),
            Figure::Population => t!(lang, "numbers-population-rule"),
        }
        .into_owned()
    }

    /// What the rows are of.
    fn of(self, lang: Lang) -> String {
        match self {
            Figure::Growth | Figure::FirstTime => t!(lang, "numbers-year"),
            Figure::Regions | Figure::Population => t!(lang, "numbers-region"),
            Figure::Countries => t!(lang, "numbers-country"),
            Figure::Calls => t!(lang, "numbers-call"),
        }
        .into_owned()
    }

    /// Its columns: their words in files, and what people read.
    pub fn columns(self, lang: Lang) -> Vec<(&'static str, String)> {
        let cities = || ("cities", t!(lang, "numbers-cities").into_owned());
        let countries = || ("countries", t!(lang, "numbers-n-countries").into_owned());
        match self {
            Figure::Growth => vec![
                cities(),
                ("undated", t!(lang, "numbers-undated").into_owned()),
                countries(),
                ("joined", t!(lang, "numbers-joined").into_owned()),
            ],
            Figure::Regions => vec![cities(), countries()],
            Figure::Countries => vec![cities()],
            Figure::FirstTime => vec![("countries", t!(lang, "numbers-new-countries").into_owned())],
            Figure::Calls => vec![
                ("admitted", t!(lang, "numbers-admitted").into_owned()),
                ("announced", t!(lang, "numbers-announced").into_owned()),
                countries(),
            ],
            Figure::Population => vec![
                ("people", t!(lang, "numbers-people").into_owned()),
                ("counted_over", t!(lang, "numbers-counted-over").into_owned()),
                cities(),
            ],
        }
    }

    fn form(self) -> Form {
        match self {
            Figure::Growth | Figure::FirstTime | Figure::Calls => Form::Columns,
            Figure::Regions | Figure::Countries | Figure::Population => Form::Bars,
        }
    }
}

impl FromStr for Figure {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Figure::ALL.into_iter().find(|it| it.as_str() == text).ok_or_else(|| text.to_owned())
    }
}

/// A number, and where its rows are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The number.
    pub number: i64,
    /// Below the language.
    pub href: String,
}

/// A row of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesRow {
    /// What it is of, for programs: a year, a code, an id; empty where nobody knows.
    pub key: String,
    /// The same for people.
    pub label: String,
    /// Its page, below the language.
    pub href: Option<String>,
    /// A number for each column.
    pub cells: Vec<Cell>,
    /// What is counted, where it has names: each with its page.
    pub names: Vec<(String, String)>,
}

/// A figure with its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Which.
    pub of: Figure,
    /// Its rows, in their order.
    pub rows: Vec<SeriesRow>,
}

/// Under what the data may be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Licence {
    /// Its name.
    pub name: String,
    /// Where it is written.
    pub url: String,
    /// Who the network is, to be named with the data.
    pub network: String,
    /// The day of the newest snapshot, in which figures stay as they were.
    pub snapshot: Option<String>,
}

impl Series {
    fn points(&self) -> Vec<Point> {
        let part = |it: &SeriesRow| match self.of {
            Figure::Growth => it.cells.get(1).map_or(0, |it| it.number),
            _ => 0,
        };
        let point = |it: &SeriesRow| Point {
            label: match self.of {
                // The title of a call has no room below a column.
                Figure::Calls => it.key.clone(),
                _ => it.label.clone(),
            },
            value: it.cells.first().map_or(0, |it| it.number),
            part: part(it),
        };
        // What nobody knows the year of has no place on a line of years.
        let drawn = self.rows.iter().filter(|it| !it.key.is_empty());
        let mut points: Vec<Point> = drawn.map(point).collect();
        if self.of.form() == Form::Bars {
            points.sort_by_key(|it| std::cmp::Reverse(it.value));
            points.truncate(BARS_MAX);
        }
        points
    }

    /// The figure on a page: heading, rule, picture, table, files. `query` is what the files are
    /// asked for with, such as `?as_of=2022-09-02`, or empty.
    pub(super) fn section(&self, shell: &Shell, accent: &str, query: &str) -> Markup {
        let (lang, of) = (shell.lang, self.of.as_str());
        let title = self.of.title(lang);
        let points = self.points();
        let picture = Chart {
            id: &format!("chart-{of}"),
            title: &title,
            form: self.of.form(),
            points: &points,
            decimals: 0,
            below: None,
            accent,
        };
        let file = |ending: &str| shell.href(&format!("/numbers/{of}.{ending}{query}"));
        html! {
            section aria-labelledby=(of) {
                h2 id=(of) { (title) }
                p.small.quiet { (self.of.rule(lang)) }
                @if points.is_empty() { p.quiet { (t!(lang, "chart-empty")) } }
                @else { (chart(lang, &picture)) }
                details {
                    summary { (t!(lang, "numbers-as-table")) }
                    (self.table(shell, &title))
                }
                ul.actions.small {
                    li { a href=(file("csv")) download { (t!(lang, "numbers-csv")) } }
                    li { a href=(file("json")) download { (t!(lang, "numbers-json")) } }
                    li { a href=(file("svg")) download { (t!(lang, "numbers-svg")) } }
                }
            }
        }
    }

    fn table(&self, shell: &Shell, caption: &str) -> Markup {
        let lang = shell.lang;
        let named = self.rows.iter().any(|it| !it.names.is_empty());
        let figures = self.of.columns(lang).into_iter().map(|(_, label)| Column::figures(label));
        let mut columns = vec![Column::words(self.of.of(lang))];
        columns.extend(figures);
        if named {
            columns.push(Column::words(t!(lang, "numbers-names")));
        }
        let row = |it: &SeriesRow| {
            let label = match &it.href {
                Some(href) => html! { a href=(shell.href(href)) { (parts::user_text(&it.label, None)) } },
                None => html! { (it.label) },
            };
            let mut cells = vec![label];
            cells.extend(it.cells.iter().map(|it| html! {
                a href=(shell.href(&it.href)) { (numbers::whole(lang, it.number)) }
            }));
            if named {
                cells.push(html! {
                    span { @for (at, (name, href)) in it.names.iter().enumerate() {
                        @if at > 0 { " · " }
                        a href=(shell.href(href)) { (name) }
                    } }
                });
            }
            Row::new(cells)
        };
        let rows: Vec<Row> = self.rows.iter().map(row).collect();
        parts::table(caption, &columns, &rows)
    }
}

/// The picture of a figure as a file of its own, with its day and its licence.
pub fn picture(lang: Lang, it: &Series, day: &str, licence: &Licence, accent: &str) -> String {
    let title = it.of.title(lang);
    let below = format!("{} · {} · {}", licence.network, dates::day(lang, day), licence.name);
    let drawn = Chart {
        id: it.of.as_str(),
        title: &title,
        form: it.of.form(),
        points: &it.points(),
        decimals: 0,
        below: Some(&below),
        accent,
    };
    chart(lang, &drawn).into_string()
}
