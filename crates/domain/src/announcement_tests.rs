use super::*;
use crate::application;
use crate::call;
use crate::decision::Outcome;
use crate::ids::{DecisionId, DecisionLetterId};
use crate::language::Lang;
use crate::network::Letter;
use crate::testing::{ana, application, at, closed, id, ida, olha};
use crate::time::Wall;

const DAY: &str = "2020-07-15";

fn file(n: u128) -> Application {
    application(n, application::Stage::Eligible { at: at("2020-06-02T10:00"), seat: 1 })
}

fn decision(n: u128, outcome: Outcome) -> Decision {
    Decision {
        id: DecisionId(id(4000 + n)),
        call: closed().id,
        application: file(n).id,
        outcome,
        note: String::new(),
        prepared_at: at("2020-07-01T10:00"),
        prepared_by: ida(),
        set: None,
    }
}

fn letter(n: u128, outcome: Outcome) -> DecisionLetter {
    let body = format!("City {n}.");
    let text = Letter { lang: Lang::EN, subject: "Result".into(), body, pieces: Vec::new() };
    DecisionLetter {
        id: DecisionLetterId(id(5000 + n)),
        call: closed().id,
        application: file(n).id,
        lang: Lang::EN,
        outcome,
        day: DAY.into(),
        sha256: DecisionLetter::hash(&text),
        subject: text.subject,
        body: text.body,
        rendered_at: at("2020-07-02T10:00"),
        rendered_by: ida(),
        read_at: Some(at("2020-07-02T11:00")),
        read_by: Some(ida()),
        approved_at: Some(at("2020-07-02T12:00")),
        approved_by: Some(ana()),
    }
}

/// Two files, decided, with letters.
fn results() -> Results {
    let one = |n, outcome| (file(n), Some(decision(n, outcome)), SpellId(id(7000 + n)));
    Results {
        call: closed(),
        files: vec![one(1, Outcome::Admit), one(2, Outcome::Decline)],
        members: Vec::new(),
        letters: vec![letter(1, Outcome::Admit), letter(2, Outcome::Decline)],
    }
}

fn instant() -> Instant {
    Wall::new("2020-07-15T12:00", "Europe/Berlin").instant().unwrap()
}

fn plan(at: Option<Instant>) -> Plan {
    Plan {
        id: AnnouncementId(id(8000)),
        call: closed().id,
        at,
        planned_at: crate::testing::at("2020-07-03T10:00"),
        planned_by: ida(),
        approved_at: None,
        approved_by: None,
        approved_sha256: None,
        doubted_at: None,
        confirmed_at: None,
        confirmed_by: None,
        ended_at: None,
        end: None,
    }
}

fn made() -> Plan {
    Plan::make(plan(Some(instant())), None, &results(), DAY).unwrap().into_parts().0
}

fn agreed() -> Plan {
    made().approve(&results(), DAY, ana(), at("2020-07-04T10:00")).unwrap().into_parts().0
}

#[test]
fn nothing_is_planned_before_everything_is_decided_and_every_letter_approved() {
    let make = |results: Results| Plan::make(plan(Some(instant())), None, &results, DAY).map(drop);
    let not_ready = |it| Err(PlanRefused::NotReady(it));
    let mut undecided = results();
    undecided.files[1].1 = None;
    assert_eq!(make(undecided), not_ready(AnnounceRefused::Undecided(vec![file(2).id])));
    let mut unread = results();
    unread.letters[0].approved_by = None;
    assert_eq!(make(unread), not_ready(AnnounceRefused::Letters(vec![file(1).id])));
    let mut without = results();
    without.letters.pop();
    assert_eq!(make(without), not_ready(AnnounceRefused::Letters(vec![file(2).id])));
    let mut changed = results();
    changed.files[0].1 = Some(decision(1, Outcome::Decline));
    assert_eq!(make(changed), not_ready(AnnounceRefused::Letters(vec![file(1).id])));
    let mut member = results();
    member.members.push(file(1).city);
    assert_eq!(make(member), not_ready(AnnounceRefused::MemberAlready(vec![file(1).id])));
    let open = Results { call: crate::testing::published(), ..results() };
    assert_eq!(make(open), not_ready(AnnounceRefused::NotClosed));
    assert_eq!(make(results()), Ok(()));
}

