use super::*;
use crate::testing::{ana, application, at, call, closed, id, ida, mei, published};

#[path = "stages_tests.rs"]
mod stages;

fn draft() -> Application {
    application(1, Stage::Draft)
}

fn returned() -> Application {
    application(1, Stage::Returned { at: at("2020-05-05T10:00"), comment: "Sign it.".to_owned() })
}

fn saved(question: &str, value: &str, version: i64) -> Answer {
    Answer {
        application: draft().id,
        question: question.to_owned(),
        value: value.to_owned(),
        version,
        saved_at: at("2020-03-10T10:00"),
        saved_by: mei(),
    }
}

pub(crate) fn change(question: &str, value: &str, based_on: i64) -> AnswerChange {
    AnswerChange { question: question.to_owned(), value: value.to_owned(), based_on }
}

pub(crate) fn hand_in(n: i64, now: Timestamp) -> Submission {
    Submission {
        id: SubmissionId(id(40)),
        application: draft().id,
        n,
        number: "2020-0001".to_owned(),
        at: now,
        by: ana(),
        sha256: "ab".repeat(32),
        canonical: "{}".to_owned(),
        content_sha256: "ab".repeat(32),
        signature: None,
        receipt: None,
    }
}

pub(crate) fn file(now: Timestamp) -> Attachment {
    Attachment {
        id: AttachmentId(id(50)),
        application: draft().id,
        question: "pledge".to_owned(),
        name: "pledge.pdf".to_owned(),
        sha256: "cd".repeat(32),
        size_bytes: 1_000,
        media_type: "application/pdf".to_owned(),
        attached_at: now,
        attached_by: ana(),
        detached_at: None,
    }
}

fn kinds(events: &[Event]) -> Vec<EventKind> {
    events.iter().map(|it| it.kind).collect()
}

#[test]
fn a_draft_begins_while_the_call_is_open_and_the_log_says_for_which_city() {
    let (started, events) = Application::start(draft(), &published(), false, None).unwrap().into_parts();
    assert_eq!(started, draft());
    let payload = json!({ "call": draft().call, "city": draft().city });
    let event = Event::new(EventKind::ApplicationStarted, draft().id.0, Some(ana()), draft().started_at, payload);
    assert_eq!(events, [event]);
}

#[test]
fn a_draft_begins_from_the_opening_to_the_last_millisecond() {
    let clocks = published().clocks;
    let start = |moment| {
        let draft = Application { started_at: moment, ..draft() };
        Application::start(draft, &published(), false, None).map(|_| ())
    };
    assert_eq!(start(clocks.opens.at.plus_ms(-1)), Err(StartRefused::NotOpen));
    assert_eq!(start(clocks.opens.at), Ok(()));
    assert_eq!(start(clocks.city.at), Ok(()));
    assert_eq!(start(clocks.city.at.plus_ms(1)), Err(StartRefused::NotOpen));
}

#[test]
fn no_draft_begins_in_a_call_that_is_not_public_or_whose_intake_is_over() {
    for call in [call(), closed()] {
        assert_eq!(Application::start(draft(), &call, false, None), Err(StartRefused::NotOpen));
    }
}

#[test]
fn a_member_cannot_apply_again() {
    let refused = Application::start(draft(), &published(), true, None);
    assert_eq!(refused, Err(StartRefused::MemberAlready));
}

#[test]
fn a_city_has_one_application_in_a_call_and_is_shown_the_one_it_has() {
    let other = application(2, Stage::Draft).id;
    let refused = Application::start(draft(), &published(), false, Some(other));
    assert_eq!(refused, Err(StartRefused::AppliesAlready { application: other }));
}

#[test]
fn a_draft_is_in_time_in_the_last_millisecond_and_not_one_later() {
    let call = published();
    let deadline = call.clocks.city.at;
    let filed = draft().submit(&call, Vec::new(), None, &SignOff::default(), hand_in(1, deadline)).unwrap();
    assert_eq!(filed.state().application.stage, Stage::Submitted { at: deadline });

    let late = draft().submit(&call, Vec::new(), None, &SignOff::default(), hand_in(1, deadline.plus_ms(1)));
    assert_eq!(late, Err(SubmitRefused::CallClosed { closed_at: deadline }));
}

