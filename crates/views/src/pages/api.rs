//! What programs can ask for, to read: every address with what it takes and gives.
//!
//! The description itself is in English in every language, as programs are; it says so, and runs
//! from left to right.

use maud::{Markup, html};

use crate::parts::{self, Column, Row};
use crate::shell::{Shell, heading, page};
use crate::{numbers, t};

/// One word of what a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A thing that is described on the page.
    Thing(String),
    /// A kind of JSON value, or a word between two.
    Words(String),
}

/// A parameter, an answer or a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its name, or the status of an answer.
    pub name: String,
    /// What it is.
    pub kind: Vec<Kind>,
    /// What it means.
    pub means: String,
}

/// One address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Its path, with names in braces.
    pub path: String,
    /// What it is for.
    pub means: String,
    /// What it takes.
    pub parameters: Vec<Part>,
    /// What it answers, by status.
    pub answers: Vec<Part>,
}

/// A thing that answers hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// Its name.
    pub name: String,
    /// What it is.
    pub means: String,
    /// Its fields.
    pub fields: Vec<Part>,
}

/// The page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiPage {
    /// Every address.
    pub addresses: Vec<Address>,
    /// Every thing.
    pub things: Vec<Thing>,
    /// Requests a minute from one network address, where there is a limit.
    pub a_minute: Option<i64>,
    /// The same for a program that brings a token.
    pub a_minute_with_token: Option<i64>,
    /// The licence's name and address.
    pub licence: (String, String),
}

/// The page.
pub fn api(shell: &Shell, it: &ApiPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "api-title");
    let (licence, url) = &it.licence;
    let main = html! {
        (heading(None, &title))
        section {
            p { (t!(lang, "api-lead")) }
            p { (crate::rich!(lang, "api-licence", licence = html! { a href=(url) rel="license" { (licence) } })) }
            @if let Some(n) = it.a_minute { p { (t!(lang, "api-limit", count = n, n = numbers::whole(lang, n))) } }
            p {
                (crate::rich!(lang, "api-token", link = html! {
                    a href=(shell.href("/me/tokens")) { (t!(lang, "token-title")) }
                })) " "
                @if let Some(n) = it.a_minute_with_token {
                    (t!(lang, "token-budget", count = n, n = numbers::whole(lang, n)))
                }
            }
            p {
                a href="/api/v1/openapi.json" { (t!(lang, "api-openapi")) }
                " · "
                a href=(shell.href("/open-data")) { (t!(lang, "open-data-title")) }
            }
        }
        section {
            h2 #addresses { (t!(lang, "api-addresses")) }
            @for (at, address) in it.addresses.iter().enumerate() { (one(shell, at, address)) }
        }
        section {
            h2 #things { (t!(lang, "api-things")) }
            @for thing in &it.things { (described(shell, thing)) }
        }
    };
    page(shell, &title, main)
}

fn one(shell: &Shell, at: usize, it: &Address) -> Markup {
    let lang = shell.lang;
    let code = |part: &Part| html! { code dir="ltr" { (part.name) } };
    let columns = |first: &str, then: &str| {
        [first, then, "api-meaning"].map(|key| Column::words(crate::t(lang, key)))
    };
    let rows = |parts: &[Part]| -> Vec<Row> {
        let row = |it: &Part| Row::new(vec![code(it), kinds(&it.kind), english(&it.means)]);
        parts.iter().map(row).collect()
    };
    html! {
        h3 id=(format!("address-{at}")) { code dir="ltr" { "GET " (it.path) } }
        p { (english(&it.means)) }
        @if !it.parameters.is_empty() {
            (parts::table(&t!(lang, "api-parameters"), &columns("api-parameter", "api-kind"), &rows(&it.parameters)))
        }
        (parts::table(&t!(lang, "api-answers"), &columns("api-status", "api-kind"), &rows(&it.answers)))
    }
}

fn described(shell: &Shell, it: &Thing) -> Markup {
    let lang = shell.lang;
    let columns = ["api-field", "api-kind", "api-meaning"].map(|key| Column::words(crate::t(lang, key)));
    let row = |it: &Part| {
        Row::new(vec![html! { code dir="ltr" { (it.name) } }, kinds(&it.kind), english(&it.means)])
    };
    let rows: Vec<Row> = it.fields.iter().map(row).collect();
    html! {
        h3 id=(format!("thing-{}", it.name)) { code dir="ltr" { (it.name) } }
        p { (english(&it.means)) }
        @if !rows.is_empty() {
            (parts::table(&t!(lang, "api-fields", name = it.name.as_str()), &columns, &rows))
        }
    }
}

fn kinds(kinds: &[Kind]) -> Markup {
    html! { span lang="en" dir="ltr" { @for (at, kind) in kinds.iter().enumerate() {
        @if at > 0 { " " }
        @match kind {
            Kind::Thing(name) => a href=(format!("#thing-{name}")) { (name) },
            Kind::Words(words) => (words),
        }
    } } }
}

fn english(text: &str) -> Markup {
    html! { span lang="en" dir="ltr" { (text) } }
}

impl ApiPage {
    /// A sample value.
    pub fn sample() -> ApiPage {
        let part = |name: &str, kind: Kind| Part {
            name: name.to_owned(),
            kind: vec![Kind::Words("list of".to_owned()), kind],
            means: "The members".to_owned(),
        };
        let thing = || Kind::Thing("Member".to_owned());
        ApiPage {
            addresses: vec![Address {
                path: "/api/v1/members".to_owned(),
                means: "Members, page by page.".to_owned(),
                parameters: vec![part("country", Kind::Words("string".to_owned()))],
                answers: vec![part("200", thing())],
            }],
            things: vec![Thing {
                name: "Member".to_owned(),
                means: "A city that is or was a member.".to_owned(),
                fields: vec![part("spells", thing())],
            }],
            a_minute: Some(300),
            a_minute_with_token: Some(3_000),
            licence: ("CC BY 4.0".to_owned(), "https://creativecommons.org/licenses/by/4.0/".to_owned()),
        }
    }
}
