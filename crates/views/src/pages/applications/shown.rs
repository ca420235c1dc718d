//! Answers as they are read: never as raw values, always with their question.

use domain::answer::{AnswerError, Problem, Variable};
use domain::form::Decimal;
use domain::ids::{ApplicationId, AttachmentId};
use domain::language::Lang;
use maud::{Markup, html};

use crate::parts::{self, FieldError};
use crate::shell::Shell;
use crate::{FluentArgs, dates, numbers, t, texts};

/// An answer in words of the reader's language; what people wrote stays as they wrote it.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown {
    /// Nothing was answered.
    Blank,
    /// Text, with its paragraphs.
    Text(String),
    /// A figure with what belongs to it.
    Figure {
        /// The number.
        number: Decimal,
        /// Its unit; empty for a count.
        unit: String,
        /// The year it is of.
        year: Option<i16>,
        /// Where it comes from.
        source: Option<String>,
    },
    /// A year.
    Year(i16),
    /// A day, `YYYY-MM-DD`.
    Day(String),
    /// The words of the options chosen.
    Chosen(Vec<String>),
    /// What was rated, with its mark from 1 to 5.
    Ratings(Vec<(String, Option<u8>)>),
    /// Web addresses.
    Links(Vec<String>),
    /// The declaration was made.
    Declared,
    /// Files.
    Files(Vec<FileRow>),
    /// Typed text that cannot be read as an answer yet.
    Unread(String),
}

/// A file as it is listed.
#[derive(Debug, Clone, PartialEq)]
pub struct FileRow {
    /// The application.
    pub application: ApplicationId,
    /// By which it is downloaded.
    pub id: Option<AttachmentId>,
    /// Its name.
    pub name: String,
    /// Its kind by content.
    pub media_type: String,
    /// Its size.
    pub size_bytes: i64,
    /// SHA-256 of its bytes.
    pub sha256: String,
}

/// A question with its answer.
#[derive(Debug, Clone)]
pub struct ShownQuestion {
    /// The question's id.
    pub id: String,
    /// The question.
    pub label: String,
    /// Its answer.
    pub shown: Shown,
    /// What is wrong with it, in sentences.
    pub wrong: Vec<String>,
}

/// A section with its questions.
#[derive(Debug, Clone)]
pub struct ShownSection {
    /// The section's id.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Its questions.
    pub questions: Vec<ShownQuestion>,
}

impl Shown {
    /// Whether there is nothing to show.
    pub fn is_blank(&self) -> bool {
        match self {
            Shown::Blank => true,
            Shown::Files(files) => files.is_empty(),
            _ => false,
        }
    }

    /// The answer on a page.
    pub fn markup(&self, shell: &Shell) -> Markup {
        let lang = shell.lang;
        match self {
            _ if self.is_blank() => html! { span.quiet { (t!(lang, "application-blank")) } },
            Shown::Blank => html! {},
            Shown::Text(text) => paragraphs(text),
            Shown::Figure { number, unit, year, source } => html! {
                bdi { (figure(lang, *number)) @if !unit.is_empty() { " " (unit) } }
                @if let Some(year) = year { " " span.quiet { "(" (year) ")" } }
                @if let Some(source) = source { div.small.quiet { (parts::user_text(source, None)) } }
            },
            Shown::Year(year) => html! { (year) },
            Shown::Day(day) => html! { (dates::day(lang, day)) },
            Shown::Chosen(words) => html! { (numbers::list(lang, words)) },
            Shown::Ratings(rated) => html! {
                ul { @for (thing, mark) in rated {
                    li { (thing) ": " @match mark {
                        Some(mark) => (t!(lang, "application-mark", mark = i64::from(*mark))),
                        None => span.quiet { (t!(lang, "application-blank")) },
                    } }
                } }
            },
            Shown::Links(links) => html! {
                ul { @for link in links { li { a href=(link) rel="noreferrer nofollow" { bdi dir="ltr" { (link) } } } } }
            },
            Shown::Declared => html! { (t!(lang, "application-declared")) },
            Shown::Files(files) => html! {
                ul { @for file in files { li { (file.markup(shell)) } } }
            },
            Shown::Unread(typed) => paragraphs(typed),
        }
    }

