//! The cells of a workbook, one after the other, as text.
//!
//! A reader of our own, of the few parts that matter here. What exists makes room for as much
//! as the file claims to hold, and so lets a small file end the process. This one keeps only
//! what it was given, counts while it reads, and never follows a link out of the file.

use std::collections::BTreeMap;
use std::io::BufRead;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::Refused;
use super::package::Package;

/// The most tabs; ours have some thirty.
const TABS_MAX: usize = 100;
/// The most texts in the table that cells share.
const SHARED_MAX: usize = 60_000;

/// A tab of the workbook.
pub(super) struct Tab {
    pub(super) name: String,
    part: String,
}

/// A cell that is not empty.
pub(super) struct CellRead {
    /// From 0.
    pub(super) row: u32,
    /// From 0.
    pub(super) column: u32,
    pub(super) text: String,
    pub(super) formula: bool,
}

/// What cells refer to, and where they lie.
pub(super) struct Workbook<'a> {
    package: Package<'a>,
    pub(super) tabs: Vec<Tab>,
    shared: Vec<String>,
    /// For each style, whether its numbers are days.
    days: Vec<bool>,
    /// Whether days are counted from 1904.
    from_1904: bool,
}

const DAMAGED: Refused = Refused::Unreadable("damaged XML");

impl<'a> Workbook<'a> {
    pub(super) fn open(mut package: Package<'a>) -> Result<Workbook<'a>, Refused> {
        let links = links(&mut package, "_rels/.rels", "")?;
        let main = of_kind(&links, "officeDocument").ok_or(Refused::Unreadable("no workbook"))?;
        let (folder, name) = main.rsplit_once('/').unwrap_or(("", &main));
        let links = self::links(&mut package, &format!("{folder}/_rels/{name}.rels"), folder)?;
        let mut workbook = Workbook {
            package,
            tabs: Vec::new(),
            shared: Vec::new(),
            days: Vec::new(),
            from_1904: false,
        };
        workbook.read_tabs(&main, &links)?;
        if let Some(part) = of_kind(&links, "sharedStrings") {
            workbook.read_shared(&part)?;
        }
        if let Some(part) = of_kind(&links, "styles") {
            workbook.read_styles(&part)?;
        }
        Ok(workbook)
    }

    fn read_tabs(&mut self, part: &str, links: &[Link]) -> Result<(), Refused> {
        let mut tabs = Vec::new();
        let mut from_1904 = false;
        each(&mut self.package, part, |event, _| {
            let Event::Start(e) = event else { return Ok(true) };
            match e.local_name().as_ref() {
                b"workbookPr" => {
                    from_1904 = matches!(attribute(e, b"date1904")?.as_deref(), Some("1" | "true"));
                }
                b"sheet" => {
                    let name = attribute(e, b"name")?.unwrap_or_default();
                    let id = attribute(e, b"id")?.unwrap_or_default();
                    let link = links.iter().find(|it| it.id == id && it.kind == "worksheet");
                    if let Some(link) = link {
                        tabs.push(Tab { name, part: link.part.clone() });
                    }
                }
                _ => (),
            }
            if tabs.len() > TABS_MAX { Err(Refused::TooMuchInside) } else { Ok(true) }
        })?;
        (self.tabs, self.from_1904) = (tabs, from_1904);
        Ok(())
    }

    fn read_shared(&mut self, part: &str) -> Result<(), Refused> {
        let mut shared = Vec::new();
        let mut text = Text::default();
        each(&mut self.package, part, |event, _| {
            match event {
                Event::Start(e) if e.local_name().as_ref() == b"si" => text = Text::default(),
                Event::End(e) if e.local_name().as_ref() == b"si" => {
                    shared.push(text.take());
                }
                other => text.see(other)?,
            }
            if shared.len() > SHARED_MAX { Err(Refused::TooMuchInside) } else { Ok(true) }
        })?;
        self.shared = shared;
        Ok(())
    }

    /// Which styles show days: the built-in ones, and own formats that speak of days.
    fn read_styles(&mut self, part: &str) -> Result<(), Refused> {
        let mut own: BTreeMap<u32, bool> = BTreeMap::new();
        let mut days = Vec::new();
        let mut in_cells = false;
        each(&mut self.package, part, |event, _| {
            match event {
                Event::Start(e) => match e.local_name().as_ref() {
                    b"numFmt" => {
                        let id = number(attribute(e, b"numFmtId")?.as_deref()).unwrap_or(0);
                        let code = attribute(e, b"formatCode")?.unwrap_or_default();
                        own.insert(id, speaks_of_days(&code));
                    }
                    b"cellXfs" => in_cells = true,
                    b"xf" if in_cells => {
                        let id = number(attribute(e, b"numFmtId")?.as_deref()).unwrap_or(0);
                        let built_in =
                            matches!(id, 14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58);
                        days.push(own.get(&id).copied().unwrap_or(built_in));
                    }
                    _ => (),
                },
                Event::End(e) if e.local_name().as_ref() == b"cellXfs" => in_cells = false,
                _ => (),
            }
            if days.len() > SHARED_MAX { Err(Refused::TooMuchInside) } else { Ok(true) }
        })?;
        self.days = days;
        Ok(())
    }

    /// Gives every cell of a tab that is not empty to `take`, in the order of the file.
    pub(super) fn cells(
        &mut self,
        tab: usize,
        mut take: impl FnMut(CellRead) -> Result<(), Refused>,
    ) -> Result<(), Refused> {
        let (shared, days, from_1904) = (&self.shared, &self.days, self.from_1904);
        let mut place = Place::default();
        let mut cell = None;
        let mut text = Text::default();
        each(&mut self.package, &self.tabs[tab].part, |event, _| {
            match event {
                Event::Start(e) => match e.local_name().as_ref() {
                    b"row" => place.enter_row(number(attribute(e, b"r")?.as_deref())),
                    b"c" => {
                        place.enter_cell(attribute(e, b"r")?.as_deref())?;
                        text = Text::default();
                        cell = Some(Raw {
                            kind: attribute(e, b"t")?.unwrap_or_default(),
                            style: number(attribute(e, b"s")?.as_deref()).unwrap_or(0),
                            formula: false,
                        });
                    }
                    b"f" => {
                        if let Some(cell) = &mut cell {
                            cell.formula = true;
                        }
                    }
                    _ => text.see(event)?,
                },
                Event::End(e) if e.local_name().as_ref() == b"sheetData" => return Ok(false),
                Event::End(e) if e.local_name().as_ref() == b"c" => {
                    if let Some(cell) = cell.take() {
                        let day = days.get(cell.style as usize).copied().unwrap_or(false);
                        let shown = cell.shown(text.take(), shared, day, from_1904)?;
                        if !shown.is_empty() || cell.formula {
                            let (row, column) = (place.row, place.column);
                            take(CellRead { row, column, text: shown, formula: cell.formula })?;
                        }
                    }
                }
                other => text.see(other)?,
            }
            Ok(true)
        })
    }
}

/// Where the reading stands; cells may leave out where they are.
#[derive(Default)]
struct Place {
    row: u32,
    next_row: u32,
    column: u32,
    next_column: u32,
}

impl Place {
    fn enter_row(&mut self, told: Option<u32>) {
        self.row = told.and_then(|it| it.checked_sub(1)).unwrap_or(self.next_row);
        self.next_row = self.row.saturating_add(1);
        self.next_column = 0;
    }

