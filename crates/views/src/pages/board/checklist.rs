//! The check of eligibility on a case page: the list with its marks, what a city was asked to
//! amend, and the two ways it can end.

use domain::language::Lang;
use maud::{Markup, html};

use super::Case;
use crate::parts::{self, Choice, Field, Mood};
use crate::shell::Shell;
use crate::t;

/// The check of eligibility.
#[expect(clippy::large_enum_variant, reason = "a page has one")]
#[derive(Debug, Clone)]
pub enum Eligibility {
    /// The file has not been forwarded.
    NotYet,
    /// To be checked now.
    Open(Checklist),
    /// Found eligible, or further.
    Eligible,
    /// Found not eligible.
    Excluded {
        /// Why.
        reason: String,
    },
}

/// The list of a file that is being checked.
#[derive(Debug, Clone, Default)]
pub struct Checklist {
    /// The items.
    pub items: Vec<ItemRow>,
    /// Required items that are not in order yet.
    pub n_open: usize,
    /// What the city was asked for and has not handed in.
    pub amendment: Option<AmendmentRow>,
    /// Requests that are over, the latest first: what was asked for, and how it ended.
    pub earlier: Vec<AmendmentRow>,
    /// Why it should be excluded, as typed.
    pub reason: String,
}

/// One item of the list.
#[derive(Debug, Clone, Default)]
pub struct ItemRow {
    /// Its word.
    pub id: String,
    /// What is looked at.
    pub text: String,
    /// Whether the file depends on it.
    pub required: bool,
    /// What the platform finds by itself.
    pub fact: Option<bool>,
    /// The verdict's word, as stored or typed.
    pub verdict: String,
    /// The note, as stored or typed.
    pub note: String,
    /// The version of the mark that the page shows; 0 for none.
    pub version: i64,
    /// By whom and when it was marked.
    pub marked: Option<(String, String)>,
    /// Whether the mark is of an earlier hand-in and counts no more.
    pub outdated: bool,
}

/// A request to amend.
#[derive(Debug, Clone)]
pub struct AmendmentRow {
    /// What the city was told.
    pub note: String,
    /// The questions that are open to it.
    pub questions: Vec<String>,
    /// Until when, in words.
    pub until: String,
    /// Whether that has passed.
    pub late: bool,
    /// By whom and when it was asked for.
    pub asked: (String, String),
    /// How it ended, in words.
    pub ended: Option<String>,
}

/// The section of the case page.
pub(super) fn section(shell: &Shell, case: &Case) -> Markup {
    let lang = shell.lang;
    html! {
        section {
            h2 #checks tabindex="-1" { (t!(lang, "case-eligibility")) }
            @match &case.eligibility {
                Eligibility::NotYet => p { (t!(lang, "case-not-forwarded")) },
                Eligibility::Eligible => p { (t!(lang, "case-eligible")) },
                Eligibility::Excluded { reason } => {
                    p { (t!(lang, "case-excluded")) }
                    blockquote { (parts::user_text(reason, None)) }
                }
                Eligibility::Open(list) => {
                    @if let Some(it) = &list.amendment { (waiting(shell, case, it)) }
                    (checks(shell, case, list))
                    (exclusion(shell, case, list))
                    (earlier(lang, &list.earlier))
                }
            }
        }
    }
}

fn checks(shell: &Shell, case: &Case, list: &Checklist) -> Markup {
    let lang = shell.lang;
    let action = shell.href(&format!("/applications/{}/eligibility", case.city.id));
    let waits = list.amendment.as_ref().is_some_and(|it| !it.late);
    html! {
        p { (t!(lang, "check-lead")) }
        form novalidate method="post" action=(action) {
            @for it in &list.items { (item(lang, it, &case.errors)) }
            p.actions {
                button.button type="submit" name="act" value="save" { (t!(lang, "check-save")) }
                @if !waits {
                    button.button.second type="submit" name="act" value="eligible" {
                        (t!(lang, "check-eligible"))
                    }
                }
            }
            @if !waits {
                p.small.quiet { (t!(lang, "check-eligible-hint", count = list.n_open)) }
            }
        }
        @if list.amendment.is_none() {
            p { a href=(shell.href(&format!("/applications/{}/amendment", case.city.id))) {
                (t!(lang, "check-ask")) } }
        }
    }
}

