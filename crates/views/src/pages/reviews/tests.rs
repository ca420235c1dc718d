use domain::time::{Timestamp, Wall};

use super::*;
use crate::pages::reviews_sample::{sheet, shell};
use crate::parts::Clock;
use crate::texts::LANGUAGES;

impl Given {
    fn sample() -> Given {
        Given { id: nth(1), city: "Sumy".into(), invented: false, country: "Ukraine".into() }
    }
}

impl ReviewPage {
    fn sample(step: Step) -> ReviewPage {
        let tie = |id: &str, within_years| Tie { id: id.into(), label: id.into(), within_years };
        ReviewPage {
            id: nth(1),
            by: "00000000000000000000000000000003".parse().unwrap(),
            call: (Lang::EN, "Call 2023".into()),
            clock: Some(clock()),
            ties: vec![tie("work", None), tie("project", Some(3))],
            is_told: false,
            step,
        }
    }
}

fn row(state: State, given_at: i64, until: Option<Clock>) -> ReviewRow {
    ReviewRow {
        given: Given { invented: state == State::Declare, ..Given::sample() },
        slug: if given_at == 1 { "2020".into() } else { "2023".into() },
        call: (Lang::EN, "Call 2023".into()),
        state,
        given_on: "11 September 2023".into(),
        given_at: Timestamp(given_at),
        until,
    }
}

fn list(filter: Filter) -> Reviews {
    let past = |is_done| PastRow {
        slug: "2023".into(),
        application: application(),
        city: "Lisbon".into(),
        invented: false,
        call: (Lang::EN, "Call 2023".into()),
        required: true,
        is_done,
    };
    let mut list = Reviews {
        files: vec![
            row(State::Done, 1, None),
            row(State::Score, 2, Some(clock())),
            row(State::Declare, 3, Some(clock())),
            row(State::Agree, 4, Some(clock())),
        ],
        pasts: vec![past(true), past(false)],
        filter,
        taken_back: true,
        declared: true,
        ..Reviews::default()
    };
    list.sort_and_filter();
    list
}

fn clock() -> Clock {
    let deadline = Wall::new("2024-02-14T12:00", "Europe/Berlin").deadline().unwrap();
    Clock { deadline, place: "Hamburg".into(), n_days: 40 }
}

fn nth(n: u128) -> ReviewId {
    format!("{n:032x}").parse().unwrap()
}

fn application() -> ApplicationId {
    "00000000000000000000000000000002".parse().unwrap()
}

fn scoring() -> ReviewPage {
    let (given, sheet) = (Given::sample(), sheet());
    ReviewPage::sample(Step::Score { given, application: application(), sheet })
}

fn declaring(n_first: usize) -> ReviewPage {
    ReviewPage::sample(Step::Declare {
        given: Given::sample(),
        organisations: vec!["Sumy City Council".into(), "Sumy State University".into()],
        n_first,
    })
}

fn handed_in(together: Option<Together>) -> ReviewPage {
    ReviewPage::sample(Step::HandedIn {
        given: Given::sample(),
        application: application(),
        sheet: sheet(),
        on: "3 January 2024".into(),
        own: "7KM4".into(),
        others: vec![Other { sign: "Q2XY".into(), marks: sheet().saved }],
        together,
    })
}

