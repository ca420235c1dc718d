//! A form as data: sections of questions, each of one kind, in the network's languages.
//!
//! A form has an id that never changes and a hash of its whole content, so an
//! answer always knows which words it answered. What people answer is in `answer.rs`.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::answer::WorkingRule;
use crate::language::Lang;
use crate::texts::Texts;

mod decimal;
mod difference;
mod kind;
mod read;
mod rule;
mod schema;

pub use decimal::{Decimal, NotADecimal};
pub use difference::{Aspect, Change, Loss, LossReason, Move};
pub use kind::{Choice, Column, Kind, NumberKind, PERSON, TableKind, Usual};
pub use rule::{Asked, Rule};
pub use schema::schema;

/// A versioned form: never edited once a call uses it, but followed by another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Its lasting name, such as `application-2015`.
    pub id: String,
    /// What it is called.
    pub title: Texts,
    /// What to know before beginning.
    pub intro: Texts,
    /// What calls with this form ask beside an answer in a language their readers do not share;
    /// without it the network's own rule holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub working: Option<WorkingRule>,
    /// One page each, in order.
    pub sections: Vec<Section>,
}

/// One page of a form, on one subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its name in addresses.
    pub id: String,
    /// Its heading.
    pub title: Texts,
    /// What the page asks for and why; may be empty.
    pub help: Texts,
    /// The questions, in the order of the page.
    pub questions: Vec<Question>,
}

/// One question with a lasting id; answers are kept under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The id answers are kept under, also the name of its field.
    pub id: String,
    /// The question itself.
    pub label: Texts,
    /// A hint beside the field; may be empty.
    pub help: Texts,
    /// What an answer is and its bounds.
    #[serde(flatten)]
    pub kind: Kind,
    /// Whether an application without it is incomplete.
    pub required: bool,
    /// Whether the answer is shown in the public profile of a member.
    pub profile: bool,
    /// Whether a text in the working language of the call may stand beside the answer.
    #[serde(default, skip_serializing_if = "is_false")]
    pub translatable: bool,
    /// What makes one look twice.
    #[serde(rename = "warn", default, skip_serializing_if = "Usual::is_empty")]
    pub usual: Usual,
    /// When it is asked at all; always without a rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown_if: Option<Rule>,
    /// When it must be answered though it is not required otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required_if: Option<Rule>,
}

/// What is wrong with a definition, and where in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {what}")]
pub struct Defect {
    /// The section, question or key.
    pub at: String,
    /// What is wrong, for the operator who writes it.
    pub what: String,
}

impl Form {
    /// Reads a definition and checks it whole.
    ///
    /// # Errors
    /// Every [`Defect`], in the order of the file: unknown keys, doubled ids, kinds without
    /// their bounds, texts missing in one of `languages`.
    pub fn parse(toml: &str, languages: &[Lang]) -> Result<Form, Vec<Defect>> {
        read::form(toml, languages)
    }

    /// SHA-256 of the canonical JSON of the whole definition, as hex: which words were answered.
    pub fn hash(&self) -> String {
        let json = serde_json::to_value(self).expect("a form has only text keys");
        hex::encode(Sha256::digest(canonical_json(&json)))
    }

    /// The section of that id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|it| it.id == id)
    }

    /// The question of that id, wherever it stands.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|it| it.id == id)
    }

    /// The section a question stands in.
    pub fn section_of(&self, question: &str) -> Option<&Section> {
        self.sections.iter().find(|it| it.questions.iter().any(|q| q.id == question))
    }

    /// Every question, in the order of the pages.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|it| &it.questions)
    }

    /// The section after that one, where "save and continue" leads.
    pub fn next_section(&self, id: &str) -> Option<&Section> {
        let at = self.sections.iter().position(|it| it.id == id)?;
        self.sections.get(at + 1)
    }
}

impl Question {
    /// The name of the field that asks for the year of a figure.
    pub fn year_field(&self) -> String {
        format!("{}__year", self.id)
    }

    /// The name of the field that asks for the source of a figure.
    pub fn source_field(&self) -> String {
        format!("{}__source", self.id)
    }

    /// The name of the field that rates one thing.
    pub fn item_field(&self, item: &str) -> String {
        format!("{}__{item}", self.id)
    }

