//! Samples of what only one commission has: Part 2, questions of its own, interviews, notes.

use domain::country_note::NoteRefused;
use domain::interview::InterviewRefused;
use domain::own_question::{AskRefused, OwnAnswerRefused, OwnKind};
use domain::part_two::Void;
use domain::signature::Standing;
use domain::time::{Timestamp, WallRefused};

use super::super::*;
use super::nth;
use crate::texts::LANGUAGES;

/// One that stands, and one for every reason that makes one void.
pub(crate) fn parts_two() -> Vec<PartTwoShown> {
    let part = |void: Option<Void>| PartTwoShown {
        application: nth(1),
        name: "Олена Коваль".into(),
        function: "Генеральна секретарка".into(),
        at: Timestamp(1_685_000_000_000),
        when: "2 June 2023, 10:42 (Hamburg)".into(),
        code: "7F3K-9Q2M-4TZX-81HC".into(),
        standing: if void.is_some() { Standing::Revoked } else { Standing::InForce },
        void: void.map(|it| (it, "3 June 2023, 10:42 (Hamburg)".into())),
        file: void.is_none().then(|| "part two.pdf".into()),
    };
    std::iter::once(part(None)).chain(Void::ALL.map(|it| part(Some(it)))).collect()
}

fn met() -> InterviewShown {
    InterviewShown {
        at: Timestamp(1_687_000_000_000),
        when: "20 June 2023, 14:00 (Kyiv)".into(),
        place: "вул. Шевченка, 1".into(),
        link: "https://meet.example/sumy".into(),
        local: "2023-06-20T14:00".into(),
        zone: "Europe/Kyiv".into(),
        version: 2,
    }
}

/// What a team sees of its commission.
pub(crate) fn for_team_panel() -> ForTeam {
    ForTeam {
        application: nth(1),
        n_asked: 2,
        n_answered: 1,
        next: Some((Timestamp(1_686_000_000_000), "10 June 2023, 18:00 (Kyiv)".into())),
        interview: Some(met()),
        parts: parts_two(),
    }
}

fn own_asked() -> Vec<OwnAsked> {
    let asked = |n: u128, kind, answer: Option<(&str, bool)>| OwnAsked {
        id: format!("{n:032x}").parse().unwrap(),
        kind,
        language: Lang::UK,
        label: "Хто відповідає за навчання дорослих?".into(),
        help: "Назвіть посаду.\nНе ім’я.".into(),
        until: "10 June 2023, 18:00 (Kyiv)".into(),
        until_at: Timestamp(1_686_000_000_000),
        is_open: n != 3,
        is_ended: n == 3,
        answer: answer.map(|(text, file)| OwnAnswered {
            text: text.into(),
            file: file.then(|| ("plan.pdf".into(), 180_000)),
            version: 1,
            who: "Ана".into(),
            when: "3 June 2023, 10:42".into(),
        }),
    };
    vec![
        asked(1, OwnKind::Text, Some(("Рада.\nІ школи.", false))),
        asked(2, OwnKind::File, Some(("", true))),
        asked(3, OwnKind::Text, None),
        asked(4, OwnKind::File, None),
    ]
}

/// The pages of what only one commission has, in each of their states.
pub(super) fn pages(shell: &Shell) -> Vec<Markup> {
    [endorsing_pages, part_two_pages, case_pages, own_pages, answers_pages, cover_pages]
        .iter()
        .flat_map(|it| it(shell))
        .collect()
}

fn endorsing_pages(shell: &Shell) -> Vec<Markup> {
    let endorsing = EndorsingPage {
        file: OneFile::sample(),
        number: "2023-7F3K-9Q2M".into(),
        filed: "28 May 2023, 10:42 (Hamburg)".into(),
        code: "7F3K-9Q2M-4TZX-81HC".into(),
        seen: "ab".repeat(32),
        officer: "Олена Коваль".into(),
        function: "<b>".into(),
        may_sign: true,
        holds: false,
        n_used: 3,
        n_total: 3,
        parts: parts_two(),
        errors: vec![FieldError::new("function", "?")],
        stopped: Some("full".into()),
        is_full: true,
    };
    vec![
        endorsing_page(shell, &endorsing),
        endorsing_page(shell, &EndorsingPage { may_sign: false, holds: true, ..endorsing.clone() }),
        endorsing_page(shell, &EndorsingPage { holds: true, stopped: None, ..endorsing.clone() }),
    ]
}

