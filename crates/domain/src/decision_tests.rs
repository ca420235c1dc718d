use super::*;
use crate::testing::{application, at, call, closed, id, ida, published};

const DAY: &str = "2020-07-15";

fn planned() -> Timestamp {
    closed().clocks.announcement.at
}

fn eligible(n: u128) -> Application {
    application(n, application::Stage::Eligible { at: at("2020-06-01T12:00"), seat: n as i64 })
}

fn decision(n: u128, outcome: Outcome) -> Decision {
    Decision {
        id: DecisionId(id(4000 + n)),
        call: call().id,
        application: eligible(n).id,
        outcome,
        note: "The panel agreed.".to_owned(),
        prepared_at: at("2020-07-01T10:00"),
        prepared_by: ida(),
        set: None,
    }
}

fn spell_id(n: u128) -> SpellId {
    SpellId(id(5000 + n))
}

fn decided(n: u128, outcome: Outcome) -> (Application, Option<Decision>, SpellId) {
    (eligible(n), Some(decision(n, outcome)), spell_id(n))
}

fn spell(n: u128) -> Spell {
    Spell {
        id: spell_id(n),
        city: eligible(n).city,
        from_on: Some(DAY.to_owned()),
        until_on: None,
        reason: None,
        basis: "admission".to_owned(),
        call: Some(call().id),
        application: Some(eligible(n).id),
    }
}

fn told() -> Call {
    Call { stage: call::Stage::Announced { at: planned() }, ..call() }
}

fn correction() -> Correction {
    Correction {
        id: CorrectionId(id(6000)),
        call: call().id,
        spell: spell_id(1),
        kind: CorrectionKind::Revoked,
        at: at("2020-09-28T10:00"),
        by: ida(),
        note: BTreeMap::from([(Lang::EN, "Announced by mistake.".to_owned())]),
    }
}

#[test]
fn preparing_a_decision_makes_the_decision_and_one_event_about_it_and_touches_nothing_else() {
    let file = eligible(1);
    let (prepared, events) =
        Decision::prepare(decision(1, Outcome::Admit), None, &file, &closed()).unwrap().into_parts();
    assert_eq!(prepared, decision(1, Outcome::Admit));
    let payload = json!({ "application": file.id, "outcome": "admit" });
    let event =
        Event::new(EventKind::DecisionPrepared, prepared.id.0, Some(ida()), prepared.prepared_at, payload);
    assert_eq!(events, [event]);
}

#[test]
fn the_events_of_preparing_do_not_reach_the_public() {
    assert!(!EventKind::DecisionPrepared.is_public());
    assert!(!EventKind::DecisionChanged.is_public());
}

#[test]
fn a_changed_mind_keeps_the_one_decision_of_the_file() {
    let before = decision(1, Outcome::Admit);
    let after = Decision { id: DecisionId(id(4999)), ..decision(1, Outcome::Decline) };
    let (changed, events) =
        Decision::prepare(after, Some(&before), &eligible(1), &closed()).unwrap().into_parts();
    assert_eq!(changed, decision(1, Outcome::Decline));
    assert_eq!(events.iter().map(|it| (it.kind, it.subject)).collect::<Vec<_>>(), [(EventKind::DecisionChanged, before.id.0)]);
}

#[test]
fn a_decision_is_prepared_only_between_the_close_of_the_intake_and_the_announcement() {
    for call in [call(), published(), told()] {
        let refused = Decision::prepare(decision(1, Outcome::Admit), None, &eligible(1), &call);
        assert_eq!(refused, Err(DecideRefused::NotClosed));
    }
    let forwarded = application(1, application::Stage::Forwarded { at: planned(), seat: 1 });
    let refused = Decision::prepare(decision(1, Outcome::Admit), None, &forwarded, &closed());
    assert_eq!(refused, Err(DecideRefused::WrongStage { stage: "forwarded" }));
}

#[test]
fn the_announcement_changes_call_files_and_memberships_at_one_instant() {
    let now = planned();
    let files = vec![decided(1, Outcome::Admit), decided(2, Outcome::Decline), decided(3, Outcome::Admit)];
    let (announcement, events) = announce(closed(), files, &[], DAY, Some(ida()), now).unwrap().into_parts();
    let admitted = |n| Application { stage: application::Stage::Admitted { at: now }, ..eligible(n) };
    let declined = Application { stage: application::Stage::Declined { at: now }, ..eligible(2) };
    let expected = Announcement {
        call: Call { stage: call::Stage::Announced { at: now }, ..closed() },
        files: vec![admitted(1), declined, admitted(3)],
        spells: vec![spell(1), spell(3)],
    };
    assert_eq!(announcement, expected);

    let event = |kind, subject, payload| Event::new(kind, subject, Some(ida()), now, payload);
    let of = |n: u128| json!({ "application": eligible(n).id, "call": call().id });
    let admission = |n: u128| {
        let payload = json!({
            "application": eligible(n).id, "call": call().id, "spell": spell_id(n), "from": DAY,
        });
        event(EventKind::CityAdmitted, eligible(n).city.0, payload)
    };
    assert_eq!(
        events,
        [
            event(EventKind::CallAnnounced, call().id.0, json!({})),
            admission(1),
            event(EventKind::CityDeclined, eligible(2).city.0, of(2)),
            admission(3),
        ]
    );
}

