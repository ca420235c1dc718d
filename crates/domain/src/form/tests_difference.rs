//! What changed from one version of a form to another, and which drafts can follow.

use std::collections::BTreeSet;

use super::*;
use crate::answer::{self, Answers, FileFact};

const OLD: &str = r#"
id = "form"
title.en = "Form"
intro.en = "Begin"
[[section]]
id = "one"
title.en = "One"
[[section.question]]
id = "name"
kind = "short_text"
max = 100
label.en = "Name"
[[section.question]]
id = "plan"
kind = "long_text"
max_words = 200
label.en = "Plan"
[[section.question]]
id = "area"
kind = "choice"
label.en = "Area"
many = true
options = [{ id = "a", label = { en = "A" } }, { id = "b", label = { en = "B" } }]
[[section]]
id = "two"
title.en = "Two"
[[section.question]]
id = "actions"
kind = "table"
label.en = "Actions"
max_rows = 4
[[section.question.columns]]
id = "what"
kind = "short_text"
label.en = "What"
max = 100
[[section.question.columns]]
id = "who"
kind = "short_text"
label.en = "Who"
max = 100
[[section.question]]
id = "signed"
kind = "file"
label.en = "Signed"
types = ["application/pdf"]
max_bytes = 1000
max = 2
"#;

fn form(toml: &str) -> Form {
    Form::parse(toml, &[Lang::EN]).unwrap_or_else(|it| panic!("{it:?}"))
}

fn differs(new: &str) -> Vec<Change> {
    Form::difference(&form(OLD), &form(new))
}

fn changed(question: &str, what: &[Aspect]) -> Vec<Change> {
    let what = what.iter().copied().collect::<BTreeSet<_>>();
    vec![Change::Changed { question: question.to_owned(), what }]
}

fn answers(pairs: &[(&str, &str)]) -> Answers {
    let mut fields = answer::Fields::new();
    for (name, value) in pairs {
        fields.entry((*name).to_owned()).or_default().push((*value).to_owned());
    }
    form(OLD).questions().map(|it| (it.id.clone(), answer::keep(it, &fields, 2026))).collect()
}

fn losses(new: &str, typed: &[(&str, &str)]) -> Vec<(String, LossReason)> {
    let moved = Form::can_move(&form(OLD), &form(new), &answers(typed), &[]);
    assert_eq!(moved.is_possible(), moved.losses.is_empty());
    moved.losses.into_iter().map(|it| (it.question, it.why)).collect()
}

fn part(part: &str) -> LossReason {
    LossReason::Part { part: part.to_owned() }
}

#[test]
fn the_same_form_differs_in_nothing() {
    assert_eq!(differs(OLD), []);
}

#[test]
fn what_a_question_changed_in_is_told() {
    for (from, to, question, what) in [
        ("label.en = \"Plan\"", "label.en = \"Your plan\"", "plan", Aspect::Words),
        ("max_words = 200", "max_words = 300", "plan", Aspect::Bounds),
        ("max_words = 200", "max_words = 200\nrequired = true", "plan", Aspect::Rules),
        (
            "kind = \"long_text\"\nmax_words = 200",
            "kind = \"short_text\"\nmax = 200",
            "plan",
            Aspect::Kind,
        ),
        ("label = { en = \"B\" }", "label = { en = \"Bee\" }", "area", Aspect::Words),
        ("max_rows = 4", "max_rows = 5", "actions", Aspect::Bounds),
        ("label.en = \"Who\"", "label.en = \"Owner\"", "actions", Aspect::Words),
    ] {
        assert_eq!(differs(&OLD.replacen(from, to, 1)), changed(question, &[what]), "{to}");
    }
}

