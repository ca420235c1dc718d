//! What the team says about a question, for the team alone.

use domain::language::Lang;
use domain::time::Timestamp;
use maud::{Markup, html};

use super::About;
use super::shown::Shown;
use crate::parts::{self, Choice, Field, FieldError, Mood};
use crate::shell::{Shell, heading, language_name, page};
use crate::{rich, t};

/// How much is said about something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Discussion {
    /// How many comments there are.
    pub n: i64,
    /// How many threads wait to be settled.
    pub n_open: i64,
}

/// One comment.
#[derive(Debug, Clone)]
pub struct CommentShown {
    /// Its id.
    pub id: String,
    /// Who wrote it.
    pub who: String,
    /// Where they come from; nothing once they left the team.
    pub organisation: Option<String>,
    /// When.
    pub at: Timestamp,
    /// When, in words.
    pub when: String,
    /// The words.
    pub body: String,
    /// Their language.
    pub language: Lang,
    /// Whom it asks.
    pub asked: Option<String>,
    /// Whether its author changed it.
    pub is_edited: bool,
    /// Whether its author took it away.
    pub is_deleted: bool,
    /// Whether it is the reader's own.
    pub mine: bool,
    /// Whether the reader can change it now.
    pub can_mend: bool,
}

/// A thread of comments.
#[derive(Debug, Clone)]
pub struct Thread {
    /// The comment that began it.
    pub first: String,
    /// Who settled it, and when.
    pub settled: Option<(String, String)>,
    /// Its comments, the oldest first.
    pub comments: Vec<CommentShown>,
}

/// What was typed into one of the page's forms, and why it was not taken.
#[derive(Debug, Clone)]
pub struct Typed {
    /// The form: nothing for a new thread, a thread's or comment's id.
    pub at: String,
    /// The words.
    pub body: String,
    /// Their language.
    pub language: String,
    /// Whom they ask.
    pub asked: String,
    /// What is wrong, in a sentence.
    pub wrong: String,
}

/// The page of what is said about a question.
#[derive(Debug, Clone)]
pub struct CommentsPage {
    /// Whose application.
    pub about: About,
    /// The question's id.
    pub question: String,
    /// The section it stands in.
    pub section: String,
    /// The question itself.
    pub label: String,
    /// What is answered now.
    pub current: Shown,
    /// The threads, open ones first.
    pub threads: Vec<Thread>,
    /// Whom a comment can ask: id, name and organisation.
    pub members: Vec<(String, String)>,
    /// The languages a comment can be in.
    pub languages: Vec<Lang>,
    /// Where the clock of the page hangs.
    pub place: String,
    /// The most characters of a comment.
    pub max_chars: u32,
    /// How long one's own words can be mended.
    pub edit_minutes: u32,
    /// The key of the next comment.
    pub key: String,
    /// What was just sent and not taken.
    pub typed: Option<Typed>,
    /// What was done just before, as a text key.
    pub done: Option<&'static str>,
}

/// The name of the field in which the form of a thread or comment is typed.
fn body_field(at: &str) -> String {
    if at.is_empty() { "body".to_owned() } else { format!("body-{at}") }
}

/// How much is said, in words.
pub(super) fn discussion_words(lang: Lang, it: Discussion) -> Markup {
    html! { (counted(lang, it)) }
}

fn counted(lang: Lang, it: Discussion) -> String {
    let count = t!(lang, "comments-count", count = it.n);
    match it.n_open {
        0 => count.into_owned(),
        n_open => format!("{count} · {}", t!(lang, "comments-open", count = n_open)),
    }
}

