//! A list of members as a CSV file: its columns, its bounds, its rows.

use std::collections::BTreeMap;
use std::io::Read;

use csv::StringRecord;
use domain::city::{CityName, EndReason, Position};
use domain::country::Country;
use domain::language::Lang;
use domain::network::Network;
use domain::words::clean_line;

use super::report::RowRefused;

/// How much of a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest file.
    pub bytes_max: u64,
    /// The most rows below the heading.
    pub rows_max: usize,
    /// The longest name, in characters.
    pub name_max: usize,
    /// The longest other cell, in characters.
    pub cell_max: usize,
}

/// The bounds of every import: far above any network there is, far below what hurts.
pub const LIMITS: Limits =
    Limits { bytes_max: 32 * 1024 * 1024, rows_max: 100_000, name_max: 200, cell_max: 2_000 };

/// Why a file was not read at all; nothing of it was entered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileRefused {
    /// It could not be read to its end.
    #[error("the file cannot be read: {0}")]
    Unreadable(String),
    /// It is larger than the bound.
    #[error("the file is larger than {0} bytes")]
    TooLarge(u64),
    /// It is not text in UTF-8.
    #[error("the file is not UTF-8 text")]
    NotUtf8,
    /// It has more rows than the bound.
    #[error("the file has more than {0} rows")]
    TooManyRows(usize),
    /// A column that must be there is not.
    #[error("the column {0} is missing")]
    ColumnMissing(&'static str),
    /// A column is there twice.
    #[error("the column {0} is there twice")]
    ColumnTwice(String),
}

/// Columns that are known; `match` and `population` say how the list was made and are not kept.
const COLUMNS: [&str; 14] = [
    "name",
    "country_iso2",
    "joined_year",
    "year_basis",
    "geonameid",
    "latitude",
    "longitude",
    "population",
    "match",
    "source_url",
    "kind",
    "successor",
    "until",
    "reason",
];

/// Bases that prove the day on which a membership began; all others only say "by then".
const CERTAIN_BASES: [&str; 2] = ["admission", "announced"];

/// A file, read.
#[derive(Debug)]
pub(super) struct File {
    pub(super) ignored_columns: Vec<String>,
    pub(super) rows: Vec<Entry>,
}

/// A line with what it says, or why it says nothing.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) line: u64,
    pub(super) name: String,
    pub(super) country: String,
    pub(super) row: Result<Row, RowRefused>,
}

/// What a good line says.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) country: Country,
    pub(super) kind: Option<String>,
    pub(super) names: Vec<CityName>,
    pub(super) geoname_id: Option<i64>,
    pub(super) position: Option<Position>,
    pub(super) source: Option<String>,
    /// The first day, only when the basis proves it.
    pub(super) from_on: Option<String>,
    pub(super) basis: String,
    pub(super) end: Option<(String, EndReason)>,
    pub(super) successor: Option<String>,
}

/// Reads and checks a whole file; `today` is `YYYY-MM-DD`.
pub(super) fn read(csv: impl Read, network: &Network, today: &str) -> Result<File, FileRefused> {
    let mut bytes = Vec::new();
    csv.take(LIMITS.bytes_max + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| FileRefused::Unreadable(error.to_string()))?;
    if bytes.len() as u64 > LIMITS.bytes_max {
        return Err(FileRefused::TooLarge(LIMITS.bytes_max));
    }
    let text = String::from_utf8(bytes).map_err(|_| FileRefused::NotUtf8)?;
    // The reader counts a line as begun between the two characters of a Windows line end.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).replace("\r\n", "\n");
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let unreadable = |error: csv::Error| FileRefused::Unreadable(error.to_string());
    let heads = Heads::new(reader.headers().map_err(unreadable)?)?;
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(unreadable)?;
        if rows.len() == LIMITS.rows_max {
            return Err(FileRefused::TooManyRows(LIMITS.rows_max));
        }
        let cells = Cells { heads: &heads, record: &record };
        rows.push(Entry {
            line: record.position().map_or(0, csv::Position::line),
            name: cells.shown("name"),
            country: cells.shown("country_iso2"),
            row: cells.row(network, today),
        });
    }
    Ok(File { ignored_columns: heads.ignored, rows })
}

/// Where each known column stands.
struct Heads {
    at: BTreeMap<String, usize>,
    langs: Vec<(Lang, usize)>,
    ignored: Vec<String>,
    count: usize,
}

impl Heads {
    fn new(record: &StringRecord) -> Result<Heads, FileRefused> {
        let (mut at, mut langs, mut ignored) = (BTreeMap::new(), Vec::new(), Vec::new());
        for (index, head) in record.iter().enumerate() {
            let head = clean_line(head);
            let lang = head.strip_prefix("name_").and_then(|it| it.parse::<Lang>().ok());
            if let Some(lang) = lang {
                langs.push((lang, index));
            } else if !COLUMNS.contains(&head.as_str()) {
                ignored.push(head);
                continue;
            }
            if at.insert(head.clone(), index).is_some() {
                return Err(FileRefused::ColumnTwice(head));
            }
        }
        for wanted in ["name", "country_iso2"] {
            if !at.contains_key(wanted) {
                return Err(FileRefused::ColumnMissing(wanted));
            }
        }
        Ok(Heads { at, langs, ignored, count: record.len() })
    }
}

