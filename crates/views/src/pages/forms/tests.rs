use domain::form::Form;
use domain::ids::ApplicationId;

use super::*;
use crate::pages::call_desk::tests::{assert_sound, shell};
use crate::parts::FieldError;
use crate::texts::LANGUAGES;

const OLD: &str = r#"
id = "small"
title.en = "Small"
intro.en = "Begin"
[[section]]
id = "city"
title.en = "City"
[[section.question]]
id = "name"
kind = "short_text"
max = 80
label.en = "Name of the city"
[[section.question]]
id = "motto"
kind = "short_text"
max = 80
label.en = "Motto"
[[section.question]]
id = "plan"
kind = "file"
types = ["application/pdf"]
max_bytes = 1000000
max = 1
label.en = "Plan"
"#;

fn form(source: &str) -> Form {
    Form::parse(source, &[Lang::EN]).unwrap()
}

fn newer() -> Form {
    let source = OLD
        .replace("Name of the city", "Name in public")
        .replace("id = \"motto\"", "id = \"nickname\"")
        .replace("title.en = \"City\"", "title.en = \"Your city\"");
    form(&source)
}

fn nil() -> ApplicationId {
    "00000000-0000-0000-0000-000000000000".parse().unwrap()
}

fn texts() -> Vec<(Lang, String)> {
    LANGUAGES.map(|lang| (lang, "Words".to_owned())).to_vec()
}

fn defect() -> DefectLine {
    DefectLine {
        label: "Motto".into(),
        place: Some("sections/0/questions/1".into()),
        words: (Lang::EN, "max must be given".into()),
    }
}

impl FormPage {
    fn sample(draft: bool) -> FormPage {
        let mut versions = vec![VersionRow {
            n: 1,
            changed: ("3 Mar".into(), None),
            published: Some(("3 Mar".into(), None)),
            sha256: Some("0123456789abcdef0123".into()),
        }];
        if draft {
            let changed = ("4 Mar, 10:00".into(), Some("Ida Lund".into()));
            versions.insert(0, VersionRow { n: 2, changed, published: None, sha256: None });
        }
        FormPage {
            id: "small".into(),
            title: "Small".into(),
            versions,
            calls: vec![CallUse {
                slug: "2027".into(),
                title: (Lang::EN, "Call 2027".into()),
                version: 1,
                is_behind: true,
                files: vec![(1, Files { n_drafts: 200, n_under_way: 3, n_decided: 1 })],
            }],
            done: Some("forms-done-published"),
        }
    }
}

impl Outline {
    fn sample(defects: Vec<DefectLine>) -> Outline {
        let question = |at: usize, label: &str| OutlineQuestion {
            path: format!("sections/0/questions/{at}"),
            label: label.into(),
            id: format!("question_{at}"),
            kind: "short_text".into(),
            required: at == 0,
            has_rule: at == 1,
            n_defects: at * defects.len(),
        };
        Outline {
            form: "small".into(),
            title: "Small".into(),
            n: 2,
            edition: 7,
            changed: ("4 Mar, 10:00".into(), Some("Ida Lund".into())),
            sections: vec![
                OutlineSection {
                    path: "sections/0".into(),
                    title: "City".into(),
                    n_defects: 0,
                    questions: vec![question(0, "Name"), question(1, "Motto")],
                },
                OutlineSection {
                    path: "sections/1".into(),
                    title: "Plan".into(),
                    n_defects: 1,
                    questions: Vec::new(),
                },
            ],
            defects,
            kinds: vec!["short_text".into(), "table".into()],
            refused: None,
            done: None,
        }
    }
}

impl PartPage {
    fn sample(what: What, errors: Vec<FieldError>) -> PartPage {
        let number = |name: &str| EditField::Number {
            name: name.into(),
            value: "80".into(),
            optional: false,
        };
        PartPage {
            form: "small".into(),
            n: 2,
            edition: 7,
            what,
            path: "sections/0/questions/1".into(),
            above: vec![("sections/0".into(), "City".into())],
            label: "Motto".into(),
            id: "motto".into(),
            kind: matches!(what, What::Question | What::Column).then(|| "table".into()),
            kinds: vec!["short_text".into(), "table".into()],
            fields: vec![
                EditField::Texts {
                    name: "label".into(),
                    values: texts(),
                    long: true,
                    optional: false,
                },
                EditField::Flag { name: "required".into(), checked: true },
                EditField::Line { name: "unit".into(), value: "km²".into(), optional: true },
                number("max"),
                number("warn.usual_max"),
                EditField::FileTypes {
                    name: "types".into(),
                    types: vec![("application/pdf".into(), "PDF".into())],
                    chosen: vec!["application/pdf".into()],
                },
                EditField::Choices {
                    name: "options".into(),
                    rows: vec![
                        ChoiceRow { id: "one".into(), values: texts() },
                        ChoiceRow { id: String::new(), values: texts() },
                    ],
                },
                EditField::Levels { name: "levels".into(), levels: vec![texts(); 5] },
                EditField::Rule {
                    name: "shown_if".into(),
                    chosen: "name=answered".into(),
                    number: String::new(),
                    groups: vec![(
                        "Name".into(),
                        vec![("name=answered".into(), "answered".into())],
                    )],
                    complex: Some("{ all = [] }".into()),
                },
            ],
            columns: (what == What::Question).then(|| {
                vec![ColumnRow {
                    path: "sections/0/questions/1/columns/0".into(),
                    label: "When".into(),
                    kind: "date".into(),
                }]
            }),
            defects: vec![defect()],
            errors,
            languages: LANGUAGES.to_vec(),
        }
    }
}

