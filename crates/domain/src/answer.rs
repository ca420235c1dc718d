//! What a city answers: typed text, what it means, and what is wrong with it.
//!
//! Two strengths. While drafting, [`keep`] takes whatever was typed and only
//! remarks on it, so nothing typed is ever lost. On handing in, [`outstanding`]
//! makes every remark and every gap an obstacle. [`warnings`] only makes one look
//! twice. [`canonical`] is the one text a receipt is the hash of.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::form::{Asked, Decimal, Form, Kind, Question, Section, canonical_json};
use crate::language::Lang;

mod error;
mod number;
mod read;
mod terms;
mod warning;

pub use error::{AnswerError, Problem, Variable, type_names};
pub use terms::{ANSWER_LANG, Terms, WorkingRule, WorkingText, in_chosen_language};
pub use warning::{Warned, Warning, warnings, warnings_in};

/// The fields of a page as a browser sends them; a name may come more than once.
pub type Fields = BTreeMap<String, Vec<String>>;

/// The answers of one application, by the id of the question.
pub type Answers = BTreeMap<String, Answer>;

/// What was typed for one question, with its meaning and what is wrong with it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The fields of this question as typed, cleaned of characters that steer the display.
    pub typed: Fields,
    /// What it means; missing when it cannot be read.
    pub value: Option<Value>,
    /// Remarks made when it was saved; incompleteness is none.
    pub problems: Vec<Problem>,
}

/// What an answer means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Value {
    /// A line, paragraphs, an address or a telephone number.
    Text {
        /// The text itself.
        text: String,
        /// The language it is in, where the question keeps one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lang: Option<Lang>,
        /// The same in the working language, where it was given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        working: Option<InWorking>,
    },
    /// A number or an amount of money.
    Figure {
        /// The number, exact.
        number: Decimal,
        /// As it was typed, so a doubt about its reading can be settled later.
        typed: String,
        /// The year it is of, when the question asks for one.
        year: Option<i16>,
        /// Where it comes from, when given.
        source: Option<String>,
    },
    /// A calendar year.
    Year {
        /// The year.
        year: i16,
    },
    /// A calendar day.
    Date {
        /// As `YYYY-MM-DD`.
        on: String,
    },
    /// What was chosen.
    Choice {
        /// The ids of the options, in the form's order.
        chosen: Vec<String>,
    },
    /// What was rated.
    Ratings {
        /// From 1 to 5 by the id of the thing.
        ratings: BTreeMap<String, u8>,
    },
    /// Rows of a table.
    Table {
        /// The cells of each row by column; what is blank is not there.
        rows: Vec<BTreeMap<String, Value>>,
    },
    /// People.
    People {
        /// In the order given.
        people: Vec<Named>,
    },
    /// Web addresses.
    Links {
        /// Each with its scheme.
        links: Vec<String>,
    },
    /// The declaration was made.
    Declared,
}

/// A text in the working language of the call, beside the one in the city's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InWorking {
    /// The language it is in.
    pub lang: Lang,
    /// The text itself.
    pub text: String,
}

/// One of a list of people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// The name.
    pub name: String,
    /// What the person does.
    pub role: String,
    /// Where the person belongs.
    pub organisation: String,
    /// The e-mail address, when given.
    pub email: Option<String>,
}

/// A file handed in with the application, as far as the rules care.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileFact {
    /// The question it answers.
    pub question: String,
    /// The name the city gave it.
    pub name: String,
    /// SHA-256 of its bytes, as hex.
    pub sha256: String,
    /// Its length.
    pub size_bytes: u64,
    /// Its kind by content.
    pub media_type: String,
}

/// Saves what was typed for a question of a draft, whatever it is, with remarks.
///
/// Of `fields` only those of this question are taken. `terms` bound years; a bare year does.
pub fn keep(question: &Question, fields: &Fields, terms: impl Into<Terms>) -> Answer {
    let (typed, value, mut problems) = read::question(question, false, fields, &terms.into());
    problems.retain(|it| !it.error.is_incompleteness());
    Answer { typed, value, problems }
}

/// Reads one question as handing in does; `None` when an optional one is left blank.
///
/// # Errors
/// Every [`Problem`] of its fields, in the order of the page.
pub fn parse(
    question: &Question,
    fields: &Fields,
    terms: impl Into<Terms>,
) -> Result<Option<Value>, Vec<Problem>> {
    let (_, value, problems) = read::question(question, question.required, fields, &terms.into());
    if problems.is_empty() { Ok(value) } else { Err(problems) }
}

/// Everything that stands in the way of handing in, in the order of the pages.
///
/// Reads what was typed again rather than trusting the remarks made when it was
/// saved, since the year may have turned since. What the form's rules do not ask is passed over.
pub fn outstanding(
    form: &Form,
    answers: &Answers,
    files: &[FileFact],
    terms: impl Into<Terms>,
) -> Vec<Problem> {
    let (terms, asked) = (terms.into(), form.asked(answers));
    let of_section = |it| in_section(&asked, it, answers, files, &terms);
    form.sections.iter().flat_map(of_section).collect()
}

/// [`outstanding`] for one section of the form, which is how a task list knows what is done.
pub fn outstanding_in(
    form: &Form,
    section: &Section,
    answers: &Answers,
    files: &[FileFact],
    terms: impl Into<Terms>,
) -> Vec<Problem> {
    in_section(&form.asked(answers), section, answers, files, &terms.into())
}

