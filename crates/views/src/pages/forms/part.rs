//! One part of a draft as a page of fields: the form's words, a section, a question, a column.

use domain::language::Lang;
use maud::{Markup, html};

use super::outline::{DefectLine, defects};
use super::{key_words, kind_words};
use crate::parts::{self, Choice, Field, FieldError};
use crate::shell::{Shell, heading, language_name, page};
use crate::{rich, t};

/// A part of a draft.
#[derive(Debug, Clone)]
pub struct PartPage {
    /// The form's id.
    pub form: String,
    /// Which version it will be.
    pub n: i64,
    /// The draft's edition that the page was made of.
    pub edition: i64,
    /// What sort of part it is.
    pub what: What,
    /// Its address below the draft's.
    pub path: String,
    /// What it stands in, from the outside: address and words.
    pub above: Vec<(String, String)>,
    /// Its words.
    pub label: String,
    /// Its lasting id.
    pub id: String,
    /// Its kind, for questions and columns.
    pub kind: Option<String>,
    /// The kinds it could be of.
    pub kinds: Vec<String>,
    /// Its fields.
    pub fields: Vec<EditField>,
    /// A table's columns; `None` for everything else.
    pub columns: Option<Vec<ColumnRow>>,
    /// What is wrong with it as it is stored.
    pub defects: Vec<DefectLine>,
    /// What of the typed cannot be read.
    pub errors: Vec<FieldError>,
    /// The network's languages.
    pub languages: Vec<Lang>,
}

/// What sort of part it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The form's own words.
    Form,
    /// A section.
    Section,
    /// A question.
    Question,
    /// A column of a table.
    Column,
}

/// A column in the list of its table.
#[derive(Debug, Clone)]
pub struct ColumnRow {
    /// Its address below the draft's.
    pub path: String,
    /// Its heading.
    pub label: String,
    /// Its kind.
    pub kind: String,
}

/// An option, or an empty row for a new one.
#[derive(Debug, Clone)]
pub struct ChoiceRow {
    /// Its lasting id; empty for a new one.
    pub id: String,
    /// Its words by language.
    pub values: Vec<(Lang, String)>,
}

/// A field of a part, as stored or as typed. Its name is that of its key.
#[derive(Debug, Clone)]
pub enum EditField {
    /// A text in every language.
    Texts {
        /// The key.
        name: String,
        /// The words by language.
        values: Vec<(Lang, String)>,
        /// Whether it may have several lines.
        long: bool,
        /// Whether it may stay empty.
        optional: bool,
    },
    /// One line.
    Line {
        /// The key.
        name: String,
        /// What stands there.
        value: String,
        /// Whether it may stay empty.
        optional: bool,
    },
    /// A number.
    Number {
        /// The key.
        name: String,
        /// What stands there.
        value: String,
        /// Whether it may stay empty.
        optional: bool,
    },
    /// Yes or no.
    Flag {
        /// The key.
        name: String,
        /// Whether yes.
        checked: bool,
    },
    /// Kinds of files.
    FileTypes {
        /// The key.
        name: String,
        /// Media type and what people call it.
        types: Vec<(String, String)>,
        /// Those that are taken.
        chosen: Vec<String>,
    },
    /// Options, or things to rate.
    Choices {
        /// The key.
        name: String,
        /// Those there are, and empty rows for new ones.
        rows: Vec<ChoiceRow>,
    },
    /// What each rating from 1 to 5 means.
    Levels {
        /// The key.
        name: String,
        /// The five.
        levels: Vec<Vec<(Lang, String)>>,
    },
    /// When a question is asked, or must be answered.
    Rule {
        /// The key.
        name: String,
        /// The condition chosen.
        chosen: String,
        /// The number to compare with.
        number: String,
        /// Conditions by the question they look at.
        groups: Vec<(String, Vec<(String, String)>)>,
        /// Several conditions combined, as they are written.
        complex: Option<String>,
    },
}

/// The page of a part.
pub fn part_page(shell: &Shell, it: &PartPage) -> Markup {
    let lang = shell.lang;
    let title = match it.what {
        What::Form => t!(lang, "forms-words-title").into_owned(),
        What::Section | What::Question | What::Column => it.label.clone(),
    };
    let draft = format!("/forms/{}/draft", it.form);
    let crumbs = html! {
        a href=(shell.href(&draft)) { (t!(lang, "forms-draft-title", n = it.n)) }
        @for (path, label) in &it.above {
            " › " a href=(shell.href(&format!("{draft}/{path}"))) { (label) }
        }
    };
    let action = shell.href(&format!("{draft}/{}", it.path));
    let main = html! {
        (heading(Some(crumbs), &title))
        (parts::error_summary(lang, &it.errors))
        @if it.errors.is_empty() { (defects(shell, &it.form, &it.defects)) }
        @if it.what != What::Form {
            p.quiet { (rich!(lang, "forms-lasting-id", id = html! { code dir="ltr" { (it.id) } })) }
        }
        @if let Some(kind) = &it.kind {
            p { (t!(lang, "forms-kind-is", kind = kind_words(lang, kind))) }
        }
        form novalidate method="post" action=(action) {
            (parts::hidden("edition", &it.edition.to_string()))
            (parts::hidden("part", &it.id))
            @for field in &it.fields { (edit_field(shell, it, field)) }
            p.actions {
                (parts::button(&t!(lang, "forms-save")))
                (parts::button_second(&t!(lang, "forms-save-stay"), "act", "stay"))
            }
        }
        @if let Some(columns) = &it.columns { (column_list(shell, it, columns)) }
        @if let Some(kind) = &it.kind { (other_kind(shell, it, kind)) }
    };
    page(shell, &title, main)
}

