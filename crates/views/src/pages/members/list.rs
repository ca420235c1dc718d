//! The list of members: search, facets, pages, exports; the state is in the address.

use domain::language::Lang;
use domain::record::AsOfRefused;
use maud::{Markup, html};

use super::MemberLine;
use crate::map::{MapShown, moving_map};
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

/// What the list can be narrowed by; what is empty tells nothing apart and is not offered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// Countries, by name.
    pub countries: Vec<Choice>,
    /// The network's regions.
    pub regions: Vec<Choice>,
    /// Years in which members joined, the latest first.
    pub years: Vec<Choice>,
    /// Kinds of place.
    pub kinds: Vec<Choice>,
    /// Classes of population, the smallest first.
    pub sizes: Vec<Choice>,
    /// Clusters that members say they take part in.
    pub clusters: Vec<Choice>,
    /// States besides being a member.
    pub states: Vec<Choice>,
}

/// One thing the list is narrowed by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// What people read.
    pub label: String,
    /// The list without it.
    pub without: String,
}

/// The list of members.
#[derive(Debug, Clone)]
pub struct ListPage {
    /// What was searched for, as typed.
    pub q: String,
    /// The country filtered by.
    pub country: String,
    /// The region filtered by.
    pub region: String,
    /// The year filtered by.
    pub year: String,
    /// The kind of place filtered by.
    pub kind: String,
    /// The class of population filtered by.
    pub size: String,
    /// The cluster filtered by.
    pub cluster: String,
    /// The spot of the map filtered by.
    pub spot: String,
    /// The state filtered by; empty for members.
    pub state: String,
    /// What it can be narrowed by.
    pub choices: Choices,
    /// What it is narrowed by, in the order of the form.
    pub chosen: Vec<Chosen>,
    /// How many the filter leaves.
    pub n_found: i64,
    /// How many there are in the state that is shown.
    pub n_all: i64,
    /// The day the totals are of, `YYYY-MM-DD`.
    pub as_of: String,
    /// The day in the past that was asked for; empty for today.
    pub asked_on: String,
    /// The last day that can be asked for.
    pub today: String,
    /// Why the list is of today although another day was asked for.
    pub refused: Option<AsOfRefused>,
    /// Everything that was found, on a map, where one is asked for.
    pub map: Option<MapShown>,
    /// The same list with a map, or without the one it has.
    pub with_or_without_map: String,
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
            (chosen(lang, &it.chosen))
            (map(shell, it))
            @if !it.asked_on.is_empty() {
                p { a href=(shell.href("/members")) { (t!(lang, "members-today")) } }
            }
            p.small.quiet {
                (t!(lang, "members-order")) " "
                a href=(shell.href("/numbers#rule")) { (t!(lang, "members-rule")) }
                @if !it.choices.sizes.is_empty() {
                    " · " a href=(shell.href("/numbers/population")) { (t!(lang, "members-size-source")) }
                }
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
    let (day, all) = (dates::day(lang, &it.as_of), numbers::whole(lang, it.n_all));
    let words = match (it.n_found == it.n_all, it.state.is_empty()) {
        (true, true) => t!(lang, "members-total", count = it.n_all, day = day),
        (false, true) => t!(lang, "members-found", count = it.n_found, all = all, day = day),
        (true, false) => t!(lang, "members-former-total", count = it.n_all, day = day),
        (false, false) => {
            t!(lang, "members-former-found", count = it.n_found, all = all, day = day)
        }
    };
    words.into_owned()
}

/// The map beside the list, and the way to the list with or without it.
fn map(shell: &Shell, it: &ListPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "home-map");
    let other = if it.map.is_some() { "members-without-map" } else { "members-with-map" };
    html! {
        @if let Some(map) = &it.map { (moving_map(lang, "list-map", &title, map)) }
        p { a href=(it.with_or_without_map) { (t!(lang, other)) } }
    }
}

/// What the list is narrowed by, each a link to the list without it.
fn chosen(lang: Lang, all: &[Chosen]) -> Markup {
    html! {
        @if !all.is_empty() {
            ul.chosen aria-label=(t!(lang, "members-chosen")) {
                @for it in all {
                    li {
                        a href=(it.without) {
                            span.only-heard { (t!(lang, "members-without")) " " }
                            bdi { (it.label) } span aria-hidden="true" { " ×" }
                        }
                    }
                }
            }
        }
    }
}