fn in_section(
    asked: &Asked<'_>,
    section: &Section,
    answers: &Answers,
    files: &[FileFact],
    terms: &Terms,
) -> Vec<Problem> {
    let nothing = Fields::new();
    let mut problems = Vec::new();
    for question in section.questions.iter().filter(|it| asked.asks(&it.id)) {
        let required = asked.requires(&question.id);
        if question.is_file() {
            problems.extend(file_problems(question, required, files));
            continue;
        }
        let typed = answers.get(&question.id).map_or(&nothing, |it| &it.typed);
        problems.extend(read::question(question, required, typed, terms).2);
    }
    problems
}

/// How far a section has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// How many questions the section asks.
    pub n_questions: usize,
    /// How many of them have something typed or uploaded.
    pub n_answered: usize,
    /// How many fields stand in the way of handing in.
    pub n_outstanding: usize,
}

impl Progress {
    /// Whether nothing in this section stands in the way of handing in.
    pub fn is_complete(self) -> bool {
        self.n_outstanding == 0
    }

    /// Whether nobody has typed anything here.
    pub fn is_untouched(self) -> bool {
        self.n_answered == 0
    }
}

/// How far a section of the form has come, for the task list.
pub fn progress(
    form: &Form,
    section: &Section,
    answers: &Answers,
    files: &[FileFact],
    terms: impl Into<Terms>,
) -> Progress {
    let asked = form.asked(answers);
    let questions = || section.questions.iter().filter(|it| asked.asks(&it.id));
    let answered = |question: &&Question| {
        answers.get(&question.id).is_some_and(|it| !it.is_blank())
            || files.iter().any(|it| it.question == question.id)
    };
    Progress {
        n_questions: questions().count(),
        n_answered: questions().filter(answered).count(),
        n_outstanding: in_section(&asked, section, answers, files, &terms.into()).len(),
    }
}

/// Whether one more file may be added to a question, given its kind by content.
///
/// # Errors
/// The first reason against it.
pub fn check_file(
    question: &Question,
    media_type: &str,
    size_bytes: u64,
    n_already: usize,
) -> Result<(), AnswerError> {
    let Kind::File { types, max_bytes, max } = &question.kind else {
        return Err(AnswerError::NotOneOf);
    };
    if n_already >= *max {
        return Err(AnswerError::TooMany { max: *max, is: n_already + 1 });
    }
    if size_bytes == 0 {
        return Err(AnswerError::FileEmpty);
    }
    if size_bytes > *max_bytes {
        return Err(AnswerError::FileTooLarge { max_bytes: *max_bytes });
    }
    if !types.iter().any(|it| it == media_type) {
        return Err(AnswerError::FileKind { types: types.clone() });
    }
    Ok(())
}

fn file_problems(question: &Question, required: bool, files: &[FileFact]) -> Vec<Problem> {
    let given: Vec<&FileFact> = files.iter().filter(|it| it.question == question.id).collect();
    let problem = |error| Problem { field: question.id.clone(), error };
    if given.is_empty() && required {
        return vec![problem(AnswerError::FileMissing)];
    }
    let checked = given.iter().enumerate();
    checked
        .filter_map(|(n, it)| check_file(question, &it.media_type, it.size_bytes, n).err())
        .map(problem)
        .collect()
}

impl Answer {
    /// Whether nothing was typed.
    pub fn is_blank(&self) -> bool {
        self.typed.values().flatten().all(|it| it.trim().is_empty())
    }

    /// What was typed into one field, for showing the page again as it was.
    pub fn typed_in(&self, field: &str) -> &str {
        self.typed.get(field).and_then(|it| it.first()).map_or("", String::as_str)
    }

    /// How many rows were typed of a table or a list of people.
    pub fn n_rows(&self, question: &Question) -> usize {
        let rows = self.typed.keys().filter_map(|it| question.place_of(it));
        rows.map(|(row, _)| row + 1).max().unwrap_or(0)
    }

    /// Whether `option` is among what was typed into one field, for boxes and radio buttons.
    pub fn has_typed(&self, field: &str, option: &str) -> bool {
        self.typed.get(field).is_some_and(|it| it.iter().any(|typed| typed == option))
    }
}

/// The one text a receipt is the SHA-256 of: form, answers by question, files by hash.
///
/// Canonical JSON: keys in byte order, no blanks, whole numbers and texts only.
/// Order of saving and of uploading do not show; answers to questions the form does not have, or
/// by its rules does not ask, are left out.
pub fn canonical(form: &Form, answers: &Answers, files: &[FileFact]) -> String {
    let asked = form.asked(answers);
    let values: serde_json::Map<String, serde_json::Value> = form
        .questions()
        .filter(|it| asked.asks(&it.id))
        .filter_map(|question| {
            let value = answers.get(&question.id)?.value.as_ref()?;
            Some((
                question.id.clone(),
                serde_json::to_value(value).expect("a value has only text keys"),
            ))
        })
        .collect();
    // A file of a question the form no longer has was handed in all the same.
    let is_asked =
        |it: &&FileFact| form.question(&it.question).is_none() || asked.asks(&it.question);
    let mut files: Vec<&FileFact> = files.iter().filter(is_asked).collect();
    files.sort_by(|a, b| (&a.question, &a.sha256, &a.name).cmp(&(&b.question, &b.sha256, &b.name)));
    canonical_json(&serde_json::json!({
        "form": { "id": form.id, "hash": form.hash() },
        "answers": values,
        "files": files,
    }))
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_fuller;
#[cfg(test)]
mod tests_words;
