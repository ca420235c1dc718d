//! From the fields of a part's page to the keys of a definition.

use std::collections::BTreeMap;

use domain::form_draft::{Table, Value, choices_value, free_id, texts_value};
use domain::language::Lang;
use domain::texts::Texts;
use domain::words;

use views::pages::forms::{ChoiceRow, EditField, key_words};
use views::parts::FieldError;
use views::t;

use super::rule;

/// What was typed on a part's page.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// The draft's edition the page was made of.
    pub edition: i64,
    /// The lasting id of the part the page was made of; empty for the form's own words.
    pub part: String,
    /// The fields; a name may come more than once.
    pub fields: BTreeMap<String, Vec<String>>,
}

impl Typed {
    fn text(&self, name: &str) -> &str {
        self.fields.get(name).and_then(|it| it.first()).map_or("", String::as_str)
    }

    fn all(&self, name: &str) -> Vec<String> {
        self.fields.get(name).cloned().unwrap_or_default()
    }

    fn texts(&self, name: &str, values: &[(Lang, String)], long: bool) -> Texts {
        let typed = |lang: &Lang| {
            let text = self.text(&format!("{name}_{lang}"));
            let text = if long { words::clean(text) } else { words::clean_line(text) };
            (*lang, text.trim().to_owned())
        };
        values.iter().map(|(lang, _)| typed(lang)).collect()
    }
}

/// A text in the order of the languages, empty where there is none.
pub(super) fn by_language(texts: &Texts, languages: &[Lang]) -> Vec<(Lang, String)> {
    let own = |lang: &Lang| (*lang, texts.exactly(*lang).unwrap_or_default().to_owned());
    languages.iter().map(own).collect()
}

const MEGABYTE: i64 = 1_000_000;

/// Bytes as megabytes, where they are whole ones; smaller limits are typed as decimals.
pub(super) fn megabytes(bytes: &str) -> String {
    match bytes.parse::<i64>() {
        Ok(bytes) if bytes % MEGABYTE == 0 => (bytes / MEGABYTE).to_string(),
        Ok(bytes) => format!("{}.{:06}", bytes / MEGABYTE, bytes % MEGABYTE),
        Err(_) => String::new(),
    }
}

/// The fields with what was typed in place of what is stored.
pub(super) fn with(fields: Vec<EditField>, typed: &Typed) -> Vec<EditField> {
    let as_typed = |name: &str, values: &[(Lang, String)]| {
        let own = |lang: &Lang| (*lang, typed.text(&format!("{name}_{lang}")).to_owned());
        values.iter().map(|(lang, _)| own(lang)).collect::<Vec<_>>()
    };
    let field = |it: EditField| match it {
        EditField::Texts { name, values, long, optional } => {
            EditField::Texts { values: as_typed(&name, &values), name, long, optional }
        }
        EditField::Line { name, optional, .. } => {
            EditField::Line { value: typed.text(&name).to_owned(), name, optional }
        }
        EditField::Number { name, optional, .. } => {
            EditField::Number { value: typed.text(&name).to_owned(), name, optional }
        }
        EditField::Flag { name, .. } => {
            EditField::Flag { checked: typed.text(&name) == "yes", name }
        }
        EditField::FileTypes { name, types, .. } => {
            EditField::FileTypes { chosen: typed.all(&name), name, types }
        }
        EditField::Choices { name, rows } => {
            let row = |(n, it): (usize, ChoiceRow)| ChoiceRow {
                values: as_typed(&format!("{name}.{n}"), &it.values),
                id: it.id,
            };
            EditField::Choices { rows: rows.into_iter().enumerate().map(row).collect(), name }
        }
        EditField::Levels { name, levels } => {
            let level =
                |(n, it): (usize, Vec<(Lang, String)>)| as_typed(&format!("{name}.{n}"), &it);
            EditField::Levels { levels: levels.into_iter().enumerate().map(level).collect(), name }
        }
        EditField::Rule { name, groups, complex, .. } => EditField::Rule {
            chosen: typed.text(&name).to_owned(),
            number: typed.text(&format!("{name}.number")).to_owned(),
            name,
            groups,
            complex,
        },
    };
    fields.into_iter().map(field).collect()
}

