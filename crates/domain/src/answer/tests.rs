//! The rules of answers, on a form with one question of each kind.

use super::*;
use crate::language::Lang;

const YEAR: i16 = 2023;

const FORM: &str = r#"
id = "every-kind"
title.en = "Every kind"
intro.en = "For tests"
[[section]]
id = "city"
title.en = "City"
[[section.question]]
id = "name"
kind = "short_text"
label.en = "Name"
max = 10
required = true
[[section.question]]
id = "population"
kind = "number"
label.en = "Population"
max = 50000000
with_year = true
with_source = true
required = true
[[section.question]]
id = "area"
kind = "number"
label.en = "Area"
unit = "km²"
decimals = 2
max = "1000000"
[[section.question]]
id = "gdp"
kind = "money"
label.en = "GDP per capita"
unit = "USD"
decimals = 2
max = 1000000
[[section]]
id = "rest"
title.en = "Rest"
[[section.question]]
id = "why"
kind = "long_text"
label.en = "Why"
max_words = 5
required = true
[[section.question]]
id = "since"
kind = "year"
label.en = "Since"
[[section.question]]
id = "pledged_on"
kind = "date"
label.en = "Date"
[[section.question]]
id = "tongue"
kind = "choice"
label.en = "Language"
options = [{ id = "en", label = { en = "English" } }, { id = "fr", label = { en = "French" } }]
[[section.question]]
id = "challenges"
kind = "rating"
label.en = "Challenges"
items = [{ id = "jobs", label = { en = "Jobs" } }, { id = "health", label = { en = "Health" } }]
low.en = "small"
high.en = "large"
[[section.question]]
id = "email"
kind = "email"
label.en = "E-mail"
[[section.question]]
id = "phone"
kind = "phone"
label.en = "Phone"
[[section.question]]
id = "links"
kind = "links"
label.en = "Links"
max = 2
[[section.question]]
id = "signed"
kind = "file"
label.en = "Signed page"
types = ["application/pdf"]
max_bytes = 20000000
max = 1
required = true
[[section.question]]
id = "pledge"
kind = "declaration"
label.en = "We pledge"
required = true
"#;

fn form() -> Form {
    Form::parse(FORM, &[Lang::EN]).unwrap()
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    let mut fields = Fields::new();
    for (name, value) in pairs {
        fields.entry((*name).to_owned()).or_default().push((*value).to_owned());
    }
    fields
}

fn saved(form: &Form, fields: &Fields) -> Answers {
    form.questions().map(|it| (it.id.clone(), keep(it, fields, YEAR))).collect()
}

/// The errors of one question when handed in, as `field: key`.
fn errors(question: &str, pairs: &[(&str, &str)]) -> Vec<String> {
    let form = form();
    let question = form.question(question).unwrap();
    let problems = parse(question, &fields(pairs), YEAR).err().unwrap_or_default();
    problems.iter().map(|it| format!("{}: {}", it.field, it.error.key())).collect()
}

fn signed_page() -> FileFact {
    FileFact {
        question: "signed".into(),
        name: "signed.pdf".into(),
        sha256: "ab".repeat(32),
        size_bytes: 1_000,
        media_type: "application/pdf".into(),
    }
}

fn complete() -> Fields {
    fields(&[
        ("name", "Sumy"),
        ("population", "256 474"),
        ("population__year", "2022"),
        ("population__source", "Statistics office"),
        ("area", "145,39"),
        ("why", "Learning carries us on"),
        ("challenges__jobs", "4"),
        ("challenges__health", "5"),
        ("pledge", "yes"),
    ])
}

#[test]
fn an_empty_draft_is_kept_without_remarks_and_handed_in_with_every_gap() {
    let form = form();
    let answers = saved(&form, &Fields::new());
    assert!(answers.values().all(|it| it.problems.is_empty() && it.is_blank()));
    let outstanding: Vec<String> = outstanding(&form, &answers, &[], YEAR)
        .iter()
        .map(|it| format!("{}: {}", it.field, it.error.key()))
        .collect();
    assert_eq!(
        outstanding,
        [
            "name: answer-missing",
            "population: answer-missing",
            "why: answer-missing",
            "signed: answer-file-missing",
            "pledge: answer-not-declared",
        ]
    );
}

