use super::*;
use crate::ids::ApplicationId;
use crate::testing::{application, at, closed, olha, published};

fn now() -> Timestamp {
    at("2020-05-10T10:00")
}

fn submitted(n: u128) -> Application {
    application(n, Stage::Submitted { at: at("2020-04-02T10:00") })
}

fn endorsed(n: u128, seat: i64) -> Application {
    application(n, Stage::Endorsed { at: at("2020-05-02T10:00"), seat })
}

fn ranked(n: u128, rank: Option<i64>) -> Application {
    Application { rank, ..submitted(n) }
}

type Act = fn(Application, &Call, Timestamp) -> Result<Changed<Application>, CommissionRefused>;

/// Every act on one file, with a file it can be done to.
fn acts() -> [(Application, Act); 6] {
    [
        (submitted(1), |it, call, now| it.give_back(call, "Sign it.", olha(), now)),
        (submitted(1), |it, call, now| it.refuse(call, "No.", olha(), now)),
        (submitted(1), |it, call, now| it.reserve(call, olha(), now)),
        (submitted(1), |it, call, now| it.endorse(call, &[], olha(), now)),
        (endorsed(1, 1), |it, call, now| it.take_endorsement_back(call, olha(), now)),
        (endorsed(1, 1), |it, call, now| it.forward(call, olha(), now)),
    ]
}

#[test]
fn three_files_are_endorsed_and_the_fourth_is_refused() {
    let call = published();
    let mut taken = Vec::new();
    for n in 1..=3 {
        let (file, _) = submitted(n).endorse(&call, &taken, olha(), now()).unwrap().into_parts();
        taken.extend(file.stage.seat());
    }
    assert_eq!(taken, [1, 2, 3]);
    let fourth = submitted(4).endorse(&call, &taken, olha(), now());
    assert_eq!(fourth, Err(CommissionRefused::QuotaFull { quota: 3 }));
}

#[test]
fn a_freed_seat_is_given_again() {
    let call = published();
    let (back, events) = endorsed(2, 2).take_endorsement_back(&call, olha(), now()).unwrap().into_parts();
    assert_eq!(back, Application { stage: Stage::Submitted { at: now() }, ..endorsed(2, 2) });
    assert_eq!(back.stage.seat(), None);
    let event =
        Event::new(EventKind::EndorsementWithdrawn, back.id.0, Some(olha()), now(), json!({ "seat": 2 }));
    assert_eq!(events, [event]);
    let (next, _) = submitted(4).endorse(&call, &[1, 3], olha(), now()).unwrap().into_parts();
    assert_eq!(next.stage, Stage::Endorsed { at: now(), seat: 2 });
}

#[test]
fn an_endorsement_takes_the_lowest_free_seat_in_whatever_order_the_others_are_told() {
    let seat = |taken: &[i64]| {
        submitted(1).endorse(&published(), taken, olha(), now()).unwrap().state().stage.seat()
    };
    assert_eq!(seat(&[]), Some(1));
    assert_eq!(seat(&[3, 1]), Some(2));
    assert_eq!(seat(&[3, 2]), Some(1));
}

#[test]
fn the_quota_is_the_calls_and_not_a_constant() {
    let call = Call { quota: 1, ..published() };
    let refused = submitted(1).endorse(&call, &[1], olha(), now());
    assert_eq!(refused, Err(CommissionRefused::QuotaFull { quota: 1 }));
}

#[test]
fn a_file_in_reserve_can_take_a_seat_that_became_free() {
    let (reserved, events) = submitted(4).reserve(&published(), olha(), now()).unwrap().into_parts();
    assert_eq!(reserved.stage, Stage::Reserved { at: now() });
    assert_eq!(events, [Event::new(EventKind::ApplicationReserved, reserved.id.0, Some(olha()), now(), json!({}))]);
    let (endorsed, events) = reserved.endorse(&published(), &[1, 3], olha(), now()).unwrap().into_parts();
    assert_eq!(endorsed.stage, Stage::Endorsed { at: now(), seat: 2 });
    let event =
        Event::new(EventKind::ApplicationEndorsed, endorsed.id.0, Some(olha()), now(), json!({ "seat": 2 }));
    assert_eq!(events, [event]);
}

#[test]
fn a_forwarded_file_keeps_its_seat() {
    let (forwarded, events) = endorsed(1, 3).forward(&published(), olha(), now()).unwrap().into_parts();
    assert_eq!(forwarded.stage, Stage::Forwarded { at: now(), seat: 3 });
    let event =
        Event::new(EventKind::ApplicationForwarded, forwarded.id.0, Some(olha()), now(), json!({ "seat": 3 }));
    assert_eq!(events, [event]);
}

