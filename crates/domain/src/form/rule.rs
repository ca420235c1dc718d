//! When a question is asked and when it must be answered, by what was answered before it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Decimal, Form};
use crate::answer::{Answers, Value};

/// A condition on answers, or several of them combined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Rule {
    /// Every one of them holds.
    All {
        /// The rules.
        all: Vec<Rule>,
    },
    /// At least one of them holds.
    Any {
        /// The rules.
        any: Vec<Rule>,
    },
    /// That option is chosen, or `yes` declared.
    Is {
        /// The question it looks at.
        question: String,
        /// The option.
        is: String,
    },
    /// At least one of those options is chosen.
    AnyOf {
        /// The question it looks at.
        question: String,
        /// The options.
        any_of: Vec<String>,
    },
    /// There is an answer, or there is none.
    NotEmpty {
        /// The question it looks at.
        question: String,
        /// Whether there must be one.
        not_empty: bool,
    },
    /// A figure or a year, or how many things were chosen or listed, is no smaller.
    AtLeast {
        /// The question it looks at.
        question: String,
        /// The smallest for which it holds.
        at_least: Decimal,
    },
}

impl Rule {
    /// Every question it looks at, in the order it is written.
    pub fn questions(&self) -> Vec<&str> {
        match self {
            Rule::All { all: rules } | Rule::Any { any: rules } => {
                rules.iter().flat_map(Rule::questions).collect()
            }
            Rule::Is { question, .. }
            | Rule::AnyOf { question, .. }
            | Rule::NotEmpty { question, .. }
            | Rule::AtLeast { question, .. } => vec![question],
        }
    }

    /// The rule with every condition settled that looks at a question not among `open`, so that a
    /// page can follow it as somebody types. What holds becomes "all of nothing", what does not
    /// "any of nothing".
    pub fn settled<'a>(
        &self,
        open: &dyn Fn(&str) -> bool,
        value: &dyn Fn(&str) -> Option<&'a Value>,
    ) -> Rule {
        let each = |rules: &[Rule]| rules.iter().map(|it| it.settled(open, value)).collect();
        match self {
            Rule::All { all } => Rule::All { all: each(all) },
            Rule::Any { any } => Rule::Any { any: each(any) },
            one if one.questions().into_iter().all(open) => one.clone(),
            one if one.holds(value) => Rule::All { all: Vec::new() },
            _ => Rule::Any { any: Vec::new() },
        }
    }

    /// Whether it holds; `value` gives what was answered to a question that is asked.
    pub fn holds<'a>(&self, value: &dyn Fn(&str) -> Option<&'a Value>) -> bool {
        match self {
            Rule::All { all } => all.iter().all(|it| it.holds(value)),
            Rule::Any { any } => any.iter().any(|it| it.holds(value)),
            Rule::Is { question, is } => value(question).is_some_and(|it| chooses(it, is)),
            Rule::AnyOf { question, any_of } => {
                value(question).is_some_and(|it| any_of.iter().any(|option| chooses(it, option)))
            }
            Rule::NotEmpty { question, not_empty } => value(question).is_some() == *not_empty,
            Rule::AtLeast { question, at_least } => {
                value(question).and_then(size).is_some_and(|it| !it.is_below(*at_least))
            }
        }
    }
}

fn chooses(value: &Value, option: &str) -> bool {
    match value {
        Value::Choice { chosen } => chosen.iter().any(|it| it == option),
        Value::Declared => option == "yes",
        _ => false,
    }
}

fn size(value: &Value) -> Option<Decimal> {
    let count = |n: usize| i64::try_from(n).ok().map(Decimal::whole);
    match value {
        Value::Figure { number, .. } => Some(*number),
        Value::Year { year } => Some(Decimal::whole(i64::from(*year))),
        Value::Choice { chosen } => count(chosen.len()),
        Value::Links { links } => count(links.len()),
        Value::Table { rows } => count(rows.len()),
        Value::People { people } => count(people.len()),
        Value::Text { .. } | Value::Date { .. } | Value::Ratings { .. } | Value::Declared => None,
    }
}

/// Which questions of a form are asked, and which of them must be answered, as things stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked<'a> {
    asked: BTreeSet<&'a str>,
    required: BTreeSet<&'a str>,
}

impl Asked<'_> {
    /// Whether the question is asked. One that is not is neither required nor handed in; what
    /// was typed for it is kept.
    pub fn asks(&self, question: &str) -> bool {
        self.asked.contains(question)
    }

    /// Whether an application without an answer to it is incomplete.
    pub fn requires(&self, question: &str) -> bool {
        self.required.contains(question)
    }
}

impl Form {
    /// What the rules say with these answers.
    ///
    /// Goes through the form once: rules look only at questions before their own, and an answer
    /// to a question that is itself not asked counts for nothing.
    pub fn asked(&self, answers: &Answers) -> Asked<'_> {
        self.asked_with(&|id| answers.get(id)?.value.as_ref())
    }

    /// [`Form::asked`], with what was answered wherever it is kept.
    pub fn asked_with<'v>(&self, answered: &dyn Fn(&str) -> Option<&'v Value>) -> Asked<'_> {
        let mut asked = Asked::default();
        let mut values: BTreeMap<&str, &Value> = BTreeMap::new();
        for question in self.questions() {
            let value = |id: &str| values.get(id).copied();
            if question.shown_if.as_ref().is_some_and(|it| !it.holds(&value)) {
                continue;
            }
            asked.asked.insert(&question.id);
            if question.required || question.required_if.as_ref().is_some_and(|it| it.holds(&value))
            {
                asked.required.insert(&question.id);
            }
            if let Some(value) = answered(&question.id) {
                values.insert(&question.id, value);
            }
        }
        asked
    }
}
