//! An expert's desk: the files given to read, and one review from declaration to hand-in.
//!
//! Before the declaration a page can only show what recognising a conflict needs; a file
//! closed to the expert is not there at all. The list is in `list`, the scoring sheet in `sheet`.

use std::collections::BTreeMap;

use domain::conflict::DeclareRefused;
use domain::ids::{ApplicationId, PersonId, ReviewId};
use domain::language::Lang;
use domain::review::ReviewRefused;
use maud::{Markup, html};

use super::interest::{Tie, Typed, tie_fields};
use crate::parts::{self, Clock, FieldError, Mood, Turn};
use crate::shell::{Nav, Shell, page as framed};
use crate::t;

mod list;
pub(super) mod sheet;

pub use list::{Filter, PastRow, ReviewRow, Reviews, State, list_page};
pub use sheet::{Criterion, Marks, Other, Sheet, score_field};

/// A file in the list.
#[derive(Debug, Clone)]
pub struct Given {
    /// The review.
    pub id: ReviewId,
    /// The city's name for this reader.
    pub city: String,
    /// Whether the city exists only in a demonstration.
    pub invented: bool,
    /// Its country, as the reader calls it.
    pub country: String,
}

/// One review.
#[derive(Debug, Clone)]
pub struct ReviewPage {
    /// The review.
    pub id: ReviewId,
    /// Its expert, who reads the page.
    pub by: PersonId,
    /// The call's title, with the language it is in.
    pub call: (Lang, String),
    /// Until when; nothing once the results are told.
    pub clock: Option<Clock>,
    /// The ties that can be declared.
    pub ties: Vec<Tie>,
    /// Whether the results are told, after which nothing changes.
    pub is_told: bool,
    /// How far it has come, with what may be seen by then.
    pub step: Step,
}

/// How far a review has come, with what may be seen by then.
#[derive(Debug, Clone)]
pub enum Step {
    /// The expert is to say whether there is a conflict.
    Declare {
        /// Whose file it is.
        given: Given,
        /// The organisations of the team, as it writes them.
        organisations: Vec<String>,
        /// Past files to be scored before this one opens.
        n_first: usize,
    },
    /// The file is no longer read: its city took it back.
    TakenBack,
    /// The expert reads and scores.
    Score {
        /// Whose file it is.
        given: Given,
        /// The file.
        application: ApplicationId,
        /// The scoring sheet.
        sheet: Sheet,
    },
    /// Handed in and frozen; the others' reviews are open.
    HandedIn {
        /// Whose file it is.
        given: Given,
        /// The file.
        application: ApplicationId,
        /// The sheet as it was handed in.
        sheet: Sheet,
        /// The day, in words.
        on: String,
        /// The sign of this review, under which the other experts see it.
        own: String,
        /// What others handed in.
        others: Vec<Other>,
        /// The text of all experts, where one is being written.
        together: Option<Together>,
    },
}

/// What the text of all experts wants of this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Together {
    /// This expert writes it.
    Write,
    /// Another writes it, and has written nothing yet.
    Wait,
    /// It waits for this expert's agreement.
    Agree,
    /// This expert has agreed.
    Agreed,
}

/// What came back with a form that was not done.
#[derive(Debug, Clone, Default)]
pub struct Again {
    /// Scores and notes as typed.
    pub typed: Option<Marks>,
    /// What is wrong with single fields.
    pub errors: Vec<FieldError>,
    /// What is wrong on the whole.
    pub stopped: Option<String>,
    /// The fields that were saved elsewhere meanwhile: the page then shows both.
    pub met: Vec<String>,
    /// A declaration as typed.
    pub declared: Option<Typed>,
    /// Whether the act before was a save that went well.
    pub saved: bool,
}

fn other(lang: Lang, written: Lang) -> Option<Lang> {
    (written != lang).then_some(written)
}

