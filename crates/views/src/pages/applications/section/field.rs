//! The fields of one question, with what was typed. Fields in rows are in `rows`, texts with their
//! languages in `text`.

use std::collections::{BTreeMap, BTreeSet};

use domain::answer::{Answer, Warned, WorkingRule};
use domain::form::{Choice as Option_, Kind, NumberKind, Question, Rule, Section};
use domain::language::Lang;
use maud::{Markup, html};

use crate::pages::applications::shown::warning_words;
use crate::parts::{self, Choice, Field, FieldError};
use crate::t;

mod rows;
mod text;

pub(in crate::pages::applications) use rows::label as row_label;

/// What the form's rules and the call's languages make of a section's fields.
#[derive(Debug, Clone, Default)]
pub struct Asking {
    /// The questions that are not asked as things stand. Their fields are there unseen, so that a
    /// script can show them at once and what was typed before is not lost.
    pub not_asked: BTreeSet<String>,
    /// Of questions with a rule: the rule, with what it says of other pages settled.
    pub rules: BTreeMap<String, Rule>,
    /// The questions that must be answered by a rule, as things stand.
    pub required: BTreeSet<String>,
    /// What makes one look twice.
    pub warnings: Vec<Warned>,
    /// The languages an answer may be in, each by its own name.
    pub languages: Vec<(Lang, String)>,
    /// The language texts of this page are in unless they say otherwise.
    pub lang: Option<Lang>,
    /// The working languages of the call.
    pub working: Option<WorkingRule>,
}

impl Asking {
    /// Whether the question is not asked as things stand.
    pub fn hides(&self, question: &str) -> bool {
        self.not_asked.contains(question)
    }

    /// The rule of a question as a script reads it.
    pub fn rule(&self, question: &str) -> Option<String> {
        let rule = self.rules.get(question)?;
        Some(serde_json::to_string(rule).expect("a rule has only text keys"))
    }
}

/// What all fields of a page share.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    pub(super) lang: Lang,
    pub(super) asking: &'a Asking,
    pub(super) errors: &'a [FieldError],
    pub(super) warnings: &'a [FieldError],
}

impl<'a> Page<'a> {
    /// A field with its errors and warnings.
    fn field(&self, name: &'a str, label: &'a str) -> Field<'a> {
        Field::new(self.lang, name, label).errors(self.errors).warnings(self.warnings)
    }
}

/// Warnings as sentences of their fields.
pub(super) fn warnings(lang: Lang, asking: &Asking) -> Vec<FieldError> {
    let told = |it: &Warned| FieldError::new(&it.field, warning_words(lang, &it.warning));
    asking.warnings.iter().map(told).collect()
}

/// What comes before the first question: the language of the texts, where there are texts.
pub(super) fn before(page: &Page<'_>, section: &Section) -> Markup {
    let has_texts = section.questions.iter().any(Question::has_language);
    html! {
        @if has_texts { (text::language_of_page(page)) }
        @if !page.asking.rules.is_empty() {
            p.hint data-needless-with-script { (t!(page.lang, "field-more-once-saved")) }
        }
        @if has_texts || !page.asking.rules.is_empty() { (parts::script("fields")) }
    }
}

/// The fields of one question.
pub(super) fn question(page: &Page<'_>, question: &Question, answer: Option<&Answer>) -> Markup {
    fields(page, question, answer.unwrap_or(&Answer::default()))
}

fn fields(page: &Page<'_>, question: &Question, answer: &Answer) -> Markup {
    let lang = page.lang;
    let label = question.label.to(lang);
    let typed = answer.typed_in(&question.id);
    let is_required = question.required || page.asking.required.contains(&question.id);
    let mut field = page.field(&question.id, label).value(typed);
    if !question.help.is_empty() {
        field = field.hint(question.help.to(lang));
    }
    if !is_required {
        field = field.optional();
    }
    match &question.kind {
        Kind::ShortText { .. } | Kind::LongText { .. } => {
            text::fields(page, question, answer, field)
        }
        Kind::Number(number) | Kind::Money(number) => {
            figure(page, question, number, answer, is_required)
        }
        Kind::Year { .. } => parts::number_field(&field),
        Kind::Date { .. } => date(lang, question, &field),
        Kind::Choice { options, many, at_least, at_most } => {
            let n_wanted = how_many(lang, *at_least, *at_most);
            let hint = [question.help.to(lang), n_wanted.as_str()].join(" ");
            if !hint.trim().is_empty() {
                field = field.hint(hint.trim());
            }
            choice(lang, question, options, *many, answer, &field)
        }
        Kind::Rating { items, low, high, levels } => html! {
            fieldset.field {
                legend { (field.legend()) }
                @if !question.help.is_empty() { p.hint { (question.help.to(lang)) } }
                @if !levels.is_empty() {
                    ul.levels { @for (at, level) in levels.iter().enumerate() {
                        li { (t!(lang, "field-level", mark = at + 1, meaning = level.to(lang))) }
                    } }
                }
                @for item in items {
                    @let name = question.item_field(&item.id);
                    @let one = page.field(&name, item.label.to(lang)).value(answer.typed_in(&name));
                    @match levels.is_empty() {
                        true => (parts::rating(&one, low.to(lang), high.to(lang))),
                        // The list above says what each mark means.
                        false => (parts::rating(&one, "", "")),
                    }
                }
            }
        },
        Kind::Table(_) | Kind::People { .. } => rows::fields(page, question, answer, &field),
        Kind::Email => parts::email_field(&field.autocomplete("email")),
        Kind::Phone => parts::telephone_field(&field.autocomplete("tel")),
        Kind::Links { max: 1 } => parts::url_field(&field),
        Kind::Links { .. } => parts::textarea(&field, 4, None),
        Kind::File { .. } => html! {},
        Kind::Declaration => parts::checkbox(&field, !typed.is_empty()),
    }
}

