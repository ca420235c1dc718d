use super::*;
use crate::marking::{Field, mark};
use crate::testing::{ana, application, at, call, closed, id, ida, mei, olha};

fn now() -> Timestamp {
    at("2020-06-10T10:00")
}

/// A file of an earlier call, decided and told.
fn past(n: u128) -> Application {
    let stage = Stage::Declined { at: at("2019-09-10T10:00") };
    Application { call: CallId(id(9)), ..application(n, stage) }
}

fn name(files: &[Application], is_scored: bool) -> Result<Changed<Calibration>, NameRefused> {
    Calibration::name(&closed(), files, true, (2, is_scored), ida(), now())
}

fn scored(file: u128, expert: PersonId, levels: &[(&str, Option<u8>)]) -> Scored {
    let score = |level: &Option<u8>| level.map_or(Score::CannotJudge, Score::Level);
    Scored {
        application: ApplicationId(id(1000 + file)),
        expert,
        scores: levels.iter().map(|(it, level)| ((*it).to_owned(), score(level))).collect(),
    }
}

fn strict(expert: PersonId, all: &[Scored]) -> Option<(f64, usize)> {
    strictness(expert, all).map(|it| ((it.difference * 1000.0).round() / 1000.0, it.n_scores))
}

#[test]
fn two_past_files_are_named_and_a_third_is_one_too_many() {
    let (named, events) = name(&[past(1), past(2)], false).unwrap().into_parts();
    assert_eq!(named.files, [past(1).id, past(2).id]);
    assert_eq!(events.len(), 1);
    assert_eq!(name(&[past(1), past(2), past(3)], false), Err(NameRefused::TooMany { max: 2 }));
    assert_eq!(name(&[past(1), past(1)], false), Err(NameRefused::Twice));
    assert_eq!(name(&[], false).unwrap().state().files, [], "a calibration can be called off");
}

#[test]
fn only_a_file_that_is_decided_in_another_call_is_past() {
    let running = Application {
        call: CallId(id(9)),
        ..application(2, Stage::Eligible { at: now(), seat: 1 })
    };
    let own = application(3, Stage::Admitted { at: now() });
    let refused = NameRefused::NotPast(vec![running.id, own.id]);
    assert_eq!(
        Calibration::name(&call(), &[past(1), running, own], false, (3, false), ida(), now()),
        Err(refused)
    );
}

#[test]
fn the_files_stay_once_somebody_has_scored_them_or_the_results_are_told() {
    assert_eq!(name(&[past(1)], true), Err(NameRefused::Scored));
    let told = Call { stage: call::Stage::Announced { at: now() }, ..call() };
    let refused = Calibration::name(&told, &[past(1)], false, (2, false), ida(), now());
    assert_eq!(refused, Err(NameRefused::Announced));
}

#[test]
fn a_reading_is_saved_handed_in_whole_and_frozen() {
    let blank = Reading::blank(ReadingId(id(80)), call().id, past(1).id, mei(), now());
    let refused = blank.clone().hand_in(&closed(), 100, now());
    assert_eq!(refused, Err(ReviewRefused::Unscored(vec!["vision".to_owned()])));
    let sent = Put {
        field: Field::Score("vision".to_owned()),
        word: "2".to_owned(),
        mark: mark(""),
        unanswered: None,
    };
    let saved = blank.put(&closed(), std::slice::from_ref(&sent), now()).unwrap().unwrap();
    let (saved, _) = saved.into_parts();
    assert_eq!(saved.clone().put(&closed(), std::slice::from_ref(&sent), now()), Ok(None));
    let (frozen, _) = saved.hand_in(&closed(), 100, now()).unwrap().into_parts();
    assert_eq!(frozen.handed_in_at, Some(now()));
    let refused = ReviewRefused::WrongStage { stage: "handed_in" };
    assert_eq!(frozen.clone().put(&closed(), &[sent], now()), Err(refused.clone()));
    assert_eq!(frozen.hand_in(&closed(), 100, now()), Err(refused));
}

/// One file, one criterion: 2 against 4 and 5, whose mean is 4.5; so 2.5 below. For the one who
/// gave 5 the others' mean is 3, so 2 above; for the one who gave 4 it is 3.5, so 0.5 above.
#[test]
fn strictness_is_the_difference_to_the_mean_of_the_others() {
    let all = [
        scored(1, mei(), &[("plan", Some(2))]),
        scored(1, ana(), &[("plan", Some(4))]),
        scored(1, olha(), &[("plan", Some(5))]),
    ];
    assert_eq!(strict(mei(), &all), Some((-2.5, 1)));
    assert_eq!(strict(ana(), &all), Some((0.5, 1)));
    assert_eq!(strict(olha(), &all), Some((2.0, 1)));
}

/// Mei: plan 3 − 4 = −1, reach 2 − 3 = −1, and on the second file plan 5 − 3 = 2; mean 0.
/// Ana: 1, 1 and nothing on the second; mean 1.
#[test]
fn every_score_counts_once_over_all_files() {
    let all = [
        scored(1, mei(), &[("plan", Some(3)), ("reach", Some(2))]),
        scored(1, ana(), &[("plan", Some(4)), ("reach", Some(3))]),
        scored(2, mei(), &[("plan", Some(5))]),
        scored(2, olha(), &[("plan", Some(3))]),
    ];
    assert_eq!(strict(mei(), &all), Some((0.0, 3)));
    assert_eq!(strict(ana(), &all), Some((1.0, 2)));
    assert_eq!(strict(olha(), &all), Some((-2.0, 1)));
}

/// Olha's word on the plan is none, so Mei is held against Ana's 4 alone: −1. On reach nobody
/// else judged, which says nothing.
#[test]
fn who_cannot_judge_makes_nobody_strict() {
    let all = [
        scored(1, mei(), &[("plan", Some(3)), ("reach", Some(1))]),
        scored(1, ana(), &[("plan", Some(4)), ("reach", None)]),
        scored(1, olha(), &[("plan", None)]),
    ];
    assert_eq!(strict(mei(), &all), Some((-1.0, 1)));
    assert_eq!(strict(olha(), &all), None);
}

#[test]
fn who_scored_alone_is_neither_strict_nor_generous() {
    let all = [scored(1, mei(), &[("plan", Some(1))]), scored(2, ana(), &[("plan", Some(5))])];
    assert_eq!(strict(mei(), &all), None);
    assert_eq!(strict(olha(), &all), None);
}
