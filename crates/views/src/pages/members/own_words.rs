//! What a city writes of itself, on its page: who it is in its own words, who leads it, what it
//! takes part in, and its figures through the years.

use domain::form::Decimal;
use domain::language::Lang;
use maud::{Markup, html};

use crate::chart::{Chart, Form, Point, chart};
use crate::parts::{self, Column, Row};
use crate::shell::{Shell, in_language};
use crate::{numbers, t};

/// Something a city says, and whether only members of the network read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said<T> {
    /// What it says.
    pub what: T,
    /// Whether visitors do not see it.
    pub for_members: bool,
}

/// Everything a reader may see of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OwnWords {
    /// The text in the best language there is for the reader.
    pub text: Option<Said<(Lang, String)>>,
    /// Name and office of who leads the city.
    pub led_by: Option<Said<(String, String)>>,
    /// The office that answers for the city in the network.
    pub office: Option<Said<String>>,
    /// The clusters: id and name.
    pub clusters: Option<Said<Vec<(String, String)>>>,
    /// The figures.
    pub figures: Vec<FigureShown>,
}

/// A figure through the years.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureShown {
    /// Its id.
    pub id: String,
    /// What it counts.
    pub label: String,
    /// Its unit; empty for a count.
    pub unit: String,
    /// The years, the oldest first.
    pub years: Vec<FigureYear>,
    /// Whether visitors do not see it.
    pub for_members: bool,
}

/// One year of a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureYear {
    /// The year.
    pub year: i16,
    /// The number.
    pub number: Decimal,
    /// Where it comes from.
    pub source: String,
}

impl OwnWords {
    /// The city in its own words.
    pub(super) fn lead(&self, lang: Lang) -> Markup {
        let Some(Said { what: (of, text), for_members }) = &self.text else { return html! {} };
        html! {
            div lang=(of) dir=(of.dir()) { @for part in text.split("\n\n") { p { (part) } } }
            @if *of != lang { p { (in_language(lang, *of)) } }
            @if *for_members { p { (members_mark(lang)) } }
        }
    }

    /// What belongs among the facts.
    pub(super) fn facts(&self, shell: &Shell) -> Vec<(String, Markup)> {
        let lang = shell.lang;
        let marked = |what: Markup, for_members: bool| html! {
            (what) @if for_members { " " (members_mark(lang)) }
        };
        let mut pairs = Vec::new();
        if let Some(Said { what: (name, office), for_members }) = &self.led_by {
            let words = html! {
                (parts::user_text(name, None))
                @if !office.is_empty() { " · " (parts::user_text(office, None)) }
            };
            pairs.push((t!(lang, "city-led-by").into_owned(), marked(words, *for_members)));
        }
        if let Some(Said { what, for_members }) = &self.office {
            let words = parts::user_text(what, None);
            pairs.push((t!(lang, "city-office").into_owned(), marked(words, *for_members)));
        }
        if let Some(Said { what, for_members }) = &self.clusters {
            let words = html! { ul { @for (id, name) in what {
                li { a href=(shell.href(&format!("/clusters/{id}"))) { (name) } }
            } } };
            pairs.push((t!(lang, "city-clusters").into_owned(), marked(words, *for_members)));
        }
        pairs
    }

    /// The figures with their history.
    pub(super) fn figures(&self, shell: &Shell, accent: &str) -> Markup {
        html! { @for it in &self.figures { (it.markup(shell.lang, accent)) } }
    }

    /// A sample value.
    pub fn sample() -> OwnWords {
        let year = |year, number: i64| FigureYear {
            year,
            number: Decimal::whole(number),
            source: "Census".to_owned(),
        };
        let figure = |id: &str, years| FigureShown {
            id: id.to_owned(),
            label: "Population".to_owned(),
            unit: "km²".to_owned(),
            years,
            for_members: true,
        };
        OwnWords {
            text: Some(Said {
                what: (Lang::UK, "Ми вчимося.\n\nРазом.".to_owned()),
                for_members: true,
            }),
            led_by: Some(Said {
                what: ("Олена Коваль".to_owned(), "Mayor".to_owned()),
                for_members: true,
            }),
            office: Some(Said { what: "Office of learning".to_owned(), for_members: false }),
            clusters: Some(Said {
                what: vec![("literacy".to_owned(), "Literacy".to_owned())],
                for_members: false,
            }),
            figures: vec![
                figure("population", vec![year(2020, 256_474), year(2022, 250_000)]),
                figure("area", vec![year(2020, 145)]),
            ],
        }
    }
}

/// Says that visitors do not see this.
fn members_mark(lang: Lang) -> Markup {
    html! { span.small.quiet { "(" (t!(lang, "city-for-members")) ")" } }
}

impl FigureShown {
    fn markup(&self, lang: Lang, accent: &str) -> Markup {
        let id = format!("figure-{}", self.id);
        let title = match self.unit.as_str() {
            "" => self.label.clone(),
            unit => {
                let label = self.label.as_str();
                t!(lang, "application-with-unit", label = label, unit = unit).into_owned()
            }
        };
        html! {
            section aria-labelledby=(id) {
                h3 id=(id) { (title) @if self.for_members { " " (members_mark(lang)) } }
                // One year is no history.
                @if self.years.len() > 1 { (self.picture(lang, &title, accent)) }
                (self.table(lang, &title))
            }
        }
    }

    fn picture(&self, lang: Lang, title: &str, accent: &str) -> Markup {
        let decimals = self.years.iter().map(|it| it.number.decimals()).max().unwrap_or(0);
        let scale = 10f64.powi(decimals.into());
        let points: Vec<Point> = self
            .years
            .iter()
            .map(|it| Point {
                label: it.year.to_string(),
                // Fifteen digits at most, so the float is exact.
                value: (it.number.as_f64() * scale).round() as i64,
                part: 0,
            })
            .collect();
        let id = format!("chart-{}", self.id);
        let form = Form::Columns;
        chart(lang, &Chart { id: &id, title, form, points: &points, decimals, below: None, accent })
    }

    fn table(&self, lang: Lang, title: &str) -> Markup {
        let columns = [
            Column::words(t!(lang, "city-figure-year")),
            Column::figures(title),
            Column::words(t!(lang, "city-figure-source")),
        ];
        let row = |it: &FigureYear| {
            let number = numbers::decimal(lang, it.number.as_f64(), it.number.decimals().into());
            Row::new(vec![
                html! { (it.year) },
                html! { (number) },
                parts::user_text(&it.source, None),
            ])
        };
        // The newest first: it is what people look for.
        let rows: Vec<Row> = self.years.iter().rev().map(row).collect();
        parts::table(&t!(lang, "city-figure-caption", figure = title), &columns, &rows)
    }
}