/// The way from a question to what is said about it.
pub(super) fn beside(
    shell: &Shell,
    about: &About,
    question: &str,
    label: &str,
    said: Option<&Discussion>,
) -> Markup {
    let lang = shell.lang;
    let to = shell.href(&about.path(&format!("/questions/{question}/comments")));
    let said = said.copied().unwrap_or_default();
    let words = match said.n > 0 {
        true => counted(lang, said),
        false => t!(lang, "comments-begin").into_owned(),
    };
    html! {
        p.small.comments-link {
            // What is seen comes first, so that whoever speaks to the computer can say it.
            a href=(to) aria-label=(t!(lang, "comments-link-label", words = words.as_str(), question = label)) {
                (words)
            }
        }
    }
}

/// The page.
pub fn comments(shell: &Shell, it: &CommentsPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "comments-title");
    let errors: Vec<FieldError> =
        it.typed.iter().map(|it| FieldError::new(&body_field(&it.at), it.wrong.clone())).collect();
    let back = it.about.path(&format!("/sections/{}#{}", it.section, it.question));
    let main = html! {
        (parts::error_summary(lang, &errors))
        (heading(Some(it.about.above(shell)), &title))
        @if let Some(done) = it.done { (parts::notice(lang, Mood::Done, html! { (crate::t(lang, done)) })) }
        section {
            p.text.quiet { (t!(lang, "comments-inside")) }
            h2 { (it.label) }
            blockquote { (it.current.markup(shell)) }
            p { a href=(shell.href(&back)) { (t!(lang, "comments-back")) } }
        }
        section {
            h2 { (t!(lang, "comments-threads")) }
            @if it.threads.is_empty() { p.text { (t!(lang, "comments-none")) } }
            @else { p.small.quiet { (t!(lang, "application-happened-place", place = it.place.as_str())) } }
            @for thread in &it.threads { (thread_markup(shell, it, thread, &errors)) }
        }
        section {
            h2 { (t!(lang, "comments-new")) }
            (form(shell, it, "", &errors))
        }
        p { a href=(shell.href(&it.about.path(""))) { (t!(lang, "application-back")) } }
    };
    page(shell, &title, main)
}

fn thread_markup(
    shell: &Shell,
    it: &CommentsPage,
    thread: &Thread,
    errors: &[FieldError],
) -> Markup {
    let lang = shell.lang;
    let act =
        |noun: &str| shell.href(&it.about.path(&format!("/comments/{}/{noun}", thread.first)));
    let answering = it.typed.as_ref().is_some_and(|typed| typed.at == thread.first);
    html! {
        section.thread.settled[thread.settled.is_some()] id={ "thread-" (thread.first) } {
            ol.said { @for comment in &thread.comments { li { (one(shell, it, comment, errors)) } } }
            @match &thread.settled {
                Some((who, when)) => {
                    p.small { (rich!(lang, "comments-settled", who = parts::user_text(who, None), when = when.as_str())) }
                    form method="post" action=(act("reopening")) {
                        button.plain type="submit" { (t!(lang, "comments-reopen")) }
                    }
                },
                None => {
                    details open[answering] {
                        summary { (t!(lang, "comments-answer")) }
                        (form(shell, it, &thread.first, errors))
                    }
                    form method="post" action=(act("settlement")) {
                        button.plain type="submit" { (t!(lang, "comments-settle")) }
                    }
                },
            }
        }
    }
}