#[test]
fn what_came_went_and_moved_is_told() {
    let plan = "[[section.question]]\nid = \"plan\"\nkind = \"long_text\"\nmax_words = 200\nlabel.en = \"Plan\"\n";
    assert!(OLD.contains(plan));
    let removed = Change::Removed { question: "plan".into(), section: "one".into() };
    assert_eq!(differs(&OLD.replace(plan, "")), [removed]);
    let added = OLD.replace(plan, &format!("{plan}{}", plan.replace("\"plan\"", "\"more\"")));
    assert_eq!(differs(&added), [Change::Added { question: "more".into(), section: "one".into() }]);
    let moved = |from: &str, to: &str| Change::Moved {
        question: "plan".into(),
        from: from.into(),
        to: to.into(),
    };
    assert_eq!(differs(&format!("{}{plan}", OLD.replace(plan, ""))), [moved("one", "two")]);
    // The last of three comes first: one question moved, not two.
    let area = "[[section.question]]\nid = \"area\"\n";
    let (before, rest) = OLD.split_once(area).unwrap();
    let (own, after) = rest.split_at(rest.find("[[section]]").unwrap());
    let first =
        before.replacen("[[section.question]]", &format!("{area}{own}[[section.question]]"), 1);
    let one = Change::Moved { question: "area".into(), from: "one".into(), to: "one".into() };
    assert_eq!(differs(&format!("{first}{after}")), [one]);
    let reworded = OLD
        .replace("intro.en = \"Begin\"", "intro.en = \"Start\"")
        .replace("title.en = \"Two\"", "title.en = \"2\"");
    assert_eq!(
        differs(&reworded),
        [Change::Reworded, Change::SectionReworded { section: "two".into() }]
    );
}

#[test]
fn a_draft_follows_where_no_answer_is_lost() {
    let typed =
        [("plan", "Ours"), ("area", "b"), ("actions__0__what", "x"), ("actions__0__who", "y")];
    // Tighter, reworded, moved, required: nothing is lost by any of it.
    for new in [
        OLD.replace("max_words = 200", "max_words = 1"),
        OLD.replace("max_words = 200", "max_words = 200\nrequired = true"),
        OLD.replace("label.en = \"Plan\"", "label.en = \"Your plan\""),
        OLD.replace("{ id = \"a\", label = { en = \"A\" } }, ", ""),
    ] {
        assert_eq!(losses(&new, &typed), []);
    }
    let without_plan = OLD.replace("id = \"plan\"", "id = \"strategy\"");
    assert_eq!(losses(&without_plan, &typed), [("plan".into(), LossReason::Removed)]);
    assert_eq!(losses(&without_plan, &typed[1..]), []);
    let as_line = OLD.replace("kind = \"long_text\"\nmax_words = 200", "kind = \"links\"\nmax = 2");
    assert_eq!(losses(&as_line, &typed), [("plan".into(), LossReason::Kind)]);
    let without_b = OLD.replace(", { id = \"b\", label = { en = \"B\" } }", "");
    assert_eq!(losses(&without_b, &typed), [("area".into(), part("b"))]);
    let without_who = OLD.replace("id = \"who\"", "id = \"owner\"");
    assert_eq!(losses(&without_who, &typed), [("actions".into(), part("who"))]);
}

#[test]
fn rows_files_and_questions_no_longer_asked_are_losses_too() {
    let rows = [("actions__0__what", "x"), ("actions__1__what", "y")];
    let narrow = OLD.replace("max_rows = 4", "max_rows = 1");
    assert_eq!(losses(&narrow, &rows), [("actions".into(), LossReason::Room)]);
    assert_eq!(losses(&narrow, &rows[..1]), []);

    let file = FileFact {
        question: "signed".into(),
        name: "a.pdf".into(),
        sha256: "ab".repeat(32),
        size_bytes: 9,
        media_type: "application/pdf".into(),
    };
    let fewer = OLD.replace("max_bytes = 1000\nmax = 2", "max_bytes = 1000\nmax = 1");
    let move_with = |files: &[FileFact]| {
        Form::can_move(&form(OLD), &form(&fewer), &Answers::new(), files).losses.len()
    };
    assert_eq!((move_with(std::slice::from_ref(&file)), move_with(&[file.clone(), file.clone()])), (0, 1));

    let hidden = OLD.replace(
        "label.en = \"Actions\"",
        "label.en = \"Actions\"\nshown_if = { question = \"area\", is = \"a\" }",
    );
    assert_eq!(losses(&hidden, &rows), [("actions".into(), LossReason::Hidden)]);
    assert_eq!(losses(&hidden, &[rows[0], ("area", "a")]), []);
}
