use domain::application::CommissionRefused;
use domain::form::Decimal;
use domain::time::{Timestamp, Wall};

use super::*;
use crate::pages::applications::Shown;
use crate::shell::{AssetPaths, Me};
use crate::texts::LANGUAGES;

#[path = "tests_work.rs"]
mod work;

pub(crate) use work::{for_team_panel, parts_two};

impl Place {
    /// Ukraine in the call of 2023.
    pub(super) fn sample() -> Place {
        Place {
            slug: "2023".into(),
            call: (Lang::EN, "Call 2023".into()),
            country: "UA".parse().unwrap(),
            country_name: "Ukraine".into(),
        }
    }
}

impl Desk {
    /// Three endorsed of four, the way 2023 went.
    fn sample() -> Desk {
        let file = |n: u128, city: &str, stage: &'static str| File {
            id: nth(n),
            city: city.into(),
            invented: n == 4,
            rank: i64::try_from(n).ok(),
            filed_on: "28 May 2023".into(),
            n_files: 1,
            stage,
            note: (stage == "returned").then(|| "Підпис відсутній.".into()),
            signed: match n {
                1 => Signed::Yes("Олена Коваль".into(), "2 June 2023".into()),
                2 => Signed::Missing,
                3 => Signed::Lapsed,
                _ => Signed::No,
            },
            interview: (n == 3).then(|| "20 June 2023, 14:00 (Kyiv)".into()),
            n_notes: Some(usize::from(n == 3)),
            n_answers: 1,
        };
        Desk {
            place: Place::sample(),
            whose: Whose::Choose,
            clock: Some(clock()),
            until: "30 June 2023, 23:59 (Hamburg)".into(),
            may_act: true,
            n_used: 2,
            n_total: 3,
            order: "5f1d2a77c0b94e38".into(),
            ranked: Some(("Олена Коваль".into(), "2 June 2023, 10:42".into())),
            n_own: (2, 1),
            n_forwarded: 1,
            files: vec![
                file(1, "Sumy", "endorsed"),
                file(2, "Lviv", "endorsed"),
                file(3, "Ternopil", "submitted"),
                file(4, "Verbova Balka", "reserved"),
                file(5, "Kharkiv", "returned"),
                file(6, "Odesa", "withdrawn"),
            ],
        }
    }
}

impl OneFile {
    pub(super) fn sample() -> OneFile {
        OneFile {
            place: Place::sample(),
            id: nth(4),
            city: "Verbova Balka".into(),
            invented: true,
            stage: "submitted",
            until: "30 June 2023, 23:59 (Hamburg)".into(),
            lapses: vec!["Міська рада, 2 June 2023".into()],
        }
    }
}

impl Comparison {
    fn sample() -> Comparison {
        let figure = |number: i64| Shown::Figure {
            number: Decimal::whole(number),
            unit: String::new(),
            year: Some(2022),
            source: None,
        };
        Comparison {
            place: Place::sample(),
            cities: vec![(nth(1), "Sumy".into(), false), (nth(4), "Verbova Balka".into(), true)],
            choosable: Choosable {
                files: vec![(nth(1), "Sumy".into(), true), (nth(5), "Lviv".into(), false)],
                sections: vec![(
                    "City".into(),
                    vec![("population".into(), "Population".into(), true)],
                )],
                is_part: true,
            },
            sections: vec![Compared {
                title: "City".into(),
                questions: vec![
                    ("Population".into(), vec![figure(256_474), figure(12_000)]),
                    (
                        "Why do you want to be a learning city?".into(),
                        vec![Shown::Text("Бо навчання\nтримає місто.".into()), Shown::Blank],
                    ),
                ],
            }],
        }
    }
}

fn clock() -> Clock {
    let deadline = Wall::new("2023-06-30T23:59", "Europe/Berlin").deadline().unwrap();
    Clock { deadline, place: "Hamburg".into(), n_days: 18 }
}

fn nth(n: u128) -> ApplicationId {
    format!("{n:032x}").parse().unwrap()
}

fn shell(lang: Lang) -> Shell {
    Shell {
        lang,
        languages: LANGUAGES.to_vec(),
        path_without_lang: "/calls/2023/countries/UA".to_owned(),
        base_url: "https://cities.example".to_owned(),
        me: Some(Me { name: "Олена Коваль".to_owned() }),
        network_name: "Lyceum".to_owned(),
        nav: None,
        description: None,
        assets: AssetPaths {
            style: "style.css".to_owned(),
            network_style: None,
            script: "page.js".to_owned(),
        },
        demo: true,
        head: crate::head::Head::default(),
    }
}

