//! A list to take away as a workbook: one sheet, a heading a column, nothing to fill.
//!
//! Whatever people wrote goes into cells of type string, so nothing in it is ever a formula.

use domain::time::Timestamp;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook};

use crate::sheet::Unwritable;

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Whether it runs from right to left.
    pub rtl: bool,
    /// What it is a list of.
    pub title: String,
    /// The moment it is of; one list of one moment is the same file, byte by byte.
    pub made_at: Timestamp,
    /// A heading for each column.
    pub headings: Vec<String>,
    /// The rows, a cell a column.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Blank,
    /// Words.
    Text(String),
    /// A figure.
    Number(i64),
}

/// The widest a column is made, in characters.
const WIDTH_MAX: usize = 40;

/// Writes a list.
///
/// # Errors
/// [`Unwritable`] when a text is longer than a cell can be.
pub fn write(list: &List) -> Result<Vec<u8>, Unwritable> {
    let mut workbook = Workbook::new();
    let made_at = ExcelDateTime::from_timestamp(list.made_at.0.div_euclid(1_000))?;
    let properties = DocProperties::new().set_title(&list.title).set_creation_datetime(&made_at);
    workbook.set_properties(&properties);
    let sheet = workbook.add_worksheet();
    sheet.set_right_to_left(list.rtl);
    let plain = Format::new().set_num_format("@").set_align(FormatAlign::Top);
    let strong = plain.clone().set_bold();
    for (column, heading) in (0_u16..).zip(&list.headings) {
        let cells = list.rows.iter().filter_map(|row| match row.get(usize::from(column))? {
            Cell::Text(text) => Some(text.chars().count()),
            Cell::Blank | Cell::Number(_) => None,
        });
        let widest = cells.chain([heading.chars().count()]).max().unwrap_or(0).min(WIDTH_MAX);
        sheet.set_column_width(column, u16::try_from(widest + 2).unwrap_or(10))?;
        sheet.write_string_with_format(0, column, heading, &strong)?;
    }
    for (at, row) in (1_u32..).zip(&list.rows) {
        for (column, cell) in (0_u16..).zip(row) {
            match cell {
                Cell::Blank => (),
                Cell::Text(text) => {
                    sheet.write_string_with_format(at, column, text, &plain)?;
                }
                // Exact: no count of ours is beyond what a double holds.
                Cell::Number(number) => {
                    sheet.write_number(at, column, *number as f64)?;
                }
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(workbook.save_to_buffer()?)
}
