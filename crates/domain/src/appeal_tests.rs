use super::*;
use crate::network::Labelled;
use crate::testing::{ana, application, at, call, id, ida, mei, olha};

fn rule() -> AppealRule {
    let ground = |id: &str| Labelled { id: id.to_owned(), label: crate::texts::Texts::default() };
    AppealRule {
        days: 30,
        answer_days: 60,
        max_chars: 100,
        grounds: vec![ground("rule"), ground("time")],
    }
}

fn declined_at() -> Timestamp {
    at("2020-07-15T12:00")
}

fn file() -> Application {
    application(1, Stage::Declined { at: declined_at() })
}

fn appeal(filed_at: Timestamp) -> Appeal {
    Appeal {
        id: AppealId(id(70)),
        call: call().id,
        application: file().id,
        against: Against::Decision,
        against_at: declined_at(),
        ground: "rule".to_owned(),
        words: " One of the experts comes from our own country. ".to_owned(),
        lang: Lang::UK,
        filed_at,
        filed_by: ana(),
        handler: None,
        taken_at: None,
        decided_at: None,
        finding: None,
        back_to: None,
        reasons: None,
    }
}

fn filed() -> Appeal {
    let now = declined_at().plus_ms(1);
    Appeal::file(appeal(now), &file(), &[], &rule()).unwrap().into_parts().0
}

fn taken() -> Appeal {
    filed().take(&[ida()], olha(), declined_at().plus_ms(2)).unwrap().into_parts().0
}

#[test]
fn the_last_millisecond_of_thirty_days_is_in_time_and_the_next_is_not() {
    let until = declined_at().plus_ms(30 * DAY_MS);
    assert!(Appeal::file(appeal(until), &file(), &[], &rule()).is_ok());
    let late = Appeal::file(appeal(until.plus_ms(1)), &file(), &[], &rule());
    assert_eq!(late, Err(FileRefused::Late { until }));
}

#[test]
fn one_thing_is_appealed_against_once_and_a_later_one_again() {
    let again = Appeal::file(appeal(declined_at().plus_ms(5)), &file(), &[filed()], &rule());
    assert_eq!(again, Err(FileRefused::Again));
    let later = application(1, Stage::Declined { at: at("2020-08-20T10:00") });
    assert!(Appeal::file(appeal(at("2020-08-21T10:00")), &later, &[filed()], &rule()).is_ok());
}

#[test]
fn only_what_was_refused_excluded_or_declined_can_be_appealed_against() {
    let now = declined_at().plus_ms(1);
    let (at, seat, why) = (declined_at(), 1, || "Why.".to_owned());
    let able: Vec<&str> = [
        Stage::Draft,
        Stage::Submitted { at },
        Stage::Returned { at, comment: why() },
        Stage::Reserved { at },
        Stage::Endorsed { at, seat },
        Stage::Refused { at, reason: why() },
        Stage::Forwarded { at, seat },
        Stage::Eligible { at, seat },
        Stage::Excluded { at, reason: why() },
        Stage::Withdrawn { at },
        Stage::Admitted { at },
        Stage::Declined { at },
    ]
    .into_iter()
    .filter(|stage| {
        let file = application(1, stage.clone());
        let filed = Appeal { filed_at: stage.at().unwrap_or(now), ..appeal(now) };
        Appeal::file(filed, &file, &[], &rule()).is_ok()
    })
    .map(|it| it.name())
    .collect();
    assert_eq!(able, ["refused", "excluded", "declined"]);
}

#[test]
fn a_ground_and_words_are_needed() {
    let now = declined_at().plus_ms(1);
    let file_it = |it| Appeal::file(it, &file(), &[], &rule());
    let other = Appeal { ground: "merit".into(), ..appeal(now) };
    assert_eq!(file_it(other), Err(FileRefused::NoGround));
    let silent = Appeal { words: " ".into(), ..appeal(now) };
    assert_eq!(file_it(silent), Err(FileRefused::NoWords));
    let long = Appeal { words: "x".repeat(101), ..appeal(now) };
    assert_eq!(file_it(long), Err(FileRefused::TooLong { max: 100 }));
}

#[test]
fn who_decided_handles_no_appeal_about_it() {
    let now = declined_at().plus_ms(2);
    assert_eq!(filed().take(&[ida(), mei()], ida(), now), Err(HandleRefused::Decided));
    assert_eq!(taken().take(&[ida()], mei(), now), Err(HandleRefused::Taken));
    let answer = |by, deciders: &[PersonId]| {
        taken().answer(
            file(),
            Some(1),
            deciders,
            Finding::Dismissed,
            None,
            "Why.",
            &rule(),
            by,
            now,
        )
    };
    assert_eq!(answer(mei(), &[ida()]), Err(HandleRefused::NotYours));
    assert_eq!(answer(olha(), &[olha()]), Err(HandleRefused::Decided));
}

#[test]
fn an_appeal_that_is_right_takes_the_file_back_to_a_step_of_its_own() {
    let now = declined_at().plus_ms(3);
    let answer = |step| {
        taken().answer(
            file(),
            Some(2),
            &[ida()],
            Finding::Upheld,
            step,
            "A rule was missed.",
            &rule(),
            olha(),
            now,
        )
    };
    assert_eq!(answer(None), Err(HandleRefused::NoStep));
    assert_eq!(answer(Some(Step::Commission)), Err(HandleRefused::NoStep));
    let (answered, events) = answer(Some(Step::Decision)).unwrap().into_parts();
    assert_eq!(answered.application.unwrap().stage, Stage::Eligible { at: now, seat: 2 });
    assert_eq!(answered.appeal.finding, Some(Finding::Upheld));
    let kinds: Vec<_> = events.iter().map(|it| it.kind).collect();
    assert_eq!(kinds, [EventKind::AppealUpheld, EventKind::ApplicationReopened]);
    let again = answered.appeal.answer(
        file(),
        Some(2),
        &[],
        Finding::Dismissed,
        None,
        "No.",
        &rule(),
        olha(),
        now,
    );
    assert_eq!(again, Err(HandleRefused::Over));
}

#[test]
fn a_dismissal_gives_its_reasons_and_moves_nothing() {
    let now = declined_at().plus_ms(3);
    let answer = |reasons: &str| {
        taken().answer(
            file(),
            Some(2),
            &[ida()],
            Finding::Dismissed,
            Some(Step::Decision),
            reasons,
            &rule(),
            olha(),
            now,
        )
    };
    assert_eq!(answer(" "), Err(HandleRefused::NoReasons));
    let answered = answer("The rule was kept.").unwrap().into_parts().0;
    assert_eq!((answered.application, answered.appeal.back_to), (None, None));
    assert_eq!(answered.appeal.reasons.as_deref(), Some("The rule was kept."));
}
