//! Every page of this noun, in every language, with everything it can say.

use domain::answer::Fields;
use domain::form::Aspect;
use domain::ids::{ApplicationId, SheetId};
use domain::language::Lang;

use super::super::Shown;
use super::*;
use crate::LANGUAGES;
use crate::shell::{AssetPaths, Me, Nav};

fn shell(lang: Lang) -> Shell {
    Shell {
        lang,
        languages: LANGUAGES.to_vec(),
        path_without_lang: "/applications/1/sheets".to_owned(),
        base_url: "https://cities.example".to_owned(),
        me: Some(Me { name: "Олена Коваль".to_owned() }),
        network_name: "Lyceum".to_owned(),
        nav: Some(Nav::Desk),
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

fn nth<T: std::str::FromStr>(n: u8) -> T {
    match format!("00000000-0000-7000-8000-{n:012}").parse() {
        Ok(id) => id,
        Err(_) => panic!("{n} makes no id"),
    }
}

fn about() -> About {
    About {
        application: nth(7),
        slug: "2023".to_owned(),
        call: "Call for new members 2023".to_owned(),
        city: "Суми".to_owned(),
        invented: true,
    }
}

/// An answer that came along, for the page of a section.
pub(in crate::pages::applications) fn carried_row(field: &str) -> CarriedRow {
    CarriedRow {
        question: "population".to_owned(),
        field: field.to_owned(),
        label: "Населення".to_owned(),
        origin: nth::<ApplicationId>(8),
        call: "Call for new members 2023".to_owned(),
        year: "2023".to_owned(),
        figure_year: Some(2022),
    }
}

fn every_no() -> Vec<SheetNo> {
    let text = || "3 Міський профіль".to_owned();
    vec![
        SheetNo::Missing,
        SheetNo::TooLarge,
        SheetNo::TooMuch,
        SheetNo::Locked,
        SheetNo::OtherFormat,
        SheetNo::Macros,
        SheetNo::Unreadable,
        SheetNo::NotOurs,
        SheetNo::Altered,
        SheetNo::ColumnGone { tab: text() },
        SheetNo::TabGone { about: text() },
        SheetNo::OtherForm,
        SheetNo::OtherVersion,
        SheetNo::OtherApplication,
        SheetNo::NothingNew,
        SheetNo::TooManyWait,
        SheetNo::Closed { until: "31 May 2023, 23:59 (Hamburg)".to_owned() },
    ]
}

fn sheets_page(refused: Option<SheetNo>) -> SheetsPage {
    SheetsPage {
        about: about(),
        waiting: vec![SheetRow {
            id: nth(3),
            name: "форма Суми.xlsx".to_owned(),
            who: "Беа (Університет)".to_owned(),
            when: "3 May, 10:42".to_owned(),
            until: "2 July 2023".to_owned(),
            n_answers: 12,
        }],
        may_write: refused.is_some(),
        megabytes_max: 4,
        refused,
        done: Some("post-done-received"),
    }
}

fn difference() -> Difference {
    Difference {
        question: "population".to_owned(),
        label: "Населення".to_owned(),
        section: "Міський профіль".to_owned(),
        yours: Shown::Text("256 500".to_owned()),
        here: Shown::Blank,
        version: 3,
        meanwhile: Some(("Беа (Університет)".to_owned(), "3 May, 10:42".to_owned())),
        had_formula: true,
        too_long: false,
        gone: false,
        wrong: vec!["…".to_owned()],
    }
}

fn sheet_page(refused: Option<TakeNo>) -> SheetPage {
    let gone = Fields::from([("old".to_owned(), vec!["Текст".to_owned()])]);
    SheetPage {
        about: about(),
        sheet: nth::<SheetId>(3),
        name: "форма Суми.xlsx".to_owned(),
        who: "Беа (Університет)".to_owned(),
        received: "3 May, 10:42".to_owned(),
        made: "20 April, 08:00".to_owned(),
        place: "Hamburg".to_owned(),
        until: "2 July 2023".to_owned(),
        waits: true,
        may_write: true,
        differences: vec![
            difference(),
            Difference { question: "motivation".to_owned(), meanwhile: None, ..difference() },
            Difference { question: "long".to_owned(), too_long: true, ..difference() },
            Difference::gone("old", &gone),
        ],
        strays: vec!["3 Профіль!C9".to_owned()],
        refused,
        done: Some("post-done-taken"),
    }
}

fn copy_page(refused: Option<CopyNo>) -> CopyPage {
    let target = CopyTarget {
        slug: "2027".to_owned(),
        title: "Call for new members 2027".to_owned(),
        until: "31 May 2027, 23:59 (Hamburg)".to_owned(),
        running: None,
        n_answers: 24,
        n_files: 2,
        new: vec!["Бюджет".to_owned()],
        changed: vec![(
            "Мотивація".to_owned(),
            vec![Aspect::Words, Aspect::Bounds, Aspect::Kind, Aspect::Rules],
        )],
        dropped: vec!["Посилання".to_owned()],
        left: vec!["Підписана сторінка".to_owned()],
    };
    let running = CopyTarget { running: Some(nth(9)), ..target.clone() };
    CopyPage { about: about(), targets: vec![target, running], key: "k".repeat(8), refused }
}

fn whole(lang: Lang, what: &str, markup: Markup) -> String {
    let html = markup.into_string();
    assert!(!html.contains('⟦'), "{lang} {what}: {}", &html[html.find('⟦').unwrap()..][..60]);
    html
}

#[test]
fn every_page_has_its_words_in_every_language() {
    for lang in LANGUAGES {
        let shell = shell(lang);
        whole(lang, "panel", panel(&shell, &about(), true));
        whole(lang, "panel", panel(&shell, &about(), false));
        whole(lang, "sheets", sheets(&shell, &sheets_page(None)));
        for no in every_no() {
            let html = whole(lang, "refusal", sheets(&shell, &sheets_page(Some(no))));
            assert!(html.contains("href=\"#sheet\"") && html.contains("id=\"sheet\""), "{lang}");
        }
        for no in [
            TakeNo::Clash(vec!["population".to_owned()]),
            TakeNo::Closed,
            TakeNo::Nothing,
            TakeNo::Settled,
        ] {
            whole(lang, "sheet", sheet(&shell, &sheet_page(Some(no))));
        }
        whole(lang, "settled", sheet(&shell, &SheetPage { waits: false, ..sheet_page(None) }));
        let same = SheetPage { differences: Vec::new(), ..sheet_page(None) };
        whole(lang, "same", sheet(&shell, &same));
        for no in [
            CopyNo::KeyUsed,
            CopyNo::AppliesAlready(nth(9)),
            CopyNo::MemberAlready,
            CopyNo::NotOpen,
            CopyNo::CommissionClosed { until: "15 May 2020".to_owned() },
        ] {
            whole(lang, "copy", copy(&shell, &copy_page(Some(no))));
        }
        let none = CopyPage { targets: Vec::new(), ..copy_page(None) };
        whole(lang, "no call", copy(&shell, &none));
        let rows = [
            carried_row("population"),
            CarriedRow { figure_year: None, ..carried_row("population") },
        ];
        whole(lang, "carried", carried(&shell, &rows));
    }
}

/// What somebody else saved since the sheet was made is only replaced by whoever says so.
#[test]
fn what_was_changed_meanwhile_is_not_ticked_beforehand() {
    let html = sheet(&shell(Lang::EN), &sheet_page(None)).into_string();
    let ticked = |question: &str| {
        let at = html.find(&format!("id=\"take-{question}\"")).expect("there is a box for it");
        let end = at + html[at..].find('>').expect("a tag ends");
        html[at..end].contains(" checked")
    };
    assert!(ticked("motivation"));
    assert!(!ticked("population"));
    assert!(!html.contains("id=\"take-long\"") && !html.contains("id=\"take-old\""));
}

#[test]
fn ids_come_once_on_a_page() {
    let html = sheet(&shell(Lang::AR), &sheet_page(None)).into_string();
    let mut ids: Vec<&str> =
        html.split(" id=\"").skip(1).filter_map(|it| it.split('"').next()).collect();
    let n = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), n);
}