fn part_two_pages(shell: &Shell) -> Vec<Markup> {
    let part_two = PartTwoPage {
        id: nth(1),
        city: "Sumy".into(),
        invented: true,
        call: (Lang::EN, "Call 2023".into()),
        slug: "2023".into(),
        country: "UA".parse().unwrap(),
        country_name: "Ukraine".into(),
        number: "2023-7F3K-9Q2M".into(),
        sha256: "ab".repeat(32),
        code: "7F3K-9Q2M-4TZX-81HC".into(),
        url: "https://cities.example/en/verify?code=7F3K".into(),
        parts: parts_two(),
        in_team: false,
        is_officer: true,
        may_bring: true,
        megabytes_max: 20,
        typed: "7F3K".into(),
        errors: vec![FieldError::new("code", "?")],
        no_pdf: true,
    };
    vec![
        part_two_page(shell, &part_two),
        part_two_page(shell, &PartTwoPage { in_team: true, no_pdf: false, ..part_two.clone() }),
        part_two_page(
            shell,
            &PartTwoPage { is_officer: false, parts: Vec::new(), ..part_two.clone() },
        ),
    ]
}

fn case_pages(shell: &Shell) -> Vec<Markup> {
    let case = CasePage {
        file: OneFile::sample(),
        number: "2023-7F3K-9Q2M".into(),
        may_act: true,
        may_meet: true,
        may_sign: true,
        is_officer: true,
        interview: Some(met()),
        form: InterviewForm { local: "x".into(), ..InterviewForm::default() },
        asked: own_asked(),
        notes: Some(vec![NoteRow {
            id: "00000000000000000000000000000007".parse().unwrap(),
            who: "Олена".into(),
            at: Timestamp(1_685_000_000_000),
            when: "2 June 2023, 10:42".into(),
            body: "Слабкий план.".into(),
            is_own: true,
        }]),
        note: "typed".into(),
        note_chars: 5_000,
        parts: parts_two(),
        errors: vec![FieldError::new("note", "?"), FieldError::new("local", "?")],
        stopped: Some("stale".into()),
        done: Some("note-done-saved"),
    };
    let bare = CasePage {
        may_meet: false,
        is_officer: false,
        interview: None,
        asked: Vec::new(),
        notes: None,
        parts: Vec::new(),
        errors: Vec::new(),
        stopped: None,
        ..case.clone()
    };
    vec![case_page(shell, &case), case_page(shell, &bare)]
}

fn own_pages(shell: &Shell) -> Vec<Markup> {
    let own = |n: u128, kind| OwnRow {
        id: format!("{n:032x}").parse().unwrap(),
        kind,
        language: Lang::UK,
        label: "Хто відповідає?".into(),
        help: "Посада.".into(),
        until: "10 June 2023, 18:00 (Kyiv)".into(),
        until_at: Timestamp(1_686_000_000_000),
        is_open: n == 1,
        n_answers: 3,
    };
    let own_page_data = OwnPage {
        place: Place::sample(),
        until: "30 June 2023, 23:59 (Hamburg)".into(),
        may_act: true,
        n_cities: 4,
        drafts: vec![own(2, OwnKind::File), own(3, OwnKind::Text)],
        asked: vec![own(1, OwnKind::Text)],
        languages: vec![(Lang::EN, "English".into()), (Lang::UK, "Українська".into())],
        draft: OwnDraft {
            kind: "text".into(),
            language: "uk".into(),
            label: String::new(),
            help: String::new(),
            local: "2023-06-10T18:00".into(),
            zone: "Europe/Kyiv".into(),
            chars_max: 1_000,
        },
        errors: vec![FieldError::new("label", "?")],
        stopped: Some("late".into()),
        done: Some("own-done-asked"),
    };
    let no_own = OwnPage {
        drafts: Vec::new(),
        asked: Vec::new(),
        errors: Vec::new(),
        ..own_page_data.clone()
    };
    vec![own_page(shell, &own_page_data), own_page(shell, &no_own)]
}

