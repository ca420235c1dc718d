//! The rules of tables, people, conditions, warnings and texts in two languages.

use super::*;
use crate::form::Kind;

const YEAR: i16 = 2026;

const FORM: &str = r#"
id = "fuller"
title.en = "Fuller"
intro.en = "For tests"
[[section]]
id = "city"
title.en = "City"
[[section.question]]
id = "has_plan"
kind = "choice"
label.en = "Is there a plan?"
options = [{ id = "yes", label = { en = "Yes" } }, { id = "no", label = { en = "No" } }]
required = true
[[section.question]]
id = "plan"
kind = "long_text"
label.en = "The plan"
max_words = 10
translatable = true
required = true
shown_if = { question = "has_plan", is = "yes" }
warn = { min_words = 3 }
[[section.question]]
id = "population"
kind = "number"
label.en = "People"
max = 50000000
with_year = true
warn = { usual_min = 1000, usual_max = 30000000, older_than = 5 }
[[section.question]]
id = "districts"
kind = "short_text"
label.en = "Districts"
max = 50
required_if = { question = "population", at_least = 1000000 }
[[section.question]]
id = "clusters"
kind = "choice"
label.en = "Clusters"
many = true
at_least = 2
at_most = 3
options = [{ id = "a", label = { en = "A" } }, { id = "b", label = { en = "B" } }, { id = "c", label = { en = "C" } }, { id = "d", label = { en = "D" } }]
[[section]]
id = "work"
title.en = "Work"
[[section.question]]
id = "actions"
kind = "table"
label.en = "Actions"
min_rows = 2
max_rows = 3
required = true
[[section.question.columns]]
id = "what"
kind = "short_text"
label.en = "What"
max = 20
required = true
[[section.question.columns]]
id = "cost"
kind = "money"
label.en = "Cost"
unit = "USD"
max = 1000000
[[section.question.columns]]
id = "begins"
kind = "date"
label.en = "Begins"
years_ahead = 10
required = true
[[section.question.columns]]
id = "state"
kind = "choice"
label.en = "State"
options = [{ id = "planned", label = { en = "Planned" } }, { id = "done", label = { en = "Done" } }]
[[section.question]]
id = "team"
kind = "people"
label.en = "Team"
min = 1
max = 2
[[section.question]]
id = "partners"
kind = "short_text"
label.en = "Partners"
max = 50
required = true
shown_if = { all = [{ question = "plan", not_empty = true }, { any = [{ question = "clusters", any_of = ["a", "b"] }, { question = "actions", at_least = 3 }] }] }
"#;

fn form() -> Form {
    Form::parse(FORM, &[Lang::EN]).unwrap_or_else(|it| panic!("{it:?}"))
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    let mut fields = Fields::new();
    for (name, value) in pairs {
        fields.entry((*name).to_owned()).or_default().push((*value).to_owned());
    }
    fields
}

fn saved(form: &Form, pairs: &[(&str, &str)]) -> Answers {
    let fields = fields(pairs);
    form.questions().map(|it| (it.id.clone(), keep(it, &fields, YEAR))).collect()
}

fn told(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|it| format!("{}: {}", it.field, it.error.key())).collect()
}

/// What stands in the way, beginning with that question.
fn errors(question: &str, pairs: &[(&str, &str)]) -> Vec<String> {
    let form = form();
    told(&parse(form.question(question).unwrap(), &fields(pairs), YEAR).err().unwrap_or_default())
}

const TWO_ROWS: [(&str, &str); 6] = [
    ("actions__0__what", "Libraries"),
    ("actions__0__begins", "2027-03-01"),
    ("actions__0__cost", "12 500"),
    ("actions__1__what", "Evening classes"),
    ("actions__1__begins", "2028-01-15"),
    ("actions__1__state", "planned"),
];

#[test]
fn a_table_is_read_cell_by_cell() {
    let form = form();
    let value = parse(form.question("actions").unwrap(), &fields(&TWO_ROWS), YEAR).unwrap();
    let Some(Value::Table { rows }) = value else { panic!("{value:?}") };
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0]["begins"], Value::Date { on: "2027-03-01".into() });
    let Value::Figure { number, .. } = &rows[0]["cost"] else { panic!("{rows:?}") };
    assert_eq!(number.to_string(), "12500");
    assert_eq!(rows[1]["state"], Value::Choice { chosen: vec!["planned".into()] });
    assert!(!rows[1].contains_key("cost"));
}

