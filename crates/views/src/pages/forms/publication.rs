//! Publishing a version and giving it to a call: what changed, and what will happen to the files.

use domain::language::Lang;
use maud::{Markup, html};

use super::outline::{DefectLine, defects};
use super::{ChangeLine, above, change_list};
use crate::parts::{self, Mood};
use crate::shell::{Shell, heading, page};
use crate::t;

/// A draft about to be published.
#[derive(Debug, Clone)]
pub struct Publication {
    /// The form's id.
    pub form: String,
    /// The form's title.
    pub title: String,
    /// Which version it will be.
    pub n: i64,
    /// The draft's edition that the page was made of.
    pub edition: i64,
    /// The version before it.
    pub before: Option<i64>,
    /// What it asks otherwise.
    pub changes: Vec<ChangeLine>,
    /// What keeps it from being published.
    pub defects: Vec<DefectLine>,
    /// What it would mean for each call.
    pub calls: Vec<Consequence>,
    /// Why it was not published.
    pub refused: Option<String>,
}

/// What a version would mean for a call's files.
#[derive(Debug, Clone)]
pub struct Consequence {
    /// The call's word in addresses.
    pub slug: String,
    /// Its title with its language.
    pub title: (Lang, String),
    /// The version it has now.
    pub version: i64,
    /// Decided files, which never change.
    pub n_decided: usize,
    /// Files under way, which stay.
    pub n_under_way: usize,
    /// Drafts that move.
    pub n_moving: usize,
    /// Drafts that stay, since answers would be lost.
    pub n_staying: usize,
    /// Which questions keep how many drafts back, and why.
    pub kept_back: Vec<(String, String, usize)>,
}

/// A newer version about to be given to a call.
#[derive(Debug, Clone)]
pub struct Binding {
    /// The form's id.
    pub form: String,
    /// The form's title.
    pub title: String,
    /// The newer version.
    pub n: i64,
    /// What it asks otherwise than the call's.
    pub changes: Vec<ChangeLine>,
    /// What it means for the call's files.
    pub call: Consequence,
    /// Why it was not done.
    pub refused: Option<String>,
}

/// The page on which a version is published.
pub fn publication_page(shell: &Shell, it: &Publication) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "forms-publish-title", n = it.n);
    let path = format!("/forms/{}/draft", it.form);
    let is_ready = it.defects.is_empty() && (it.before.is_none() || !it.changes.is_empty());
    let main = html! {
        (heading(Some(above(shell, &it.form, &it.title)), &title))
        @if let Some(refused) = &it.refused { (parts::notice(lang, Mood::Stop, html! { (refused) })) }
        (defects(shell, &it.form, &it.defects))
        @if it.defects.is_empty() {
            section { (difference(shell, &it.form, it.before, it.n, &it.changes)) }
            form method="post" action=(shell.href(&format!("{path}/publication"))) {
                (parts::hidden("edition", &it.edition.to_string()))
                @if !it.calls.is_empty() {
                    section {
                        h2 { (t!(lang, "forms-publish-calls")) }
                        p { (t!(lang, "forms-publish-calls-lead")) }
                        (rules(lang))
                        @for call in &it.calls {
                            fieldset.field.consequence {
                                legend { h3 { (parts::user_text(&call.title.1, Some(call.title.0))) } }
                                (consequence(lang, call))
                                div.field.tick {
                                    label.choice for={ "call-" (call.slug) } {
                                        input type="checkbox" id={ "call-" (call.slug) } name="call" value=(call.slug);
                                        span { (t!(lang, "forms-publish-for-call", from = call.version, to = it.n)) }
                                    }
                                }
                            }
                        }
                    }
                }
                @if is_ready {
                    section {
                        h2 { (t!(lang, "forms-what-will-happen")) }
                        ul.rule {
                            li { (t!(lang, "forms-publish-frozen", n = it.n)) }
                            li { (t!(lang, "forms-publish-later")) }
                        }
                        p.actions { (parts::button(&t!(lang, "forms-publish", n = it.n))) }
                    }
                }
            }
        }
        p { a href=(shell.href(&path)) { (t!(lang, "forms-back-to-draft")) } }
    };
    page(shell, &title, main)
}

/// The page on which a call gets a newer version.
pub fn binding_page(shell: &Shell, it: &Binding) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "forms-bind-title", n = it.n);
    let path = format!("/forms/{}", it.form);
    let call = &it.call;
    let main = html! {
        (heading(Some(above(shell, &it.form, &it.title)), &title))
        p { strong { (parts::user_text(&call.title.1, Some(call.title.0))) } }
        @if let Some(refused) = &it.refused { (parts::notice(lang, Mood::Stop, html! { (refused) })) }
        section { (difference(shell, &it.form, Some(call.version), it.n, &it.changes)) }
        section {
            h2 { (t!(lang, "forms-what-will-happen")) }
            (rules(lang))
            (consequence(lang, call))
            @if call.version < it.n {
                form method="post" action=(shell.href(&format!("{path}/calls/{}", call.slug))) {
                    (parts::hidden("n", &it.n.to_string()))
                    p.actions { (parts::button(&t!(lang, "forms-bind", n = it.n))) }
                }
            }
        }
        p { a href=(shell.href(&path)) { (t!(lang, "forms-back")) } }
    };
    page(shell, &title, main)
}

fn difference(
    shell: &Shell,
    form: &str,
    before: Option<i64>,
    n: i64,
    changes: &[ChangeLine],
) -> Markup {
    let lang = shell.lang;
    let href = |section: &str, question: Option<&str>| {
        let anchor = question.map(|it| format!("#{it}")).unwrap_or_default();
        Some(shell.href(&format!("/forms/{form}/versions/{n}/sections/{section}{anchor}")))
    };
    html! {
        @match before {
            Some(before) => h2 { (t!(lang, "forms-difference", from = before, to = n)) },
            None => h2 { (t!(lang, "forms-difference-first")) },
        }
        @if changes.is_empty() { p { (t!(lang, "forms-difference-none")) } }
        @else { (change_list(lang, changes, &href)) }
    }
}

/// The three rules, for whoever does not know them.
fn rules(lang: Lang) -> Markup {
    html! {
        div.text {
            ul {
                li { (t!(lang, "forms-rule-of-decided")) }
                li { (t!(lang, "forms-rule-of-under-way")) }
                li { (t!(lang, "forms-rule-of-drafts")) }
            }
        }
    }
}

fn consequence(lang: Lang, it: &Consequence) -> Markup {
    html! {
        ul.rule {
            li { (t!(lang, "forms-n-decided", count = it.n_decided)) }
            li { (t!(lang, "forms-n-under-way", count = it.n_under_way)) }
            li { (t!(lang, "forms-n-moving", count = it.n_moving)) }
            li {
                (t!(lang, "forms-n-staying", count = it.n_staying))
                @if !it.kept_back.is_empty() {
                    ul {
                        @for (label, why, n) in &it.kept_back {
                            li { strong { (label) } ": " (why) " (" (t!(lang, "forms-n-drafts", count = *n)) ")" }
                        }
                    }
                }
            }
        }
    }
}
