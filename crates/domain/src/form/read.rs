//! Reading a form's definition from TOML, telling everything that is wrong with it at once.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::{Column, Defect, Form, Kind, Question, Section};
use crate::answer::WorkingRule;
use crate::language::Lang;
use crate::texts::Texts;

mod keys;
mod rules;

use keys::{KEYS, Keys};

/// The file as it is written; keys of one kind of question only stay unread until the kind is known.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawForm {
    id: String,
    title: Texts,
    intro: Texts,
    working: Option<WorkingRule>,
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
    #[serde(default)]
    translatable: bool,
    warn: Option<toml::Table>,
    shown_if: Option<toml::Value>,
    required_if: Option<toml::Value>,
    #[serde(flatten)]
    rest: BTreeMap<String, toml::Value>,
}

/// A column is written like a question and knows less.
#[derive(Deserialize)]
struct RawColumn {
    id: String,
    kind: String,
    label: Texts,
    #[serde(default)]
    help: Texts,
    #[serde(default)]
    required: bool,
    #[serde(flatten)]
    rest: BTreeMap<String, toml::Value>,
}

pub(super) fn form(toml: &str, languages: &[Lang]) -> Result<Form, Vec<Defect>> {
    let raw: RawForm = toml::from_str(toml).map_err(|error| {
        vec![Defect { at: "file".to_owned(), what: error.to_string().trim().to_owned() }]
    })?;
    let mut reader = Reader { languages, defects: Vec::new(), ids: BTreeSet::new() };
    let form = reader.form(raw);
    rules::check(&form, &mut |at, what| reader.tell(at, what));
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
        let (id, title, intro, working) = (raw.id, raw.title, raw.intro, raw.working);
        if working.as_ref().is_some_and(|it| !it.has_languages()) {
            self.tell(&id, "working asks for texts in no language");
        }
        Form { id, title, intro, working, sections }
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
        let warn = raw.warn.unwrap_or_default();
        let mut keys = Keys { at: raw.id.clone(), rest: raw.rest, reader: self };
        let kind = keys.kind(&raw.kind);
        if kind.is_some() {
            keys.nothing_left(&raw.kind);
        }
        let mut keys = Keys { at: raw.id.clone(), rest: warn.into_iter().collect(), reader: self };
        let usual = kind.as_ref().map(|it| keys.usual(it)).unwrap_or_default();
        let shown_if = raw.shown_if.and_then(|it| self.rule(&raw.id, "shown_if", &it));
        let required_if = raw.required_if.and_then(|it| self.rule(&raw.id, "required_if", &it));
        if raw.required && required_if.is_some() {
            self.tell(&raw.id, "required_if means nothing for what is required anyway");
        }
        if raw.translatable && kind.as_ref().is_some_and(|it| !is_text(it)) {
            self.tell(&raw.id, format!("translatable means nothing for {}", raw.kind));
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
            translatable: raw.translatable,
            usual,
            shown_if,
            required_if,
        })
    }

    fn rule(&mut self, at: &str, key: &str, value: &toml::Value) -> Option<super::Rule> {
        rules::read(value).map_err(|what| self.tell(at, format!("{key}: {what}"))).ok()
    }

    fn column(&mut self, table: &str, raw: RawColumn) -> Option<Column> {
        let at = format!("{table}.{}", raw.id);
        if !is_id(&raw.id) {
            self.tell(&at, "an id is made of a–z, 0–9 and single _ between them");
        }
        self.text(&at, "label", &raw.label);
        self.optional_text(&at, "help", &raw.help);
        if !Column::KINDS.contains(&raw.kind.as_str()) {
            self.tell(&at, format!("a column cannot be of the kind {}", raw.kind));
            return None;
        }
        for key in raw.rest.keys().filter(|it| !KEYS.contains(&it.as_str())) {
            self.tell(&at, format!("unknown key {key}"));
        }
        let mut keys = Keys { at: at.clone(), rest: raw.rest, reader: self };
        let kind = keys.kind(&raw.kind)?;
        keys.nothing_left(&raw.kind);
        let more = match &kind {
            Kind::Number(it) | Kind::Money(it) => it.with_year || it.with_source,
            Kind::Choice { many, .. } => *many,
            _ => false,
        };
        if more {
            self.tell(&at, "a cell has one field: no year, no source, no second choice");
        }
        let (label, help, required) = (raw.label, raw.help, raw.required);
        Some(Column { id: raw.id, label, help, kind, required })
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

fn is_text(kind: &Kind) -> bool {
    matches!(kind, Kind::ShortText { .. } | Kind::LongText { .. })
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
