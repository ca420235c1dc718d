use super::*;
use crate::form::Form;

const TWO: &[Lang] = &[Lang::EN, Lang::UK];

const SMALL: &str = r#"
# A remark.
id = "small"
title = { en = "Small", uk = "Мала" }
intro = { en = "Begin", uk = "Почніть" }
[[section]]
id = "city"
title = { en = "City", uk = "Місто" }
[[section.question]]
id = "population"
kind = "number"
label = { en = "People \"all\"\nof them", uk = "Люди" }
min = "0.5"
max = 50000000
decimals = 1
with_year = true
warn = { usual_max = 40000000 }
[[section.question]]
id = "language"
kind = "choice"
label = { en = "Language", uk = "Мова" }
shown_if = { any = [{ question = "population", at_least = 3 }, { question = "population", not_empty = false }] }
[[section.question.options]]
id = "en"
label = { en = "English", uk = "Англійська" }
[[section.question.options]]
id = "uk"
label = { en = "Ukrainian", uk = "Українська" }
[[section]]
id = "plan"
title = { en = "Plan", uk = "План" }
[[section.question]]
id = "actions"
kind = "table"
label = { en = "Actions", uk = "Дії" }
max_rows = 5
[[section.question.columns]]
id = "what"
kind = "choice"
label = { en = "What", uk = "Що" }
[[section.question.columns.options]]
id = "yes"
label = { en = "Yes", uk = "Так" }
[[section.question.columns]]
id = "when"
kind = "date"
label = { en = "When", uk = "Коли" }
"#;

fn small() -> FormDraft {
    FormDraft::parse(SMALL).unwrap()
}

fn read(draft: &FormDraft) -> Form {
    Form::parse(&draft.to_toml(TWO), TWO).unwrap()
}

fn en(text: &str) -> Texts {
    [(Lang::EN, text.to_owned())].into_iter().collect()
}

#[test]
fn a_definition_that_was_read_and_written_says_the_same() {
    let form = Form::parse(SMALL, TWO).unwrap();
    assert_eq!(read(&small()), form);
    assert_eq!(FormDraft::parse(&small().to_toml(TWO)).unwrap(), small());
}

#[test]
fn every_kind_the_reader_knows_is_offered_and_every_other_is_not() {
    for kind in KINDS {
        let mut draft = small();
        let place = draft.add(Place::Section(0), &en("New"), kind).unwrap();
        assert_eq!(place, Place::Question(0, 2));
        let defects = match Form::parse(&draft.to_toml(TWO), TWO) {
            Ok(_) => Vec::new(),
            Err(defects) => defects,
        };
        assert!(!defects.iter().any(|it| it.what.contains("unknown")), "{kind}: {defects:?}");
        assert!(!defects.iter().any(|it| it.what.contains("means nothing")), "{defects:?}");
    }
    // The test above would pass for any word if the reader did not tell.
    let mut draft = small();
    draft.add(Place::Section(0), &en("New"), "figure").unwrap();
    let defects = Form::parse(&draft.to_toml(TWO), TWO).unwrap_err();
    assert!(defects.iter().any(|it| it.what.contains("unknown kind")), "{defects:?}");
}

#[test]
fn what_is_added_gets_an_id_that_nothing_has() {
    let mut draft = small();
    let ids = |draft: &FormDraft, place| draft.at(place).unwrap().line("id").to_owned();
    let first = draft.add(Place::Section(0), &en("Access for all, everywhere!"), "date").unwrap();
    assert_eq!(ids(&draft, first), "access_for_all_everywhere");
    let second = draft.add(Place::Section(1), &en("Access for all, everywhere!"), "date").unwrap();
    assert_eq!(ids(&draft, second), "access_for_all_everywhere_2");
    let third = draft.add(Place::Section(1), &Texts::default(), "date").unwrap();
    assert_eq!(ids(&draft, third), "question");
    let section = draft.add(Place::Form, &en("City"), "").unwrap();
    assert_eq!(ids(&draft, section), "city_2");
    let column = draft.add(Place::Question(1, 0), &en("What"), "date").unwrap();
    assert_eq!(ids(&draft, column), "what_2");
}

#[test]
fn a_question_moves_within_its_section_and_on_into_the_next() {
    let mut draft = small();
    assert_eq!(draft.shift(Place::Question(0, 0), Way::Down), Ok(Place::Question(0, 1)));
    assert_eq!(draft.shift(Place::Question(0, 1), Way::Down), Ok(Place::Question(1, 0)));
    let order: Vec<String> =
        draft.questions().iter().map(|it| draft.at(*it).unwrap().line("id").to_owned()).collect();
    assert_eq!(order, ["language", "population", "actions"]);
    assert_eq!(draft.shift(Place::Question(1, 0), Way::Up), Ok(Place::Question(0, 1)));
    assert_eq!(draft.shift(Place::Question(0, 1), Way::Up), Ok(Place::Question(0, 0)));
    assert_eq!(draft, small());
    // At the very ends nothing happens.
    assert_eq!(draft.shift(Place::Question(0, 0), Way::Up), Ok(Place::Question(0, 0)));
    assert_eq!(draft.shift(Place::Section(1), Way::Down), Ok(Place::Section(1)));
    assert_eq!(draft, small());
    assert_eq!(draft.shift(Place::Question(0, 9), Way::Up), Err(Nowhere));
}

#[test]
fn another_kind_keeps_the_words_and_drops_the_bounds_of_the_old_one() {
    let mut draft = small();
    draft.change_kind(Place::Question(0, 0), "long_text").unwrap();
    draft.set(Place::Question(0, 1), "shown_if", None).unwrap();
    let form = read(&draft);
    let question = form.question("population").unwrap();
    assert_eq!(question.kind, crate::form::Kind::LongText { max_words: 200 });
    assert_eq!(question.label.to(Lang::UK), "Люди");
}

#[test]
fn a_text_that_is_no_definition_at_all_is_told_with_its_line() {
    let told = FormDraft::parse("id = \"a\"\ntitle = \n").unwrap_err();
    assert!(told.contains("line 2"), "{told}");
    assert!(FormDraft::parse("section = 3").is_err());
    assert!(FormDraft::parse("section = [3]").is_err());
    assert!(FormDraft::parse("[[section]]\nquestion = { id = 1 }").is_err());
}

#[test]
fn nesting_without_end_is_a_sentence_and_no_crash() {
    let deep = format!("id = {}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(FormDraft::parse(&deep).is_err());
    assert!(Form::parse(&deep, TWO).is_err());
    let inline = format!("id = {}1{}", "{ a = ".repeat(20_000), "}".repeat(20_000));
    assert!(FormDraft::parse(&inline).is_err());
}

#[test]
fn what_steers_the_display_is_refused_though_it_is_written_as_an_escape() {
    let escaped = SMALL.replace("\"City\"", "\"City \\u202E\"");
    assert_ne!(escaped, SMALL);
    let told = FormDraft::parse(&escaped).unwrap_err();
    assert!(told.contains("steer the display"), "{told}");
}

#[test]
fn ten_thousand_questions_are_refused_in_a_sentence() {
    let question = "[[section.question]]\nid = \"q\"\nkind = \"date\"\nlabel.en = \"When\"\n";
    let many = format!("{SMALL}{}", question.repeat(10_000));
    assert_eq!(FormDraft::parse(&many).unwrap_err(), "10003 questions; a form has at most 300");
}
