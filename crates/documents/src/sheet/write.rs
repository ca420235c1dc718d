//! From a book to the bytes of a workbook.
//!
//! Whatever people wrote goes into cells of type string, and no formula is ever written but the
//! two that name a list of choices. Only fields are unlocked; the protection has no password,
//! since it guards against slips and not against people.

use std::collections::BTreeMap;

use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Formula, IgnoreError, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use super::{
    Book, COVER_MARK, Cover, Entry, GRID_MARK, Grid, Identity, LAYOUT, N_ABOVE, N_LEADING, Row,
};

/// The workbook could not be made; the reason is for developers.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the workbook cannot be written: {0}")]
pub struct Unwritable(pub String);

impl From<XlsxError> for Unwritable {
    fn from(error: XlsxError) -> Unwritable {
        Unwritable(error.to_string())
    }
}

/// The tab that holds what may be chosen; hidden.
const LISTS: &str = "lists";
/// The most characters of a tab's name.
const TAB_MAX: usize = 31;
/// The height of one line, in points.
const LINE: f64 = 15.0;
/// The greatest height of a row, in points.
const ROW_MAX: f64 = 405.0;
const LABEL_WIDTH: u16 = 38;
const HINT_WIDTH: u16 = 38;

/// Writes a book.
///
/// # Errors
/// [`Unwritable`] when a text is longer than a cell can be, see [`Entry::holds`].
pub fn write(book: &Book) -> Result<Vec<u8>, Unwritable> {
    let mut workbook = Workbook::new();
    let made_at = ExcelDateTime::from_timestamp(book.identity.made_at.div_euclid(1_000))?;
    let about = DocProperties::new().set_title(&book.cover.title).set_creation_datetime(&made_at);
    workbook.set_properties(&about);
    let looks = Looks::new(book.rtl);
    let mut tabs = Tabs::default();
    let mut lists = Lists::default();
    let cover = workbook.add_worksheet();
    cover.set_name(tabs.unlike(&book.cover.tab))?;
    write_cover(cover, &book.cover, &book.identity, &looks)?;
    for grid in &book.grids {
        let sheet = workbook.add_worksheet();
        sheet.set_name(tabs.unlike(&grid.tab))?;
        write_grid(sheet, grid, &looks, &mut lists)?;
    }
    if !lists.0.is_empty() {
        let sheet = workbook.add_worksheet();
        sheet.set_name(LISTS)?;
        lists.write(sheet)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// How cells look.
struct Looks {
    rtl: bool,
    title: Format,
    heading: Format,
    strong: Format,
    label: Format,
    hint: Format,
    field: Format,
    said: Format,
    plain: Format,
}

impl Looks {
    fn new(rtl: bool) -> Looks {
        // Text: what people type stays what they typed, also `007`, `1-2` and `=1+1`.
        let plain = Format::new().set_num_format("@");
        // What we say runs in our direction, also where it begins with a figure; what people
        // type runs in its own.
        let told = match rtl {
            true => plain.clone().set_reading_direction(2),
            false => plain.clone(),
        };
        let wrapped = |it: &Format| it.clone().set_text_wrap().set_align(FormatAlign::Top);
        let line = Color::RGB(0x00b0_b8c0);
        let framed =
            |it: &Format| wrapped(it).set_border(FormatBorder::Thin).set_border_color(line);
        let quiet = Color::RGB(0x0050_5a64);
        Looks {
            rtl,
            title: told.clone().set_bold().set_font_size(16.0),
            heading: framed(&told).set_bold().set_background_color(Color::RGB(0x00e8_edf2)),
            strong: framed(&told).set_bold(),
            label: framed(&told),
            hint: framed(&told).set_font_color(quiet),
            field: framed(&plain).set_unlocked().set_background_color(Color::RGB(0x00ff_fbe6)),
            said: framed(&told).set_font_color(quiet).set_background_color(Color::RGB(0x00f4_f5f6)),
            plain: wrapped(&told),
        }
    }

    /// What every sheet has in common.
    fn frame(&self, sheet: &mut Worksheet) {
        sheet.set_right_to_left(self.rtl);
        sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
        sheet.set_footer("&C&P / &N");
        sheet.protect_with_options(&ProtectionOptions {
            format_rows: true,
            format_columns: true,
            ..ProtectionOptions::default()
        });
    }
}

/// Puts a text into a cell, as a string whatever it begins with.
fn put(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    text: &str,
    look: &Format,
) -> Result<(), XlsxError> {
    if text.is_empty() {
        sheet.write_blank(row, column, look)?;
    } else if text.starts_with("<r>") && text.ends_with("</r>") {
        // The library takes such a string for marked-up text of its own and writes it raw; a
        // blank at the end, which reading takes off again, keeps it a string.
        sheet.write_string_with_format(row, column, format!("{text} "), look)?;
    } else {
        sheet.write_string_with_format(row, column, text, look)?;
    }
    Ok(())
}

fn write_cover(
    sheet: &mut Worksheet,
    cover: &Cover,
    identity: &Identity,
    looks: &Looks,
) -> Result<(), XlsxError> {
    looks.frame(sheet);
    put(sheet, 0, 0, COVER_MARK, &looks.plain)?;
    for (at, (name, value)) in (1..).zip(identity.lines()) {
        put(sheet, at, 0, name, &looks.plain)?;
        put(sheet, at, 1, &value, &looks.plain)?;
    }
    sheet.set_column_hidden(0)?;
    sheet.set_column_hidden(1)?;
    sheet.set_column_width(2, 26)?;
    sheet.set_column_width(3, 90)?;
    put(sheet, 0, 2, &cover.title, &looks.title)?;
    sheet.set_row_height(0, 30)?;
    let mut row = 2;
    for (name, value) in &cover.facts {
        put(sheet, row, 2, name, &looks.strong)?;
        put(sheet, row, 3, value, &looks.label)?;
        sheet.set_row_height(row, height(&[(value, 90), (name, 26)], 1))?;
        row += 1;
    }
    row += 1;
    for (n, step) in (1..).zip(&cover.steps) {
        put(sheet, row, 2, &format!("{n}."), &looks.plain)?;
        put(sheet, row, 3, step, &looks.plain)?;
        sheet.set_row_height(row, height(&[(step, 90)], 1))?;
        row += 1;
    }
    Ok(())
}

fn write_grid(
    sheet: &mut Worksheet,
    grid: &Grid,
    looks: &Looks,
    lists: &mut Lists,
) -> Result<(), XlsxError> {
    looks.frame(sheet);
    for (at, text) in (0..).zip([GRID_MARK, &grid.key, LAYOUT]) {
        put(sheet, 0, at, text, &looks.plain)?;
        sheet.set_column_hidden(at)?;
    }
    sheet.set_column_width(3, LABEL_WIDTH)?;
    sheet.set_column_width(4, HINT_WIDTH)?;
    if grid.rows.iter().all(|it| it.hint.is_empty()) {
        sheet.set_column_hidden(4)?;
    }
    put(sheet, 1, 3, &grid.title, &looks.title)?;
    sheet.set_row_height(1, 26)?;
    let all: u16 = grid.columns.iter().map(|it| it.width).sum::<u16>() + LABEL_WIDTH;
    if !grid.help.is_empty() {
        let last = N_LEADING + u16::try_from(grid.columns.len()).unwrap_or(1) - 1;
        sheet.merge_range(2, 3, 2, last, "", &looks.plain)?;
        put(sheet, 2, 3, &grid.help, &looks.plain)?;
        sheet.set_row_height(2, height(&[(&grid.help, all)], 1))?;
    }
    put(sheet, 3, 3, &grid.headings[0], &looks.heading)?;
    put(sheet, 3, 4, &grid.headings[1], &looks.heading)?;
    let mut tallest = vec![(grid.headings[0].as_str(), LABEL_WIDTH)];
    for (at, column) in (N_LEADING..).zip(&grid.columns) {
        put(sheet, 0, at, &column.role, &looks.plain)?;
        put(sheet, 3, at, &column.heading, &looks.heading)?;
        sheet.set_column_width(at, column.width)?;
        tallest.push((&column.heading, column.width));
    }
    sheet.set_row_height(3, height(&tallest, 1))?;
    sheet.set_row_hidden(0)?;
    sheet.set_freeze_panes(N_ABOVE, 4)?;
    sheet.set_repeat_rows(3, 3)?;
    for (at, row) in (N_ABOVE..).zip(&grid.rows) {
        write_row(sheet, at, grid, row, looks, lists)?;
    }
    let last_row = N_ABOVE + u32::try_from(grid.rows.len()).unwrap_or(0);
    let last = N_LEADING + u16::try_from(grid.columns.len()).unwrap_or(0);
    // A year typed into a field of text is right as it is, whatever a program makes of it.
    sheet.ignore_error_range(
        N_ABOVE,
        N_LEADING,
        last_row,
        last,
        IgnoreError::NumberStoredAsText,
    )?;
    Ok(())
}

fn write_row(
    sheet: &mut Worksheet,
    at: u32,
    grid: &Grid,
    row: &Row,
    looks: &Looks,
    lists: &mut Lists,
) -> Result<(), XlsxError> {
    put(sheet, at, 0, &row.key, &looks.plain)?;
    put(sheet, at, 1, &row.item, &looks.plain)?;
    put(sheet, at, 2, &row.mark, &looks.plain)?;
    put(sheet, at, 3, &row.label, if row.strong { &looks.strong } else { &looks.label })?;
    put(sheet, at, 4, &row.hint, &looks.hint)?;
    let mut texts = vec![(row.label.as_str(), LABEL_WIDTH), (row.hint.as_str(), HINT_WIDTH)];
    let mut room = 1;
    for ((column, spec), entry) in (N_LEADING..).zip(&grid.columns).zip(&row.entries) {
        match entry {
            Entry::Closed => put(sheet, at, column, "", &looks.said)?,
            Entry::Said(text) => put(sheet, at, column, text, &looks.said)?,
            Entry::Text { text, .. } => put(sheet, at, column, text, &looks.field)?,
            Entry::One { text, of } => {
                put(sheet, at, column, text, &looks.field)?;
                let list = lists.of(of);
                let choice = DataValidation::new().allow_list_formula(Formula::new(list));
                sheet.add_data_validation(at, column, at, column, &choice)?;
            }
        }
        match entry {
            Entry::Text { text, lines } => {
                room = room.max(*lines);
                texts.push((text, spec.width));
            }
            Entry::Said(text) | Entry::One { text, .. } => texts.push((text, spec.width)),
            Entry::Closed => (),
        }
    }
    sheet.set_row_height(at, height(&texts, room))?;
    Ok(())
}

/// A height that shows every text in its column's width: no program measures it for us.
fn height(texts: &[(&str, u16)], room: u16) -> f64 {
    let lines = |text: &str, width: u16| -> usize {
        let width = usize::from(width.max(4)) - 2;
        text.lines().map(|it| it.chars().count().div_ceil(width).max(1)).sum()
    };
    let most = texts.iter().map(|(text, width)| lines(text, *width)).max().unwrap_or(1);
    let n_lines = most.max(usize::from(room)).max(1);
    (LINE * n_lines as f64 + 4.0).min(ROW_MAX)
}

/// Names of tabs, each unlike the others as a spreadsheet compares them.
#[derive(Default)]
struct Tabs(Vec<String>);

impl Tabs {
    fn unlike(&mut self, wanted: &str) -> String {
        let kept: String = wanted
            .chars()
            .map(|c| if "[]:*?/\\'".contains(c) || c.is_control() { ' ' } else { c })
            .collect();
        let words = kept.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = if words.is_empty() { "–".to_owned() } else { words };
        let taken = |it: &str, all: &[String]| {
            let folded = it.to_lowercase();
            // A name that Excel keeps for itself, and that of our own lists.
            folded == "history"
                || folded == LISTS
                || all.iter().any(|own| own.to_lowercase() == folded)
        };
        let mut name = cut(&words, TAB_MAX);
        for n in 2_u32.. {
            if !taken(&name, &self.0) {
                break;
            }
            let end = format!(" {n}");
            name = format!("{}{end}", cut(&words, TAB_MAX - end.len()));
        }
        self.0.push(name.clone());
        name
    }
}

/// The beginning of a text, as many code units long as a tab may be.
fn cut(text: &str, max: usize) -> String {
    let mut n_units = 0;
    let fits = |c: &char| {
        n_units += c.len_utf16();
        n_units <= max
    };
    text.chars().take_while(fits).collect::<String>().trim_end().to_owned()
}

/// What may be chosen in some field, each list once, in a column of a hidden sheet: a list
/// written into the cell itself ends at 255 characters.
#[derive(Default)]
struct Lists(BTreeMap<Vec<String>, u16>);

impl Lists {
    /// The formula that names a list.
    fn of(&mut self, options: &[String]) -> String {
        let next = u16::try_from(self.0.len()).unwrap_or(u16::MAX);
        let column = *self.0.entry(options.to_vec()).or_insert(next);
        let letters = rust_xlsxwriter::utility::column_number_to_name(column);
        format!("={LISTS}!${letters}$1:${letters}${}", options.len().max(1))
    }

    fn write(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let look = Format::new().set_num_format("@");
        for (options, column) in &self.0 {
            for (row, option) in (0..).zip(options) {
                put(sheet, row, *column, option, &look)?;
            }
        }
        sheet.set_hidden(true).protect();
        Ok(())
    }
}
