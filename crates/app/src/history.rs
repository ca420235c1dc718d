//! Entering what was published about calls of the past, from a CSV file.
//!
//! A row is entered whole or refused with its line and column; the same file a second time changes
//! nothing. What the rows of the platform prove is never touched, and nothing is counted from here.

use std::collections::BTreeSet;
use std::fmt;
use std::io::Read;

use csv::StringRecord;
use domain::history::{History, Moved, PastCall, Printed};
use domain::ids::CallId;
use domain::record::{AsOf, AsOfRefused};
use domain::time::Timestamp;
use domain::words::clean_line;
use store::Tx;

use crate::{App, Failure, chance};

/// The largest file, in bytes.
const BYTES_MAX: u64 = 4 * 1024 * 1024;
/// The most rows below the heading.
const ROWS_MAX: usize = 2_000;
/// The longest cell, in characters.
const CELL_MAX: usize = 2_000;

/// Columns that are known; the first four must be there.
const COLUMNS: [&str; 14] = [
    "call",
    "announced_on",
    "admitted",
    "source",
    "city_opens_on",
    "city_closes_on",
    "city_closes_on_first_announced",
    "commission_closes_on",
    "commission_closes_on_first_announced",
    "admitted_countries",
    "members_after",
    "countries_after",
    "corrected",
    "note",
];

/// Why a file was not read at all; nothing of it was entered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HistoryRefused {
    /// It could not be read to its end.
    #[error("the file cannot be read: {0}")]
    Unreadable(String),
    /// It is larger than the bound.
    #[error("the file is larger than {BYTES_MAX} bytes")]
    TooLarge,
    /// It is not text in UTF-8.
    #[error("the file is not UTF-8 text")]
    NotUtf8,
    /// It has more rows than the bound.
    #[error("the file has more than {ROWS_MAX} rows")]
    TooManyRows,
    /// A column that must be there is not.
    #[error("the column {0} is missing")]
    ColumnMissing(&'static str),
    /// A column is there twice.
    #[error("the column {0} is there twice")]
    ColumnTwice(String),
}

/// Why a cell was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CellRefused {
    /// Nothing stands where something must.
    #[error("is empty")]
    Empty,
    /// It is longer than anything that belongs there.
    #[error("is longer than {CELL_MAX} characters")]
    TooLong,
    /// It is no word for an address.
    #[error("is no word for an address, such as 2020: {0:?}")]
    NotASlug(String),
    /// The call is on an earlier line too.
    #[error("is on an earlier line too: {0:?}")]
    Twice(String),
    /// It is no day.
    #[error("is no day such as 2020-09-23: {0:?}")]
    NotADay(String),
    /// It lies ahead.
    #[error("has not come yet: {0}")]
    Future(String),
    /// It comes before the day it follows.
    #[error("lies before what it follows: {0}")]
    TooEarly(String),
    /// It is no whole number from 0 on.
    #[error("is no number: {0:?}")]
    NotANumber(String),
    /// It is no list of corrected totals.
    #[error("is not like “admitted 54, members 229”: {0:?}")]
    NotACorrection(String),
    /// It corrects what is not there.
    #[error("corrects a total that the line does not give: {0}")]
    CorrectsNothing(&'static str),
    /// It names no address.
    #[error("names no address that begins with https:// or http://: {0:?}")]
    NotASource(String),
    /// The line has more or fewer cells than the heading.
    #[error("the line has {0} cells where the heading has {1}")]
    Cells(usize, usize),
}

/// A cell that was not read; an empty column is the line as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadCell {
    /// The column.
    pub column: &'static str,
    /// Why.
    pub why: CellRefused,
}

/// What became of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entered {
    /// It is new here.
    Added,
    /// It says something else than before.
    Changed,
    /// It was known.
    Unchanged,
    /// It was not read: every cell that is wrong.
    Refused(Vec<BadCell>),
}

/// One line of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryLine {
    /// Its number; the heading is line 1.
    pub line: u64,
    /// The call it is about, as written.
    pub call: String,
    /// What became of it.
    pub entered: Entered,
}

impl fmt::Display for HistoryLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: call {}: ", self.line, self.call)?;
        match &self.entered {
            Entered::Added => write!(f, "added"),
            Entered::Changed => write!(f, "changed"),
            Entered::Unchanged => write!(f, "unchanged"),
            Entered::Refused(cells) => {
                write!(f, "refused")?;
                for (nth, it) in cells.iter().enumerate() {
                    let mark = if nth == 0 { ": " } else { "; " };
                    let column = if it.column.is_empty() { "" } else { "column " };
                    let space = if it.column.is_empty() { "" } else { " " };
                    write!(f, "{mark}{column}{}{space}{}", it.column, it.why)?;
                }
                Ok(())
            }
        }
    }
}

/// What an import did, or would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryReport {
    /// Columns that nobody here knows; they were not read.
    pub ignored_columns: Vec<String>,
    /// Every line, in the order of the file.
    pub lines: Vec<HistoryLine>,
}