fn pages(lang: Lang) -> Vec<Markup> {
    let shell = shell(lang);
    let desk = Desk::sample();
    let no_seat = Stopped {
        why: refusal(lang, &CommissionRefused::QuotaFull { quota: 3 }, &desk.until),
        reserve: Some(desk.files[2].id),
        ranks: BTreeMap::new(),
        meanwhile: false,
        errors: Vec::new(),
    };
    let id = desk.files[0].id;
    let ranks = Stopped {
        why: String::new(),
        reserve: None,
        ranks: BTreeMap::from([(id, "<first>".to_owned())]),
        meanwhile: true,
        errors: vec![FieldError::new(
            &rank_field(id),
            refusal(lang, &CommissionRefused::Ranks, &desk.until),
        )],
    };
    let whose = [
        Whose::Forward,
        Whose::Opening,
        Whose::Cities,
        Whose::Commission,
        Whose::Experts,
        Whose::Over("14 February 2024".into()),
    ];
    let file = OneFile::sample();
    let errors =
        [FieldError::new("words", refusal(lang, &CommissionRefused::NoReason, &desk.until))];
    let going = |n: u128, signed: bool| Going {
        id: nth(n),
        city: "Sumy".into(),
        invented: n == 2,
        rank: i64::try_from(n).ok(),
        signed: signed.then(|| "Part 2 signed by Олена Коваль, 2 June 2023".into()),
    };
    let forwarding = Forwarding {
        place: Place::sample(),
        files: vec![going(1, true), going(2, false)],
        n_waiting: 2,
        n_forwarded: 1,
        in_time: true,
        until: desk.until.clone(),
    };
    let nothing = Forwarding { files: Vec::new(), n_forwarded: 0, ..forwarding.clone() };
    let empty = Desk { files: Vec::new(), ..desk.clone() };
    let mut pages = vec![
        desk_page(&shell, &desk, None),
        desk_page(&shell, &desk, Some(&no_seat)),
        desk_page(&shell, &desk, Some(&ranks)),
        desk_page(&shell, &empty, None),
        act_page(&shell, &file, FileAct::Return, "", &errors, None),
        act_page(&shell, &file, FileAct::Refuse, "Typed <b>", &[], Some("late")),
        forwarding_page(&shell, &forwarding, None, None),
        forwarding_page(&shell, &forwarding, Some(&[]), Some("late")),
        forwarding_page(&shell, &nothing, None, None),
        comparison_page(&shell, &Comparison::sample()),
        comparison_page(&shell, &Comparison { sections: Vec::new(), ..Comparison::sample() }),
    ];
    pages.extend(work::pages(&shell));
    for whose in whose {
        let looking = Desk { whose, may_act: false, ..desk.clone() };
        pages.push(desk_page(&shell, &looking, None));
    }
    pages
}

#[test]
fn another_order_that_was_saved_stands_beside_what_was_typed() {
    let html = pages(Lang::EN)[2].clone().into_string();
    assert!(html.contains("saved meanwhile: 1"), "{html}");
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
fn every_stage_and_every_refusal_has_its_words_in_every_language() {
    let refusals = |stage: &'static str| {
        [
            CommissionRefused::WrongStage { stage },
            CommissionRefused::Late { closed_at: Timestamp(0) },
            CommissionRefused::QuotaFull { quota: 3 },
            CommissionRefused::NoReason,
            CommissionRefused::Ranks,
            CommissionRefused::RankedMeanwhile,
            CommissionRefused::AnotherVersion,
            CommissionRefused::NoFunction,
            CommissionRefused::NotSigned,
            CommissionRefused::NothingChosen,
        ]
    };
    for lang in LANGUAGES {
        for name in domain::application::Stage::NAMES {
            for refused in refusals(name) {
                let words = refusal(lang, &refused, "30 June");
                assert!(!words.is_empty() && !words.contains('⟦'), "{lang} {refused:?}: {words}");
            }
        }
    }
}

#[test]
fn the_line_is_drawn_below_the_last_seat() {
    // With every seat taken nothing above the table names who waits.
    let full = Desk { n_used: 3, ..Desk::sample() };
    let html = desk_page(&shell(Lang::EN), &full, None).into_string();
    assert_eq!(html.matches("<tr class=\"cut\"").count(), 1);
    let (above, below) = html.split_once("<tr class=\"cut\"").unwrap();
    let at_the_cut = &below[..below.find("</tr>").unwrap()];
    assert!(above.contains("Lviv") && at_the_cut.contains("Ternopil"));
    assert!(!above.contains("Verbova") && !at_the_cut.contains("Verbova"));
}

#[test]
fn who_only_looks_finds_no_act() {
    let looking = Desk { may_act: false, whose: Whose::Commission, ..Desk::sample() };
    let html = desk_page(&shell(Lang::EN), &looking, None).into_string();
    // The only forms left are in the frame: one looks things up, one ends the session.
    let (frame, rest) = html.split_once("<main").unwrap();
    let (page, _) = rest.split_once("</main>").unwrap();
    assert_eq!((frame.matches("<form").count(), frame.matches("<input").count()), (2, 1));
    assert_eq!((page.matches("<form").count(), page.matches("<input").count()), (0, 0));
    assert!(!html.contains("/forwarding") && !html.contains("/refusal"));
}

#[test]
fn what_was_typed_for_a_rank_stays_and_is_escaped() {
    let html = pages(Lang::EN)[2].clone().into_string();
    assert!(html.contains("value=\"&lt;first&gt;\" aria-invalid=\"true\""));
}

#[test]
fn a_seat_that_is_not_free_leads_to_the_reserve() {
    let html = pages(Lang::EN)[1].clone().into_string();
    assert!(html.contains("All 3 seats are taken. Keep this city in reserve"));
    assert!(html.contains("Keep Ternopil in reserve</button>"));
}
