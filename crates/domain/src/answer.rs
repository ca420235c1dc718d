//! What a city answers: typed text, what it means, and what is wrong with it.
//!
//! Two strengths. While drafting, [`keep`] takes whatever was typed and only
//! remarks on it, so nothing typed is ever lost. On handing in, [`outstanding`]
//! makes every remark and every gap an obstacle. [`canonical`] is the one text
//! a receipt is the hash of.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::form::{Decimal, Form, Kind, Question, Section, canonical_json};

mod number;
mod read;

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
    /// Web addresses.
    Links {
        /// Each with its scheme.
        links: Vec<String>,
    },
    /// The declaration was made.
    Declared,
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

/// Something wrong in one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The name of the field on the page, to link to it.
    pub field: String,
    /// What is wrong with it.
    pub error: AnswerError,
}

/// What is wrong with an answer, with what a person needs to mend it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "error", rename_all = "snake_case")]
pub enum AnswerError {
    /// A required answer is not there.
    #[error("missing")]
    Missing,
    /// A figure without its year.
    #[error("the year is missing")]
    YearMissing,
    /// A thing of the list has no rating.
    #[error("not rated")]
    NotRated,
    /// A required file is not there.
    #[error("no file")]
    FileMissing,
    /// A required declaration is not made.
    #[error("not declared")]
    NotDeclared,
    /// More characters than allowed.
    #[error("{is} characters, at most {max}")]
    TooLong {
        /// The most allowed.
        max: usize,
        /// How many there are.
        is: usize,
    },
    /// More words than allowed.
    #[error("{is} words, at most {max}")]
    TooManyWords {
        /// The most allowed.
        max: usize,
        /// How many there are.
        is: usize,
    },
    /// More values than allowed.
    #[error("{is} values, at most {max}")]
    TooMany {
        /// The most allowed.
        max: usize,
        /// How many there are.
        is: usize,
    },
    /// Cannot be read as a number.
    #[error("not a number")]
    NotANumber,
    /// Can be read as two different numbers.
    #[error("either {one} or {other}")]
    Ambiguous {
        /// Read with the mark grouping thousands.
        one: String,
        /// Read with the mark dividing off decimals.
        other: String,
    },
    /// More decimals than the figure has.
    #[error("at most {max} decimals")]
    TooManyDecimals {
        /// The most digits after the mark; 0 asks for a whole number.
        max: u8,
    },
    /// A number that cannot be right.
    #[error("not between {min} and {max}")]
    OutOfRange {
        /// The smallest that can be right.
        min: String,
        /// The largest that can be right.
        max: String,
    },
    /// Not a year of four digits.
    #[error("not a year")]
    NotAYear,
    /// A year that has not come.
    #[error("later than {latest}")]
    FutureYear {
        /// The year it is now.
        latest: i16,
    },
    /// A year too far back to be meant.
    #[error("earlier than {earliest}")]
    EarlyYear {
        /// The earliest that makes sense.
        earliest: i16,
    },
    /// Not a calendar day.
    #[error("not a date")]
    NotADate,
    /// Not an e-mail address.
    #[error("not an e-mail address")]
    NotAnEmail,
    /// Not a web address; with the line that is none.
    #[error("not a link: {link}")]
    NotALink {
        /// The line that cannot be read.
        link: String,
    },
    /// Not a telephone number.
    #[error("not a telephone number")]
    NotAPhone,
    /// A telephone number that cannot be called from abroad.
    #[error("no country code")]
    NoCountryCode,
    /// Not one of the options offered.
    #[error("not one of the options")]
    NotOneOf,
    /// Not a whole number from 1 to 5.
    #[error("not a rating")]
    NotARating,
    /// Held characters that steer the display or cannot be stored; they were taken out.
    #[error("forbidden characters")]
    ForbiddenCharacters,
    /// A file of a kind that is not accepted.
    #[error("a file of this kind is not accepted")]
    FileKind {
        /// The accepted media types.
        types: Vec<String>,
    },
    /// A file without content.
    #[error("an empty file")]
    FileEmpty,
    /// A file larger than allowed.
    #[error("larger than {max_bytes} bytes")]
    FileTooLarge {
        /// The largest allowed.
        max_bytes: u64,
    },
}

/// A value that goes into the sentence of an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Variable {
    /// A count, which decides the plural.
    Count(i64),
    /// Shown as it is; years are texts, since they are never grouped.
    Text(String),
}

