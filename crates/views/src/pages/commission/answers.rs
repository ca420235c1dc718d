//! What a commission asks besides the form, as the city answers it and as the commission reads it.

use domain::ids::{ApplicationId, OwnQuestionId};
use domain::language::Lang;
use domain::own_question::OwnKind;
use domain::time::Timestamp;
use maud::{Markup, html};

use super::case::{InterviewShown, meeting};
use crate::pages::applications::{About, size};
use crate::parts::{self, Field, FieldError, FileLimits, Mood, State};
use crate::shell::{Shell, heading, page};
use crate::{rich, t};

/// One question with what was said to it.
#[derive(Debug, Clone)]
pub struct OwnAsked {
    /// The question.
    pub id: OwnQuestionId,
    /// How it is answered.
    pub kind: OwnKind,
    /// The language it is asked in.
    pub language: Lang,
    /// Its words.
    pub label: String,
    /// What else to know.
    pub help: String,
    /// Until when, in words.
    pub until: String,
    /// Until when.
    pub until_at: Timestamp,
    /// Whether it can be answered now.
    pub is_open: bool,
    /// Whether it was taken back.
    pub is_ended: bool,
    /// What was said.
    pub answer: Option<OwnAnswered>,
}

impl OwnAsked {
    /// Whether something was said to it.
    pub fn is_answered(&self) -> bool {
        self.answer.as_ref().is_some_and(|it| !it.text.is_empty() || it.file.is_some())
    }
}

/// What was said.
#[derive(Debug, Clone)]
pub struct OwnAnswered {
    /// The text.
    pub text: String,
    /// Name and size of the document.
    pub file: Option<(String, i64)>,
    /// Its version.
    pub version: i64,
    /// By whom of the team.
    pub who: String,
    /// When, in words.
    pub when: String,
}

/// What happened to one answer before the page is shown.
#[derive(Debug, Clone, Default)]
pub struct AnswerAfter {
    /// Which question.
    pub question: Option<OwnQuestionId>,
    /// The text as typed.
    pub typed: String,
    /// Why it was not taken.
    pub refused: Option<String>,
    /// What somebody else wrote meanwhile, and its version.
    pub theirs: Option<(String, i64)>,
    /// The text that tells what was done.
    pub done: Option<&'static str>,
}

/// The team's page.
#[derive(Debug, Clone)]
pub struct AnswersPage {
    /// Whose application.
    pub about: About,
    /// What the reader calls the country.
    pub country_name: String,
    /// The questions.
    pub asked: Vec<OwnAsked>,
    /// The interview.
    pub interview: Option<InterviewShown>,
    /// Whether the reader may answer.
    pub may_write: bool,
    /// The most characters of an answer.
    pub chars_max: usize,
    /// The largest file, in megabytes.
    pub megabytes_max: u32,
    /// What happened before.
    pub after: AnswerAfter,
}

impl AnswersPage {
    fn path(&self, it: &OwnAsked, rest: &str) -> String {
        self.about.path(&format!("/own-questions/{}{rest}", it.id))
    }

    fn errors(&self) -> Vec<FieldError> {
        let (Some(id), Some(why)) = (self.after.question, &self.after.refused) else {
            return Vec::new();
        };
        vec![FieldError::new(&field_name(id), why.clone())]
    }
}

/// The name of a question's field.
pub fn field_name(id: OwnQuestionId) -> String {
    format!("answer-{id}")
}

/// The page `/applications/{id}/own-questions`.
pub fn answers_page(shell: &Shell, it: &AnswersPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "own-asked-title");
    let errors = it.errors();
    let main = html! {
        (parts::error_summary(lang, &errors))
        (heading(Some(it.about.above(shell)), &title))
        @if let Some(done) = it.after.done { (parts::notice(lang, Mood::Done, html! { (t!(lang, done)) })) }
        section { p { (t!(lang, "own-asked-lead", country = it.country_name.as_str())) } }
        @if it.asked.is_empty() { p { (t!(lang, "own-none-asked")) } }
        @for question in &it.asked { (one(shell, it, question, &errors)) }
        @if let Some(interview) = &it.interview {
            section { h2 { (t!(lang, "interview-title")) } p { (meeting(lang, interview)) } }
        }
        p { a href=(shell.href(&it.about.path(""))) { (t!(lang, "application-back")) } }
    };
    page(shell, &title, main)
}

