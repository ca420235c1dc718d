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

#[test]
fn two_who_saw_the_same_order_cannot_both_change_it() {
    let files = [ranked(1, Some(1)), ranked(2, Some(2)), ranked(3, None)];
    let [a, b, c] = [files[0].id, files[1].id, files[2].id];
    let seen = CountryFiles(files.to_vec()).order();
    let rank = |files: &[Application], ranks: &[(ApplicationId, i64)]| {
        CountryFiles(files.to_vec()).rank_from(&published(), ranks, Some(&seen), olha(), now())
    };
    let mine = rank(&files, &[(a, 2), (b, 1), (c, 3)]).unwrap().unwrap().into_parts().0;
    let stale = rank(&mine.0, &[(a, 1), (b, 3), (c, 2)]);
    assert_eq!(stale, Err(CommissionRefused::RankedMeanwhile));
    // The same order twice is one order, whoever saved it.
    assert_eq!(rank(&mine.0, &[(a, 2), (b, 1), (c, 3)]), Ok(None));
    // A file that comes in meanwhile has no number and changes no order.
    let more = [files.to_vec(), vec![ranked(4, None)]].concat();
    assert_eq!(CountryFiles(more).order(), seen);
}

#[test]
fn a_file_moves_past_its_neighbour_and_all_are_numbered() {
    let files = CountryFiles(vec![ranked(1, Some(2)), ranked(2, Some(5)), ranked(3, None)]);
    let [a, b, c] = [files.0[0].id, files.0[1].id, files.0[2].id];
    let typed = [(a, 2), (b, 5)];
    let moved = |file, towards| files.moved(&typed, file, towards).unwrap();
    assert_eq!(moved(c, Towards::Up), [(a, 1), (c, 2), (b, 3)]);
    assert_eq!(moved(a, Towards::Down), [(b, 1), (a, 2), (c, 3)]);
    assert_eq!(moved(a, Towards::Up), [(a, 1), (b, 2), (c, 3)], "the first stays the first");
    let twice = files.moved(&[(a, 1), (b, 1)], a, Towards::Up);
    assert_eq!(twice, Err(CommissionRefused::Ranks));
}

#[test]
fn a_forwarded_file_keeps_its_rank_and_nobody_else_gets_it() {
    let gone = Application {
        rank: Some(1),
        ..application(1, Stage::Forwarded { at: at("2020-05-02T10:00"), seat: 1 })
    };
    let files = [gone.clone(), ranked(2, Some(2))];
    let b = files[1].id;
    assert_eq!(rank(&files, &[(b, 1)]), Err(CommissionRefused::Ranks));
    assert_eq!(rank(&files, &[(gone.id, 3), (b, 2)]), Err(CommissionRefused::Ranks));
    assert_eq!(rank(&files, &[(gone.id, 1), (b, 3)]), Ok(vec![(b, Some(3))]));
    assert_eq!(rank(&files, &[(b, 3)]), Ok(vec![(b, Some(3))]));
    let moved = CountryFiles(files.to_vec()).moved(&[(b, 2)], b, Towards::Up);
    assert_eq!(moved, Ok(vec![(b, 2)]));
}

#[test]
fn the_best_rank_in_reserve_moves_up_into_the_free_seat_as_nobodys_act() {
    let reserved = |n: u128, rank| Application {
        rank,
        ..application(n, Stage::Reserved { at: at("2020-05-02T10:00") })
    };
    let files = CountryFiles(vec![reserved(1, None), reserved(2, Some(5)), reserved(3, Some(4))]);
    let next = files.next_in_reserve().unwrap().clone();
    assert_eq!(next.id, reserved(3, None).id);
    let (up, events) = next.move_up(&published(), &[1, 3], now()).unwrap().into_parts();
    assert_eq!(up.stage, Stage::Endorsed { at: now(), seat: 2 });
    let told =
        Event::new(EventKind::ApplicationMovedUp, up.id.0, None, now(), json!({ "seat": 2 }));
    assert_eq!(events, [told]);
    let full = reserved(1, None).move_up(&published(), &[1, 2, 3], now());
    assert_eq!(full, Err(CommissionRefused::QuotaFull { quota: 3 }));
    let waits = submitted(1).move_up(&published(), &[], now());
    assert_eq!(waits, Err(CommissionRefused::WrongStage { stage: "submitted" }));
    let closed_at = published().clocks.commission.at;
    let late = reserved(1, None).move_up(&published(), &[], closed_at.plus_ms(1));
    assert_eq!(late, Err(CommissionRefused::Late { closed_at }));
}

#[test]
fn an_endorsed_file_can_be_given_back_and_its_seat_is_free() {
    let back = endorsed(1, 2).give_back(&published(), "Sign it.", olha(), now()).unwrap();
    assert_eq!(back.state().stage.seat(), None);
}
