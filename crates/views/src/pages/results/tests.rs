use super::*;
use crate::pages::board::{CityLink, Verdict};
use crate::pages::call_desk::tests::assert_sound;
use crate::pages::calls::{CallPage, Results};
use crate::pages::members::MemberLine;
use crate::parts::FieldError;

fn city(n: usize) -> CityLink {
    CityLink {
        id: format!("c{n}"),
        city: "Суми".into(),
        invented: n == 1,
        country: "Ukraine".into(),
    }
}

fn title() -> (Lang, String) {
    (Lang::EN, "Call 2023: join the network of learning cities".into())
}

fn row(n: usize, prepared: bool, clash: bool) -> DecisionRow {
    DecisionRow {
        city: city(n),
        n_handed_in: 2,
        spread: (n == 1).then_some((4.25, 4.0, 3, 5)),
        prepared: prepared.then(|| Prepared {
            verdict: Verdict::Admit,
            by: "Ida Lund".into(),
            at: "10 February 2024, 09:00 (Hamburg)".into(),
            note: "The panel agreed.".into(),
            set: Some(("s".into(), "Two regions".into())),
        }),
        seen: i64::from(prepared),
        outcome: "admit".into(),
        note: "The panel agreed.".into(),
        picked: clash,
        clash,
    }
}

#[test]
fn decisions_are_sound_open_and_closed_with_and_without_files() {
    for (open, rows, errors) in [
        (
            true,
            vec![row(1, true, false), row(2, false, true)],
            vec![FieldError::new("outcome.c2", "Look.")],
        ),
        (false, vec![row(1, true, false), row(2, false, false)], Vec::new()),
        (true, Vec::new(), Vec::new()),
    ] {
        let it = DecisionsPage {
            slug: "2023".into(),
            title: title(),
            open,
            n_all: rows.len(),
            n_undecided: 1,
            rows,
            at: (2, 3),
            set: Some(("s".into(), "Two regions".into())),
            for_picked: "decline".into(),
            reason: "Typed.".into(),
            saved: Some(2),
            errors,
        };
        assert_sound("decisions", |shell| decisions_page(shell, &it));
    }
}

fn shown(two: bool) -> SetShown {
    let bars =
        |label: &str| Bars { label: label.into(), first: 2, second: two.then_some(1), of: 5 };
    let group = |id, title: &str| Group {
        id,
        title: title.into(),
        bars: vec![bars("Africa"), bars("<b>")],
    };
    let mut names = vec!["This set".to_owned()];
    names.extend(two.then(|| "Prepared".to_owned()));
    SetShown { names, groups: vec![group("regions", "By region"), group("sizes", "By population")] }
}

fn kept() -> KeptRow {
    KeptRow {
        id: "s".into(),
        name: "Two regions".into(),
        n_files: 2,
        by: "Ida".into(),
        at: "Today".into(),
    }
}

#[test]
fn what_if_is_sound_with_one_set_and_with_two() {
    for (two, open, errors) in [
        (
            true,
            true,
            vec![FieldError::new("total", "A number."), FieldError::new("reasons", "Why.")],
        ),
        (false, false, Vec::new()),
    ] {
        let candidate = |n| CandidateRow {
            city: city(n),
            region: "Africa".into(),
            size: "Unknown".into(),
            first_time: n == 1,
            rank: (n == 1).then_some(1),
            scores: (n == 1).then_some((4.0, 4.5)),
            chosen: n == 1,
        };
        let it = WhatIfPage {
            slug: "2023".into(),
            title: title(),
            open,
            typed: Typed {
                total: "x".into(),
                first: two,
                with: "prepared".into(),
                ..Typed::default()
            },
            with: vec![("prepared".into(), "Prepared".into())],
            shown: shown(two),
            candidates: if two || !open { vec![candidate(1), candidate(2)] } else { Vec::new() },
            name: "Typed".into(),
            reasons: "Typed".into(),
            kept: vec![kept()],
            errors,
        };
        assert_sound("what if", |shell| what_if_page(shell, &it));
    }
    for whole in [true, false] {
        let it = KeptSet {
            slug: "2023".into(),
            title: title(),
            id: "s".into(),
            row: kept(),
            method: vec![("At most, in all".into(), "no limit".into())],
            reasons: "Balance.".into(),
            sha256: ("5f1d".into(), whole),
            shown: shown(false),
            cities: vec![city(1)],
            open: whole,
        };
        assert_sound("kept set", |shell| kept_set_page(shell, &it));
    }
}

#[test]
fn bars_run_from_the_side_their_language_begins_on() {
    let group = &shown(false).groups[0];
    let names = ["A".to_owned()];
    let ltr = bars(Lang::EN, group, &names).into_string();
    let rtl = bars(Lang::AR, group, &names).into_string();
    assert!(ltr.contains(r#"<rect class="one" x="0""#), "{ltr}");
    assert!(rtl.contains(r#"<rect class="one" x="216""#), "{rtl}");
    assert!(!ltr.contains("<b>"), "a name is escaped");
}

#[test]
fn letters_are_sound_in_every_state() {
    let states = [
        LetterState::Missing,
        LetterState::Stale,
        LetterState::Written,
        LetterState::Read,
        LetterState::Approved,
    ];
    let row = |(n, state): (usize, LetterState)| LetterRow {
        city: city(n),
        id: (n > 0).then(|| format!("l{n}")),
        lang: (n > 0).then_some(Lang::UK),
        verdict: (n > 0).then_some(Verdict::Decline),
        state,
        by: "written by Ida".into(),
    };
    for (open, n_to_approve, done) in
        [(true, 2, Some(("letters-done-written", 3))), (true, 0, None), (false, 0, None)]
    {
        let it = LettersPage {
            slug: "2023".into(),
            title: title(),
            open,
            day: "14 February 2024".into(),
            rows: if open { states.into_iter().enumerate().map(row).collect() } else { Vec::new() },
            next: open.then(|| "l2".into()),
            n_to_approve,
            faults: if open { vec![(city(1), "Mend it.".into())] } else { Vec::new() },
            done,
            errors: Vec::new(),
        };
        assert_sound("letters", |shell| letters_page(shell, &it));
    }
    for (state, can_read) in states.into_iter().zip([false, false, true, false, false]) {
        let it = LetterPage {
            slug: "2023".into(),
            title: title(),
            id: "l1".into(),
            city: city(1),
            verdict: Verdict::Admit,
            lang: Lang::AR,
            subject: "سومي عضو في الشبكة".into(),
            body: "مرحبًا.\n\nسطر\nوآخر.".into(),
            sha256: "5f1d".into(),
            state,
            by: "written by Ida".into(),
            can_read,
            refused: can_read.then(|| "Read it again.".into()),
        };
        assert_sound("letter", |shell| letter_page(shell, &it));
    }
}

#[test]
fn a_rehearsal_says_so_wherever_one_looks() {
    let results: Results = CallPage::sample().results.expect("the sample call is announced");
    for (letters, no_pdf) in [(vec![("l".into(), "Суми".into(), false)], false), (Vec::new(), true)]
    {
        let it = RehearsalPage {
            slug: "2023".into(),
            title: title(),
            at: "14 February 2024, 12:00 (Hamburg)".into(),
            n_undecided: 1,
            results: results.clone(),
            members: vec![MemberLine::sample()],
            n_members: 356,
            letters,
            no_pdf,
        };
        assert_sound("rehearsal", |shell| rehearsal_page(shell, &it));
        let html =
            rehearsal_page(&crate::pages::call_desk::tests::shell(Lang::EN), &it).into_string();
        assert!(html.contains(r#"data-mark="Rehearsal""#));
    }
}
