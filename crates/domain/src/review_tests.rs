use super::*;
use crate::country::Country;
use crate::testing::{application, at, call, closed, id, ida, mei, review, ukraine};

fn now() -> Timestamp {
    at("2020-06-10T10:00")
}

fn poland() -> Country {
    "PL".parse().unwrap()
}

fn eligible() -> Application {
    application(1, application::Stage::Eligible { at: at("2020-06-01T12:00"), seat: 1 })
}

fn accepted() -> Review {
    review(1, Stage::Accepted { at: at("2020-06-03T10:00") })
}

/// Two criteria, one of five levels and one of two.
fn two_criteria() -> Call {
    let mut call = closed();
    let mut plan = call.criteria[0].clone();
    plan.id = "plan".to_owned();
    plan.levels.truncate(2);
    call.criteria.push(plan);
    call
}

fn scores(list: &[(&str, Score)]) -> BTreeMap<String, Score> {
    list.iter().map(|(criterion, score)| ((*criterion).to_owned(), *score)).collect()
}

fn draft(list: &[(&str, Score)]) -> Draft {
    Draft { scores: scores(list), note_to_city: "Clear.".to_owned(), note_to_panel: "Strong.".to_owned() }
}

fn assign(
    file: &Application,
    country: Option<Country>,
    is_expert: bool,
    has_it: bool,
) -> Result<Changed<Review>, AssignRefused> {
    let expert = Candidate { country, is_expert, has_it, ..stranger() };
    Review::assign(ReviewId(id(3001)), file, &expert, ida(), now())
}

/// Mei from Poland, an expert of the call, with no tie to the file.
fn stranger() -> Candidate {
    Candidate {
        person: mei(),
        country: Some(poland()),
        is_expert: true,
        has_it: false,
        in_team: false,
        is_officer: false,
        own_organisation: false,
        declared: false,
        any_country: false,
    }
}

#[test]
fn who_writes_or_endorses_for_the_city_cannot_be_given_its_file() {
    let give = |expert: Candidate| Review::assign(ReviewId(id(3001)), &eligible(), &expert, ida(), now());
    assert_eq!(give(Candidate { in_team: true, ..stranger() }), Err(AssignRefused::InTeam));
    assert_eq!(give(Candidate { is_officer: true, ..stranger() }), Err(AssignRefused::Officer));
    assert!(give(stranger()).is_ok());
}

#[test]
fn a_file_is_given_to_an_expert_of_another_country() {
    let (given, events) = assign(&eligible(), Some(poland()), true, false).unwrap().into_parts();
    assert_eq!(given, Review { assigned_at: now(), ..review(1, Stage::Assigned) });
    let payload = json!({ "application": eligible().id, "expert": mei() });
    assert_eq!(events, [Event::new(EventKind::ReviewAssigned, given.id.0, Some(ida()), now(), payload)]);
}

#[test]
fn a_file_of_the_experts_own_country_cannot_be_given() {
    let refused = assign(&eligible(), Some(ukraine()), true, false);
    assert_eq!(refused, Err(AssignRefused::OwnCountry));
}

#[test]
fn an_expert_whose_country_is_unknown_is_given_nothing() {
    assert_eq!(assign(&eligible(), None, true, false), Err(AssignRefused::CountryUnknown));
}

#[test]
fn a_file_is_given_to_experts_of_the_call_alone_and_once_to_each() {
    assert_eq!(assign(&eligible(), Some(poland()), false, false), Err(AssignRefused::NotExpert));
    assert_eq!(assign(&eligible(), Some(poland()), true, true), Err(AssignRefused::Already));
}

#[test]
fn a_file_is_not_read_before_it_is_found_eligible() {
    let forwarded = application(1, application::Stage::Forwarded { at: now(), seat: 1 });
    let refused = assign(&forwarded, Some(poland()), true, false);
    assert_eq!(refused, Err(AssignRefused::WrongStage { stage: "forwarded" }));
}

