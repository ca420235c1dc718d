use super::*;
use crate::pages::call_desk::tests::{assert_sound, clocks};
use crate::parts::FieldError;
use domain::time::Timestamp;

fn city(n: usize, name: &str, invented: bool) -> CityLink {
    CityLink {
        id: format!("00000000-0000-7000-8000-00000000000{n}"),
        city: name.into(),
        invented,
        country: "Ukraine".into(),
    }
}

fn title() -> (Lang, String) {
    (Lang::EN, "Call 2023: join the network of learning cities".into())
}

impl Board {
    fn sample(files: usize) -> Board {
        let stages = ["submitted", "eligible", "excluded", "withdrawn"];
        let rows = ["Sumy", "Lviv", "Ternopil", "Verbova Balka"].into_iter().zip(stages);
        let row = |(at, (name, stage)): (usize, (&str, &'static str))| FileRow {
            city: city(at, name, at == 3),
            stage,
            late: at == 0,
            amending: at == 1,
            n_days: 3,
            rank: (at < 3).then_some(1 + i64::try_from(at).unwrap()),
            n_handed_in: at,
            n_reviews: 2 * at,
            decision: (at == 1).then_some(Verdict::Admit),
        };
        Board {
            slug: "2023".into(),
            title: title(),
            stage: "closed",
            clocks: clocks(),
            extensions: vec![ExtensionLine {
                day: "20 April 2020".into(),
                before: "30 April 2020, 23:59 (Hamburg)".into(),
                after: "30 June 2020, 23:59 (Hamburg)".into(),
                reason: (Lang::EN, "Covid-19".into()),
            }],
            acts: vec![
                BoardAct::Edit,
                BoardAct::Publish,
                BoardAct::Open,
                BoardAct::Extend,
                BoardAct::Close,
                BoardAct::Decide,
                BoardAct::Read,
                BoardAct::Announce,
                BoardAct::Appeals,
                BoardAct::Correct,
                BoardAct::Figures,
            ],
            stages: stages
                .map(|stage| StageCount {
                    stage,
                    n: 1,
                    median_days: 3,
                    oldest_days: 12,
                    href: format!("/calls/2023/board?stage={stage}"),
                })
                .into(),
            waits: waits(),
            countries: vec![("UA".into(), "Ukraine".into())],
            regions: vec![("europe".into(), "Europe".into())],
            experts: vec![("e".into(), "Mei Lin".into())],
            filter: Filter { country: Some("UA".into()), late: true, ..Filter::default() },
            previous: Some("/en/calls/2023/board?before=a".into()),
            next: Some("/en/calls/2023/board?after=b".into()),
            exports: vec![("CSV", "/en/calls/2023/board.csv".into())],
            n_found: files,
            n_files: files,
            files: rows.enumerate().map(row).take(files).collect(),
        }
    }
}

impl ScoreRow {
    pub(crate) fn sample() -> ScoreRow {
        ScoreRow {
            criterion: "Commitment".into(),
            n_levels: 5,
            given: vec![Some(4), None, Some(5)],
            spread: Some((4.5, 4.5, 4, 5)),
        }
    }
}

impl Judging {
    fn sample() -> Judging {
        let name = |it: &str| it.to_owned();
        Judging {
            names: vec![name("Mei Lin"), name("Kofi"), name("Rosa")],
            scores: vec![
                ScoreRow::sample(),
                ScoreRow {
                    criterion: "Exchange".into(),
                    n_levels: 5,
                    given: vec![None, None, None],
                    spread: None,
                },
            ],
            strictness: vec![StrictRow {
                name: name("Mei Lin"),
                calibration: Some((-0.5, 10)),
                common: None,
            }],
            interests: vec![
                InterestLine {
                    name: name("Omar"),
                    tie: "A common project (2022)".into(),
                    note: "A book.".into(),
                    is_conflict: true,
                    when: "3 July 2023".into(),
                },
                InterestLine {
                    name: name("Rosa"),
                    tie: String::new(),
                    note: "Long ago.".into(),
                    is_conflict: false,
                    when: "3 July 2023".into(),
                },
            ],
            n_running: 1,
            n_wanted: 2,
            n_shut: 2,
            aside_since_decision: true,
            consensus: Some((1, 2)),
        }
    }
}

impl Case {
    fn sample(eligibility: Eligibility, decision: DecisionForm, errors: Vec<FieldError>) -> Case {
        let review = |expert: &str, stage| CaseReview {
            id: expert.to_lowercase().replace(' ', "-"),
            expert: expert.into(),
            stage,
            since: "3 July 2023, 11:00 (Hamburg)".into(),
            conflict: (stage == "conflicted").then(|| "I advised the city.".into()),
            note_to_city: if stage == "handed_in" { "Clear goals.".into() } else { String::new() },
            note_to_panel: if stage == "handed_in" { "Strong.".into() } else { String::new() },
        };
        let choice = |id: &str, why_not: Option<&str>| ExpertChoice {
            id: id.into(),
            name: "Mei Lin".into(),
            invented: true,
            country: "China".into(),
            n_files: 2,
            why_not: why_not.map(str::to_owned),
        };
        Case {
            city: city(1, "Sumy", true),
            slug: "2023".into(),
            call_title: title(),
            stage: "eligible",
            since: "3 July 2023, 11:00 (Hamburg)".into(),
            rank: Some(1),
            parts: crate::pages::commission::tests::parts_two(),
            timeline: vec![Happened {
                at: Timestamp(1_685_000_000_000),
                when: "28 May 2023, 10:00 (Hamburg)".into(),
                what: "Submitted".into(),
                by: Some("Ida Lund".into()),
            }],
            taken_back: vec![("Lin".into(), "4 July 2023, 11:00 (Hamburg)".into())],
            eligibility,
            experts: vec![choice("a", None), choice("b", Some("Has the application already."))],
            can_assign: true,
            reviews: vec![
                review("Mei Lin", "handed_in"),
                review("Paul", "assigned"),
                review("Rosa", "accepted"),
                review("Omar", "conflicted"),
                review("Ines", "set_aside"),
            ],
            judging: Judging::sample(),
            decision,
            errors,
        }
    }
}

fn waits() -> Waits {
    let late = |days| Some(LateCount { n: 2, days, href: "/calls/2023/board?late=yes".into() });
    Waits {
        drafts: Some(Drafts {
            until: "31 May 2023, 23:59 (Hamburg)".into(),
            n: 3,
            countries: vec![("Ukraine".into(), 2), ("Portugal".into(), 1)],
        }),
        commissions: Some(Commissions {
            until: "30 June 2023, 23:59 (Hamburg)".into(),
            over: true,
            countries: vec![CommissionWait {
                country: "Ukraine".into(),
                href: "/calls/2023/countries/UA".into(),
                n: 2,
                oldest_days: 40,
            }],
        }),
        checks: late(Some(14)),
        amendments: late(None),
        reviews: late(Some(30)),
    }
}

/// A list of two points; with a request to the city that runs, or has run out.
fn list(late: Option<bool>) -> Checklist {
    let item = |id: &str, fact, outdated| ItemRow {
        id: id.into(),
        text: "The mayor’s signature is there".into(),
        required: outdated,
        fact,
        verdict: "not_ok".into(),
        note: "No stamp.".into(),
        version: 2,
        marked: Some(("Ida Lund".into(), "3 July 2023, 11:00 (Hamburg)".into())),
        outdated,
    };
    let row = |late, ended: Option<&str>| AmendmentRow {
        note: "The stamp is missing.".into(),
        questions: vec!["Signed page".into()],
        until: "13 July 2023, 23:59 (Hamburg)".into(),
        late,
        asked: ("Ida Lund".into(), "3 July 2023, 11:00 (Hamburg)".into()),
        ended: ended.map(str::to_owned),
    };
    Checklist {
        items: vec![item("signature", Some(true), true), item("complete", Some(false), false)],
        n_open: 1,
        amendment: late.map(|it| row(it, None)),
        earlier: vec![row(true, Some("Taken back."))],
        reason: String::new(),
    }
}

impl DecisionForm {
    fn sample(open: bool, prepared: bool) -> DecisionForm {
        DecisionForm {
            open,
            told: !open && prepared,
            prepared: prepared.then(|| PreparedDecision {
                verdict: Verdict::Decline,
                by: "Ida Lund".into(),
                at: "10 February 2024, 09:00 (Hamburg)".into(),
                note: "The panel agreed.".into(),
            }),
            seen: 1,
            outcome: "decline".into(),
            note: "The panel agreed.".into(),
        }
    }
}

#[test]
fn the_board_is_sound_with_and_without_files() {
    for files in [0, 4] {
        assert_sound("board", |it| board_page(it, &Board::sample(files)));
    }
    let narrowed = Board { files: Vec::new(), ..Board::sample(4) };
    assert_sound("board", |it| board_page(it, &narrowed));
    for stage in domain::application::Stage::NAMES {
        assert_sound("stage", |it| {
            crate::shell::page(
                it,
                "x",
                html! {
                    h1 { "x" } (stage_tag(it.lang, stage)) (stage_words(it.lang, stage))
                },
            )
        });
    }
}

#[test]
fn a_case_is_sound_at_every_step() {
    let reason = "The stamp is missing.".to_owned();
    let steps = [
        Eligibility::NotYet,
        Eligibility::Open(list(None)),
        Eligibility::Open(list(Some(false))),
        Eligibility::Open(list(Some(true))),
        Eligibility::Eligible,
        Eligibility::Excluded { reason: reason.clone() },
    ];
    for (step, open, prepared) in steps.iter().flat_map(|it| {
        [(true, true), (true, false), (false, true), (false, false)].map(|(a, b)| (it, a, b))
    }) {
        let case = Case::sample(step.clone(), DecisionForm::sample(open, prepared), Vec::new());
        assert_sound("case", |it| case_page(it, &case));
    }
    let error = |field: &str| vec![FieldError::new(field, "Mend this.")];
    let open = DecisionForm::sample(true, true);
    for field in ["reason", "checks", "verdict.signature", "note.signature"] {
        let list = Checklist { reason: reason.clone(), ..list(None) };
        let case = Case::sample(Eligibility::Open(list), open.clone(), error(field));
        assert_sound("case", |it| case_page(it, &case));
    }
    for field in ["outcome", "expert"] {
        let case = Case::sample(Eligibility::Eligible, open.clone(), error(field));
        assert_sound("case", |it| case_page(it, &case));
    }
}

#[test]
fn asking_for_an_amendment_is_sound() {
    for field in ["questions", "note"] {
        let form = AmendmentForm {
            city: city(1, "Sumy", true),
            slug: "2023".into(),
            call_title: title(),
            sections: ["City", "Signature"]
                .map(|it| (it.to_owned(), vec![(it.to_lowercase(), it.to_owned())]))
                .into(),
            chosen: vec!["signature".into()],
            note: "The stamp is missing.".into(),
            until: "13 July 2023, 23:59 (Hamburg)".into(),
            keeps_endorsement: field == "note",
            errors: vec![FieldError::new(field, "Mend this.")],
        };
        assert_sound("amendment", |it| amendment_page(it, &form));
    }
}

#[test]
fn the_experts_and_a_plan_are_sound() {
    let row = |n_late, reminded: Option<&str>| ExpertRow {
        id: "e".into(),
        name: "Mei Lin".into(),
        invented: true,
        reads: "English".into(),
        organisation: "Institute".into(),
        country: "China".into(),
        n_given: 4,
        n_to_declare: 1,
        n_begun: 1,
        n_handed_in: 1,
        n_conflicts: 1,
        n_late,
        n_reminders: 1,
        reminded: reminded.map(str::to_owned),
    };
    for experts in [Vec::new(), vec![row(0, None), row(2, Some("3 July 2023, 11:00"))]] {
        let page = ReadingPage {
            slug: "2023".into(),
            title: title(),
            n_files: 3,
            n_short: experts.len(),
            experts,
            per_application: "2".into(),
            late_days: 30,
            open: true,
            done: Some("Done.".into()),
            refused: Some("Not done.".into()),
            errors: vec![FieldError::new("per_application", "Enter a number.")],
        };
        assert_sound("reading", |it| reading_page(it, &page));
    }
    let pair = |value: &str| PlanPair {
        value: value.into(),
        name: "Mei Lin".into(),
        why: vec!["reads English".into(), "other region".into()],
        ticked: true,
    };
    for files in [Vec::new(), vec![PlanFile { city: city(1, "Sumy", true), pairs: vec![pair("a"), pair("b")] }]] {
        let page = PlanPage {
            slug: "2023".into(),
            title: title(),
            loads: files.iter().map(|_| ("Mei Lin".to_owned(), 1, 2)).collect(),
            files,
            short: vec![(city(2, "Lviv", false), 1)],
            n_later: 2,
            refused: vec!["Mei Lin, Sumy: has it already.".into()],
        };
        assert_sound("plan", |it| plan_page(it, &page));
    }
}

#[test]
fn an_announcement_names_what_keeps_it_back() {
    let waiting = || vec![city(2, "Lviv", false)];
    let plan = |approved: bool, changed: bool, doubted: bool, at: bool| PlanShown {
        id: "p".into(),
        at: at.then(|| "14 February 2024, 12:00 (Hamburg)".into()),
        planned_by: "Ida Lund".into(),
        approved_by: approved.then(|| "Ada".into()),
        changed,
        can_approve: !approved || changed,
        doubted,
        due: doubted,
    };
    for (obstacles, plan) in [
        (Vec::new(), None),
        (Vec::new(), Some(plan(false, false, false, true))),
        (Vec::new(), Some(plan(false, false, false, false))),
        (Vec::new(), Some(plan(true, true, false, true))),
        (Vec::new(), Some(plan(true, false, true, true))),
        (vec![Obstacle::NotClosed], None),
        (vec![Obstacle::Told], None),
        (
            vec![
                Obstacle::Undecided(waiting()),
                Obstacle::MemberAlready(waiting()),
                Obstacle::Letters(waiting()),
            ],
            None,
        ),
    ] {
        let file = |at, verdict| AnnouncedCity {
            city: city(at, "Sumy", false),
            verdict,
            stage: "eligible",
        };
        let page = AnnouncementPage {
            slug: "2023".into(),
            title: title(),
            not_before: "14 February 2024, 12:00 (Hamburg)".into(),
            files: if obstacles.len() == 1 {
                Vec::new()
            } else {
                vec![file(1, Some(Verdict::Admit)), file(2, None)]
            },
            obstacles,
            day: "14 February 2024".into(),
            plan,
            local: "2024-02-14T12:00".into(),
            zone: "Europe/Berlin".into(),
            when: "planned".into(),
            errors: vec![FieldError::new("local", "Choose another.")],
        };
        let errors = if page.plan.is_none() && page.obstacles.is_empty() {
            page.errors.clone()
        } else {
            Vec::new()
        };
        let page = AnnouncementPage { errors, ..page };
        assert_sound("announcement", |it| announcement_page(it, &page));
    }
}

#[test]
fn corrections_and_figures_are_sound() {
    let member = |spell: &str, runs: bool| MemberOfCall {
        spell: spell.into(),
        city_id: "c".into(),
        city: "Sumy · Ukraine".into(),
        invented: false,
        revoked: (!runs).then(|| ("28 September 2020".into(), (Lang::EN, "By mistake.".into()))),
        runs,
    };
    let errors = vec![FieldError::new("spell", "Choose."), FieldError::new("note_en", "Write.")];
    for (told, errors) in [(false, Vec::new()), (true, Vec::new()), (true, errors)] {
        let page = CorrectionsPage {
            slug: "2020".into(),
            title: title(),
            told,
            members: if told { vec![member("s", true), member("r", false)] } else { Vec::new() },
            candidates: if told {
                vec![("f".into(), "Lviv · Ukraine".into())]
            } else {
                Vec::new()
            },
            application: String::new(),
            late_notes: crate::LANGUAGES.map(|it| (it, String::new())).into(),
            spell: String::new(),
            notes: crate::LANGUAGES.map(|it| (it, String::new())).into(),
            errors,
        };
        assert_sound("corrections", |it| corrections_page(it, &page));
    }
    let form = FiguresForm {
        slug: "2020".into(),
        title: title(),
        announced: "55".into(),
        admitted: "54".into(),
        members: "229".into(),
        source: "Press release".into(),
        errors: vec![FieldError::new("announced", "Enter a number.")],
    };
    assert_sound("figures", |it| figures_page(it, &form));
}
