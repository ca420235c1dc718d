//! A form as a JSON Schema (2020-12) of the text that is handed in.
//!
//! Whoever has the canonical text of an application can check it without this program. Word
//! counts, bounds of numbers (which are texts, to stay exact) and warnings are told in words:
//! a schema cannot say them.

use serde_json::{Map, Value, json};

use super::{Choice, Column, Form, Kind, NumberKind, Question, Rule};
use crate::language::Lang;

/// The schema of a form's canonical text, its titles in `lang`.
pub fn schema(form: &Form, lang: Lang) -> Value {
    let properties: Map<String, Value> = form
        .questions()
        .filter(|it| !it.is_file())
        .map(|it| (it.id.clone(), question(it, lang)))
        .collect();
    let always = |it: &&Question| it.required && it.shown_if.is_none() && !it.is_file();
    let required: Vec<&str> = form.questions().filter(always).map(|it| it.id.as_str()).collect();
    let mut answers = json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    });
    let rules: Vec<Value> = form.questions().flat_map(rules).collect();
    if !rules.is_empty() {
        answers["allOf"] = Value::Array(rules);
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": form.title.to(lang),
        "type": "object",
        "properties": {
            "form": {
                "type": "object",
                "properties": { "id": { "const": form.id }, "hash": { "const": form.hash() } },
                "required": ["id", "hash"],
                "additionalProperties": false,
            },
            "answers": answers,
            "files": files(form),
        },
        // A dossier has more beside these: what its receipt needs to name an altered answer.
        "required": ["form", "answers", "files"],
    })
}

fn question(question: &Question, lang: Lang) -> Value {
    let mut schema = kind(&question.kind, lang);
    schema["title"] = question.label.to(lang).into();
    if !question.help.is_empty() {
        schema["description"] = question.help.to(lang).into();
    }
    if question.has_language() {
        schema["properties"]["lang"] = language();
    }
    if question.translatable {
        let text = schema["properties"]["text"].clone();
        schema["properties"]["working"] = json!({
            "type": "object",
            "properties": { "lang": language(), "text": text },
            "required": ["lang", "text"],
            "additionalProperties": false,
        });
    }
    schema
}

/// An object with its kind, all of these properties and no other.
fn object(kind: &str, properties: Value) -> Value {
    let mut all = json!({ "kind": { "const": kind } });
    let mut required = vec![Value::from("kind")];
    if let (Some(all), Value::Object(properties)) = (all.as_object_mut(), properties) {
        required.extend(properties.keys().map(|it| it.as_str().into()));
        all.extend(properties);
    }
    json!({
        "type": "object",
        "properties": all,
        "required": required,
        "additionalProperties": false,
    })
}

fn kind(kind: &Kind, lang: Lang) -> Value {
    match kind {
        Kind::ShortText { max } => object(
            "text",
            json!({ "text": { "type": "string", "minLength": 1, "maxLength": max } }),
        ),
        Kind::LongText { max_words } => {
            let words = format!("At most {max_words} words.");
            object(
                "text",
                json!({ "text": { "type": "string", "minLength": 1, "$comment": words } }),
            )
        }
        Kind::Email => {
            object("text", json!({ "text": { "type": "string", "format": "idn-email" } }))
        }
        Kind::Phone => object("text", json!({ "text": { "type": "string", "minLength": 7 } })),
        Kind::Number(number) | Kind::Money(number) => figure(number),
        Kind::Year { min, .. } => {
            object("year", json!({ "year": { "type": "integer", "minimum": min } }))
        }
        Kind::Date { .. } => {
            object("date", json!({ "on": { "type": "string", "format": "date" } }))
        }
        Kind::Choice { options, many, at_least, at_most } => {
            let most = if *many { at_most.unwrap_or(options.len()) } else { 1 };
            let list = json!({
                "type": "array",
                "items": { "oneOf": named(options, lang) },
                "minItems": at_least.unwrap_or(1),
                "maxItems": most,
                "uniqueItems": true,
            });
            object("choice", json!({ "chosen": list }))
        }
        Kind::Rating { items, .. } => ratings(items, lang),
        Kind::Table(table) => {
            let rows = json!({
                "type": "array",
                "minItems": table.min_rows,
                "maxItems": table.max_rows,
                "items": row(&table.columns, lang),
            });
            object("table", json!({ "rows": rows }))
        }
        Kind::People { min, max } => people(*min, *max),
        Kind::Links { max } => {
            let link = json!({ "type": "string", "format": "iri", "pattern": "^https?://" });
            let links = json!({ "type": "array", "minItems": 1, "maxItems": max, "items": link });
            object("links", json!({ "links": links }))
        }
        // Files stand apart from the answers.
        Kind::File { .. } => json!(false),
        Kind::Declaration => object("declared", json!({})),
    }
}

