//! What of the network everybody may take and use: every dataset in its shapes, under which terms,
//! and whose work it rests on.

use maud::{Markup, html};

use crate::pages::snapshots::{self, SnapshotRow};
use crate::parts::{self, Column, Row};
use crate::shell::{Shell, heading, page};
use crate::{dates, t};

/// One dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dataset {
    /// What it is called.
    pub title: String,
    /// What is in it.
    pub about: String,
    /// Its shapes: what each is called, and its address.
    pub shapes: Vec<(String, String)>,
}

/// The page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenData {
    /// Everything there is.
    pub datasets: Vec<Dataset>,
    /// The newest snapshots, the newest first.
    pub snapshots: Vec<SnapshotRow>,
    /// The licence's name and address.
    pub licence: (String, String),
    /// Who is named as the source.
    pub publisher: String,
    /// The day the page is of, `YYYY-MM-DD`.
    pub as_of: String,
    /// The address of the site, to be named as the source.
    pub address: String,
}

/// Whose work the data rests on: the name, its address, and the key of what is taken from it.
const SOURCES: [(&str, &str, &str); 3] = [
    ("GeoNames (CC BY 4.0)", "https://www.geonames.org/", "open-data-geonames"),
    ("Natural Earth", "https://www.naturalearthdata.com/", "open-data-natural-earth"),
    ("Unicode CLDR (Unicode-3.0)", "https://cldr.unicode.org/", "open-data-cldr"),
];

/// The page.
pub fn open_data(shell: &Shell, it: &OpenData) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "open-data-title");
    let (licence, url) = &it.licence;
    let link = html! { a href=(url) rel="license" { (licence) } };
    let named = t!(
        lang, "open-data-named", publisher = it.publisher.as_str(), address = it.address.as_str(),
        day = dates::day(lang, &it.as_of), licence = licence.as_str()
    );
    let columns = [t!(lang, "open-data-dataset"), t!(lang, "open-data-holds"), t!(lang, "open-data-shapes")]
        .map(Column::words);
    let main = html! {
        (heading(None, &title))
        section {
            p { (t!(lang, "open-data-lead")) }
        }
        section {
            h2 #licence { (t!(lang, "open-data-licence")) }
            p { (crate::rich!(lang, "open-data-terms", licence = link)) }
            p { (t!(lang, "open-data-name-it")) }
            p { (parts::user_text(&named, Some(lang))) }
            p { (t!(lang, "open-data-not-people")) }
        }
        section {
            h2 #datasets { (t!(lang, "open-data-datasets")) }
            (parts::table(&t!(lang, "open-data-caption"), &columns, &it.datasets.iter().map(row).collect::<Vec<_>>()))
            p {
                (t!(lang, "open-data-catalogue")) " "
                a href="/catalog.jsonld" { "DCAT (JSON-LD)" }
                " · "
                a href="/catalog.ttl" { "DCAT (Turtle)" }
                " · "
                a href=(shell.href("/api")) { (t!(lang, "api-title")) }
            }
        }
        section {
            h2 #snapshots { (t!(lang, "snapshot-title")) }
            p.text { (t!(lang, "snapshot-lead")) }
            @if it.snapshots.is_empty() { p.quiet { (t!(lang, "snapshot-none")) } }
            @else {
                (snapshots::table(shell, &it.snapshots))
                p { a href=(shell.href("/open-data/snapshots")) { (t!(lang, "snapshot-all")) } }
            }
        }
        section {
            h2 #sources { (t!(lang, "open-data-sources")) }
            ul { @for (name, address, what) in SOURCES { li {
                a href=(address) rel="noreferrer" { bdi { (name) } } ": " (crate::t(lang, what))
            } } }
        }
    };
    page(shell, &title, main)
}

fn row(it: &Dataset) -> Row {
    let shapes = html! {
        ul { @for (name, address) in &it.shapes { li { a href=(address) { bdi { (name) } } } } }
    };
    Row::new(vec![html! { (it.title) }, html! { (it.about) }, shapes])
}

impl OpenData {
    /// A sample value.
    pub fn sample() -> OpenData {
        OpenData {
            datasets: vec![Dataset {
                title: "Members".to_owned(),
                about: "Every member.".to_owned(),
                shapes: vec![("CSV".to_owned(), "/en/members.csv".to_owned())],
            }],
            snapshots: vec![SnapshotRow::sample()],
            licence: ("CC BY 4.0".to_owned(), "https://creativecommons.org/licenses/by/4.0/".to_owned()),
            publisher: "UNESCO".to_owned(),
            as_of: "2024-02-14".to_owned(),
            address: "https://cities.example".to_owned(),
        }
    }
}
