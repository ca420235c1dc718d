use super::*;
use crate::application::tests::hand_in;
use crate::testing::{application, at, id, olha, published};

pub(crate) fn now() -> Timestamp {
    at("2020-05-10T10:00")
}

pub(crate) fn last(n: u128) -> Submission {
    Submission { application: ApplicationId(id(1000 + n)), ..hand_in(1, at("2020-04-02T10:00")) }
}

pub(crate) fn endorsed(n: u128, seat: i64) -> Application {
    application(n, Stage::Endorsed { at: now(), seat })
}

pub(crate) fn unsigned(n: u128) -> PartTwo {
    PartTwo {
        id: PartTwoId(id(80 + n)),
        application: ApplicationId(id(1000 + n)),
        submission: last(n).id,
        content_sha256: String::new(),
        signed_at: now(),
        signed_by: olha(),
        name: "Olha".to_owned(),
        function: " Secretary-General ".to_owned(),
        file: None,
        voided_at: None,
        void_because: None,
        forwarded_at: None,
    }
}

pub(crate) fn signed(n: u128) -> PartTwo {
    let signed = PartTwo::sign(unsigned(n), &endorsed(n, 1), &published(), &last(n), None);
    signed.unwrap().into_parts().0
}

#[test]
fn part_two_names_its_officer_and_is_bound_to_what_was_handed_in_last() {
    let (part, events) =
        PartTwo::sign(unsigned(1), &endorsed(1, 1), &published(), &last(1), Some(&"ab".repeat(32)))
            .unwrap()
            .into_parts();
    assert_eq!((part.name.as_str(), part.function.as_str()), ("Olha", "Secretary-General"));
    assert_eq!(part.standing(&"ab".repeat(32)), Standing::InForce);
    assert_eq!(part.standing(&"cd".repeat(32)), Standing::Older);
    let payload = json!({
        "part_two": part.id, "submission": last(1).id, "content_sha256": "ab".repeat(32),
    });
    let told = Event::new(EventKind::PartTwoSigned, id(1001), Some(olha()), now(), payload);
    assert_eq!(events, [told], "no name stands in the log, which outlives the person");
}

#[test]
fn what_the_officer_did_not_look_at_is_not_signed() {
    let sign = |seen: &str| {
        let file = endorsed(1, 1);
        PartTwo::sign(unsigned(1), &file, &published(), &last(1), Some(seen)).map(|_| ())
    };
    assert_eq!(sign(&"cd".repeat(32)), Err(CommissionRefused::AnotherVersion));
    assert_eq!(sign(&"ab".repeat(32)), Ok(()));
    let of_another = PartTwo::sign(unsigned(1), &endorsed(1, 1), &published(), &last(2), None);
    assert_eq!(of_another, Err(CommissionRefused::AnotherVersion));
}

#[test]
fn only_what_holds_a_seat_is_signed_in_time_and_in_a_function() {
    let call = published();
    let submitted = application(1, Stage::Submitted { at: now() });
    let stage = PartTwo::sign(unsigned(1), &submitted, &call, &last(1), None);
    assert_eq!(stage, Err(CommissionRefused::WrongStage { stage: "submitted" }));
    for function in ["", "  ", &"x".repeat(FUNCTION_MAX + 1)] {
        let part = PartTwo { function: function.to_owned(), ..unsigned(1) };
        let none = PartTwo::sign(part, &endorsed(1, 1), &call, &last(1), None);
        assert_eq!(none, Err(CommissionRefused::NoFunction), "{function}");
    }
    let closed_at = call.clocks.commission.at;
    let late = PartTwo { signed_at: closed_at.plus_ms(1), ..unsigned(1) };
    let late = PartTwo::sign(late, &endorsed(1, 1), &call, &last(1), None);
    assert_eq!(late, Err(CommissionRefused::Late { closed_at }));
}

#[test]
fn what_is_void_stays_void_and_stands_for_nothing() {
    let (void, events) = signed(1).void(Void::Changed, None, now()).unwrap().into_parts();
    assert_eq!(events[0].payload["because"], "changed");
    assert_eq!((events[0].kind, events[0].by), (EventKind::PartTwoVoided, None));
    assert_eq!(void.standing(&"ab".repeat(32)), Standing::Revoked);
    assert_eq!(void.void(Void::TakenBack, Some(olha()), now()), None);
}

#[test]
fn a_page_signed_by_hand_belongs_to_what_stands_and_has_not_gone() {
    let call = published();
    let page = || SignedFile {
        name: "part two.pdf".to_owned(),
        sha256: "ef".repeat(32),
        size_bytes: 9,
        media_type: "application/pdf".to_owned(),
    };
    let hash = "ab".repeat(32);
    let brought = signed(1).bring(&hash, page(), &call, olha(), now()).unwrap();
    assert_eq!(brought.state().file, Some(page()));
    let older = signed(1).bring(&"cd".repeat(32), page(), &call, olha(), now());
    assert_eq!(older, Err(CommissionRefused::AnotherVersion));
    let gone = PartTwo { forwarded_at: Some(now()), ..signed(1) };
    let closed_at = call.clocks.commission.at;
    let gone = gone.bring(&hash, page(), &call, olha(), now());
    assert_eq!(gone, Err(CommissionRefused::Late { closed_at }));
}