fn words(lang: Lang, name: &str) -> String {
    key_words(lang, name).unwrap_or_else(|| name.to_owned())
}

fn edit_field(shell: &Shell, it: &PartPage, field: &EditField) -> Markup {
    let lang = shell.lang;
    match field {
        EditField::Texts { name, values, long, optional } => {
            let legend = match (it.what, name.as_str()) {
                (What::Question, "label") => t!(lang, "forms-add-label").into_owned(),
                (What::Column, "label") => t!(lang, "forms-add-heading").into_owned(),
                _ => words(lang, name),
            };
            texts(lang, name, &legend, values, *long, *optional, &it.errors)
        }
        EditField::Line { name, value, optional } => {
            let label = words(lang, name);
            let field = Field::new(lang, name, &label).value(value).errors(&it.errors);
            parts::text_field(&if *optional { field.optional() } else { field })
        }
        EditField::Number { name, value, optional } => {
            let label = words(lang, name);
            let field = Field::new(lang, name, &label).value(value).errors(&it.errors);
            parts::number_field(&if *optional { field.optional() } else { field })
        }
        EditField::Flag { name, checked } => html! {
            div.field.tick {
                label.choice for=(name) {
                    input type="checkbox" id=(name) name=(name) value="yes" checked[*checked];
                    span { (words(lang, name)) }
                }
            }
        },
        EditField::FileTypes { name, types, chosen } => {
            let label = words(lang, name);
            let choices: Vec<Choice<'_>> =
                types.iter().map(|(id, words)| Choice::new(id, words)).collect();
            let chosen: Vec<&str> = chosen.iter().map(String::as_str).collect();
            parts::checkboxes(&Field::new(lang, name, &label).errors(&it.errors), &choices, &chosen)
        }
        EditField::Choices { name, rows } => choices(lang, name, rows, &it.errors),
        EditField::Levels { name, levels } => html! {
            fieldset.field.choice-list {
                legend { h2 { (words(lang, name)) } }
                p.hint { (t!(lang, "forms-levels-hint")) }
                @for (n, values) in levels.iter().enumerate() {
                    (texts(
                        lang, &format!("{name}.{n}"), &t!(lang, "forms-level", n = n + 1), values,
                        false, true, &it.errors,
                    ))
                }
            }
        },
        EditField::Rule { .. } => rule(lang, field, &it.errors),
    }
}

/// One field a language, together.
fn texts(
    lang: Lang,
    name: &str,
    legend: &str,
    values: &[(Lang, String)],
    long: bool,
    optional: bool,
    errors: &[FieldError],
) -> Markup {
    let field = |own: Lang, value: &str| {
        let (id, label) = (format!("{name}_{own}"), language_name(lang, own));
        let field = Field::new(lang, &id, &label).value(value).errors(errors).text_in(own);
        let field = if optional { field.optional() } else { field };
        if long { parts::textarea(&field, 2, None) } else { parts::text_field(&field) }
    };
    html! {
        fieldset.field.languages {
            legend { strong { (legend) } }
            @for (own, value) in values { (field(*own, value)) }
        }
    }
}

