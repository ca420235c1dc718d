//! What if these were admitted? Typed limits give a set, two sets stand side by side, one is kept.

use domain::language::Lang;
use maud::{Markup, html};

use super::chart::{Group, bars};
use super::{Station, head};
use crate::pages::board::CityLink;
use crate::parts::{self, Choice, Column, Field, FieldError, Mood, Row};
use crate::shell::{Shell, page};
use crate::{numbers, t};

/// The limits as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// In which order files are taken.
    pub order: String,
    /// At most so many in all.
    pub total: String,
    /// At most so many of a region.
    pub region: String,
    /// At most so many of a class of population.
    pub size: String,
    /// At most so many of a country.
    pub country: String,
    /// Whether countries without a member come first.
    pub first: bool,
    /// What it is compared with: `prepared`, or the id of a kept set.
    pub with: String,
}

/// A file that could be in the set.
#[derive(Debug, Clone)]
pub struct CandidateRow {
    /// Whose it is.
    pub city: CityLink,
    /// Its region.
    pub region: String,
    /// The class of its population.
    pub size: String,
    /// Whether its country has never had a member.
    pub first_time: bool,
    /// The commission's rank.
    pub rank: Option<i64>,
    /// Mean and median of all levels given.
    pub scores: Option<(f64, f64)>,
    /// Whether it is in the set.
    pub chosen: bool,
}

/// One or two sets as figures and bars.
#[derive(Debug, Clone)]
pub struct SetShown {
    /// The names of the sets.
    pub names: Vec<String>,
    /// How they spread.
    pub groups: Vec<Group>,
}

/// A set that was kept, in a list.
#[derive(Debug, Clone)]
pub struct KeptRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many files are in it.
    pub n_files: usize,
    /// By whom.
    pub by: String,
    /// When, in words.
    pub at: String,
}

/// The page.
#[derive(Debug, Clone)]
pub struct WhatIfPage {
    /// The call's address.
    pub slug: String,
    /// Its title with the language it is in.
    pub title: (Lang, String),
    /// Whether a set can be kept now.
    pub open: bool,
    /// The limits.
    pub typed: Typed,
    /// What it can be compared with.
    pub with: Vec<(String, String)>,
    /// The set, beside the other.
    pub shown: SetShown,
    /// Every file it is chosen from.
    pub candidates: Vec<CandidateRow>,
    /// The name of the set, as typed.
    pub name: String,
    /// The reasons, as typed.
    pub reasons: String,
    /// Sets kept before.
    pub kept: Vec<KeptRow>,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// The page.
pub fn what_if_page(shell: &Shell, it: &WhatIfPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "what-if-title");
    let main = html! {
        (head(shell, &it.slug, &it.title, Station::WhatIf, &title))
        (parts::error_summary(lang, &it.errors))
        section {
            p { (t!(lang, "what-if-lead")) }
            (parts::notice(lang, Mood::News, html! { (t!(lang, "what-if-touches-nothing")) }))
        }
        @if it.candidates.is_empty() {
            section { p.empty { (t!(lang, "decisions-none")) } }
        } @else {
            section {
                h2 { (t!(lang, "what-if-limits")) }
                (limits(shell, it))
            }
            (spread(lang, &it.shown))
            (keep(shell, it))
        }
        @if !it.kept.is_empty() {
            section {
                h2 { (t!(lang, "what-if-kept")) }
                ul.rule { @for row in &it.kept { li { (kept(shell, &it.slug, row)) } } }
            }
        }
    };
    page(shell, &title, main)
}

fn kept(shell: &Shell, slug: &str, row: &KeptRow) -> Markup {
    let lang = shell.lang;
    html! {
        a href=(shell.href(&format!("/calls/{slug}/what-if/{}", row.id))) { bdi { (row.name) } }
        " · " (t!(lang, "what-if-n-files", count = row.n_files))
        div.small.quiet {
            (crate::rich!(lang, "what-if-kept-by", name = parts::user_text(&row.by, None), moment = row.at.as_str()))
        }
    }
}

fn limits(shell: &Shell, it: &WhatIfPage) -> Markup {
    let lang = shell.lang;
    let words = |key: &'static str| crate::texts::t(lang, key);
    let order_label = words("what-if-order");
    let orders = [
        ("rank", words("what-if-order-rank")),
        ("mean", words("what-if-order-mean")),
        ("median", words("what-if-order-median")),
    ];
    let orders: Vec<Choice<'_>> =
        orders.iter().map(|(value, label)| Choice::new(value, label)).collect();
    let numbers = [
        ("total", words("what-if-total"), &it.typed.total),
        ("region", words("what-if-region"), &it.typed.region),
        ("size", words("what-if-size"), &it.typed.size),
        ("country", words("what-if-country"), &it.typed.country),
    ];
    let (first, with) = (words("what-if-first"), words("what-if-with"));
    let compared: Vec<Choice<'_>> =
        it.with.iter().map(|(id, name)| Choice::new(id, name)).collect();
    html! {
        form novalidate method="get" action=(shell.href(&format!("/calls/{}/what-if", it.slug))) {
            (parts::select(
                &Field::new(lang, "order", &order_label).value(&it.typed.order).errors(&it.errors),
                &orders,
            ))
            @for (name, label, value) in &numbers {
                (parts::number_field(&Field::new(lang, name, label).value(value).errors(&it.errors).optional()))
            }
            (parts::checkbox(&Field::new(lang, "first", &first).not_demanded(), it.typed.first))
            (parts::select_or_none(&Field::new(lang, "with", &with).value(&it.typed.with).optional(), &compared))
            p.actions { (parts::button(&t!(lang, "what-if-show"))) }
        }
    }
}

