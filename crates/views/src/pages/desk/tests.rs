use domain::time::Wall;

use super::*;
use crate::pages::sign_in::tests::shell;
use crate::texts::LANGUAGES;

fn clock(n_days: i64) -> Clock {
    let deadline = Wall::new("2023-05-31T23:59", "Europe/Berlin").deadline().unwrap();
    Clock { deadline, place: "Hamburg".into(), n_days }
}

const CALL: &str = "Call 2023";
const CITY: &str = "Суми";
const COUNTRY: &str = "Ukraine";

/// Every task there is, each with a deadline.
fn every_task() -> Vec<Task> {
    let (city, country, call) = (CITY.to_owned(), COUNTRY.to_owned(), CALL.to_owned());
    let whats = [
        What::Approve { n: 2 },
        What::Join { city: city.clone() },
        What::Write { city: city.clone() },
        What::Section { city: city.clone(), section: "Profile".into() },
        What::Replace { city: city.clone() },
        What::Replaced { city: city.clone() },
        What::Mend { city },
        What::Choose { n: 4, country: country.clone(), call: call.clone() },
        What::Forward { n: 3, country, call: call.clone() },
        What::Review { n: 2, call: call.clone() },
        What::Screen { n: 11, call },
    ];
    let task = |what| Task { what, href: "/x".into(), until: Some(clock(12)) };
    whats.into_iter().map(task).collect()
}

/// A file at every stage.
fn files_at_every_stage() -> Vec<FileRow> {
    let file = |stage: &str| FileRow {
        href: "/applications/1".into(),
        city: CITY.into(),
        invented: true,
        call: CALL.into(),
        stage: stage.into(),
        until: (stage == "draft").then(|| clock(1)),
    };
    let stages = [
        "draft",
        "submitted",
        "returned",
        "reserved",
        "endorsed",
        "refused",
        "forwarded",
        "eligible",
        "excluded",
        "withdrawn",
        "admitted",
        "declined",
    ];
    stages.into_iter().map(file).collect()
}

/// A call at every stage.
fn calls_at_every_stage() -> Vec<CallRow> {
    let row = |stage: &str| CallRow {
        href: "/calls/2023/board".into(),
        title: CALL.into(),
        stage: stage.into(),
        n_files: 9,
        n_with_commissions: 4,
        n_to_check: 3,
        n_with_experts: 2,
    };
    ["draft", "published", "closed", "announced"].into_iter().map(row).collect()
}

impl Desk {
    /// Somebody who is everything at once.
    fn sample() -> Desk {
        Desk {
            name: "Ірина".into(),
            tasks: every_task(),
            files: files_at_every_stage(),
            pages: vec![("/cities/1/edit".to_owned(), "Суми".to_owned())],
            countries: vec![CountryRow {
                href: "/calls/2023/countries/UA".into(),
                country: COUNTRY.into(),
                call: CALL.into(),
                n_files: 4,
                n_open: 1,
                n_seats: 3,
                n_seats_max: 3,
                until: clock(0),
            }],
            reviews: vec![ReviewRow { call: CALL.into(), n_open: 1, n_done: 2, until: clock(-1) }],
            calls: calls_at_every_stage(),
            open: vec![OpenCall {
                href: "/calls/2023".into(),
                title: CALL.into(),
                until: clock(9),
            }],
            runs_network: true,
            wants_factor: true,
            commissions: vec![("/countries/UA/officers".into(), COUNTRY.into())],
        }
    }
}

#[test]
fn a_desk_is_told_whole_in_every_language() {
    for lang in LANGUAGES {
        let full = desk(&shell(lang), &Desk::sample()).into_string();
        assert!(!full.contains('⟦'), "{lang}: {full}");
        assert_eq!(full.matches("<h1").count(), 1);
        let bare = desk(&shell(lang), &Desk::default()).into_string();
        assert!(!bare.contains('⟦') && !bare.contains("<table"), "{lang}: {bare}");
    }
}

#[test]
fn an_empty_desk_says_what_can_be_done() {
    let open = Desk { open: Desk::sample().open, ..Desk::default() };
    let said = |it: &Desk| desk(&shell(Lang::EN), it).into_string();
    assert!(said(&open).contains("open the call below"));
    assert!(said(&Desk::default()).contains("no call is open"));
    let secretariat = Desk { runs_network: true, ..Desk::default() };
    assert!(said(&secretariat).contains("Draft the first one"));
}