#[test]
fn giving_back_and_refusing_need_a_reason_that_the_city_reads() {
    let call = published();
    for blank in ["", " \n\t"] {
        assert_eq!(submitted(1).give_back(&call, blank, olha(), now()), Err(CommissionRefused::NoReason));
        assert_eq!(submitted(1).refuse(&call, blank, olha(), now()), Err(CommissionRefused::NoReason));
    }
    let (back, _) = submitted(1).give_back(&call, " Sign it. ", olha(), now()).unwrap().into_parts();
    assert_eq!(back.stage, Stage::Returned { at: now(), comment: "Sign it.".to_owned() });
    let (refused, _) = submitted(1).refuse(&call, "No plan.\n", olha(), now()).unwrap().into_parts();
    assert_eq!(refused.stage, Stage::Refused { at: now(), reason: "No plan.".to_owned() });
}

#[test]
fn the_reason_does_not_stand_in_the_log_which_outlives_the_person_it_may_name() {
    let (file, events) = submitted(1).refuse(&published(), "Ana is away.", olha(), now()).unwrap().into_parts();
    assert_eq!(events, [Event::new(EventKind::ApplicationRefused, file.id.0, Some(olha()), now(), json!({}))]);
    let (file, events) = submitted(1).give_back(&published(), "Ana is away.", olha(), now()).unwrap().into_parts();
    assert_eq!(events, [Event::new(EventKind::ApplicationReturned, file.id.0, Some(olha()), now(), json!({}))]);
}

#[test]
fn every_act_is_in_time_in_the_commissions_last_millisecond_and_not_one_later() {
    let call = published();
    let closed_at = call.clocks.commission.at;
    for (file, act) in acts() {
        assert!(act(file.clone(), &call, closed_at).is_ok());
        let late = act(file, &call, closed_at.plus_ms(1));
        assert_eq!(late, Err(CommissionRefused::Late { closed_at }));
    }
    let files = CountryFiles(vec![submitted(1)]);
    let late = files.rank(&call, &[(submitted(1).id, 1)], olha(), closed_at.plus_ms(1));
    assert_eq!(late, Err(CommissionRefused::Late { closed_at }));
}

#[test]
fn nothing_is_done_once_the_intake_is_closed_whatever_the_clock_says() {
    let closed_at = closed().clocks.commission.at;
    for (file, act) in acts() {
        assert_eq!(act(file, &closed(), now()), Err(CommissionRefused::Late { closed_at }));
    }
}

fn rank(files: &[Application], ranks: &[(ApplicationId, i64)]) -> Result<Vec<(ApplicationId, Option<i64>)>, CommissionRefused> {
    let changed = CountryFiles(files.to_vec()).rank(&published(), ranks, olha(), now())?;
    Ok(changed.map_or_else(Vec::new, |it| it.state().0.iter().map(|file| (file.id, file.rank)).collect()))
}

#[test]
fn ranks_differ_and_lie_between_1_and_999() {
    let (a, b) = (submitted(1), submitted(2));
    let files = [a.clone(), b.clone()];
    for bad in [[(a.id, 1), (b.id, 1)], [(a.id, 0), (b.id, 1)], [(a.id, 1), (b.id, 1000)]] {
        assert_eq!(rank(&files, &bad), Err(CommissionRefused::Ranks), "{bad:?}");
    }
    assert_eq!(rank(&files, &[(a.id, 999), (b.id, 1)]), Ok(vec![(a.id, Some(999)), (b.id, Some(1))]));
}

#[test]
fn a_file_that_is_given_two_ranks_is_refused_and_not_given_the_first() {
    let a = submitted(1);
    assert_eq!(rank(std::slice::from_ref(&a), &[(a.id, 1), (a.id, 2)]), Err(CommissionRefused::Ranks));
}

#[test]
fn only_files_whose_rank_changes_are_saved_and_one_left_out_loses_its_rank() {
    let files = [ranked(1, Some(1)), ranked(2, Some(2)), ranked(3, None)];
    let [a, b, c] = [files[0].id, files[1].id, files[2].id];
    assert_eq!(rank(&files, &[(a, 1), (c, 2)]), Ok(vec![(b, None), (c, Some(2))]));
    assert_eq!(rank(&files, &[(a, 1), (b, 2)]), Ok(Vec::new()));
}

#[test]
fn ranking_logs_each_file_that_moved() {
    let files = CountryFiles(vec![ranked(1, Some(1)), ranked(2, Some(2))]);
    let [a, b] = [files.0[0].id, files.0[1].id];
    let (_, events) =
        files.rank(&published(), &[(a, 2), (b, 1)], olha(), now()).unwrap().unwrap().into_parts();
    let event = |id: ApplicationId, rank: i64| {
        Event::new(EventKind::ApplicationRanked, id.0, Some(olha()), now(), json!({ "rank": rank }))
    };
    assert_eq!(events, [event(a, 2), event(b, 1)]);
}
