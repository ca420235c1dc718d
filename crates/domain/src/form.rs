//! A form as data: sections of questions, each of one kind, in the network's languages.
//!
//! A form has an id that never changes and a hash of its whole content, so an
//! answer always knows which words it answered. What people answer is in `answer.rs`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::language::Lang;
use crate::texts::Texts;

mod read;

/// A versioned form: never edited once a call uses it, but followed by another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Its lasting name, such as `application-2015`.
    pub id: String,
    /// What it is called.
    pub title: Texts,
    /// What to know before beginning.
    pub intro: Texts,
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
}

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
    /// A calendar year, not in the future.
    Year {
        /// The earliest that makes sense.
        min: i16,
    },
    /// A calendar day, not in a future year.
    Date,
    /// One of several; or several of them.
    Choice {
        /// What may be chosen, in order.
        options: Vec<Choice>,
        /// Whether more than one may be chosen.
        many: bool,
    },
    /// Several things, each rated from 1 to 5.
    Rating {
        /// What is rated, in order.
        items: Vec<Choice>,
        /// What 1 means.
        low: Texts,
        /// What 5 means.
        high: Texts,
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

/// An exact decimal number: never a float, so it is stored, compared and hashed as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Decimal {
    unscaled: i64,
    scale: u8,
}

/// The text is no decimal number of at most 15 digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a decimal number: {0:?}")]
pub struct NotADecimal(pub String);

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

    /// Whether it is answered by uploading rather than by typing.
    pub fn is_file(&self) -> bool {
        matches!(self.kind, Kind::File { .. })
    }

    /// Every field name this question has on the page.
    pub fn fields(&self) -> Vec<String> {
        match &self.kind {
            Kind::Number(number) | Kind::Money(number) => {
                let mut fields = vec![self.id.clone()];
                fields.extend(number.with_year.then(|| self.year_field()));
                fields.extend(number.with_source.then(|| self.source_field()));
                fields
            }
            Kind::Rating { items, .. } => items.iter().map(|it| self.item_field(&it.id)).collect(),
            Kind::ShortText { .. }
            | Kind::LongText { .. }
            | Kind::Year { .. }
            | Kind::Date
            | Kind::Choice { .. }
            | Kind::Email
            | Kind::Phone
            | Kind::Links { .. }
            | Kind::File { .. }
            | Kind::Declaration => vec![self.id.clone()],
        }
    }
}

impl Decimal {
    /// A whole number.
    pub const fn whole(value: i64) -> Decimal {
        Decimal { unscaled: value, scale: 0 }
    }

    /// How many digits stand after the decimal mark.
    pub fn decimals(self) -> u8 {
        self.scale
    }

    /// Whether it is the smaller number. Not an order of the type, because 1.5 and 1.50
    /// are different texts of one number and both are kept as written.
    pub fn is_below(self, other: Decimal) -> bool {
        let scale = self.scale.max(other.scale);
        let at = |it: Decimal| i128::from(it.unscaled) * 10i128.pow(u32::from(scale - it.scale));
        at(self) < at(other)
    }

    /// The nearest float, for charts and for formatting by a language's habits only.
    pub fn as_f64(self) -> f64 {
        // Fifteen digits at most, so the integer is exact in a float.
        self.unscaled as f64 / 10f64.powi(i32::from(self.scale))
    }
}

impl FromStr for Decimal {
    type Err = NotADecimal;

    /// Reads ASCII digits with an optional leading `-` and an optional `.`; nothing else.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let no = || NotADecimal(text.to_owned());
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |it: &str| it.bytes().all(|b| b.is_ascii_digit());
        let dangling = digits.ends_with('.') || whole.is_empty();
        if dangling || !all_digits(whole) || !all_digits(rest) || whole.len() + rest.len() > 15 {
            return Err(no());
        }
        let unscaled: i64 = format!("{whole}{rest}").parse().map_err(|_| no())?;
        let scale = u8::try_from(rest.len()).map_err(|_| no())?;
        let sign = if text.starts_with('-') { -1 } else { 1 };
        Ok(Decimal { unscaled: sign * unscaled, scale })
    }
}

