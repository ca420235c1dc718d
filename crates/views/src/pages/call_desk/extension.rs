//! Extending a call: three clocks and a reason, first shown as before and after, then done.

use domain::language::Lang;
use maud::{Markup, html};

use super::draft::{TypedClock, clock};
use super::{ClockId, above};
use crate::parts::{self, Column, Field, FieldError, Row};
use crate::shell::{Shell, heading, language_name, page};
use crate::t;

/// What the form holds.
#[derive(Debug, Clone)]
pub struct ExtensionForm {
    /// The call's address.
    pub slug: String,
    /// Its title with the language it is in.
    pub title: (Lang, String),
    /// The clocks that move.
    pub clocks: Vec<MovedClock>,
    /// The reason per language.
    pub reasons: Vec<(Lang, String)>,
    /// Stretches in which the service was away before one of the clocks.
    pub outages: Vec<OutageLine>,
    /// Hours before a deadline within which they are told.
    pub outage_hours: u32,
    /// How many applications are under way.
    pub n_files: usize,
    /// Whether what was typed has been found possible: the page then asks for the act itself.
    pub checked: bool,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// A clock as it is and as it would become.
#[derive(Debug, Clone)]
pub struct MovedClock {
    /// Which one.
    pub clock: ClockId,
    /// In words, as it is.
    pub before: String,
    /// In words, as it would become; once checked.
    pub after: Option<String>,
    /// What has to be said beside what it would become.
    pub notes: Vec<String>,
    /// Local date and minute as typed.
    pub local: String,
    /// IANA zone as typed.
    pub zone: String,
}

/// Minutes in which the service was away before a deadline.
#[derive(Debug, Clone, PartialEq)]
pub struct OutageLine {
    /// Which deadline.
    pub clock: ClockId,
    /// How many minutes in all.
    pub minutes: i64,
    /// When the first began, in words.
    pub from: String,
    /// When the last ended, in words.
    pub until: String,
}

/// The page of the form.
pub fn extension_page(shell: &Shell, form: &ExtensionForm) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "call-desk-extend-title");
    let action = shell.href(&format!("/calls/{}/extension", form.slug));
    let main = html! {
        (heading(Some(above(shell, &form.slug, &form.title)), &title))
        (parts::error_summary(lang, &form.errors))
        @if form.checked { (to_confirm(lang, form, &action)) }
        @else if !form.outages.is_empty() { (outages(lang, form, &action)) }
        form novalidate method="post" action=(action) {
            section {
                @if form.checked { h2 { (t!(lang, "call-desk-extend-change")) } }
                @else { p { (t!(lang, "call-desk-extend-lead")) } }
                @for it in &form.clocks {
                    @let now = t!(lang, "call-desk-extend-now", moment = it.before.as_str());
                    (clock(lang, &typed(it), &now, false, &form.errors))
                }
            }
            section {
                h2 { (t!(lang, "call-desk-reason")) }
                @for (of, text) in &form.reasons { (reason(lang, *of, text, &form.errors)) }
            }
            p.actions { (parts::button_second(&t!(lang, "call-desk-extend-check"), "act", "check")) }
        }
    };
    page(shell, &title, main)
}

/// What the service measured about itself, each with a link that fills the form from it.
fn outages(lang: Lang, form: &ExtensionForm, action: &str) -> Markup {
    html! {
        section {
            h2 { (t!(lang, "clocks-outage-title")) }
            p { (t!(lang, "clocks-outage-lead", hours = form.outage_hours)) }
            ul.rule { @for it in &form.outages { li {
                (t!(lang, "clocks-outage-line", count = it.minutes, clock = it.clock.name(lang),
                    from = it.from.as_str(), until = it.until.as_str()))
                " "
                a href=(format!("{action}?ground={}", it.clock.field())) {
                    (t!(lang, "clocks-outage-use", clock = it.clock.name(lang)))
                }
            } } }
        }
    }
}

fn typed(it: &MovedClock) -> TypedClock {
    TypedClock {
        clock: it.clock,
        local: it.local.clone(),
        zone: it.zone.clone(),
        grace: String::new(),
    }
}

fn reason(lang: Lang, of: Lang, text: &str, errors: &[FieldError]) -> Markup {
    let name = format!("reason_{of}");
    let label = language_name(lang, of);
    let field = Field::new(lang, &name, &label).value(text).errors(errors).text_in(of);
    let field = if of == Lang::EN { field } else { field.optional() };
    parts::textarea(&field, 2, None)
}

/// What was typed, before and after, with the button that does it.
fn to_confirm(lang: Lang, form: &ExtensionForm, action: &str) -> Markup {
    let columns = [
        Column::words(t!(lang, "call-desk-clock")),
        Column::words(t!(lang, "call-desk-before")),
        Column::words(t!(lang, "call-desk-after")),
    ];
    let rows: Vec<Row> = form.clocks.iter().map(|it| row(lang, it)).collect();
    html! {
        section {
            (parts::table(&t!(lang, "call-desk-what-will-happen"), &columns, &rows))
            ul.rule {
                @for (of, text) in form.reasons.iter().filter(|(_, text)| !text.trim().is_empty()) {
                    li { (parts::user_text(text, Some(*of))) }
                }
                li { (t!(lang, "call-desk-extend-follows", count = form.n_files)) }
                li { (t!(lang, "call-desk-extend-kept")) }
            }
            form novalidate method="post" action=(action) {
                @for it in &form.clocks {
                    (parts::hidden(it.clock.field(), &it.local))
                    (parts::hidden(&format!("{}_zone", it.clock.field()), &it.zone))
                }
                @for (of, text) in &form.reasons { (parts::hidden(&format!("reason_{of}"), text)) }
                (parts::hidden("act", "extend"))
                p.actions { (parts::button(&t!(lang, "call-desk-extend"))) }
            }
        }
    }
}

fn row(lang: Lang, it: &MovedClock) -> Row {
    let after = it.after.as_deref().unwrap_or(&it.before);
    Row::new(vec![
        html! { (it.clock.name(lang)) },
        html! { @if after == it.before { (it.before) } @else { s { (it.before) } } },
        html! {
            @if after == it.before { (t!(lang, "call-desk-unmoved")) } @else { strong { (after) } }
            @for note in &it.notes { div.small { (note) } }
        },
    ])
}
