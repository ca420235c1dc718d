use super::*;
use crate::testing::{ana, at, id, ida};

const RULES: SignInRules = SignInRules { lifetime_ms: 15 * 60_000, misses_max: 3, requests_max: 2 };

fn asked_at() -> Timestamp {
    at("2020-03-10T10:00")
}

fn asked() -> SignIn {
    SignIn {
        id: SignInId(id(80)),
        email: "ana@lisboa.pt".to_owned(),
        person: Some(ana()),
        code_sha256: vec![1; 32],
        link_sha256: vec![2; 32],
        asked_at: asked_at(),
        expires_at: asked_at().plus_ms(RULES.lifetime_ms),
        misses: 0,
        used_at: None,
        return_to: "/desk".to_owned(),
    }
}

fn code(byte: u8) -> Proof {
    Proof::Code(vec![byte; 32])
}

fn session() -> Session {
    Session {
        id: SessionId(id(90)),
        token_sha256: vec![3; 32],
        person: ana(),
        started_at: asked_at(),
        expires_at: at("2020-03-17T10:00"),
        browser: "Firefox".to_owned(),
        ended_at: None,
        means: Means::Mail,
        proven_at: asked_at(),
    }
}

/// Tries a wrong code until the request is over; what each try answered.
fn wrong_until_over(mut sign_in: SignIn) -> Vec<SignInRefused> {
    let mut answers = Vec::new();
    loop {
        let tried = sign_in.clone().try_proof(&code(9), &RULES, asked_at());
        match tried.map(|it| it.into_parts().0) {
            Ok(Tried::Missed(counted, answer)) => {
                answers.push(answer);
                sign_in = counted;
            }
            Ok(Tried::Right(..) | Tried::Newcomer(_)) => panic!("a wrong code was right"),
            Err(refused) => {
                answers.push(refused);
                return answers;
            }
        }
    }
}

#[test]
fn the_right_code_or_the_link_opens_a_session_for_its_person_once() {
    let now = asked_at().plus_ms(60_000);
    for proof in [code(1), Proof::Link(vec![2; 32])] {
        let (tried, events) = asked().try_proof(&proof, &RULES, now).unwrap().into_parts();
        let used = SignIn { used_at: Some(now), ..asked() };
        assert_eq!(tried, Tried::Right(used.clone(), ana()));
        let payload = json!({ "person": ana() });
        assert_eq!(events, [Event::new(EventKind::SignInProven, used.id.0, Some(ana()), now, payload)]);
        assert_eq!(used.try_proof(&proof, &RULES, now), Err(SignInRefused::Over));
    }
}

#[test]
fn a_code_is_no_link_and_a_link_is_no_code() {
    for proof in [code(2), Proof::Link(vec![1; 32])] {
        let (tried, _) = asked().try_proof(&proof, &RULES, asked_at()).unwrap().into_parts();
        assert_eq!(tried, Tried::Missed(SignIn { misses: 1, ..asked() }, SignInRefused::Wrong { left: 2 }));
    }
}

#[test]
fn a_wrong_code_is_counted_and_the_log_says_so_without_naming_anybody() {
    let (tried, events) = asked().try_proof(&code(9), &RULES, asked_at()).unwrap().into_parts();
    assert_eq!(tried, Tried::Missed(SignIn { misses: 1, ..asked() }, SignInRefused::Wrong { left: 2 }));
    let payload = json!({ "misses": 1 });
    assert_eq!(events, [Event::new(EventKind::SignInMissed, asked().id.0, None, asked_at(), payload)]);
}

#[test]
fn after_the_last_miss_the_right_code_does_not_work_any_more() {
    let wrong = |left| SignInRefused::Wrong { left };
    assert_eq!(wrong_until_over(asked()), [wrong(2), wrong(1), SignInRefused::Over, SignInRefused::Over]);
    let missed = SignIn { misses: RULES.misses_max, ..asked() };
    assert_eq!(missed.try_proof(&code(1), &RULES, asked_at()), Err(SignInRefused::Over));
}

#[test]
fn an_unknown_address_behaves_like_a_wrong_code_try_by_try() {
    let unknown = SignIn { person: None, ..asked() };
    assert_eq!(wrong_until_over(unknown.clone()), wrong_until_over(asked()));
    let (_, events) = unknown.try_proof(&code(9), &RULES, asked_at()).unwrap().into_parts();
    let (_, known) = asked().try_proof(&code(9), &RULES, asked_at()).unwrap().into_parts();
    assert_eq!(events, known);
}