fn one(shell: &Shell, it: &AnswersPage, question: &OwnAsked, errors: &[FieldError]) -> Markup {
    let lang = shell.lang;
    html! {
        section {
            h2 { (parts::user_text(&question.label, Some(question.language))) }
            (state(lang, question))
            @for line in question.help.lines() {
                p { (parts::user_text(line, Some(question.language))) }
            }
            (said(shell, it.about.application, question))
            @if question.is_open && it.may_write { (form(shell, it, question, errors)) }
        }
    }
}

fn state(lang: Lang, it: &OwnAsked) -> Markup {
    let (state, words) = match (it.is_answered(), it.is_open) {
        (true, _) => (State::Done, t!(lang, "own-answered")),
        (false, true) => (State::Todo, t!(lang, "own-open")),
        (false, false) => (State::Stop, t!(lang, "own-missed")),
    };
    html! {
        p {
            (parts::tag(state, &words)) " "
            (rich!(lang, "own-until", moment = parts::time_for_reader(it.until_at, &it.until)))
            @if it.is_ended { " " (t!(lang, "own-taken-back")) }
        }
    }
}

fn said(shell: &Shell, application: ApplicationId, it: &OwnAsked) -> Markup {
    let lang = shell.lang;
    let path = format!("/applications/{application}/own-questions/{}/file", it.id);
    html! {
        @if let Some(answer) = &it.answer {
            @if let Some((name, size_bytes)) = &answer.file {
                p {
                    a href=(shell.href(&path)) { bdi { (name) } }
                    " " span.small.quiet { (size(lang, *size_bytes)) }
                }
            } @else if !answer.text.is_empty() {
                blockquote { @for line in answer.text.lines() { p { bdi { (line) } } } }
            }
            p.small.quiet { (rich!(lang, "own-said-by", who = parts::user_text(&answer.who, None), when = answer.when.as_str())) }
        }
    }
}

fn form(shell: &Shell, it: &AnswersPage, question: &OwnAsked, errors: &[FieldError]) -> Markup {
    let lang = shell.lang;
    let name = field_name(question.id);
    let after = Some(question.id) == it.after.question;
    let stored = question.answer.as_ref();
    let theirs = it.after.theirs.as_ref().filter(|_| after);
    let version = theirs.map_or(stored.map_or(0, |it| it.version), |it| it.1);
    let typed = match after && it.after.refused.is_some() {
        true => it.after.typed.as_str(),
        false => stored.map_or("", |it| it.text.as_str()),
    };
    let limits = FileLimits {
        accept: ".pdf,.jpg,.jpeg,.png",
        kinds: "PDF, JPEG, PNG",
        megabytes_max: it.megabytes_max,
    };
    let (text, document) = (t!(lang, "own-your-answer"), t!(lang, "own-your-document"));
    let hint = t!(lang, "own-answer-hint", max = it.chars_max);
    let already = stored.and_then(|it| it.file.as_ref()).map_or("", |it| it.0.as_str());
    let button = t!(lang, "own-save");
    let named = format!("{button}: {}", question.label);
    html! {
        @if let Some((theirs, _)) = theirs {
            (parts::notice(lang, Mood::News, html! {
                (t!(lang, "own-theirs")) blockquote { @for line in theirs.lines() { p { bdi { (line) } } } }
            }))
        }
        @match question.kind {
            OwnKind::Text => form novalidate method="post" action=(shell.href(&it.path(question, ""))) {
                (parts::hidden("based_on", &version.to_string()))
                (parts::textarea(&Field::new(lang, &name, &text).hint(&hint).value(typed).errors(errors), 5, None))
                p.actions { button.button type="submit" aria-label=(named) { (button) } }
            },
            OwnKind::File => form novalidate method="post" enctype="multipart/form-data"
                action=(shell.href(&it.path(question, "/file"))) {
                (parts::hidden("based_on", &version.to_string()))
                (parts::file_field(&Field::new(lang, &name, &document).value(already).errors(errors), limits))
                p.actions { button.button type="submit" aria-label=(named) { (button) } }
            },
        }
    }
}

/// The questions with the answers of one city, for its commission.
pub(super) fn asked_for_commission(
    shell: &Shell,
    application: ApplicationId,
    asked: &[OwnAsked],
) -> Markup {
    let lang = shell.lang;
    html! {
        @for it in asked {
            h3 { (parts::user_text(&it.label, Some(it.language))) }
            (state(lang, it))
            (said(shell, application, it))
        }
    }
}
