//! Fields one picks from. A group's first control has the group's name as its id, so that an
//! error's link leads to something that takes the focus.

use domain::language::Lang;
use maud::{Markup, html};

use super::forms::Field;
use crate::t;

/// One thing to pick.
#[derive(Debug, Clone)]
pub struct Choice<'a> {
    /// What the form sends.
    pub value: &'a str,
    /// What people read.
    pub label: &'a str,
    /// What picking it means, when the label is not enough.
    pub hint: Option<&'a str>,
    /// The language the label is in, when it is not the page's.
    pub lang: Option<Lang>,
}

impl<'a> Choice<'a> {
    /// A choice that needs no explanation.
    pub fn new(value: &'a str, label: &'a str) -> Choice<'a> {
        Choice { value, label, hint: None, lang: None }
    }

    /// A language by its own name.
    pub fn language(lang: &'a Lang, own_name: &'a str) -> Choice<'a> {
        Choice { lang: Some(*lang), ..Choice::new(lang.as_str(), own_name) }
    }
}

/// One of many, in a list that opens.
pub fn select(field: &Field<'_>, choices: &[Choice<'_>]) -> Markup {
    let known = choices.iter().any(|it| it.value == field.value);
    list(field, choices, !known)
}

/// [`select`], where what was chosen can be taken back.
pub fn select_or_none(field: &Field<'_>, choices: &[Choice<'_>]) -> Markup {
    list(field, choices, true)
}

fn list(field: &Field<'_>, choices: &[Choice<'_>], has_none: bool) -> Markup {
    field.wrap(html! {
        // Where something is always chosen, there is nothing for the browser to demand.
        select id=(field.name) name=(field.name) required[field.demanded && has_none]
            autocomplete=[field.autocomplete]
            aria-describedby=[field.described_by(None)] aria-invalid=[field.invalid()]
        {
            @if has_none {
                option value="" selected[choices.iter().all(|it| it.value != field.value)] {
                    (t!(field.lang, "form-choose"))
                }
            }
            @for choice in choices {
                option value=(choice.value) lang=[choice.lang] selected[choice.value == field.value] {
                    (choice.label)
                }
            }
        }
    })
}

/// One of a few, all visible.
pub fn radios(field: &Field<'_>, choices: &[Choice<'_>]) -> Markup {
    group(
        field,
        "choices",
        html! {
            @for (at, choice) in choices.iter().enumerate() {
                (option(field, "radio", at, choice, choice.value == field.value, field.demanded))
            }
        },
    )
}

/// Some of a few; `chosen` are the values picked, and the group itself is never required by the
/// browser, which cannot say "at least one".
pub fn checkboxes(field: &Field<'_>, choices: &[Choice<'_>], chosen: &[&str]) -> Markup {
    group(
        field,
        "choices",
        html! {
            @for (at, choice) in choices.iter().enumerate() {
                (option(field, "checkbox", at, choice, chosen.contains(&choice.value), false))
            }
        },
    )
}

/// A mark from 1 to 5; the words say what the two ends mean, and are left out where every mark is
/// explained.
pub fn rating(field: &Field<'_>, lowest: &str, highest: &str) -> Markup {
    group(
        field,
        "rating",
        html! {
            @if !lowest.is_empty() { span.end { (lowest) } }
            @for mark in 1..=5_u8 {
                @let value = mark.to_string();
                label for=(option_id(field, usize::from(mark) - 1)) {
                    input type="radio" id=(option_id(field, usize::from(mark) - 1)) name=(field.name)
                        value=(value) checked[field.value == value] required[field.demanded];
                    span { (mark) }
                }
            }
            @if !highest.is_empty() { span.end { (highest) } }
        },
    )
}

/// A single yes; `checked` when it was given.
pub fn checkbox(field: &Field<'_>, checked: bool) -> Markup {
    html! {
        div.field.tick.wrong[field.error().is_some()] {
            (field.hint_and_error())
            label.choice for=(field.name) {
                input type="checkbox" id=(field.name) name=(field.name) value="yes" checked[checked]
                    required[field.demanded]
                    aria-describedby=[field.described_by(None)] aria-invalid=[field.invalid()];
                span { (field.label_text()) }
            }
        }
    }
}

fn group(field: &Field<'_>, class: &str, inside: Markup) -> Markup {
    html! {
        fieldset.field.wrong[field.error().is_some()] aria-describedby=[field.described_by(None)] {
            legend { (field.label_text()) }
            (field.hint_and_error())
            div class=(class) { (inside) }
        }
    }
}

fn option(
    field: &Field<'_>,
    kind: &str,
    at: usize,
    choice: &Choice<'_>,
    checked: bool,
    required: bool,
) -> Markup {
    let id = option_id(field, at);
    html! {
        label.choice for=(id) {
            input type=(kind) id=(id) name=(field.name) value=(choice.value) checked[checked]
                required[required];
            span {
                (choice.label)
                @if let Some(hint) = choice.hint { span.hint { (hint) } }
            }
        }
    }
}

fn option_id(field: &Field<'_>, at: usize) -> String {
    match at {
        0 => field.name.to_owned(),
        _ => format!("{}-{}", field.name, at + 1),
    }
}