fn pages(lang: Lang) -> Vec<Markup> {
    let shell = shell(lang);
    let wrong = |refused: &ReviewRefused| Again {
        errors: field_errors(lang, refused, Some(&sheet()), None),
        declared: Some(Typed { year: "soon".into(), ..Typed::default() }),
        ..Again::default()
    };
    let unscored = wrong(&ReviewRefused::Unscored(vec!["inclusion".into()]));
    let words = wrong(&ReviewRefused::TooManyWords(vec![("to_city".into(), 501, 500)]));
    let no_year = wrong(&ReviewRefused::Declared(DeclareRefused::NoYear));
    let saved = Again { saved: true, ..Again::default() };
    let mut all = vec![
        list_page(&shell, &list(Filter::default())),
        list_page(&shell, &list(Filter { state: Some(State::Score), call: Some("2020".into()) })),
        list_page(&shell, &Reviews::default()),
        review_page(&shell, &declaring(0), &no_year),
        review_page(&shell, &declaring(2), &Again::default()),
        review_page(&shell, &scoring(), &saved),
        review_page(&shell, &scoring(), &unscored),
        review_page(&shell, &scoring(), &words),
        review_page(&shell, &scoring(), &stale(lang)),
        review_page(&shell, &ReviewPage::sample(Step::TakenBack), &Again::default()),
    ];
    for it in [
        None,
        Some(Together::Write),
        Some(Together::Wait),
        Some(Together::Agree),
        Some(Together::Agreed),
    ] {
        all.push(review_page(&shell, &handed_in(it), &Again::default()));
    }
    all
}

fn stale(lang: Lang) -> Again {
    let typed = Marks { to_city: "What I typed".into(), ..Marks::default() };
    let met = vec!["to_city".to_owned(), "score-commitment".to_owned()];
    Again {
        typed: Some(typed),
        stopped: Some(refusal(lang, &ReviewRefused::Met(met.clone()))),
        met,
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
        ReviewRefused::Met(vec!["to_city".into()]),
        ReviewRefused::NoReason,
        ReviewRefused::TooLong { max: 5_000 },
        ReviewRefused::TooManyWords(vec![("to_city".into(), 501, 500)]),
        ReviewRefused::Announced,
        ReviewRefused::Calibrate,
        ReviewRefused::Declared(DeclareRefused::NoTie),
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
        for target in values(" href=\"#").iter().filter(|it| *it != "content") {
            assert!(known.contains(target), "#{target} is nowhere");
        }
    }
}

#[test]
fn headings_stand_in_order_below_a_single_h1() {
    for page in pages(Lang::EN) {
        let html = page.into_string();
        let levels: Vec<u8> = html
            .match_indices("<h")
            .filter_map(|(at, _)| html.as_bytes()[at + 2].checked_sub(b'0'))
            .filter(|it| (1..=6).contains(it))
            .collect();
        assert_eq!(levels.iter().filter(|it| **it == 1).count(), 1, "{levels:?}");
        assert!(levels.windows(2).all(|it| it[1] <= it[0] + 1), "{levels:?}");
    }
}

#[test]
fn a_stale_sheet_shows_what_is_saved_and_keeps_what_was_typed() {
    let html = review_page(&shell(Lang::EN), &scoring(), &stale(Lang::EN)).into_string();
    assert!(html.contains("The budget is missing.") && html.contains("What I typed</textarea>"));
    assert!(html.contains("4. What level 4 means."), "the score that was saved is told in words");
    assert!(html.contains("name=\"v.to_city\" value=\"0123456789abcdef\""));
}

#[test]
fn what_ends_first_stands_first_and_a_filter_leaves_the_count_of_all() {
    let all = list(Filter::default());
    let states: Vec<State> = all.files.iter().map(|it| it.state).collect();
    assert_eq!(states, [State::Declare, State::Score, State::Agree, State::Done]);
    let narrowed = list(Filter { state: Some(State::Done), call: None });
    assert_eq!((narrowed.files.len(), narrowed.n_all), (1, 4));
    let calls: Vec<&str> = narrowed.calls.iter().map(|(slug, _)| slug.as_str()).collect();
    assert_eq!(calls, ["2023", "2020"]);
}

#[test]
fn a_file_opens_after_the_past_ones_and_a_conflict_can_be_declared_before() {
    let html = review_page(&shell(Lang::EN), &declaring(2), &Again::default()).into_string();
    assert!(!html.contains("value=\"none\"") && html.contains("value=\"tie\""));
    let html = review_page(&shell(Lang::EN), &declaring(0), &Again::default()).into_string();
    assert!(html.contains("value=\"none\""));
}
