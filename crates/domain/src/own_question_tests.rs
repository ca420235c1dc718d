use super::*;
use crate::testing::{ana, application, at, id, olha, published, ukraine};
use crate::time::Wall;

fn now() -> Timestamp {
    at("2020-04-10T10:00")
}

fn until(local: &str) -> Deadline {
    Wall::new(local, "Europe/Kyiv").deadline().unwrap()
}

fn question(n: u128) -> OwnQuestion {
    OwnQuestion {
        id: OwnQuestionId(id(90 + n)),
        call: published().id,
        country: ukraine(),
        kind: OwnKind::Text,
        language: Lang::UK,
        label: "Хто відповідає за навчання дорослих?".to_owned(),
        help: String::new(),
        until: until("2020-05-05T18:00"),
        drafted_at: now(),
        drafted_by: olha(),
        asked_at: None,
        ended_at: None,
    }
}

fn asked(n: u128) -> OwnQuestion {
    OwnQuestion { asked_at: Some(now()), ..question(n) }
}

fn rule() -> OwnQuestionRule {
    OwnQuestionRule { most: 2, question_chars: 100, answer_chars: 20, secretariat_reads: false }
}

#[test]
fn a_question_has_words_a_bound_and_a_date_before_the_commissions_own() {
    let draft = |question, n| OwnQuestion::draft(question, &published(), n, &rule()).map(|_| ());
    assert_eq!(draft(question(1), 0), Ok(()));
    let blank = OwnQuestion { label: " ".to_owned(), ..question(1) };
    assert_eq!(draft(blank, 0), Err(AskRefused::Blank));
    let long = OwnQuestion { help: "x".repeat(101), ..question(1) };
    assert_eq!(draft(long, 0), Err(AskRefused::TooLong { max: 100 }));
    assert_eq!(draft(question(1), 2), Err(AskRefused::TooMany { max: 2 }));
    let past = OwnQuestion { until: until("2020-04-09T18:00"), ..question(1) };
    assert_eq!(draft(past, 0), Err(AskRefused::Past));
    let after = OwnQuestion { until: until("2020-06-02T18:00"), ..question(1) };
    let closed_at = published().clocks.commission.at;
    assert_eq!(draft(after, 0), Err(AskRefused::AfterCommission { closed_at }));
    let late = OwnQuestion { drafted_at: closed_at.plus_ms(1), ..question(1) };
    assert_eq!(draft(late, 0), Err(AskRefused::Late { closed_at }));
}

#[test]
fn what_is_written_down_is_asked_together_once() {
    let call = published();
    let on = || (&call, ukraine());
    let ended = OwnQuestion { ended_at: Some(now()), ..question(3) };
    let drafts = vec![question(1), asked(2), ended, question(4)];
    let (all, events) = AskedTogether::ask(drafts, on(), olha(), now()).unwrap().into_parts();
    let ids: Vec<_> = all.0.iter().map(|it| it.id).collect();
    assert_eq!(ids, [question(1).id, question(4).id]);
    assert!(all.0.iter().all(OwnQuestion::is_asked));
    assert_eq!(events.len(), 1, "one letter, not two");
    let nothing = AskedTogether::ask(all.0, on(), olha(), now());
    assert_eq!(nothing, Err(AskRefused::Nothing));
    let later = AskedTogether::ask(vec![question(1)], on(), olha(), at("2020-05-06T10:00"));
    assert_eq!(later, Err(AskRefused::Past));
}

fn answer(text: &str) -> OwnAnswer {
    OwnAnswer {
        question: question(1).id,
        application: application(1, Stage::Draft).id,
        version: 0,
        text: text.to_owned(),
        file: None,
        answered_at: now(),
        answered_by: ana(),
    }
}

fn give(
    answer: OwnAnswer,
    question: &OwnQuestion,
    stage: Stage,
    current: Option<&OwnAnswer>,
    based_on: i64,
) -> Result<Option<OwnAnswer>, OwnAnswerRefused> {
    let file = application(1, stage);
    let given = OwnAnswer::give(answer, (question, &file), current, based_on, &rule())?;
    Ok(given.map(|it| it.into_parts().0))
}

#[test]
fn an_answer_is_given_also_while_the_file_lies_with_the_commission_and_not_after() {
    let submitted = || Stage::Submitted { at: now() };
    let given = give(answer("Rada"), &asked(1), submitted(), None, 0).unwrap().unwrap();
    assert_eq!((given.version, given.text.as_str()), (1, "Rada"));
    assert_eq!(give(answer("Rada"), &asked(1), submitted(), Some(&given), 1), Ok(None));
    let gone = Stage::Forwarded { at: now(), seat: 1 };
    let refused = give(answer("Rada"), &asked(1), gone, None, 0);
    assert_eq!(refused, Err(OwnAnswerRefused::WrongStage { stage: "forwarded" }));
    let closed_at = question(1).until.at;
    for closed in [question(1), OwnQuestion { ended_at: Some(now()), ..asked(1) }] {
        let refused = give(answer("Rada"), &closed, Stage::Draft, None, 0);
        assert_eq!(refused, Err(OwnAnswerRefused::Closed { closed_at }));
    }
    let last = OwnAnswer { answered_at: closed_at, ..answer("Rada") };
    assert!(give(last, &asked(1), Stage::Draft, None, 0).is_ok());
    let late = OwnAnswer { answered_at: closed_at.plus_ms(1), ..answer("Rada") };
    let late = give(late, &asked(1), Stage::Draft, None, 0);
    assert_eq!(late, Err(OwnAnswerRefused::Closed { closed_at }));
}

#[test]
fn of_two_who_answer_at_once_nothing_is_overwritten_unseen() {
    let theirs = OwnAnswer { version: 1, ..answer("theirs") };
    let met = give(answer("mine"), &asked(1), Stage::Draft, Some(&theirs), 0);
    assert_eq!(met, Err(OwnAnswerRefused::Clash { theirs: "theirs".to_owned(), version: 1 }));
    let seen = give(answer("mine"), &asked(1), Stage::Draft, Some(&theirs), 1).unwrap().unwrap();
    assert_eq!((seen.version, seen.text.as_str()), (2, "mine"));
}

#[test]
fn an_answer_is_of_its_questions_kind_country_and_length() {
    let document = OwnQuestion { kind: OwnKind::File, ..asked(1) };
    let text = give(answer("Rada"), &document, Stage::Draft, None, 0);
    assert_eq!(text, Err(OwnAnswerRefused::Kind));
    let abroad = OwnQuestion { country: "PL".parse().unwrap(), ..asked(1) };
    let foreign = give(answer("Rada"), &abroad, Stage::Draft, None, 0);
    assert_eq!(foreign, Err(OwnAnswerRefused::Kind));
    let long = give(answer(&"x".repeat(21)), &asked(1), Stage::Draft, None, 0);
    assert_eq!(long, Err(OwnAnswerRefused::TooLong { max: 20 }));
    assert_eq!(give(answer(""), &asked(1), Stage::Draft, None, 0), Ok(None));
}
