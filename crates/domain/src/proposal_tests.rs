use super::*;
use crate::testing::{ana, at, id, mei};

const RULE_DAYS: u32 = 7;

fn rule() -> TwoPeopleRule {
    TwoPeopleRule { acts: vec!["role_grant".to_owned()], days: RULE_DAYS }
}

fn proposed() -> Proposal {
    let act = ProposedAct::GrantRole { person: PersonId(id(5)), role: Role::Secretariat };
    let now = at("2023-05-01T10:00");
    Proposal::make(ProposalId(id(1)), act, "PT".to_owned(), &rule(), ana(), now).into_parts().0
}

fn soon() -> Timestamp {
    at("2023-05-02T10:00")
}

#[test]
fn one_person_never_proposes_and_decides() {
    assert_eq!(proposed().approve("PT", ana(), soon()), Err(DecideRefused::SamePerson));
    assert_eq!(proposed().refuse("No", ana(), soon()), Err(DecideRefused::SamePerson));
}

#[test]
fn a_second_person_approves_once() {
    let (done, events) = proposed().approve("PT", mei(), soon()).unwrap().into_parts();
    assert_eq!(done.stage, Stage::Done { at: soon(), by: mei() });
    let kinds: Vec<_> = events.iter().map(|it| (it.kind, it.by)).collect();
    assert_eq!(kinds, [(EventKind::ProposalApproved, Some(mei()))]);
    assert_eq!(done.clone().approve("PT", mei(), soon()), Err(DecideRefused::NotWaiting));
    assert_eq!(done.clone().refuse("No", mei(), soon()), Err(DecideRefused::NotWaiting));
    assert_eq!(done.withdraw(ana(), soon()), Err(DecideRefused::NotWaiting));
}

#[test]
fn what_changed_meanwhile_is_not_approved_and_can_be_refused() {
    assert_eq!(proposed().approve("FR", mei(), soon()), Err(DecideRefused::ChangedMeanwhile));
    assert!(proposed().refuse("It changed", mei(), soon()).is_ok());
}

#[test]
fn a_proposal_is_good_to_its_last_millisecond_and_not_one_longer() {
    let last = at("2023-05-08T10:00");
    assert!(proposed().approve("PT", mei(), last).is_ok());
    assert_eq!(proposed().lapse(last), None);
    let late = last.plus_ms(1);
    assert_eq!(proposed().approve("PT", mei(), late), Err(DecideRefused::Lapsed { at: last }));
    let lapsed = proposed().lapse(late).unwrap().into_parts().0;
    assert_eq!(lapsed.stage, Stage::Lapsed { at: late });
    assert_eq!(lapsed.lapse(late), None);
}

#[test]
fn a_refusal_says_why() {
    assert_eq!(proposed().refuse(" ", mei(), soon()), Err(DecideRefused::NoReason));
    let long = "x".repeat(REASON_CHARS_MAX + 1);
    let too_long = DecideRefused::TooLong { max: REASON_CHARS_MAX };
    assert_eq!(proposed().refuse(&long, mei(), soon()), Err(too_long));
    let refused = proposed().refuse(" Not now ", mei(), soon()).unwrap().into_parts().0;
    let reason = "Not now".to_owned();
    assert_eq!(refused.stage, Stage::Refused { at: soon(), by: mei(), reason });
}

#[test]
fn only_who_proposed_takes_it_back() {
    assert_eq!(proposed().withdraw(mei(), soon()), Err(DecideRefused::NotTheirs));
    let gone = proposed().withdraw(ana(), soon()).unwrap().into_parts().0;
    assert_eq!(gone.stage, Stage::Withdrawn { at: soon() });
}

#[test]
fn an_act_is_read_back_as_it_was_written() {
    let acts = [
        proposed().act,
        ProposedAct::GrantRole {
            person: PersonId(id(5)),
            role: Role::Commission("UA".parse().unwrap()),
        },
        ProposedAct::AppointOfficer {
            person: PersonId(id(5)),
            country: "UA".parse().unwrap(),
            mandate: Mandate { title: "Secretary-General".to_owned(), ..Mandate::default() },
            ends: Some(GrantId(id(6))),
        },
        ProposedAct::ResetFactors { person: PersonId(id(5)) },
        ProposedAct::RevokeRole { person: PersonId(id(5)), grant: GrantId(id(6)) },
    ];
    for act in acts {
        let text = serde_json::to_string(&act).unwrap();
        assert_eq!(serde_json::from_str::<ProposedAct>(&text).unwrap(), act, "{text}");
    }
}
