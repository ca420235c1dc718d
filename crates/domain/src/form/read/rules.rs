//! Reading the rules of a definition, and whether they can be followed.

use std::collections::BTreeMap;

use crate::form::{Decimal, Form, Kind, Question, Rule};

/// Nobody understands a rule of a rule of a rule of a rule.
const DEPTH_MAX: usize = 4;

/// One rule as it is written: `{ question = "plan", is = "yes" }` or `{ all = [..] }`.
pub(super) fn read(value: &toml::Value) -> Result<Rule, String> {
    at_depth(value, 1)
}

fn at_depth(value: &toml::Value, depth: usize) -> Result<Rule, String> {
    let Some(table) = value.as_table() else {
        return Err("a rule is written { question = \"…\", is = \"…\" }".to_owned());
    };
    if depth > DEPTH_MAX {
        return Err(format!("rules stand in one another more than {DEPTH_MAX} deep"));
    }
    for key in ["all", "any"] {
        let Some(list) = table.get(key) else { continue };
        if table.len() > 1 {
            return Err(format!("{key} stands alone"));
        }
        let list = list.as_array().filter(|it| !it.is_empty());
        let list = list.ok_or_else(|| format!("{key} is a list of rules"))?;
        let rules = list.iter().map(|it| at_depth(it, depth + 1)).collect::<Result<_, _>>()?;
        return Ok(match key {
            "all" => Rule::All { all: rules },
            _ => Rule::Any { any: rules },
        });
    }
    let question = table.get("question").and_then(toml::Value::as_str);
    let question = question.ok_or("a rule names the question it looks at")?.to_owned();
    let mut tests = table.iter().filter(|(key, _)| *key != "question");
    let (Some((test, value)), None) = (tests.next(), tests.next()) else {
        return Err(format!("{question}: one of is, any_of, not_empty, at_least is given"));
    };
    condition(question, test, value)
}

fn condition(question: String, test: &str, value: &toml::Value) -> Result<Rule, String> {
    let text = |it: &toml::Value| it.as_str().map(str::to_owned);
    let rule = match test {
        "is" => text(value).map(|is| Rule::Is { question, is }),
        "any_of" => {
            let list = value.as_array().filter(|it| !it.is_empty());
            let options = list.and_then(|it| it.iter().map(text).collect::<Option<Vec<_>>>());
            options.map(|any_of| Rule::AnyOf { question, any_of })
        }
        "not_empty" => value.as_bool().map(|not_empty| Rule::NotEmpty { question, not_empty }),
        "at_least" => {
            let number = match value {
                toml::Value::Integer(whole) => Some(whole.to_string()),
                toml::Value::String(text) => Some(text.clone()),
                _ => None,
            };
            let number: Option<Decimal> = number.and_then(|it| it.parse().ok());
            number.map(|at_least| Rule::AtLeast { question, at_least })
        }
        other => return Err(format!("unknown test {other}")),
    };
    rule.ok_or_else(|| format!("{test} has a value that cannot be compared with"))
}

/// Tells what no answer could ever settle: questions that are not there or come later, options
/// that are not offered, tests that do not fit the kind.
pub(super) fn check(form: &Form, tell: &mut dyn FnMut(&str, String)) {
    let questions: Vec<&Question> = form.questions().collect();
    let place: BTreeMap<&str, usize> =
        questions.iter().enumerate().map(|(at, it)| (it.id.as_str(), at)).collect();
    for (at, question) in questions.iter().enumerate() {
        for (key, rule) in rules_of(question) {
            for name in rule.questions() {
                match place.get(name) {
                    None => tell(&question.id, format!("{key}: there is no question {name}")),
                    Some(before) if *before < at => (),
                    Some(_) if depends_on(form, name, &question.id) => tell(
                        &question.id,
                        format!("{key}: {name} and this question wait for each other"),
                    ),
                    Some(_) => tell(&question.id, format!("{key}: {name} is not asked before it")),
                }
            }
            conditions(rule, &mut |it| {
                if let Some(what) = misfit(form, it) {
                    tell(&question.id, format!("{key}: {what}"));
                }
            });
        }
    }
}

fn rules_of(question: &Question) -> impl Iterator<Item = (&'static str, &Rule)> {
    let shown = question.shown_if.as_ref().map(|it| ("shown_if", it));
    shown.into_iter().chain(question.required_if.as_ref().map(|it| ("required_if", it)))
}

/// Whether `question` looks at `other`, itself or through the questions it looks at.
fn depends_on(form: &Form, question: &str, other: &str) -> bool {
    let mut seen = vec![question];
    let mut at = 0;
    while let Some(name) = seen.get(at).copied() {
        if name == other {
            return true;
        }
        let rules = form.question(name).map(rules_of);
        for next in rules.into_iter().flatten().flat_map(|(_, it)| it.questions()) {
            if !seen.contains(&next) {
                seen.push(next);
            }
        }
        at += 1;
    }
    false
}

fn conditions(rule: &Rule, each: &mut dyn FnMut(&Rule)) {
    match rule {
        Rule::All { all: rules } | Rule::Any { any: rules } => {
            rules.iter().for_each(|it| conditions(it, each));
        }
        Rule::Is { .. } | Rule::AnyOf { .. } | Rule::NotEmpty { .. } | Rule::AtLeast { .. } => {
            each(rule);
        }
    }
}

fn misfit(form: &Form, rule: &Rule) -> Option<String> {
    let (question, wanted): (&str, &[String]) = match rule {
        Rule::Is { question, is } => (question, std::slice::from_ref(is)),
        Rule::AnyOf { question, any_of } => (question, any_of),
        Rule::NotEmpty { question, .. } => (question, &[]),
        Rule::AtLeast { question, .. } => (question, &[]),
        Rule::All { .. } | Rule::Any { .. } => return None,
    };
    let kind = &form.question(question)?.kind;
    let has = |option: &String| match kind {
        Kind::Choice { options, .. } => options.iter().any(|it| it.id == *option),
        _ => option == "yes",
    };
    match (rule, kind) {
        (_, Kind::File { .. }) => Some(format!("a rule cannot look at the files of {question}")),
        (Rule::Is { .. } | Rule::AnyOf { .. }, Kind::Choice { .. } | Kind::Declaration) => {
            let unknown = wanted.iter().find(|it| !has(it))?;
            Some(format!("{question} does not offer {unknown}"))
        }
        (Rule::Is { .. } | Rule::AnyOf { .. }, _) => {
            Some(format!("{question} is no choice and no declaration"))
        }
        (
            Rule::AtLeast { .. },
            Kind::Number(_)
            | Kind::Money(_)
            | Kind::Year { .. }
            | Kind::Choice { many: true, .. }
            | Kind::Links { .. }
            | Kind::Table(_)
            | Kind::People { .. },
        ) => None,
        (Rule::AtLeast { .. }, _) => Some(format!("{question} cannot be counted")),
        (Rule::NotEmpty { .. } | Rule::All { .. } | Rule::Any { .. }, _) => None,
    }
}
