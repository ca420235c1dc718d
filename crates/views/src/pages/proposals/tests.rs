use super::*;
use crate::pages::sign_in::tests::shell;
use crate::texts::LANGUAGES;

fn moment() -> Moment {
    (Timestamp(1_700_000_000_000), "14 November 2023, 23:13 (Hamburg)".into())
}

impl Proposal {
    /// Somebody else's, which the reader can decide on.
    fn sample() -> Proposal {
        Proposal {
            id: "p1".into(),
            title: "Give Ольга the role: National Commission: Ukraine".into(),
            facts: vec![("Person".into(), "Ольга".into()), ("Role".into(), "<b>\nOfficer".into())],
            proposed_by: "Ida".into(),
            proposed: moment(),
            lapses: moment(),
            state: State::Waiting,
            mine: false,
            decides: true,
            runs_network: true,
        }
    }

    fn mine() -> Proposal {
        Proposal { mine: true, decides: false, ..Proposal::sample() }
    }
}

fn states() -> Vec<State> {
    vec![
        State::Waiting,
        State::Done(moment(), "Ivo".into()),
        State::Refused(moment(), "Ivo".into(), "Not now.".into()),
        State::Withdrawn(moment()),
        State::Lapsed(moment()),
    ]
}

#[test]
fn list_and_proposal_are_told_whole_in_every_language() {
    let tried = Tried {
        reason: "x".into(), wrong: Some("…".into()), refused: Some("…".into()),
    };
    for lang in LANGUAGES {
        let shell = shell(lang);
        let with = |state| Proposal { state, ..Proposal::sample() };
        let all = Proposals {
            waiting: vec![Proposal::sample(), Proposal::mine()],
            settled: states().into_iter().map(with).collect(),
        };
        let mut pages = vec![
            list(&shell, &all),
            list(&shell, &Proposals { waiting: Vec::new(), settled: Vec::new() }),
            page(&shell, &Proposal::sample(), &tried),
            page(&shell, &Proposal { runs_network: false, ..Proposal::mine() }, &Tried::default()),
        ];
        pages.extend(states().into_iter().map(|it| page(&shell, &with(it), &Tried::default())));
        for page in pages {
            let html = page.into_string();
            assert!(!html.contains('⟦'), "{lang}: {html}");
            assert!(!html.contains("<b>"), "{lang}: {html}");
            assert_eq!(html.matches("<h1").count(), 1, "{lang}");
        }
    }
}

#[test]
fn who_proposed_is_offered_no_approval() {
    let shell = shell(domain::language::Lang::EN);
    let approval = "/proposals/p1/approval";
    let mine = page(&shell, &Proposal::mine(), &Tried::default()).into_string();
    assert!(!mine.contains(approval), "{mine}");
    let other = page(&shell, &Proposal::sample(), &Tried::default()).into_string();
    assert!(other.contains(approval), "{other}");
}