#[test]
fn a_draft_is_not_handed_in_before_the_call_opens() {
    let early = hand_in(1, published().clocks.opens.at.plus_ms(-1));
    assert_eq!(draft().submit(&published(), Vec::new(), None, &SignOff::default(), early), Err(SubmitRefused::NotOpen));
    let secret = hand_in(1, at("2020-03-10T10:00"));
    assert_eq!(draft().submit(&call(), Vec::new(), None, &SignOff::default(), secret), Err(SubmitRefused::NotOpen));
}

#[test]
fn nothing_is_handed_in_once_the_intake_is_closed_whatever_the_clock_says() {
    let in_time = hand_in(1, at("2020-04-01T10:00"));
    let refused = draft().submit(&closed(), Vec::new(), None, &SignOff::default(), in_time);
    assert_eq!(refused, Err(SubmitRefused::CallClosed { closed_at: closed().clocks.city.at }));
}

#[test]
fn what_was_given_back_is_handed_in_again_until_the_commissions_clock() {
    let call = published();
    let until = call.clocks.commission.at;
    let (filed, events) = returned().submit(&call, Vec::new(), None, &SignOff::default(), hand_in(2, until)).unwrap().into_parts();
    let again = Application { stage: Stage::Submitted { at: until }, filings: 2, ..returned() };
    assert_eq!(
        filed,
        Filed { application: again, submission: hand_in(2, until), agreements: Vec::new() }
    );
    assert_eq!(kinds(&events), [EventKind::ApplicationSubmitted]);

    let late = returned().submit(&call, Vec::new(), None, &SignOff::default(), hand_in(2, until.plus_ms(1)));
    assert_eq!(late, Err(SubmitRefused::CallClosed { closed_at: until }));
}

#[test]
fn an_incomplete_draft_is_told_which_questions_wait_in_the_order_of_the_form() {
    let questions = vec!["mayor".to_owned(), "budget".to_owned()];
    let refused = draft().submit(&published(), questions.clone(), None, &SignOff::default(), hand_in(1, at("2020-03-10T10:00")));
    assert_eq!(refused, Err(SubmitRefused::Incomplete { questions }));
}

#[test]
fn a_city_that_is_late_is_told_so_and_not_sent_to_mend_questions() {
    let deadline = published().clocks.city.at;
    let refused =
        draft().submit(&published(), vec!["mayor".to_owned()], None, &SignOff::default(), hand_in(1, deadline.plus_ms(1)));
    assert_eq!(refused, Err(SubmitRefused::CallClosed { closed_at: deadline }));
}

#[test]
fn a_receipt_stands_in_the_log_with_its_hash() {
    let now = at("2020-03-10T10:00");
    let (_, events) = draft().submit(&published(), Vec::new(), None, &SignOff::default(), hand_in(1, now)).unwrap().into_parts();
    let payload = json!({
        "submission": SubmissionId(id(40)), "n": 1, "number": "2020-0001", "sha256": "ab".repeat(32),
        "agreements": [], "signature": null, "receipt_sha256": null,
    });
    let event = Event::new(EventKind::ApplicationSubmitted, draft().id.0, Some(ana()), now, payload);
    assert_eq!(events, [event]);
}

#[test]
fn the_first_answer_to_a_question_is_its_first_version() {
    let now = at("2020-03-11T10:00");
    let changed = draft().answer(&published(), &[], vec![change("mayor", "Ana", 0)], ana(), now);
    let (answered, events) = changed.unwrap().unwrap().into_parts();
    let answer = Answer { saved_at: now, saved_by: ana(), ..saved("mayor", "Ana", 1) };
    assert_eq!(answered, Answered { application: draft(), answers: vec![answer] });
    let payload = json!({ "answers": [{ "question": "mayor", "version": 1 }] });
    let event = Event::new(EventKind::ApplicationAnswered, draft().id.0, Some(ana()), now, payload);
    assert_eq!(events, [event]);
}

