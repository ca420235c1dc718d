//! An expert's desk: the files given to read, and one review from declaration to hand-in.
//!
//! Before the declaration a page can only show what recognising a conflict needs; a file
//! closed to the expert is told of without a name. The scoring sheet is in `sheet`.

use domain::ids::{ApplicationId, ReviewId};
use domain::language::Lang;
use domain::review::ReviewRefused;
use maud::{Markup, html};

use crate::parts::{self, Clock, Field, FieldError, Mood, Turn};
use crate::shell::{Nav, Shell, page as framed};
use crate::t;

mod sheet;

pub use sheet::{Criterion, Marks, Other, Sheet, score_field};

/// The expert's files, by call.
#[derive(Debug, Clone, Default)]
pub struct Reviews {
    /// The calls, the latest first.
    pub calls: Vec<CallFiles>,
}

/// The files of one call.
#[derive(Debug, Clone)]
pub struct CallFiles {
    /// The call's title, with the language it is in.
    pub title: (Lang, String),
    /// Until when; nothing once the results are told.
    pub clock: Option<Clock>,
    /// Files whose interest is to be declared.
    pub to_declare: Vec<Given>,
    /// Files to read and score.
    pub to_score: Vec<Given>,
    /// Files whose review is handed in.
    pub handed_in: Vec<Given>,
    /// Whether a declared conflict closed something here; what or how much is not said.
    pub conflict: bool,
    /// Whether a city took its file back.
    pub taken_back: bool,
}

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
    /// The call's title, with the language it is in.
    pub call: (Lang, String),
    /// Until when; nothing once the results are told.
    pub clock: Option<Clock>,
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
    },
    /// A conflict is declared: nothing of the file is here.
    Conflicted,
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
        /// This review's number among those handed in.
        own_n: usize,
        /// What others handed in.
        others: Vec<Other>,
    },
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
    /// Whether somebody saved meanwhile: the sheet then shows both.
    pub stale: bool,
    /// The reason of a conflict, as typed.
    pub reason: String,
    /// Whether the act before was a save that went well.
    pub saved: bool,
}

/// The page `/reviews`.
pub fn list_page(shell: &Shell, it: &Reviews) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "reviews-title");
    let main = html! {
        (crate::shell::heading(None, &title))
        @if it.calls.is_empty() { p { (t!(lang, "reviews-none")) } }
        @for call in &it.calls {
            section {
                h2 lang=[other(lang, call.title.0)] { (call.title.1) }
                (call_turn(lang, call))
                (given(shell, &t!(lang, "reviews-to-declare"), &call.to_declare))
                (given(shell, &t!(lang, "reviews-to-score"), &call.to_score))
                (given(shell, &t!(lang, "reviews-handed-in"), &call.handed_in))
                @if call.conflict { p.quiet { (t!(lang, "reviews-conflict-line")) } }
                @if call.taken_back { p.quiet { (t!(lang, "reviews-taken-back-line")) } }
            }
        }
    };
    framed(&Shell { nav: Some(Nav::Desk), ..shell.clone() }, &title, main)
}

fn call_turn(lang: Lang, call: &CallFiles) -> Markup {
    let act = match (call.to_declare.is_empty(), call.to_score.is_empty()) {
        (false, _) => t!(lang, "reviews-act-declare"),
        (true, false) => t!(lang, "reviews-act-score"),
        (true, true) => return html! {},
    };
    let Some(clock) = &call.clock else { return html! {} };
    parts::turn(lang, &Turn::Yours(act.into_owned()), Some(clock), None)
}

fn given(shell: &Shell, title: &str, files: &[Given]) -> Markup {
    let entry = |it: &Given| {
        html! {
            a href=(shell.href(&format!("/reviews/{}", it.id))) { (parts::user_text(&it.city, None)) }
            @if it.invented { (parts::invented_mark(shell.lang)) }
            " " span.quiet { (it.country) }
        }
    };
    html! {
        @if !files.is_empty() {
            h3 { (title) }
            (parts::rule(&files.iter().map(entry).collect::<Vec<_>>()))
        }
    }
}

