//! The list of what a commission forwarded, in its order.

use domain::ids::ApplicationId;
use domain::time::Timestamp;
use maud::{Markup, html};

use super::Place;
use crate::parts::{self, Column, Row};
use crate::shell::{Nav, Shell, page as framed};
use crate::{numbers, t};

/// One forwarded file.
#[derive(Debug, Clone)]
pub struct CoverRow {
    /// The application.
    pub id: ApplicationId,
    /// The commission's rank.
    pub rank: Option<i64>,
    /// The city's name for this reader.
    pub city: String,
    /// Whether the city exists only in a demonstration.
    pub invented: bool,
    /// The receipt's number.
    pub number: String,
    /// The code of the version.
    pub code: String,
    /// Who signed Part 2, and in which function.
    pub signed: Option<(String, String)>,
    /// The day on which it was forwarded, in words.
    pub forwarded_on: Option<String>,
    /// The moment.
    pub at: Option<Timestamp>,
}

/// The list.
#[derive(Debug, Clone)]
pub struct Cover {
    /// Which desk.
    pub place: Place,
    /// The files, in the commission's order.
    pub rows: Vec<CoverRow>,
    /// Whether its PDF was asked for and could not be made.
    pub no_pdf: bool,
}

/// The page `/calls/{slug}/countries/{country}/forwarded`.
pub fn cover_page(shell: &Shell, it: &Cover) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "cover-title");
    let columns = [
        Column::words(t!(lang, "commission-rank")),
        Column::words(t!(lang, "commission-city")),
        Column::words(t!(lang, "cover-receipt")),
        Column::words(t!(lang, "cover-signed")),
        Column::words(t!(lang, "cover-forwarded")),
    ];
    let row = |row: &CoverRow| {
        Row::new(vec![
            html! { span.num { (row.rank.map_or("–".to_owned(), |it| numbers::whole(lang, it))) } },
            html! {
                span {
                    a href=(shell.href(&format!("/applications/{}/dossier", row.id))) {
                        (parts::user_text(&row.city, None))
                    }
                    @if row.invented { (parts::invented_mark(lang)) }
                }
            },
            html! {
                div {
                    bdi.code dir="ltr" { (row.number) }
                    div.small.quiet { bdi.code dir="ltr" { (row.code) } }
                }
            },
            html! {
                div {
                    @match &row.signed {
                        Some((name, function)) => {
                            a href=(shell.href(&format!("/applications/{}/part-two", row.id))) {
                                (parts::user_text(name, None))
                            }
                            div.small.quiet { (parts::user_text(function, None)) }
                        }
                        None => { "–" }
                    }
                }
            },
            html! { @match &row.forwarded_on { Some(day) => (day), None => "–" } },
        ])
    };
    let caption = t!(lang, "cover-table", country = it.place.country_name.as_str());
    let main = html! {
        (it.place.heading(lang, &title))
        @if it.rows.is_empty() { p { (t!(lang, "cover-none")) } } @else {
            section { (parts::table(&caption, &columns, &it.rows.iter().map(row).collect::<Vec<_>>())) }
            (parts::as_pdf(shell, &format!("{}/forwarded.pdf", it.place.path()), it.no_pdf))
        }
        p.actions {
            (parts::button_link(&t!(lang, "commission-back"), &shell.href(&it.place.path()), true))
        }
    };
    framed(&Shell { nav: Some(Nav::Calls), ..shell.clone() }, &title, main)
}
