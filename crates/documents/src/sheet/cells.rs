//! The cells of a workbook, one after the other, as text.
//!
//! A reader of our own, of the few parts that matter here. What exists makes room for as much
//! as the file claims to hold, and so lets a small file end the process. This one keeps only
//! what it was given, counts while it reads, and never follows a link out of the file. `xml` reads
//! the events of a part; `values` makes of a cell what a person sees in it.

mod values;
mod xml;

use std::collections::BTreeMap;

use quick_xml::events::Event;

use super::Refused;
use super::package::Package;
use values::{Raw, speaks_of_days};
use xml::{DAMAGED, Text, attribute, each, number};

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
}