#[test]
fn the_file_opens_with_the_word_that_there_is_no_conflict_and_shuts_with_a_conflict() {
    let assigned = review(1, Stage::Assigned);
    assert!(!assigned.opens_file());
    let (accepted, events) = assigned.accept(&closed(), now()).unwrap().into_parts();
    assert_eq!(accepted, review(1, Stage::Accepted { at: now() }));
    assert_eq!(events, [Event::new(EventKind::ReviewAccepted, accepted.id.0, Some(mei()), now(), json!({}))]);
    assert!(accepted.opens_file());
    let (conflicted, _) = accepted.declare_conflict(&closed(), "I advise them.", now()).unwrap().into_parts();
    assert!(!conflicted.opens_file());
}

#[test]
fn a_conflict_empties_what_was_written_and_makes_pages_still_open_stale() {
    let (written, _) =
        accepted().save(&closed(), draft(&[("vision", Score::Level(4))]), 1, now()).unwrap().into_parts();
    assert_eq!(written.note_to_city, "Clear.");
    let (emptied, events) = written.declare_conflict(&closed(), " I advise them. ", now()).unwrap().into_parts();
    let stage = Stage::Conflicted { at: now(), reason: "I advise them.".to_owned() };
    assert_eq!(emptied, Review { version: 3, ..review(1, stage) });
    let event = Event::new(EventKind::ConflictDeclared, emptied.id.0, Some(mei()), now(), json!({}));
    assert_eq!(events, [event], "the reason is for the secretariat and not for the log");
}

#[test]
fn a_conflict_needs_a_reason() {
    let refused = review(1, Stage::Assigned).declare_conflict(&closed(), " \n", now());
    assert_eq!(refused, Err(ReviewRefused::NoReason));
}

#[test]
fn a_save_keeps_scores_and_notes_and_counts_up() {
    let given = draft(&[("vision", Score::Level(5))]);
    let (saved, events) = accepted().save(&closed(), given, 1, now()).unwrap().into_parts();
    let expected = Review {
        scores: scores(&[("vision", Score::Level(5))]),
        note_to_city: "Clear.".to_owned(),
        note_to_panel: "Strong.".to_owned(),
        version: 2,
        ..accepted()
    };
    assert_eq!(saved, expected);
    let payload = json!({ "version": 2 });
    assert_eq!(events, [Event::new(EventKind::ReviewSaved, saved.id.0, Some(mei()), now(), payload)]);
}

#[test]
fn a_save_from_a_page_older_or_newer_than_what_is_stored_is_refused() {
    let stored = Review { version: 4, ..accepted() };
    for based_on in [3, 5] {
        let refused = stored.clone().save(&closed(), Draft::default(), based_on, now());
        assert_eq!(refused, Err(ReviewRefused::Stale));
    }
}

#[test]
fn a_score_names_a_criterion_of_the_call_and_one_of_its_levels() {
    let save = |criterion, score| {
        accepted().save(&two_criteria(), draft(&[(criterion, score)]), 1, now()).map(|_| ())
    };
    assert_eq!(save("plan", Score::Level(1)), Ok(()));
    assert_eq!(save("plan", Score::Level(2)), Ok(()));
    assert_eq!(save("plan", Score::CannotJudge), Ok(()));
    for (criterion, score) in [
        ("plan", Score::Level(0)),
        ("plan", Score::Level(3)),
        ("beauty", Score::Level(1)),
        ("beauty", Score::CannotJudge),
    ] {
        assert_eq!(save(criterion, score), Err(ReviewRefused::NoSuchLevel(criterion.to_owned())));
    }
}

#[test]
fn a_note_has_5000_characters_in_any_script_and_not_one_more() {
    let save = |note: String| {
        let to_city = Draft { note_to_city: note.clone(), ..Draft::default() };
        let to_panel = Draft { note_to_panel: note, ..Draft::default() };
        [to_city, to_panel].map(|it| accepted().save(&closed(), it, 1, now()).map(|_| ()))
    };
    assert_eq!(save("ї".repeat(5_000)), [Ok(()), Ok(())]);
    let too_long = Err(ReviewRefused::TooLong { max: 5_000 });
    assert_eq!(save("ї".repeat(5_001)), [too_long.clone(), too_long]);
}

#[test]
fn a_review_is_handed_in_only_with_a_word_on_every_criterion() {
    let none = accepted().hand_in(&two_criteria(), 100, now());
    assert_eq!(none, Err(ReviewRefused::Unscored(vec!["vision".to_owned(), "plan".to_owned()])));
    let half = Review { scores: scores(&[("vision", Score::Level(3))]), ..accepted() };
    let refused = half.hand_in(&two_criteria(), 100, now());
    assert_eq!(refused, Err(ReviewRefused::Unscored(vec!["plan".to_owned()])));
}