fn one(shell: &Shell, it: &CommentsPage, comment: &CommentShown, errors: &[FieldError]) -> Markup {
    let lang = shell.lang;
    let who = parts::user_text(&comment.who, None);
    let act = |noun: &str| shell.href(&it.about.path(&format!("/comments/{}/{noun}", comment.id)));
    if comment.is_deleted {
        return html! { p.quiet { (rich!(lang, "comments-deleted", who = who, when = comment.when.as_str())) } };
    }
    html! {
        article id={ "comment-" (comment.id) } {
            p.small {
                strong { (who) }
                @if let Some(organisation) = &comment.organisation { ", " (parts::user_text(organisation, None)) }
                " · " (parts::time_for_reader(comment.at, &comment.when))
                @if comment.is_edited { " · " (t!(lang, "comments-edited")) }
                @if let Some(asked) = &comment.asked {
                    " · " (rich!(lang, "comments-asks", who = parts::user_text(asked, None)))
                }
            }
            div lang=(comment.language) dir=(comment.language.dir()) {
                @for paragraph in comment.body.split('\n').filter(|it| !it.trim().is_empty()) {
                    p.text { bdi { (paragraph) } }
                }
            }
            @if comment.can_mend {
                @let typed = it.typed.as_ref().filter(|typed| typed.at == comment.id);
                details open[typed.is_some()] {
                    summary { (t!(lang, "comments-mend")) }
                    form method="post" action=(act("text")) novalidate {
                        (words_fields(
                            lang,
                            it,
                            &comment.id,
                            typed.map_or(comment.body.as_str(), |it| it.body.as_str()),
                            typed.map_or(comment.language.as_str(), |it| it.language.as_str()),
                            errors,
                        ))
                        p.hint { (t!(lang, "comments-mend-hint", count = it.edit_minutes)) }
                        p.actions { (parts::button(&t!(lang, "comments-mend-send"))) }
                    }
                }
            }
            @if comment.mine {
                form method="post" action=(act("removal")) {
                    button.plain type="submit" { (t!(lang, "comments-delete")) }
                }
            }
        }
    }
}

/// The words and their language.
fn words_fields(
    lang: Lang,
    it: &CommentsPage,
    at: &str,
    body: &str,
    language: &str,
    errors: &[FieldError],
) -> Markup {
    let (name, language_field) = (body_field(at), format!("language{}", suffix(at)));
    let (label, language_label) = (t!(lang, "comments-body"), t!(lang, "comments-language"));
    let languages: Vec<(String, String)> = it
        .languages
        .iter()
        .map(|own| (own.as_str().to_owned(), language_name(lang, *own).to_string()))
        .collect();
    let choices: Vec<Choice<'_>> =
        languages.iter().map(|(id, name)| Choice::new(id, name)).collect();
    let hint = t!(lang, "comments-body-hint", count = it.max_chars);
    html! {
        (parts::textarea(&Field::new(lang, &name, &label).hint(&hint).value(body).errors(errors), 4, None))
        (parts::select(&Field::new(lang, &language_field, &language_label).value(language), &choices))
    }
}

fn suffix(at: &str) -> String {
    if at.is_empty() { String::new() } else { format!("-{at}") }
}

/// The form that begins a thread, or answers in one.
fn form(shell: &Shell, it: &CommentsPage, at: &str, errors: &[FieldError]) -> Markup {
    let lang = shell.lang;
    let typed = it.typed.as_ref().filter(|typed| typed.at == at);
    let action = shell.href(&it.about.path(&format!("/questions/{}/comments", it.question)));
    let asked_field = format!("asked{}", suffix(at));
    let (label, hint) = (t!(lang, "comments-ask"), t!(lang, "comments-ask-hint"));
    let nobody = t!(lang, "comments-ask-nobody");
    let mut members = vec![Choice::new("", &nobody)];
    members.extend(it.members.iter().map(|(id, name)| Choice::new(id, name)));
    html! {
        form method="post" action=(action) novalidate {
            (parts::hidden("key", &it.key))
            (parts::hidden("thread", at))
            (words_fields(
                lang,
                it,
                at,
                typed.map_or("", |it| it.body.as_str()),
                typed.map_or(lang.as_str(), |it| it.language.as_str()),
                errors,
            ))
            @if !it.members.is_empty() {
                (parts::select(
                    &Field::new(lang, &asked_field, &label).hint(&hint).optional()
                        .value(typed.map_or("", |it| it.asked.as_str())),
                    &members,
                ))
            }
            p.actions {
                (parts::button(&if at.is_empty() { t!(lang, "comments-send") } else { t!(lang, "comments-send-answer") }))
            }
        }
    }
}
