//! Reading a form's definition from TOML, telling everything that is wrong with it at once.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::{Choice, Decimal, Defect, Form, Kind, NumberKind, Question, Section};
use crate::language::Lang;
use crate::texts::Texts;

/// The file as it is written; keys of one kind of question only stay unread until the kind is known.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawForm {
    id: String,
    title: Texts,
    intro: Texts,
    #[serde(rename = "section", default)]
    sections: Vec<RawSection>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSection {
    id: String,
    title: Texts,
    #[serde(default)]
    help: Texts,
    #[serde(rename = "question", default)]
    questions: Vec<RawQuestion>,
}

#[derive(Deserialize)]
struct RawQuestion {
    id: String,
    kind: String,
    label: Texts,
    #[serde(default)]
    help: Texts,
    #[serde(default)]
    required: bool,
    #[serde(default)]
    profile: bool,
    #[serde(flatten)]
    rest: BTreeMap<String, toml::Value>,
}

/// Every key that some kind of question knows.
const KEYS: &[&str] = &[
    "max",
    "max_words",
    "unit",
    "min",
    "decimals",
    "with_year",
    "with_source",
    "options",
    "many",
    "items",
    "low",
    "high",
    "types",
    "max_bytes",
];

/// Years before this are typing errors in every figure a city gives about itself.
const EARLIEST_YEAR: i16 = 1900;

pub(super) fn form(toml: &str, languages: &[Lang]) -> Result<Form, Vec<Defect>> {
    let raw: RawForm = toml::from_str(toml).map_err(|error| {
        vec![Defect { at: "file".to_owned(), what: error.to_string().trim().to_owned() }]
    })?;
    let mut reader = Reader { languages, defects: Vec::new(), ids: BTreeSet::new() };
    let form = reader.form(raw);
    if reader.defects.is_empty() { Ok(form) } else { Err(reader.defects) }
}

struct Reader<'a> {
    languages: &'a [Lang],
    defects: Vec<Defect>,
    ids: BTreeSet<String>,
}

impl Reader<'_> {
    fn tell(&mut self, at: &str, what: impl Into<String>) {
        self.defects.push(Defect { at: at.to_owned(), what: what.into() });
    }

    fn form(&mut self, raw: RawForm) -> Form {
        if !is_file_name(&raw.id) {
            self.tell(&raw.id, "the form's id is made of a–z, 0–9 and -");
        }
        self.text(&raw.id, "title", &raw.title);
        self.text(&raw.id, "intro", &raw.intro);
        if raw.sections.is_empty() {
            self.tell(&raw.id, "a form has at least one section");
        }
        let mut section_ids = BTreeSet::new();
        let mut sections = Vec::new();
        for section in raw.sections {
            if !section_ids.insert(section.id.clone()) {
                self.tell(&section.id, "this section's id is used twice");
            }
            sections.push(self.section(section));
        }
        Form { id: raw.id, title: raw.title, intro: raw.intro, sections }
    }

    fn section(&mut self, raw: RawSection) -> Section {
        self.id(&raw.id);
        self.text(&raw.id, "title", &raw.title);
        self.optional_text(&raw.id, "help", &raw.help);
        if raw.questions.is_empty() {
            self.tell(&raw.id, "a section has at least one question");
        }
        let questions = raw.questions.into_iter().filter_map(|it| self.question(it)).collect();
        Section { id: raw.id, title: raw.title, help: raw.help, questions }
    }

    fn question(&mut self, raw: RawQuestion) -> Option<Question> {
        self.id(&raw.id);
        self.text(&raw.id, "label", &raw.label);
        self.optional_text(&raw.id, "help", &raw.help);
        for key in raw.rest.keys().filter(|it| !KEYS.contains(&it.as_str())) {
            self.tell(&raw.id, format!("unknown key {key}"));
        }
        let mut keys = Keys { at: raw.id.clone(), rest: raw.rest, reader: self };
        let kind = keys.kind(&raw.kind);
        if kind.is_some() {
            keys.nothing_left(&raw.kind);
        }
        if !self.ids.insert(raw.id.clone()) {
            self.tell(&raw.id, "this id is used twice");
        }
        Some(Question {
            id: raw.id,
            label: raw.label,
            help: raw.help,
            kind: kind?,
            required: raw.required,
            profile: raw.profile,
        })
    }

    fn id(&mut self, id: &str) {
        if !is_id(id) {
            self.tell(id, "an id is made of a–z, 0–9 and single _ between them");
        }
    }

    fn text(&mut self, at: &str, key: &str, text: &Texts) {
        for lang in text.missing(self.languages) {
            self.tell(at, format!("{key} is missing in {lang}"));
        }
    }

    fn optional_text(&mut self, at: &str, key: &str, text: &Texts) {
        if !text.is_empty() {
            self.text(at, key, text);
        }
    }
}

