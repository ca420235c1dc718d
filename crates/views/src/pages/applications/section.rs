//! One section of the form, to write in.

use std::collections::{BTreeMap, HashMap};

use domain::answer::{AnswerError, Answers, Problem};
use domain::form::{Question, Section};
use domain::ids::PersonId;
use domain::language::Lang;
use maud::{Markup, html};

use super::comments::{self, Discussion};
use super::post;
use super::shown::{FileRow, Shown, field_errors};
use super::uploads::{self, FileNo, FileQuestion, OnItsWay};
use super::writing::{self, ClashShown, LastSaved};
use super::{About, TurnBox};
use crate::parts::{self, FieldError, Mood};
use crate::shell::{Shell, heading, page};
use crate::t;

mod field;

pub use field::{Asking, label_of as field_label};
pub(super) use field::row_label;

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
    /// The version of the form it was made from.
    pub form_version: i64,
    /// What the team says about each question.
    pub discussions: HashMap<String, Discussion>,
    /// What the form's rules and the call's languages make of the fields.
    pub asking: Asking,
    /// What is typed, stored or just sent.
    pub typed: Answers,
    /// What each question's field showed, to find what another person saved meanwhile.
    pub marks: BTreeMap<String, String>,
    /// The section's files by question.
    pub files: BTreeMap<String, Vec<FileRow>>,
    /// The reader's files that stopped on their way, by question.
    pub on_their_way: BTreeMap<String, Vec<OnItsWay>>,
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
    /// Whose page this is.
    pub writer: PersonId,
    /// Who else has this section open.
    pub here: Vec<String>,
    /// Who saved each answer last.
    pub saved: BTreeMap<String, LastSaved>,
    /// What is typed was sent without a session and waits for a click.
    pub held: bool,
    /// Answers that came along from an earlier application.
    pub carried: Vec<post::CarriedRow>,
}

/// The page.
pub fn section(shell: &Shell, it: &SectionPage) -> Markup {
    let lang = shell.lang;
    let title = it.section.title.to(lang);
    let mut errors = field_errors(lang, &it.problems);
    if let Some(no) = &it.file_no {
        errors.push(FieldError::new(&no.question, uploads::file_words(lang, &no.error)));
    }
    let on_top = it.writing == Writing::Open && (it.after_save || it.file_no.is_some());
    let main = html! {
        @if on_top { (parts::error_summary(lang, &with_labels(lang, &it.section, &errors))) }
        (heading(Some(it.about.above(shell)), title))
        section {
            p.quiet { (t!(lang, "application-section-of", n = it.n, total = it.n_sections)) }
            (writing::here(lang, &it.here))
        }
        (told(lang, it))
        (it.turn.markup(lang))
        @if !it.section.help.is_empty() { section { p.text { (it.section.help.to(lang)) } } }
        @if it.writing == Writing::Open {
            (typed_form(shell, it, &errors))
            @for question in it.section.questions.iter().filter(|q| q.is_file() && !it.asking.hides(&q.id)) {
                (file_form(shell, it, question, &errors))
                (said(shell, it, question))
            }
            @if it.section.questions.iter().any(Question::is_file) { (parts::script("upload")) }
        } @else {
            (read_only(shell, it))
        }
        p { a href=(shell.href(&it.about.path(""))) { (t!(lang, "application-back")) } }
        // What waits for a click of its writer is not to be saved by the script.
        @if !it.held { (writing::script(shell, it, it.writing == Writing::Open)) }
    };
    page(shell, title, main)
}

/// The errors as the summary tells them: "enter an answer" says nothing without its question.
fn with_labels(lang: Lang, section: &Section, errors: &[FieldError]) -> Vec<FieldError> {
    let told = |it: &FieldError| match field::label_of(lang, section, &it.field_id) {
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
        @if it.held && it.writing == Writing::Open { (writing::held(lang)) }
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
    let warnings = field::warnings(lang, &it.asking);
    let page = field::Page { lang, asking: &it.asking, errors, warnings: &warnings };
    html! {
        @if !questions.is_empty() {
            // Whatever is typed must reach the server, which keeps it and says what is wrong.
            (writing::signed_out(shell))
            form #section-form method="post" action=(action) novalidate {
                (parts::hidden("form.version", &it.form_version.to_string()))
                (field::before(&page, &it.section))
                (post::carried(shell, &it.carried))
                @for question in questions {
                    (parts::hidden(
                        &format!("v.{}", question.id),
                        it.marks.get(&question.id).map_or("0", String::as_str),
                    ))
                    @for clash in it.clashes.iter().filter(|clash| clash.question == question.id) {
                        (writing::clash(lang, clash))
                    }
                    (writing::frame(
                        shell,
                        it,
                        question,
                        field::question(&page, question, it.typed.get(&question.id)),
                        said(shell, it, question),
                    ))
                }
                p.actions {
                    button.button type="submit" name="act" value="continue" {
                        @if last { (t!(lang, "application-save-check")) }
                        @else { (t!(lang, "application-save-continue")) }
                    }
                    (parts::button_second(&t!(lang, "application-save"), "act", "save"))
                    (parts::button_second(&t!(lang, "application-save-back"), "act", "back"))
                }
                (writing::keep_on_device(lang))
            }
        }
    }
}

/// A section's fields without what stands in them, as a form's preview shows them.
pub fn preview_fields(lang: Lang, section: &Section, asking: &Asking) -> Markup {
    let page = field::Page { lang, asking, errors: &[], warnings: &[] };
    html! {
        (field::before(&page, section))
        @for question in &section.questions {
            @match &question.kind {
                domain::form::Kind::File { .. } => (uploads::preview(lang, question)),
                _ => (field::question(&page, question, None)),
            }
        }
    }
}

/// A question answered with files, with a form of its own.
fn file_form(
    shell: &Shell,
    it: &SectionPage,
    question: &Question,
    errors: &[FieldError],
) -> Markup {
    let lang = shell.lang;
    let nothing = Vec::new();
    let files = it.files.get(&question.id).map_or(&[][..], Vec::as_slice);
    html! {
        p { a href=(shell.href(&it.about.path("/signature-page"))) { (t!(lang, "application-print-signature")) } }
        (uploads::file_question(shell, &FileQuestion {
            application: it.about.path(""),
            question,
            files,
            on_their_way: it.on_their_way.get(&question.id).unwrap_or(&nothing),
            errors,
        }))
        @if it.n == it.n_sections {
            p.actions { (parts::button_link(&t!(lang, "application-to-check"), &shell.href(&it.about.path("/check")), true)) }
        }
    }
}

/// The way to what the team says about a question.
fn said(shell: &Shell, it: &SectionPage, question: &Question) -> Markup {
    let label = question.label.to(shell.lang);
    comments::beside(shell, &it.about, &question.id, label, it.discussions.get(&question.id))
}

/// What stands there, to be read and copied.
fn read_only(shell: &Shell, it: &SectionPage) -> Markup {
    let lang = shell.lang;
    html! {
        @for question in it.section.questions.iter().filter(|q| !it.asking.hides(&q.id)) {
            section {
                h2 { (question.label.to(lang)) }
                @if question.is_file() {
                    (Shown::Files(it.files.get(&question.id).cloned().unwrap_or_default()).markup(shell))
                } @else {
                    (Shown::of_draft(question, it.typed.get(&question.id), lang).markup(shell))
                }
                (said(shell, it, question))
            }
        }
    }
}