/// The page `/reviews/{id}`.
pub fn review_page(shell: &Shell, it: &ReviewPage, again: &Again) -> Markup {
    let lang = shell.lang;
    let title = match it.step.given() {
        None => t!(lang, "reviews-closed-title").into_owned(),
        Some(given) => given.city.clone(),
    };
    let above = html! {
        span lang=[other(lang, it.call.0)] { (it.call.1) }
        @if let Some(given) = it.step.given() {
            " · " (given.country) @if given.invented { (parts::invented_mark(lang)) }
        }
    };
    let main = html! {
        @if let Some(why) = &again.stopped { (parts::notice(lang, Mood::Stop, html! { (why) })) }
        @if again.saved { (parts::notice(lang, Mood::Done, html! { (t!(lang, "reviews-saved")) })) }
        (crate::shell::heading(Some(above), &title))
        (parts::error_summary(lang, &again.errors))
        @match &it.step {
            Step::Declare { organisations, n_first, .. } => {
                (declaration(shell, it, organisations, *n_first, again))
            }
            Step::TakenBack => p { (t!(lang, "reviews-taken-back-line")) },
            Step::Score { application, sheet, .. } => {
                (turn(lang, it, t!(lang, "reviews-act-score").into_owned()))
                (dossier(shell, *application))
                (sheet::open(shell, &sheet::Open {
                    path: format!("/reviews/{}", it.id),
                    act: "scores",
                    by: it.by,
                    sheet,
                    notes: &[sheet::TO_CITY, sheet::TO_PANEL],
                    before: "reviews-hand-in-before",
                    act_words: "reviews-hand-in",
                }, again))
                (late(shell, it, "reviews-conflict-before", again))
            }
            Step::HandedIn { application, sheet, on, own, others, together, .. } => {
                (parts::notice(lang, Mood::Done, html! { (t!(lang, "reviews-frozen", day = on.as_str())) }))
                (dossier(shell, *application))
                (together_line(shell, *application, *together))
                (sheet::frozen(lang, sheet, own, others))
                @if !it.is_told { (late(shell, it, "reviews-aside-before", again)) }
            }
        }
        p { a href=(shell.href("/reviews")) { (t!(lang, "reviews-back")) } }
    };
    framed(&Shell { nav: Some(Nav::Desk), ..shell.clone() }, &title, main)
}

impl ReviewPage {
    /// The scoring sheet, where there is one.
    pub fn sheet(&self) -> Option<&Sheet> {
        match &self.step {
            Step::Score { sheet, .. } | Step::HandedIn { sheet, .. } => Some(sheet),
            Step::Declare { .. } | Step::TakenBack => None,
        }
    }
}

impl Step {
    /// Whose file it is, where that may be said.
    fn given(&self) -> Option<&Given> {
        match self {
            Step::TakenBack => None,
            Step::Declare { given, .. }
            | Step::Score { given, .. }
            | Step::HandedIn { given, .. } => Some(given),
        }
    }
}

pub(super) fn dossier(shell: &Shell, application: ApplicationId) -> Markup {
    let href = shell.href(&format!("/applications/{application}/dossier"));
    html! { p.actions { (parts::button_link(&t!(shell.lang, "reviews-dossier"), &href, true)) } }
}

fn together_line(shell: &Shell, application: ApplicationId, it: Option<Together>) -> Markup {
    let lang = shell.lang;
    let Some(it) = it else { return html! {} };
    let words = match it {
        Together::Write => t!(lang, "consensus-you-write"),
        Together::Wait => t!(lang, "consensus-none-yet"),
        Together::Agree => t!(lang, "consensus-you-agree"),
        Together::Agreed => t!(lang, "consensus-you-agreed"),
    };
    html! {
        section {
            h2 { (t!(lang, "consensus-title")) }
            p { (words) }
            p { a href=(shell.href(&format!("/applications/{application}/consensus"))) {
                (t!(lang, "consensus-open"))
            } }
        }
    }
}

/// Nothing of the file but what a conflict is recognised by.
fn declaration(
    shell: &Shell,
    it: &ReviewPage,
    organisations: &[String],
    n_first: usize,
    again: &Again,
) -> Markup {
    let lang = shell.lang;
    let action = shell.href(&format!("/reviews/{}/declaration", it.id));
    html! {
        (turn(lang, it, t!(lang, "reviews-act-declare").into_owned()))
        section.text {
            h2 { (t!(lang, "reviews-declare-title")) }
            p { (t!(lang, "reviews-declare-lead")) }
            @if !organisations.is_empty() {
                p { (t!(lang, "reviews-organisations")) }
                ul { @for name in organisations { li { (parts::user_text(name, None)) } } }
            }
            @if n_first > 0 {
                (parts::notice(lang, Mood::Warning, html! {
                    (t!(lang, "calibration-first", count = n_first)) " "
                    a href=(shell.href("/reviews")) { (t!(lang, "calibration-to-list")) }
                }))
            } @else {
                form novalidate method="post" action=(action) {
                    (parts::hidden("interest", "none"))
                    p.actions { (parts::button(&t!(lang, "reviews-accept"))) }
                }
            }
        }
        section {
            h2 { (t!(lang, "reviews-conflict-title")) }
            p { (t!(lang, "reviews-conflict-before")) }
            (conflict_form(shell, it, again))
        }
    }
}

