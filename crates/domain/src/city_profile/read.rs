//! From the fields of the page to the parts of a profile and back, telling all that is wrong.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    CLUSTERS, CONTACT, Content, FIGURE, MAYOR, MESSAGES, NAMES, OtherName, Part, SeenBy, Sent, TEXTS, WEBSITE,
    YearFigure, seen_at_first,
};
use crate::answer::{self, AnswerError, Fields, Value};
use crate::form::{Kind, NumberKind, Question};
use crate::language::Lang;
use crate::texts::Texts;
use crate::words::{clean, clean_line};

/// The most characters of a line: a name, an office.
const LINE_MAX: usize = 200;
/// The most characters of the text in one language.
const TEXT_MAX: usize = 1_200;
/// The most names, and the most years of a figure.
const ROWS_MAX: usize = 60;

/// What the network asks a city for.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The figures, as the network's forms ask for them.
    pub figures: Vec<Question>,
    /// The ids of the clusters.
    pub clusters: Vec<String>,
    /// The languages of the pages, each with room for a text.
    pub languages: Vec<Lang>,
    /// The year it is, which no figure can be ahead of.
    pub this_year: i16,
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The field.
    pub field: String,
    /// What is wrong with it.
    pub why: Why,
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Something that is wrong in answers too.
    Answer(AnswerError),
    /// A figure does not say where it comes from.
    NoSource,
    /// The year is there already.
    YearTwice {
        /// The year.
        year: i16,
    },
    /// An office without the name of who holds it.
    NoName,
    /// What looks like an address of mail: the page has a form for writing instead.
    Address,
}

impl Asked {
    /// The names of all parts, in the order of the page.
    pub fn parts(&self) -> Vec<String> {
        let figures = self.figures.iter().map(|it| format!("{FIGURE}{}", it.id));
        let fixed = |names: &[&str]| names.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        let mut all = fixed(&[NAMES, TEXTS, WEBSITE, MAYOR, CONTACT, MESSAGES]);
        all.extend(figures);
        all.push(CLUSTERS.to_owned());
        all
    }

    /// The question that asks for one year of a figure.
    pub fn of_year(figure: &Question, row: usize) -> Question {
        let years = |kind: &NumberKind| NumberKind { with_year: true, with_source: true, ..kind.clone() };
        let kind = match &figure.kind {
            Kind::Number(kind) => Kind::Number(years(kind)),
            Kind::Money(kind) => Kind::Money(years(kind)),
            other => other.clone(),
        };
        let id = format!("{FIGURE}{}-{row}", figure.id);
        Question { id, kind, required: false, ..figure.clone() }
    }
}

/// The field that says whom a part is for.
fn seen_by_field(part: &str) -> String {
    format!("{part}-seen-by")
}

/// The field that says what a page was made with.
fn mark_field(part: &str) -> String {
    format!("{part}-mark")
}

/// Reads a page. A cluster of an earlier strategy that a city keeps is not asked for, and goes.
///
/// # Errors
/// Every [`Fault`], in the order of the page.
pub fn read(fields: &Fields, asked: &Asked) -> Result<Vec<Sent>, Vec<Fault>> {
    let mut reader = Reader { fields, asked, faults: Vec::new() };
    let mut all = Vec::new();
    for name in asked.parts() {
        let content = reader.content(&name);
        let seen_by = reader.seen_by(&name);
        let mark = reader.first(&mark_field(&name)).to_owned();
        all.push(Sent { name, part: Part { content, seen_by }, mark });
    }
    if reader.faults.is_empty() { Ok(all) } else { Err(reader.faults) }
}

struct Reader<'a> {
    fields: &'a Fields,
    asked: &'a Asked,
    faults: Vec<Fault>,
}

