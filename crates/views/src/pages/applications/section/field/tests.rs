//! The fields of the fuller form in every language, with what belongs to each.

use std::collections::BTreeSet;

use domain::answer::{self, AnswerError, Answers, Fields, Terms, WorkingRule, WorkingText};
use domain::form::Form;

use super::*;
use crate::LANGUAGES;
use crate::pages::applications::shown::{field_errors, problem_told};

const FORM: &str = include_str!("../../../../../../../network/forms/application-2026.toml");
const YEAR: i16 = 2026;

fn form() -> Form {
    Form::parse(FORM, &LANGUAGES).unwrap_or_else(|it| panic!("{it:?}"))
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    let mut fields = Fields::new();
    for (name, value) in pairs {
        fields.entry((*name).to_owned()).or_default().push((*value).to_owned());
    }
    fields
}

fn answers(form: &Form, pairs: &[(&str, &str)]) -> Answers {
    let fields = fields(pairs);
    form.questions().map(|it| (it.id.clone(), answer::keep(it, &fields, YEAR))).collect()
}

fn asking(form: &Form, section: &Section, answers: &Answers) -> Asking {
    let asked = form.asked(answers);
    let ids = |holds: &dyn Fn(&Question) -> bool| {
        section.questions.iter().filter(|it| holds(it)).map(|it| it.id.clone()).collect()
    };
    let rule = |it: &Question| Some((it.id.clone(), it.shown_if.clone()?));
    Asking {
        not_asked: ids(&|it| !asked.asks(&it.id)),
        rules: section.questions.iter().filter_map(rule).collect(),
        required: ids(&|it| asked.requires(&it.id)),
        warnings: answer::warnings_in(form, section, answers, YEAR),
        languages: [("en", "English"), ("fr", "Français"), ("uk", "Українська")]
            .map(|(code, name)| (code.parse().unwrap(), name.to_owned()))
            .to_vec(),
        lang: Some(Lang::UK),
        working: Some(WorkingRule {
            languages: vec![Lang::EN, Lang::FR],
            text: WorkingText::Offered,
        }),
    }
}

fn markup(lang: Lang, form: &Form, section: &Section, answers: &Answers) -> String {
    let asking = asking(form, section, answers);
    let terms = Terms { this_year: YEAR, working: asking.working.clone() };
    let problems = answer::outstanding_in(form, section, answers, &[], terms);
    let errors = field_errors(lang, &problems);
    let warnings = warnings(lang, &asking);
    let page = Page { lang, asking: &asking, errors: &errors, warnings: &warnings };
    let questions = section.questions.iter();
    let fields = questions.map(|it| question(&page, it, answers.get(&it.id)).into_string());
    before(&page, section).into_string() + &fields.collect::<String>()
}

/// Every value of an attribute, in the order of the page.
fn all<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let mark = format!(" {attribute}=\"");
    html.split(mark.as_str()).skip(1).map(|it| &it[..it.find('"').unwrap()]).collect()
}

const WRITTEN: [(&str, &str); 14] = [
    ("has_plan", "yes"),
    ("vision", "Місто, де вчиться кожен."),
    ("vision__lang", "uk"),
    ("motivation", "Une ville qui apprend."),
    ("motivation__lang", "fr"),
    ("population", "12"),
    ("population__year", "2011"),
    ("actions__0__action", "Вечірні класи"),
    ("actions__0__begins", "колись"),
    ("actions__0__cost", "багато"),
    ("actions__1__action", "Бібліотека на колесах"),
    ("team__0__name", "Леся"),
    ("team__0__email", "nobody"),
    ("clusters", "literacy"),
];

#[test]
fn every_field_has_its_label_and_everything_said_of_it_in_every_language() {
    let form = form();
    let written = answers(&form, &WRITTEN);
    for lang in LANGUAGES {
        for section in &form.sections {
            let html = markup(lang, &form, section, &written);
            let at = format!("{} in {lang}", section.id);
            assert!(!html.contains('⟦'), "{at}: a text is missing");
            let ids = all(&html, "id");
            let known: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(known.len(), ids.len(), "{at}: an id is there twice");
            let said = all(&html, "aria-describedby").into_iter().flat_map(str::split_whitespace);
            let pointed = said.chain(all(&html, "for")).chain(all(&html, "aria-labelledby"));
            for id in pointed {
                assert!(known.contains(id), "{at}: {id} is pointed at and not there");
            }
            let labelled: BTreeSet<&str> = all(&html, "for").into_iter().collect();
            for tag in html.split('<').filter(|it| {
                it.starts_with("textarea")
                    || it.starts_with("select")
                    || (it.starts_with("input") && !it.contains("type=\"hidden\""))
            }) {
                let id = all(tag, "id")[0];
                assert!(labelled.contains(id), "{at}: {id} has no label");
            }
        }
    }
}