#[test]
fn errors_of_a_table_name_the_row_and_the_column() {
    let wrong = [
        ("actions__0__what", "A text that is far too long"),
        ("actions__0__begins", "2099-01-01"),
        ("actions__1__begins", "soon"),
        ("actions__1__cost", "much"),
        ("actions__1__state", "lost"),
    ];
    assert_eq!(
        errors("actions", &wrong),
        [
            "actions__0__what: answer-too-long",
            "actions__0__begins: answer-future-year",
            "actions__1__what: answer-missing",
            "actions__1__cost: answer-not-a-number",
            "actions__1__begins: answer-not-a-date",
            "actions__1__state: answer-not-one-of",
        ]
    );
    let form = form();
    let question = form.question("actions").unwrap();
    assert_eq!(question.place_of("actions__1__cost"), Some((1, "cost")));
    for no in ["actions__01__cost", "actions__+1__cost", "actions__cost", "team__1__cost"] {
        assert_eq!(question.place_of(no), None, "{no}");
    }
}

#[test]
fn a_table_has_as_many_rows_as_it_asks_for() {
    assert_eq!(errors("actions", &[]), ["actions: answer-missing"]);
    assert_eq!(errors("actions", &TWO_ROWS[..3]), ["actions: answer-too-few"]);
    let mut four = TWO_ROWS.to_vec();
    for (what, begins) in
        [("actions__2__what", "actions__2__begins"), ("actions__3__what", "actions__3__begins")]
    {
        four.extend([(what, "More"), (begins, "2027")]);
    }
    assert_eq!(
        errors("actions", &four),
        [
            "actions: answer-too-many",
            "actions__2__begins: answer-not-a-date",
            "actions__3__begins: answer-not-a-date",
        ]
    );
}

#[test]
fn a_row_left_blank_between_two_is_closed_up() {
    let form = form();
    let typed = fields(&[
        ("actions__0__what", "One"),
        ("actions__1__what", "  "),
        ("actions__5__what", "Two"),
        ("actions__5__begins", "nonsense"),
    ]);
    let answer = keep(form.question("actions").unwrap(), &typed, YEAR);
    assert_eq!(answer.typed_in("actions__1__what"), "Two");
    assert_eq!(answer.n_rows(form.question("actions").unwrap()), 2);
    assert_eq!(told(&answer.problems), ["actions__1__begins: answer-not-a-date"]);
}

#[test]
fn unknown_columns_and_ten_thousand_rows_never_reach_an_answer() {
    let form = form();
    let question = form.question("actions").unwrap();
    let mut typed = fields(&[("actions__0__what", "One"), ("actions__0__owner", "x")]);
    typed.insert("actions__0__what__more".into(), vec!["x".into()]);
    typed.insert("actions__99999999999999999999__what".into(), vec!["x".into()]);
    let answer = keep(question, &typed, YEAR);
    assert_eq!(answer.typed, fields(&[("actions__0__what", "One")]));

    let many = (0..10_000).map(|row| (format!("actions__{row}__what"), vec!["x".to_owned()]));
    let answer = keep(question, &many.collect(), YEAR);
    assert_eq!(answer.typed.len(), 500);
    assert_eq!(answer.problems[0].error, AnswerError::TooMany { max: 3, is: 10_000 });
}

#[test]
fn people_have_a_name_a_part_and_an_organisation() {
    let ana = [
        ("team__0__name", "Ana"),
        ("team__0__role", "Director"),
        ("team__0__organisation", "City Council"),
    ];
    let form = form();
    let value = parse(form.question("team").unwrap(), &fields(&ana), YEAR).unwrap();
    let ana_said = Named {
        name: "Ana".into(),
        role: "Director".into(),
        organisation: "City Council".into(),
        email: None,
    };
    assert_eq!(value, Some(Value::People { people: vec![ana_said] }));
    assert_eq!(
        errors("team", &[("team__0__name", "Ana"), ("team__1__email", "nobody")]),
        [
            "team__0__role: answer-missing",
            "team__0__organisation: answer-missing",
            "team__1__name: answer-missing",
            "team__1__role: answer-missing",
            "team__1__organisation: answer-missing",
            "team__1__email: answer-not-an-email",
        ]
    );
    assert_eq!(errors("team", &[]), [""; 0]);
}