#[test]
fn a_plan_is_neither_in_the_past_nor_before_what_was_promised_nor_beside_another() {
    let at_wall = |local: &str| Some(Wall::new(local, "Europe/Berlin").instant().unwrap());
    let from = closed().clocks.announcement.at;
    let early = Plan::make(plan(at_wall("2020-07-15T11:59")), None, &results(), DAY);
    assert_eq!(early.map(drop), Err(PlanRefused::BeforeClock { from }));
    let at_once = Plan::make(plan(None), None, &results(), DAY);
    assert_eq!(at_once.map(drop), Err(PlanRefused::BeforeClock { from }));
    let late = Plan { planned_at: instant().at, ..plan(Some(instant())) };
    assert_eq!(Plan::make(late, None, &results(), DAY).map(drop), Err(PlanRefused::Past));
    let second = Plan::make(plan(Some(instant())), Some(&made()), &results(), DAY);
    assert_eq!(second.map(drop), Err(PlanRefused::Planned));
}

#[test]
fn who_planned_it_cannot_agree_to_it_and_what_changes_has_to_be_agreed_to_again() {
    let now = at("2020-07-04T10:00");
    assert_eq!(
        made().approve(&results(), DAY, ida(), now).map(drop),
        Err(ApproveRefused::SamePerson)
    );
    assert_eq!(
        agreed().approve(&results(), DAY, ana(), now).map(drop),
        Err(ApproveRefused::Approved)
    );
    let mut other = results();
    other.letters[0].sha256 = "other".into();
    let told = agreed().tell(other.clone(), DAY, None, instant().at);
    assert_eq!(told.map(drop), Err(TellRefused::Changed));
    let again = agreed().approve(&other, DAY, olha(), now).unwrap().into_parts().0;
    assert!(again.tell(other, DAY, None, instant().at).is_ok());
}

#[test]
fn results_are_told_once_at_their_instant_and_only_what_was_agreed_to() {
    let early = agreed().tell(results(), DAY, None, instant().at.plus_ms(-1));
    assert_eq!(early.map(drop), Err(TellRefused::TooEarly { from: instant().at }));
    assert_eq!(
        made().tell(results(), DAY, None, instant().at).map(drop),
        Err(TellRefused::NotApproved)
    );
    let (told, events) = agreed().tell(results(), DAY, None, instant().at).unwrap().into_parts();
    assert_eq!(told.announcement.call.stage, call::Stage::Announced { at: instant().at });
    assert_eq!((told.announcement.files.len(), told.announcement.spells.len()), (2, 1));
    assert_eq!((told.plan.end, told.plan.ended_at), (Some(End::Told), Some(instant().at)));
    assert_eq!(events.iter().map(|it| it.by).collect::<Vec<_>>(), [None; 3]);
    let again = told.plan.tell(results(), DAY, None, instant().at);
    assert_eq!(again.map(drop), Err(TellRefused::Ended));
}

#[test]
fn letters_of_another_day_do_not_go_out() {
    let next_day = instant().at.plus_ms(24 * 3_600_000);
    let told = agreed().tell(results(), "2020-07-16", None, next_day);
    let wanting = AnnounceRefused::Letters(vec![file(1).id]);
    assert_eq!(told.map(drop), Err(TellRefused::NotReady(wanting)));
}

#[test]
fn a_doubtful_hour_waits_for_a_person() {
    let now = instant().at;
    assert_eq!(agreed().confirm_hour(ida(), now).map(drop), Err(PlanOver::NotDoubted));
    let doubted = agreed().doubt(3_600_000, now).unwrap().into_parts().0;
    assert_eq!(doubted.clone().doubt(1, now), None);
    assert_eq!(
        doubted.clone().tell(results(), DAY, None, now).map(drop),
        Err(TellRefused::Doubtful)
    );
    let confirmed = doubted.confirm_hour(ida(), now).unwrap().into_parts().0;
    assert!(confirmed.tell(results(), DAY, None, now).is_ok());
}

#[test]
fn what_is_called_off_is_over() {
    let now = at("2020-07-05T10:00");
    let off = agreed().call_off(olha(), now).unwrap().into_parts().0;
    assert_eq!(off.end, Some(End::CalledOff));
    assert_eq!(off.clone().call_off(olha(), now).map(drop), Err(PlanOver::Ended));
    assert_eq!(off.tell(results(), DAY, None, instant().at).map(drop), Err(TellRefused::Ended));
}
