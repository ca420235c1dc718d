use super::*;
use crate::application::tests::{change, file, hand_in};
use crate::application::{AnswerRefused, ScreenRefused, SubmitRefused};
use crate::sign_off::SignOff;
use crate::testing::{ana, application, at, closed, id, ida};

fn forwarded() -> Application {
    application(1, Stage::Forwarded { at: at("2020-05-30T10:00"), seat: 2 })
}

fn asked_for(questions: &[&str], note: &str) -> Amendment {
    let now = at("2020-06-02T10:00");
    Amendment {
        id: AmendmentId(id(80)),
        application: forwarded().id,
        filing: 0,
        questions: questions.iter().map(|it| (*it).to_owned()).collect(),
        note: note.to_owned(),
        until: deadline(now, 10, "Europe/Berlin").unwrap(),
        asked_at: now,
        asked_by: ida(),
        settled: None,
    }
}

fn ask(file: Application, questions: &[&str], note: &str) -> Result<Amended, AmendRefused> {
    let asked = asked_for(questions, note);
    file.ask_amendment(&closed(), asked, &["mayor", "budget"]).map(|it| it.into_parts().0)
}

fn open() -> Amended {
    ask(forwarded(), &["mayor"], " The stamp is missing. ").unwrap()
}

#[test]
fn the_clock_ends_with_the_last_minute_of_its_day_whatever_the_zone_does_meanwhile() {
    let until = deadline(at("2021-03-20T12:00"), 10, "Europe/Berlin").unwrap();
    assert_eq!(until.wall.local, "2021-03-30T23:59");
    assert_eq!(until.at.to_string(), "2021-03-30T21:59:59.999Z");
    let late = deadline(at("2021-03-20T23:30"), 10, "Europe/Berlin").unwrap();
    assert_eq!(late.wall.local, "2021-03-31T23:59", "the day is the network's, not UTC's");
    assert!(deadline(at("2021-03-20T12:00"), 10, "Mars/Base").is_err());
}

#[test]
fn a_request_names_questions_of_the_form_and_says_what_is_to_be_mended() {
    assert_eq!(ask(forwarded(), &[], "Mend."), Err(AmendRefused::NoQuestion));
    let stranger = AmendRefused::NoSuchQuestion("weather".to_owned());
    assert_eq!(ask(forwarded(), &["weather"], "Mend."), Err(stranger));
    assert_eq!(ask(forwarded(), &["mayor"], " "), Err(AmendRefused::NoNote));
    let it = open();
    assert_eq!((it.amendment.note.as_str(), it.amendment.filing), ("The stamp is missing.", 1));
    let eligible = application(1, Stage::Eligible { at: at("2020-06-01T10:00"), seat: 2 });
    let refused = ask(eligible, &["mayor"], "Mend.");
    assert_eq!(refused, Err(AmendRefused::WrongStage { stage: "eligible" }));
}

#[test]
fn of_two_who_ask_the_second_finds_that_the_city_has_been_asked() {
    let open = open();
    let until = open.amendment.until.at;
    let again = ask(open.application.clone(), &["budget"], "Mend.");
    assert_eq!(again, Err(AmendRefused::RunsAlready { until }));
    let late = Amendment { asked_at: until.plus_ms(1), ..asked_for(&["budget"], "Mend.") };
    let later = open.application.ask_amendment(&closed(), late, &["budget"]);
    assert!(later.is_ok(), "what has run out can be asked for anew");
}

#[test]
fn the_city_writes_to_what_was_named_and_to_nothing_else_until_the_last_millisecond() {
    let Amended { application: it, amendment } = open();
    let until = amendment.until.at;
    let answer = |question, now| {
        it.clone().answer(&closed(), &[], vec![change(question, "x", 0)], ana(), now).map(drop)
    };
    assert_eq!(answer("mayor", until), Ok(()));
    let late = AnswerRefused::Closed { closed_at: until };
    assert_eq!(answer("mayor", until.plus_ms(1)), Err(late));
    assert_eq!(answer("budget", until), Err(AnswerRefused::NotWritable));
    let attached = |question: &str| {
        let file = crate::application::Attachment { question: question.to_owned(), ..file(until) };
        it.clone().attach(&closed(), file).map(drop)
    };
    assert_eq!(attached("mayor"), Ok(()));
    assert_eq!(attached("budget"), Err(AnswerRefused::NotWritable));
    let shut = forwarded().answer(&closed(), &[], vec![change("mayor", "x", 0)], ana(), until);
    assert_eq!(shut.map(drop), Err(AnswerRefused::NotWritable), "unasked, nothing is open");
}

#[test]
fn what_is_handed_in_is_a_new_hand_in_that_keeps_seat_and_stage() {
    let Amended { application: it, amendment } = open();
    let now = at("2020-06-05T10:00");
    let hand_in = |n, at| hand_in(n, at);
    let filed = it
        .clone()
        .submit(&closed(), vec!["budget".to_owned()], None, &SignOff::default(), hand_in(2, now))
        .unwrap();
    let (filed, _) = filed.into_parts();
    assert_eq!(filed.application.stage, Stage::Forwarded { at: now, seat: 2 });
    assert_eq!((filed.application.filings, filed.application.amending.clone()), (2, None));
    let answered = amendment.clone().answered(&filed);
    let settled = Settled::Answered { at: now, submission: filed.submission.id };
    assert_eq!(answered.state().settled, Some(settled));

    let wrong = vec!["mayor".to_owned()];
    let refused =
        it.clone().submit(&closed(), wrong.clone(), None, &SignOff::default(), hand_in(2, now));
    assert_eq!(refused.map(drop), Err(SubmitRefused::Incomplete { questions: wrong }));
    let late = amendment.until.at.plus_ms(1);
    let refused = it.submit(&closed(), Vec::new(), None, &SignOff::default(), hand_in(2, late));
    let closed_at = amendment.until.at;
    assert_eq!(refused.map(drop), Err(SubmitRefused::CallClosed { closed_at }));
}

#[test]
fn nothing_is_decided_while_the_city_has_time_and_the_secretariat_decides_afterwards() {
    let Amended { application: it, amendment } = open();
    let until = amendment.until.at;
    let runs = ScreenRefused::AmendmentRuns { until };
    assert_eq!(it.clone().screen(&closed(), ida(), until).unwrap_err(), runs);
    assert_eq!(it.clone().exclude(&closed(), "No.", ida(), until).unwrap_err(), runs);
    let later = until.plus_ms(1);
    let eligible = it.clone().screen(&closed(), ida(), later).unwrap();
    assert_eq!(eligible.state().amending, None);
    assert!(it.clone().exclude(&closed(), "No answer.", ida(), later).is_ok());

    let back = it.take_amendment_back(&closed(), amendment, ida(), until).unwrap();
    let (back, _) = back.into_parts();
    assert_eq!(back.application.amending, None);
    assert_eq!(back.amendment.settled, Some(Settled::TakenBack { at: until }));
    assert!(back.application.clone().screen(&closed(), ida(), until).is_ok());
    let twice = back.application.take_amendment_back(&closed(), back.amendment, ida(), until);
    assert_eq!(twice.map(drop), Err(AmendRefused::NothingAsked));
}
