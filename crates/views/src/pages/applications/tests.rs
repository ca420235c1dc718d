//! Every page once in every language, with realistic content.

use domain::answer::{Answer, AnswerError, Problem, Progress};
use domain::application::{Stage, SubmitRefused};
use domain::event::EventKind;
use domain::form::Form;
use domain::ids::{ApplicationId, AttachmentId, CityId, SubmissionId};
use domain::language::Lang;
use domain::people::Part;
use domain::time::{Timestamp, Wall};
use maud::Markup;

#[path = "teamwork_tests.rs"]
mod teamwork;

use super::*;
use crate::LANGUAGES;
use crate::shell::{AssetPaths, Me, Nav, Shell};

const FORM: &str = include_str!("../../../../../network/forms/application-2015.toml");

fn shell(lang: Lang) -> Shell {
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
    }
}

fn form() -> Form {
    Form::parse(FORM, &LANGUAGES).unwrap()
}

fn nth<T: std::str::FromStr>(n: u8) -> T {
    match format!("00000000-0000-7000-8000-{n:012}").parse() {
        Ok(id) => id,
        Err(_) => panic!("{n} makes no id"),
    }
}

fn application() -> ApplicationId {
    nth::<ApplicationId>(7)
}

fn about() -> About {
    About {
        application: application(),
        slug: "2023".to_owned(),
        call: "Call 2023".to_owned(),
        city: "Суми".to_owned(),
        invented: true,
    }
}

fn turn() -> TurnBox {
    let deadline = Wall::new("2023-05-31T23:59", "Europe/Berlin").deadline().unwrap();
    TurnBox {
        whose: Some(parts::Turn::Yours("…".to_owned())),
        until: Some(parts::Clock { deadline, place: "Hamburg".to_owned(), n_days: 12 }),
        next: Some("…".to_owned()),
    }
}

fn file() -> FileRow {
    FileRow {
        application: application(),
        id: Some(nth::<AttachmentId>(8)),
        name: "Підпис мера.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        size_bytes: 1_840_000,
        sha256: "ab".repeat(32),
    }
}

fn every_kind_of_answer() -> Vec<ShownSection> {
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

fn start_page(refused: Option<StartNo>, open: bool) -> StartPage {
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
        cities: vec![city(1, None), city(2, Some(application()))],
        countries: vec![("UA".to_owned(), "Україна".to_owned())],
        kinds: vec![("city".to_owned(), "Місто".to_owned())],
        typed: Beginning { name: "Суми".to_owned(), ..Beginning::default() },
        key: "key-of-the-form".to_owned(),
        refused,
    }
}

fn on_its_way() -> OnItsWay {
    OnItsWay {
        application: application(),
        id: nth(8),
        name: "План міста.pdf".to_owned(),
        received_bytes: 3_200_000,
        size_bytes: 12_400_000,
    }
}

fn section_page(section: &str, writing: Writing) -> SectionPage {
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
        carried: vec![super::post::tests::carried_row(&section.questions[0].fields()[0])],
        section,
    }
}

