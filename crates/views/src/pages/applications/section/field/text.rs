//! Texts: each in its own language, and where the call wants it, beside it one in a language that
//! its readers share.

use domain::answer::{Answer, WorkingRule};
use domain::form::{Kind, Question};
use domain::language::Lang;
use domain::words::count_words;
use maud::{Markup, html};

use super::Page;
use crate::parts::{self, Choice, Field};
use crate::{numbers, t};

/// The language that texts of this page are in; one choice for all of them.
pub(super) fn language_of_page(page: &Page<'_>) -> Markup {
    let (Some(own), false) = (page.asking.lang, page.asking.languages.is_empty()) else {
        return html! {};
    };
    let (label, hint) =
        (t!(page.lang, "field-answer-language"), t!(page.lang, "field-answer-language-hint"));
    let field = page.field("answer_lang", &label).hint(&hint).value(own.as_str());
    html! {
        (parts::hidden("answer_lang_was", own.as_str()))
        (parts::select(&field, &choices(page)))
    }
}

fn choices<'a>(page: &'a Page<'_>) -> Vec<Choice<'a>> {
    page.asking.languages.iter().map(|(lang, name)| Choice::language(lang, name)).collect()
}

/// The text, its language, and the one in a working language.
pub(super) fn fields(
    page: &Page<'_>,
    question: &Question,
    answer: &Answer,
    field: Field<'_>,
) -> Markup {
    let typed_lang: Option<Lang> = answer.typed_in(&question.lang_field()).parse().ok();
    let lang = question.has_language().then(|| typed_lang.or(page.asking.lang)).flatten();
    let own = match lang {
        Some(lang) => field.text_in(lang),
        None => field,
    };
    let working =
        page.asking.working.as_ref().filter(|it| question.translatable && it.asks_beside(lang));
    let typed_working = answer.typed_in(&question.working_field());
    html! {
        (one(question, &own))
        @if let Some(lang) = lang { (language(page, question, lang)) }
        @match working {
            Some(rule) => (beside(page, question, answer, rule)),
            // Typed before, and not asked any more: it travels along, since nothing typed is lost.
            None => @if !typed_working.is_empty() {
                (parts::hidden(&question.working_field(), typed_working))
                (parts::hidden(
                    &question.working_lang_field(),
                    answer.typed_in(&question.working_lang_field()),
                ))
            },
        }
    }
}

fn one(question: &Question, field: &Field<'_>) -> Markup {
    match question.kind {
        Kind::LongText { max_words } => {
            parts::textarea(field, 10, Some((count_words(field.text()), max_words)))
        }
        _ => parts::text_field(field),
    }
}

/// The language of one text: unseen while it is that of the page, to be chosen when it is not.
fn language(page: &Page<'_>, question: &Question, lang: Lang) -> Markup {
    let name = question.lang_field();
    if page.asking.lang == Some(lang) || page.asking.languages.is_empty() {
        return parts::hidden(&name, lang.as_str());
    }
    let label = t!(page.lang, "field-text-language");
    parts::select(&page.field(&name, &label).value(lang.as_str()), &choices(page))
}

fn beside(page: &Page<'_>, question: &Question, answer: &Answer, rule: &WorkingRule) -> Markup {
    let name_of = |lang: &Lang| {
        let known = page.asking.languages.iter().find(|(it, _)| it == lang);
        known.map_or_else(|| lang.as_str().to_owned(), |(_, name)| name.clone())
    };
    let names: Vec<String> = rule.languages.iter().map(name_of).collect();
    let (name, lang_name) = (question.working_field(), question.working_lang_field());
    let typed_lang: Option<Lang> = answer.typed_in(&lang_name).parse().ok();
    let lang = typed_lang.or(rule.languages.first().copied()).unwrap_or(Lang::EN);
    let label = t!(page.lang, "field-working", question = question.label.to(page.lang));
    let all = numbers::list(page.lang, &names);
    let hint = t!(page.lang, "field-working-hint", languages = all.as_str());
    let field = page.field(&name, &label).hint(&hint).value(answer.typed_in(&name)).text_in(lang);
    let field = match rule.text {
        domain::answer::WorkingText::Required => field,
        _ => field.optional(),
    };
    let label = t!(page.lang, "field-working-language");
    let select = page.field(&lang_name, &label).value(lang.as_str());
    let choices: Vec<Choice<'_>> = rule
        .languages
        .iter()
        .zip(&names)
        .map(|(lang, name)| Choice::language(lang, name))
        .collect();
    html! {
        div.beside {
            (one(question, &field))
            @match choices.len() {
                0 | 1 => (parts::hidden(&lang_name, lang.as_str())),
                _ => (parts::select(&select, &choices)),
            }
        }
    }
}