#[test]
fn nothing_is_told_one_millisecond_before_the_planned_instant() {
    let files = || vec![decided(1, Outcome::Admit)];
    let early = announce(closed(), files(), &[], DAY, Some(ida()), planned().plus_ms(-1));
    assert_eq!(early, Err(AnnounceRefused::TooEarly { from: planned() }));
    assert!(announce(closed(), files(), &[], DAY, Some(ida()), planned()).is_ok());
}

#[test]
fn one_undecided_file_keeps_every_result_back_and_each_is_named() {
    let forwarded = application(3, application::Stage::Forwarded { at: planned(), seat: 3 });
    let files = vec![
        decided(1, Outcome::Admit),
        (eligible(2), None, spell_id(2)),
        (forwarded.clone(), Some(decision(3, Outcome::Admit)), spell_id(3)),
    ];
    let refused = announce(closed(), files, &[], DAY, Some(ida()), planned());
    assert_eq!(refused, Err(AnnounceRefused::Undecided(vec![eligible(2).id, forwarded.id])));
}

#[test]
fn a_decision_on_another_file_decides_nothing() {
    let files = vec![(eligible(1), Some(decision(2, Outcome::Admit)), spell_id(1))];
    let refused = announce(closed(), files, &[], DAY, Some(ida()), planned());
    assert_eq!(refused, Err(AnnounceRefused::Undecided(vec![eligible(1).id])));
}

#[test]
fn results_are_told_once_and_only_after_the_intake_is_closed() {
    for call in [call(), published(), told()] {
        let refused = announce(call, vec![decided(1, Outcome::Admit)], &[], DAY, Some(ida()), planned());
        assert_eq!(refused, Err(AnnounceRefused::NotClosed));
    }
}

#[test]
fn a_call_that_nobody_reached_ends_with_one_event() {
    let (announcement, events) =
        announce(closed(), Vec::new(), &[], DAY, Some(ida()), planned()).unwrap().into_parts();
    assert_eq!(announcement, Announcement { call: told(), files: Vec::new(), spells: Vec::new() });
    assert_eq!(events.iter().map(|it| it.kind).collect::<Vec<_>>(), [EventKind::CallAnnounced]);
}

#[test]
fn a_city_that_is_a_member_is_not_admitted_a_second_time_but_may_be_declined() {
    let files = |outcome| vec![decided(1, Outcome::Admit), decided(2, outcome)];
    let members = [eligible(2).city];
    let refused = announce(closed(), files(Outcome::Admit), &members, DAY, Some(ida()), planned());
    assert_eq!(refused, Err(AnnounceRefused::MemberAlready(vec![eligible(2).id])));
    assert!(announce(closed(), files(Outcome::Decline), &members, DAY, Some(ida()), planned()).is_ok());
}

#[test]
fn a_revoked_membership_keeps_its_row_and_says_when_and_why_it_ended() {
    let ((ended, kept), events) =
        revoke(&told(), spell(1), correction(), "2020-09-28").unwrap().into_parts();
    let expected = Spell {
        until_on: Some("2020-09-28".to_owned()),
        reason: Some(EndReason::Revoked),
        ..spell(1)
    };
    assert_eq!((ended, kept), (expected, correction()));
    let (by, at) = (Some(ida()), correction().at);
    let revoked = json!({ "spell": spell_id(1), "until": "2020-09-28", "reason": "revoked" });
    let corrected = json!({ "correction": correction().id, "spell": spell_id(1) });
    assert_eq!(
        events,
        [
            Event::new(EventKind::AdmissionRevoked, spell(1).city.0, by, at, revoked),
            Event::new(EventKind::CallCorrected, call().id.0, by, at, corrected),
        ]
    );
}

#[test]
fn a_membership_is_revoked_once() {
    let (ended, _) = revoke(&told(), spell(1), correction(), "2020-09-28").unwrap().into_parts();
    let again = revoke(&told(), ended.0, correction(), "2020-09-29");
    assert_eq!(again, Err(CorrectRefused::Ended));
}

#[test]
fn a_correction_reaches_no_membership_of_another_call_and_none_from_a_list() {
    for other in [Some(CallId(id(11))), None] {
        let spell = Spell { call: other, ..spell(1) };
        assert_eq!(revoke(&told(), spell, correction(), "2020-09-28"), Err(CorrectRefused::OtherCall));
    }
}

#[test]
fn a_correction_says_why_in_english_at_least() {
    for note in [BTreeMap::new(), BTreeMap::from([(Lang::EN, " ".to_owned()), (Lang::FR, "Erreur.".to_owned())])] {
        let silent = Correction { note, ..correction() };
        assert_eq!(revoke(&told(), spell(1), silent, "2020-09-28"), Err(CorrectRefused::NoNote));
    }
}

#[test]
fn only_results_that_were_told_are_corrected() {
    for call in [call(), published(), closed()] {
        let refused = revoke(&call, spell(1), correction(), "2020-09-28");
        assert_eq!(refused, Err(CorrectRefused::NotAnnounced));
    }
}
