//! A form to fill by hand, with what has been answered.

use serde::{Deserialize, Serialize};

use super::{Answer, Fact, Frame, Said};

/// A whole form on paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FormSheet {
    /// What it says about itself.
    pub frame: Frame,
    /// What kind of document it is.
    pub kind_words: String,
    /// The city, when it is the form of an application.
    pub city: Option<Said>,
    /// Call, deadline, version.
    pub facts: Vec<Fact>,
    /// What to know before beginning.
    pub intro: String,
    /// Its sections.
    pub sections: Vec<FormSection>,
}

/// A section of a form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FormSection {
    /// Its heading.
    pub title: String,
    /// What it asks for and why; may be empty.
    pub help: String,
    /// Its questions.
    pub questions: Vec<FormQuestion>,
}

/// A question with room for its answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FormQuestion {
    /// The question.
    pub label: String,
    /// A hint; may be empty.
    pub help: String,
    /// What it demands and its limits: "Required", "At most 200 words".
    pub limits: Vec<String>,
    /// What is asked for.
    pub asked: Asked,
    /// What has been answered; `None` when nothing was.
    pub answer: Option<Answer>,
}

/// How an answer is written by hand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Asked {
    /// On so many lines.
    Lines {
        /// How many.
        n_lines: u8,
    },
    /// On a short line, with what stands behind it.
    Short {
        /// A unit, or nothing.
        unit: String,
        /// Further short lines, each with its label: year, source.
        more: Vec<String>,
    },
    /// By crosses in boxes.
    Boxes {
        /// The words of the options, in order.
        options: Vec<String>,
    },
    /// By a cross in one of five columns for each thing.
    Marks {
        /// The things.
        items: Vec<String>,
        /// What 1 means.
        low: String,
        /// What 5 means.
        high: String,
    },
    /// In the cells of an empty table.
    Table {
        /// The headings of its columns.
        columns: Vec<String>,
        /// How many empty rows.
        n_rows: u8,
    },
    /// By enclosing something.
    Enclosed {
        /// What to do, in words.
        words: String,
    },
}