/// A text field: a date input throws away what it cannot read, and nothing typed may be lost.
fn date(lang: Lang, question: &Question, field: &Field<'_>) -> Markup {
    let hint = match question.help.is_empty() {
        true => t!(lang, "application-date-hint").into_owned(),
        false => question.help.to(lang).to_owned(),
    };
    parts::text_field(&field.hint(&hint))
}

fn how_many(lang: Lang, at_least: Option<usize>, at_most: Option<usize>) -> String {
    match (at_least, at_most) {
        (Some(min), Some(max)) => t!(lang, "field-choose-between", min = min, max = max),
        (Some(min), None) => t!(lang, "field-choose-at-least", min = min),
        (None, Some(max)) => t!(lang, "field-choose-at-most", max = max),
        (None, None) => "".into(),
    }
    .into_owned()
}

fn choice(
    lang: Lang,
    question: &Question,
    options: &[Option_],
    many: bool,
    answer: &Answer,
    field: &Field<'_>,
) -> Markup {
    let choices: Vec<Choice<'_>> =
        options.iter().map(|it| Choice::new(&it.id, it.label.to(lang))).collect();
    if many {
        let chosen: Vec<&str> = options
            .iter()
            .map(|it| it.id.as_str())
            .filter(|it| answer.has_typed(&question.id, it))
            .collect();
        return parts::checkboxes(field, &choices, &chosen);
    }
    if choices.len() > 7 { parts::select(field, &choices) } else { parts::radios(field, &choices) }
}

/// A figure with its unit, its year and its source.
fn figure(
    page: &Page<'_>,
    question: &Question,
    number: &NumberKind,
    answer: &Answer,
    is_required: bool,
) -> Markup {
    let lang = page.lang;
    let label = question.label.to(lang);
    let with_unit = with_unit(lang, label, &number.unit);
    let (year_name, source_name) = (question.year_field(), question.source_field());
    let year_label = t!(lang, "application-figure-year", figure = label);
    let source_label = t!(lang, "application-figure-source", figure = label);
    let mut own = page.field(&question.id, &with_unit).value(answer.typed_in(&question.id));
    let mut year = page.field(&year_name, &year_label).value(answer.typed_in(&year_name));
    let source =
        page.field(&source_name, &source_label).value(answer.typed_in(&source_name)).optional();
    if !question.help.is_empty() {
        own = own.hint(question.help.to(lang));
    }
    if !is_required {
        (own, year) = (own.optional(), year.optional());
    }
    html! {
        (parts::number_field(&own))
        @if number.with_year { (parts::number_field(&year)) }
        @if number.with_source { (parts::text_field(&source)) }
    }
}

/// A label with the unit its figure is in.
fn with_unit(lang: Lang, label: &str, unit: &str) -> String {
    match unit {
        "" => label.to_owned(),
        unit => t!(lang, "application-with-unit", label = label, unit = unit).into_owned(),
    }
}

/// What a field is called in a list of problems; "enter an answer" says nothing without it.
pub fn label_of(lang: Lang, section: &Section, field: &str) -> Option<String> {
    let question = section.questions.iter().find(|it| it.owns(field))?;
    let label = question.label.to(lang);
    if let Some((row, column)) = question.place_of(field) {
        return Some(row_label(lang, question, row, column));
    }
    if field == question.working_field() {
        return Some(t!(lang, "field-working", question = label).into_owned());
    }
    let item = match &question.kind {
        Kind::Rating { items, .. } => items.iter().find(|it| question.item_field(&it.id) == field),
        _ => None,
    };
    Some(item.map_or(label, |it| it.label.to(lang)).to_owned())
}

#[cfg(test)]
mod tests;