impl AnswerError {
    /// The key of its sentence in `answers.ftl`.
    pub fn key(&self) -> &'static str {
        match self {
            AnswerError::Missing => "answer-missing",
            AnswerError::YearMissing => "answer-year-missing",
            AnswerError::NotRated => "answer-not-rated",
            AnswerError::FileMissing => "answer-file-missing",
            AnswerError::NotDeclared => "answer-not-declared",
            AnswerError::TooLong { .. } => "answer-too-long",
            AnswerError::TooManyWords { .. } => "answer-too-many-words",
            AnswerError::TooMany { .. } => "answer-too-many",
            AnswerError::NotANumber => "answer-not-a-number",
            AnswerError::Ambiguous { .. } => "answer-ambiguous",
            AnswerError::TooManyDecimals { max: 0 } => "answer-not-whole",
            AnswerError::TooManyDecimals { .. } => "answer-too-many-decimals",
            AnswerError::OutOfRange { .. } => "answer-out-of-range",
            AnswerError::NotAYear => "answer-not-a-year",
            AnswerError::FutureYear { .. } => "answer-future-year",
            AnswerError::EarlyYear { .. } => "answer-early-year",
            AnswerError::NotADate => "answer-not-a-date",
            AnswerError::NotAnEmail => "answer-not-an-email",
            AnswerError::NotALink { .. } => "answer-not-a-link",
            AnswerError::NotAPhone => "answer-not-a-phone",
            AnswerError::NoCountryCode => "answer-no-country-code",
            AnswerError::NotOneOf => "answer-not-one-of",
            AnswerError::NotARating => "answer-not-a-rating",
            AnswerError::ForbiddenCharacters => "answer-forbidden-characters",
            AnswerError::FileKind { .. } => "answer-file-kind",
            AnswerError::FileEmpty => "answer-file-empty",
            AnswerError::FileTooLarge { .. } => "answer-file-too-large",
        }
    }

    /// The variables of its sentence, by name.
    pub fn variables(&self) -> Vec<(&'static str, Variable)> {
        let count = |n: usize| Variable::Count(i64::try_from(n).unwrap_or(i64::MAX));
        match self {
            AnswerError::TooLong { max, is }
            | AnswerError::TooManyWords { max, is }
            | AnswerError::TooMany { max, is } => {
                vec![
                    ("max", count(*max)),
                    ("is", count(*is)),
                    ("over", count(is.saturating_sub(*max))),
                ]
            }
            AnswerError::Ambiguous { one, other } => {
                vec![("one", Variable::Text(one.clone())), ("other", Variable::Text(other.clone()))]
            }
            AnswerError::TooManyDecimals { max } => vec![("max", count(usize::from(*max)))],
            AnswerError::OutOfRange { min, max } => {
                vec![("min", Variable::Text(min.clone())), ("max", Variable::Text(max.clone()))]
            }
            AnswerError::FutureYear { latest } => {
                vec![("latest", Variable::Text(latest.to_string()))]
            }
            AnswerError::EarlyYear { earliest } => {
                vec![("earliest", Variable::Text(earliest.to_string()))]
            }
            AnswerError::NotALink { link } => vec![("link", Variable::Text(link.clone()))],
            AnswerError::FileKind { types } => vec![("types", Variable::Text(type_names(types)))],
            AnswerError::FileTooLarge { max_bytes } => {
                vec![("megabytes", Variable::Text((max_bytes / 1_000_000).to_string()))]
            }
            AnswerError::Missing
            | AnswerError::YearMissing
            | AnswerError::NotRated
            | AnswerError::FileMissing
            | AnswerError::NotDeclared
            | AnswerError::NotANumber
            | AnswerError::NotAYear
            | AnswerError::NotADate
            | AnswerError::NotAnEmail
            | AnswerError::NotAPhone
            | AnswerError::NoCountryCode
            | AnswerError::NotOneOf
            | AnswerError::NotARating
            | AnswerError::ForbiddenCharacters
            | AnswerError::FileEmpty => Vec::new(),
        }
    }

    /// Whether it only says that something is still to come, which a draft may leave open.
    pub fn is_incompleteness(&self) -> bool {
        matches!(
            self,
            AnswerError::Missing
                | AnswerError::YearMissing
                | AnswerError::NotRated
                | AnswerError::FileMissing
                | AnswerError::NotDeclared
        )
    }

    /// One of each, so that a test can demand a sentence for all of them in every language.
    pub fn samples() -> Vec<AnswerError> {
        use AnswerError as E;
        let text = |it: &str| it.to_owned();
        vec![
            E::Missing,
            E::YearMissing,
            E::NotRated,
            E::FileMissing,
            E::NotDeclared,
            E::TooLong { max: 200, is: 214 },
            E::TooManyWords { max: 200, is: 214 },
            E::TooMany { max: 5, is: 7 },
            E::NotANumber,
            E::Ambiguous { one: text("1234"), other: text("1.234") },
            E::TooManyDecimals { max: 0 },
            E::TooManyDecimals { max: 2 },
            E::OutOfRange { min: text("0"), max: text("25") },
            E::NotAYear,
            E::FutureYear { latest: 2023 },
            E::EarlyYear { earliest: 1900 },
            E::NotADate,
            E::NotAnEmail,
            E::NotALink { link: text("sumy ua") },
            E::NotAPhone,
            E::NoCountryCode,
            E::NotOneOf,
            E::NotARating,
            E::ForbiddenCharacters,
            E::FileKind { types: vec![text("application/pdf"), text("image/jpeg")] },
            E::FileEmpty,
            E::FileTooLarge { max_bytes: 20_000_000 },
        ]
    }
}