#[test]
fn cannot_judge_counts_as_given_and_is_kept_as_such() {
    let given = scores(&[("vision", Score::CannotJudge), ("plan", Score::Level(2))]);
    let whole = Review { scores: given, ..accepted() };
    let (handed_in, events) = whole.clone().hand_in(&two_criteria(), 100, now()).unwrap().into_parts();
    assert_eq!(handed_in, Review { stage: Stage::HandedIn { at: now() }, ..whole });
    assert_eq!(events, [Event::new(EventKind::ReviewHandedIn, handed_in.id.0, Some(mei()), now(), json!({}))]);
}

#[test]
fn a_review_handed_in_is_frozen() {
    let frozen = review(1, Stage::HandedIn { at: now() });
    let refused = ReviewRefused::WrongStage { stage: "handed_in" };
    assert_eq!(frozen.clone().save(&closed(), Draft::default(), 1, now()), Err(refused.clone()));
    assert_eq!(frozen.clone().put(&closed(), &[], now()), Err(refused.clone()));
    assert_eq!(frozen.hand_in(&closed(), 100, now()), Err(refused));
}

/// A review handed in on 4 June, with a score and a note.
fn handed_in() -> Review {
    let stage = Stage::HandedIn { at: at("2020-06-04T10:00") };
    Review {
        scores: scores(&[("vision", Score::Level(5))]),
        note_to_city: "Clear.".to_owned(),
        ..review(1, stage)
    }
}

#[test]
fn a_conflict_found_after_handing_in_seals_the_review_and_counts_it_no_more() {
    let (aside, events) = handed_in().declare_conflict(&closed(), "My firm.", now()).unwrap().into_parts();
    let stage = Stage::SetAside {
        at: now(),
        reason: "My firm.".to_owned(),
        handed_in_at: at("2020-06-04T10:00"),
    };
    assert_eq!(aside, Review { stage, ..handed_in() }, "nothing of what was handed in is changed");
    assert_eq!(events, [Event::new(EventKind::ConflictDeclared, aside.id.0, Some(mei()), now(), json!({}))]);
    assert!(handed_in().counts() && !aside.counts());
    assert!(!aside.opens_file() && !aside.sees_others());
    let again = aside.declare_conflict(&closed(), "Again.", now());
    assert_eq!(again, Err(ReviewRefused::WrongStage { stage: "set_aside" }));
}

#[test]
fn a_rule_or_the_secretariat_shuts_a_review_at_any_stage() {
    let shut = |it: Review, by| it.set_aside(&closed(), "rule: own country", by, now()).unwrap().into_parts();
    for stage in [Stage::Assigned, Stage::Accepted { at: now() }] {
        let (conflicted, events) = shut(review(1, stage), None);
        assert_eq!(conflicted.stage.name(), "conflicted");
        assert_eq!(events, [Event::new(EventKind::ReviewSetAside, conflicted.id.0, None, now(), json!({}))]);
    }
    let (aside, events) = shut(handed_in(), Some(ida()));
    assert_eq!((aside.stage.name(), aside.scores.len()), ("set_aside", 1));
    assert_eq!(events[0].by, Some(ida()));
}

#[test]
fn a_tie_from_too_long_ago_opens_the_file_and_leaves_an_open_one_as_it_is() {
    let opened = review(1, Stage::Assigned).accept_knowing(&closed(), now()).unwrap().unwrap();
    assert_eq!(opened.state().stage, Stage::Accepted { at: now() });
    assert_eq!(handed_in().accept_knowing(&closed(), now()), Ok(None));
    assert_eq!(accepted().accept_knowing(&closed(), now()), Ok(None));
    let aside = Stage::SetAside { at: now(), reason: "Mine.".to_owned(), handed_in_at: now() };
    let refused = review(1, aside).accept_knowing(&closed(), now());
    assert_eq!(refused, Err(ReviewRefused::WrongStage { stage: "set_aside" }));
}

