//! When a sheet waits, and when it waits no more.

use super::*;
use crate::testing::{ana, application, at, id, published};

const DAY: i64 = 24 * 3_600_000;

fn sheet() -> Sheet {
    Sheet {
        id: SheetId(id(70)),
        application: draft().id,
        name: "form.xlsx".into(),
        made_at: at("2020-03-02T09:00"),
        received_at: at("2020-03-10T09:00"),
        received_by: ana(),
        stage: Stage::Waiting,
        content: Content {
            answers: vec![SheetAnswer {
                question: "motivation".into(),
                typed: Fields::from([("motivation".into(), vec!["We learn".into()])]),
                based_on: 0,
                had_formula: false,
            }],
            strays: Vec::new(),
        },
    }
}

fn draft() -> Application {
    application(1, crate::application::Stage::Draft)
}

#[test]
fn a_sheet_waits_only_where_it_could_be_accepted() {
    assert!(sheet().receive(&draft(), &published(), 0).is_ok());
    let full = sheet().receive(&draft(), &published(), WAITING_MAX);
    assert_eq!(full.unwrap_err(), SheetRefused::TooManyWait);
    let late = Sheet { received_at: at("2020-05-01T09:00"), ..sheet() };
    let late = late.receive(&draft(), &published(), 0).unwrap_err();
    assert!(matches!(late, SheetRefused::Answer(AnswerRefused::Closed { .. })), "{late:?}");
}

#[test]
fn what_was_not_taken_goes_on_waiting_and_with_nothing_left_the_content_is_gone() {
    let now = at("2020-03-11T09:00");
    let taken = [("motivation".to_owned(), 1)];
    let part = sheet().take(&taken, 3, ana(), now).unwrap();
    assert_eq!(part.state(), &sheet());
    let (whole, events) = sheet().take(&taken, 0, ana(), now).unwrap().into_parts();
    assert_eq!(
        (whole.stage, whole.content.clone()),
        (Stage::Accepted { at: now }, Content::default())
    );
    assert_eq!(events[0].payload["answers"][0]["version"], 1);
    assert_eq!(whole.take(&taken, 0, ana(), now).unwrap_err(), SheetRefused::Settled);
}

#[test]
fn a_sheet_waits_sixty_days_and_not_a_millisecond_longer() {
    let last = sheet().received_at.plus_ms(WAITS_DAYS * DAY);
    assert!(sheet().is_waiting(last));
    assert!(sheet().expire(last).is_none());
    let after = last.plus_ms(1);
    assert_eq!(sheet().discard(ana(), after).unwrap_err(), SheetRefused::Settled);
    let (gone, _) = sheet().expire(after).expect("its time is over").into_parts();
    assert_eq!((gone.stage, gone.content), (Stage::Expired { at: after }, Content::default()));
}

#[test]
fn every_stage_is_read_back_from_its_word() {
    let moment = at("2020-03-11T09:00");
    for name in Stage::NAMES {
        let at = (name != "waiting").then_some(moment);
        let stage = Stage::from_parts(name, at).unwrap();
        assert_eq!((stage.name(), stage.at()), (name, at));
    }
    assert_eq!(Stage::from_parts("waiting", Some(moment)), None);
}