fn choices(lang: Lang, name: &str, rows: &[ChoiceRow], errors: &[FieldError]) -> Markup {
    html! {
        fieldset.field.choice-list id=(name) {
            legend { h2 { (words(lang, name)) } }
            p.hint { (t!(lang, "forms-choices-hint")) }
            @for (n, row) in rows.iter().enumerate() {
                @let field = format!("{name}.{n}");
                @let legend = if row.id.is_empty() {
                    t!(lang, "forms-choice-new").into_owned()
                } else {
                    t!(lang, "forms-choice-n", n = n + 1).into_owned()
                };
                div.choice-row {
                    (texts(lang, &field, &legend, &row.values, false, row.id.is_empty(), errors))
                    @if !row.id.is_empty() {
                        (parts::number_field(
                            &Field::new(lang, &format!("{field}.place"), &t!(lang, "forms-choice-place"))
                                .value(&(n + 1).to_string()),
                        ))
                        div.field.tick {
                            label.choice for={ (field) ".remove" } {
                                input type="checkbox" id={ (field) ".remove" } name={ (field) ".remove" } value="yes";
                                span { (t!(lang, "forms-choice-remove")) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn rule(lang: Lang, field: &EditField, errors: &[FieldError]) -> Markup {
    let EditField::Rule { name, chosen, number, groups, complex } = field else {
        return html! {};
    };
    let number_name = format!("{name}.number");
    let always = match name.as_str() {
        "shown_if" => t!(lang, "forms-rule-always"),
        _ => t!(lang, "forms-rule-never"),
    };
    html! {
        fieldset.field {
            legend { strong { (words(lang, name)) } }
            div.field {
                label for=(name) { (t!(lang, "forms-rule-condition")) }
                select id=(name) name=(name) {
                    option value="" selected[chosen.is_empty()] { (always) }
                    @if complex.is_some() {
                        option value="=keep" selected[chosen == "=keep"] { (t!(lang, "forms-rule-complex")) }
                    }
                    @for (label, conditions) in groups {
                        optgroup label=(label) {
                            @for (value, words) in conditions {
                                option value=(value) selected[value == chosen] { (label) ": " (words) }
                            }
                        }
                    }
                }
            }
            @if let Some(complex) = complex {
                p.hint { (t!(lang, "forms-rule-complex-hint")) " " code dir="ltr" { (complex) } }
            }
            (parts::number_field(
                &Field::new(lang, &number_name, &t!(lang, "forms-rule-number")).value(number).errors(errors).optional(),
            ))
        }
    }
}

fn column_list(shell: &Shell, it: &PartPage, columns: &[ColumnRow]) -> Markup {
    let lang = shell.lang;
    let base = format!("/forms/{}/draft", it.form);
    let kinds: Vec<(String, String)> = domain::form::Column::KINDS
        .iter()
        .map(|kind| ((*kind).to_owned(), kind_words(lang, kind)))
        .collect();
    let choices: Vec<Choice<'_>> = kinds.iter().map(|(id, name)| Choice::new(id, name)).collect();
    html! {
        section {
            h2 { (t!(lang, "forms-key-columns")) }
            ol.rule {
                @for (n, column) in columns.iter().enumerate() {
                    li {
                        a href=(shell.href(&format!("{base}/{}", column.path))) { (column.label) }
                        div.small.quiet { (kind_words(lang, &column.kind)) }
                        form.steps method="post" action=(shell.href(&format!("{base}/{}/place", column.path))) {
                            (parts::hidden("edition", &it.edition.to_string()))
                            @if n > 0 { (super::outline::step(&t!(lang, "forms-up"), &t!(lang, "forms-up-what", what = column.label.as_str()), "up")) }
                            @if n + 1 < columns.len() { (super::outline::step(&t!(lang, "forms-down"), &t!(lang, "forms-down-what", what = column.label.as_str()), "down")) }
                            (super::outline::step(&t!(lang, "forms-remove"), &t!(lang, "forms-remove-what", what = column.label.as_str()), "remove"))
                        }
                    }
                }
            }
            details open[columns.is_empty()] {
                summary { (t!(lang, "forms-add-column")) }
                form method="post" action=(shell.href(&format!("{base}/{}/columns", it.path))) {
                    (parts::hidden("edition", &it.edition.to_string()))
                    (parts::text_field(&Field::new(lang, "new_label", &t!(lang, "forms-add-heading")).hint(&t!(lang, "forms-add-hint"))))
                    (parts::select(&Field::new(lang, "new_kind", &t!(lang, "forms-add-kind")).value("short_text"), &choices))
                    p.actions { (parts::button(&t!(lang, "forms-add"))) }
                }
            }
        }
    }
}

fn other_kind(shell: &Shell, it: &PartPage, kind: &str) -> Markup {
    let lang = shell.lang;
    let kinds: Vec<(String, String)> =
        it.kinds.iter().map(|kind| (kind.clone(), kind_words(lang, kind))).collect();
    let choices: Vec<Choice<'_>> = kinds.iter().map(|(id, name)| Choice::new(id, name)).collect();
    let action = shell.href(&format!("/forms/{}/draft/{}/kind", it.form, it.path));
    html! {
        section {
            details {
                summary { (t!(lang, "forms-other-kind")) }
                form method="post" action=(action) {
                    (parts::hidden("edition", &it.edition.to_string()))
                    (parts::select(
                        &Field::new(lang, "kind", &t!(lang, "forms-add-kind")).hint(&t!(lang, "forms-other-kind-hint")).value(kind),
                        &choices,
                    ))
                    p.actions { (parts::button_second(&t!(lang, "forms-other-kind-do"), "act", "kind")) }
                }
            }
        }
    }
}
