use domain::time::Wall;

use super::*;
use crate::pages::sign_in::tests::shell;
use crate::texts::LANGUAGES;

fn clock(n_days: i64) -> Clock {
    let deadline = Wall::new("2023-05-31T23:59", "Europe/Berlin").deadline().unwrap();
    Clock { deadline, place: "Hamburg".into(), n_days }
}

impl Desk {
    /// Somebody who is everything at once.
    fn sample() -> Desk {
        let call = "Call 2023".to_owned();
        let (city, country) = ("Суми".to_owned(), "Ukraine".to_owned());
        let whats = [
            What::Join { city: city.clone() },
            What::Write { city: city.clone() },
            What::Section { city: city.clone(), section: "Profile".into() },
            What::Replace { city: city.clone() },
            What::Replaced { city: city.clone() },
            What::Mend { city: city.clone() },
            What::Choose { n: 4, country: country.clone(), call: call.clone() },
            What::Forward { n: 3, country: country.clone(), call: call.clone() },
            What::Review { n: 2, call: call.clone() },
            What::Screen { n: 11, call: call.clone() },
        ];
        let task = |what| Task { what, href: "/x".into(), until: Some(clock(12)) };
        let file = |stage: &str| FileRow {
            href: "/applications/1".into(),
            city: city.clone(),
            invented: true,
            call: call.clone(),
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
        let row = |stage: &str| CallRow {
            href: "/calls/2023/board".into(),
            title: call.clone(),
            stage: stage.into(),
            n_files: 9,
            n_with_commissions: 4,
            n_to_check: 3,
            n_with_experts: 2,
        };
        Desk {
            name: "Ірина".into(),
            tasks: whats.into_iter().map(task).collect(),
            files: stages.into_iter().map(file).collect(),
            countries: vec![CountryRow {
                href: "/calls/2023/countries/UA".into(),
                country,
                call: call.clone(),
                n_files: 4,
                n_open: 1,
                n_seats: 3,
                n_seats_max: 3,
                until: clock(0),
            }],
            reviews: vec![ReviewRow { call: call.clone(), n_open: 1, n_done: 2, until: clock(-1) }],
            calls: ["draft", "published", "closed", "announced"].into_iter().map(row).collect(),
            open: vec![OpenCall {
                href: "/calls/2023".into(),
                title: call.clone(),
                until: clock(9),
            }],
            runs_network: true,
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