/// The keys of one question that depend on its kind; each is taken out when read.
struct Keys<'a, 'b> {
    at: String,
    rest: BTreeMap<String, toml::Value>,
    reader: &'a mut Reader<'b>,
}

impl Keys<'_, '_> {
    fn kind(&mut self, kind: &str) -> Option<Kind> {
        Some(match kind {
            "short_text" => Kind::ShortText { max: self.count("max")? },
            "long_text" => Kind::LongText { max_words: self.count("max_words")? },
            "number" => Kind::Number(self.number()?),
            "money" => Kind::Money(self.number()?),
            "year" => Kind::Year { min: self.year("min") },
            "date" => Kind::Date,
            "choice" => Kind::Choice { options: self.choices("options")?, many: self.flag("many") },
            "rating" => Kind::Rating {
                items: self.choices("items")?,
                low: self.words("low")?,
                high: self.words("high")?,
            },
            "email" => Kind::Email,
            "phone" => Kind::Phone,
            "links" => Kind::Links { max: self.count("max")? },
            "file" => Kind::File {
                types: self.take("types")?,
                max_bytes: self.take("max_bytes")?,
                max: self.count("max")?,
            },
            "declaration" => Kind::Declaration,
            other => {
                self.tell(format!("unknown kind {other}"));
                self.rest.clear();
                return None;
            }
        })
    }

    fn number(&mut self) -> Option<NumberKind> {
        let min = self.decimal("min").unwrap_or(Decimal::whole(0));
        let Some(max) = self.decimal("max") else {
            self.tell("max must be given as a number");
            return None;
        };
        if max.is_below(min) {
            self.tell("max is below min");
        }
        Some(NumberKind {
            unit: self.optional("unit").unwrap_or_default(),
            min,
            max,
            decimals: self.optional("decimals").unwrap_or(0),
            with_year: self.flag("with_year"),
            with_source: self.flag("with_source"),
        })
    }

    fn tell(&mut self, what: impl Into<String>) {
        let at = self.at.clone();
        self.reader.tell(&at, what);
    }

    fn optional<T: serde::de::DeserializeOwned>(&mut self, key: &str) -> Option<T> {
        let value = self.rest.remove(key)?;
        match value.try_into() {
            Ok(value) => Some(value),
            Err(error) => {
                self.tell(format!("{key}: {}", error.to_string().trim()));
                None
            }
        }
    }

    fn take<T: serde::de::DeserializeOwned>(&mut self, key: &str) -> Option<T> {
        if !self.rest.contains_key(key) {
            self.tell(format!("{key} must be given"));
        }
        self.optional(key)
    }

    fn count(&mut self, key: &str) -> Option<usize> {
        let count: usize = self.take(key)?;
        if count == 0 {
            self.tell(format!("{key} must be at least 1"));
        }
        Some(count)
    }

    fn flag(&mut self, key: &str) -> bool {
        self.optional(key).unwrap_or(false)
    }

    fn year(&mut self, key: &str) -> i16 {
        self.optional(key).unwrap_or(EARLIEST_YEAR)
    }

    /// Whole numbers may be written bare; others as text, since a TOML float is not exact.
    fn decimal(&mut self, key: &str) -> Option<Decimal> {
        let text = match self.rest.remove(key)? {
            toml::Value::Integer(whole) => whole.to_string(),
            toml::Value::String(text) => text,
            other => {
                self.tell(format!("{key} is {}, write it in quotes", other.type_str()));
                return None;
            }
        };
        text.parse().map_err(|error: super::NotADecimal| self.tell(format!("{key}: {error}"))).ok()
    }

    fn words(&mut self, key: &str) -> Option<Texts> {
        let texts: Texts = self.take(key)?;
        let at = self.at.clone();
        self.reader.text(&at, key, &texts);
        Some(texts)
    }

    fn choices(&mut self, key: &str) -> Option<Vec<Choice>> {
        let choices: Vec<Choice> = self.take(key)?;
        let mut seen = BTreeSet::new();
        for choice in &choices {
            let at = format!("{}.{}", self.at, choice.id);
            self.reader.id(&choice.id);
            self.reader.text(&at, "label", &choice.label);
            if !seen.insert(&choice.id) {
                self.reader.tell(&at, "this id is used twice");
            }
        }
        if choices.is_empty() {
            self.tell(format!("{key} must not be empty"));
        }
        Some(choices)
    }

    fn nothing_left(self, kind: &str) {
        for key in self.rest.keys().filter(|it| KEYS.contains(&it.as_str())) {
            self.reader.tell(&self.at, format!("{key} means nothing for {kind}"));
        }
    }
}

/// A double `_` divides a question's id from its part in field names, so ids have none.
fn is_id(id: &str) -> bool {
    let part = |it: &str| {
        !it.is_empty() && it.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    id.len() <= 60 && id.split('_').all(part)
}

fn is_file_name(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
