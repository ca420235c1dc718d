//! What makes one look twice at an answer, and keeps nobody from handing in.

use super::{Answer, Answers, Value, Variable};
use crate::form::{Decimal, Form, Kind, Question, Section, Usual};
use crate::words::count_words;

/// Something unusual in one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warned {
    /// The name of the field on the page, to link to it.
    pub field: String,
    /// What is unusual.
    pub warning: Warning,
}

/// What is unusual about an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// Smaller than such figures are.
    Small {
        /// The smallest that is usual.
        usual_min: Decimal,
    },
    /// Larger than such figures are.
    Large {
        /// The largest that is usual.
        usual_max: Decimal,
    },
    /// Many years old.
    Old {
        /// The year.
        year: i16,
        /// From how many years on it counts as old.
        years: i16,
    },
    /// Shorter than an answer that helps its readers.
    Short {
        /// How many words there are.
        is: usize,
        /// How many there usually are at least.
        min: usize,
    },
    /// The text in the working language is the very text in the other one.
    SameText,
}

impl Warning {
    /// The key of its sentence in `answers.ftl`.
    pub fn key(&self) -> &'static str {
        match self {
            Warning::Small { .. } => "answer-warning-small",
            Warning::Large { .. } => "answer-warning-large",
            Warning::Old { .. } => "answer-warning-old",
            Warning::Short { .. } => "answer-warning-short",
            Warning::SameText => "answer-warning-same-text",
        }
    }

    /// The variables of its sentence, by name.
    pub fn variables(&self) -> Vec<(&'static str, Variable)> {
        let count = |n: usize| Variable::Count(i64::try_from(n).unwrap_or(i64::MAX));
        match self {
            Warning::Small { usual_min } => vec![("usual", Variable::Text(usual_min.to_string()))],
            Warning::Large { usual_max } => vec![("usual", Variable::Text(usual_max.to_string()))],
            Warning::Old { year, years } => vec![
                ("year", Variable::Text(year.to_string())),
                ("years", Variable::Count(i64::from(*years))),
            ],
            Warning::Short { is, min } => vec![("is", count(*is)), ("min", count(*min))],
            Warning::SameText => Vec::new(),
        }
    }

    /// One of each, so that a test can demand a sentence for all of them in every language.
    pub fn samples() -> Vec<Warning> {
        vec![
            Warning::Small { usual_min: Decimal::whole(1_000) },
            Warning::Large { usual_max: Decimal::whole(30_000_000) },
            Warning::Old { year: 2015, years: 5 },
            Warning::Short { is: 12, min: 50 },
            Warning::SameText,
        ]
    }
}

/// What is unusual about the answers to the questions a form asks, in the order of the page.
pub fn warnings_in(
    form: &Form,
    section: &Section,
    answers: &Answers,
    this_year: i16,
) -> Vec<Warned> {
    let asked = form.asked(answers);
    let questions = section.questions.iter().filter(|it| asked.asks(&it.id));
    questions
        .filter_map(|it| Some(warnings(it, answers.get(&it.id)?, this_year)))
        .flatten()
        .collect()
}

/// What is unusual about one answer; one that cannot be read has errors instead.
pub fn warnings(question: &Question, answer: &Answer, this_year: i16) -> Vec<Warned> {
    let Some(value) = &answer.value else { return Vec::new() };
    let usual = &question.usual;
    let id = || question.id.clone();
    let mut warned: Vec<Warned> = Vec::new();
    let mut warn = |field, warning: Option<Warning>| {
        warned.extend(warning.map(|warning| Warned { field, warning }));
    };
    match value {
        Value::Figure { number, year, .. } => {
            warn(id(), size(usual, *number));
            warn(question.year_field(), year.and_then(|it| age(usual, it, this_year)));
        }
        Value::Year { year } => warn(id(), age(usual, *year, this_year)),
        Value::Date { on } => {
            let year = on.split('-').next().and_then(|it| it.parse().ok());
            warn(id(), year.and_then(|it| age(usual, it, this_year)));
        }
        Value::Text { text, working, .. } => {
            if matches!(question.kind, Kind::LongText { .. }) {
                warn(id(), length(usual, text));
            }
            let same = working.as_ref().is_some_and(|it| it.text == *text);
            warn(question.working_field(), same.then_some(Warning::SameText));
        }
        Value::Choice { .. }
        | Value::Ratings { .. }
        | Value::Table { .. }
        | Value::People { .. }
        | Value::Links { .. }
        | Value::Declared => (),
    }
    warned
}

fn size(usual: &Usual, number: Decimal) -> Option<Warning> {
    let small = usual.usual_min.filter(|it| number.is_below(*it));
    let large = usual.usual_max.filter(|it| it.is_below(number));
    small
        .map(|usual_min| Warning::Small { usual_min })
        .or(large.map(|usual_max| Warning::Large { usual_max }))
}

fn age(usual: &Usual, year: i16, this_year: i16) -> Option<Warning> {
    let years = usual.older_than?;
    (this_year.saturating_sub(year) > years).then_some(Warning::Old { year, years })
}

fn length(usual: &Usual, text: &str) -> Option<Warning> {
    let (is, min) = (count_words(text), usual.min_words?);
    (is < min).then_some(Warning::Short { is, min })
}
