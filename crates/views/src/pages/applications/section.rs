//! One section of the form, to write in.

use std::collections::BTreeMap;

use domain::answer::{Answer, AnswerError, Answers, Problem};
use domain::form::{Choice as Option_, Kind, NumberKind, Question, Section};
use domain::language::Lang;
use domain::words::count_words;
use maud::{Markup, html};

use super::shown::{FileRow, Shown, field_errors, problem_words};
use super::{About, TurnBox};
use crate::parts::{self, Choice, Field, FieldError, FileLimits, Mood};
use crate::shell::{Shell, heading, page};
use crate::{rich, t};

/// Whether the reader can write here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// Yes.
    Open,
    /// The reader's part in the team is to read.
    ReaderOnly,
    /// It is handed in, or over.
    HandedIn,
    /// The time for writing has passed.
    Closed,
}

/// An answer that somebody else saved while the reader wrote.
#[derive(Debug, Clone)]
pub struct ClashShown {
    /// The question.
    pub question: String,
    /// Who saved the other text: name and organisation.
    pub who: String,
    /// When.
    pub when: String,
    /// The other text.
    pub theirs: Shown,
}

/// Why a file was not attached.
#[derive(Debug, Clone)]
pub struct FileNo {
    /// The question.
    pub question: String,
    /// What is wrong with it.
    pub error: AnswerError,
}

/// A section's page.
#[derive(Debug, Clone)]
pub struct SectionPage {
    /// Whose application.
    pub about: About,
    /// The section.
    pub section: Section,
    /// Which one it is, from 1.
    pub n: usize,
    /// How many there are.
    pub n_sections: usize,
    /// What is typed, stored or just sent.
    pub typed: Answers,
    /// What each question's field showed, to find what another person saved meanwhile.
    pub marks: BTreeMap<String, String>,
    /// The section's files by question.
    pub files: BTreeMap<String, Vec<FileRow>>,
    /// Whose turn it is.
    pub turn: TurnBox,
    /// Whether the reader can write.
    pub writing: Writing,
    /// What is wrong with what stands in the fields.
    pub problems: Vec<Problem>,
    /// Whether the page answers a save, so that problems stand on top of it.
    pub after_save: bool,
    /// What others saved meanwhile.
    pub clashes: Vec<ClashShown>,
    /// Why a file was not attached.
    pub file_no: Option<FileNo>,
    /// What was done just before, as a text key.
    pub done: Option<&'static str>,
}

/// The page.
pub fn section(shell: &Shell, it: &SectionPage) -> Markup {
    let lang = shell.lang;
    let title = it.section.title.to(lang);
    let mut errors = field_errors(lang, &it.problems);
    if let Some(no) = &it.file_no {
        errors.push(FieldError::new(&no.question, problem_words(lang, &no.error)));
    }
    let on_top = it.writing == Writing::Open && (it.after_save || it.file_no.is_some());
    let main = html! {
        @if on_top { (parts::error_summary(lang, &with_labels(lang, &it.section, &errors))) }
        (heading(Some(it.about.above(shell)), title))
        p.quiet { (t!(lang, "application-section-of", n = it.n, total = it.n_sections)) }
        (told(lang, it))
        (it.turn.markup(lang))
        @if !it.section.help.is_empty() { section { p.text { (it.section.help.to(lang)) } } }
        @if it.writing == Writing::Open {
            (typed_form(shell, it, &errors))
            @for question in it.section.questions.iter().filter(|q| q.is_file()) {
                (file_form(shell, it, question, &errors))
            }
        } @else {
            (read_only(shell, it))
        }
        p { a href=(shell.href(&it.about.path(""))) { (t!(lang, "application-back")) } }
    };
    page(shell, title, main)
}