/// Media types as people name them: "PDF, JPEG".
pub fn type_names(types: &[String]) -> String {
    let name = |it: &String| it.rsplit('/').next().unwrap_or(it).to_uppercase();
    types.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// Saves what was typed for a question of a draft, whatever it is, with remarks.
///
/// Of `fields` only those of this question are taken. `this_year` bounds years.
pub fn keep(question: &Question, fields: &Fields, this_year: i16) -> Answer {
    let (typed, value, mut problems) = read::question(question, fields, this_year);
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
    this_year: i16,
) -> Result<Option<Value>, Vec<Problem>> {
    let (_, value, problems) = read::question(question, fields, this_year);
    if problems.is_empty() { Ok(value) } else { Err(problems) }
}

/// Everything that stands in the way of handing in, in the order of the pages.
///
/// Reads what was typed again rather than trusting the remarks made when it was
/// saved, since the year may have turned since.
pub fn outstanding(
    form: &Form,
    answers: &Answers,
    files: &[FileFact],
    this_year: i16,
) -> Vec<Problem> {
    form.sections.iter().flat_map(|it| outstanding_in(it, answers, files, this_year)).collect()
}

/// [`outstanding`] for one section, which is how a task list knows what is done.
pub fn outstanding_in(
    section: &Section,
    answers: &Answers,
    files: &[FileFact],
    this_year: i16,
) -> Vec<Problem> {
    let nothing = Fields::new();
    let mut problems = Vec::new();
    for question in &section.questions {
        if question.is_file() {
            problems.extend(file_problems(question, files));
            continue;
        }
        let typed = answers.get(&question.id).map_or(&nothing, |it| &it.typed);
        problems.extend(parse(question, typed, this_year).err().unwrap_or_default());
    }
    problems
}

/// How far a section has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// How many questions the section has.
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

/// How far a section has come, for the task list.
pub fn progress(
    section: &Section,
    answers: &Answers,
    files: &[FileFact],
    this_year: i16,
) -> Progress {
    let answered = |question: &&Question| {
        answers.get(&question.id).is_some_and(|it| !it.is_blank())
            || files.iter().any(|it| it.question == question.id)
    };
    Progress {
        n_questions: section.questions.len(),
        n_answered: section.questions.iter().filter(answered).count(),
        n_outstanding: outstanding_in(section, answers, files, this_year).len(),
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

fn file_problems(question: &Question, files: &[FileFact]) -> Vec<Problem> {
    let given: Vec<&FileFact> = files.iter().filter(|it| it.question == question.id).collect();
    let problem = |error| Problem { field: question.id.clone(), error };
    if given.is_empty() && question.required {
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

    /// Whether `option` is among what was typed into one field, for boxes and radio buttons.
    pub fn has_typed(&self, field: &str, option: &str) -> bool {
        self.typed.get(field).is_some_and(|it| it.iter().any(|typed| typed == option))
    }
}

/// The one text a receipt is the SHA-256 of: form, answers by question, files by hash.
///
/// Canonical JSON: keys in byte order, no blanks, whole numbers and texts only.
/// Order of saving and of uploading do not show; answers to questions the form does not have are left out.
pub fn canonical(form: &Form, answers: &Answers, files: &[FileFact]) -> String {
    let values: serde_json::Map<String, serde_json::Value> = form
        .questions()
        .filter_map(|question| {
            let value = answers.get(&question.id)?.value.as_ref()?;
            Some((
                question.id.clone(),
                serde_json::to_value(value).expect("a value has only text keys"),
            ))
        })
        .collect();
    let mut files: Vec<&FileFact> = files.iter().collect();
    files.sort_by(|a, b| (&a.question, &a.sha256, &a.name).cmp(&(&b.question, &b.sha256, &b.name)));
    canonical_json(&serde_json::json!({
        "form": { "id": form.id, "hash": form.hash() },
        "answers": values,
        "files": files,
    }))
}

#[cfg(test)]
mod tests;
