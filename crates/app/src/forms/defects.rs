//! The reader's defects in the words of an officer.
//!
//! The reader speaks to whoever writes the files, in English. What an officer meets most, a
//! missing translation or a missing bound, is said in the officer's language; the rest is shown
//! as the reader says it, marked as English.

use domain::form::Defect;
use domain::form_draft::{FormDraft, Place};
use domain::language::Lang;
use views::pages::forms::{DefectLine, key_words};
use views::shell::language_name;
use views::t;

/// A defect as a line with its place.
pub(super) fn line(lang: Lang, draft: &FormDraft, defect: &Defect) -> DefectLine {
    let place = place_of(draft, &defect.at);
    let part = place.and_then(|it| draft.at(it));
    let label = part.map(|it| {
        let key = if it.value("label").is_some() { "label" } else { "title" };
        it.texts(key).to(lang).to_owned()
    });
    let label = label.filter(|it| !it.is_empty()).unwrap_or_else(|| defect.at.clone());
    DefectLine { label, place: place.map(super::part::path_of), words: words(lang, &defect.what) }
}

/// Where a defect is: `plan.when` is a column or an option of the question `plan`.
fn place_of(draft: &FormDraft, at: &str) -> Option<Place> {
    if at == "file" {
        return None;
    }
    let form = draft.at(Place::Form).is_some_and(|it| it.line("id") == at);
    let Some((question, column)) = at.split_once('.') else {
        return draft.find(at).or(form.then_some(Place::Form));
    };
    let question = draft.find(question)?;
    let is_it = |it: &Place| draft.at(*it).is_some_and(|part| part.line("id") == column);
    Some(draft.below(question).into_iter().find(is_it).unwrap_or(question))
}

/// The words, and the language they are in.
pub(super) fn words(lang: Lang, what: &str) -> (Lang, String) {
    match translated(lang, what) {
        Some(words) => (lang, words),
        None => (Lang::EN, what.to_owned()),
    }
}

fn translated(lang: Lang, what: &str) -> Option<String> {
    if let Some((key, of)) = what.split_once(" is missing in ") {
        let of: Lang = of.parse().ok()?;
        let (language, key) = (language_name(lang, of), key_words(lang, key)?);
        return Some(t!(lang, "forms-defect-text", key = key, language = language).into_owned());
    }
    if let Some(key) = what.strip_suffix(" must be given") {
        let key = key_words(lang, key)?;
        return Some(t!(lang, "forms-defect-missing", key = key).into_owned());
    }
    if let Some(key) = what.strip_suffix(" must not be empty") {
        let key = key_words(lang, key)?;
        return Some(t!(lang, "forms-defect-missing", key = key).into_owned());
    }
    Some(
        match what {
            "max must be given as a number" => {
                t!(lang, "forms-defect-missing", key = key_words(lang, "max")?)
            }
            "max is below min" => t!(lang, "forms-defect-max-below-min"),
            "a section has at least one question" => t!(lang, "forms-defect-empty-section"),
            "a form has at least one section" => t!(lang, "forms-defect-empty-form"),
            "a table has at least one column" => t!(lang, "forms-defect-empty-table"),
            "this id is used twice" | "this section's id is used twice" => {
                t!(lang, "forms-defect-twice")
            }
            "required_if means nothing for what is required anyway" => {
                t!(lang, "forms-defect-required-anyway")
            }
            _ => return translated_rule(lang, what),
        }
        .into_owned(),
    )
}

/// What a rule looks at that cannot be looked at.
fn translated_rule(lang: Lang, what: &str) -> Option<String> {
    let (key, rest) = what.split_once(": ")?;
    let key = key_words(lang, key)?;
    if let Some(question) = rest.strip_prefix("there is no question ") {
        return Some(t!(lang, "forms-defect-rule-gone", key = key, id = question).into_owned());
    }
    if let Some(question) = rest.strip_suffix(" is not asked before it") {
        return Some(t!(lang, "forms-defect-rule-later", key = key, id = question).into_owned());
    }
    let (question, option) = rest.split_once(" does not offer ")?;
    let words = t!(lang, "forms-defect-rule-option", key = key, id = question, option = option);
    Some(words.into_owned())
}