#[test]
fn a_stale_answer_clashes_with_the_other_text_and_the_whole_save_is_refused() {
    let now = at("2020-03-11T10:00");
    let current = [saved("mayor", "Rui", 2), saved("budget", "1000", 1)];
    let mine = vec![change("mayor", "Ana", 1), change("budget", "2000", 1)];
    let refused = draft().answer(&published(), &current, mine, ana(), now).unwrap_err();
    let theirs = Clash {
        question: "mayor".to_owned(),
        theirs: "Rui".to_owned(),
        version: 2,
        saved_by: mei(),
        saved_at: at("2020-03-10T10:00"),
    };
    assert_eq!(refused, AnswerRefused::Clash(vec![theirs]));
}

#[test]
fn a_first_answer_typed_while_somebody_else_answered_clashes_too() {
    let current = [saved("mayor", "Rui", 1)];
    let mine = vec![change("mayor", "Ana", 0)];
    let refused = draft().answer(&published(), &current, mine, ana(), at("2020-03-11T10:00"));
    let AnswerRefused::Clash(clashes) = refused.unwrap_err() else { panic!("no clash") };
    assert_eq!(clashes.iter().map(|it| (it.theirs.as_str(), it.version)).collect::<Vec<_>>(), [("Rui", 1)]);
}

#[test]
fn a_person_who_saw_the_other_text_can_save_over_it() {
    let current = [saved("mayor", "Rui", 2)];
    let mine = vec![change("mayor", "Ana", 2)];
    let changed = draft().answer(&published(), &current, mine, ana(), at("2020-03-11T10:00"));
    let (answered, _) = changed.unwrap().unwrap().into_parts();
    let answers: Vec<_> = answered.answers.iter().map(|it| (it.value.as_str(), it.version)).collect();
    assert_eq!(answers, [("Ana", 3)]);
}

#[test]
fn two_people_who_save_the_same_text_do_not_clash_and_nothing_is_logged() {
    let current = [saved("mayor", "Rui", 2)];
    let mine = vec![change("mayor", "Rui", 1)];
    let changed = draft().answer(&published(), &current, mine, ana(), at("2020-03-11T10:00"));
    assert_eq!(changed, Ok(None));
}

#[test]
fn only_the_answers_that_differ_are_saved() {
    let current = [saved("mayor", "Rui", 1), saved("budget", "1000", 1)];
    let mine = vec![change("mayor", "Rui", 1), change("budget", "2000", 1)];
    let changed = draft().answer(&published(), &current, mine, ana(), at("2020-03-11T10:00"));
    let (answered, _) = changed.unwrap().unwrap().into_parts();
    let questions: Vec<_> = answered.answers.iter().map(|it| it.question.as_str()).collect();
    assert_eq!(questions, ["budget"]);
}

#[test]
fn a_draft_is_written_to_until_the_last_millisecond_and_a_returned_file_until_the_commissions() {
    let call = published();
    for (file, until) in [(draft(), call.clocks.city.at), (returned(), call.clocks.commission.at)] {
        let save = |now| {
            let mine = vec![change("mayor", "Ana", 0)];
            file.clone().answer(&call, &[], mine, ana(), now).map(|saved| saved.is_some())
        };
        assert_eq!(save(until), Ok(true));
        assert_eq!(save(until.plus_ms(1)), Err(AnswerRefused::Closed { closed_at: until }));
    }
}

#[test]
fn files_are_attached_and_taken_off_as_long_as_answers_are_written() {
    let call = published();
    let (last, late) = (call.clocks.city.at, call.clocks.city.at.plus_ms(1));
    let too_late = AnswerRefused::Closed { closed_at: last };
    let (attached, events) = draft().attach(&call, file(last)).unwrap().into_parts();
    assert_eq!((attached, kinds(&events)), (file(last), vec![EventKind::FileAttached]));
    assert_eq!(draft().attach(&call, file(late)), Err(too_late.clone()));

    let (off, events) = draft().detach(&call, file(at("2020-03-10T10:00")), ana(), last).unwrap().into_parts();
    let expected = Attachment { detached_at: Some(last), ..file(at("2020-03-10T10:00")) };
    assert_eq!((off, kinds(&events)), (expected, vec![EventKind::FileDetached]));
    assert_eq!(draft().detach(&call, file(last), ana(), late), Err(too_late));
}