#[test]
fn a_complete_draft_has_nothing_outstanding() {
    let form = form();
    let answers = saved(&form, &complete());
    assert_eq!(outstanding(&form, &answers, &[signed_page()], YEAR), []);
    let Some(Value::Figure { number, typed, year, source }) = &answers["population"].value else {
        panic!("{answers:?}")
    };
    assert_eq!((number.to_string().as_str(), typed.as_str()), ("256474", "256 474"));
    assert_eq!((*year, source.as_deref()), (Some(2022), Some("Statistics office")));
}

#[test]
fn nothing_typed_into_a_draft_is_lost_however_wrong() {
    let form = form();
    let answers = saved(
        &form,
        &fields(&[
            ("name", "A name that is far too long"),
            ("population", "about 256 thousand"),
            ("population__year", "next year"),
            ("why", "one two three four five six"),
            ("email", "nobody"),
        ]),
    );
    assert_eq!(answers["name"].typed_in("name"), "A name that is far too long");
    assert_eq!(answers["name"].problems[0].error, AnswerError::TooLong { max: 10, is: 27 });
    assert_eq!(answers["population"].typed_in("population"), "about 256 thousand");
    assert_eq!(answers["population"].typed_in("population__year"), "next year");
    assert_eq!(answers["population"].value, None);
    assert_eq!(answers["why"].problems[0].error, AnswerError::TooManyWords { max: 5, is: 6 });
    assert_eq!(answers["email"].problems[0].error, AnswerError::NotAnEmail);

    let stored = serde_json::to_string(&answers).unwrap();
    assert_eq!(serde_json::from_str::<Answers>(&stored).unwrap(), answers);
}

#[test]
fn a_draft_may_leave_the_year_open_but_handing_in_may_not() {
    let form = form();
    let question = form.question("population").unwrap();
    let typed = fields(&[("population", "256474")]);
    assert_eq!(keep(question, &typed, YEAR).problems, []);
    assert_eq!(
        errors("population", &[("population", "256474")]),
        ["population__year: answer-year-missing"]
    );
}

#[test]
fn years_and_days_that_have_not_come_are_refused() {
    assert_eq!(errors("since", &[("since", "2024")]), ["since: answer-future-year"]);
    assert_eq!(errors("since", &[("since", "1830")]), ["since: answer-early-year"]);
    assert_eq!(errors("since", &[("since", "23")]), ["since: answer-not-a-year"]);
    assert_eq!(errors("since", &[("since", "٢٠٢٢")]), [""; 0]);
    assert_eq!(
        errors("pledged_on", &[("pledged_on", "2024-01-01")]),
        ["pledged_on: answer-future-year"]
    );
}

#[test]
fn a_day_is_read_in_three_ways_and_never_guessed() {
    for (typed, right) in [
        ("2023-05-31", true),
        ("31.05.2023", true),
        ("31/05/2023", true),
        ("05/06/2023", false),
        ("2023-02-30", false),
        ("31 May", false),
    ] {
        assert_eq!(errors("pledged_on", &[("pledged_on", typed)]).is_empty(), right, "{typed}");
    }
}

#[test]
fn only_what_was_offered_can_be_chosen() {
    assert_eq!(errors("tongue", &[("tongue", "fr")]), [""; 0]);
    assert_eq!(errors("tongue", &[("tongue", "xx")]), ["tongue: answer-not-one-of"]);
    assert_eq!(
        errors("tongue", &[("tongue", "fr"), ("tongue", "en")]),
        ["tongue: answer-too-many"]
    );
}