#[test]
fn who_proves_an_address_nobody_has_is_a_newcomer_once() {
    let unknown = SignIn { person: None, ..asked() };
    let (tried, events) = unknown.clone().try_proof(&code(1), &RULES, asked_at()).unwrap().into_parts();
    let used = SignIn { used_at: Some(asked_at()), ..unknown };
    assert_eq!(tried, Tried::Newcomer(used.clone()));
    let payload = json!({ "person": null });
    assert_eq!(events, [Event::new(EventKind::SignInProven, used.id.0, None, asked_at(), payload)]);
    assert_eq!(used.try_proof(&code(1), &RULES, asked_at()), Err(SignInRefused::Over));
}

#[test]
fn a_request_works_to_its_last_millisecond_and_not_one_later() {
    let last = asked().expires_at;
    let (tried, _) = asked().try_proof(&code(1), &RULES, last).unwrap().into_parts();
    assert_eq!(tried, Tried::Right(SignIn { used_at: Some(last), ..asked() }, ana()));
    let late = asked().try_proof(&code(1), &RULES, last.plus_ms(1));
    assert_eq!(late, Err(SignInRefused::Over));
}

#[test]
fn asking_is_logged_without_the_address() {
    let (sign_in, events) = SignIn::ask(asked(), &[], &RULES).unwrap().into_parts();
    assert_eq!(sign_in, asked());
    let payload = json!({ "known": true });
    assert_eq!(events, [Event::new(EventKind::SignInRequested, asked().id.0, None, asked_at(), payload)]);
}

#[test]
fn too_many_requests_wait_until_the_oldest_is_a_lifetime_old() {
    let earlier = |ms: i64| SignIn { asked_at: asked_at().plus_ms(-ms), ..asked() };
    let recent = [earlier(60_000), earlier(300_000)];
    let until = asked_at().plus_ms(RULES.lifetime_ms - 300_000);
    assert_eq!(SignIn::ask(asked(), &recent, &RULES), Err(SignInRefused::TooMany { until }));

    let just_before = SignIn { asked_at: until.plus_ms(-1), ..asked() };
    assert_eq!(SignIn::ask(just_before, &recent, &RULES), Err(SignInRefused::TooMany { until }));
    let then = SignIn { asked_at: until, ..asked() };
    assert!(SignIn::ask(then, &recent, &RULES).is_ok());
}

#[test]
fn a_request_refused_is_told_a_moment_at_which_it_will_not_be_refused_again() {
    let earlier = |ms: i64| SignIn { asked_at: asked_at().plus_ms(-ms), ..asked() };
    let recent = [earlier(60_000), earlier(200_000), earlier(300_000), earlier(400_000)];
    let refused = SignIn::ask(asked(), &recent, &RULES);
    let until = asked_at().plus_ms(RULES.lifetime_ms - 200_000);
    assert_eq!(refused, Err(SignInRefused::TooMany { until }));
    assert!(SignIn::ask(SignIn { asked_at: until, ..asked() }, &recent, &RULES).is_ok());
}

#[test]
fn an_unknown_address_is_held_back_just_as_a_known_one() {
    let unknown = SignIn { person: None, ..asked() };
    let recent = [unknown.clone(), unknown.clone()];
    let until = asked_at().plus_ms(RULES.lifetime_ms);
    assert_eq!(SignIn::ask(unknown, &recent, &RULES), Err(SignInRefused::TooMany { until }));
}

#[test]
fn a_session_speaks_for_its_person_to_its_last_millisecond() {
    let last = session().expires_at;
    assert!(session().is_live(last));
    assert!(!session().is_live(last.plus_ms(1)));
    assert_eq!(session().end(ana(), last.plus_ms(1)), None);
}

#[test]
fn a_session_ends_once_and_the_log_says_who_ended_it() {
    let now = at("2020-03-11T10:00");
    let (ended, events) = session().end(ida(), now).unwrap().into_parts();
    assert_eq!(ended, Session { ended_at: Some(now), ..session() });
    let payload = json!({ "person": ana() });
    assert_eq!(events, [Event::new(EventKind::SessionEnded, ended.id.0, Some(ida()), now, payload)]);
    assert!(!ended.is_live(now));
    assert_eq!(ended.end(ana(), now), None);
}

#[test]
fn a_passkey_is_taken_away_once_and_keeps_its_row() {
    let now = at("2020-03-11T10:00");
    let passkey = Passkey {
        id: PasskeyId(id(95)),
        person: ana(),
        name: "Telephone".to_owned(),
        credential_id: "AQID".to_owned(),
        credential: "{}".to_owned(),
        added_at: asked_at(),
        removed_at: None,
    };
    let (removed, events) = passkey.clone().remove(ana(), now).unwrap().into_parts();
    assert_eq!(removed, Passkey { removed_at: Some(now), ..passkey });
    let payload = json!({ "person": ana() });
    let event = Event::new(EventKind::PasskeyRemoved, removed.id.0, Some(ana()), now, payload);
    assert_eq!(events, [event]);
    assert_eq!(removed.remove(ana(), now), None);
}
