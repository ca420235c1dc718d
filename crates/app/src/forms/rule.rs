//! A question's rules as a choice: "only when `contact_language` is French".
//!
//! One condition is a choice from a list. Several conditions combined are written as TOML; the
//! page shows that they are there and leaves them alone.

use domain::form_draft::{FormDraft, Place, Table, Value};
use domain::language::Lang;
use views::pages::forms::EditField;
use views::t;

/// The word of the list for several conditions combined.
const KEEP: &str = "=keep";

/// What was chosen for a rule.
pub(super) enum Read {
    /// The rule stays as it is.
    Keep,
    /// This rule, or none.
    Put(Option<Value>),
}

/// A number to compare with is missing.
pub(super) struct NoNumber;

/// The two rules of a question as fields. A rule can look only at questions before its own.
pub(super) fn fields(draft: &FormDraft, place: Place, lang: Lang) -> Vec<EditField> {
    let before: Vec<Place> = draft.questions().into_iter().take_while(|it| *it != place).collect();
    let groups: Vec<(String, Vec<(String, String)>)> =
        before.iter().filter_map(|it| group(draft, *it, lang)).collect();
    let field = |name: &str| {
        let stored = draft.at(place).and_then(|it| it.value(name));
        let (chosen, number) = stored.map(chosen).unwrap_or_default();
        let is_offered = groups.iter().flat_map(|it| &it.1).any(|(value, _)| *value == chosen);
        let complex = stored.filter(|_| !is_offered).map(ToString::to_string);
        EditField::Rule {
            name: name.to_owned(),
            chosen: if complex.is_some() { KEEP.to_owned() } else { chosen },
            number,
            groups: groups.clone(),
            complex,
        }
    };
    vec![field("shown_if"), field("required_if")]
}

/// What a rule can ask of one question.
fn group(draft: &FormDraft, place: Place, lang: Lang) -> Option<(String, Vec<(String, String)>)> {
    let part = draft.at(place)?;
    let (id, kind) = (part.line("id"), part.line("kind"));
    let mut conditions = Vec::new();
    match kind {
        "file" => return None,
        "choice" => {
            for (option, label) in part.choices("options") {
                let words = t!(lang, "forms-rule-is", option = label.to(lang));
                conditions.push((format!("{id}=is={option}"), words.into_owned()));
            }
        }
        "declaration" => {
            conditions.push((format!("{id}=is=yes"), t!(lang, "forms-rule-declared").into_owned()));
        }
        _ => (),
    }
    let can_be_counted = matches!(kind, "number" | "money" | "year" | "links" | "table" | "people")
        || (kind == "choice" && part.flag("many"));
    if can_be_counted {
        let words = t!(lang, "forms-rule-at-least").into_owned();
        conditions.push((format!("{id}=at_least"), words));
    }
    conditions.push((format!("{id}=answered"), t!(lang, "forms-rule-answered").into_owned()));
    conditions.push((format!("{id}=empty"), t!(lang, "forms-rule-empty").into_owned()));
    let label = part.texts("label").to(lang).to_owned();
    Some((if label.is_empty() { id.to_owned() } else { label }, conditions))
}

/// The word of the list for a stored rule, and the number beside it.
fn chosen(rule: &Value) -> (String, String) {
    let none = || (KEEP.to_owned(), String::new());
    let Some(table) = rule.as_table().filter(|it| it.len() == 2) else { return none() };
    let Some(question) = table.get("question").and_then(Value::as_str) else { return none() };
    if let Some(is) = table.get("is").and_then(Value::as_str) {
        return (format!("{question}=is={is}"), String::new());
    }
    if let Some(answered) = table.get("not_empty").and_then(Value::as_bool) {
        let word = if answered { "answered" } else { "empty" };
        return (format!("{question}={word}"), String::new());
    }
    match table.get("at_least") {
        Some(Value::Integer(number)) => (format!("{question}=at_least"), number.to_string()),
        Some(Value::String(number)) => (format!("{question}=at_least"), number.clone()),
        _ => none(),
    }
}

/// The rule that was chosen.
pub(super) fn read(chosen: &str, number: &str, is_complex: bool) -> Result<Read, NoNumber> {
    if chosen == KEEP && is_complex {
        return Ok(Read::Keep);
    }
    let mut words = chosen.splitn(3, '=');
    let (question, test) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let mut rule = Table::new();
    rule.insert("question".into(), Value::String(question.to_owned()));
    let (key, value) = match test {
        "is" => ("is", Value::String(words.next().unwrap_or_default().to_owned())),
        "answered" => ("not_empty", Value::Boolean(true)),
        "empty" => ("not_empty", Value::Boolean(false)),
        "at_least" => {
            let number = number.trim().replace(',', ".");
            let value = match number.parse::<i64>() {
                Ok(whole) => Value::Integer(whole),
                Err(_) if number.parse::<domain::form::Decimal>().is_ok() => Value::String(number),
                Err(_) => return Err(NoNumber),
            };
            ("at_least", value)
        }
        _ => return Ok(Read::Put(None)),
    };
    rule.insert(key.into(), value);
    Ok(Read::Put(Some(Value::Table(rule))))
}
