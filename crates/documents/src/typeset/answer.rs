//! Answers as a document shows them, with their questions.

use serde::{Deserialize, Serialize};

use super::Said;

/// A section of a form with its answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// Its heading.
    pub title: String,
    /// Its questions, in the order of the form.
    pub questions: Vec<Question>,
}

/// A question with its answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// The question.
    pub label: String,
    /// Its answers: one, or one in each language it was answered in.
    pub answers: Vec<Answer>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Answer {
    /// None; with the words that say so.
    Blank {
        /// Such as "Not answered".
        words: String,
    },
    /// Text with its paragraphs.
    Text {
        /// What was written.
        said: Said,
    },
    /// A short answer in the words of the page: a year, a day, what was chosen, a declaration.
    Words {
        /// One line for each.
        lines: Vec<String>,
    },
    /// A figure.
    Figure {
        /// The number with its unit, as the language writes it.
        figure: String,
        /// The year it is of.
        year: Option<String>,
        /// Where it comes from.
        source: Option<Said>,
    },
    /// Things rated from 1 to 5.
    Ratings {
        /// Each with its mark.
        rated: Vec<Rated>,
    },
    /// Web addresses.
    Links {
        /// Each of them.
        links: Vec<Link>,
    },
    /// Files that came with it.
    Files {
        /// Each of them.
        files: Vec<FileLine>,
    },
    /// A table.
    Table {
        /// The headings of its columns.
        columns: Vec<String>,
        /// Its rows, each as long as the headings.
        rows: Vec<Vec<Said>>,
    },
}

/// A thing with its mark.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rated {
    /// The thing.
    pub label: String,
    /// From 1 to 5; `None` when it was not rated.
    pub mark: Option<u8>,
    /// The mark in words, such as "3 of 5".
    pub words: String,
}

/// A web address.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Where it leads; what is not http, https or mailto is shown and leads nowhere.
    pub href: String,
    /// As it is shown.
    pub shown: String,
}

/// A file as it is listed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FileLine {
    /// Its name.
    pub name: Said,
    /// Its kind and size in words.
    pub about: String,
    /// SHA-256 of its bytes, as hex.
    pub sha256: String,
}
