//! Check your answers: everything once more, all obstacles at once, and the act.

use domain::application::SubmitRefused;
use domain::language::Lang;
use maud::{Markup, html};

use super::shown::{ShownSection, answers};
use super::sign_off::{SignOffPanel, sign_off};
use super::{About, TurnBox};
use crate::pages::signing::{MayorPanel, mayor_panel};
use crate::parts::{self, Field, FieldError, Mood};
use crate::shell::{Shell, heading, page};
use crate::t;

/// Something that keeps the application from being handed in.
#[derive(Debug, Clone)]
pub struct Obstacle {
    /// The section it stands in.
    pub section: String,
    /// The section's heading.
    pub section_title: String,
    /// The field.
    pub field: String,
    /// The question.
    pub question: String,
    /// What is wrong, in a sentence.
    pub words: String,
}

/// Why it was not handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandInNo {
    /// The rule says no.
    Rule(SubmitRefused),
    /// The team saved since the contact looked.
    ChangedMeanwhile,
    /// The form was sent before for something else.
    KeyUsed,
    /// The box was not ticked.
    NotConfirmed,
}

/// The page on which answers are checked and handed in.
#[derive(Debug, Clone)]
pub struct CheckPage {
    /// Whose application.
    pub about: About,
    /// Whose turn it is.
    pub turn: TurnBox,
    /// Everything that was answered.
    pub sections: Vec<ShownSection>,
    /// What stands in the way.
    pub obstacles: Vec<Obstacle>,
    /// SHA-256 of what is shown, so that nothing else is handed in.
    pub seen: String,
    /// The key of this filing.
    pub key: String,
    /// Whether the application can be written to, and so handed in, now.
    pub open: bool,
    /// Whether the reader is the one who hands in.
    pub may_submit: bool,
    /// The mayor's signature; none when the form itself asks for it.
    pub mayor: Option<MayorPanel>,
    /// What the parties agree to; none when the call asks for no sign-off.
    pub sign_off: Option<SignOffPanel>,
    /// Why it was not handed in.
    pub refused: Option<HandInNo>,
}

/// The page.
pub fn check(shell: &Shell, it: &CheckPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "application-check-title");
    let errors = match it.refused {
        Some(HandInNo::NotConfirmed) => {
            vec![FieldError::new("confirm", t!(lang, "application-confirm-missing"))]
        }
        _ => Vec::new(),
    };
    let change = |section: &str| it.about.path(&format!("/sections/{section}"));
    let main = html! {
        (parts::error_summary(lang, &errors))
        (obstacles(shell, it))
        (heading(Some(it.about.above(shell)), &title))
        (refusal(lang, it))
        (it.turn.markup(lang))
        p.text { (t!(lang, "application-check-lead")) }
        (answers(shell, &it.sections, it.open.then_some(&change)))
        @if let Some(panel) = &it.sign_off { (sign_off(shell, &it.about, panel, it.open)) }
        @if let Some(panel) = &it.mayor { (mayor_panel(shell, &it.about, panel)) }
        (act(shell, it, &errors))
        p { a href=(shell.href(&it.about.path(""))) { (t!(lang, "application-back")) } }
    };
    page(shell, &title, main)
}

fn obstacles(shell: &Shell, it: &CheckPage) -> Markup {
    let lang = shell.lang;
    html! {
        @if !it.obstacles.is_empty() {
            section.problems role="alert" aria-labelledby="obstacles" tabindex="-1" {
                h2 #obstacles { (t!(lang, "application-obstacles", count = it.obstacles.len())) }
                ul {
                    @for obstacle in &it.obstacles {
                        @let path = it.about.path(&format!("/sections/{}#{}", obstacle.section, obstacle.field));
                        li {
                            a href=(shell.href(&path)) { (obstacle.section_title) ", " (obstacle.question) }
                            ": " (obstacle.words)
                        }
                    }
                }
            }
        }
    }
}

fn refusal(lang: Lang, it: &CheckPage) -> Markup {
    let words = match &it.refused {
        None | Some(HandInNo::NotConfirmed) => return html! {},
        Some(HandInNo::ChangedMeanwhile) => t!(lang, "application-check-changed"),
        Some(HandInNo::KeyUsed) => t!(lang, "application-key-used"),
        Some(HandInNo::Rule(SubmitRefused::Incomplete { questions })) => {
            t!(lang, "application-check-incomplete", count = questions.len())
        }
        Some(HandInNo::Rule(SubmitRefused::CallClosed { .. })) => {
            t!(lang, "application-check-closed")
        }
        Some(HandInNo::Rule(SubmitRefused::NotOpen)) => t!(lang, "application-start-not-open"),
        Some(HandInNo::Rule(SubmitRefused::NotAgreed { parties })) => {
            let names = it.sign_off.as_ref().map(|it| it.names(parties)).unwrap_or_default();
            t!(lang, "sign-off-refused", count = parties.len(), parties = names)
        }
        Some(HandInNo::Rule(SubmitRefused::NotSigned)) => t!(lang, "refusal-submit-not-signed"),
        Some(HandInNo::Rule(SubmitRefused::NotDraft)) => t!(lang, "application-handed-in"),
    };
    parts::notice(lang, Mood::Stop, html! { (words) })
}

fn act(shell: &Shell, it: &CheckPage, errors: &[FieldError]) -> Markup {
    let lang = shell.lang;
    let confirm = t!(lang, "application-confirm");
    let action = shell.href(&it.about.path("/submission"));
    let missing = it.sign_off.as_ref().map(SignOffPanel::missing).unwrap_or_default();
    html! {
        section {
            h2 { (t!(lang, "application-submit-heading")) }
            @if !it.open {
                p { (t!(lang, "application-submit-not-now")) }
            } @else if !it.may_submit {
                p { (t!(lang, "application-submit-contact")) }
            } @else if !it.obstacles.is_empty() {
                p { (t!(lang, "application-submit-first")) }
            } @else if !missing.is_empty() {
                p { (t!(lang, "sign-off-first", count = missing.len(), parties = missing.join(" · "))) }
            } @else if it.mayor.as_ref().is_some_and(|it| !it.in_force()) {
                p { (t!(lang, "signing-check-none")) }
            } @else {
                p.text { (t!(lang, "application-submit-means")) }
                form method="post" action=(action) novalidate {
                    (parts::hidden("key", &it.key))
                    (parts::hidden("seen", &it.seen))
                    (parts::checkbox(&Field::new(lang, "confirm", &confirm).errors(errors), false))
                    p.actions { (parts::button(&t!(lang, "application-submit"))) }
                }
            }
        }
    }
}