type Values = Vec<(String, Option<Value>)>;

/// The keys that a page's fields stand for; a key that is empty is taken out.
///
/// # Errors
/// Every field that cannot be read.
pub(super) fn read(
    fields: &[EditField],
    typed: &Typed,
    kind: &str,
    lang: Lang,
) -> Result<Values, Vec<FieldError>> {
    let mut values = Values::new();
    let mut warn = Table::new();
    let (mut errors, mut has_warn) = (Vec::new(), false);
    for field in fields {
        let (name, value) = match field {
            EditField::Texts { name, values, long, .. } => {
                let texts = typed.texts(name, values, *long);
                (name, (!texts.is_empty()).then(|| texts_value(&texts)))
            }
            EditField::Line { name, .. } => {
                let line = words::clean_line(typed.text(name));
                (name, (!line.is_empty()).then_some(Value::String(line)))
            }
            EditField::Flag { name, .. } => {
                (name, (typed.text(name) == "yes").then_some(Value::Boolean(true)))
            }
            EditField::Number { name, .. } => match number(name, typed.text(name), kind) {
                Ok(value) => match name.strip_prefix("warn.") {
                    None => (name, value),
                    Some(key) => {
                        has_warn = true;
                        warn.extend(value.map(|it| (key.to_owned(), it)));
                        continue;
                    }
                },
                Err(NotANumber) => {
                    let key = key_words(lang, name).unwrap_or_else(|| name.clone());
                    let words = match has_decimals(name, kind) || name == "max_bytes" {
                        true => t!(lang, "forms-refusal-decimal", key = key),
                        false => t!(lang, "forms-refusal-whole", key = key),
                    };
                    errors.push(FieldError::new(name, words));
                    continue;
                }
            },
            EditField::FileTypes { name, types, .. } => {
                let chosen = typed.all(name);
                let known = types.iter().filter(|(id, _)| chosen.contains(id));
                let list: Vec<Value> = known.map(|(id, _)| Value::String(id.clone())).collect();
                (name, Some(Value::Array(list)))
            }
            EditField::Choices { name, rows } => (name, Some(choices(name, rows, typed))),
            EditField::Levels { name, levels } => (name, self::levels(name, levels, typed)),
            EditField::Rule { name, complex, .. } => {
                let number = typed.text(&format!("{name}.number"));
                match rule::read(typed.text(name), number, complex.is_some()) {
                    Ok(rule::Read::Keep) => continue,
                    Ok(rule::Read::Put(value)) => (name, value),
                    Err(rule::NoNumber) => {
                        let field = format!("{name}.number");
                        errors.push(FieldError::new(&field, t!(lang, "forms-refusal-rule-number")));
                        continue;
                    }
                }
            }
        };
        values.push((name.clone(), value));
    }
    if has_warn {
        values.push(("warn".into(), (!warn.is_empty()).then_some(Value::Table(warn))));
    }
    if errors.is_empty() { Ok(values) } else { Err(errors) }
}

struct NotANumber;

/// Whole numbers are written bare, others in quotes, since a TOML float is not exact.
fn number(name: &str, text: &str, kind: &str) -> Result<Option<Value>, NotANumber> {
    let text = text.trim().replace(['\u{a0}', '\u{202f}', ' '], "");
    if text.is_empty() {
        return Ok(None);
    }
    if let Ok(whole) = text.parse::<i64>() {
        return match name {
            "max_bytes" => {
                whole.checked_mul(MEGABYTE).map(Value::Integer).map(Some).ok_or(NotANumber)
            }
            _ => Ok(Some(Value::Integer(whole))),
        };
    }
    let text = text.replace(',', ".");
    let decimal: domain::form::Decimal = text.parse().map_err(|_| NotANumber)?;
    match name {
        "max_bytes" => {
            let bytes = (decimal.as_f64() * MEGABYTE as f64).round();
            Ok((bytes >= 1.0).then_some(Value::Integer(bytes as i64)))
        }
        _ if has_decimals(name, kind) => Ok(Some(Value::String(text))),
        _ => Err(NotANumber),
    }
}