fn filters(shell: &Shell, it: &ListPage) -> Markup {
    let (lang, choices) = (shell.lang, &it.choices);
    let any = t!(lang, "members-any");
    let members = t!(lang, "members-state-member");
    let region = (t!(lang, "members-region"), &any, &it.region, &choices.regions);
    let country = (t!(lang, "members-country"), &any, &it.country, &choices.countries);
    let year = (t!(lang, "members-year"), &any, &it.year, &choices.years);
    let kind = (t!(lang, "members-kind"), &any, &it.kind, &choices.kinds);
    let size = (t!(lang, "members-size"), &any, &it.size, &choices.sizes);
    let cluster = (t!(lang, "search-kind-cluster"), &any, &it.cluster, &choices.clusters);
    let state = (t!(lang, "members-state"), &members, &it.state, &choices.states);
    let selects = [
        ("region", region),
        ("country", country),
        ("year", year),
        ("kind", kind),
        ("size", size),
        ("cluster", cluster),
        ("state", state),
    ];
    html! {
        form.filters method="get" action=(shell.href("/members")) role="search" {
            @if it.map.is_some() { input type="hidden" name="view" value="map"; }
            @if !it.spot.is_empty() { input type="hidden" name="spot" value=(it.spot); }
            div.field {
                label for="q" { (t!(lang, "members-search")) }
                input #q name="q" type="search" value=(it.q) maxlength="100" autocomplete="off";
            }
            @for (name, (label, any, chosen, choices)) in &selects {
                @if !choices.is_empty() { (select(lang, name, label, any, chosen, choices)) }
            }
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

/// A choice of one; `any` is what is chosen when nothing is.
fn select(
    lang: Lang,
    name: &str,
    label: &str,
    any: &str,
    chosen: &str,
    choices: &[Choice],
) -> Markup {
    html! {
        div.field {
            label for=(name) { (label) }
            select id=(name) name=(name) {
                option value="" selected[chosen.is_empty()] { (any) }
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
            Row::new(vec![
                it.link(shell),
                html! { (it.country) },
                html! { (it.kind) },
                since(lang, it),
            ])
        })
        .collect();
    parts::table(caption, &columns, &rows)
}

/// How long it has been a member, or was one.
fn since(lang: Lang, it: &MemberLine) -> Markup {
    let from = it.since.as_ref().map(|day| dates::day(lang, day));
    let until = it.until.as_ref().map(|day| dates::day(lang, day));
    match (from, until) {
        (Some(from), None) => html! { (from) },
        (Some(from), Some(until)) => {
            html! { (t!(lang, "city-from-until", from = from, until = until)) }
        }
        (None, Some(until)) => html! { (t!(lang, "city-until", until = until)) },
        (None, None) => html! { span.quiet { (t!(lang, "members-undated")) } },
    }
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
            kind: String::new(),
            size: String::new(),
            cluster: String::new(),
            spot: "579-143".to_owned(),
            state: String::new(),
            choices: Choices {
                countries: vec![choice("UA", "Україна", 5)],
                regions: vec![choice("africa", "Africa", 18)],
                years: vec![choice("2024", "2024", 3)],
                kinds: vec![choice("city", "City", 4), choice("district", "District", 1)],
                sizes: vec![choice("0", "under 50,000", 2), choice("unknown", "not told", 3)],
                clusters: vec![choice("literacy", "Literacy", 2)],
                states: vec![choice("former", "Former members", 1)],
            },
            chosen: vec![Chosen {
                label: "Україна".to_owned(),
                without: "/en/members".to_owned(),
            }],
            n_found: 2,
            n_all: 223,
            as_of: "2024-02-14".to_owned(),
            asked_on: "2024-02-14".to_owned(),
            today: "2026-11-23".to_owned(),
            refused: Some(AsOfRefused::Future),
            map: Some(MapShown::sample()),
            with_or_without_map: "/en/members?country=UA".to_owned(),
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