impl<'a> Reader<'a> {
    fn first(&self, field: &str) -> &'a str {
        self.fields.get(field).and_then(|it| it.first()).map_or("", String::as_str)
    }

    fn tell(&mut self, field: &str, why: Why) {
        self.faults.push(Fault { field: field.to_owned(), why });
    }

    fn bound(&mut self, field: &str, text: &str, max: usize) {
        let is = text.chars().count();
        if is > max {
            self.tell(field, Why::Answer(AnswerError::TooLong { max, is }));
        }
    }

    fn line(&mut self, field: &str) -> String {
        let line = clean_line(self.first(field));
        self.bound(field, &line, LINE_MAX);
        line
    }

    /// A line about people, which has no address of theirs in it.
    fn line_of_people(&mut self, field: &str) -> String {
        let line = self.line(field);
        if line.contains('@') {
            self.tell(field, Why::Address);
        }
        line
    }

    fn seen_by(&mut self, part: &str) -> SeenBy {
        let field = seen_by_field(part);
        match self.first(&field) {
            "" => seen_at_first(part),
            word => word.parse().unwrap_or_else(|_| {
                self.tell(&field, Why::Answer(AnswerError::NotOneOf));
                SeenBy::Nobody
            }),
        }
    }

    fn content(&mut self, part: &str) -> Content {
        match part {
            NAMES => Content::Names(self.names()),
            TEXTS => Content::Texts(self.texts()),
            WEBSITE => Content::Line(self.website()),
            MAYOR => self.mayor(),
            CONTACT => Content::Line(self.line_of_people(CONTACT)),
            MESSAGES => Content::Line(String::new()),
            CLUSTERS => Content::Chosen(self.chosen()),
            figure => {
                let asked = self.asked;
                let id = figure.strip_prefix(FIGURE).unwrap_or_default();
                let question = asked.figures.iter().find(|it| it.id == id);
                Content::Figures(question.map(|it| self.figures(it)).unwrap_or_default())
            }
        }
    }

    fn names(&mut self) -> Vec<OtherName> {
        let mut names = Vec::new();
        for row in 0..ROWS_MAX {
            let field = format!("{NAMES}-{row}");
            let name = self.line(&field);
            let lang_field = format!("{field}-lang");
            let lang = match self.first(&lang_field) {
                "" => None,
                word => {
                    let lang: Option<Lang> = word.parse().ok();
                    if lang.is_none() {
                        self.tell(&lang_field, Why::Answer(AnswerError::NotOneOf));
                    }
                    lang
                }
            };
            if !name.is_empty() {
                names.push(OtherName { lang, name });
            }
        }
        names
    }

    fn texts(&mut self) -> BTreeMap<Lang, String> {
        let asked = self.asked;
        let mut texts = BTreeMap::new();
        for lang in &asked.languages {
            let field = format!("{TEXTS}-{lang}");
            let text = clean(self.first(&field)).trim().to_owned();
            self.bound(&field, &text, TEXT_MAX);
            if !text.is_empty() {
                texts.insert(*lang, text);
            }
        }
        texts
    }

    fn website(&mut self) -> String {
        let question = Question {
            id: WEBSITE.to_owned(),
            label: Texts::default(),
            help: Texts::default(),
            kind: Kind::Links { max: 1 },
            required: false,
            profile: true,
            translatable: false,
            usual: crate::form::Usual::default(),
            shown_if: None,
            required_if: None,
        };
        match answer::parse(&question, self.fields, self.asked.this_year) {
            Ok(Some(Value::Links { links })) => links.into_iter().next().unwrap_or_default(),
            Ok(_) => String::new(),
            Err(problems) => {
                self.answer_faults(problems);
                String::new()
            }
        }
    }

    fn answer_faults(&mut self, problems: Vec<answer::Problem>) {
        let fault = |it: answer::Problem| Fault { field: it.field, why: Why::Answer(it.error) };
        self.faults.extend(problems.into_iter().map(fault));
    }

    fn mayor(&mut self) -> Content {
        let (name_field, office_field) = (format!("{MAYOR}-name"), format!("{MAYOR}-office"));
        let name = self.line_of_people(&name_field);
        let office = self.line_of_people(&office_field);
        if name.is_empty() && !office.is_empty() {
            self.tell(&name_field, Why::NoName);
        }
        Content::Mayor { name, office }
    }

    fn chosen(&mut self) -> BTreeSet<String> {
        let known = |it: &&String| self.asked.clusters.contains(it);
        let sent = self.fields.get(CLUSTERS).map_or(&[][..], Vec::as_slice);
        let chosen: BTreeSet<String> = sent.iter().filter(known).cloned().collect();
        if sent.iter().any(|it| !it.is_empty() && !chosen.contains(it)) {
            self.tell(CLUSTERS, Why::Answer(AnswerError::NotOneOf));
        }
        chosen
    }

    fn figures(&mut self, figure: &Question) -> Vec<YearFigure> {
        let mut years: BTreeMap<i16, YearFigure> = BTreeMap::new();
        for row in 0..ROWS_MAX {
            let question = Asked::of_year(figure, row);
            // Without a number a year or a source has nothing to be of.
            let has_more = [question.year_field(), question.source_field()]
                .iter()
                .any(|it| !self.first(it).trim().is_empty());
            if self.first(&question.id).trim().is_empty() && has_more {
                self.tell(&question.id, Why::Answer(AnswerError::Missing));
                continue;
            }
            match answer::parse(&question, self.fields, self.asked.this_year) {
                Ok(Some(Value::Figure { number, typed, year: Some(year), source })) => {
                    let source = source.unwrap_or_default();
                    if source.is_empty() {
                        self.tell(&question.source_field(), Why::NoSource);
                    }
                    let of = YearFigure { year, number, typed, source };
                    if years.insert(year, of).is_some() {
                        self.tell(&question.year_field(), Why::YearTwice { year });
                    }
                }
                Ok(_) => (),
                Err(problems) => self.answer_faults(problems),
            }
        }
        years.into_values().collect()
    }
}

/// The fields of a part as they would be typed, for the form.
pub fn typed(name: &str, part: &Part) -> Fields {
    let mut fields = Fields::new();
    let mut put = |field: String, text: &str| drop(fields.insert(field, vec![text.to_owned()]));
    put(seen_by_field(name), part.seen_by.as_str());
    match &part.content {
        Content::Names(all) => {
            for (row, it) in all.iter().enumerate() {
                put(format!("{NAMES}-{row}"), &it.name);
                if let Some(lang) = it.lang {
                    put(format!("{NAMES}-{row}-lang"), lang.as_str());
                }
            }
        }
        Content::Texts(all) => {
            for (lang, text) in all {
                put(format!("{TEXTS}-{lang}"), text);
            }
        }
        Content::Line(text) => put(name.to_owned(), text),
        Content::Mayor { name, office } => {
            put(format!("{MAYOR}-name"), name);
            put(format!("{MAYOR}-office"), office);
        }
        Content::Chosen(all) => {
            fields.insert(CLUSTERS.to_owned(), all.iter().cloned().collect());
        }
        Content::Figures(all) => {
            for (row, it) in all.iter().enumerate() {
                put(format!("{name}-{row}"), &it.typed);
                put(format!("{name}-{row}__year"), &it.year.to_string());
                put(format!("{name}-{row}__source"), &it.source);
            }
        }
    }
    fields
}