    /// The name of the field in one row, counted from 0, of a table or a list of people.
    pub fn cell_field(&self, row: usize, column: &str) -> String {
        format!("{}__{row}__{column}", self.id)
    }

    /// The name of the field that says which language a text is in.
    pub fn lang_field(&self) -> String {
        format!("{}__lang", self.id)
    }

    /// The name of the field for the text in the working language.
    pub fn working_field(&self) -> String {
        format!("{}__working", self.id)
    }

    /// The name of the field that says which working language that text is in.
    pub fn working_lang_field(&self) -> String {
        format!("{}__working_lang", self.id)
    }

    /// The row, counted from 0, and the column that a field of this question stands in.
    pub fn place_of<'a>(&self, field: &'a str) -> Option<(usize, &'a str)> {
        self.kind.rows_max()?;
        let (row, column) = field.strip_prefix(&self.id)?.strip_prefix("__")?.split_once("__")?;
        // One name for one cell: no sign, no leading zero.
        let is_plain = row == "0" || !row.starts_with(['0', '+']);
        is_plain.then(|| row.parse().ok()).flatten().map(|row| (row, column))
    }

    /// Whether a field of a page is this question's own, whatever row it stands in.
    pub fn owns(&self, field: &str) -> bool {
        match field.strip_prefix(&self.id) {
            Some("") => true,
            Some(rest) => rest.starts_with("__"),
            None => false,
        }
    }

    /// Whether it is answered by uploading rather than by typing.
    pub fn is_file(&self) -> bool {
        matches!(self.kind, Kind::File { .. })
    }

    /// Whether its answer is a text in some language, which is kept with it.
    pub fn has_language(&self) -> bool {
        match self.kind {
            Kind::LongText { .. } => true,
            Kind::ShortText { .. } => self.translatable,
            _ => false,
        }
    }

    /// Every field name this question can have on the page.
    pub fn fields(&self) -> Vec<String> {
        match &self.kind {
            Kind::Number(number) | Kind::Money(number) => {
                let mut fields = vec![self.id.clone()];
                fields.extend(number.with_year.then(|| self.year_field()));
                fields.extend(number.with_source.then(|| self.source_field()));
                fields
            }
            Kind::Rating { items, .. } => items.iter().map(|it| self.item_field(&it.id)).collect(),
            Kind::Table(_) | Kind::People { .. } => {
                let columns = self.kind.columns();
                let row = |row| columns.iter().map(move |it| self.cell_field(row, it));
                (0..self.kind.rows_max().unwrap_or(0)).flat_map(row).collect()
            }
            Kind::ShortText { .. } | Kind::LongText { .. } => {
                let mut fields = vec![self.id.clone()];
                fields.extend(self.has_language().then(|| self.lang_field()));
                if self.translatable {
                    fields.extend([self.working_field(), self.working_lang_field()]);
                }
                fields
            }
            Kind::Year { .. }
            | Kind::Date { .. }
            | Kind::Choice { .. }
            | Kind::Email
            | Kind::Phone
            | Kind::Links { .. }
            | Kind::File { .. }
            | Kind::Declaration => vec![self.id.clone()],
        }
    }
}

fn is_false(flag: &bool) -> bool {
    !flag
}

/// JSON with the keys of every object in byte order and no blanks: one text for one content.
///
/// Numbers are written as `serde_json` does; what is hashed here holds whole
/// numbers and texts only, so no float can print differently elsewhere.
pub fn canonical_json(value: &serde_json::Value) -> String {
    use serde_json::Value;
    let quoted = |text: &String| Value::String(text.clone()).to_string();
    match value {
        Value::Object(object) => {
            let mut keys: Vec<&String> = object.keys().collect();
            keys.sort();
            let pairs: Vec<String> = keys
                .iter()
                .map(|key| format!("{}:{}", quoted(key), canonical_json(&object[*key])))
                .collect();
            format!("{{{}}}", pairs.join(","))
        }
        Value::Array(values) => {
            let values: Vec<String> = values.iter().map(canonical_json).collect();
            format!("[{}]", values.join(","))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.to_string(),
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_difference;
#[cfg(test)]
mod tests_rules;
