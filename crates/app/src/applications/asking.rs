//! What the form's rules and the call's languages make of the fields of one section.

use std::collections::BTreeMap;

use domain::answer::{self, Answers, Value};
use domain::form::{Form, Question, Section};
use domain::ids::PersonId;
use domain::language::Lang;
use domain::time::Timestamp;
use store::Tx;
use views::pages::applications::Asking;

use super::loaded::{Content, this_year, working};
use crate::App;
use crate::failure::{Lookup, found};

/// `typed` is what stands in the section's fields, stored or just sent.
#[expect(clippy::too_many_arguments, reason = "each is a different thing read in one snapshot")]
pub(super) fn asking(
    tx: &mut Tx,
    app: &App,
    form: &Form,
    section: &Section,
    content: &Content,
    typed: &Answers,
    person: PersonId,
    now: Timestamp,
) -> Result<Asking, Lookup> {
    let rule = &app.network.rules.answers;
    let mut answers = content.answers.clone();
    answers.extend(typed.clone());
    let asked = form.asked(&answers);
    // An answer to a question that is not asked settles nothing.
    let value = |id: &str| -> Option<&Value> {
        answers.get(id).filter(|_| asked.asks(id))?.value.as_ref()
    };
    let on_page = |id: &str| section.questions.iter().any(|it| it.id == id);
    let settled = |it: &Question| {
        Some((it.id.clone(), it.shown_if.as_ref()?.settled(&on_page, &value)))
    };
    let ids = |holds: &dyn Fn(&Question) -> bool| {
        section.questions.iter().filter(|it| holds(it)).map(|it| it.id.clone()).collect()
    };
    let lang = match prevailing(section, &answers).or_else(|| latest(content)) {
        Some(lang) => Some(lang),
        None => {
            let own = found(tx.person(person)?)?.language;
            let offered = rule.languages.iter().map(|it| it.code);
            offered.clone().find(|it| *it == own).or_else(|| offered.clone().next())
        }
    };
    Ok(Asking {
        not_asked: ids(&|it| !asked.asks(&it.id)),
        rules: section.questions.iter().filter_map(settled).collect::<BTreeMap<_, _>>(),
        required: ids(&|it| asked.requires(&it.id)),
        warnings: answer::warnings_in(form, section, &answers, this_year(app, now)),
        languages: rule.languages.iter().map(|it| (it.code, it.own_name.clone())).collect(),
        lang: lang.filter(|_| !rule.languages.is_empty()),
        working: Some(working(app, form).clone()),
    })
}

/// The language most texts of the section are in.
fn prevailing(section: &Section, answers: &Answers) -> Option<Lang> {
    let mut counts: BTreeMap<Lang, usize> = BTreeMap::new();
    for question in section.questions.iter().filter(|it| it.has_language()) {
        if let Some(lang) = answers.get(&question.id).and_then(|it| lang_of(question, it)) {
            *counts.entry(lang).or_default() += 1;
        }
    }
    counts.into_iter().max_by_key(|(_, n)| *n).map(|(lang, _)| lang)
}

fn lang_of(question: &Question, answer: &answer::Answer) -> Option<Lang> {
    answer.typed_in(&question.lang_field()).parse().ok()
}

/// The language of the text saved last anywhere in the application.
fn latest(content: &Content) -> Option<Lang> {
    let mut rows: Vec<_> = content.rows.iter().collect();
    rows.sort_by_key(|it| std::cmp::Reverse(it.saved_at));
    rows.into_iter().find_map(|row| match content.answers.get(&row.question)?.value.as_ref()? {
        Value::Text { lang, .. } => *lang,
        _ => None,
    })
}