#[test]
fn withdrawing_frees_the_seat_and_the_log_says_from_where() {
    let now = at("2020-05-10T10:00");
    let endorsed = application(1, Stage::Endorsed { at: at("2020-05-02T10:00"), seat: 3 });
    assert_eq!(endorsed.stage.seat(), Some(3));
    let (withdrawn, events) = endorsed.clone().withdraw(ana(), now).unwrap().into_parts();
    assert_eq!(withdrawn, Application { stage: Stage::Withdrawn { at: now }, ..endorsed });
    assert_eq!(withdrawn.stage.seat(), None);
    let payload = json!({ "from": "endorsed" });
    let event = Event::new(EventKind::ApplicationWithdrawn, withdrawn.id.0, Some(ana()), now, payload);
    assert_eq!(events, [event]);
}

#[test]
fn an_exclusion_needs_a_reason_and_frees_the_seat() {
    let now = at("2020-06-02T10:00");
    let forwarded = application(1, Stage::Forwarded { at: at("2020-05-20T10:00"), seat: 1 });
    let refused = forwarded.clone().exclude(&closed(), " \n", ida(), now);
    assert_eq!(refused, Err(ScreenRefused::NoReason));
    let (excluded, events) =
        forwarded.exclude(&closed(), " No stamp. ", ida(), now).unwrap().into_parts();
    assert_eq!(excluded.stage, Stage::Excluded { at: now, reason: "No stamp.".to_owned() });
    assert_eq!(excluded.stage.seat(), None);
    let event = Event::new(EventKind::ApplicationExcluded, excluded.id.0, Some(ida()), now, json!({}));
    assert_eq!(events, [event]);
}

#[test]
fn a_file_found_eligible_keeps_its_seat() {
    let now = at("2020-06-02T10:00");
    let forwarded = application(1, Stage::Forwarded { at: at("2020-05-20T10:00"), seat: 2 });
    let (eligible, _) = forwarded.screen(&closed(), ida(), now).unwrap().into_parts();
    assert_eq!(eligible.stage, Stage::Eligible { at: now, seat: 2 });
}

#[test]
fn nothing_is_checked_once_the_results_are_told() {
    let told = Call { stage: crate::call::Stage::Announced { at: at("2020-07-15T12:00") }, ..call() };
    let forwarded = application(1, Stage::Forwarded { at: at("2020-05-20T10:00"), seat: 2 });
    let now = at("2020-07-16T10:00");
    assert_eq!(forwarded.clone().screen(&told, ida(), now), Err(ScreenRefused::Announced));
    assert_eq!(forwarded.exclude(&told, "Late", ida(), now), Err(ScreenRefused::Announced));
}

#[test]
fn every_stage_comes_back_from_its_columns_and_no_other_columns_make_it() {
    for stage in stages::every_stage() {
        let (name, at, note, seat) = (stage.name(), stage.at(), stage.note().map(str::to_owned), stage.seat());
        assert_eq!(Stage::from_parts(name, at, note.clone(), seat), Some(stage.clone()));
        let other_seat = if seat.is_some() { None } else { Some(1) };
        assert_eq!(Stage::from_parts(name, at, note, other_seat), None);
    }
    let names: Vec<_> = stages::every_stage().iter().map(Stage::name).collect();
    assert_eq!(names, Stage::NAMES);
}

#[test]
fn a_file_of_another_application_or_one_taken_off_is_not_taken_off() {
    let (call, now) = (published(), at("2020-03-10T10:00"));
    let other = Attachment { application: ApplicationId(id(9)), ..file(now) };
    let off = Attachment { detached_at: Some(now), ..file(now) };
    for wrong in [other, off] {
        assert_eq!(draft().attach(&call, wrong.clone()), Err(AnswerRefused::NotAttached));
        assert_eq!(draft().detach(&call, wrong, ana(), now), Err(AnswerRefused::NotAttached));
    }
}

#[test]
fn one_save_brings_one_answer_to_a_question() {
    let change = |value: &str| AnswerChange {
        question: "motivation".into(),
        value: value.into(),
        based_on: 0,
    };
    let twice = vec![change("a"), change("b")];
    let refused = draft().answer(&published(), &[], twice, ana(), at("2020-03-10T10:00"));
    assert_eq!(refused, Err(AnswerRefused::AnsweredTwice { question: "motivation".into() }));
}
