//! Which keys a question of each kind has, so that the desk can ask for them one by one.

use toml::{Table, Value};

/// Every kind of question, in the order the desk offers them.
pub const KINDS: [&str; 15] = [
    "short_text",
    "long_text",
    "number",
    "money",
    "year",
    "date",
    "choice",
    "rating",
    "table",
    "people",
    "links",
    "email",
    "phone",
    "file",
    "declaration",
];

/// Media types a file may have: as found in the content, what people call them.
pub const FILE_TYPES: [(&str, &str); 6] = [
    ("application/pdf", "PDF"),
    ("image/jpeg", "JPEG"),
    ("image/png", "PNG"),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word (DOCX)"),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel (XLSX)"),
    ("application/vnd.oasis.opendocument.text", "OpenDocument (ODT)"),
];

/// One key of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// Its name in the definition, and of its field in the desk.
    pub name: &'static str,
    /// What it holds.
    pub kind: KeyKind,
    /// Whether it may be left out.
    pub optional: bool,
}

/// What a key holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyKind {
    /// A whole number.
    Whole,
    /// A number that may have decimals.
    Decimal,
    /// Yes or no.
    Flag,
    /// One line, such as a unit.
    Line,
    /// A text in every language.
    Texts,
    /// Five texts in every language.
    Levels,
    /// Things with id and label.
    Choices,
    /// Media types.
    FileTypes,
    /// Bytes, asked for in megabytes.
    Megabytes,
    /// Columns, which have pages of their own.
    Columns,
}

const fn key(name: &'static str, kind: KeyKind) -> Key {
    Key { name, kind, optional: false }
}

const fn optional(name: &'static str, kind: KeyKind) -> Key {
    Key { name, kind, optional: true }
}

use KeyKind::{Choices, Columns, Decimal, FileTypes, Flag, Levels, Line, Megabytes, Texts, Whole};

const SHORT_TEXT: [Key; 1] = [key("max", Whole)];
const LONG_TEXT: [Key; 1] = [key("max_words", Whole)];
const NUMBER: [Key; 6] = [
    optional("unit", Line),
    optional("min", Decimal),
    key("max", Decimal),
    optional("decimals", Whole),
    optional("with_year", Flag),
    optional("with_source", Flag),
];
const YEAR: [Key; 2] = [optional("min", Whole), optional("years_ahead", Whole)];
const DATE: [Key; 1] = [optional("years_ahead", Whole)];
const CHOICE: [Key; 4] = [
    optional("many", Flag),
    optional("at_least", Whole),
    optional("at_most", Whole),
    key("options", Choices),
];
const RATING: [Key; 4] = [
    key("items", Choices),
    optional("low", Texts),
    optional("high", Texts),
    optional("levels", Levels),
];
const TABLE: [Key; 3] =
    [optional("min_rows", Whole), key("max_rows", Whole), key("columns", Columns)];
const PEOPLE: [Key; 2] = [optional("min", Whole), key("max", Whole)];
const LINKS: [Key; 1] = [key("max", Whole)];
const FILE: [Key; 3] = [key("types", FileTypes), key("max_bytes", Megabytes), key("max", Whole)];

/// The keys of a kind beside those that every question has.
pub fn keys_of(kind: &str) -> &'static [Key] {
    match kind {
        "short_text" => &SHORT_TEXT,
        "long_text" => &LONG_TEXT,
        "number" | "money" => &NUMBER,
        "year" => &YEAR,
        "date" => &DATE,
        "choice" => &CHOICE,
        "rating" => &RATING,
        "table" => &TABLE,
        "people" => &PEOPLE,
        "links" => &LINKS,
        "file" => &FILE,
        _ => &[],
    }
}

/// The keys of a column of that kind: a cell has one field, so no year, source or second choice.
pub fn column_keys(kind: &str) -> Vec<Key> {
    let whole = ["many", "at_least", "at_most", "with_year", "with_source"];
    keys_of(kind).iter().filter(|it| !whole.contains(&it.name)).copied().collect()
}

const WARN_NUMBER: [Key; 3] =
    [optional("usual_min", Decimal), optional("usual_max", Decimal), optional("older_than", Whole)];
const WARN_TIME: [Key; 1] = [optional("older_than", Whole)];
const WARN_TEXT: [Key; 1] = [optional("min_words", Whole)];

/// The keys below `warn`: what makes one look twice and keeps nobody from handing in.
pub fn warn_keys_of(kind: &str) -> &'static [Key] {
    match kind {
        "number" | "money" => &WARN_NUMBER,
        "year" | "date" => &WARN_TIME,
        "long_text" => &WARN_TEXT,
        _ => &[],
    }
}

/// What a new question of a kind begins with, so that most need no more than their words.
pub(super) fn first_values(kind: &str) -> Table {
    let whole = |pairs: &[(&str, i64)]| {
        pairs.iter().map(|(key, n)| ((*key).to_owned(), Value::Integer(*n))).collect()
    };
    match kind {
        "short_text" => whole(&[("max", 200)]),
        "long_text" => whole(&[("max_words", 200)]),
        "number" | "money" => whole(&[("max", 100_000_000)]),
        "table" => whole(&[("max_rows", 10)]),
        "people" => whole(&[("max", 5)]),
        "links" => whole(&[("max", 3)]),
        "file" => {
            let mut table: Table = whole(&[("max_bytes", 20_000_000), ("max", 1)]);
            let types = ["application/pdf"].map(|it| Value::String(it.to_owned()));
            table.insert("types".to_owned(), Value::Array(types.to_vec()));
            table
        }
        _ => Table::new(),
    }
}