fn answers_pages(shell: &Shell) -> Vec<Markup> {
    let answers = AnswersPage {
        about: crate::pages::applications::About {
            application: nth(1),
            slug: "2023".into(),
            call: "Call 2023".into(),
            city: "Sumy".into(),
            invented: true,
        },
        country_name: "Ukraine".into(),
        asked: own_asked(),
        interview: Some(met()),
        may_write: true,
        chars_max: 5_000,
        megabytes_max: 20,
        after: AnswerAfter {
            question: Some("00000000000000000000000000000001".parse().unwrap()),
            typed: "mine <b>".into(),
            refused: Some("clash".into()),
            theirs: Some(("theirs".into(), 2)),
            done: None,
        },
    };
    let unasked = AnswersPage {
        asked: Vec::new(),
        after: AnswerAfter { done: Some("own-done-answered"), ..AnswerAfter::default() },
        ..answers.clone()
    };
    vec![answers_page(shell, &answers), answers_page(shell, &unasked)]
}

fn cover_pages(shell: &Shell) -> Vec<Markup> {
    let row = CoverRow {
        id: nth(1),
        rank: Some(1),
        city: "Sumy".into(),
        invented: true,
        number: "2023-7F3K-9Q2M".into(),
        code: "7F3K-9Q2M-4TZX-81HC".into(),
        signed: Some(("Олена Коваль".into(), "Генеральна секретарка".into())),
        forwarded_on: Some("20 June 2023".into()),
        at: None,
    };
    let bare_row = CoverRow { signed: None, forwarded_on: None, rank: None, ..row.clone() };
    let cover = Cover { place: Place::sample(), rows: vec![row, bare_row], no_pdf: false };
    vec![cover_page(shell, &cover), cover_page(shell, &Cover { rows: Vec::new(), ..cover.clone() })]
}

#[test]
fn every_refusal_of_the_other_acts_has_its_words_in_every_language() {
    let closed_at = Timestamp(0);
    let wall = [
        WallRefused::NotATime("x".into()),
        WallRefused::UnknownZone("Mars/Base".into()),
        WallRefused::InGap { local: "2021-03-28T02:30".into(), zone: "Europe/Berlin".into() },
    ];
    let interviews = [
        InterviewRefused::When(wall[0].clone()),
        InterviewRefused::Past,
        InterviewRefused::Nowhere,
        InterviewRefused::NoAddress,
        InterviewRefused::TooLong { max: 500 },
        InterviewRefused::WrongStage { stage: "forwarded" },
        InterviewRefused::Late { closed_at },
        InterviewRefused::Stale,
    ];
    let asks = [
        AskRefused::Blank,
        AskRefused::TooLong { max: 9 },
        AskRefused::TooMany { max: 9 },
        AskRefused::Past,
        AskRefused::AfterCommission { closed_at },
        AskRefused::Late { closed_at },
        AskRefused::Nothing,
    ];
    let answers = [
        OwnAnswerRefused::Closed { closed_at },
        OwnAnswerRefused::WrongStage { stage: "forwarded" },
        OwnAnswerRefused::TooLong { max: 9 },
        OwnAnswerRefused::Kind,
        OwnAnswerRefused::Clash { theirs: String::new(), version: 1 },
    ];
    let notes = [NoteRefused::Blank, NoteRefused::TooLong { max: 9 }, NoteRefused::NotYours];
    for lang in LANGUAGES {
        let mut all: Vec<String> = wall.iter().map(|it| wall_refusal(lang, it)).collect();
        all.extend(interviews.iter().map(|it| interview_refusal(lang, it, "30 June")));
        all.extend(asks.iter().map(|it| ask_refusal(lang, it, "30 June")));
        all.extend(answers.iter().map(|it| answer_refusal(lang, it)));
        all.extend(notes.iter().map(|it| note_refusal(lang, it)));
        for words in all {
            assert!(!words.is_empty() && !words.contains('⟦'), "{lang}: {words}");
        }
    }
}