#[test]
fn a_table_has_its_rows_two_more_and_a_button_that_saves() {
    let form = form();
    let section = form.section("action_plan").unwrap();
    let html = markup(Lang::EN, &form, section, &answers(&form, &WRITTEN));
    assert_eq!(html.matches("role=\"group\"").count(), 4);
    assert!(html.contains("Save and add rows"));
    assert!(html.contains("value=\"Бібліотека на колесах\""));

    let cell = |row: usize| (format!("actions__{row}__action"), "x".to_owned());
    let full: Vec<_> = (0..15).map(cell).collect();
    let pairs: Vec<(&str, &str)> = full.iter().map(|(a, b)| (&**a, &**b)).collect();
    let html = markup(Lang::EN, &form, section, &answers(&form, &pairs));
    assert_eq!(html.matches("role=\"group\"").count(), 15);
    assert!(!html.contains("Save and add rows"), "there is room for no more");
}

#[test]
fn a_problem_in_a_cell_names_its_row_and_column() {
    let form = form();
    let written = answers(&form, &WRITTEN);
    let section = form.section("action_plan").unwrap();
    let problems = answer::outstanding_in(&form, section, &written, &[], YEAR);
    let cost = problems.iter().find(|it| it.error == AnswerError::NotANumber).unwrap();
    assert_eq!(label_of(Lang::EN, section, &cost.field).unwrap(), "Actions, row 1, Cost");
    let told = problem_told(Lang::UK, form.question("actions").unwrap(), cost);
    assert!(told.starts_with("Дії, рядок 1, Вартість: "), "{told}");
    let section = form.section("governance").unwrap();
    let email = "team__0__email";
    assert_eq!(
        label_of(Lang::EN, section, email).unwrap(),
        "The team that carries it, person 1, E-mail address"
    );
    assert_eq!(label_of(Lang::EN, section, "nobody__1__x"), None);
}

#[test]
fn warnings_stand_by_their_fields_and_are_no_errors() {
    let form = form();
    let section = form.section("profile").unwrap();
    let html = markup(Lang::EN, &form, section, &answers(&form, &WRITTEN));
    assert!(html.contains("id=\"population-warning\""));
    assert!(html.contains("id=\"population__year-warning\""));
    let input = html.split('<').find(|it| it.contains(" id=\"population\"")).unwrap();
    assert!(input.contains("population-warning"), "{input}");
    assert!(!input.contains("aria-invalid"), "{input}");
}

#[test]
fn a_text_in_another_language_says_so_and_has_room_beside_it() {
    let form = form();
    let section = form.section("vision").unwrap();
    let html = markup(Lang::EN, &form, section, &answers(&form, &WRITTEN));
    let tag = |id: &str| {
        html.split('<').find(|it| it.contains(&format!(" id=\"{id}\""))).unwrap_or_default()
    };
    assert!(tag("vision").contains("lang=\"uk\" dir=\"ltr\""), "{}", tag("vision"));
    assert!(tag("vision__working").contains("lang=\"en\""));
    assert!(tag("motivation").contains("lang=\"fr\""));
    assert_eq!(tag("motivation__working"), "", "French is a working language");
    assert!(tag("motivation__lang").starts_with("select"), "it differs from the page's language");
    assert!(html.contains("type=\"hidden\" name=\"vision__lang\" value=\"uk\""));
}

#[test]
fn a_typed_working_text_that_is_not_asked_any_more_travels_along() {
    let form = form();
    let section = form.section("vision").unwrap();
    let typed = [("vision", "A city"), ("vision__lang", "en"), ("vision__working", "Une ville")];
    let html = markup(Lang::EN, &form, section, &answers(&form, &typed));
    assert!(html.contains("type=\"hidden\" name=\"vision__working\" value=\"Une ville\""));
}