#[test]
fn several_choices_have_a_fewest_and_a_most() {
    let chosen = |ids: &[&str]| {
        errors("clusters", &ids.iter().map(|it| ("clusters", *it)).collect::<Vec<_>>())
    };
    assert_eq!(chosen(&[]), [""; 0]);
    assert_eq!(chosen(&["a"]), ["clusters: answer-too-few"]);
    assert_eq!(chosen(&["a", "b"]), [""; 0]);
    assert_eq!(chosen(&["a", "b", "c", "d"]), ["clusters: answer-too-many"]);
}

#[test]
fn a_question_that_is_not_asked_is_neither_required_nor_handed_in_but_kept() {
    let form = form();
    let plan = [("has_plan", "no"), ("plan", "We have one in a drawer")];
    let answers = saved(&form, &plan);
    assert!(!form.asked(&answers).asks("plan"));
    assert_eq!(answers["plan"].typed_in("plan"), "We have one in a drawer");
    let outstanding = told(&outstanding(&form, &answers, &[], YEAR));
    assert_eq!(outstanding, ["actions: answer-missing"]);
    assert!(!canonical(&form, &answers, &[]).contains("drawer"));
    assert_eq!(progress(&form, &form.sections[0], &answers, &[], YEAR).n_questions, 4);

    let answers = saved(&form, &[("has_plan", "yes"), plan[1]]);
    assert!(canonical(&form, &answers, &[]).contains("drawer"));
}

#[test]
fn a_question_may_become_required_by_the_answer_to_another() {
    let form = form();
    let districts = |population: &str| {
        let answers = saved(
            &form,
            &[("has_plan", "no"), ("population", population), ("population__year", "2025")],
        );
        told(&outstanding_in(&form, &form.sections[0], &answers, &[], YEAR))
    };
    assert_eq!(districts("999 999"), [""; 0]);
    assert_eq!(districts("1 000 000"), ["districts: answer-missing"]);
}

#[test]
fn rules_combine_and_an_answer_to_what_is_not_asked_counts_for_nothing() {
    let form = form();
    let asks = |pairs: &[(&str, &str)]| form.asked(&saved(&form, pairs)).asks("partners");
    let plan = [("has_plan", "yes"), ("plan", "A plan")];
    assert!(!asks(&plan));
    assert!(asks(&[&plan[..], &[("clusters", "b"), ("clusters", "c")]].concat()));
    assert!(!asks(&[&plan[..], &[("clusters", "c"), ("clusters", "d")]].concat()));
    let three = [&TWO_ROWS[..], &[("actions__2__what", "x"), ("actions__2__begins", "2027-01-01")]];
    assert!(asks(&[&plan[..], &three.concat()].concat()));
    // The plan is typed, but nobody asks for it.
    assert!(!asks(&[("has_plan", "no"), ("plan", "A plan"), ("clusters", "a"), ("clusters", "b")]));
}

#[test]
fn warnings_make_one_look_twice_and_stop_nobody() {
    let form = form();
    let answers = saved(
        &form,
        &[
            ("has_plan", "yes"),
            ("plan", "Short"),
            ("population", "12"),
            ("population__year", "2010"),
        ],
    );
    let warned: Vec<(String, Warning)> = warnings_in(&form, &form.sections[0], &answers, YEAR)
        .into_iter()
        .map(|it| (it.field, it.warning))
        .collect();
    assert_eq!(
        warned,
        [
            ("plan".to_owned(), Warning::Short { is: 1, min: 3 }),
            ("population".to_owned(), Warning::Small { usual_min: Decimal::whole(1_000) }),
            ("population__year".to_owned(), Warning::Old { year: 2010, years: 5 }),
        ]
    );
    assert!(answers.values().all(|it| it.problems.is_empty()));
    let in_the_way = outstanding_in(&form, &form.sections[0], &answers, &[], YEAR);
    assert_eq!(in_the_way, []);
    // What is not asked is not looked at.
    let hidden = saved(&form, &[("has_plan", "no"), ("plan", "Short")]);
    assert_eq!(warnings_in(&form, &form.sections[0], &hidden, YEAR), []);
}

fn terms(text: WorkingText) -> Terms {
    let languages = vec![Lang::EN, Lang::FR];
    Terms { this_year: YEAR, working: Some(WorkingRule { languages, text }) }
}

