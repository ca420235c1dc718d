//! What people may have typed: it is printed letter by letter, costs little, and breaks nothing.

#![cfg(test)]

mod samples;
mod tools;

use documents::typeset::{Answer, Document, Dossier, Fact, Said, Section};
use domain::language::Lang;
use press::fonts::Fonts;
use press::render::{Printed, render};
use press::text::{CHARS_MAX, REPLACEMENT, is_taken_out, pdf_text};
use proptest::prelude::*;

/// A dossier in which a text stands wherever people can write.
fn with(text: &str) -> Document {
    let mut it: Dossier = samples::dossier(Lang::EN);
    let said = Said::written(text, None, Lang::EN);
    it.city = said.clone();
    it.frame.title = text.to_owned();
    it.frame.footer = text.chars().take(200).collect();
    it.facts = vec![Fact::new(text, said.clone()), Fact::code("Code", text)];
    let table = Answer::Table { columns: vec![text.to_owned()], rows: vec![vec![said.clone()]] };
    let answers = [Answer::Text { said }, table, Answer::Words { lines: vec![text.to_owned()] }];
    it.sections = vec![Section {
        title: text.to_owned(),
        questions: answers.map(|it| samples::question(text, it)).into(),
    }];
    Document::Dossier(it)
}

/// The same with the text only where long text is typed.
fn answered(text: &str) -> Document {
    let mut it = samples::dossier(Lang::EN);
    let answer = samples::text(Lang::EN, text);
    it.sections =
        vec![Section { title: "Vision".into(), questions: vec![samples::question("?", answer)] }];
    Document::Dossier(it)
}

fn accessible(document: &Document) -> Vec<u8> {
    let Printed { bytes, plain_because } = render(&samples::json(document), Vec::new()).unwrap();
    assert_eq!(plain_because, None);
    assert_eq!(tools::broken(&bytes), None);
    bytes
}

#[test]
fn what_looks_like_a_program_is_printed_as_it_was_typed() {
    let programs = [
        "#read(\"/etc/passwd\")",
        "#import \"@preview/cetz:0.3.0\"",
        "#include \"main.typ\"",
        "#while true {}",
        "#range(1000000000)",
        "#panic(1)",
        "#sys.inputs",
        "*bold* _thin_ `raw` $x^2$ <label> @ref",
        "= Heading",
        "- entry + entry / term: it",
        "// comment /* more */",
        "a -- b --- c ... 'q' \"q\" ~ \\ \\u{41}",
        "{{ 7 * 7 }} ${7*7} <%= 7 %>",
        "[[[[[[[[[[]]]]]]]]]] ]]] #[ #{",
        "https://example.org/#a",
        "<script>alert(1)</script> &lt;b&gt;",
    ];
    for program in programs {
        let text = tools::words(&accessible(&with(program)));
        assert!(text.contains(program), "{program}: {text}");
        assert!(!text.contains("root:"), "{text}");
    }
}

#[test]
fn a_thousand_brackets_are_a_thousand_brackets() {
    let deep = "[".repeat(1_000) + &"{".repeat(1_000);
    let text: String = tools::text(&accessible(&answered(&deep))).split_whitespace().collect();
    assert_eq!(text.matches('[').count(), 1_000);
    assert_eq!(text.matches('{').count(), 1_000);
}

#[test]
fn no_name_is_read_backwards() {
    let text = tools::words(&accessible(&with("user \u{202E}gnp.exe\u{202C} \u{2067}abc\u{2069}")));
    assert!(text.contains("user gnp.exe abc"), "{text}");
    assert!(!text.contains("exe.png"), "{text}");
}

#[test]
fn marks_piled_on_one_letter_cost_no_more_than_a_few() {
    let pile = format!("Z{}algo", "\u{0301}".repeat(40_000));
    let pdf = accessible(&with(&pile));
    assert!(tools::words(&pdf).contains("algo"));
    assert!(pdf.len() < 200_000, "{}", pdf.len());
    let other = format!("ب{}", "\u{064B}".repeat(40_000));
    accessible(&with(&other));
    let joined = "👩\u{200D}".repeat(10_000);
    accessible(&answered(&joined));
}

#[test]
fn a_word_without_end_wraps() {
    let word = "слово".repeat(10_000);
    let pdf = accessible(&answered(&word));
    let text: String = tools::text(&pdf).chars().filter(|it| "слово".contains(*it)).collect();
    assert!(text.contains(&word), "letters were lost");
    accessible(&with(&"W".repeat(100_000)));
}

#[test]
fn a_script_without_a_font_is_told_and_breaks_nothing() {
    let georgian = "თბილისი";
    let text = tools::words(&accessible(&with(&format!("Tbilisi ({georgian})"))));
    assert!(text.contains("Tbilisi (\u{FFFD})"), "{text}");
    assert!(text.contains("Some characters stand as"), "{text}");
    let whole = tools::words(&accessible(&with("Tbilisi")));
    assert!(!whole.contains("Some characters stand as"), "{whole}");
}

