//! The page on which an officer signs Part 2: what is signed, as whom, and what follows.

use maud::{Markup, html};

use super::{OneFile, PartTwoShown, part_two};
use crate::parts::{self, Field, FieldError, Mood};
use crate::shell::{Nav, Shell, page as framed};
use crate::t;

/// What is about to be signed.
#[derive(Debug, Clone)]
pub struct EndorsingPage {
    /// The file.
    pub file: OneFile,
    /// The number of the receipt of what was handed in last.
    pub number: String,
    /// When that was, in words.
    pub filed: String,
    /// The code of the version.
    pub code: String,
    /// The hash of its content, which travels with the form.
    pub seen: String,
    /// The officer's name.
    pub officer: String,
    /// The officer's function, as typed or as signed last.
    pub function: String,
    /// Whether the file can be signed for now.
    pub may_sign: bool,
    /// Whether it holds a seat already.
    pub holds: bool,
    /// Seats that are held.
    pub n_used: usize,
    /// Seats there are.
    pub n_total: usize,
    /// What was signed before, the newest first.
    pub parts: Vec<PartTwoShown>,
    /// What is wrong with what was typed.
    pub errors: Vec<FieldError>,
    /// What was refused, in a sentence.
    pub stopped: Option<String>,
    /// Whether the reserve is offered instead.
    pub is_full: bool,
}

/// The page `/applications/{id}/endorsement`.
pub fn endorsing_page(shell: &Shell, it: &EndorsingPage) -> Markup {
    let lang = shell.lang;
    let city = it.file.city.as_str();
    let title = match it.holds {
        true => t!(lang, "endorsing-sign-city", city = city),
        false => t!(lang, "endorsing-city", city = city),
    };
    let main = html! {
        @if let Some(why) = &it.stopped { (stopped(shell, it, why)) }
        (it.file.place.heading(lang, &title))
        (parts::error_summary(lang, &it.errors))
        @if it.file.invented { p { (parts::invented_mark(lang)) } }
        section {
            h2 { (t!(lang, "endorsing-what")) }
            (parts::facts(&[
                (t!(lang, "endorsing-version").into_owned(), html! {
                    a href=(shell.href(&format!("/applications/{}/dossier", it.file.id))) {
                        (t!(lang, "endorsing-read"))
                    }
                    div.small.quiet { (it.filed) }
                }),
                (t!(lang, "application-receipt-number").into_owned(), html! { bdi dir="ltr" { (it.number) } }),
                (t!(lang, "part-two-code").into_owned(), html! { code.code dir="ltr" { (it.code) } }),
            ]))
            (parts::seats(lang, it.n_used, it.n_total))
        }
        @if it.may_sign { (form(shell, it)) } @else {
            section { p { (t!(lang, "endorsing-not-now")) } }
        }
        (part_two::earlier(shell, &it.parts))
        p.actions {
            (parts::button_link(&t!(lang, "commission-back"), &shell.href(&it.file.place.path()), true))
        }
    };
    framed(&Shell { nav: Some(Nav::Calls), ..shell.clone() }, &title, main)
}

fn stopped(shell: &Shell, it: &EndorsingPage, why: &str) -> Markup {
    let lang = shell.lang;
    html! {
        (parts::notice(lang, Mood::Stop, html! { (why) }))
        @if it.is_full && it.file.stage == "submitted" {
            form novalidate method="post" action=(shell.href(&format!("/applications/{}/reserve", it.file.id))) {
                p.actions {
                    (parts::button(&t!(lang, "commission-reserve-city", city = it.file.city.as_str())))
                }
            }
        }
    }
}

fn form(shell: &Shell, it: &EndorsingPage) -> Markup {
    let lang = shell.lang;
    let city = it.file.city.as_str();
    let label = t!(lang, "endorsing-function");
    let hint = t!(lang, "endorsing-function-hint");
    let field = Field::new(lang, "function", &label)
        .hint(&hint)
        .value(&it.function)
        .errors(&it.errors)
        .autocomplete("organization-title");
    let button = match it.holds {
        true => t!(lang, "endorsing-sign-city", city = city),
        false => t!(lang, "endorsing-city", city = city),
    };
    let action = shell.href(&format!("/applications/{}/endorsement", it.file.id));
    html! {
        section {
            h2 { (t!(lang, "endorsing-as")) }
            p { (crate::rich!(lang, "endorsing-officer", name = parts::user_text(&it.officer, None))) }
            (parts::notice(lang, Mood::Warning, html! { (t!(lang, "endorsing-before", moment = it.file.until.as_str())) }))
            form novalidate method="post" action=(action) {
                (parts::hidden("seen", &it.seen))
                (parts::text_field(&field))
                p.actions { (parts::button(&button)) }
            }
        }
    }
}
