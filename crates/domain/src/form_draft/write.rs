//! Writes a definition as people write it: id first, one text a line, lists of things as blocks.

use toml::{Table, Value};

use crate::language::Lang;

/// Keys in the order one reads a question; others follow by name.
const ORDER: &[&str] = &[
    "id",
    "kind",
    "required",
    "profile",
    "translatable",
    "max",
    "max_words",
    "unit",
    "decimals",
    "min",
    "with_year",
    "with_source",
    "years_ahead",
    "many",
    "at_least",
    "at_most",
    "min_rows",
    "max_rows",
    "types",
    "max_bytes",
    "shown_if",
    "required_if",
    "warn",
    "title",
    "intro",
    "label",
    "help",
    "low",
    "high",
];

pub(super) fn document(root: &Table, languages: &[Lang]) -> String {
    let mut out = String::new();
    table(root, "", languages, &mut out);
    out
}

fn table(it: &Table, path: &str, languages: &[Lang], out: &mut String) {
    let place = |key: &str| ORDER.iter().position(|it| *it == key).unwrap_or(ORDER.len());
    let mut keys: Vec<&String> = it.keys().collect();
    keys.sort_by_key(|key| (place(key), key.as_str()));
    let (blocks, plain): (Vec<&String>, Vec<&String>) =
        keys.into_iter().partition(|key| is_blocks(&it[*key]));
    for key in plain {
        match texts(&it[key], languages) {
            Some(texts) => {
                for (lang, text) in texts {
                    push(out, &format!("{}.{lang}", quoted(key)), text);
                }
            }
            None => push(out, &quoted(key), &it[key]),
        }
    }
    for key in blocks {
        let below = match path {
            "" => quoted(key),
            path => format!("{path}.{}", quoted(key)),
        };
        for block in it[key].as_array().into_iter().flatten().filter_map(Value::as_table) {
            out.push_str(&format!("\n[[{below}]]\n"));
            table(block, &below, languages, out);
        }
    }
}

fn push(out: &mut String, key: &str, value: &Value) {
    out.push_str(&format!("{key} = {value}\n"));
}

/// A key that is no bare word, which only somebody's slip makes.
fn quoted(key: &str) -> String {
    let is_bare = |it: char| it.is_ascii_alphanumeric() || matches!(it, '_' | '-');
    match !key.is_empty() && key.chars().all(is_bare) {
        true => key.to_owned(),
        false => Value::String(key.to_owned()).to_string(),
    }
}

/// A list of tables stands in blocks; an empty list stands in its line.
fn is_blocks(value: &Value) -> bool {
    let list = value.as_array().filter(|it| !it.is_empty());
    list.is_some_and(|it| it.iter().all(Value::is_table))
}

/// The languages of a text, those of the network first; `None` for another table.
fn texts<'a>(value: &'a Value, languages: &[Lang]) -> Option<Vec<(&'a str, &'a Value)>> {
    let table = value.as_table().filter(|it| !it.is_empty())?;
    let is_text = |(lang, text): (&String, &Value)| lang.parse::<Lang>().is_ok() && text.is_str();
    if !table.iter().all(is_text) {
        return None;
    }
    let place = |lang: &str| {
        let own = languages.iter().position(|it| it.as_str() == lang);
        own.unwrap_or(languages.len())
    };
    let mut texts: Vec<_> = table.iter().map(|(lang, text)| (lang.as_str(), text)).collect();
    texts.sort_by_key(|(lang, _)| (place(lang), *lang));
    Some(texts)
}