/// The errors as the summary tells them: "enter an answer" says nothing without its question.
fn with_labels(lang: Lang, section: &Section, errors: &[FieldError]) -> Vec<FieldError> {
    let label = |field: &str| {
        let question = section
            .questions
            .iter()
            .find(|it| it.id == field || it.fields().iter().any(|own| own == field))?;
        let item = match &question.kind {
            Kind::Rating { items, .. } => {
                items.iter().find(|it| question.item_field(&it.id) == field)
            }
            _ => None,
        };
        Some(item.map_or_else(|| question.label.to(lang), |it| it.label.to(lang)))
    };
    let told = |it: &FieldError| match label(&it.field_id) {
        Some(label) if label.ends_with(['?', '؟']) => {
            FieldError::new(&it.field_id, format!("{label} {}", it.message))
        }
        Some(label) => FieldError::new(&it.field_id, format!("{label}: {}", it.message)),
        None => it.clone(),
    };
    errors.iter().map(told).collect()
}

fn told(lang: Lang, it: &SectionPage) -> Markup {
    html! {
        @match it.writing {
            Writing::Open => {},
            Writing::ReaderOnly => (parts::notice(lang, Mood::Warning, html! { (t!(lang, "application-reader-only")) })),
            Writing::HandedIn => (parts::notice(lang, Mood::Warning, html! { (t!(lang, "application-handed-in")) })),
            Writing::Closed if it.after_save => (parts::notice(lang, Mood::Stop, html! { (t!(lang, "application-closed-not-stored")) })),
            Writing::Closed => (parts::notice(lang, Mood::Stop, html! { (t!(lang, "application-closed")) })),
        }
        @if !it.clashes.is_empty() {
            (parts::notice(lang, Mood::Stop, html! { (t!(lang, "application-clash", count = it.clashes.len())) }))
        } @else if it.writing == Writing::Open && it.after_save && !it.problems.is_empty() {
            (parts::notice(lang, Mood::Warning, html! { (stored_words(lang, it)) }))
        } @else if let Some(done) = it.done {
            (parts::notice(lang, Mood::Done, html! { (crate::t(lang, done)) }))
        }
    }
}

fn stored_words(lang: Lang, it: &SectionPage) -> std::borrow::Cow<'static, str> {
    let too_long = it
        .problems
        .iter()
        .any(|it| matches!(it.error, AnswerError::TooLong { max, .. } if max >= 20_000));
    if too_long {
        t!(lang, "application-saved-not-all")
    } else {
        t!(lang, "application-saved-faulty")
    }
}

fn typed_form(shell: &Shell, it: &SectionPage, errors: &[FieldError]) -> Markup {
    let lang = shell.lang;
    let action = shell.href(&it.about.path(&format!("/sections/{}", it.section.id)));
    let last = it.n == it.n_sections;
    let questions: Vec<&Question> = it.section.questions.iter().filter(|q| !q.is_file()).collect();
    html! {
        @if !questions.is_empty() {
            // Whatever is typed must reach the server, which keeps it and says what is wrong.
            form method="post" action=(action) novalidate {
                @for question in questions {
                    (parts::hidden(
                        &format!("v.{}", question.id),
                        it.marks.get(&question.id).map_or("0", String::as_str),
                    ))
                    @for clash in it.clashes.iter().filter(|clash| clash.question == question.id) {
                        (clash_notice(shell, clash, question))
                    }
                    (fields(lang, question, it.typed.get(&question.id), errors))
                }
                p.actions {
                    button.button type="submit" name="act" value="continue" {
                        @if last { (t!(lang, "application-save-check")) }
                        @else { (t!(lang, "application-save-continue")) }
                    }
                    (parts::button_second(&t!(lang, "application-save"), "act", "save"))
                    (parts::button_second(&t!(lang, "application-save-back"), "act", "back"))
                }
            }
        }
    }
}

fn clash_notice(shell: &Shell, clash: &ClashShown, question: &Question) -> Markup {
    let lang = shell.lang;
    html! {
        section id={ "theirs-" (question.id) } {
            (parts::notice(lang, Mood::News, html! {
                (rich!(
                    lang,
                    "application-clash-theirs",
                    who = html! { bdi { (clash.who) } },
                    when = clash.when.as_str(),
                ))
                blockquote { (clash.theirs.markup(shell)) }
                (t!(lang, "application-clash-mend"))
            }))
        }
    }
}

