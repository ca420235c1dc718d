//! Facts, figures, tables that become cards on a phone, task lists, paging.

use domain::language::Lang;
use maud::{Markup, html};

use super::marks::{State, tag};
use crate::t;

/// Terms and what they are.
pub fn facts(pairs: &[(String, Markup)]) -> Markup {
    html! {
        dl.facts {
            @for (term, meaning) in pairs { dt { (term) } dd { (meaning) } }
        }
    }
}

/// Big numbers, each a link to the rows it counts, with its unit and its date.
pub fn figures(figures: &[(String, String, String, String)]) -> Markup {
    html! {
        div.figures {
            @for (number, unit, date, href) in figures {
                div {
                    a href=(href) { (number) span.unit { (unit) } }
                    div.small.quiet { (date) }
                }
            }
        }
    }
}

/// Entries between lines.
pub fn rule(entries: &[Markup]) -> Markup {
    html! { ul.rule { @for entry in entries { li { (entry) } } } }
}

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its heading, repeated beside every value on a phone.
    pub label: String,
    /// Whether it holds figures, which stand at the end of the column.
    pub figures: bool,
}

impl Column {
    /// A column of words.
    pub fn words(label: impl Into<String>) -> Column {
        Column { label: label.into(), figures: false }
    }

    /// A column of figures.
    pub fn figures(label: impl Into<String>) -> Column {
        Column { label: label.into(), figures: true }
    }
}

/// A row of a table, with one cell a column; the first names the row.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// The cells.
    pub cells: Vec<Markup>,
    /// Whether a line below the row separates those within from those without.
    pub cut: bool,
    /// Whether the row stands outside, such as in the reserve.
    pub out: bool,
}

impl Row {
    /// An ordinary row.
    pub fn new(cells: Vec<Markup>) -> Row {
        Row { cells, ..Row::default() }
    }
}

/// A table with a visible caption.
pub fn table(caption: &str, columns: &[Column], rows: &[Row]) -> Markup {
    // What a cell holds is one box, beside its label where rows are laid out as cards.
    html! {
        table.cards {
            caption { (caption) }
            thead {
                tr {
                    @for column in columns {
                        th.n[column.figures] scope="col" { (column.label) }
                    }
                }
            }
            tbody {
                @for row in rows {
                    tr.cut[row.cut].out[row.out] {
                        @for (at, (cell, column)) in row.cells.iter().zip(columns).enumerate() {
                            @if at == 0 {
                                th.n[column.figures] scope="row" data-l=(column.label) { div { (cell) } }
                            } @else {
                                td.n[column.figures] data-l=(column.label) { div { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The parts of a piece of work: title, where it leads, who and when, how far it is.
pub fn tasks(tasks: &[(String, String, Markup, State, String)]) -> Markup {
    html! {
        ol.tasks {
            @for (at, (title, href, who, state, words)) in tasks.iter().enumerate() {
                li {
                    span.quiet.num aria-hidden="true" { (at + 1) }
                    span { a href=(href) { (title) } span.who { (who) } }
                    (tag(*state, words))
                }
            }
        }
    }
}

/// Links to the pages of a list before and after this one; nothing when there are none.
pub fn pager(lang: Lang, previous: Option<&str>, next: Option<&str>) -> Markup {
    html! {
        @if previous.is_some() || next.is_some() {
            nav.pager aria-label=(t!(lang, "pager-label")) {
                @if let Some(href) = previous {
                    a.before href=(href) rel="prev" { (t!(lang, "pager-previous")) }
                }
                @if let Some(href) = next {
                    a.after href=(href) rel="next" { (t!(lang, "pager-next")) }
                }
            }
        }
    }
}
