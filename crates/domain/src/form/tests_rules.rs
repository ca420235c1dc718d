//! What a definition may not say: columns, levels, bounds and rules nobody could follow.

use super::*;

const HEAD: &str = r#"
id = "rules"
title.en = "Rules"
intro.en = "For tests"
[[section]]
id = "one"
title.en = "One"
[[section.question]]
id = "first"
kind = "choice"
label.en = "First"
options = [{ id = "yes", label = { en = "Yes" } }, { id = "no", label = { en = "No" } }]
"#;

fn parsed(questions: &str) -> Result<Form, Vec<String>> {
    Form::parse(&format!("{HEAD}{questions}"), &[Lang::EN])
        .map_err(|it| it.iter().map(ToString::to_string).collect())
}

fn defects(questions: &str) -> Vec<String> {
    parsed(questions).expect_err("it has a defect")
}

fn asking(rule: &str) -> String {
    format!(
        "[[section.question]]\nid = \"second\"\nkind = \"short_text\"\nmax = 9\nlabel.en = \"Second\"\n{rule}\n\
         [[section.question]]\nid = \"third\"\nkind = \"number\"\nmax = 9\nlabel.en = \"Third\"\n"
    )
}

#[test]
fn a_rule_that_can_be_followed_is_read() {
    let form = parsed(&asking("shown_if = { question = \"first\", is = \"yes\" }")).unwrap();
    let rule = Rule::Is { question: "first".into(), is: "yes".into() };
    assert_eq!(form.question("second").unwrap().shown_if, Some(rule));
    let again: Form = serde_json::from_value(serde_json::to_value(&form).unwrap()).unwrap();
    assert_eq!(again, form);
}