/// A conflict that the expert found while reading, or after.
fn late(shell: &Shell, it: &ReviewPage, before: &str, again: &Again) -> Markup {
    let lang = shell.lang;
    let is_open = again.declared.is_some();
    html! {
        section {
            h2 { (t!(lang, "reviews-conflict-late")) }
            details open[is_open] {
                summary { (t!(lang, "reviews-conflict-late-open")) }
                p { (crate::t(lang, before)) }
                (conflict_form(shell, it, again))
            }
        }
    }
}

fn conflict_form(shell: &Shell, it: &ReviewPage, again: &Again) -> Markup {
    let lang = shell.lang;
    let typed = again.declared.clone().unwrap_or_default();
    html! {
        form novalidate method="post" action=(shell.href(&format!("/reviews/{}/declaration", it.id))) {
            (parts::hidden("interest", "tie"))
            (tie_fields(lang, &it.ties, &typed, &again.errors))
            p.actions {
                button.button.second type="submit" { (t!(lang, "reviews-declare-conflict")) }
            }
        }
    }
}

fn turn(lang: Lang, it: &ReviewPage, act: String) -> Markup {
    match &it.clock {
        Some(clock) => parts::turn(lang, &Turn::Yours(act), Some(clock), None),
        None => html! {},
    }
}

/// Why an act was refused and what to do instead, for what is not about single fields.
pub fn refusal(lang: Lang, refused: &ReviewRefused) -> String {
    match refused {
        ReviewRefused::WrongStage { .. } => t!(lang, "refusal-review-wrong-stage"),
        ReviewRefused::Unscored(criteria) => {
            t!(lang, "refusal-review-unscored", count = criteria.len())
        }
        ReviewRefused::NoSuchLevel(_) => t!(lang, "refusal-review-no-such-level"),
        ReviewRefused::Stale | ReviewRefused::Met(_) => t!(lang, "refusal-review-stale"),
        ReviewRefused::NoReason => t!(lang, "refusal-review-no-reason"),
        ReviewRefused::TooLong { max } => t!(lang, "refusal-review-too-long", max = *max),
        ReviewRefused::TooManyWords(fields) => {
            t!(lang, "refusal-review-words", count = fields.len())
        }
        ReviewRefused::Announced => t!(lang, "refusal-review-announced"),
        ReviewRefused::Late { .. } => t!(lang, "clocks-refusal-review-late"),
        ReviewRefused::Calibrate => t!(lang, "refusal-review-calibrate"),
        ReviewRefused::Declared(refused) => {
            return super::interest::refusal(lang, *refused).message;
        }
    }
    .into_owned()
}

/// What a refusal says of single fields; nothing when it is about the whole. `sheet` is that of
/// the page.
pub fn field_errors(
    lang: Lang,
    refused: &ReviewRefused,
    sheet: Option<&Sheet>,
    typed: Option<&Marks>,
) -> Vec<FieldError> {
    let name =
        |id: &String| sheet?.criteria.iter().find(|it| it.id == *id).map(|it| it.name.clone());
    match refused {
        ReviewRefused::Unscored(criteria) => criteria
            .iter()
            .filter_map(|id| Some((id, name(id)?)))
            .map(|(id, name)| {
                FieldError::new(&score_field(id), t!(lang, "reviews-choose", criterion = name))
            })
            .collect(),
        ReviewRefused::NoSuchLevel(id) => name(id)
            .map(|_| FieldError::new(&score_field(id), refusal(lang, refused)))
            .into_iter()
            .collect(),
        ReviewRefused::TooManyWords(fields) => fields
            .iter()
            .map(|(field, n, max)| {
                let words = t!(lang, "reviews-too-many-words", count = *n, max = *max);
                FieldError::new(field, words)
            })
            .collect(),
        ReviewRefused::TooLong { max } => {
            let marks = typed.cloned().unwrap_or_default();
            let notes: BTreeMap<&str, String> =
                [("to_city", marks.to_city), ("to_panel", marks.to_panel)].into();
            let over = notes.iter().filter(|(_, text)| text.chars().count() > *max);
            over.map(|(field, _)| FieldError::new(field, refusal(lang, refused))).collect()
        }
        ReviewRefused::Declared(refused) => vec![declared_error(lang, *refused)],
        _ => Vec::new(),
    }
}

fn declared_error(lang: Lang, refused: DeclareRefused) -> FieldError {
    super::interest::refusal(lang, refused)
}

#[cfg(test)]
mod tests;
