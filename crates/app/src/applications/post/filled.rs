//! What a sheet that came back says about the questions of a form.

use std::collections::BTreeMap;

use documents::sheet::{Filled, FilledGrid, FilledRow};
use domain::answer;
use domain::form::{Form, Question};
use domain::ids::ApplicationId;
use domain::sheet::{Content, SheetAnswer, SheetRefused};

use super::book::{NOT_HERE, expected};
use super::cells::{Cells, Words, from_cells};
use crate::applications::answers::digest;

/// Why a sheet was not received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetNo {
    /// No file was sent.
    Missing,
    /// The file is no sheet of ours.
    File(documents::sheet::Refused),
    /// It was made from another form.
    OtherForm,
    /// It was made from another version of the form.
    OtherVersion,
    /// It is the sheet of another application.
    OtherApplication,
    /// One of its tabs is gone.
    TabGone {
        /// What the tab was about.
        about: String,
    },
    /// One of the columns to fill is gone.
    ColumnGone {
        /// What the tab is about.
        about: String,
    },
    /// It says what it said when it was taken away.
    NothingNew,
    /// The application takes none.
    Rule(SheetRefused),
}

/// Whether the sheet belongs to this application and form.
pub(super) fn check(
    filled: &Filled,
    form: &Form,
    application: ApplicationId,
) -> Result<(), SheetNo> {
    let it = &filled.identity;
    // The empty form of a call belongs to whoever fills it.
    if !it.application.is_empty() && it.application != application.to_string() {
        return Err(SheetNo::OtherApplication);
    }
    if it.form != form.id {
        return Err(SheetNo::OtherForm);
    }
    if it.version != form.hash() {
        return Err(SheetNo::OtherVersion);
    }
    Ok(())
}

/// The answers that somebody changed in the sheet.
pub(super) fn read(
    filled: &Filled,
    form: &Form,
    words: &Words,
    year: i16,
) -> Result<Content, SheetNo> {
    let mut grids: BTreeMap<&str, &FilledGrid> = BTreeMap::new();
    for grid in &filled.grids {
        grids.entry(grid.key.as_str()).or_insert(grid);
    }
    for (key, about, roles) in expected(form, words.lang) {
        let grid = grids.get(key.as_str()).ok_or(SheetNo::TabGone { about: about.clone() })?;
        if roles.iter().any(|role| !grid.roles.contains(role)) {
            return Err(SheetNo::ColumnGone { about });
        }
    }
    let mut content = Content { answers: Vec::new(), strays: filled.strays.clone() };
    for section in &form.sections {
        let Some(grid) = grids.get(format!("section:{}", section.id).as_str()) else { continue };
        for question in section.questions.iter().filter(|it| !it.is_file()) {
            let table = grids.get(format!("table:{}", question.id).as_str());
            content.answers.extend(one(question, grid, table.copied(), words, year));
        }
    }
    Ok(content)
}

/// One answer, when it is not the one that the sheet was made with.
fn one(
    question: &Question,
    grid: &FilledGrid,
    table: Option<&FilledGrid>,
    words: &Words,
    year: i16,
) -> Option<SheetAnswer> {
    let own = || grid.rows.iter().filter(|it| it.key == question.id);
    let mark = own().map(|it| it.mark.as_str()).find(|it| !it.is_empty())?;
    if mark == NOT_HERE {
        return None;
    }
    let (based_on, shown) = mark.split_once('.')?;
    let rows: Vec<(String, &FilledRow)> = match table {
        // Numbered anew, so that a row that was put in stands where it was put.
        Some(table) => (0..).map(|n: usize| n.to_string()).zip(&table.rows).collect(),
        None => own().map(|it| (it.item.clone(), it)).collect(),
    };
    let mut cells = Cells::new();
    let mut had_formula = false;
    for (item, row) in rows {
        for (role, cell) in &row.values {
            had_formula |= cell.formula;
            cells.insert((item.clone(), role.clone()), cell.text.clone());
        }
    }
    let answer = answer::keep(question, &from_cells(question, &cells, words), year);
    let is_as_shown = digest(&answer) == shown;
    (!is_as_shown).then(|| SheetAnswer {
        question: question.id.clone(),
        typed: answer.typed,
        based_on: based_on.parse().unwrap_or(0),
        had_formula,
    })
}