fn history_page() -> HistoryPage {
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

fn task_list_page(stage: Stage, is_late: bool) -> TaskListPage {
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

fn mayor() -> crate::pages::signing::SignatureRow {
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

fn check_page(refused: Option<HandInNo>, ready: bool) -> CheckPage {
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

/// Every page in every state that has words of its own.
fn pages(shell: &Shell) -> Vec<(String, Markup)> {
    let mut pages = Vec::new();
    let mut add = |name: String, markup| pages.push((name, markup));
    let fault = |field, what| StartFault { field, what };
    let faults = vec![
        fault("city", StartWhat::NotYours),
        fault("name", StartWhat::Missing),
        fault("country", StartWhat::NotOffered),
        fault("kind", StartWhat::NotOffered),
        fault("organisation", StartWhat::TooLong { max: 150, is: 152 }),
    ];
    let refusals = [
        None,
        Some(StartNo::Faults(faults)),
        Some(StartNo::Faults(vec![fault("organisation", StartWhat::NoName)])),
        Some(StartNo::NotOpen),
        Some(StartNo::MemberAlready { city: nth::<CityId>(1), name: "Суми".to_owned() }),
        Some(StartNo::AppliesAlready { application: application() }),
        Some(StartNo::KeyUsed),
    ];
    for (n, refused) in refusals.into_iter().enumerate() {
        add(format!("start-{n}"), start(shell, &start_page(refused, true)));
    }
    add("start-closed".to_owned(), start(shell, &start_page(None, false)));
    for it in &form().sections {
        for writing in [Writing::Open, Writing::ReaderOnly, Writing::HandedIn, Writing::Closed] {
            let mut page = section_page(&it.id, writing);
            add(format!("section-{}-{writing:?}", it.id), section(shell, &page));
            (page.clashes, page.after_save) = (Vec::new(), writing != Writing::Closed);
            add(format!("section-{}-{writing:?}-2", it.id), section(shell, &page));
            (page.held, page.after_save) = (true, false);
            add(format!("section-{}-{writing:?}-held", it.id), section(shell, &page));
        }
    }
    add("history".to_owned(), history(shell, &history_page()));
    let none = HistoryPage { changes: Vec::new(), current: 0, each: true, ..history_page() };
    add("history-none".to_owned(), history(shell, &none));
    let waits = HeldPage {
        back: "/uk/applications/1/sections/city".to_owned(),
        until: Timestamp(1_683_000_000_000),
        until_words: "06:00".to_owned(),
    };
    add("held".to_owned(), held(shell, &waits));
    let at = Timestamp(1_683_000_000_000);
    let (note, seat) = ("Додайте джерело.\nДякуємо.".to_owned(), 1);
    for stage in [
        Stage::Draft,
        Stage::Submitted { at },
        Stage::Returned { at, comment: note.clone() },
        Stage::Reserved { at },
        Stage::Endorsed { at, seat },
        Stage::Refused { at, reason: note.clone() },
        Stage::Forwarded { at, seat },
        Stage::Eligible { at, seat },
        Stage::Excluded { at, reason: note },
        Stage::Withdrawn { at },
        Stage::Admitted { at },
        Stage::Declined { at },
    ] {
        add(format!("tasks-{}", stage.name()), task_list(shell, &task_list_page(stage, false)));
    }
    add("tasks-late".to_owned(), task_list(shell, &task_list_page(Stage::Draft, true)));
    let rules = [
        HandInNo::Rule(SubmitRefused::NotDraft),
        HandInNo::Rule(SubmitRefused::NotOpen),
        HandInNo::Rule(SubmitRefused::CallClosed { closed_at: at }),
        HandInNo::Rule(SubmitRefused::NotAgreed { parties: vec!["council".to_owned()] }),
        HandInNo::Rule(SubmitRefused::Incomplete { questions: vec!["city_name".to_owned()] }),
        HandInNo::ChangedMeanwhile,
        HandInNo::KeyUsed,
        HandInNo::Rule(SubmitRefused::NotSigned),
        HandInNo::NotConfirmed,
    ];
    add("check-faulty".to_owned(), check(shell, &check_page(None, false)));
    add("check-ready".to_owned(), check(shell, &check_page(None, true)));
    for (n, no) in rules.into_iter().enumerate() {
        add(format!("check-{n}"), check(shell, &check_page(Some(no), n % 2 == 0)));
    }
    for files in [vec![file()], Vec::new()] {
        let page = ReceiptPage {
            about: about(),
            submission: nth::<SubmissionId>(9),
            number: "2023-7F3K-9Q2M".to_owned(),
            at,
            when: "3 May 2023, 10:42 (Hamburg)".to_owned(),
            n: 1,
            sha256: "ab".repeat(32),
            mayor: Some(mayor()),
            is_signed: true,
            agreed: vec![teamwork::agreed_row()],
            fresh: files.is_empty(),
            no_pdf: !files.is_empty(),
            files,
        };
        add(format!("receipt-{}", page.fresh), receipt(shell, &page));
    }
    let row = ReceiptRow { number: "2023-7F3K-9Q2M".to_owned(), when: "3 May 2023".to_owned() };
    for receipt in [None, Some(row)] {
        let page = DossierPage {
            about: about(),
            country: "Україна".to_owned(),
            organisations: vec!["Сумська міська рада".to_owned()],
            mayor: Some(mayor()),
            agreed: vec![teamwork::agreed_row()],
            in_team: receipt.is_none(),
            no_pdf: receipt.is_some(),
            receipt,
            sections: every_kind_of_answer(),
        };
        add(format!("dossier-{}", page.in_team), dossier(shell, &page));
    }
    let sent = ResendPage {
        path: "/applications/7/sections/city".to_owned(),
        fields: vec![("motivation".to_owned(), "\nПерший <рядок>\n".to_owned())],
    };
    add("resend".to_owned(), resend(shell, &sent));
    let page = SignaturePage {
        about: about(),
        country: "Україна".to_owned(),
        summary: vec![("Мер".to_owned(), Shown::Text("Лисенко".to_owned()))],
        code: "7F3K-9Q2M".to_owned(),
        sha256: "ab".repeat(32),
        printed: "3 May 2023, 10:42 (Hamburg)".to_owned(),
        no_pdf: false,
        url: "https://cities.example/en/verify?code=7F3K-9Q2M-4TZX-81HC".to_owned(),
        for_call: true,
    };
    add("signature".to_owned(), signature(shell, &page));
    for (handed_in, over) in [(false, false), (true, false), (true, true)] {
        let page = WithdrawalPage { about: about(), handed_in, over, key: "key".to_owned() };
        add(format!("withdrawal-{handed_in}-{over}"), withdrawal(shell, &page));
    }
    pages.extend(teamwork::pages(shell));
    pages
}

#[test]
fn no_page_lacks_a_word_in_any_language() {
    for lang in LANGUAGES {
        for (name, page) in pages(&shell(lang)) {
            let html = page.into_string();
            // To look at: `LYCEUM_LOOK=folder cargo test -p views applications`.
            if let Some(folder) = std::env::var_os("LYCEUM_LOOK") {
                let path = std::path::Path::new(&folder).join(format!("{name}-{lang}.html"));
                std::fs::write(path, &html).unwrap();
            }
            assert!(
                !html.contains('⟦'),
                "{lang} {name}: {}",
                &html[html.find('⟦').unwrap()..][..80]
            );
        }
    }
}

#[test]
fn every_link_inside_a_page_leads_somewhere_and_ids_are_unique() {
    let values = |html: &str, attribute: &str| -> Vec<String> {
        let start = format!(" {attribute}=\"");
        html.split(&start)
            .skip(1)
            .filter_map(|it| it.split('"').next())
            .map(str::to_owned)
            .collect()
    };
    for (name, page) in pages(&shell(Lang::UK)) {
        let html = page.into_string();
        let mut ids = values(&html, "id");
        for href in values(&html, "href").iter().filter_map(|it| it.strip_prefix('#')) {
            assert!(ids.iter().any(|it| it == href), "{name}: nothing is called {href}");
        }
        let n = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), n, "{name}: an id comes twice");
    }
}

#[test]
fn a_team_is_not_told_of_ranks_experts_or_decisions() {
    for kind in EventKind::ALL {
        let inside = ["review.", "decision.", "application.ranked", "city."];
        if inside.iter().any(|it| kind.as_str().starts_with(it)) {
            assert_eq!(happened_key(*kind), None, "{}", kind.as_str());
        }
    }
}

#[test]
fn text_sent_again_keeps_its_first_line_break() {
    let sent =
        ResendPage { path: "/x".to_owned(), fields: vec![("a".to_owned(), "\nb".to_owned())] };
    let html = resend(&shell(Lang::EN), &sent).into_string();
    assert!(html.contains("<textarea name=\"a\" hidden>\n\nb</textarea>"), "{html}");
}
