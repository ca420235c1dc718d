//! Out, filled, and in again: no answer of any kind is lost, and none is seen where none was
//! written.

use std::collections::BTreeMap;

use documents::sheet::{Book, Row, read, write};
use domain::answer::{self, Answer, Answers, Fields};
use domain::form::{Form, Kind, Question};
use domain::language::Lang;
use domain::time::Timestamp;
use proptest::prelude::*;

use super::book::{NOT_HERE, Of};
use super::cells::Words;
use super::filled;
use crate::applications::answers::mark;
use crate::networks;

const YEAR: i16 = 2026;

fn form() -> Form {
    networks::shipped().unwrap().form("application-2026").unwrap().clone()
}

fn words(lang: Lang) -> Words {
    let network = networks::shipped().unwrap();
    let languages = network.rules.answers.languages.iter();
    Words { lang, languages: languages.map(|it| (it.code, it.own_name.clone())).collect() }
}

fn book(form: &Form, answers: &Answers, lang: Lang) -> Book {
    let network = "Lyceum".to_owned();
    let of = Of { network, form, words: words(lang), rows: &[], answers, year: YEAR };
    of.book("", Timestamp(1_790_000_000_000), Vec::new(), "https://cities.example/")
}

/// What the sheet says once it is back.
fn back(form: &Form, book: &Book, lang: Lang) -> BTreeMap<String, Fields> {
    let filled = read(&write(book).unwrap()).unwrap();
    assert_eq!(filled.strays, [""; 0]);
    let content = filled::read(&filled, form, &words(lang), YEAR).unwrap();
    content.answers.into_iter().map(|it| (it.question, it.typed)).collect()
}

/// The same book as if it had been taken away empty and filled by hand since.
fn as_if_filled(mut book: Book) -> Book {
    let nothing = mark(None, None);
    let of_question = |row: &&mut Row| !row.mark.is_empty() && row.mark != NOT_HERE;
    for row in book.grids.iter_mut().flat_map(|it| &mut it.rows).filter(of_question) {
        row.mark.clone_from(&nothing);
    }
    book
}

/// Something to type into a field; `n` chooses, `text` is used where anything may stand.
fn typed(question: &Question, field: &str, n: u32, text: &str) -> Vec<String> {
    let pick = |of: &[&str]| of[n as usize % of.len()].to_owned();
    // One in eight is nonsense, which a draft keeps as it is.
    if n % 8 == 7 {
        return vec![text.to_owned()];
    }
    if field.ends_with("__lang") || field.ends_with("__working_lang") {
        return vec![pick(&["uk", "en", "ar", "zh"])];
    }
    let column = question.place_of(field).map(|it| it.1.to_owned());
    let kind = match (&question.kind, &column) {
        (Kind::Table(table), Some(column)) => &table.column(column).unwrap().kind,
        (kind, _) => kind,
    };
    match kind {
        Kind::Number(_) | Kind::Money(_) if field.ends_with("__source") => vec![text.to_owned()],
        Kind::Number(_) | Kind::Money(_) => vec![pick(&["256 474", "145,39", "٢٠٢٢", "0", "1.5"])],
        Kind::Year { .. } => vec![pick(&["2020", "1999"])],
        Kind::Date { .. } => vec![pick(&["2023-05-31", "31.05.2023"])],
        Kind::Choice { options, many: false, .. } => {
            vec![options[n as usize % options.len()].id.clone()]
        }
        Kind::Choice { options, .. } => {
            let chosen = options.iter().enumerate().filter(|(at, _)| n >> (at % 30) & 1 == 1);
            chosen.map(|(_, it)| it.id.clone()).collect()
        }
        Kind::Rating { .. } => vec![pick(&["1", "2", "3", "4", "5"])],
        Kind::Declaration => vec!["yes".to_owned()],
        Kind::Links { .. } => vec!["https://a.example\nb.example".to_owned()],
        _ => vec![text.to_owned()],
    }
}

/// Texts of every sort: scripts, lines, and what spreadsheets take for something else.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "\\PC{1,60}",
        2 => "[ -~\\n]{1,80}",
        2 => "[а-яїєґ' \\n]{1,80}",
        2 => "[ء-ي ،\\n]{1,60}",
        1 => Just("=1+1".to_owned()),
        1 => Just("_x0041_ _x000D_".to_owned()),
        1 => Just("<r><t>a</t></r>".to_owned()),
        1 => Just("'007".to_owned()),
        1 => Just("Yes".to_owned()),
        1 => Just("-".to_owned()),
        1 => Just("TRUE".to_owned()),
        1 => Just("👩‍🏫\u{200f}".to_owned()),
    ]
}

