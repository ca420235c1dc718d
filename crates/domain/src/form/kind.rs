//! What an answer may be, and its bounds.

use serde::{Deserialize, Serialize};

use super::{Decimal, Question};
use crate::texts::Texts;

/// What an answer may be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Kind {
    /// One line.
    ShortText {
        /// The most characters.
        max: usize,
    },
    /// Several paragraphs.
    LongText {
        /// The most words, as [`crate::words::count_words`] counts them.
        max_words: usize,
    },
    /// A figure of the city.
    Number(NumberKind),
    /// An amount of money; the unit is a currency code.
    Money(NumberKind),
    /// A calendar year.
    Year {
        /// The earliest that makes sense.
        min: i16,
        /// How many years after the current one it may lie; 0 for a year that has come.
        #[serde(default, skip_serializing_if = "is_zero")]
        years_ahead: i16,
    },
    /// A calendar day.
    Date {
        /// How many years after the current one it may lie; 0 for a day of a year that has come.
        #[serde(default, skip_serializing_if = "is_zero")]
        years_ahead: i16,
    },
    /// One of several; or several of them.
    Choice {
        /// What may be chosen, in order.
        options: Vec<Choice>,
        /// Whether more than one may be chosen.
        many: bool,
        /// The fewest that are chosen by whoever chooses at all.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_least: Option<usize>,
        /// The most that may be chosen.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_most: Option<usize>,
    },
    /// Several things, each rated from 1 to 5.
    Rating {
        /// What is rated, in order.
        items: Vec<Choice>,
        /// What 1 means.
        low: Texts,
        /// What 5 means.
        high: Texts,
        /// What each rating from 1 to 5 means; empty when only its ends are told.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        levels: Vec<Texts>,
    },
    /// Rows of the same columns.
    Table(TableKind),
    /// People with what they do and where they belong.
    People {
        /// The fewest.
        min: usize,
        /// The most.
        max: usize,
    },
    /// An e-mail address.
    Email,
    /// A telephone number with its country code.
    Phone,
    /// Web addresses, one a line.
    Links {
        /// The most of them.
        max: usize,
    },
    /// Uploaded files.
    File {
        /// Accepted media types, as found in the content, never by name.
        types: Vec<String>,
        /// The largest single file.
        max_bytes: u64,
        /// The most files.
        max: usize,
    },
    /// A box to tick: the label is what is declared.
    Declaration,
}

/// The bounds of a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberKind {
    /// The unit shown beside the field: `km²`, `USD`; empty for a plain count.
    pub unit: String,
    /// The smallest value in bounds.
    pub min: Decimal,
    /// The largest value in bounds.
    pub max: Decimal,
    /// The most digits after the decimal mark; 0 for whole numbers.
    pub decimals: u8,
    /// Whether the year of the figure is asked with it.
    pub with_year: bool,
    /// Whether its source may be given with it.
    pub with_source: bool,
}

/// One thing to choose or to rate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The lasting id that is stored.
    pub id: String,
    /// Its words.
    pub label: Texts,
}

/// The columns of a table and how many rows it may have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableKind {
    /// The columns, in the order of the page.
    pub columns: Vec<Column>,
    /// The fewest rows of a table that is filled at all.
    pub min_rows: usize,
    /// The most rows.
    pub max_rows: usize,
}

/// One column of a table: every cell below it is of its kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// The lasting id its cells are kept under.
    pub id: String,
    /// Its heading.
    pub label: Texts,
    /// A hint; may be empty.
    pub help: Texts,
    /// One of [`Column::KINDS`].
    #[serde(flatten)]
    pub kind: Kind,
    /// Whether a row without it is incomplete.
    pub required: bool,
}

/// From when on a figure, a year or a text makes one look twice. A warning tells it and never
/// keeps anybody from handing in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Usual {
    /// Figures below are unusually small.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usual_min: Option<Decimal>,
    /// Figures above are unusually large.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usual_max: Option<Decimal>,
    /// Years, days and years of figures are old when they lie more years back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub older_than: Option<i16>,
    /// Texts with fewer words are short.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_words: Option<usize>,
}

impl Kind {
    /// Its word in a definition.
    pub fn name(&self) -> &'static str {
        match self {
            Kind::ShortText { .. } => "short_text",
            Kind::LongText { .. } => "long_text",
            Kind::Number(_) => "number",
            Kind::Money(_) => "money",
            Kind::Year { .. } => "year",
            Kind::Date { .. } => "date",
            Kind::Choice { .. } => "choice",
            Kind::Rating { .. } => "rating",
            Kind::Table(_) => "table",
            Kind::People { .. } => "people",
            Kind::Email => "email",
            Kind::Phone => "phone",
            Kind::Links { .. } => "links",
            Kind::File { .. } => "file",
            Kind::Declaration => "declaration",
        }
    }

    /// The most rows of fields it has on a page; `None` when it is not answered in rows.
    pub fn rows_max(&self) -> Option<usize> {
        match self {
            Kind::Table(table) => Some(table.max_rows),
            Kind::People { max, .. } => Some(*max),
            _ => None,
        }
    }

    /// The ids of the columns of a question that is answered in rows; none for all others.
    pub fn columns(&self) -> Vec<&str> {
        match self {
            Kind::Table(table) => table.columns.iter().map(|it| it.id.as_str()).collect(),
            Kind::People { .. } => PERSON.to_vec(),
            _ => Vec::new(),
        }
    }
}

/// What is asked of each person in a list of people; the e-mail address may stay empty.
pub const PERSON: [&str; 4] = ["name", "role", "organisation", "email"];

impl Column {
    /// The kinds a column may have.
    pub const KINDS: [&'static str; 6] =
        ["short_text", "number", "money", "year", "date", "choice"];

    /// A cell as the question it asks: its id is the name of its field.
    pub fn cell(&self, question: &Question, row: usize) -> Question {
        Question {
            id: question.cell_field(row, &self.id),
            label: self.label.clone(),
            help: self.help.clone(),
            kind: self.kind.clone(),
            required: self.required,
            profile: false,
            translatable: false,
            usual: Usual::default(),
            shown_if: None,
            required_if: None,
        }
    }
}

impl TableKind {
    /// The column of that id.
    pub fn column(&self, id: &str) -> Option<&Column> {
        self.columns.iter().find(|it| it.id == id)
    }
}

impl Usual {
    /// Whether it warns of nothing.
    pub fn is_empty(&self) -> bool {
        *self == Usual::default()
    }
}

fn is_zero(years: &i16) -> bool {
    *years == 0
}
