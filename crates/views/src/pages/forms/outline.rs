//! A draft as an outline: what is wrong with it, its sections and questions, and the buttons that
//! move them.

use domain::language::Lang;
use maud::{Markup, html};

use super::{above, kind_words};
use crate::parts::{self, Choice, Field, Mood};
use crate::shell::{Shell, heading, page};
use crate::t;

/// A draft version.
#[derive(Debug, Clone)]
pub struct Outline {
    /// The form's id.
    pub form: String,
    /// The form's title as published.
    pub title: String,
    /// Which version it will be.
    pub n: i64,
    /// How often it was changed, for compare-and-set.
    pub edition: i64,
    /// When and by whom it was changed last.
    pub changed: (String, Option<String>),
    /// The sections.
    pub sections: Vec<OutlineSection>,
    /// What is wrong with it.
    pub defects: Vec<DefectLine>,
    /// Every kind a question can be of.
    pub kinds: Vec<String>,
    /// Why the last act was not done.
    pub refused: Option<String>,
    /// What was done just before, as a text key.
    pub done: Option<&'static str>,
}

/// A section of a draft.
#[derive(Debug, Clone)]
pub struct OutlineSection {
    /// Its address below the draft's.
    pub path: String,
    /// Its heading.
    pub title: String,
    /// How many defects it has itself.
    pub n_defects: usize,
    /// Its questions.
    pub questions: Vec<OutlineQuestion>,
}

/// A question of a draft.
#[derive(Debug, Clone)]
pub struct OutlineQuestion {
    /// Its address below the draft's.
    pub path: String,
    /// The question.
    pub label: String,
    /// Its lasting id.
    pub id: String,
    /// Its kind, as definitions write it.
    pub kind: String,
    /// Whether it must be answered.
    pub required: bool,
    /// Whether a rule says when it is asked or must be answered.
    pub has_rule: bool,
    /// How many defects it has.
    pub n_defects: usize,
}

/// Something wrong with a draft.
#[derive(Debug, Clone)]
pub struct DefectLine {
    /// What it is about.
    pub label: String,
    /// The address of its page below the draft's.
    pub place: Option<String>,
    /// What is wrong, and the language it is said in.
    pub words: (Lang, String),
}

/// What is wrong with a draft, each with the way to its place.
pub(super) fn defects(shell: &Shell, form: &str, defects: &[DefectLine]) -> Markup {
    let lang = shell.lang;
    html! {
        @if !defects.is_empty() {
            section.problems aria-labelledby="defects" {
                h2 #defects { (t!(lang, "forms-defects", count = defects.len())) }
                ul {
                    @for it in defects {
                        li {
                            @match &it.place {
                                Some(place) => a href=(shell.href(&format!("/forms/{form}/draft/{place}"))) { (it.label) },
                                None => (it.label),
                            }
                            ": " (parts::user_text(&it.words.1, Some(it.words.0)))
                        }
                    }
                }
            }
        }
    }
}

/// The page of a draft.
pub fn outline_page(shell: &Shell, it: &Outline) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "forms-draft-title", n = it.n);
    let path = format!("/forms/{}", it.form);
    let main = html! {
        (heading(Some(above(shell, &it.form, &it.title)), &title))
        @if let Some(refused) = &it.refused { (parts::notice(lang, Mood::Stop, html! { (refused) })) }
        @if let Some(done) = it.done { (parts::notice(lang, Mood::Done, html! { (crate::t(lang, done)) })) }
        p.quiet {
            (t!(lang, "forms-changed", when = it.changed.0.as_str()))
            @if let Some(who) = &it.changed.1 { " · " (parts::user_text(who, None)) }
        }
        p.actions {
            (parts::button_link(&t!(lang, "forms-to-publication"), &shell.href(&format!("{path}/draft/publication")), false))
            (parts::button_link(&t!(lang, "forms-preview"), &shell.href(&format!("{path}/versions/{}", it.n)), true))
            (parts::button_link(&t!(lang, "forms-words"), &shell.href(&format!("{path}/draft/words")), true))
            (parts::button_link(&t!(lang, "forms-as-text"), &shell.href(&format!("{path}/draft/text")), true))
        }
        (defects(shell, &it.form, &it.defects))
        @for (n, section) in it.sections.iter().enumerate() { (one(shell, it, n, section)) }
        (add_section(shell, it))
        section {
            h2 { (t!(lang, "forms-discard-title")) }
            p { (t!(lang, "forms-discard-lead")) }
            form method="post" action=(shell.href(&format!("{path}/draft/removal"))) {
                (parts::hidden("edition", &it.edition.to_string()))
                p.actions { (parts::button_second(&t!(lang, "forms-discard"), "act", "discard")) }
            }
        }
    };
    page(shell, &title, main)
}