fn has_decimals(name: &str, kind: &str) -> bool {
    matches!(kind, "number" | "money")
        && matches!(name, "min" | "max" | "warn.usual_min" | "warn.usual_max")
}

/// The options that stay, in the order of their numbers, with ids for those that are new.
fn choices(name: &str, rows: &[ChoiceRow], typed: &Typed) -> Value {
    let mut kept: Vec<(f64, String, Texts)> = Vec::new();
    for (n, row) in rows.iter().enumerate() {
        let field = format!("{name}.{n}");
        let label = typed.texts(&field, &row.values, false);
        let is_new = row.id.is_empty();
        if typed.text(&format!("{field}.remove")) == "yes" || (is_new && label.is_empty()) {
            continue;
        }
        // A place that cannot be read leaves the row where it was.
        let place = typed.text(&format!("{field}.place")).trim().parse::<f64>();
        let place = place.ok().filter(|it| it.is_finite()).unwrap_or((n + 1) as f64);
        kept.push((place, row.id.clone(), label));
    }
    kept.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut list: Vec<(String, Texts)> =
        kept.into_iter().map(|(_, id, label)| (id, label)).collect();
    for at in 0..list.len() {
        if list[at].0.is_empty() {
            list[at].0 = free_id(&list[at].1, &|id| list.iter().any(|(it, _)| it == id));
        }
    }
    choices_value(&list)
}

/// Five levels, or none at all when no word was typed.
fn levels(name: &str, levels: &[Vec<(Lang, String)>], typed: &Typed) -> Option<Value> {
    let texts: Vec<Texts> = levels
        .iter()
        .enumerate()
        .map(|(n, values)| typed.texts(&format!("{name}.{n}"), values, false))
        .collect();
    let is_filled = texts.iter().any(|it| !it.is_empty());
    is_filled.then(|| Value::Array(texts.iter().map(texts_value).collect()))
}

/// What a browser sends of fields that nobody changed.
#[cfg(any(test, feature = "testing"))]
pub fn as_shown(fields: &[EditField]) -> Typed {
    let mut typed = Typed::default();
    let mut put = |name: String, text: &str| {
        typed.fields.entry(name).or_default().push(text.to_owned());
    };
    for field in fields {
        match field {
            EditField::Texts { name, values, .. } => {
                values.iter().for_each(|(lang, text)| put(format!("{name}_{lang}"), text));
            }
            EditField::Line { name, value, .. } | EditField::Number { name, value, .. } => {
                put(name.clone(), value);
            }
            EditField::Flag { name, checked } => {
                if *checked {
                    put(name.clone(), "yes");
                }
            }
            EditField::FileTypes { name, chosen, .. } => {
                chosen.iter().for_each(|it| put(name.clone(), it));
            }
            EditField::Choices { name, rows } => {
                for (n, row) in rows.iter().enumerate() {
                    row.values
                        .iter()
                        .for_each(|(lang, text)| put(format!("{name}.{n}_{lang}"), text));
                    put(format!("{name}.{n}.place"), &(n + 1).to_string());
                }
            }
            EditField::Levels { name, levels } => {
                for (n, values) in levels.iter().enumerate() {
                    values.iter().for_each(|(lang, text)| put(format!("{name}.{n}_{lang}"), text));
                }
            }
            EditField::Rule { name, chosen, number, .. } => {
                put(name.clone(), chosen);
                put(format!("{name}.number"), number);
            }
        }
    }
    typed
}