    fn enter_cell(&mut self, told: Option<&str>) -> Result<(), Refused> {
        self.column = match told {
            Some(reference) => {
                let (row, column) = position(reference).ok_or(DAMAGED)?;
                self.row = row;
                column
            }
            None => self.next_column,
        };
        self.next_column = self.column.saturating_add(1);
        Ok(())
    }
}

/// `C7` as row 6 and column 2.
fn position(reference: &str) -> Option<(u32, u32)> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = reference.split_at(letters);
    if !(1..=3).contains(&letters.len()) || digits.len() > 7 {
        return None;
    }
    let digit = |all: u32, c: u8| all * 26 + u32::from(c.to_ascii_uppercase() - b'A') + 1;
    let column = letters.bytes().fold(0, digit) - 1;
    let row: u32 = digits.parse().ok()?;
    Some((row.checked_sub(1)?, column))
}

/// A cell as the file has it.
struct Raw {
    kind: String,
    style: u32,
    formula: bool,
}

impl Raw {
    /// What a person sees in the cell.
    fn shown(
        &self,
        written: String,
        shared: &[String],
        day: bool,
        from_1904: bool,
    ) -> Result<String, Refused> {
        Ok(match self.kind.as_str() {
            "s" => {
                let at: Option<usize> = written.trim().parse().ok();
                if written.is_empty() {
                    String::new()
                } else {
                    at.and_then(|it| shared.get(it)).ok_or(DAMAGED)?.clone()
                }
            }
            "inlineStr" | "str" => written,
            "b" => if written.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned(),
            "e" => String::new(),
            "d" => written.split('T').next().unwrap_or_default().to_owned(),
            _ if written.trim().is_empty() => String::new(),
            _ => {
                let number: f64 = written.trim().parse().map_err(|_| DAMAGED)?;
                match day.then(|| day_of(number, from_1904)).flatten() {
                    Some(day) => day,
                    None => plain(number),
                }
            }
        })
    }
}

