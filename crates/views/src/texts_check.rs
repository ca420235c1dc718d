//! Checks that hold for all texts and all code that uses them, whoever adds either.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use domain::language::Lang;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::texts::{FILES, LANGUAGES, RUN_TIME_KEYS};

/// Key to the variables of its message.
type Messages = BTreeMap<String, BTreeSet<String>>;

/// Code that speaks to people: `app` writes the mails, `domain` names the words of its refusals.
const SPEAKERS: [&str; 5] =
    ["../views/src", "../web/src", "../app/src", "../lyceum/src", "../domain/src"];

#[test]
fn every_text_file_can_be_parsed_and_says_nothing_twice() {
    let mut faults = Vec::new();
    for lang in LANGUAGES {
        let mut seen = BTreeMap::new();
        for (_, file, text) in files_of(lang) {
            match parser::parse(*text) {
                Ok(resource) => {
                    for entry in resource.body {
                        if let Entry::Message(message) = entry
                            && let Some(before) = seen.insert(message.id.name, *file)
                        {
                            faults.push(format!(
                                "{lang}/{file}: {} is also in {before}",
                                message.id.name
                            ));
                        }
                    }
                }
                Err((_, errors)) => faults.push(format!("{lang}/{file}: {errors:?}")),
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn every_language_has_every_text_with_the_same_values() {
    let english = messages(Lang::EN);
    let mut faults = Vec::new();
    for lang in LANGUAGES {
        let here = messages(lang);
        for key in english.keys().filter(|it| !here.contains_key(*it)) {
            faults.push(format!("{lang} lacks {key}"));
        }
        for (key, variables) in &here {
            match english.get(key) {
                None => faults.push(format!("{lang} has {key}, which English lacks")),
                Some(wanted) if wanted != variables => {
                    faults.push(format!("{lang} {key} uses {variables:?}, English {wanted:?}"));
                }
                Some(_) => (),
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn plurals_have_the_forms_of_their_language() {
    let mut faults = Vec::new();
    for (lang, wanted) in
        [(Lang::UK, vec!["one", "few"]), (Lang::AR, vec!["one", "two", "few", "many"])]
    {
        for (_, file, text) in files_of(lang) {
            for entry in parsed(text).body {
                if let Entry::Message(message) = entry
                    && let Some(pattern) = &message.value
                {
                    for forms in selections(pattern) {
                        let is_plural = forms.iter().any(|it| PLURAL_FORMS.contains(it));
                        if is_plural && wanted.iter().any(|it| !forms.contains(it)) {
                            faults.push(format!(
                                "{lang}/{file}: {} has only {forms:?}",
                                message.id.name
                            ));
                        }
                    }
                }
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn a_count_stands_in_the_form_of_its_language_however_large() {
    let days = |lang, n: u32| crate::t!(lang, "board-days", count = n).into_owned();
    assert_eq!(
        [3, 11, 100, 103, 111, 1158].map(|n| days(Lang::AR, n)),
        ["3 أيام", "11 يومًا", "100 يوم", "103 أيام", "111 يومًا", "1,158 يومًا"]
    );
    assert_eq!([0, 1, 2].map(|n| days(Lang::FR, n)), ["0 jour", "1 jour", "2 jours"]);
    assert_eq!([0, 1, 2].map(|n| days(Lang::PT, n)), ["0 dias", "1 dia", "2 dias"]);
}

#[test]
fn a_text_has_a_line_of_its_own_for_no_number_but_nought() {
    let mut numbers = BTreeSet::new();
    for (_, _, text) in FILES {
        for entry in parsed(text).body {
            if let Entry::Message(message) = entry
                && let Some(pattern) = &message.value
            {
                let keys = selections(pattern).into_iter().flatten();
                numbers.extend(keys.filter(|it| it.starts_with(|c: char| c.is_ascii_digit())));
            }
        }
    }
    assert_eq!(numbers, BTreeSet::from(["0"]));
}

#[test]
fn every_key_the_code_asks_for_exists() {
    let english = messages(Lang::EN);
    let mut faults = Vec::new();
    for (path, source) in sources() {
        for key in asked_keys(&source) {
            if !english.contains_key(&key) {
                faults.push(format!("{}: {key}", path.display()));
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn every_text_is_used() {
    let all_source: String = sources().into_iter().map(|(_, source)| source).collect();
    let unused: Vec<String> = messages(Lang::EN)
        .into_keys()
        .filter(|key| !RUN_TIME_KEYS.iter().any(|it| key.starts_with(it)))
        .filter(|key| !all_source.contains(&format!("\"{key}\"")))
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn every_beginning_of_run_time_keys_has_texts() {
    let english = messages(Lang::EN);
    let empty: Vec<&&str> = RUN_TIME_KEYS
        .iter()
        .filter(|it| !english.keys().any(|key| key.starts_with(**it)))
        .collect();
    assert_eq!(empty, Vec::<&&str>::new());
}

#[test]
fn the_reader_of_sources_finds_calls_and_only_calls() {
    let source = r#"
        t!(lang, "a-one", count = 1); t(shell.lang, "a-two"); crate::rich!(f(x, y), "a-three", c = d);
        format(lang, "no-four"); t!(
            lang,
            "a-five",
        ); t(lang, key); texts::t(me.lang(), "a-six")
    "#;
    assert_eq!(asked_keys(source), ["a-two", "a-six", "a-one", "a-five", "a-three"]);
}

#[test]
fn a_missing_text_and_a_missing_value_are_seen() {
    assert_eq!(crate::texts::t(Lang::FR, "no-such-text"), "⟦no-such-text⟧");
    assert_eq!(crate::texts::t(Lang::FR, "date-in-days"), "⟦date-in-days⟧");
}

#[test]
fn elements_are_set_into_sentences_and_plain_values_are_escaped() {
    let markup = crate::rich!(
        Lang::FR,
        "date-moment-in",
        day = maud::html! { b { "30" } },
        time = "<23:59>",
        place = "Hambourg",
    );
    assert_eq!(markup.into_string(), "<b>30</b>, &lt;23:59&gt; (Hambourg)");
}

const PLURAL_FORMS: [&str; 5] = ["zero", "one", "two", "few", "many"];

fn files_of(
    lang: Lang,
) -> impl Iterator<Item = &'static (&'static str, &'static str, &'static str)> {
    FILES.iter().filter(move |(language, ..)| *language == lang.as_str())
}

fn parsed(text: &'static str) -> fluent_syntax::ast::Resource<&'static str> {
    parser::parse(text).unwrap_or_else(|(resource, _)| resource)
}

fn messages(lang: Lang) -> Messages {
    let mut messages = Messages::new();
    for (_, _, text) in files_of(lang) {
        for entry in parsed(text).body {
            if let Entry::Message(message) = entry {
                let mut variables = BTreeSet::new();
                if let Some(pattern) = &message.value {
                    collect_variables(pattern, &mut variables);
                }
                messages.insert(message.id.name.to_owned(), variables);
            }
        }
    }
    messages
}

fn collect_variables(pattern: &Pattern<&str>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => collect_inline(inline, into),
                Expression::Select { selector, variants } => {
                    collect_inline(selector, into);
                    variants.iter().for_each(|it| collect_variables(&it.value, into));
                }
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, into: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|it| collect_inline(it, into));
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                collect_inline(inner, into);
            }
        }
        _ => (),
    }
}

/// The forms of every selection in a message.
fn selections(pattern: &Pattern<&'static str>) -> Vec<Vec<&'static str>> {
    use fluent_syntax::ast::VariantKey;
    let mut found = Vec::new();
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression: Expression::Select { variants, .. } } =
            element
        {
            found.push(
                variants
                    .iter()
                    .map(|it| match &it.key {
                        VariantKey::Identifier { name }
                        | VariantKey::NumberLiteral { value: name } => *name,
                    })
                    .collect(),
            );
            variants.iter().for_each(|it| found.extend(selections(&it.value)));
        }
    }
    found
}

fn sources() -> Vec<(PathBuf, String)> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in SPEAKERS {
        read_sources(&here.join(folder), &mut found);
    }
    found
}

fn read_sources(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|it| it.unwrap().path()) {
        if path.is_dir() {
            read_sources(&path, found);
        } else if path.extension().is_some_and(|it| it == "rs") && !path.ends_with("texts_check.rs")
        {
            let source = fs::read_to_string(&path).unwrap();
            // Comments show calls without making them.
            let code = source.lines().filter(|it| !it.trim_start().starts_with("//"));
            found.push((path, code.collect::<Vec<_>>().join("\n")));
        }
    }
}

/// The keys written out in calls of `t(`, `t!(` and `rich!(`: the second argument, when literal.
fn asked_keys(source: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for call in ["t(", "t!(", "rich!("] {
        for (at, _) in source.match_indices(call) {
            let before = source[..at].chars().next_back();
            if before.is_some_and(|it| it.is_alphanumeric() || it == '_') {
                continue;
            }
            if let Some(key) = second_argument(&source[at + call.len()..]) {
                keys.push(key);
            }
        }
    }
    keys
}

fn second_argument(after: &str) -> Option<String> {
    let mut depth = 0;
    let comma = after.char_indices().find_map(|(at, c)| {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => return Some(None),
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => return Some(Some(at)),
            _ => (),
        }
        None
    })??;
    let literal = after[comma + 1..].trim_start().strip_prefix('"')?;
    Some(literal[..literal.find('"')?].to_owned())
}
