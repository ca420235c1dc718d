//! The list of members: search, facets, pages, exports; the state is in the address.

use domain::language::Lang;
use domain::record::AsOfRefused;
use maud::{Markup, html};

use super::MemberLine;
use crate::parts::{self, Column, Mood, Row};
use crate::shell::{Shell, heading, page};
use crate::{dates, numbers, t};

/// Something to filter by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What the address says.
    pub value: String,
    /// What people read.
    pub label: String,
    /// How many members it has.
    pub count: i64,
}

/// The list of members.
#[derive(Debug, Clone, PartialEq)]
pub struct ListPage {
    /// What was searched for, as typed.
    pub q: String,
    /// The country filtered by.
    pub country: String,
    /// The region filtered by.
    pub region: String,
    /// The year filtered by.
    pub year: String,
    /// Countries with members, by name.
    pub countries: Vec<Choice>,
    /// The network's regions.
    pub regions: Vec<Choice>,
    /// Years in which members joined, the latest first.
    pub years: Vec<Choice>,
    /// How many members the filter leaves.
    pub n_found: i64,
    /// How many members there are.
    pub n_all: i64,
    /// The day the totals are of, `YYYY-MM-DD`.
    pub as_of: String,
    /// The day in the past that was asked for; empty for today.
    pub asked_on: String,
    /// The last day that can be asked for.
    pub today: String,
    /// Why the list is of today although another day was asked for.
    pub refused: Option<AsOfRefused>,
    /// The members of this page.
    pub rows: Vec<MemberLine>,
    /// The page before, below the language.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// All on one page, where that is another address.
    pub all_on_one: Option<String>,
    /// The same list as CSV.
    pub csv: String,
    /// The same list as JSON.
    pub json: String,
    /// The same list as points on a map.
    pub geojson: String,
    /// The same list as a workbook.
    pub xlsx: String,
}

/// The page.
pub fn list(shell: &Shell, it: &ListPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "members-title");
    let main = html! {
        (heading(None, &title))
        section {
            @if let Some(why) = it.refused { (as_of_refused(lang, why)) }
            (filters(shell, it))
        }
        section aria-labelledby="found" {
            h2 #found { (total(shell, it)) }
            @if !it.asked_on.is_empty() {
                p { a href=(shell.href("/members")) { (t!(lang, "members-today")) } }
            }
            p.small.quiet {
                (t!(lang, "members-order")) " "
                a href=(shell.href("/numbers#rule")) { (t!(lang, "members-rule")) }
            }
            @if it.rows.is_empty() {
                div.empty {
                    p { (t!(lang, "members-none")) }
                    p { a href=(shell.href("/members")) { (t!(lang, "members-show-all")) } }
                }
            } @else {
                (table(shell, &t!(lang, "members-caption"), &it.rows))
                (parts::pager(lang, it.previous.as_deref(), it.next.as_deref()))
            }
        }
        section {
            ul.actions {
                @if let Some(href) = &it.all_on_one {
                    li { a href=(href) { (t!(lang, "members-all-on-one")) } }
                }
                li { a href=(it.csv) { (t!(lang, "members-csv")) } }
                li { a href=(it.xlsx) { (t!(lang, "members-xlsx")) } }
                li { a href=(it.json) { (t!(lang, "members-json")) } }
                li { a href=(it.geojson) { (t!(lang, "members-geojson")) } }
            }
        }
    };
    page(shell, &title, main)
}

fn total(shell: &Shell, it: &ListPage) -> String {
    let lang = shell.lang;
    let day = dates::day(lang, &it.as_of);
    match it.n_found == it.n_all {
        true => t!(lang, "members-total", count = it.n_all, day = day).into_owned(),
        false => {
            let all = numbers::whole(lang, it.n_all);
            t!(lang, "members-found", count = it.n_found, all = all, day = day).into_owned()
        }
    }
}