#[test]
fn an_answer_carries_its_language_and_the_text_in_a_working_language() {
    let form = form();
    let answers = saved(
        &form,
        &[
            ("has_plan", "yes"),
            ("plan", "Місто навчається"),
            ("plan__lang", "uk"),
            ("plan__working", "The city learns"),
            ("plan__working_lang", "en"),
        ],
    );
    let text = canonical(&form, &answers, &[]);
    let carried = r#""plan":{"kind":"text","lang":"uk","text":"Місто навчається","working":{"lang":"en","text":"The city learns"}}"#;
    assert!(text.contains(carried), "{text}");
    let stored: Answers = serde_json::from_str(&serde_json::to_string(&answers).unwrap()).unwrap();
    assert_eq!(canonical(&form, &stored, &[]), text);
}

#[test]
fn a_working_text_is_required_only_where_the_call_says_so_and_the_answer_needs_it() {
    let form = form();
    let question = form.question("plan").unwrap();
    let read = |lang: &str, text: WorkingText| {
        let typed = fields(&[("plan", "Un texte"), ("plan__lang", lang)]);
        told(&parse(question, &typed, terms(text)).err().unwrap_or_default())
    };
    assert_eq!(read("uk", WorkingText::Required), ["plan__working: answer-working-missing"]);
    assert_eq!(read("fr", WorkingText::Required), [""; 0]);
    assert_eq!(read("uk", WorkingText::Offered), [""; 0]);
    assert_eq!(read("uk", WorkingText::None), [""; 0]);
    // A draft is not scolded for it.
    let typed = fields(&[("plan", "Текст"), ("plan__lang", "uk")]);
    assert_eq!(keep(question, &typed, terms(WorkingText::Required)).problems, []);
}

#[test]
fn each_of_two_texts_has_the_whole_room_of_its_question() {
    let ten = "one two three four five six seven eight nine ten";
    let eleven = format!("{ten} eleven");
    let both = |own: &str, working: &str| {
        errors("plan", &[("plan", own), ("plan__working", working), ("plan__lang", "uk")])
    };
    assert_eq!(both(ten, ten), [""; 0]);
    assert_eq!(both(&eleven, ten), ["plan: answer-too-many-words"]);
    assert_eq!(both(ten, &eleven), ["plan__working: answer-too-many-words"]);
}

#[test]
fn a_language_without_a_text_is_no_answer() {
    let form = form();
    let plan = form.question("plan").unwrap();
    let answer = keep(plan, &fields(&[("plan__lang", "uk"), ("plan__working_lang", "en")]), YEAR);
    assert_eq!(answer, Answer::default());
    assert_eq!(
        errors("plan", &[("plan", "Text"), ("plan__lang", "<script>")]),
        ["plan__lang: answer-not-one-of"]
    );
    // A text for the readers alone is not the city's answer yet.
    assert_eq!(errors("plan", &[("plan__working", "Text")]), ["plan: answer-missing"]);
}

#[test]
fn the_same_text_twice_is_remarked_on() {
    let form = form();
    let typed =
        [("has_plan", "yes"), ("plan", "The same three"), ("plan__working", "The same three")];
    let answers = saved(&form, &typed);
    let warned = warnings_in(&form, &form.sections[0], &answers, YEAR);
    assert_eq!(warned, [Warned { field: "plan__working".into(), warning: Warning::SameText }]);
}

#[test]
fn a_language_chosen_for_the_page_reaches_the_texts_that_were_in_the_page_s_language() {
    let typed = fields(&[
        ("answer_lang", "uk"),
        ("answer_lang_was", "en"),
        ("plan__lang", "en"),
        ("districts__lang", "fr"),
    ]);
    let chosen = in_chosen_language(&typed);
    assert_eq!(chosen["plan__lang"], ["uk"]);
    assert_eq!(chosen["districts__lang"], ["fr"]);
    for no in [("answer_lang", "en"), ("answer_lang", "x!")] {
        let typed = fields(&[no, ("answer_lang_was", "en"), ("plan__lang", "en")]);
        assert_eq!(in_chosen_language(&typed), typed);
    }
}

#[test]
fn every_field_of_a_page_belongs_to_one_question() {
    let form = form();
    let mut fields: Vec<String> = form.questions().flat_map(|it| it.fields()).collect();
    for field in &fields {
        assert_eq!(form.questions().filter(|it| it.owns(field)).count(), 1, "{field}");
    }
    let n = fields.len();
    fields.sort();
    fields.dedup();
    assert_eq!(fields.len(), n);
    assert!(matches!(form.question("actions").unwrap().kind, Kind::Table(_)));
}
