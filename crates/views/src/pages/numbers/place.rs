//! A country's page, a region's, a cluster's: who is there, how it grew, what calls brought.

use domain::record::AsOfRefused;
use maud::{Markup, html};

use super::countries::{CountryRow, table as countries_table};
use super::page::{day_form, terms};
use super::series::{Licence, Series};
use crate::pages::members::{MemberLine, as_of_refused, table};
use crate::shell::{Shell, heading, page};
use crate::{dates, t};

/// What a page is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceWhat {
    /// A country, with its region: id and name.
    Country(Option<(String, String)>),
    /// A region, with its countries that have members.
    Region(Vec<CountryRow>),
}

/// A country's or a region's page.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacePage {
    /// Its code or id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub what: PlaceWhat,
    /// The day it is of.
    pub as_of: String,
    /// The day that was asked for; empty for today.
    pub asked_on: String,
    /// The last day that can be asked for.
    pub today: String,
    /// Why it is of today although another day was asked for.
    pub refused: Option<AsOfRefused>,
    /// Members.
    pub cities: i64,
    /// Of those, members whose first day nobody knows.
    pub undated: i64,
    /// The first of them by name.
    pub members: Vec<MemberLine>,
    /// Growth and calls.
    pub series: Vec<Series>,
    /// Under what it may be used.
    pub licence: Licence,
    /// The network's accent colour on white.
    pub accent: String,
}

/// The page of a country or a region.
pub fn place(shell: &Shell, it: &PlacePage) -> Markup {
    let lang = shell.lang;
    let (path, of) = match &it.what {
        PlaceWhat::Country(_) => (format!("/countries/{}", it.id), format!("country={}", it.id)),
        PlaceWhat::Region(_) => (format!("/regions/{}", it.id), format!("region={}", it.id)),
    };
    let on = match it.asked_on.is_empty() {
        true => String::new(),
        false => format!("&as_of={}", it.asked_on),
    };
    let all = shell.href(&format!("/members?{of}{on}"));
    let main = html! {
        (heading(Some(above(shell, it)), &it.name))
        section {
            @if let Some(why) = it.refused { (as_of_refused(lang, why)) }
            (day_form(shell, &path, &it.asked_on, &it.today))
        }
        section aria-labelledby="members" {
            h2 #members {
                a href=(all) { (t!(lang, "members-total", count = it.cities, day = dates::day(lang, &it.as_of))) }
            }
            @if it.undated > 0 {
                p.small { a href=(shell.href(&format!("/members?{of}{on}&year=unknown"))) {
                    (t!(lang, "place-undated", count = it.undated))
                } }
            }
            p.small.quiet { a href=(shell.href("/numbers#rule")) { (t!(lang, "members-rule")) } }
            @if it.members.is_empty() { p.quiet { (t!(lang, "place-no-members")) } }
            @else {
                (table(shell, &t!(lang, "members-caption"), &it.members))
                @if (it.members.len() as i64) < it.cities { p { a href=(all) { (t!(lang, "place-all-members")) } } }
            }
        }
        @if let PlaceWhat::Region(rows) = &it.what {
            @if !rows.is_empty() {
                section aria-labelledby="countries-there" {
                    h2 #countries-there { (t!(lang, "countries-title")) }
                    (countries_table(shell, rows, &on))
                }
            }
        }
        @for series in &it.series { (series.section(shell, &it.accent, &format!("?{of}{on}"))) }
        section { (terms(shell, &it.licence, &it.as_of)) }
    };
    page(shell, &it.name, main)
}

fn above(shell: &Shell, it: &PlacePage) -> Markup {
    let lang = shell.lang;
    html! {
        a href=(shell.href("/countries")) { (t!(lang, "countries-title")) }
        @if let PlaceWhat::Country(Some((id, name))) = &it.what {
            " · " a href=(shell.href(&format!("/regions/{id}"))) { (name) }
        }
    }
}

/// A cluster's page.
#[derive(Debug, Clone, PartialEq)]
pub struct ClusterPage {
    /// Its id.
    pub id: String,
    /// The members that say they take part in it.
    pub members: Vec<MemberLine>,
    /// Its name.
    pub name: String,
    /// The years of the strategy it belongs to.
    pub period: String,
    /// The other clusters: id and name.
    pub others: Vec<(String, String)>,
}

/// The page of a cluster. Who is in it the cities say themselves, on their pages.
pub fn cluster(shell: &Shell, it: &ClusterPage) -> Markup {
    let lang = shell.lang;
    let main = html! {
        (heading(Some(html! { (t!(lang, "cluster-of", period = it.period.as_str())) }), &it.name))
        section {
            @if it.members.is_empty() { p { (t!(lang, "cluster-nobody")) } }
            @else {
                (table(shell, &t!(lang, "cluster-members"), &it.members))
                p.small.quiet { (t!(lang, "cluster-members-rule")) }
            }
            p.small { a href=(shell.href(&format!("/clusters/{}/feed.xml", it.id))) { (t!(lang, "cluster-feed")) } }
            p { a href=(shell.href("/members")) { (t!(lang, "members-show-all")) } }
        }
        @if !it.others.is_empty() {
            section aria-labelledby="others" {
                h2 #others { (t!(lang, "cluster-others")) }
                ul.rule { @for (id, name) in &it.others {
                    li { a href=(shell.href(&format!("/clusters/{id}"))) { (name) } }
                } }
            }
        }
    };
    page(shell, &it.name, main)
}

impl PlacePage {
    /// Sample values: a country and a region.
    pub fn samples() -> [PlacePage; 2] {
        let all = super::NumbersPage::sample();
        let country = PlacePage {
            id: "UA".to_owned(),
            name: "Україна".to_owned(),
            what: PlaceWhat::Country(Some(("europe_north_america".to_owned(), "Europe".to_owned()))),
            as_of: all.as_of,
            asked_on: all.asked_on,
            today: all.today,
            refused: all.refused,
            cities: 5,
            undated: 1,
            members: vec![MemberLine::sample()],
            series: all.series,
            licence: all.licence,
            accent: all.accent,
        };
        let region = PlacePage {
            id: "europe_north_america".to_owned(),
            name: "Europe".to_owned(),
            what: PlaceWhat::Region(super::CountriesPage::sample().rows),
            members: Vec::new(),
            ..country.clone()
        };
        [country, region]
    }
}
