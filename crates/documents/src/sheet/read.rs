//! From the bytes of a workbook to what was filled in.
//!
//! A cell with a formula counts as what it showed when the file was saved, and is marked, so
//! that somebody looks at it: refusing the whole sheet for one `=B2` would cost a city its work.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::cells::{CellRead, Workbook};
use super::package::Package;
use super::{
    COVER_MARK, Filled, FilledCell, FilledGrid, FilledRow, GRID_MARK, Identity, LAYOUT, N_ABOVE,
    N_LEADING, Refused, STRAYS_MAX,
};

/// The most rows of a grid.
const ROWS_MAX: u32 = 5_000;
/// The most columns of a grid.
const COLUMNS_MAX: u32 = 200;
/// The most cells that are not empty, over all tabs.
const CELLS_MAX: usize = 60_000;
/// The most bytes of text in all cells: cells may share one long text, and each has it whole.
const TEXT_MAX: usize = 4 * 1024 * 1024;
/// Lines of the cover in which it says what it is.
const COVER_LINES: u32 = 10;

/// Reads a workbook from outside.
///
/// # Errors
/// [`Refused`], at the first reason; no more than some megabytes are ever held.
pub fn read(bytes: &[u8]) -> Result<Filled, Refused> {
    // Two libraries read what somebody else wrote; should one of them stumble, it is the file's
    // fault and not the end of the request.
    catch_unwind(AssertUnwindSafe(|| inside(bytes)))
        .unwrap_or(Err(Refused::Unreadable("the reader gave up")))
}

fn inside(bytes: &[u8]) -> Result<Filled, Refused> {
    let mut workbook = Workbook::open(Package::open(bytes)?)?;
    let mut identity = None;
    let mut grids = Vec::new();
    let mut strays = Vec::new();
    let (mut n_cells, mut n_bytes) = (0, 0);
    for at in 0..workbook.tabs.len() {
        let name = workbook.tabs[at].name.clone();
        let mut cells: BTreeMap<(u32, u32), FilledCell> = BTreeMap::new();
        workbook.cells(at, |CellRead { row, column, text, formula }| {
            n_cells += 1;
            n_bytes += text.len();
            if n_bytes > TEXT_MAX {
                return Err(Refused::TooMuchInside);
            }
            // Blanks to the end of the world are no content.
            if text.trim().is_empty() {
                return Ok(());
            }
            if row >= ROWS_MAX || column >= COLUMNS_MAX || n_cells > CELLS_MAX {
                return Err(Refused::TooManyCells);
            }
            cells.insert((row, column), FilledCell { text, formula });
            Ok(())
        })?;
        match cells.get(&(0, 0)).map(|it| it.text.as_str()) {
            Some(COVER_MARK) if identity.is_none() => identity = Some(cover(&cells)?),
            Some(COVER_MARK) => return Err(Refused::Altered),
            Some(GRID_MARK) => grids.push(grid(&name, &cells, &mut strays)?),
            // A tab of somebody's own, or our lists.
            _ if machine_column_gone(&cells) => return Err(Refused::ColumnGone { tab: name }),
            _ => (),
        }
    }
    let identity = identity.ok_or(Refused::NotOurs)?;
    strays.truncate(STRAYS_MAX);
    Ok(Filled { identity, grids, strays })
}

/// Whether a tab looks like a grid that lost its first column.
fn machine_column_gone(cells: &BTreeMap<(u32, u32), FilledCell>) -> bool {
    let is = |column: u32, text: &str| cells.get(&(0, column)).is_some_and(|it| it.text == text);
    is(1, LAYOUT) || is(2, LAYOUT) || cells.iter().any(|(at, it)| at.0 == 0 && it.text == GRID_MARK)
}

fn cover(cells: &BTreeMap<(u32, u32), FilledCell>) -> Result<Identity, Refused> {
    let text = |at| cells.get(&at).map(|it| it.text.trim().to_owned());
    let line = |row| Some((text((row, 0))?, text((row, 1)).unwrap_or_default()));
    Identity::from_lines(&(1..COVER_LINES).filter_map(line).collect())
}

fn grid(
    tab: &str,
    cells: &BTreeMap<(u32, u32), FilledCell>,
    strays: &mut Vec<String>,
) -> Result<FilledGrid, Refused> {
    let text = |row: u32, column: u32| {
        cells.get(&(row, column)).map(|it| it.text.trim().to_owned()).unwrap_or_default()
    };
    // The layout stands over the marks: without it, a machine column went.
    if text(0, 2) != LAYOUT {
        return Err(Refused::ColumnGone { tab: tab.to_owned() });
    }
    let first = u32::from(N_LEADING);
    let roles: Vec<String> =
        (first..COLUMNS_MAX).map(|it| text(0, it)).take_while(|it| !it.is_empty()).collect();
    let role = |column: u32| roles.get((column.checked_sub(first)?) as usize);
    let mut rows: BTreeMap<u32, FilledRow> = BTreeMap::new();
    for ((row, column), cell) in cells.range((N_ABOVE, 0)..) {
        let it = rows.entry(*row).or_default();
        match column {
            0 => it.key = cell.text.trim().to_owned(),
            1 => it.item = cell.text.trim().to_owned(),
            2 => it.mark = cell.text.trim().to_owned(),
            _ => {
                if let Some(role) = role(*column) {
                    it.values.insert(role.clone(), cell.clone());
                } else if (*column >= first || it.key.is_empty()) && strays.len() < STRAYS_MAX {
                    strays.push(format!("{tab}!{}", name_of(*row, *column)));
                }
            }
        }
    }
    Ok(FilledGrid { key: text(0, 1), roles, rows: rows.into_values().collect() })
}

/// `C7` for row 6 and column 2.
fn name_of(row: u32, column: u32) -> String {
    let mut letters = String::new();
    let mut left = column + 1;
    while left > 0 {
        let digit = u8::try_from((left - 1) % 26).unwrap_or(0);
        letters.insert(0, char::from(b'A' + digit));
        left = (left - 1) / 26;
    }
    format!("{letters}{}", row + 1)
}