/// The fields of one question, with what was typed.
fn fields(
    lang: Lang,
    question: &Question,
    answer: Option<&Answer>,
    errors: &[FieldError],
) -> Markup {
    let nothing = Answer::default();
    let answer = answer.unwrap_or(&nothing);
    let label = question.label.to(lang);
    let typed = answer.typed_in(&question.id);
    let mut field = Field::new(lang, &question.id, label).value(typed).errors(errors);
    if !question.help.is_empty() {
        field = field.hint(question.help.to(lang));
    }
    if !question.required {
        field = field.optional();
    }
    match &question.kind {
        Kind::ShortText { .. } => parts::text_field(&field),
        Kind::LongText { max_words } => {
            parts::textarea(&field, 10, Some((count_words(typed), *max_words)))
        }
        Kind::Number(number) | Kind::Money(number) => {
            figure(lang, question, number, answer, errors)
        }
        Kind::Year { .. } => parts::number_field(&field),
        // A text field: a date input throws away what it cannot read, and nothing typed may be lost.
        Kind::Date => {
            let hint = match question.help.is_empty() {
                true => t!(lang, "application-date-hint").into_owned(),
                false => question.help.to(lang).to_owned(),
            };
            parts::text_field(&field.hint(&hint))
        }
        Kind::Choice { options, many } => choice(lang, question, options, *many, answer, &field),
        Kind::Rating { items, low, high } => html! {
            fieldset.field {
                legend { (label) @if !question.required { " " span.quiet.plain-weight { (t!(lang, "form-optional")) } } }
                @if !question.help.is_empty() { p.hint { (question.help.to(lang)) } }
                @for item in items {
                    @let name = question.item_field(&item.id);
                    @let one = Field::new(lang, &name, item.label.to(lang)).value(answer.typed_in(&name)).errors(errors);
                    (parts::rating(&one, low.to(lang), high.to(lang)))
                }
            }
        },
        Kind::Email => parts::email_field(&field.autocomplete("email")),
        Kind::Phone => parts::telephone_field(&field.autocomplete("tel")),
        Kind::Links { max: 1 } => parts::url_field(&field),
        Kind::Links { .. } => parts::textarea(&field, 4, None),
        Kind::File { .. } => html! {},
        Kind::Declaration => parts::checkbox(&field, !typed.is_empty()),
    }
}

fn choice(
    lang: Lang,
    question: &Question,
    options: &[Option_],
    many: bool,
    answer: &Answer,
    field: &Field<'_>,
) -> Markup {
    let choices: Vec<Choice<'_>> =
        options.iter().map(|it| Choice::new(&it.id, it.label.to(lang))).collect();
    if many {
        let chosen: Vec<&str> = options
            .iter()
            .map(|it| it.id.as_str())
            .filter(|it| answer.has_typed(&question.id, it))
            .collect();
        return parts::checkboxes(field, &choices, &chosen);
    }
    if choices.len() > 7 { parts::select(field, &choices) } else { parts::radios(field, &choices) }
}

/// A figure with its unit, its year and its source.
fn figure(
    lang: Lang,
    question: &Question,
    number: &NumberKind,
    answer: &Answer,
    errors: &[FieldError],
) -> Markup {
    let label = question.label.to(lang);
    let with_unit = match number.unit.as_str() {
        "" => label.to_owned(),
        unit => t!(lang, "application-with-unit", label = label, unit = unit).into_owned(),
    };
    let (year_name, source_name) = (question.year_field(), question.source_field());
    let year_label = t!(lang, "application-figure-year", figure = label);
    let source_label = t!(lang, "application-figure-source", figure = label);
    let field = |name, label| Field::new(lang, name, label).errors(errors);
    let mut own = field(&question.id, &with_unit).value(answer.typed_in(&question.id));
    let mut year = field(&year_name, &year_label).value(answer.typed_in(&year_name));
    let source = field(&source_name, &source_label).value(answer.typed_in(&source_name)).optional();
    if !question.help.is_empty() {
        own = own.hint(question.help.to(lang));
    }
    if !question.required {
        (own, year) = (own.optional(), year.optional());
    }
    html! {
        (parts::number_field(&own))
        @if number.with_year { (parts::number_field(&year)) }
        @if number.with_source { (parts::text_field(&source)) }
    }
}