#[test]
fn a_rule_nobody_could_follow_is_a_defect() {
    for (rule, defect) in [
        (r#"{ question = "fourth", is = "yes" }"#, "there is no question fourth"),
        (r#"{ question = "third", at_least = 3 }"#, "third is not asked before it"),
        (
            r#"{ question = "second", not_empty = true }"#,
            "second and this question wait for each other",
        ),
        (r#"{ question = "first", is = "maybe" }"#, "first does not offer maybe"),
        (r#"{ question = "first", any_of = ["yes", "maybe"] }"#, "first does not offer maybe"),
        (r#"{ question = "first", at_least = 2 }"#, "first cannot be counted"),
        (r#"{ question = "first", equals = "yes" }"#, "unknown test equals"),
        (
            r#"{ question = "first", is = "yes", not_empty = true }"#,
            "first: one of is, any_of, not_empty, at_least is given",
        ),
        (r#"{ question = "first", is = 3 }"#, "is has a value that cannot be compared with"),
        (
            r#"{ question = "first", at_least = 2.5 }"#,
            "at_least has a value that cannot be compared with",
        ),
        (r#"{ is = "yes" }"#, "a rule names the question it looks at"),
        (r#"{ all = [] }"#, "all is a list of rules"),
        (
            r#"{ all = [{ question = "first", is = "yes" }], question = "first" }"#,
            "all stands alone",
        ),
        (r#""first""#, "a rule is written { question = \"…\", is = \"…\" }"),
        (
            r#"{ any = [{ any = [{ any = [{ any = [{ question = "first", is = "yes" }] }] }] }] }"#,
            "rules stand in one another more than 4 deep",
        ),
    ] {
        assert_eq!(
            defects(&asking(&format!("shown_if = {rule}"))),
            [format!("second: shown_if: {defect}")],
            "{rule}"
        );
    }
}

#[test]
fn two_questions_that_wait_for_each_other_are_told() {
    let circle = r#"
[[section.question]]
id = "a"
kind = "short_text"
max = 9
label.en = "A"
shown_if = { question = "b", not_empty = true }
[[section.question]]
id = "b"
kind = "short_text"
max = 9
label.en = "B"
shown_if = { question = "a", not_empty = true }
"#;
    assert_eq!(defects(circle), ["a: shown_if: b and this question wait for each other"]);
}

#[test]
fn a_rule_for_what_is_required_anyway_is_a_defect() {
    let both = "required = true\nrequired_if = { question = \"first\", is = \"yes\" }";
    assert_eq!(
        defects(&asking(both)),
        ["second: required_if means nothing for what is required anyway"]
    );
}

#[test]
fn all_defects_of_a_table_are_told_at_once() {
    let table = r#"
[[section.question]]
id = "table"
kind = "table"
label.en = "Table"
min_rows = 5
max_rows = 3
[[section.question.columns]]
id = "a__b"
kind = "short_text"
label.en = "A"
max = 9
[[section.question.columns]]
id = "b"
kind = "long_text"
label.en = "B"
max_words = 9
[[section.question.columns]]
id = "c"
kind = "number"
label.en = "C"
max = 9
with_year = true
wide = true
[[section.question.columns]]
id = "c"
kind = "date"
label.fr = "C"
"#;
    assert_eq!(
        defects(table),
        [
            "table: the column c is there twice",
            "table.a__b: an id is made of a–z, 0–9 and single _ between them",
            "table.b: a column cannot be of the kind long_text",
            "table.c: unknown key wide",
            "table.c: a cell has one field: no year, no source, no second choice",
            "table.c: label is missing in en",
            "table: max_rows is below min_rows",
        ]
    );
}

#[test]
fn a_table_no_page_can_carry_is_a_defect() {
    let wide =
        "[[section.question]]\nid = \"team\"\nkind = \"people\"\nlabel.en = \"Team\"\nmax = 151\n";
    assert_eq!(defects(wide), ["team: more than 600 fields, which one page cannot carry"]);
    assert!(parsed(&wide.replace("151", "150")).is_ok());
}

#[test]
fn levels_are_five_texts_and_stand_for_both_ends() {
    let rating = |levels: &str| {
        format!(
            "[[section.question]]\nid = \"r\"\nkind = \"rating\"\nlabel.en = \"R\"\n\
             items = [{{ id = \"x\", label = {{ en = \"X\" }} }}]\nlevels = [{levels}]\n"
        )
    };
    let level = |text: &str| format!("{{ en = \"{text}\" }}");
    let five = ["none", "little", "some", "much", "all"].map(level).join(", ");
    let form = parsed(&rating(&five)).unwrap();
    let Kind::Rating { low, high, levels, .. } = &form.question("r").unwrap().kind else {
        panic!("a rating")
    };
    assert_eq!((low.to(Lang::EN), high.to(Lang::EN), levels.len()), ("none", "all", 5));
    assert_eq!(defects(&rating(&level("none"))), ["r: levels has 1 texts instead of 5"]);
}

#[test]
fn warnings_and_bounds_that_mean_nothing_are_defects() {
    for (question, defect) in [
        (
            "kind = \"short_text\"\nmax = 9\nwarn = { min_words = 3 }",
            "warn.min_words means nothing for short_text",
        ),
        (
            "kind = \"number\"\nmax = 9\nwarn = { older_than = 3 }",
            "warn.older_than means nothing for number",
        ),
        (
            "kind = \"number\"\nmax = 9\nwarn = { usual_min = 5, usual_max = 3 }",
            "warn.usual_max is below warn.usual_min",
        ),
        ("kind = \"number\"\nmax = 9\nwarn = { unusual = 5 }", "unknown key warn.unusual"),
        (
            "kind = \"number\"\nmax = 9\ntranslatable = true",
            "translatable means nothing for number",
        ),
        ("kind = \"date\"\nyears_ahead = -1", "years_ahead must be from 0 to 100"),
        (
            "kind = \"choice\"\noptions = [{ id = \"a\", label = { en = \"A\" } }]\nat_least = 1",
            "at_least and at_most mean something only where many may be chosen",
        ),
        (
            "kind = \"choice\"\nmany = true\noptions = [{ id = \"a\", label = { en = \"A\" } }]\nat_least = 2",
            "at_least is more than can be chosen",
        ),
    ] {
        let question = format!("[[section.question]]\nid = \"q\"\nlabel.en = \"Q\"\n{question}\n");
        assert_eq!(defects(&question), [format!("q: {defect}")]);
    }
}

#[test]
fn the_form_of_2015_keeps_the_hash_that_its_receipts_name() {
    let toml = include_str!("../../../../network/forms/application-2015.toml");
    let form = Form::parse(toml, &[Lang::EN, Lang::FR, Lang::PT, Lang::UK, Lang::AR]).unwrap();
    assert_eq!(form.hash(), "810ae8bbc234f4bb24c75faf6a5a44526b6cde4bc5aa3795dc65691c15fa46d3");
    assert!(form.questions().all(|it| it.shown_if.is_none() && it.usual.is_empty()));
}

#[test]
fn what_a_rule_says_of_other_pages_is_settled() {
    let is = |question: &str| Rule::Is { question: question.into(), is: "yes".into() };
    let yes = crate::answer::Value::Choice { chosen: vec!["yes".into()] };
    let rule = Rule::All { all: vec![is("here"), is("there"), is("nowhere")] };
    let settled = rule.settled(&|it| it == "here", &|it| (it == "there").then_some(&yes));
    let (holds, fails) = (Rule::All { all: vec![] }, Rule::Any { any: vec![] });
    assert_eq!(settled, Rule::All { all: vec![is("here"), holds.clone(), fails.clone()] });
    assert!(holds.holds(&|_| None) && !fails.holds(&|_| None));
}