fn item(lang: Lang, it: &ItemRow, errors: &[parts::FieldError]) -> Markup {
    let (ok, not_ok, none) =
        (t!(lang, "check-ok"), t!(lang, "check-not-ok"), t!(lang, "check-not-applicable"));
    let choices = [
        Choice::new("ok", &ok),
        Choice::new("not_ok", &not_ok),
        Choice::new("not_applicable", &none),
    ];
    let name = format!("verdict.{}", it.id);
    let note_name = format!("note.{}", it.id);
    let hint = hint(lang, it);
    let note = t!(lang, "check-note", item = it.text.as_str());
    let field = Field::new(lang, &name, &it.text).value(&it.verdict).hint(&hint).errors(errors);
    html! {
        div.thread {
            (parts::hidden(&format!("seen.{}", it.id), &it.version.to_string()))
            (parts::radios(&field.not_demanded(), &choices))
            (parts::text_field(
                &Field::new(lang, &note_name, &note).value(&it.note).errors(errors).optional(),
            ))
        }
    }
}

/// What stands below an item: whether it must be, what the platform finds, who marked it.
fn hint(lang: Lang, it: &ItemRow) -> String {
    let mut parts = vec![match it.required {
        true => t!(lang, "check-required").into_owned(),
        false => t!(lang, "check-not-required").into_owned(),
    }];
    match it.fact {
        Some(true) => parts.push(t!(lang, "check-fact-yes").into_owned()),
        Some(false) => parts.push(t!(lang, "check-fact-no").into_owned()),
        None => (),
    }
    if let Some((who, when)) = &it.marked {
        parts.push(
            match it.outdated {
                true => {
                    t!(lang, "check-marked-before", name = who.as_str(), moment = when.as_str())
                }
                false => t!(lang, "check-marked", name = who.as_str(), moment = when.as_str()),
            }
            .into_owned(),
        );
    }
    parts.join(" ")
}

fn exclusion(shell: &Shell, case: &Case, list: &Checklist) -> Markup {
    let lang = shell.lang;
    let action = shell.href(&format!("/applications/{}/eligibility", case.city.id));
    let (label, hint) = (t!(lang, "case-exclude-reason"), t!(lang, "case-exclude-hint"));
    let wrong = case.errors.iter().any(|it| it.field_id == "reason");
    html! {
        details open[!list.reason.is_empty() || wrong] {
            summary { (t!(lang, "case-exclude-open")) }
            form novalidate method="post" action=(action) {
                (parts::hidden("act", "exclude"))
                (parts::textarea(
                    &Field::new(lang, "reason", &label).hint(&hint).value(&list.reason)
                        .errors(&case.errors),
                    4,
                    None,
                ))
                p.actions { (parts::button(&t!(lang, "case-exclude"))) }
            }
        }
    }
}

fn waiting(shell: &Shell, case: &Case, it: &AmendmentRow) -> Markup {
    let lang = shell.lang;
    let mood = if it.late { Mood::Stop } else { Mood::News };
    let words = match it.late {
        true => t!(lang, "amendment-late", moment = it.until.as_str()),
        false => t!(lang, "amendment-waits", moment = it.until.as_str()),
    };
    html! {
        (parts::notice(lang, mood, html! { (words) }))
        (asked(lang, it))
        form novalidate method="post" action=(shell.href(&format!("/applications/{}/amendment/removal", case.city.id))) {
            button.plain type="submit" { (t!(lang, "amendment-take-back")) }
        }
    }
}

fn asked(lang: Lang, it: &AmendmentRow) -> Markup {
    html! {
        p.small.quiet {
            (t!(lang, "amendment-asked", name = it.asked.0.as_str(), moment = it.asked.1.as_str()))
            @if let Some(ended) = &it.ended { " " (ended) }
        }
        blockquote { @for line in it.note.lines() { p { bdi { (line) } } } }
        ul { @for question in &it.questions { li { (question) } } }
    }
}

fn earlier(lang: Lang, all: &[AmendmentRow]) -> Markup {
    html! {
        @if !all.is_empty() {
            h3 { (t!(lang, "amendment-earlier")) }
            ul.rule { @for it in all { li { (asked(lang, it)) } } }
        }
    }
}
