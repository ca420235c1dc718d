//! Answers as they are read: never as raw values, always with their question.

use domain::answer::{Answer, AnswerError, InWorking, Named, Problem, Value, Variable, Warning};
use domain::form::{Choice, Decimal, Kind, Question, TableKind};
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
    /// Text whose language is known, with the same in a working language where it was given.
    InLanguage {
        /// Its language.
        lang: Lang,
        /// The text.
        text: String,
        /// The same for readers who share a working language.
        working: Option<InWorking>,
    },
    /// Rows of a table below the headings of its columns.
    Table {
        /// The headings.
        columns: Vec<String>,
        /// A cell for each column.
        rows: Vec<Vec<Shown>>,
    },
    /// People with what they do and where they belong.
    People(Vec<Named>),
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
    /// An answer's meaning in words; the labels of what was chosen or rated come from the form.
    pub fn of(question: &Question, value: Option<&Value>, lang: Lang) -> Shown {
        let label = |list: &[Choice], id: &str| {
            list.iter()
                .find(|it| it.id == id)
                .map_or_else(|| id.to_owned(), |it| it.label.to(lang).to_owned())
        };
        match (value, &question.kind) {
            (None, _) => Shown::Blank,
            (Some(Value::Text { text, lang: None, working: None }), _) => Shown::Text(text.clone()),
            (Some(Value::Text { text, lang: own, working }), _) => Shown::InLanguage {
                lang: own.unwrap_or(lang),
                text: text.clone(),
                working: working.clone(),
            },
            (Some(Value::Figure { number, year, source, .. }), kind) => {
                let unit = match kind {
                    Kind::Number(it) | Kind::Money(it) => it.unit.clone(),
                    _ => String::new(),
                };
                Shown::Figure { number: *number, unit, year: *year, source: source.clone() }
            }
            (Some(Value::Year { year }), _) => Shown::Year(*year),
            (Some(Value::Date { on }), _) => Shown::Day(on.clone()),
            (Some(Value::Choice { chosen }), Kind::Choice { options, .. }) => {
                Shown::Chosen(chosen.iter().map(|it| label(options, it)).collect())
            }
            (Some(Value::Choice { chosen }), _) => Shown::Chosen(chosen.clone()),
            (Some(Value::Ratings { ratings }), Kind::Rating { items, .. }) => {
                let rated =
                    |it: &Choice| (it.label.to(lang).to_owned(), ratings.get(&it.id).copied());
                Shown::Ratings(items.iter().map(rated).collect())
            }
            (Some(Value::Ratings { ratings }), _) => {
                Shown::Ratings(ratings.iter().map(|(id, it)| (id.clone(), Some(*it))).collect())
            }
            (Some(Value::Table { rows }), Kind::Table(table)) => {
                let cells = |(n, row): (usize, &std::collections::BTreeMap<String, Value>)| {
                    let cell = |it: &domain::form::Column| {
                        Shown::of(&it.cell(question, n), row.get(&it.id), lang)
                    };
                    table.columns.iter().map(cell).collect()
                };
                Shown::Table {
                    columns: headings(table, lang),
                    rows: rows.iter().enumerate().map(cells).collect(),
                }
            }
            // The form no longer has the table: its cells are told as they were kept.
            (Some(Value::Table { rows }), _) => {
                let cell = |(id, value): (&String, &Value)| {
                    format!("{id}: {}", Shown::of(question, Some(value), lang).text(lang))
                };
                let row = |row: &std::collections::BTreeMap<String, Value>| {
                    row.iter().map(cell).collect::<Vec<_>>().join("; ")
                };
                Shown::Text(rows.iter().map(row).collect::<Vec<_>>().join("\n"))
            }
            (Some(Value::People { people }), _) => Shown::People(people.clone()),
            (Some(Value::Links { links }), _) => Shown::Links(links.clone()),
            (Some(Value::Declared), _) => Shown::Declared,
        }
    }

    /// A draft's answer: what it means, or what was typed while it means nothing yet.
    pub fn of_draft(question: &Question, answer: Option<&Answer>, lang: Lang) -> Shown {
        let Some(answer) = answer else { return Shown::Blank };
        if answer.value.is_none() && !answer.is_blank() {
            let typed: Vec<&str> = answer.typed.values().flatten().map(String::as_str).collect();
            return Shown::Unread(typed.join("\n").trim().to_owned());
        }
        Shown::of(question, answer.value.as_ref(), lang)
    }

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
            Shown::Text(text) => paragraphs(text, None),
            Shown::InLanguage { lang, text, working } => html! {
                (paragraphs(text, Some(*lang)))
                @if let Some(working) = working {
                    div.working { (paragraphs(&working.text, Some(working.lang))) }
                }
            },
            Shown::Table { columns, rows } => table(shell, columns, rows),
            Shown::People(people) => html! {
                ul { @for it in people { li {
                    (parts::user_text(&it.name, None)) ", " (parts::user_text(&it.role, None))
                    ", " (parts::user_text(&it.organisation, None))
                    @if let Some(email) = &it.email { ", " bdi dir="ltr" { (email) } }
                } } }
            },
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
            Shown::Unread(typed) => paragraphs(typed, None),
        }
    }

    /// The answer as plain text, for tables and files.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Shown::Blank => String::new(),
            Shown::Text(text) | Shown::Unread(text) => text.clone(),
            Shown::InLanguage { text, working, .. } => match working {
                Some(working) => format!("{text}\n\n{}", working.text),
                None => text.clone(),
            },
            Shown::Table { columns, rows } => {
                let cell = |(heading, cell): (&String, &Shown)| {
                    (!cell.is_blank()).then(|| format!("{heading}: {}", cell.text(lang)))
                };
                let row = |row: &Vec<Shown>| {
                    columns.iter().zip(row).filter_map(cell).collect::<Vec<_>>().join("; ")
                };
                rows.iter().map(row).collect::<Vec<_>>().join("\n")
            }
            Shown::People(people) => {
                let one = |it: &Named| {
                    let said = [it.name.as_str(), &it.role, &it.organisation];
                    let said = said.into_iter().chain(it.email.as_deref());
                    said.filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ")
                };
                people.iter().map(one).collect::<Vec<_>>().join("\n")
            }
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