#[test]
fn a_note_with_too_many_words_is_kept_but_not_handed_in() {
    let long = Review { note_to_panel: "word ".repeat(101), ..handed_in() };
    let long = Review { stage: Stage::Accepted { at: now() }, ..long };
    let refused = long.clone().hand_in(&closed(), 100, now());
    let too_many = vec![("to_panel".to_owned(), 101, 100)];
    assert_eq!(refused, Err(ReviewRefused::TooManyWords(too_many)));
    assert!(long.hand_in(&closed(), 101, now()).is_ok());
}

#[test]
fn a_sign_is_of_one_review_alone_and_says_nothing_of_its_turn() {
    let nth = |n: u128, file: u128| {
        let it = Review { id: ReviewId(id(n)), ..review(file, Stage::Assigned) };
        it.pseudonym()
    };
    let signs: Vec<String> = (1..=40).map(|n| nth(n, 1)).collect();
    let distinct: std::collections::BTreeSet<&String> = signs.iter().collect();
    assert_eq!(distinct.len(), 40);
    assert!(!signs.is_sorted(), "who was asked first does not stand first");
    assert_ne!(nth(1, 1), nth(1, 2), "one expert's reviews of two files cannot be linked");
    assert_eq!(nth(1, 1), nth(1, 1));
}

#[test]
fn own_organisation_and_a_declared_tie_are_conflicts_and_a_network_may_let_the_country_be() {
    let give = |expert: Candidate| Review::assign(ReviewId(id(3001)), &eligible(), &expert, ida(), now());
    let own = give(Candidate { own_organisation: true, ..stranger() });
    assert_eq!(own, Err(AssignRefused::OwnOrganisation));
    let declared = give(Candidate { declared: true, ..stranger() });
    assert_eq!(declared, Err(AssignRefused::Declared));
    for country in [Some(ukraine()), None] {
        assert!(give(Candidate { any_country: true, country, ..stranger() }).is_ok());
    }
    for stake in AssignRefused::STAKES {
        assert_eq!(AssignRefused::STAKES.iter().filter(|it| it.word() == stake.word()).count(), 1);
    }
}

#[test]
fn others_reviews_are_seen_only_after_the_own_hand_in() {
    let sees = |stage| review(1, stage).sees_others();
    assert!(!sees(Stage::Assigned));
    assert!(!sees(Stage::Accepted { at: now() }));
    assert!(!sees(Stage::Conflicted { at: now(), reason: "I advise them.".to_owned() }));
    assert!(sees(Stage::HandedIn { at: now() }));
}

#[test]
fn no_review_moves_once_the_results_are_told() {
    let told = Call { stage: call::Stage::Announced { at: at("2020-07-15T12:00") }, ..call() };
    let scored = Review { scores: scores(&[("vision", Score::Level(3))]), ..accepted() };
    assert_eq!(review(1, Stage::Assigned).accept(&told, now()), Err(ReviewRefused::Announced));
    assert_eq!(scored.clone().save(&told, Draft::default(), 1, now()), Err(ReviewRefused::Announced));
    assert_eq!(scored.clone().declare_conflict(&told, "Late.", now()), Err(ReviewRefused::Announced));
    assert_eq!(scored.clone().put(&told, &[], now()), Err(ReviewRefused::Announced));
    assert_eq!(scored.clone().set_aside(&told, "Late.", None, now()), Err(ReviewRefused::Announced));
    assert_eq!(scored.hand_in(&told, 100, now()), Err(ReviewRefused::Announced));
}

#[test]
fn every_stage_comes_back_from_its_columns() {
    let reason = "I advise them.".to_owned();
    let stages = [
        Stage::Assigned,
        Stage::Conflicted { at: now(), reason },
        Stage::Accepted { at: now() },
        Stage::HandedIn { at: now() },
        Stage::SetAside { at: now(), reason: String::new(), handed_in_at: at("2020-06-04T10:00") },
    ];
    for stage in stages {
        let note = stage.note().map(str::to_owned);
        let back = Stage::from_parts(stage.column(), stage.at(), note, stage.sealed_at());
        assert_eq!(back, Some(stage));
    }
    assert_eq!(Stage::from_parts("conflicted", Some(now()), None, None), None);
    assert_eq!(Stage::from_parts("handed_in", Some(now()), None, Some(now())), None);
}