fn consequence() -> Consequence {
    Consequence {
        slug: "2027".into(),
        title: (Lang::EN, "Call 2027".into()),
        version: 1,
        n_decided: 2,
        n_under_way: 3,
        n_moving: 180,
        n_staying: 20,
        kept_back: vec![("Motto".into(), loss_words(Lang::EN, 0), 20)],
    }
}

#[test]
fn every_page_of_the_desk_is_sound_in_every_language() {
    let row = FormRow {
        id: "small".into(),
        title: "Small".into(),
        newest: Some(1),
        published: Some("3 March 2027".into()),
        draft: Some(2),
        n_calls: 1,
    };
    let bare = FormRow { newest: None, published: None, draft: None, ..row.clone() };
    assert_sound("list", |it| list_page(it, &FormList { forms: vec![row.clone(), bare.clone()] }));
    for draft in [true, false] {
        assert_sound("form", |it| form_page(it, &FormPage::sample(draft)));
    }
    for defects in [Vec::new(), vec![defect()]] {
        assert_sound("outline", |it| outline_page(it, &Outline::sample(defects.clone())));
        assert_sound("text", |it| {
            let page = TextPage {
                form: "small".into(),
                title: "Small".into(),
                n: 2,
                edition: 7,
                source: OLD.into(),
                was_typed: !defects.is_empty(),
                defects: defects.clone(),
                errors: vec![FieldError::new("source", "Too long.")],
            };
            text_page(it, &page)
        });
        assert_sound("publication", |it| {
            let page = Publication {
                form: "small".into(),
                title: "Small".into(),
                n: 2,
                edition: 7,
                before: Some(1),
                changes: changes(&form(OLD), &newer(), it.lang),
                defects: defects.clone(),
                calls: vec![consequence()],
                refused: Some("Not now.".into()),
            };
            publication_page(it, &page)
        });
    }
    assert_sound("binding", |it| {
        let page = Binding {
            form: "small".into(),
            title: "Small".into(),
            n: 2,
            changes: changes(&form(OLD), &newer(), it.lang),
            call: consequence(),
            refused: None,
        };
        binding_page(it, &page)
    });
}

#[test]
fn every_sort_of_part_is_sound_in_every_language() {
    for what in [What::Form, What::Section, What::Question, What::Column] {
        for errors in [Vec::new(), vec![FieldError::new("max", "A whole number.")]] {
            assert_sound("part", |it| part_page(it, &PartPage::sample(what, errors.clone())));
        }
    }
}

#[test]
fn a_preview_has_the_fields_that_a_city_has() {
    let preview = |read: Option<Form>| Preview {
        form: "small".into(),
        n: 2,
        is_draft: true,
        at: 0,
        read,
        asking: Default::default(),
        defects: vec![defect()],
    };
    assert_sound("preview", |it| preview_page(it, &preview(Some(form(OLD)))));
    assert_sound("no preview", |it| preview_page(it, &preview(None)));
    let html = preview_page(&shell(Lang::EN), &preview(Some(form(OLD)))).into_string();
    for field in ["name=\"name\"", "name=\"motto\"", "type=\"file\""] {
        assert!(html.contains(field), "{field}");
    }
    assert!(!html.contains("method=\"post\" action=\"/en/applications"));
}

#[test]
fn what_is_new_leads_to_the_changed_questions() {
    let news_of = |moved| News {
        application: nil(),
        version: 2,
        moved,
        changes: changes(&form(OLD), &newer(), Lang::EN),
        losses: vec![LossLine {
            label: "Motto".into(),
            why: loss_words(Lang::EN, 0),
            link: Some(("city".into(), "motto".into())),
        }],
        may_write: true,
    };
    for moved in [true, false] {
        assert_sound("news", |it| {
            crate::shell::page(it, "x", html! { h1 { "x" } (news(it, &news_of(moved))) })
        });
    }
    let html = news(&shell(Lang::EN), &news_of(true)).into_string();
    assert!(html.contains("/sections/city#nickname"), "{html}");
    assert!(html.contains("<del>Name of the city</del>"), "{html}");
    let html = news(&shell(Lang::EN), &news_of(false)).into_string();
    assert!(html.contains("/sections/city#motto") && !html.contains("#nickname"), "{html}");
    assert_sound("unasked", |it| {
        let answer = Unasked { label: "Motto".into(), typed: vec!["We learn".into()] };
        let page = UnaskedPage { application: nil(), answers: vec![answer] };
        unasked_page(it, &page)
    });
}
