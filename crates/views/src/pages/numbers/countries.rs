//! The countries of the network.

use domain::record::AsOfRefused;
use maud::{Markup, html};

use super::page::day_form;
use super::series::Licence;
use crate::pages::members::as_of_refused;
use crate::parts::{self, Column, Row};
use crate::shell::{Shell, heading, page};
use crate::{dates, numbers, t};

/// A country with members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountryRow {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its region: id and name.
    pub region: Option<(String, String)>,
    /// Its members.
    pub cities: i64,
    /// The year its first city joined, where known.
    pub first_year: Option<String>,
}

/// The list of countries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountriesPage {
    /// The day it is of.
    pub as_of: String,
    /// The day that was asked for; empty for today.
    pub asked_on: String,
    /// The last day that can be asked for.
    pub today: String,
    /// Why it is of today although another day was asked for.
    pub refused: Option<AsOfRefused>,
    /// What the list is limited to, in words: a region, a year.
    pub only: Vec<String>,
    /// The countries, by name.
    pub rows: Vec<CountryRow>,
    /// Under what it may be used.
    pub licence: Licence,
}

/// The page.
pub fn countries(shell: &Shell, it: &CountriesPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "countries-title");
    let n = i64::try_from(it.rows.len()).unwrap_or(i64::MAX);
    let on = match it.asked_on.is_empty() {
        true => String::new(),
        false => format!("&as_of={}", it.asked_on),
    };
    let main = html! {
        (heading(None, &title))
        section {
            @if let Some(why) = it.refused { (as_of_refused(lang, why)) }
            (day_form(shell, "/countries", &it.asked_on, &it.today))
        }
        section aria-labelledby="found" {
            h2 #found { (t!(lang, "countries-total", count = n, day = dates::day(lang, &it.as_of))) }
            @if !it.only.is_empty() {
                p { (numbers::list(lang, &it.only)) " · " a href=(shell.href("/countries")) { (t!(lang, "countries-all")) } }
            }
            p.small.quiet { a href=(shell.href("/numbers#rule")) { (t!(lang, "members-rule")) } }
            @if it.rows.is_empty() { p.quiet { (t!(lang, "countries-none")) } }
            @else { (table(shell, &it.rows, &on)) }
        }
        section { (super::page::terms(shell, &it.licence, &it.as_of)) }
    };
    page(shell, &title, main)
}

/// A table of countries; `on` is what a link to members says of the day, such as `&as_of=…`.
pub(super) fn table(shell: &Shell, rows: &[CountryRow], on: &str) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "numbers-country")),
        Column::words(t!(lang, "numbers-region")),
        Column::figures(t!(lang, "numbers-cities")),
        Column::figures(t!(lang, "countries-since")),
    ];
    let row = |it: &CountryRow| {
        let members = shell.href(&format!("/members?country={}{on}", it.code));
        Row::new(vec![
            html! { a href=(shell.href(&format!("/countries/{}", it.code))) { (it.name) } },
            html! { @if let Some((id, name)) = &it.region {
                a href=(shell.href(&format!("/regions/{id}"))) { (name) }
            } },
            html! { a href=(members) { (numbers::whole(lang, it.cities)) } },
            match &it.first_year {
                Some(year) => html! { (year) },
                None => html! { span.quiet { (t!(lang, "numbers-unknown-year")) } },
            },
        ])
    };
    let rows: Vec<Row> = rows.iter().map(row).collect();
    parts::table(&t!(lang, "countries-caption"), &columns, &rows)
}

impl CountriesPage {
    /// A sample value.
    pub fn sample() -> CountriesPage {
        let row = |year: Option<&str>| CountryRow {
            code: "UA".to_owned(),
            name: "Україна".to_owned(),
            region: Some(("europe_north_america".to_owned(), "Europe".to_owned())),
            cities: 5,
            first_year: year.map(str::to_owned),
        };
        CountriesPage {
            as_of: "2024-02-14".to_owned(),
            asked_on: "2024-02-14".to_owned(),
            today: "2026-11-23".to_owned(),
            refused: Some(AsOfRefused::Future),
            only: vec!["Europe".to_owned()],
            rows: vec![row(Some("2016")), row(None)],
            licence: Licence::sample(),
        }
    }
}
