use super::*;
use crate::pages::sign_in::tests::shell;
use crate::texts::LANGUAGES;
use domain::time::Timestamp;

fn moment() -> (Timestamp, String) {
    (Timestamp(1_700_000_000_000), "14 November 2023, 23:13 (Hamburg)".to_owned())
}

fn list_sample() -> List {
    let line = |state, n_missed| Line {
        id: "m1".into(),
        title: ("<Суми>: заявка надійшла".into(), Lang::UK),
        to: "ana@example.org".into(),
        kind: "…: the application has arrived".into(),
        state,
        when: moment(),
        n_missed,
    };
    let wave = |own| WaveLine {
        event: 12,
        template: "extended".into(),
        kind: "New deadline".into(),
        n: 140,
        by: "Ida".into(),
        when: moment().1,
        own,
        proposal: Some("p1".into()),
    };
    List {
        counts: [(None, 5_001, true), (Some(State::Held), 140, false), (Some(State::Sent), 5_000, true)]
            .map(|(state, n, has_more)| (state, Count { n, has_more }))
            .to_vec(),
        state: "held".into(),
        words: "ana".into(),
        kinds: vec![("receipt".into(), "Receipt".into())],
        lines: State::ALL.iter().map(|it| line(*it, 2)).collect(),
        waves: vec![wave(true), wave(false)],
        bounced: vec![BouncedLine {
            email: "old@city.example".into(),
            status: "5.1.1".into(),
            since: moment().1,
            letter: Some("m1".into()),
        }],
        previous: Some("?before=m1".into()),
        next: Some("?after=m1".into()),
        no_relay: true,
        refused: Some("…".into()),
        n_done: Some(3),
        ..List::default()
    }
}

fn letter_sample() -> LetterPage {
    LetterPage {
        id: "m1".into(),
        edition: 2,
        kind: "Receipt: …".into(),
        subject: Some("Receipt <b>".into()),
        body: Some("Dear <i>\nline\n\nhttps://cities.example".into()),
        language: Lang::AR,
        language_name: "Arabic".into(),
        to: "ana@example.org".into(),
        state: State::Held,
        held_for: Some("…".into()),
        queued_at: moment(),
        next_at: Some(moment()),
        sent_at: Some(moment()),
        event: 12,
        wording: "1".into(),
        approved_by: Some("Ida".into()),
        again_of: Some("m0".into()),
        n_again: 1,
        duty: "…".into(),
        attempts: vec![AttemptLine {
            n: 1,
            began_at: moment(),
            outcome: "…".into(),
            words: "451 later".into(),
        }],
        reports: vec!["…".into()],
        bounced: Some(moment().1),
        acts: vec![
            Act::Approve,
            Act::Schedule,
            Act::Hold,
            Act::Cancel,
            Act::TryAgain,
            Act::SendAgain,
        ],
        zone: "Hamburg".into(),
        typed: "2023-11-15T09:00".into(),
    }
}

#[test]
fn what_is_not_counted_to_the_end_says_so() {
    let page = list(&shell(Lang::EN), &list_sample()).into_string();
    let has = |text: &str| page.contains(text);
    assert_eq!([">5,001+<", ">140<", ">5,000+<"].map(has), [true; 3]);
}

#[test]
fn the_outbox_speaks_every_language_and_escapes_what_people_wrote() {
    for lang in LANGUAGES {
        let page = list(&shell(lang), &list_sample()).into_string();
        assert!(!page.contains('⟦'), "{lang}: {page}");
        assert!(page.contains("&lt;Суми&gt;"), "{lang}");
        let empty = list(&shell(lang), &List::default()).into_string();
        assert!(!empty.contains('⟦'), "{lang}");
    }
}

#[test]
fn a_wave_can_be_let_go_by_another_and_stopped_by_its_own_cause() {
    let page = list(&shell(Lang::EN), &list_sample()).into_string();
    assert_eq!(page.matches("/proposals/p1").count(), 1);
    assert_eq!(page.matches("value=\"cancel\"").count(), 2);
}

#[test]
fn a_letter_speaks_every_language_and_a_secret_one_says_nothing() {
    for lang in LANGUAGES {
        let page = letter(&shell(lang), &letter_sample(), &Said::default()).into_string();
        assert!(!page.contains('⟦'), "{lang}: {page}");
        assert!(page.contains("Dear &lt;i&gt;"), "{lang}");
        assert!(page.contains(r#"<article class="letter" lang="ar" dir="rtl""#), "{lang}: {page}");
        let secret = LetterPage { subject: None, body: None, acts: vec![], ..letter_sample() };
        let page = letter(&shell(lang), &secret, &Said::default()).into_string();
        assert!(!page.contains('⟦') && !page.contains("/outbox/m1/html"), "{lang}");
    }
}

#[test]
fn every_act_is_known_by_its_word() {
    for act in letter_sample().acts {
        assert_eq!(letter::named(letter::word(act)), Some(act));
    }
    assert_eq!(letter::named("delete"), None);
}