/// A number as somebody would have typed it: 15 digits at most, as spreadsheets show them.
fn plain(number: f64) -> String {
    if !number.is_finite() {
        return String::new();
    }
    // What arithmetic left behind the fifteenth digit is not what the cell shows.
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    let text = format!("{rounded}");
    // "1.234" could be read as a thousand and more by somebody else; "1.2340" could not.
    match text.split_once('.') {
        Some((_, decimals)) if decimals.len() == 3 => format!("{text}0"),
        _ => text,
    }
}

/// The day with that number, `YYYY-MM-DD`.
fn day_of(number: f64, from_1904: bool) -> Option<String> {
    if !(1.0..2_958_466.0).contains(&number) {
        return None;
    }
    let number = number as i64;
    let days_since_1970 = match (from_1904, number) {
        (true, _) => number - 24_107,
        // The spreadsheet's calendar has a 29 February 1900, which never was.
        (false, ..=60) => number - 25_568,
        (false, _) => number - 25_569,
    };
    let at = domain::time::Timestamp(days_since_1970 * 24 * 3_600_000);
    Some(at.day_in("UTC"))
}

/// Whether a format shows year, month or day; what is quoted or in brackets is no format.
fn speaks_of_days(code: &str) -> bool {
    let mut quoted = false;
    let mut bracket = false;
    let mut escaped = false;
    for c in code.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' | '_' | '*' if !quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => (),
            '[' => bracket = true,
            ']' => bracket = false,
            'y' | 'Y' | 'd' | 'D' if !bracket => return true,
            _ => (),
        }
    }
    false
}

/// Text being gathered from `t` and `v`; what only helps to pronounce it is left out.
#[derive(Default)]
struct Text {
    gathered: String,
    open: bool,
    aside: bool,
}

impl Text {
    fn see(&mut self, event: &Event<'_>) -> Result<(), Refused> {
        match event {
            Event::Start(e) => match e.local_name().as_ref() {
                b"t" | b"v" => self.open = true,
                b"rPh" => self.aside = true,
                _ => (),
            },
            Event::End(e) => match e.local_name().as_ref() {
                b"t" | b"v" => self.open = false,
                b"rPh" => self.aside = false,
                _ => (),
            },
            Event::Text(it) if self.open && !self.aside => {
                self.gathered += &it.xml_content(XmlVersion::Implicit1_0).map_err(|_| DAMAGED)?;
            }
            Event::CData(it) if self.open && !self.aside => {
                self.gathered += &it.xml_content(XmlVersion::Implicit1_0).map_err(|_| DAMAGED)?;
            }
            Event::GeneralRef(it) if self.open && !self.aside => self.gathered.push(character(it)?),
            _ => (),
        }
        Ok(())
    }

    fn take(&mut self) -> String {
        let gathered = std::mem::take(&mut self.gathered);
        match gathered.contains("_x") {
            true => unescaped(&gathered),
            false => gathered,
        }
    }
}

/// `&amp;` and the like; there are no others, since a document type is refused.
fn character(it: &BytesRef<'_>) -> Result<char, Refused> {
    if let Some(c) = it.resolve_char_ref().map_err(|_| DAMAGED)? {
        return Ok(c);
    }
    let name: &[u8] = it;
    match name {
        b"amp" => Ok('&'),
        b"lt" => Ok('<'),
        b"gt" => Ok('>'),
        b"quot" => Ok('"'),
        b"apos" => Ok('\''),
        _ => Err(DAMAGED),
    }
}

/// Spreadsheets write a character that XML cannot hold as `_x000D_`, and an underscore that
/// would look like the beginning of one as `_x005F_`.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).filter(|_| rest[at..].as_bytes().get(6) == Some(&b'_'));
        let hex = code.filter(|it| it.bytes().all(|b| b.is_ascii_hexdigit()));
        let c = hex.and_then(|it| u32::from_str_radix(it, 16).ok()).and_then(char::from_u32);
        plain.push_str(&rest[..at]);
        match c {
            Some(c) => {
                plain.push(c);
                rest = &rest[at + 7..];
            }
            None => {
                plain.push_str("_x");
                rest = &rest[at + 2..];
            }
        }
    }
    plain + rest
}

/// A link from one part of the package to another.
struct Link {
    id: String,
    kind: String,
    part: String,
}

fn of_kind(links: &[Link], kind: &str) -> Option<String> {
    links.iter().find(|it| it.kind == kind).map(|it| it.part.clone())
}