fn filters(shell: &Shell, it: &ListPage) -> Markup {
    let lang = shell.lang;
    html! {
        form.filters method="get" action=(shell.href("/members")) role="search" {
            div.field {
                label for="q" { (t!(lang, "members-search")) }
                input #q name="q" type="search" value=(it.q) maxlength="100" autocomplete="off";
            }
            (select(shell, "region", &t!(lang, "members-region"), &it.region, &it.regions))
            (select(shell, "country", &t!(lang, "members-country"), &it.country, &it.countries))
            (select(shell, "year", &t!(lang, "members-year"), &it.year, &it.years))
            (as_of_field(lang, &it.asked_on, &it.today))
            button.button type="submit" { (t!(lang, "members-filter")) }
        }
    }
}

/// Why a day that was asked for has no numbers, and what is shown instead.
pub fn as_of_refused(lang: Lang, why: AsOfRefused) -> Markup {
    let words = match why {
        AsOfRefused::NotADay => t!(lang, "members-as-of-not-a-day"),
        AsOfRefused::Future => t!(lang, "members-as-of-future"),
    };
    parts::notice(lang, Mood::Warning, html! { (words) })
}

/// The field for the day that is asked for.
pub(crate) fn as_of_field(lang: Lang, asked: &str, today: &str) -> Markup {
    html! {
        div.field {
            label for="as_of" { (t!(lang, "members-as-of")) }
            input #as_of name="as_of" type="date" value=(asked) max=(today);
        }
    }
}

fn select(shell: &Shell, name: &str, label: &str, chosen: &str, choices: &[Choice]) -> Markup {
    let lang = shell.lang;
    html! {
        div.field {
            label for=(name) { (label) }
            select id=(name) name=(name) {
                option value="" selected[chosen.is_empty()] { (t!(lang, "members-any")) }
                @for choice in choices {
                    option value=(choice.value) selected[choice.value == chosen] {
                        (choice.label) " (" (numbers::whole(lang, choice.count)) ")"
                    }
                }
            }
        }
    }
}

/// The members of a list as a table.
pub(crate) fn table(shell: &Shell, caption: &str, rows: &[MemberLine]) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "members-name")),
        Column::words(t!(lang, "members-country")),
        Column::words(t!(lang, "members-kind")),
        Column::words(t!(lang, "members-since")),
    ];
    let rows: Vec<Row> = rows
        .iter()
        .map(|it| {
            let since = match &it.since {
                Some(day) => html! { (dates::day(lang, day)) },
                None => html! { span.quiet { (t!(lang, "members-undated")) } },
            };
            Row::new(vec![it.link(shell), html! { (it.country) }, html! { (it.kind) }, since])
        })
        .collect();
    parts::table(caption, &columns, &rows)
}

impl ListPage {
    /// A sample value.
    pub fn sample() -> ListPage {
        let choice = |value: &str, label: &str, count| Choice {
            value: value.to_owned(),
            label: label.to_owned(),
            count,
        };
        ListPage {
            q: String::new(),
            country: "UA".to_owned(),
            region: String::new(),
            year: String::new(),
            countries: vec![choice("UA", "Україна", 5)],
            regions: vec![choice("africa", "Africa", 18)],
            years: vec![choice("2024", "2024", 3)],
            n_found: 2,
            n_all: 223,
            as_of: "2024-02-14".to_owned(),
            asked_on: "2024-02-14".to_owned(),
            today: "2026-11-23".to_owned(),
            refused: Some(AsOfRefused::Future),
            rows: vec![
                MemberLine::sample(),
                MemberLine { since: None, invented: true, ..MemberLine::sample() },
            ],
            previous: None,
            next: Some("/en/members?country=UA&after=1".to_owned()),
            all_on_one: Some("/en/members?country=UA&all=1".to_owned()),
            csv: "/en/members.csv?country=UA".to_owned(),
            json: "/en/members.json?country=UA".to_owned(),
            geojson: "/en/members.geojson?country=UA".to_owned(),
            xlsx: "/en/members.xlsx?country=UA".to_owned(),
        }
    }
}