#[test]
fn what_is_no_character_is_not_there() {
    let odd = "a\0b\u{7}c\u{9B}d\u{E000}e\u{FFFF}f\u{FEFF}g\u{E0041}h\u{10FFFF}i\u{2028}j";
    let text = tools::words(&accessible(&with(odd)));
    assert!(text.contains("abcdefghi j"), "{text}");
}

#[test]
fn pictures_and_signs_are_printed_as_they_were_typed() {
    let signs = "😀 👨\u{200D}👩\u{200D}👧 🇺🇦 ❤️ ✅ ½ ₴ № € “‘’” – —";
    let text = tools::words(&accessible(&with(signs)));
    for sign in ["😀", "✅", "½", "₴", "№", "€", "“‘’”"] {
        assert!(text.contains(sign), "{sign}: {text}");
    }
}

#[test]
fn nothing_at_all_is_a_document_too() {
    accessible(&with(""));
    accessible(&with("\u{E000}"));
    accessible(&with("\n\n\n"));
}

#[test]
fn a_document_with_a_part_missing_is_none() {
    for json in ["", "{}", "[]", "{\"kind\":\"dossier\"}", "{\"kind\":\"letter\"}"] {
        assert!(render(json.as_bytes(), Vec::new()).is_err(), "{json}");
    }
    let mut whole: serde_json::Value =
        serde_json::from_slice(&samples::json(&with("Sumy"))).unwrap();
    whole["frame"].as_object_mut().unwrap().remove("title");
    assert!(render(whole.to_string().as_bytes(), Vec::new()).is_err());
}

#[test]
fn a_mark_that_is_two_in_its_usual_form_counts_as_two() {
    let letters = Fonts::with(Vec::new());
    let once = pdf_text(letters.letters(), "a\u{344}\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}", 100);
    let again = pdf_text(letters.letters(), &once.text, 100);
    assert_eq!((again.n_replaced, again.text), (0, once.text));
}

#[test]
fn a_table_that_is_too_long_is_cut() {
    let row = vec![Said::ours(Lang::EN, "cell")];
    let table = Answer::Table { columns: vec!["One".into()], rows: vec![row; 20_000] };
    let mut it = samples::dossier(Lang::EN);
    it.sections[0].questions = vec![samples::question("Table", table)];
    let text = tools::text(&accessible(&Document::Dossier(it)));
    assert_eq!(text.matches("cell").count(), 500);
}

/// Letters from everywhere, with those that hurt more often than chance has it.
fn any_text() -> impl Strategy<Value = String> {
    let odd = prop_oneof![
        any::<char>(),
        proptest::char::range('\0', '\u{9F}'),
        proptest::char::range('\u{300}', '\u{36F}'),
        proptest::char::range('\u{600}', '\u{6FF}'),
        proptest::char::range('\u{900}', '\u{97F}'),
        proptest::char::range('\u{2000}', '\u{206F}'),
        proptest::char::range('\u{FE00}', '\u{FE0F}'),
        proptest::char::range('\u{1F1E6}', '\u{1F6FF}'),
        prop::sample::select(vec!['a', ' ', 'я', '\n', '\u{200D}', '\u{20E3}', '\u{64B}']),
    ];
    prop::collection::vec(odd, 0..200).prop_map(|it| it.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_was_typed_becomes_what_can_be_set(text in any_text()) {
        let fonts = Fonts::with(Vec::new());
        let set = pdf_text(fonts.letters(), &text, CHARS_MAX).text;
        prop_assert!(!set.contains(is_taken_out), "{set:?}");
        prop_assert!(!set.contains("\n\n\n") && !set.starts_with('\n') && !set.ends_with('\n'));
        let without_glyph = |c: char| {
            matches!(c, '\n' | '\u{200B}'..='\u{200F}' | '\u{61C}' | '\u{FE00}'..='\u{FE0F}')
        };
        for c in set.chars().filter(|it| !without_glyph(*it)) {
            prop_assert!(fonts.letters().families(c) != 0, "{c:?}");
        }
        let again = pdf_text(fonts.letters(), &set, CHARS_MAX);
        prop_assert_eq!(again.n_replaced, 0);
        prop_assert_eq!(again.text, set);
    }

    #[test]
    fn plain_words_stay_as_they_are(text in "[a-zA-Zа-яґєії0-9.,;!?() ]{0,39}") {
        let fonts = Fonts::with(Vec::new());
        let set = pdf_text(fonts.letters(), &text, CHARS_MAX);
        prop_assert_eq!(set.text, text.trim().to_owned());
        prop_assert_eq!(set.n_replaced, 0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24, failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_was_typed_is_an_accessible_document(texts in prop::collection::vec(any_text(), 12)) {
        let mut it = samples::dossier(Lang::UK);
        it.sections[0].questions = texts
            .iter()
            .map(|text| samples::question("?", samples::text(Lang::UK, text)))
            .collect();
        let printed = render(&samples::json(&Document::Dossier(it)), Vec::new()).unwrap();
        prop_assert_eq!(printed.plain_because, None, "{:?}", texts);
    }
}

#[test]
fn the_sign_for_what_is_missing_is_not_missing_itself() {
    assert_ne!(Fonts::with(Vec::new()).letters().families(REPLACEMENT), 0);
}