/// The links of a part that stay inside the file.
fn links(package: &mut Package<'_>, part: &str, folder: &str) -> Result<Vec<Link>, Refused> {
    let mut links = Vec::new();
    each(package, part, |event, _| {
        if let Event::Start(e) = event
            && e.local_name().as_ref() == b"Relationship"
            && attribute(e, b"TargetMode")?.as_deref() != Some("External")
        {
            let kind = attribute(e, b"Type")?.unwrap_or_default();
            let target = attribute(e, b"Target")?.unwrap_or_default();
            links.push(Link {
                id: attribute(e, b"Id")?.unwrap_or_default(),
                kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                part: match target.strip_prefix('/') {
                    Some(whole) => whole.to_owned(),
                    None => format!("{folder}/{target}").trim_start_matches('/').to_owned(),
                },
            });
        }
        if links.len() > TABS_MAX * 4 { Err(Refused::TooMuchInside) } else { Ok(true) }
    })?;
    Ok(links)
}

fn attribute(e: &BytesStart<'_>, name: &[u8]) -> Result<Option<String>, Refused> {
    for attribute in e.attributes() {
        let attribute = attribute.map_err(|_| DAMAGED)?;
        if attribute.key.local_name().as_ref() == name {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| DAMAGED)?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}

fn number(text: Option<&str>) -> Option<u32> {
    text?.trim().parse().ok()
}

/// Gives every event of a part to `see`, until it has seen enough; empty elements as two.
fn each(
    package: &mut Package<'_>,
    part: &str,
    mut see: impl FnMut(&Event<'_>, usize) -> Result<bool, Refused>,
) -> Result<(), Refused> {
    let part = package.part(part)?.ok_or(Refused::Unreadable("a part is missing"))?;
    let mut reader = reader(part);
    let mut buffer = Vec::new();
    let mut depth = 0_usize;
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(|error| match error {
            quick_xml::Error::Io(error) if error.kind() == std::io::ErrorKind::FileTooLarge => {
                Refused::TooMuchInside
            }
            _ => DAMAGED,
        })?;
        match event {
            Event::Eof => return Ok(()),
            // No spreadsheet has one; bombs do.
            Event::DocType(_) => return Err(Refused::Unreadable("a document type")),
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => (),
        }
        if depth > 64 {
            return Err(Refused::TooMuchInside);
        }
        if !see(&event, depth)? {
            return Ok(());
        }
    }
}

fn reader<R: BufRead>(part: R) -> Reader<R> {
    let mut reader = Reader::from_reader(part);
    reader.config_mut().expand_empty_elements = true;
    reader
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_found_by_their_letters() {
        assert_eq!(position("A1"), Some((0, 0)));
        assert_eq!(position("c7"), Some((6, 2)));
        assert_eq!(position("XFD1048576"), Some((1_048_575, 16_383)));
        for wrong in ["", "7", "C", "C0", "ABCD1", "C99999999", "C-1", "C 1"] {
            assert_eq!(position(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn numbers_come_back_as_somebody_would_type_them() {
        for (number, text) in [
            (256_474.0, "256474"),
            (145.39, "145.39"),
            (0.1 + 0.2, "0.3"),
            (1.234, "1.2340"),
            (-5.0, "-5"),
            (1e15, "1000000000000000"),
        ] {
            assert_eq!(plain(number), text);
        }
        assert_eq!(plain(f64::NAN), "");
    }

    #[test]
    fn a_day_is_known_by_its_format_and_counted_from_either_year() {
        assert_eq!(day_of(45_077.0, false).as_deref(), Some("2023-05-31"));
        assert_eq!(day_of(43_615.0, true).as_deref(), Some("2023-05-31"));
        assert_eq!(day_of(1.0, false).as_deref(), Some("1900-01-01"));
        assert_eq!(day_of(61.0, false).as_deref(), Some("1900-03-01"));
        assert_eq!(day_of(0.5, false), None);
        assert!(speaks_of_days("dd/mm/yyyy") && speaks_of_days("[$-409]d mmm"));
        assert!(
            !speaks_of_days("#,##0 \"days\"")
                && !speaks_of_days("0.00")
                && !speaks_of_days("[Red]0")
        );
    }

    #[test]
    fn what_xml_cannot_hold_is_read_back_and_what_only_looks_so_is_not() {
        assert_eq!(unescaped("a_x000D_b"), "a\rb");
        assert_eq!(unescaped("a_x005F_x0041_b"), "a_x0041_b");
        assert_eq!(unescaped("_xyz_ _x12 _x00zz_"), "_xyz_ _x12 _x00zz_");
        assert_eq!(unescaped("_xD800_é_x"), "_xD800_é_x");
    }
}