fn paragraphs(text: &str, lang: Option<Lang>) -> Markup {
    html! {
        @for paragraph in text.split("\n\n") {
            p { bdi lang=[lang] dir=[lang.map(Lang::dir)] {
                @for (at, line) in paragraph.split('\n').enumerate() {
                    @if at > 0 { br; } (line)
                }
            } }
        }
    }
}

fn headings(table: &TableKind, lang: Lang) -> Vec<String> {
    let heading = |it: &domain::form::Column| match &it.kind {
        Kind::Number(number) | Kind::Money(number) if !number.unit.is_empty() => {
            let (label, unit) = (it.label.to(lang), number.unit.as_str());
            t!(lang, "application-with-unit", label = label, unit = unit).into_owned()
        }
        _ => it.label.to(lang).to_owned(),
    };
    table.columns.iter().map(heading).collect()
}

/// A table of a city's answers; on a telephone its rows are cards, as with every table here.
fn table(shell: &Shell, columns: &[String], rows: &[Vec<Shown>]) -> Markup {
    // The heading has told the unit already.
    let cell = |it: &Shown| match it {
        Shown::Figure { number, year, source, .. } => Shown::Figure {
            number: *number,
            unit: String::new(),
            year: *year,
            source: source.clone(),
        }
        .markup(shell),
        Shown::Text(text) => parts::user_text(text, None),
        it if it.is_blank() => html! { "–" },
        it => it.markup(shell),
    };
    html! {
        table.cards.answer {
            thead { tr {
                @for column in columns { th scope="col" { (column) } }
            } }
            tbody {
                @for row in rows {
                    tr {
                        @for (at, (one, column)) in row.iter().zip(columns).enumerate() {
                            @if at == 0 {
                                th scope="row" data-l=(column) { (cell(one)) }
                            } @else {
                                td data-l=(column) { (cell(one)) }
                            }
                        }
                    }
                }
            }
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
pub fn size(lang: Lang, bytes: i64) -> String {
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
    sentence(lang, error.key(), error.variables())
}

/// What is wrong in a field of a question, in a sentence that names the row and the column.
pub fn problem_told(lang: Lang, question: &Question, problem: &Problem) -> String {
    let words = problem_words(lang, &problem.error);
    match question.place_of(&problem.field) {
        Some((row, column)) => {
            let place = super::section::row_label(lang, question, row, column);
            format!("{place}: {words}")
        }
        None => words,
    }
}

/// What is unusual about an answer, in a sentence.
pub fn warning_words(lang: Lang, warning: &Warning) -> String {
    sentence(lang, warning.key(), warning.variables())
}

fn sentence(lang: Lang, key: &'static str, variables: Vec<(&'static str, Variable)>) -> String {
    let mut values = FluentArgs::new();
    for (name, value) in variables {
        match value {
            Variable::Count(n) => values.set(name, n),
            Variable::Text(text) => values.set(name, text),
        }
    }
    texts::t_with(lang, key, &values).into_owned()
}

/// Problems as errors of their fields.
pub(super) fn field_errors(lang: Lang, problems: &[Problem]) -> Vec<FieldError> {
    problems.iter().map(|it| FieldError::new(&it.field, problem_words(lang, &it.error))).collect()
}