    /// The answer as plain text, for tables and files.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Shown::Blank => String::new(),
            Shown::Text(text) | Shown::Unread(text) => text.clone(),
            Shown::Figure { number, unit, year, .. } => {
                let year = year.map(|it| format!(" ({it})")).unwrap_or_default();
                let unit = if unit.is_empty() { String::new() } else { format!(" {unit}") };
                format!("{}{unit}{year}", figure(lang, *number))
            }
            Shown::Year(year) => year.to_string(),
            Shown::Day(day) => dates::day(lang, day),
            Shown::Chosen(words) => numbers::list(lang, words),
            Shown::Ratings(rated) => {
                let mark = |mark: Option<u8>| mark.map_or("–".to_owned(), |it| it.to_string());
                let all = rated.iter().map(|(thing, it)| format!("{thing}: {}", mark(*it)));
                all.collect::<Vec<_>>().join("\n")
            }
            Shown::Links(links) => links.join("\n"),
            Shown::Declared => t!(lang, "application-declared").into_owned(),
            Shown::Files(files) => {
                files.iter().map(|it| it.name.clone()).collect::<Vec<_>>().join("\n")
            }
        }
    }
}

/// With all the decimals it was given, grouped as the language does.
fn figure(lang: Lang, number: Decimal) -> String {
    numbers::decimal(lang, number.as_f64(), usize::from(number.decimals()))
}

fn paragraphs(text: &str) -> Markup {
    html! {
        @for paragraph in text.split("\n\n") {
            p { bdi { @for (at, line) in paragraph.split('\n').enumerate() {
                @if at > 0 { br; } (line)
            } } }
        }
    }
}

impl FileRow {
    /// Where it is downloaded, below the language.
    pub fn path(&self) -> Option<String> {
        self.id.map(|id| format!("/applications/{}/files/{id}", self.application))
    }

    /// Name, kind and size; a link where it can be downloaded.
    pub fn markup(&self, shell: &Shell) -> Markup {
        let kind = domain::answer::type_names(std::slice::from_ref(&self.media_type));
        html! {
            @match self.path() {
                Some(path) => a href=(shell.href(&path)) { (parts::user_text(&self.name, None)) },
                None => (parts::user_text(&self.name, None)),
            }
            " " span.small.quiet { (kind) ", " (size(shell.lang, self.size_bytes)) }
        }
    }
}

/// A size as people say it, in kilobytes or megabytes of a thousand.
pub(super) fn size(lang: Lang, bytes: i64) -> String {
    match bytes {
        ..1_000_000 => {
            t!(lang, "application-kilobytes", n = numbers::whole(lang, (bytes + 999) / 1_000))
        }
        _ => {
            let megabytes = numbers::decimal(lang, bytes as f64 / 1_000_000.0, 1);
            t!(lang, "application-megabytes", n = megabytes)
        }
    }
    .into_owned()
}

/// Sections with their answers, read only; `change` gives the path of a section's page.
pub fn answers(
    shell: &Shell,
    sections: &[ShownSection],
    change: Option<&dyn Fn(&str) -> String>,
) -> Markup {
    let lang = shell.lang;
    html! {
        @for section in sections {
            section id={ "section-" (section.id) } {
                h2 { (section.title) }
                dl.facts {
                    @for question in &section.questions {
                        dt { (question.label) }
                        dd id={ "answer-" (question.id) } {
                            (question.shown.markup(shell))
                            @for wrong in &question.wrong {
                                p.error { strong { (t!(lang, "form-error")) } " " (wrong) }
                            }
                        }
                    }
                }
                @if let Some(change) = change {
                    p {
                        a href=(shell.href(&change(&section.id))) {
                            (t!(lang, "application-change", section = section.title.as_str()))
                        }
                    }
                }
            }
        }
    }
}

/// What is wrong with an answer, in a sentence.
pub fn problem_words(lang: Lang, error: &AnswerError) -> String {
    let mut values = FluentArgs::new();
    for (name, value) in error.variables() {
        match value {
            Variable::Count(n) => values.set(name, n),
            Variable::Text(text) => values.set(name, text),
        }
    }
    texts::t_with(lang, error.key(), &values).into_owned()
}

/// Problems as errors of their fields.
pub(super) fn field_errors(lang: Lang, problems: &[Problem]) -> Vec<FieldError> {
    problems.iter().map(|it| FieldError::new(&it.field, problem_words(lang, &it.error))).collect()
}
