//! What a new version of the form means for a team: on its task list until it was read, and for
//! an answer that was typed while the question went away.

use domain::ids::ApplicationId;
use maud::{Markup, html};

use super::{ChangeLine, change_list};
use crate::parts::{self, Mood};
use crate::shell::{Shell, heading, page};
use crate::t;

/// What a new version means for an application.
#[derive(Debug, Clone)]
pub struct News {
    /// The application.
    pub application: ApplicationId,
    /// The new version.
    pub version: i64,
    /// Whether the draft moved to it.
    pub moved: bool,
    /// What the new version asks otherwise.
    pub changes: Vec<ChangeLine>,
    /// What keeps a draft back that did not move.
    pub losses: Vec<LossLine>,
    /// Whether the reader may write.
    pub may_write: bool,
}

/// An answer for which the new version has no place.
#[derive(Debug, Clone)]
pub struct LossLine {
    /// The question.
    pub label: String,
    /// Why, in words.
    pub why: String,
    /// Section and question of the form the draft fills.
    pub link: Option<(String, String)>,
}

/// The box on the task list.
pub fn news(shell: &Shell, it: &News) -> Markup {
    let lang = shell.lang;
    let path = format!("/applications/{}", it.application);
    let href = |section: &str, question: Option<&str>| {
        let anchor = question.map(|it| format!("#{it}")).unwrap_or_default();
        // What a draft that stayed does not ask yet has no page.
        it.moved.then(|| shell.href(&format!("{path}/sections/{section}{anchor}")))
    };
    html! {
        section aria-labelledby="form-news" {
            h2 #form-news { (t!(lang, "forms-news-title")) }
            @if it.moved {
                (parts::notice(lang, Mood::News, html! { (t!(lang, "forms-news-moved")) }))
            } @else {
                (parts::notice(lang, Mood::Warning, html! { (t!(lang, "forms-news-stayed")) }))
                @if !it.losses.is_empty() {
                    p { (t!(lang, "forms-news-losses")) }
                    ul {
                        @for loss in &it.losses {
                            li {
                                @match &loss.link {
                                    Some((section, question)) => a href=(shell.href(&format!("{path}/sections/{section}#{question}"))) { (loss.label) },
                                    None => (loss.label),
                                }
                                ": " (loss.why)
                            }
                        }
                    }
                }
            }
            h3 { (t!(lang, "forms-news-changes")) }
            (change_list(lang, &it.changes, &href))
            @if !it.moved && it.may_write {
                form method="post" action=(shell.href(&format!("{path}/form"))) {
                    p { (t!(lang, "forms-news-go-over-lead")) }
                    p.actions { (parts::button_second(&t!(lang, "forms-news-go-over"), "act", "move")) }
                }
            }
            form method="post" action=(shell.href(&format!("{path}/form/news"))) {
                (parts::hidden("version", &it.version.to_string()))
                p.actions { (parts::button_second(&t!(lang, "forms-news-read"), "act", "read")) }
            }
        }
    }
}

/// Answers that were typed into questions which went away meanwhile.
#[derive(Debug, Clone)]
pub struct UnaskedPage {
    /// The application.
    pub application: ApplicationId,
    /// The answers, in the order of the page they were typed on.
    pub answers: Vec<Unasked>,
}

/// One such answer.
#[derive(Debug, Clone)]
pub struct Unasked {
    /// The question as it was asked.
    pub label: String,
    /// What was typed, a line a field.
    pub typed: Vec<String>,
}

/// The page that gives such answers back, to be used elsewhere.
pub fn unasked_page(shell: &Shell, it: &UnaskedPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "forms-unasked-title");
    let main = html! {
        (heading(None, &title))
        (parts::notice(lang, Mood::Stop, html! { (t!(lang, "forms-unasked-lead")) }))
        @for answer in &it.answers {
            section {
                h2 { (answer.label) }
                @for line in &answer.typed { p.text { (parts::user_text(line, None)) } }
            }
        }
        p.actions {
            (parts::button_link(
                &t!(lang, "forms-unasked-back"),
                &shell.href(&format!("/applications/{}", it.application)),
                false,
            ))
        }
    };
    page(shell, &title, main)
}