struct Cells<'a> {
    heads: &'a Heads,
    record: &'a StringRecord,
}

impl Cells<'_> {
    fn cell(&self, column: &str) -> &str {
        self.heads.at.get(column).and_then(|it| self.record.get(*it)).unwrap_or_default().trim()
    }

    fn line(&self, column: &str) -> Option<String> {
        Some(clean_line(self.cell(column))).filter(|it| !it.is_empty())
    }

    /// For the report, which must stay readable whatever the file holds.
    fn shown(&self, column: &str) -> String {
        clean_line(self.cell(column)).chars().take(80).collect()
    }

    fn row(&self, network: &Network, today: &str) -> Result<Row, RowRefused> {
        if self.record.len() != self.heads.count {
            let (found, wanted) = (self.record.len(), self.heads.count);
            return Err(RowRefused::Cells { found, wanted });
        }
        self.check_lengths()?;
        let name = self.line("name").ok_or(RowRefused::NoName)?;
        // A name of signs alone has nothing to be found by.
        if domain::fold::fold(&name).is_empty() {
            return Err(RowRefused::NoName);
        }
        let code = self.cell("country_iso2").to_ascii_uppercase();
        let country: Option<Country> = code.parse().ok().filter(|it| network.knows(*it));
        let country = country.ok_or_else(|| RowRefused::Country(self.shown("country_iso2")))?;
        let kind = self.line("kind");
        if let Some(kind) = &kind
            && !network.about.place_kinds.iter().any(|it| it.id == *kind)
        {
            return Err(RowRefused::Kind(kind.clone()));
        }
        let names = self.heads.langs.iter().filter_map(|(lang, at)| {
            let name = clean_line(self.record.get(*at).unwrap_or_default());
            (!name.is_empty()).then_some(CityName { lang: Some(*lang), name })
        });
        let basis = self.line("year_basis").unwrap_or_default();
        let joined = self.day("joined_year", today)?;
        let is_certain = basis.is_empty() || CERTAIN_BASES.contains(&basis.as_str());
        let from_on = joined.filter(|_| is_certain);
        let end = self.end(today)?;
        if let (Some(from), Some((until, _))) = (&from_on, &end)
            && until <= from
        {
            return Err(RowRefused::EndsEarly);
        }
        Ok(Row {
            names: names.collect(),
            name,
            country,
            kind,
            geoname_id: self.geoname_id()?,
            position: self.position()?,
            source: self.line("source_url"),
            from_on,
            basis,
            end,
            successor: self.line("successor"),
        })
    }

    fn check_lengths(&self) -> Result<(), RowRefused> {
        for (column, at) in &self.heads.at {
            let is_name = column == "successor" || column.starts_with("name");
            let max = if is_name { LIMITS.name_max } else { LIMITS.cell_max };
            if self.record.get(*at).is_some_and(|it| it.chars().count() > max) {
                return Err(RowRefused::TooLong { column: column.clone(), max });
            }
        }
        Ok(())
    }

    fn end(&self, today: &str) -> Result<Option<(String, EndReason)>, RowRefused> {
        let reason = self.line("reason");
        match (self.day("until", today)?, reason) {
            (None, None) => Ok(None),
            (Some(until), Some(reason)) => {
                let reason = reason.parse().map_err(RowRefused::Reason)?;
                Ok(Some((until, reason)))
            }
            _ => Err(RowRefused::EndWithoutReason),
        }
    }

    /// A year, a month of a year, or a day, not after today.
    fn day(&self, column: &'static str, today: &str) -> Result<Option<String>, RowRefused> {
        let Some(text) = self.line(column) else { return Ok(None) };
        let full = match text.len() {
            4 => format!("{text}-01-01"),
            7 => format!("{text}-01"),
            _ => text.clone(),
        };
        let digits = full.bytes().all(|it| it.is_ascii_digit() || it == b'-');
        let exists = digits && full.len() == 10 && full.parse::<jiff::civil::Date>().is_ok();
        if !exists || full.as_str() < "1900" {
            return Err(RowRefused::Day { column, text });
        }
        if full.as_str() > today {
            return Err(RowRefused::Future { column, text });
        }
        Ok(Some(text))
    }

    fn geoname_id(&self) -> Result<Option<i64>, RowRefused> {
        let text = self.cell("geonameid");
        if text.is_empty() {
            return Ok(None);
        }
        let id = text.parse::<u32>().ok().filter(|it| *it > 0);
        id.map(|it| Some(i64::from(it)))
            .ok_or_else(|| RowRefused::GeonameId(self.shown("geonameid")))
    }

    fn position(&self) -> Result<Option<Position>, RowRefused> {
        let (latitude, longitude) = (self.cell("latitude"), self.cell("longitude"));
        if latitude.is_empty() && longitude.is_empty() {
            return Ok(None);
        }
        let degrees = |text: &str, most: f64| {
            let number: Option<f64> = text.parse().ok();
            number.filter(|it| it.is_finite() && it.abs() <= most)
        };
        match (degrees(latitude, 90.0), degrees(longitude, 180.0)) {
            (Some(latitude), Some(longitude)) => Ok(Some(Position { latitude, longitude })),
            _ => {
                let shown = format!("{}, {}", self.shown("latitude"), self.shown("longitude"));
                Err(RowRefused::Position(shown))
            }
        }
    }
}
