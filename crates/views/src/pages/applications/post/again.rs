//! Copying an application into another call, and what came along from an earlier one.

use domain::form::Aspect;
use domain::ids::ApplicationId;
use domain::language::Lang;
use maud::{Markup, html};

use super::super::About;
use crate::parts::{self, Mood};
use crate::shell::{Shell, heading, page};
use crate::{rich, t};

/// A call that an application could be copied into, with what that would mean.
#[derive(Debug, Clone)]
pub struct CopyTarget {
    /// Its word in addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Until when cities can submit in it.
    pub until: String,
    /// The application that the city has in it already.
    pub running: Option<ApplicationId>,
    /// How many answers come along.
    pub n_answers: usize,
    /// How many files come along.
    pub n_files: usize,
    /// Questions that were not asked before.
    pub new: Vec<String>,
    /// Questions that ask otherwise, with what about them changed.
    pub changed: Vec<(String, Vec<Aspect>)>,
    /// Answered questions that the other form has no place for.
    pub dropped: Vec<String>,
    /// Questions that belong to the signature and are answered anew.
    pub left: Vec<String>,
}

/// Why nothing was copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyNo {
    /// The form was sent before with other content.
    KeyUsed,
    /// The city has an application in that call.
    AppliesAlready(ApplicationId),
    /// The city is a member.
    MemberAlready,
    /// The call takes no applications now.
    NotOpen,
    /// The date that the commission of the city's country set has passed.
    CommissionClosed {
        /// That date in words.
        until: String,
    },
}

/// The page that asks where to copy to.
#[derive(Debug, Clone)]
pub struct CopyPage {
    /// Whose application.
    pub about: About,
    /// Calls that are open.
    pub targets: Vec<CopyTarget>,
    /// Makes sure that two clicks copy once.
    pub key: String,
    /// Why the act before did nothing.
    pub refused: Option<CopyNo>,
}

/// An answer that came along.
#[derive(Debug, Clone)]
pub struct CarriedRow {
    /// The question's id.
    pub question: String,
    /// Its first field on the page, to link to it.
    pub field: String,
    /// The question.
    pub label: String,
    /// The application it came from.
    pub origin: ApplicationId,
    /// That application's call.
    pub call: String,
    /// The year that call closed.
    pub year: String,
    /// The year a figure is of.
    pub figure_year: Option<i16>,
}

/// The page.
pub fn copy(shell: &Shell, it: &CopyPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "post-copy-title");
    let main = html! {
        (heading(Some(it.about.above(shell)), &title))
        @if let Some(no) = &it.refused { (refused(shell, no)) }
        section {
            p.text { (t!(lang, "post-copy-lead")) }
            @if it.targets.is_empty() { p.text { (t!(lang, "post-copy-no-call")) } }
        }
        @for target in &it.targets { (one(shell, it, target)) }
        p { a href=(shell.href(&it.about.path(""))) { (t!(lang, "application-back")) } }
    };
    page(shell, &title, main)
}

fn refused(shell: &Shell, no: &CopyNo) -> Markup {
    let lang = shell.lang;
    let words = match no {
        CopyNo::KeyUsed => html! { (t!(lang, "application-key-used")) },
        CopyNo::MemberAlready => html! { (t!(lang, "post-copy-member")) },
        CopyNo::NotOpen => html! { (t!(lang, "application-start-not-open")) },
        CopyNo::CommissionClosed { until } => {
            html! { (t!(lang, "clocks-start-commission-closed", moment = until.as_str())) }
        }
        CopyNo::AppliesAlready(id) => html! {
            (t!(lang, "post-copy-applies")) " "
            a href=(shell.href(&format!("/applications/{id}"))) { (t!(lang, "application-start-to-it")) }
        },
    };
    parts::notice(lang, Mood::Stop, words)
}

fn one(shell: &Shell, it: &CopyPage, target: &CopyTarget) -> Markup {
    let lang = shell.lang;
    html! {
        section {
            h2 { (parts::user_text(&target.title, None)) }
            p.small.quiet { (t!(lang, "post-copy-until", until = target.until.as_str())) }
            @if let Some(id) = target.running {
                p.text {
                    (t!(lang, "post-copy-applies")) " "
                    a href=(shell.href(&format!("/applications/{id}"))) { (t!(lang, "application-start-to-it")) }
                }
            } @else {
                p.text { (t!(lang, "post-copy-comes", count = target.n_answers, files = target.n_files)) }
                (list(&t!(lang, "post-copy-changed"), target.changed.iter().map(|(label, what)| html! {
                    (label) ": " (what.iter().map(|it| aspect(lang, *it)).collect::<Vec<_>>().join(" · "))
                }).collect()))
                (labels(&t!(lang, "post-copy-new"), &target.new))
                (labels(&t!(lang, "post-copy-dropped"), &target.dropped))
                (labels(&t!(lang, "post-copy-left"), &target.left))
                form method="post" action=(shell.href(&it.about.path("/copy"))) {
                    (parts::hidden("key", &it.key))
                    (parts::hidden("call", &target.slug))
                    p.actions {
                        (parts::button(&t!(lang, "post-copy-act", call = target.title.as_str())))
                    }
                }
            }
        }
    }
}

fn aspect(lang: Lang, aspect: Aspect) -> String {
    match aspect {
        Aspect::Words => t!(lang, "post-aspect-words"),
        Aspect::Bounds => t!(lang, "post-aspect-bounds"),
        Aspect::Kind => t!(lang, "post-aspect-kind"),
        Aspect::Rules => t!(lang, "post-aspect-rules"),
    }
    .into_owned()
}

fn labels(title: &str, labels: &[String]) -> Markup {
    list(title, labels.iter().map(|it| html! { (it) }).collect())
}

fn list(title: &str, entries: Vec<Markup>) -> Markup {
    html! {
        @if !entries.is_empty() {
            details open[entries.len() <= 8] {
                summary { (title) " (" (entries.len()) ")" }
                ul { @for entry in &entries { li { (entry) } } }
            }
        }
    }
}

/// The field that says which answers still hold; its dot keeps it apart from those of questions.
pub const STILL_FIELD: &str = "still.holds";

/// Answers of a section that came along and wait to be changed or confirmed, inside the form of
/// the section: whoever confirms saves what was typed beside it. Nothing when there are none.
pub fn carried(shell: &Shell, rows: &[CarriedRow]) -> Markup {
    let lang = shell.lang;
    html! {
        @if !rows.is_empty() {
            fieldset.field.carried {
                legend { (t!(lang, "post-carried", count = rows.len())) }
                p.hint { (t!(lang, "post-carried-lead")) }
                (parts::rule(&rows.iter().map(|it| row(shell, it)).collect::<Vec<_>>()))
            }
        }
    }
}

fn row(shell: &Shell, it: &CarriedRow) -> Markup {
    let lang = shell.lang;
    let id = format!("still-{}", it.question);
    let origin = html! {
        a href=(shell.href(&format!("/applications/{}/dossier", it.origin))) { (parts::user_text(&it.call, None)) }
    };
    html! {
        a href={ "#" (it.field) } { (it.label) }
        div.small.quiet {
            @match it.figure_year {
                Some(year) => (rich!(lang, "post-from-figure", year = year.to_string(), call = origin)),
                None => (rich!(lang, "post-from", year = it.year.as_str(), call = origin)),
            }
        }
        label.choice for=(id) {
            input type="checkbox" id=(id) name=(STILL_FIELD) value=(it.question)
                aria-label=(t!(lang, "post-confirm-of", question = it.label.as_str()));
            span { (t!(lang, "post-confirm")) }
        }
    }
}