impl TryFrom<String> for Decimal {
    type Error = NotADecimal;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Decimal> for String {
    fn from(it: Decimal) -> String {
        it.to_string()
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.unscaled < 0 { "-" } else { "" };
        let digits = self.unscaled.unsigned_abs();
        if self.scale == 0 {
            return write!(f, "{sign}{digits}");
        }
        let unit = 10u64.pow(u32::from(self.scale));
        write!(
            f,
            "{sign}{}.{:0width$}",
            digits / unit,
            digits % unit,
            width = usize::from(self.scale)
        )
    }
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
mod tests {
    use super::*;

    const TWO: &[Lang] = &[Lang::EN, Lang::UK];

    const SMALL: &str = r#"
id = "small"
title = { en = "Small", uk = "Мала" }
intro = { en = "Begin", uk = "Почніть" }
[[section]]
id = "city"
title = { en = "City", uk = "Місто" }
[[section.question]]
id = "population"
kind = "number"
label = { en = "People", uk = "Люди" }
max = 50000000
with_year = true
required = true
[[section.question]]
id = "plan"
kind = "long_text"
label = { en = "Plan", uk = "План" }
max_words = 200
"#;

    fn defects(toml: &str) -> Vec<String> {
        Form::parse(toml, TWO).unwrap_err().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_definition_is_read_with_its_bounds() {
        let form = Form::parse(SMALL, TWO).unwrap();
        let population = form.question("population").unwrap();
        assert!(population.required);
        assert_eq!(population.fields(), ["population", "population__year"]);
        assert_eq!(form.question("plan").unwrap().kind, Kind::LongText { max_words: 200 });
        assert_eq!(form.section_of("plan").unwrap().id, "city");
    }

    #[test]
    fn all_defects_of_a_definition_are_told_at_once() {
        let broken = SMALL
            .replace("id = \"plan\"", "id = \"population\"")
            .replace("max_words = 200", "maxwords = 200")
            .replace(", uk = \"Люди\"", "");
        assert_eq!(
            defects(&broken),
            [
                "population: label is missing in uk",
                "population: unknown key maxwords",
                "population: max_words must be given",
                "population: this id is used twice",
            ]
        );
    }

    #[test]
    fn a_key_of_another_kind_is_a_defect() {
        assert_eq!(
            defects(&SMALL.replace("max_words = 200", "max_words = 200\nwith_year = true")),
            ["plan: with_year means nothing for long_text"]
        );
        assert_eq!(
            defects(&SMALL.replace("\"number\"", "\"figure\"")),
            ["population: unknown kind figure"]
        );
    }

    #[test]
    fn an_id_that_would_break_a_field_name_is_a_defect() {
        let broken = SMALL.replace("id = \"plan\"", "id = \"a__b\"");
        assert_eq!(defects(&broken), ["a__b: an id is made of a–z, 0–9 and single _ between them"]);
    }

    #[test]
    fn the_hash_follows_the_content_and_not_the_layout() {
        let form = Form::parse(SMALL, TWO).unwrap();
        let reordered = SMALL
            .replace("required = true\n", "")
            .replace("with_year = true", "required = true\nwith_year=true");
        assert_eq!(Form::parse(&reordered, TWO).unwrap().hash(), form.hash());
        let other = Form::parse(&SMALL.replace("200", "250"), TWO).unwrap();
        assert_ne!(other.hash(), form.hash());
        let again: Form = serde_json::from_value(serde_json::to_value(&form).unwrap()).unwrap();
        assert_eq!(again, form);
    }

    #[test]
    fn decimals_are_exact_and_compare_across_scales() {
        let d = |text: &str| text.parse::<Decimal>().unwrap();
        assert_eq!(d("145.39").to_string(), "145.39");
        assert_eq!(d("-0.05").to_string(), "-0.05");
        assert_eq!(d("1.50").to_string(), "1.50");
        for (low, high) in [("1.5", "1.51"), ("1.99", "2"), ("-1", "0")] {
            assert!(d(low).is_below(d(high)) && !d(high).is_below(d(low)), "{low} {high}");
        }
        assert!(!d("1.5").is_below(d("1.50")) && !d("1.50").is_below(d("1.5")));
        for text in ["", "-", ".5", "5.", "1e3", "1 000", "٣", "1234567890123456"] {
            assert!(text.parse::<Decimal>().is_err(), "{text}");
        }
    }

    #[test]
    fn canonical_json_sorts_keys_at_every_depth() {
        let json = serde_json::json!({"b": [1, {"d": null, "c": "é\""}], "a": true});
        assert_eq!(canonical_json(&json), r#"{"a":true,"b":[1,{"c":"é\"","d":null}]}"#);
    }
}