fn ratings(items: &[Choice], lang: Lang) -> Value {
    let each: Map<String, Value> = items
        .iter()
        .map(|it| {
            let title = it.label.to(lang);
            let mark = json!({ "title": title, "type": "integer", "minimum": 1, "maximum": 5 });
            (it.id.clone(), mark)
        })
        .collect();
    let ids: Vec<&str> = items.iter().map(|it| it.id.as_str()).collect();
    let ratings = json!({
        "type": "object",
        "properties": each,
        "required": ids,
        "additionalProperties": false,
    });
    object("ratings", json!({ "ratings": ratings }))
}

fn people(min: usize, max: usize) -> Value {
    let text = json!({ "type": "string", "minLength": 1, "maxLength": 200 });
    let person = json!({
        "type": "object",
        "properties": {
            "name": text,
            "role": text,
            "organisation": text,
            "email": { "type": ["string", "null"], "format": "idn-email" },
        },
        "required": ["name", "role", "organisation", "email"],
        "additionalProperties": false,
    });
    let people = json!({ "type": "array", "minItems": min, "maxItems": max, "items": person });
    object("people", json!({ "people": people }))
}

fn row(columns: &[Column], lang: Lang) -> Value {
    let cell = |it: &Column| {
        let mut schema = kind(&it.kind, lang);
        schema["title"] = it.label.to(lang).into();
        (it.id.clone(), schema)
    };
    let required: Vec<&str> =
        columns.iter().filter(|it| it.required).map(|it| it.id.as_str()).collect();
    json!({
        "type": "object",
        "properties": columns.iter().map(cell).collect::<Map<_, _>>(),
        "required": required,
        "minProperties": 1,
        "additionalProperties": false,
    })
}

fn figure(number: &NumberKind) -> Value {
    let pattern = match number.decimals {
        0 => r"^-?[0-9]{1,15}$".to_owned(),
        n => format!(r"^-?[0-9]{{1,15}}(\.[0-9]{{1,{n}}})?$"),
    };
    let bounds = format!("From {} to {} {}", number.min, number.max, number.unit);
    let year = match number.with_year {
        true => json!({ "type": "integer", "minimum": 1900 }),
        false => json!({ "type": "null" }),
    };
    let source = match number.with_source {
        true => json!({ "type": ["string", "null"], "maxLength": 500 }),
        false => json!({ "type": "null" }),
    };
    object(
        "figure",
        json!({
            "number": { "type": "string", "pattern": pattern, "$comment": bounds.trim() },
            "typed": { "type": "string" },
            "year": year,
            "source": source,
        }),
    )
}

fn named(options: &[Choice], lang: Lang) -> Vec<Value> {
    options.iter().map(|it| json!({ "const": it.id, "title": it.label.to(lang) })).collect()
}

fn language() -> Value {
    json!({ "type": "string", "pattern": "^[a-z]{2}$" })
}

fn files(form: &Form) -> Value {
    let one = |question: &Question| match &question.kind {
        Kind::File { types, max_bytes, .. } => Some(json!({
            "type": "object",
            "properties": {
                "question": { "const": question.id },
                "name": { "type": "string" },
                "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
                "size_bytes": { "type": "integer", "minimum": 1, "maximum": max_bytes },
                "media_type": { "enum": types },
            },
            "required": ["question", "name", "sha256", "size_bytes", "media_type"],
            "additionalProperties": false,
        })),
        _ => None,
    };
    let kinds: Vec<Value> = form.questions().filter_map(one).collect();
    if kinds.is_empty() {
        return json!({ "type": "array", "maxItems": 0 });
    }
    let counted = |question: &Question| match &question.kind {
        Kind::File { max, .. } => {
            let of_it = json!({ "properties": { "question": { "const": question.id } } });
            let min = usize::from(question.required && question.shown_if.is_none());
            Some(json!({ "contains": of_it, "minContains": min, "maxContains": max }))
        }
        _ => None,
    };
    let counts: Vec<Value> = form.questions().filter_map(counted).collect();
    json!({ "type": "array", "items": { "oneOf": kinds }, "allOf": counts })
}