fn other(lang: Lang, written: Lang) -> Option<Lang> {
    (written != lang).then_some(written)
}

/// The page `/reviews/{id}`.
pub fn review_page(shell: &Shell, it: &ReviewPage, again: &Again) -> Markup {
    let lang = shell.lang;
    let title = match &it.step {
        Step::Conflicted | Step::TakenBack => t!(lang, "reviews-closed-title").into_owned(),
        Step::Declare { given, .. } | Step::Score { given, .. } | Step::HandedIn { given, .. } => {
            given.city.clone()
        }
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
            Step::Declare { organisations, .. } => (declaration(shell, it, organisations, again)),
            Step::Conflicted => p { (t!(lang, "reviews-conflict-line")) },
            Step::TakenBack => p { (t!(lang, "reviews-taken-back-line")) },
            Step::Score { application, sheet, .. } => (sheet::open(shell, it, *application, sheet, again)),
            Step::HandedIn { application, sheet, on, own_n, others, .. } => {
                (sheet::frozen(shell, *application, sheet, on, *own_n, others))
            }
        }
        p { a href=(shell.href("/reviews")) { (t!(lang, "reviews-back")) } }
    };
    framed(&Shell { nav: Some(Nav::Desk), ..shell.clone() }, &title, main)
}

impl Step {
    /// Whose file it is, where that may be said.
    fn given(&self) -> Option<&Given> {
        match self {
            Step::Conflicted | Step::TakenBack => None,
            Step::Declare { given, .. } | Step::Score { given, .. } | Step::HandedIn { given, .. } => {
                Some(given)
            }
        }
    }
}

/// Nothing of the file but what a conflict is recognised by.
fn declaration(shell: &Shell, it: &ReviewPage, organisations: &[String], again: &Again) -> Markup {
    let lang = shell.lang;
    let action = shell.href(&format!("/reviews/{}/declaration", it.id));
    let (label, hint) = (t!(lang, "reviews-conflict-reason"), t!(lang, "reviews-conflict-hint"));
    let reason =
        Field::new(lang, "reason", &label).hint(&hint).value(&again.reason).errors(&again.errors);
    html! {
        (turn(lang, it, t!(lang, "reviews-act-declare").into_owned()))
        section.text {
            h2 { (t!(lang, "reviews-declare-title")) }
            p { (t!(lang, "reviews-declare-lead")) }
            @if !organisations.is_empty() {
                p { (t!(lang, "reviews-organisations")) }
                ul { @for name in organisations { li { (parts::user_text(name, None)) } } }
            }
            form novalidate method="post" action=(action) {
                (parts::hidden("interest", "none"))
                p.actions { (parts::button(&t!(lang, "reviews-accept"))) }
            }
        }
        section {
            h2 { (t!(lang, "reviews-conflict-title")) }
            p { (t!(lang, "reviews-conflict-before")) }
            (conflict_form(shell, it.id, &reason))
        }
    }
}

fn conflict_form(shell: &Shell, id: ReviewId, reason: &Field<'_>) -> Markup {
    html! {
        form novalidate method="post" action=(shell.href(&format!("/reviews/{id}/declaration"))) {
            (parts::hidden("interest", "conflict"))
            (parts::textarea(reason, 3, None))
            p.actions {
                button.button.second type="submit" { (t!(shell.lang, "reviews-declare-conflict")) }
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
        ReviewRefused::Stale => t!(lang, "refusal-review-stale"),
        ReviewRefused::NoReason => t!(lang, "refusal-review-no-reason"),
        ReviewRefused::TooLong { max } => t!(lang, "refusal-review-too-long", max = *max),
        ReviewRefused::Announced => t!(lang, "refusal-review-announced"),
        ReviewRefused::Late { .. } => t!(lang, "clocks-refusal-review-late"),
    }
    .into_owned()
}

#[cfg(test)]
mod tests;
