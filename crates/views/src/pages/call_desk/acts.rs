//! Publishing, opening and closing: each says what will happen, and what keeps it from happening.

use domain::language::Lang;
use maud::{Markup, html};

use super::{ClockLine, above, clock_facts};
use crate::pages::calls::prose;
use crate::parts::{self, Mood};
use crate::shell::{Shell, heading, language_name, page};
use crate::t;

/// A call about to be published.
#[derive(Debug, Clone)]
pub struct Publication {
    /// Its address.
    pub slug: String,
    /// Its title with the language it is in.
    pub title: (Lang, String),
    /// The clocks.
    pub clocks: Vec<ClockLine>,
    /// Seats for each country.
    pub quota: i64,
    /// The texts with the clocks filled in.
    pub texts: Vec<FilledText>,
    /// What keeps it from being published, each in a sentence.
    pub problems: Vec<String>,
}

/// One language of a call as visitors would read it.
#[derive(Debug, Clone)]
pub struct FilledText {
    /// The language.
    pub lang: Lang,
    /// The title.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// The page.
    pub body: String,
    /// The flyer.
    pub flyer: String,
}

/// The preview of a draft, with the act of publishing at its foot.
pub fn publication_page(shell: &Shell, it: &Publication) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "call-desk-publish-title");
    let path = format!("/calls/{}", it.slug);
    let main = html! {
        (heading(Some(above(shell, &it.slug, &it.title)), &title))
        @if !it.problems.is_empty() {
            section.problems role="alert" aria-labelledby="problems" tabindex="-1" {
                h2 #problems { (t!(lang, "call-desk-publish-not-yet")) }
                ul { @for problem in &it.problems { li { (problem) } } }
            }
        }
        section {
            h2 { (t!(lang, "call-desk-clocks")) }
            (clock_facts(lang, &it.clocks))
            p { (t!(lang, "call-desk-seats", count = it.quota)) }
        }
        @for text in &it.texts { (preview(lang, text)) }
        section {
            h2 { (t!(lang, "call-desk-what-will-happen")) }
            ul.rule {
                li { (t!(lang, "call-desk-publish-public", path = shell.href(&path))) }
                li { (t!(lang, "call-desk-publish-seats", count = it.quota)) }
                li { (t!(lang, "call-desk-publish-frozen")) }
            }
            @if it.problems.is_empty() {
                form method="post" action=(shell.href(&format!("{path}/publication"))) {
                    p.actions {
                        (parts::button(&t!(lang, "call-desk-publish")))
                        (edit_link(shell, &path))
                    }
                }
            } @else {
                p.actions { (edit_link(shell, &path)) }
            }
        }
    };
    page(shell, &title, main)
}

fn edit_link(shell: &Shell, path: &str) -> Markup {
    let href = shell.href(&format!("{path}/edit"));
    parts::button_link(&t!(shell.lang, "call-desk-edit"), &href, true)
}

fn preview(lang: Lang, text: &FilledText) -> Markup {
    let own = text.lang;
    html! {
        section {
            h2 { (t!(lang, "call-desk-preview", language = language_name(lang, own))) }
            article lang=(own) dir=(own.dir()) {
                h3 { (text.title) }
                p { strong { (text.summary) } }
                div.text { (prose(&text.body)) }
            }
            details {
                summary { (t!(lang, "call-desk-text-flyer")) }
                article.text lang=(own) dir=(own.dir()) { (prose(&text.flyer)) }
            }
        }
    }
}

/// Which act is to be confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConfirmAct {
    /// Opening ahead of the planned day.
    Open,
    /// Ending the intake.
    Close,
}

/// An act on a call that waits for its confirmation.
#[derive(Debug, Clone)]
pub struct Confirm {
    /// The call's address.
    pub slug: String,
    /// Its title with the language it is in.
    pub title: (Lang, String),
    /// The act.
    pub act: ConfirmAct,
    /// The clocks.
    pub clocks: Vec<ClockLine>,
    /// How many files the act leaves behind.
    pub n_files: usize,
    /// What keeps it from happening, with the mend.
    pub problem: Option<String>,
}

/// The page that asks for confirmation.
pub fn confirm_page(shell: &Shell, it: &Confirm) -> Markup {
    let lang = shell.lang;
    let (title, button, action) = match it.act {
        ConfirmAct::Open => {
            (t!(lang, "call-desk-open-title"), t!(lang, "call-desk-open"), "opening")
        }
        ConfirmAct::Close => {
            (t!(lang, "call-desk-close-title"), t!(lang, "call-desk-close"), "closure")
        }
    };
    let main = html! {
        (heading(Some(above(shell, &it.slug, &it.title)), &title))
        @if let Some(problem) = &it.problem {
            (parts::notice(lang, Mood::Stop, html! { (problem) }))
        }
        section {
            h2 { (t!(lang, "call-desk-clocks")) }
            (clock_facts(lang, &it.clocks))
        }
        @if it.problem.is_none() {
            section {
                h2 { (t!(lang, "call-desk-what-will-happen")) }
                (consequences(lang, it))
                form method="post" action=(shell.href(&format!("/calls/{}/{action}", it.slug))) {
                    p.actions { (parts::button(&button)) }
                }
            }
        }
    };
    page(shell, &title, main)
}

fn consequences(lang: Lang, it: &Confirm) -> Markup {
    html! {
        ul.rule {
            @match it.act {
                ConfirmAct::Open => {
                    li { (t!(lang, "call-desk-open-now")) }
                    li { (t!(lang, "call-desk-open-clocks")) }
                }
                ConfirmAct::Close => {
                    li { (t!(lang, "call-desk-close-now")) }
                    li { (t!(lang, "call-desk-close-files", count = it.n_files)) }
                    li { (t!(lang, "call-desk-close-then")) }
                }
            }
        }
        p.quiet.small { (t!(lang, "call-desk-no-way-back")) }
    }
}