fn answers(form: &Form, ns: &[u32], texts: &[String]) -> Answers {
    let mut answers = Answers::new();
    let mut at = 0;
    for question in form.questions().filter(|it| !it.is_file()) {
        let mut fields = Fields::new();
        for field in question.fields() {
            // Of tables only some rows, with gaps between their cells.
            let (n, text) = (ns[at % ns.len()].wrapping_add(at as u32), &texts[at % texts.len()]);
            at += 1;
            let is_late_row = question.place_of(&field).is_some_and(|it| it.0 > 3);
            if n % 5 != 4 && !is_late_row {
                fields.insert(field.clone(), typed(question, &field, n / 5, text));
            }
        }
        let answer = answer::keep(question, &fields, YEAR);
        if !answer.is_blank() {
            answers.insert(question.id.clone(), answer);
        }
    }
    answers
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn out_filled_and_in_loses_no_answer(
        ns in prop::collection::vec(any::<u32>(), 40..60),
        texts in prop::collection::vec(text(), 20..30),
        lang in prop_oneof![Just(Lang::EN), Just(Lang::UK), Just(Lang::AR)],
    ) {
        let form = form();
        let answers = answers(&form, &ns, &texts);
        let book = book(&form, &answers, lang);
        // As it went out, nothing is different.
        prop_assert_eq!(back(&form, &book, lang), BTreeMap::new());
        let not_here: Vec<String> = book
            .grids
            .iter()
            .flat_map(|it| &it.rows)
            .filter(|it| it.mark == NOT_HERE)
            .map(|it| it.key.clone())
            .collect();
        let filled = back(&form, &as_if_filled(book), lang);
        for (question, answer) in &answers {
            match filled.get(question) {
                Some(typed) => prop_assert_eq!(typed, &answer.typed, "{}", question),
                // An answer that no sheet can hold is said to be so and stays where it is.
                None => prop_assert!(not_here.contains(question), "{} is lost", question),
            }
        }
        prop_assert_eq!(filled.keys().filter(|it| !answers.contains_key(*it)).count(), 0);
    }
}

/// Answers that are right go out and come back whole; only nonsense may stay behind.
#[test]
fn every_right_answer_fits_into_a_sheet() {
    let form = form();
    let mut all = Answers::new();
    for question in form.questions().filter(|it| !it.is_file()) {
        let mut fields = Fields::new();
        for field in question.fields() {
            let is_late_row = question.place_of(&field).is_some_and(|it| it.0 > 3);
            if !is_late_row {
                fields.insert(field.clone(), typed(question, &field, 3, "Суми"));
            }
        }
        all.insert(question.id.clone(), answer::keep(question, &fields, YEAR));
    }
    for lang in [Lang::EN, Lang::FR, Lang::PT, Lang::UK, Lang::AR] {
        let book = book(&form, &all, lang);
        let filled = back(&form, &as_if_filled(book), lang);
        let kept: BTreeMap<String, Fields> =
            all.iter().map(|(id, it)| (id.clone(), it.typed.clone())).collect();
        assert_eq!(filled, kept, "{lang}");
    }
}

/// The check above sees a lost answer: one cell emptied by hand is one difference.
#[test]
fn one_emptied_cell_is_one_difference() {
    let form = form();
    let question = form.questions().find(|it| matches!(it.kind, Kind::LongText { .. })).unwrap();
    let fields = Fields::from([(question.id.clone(), vec!["We learn".to_owned()])]);
    let answers: Answers =
        [(question.id.clone(), answer::keep(question, &fields, YEAR))].into();
    let mut book = book(&form, &answers, Lang::EN);
    let row = book.grids.iter_mut().flat_map(|it| &mut it.rows).find(|it| it.key == question.id);
    row.unwrap().entries[0] = documents::sheet::Entry::line("");
    let differences = back(&form, &book, Lang::EN);
    assert_eq!(differences, BTreeMap::from([(question.id.clone(), Fields::new())]));
}

#[test]
fn an_answer_too_long_for_a_cell_is_said_to_be_elsewhere_and_is_no_difference() {
    let form = form();
    let question = form.questions().find(|it| matches!(it.kind, Kind::LongText { .. })).unwrap();
    // Two code units each: twenty thousand of them are stored, and no cell holds them.
    let fields = Fields::from([(question.id.clone(), vec!["😀".repeat(19_000)])]);
    let answer = answer::keep(question, &fields, YEAR);
    assert_ne!(answer, Answer::default());
    let answers: Answers = [(question.id.clone(), answer)].into();
    let book = book(&form, &answers, Lang::EN);
    let row = book.grids.iter().flat_map(|it| &it.rows).find(|it| it.key == question.id);
    assert_eq!(row.unwrap().mark, NOT_HERE);
    assert_eq!(back(&form, &book, Lang::EN), BTreeMap::new());
}