struct Row {
    line: u64,
    call: String,
    read: Result<History, Vec<BadCell>>,
}

/// Enters a file; with `dry_run` only tells what would happen. A command typed on the server.
///
/// # Errors
/// [`HistoryRefused`] when the file as a whole cannot be read; nothing is entered then.
pub fn import(
    app: &App,
    csv: impl Read,
    dry_run: bool,
) -> Result<HistoryReport, Failure<HistoryRefused>> {
    let now = app.clock.now();
    let today = now.day_in(&app.network.about.zone.id);
    let (ignored_columns, rows) = read(csv, &today).map_err(Failure::Refused)?;
    let good: Vec<(String, History, CallId)> = rows
        .iter()
        .filter_map(|it| Some((it.call.clone(), it.read.clone().ok()?, CallId(chance::fresh_id(now)))))
        .collect();
    let entered: Vec<Entered> = if dry_run {
        app.store.read(|tx| {
            let all = good.iter().map(|it| Ok(entering(tx, it, now)?.0));
            all.collect::<Result<_, store::Error>>()
        })?
    } else {
        app.store.write(move |tx| {
            let mut all = Vec::with_capacity(good.len());
            for it in &good {
                let (entered, changed) = entering(tx, it, now)?;
                if let Some(changed) = changed {
                    tx.record(changed)?;
                }
                all.push(entered);
            }
            Ok::<_, store::Error>(all)
        })?
    };
    let mut entered = entered.into_iter();
    let line = |row: Row| HistoryLine {
        line: row.line,
        call: row.call,
        entered: match row.read {
            Ok(_) => entered.next().unwrap_or(Entered::Unchanged),
            Err(cells) => Entered::Refused(cells),
        },
    };
    Ok(HistoryReport { ignored_columns, lines: rows.into_iter().map(line).collect() })
}

type Change = Option<domain::event::Changed<PastCall>>;

fn entering(
    tx: &mut Tx,
    (slug, history, fresh): &(String, History, CallId),
    now: Timestamp,
) -> Result<(Entered, Change), store::Error> {
    let known = tx.past_call(slug)?;
    // A call of this platform keeps its own id, so that its events stand together.
    let id = tx.call_by_slug(slug)?.map_or(*fresh, |it| it.id);
    let it = PastCall { id, slug: slug.clone(), history: history.clone(), recorded_at: now };
    let changed = PastCall::record(it, known.as_ref(), now);
    let entered = match (&changed, &known) {
        (None, _) => Entered::Unchanged,
        (Some(_), None) => Entered::Added,
        (Some(_), Some(_)) => Entered::Changed,
    };
    Ok((entered, changed))
}

fn read(csv: impl Read, today: &str) -> Result<(Vec<String>, Vec<Row>), HistoryRefused> {
    let mut bytes = Vec::new();
    let unreadable = |error: &dyn fmt::Display| HistoryRefused::Unreadable(error.to_string());
    csv.take(BYTES_MAX + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    if bytes.len() as u64 > BYTES_MAX {
        return Err(HistoryRefused::TooLarge);
    }
    let text = String::from_utf8(bytes).map_err(|_| HistoryRefused::NotUtf8)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).replace("\r\n", "\n");
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let heads: Vec<String> =
        reader.headers().map_err(|error| unreadable(&error))?.iter().map(clean_line).collect();
    let mut seen = BTreeSet::new();
    if let Some(twice) = heads.iter().find(|it| !seen.insert(it.as_str())) {
        return Err(HistoryRefused::ColumnTwice(twice.clone()));
    }
    if let Some(missing) = COLUMNS[..4].iter().find(|it| !heads.iter().any(|head| head == *it)) {
        return Err(HistoryRefused::ColumnMissing(missing));
    }
    let (mut rows, mut calls) = (Vec::new(), BTreeSet::new());
    for record in reader.records() {
        let record = record.map_err(|error| unreadable(&error))?;
        if rows.len() == ROWS_MAX {
            return Err(HistoryRefused::TooManyRows);
        }
        let cells = Cells { heads: &heads, record: &record, today, bad: Vec::new() };
        let call = cells.text("call");
        let read = cells.history(&mut calls);
        let line = record.position().map_or(0, csv::Position::line);
        rows.push(Row { line, call: call.chars().take(80).collect(), read });
    }
    let ignored = heads.into_iter().filter(|it| !COLUMNS.contains(&it.as_str())).collect();
    Ok((ignored, rows))
}

struct Cells<'a> {
    heads: &'a [String],
    record: &'a StringRecord,
    today: &'a str,
    bad: Vec<BadCell>,
}

