use domain::time::Wall;

use super::*;
use crate::shell::{AssetPaths, Me};
use crate::texts::LANGUAGES;

impl Given {
    fn sample() -> Given {
        Given {
            id: nth(1),
            city: "Sumy".into(),
            invented: false,
            country: "Ukraine".into(),
        }
    }
}

impl Sheet {
    /// Two criteria, one of them scored.
    fn sample() -> Sheet {
        let criterion = |id: &str, name: &str| Criterion {
            id: id.into(),
            name: name.into(),
            levels: (1..=5).map(|n| format!("What level {n} means.")).collect(),
        };
        Sheet {
            criteria: vec![
                criterion("commitment", "Commitment of the city"),
                criterion("inclusion", "Learning for everybody"),
            ],
            cannot_judge: "Cannot judge from what is written".into(),
            saved: Marks {
                scores: [("commitment".to_owned(), "4".to_owned())].into(),
                to_city: "A steady team.\nThe budget is missing.".into(),
                to_panel: String::new(),
            },
            version: 3,
        }
    }
}

impl ReviewPage {
    fn sample(step: Step) -> ReviewPage {
        ReviewPage { id: nth(1), call: (Lang::EN, "Call 2023".into()), clock: Some(clock()), step }
    }
}

impl Reviews {
    fn sample() -> Reviews {
        Reviews {
            calls: vec![CallFiles {
                title: (Lang::EN, "Call 2023".into()),
                clock: Some(clock()),
                to_declare: vec![Given { invented: true, ..Given::sample() }],
                to_score: vec![Given::sample()],
                handed_in: vec![Given::sample()],
                conflict: true,
                taken_back: true,
            }],
        }
    }
}

fn clock() -> Clock {
    let deadline = Wall::new("2024-02-14T12:00", "Europe/Berlin").deadline().unwrap();
    Clock { deadline, place: "Hamburg".into(), n_days: 40 }
}

fn nth(n: u128) -> ReviewId {
    format!("{n:032x}").parse().unwrap()
}

fn shell(lang: Lang) -> Shell {
    Shell {
        lang,
        languages: LANGUAGES.to_vec(),
        path_without_lang: "/reviews".to_owned(),
        base_url: "https://cities.example".to_owned(),
        me: Some(Me { name: "梅".to_owned() }),
        network_name: "Lyceum".to_owned(),
        nav: None,
        description: None,
        assets: AssetPaths {
            style: "style.css".to_owned(),
            network_style: None,
            script: "page.js".to_owned(),
        },
        demo: true,
    }
}

fn application() -> ApplicationId {
    format!("{:032x}", 9).parse().unwrap()
}

fn scoring() -> ReviewPage {
    let (given, sheet) = (Given::sample(), Sheet::sample());
    ReviewPage::sample(Step::Score { given, application: application(), sheet })
}

fn pages(lang: Lang) -> Vec<Markup> {
    let shell = shell(lang);
    let declare = ReviewPage::sample(Step::Declare {
        given: Given::sample(),
        organisations: vec!["Sumy City Council".into(), "Sumy State University".into()],
    });
    let other = Other { n: 2, marks: Sheet::sample().saved };
    let handed_in = ReviewPage::sample(Step::HandedIn {
        given: Given::sample(),
        application: application(),
        sheet: Sheet::sample(),
        on: "3 January 2024".into(),
        own_n: 1,
        others: vec![other],
    });
    let unscored = Again {
        errors: vec![FieldError::new(
            &score_field("inclusion"),
            t!(lang, "reviews-choose", criterion = "Learning for everybody"),
        )],
        ..Again::default()
    };
    let no_reason = Again {
        errors: vec![FieldError::new("reason", refusal(lang, &ReviewRefused::NoReason))],
        ..Again::default()
    };
    let saved = Again { saved: true, ..Again::default() };
    vec![
        list_page(&shell, &Reviews::sample()),
        list_page(&shell, &Reviews::default()),
        review_page(&shell, &declare, &no_reason),
        review_page(&shell, &scoring(), &saved),
        review_page(&shell, &scoring(), &unscored),
        review_page(&shell, &scoring(), &stale(lang)),
        review_page(&shell, &handed_in, &Again::default()),
        review_page(&shell, &ReviewPage::sample(Step::Conflicted), &Again::default()),
        review_page(&shell, &ReviewPage::sample(Step::TakenBack), &Again::default()),
    ]
}

fn stale(lang: Lang) -> Again {
    let typed = Marks { to_city: "What I typed".into(), ..Marks::default() };
    Again {
        typed: Some(typed),
        stale: true,
        stopped: Some(refusal(lang, &ReviewRefused::Stale)),
        ..Again::default()
    }
}

#[test]
fn every_page_has_its_words_in_every_language() {
    for lang in LANGUAGES {
        for page in pages(lang) {
            let html = page.into_string();
            assert!(!html.contains('⟦'), "{lang}: {}", &html[html.find('⟦').unwrap()..][..60]);
        }
    }
}

#[test]
fn every_refusal_has_its_words_in_every_language() {
    let all = [
        ReviewRefused::WrongStage { stage: "handed_in" },
        ReviewRefused::Unscored(vec!["commitment".into()]),
        ReviewRefused::NoSuchLevel("commitment".into()),
        ReviewRefused::Stale,
        ReviewRefused::NoReason,
        ReviewRefused::TooLong { max: 5_000 },
        ReviewRefused::Announced,
    ];
    for lang in LANGUAGES {
        for refused in &all {
            let words = refusal(lang, refused);
            assert!(!words.is_empty() && !words.contains('⟦'), "{lang} {refused:?}: {words}");
        }
    }
}

#[test]
fn ids_are_unique_and_every_link_within_a_page_finds_its_field() {
    for page in pages(Lang::AR) {
        let html = page.into_string();
        let values = |start: &str| -> Vec<String> {
            html.split(start).skip(1).map(|it| it.split('"').next().unwrap().to_owned()).collect()
        };
        let ids = values(" id=\"");
        let known: std::collections::BTreeSet<&String> = ids.iter().collect();
        assert_eq!(known.len(), ids.len(), "{ids:?}");
        for target in values(" href=\"#") {
            assert!(known.contains(&target), "#{target} is nowhere");
        }
    }
}

#[test]
fn a_stale_sheet_shows_what_is_saved_and_keeps_what_was_typed() {
    let html = review_page(&shell(Lang::EN), &scoring(), &stale(Lang::EN)).into_string();
    assert!(html.contains("The budget is missing.") && html.contains("What I typed</textarea>"));
    assert!(html.contains("name=\"version\" value=\"3\""));
}

#[test]
fn marks_become_a_draft_and_nonsense_names_its_criterion() {
    let marks = |word: &str| Marks {
        scores: [("commitment".to_owned(), word.to_owned())].into(),
        ..Marks::default()
    };
    let read = |word: &str| marks(word).draft().map(|it| it.scores.into_values().next());
    assert_eq!(read("4"), Ok(Some(domain::review::Score::Level(4))));
    assert_eq!(read("cannot"), Ok(Some(domain::review::Score::CannotJudge)));
    assert_eq!(read(""), Ok(None));
    for nonsense in ["256", "-1", "four", "4 "] {
        assert_eq!(read(nonsense), Err("commitment".to_owned()), "{nonsense:?}");
    }
}