fn one(shell: &Shell, it: &Outline, n: usize, section: &OutlineSection) -> Markup {
    let lang = shell.lang;
    let last = n + 1 == it.sections.len();
    html! {
        section id={ "section-" (n) } {
            h2 { (n + 1) ". " a href=(href(shell, it, &section.path)) { (section.title) } }
            // A section goes when its questions are gone, so that no click takes twenty of them.
            (buttons(shell, it, &section.path, &section.title, [n > 0, !last, section.questions.is_empty()]))
            @if section.questions.is_empty() { p.quiet { (t!(lang, "forms-section-empty")) } }
            ol.rule {
                @for (q, question) in section.questions.iter().enumerate() {
                    li id={ "question-" (n) "-" (q) } {
                        a href=(href(shell, it, &question.path)) { (question.label) }
                        div.small.quiet { (about(lang, question)) }
                        @if question.n_defects > 0 {
                            div.small { (parts::tag(parts::State::Stop, &t!(lang, "forms-n-defects", count = question.n_defects))) }
                        }
                        (buttons(
                            shell, it, &question.path, &question.label,
                            [n > 0 || q > 0, !last || q + 1 < section.questions.len(), true],
                        ))
                    }
                }
            }
            (add_question(shell, it, n, section))
        }
    }
}

/// What a question is, in a line.
fn about(lang: Lang, it: &OutlineQuestion) -> Markup {
    html! {
        (kind_words(lang, &it.kind))
        " · "
        @if it.required { (t!(lang, "forms-required")) } @else { (t!(lang, "forms-optional")) }
        @if it.has_rule { " · " (t!(lang, "forms-with-rule")) }
        " · " code dir="ltr" { (it.id) }
    }
}

fn href(shell: &Shell, it: &Outline, path: &str) -> String {
    shell.href(&format!("/forms/{}/draft/{path}", it.form))
}

/// Up, down and out, as far as each is possible.
fn buttons(
    shell: &Shell,
    it: &Outline,
    path: &str,
    label: &str,
    [up, down, out]: [bool; 3],
) -> Markup {
    let lang = shell.lang;
    html! {
        form.steps method="post" action={ (href(shell, it, path)) "/place" } {
            (parts::hidden("edition", &it.edition.to_string()))
            @if up { (step(&t!(lang, "forms-up"), &t!(lang, "forms-up-what", what = label), "up")) }
            @if down { (step(&t!(lang, "forms-down"), &t!(lang, "forms-down-what", what = label), "down")) }
            @if out { (step(&t!(lang, "forms-remove"), &t!(lang, "forms-remove-what", what = label), "remove")) }
        }
    }
}

/// A small button; what it acts on is said to those who cannot see where it stands.
pub(super) fn step(words: &str, whole: &str, act: &str) -> Markup {
    html! { button.plain type="submit" name="act" value=(act) aria-label=(whole) { (words) } }
}

fn add_question(shell: &Shell, it: &Outline, n: usize, section: &OutlineSection) -> Markup {
    let lang = shell.lang;
    let kinds: Vec<(String, String)> =
        it.kinds.iter().map(|kind| (kind.clone(), kind_words(lang, kind))).collect();
    let choices: Vec<Choice<'_>> = kinds.iter().map(|(id, name)| Choice::new(id, name)).collect();
    let (label, kind) = (format!("label-{n}"), format!("kind-{n}"));
    html! {
        details {
            summary { (t!(lang, "forms-add-question")) }
            form method="post" action={ (href(shell, it, &section.path)) "/questions" } {
                (parts::hidden("edition", &it.edition.to_string()))
                (parts::hidden("n", &n.to_string()))
                (parts::text_field(&Field::new(lang, &label, &t!(lang, "forms-add-label")).hint(&t!(lang, "forms-add-hint"))))
                (parts::select(&Field::new(lang, &kind, &t!(lang, "forms-add-kind")).value("short_text"), &choices))
                p.actions { (parts::button(&t!(lang, "forms-add"))) }
            }
        }
    }
}

fn add_section(shell: &Shell, it: &Outline) -> Markup {
    let lang = shell.lang;
    html! {
        section {
            details {
                summary { (t!(lang, "forms-add-section")) }
                form method="post" action={ (href(shell, it, "sections")) } {
                    (parts::hidden("edition", &it.edition.to_string()))
                    (parts::text_field(&Field::new(lang, "title", &t!(lang, "forms-add-title")).hint(&t!(lang, "forms-add-hint"))))
                    p.actions { (parts::button(&t!(lang, "forms-add"))) }
                }
            }
        }
    }
}