impl Cells<'_> {
    fn text(&self, column: &str) -> String {
        let at = self.heads.iter().position(|it| it == column);
        clean_line(at.and_then(|it| self.record.get(it)).unwrap_or_default())
    }

    fn tell(&mut self, column: &'static str, why: CellRefused) {
        self.bad.push(BadCell { column, why });
    }

    /// A cell that may be empty.
    fn some(&self, column: &str) -> Option<String> {
        Some(self.text(column)).filter(|it| !it.is_empty())
    }

    /// A cell that must not be.
    fn must(&mut self, column: &'static str) -> String {
        let text = self.text(column);
        if text.is_empty() {
            self.tell(column, CellRefused::Empty);
        }
        text
    }

    fn day(&mut self, column: &'static str) -> Option<String> {
        let text = self.some(column)?;
        match AsOf::read(&text, self.today) {
            Ok(_) => return Some(text),
            Err(AsOfRefused::NotADay) => self.tell(column, CellRefused::NotADay(text)),
            Err(AsOfRefused::Future) => self.tell(column, CellRefused::Future(text)),
        }
        None
    }

    fn number(&mut self, column: &'static str) -> Option<i64> {
        let text = self.some(column)?;
        let number = text.parse::<u32>().ok().map(i64::from);
        if number.is_none() {
            self.tell(column, CellRefused::NotANumber(text));
        }
        number
    }

    fn moved(&mut self, column: &'static str, first: &'static str) -> Option<Moved> {
        let first = self.day(first);
        Some(Moved { on: self.day(column)?, first })
    }

    /// `admitted 54, members 229`: what totals were corrected to.
    fn corrected(&mut self) -> (Option<i64>, Option<i64>) {
        let (mut admitted, mut members) = (None, None);
        let Some(text) = self.some("corrected") else { return (None, None) };
        for part in text.split(',') {
            let number = |word: &str| part.trim().strip_prefix(word)?.trim().parse::<u32>().ok();
            match (number("admitted"), number("members")) {
                (Some(it), _) if admitted.is_none() => admitted = Some(i64::from(it)),
                (_, Some(it)) if members.is_none() => members = Some(i64::from(it)),
                _ => {
                    self.tell("corrected", CellRefused::NotACorrection(text.clone()));
                    return (None, None);
                }
            }
        }
        (admitted, members)
    }

    fn history(mut self, calls: &mut BTreeSet<String>) -> Result<History, Vec<BadCell>> {
        let (found, wanted) = (self.record.len(), self.heads.len());
        if found != wanted {
            return Err(vec![BadCell { column: "", why: CellRefused::Cells(found, wanted) }]);
        }
        for column in COLUMNS {
            if self.text(column).chars().count() > CELL_MAX {
                self.tell(column, CellRefused::TooLong);
            }
        }
        let call = self.must("call");
        if !call.is_empty() && !domain::call::is_slug(&call) {
            self.tell("call", CellRefused::NotASlug(call.clone()));
        } else if !calls.insert(call.clone()) && !call.is_empty() {
            self.tell("call", CellRefused::Twice(call));
        }
        self.must("announced_on");
        let announced_on = self.day("announced_on").unwrap_or_default();
        self.must("admitted");
        let admitted = self.number("admitted").unwrap_or_default();
        let source = self.must("source");
        let is_address = |it: &str| it.starts_with("https://") || it.starts_with("http://");
        if !source.is_empty() && !source.split_whitespace().all(is_address) {
            self.tell("source", CellRefused::NotASource(source.clone()));
        }
        let (admitted_then, members_then) = self.corrected();
        let members = self.number("members_after");
        if members.is_none() && members_then.is_some() {
            self.tell("corrected", CellRefused::CorrectsNothing("members_after"));
        }
        let history = History {
            opened_on: self.day("city_opens_on"),
            cities_until: self.moved("city_closes_on", "city_closes_on_first_announced"),
            commissions_until: self
                .moved("commission_closes_on", "commission_closes_on_first_announced"),
            announced_on,
            admitted: Printed { first: admitted, corrected: admitted_then },
            admitted_countries: self.number("admitted_countries"),
            members: members.map(|first| Printed { first, corrected: members_then }),
            countries: self.number("countries_after"),
            note: self.some("note"),
            source,
        };
        self.order(&history);
        if self.bad.is_empty() { Ok(history) } else { Err(self.bad) }
    }

    /// A call opens, closes for cities, for commissions, and is announced.
    fn order(&mut self, it: &History) {
        let steps = [
            ("city_opens_on", it.opened_on.as_deref()),
            ("city_closes_on", it.cities_until.as_ref().map(|it| it.on.as_str())),
            ("commission_closes_on", it.commissions_until.as_ref().map(|it| it.on.as_str())),
            ("announced_on", Some(it.announced_on.as_str()).filter(|it| !it.is_empty())),
        ];
        let known: Vec<(&'static str, &str)> =
            steps.into_iter().filter_map(|(column, day)| Some((column, day?))).collect();
        for pair in known.windows(2) {
            if let [(_, before), (column, day)] = pair
                && day < before
            {
                self.tell(column, CellRefused::TooEarly((*day).to_owned()));
            }
        }
    }
}
