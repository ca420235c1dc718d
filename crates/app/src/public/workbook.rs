//! The list of members as a workbook.

use documents::list::{Cell, List, write};
use domain::language::Lang;
use views::t;

use super::asked::ListAsked;
use super::list::{ListRow, exported};
use crate::App;
use crate::failure::{Failure, Lookup};

/// Every row that the list shows on all its pages, as a workbook.
///
/// # Errors
/// Of the database; [`Failure::Files`] when a text is longer than a cell can be.
pub fn as_workbook(app: &App, asked: ListAsked, lang: Lang) -> Result<Vec<u8>, Lookup> {
    let now = app.clock.now();
    let rows = exported(app, asked, lang)?;
    let heading = |key: &str| views::t(lang, key).into_owned();
    let list = List {
        rtl: lang.dir() == "rtl",
        title: t!(lang, "members-caption").into_owned(),
        made_at: now,
        headings: vec![
            heading("members-name"),
            heading("members-country"),
            "ISO 3166-1".to_owned(),
            heading("members-kind"),
            heading("members-since"),
            heading("members-until"),
            "ID".to_owned(),
        ],
        rows: rows.into_iter().map(cells).collect(),
    };
    write(&list).map_err(|it| Failure::Files(it.to_string()))
}

fn cells(row: ListRow) -> Vec<Cell> {
    vec![
        Cell::Text(row.name),
        Cell::Text(row.country_name),
        Cell::Text(row.country.to_string()),
        Cell::Text(row.kind),
        row.since.map_or(Cell::Blank, Cell::Text),
        row.until.map_or(Cell::Blank, Cell::Text),
        Cell::Text(row.id.to_string()),
    ]
}