#[test]
fn a_list_is_rated_whole_or_left_out_when_it_is_optional() {
    assert_eq!(errors("challenges", &[]), [""; 0]);
    assert_eq!(
        errors("challenges", &[("challenges__jobs", "4")]),
        ["challenges__health: answer-not-rated"]
    );
    assert_eq!(
        errors("challenges", &[("challenges__jobs", "6"), ("challenges__health", "4.5")]),
        ["challenges__jobs: answer-not-a-rating", "challenges__health: answer-not-a-rating"]
    );
}

#[test]
fn addresses_are_checked_as_far_as_a_text_can_be() {
    for (typed, right) in [
        ("learning@sumy.example", true),
        ("o'neil+x@city.council.example", true),
        ("мер@суми.укр", true),
        ("nobody", false),
        ("a@b", false),
        ("a@@b.example", false),
        ("a b@c.example", false),
        ("a@-b.example", false),
        ("a..b@c.example", false),
        ("a@b.example\nBcc: x@y.example", false),
    ] {
        assert_eq!(errors("email", &[("email", typed)]).is_empty(), right, "{typed}");
    }
    for (typed, errors_wanted) in [
        ("+380 542 70-05-61", vec![]),
        ("00380542700561", vec![]),
        ("0542 700 561", vec!["phone: answer-no-country-code"]),
        ("+12", vec!["phone: answer-not-a-phone"]),
        ("call me", vec!["phone: answer-not-a-phone"]),
        ("+0542700561", vec!["phone: answer-not-a-phone"]),
    ] {
        assert_eq!(errors("phone", &[("phone", typed)]), errors_wanted, "{typed}");
    }
}

#[test]
fn a_link_is_http_or_https_and_may_lack_its_scheme() {
    let form = form();
    let question = form.question("links").unwrap();
    let read = |typed: &str| {
        parse(question, &fields(&[("links", typed)]), YEAR).map_err(|it| it[0].error.clone())
    };
    assert_eq!(
        read("www.sumy.example\nHTTP://city.example:8080/plan?x=1").unwrap(),
        Some(Value::Links {
            links: vec![
                "https://www.sumy.example".into(),
                "http://city.example:8080/plan?x=1".into()
            ]
        })
    );
    for typed in [
        "javascript:alert(1)",
        "ftp://city.example",
        "https://",
        "https://a@city.example",
        "localhost",
        "https://city.example:x",
        "http://127.0.0.1/",
        "https://city.example/\"><b>",
        "data://x.example",
    ] {
        assert_eq!(read(typed), Err(AnswerError::NotALink { link: typed.into() }), "{typed}");
    }
    assert_eq!(read("a.example b.example c.example"), Err(AnswerError::TooMany { max: 2, is: 3 }));
}

#[test]
fn characters_that_steer_the_display_are_taken_out_and_told() {
    let form = form();
    let question = form.question("name").unwrap();
    let typed = fields(&[("name", "Su\u{202e}my\0")]);
    let answer = keep(question, &typed, YEAR);
    assert_eq!(answer.typed_in("name"), "Sumy");
    assert_eq!(answer.problems[0].error, AnswerError::ForbiddenCharacters);
    assert_eq!(parse(question, &typed, YEAR).unwrap_err().len(), 1);
    assert_eq!(
        parse(question, &answer.typed, YEAR).unwrap(),
        Some(Value::Text { text: "Sumy".into(), lang: None, working: None })
    );
}

#[test]
fn a_word_of_a_megabyte_is_too_long_though_it_is_one_word() {
    assert_eq!(errors("why", &[("why", &"a".repeat(1_000_000))]), ["why: answer-too-long"]);
}

#[test]
fn every_error_of_a_question_is_told_at_once() {
    assert_eq!(
        errors(
            "population",
            &[
                ("population", "-5"),
                ("population__year", "2030"),
                ("population__source", &"x".repeat(501))
            ]
        ),
        [
            "population: answer-out-of-range",
            "population__year: answer-future-year",
            "population__source: answer-too-long"
        ]
    );
}

