//! The rules of definitions, on a small form.

use super::*;

const TWO: &[Lang] = &[Lang::EN, Lang::UK];

const SMALL: &str = r#"
id = "small"
title = { en = "Small", uk = "Мала" }
intro = { en = "Begin", uk = "Почніть" }
[[section]]
id = "city"
title = { en = "City", uk = "Місто" }
[[section.question]]
id = "population"
kind = "number"
label = { en = "People", uk = "Люди" }
max = 50000000
with_year = true
required = true
[[section.question]]
id = "plan"
kind = "long_text"
label = { en = "Plan", uk = "План" }
max_words = 200
"#;

fn defects(toml: &str) -> Vec<String> {
    Form::parse(toml, TWO).unwrap_err().iter().map(ToString::to_string).collect()
}

#[test]
fn a_definition_is_read_with_its_bounds() {
    let form = Form::parse(SMALL, TWO).unwrap();
    let population = form.question("population").unwrap();
    assert!(population.required);
    assert_eq!(population.fields(), ["population", "population__year"]);
    assert_eq!(form.question("plan").unwrap().kind, Kind::LongText { max_words: 200 });
    assert_eq!(form.section_of("plan").unwrap().id, "city");
}

#[test]
fn all_defects_of_a_definition_are_told_at_once() {
    let broken = SMALL
        .replace("id = \"plan\"", "id = \"population\"")
        .replace("max_words = 200", "maxwords = 200")
        .replace(", uk = \"Люди\"", "");
    assert_eq!(
        defects(&broken),
        [
            "population: label is missing in uk",
            "population: unknown key maxwords",
            "population: max_words must be given",
            "population: this id is used twice",
        ]
    );
}

#[test]
fn a_key_of_another_kind_is_a_defect() {
    assert_eq!(
        defects(&SMALL.replace("max_words = 200", "max_words = 200\nwith_year = true")),
        ["plan: with_year means nothing for long_text"]
    );
    assert_eq!(
        defects(&SMALL.replace("\"number\"", "\"figure\"")),
        ["population: unknown kind figure"]
    );
}

#[test]
fn an_id_that_would_break_a_field_name_is_a_defect() {
    let broken = SMALL.replace("id = \"plan\"", "id = \"a__b\"");
    assert_eq!(defects(&broken), ["a__b: an id is made of a–z, 0–9 and single _ between them"]);
}

#[test]
fn the_hash_follows_the_content_and_not_the_layout() {
    let form = Form::parse(SMALL, TWO).unwrap();
    let reordered = SMALL
        .replace("required = true\n", "")
        .replace("with_year = true", "required = true\nwith_year=true");
    assert_eq!(Form::parse(&reordered, TWO).unwrap().hash(), form.hash());
    let other = Form::parse(&SMALL.replace("200", "250"), TWO).unwrap();
    assert_ne!(other.hash(), form.hash());
    let again: Form = serde_json::from_value(serde_json::to_value(&form).unwrap()).unwrap();
    assert_eq!(again, form);
}

#[test]
fn canonical_json_sorts_keys_at_every_depth() {
    let json = serde_json::json!({"b": [1, {"d": null, "c": "é\""}], "a": true});
    assert_eq!(canonical_json(&json), r#"{"a":true,"b":[1,{"c":"é\"","d":null}]}"#);
}