fn file_form(
    shell: &Shell,
    it: &SectionPage,
    question: &Question,
    errors: &[FieldError],
) -> Markup {
    let lang = shell.lang;
    let Kind::File { types, max_bytes, max } = &question.kind else { return html! {} };
    let files = it.files.get(&question.id).map_or(&[][..], Vec::as_slice);
    let label = question.label.to(lang);
    let mut field = Field::new(lang, &question.id, label).errors(errors);
    if !question.help.is_empty() {
        field = field.hint(question.help.to(lang));
    }
    if !question.required {
        field = field.optional();
    }
    let kinds = domain::answer::type_names(types);
    let accept = types.join(",");
    let megabytes_max = u32::try_from(max_bytes / 1_000_000).unwrap_or(u32::MAX);
    let limits = FileLimits { accept: &accept, kinds: &kinds, megabytes_max };
    html! {
        section {
            p {
                a href=(shell.href(&it.about.path("/signature-page"))) { (t!(lang, "application-print-signature")) }
            }
            @for file in files {
                form method="post" action=(shell.href(&format!("{}/removal", file.path().unwrap_or_default()))) {
                    p {
                        (file.markup(shell)) " "
                        button.plain type="submit" {
                            (rich!(lang, "application-file-remove", name = html! { bdi { (file.name) } }))
                        }
                    }
                }
            }
            @if files.len() < *max || *max == 1 {
                form method="post" action=(shell.href(&it.about.path("/files"))) enctype="multipart/form-data" {
                    (parts::hidden("question", &question.id))
                    (parts::file_field(&field, limits))
                    @if *max == 1 && !files.is_empty() { p.hint { (t!(lang, "application-file-replaces")) } }
                    p.actions { (parts::button(&t!(lang, "application-file-upload"))) }
                }
            }
            @if it.n == it.n_sections {
                p.actions { (parts::button_link(&t!(lang, "application-to-check"), &shell.href(&it.about.path("/check")), true)) }
            }
        }
    }
}

/// What stands there, to be read and copied.
fn read_only(shell: &Shell, it: &SectionPage) -> Markup {
    let lang = shell.lang;
    html! {
        @for question in &it.section.questions {
            section {
                h2 { (question.label.to(lang)) }
                @if question.is_file() {
                    (Shown::Files(it.files.get(&question.id).cloned().unwrap_or_default()).markup(shell))
                } @else {
                    @let typed = it.typed.get(&question.id);
                    @for field in question.fields() {
                        @for text in typed.and_then(|it| it.typed.get(&field)).into_iter().flatten() {
                            (Shown::Text(words_of(lang, question, &field, text)).markup(shell))
                        }
                    }
                    @if typed.is_none_or(Answer::is_blank) { (Shown::Blank.markup(shell)) }
                }
            }
        }
    }
}

/// Ids of options in words; everything else as typed.
fn words_of(lang: Lang, question: &Question, field: &str, text: &str) -> String {
    match &question.kind {
        Kind::Choice { options, .. } => options
            .iter()
            .find(|it| it.id == text)
            .map_or_else(|| text.to_owned(), |it| it.label.to(lang).to_owned()),
        Kind::Rating { items, .. } => items
            .iter()
            .find(|it| question.item_field(&it.id) == field)
            .map_or_else(|| text.to_owned(), |it| format!("{}: {text}", it.label.to(lang))),
        Kind::Declaration => t!(lang, "application-declared").into_owned(),
        _ => text.to_owned(),
    }
}
