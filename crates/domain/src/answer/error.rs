//! What can be wrong with an answer, and what its sentence needs.

use serde::{Deserialize, Serialize};

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
    /// Fewer values than whoever answers at all must give.
    #[error("{is} values, at least {min}")]
    TooFew {
        /// The fewest allowed.
        min: usize,
        /// How many there are.
        is: usize,
    },
    /// The call wants the text in its working language too.
    #[error("no text in the working language")]
    WorkingMissing,
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
            AnswerError::TooFew { .. } => "answer-too-few",
            AnswerError::WorkingMissing => "answer-working-missing",
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
            AnswerError::TooFew { min, is } => vec![("min", count(*min)), ("is", count(*is))],
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
            | AnswerError::WorkingMissing
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
                | AnswerError::WorkingMissing
                | AnswerError::TooFew { .. }
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
            E::TooFew { min: 3, is: 1 },
            E::WorkingMissing,
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