/// Not asked means not there; required under a rule means there when the rule holds.
fn rules(question: &Question) -> Vec<Value> {
    if question.is_file() {
        return Vec::new();
    }
    let there = json!({ "required": [question.id] });
    let mut all = Vec::new();
    let shown = question.shown_if.as_ref();
    if let Some(shown) = shown.and_then(condition) {
        let then = if question.required { there.clone() } else { json!(true) };
        all.push(json!({ "if": shown, "then": then, "else": { "not": there.clone() } }));
    }
    if let Some(required) = question.required_if.as_ref().and_then(condition) {
        let both = match shown.map(condition) {
            None => required,
            Some(Some(shown)) => json!({ "allOf": [shown, required] }),
            Some(None) => return all,
        };
        all.push(json!({ "if": both, "then": there }));
    }
    all
}

/// A rule on the answers; `None` where a schema cannot compare, as with exact numbers.
fn condition(rule: &Rule) -> Option<Value> {
    let is = |question: &str, inner: Value| json!({ "properties": { question: inner }, "required": [question] });
    let chosen = |options: &[&String]| {
        json!({ "anyOf": [
            { "properties": { "chosen": { "contains": { "enum": options } } }, "required": ["chosen"] },
            { "properties": { "kind": { "const": "declared" } } },
        ] })
    };
    Some(match rule {
        Rule::All { all } => {
            json!({ "allOf": all.iter().map(condition).collect::<Option<Vec<_>>>()? })
        }
        Rule::Any { any } => {
            json!({ "anyOf": any.iter().map(condition).collect::<Option<Vec<_>>>()? })
        }
        Rule::Is { question, is: option } => is(question, chosen(&[option])),
        Rule::AnyOf { question, any_of } => {
            is(question, chosen(&any_of.iter().collect::<Vec<_>>()))
        }
        Rule::NotEmpty { question, not_empty: true } => json!({ "required": [question] }),
        Rule::NotEmpty { question, not_empty: false } => {
            json!({ "not": { "required": [question] } })
        }
        Rule::AtLeast { .. } => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fuller() -> Form {
        let toml = include_str!("../../../../network/forms/application-2026.toml");
        let languages = [Lang::EN, Lang::FR, Lang::PT, Lang::UK, Lang::AR];
        Form::parse(toml, &languages).unwrap_or_else(|it| panic!("{it:?}"))
    }

    #[test]
    fn every_question_has_its_schema_and_only_those_asked_always_are_required() {
        let form = fuller();
        let schema = schema(&form, Lang::FR);
        let answers = &schema["properties"]["answers"];
        let typed: Vec<&str> =
            form.questions().filter(|it| !it.is_file()).map(|it| it.id.as_str()).collect();
        let told: Vec<&String> = answers["properties"].as_object().unwrap().keys().collect();
        assert_eq!(told, typed);
        let required: Vec<&str> =
            answers["required"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        assert!(required.contains(&"vision") && required.contains(&"actions"));
        assert!(!required.contains(&"plan_name") && !required.contains(&"budget_note"));
        assert_eq!(schema["properties"]["form"]["properties"]["hash"]["const"], form.hash());
        assert_eq!(
            answers["properties"]["vision"]["title"],
            form.question("vision").unwrap().label.to(Lang::FR)
        );
    }

    #[test]
    fn rows_choices_and_rules_keep_their_bounds() {
        let schema = schema(&fuller(), Lang::EN);
        let answers = &schema["properties"]["answers"];
        let rows = &answers["properties"]["actions"]["properties"]["rows"];
        assert_eq!((rows["minItems"].as_u64(), rows["maxItems"].as_u64()), (Some(2), Some(15)));
        assert_eq!(rows["items"]["required"], json!(["action", "owner", "begins", "ends"]));
        assert_eq!(rows["items"]["additionalProperties"], false);
        let chosen = &answers["properties"]["clusters"]["properties"]["chosen"];
        assert_eq!(chosen["maxItems"], 3);
        let plan = json!({ "required": ["plan_name"] });
        let rules = answers["allOf"].as_array().unwrap();
        assert!(rules.iter().any(|it| it["then"] == plan && it["else"]["not"] == plan));
        let working = &answers["properties"]["vision"]["properties"]["working"];
        assert_eq!(working["required"], json!(["lang", "text"]));
    }
}
