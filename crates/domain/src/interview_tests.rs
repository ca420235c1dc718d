use super::*;
use crate::testing::{application, at, olha, published};

fn now() -> Timestamp {
    at("2020-05-10T10:00")
}

fn meeting(local: &str) -> Meeting {
    Meeting {
        wall: Wall::new(local, "Europe/Kyiv"),
        place: " Room 12 ".to_owned(),
        link: String::new(),
        based_on: 0,
    }
}

fn set(
    meeting: Meeting,
    before: Option<&Interview>,
    stage: Stage,
) -> Result<Option<Interview>, InterviewRefused> {
    let (file, call) = (application(1, stage), published());
    let set = Interview::set(meeting, before, (&file, &call), olha(), now())?;
    Ok(set.map(|it| it.into_parts().0))
}

fn submitted() -> Stage {
    Stage::Submitted { at: at("2020-04-02T10:00") }
}

#[test]
fn an_interview_is_a_minute_by_a_clock_and_a_place_to_be() {
    let first = set(meeting("2020-05-20T14:00"), None, submitted()).unwrap().unwrap();
    assert_eq!(first.at, at("2020-05-20T11:00"));
    assert_eq!((first.place.as_str(), first.version), ("Room 12", 1));
    assert_eq!(set(meeting("2020-05-20T14:00"), Some(&first), submitted()), Ok(None));
    let nowhere = Meeting { place: " ".to_owned(), ..meeting("2020-05-20T14:00") };
    assert_eq!(set(nowhere, None, submitted()), Err(InterviewRefused::Nowhere));
    for link in ["javascript:alert(1)", "www.example.org", "https://", "https://a b"] {
        let linked = Meeting { link: link.to_owned(), ..meeting("2020-05-20T14:00") };
        assert_eq!(set(linked, None, submitted()), Err(InterviewRefused::NoAddress), "{link}");
    }
}

#[test]
fn a_minute_that_does_not_exist_or_has_passed_is_refused() {
    let gap = Meeting {
        wall: Wall::new("2021-03-28T03:30", "Europe/Kyiv"),
        ..meeting("2020-05-20T14:00")
    };
    let refused = set(gap.clone(), None, submitted());
    let in_gap = WallRefused::InGap { local: gap.wall.local, zone: gap.wall.zone };
    assert_eq!(refused, Err(InterviewRefused::When(in_gap)));
    assert_eq!(set(meeting("2020-05-10T12:00"), None, submitted()), Err(InterviewRefused::Past));
    let gone = Stage::Forwarded { at: now(), seat: 1 };
    let refused = set(meeting("2020-05-20T14:00"), None, gone);
    assert_eq!(refused, Err(InterviewRefused::WrongStage { stage: "forwarded" }));
}

#[test]
fn of_two_officers_the_second_is_told_and_a_call_off_counts_as_a_version() {
    let first = set(meeting("2020-05-20T14:00"), None, submitted()).unwrap().unwrap();
    let stale = set(meeting("2020-05-21T14:00"), Some(&first), submitted());
    assert_eq!(stale, Err(InterviewRefused::Stale));
    let (file, call) = (application(1, submitted()), published());
    let off = first.cancel((&file, &call), olha(), now()).unwrap().unwrap().into_parts().0;
    assert_eq!((off.version, off.cancelled_at), (2, Some(now())));
    assert_eq!(off.clone().cancel((&file, &call), olha(), now()), Ok(None));
    let again = Meeting { based_on: 2, ..meeting("2020-05-20T14:00") };
    let again = set(again, Some(&off), submitted()).unwrap().unwrap();
    assert_eq!((again.version, again.cancelled_at), (3, None));
}
