//! What the pages are filled with: realistic content, and every kind of it.

use domain::answer::{Answer, AnswerError, Problem, Progress};
use domain::application::Stage;
use domain::event::EventKind;
use domain::form::Form;
use domain::ids::{ApplicationId, AttachmentId, CityId, SubmissionId};
use domain::language::Lang;
use domain::people::Part;
use domain::time::{Timestamp, Wall};

use super::super::*;
use super::teamwork;
use crate::LANGUAGES;
use crate::shell::{AssetPaths, Me, Nav, Shell};

const FORM: &str = include_str!("../../../../../../network/forms/application-2015.toml");

pub(super) fn shell(lang: Lang) -> Shell {
    Shell {
        lang,
        languages: LANGUAGES.to_vec(),
        path_without_lang: "/applications/1".to_owned(),
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

pub(super) fn form() -> Form {
    Form::parse(FORM, &LANGUAGES).unwrap()
}

pub(super) fn nth<T: std::str::FromStr>(n: u8) -> T {
    match format!("00000000-0000-7000-8000-{n:012}").parse() {
        Ok(id) => id,
        Err(_) => panic!("{n} makes no id"),
    }
}

pub(super) fn application() -> ApplicationId {
    nth::<ApplicationId>(7)
}

pub(super) fn about() -> About {
    About {
        application: application(),
        slug: "2023".to_owned(),
        call: "Call 2023".to_owned(),
        city: "Суми".to_owned(),
        invented: true,
    }
}

pub(super) fn turn() -> TurnBox {
    let deadline = Wall::new("2023-05-31T23:59", "Europe/Berlin").deadline().unwrap();
    TurnBox {
        whose: Some(parts::Turn::Yours("…".to_owned())),
        until: Some(parts::Clock { deadline, place: "Hamburg".to_owned(), n_days: 12 }),
        next: Some("…".to_owned()),
    }
}

pub(super) fn file() -> FileRow {
    FileRow {
        application: application(),
        id: Some(nth::<AttachmentId>(8)),
        name: "Підпис мера.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        size_bytes: 1_840_000,
        sha256: "ab".repeat(32),
    }
}

pub(super) fn every_kind_of_answer() -> Vec<ShownSection> {
    let shown = [
        Shown::Blank,
        Shown::Text("Перший рядок.\nДругий.\n\nТретій.".to_owned()),
        Shown::Figure {
            number: "145.39".parse().unwrap(),
            unit: "km²".to_owned(),
            year: Some(2022),
            source: Some("Держстат".to_owned()),
        },
        Shown::Year(1655),
        Shown::Day("2023-04-12".to_owned()),
        Shown::Chosen(vec!["A".to_owned(), "B".to_owned()]),
        Shown::Ratings(vec![("A".to_owned(), Some(4)), ("B".to_owned(), None)]),
        Shown::Links(vec!["https://smr.gov.ua".to_owned()]),
        Shown::Declared,
        Shown::Files(vec![file()]),
        Shown::Unread("many".to_owned()),
    ];
    let question = |(n, shown): (usize, Shown)| ShownQuestion {
        id: format!("q{n}"),
        label: format!("Question {n}"),
        shown,
        wrong: vec!["Wrong.".to_owned()],
    };
    let questions = shown.into_iter().enumerate().map(question).collect();
    vec![ShownSection { id: "city".to_owned(), title: "City".to_owned(), questions }]
}

pub(super) fn start_page(refused: Option<StartNo>, open: bool) -> StartPage {
    let city = |n: u8, running| CityChoice {
        id: nth::<CityId>(n),
        name: "Суми".to_owned(),
        invented: n == 2,
        running,
    };
    StartPage {
        slug: "2023".to_owned(),
        call: "Call 2023".to_owned(),
        turn: turn(),
        open,
        opens: (!open).then(|| "1 April 2023, 00:00 (Hamburg)".to_owned()),
        intro: "Intro.".to_owned(),
        without_commission: domain::officer::WithoutCommission::Secretariat,
        cities: vec![city(1, None), city(2, Some(application()))],
        countries: vec![("UA".to_owned(), "Україна".to_owned())],
        kinds: vec![("city".to_owned(), "Місто".to_owned())],
        typed: Beginning { name: "Суми".to_owned(), ..Beginning::default() },
        key: "key-of-the-form".to_owned(),
        refused,
    }
}

pub(super) fn on_its_way() -> OnItsWay {
    OnItsWay {
        application: application(),
        id: nth(8),
        name: "План міста.pdf".to_owned(),
        received_bytes: 3_200_000,
        size_bytes: 12_400_000,
    }
}

pub(super) fn section_page(section: &str, writing: Writing) -> SectionPage {
    let form = form();
    let n = form.sections.iter().position(|it| it.id == section).unwrap();
    let section = form.sections[n].clone();
    let typed = |id: &str, text: &str| {
        let typed = [(id.to_owned(), vec![text.to_owned()])].into();
        (id.to_owned(), Answer { typed, ..Answer::default() })
    };
    let first = section.questions[0].id.clone();
    let problems = AnswerError::samples()
        .into_iter()
        .map(|error| Problem { field: section.questions[0].fields()[0].clone(), error })
        .collect();
    let files = section.questions.iter().filter(|it| it.is_file());
    SectionPage {
        about: about(),
        n: n + 1,
        n_sections: form.sections.len(),
        typed: [typed(&first, "Те, що введено")].into(),
        form_version: 1,
        discussions: [(first.clone(), Discussion { n: 3, n_open: 1 })].into(),
        asking: Asking::default(),
        marks: [(first.clone(), "3.abcd".to_owned())].into(),
        files: files.clone().map(|it| (it.id.clone(), vec![file()])).collect(),
        on_their_way: files.map(|it| (it.id.clone(), vec![on_its_way()])).collect(),
        turn: turn(),
        writing,
        problems,
        after_save: true,
        clashes: vec![ClashShown {
            question: first.clone(),
            name: "Беа".to_owned(),
            who: "Беа (Університет)".to_owned(),
            when: "3 May 2023, 10:42 (Hamburg)".to_owned(),
            theirs: Shown::Text("Інший текст".to_owned()),
            mine: Shown::Text("Мій текст".to_owned()),
            mine_fields: [(first.clone(), vec!["Мій текст".to_owned()])].into(),
        }],
        file_no: section.questions[0]
            .is_file()
            .then_some(FileNo { question: first, error: AnswerError::FileEmpty.into() }),
        done: Some("application-saved"),
        writer: nth(9),
        here: vec!["Беа".to_owned(), "Рамон".to_owned()],
        saved: section
            .questions
            .iter()
            .map(|it| {
                let (at, when) = (Timestamp(1_683_000_000_000), "2 травня, 06:00".to_owned());
                (it.id.clone(), LastSaved { who: "Беа".to_owned(), at, when })
            })
            .collect(),
        held: false,
        carried: vec![post::tests::carried_row(&section.questions[0].fields()[0])],
        section,
    }
}

pub(super) fn history_page() -> HistoryPage {
    let changed = |version: i64, before: &str, text: &str| Changed {
        version,
        who: "Беа (Університет)".to_owned(),
        at: Timestamp(1_683_000_000_000),
        when: "2 травня, 06:00".to_owned(),
        since: (version == 3).then(|| "05:52".to_owned()),
        n_saves: if version == 3 { 4 } else { 1 },
        pieces: crate::difference::words(before, text),
        is_first: version == 1,
        is_blank: text.is_empty(),
        text: text.to_owned(),
        is_current: version == 4,
        by_sheet: version == 2,
    };
    HistoryPage {
        about: about(),
        section: "motivation".to_owned(),
        question: "motivation".to_owned(),
        label: "Чому ваше місто?".to_owned(),
        changes: vec![
            changed(4, "", "Ми вчимося щодня.\nУ парках."),
            changed(3, "Ми вчимося.", ""),
            changed(1, "", "Ми вчимося."),
        ],
        current: 4,
        older: Some(1),
        is_newest: false,
        each: false,
        can_write: true,
        clashed: true,
    }
}

pub(super) fn task_list_page(stage: Stage, is_late: bool) -> TaskListPage {
    let progress = |n_questions, n_answered, n_outstanding| Progress {
        n_questions,
        n_answered,
        n_outstanding,
    };
    let row = |id: &str, progress, needs_mend, saved| SectionRow {
        id: id.to_owned(),
        title: "Місто і мер".to_owned(),
        progress,
        needs_mend,
        saved,
        given: (id == "contact").then(|| teamwork::given_row(-3)),
        discussion: Discussion { n: if id == "city" { 5 } else { 0 }, n_open: 2 },
    };
    let saved = Some(("Міська рада".to_owned(), "3 May 2023, 10:42".to_owned()));
    let happened = EventKind::ALL.iter().filter_map(|it| happened_key(*it)).map(|key| Happened {
        at: Timestamp(1_683_000_000_000),
        when: "2 May 2023, 10:42".to_owned(),
        key,
        about: "Місто і мер".to_owned(),
    });
    TaskListPage {
        form_news: None,
        about: about(),
        turn: turn(),
        date_notes: vec!["The National Commission of your country set this date.".to_owned()],
        may_ask_time: true,
        amendment: matches!(stage, Stage::Forwarded { .. }).then(|| AmendmentBox {
            until: "13 July 2023, 23:59 (Hamburg)".to_owned(),
            questions: vec!["Motivation".to_owned()],
            note: "The stamp is missing.".to_owned(),
        }),
        sections: vec![
            row("city", progress(6, 6, 0), false, saved),
            row("contact", progress(9, 6, 3), false, None),
            row("profile", progress(6, 5, 1), true, None),
            row("expertise", progress(2, 0, 0), false, None),
            row("signature", progress(1, 0, 1), false, None),
        ],
        team: vec![TeamRow {
            organisation: "Сумська міська рада".to_owned(),
            parts: Part::ALL.to_vec(),
        }],
        happened: happened.collect(),
        place: "Hamburg".to_owned(),
        receipts: vec![(
            nth::<SubmissionId>(9),
            ReceiptRow { number: "2023-7F3K-9Q2M".to_owned(), when: "3 May 2023".to_owned() },
        )],
        mayor: Some(crate::pages::signing::MayorPanel { signature: Some(mayor()) }),
        commission: Some(crate::pages::commission::tests::for_team_panel()),
        sign_off: Some((2, 4)),
        may_assign: stage == Stage::Draft,
        may_copy: stage != Stage::Draft,
        may_write: stage == Stage::Draft && !is_late,
        may_submit: true,
        is_over: false,
        is_late,
        done: Some("application-file-removed"),
        stage,
    }
}

pub(super) fn mayor() -> crate::pages::signing::SignatureRow {
    crate::pages::signing::SignatureRow {
        id: "1".to_owned(),
        way: domain::signature::Way::Pdf,
        signer: "Ana Silva".to_owned(),
        when: (Timestamp(1_700_000_000_000), "14 November 2023".to_owned()),
        standing: domain::signature::Standing::InForce,
        file: Some(("Підпис.pdf".to_owned(), "/applications/1/signatures/1/file".to_owned())),
        seal: Some("ETSI.CAdES.detached".to_owned()),
    }
}

pub(super) fn check_page(refused: Option<HandInNo>, ready: bool) -> CheckPage {
    let obstacle = Obstacle {
        section: "profile".to_owned(),
        section_title: "Профіль міста".to_owned(),
        field: "population".to_owned(),
        question: "Населення".to_owned(),
        words: "Enter an answer.".to_owned(),
    };
    CheckPage {
        about: about(),
        turn: turn(),
        sections: every_kind_of_answer(),
        obstacles: if ready { Vec::new() } else { vec![obstacle.clone(), obstacle] },
        seen: "ab".repeat(32),
        key: "key-of-the-form".to_owned(),
        mayor: Some(crate::pages::signing::MayorPanel { signature: Some(mayor()) }),
        sign_off: (refused != Some(HandInNo::ChangedMeanwhile)).then(|| teamwork::panel(ready)),
        open: refused != Some(HandInNo::KeyUsed),
        may_submit: ready || refused.is_some(),
        refused,
    }
}