fn spread(lang: Lang, shown: &SetShown) -> Markup {
    html! {
        section {
            h2 { (t!(lang, "what-if-spread")) }
            ul.legend {
                @for (at, name) in shown.names.iter().enumerate() {
                    li { i.one[at == 0].two[at == 1] aria-hidden="true" {} " " (name) }
                }
                li { i.of aria-hidden="true" {} " " (t!(lang, "what-if-of-all")) }
            }
            @for group in &shown.groups {
                h3 { (group.title) }
                (bars(lang, group, &shown.names))
            }
        }
    }
}

fn keep(shell: &Shell, it: &WhatIfPage) -> Markup {
    let lang = shell.lang;
    let (name, reasons, hint) =
        (t!(lang, "what-if-name"), t!(lang, "what-if-reasons"), t!(lang, "what-if-reasons-hint"));
    html! {
        section {
            h2 { (t!(lang, "what-if-files")) }
            p { (t!(lang, "what-if-by-hand")) }
            form novalidate method="post" action=(shell.href(&format!("/calls/{}/what-if", it.slug))) {
                @for (field, value) in [
                    ("order", &it.typed.order),
                    ("total", &it.typed.total),
                    ("region", &it.typed.region),
                    ("size", &it.typed.size),
                    ("country", &it.typed.country),
                    ("with", &it.typed.with),
                ] {
                    input type="hidden" name=(field) value=(value);
                }
                @if it.typed.first { (parts::hidden("first", "yes")) }
                (candidates(shell, it))
                @if it.open {
                    (parts::text_field(&Field::new(lang, "name", &name).value(&it.name).errors(&it.errors)))
                    (parts::textarea(
                        &Field::new(lang, "reasons", &reasons).hint(&hint).value(&it.reasons).errors(&it.errors),
                        4,
                        None,
                    ))
                    p.actions { (parts::button(&t!(lang, "what-if-keep"))) }
                }
            }
        }
    }
}

fn candidates(shell: &Shell, it: &WhatIfPage) -> Markup {
    let lang = shell.lang;
    let none = t!(lang, "board-none");
    let columns = [
        Column::words(t!(lang, "board-city")),
        Column::words(t!(lang, "board-country")),
        Column::words(t!(lang, "what-if-column-region")),
        Column::words(t!(lang, "what-if-column-size")),
        Column::words(t!(lang, "what-if-column-first")),
        Column::figures(t!(lang, "board-rank")),
        Column::figures(t!(lang, "case-mean")),
        Column::figures(t!(lang, "case-median")),
    ];
    let row = |row: &CandidateRow| {
        let id = format!("chosen.{}", row.city.id);
        Row::new(vec![
            html! {
                @if it.open {
                    input type="checkbox" id=(id) name=(id) value="yes" checked[row.chosen]
                        aria-label=(t!(lang, "what-if-choose", city = row.city.city.as_str()));
                    " "
                }
                (row.city.link(shell))
            },
            html! { (row.city.country) },
            html! { (row.region) },
            html! { (row.size) },
            html! { @if row.first_time { (t!(lang, "what-if-yes")) } @else { (none) } },
            html! { @match row.rank { Some(rank) => (numbers::whole(lang, rank)), None => (none) } },
            html! { @match row.scores { Some((mean, _)) => (numbers::decimal(lang, mean, 2)), None => (none) } },
            html! { @match row.scores { Some((_, median)) => (numbers::decimal(lang, median, 1)), None => (none) } },
        ])
    };
    let rows: Vec<Row> = it.candidates.iter().map(row).collect();
    parts::table(&t!(lang, "what-if-caption"), &columns, &rows)
}

/// A set that was kept: what it was made of, how, and why.
#[derive(Debug, Clone)]
pub struct KeptSet {
    /// The call's address.
    pub slug: String,
    /// Its title with the language it is in.
    pub title: (Lang, String),
    /// Its id.
    pub id: String,
    /// The set in a line.
    pub row: KeptRow,
    /// How it was chosen: label and value.
    pub method: Vec<(String, String)>,
    /// Why.
    pub reasons: String,
    /// The hash of its content, and whether it still is that.
    pub sha256: (String, bool),
    /// How it spreads.
    pub shown: SetShown,
    /// Its files, by name.
    pub cities: Vec<CityLink>,
    /// Whether decisions can be prepared from it now.
    pub open: bool,
}

/// The page of a kept set.
pub fn kept_set_page(shell: &Shell, it: &KeptSet) -> Markup {
    let lang = shell.lang;
    let method: Vec<_> =
        it.method.iter().map(|(label, value)| (label.clone(), html! { (value) })).collect();
    let main = html! {
        (head(shell, &it.slug, &it.title, Station::WhatIf, &it.row.name))
        section {
            p.quiet {
                (crate::rich!(lang, "what-if-kept-by", name = parts::user_text(&it.row.by, None), moment = it.row.at.as_str()))
            }
            @if !it.sha256.1 { (parts::notice(lang, Mood::Stop, html! { (t!(lang, "what-if-altered")) })) }
            blockquote { (parts::user_text(&it.reasons, None)) }
            @if it.open {
                p.actions {
                    (parts::button_link(
                        &t!(lang, "what-if-prepare"),
                        &shell.href(&format!("/calls/{}/decisions?set={}", it.slug, it.id)),
                        false,
                    ))
                }
            }
        }
        section {
            h2 { (t!(lang, "what-if-method")) }
            (parts::facts(&method))
            p.small.quiet { "SHA-256 " bdi dir="ltr" { (it.sha256.0) } }
        }
        (spread(lang, &it.shown))
        section {
            h2 { (t!(lang, "what-if-n-files", count = it.cities.len())) }
            ul.rule { @for city in &it.cities { li { (city.link(shell)) " · " (city.country) } } }
        }
    };
    page(shell, &it.row.name, main)
}