#[test]
fn fields_of_other_questions_never_reach_an_answer() {
    let form = form();
    let answer = keep(
        form.question("name").unwrap(),
        &fields(&[("name", "Sumy"), ("name__year", "2000"), ("why", "x")]),
        YEAR,
    );
    assert_eq!(answer.typed, fields(&[("name", "Sumy")]));
}

#[test]
fn a_file_is_judged_by_content_size_and_number() {
    let form = form();
    let question = form.question("signed").unwrap();
    assert_eq!(check_file(question, "application/pdf", 20_000_000, 0), Ok(()));
    assert_eq!(
        check_file(question, "application/pdf", 20_000_001, 0),
        Err(AnswerError::FileTooLarge { max_bytes: 20_000_000 })
    );
    assert_eq!(
        check_file(question, "application/x-msdownload", 9, 0),
        Err(AnswerError::FileKind { types: vec!["application/pdf".into()] })
    );
    assert_eq!(check_file(question, "application/pdf", 0, 0), Err(AnswerError::FileEmpty));
    assert_eq!(
        check_file(question, "application/pdf", 9, 1),
        Err(AnswerError::TooMany { max: 1, is: 2 })
    );
}

#[test]
fn a_section_knows_how_far_it_has_come() {
    let form = form();
    let answers = saved(&form, &fields(&[("name", "Sumy")]));
    let city = progress(&form, &form.sections[0], &answers, &[], YEAR);
    assert_eq!(city, Progress { n_questions: 4, n_answered: 1, n_outstanding: 1 });
    let answers = saved(&form, &complete());
    assert!(progress(&form, &form.sections[0], &answers, &[], YEAR).is_complete());
    assert!(!progress(&form, &form.sections[1], &answers, &[], YEAR).is_complete());
    assert!(progress(&form, &form.sections[1], &answers, &[signed_page()], YEAR).is_complete());
}

#[test]
fn the_canonical_text_is_the_same_for_the_same_content() {
    let form = form();
    let answers = saved(&form, &complete());
    let other = FileFact { sha256: "cd".repeat(32), ..signed_page() };
    let text = canonical(&form, &answers, &[signed_page(), other.clone()]);
    assert_eq!(canonical(&form, &answers, &[other.clone(), signed_page()]), text);

    let stored: Answers = serde_json::from_str(&serde_json::to_string(&answers).unwrap()).unwrap();
    assert_eq!(canonical(&form, &stored, &[other.clone(), signed_page()]), text);

    let mut with_stranger = answers.clone();
    with_stranger.insert("stranger".into(), answers["name"].clone());
    assert_eq!(canonical(&form, &with_stranger, &[signed_page(), other]), text);

    let mut changed = complete();
    changed.insert("population".into(), vec!["256475".into()]);
    assert_ne!(
        canonical(&form, &saved(&form, &changed), &[signed_page()]),
        canonical(&form, &answers, &[signed_page()])
    );
}

/// The text itself is kept, since receipts already given must verify for ever.
#[test]
fn the_canonical_text_never_changes_its_shape() {
    let form = form();
    let answers = saved(
        &form,
        &fields(&[("population", "256 474"), ("population__year", "2022"), ("name", "Суми")]),
    );
    let expected = [
        r#"{"answers":{"name":{"kind":"text","text":"Суми"},"#,
        r#""population":{"kind":"figure","number":"256474","source":null,"typed":"256 474","year":2022}},"#,
        r#""files":[{"media_type":"application/pdf","name":"signed.pdf","question":"signed","sha256":"SHA","size_bytes":1000}],"#,
        r#""form":{"hash":"FORM","id":"every-kind"}}"#,
    ]
    .concat()
    .replace("SHA", &"ab".repeat(32))
    .replace("FORM", &form.hash());
    assert_eq!(canonical(&form, &answers, &[signed_page()]), expected);
}
