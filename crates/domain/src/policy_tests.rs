use std::fmt::Write as _;

use super::*;
use crate::application::Stage;
use crate::conflict::Nearness;
use crate::call;
use crate::officer::StandsIn;
use crate::proof::Proof;
use crate::review;
use crate::testing::{ana, application, assert_kept, at, call, id, mei, published, review, ukraine};

fn poland() -> Country {
    "PL".parse().unwrap()
}

fn draft() -> Application {
    application(1, Stage::Draft)
}

fn submitted() -> Application {
    application(1, Stage::Submitted { at: at("2020-04-02T10:00") })
}

fn eligible() -> Application {
    application(1, Stage::Eligible { at: at("2020-06-01T12:00"), seat: 1 })
}

fn withdrawn(filings: i64) -> Application {
    Application { filings, ..application(1, Stage::Withdrawn { at: at("2020-06-03T10:00") }) }
}

fn accepted() -> review::Stage {
    review::Stage::Accepted { at: at("2020-06-03T10:00") }
}

fn handed_in() -> review::Stage {
    review::Stage::HandedIn { at: at("2020-06-04T10:00") }
}

fn conflicted() -> review::Stage {
    review::Stage::Conflicted { at: at("2020-06-03T10:00"), reason: "I advise them.".to_owned() }
}

/// Somebody's declared tie to the file.
fn tied() -> Nearness {
    Nearness { declared: vec![draft().id], ..Nearness::default() }
}

/// A team in which somebody's own organisation writes.
fn kin() -> Nearness {
    Nearness { cities: vec![draft().city], ..Nearness::default() }
}

fn set_aside() -> review::Stage {
    let reason = "I advise them.".to_owned();
    review::Stage::SetAside { at: at("2020-06-05T10:00"), reason, handed_in_at: at("2020-06-04T10:00") }
}

fn person(roles: Vec<Role>, teams: Vec<(CityId, Part)>) -> Actor {
    Actor {
        person: Some(ana()),
        country: Some(ukraine()),
        roles,
        teams,
        proof: Proof::AT_THE_SERVER,
        ..Actor::default()
    }
}

/// Mei comes from Poland and is an expert of the call; the file is of a Ukrainian city.
fn expert() -> Actor {
    let roles = vec![Role::Expert(call().id)];
    let proof = Proof::AT_THE_SERVER;
    Actor { person: Some(mei()), country: Some(poland()), roles, proof, ..Actor::default() }
}

/// The secretariat where the country has no officer and the network lets it act.
fn in_its_place() -> Actor {
    let stands_in = StandsIn::Except(vec![poland()]);
    Actor { stands_in, ..person(vec![Role::Secretariat], Vec::new()) }
}

/// Everybody who can stand before a thing: a name, the actor, and a review loaded for the actor.
fn everybody() -> Vec<(&'static str, Actor, Option<Review>)> {
    let city = draft().city;
    let team = |part| person(Vec::new(), vec![(city, part)]);
    let other_city = (application(2, Stage::Draft).city, Part::Contact);
    let role = |role| person(vec![role], Vec::new());
    let other_call = CallId(id(11));
    let given = |stage| Some(review(1, stage));
    vec![
        ("visitor", Actor::visitor(), None),
        ("signed-in nobody", person(Vec::new(), Vec::new()), None),
        ("contact of this city", team(Part::Contact), None),
        ("editor of this city", team(Part::Editor), None),
        ("reader of this city", team(Part::Reader), None),
        ("contact of another city", person(Vec::new(), vec![other_city]), None),
        ("commission of this country", role(Role::Commission(ukraine())), None),
        ("commission of another country", role(Role::Commission(poland())), None),
        ("secretariat", role(Role::Secretariat), None),
        ("secretariat, no commission there", in_its_place(), None),
        ("expert without this file", expert(), None),
        ("expert, assigned", expert(), given(review::Stage::Assigned)),
        ("expert, accepted", expert(), given(accepted())),
        ("expert, handed in", expert(), given(handed_in())),
        ("expert, conflicted", expert(), given(conflicted())),
        ("expert, set aside", expert(), given(set_aside())),
        ("expert with a declared tie", Actor { near: tied(), ..expert() }, given(handed_in())),
        ("expert of an organisation of the team", Actor { near: kin(), ..expert() }, given(handed_in())),
        ("commission with a declared tie", Actor { near: tied(), ..role(Role::Commission(ukraine())) }, None),
        ("secretariat with a declared tie", Actor { near: tied(), ..role(Role::Secretariat) }, None),
        ("secretariat of an organisation of the team", Actor { near: kin(), ..role(Role::Secretariat) }, None),
        ("expert who scores it as a past file", Actor { calibrates: vec![draft().id], ..expert() }, None),
        ("expert of own country", Actor { country: Some(ukraine()), ..expert() }, given(handed_in())),
        ("expert of unknown country", Actor { country: None, ..expert() }, given(handed_in())),
        ("expert in this city's team", Actor { teams: vec![(city, Part::Reader)], ..expert() }, given(handed_in())),
        (
            "expert, officer of this country",
            Actor { roles: vec![Role::Expert(call().id), Role::Commission(ukraine())], ..expert() },
            given(handed_in()),
        ),
        ("expert of another call", Actor { roles: vec![Role::Expert(other_call)], ..expert() }, given(handed_in())),
        ("expert whose role was revoked", Actor { roles: Vec::new(), ..expert() }, given(handed_in())),
        ("expert, review of another expert", Actor { person: Some(ana()), ..expert() }, given(handed_in())),
        ("expert, review of another file", expert(), Some(review(2, handed_in()))),
    ]
}

fn proposal(by: PersonId) -> Proposal {
    use crate::proposal::{ProposedAct, Stage};
    Proposal {
        id: crate::ids::ProposalId(id(30)),
        act: ProposedAct::GrantRole { person: mei(), role: Role::Secretariat },
        basis: String::new(),
        proposed_by: by,
        proposed_at: at("2020-04-02T10:00"),
        lapses_at: at("2020-04-09T10:00"),
        stage: Stage::Waiting,
    }
}

fn word(answer: Result<(), Denied>) -> &'static str {
    match answer {
        Ok(()) => "allowed",
        Err(Denied::Hidden) => "hidden",
        Err(Denied::Forbidden) => "forbidden",
        Err(Denied::SignInFirst) => "sign-in",
        Err(Denied::Prove(_)) => "prove",
        Err(Denied::Recused) => "recused",
    }
}

const ON_NETWORK: &[Act] = &[
    Act::GrantRoles, Act::SeePeople, Act::ImportMembers, Act::RunForms, Act::RunCalibration,
    Act::DecideReplacement, Act::WaiveDate, Act::SeeOutbox, Act::RunOutbox, Act::WriteLetters, Act::TakeSnapshot,
    Act::SeeOwnDesk, Act::ChangeFactors, Act::TakeOwnData, Act::RunCall, Act::SeeProposal];
const ON_PROPOSAL: &[Act] = &[Act::SeeProposal, Act::DecideProposal];
const ON_CALL: &[Act] = &[
    Act::SeeCall, Act::RunCall, Act::ExtendCall, Act::SeeBoard, Act::AnnounceCall, Act::StartApplication,
    Act::AssignReviews, Act::Decide, Act::HandleAppeals, Act::RunCalibration];
const ON_COUNTRY: &[Act] = &[Act::SeeCountry, Act::ActForCountry, Act::HandOver];
const ON_CITY: &[Act] = &[Act::SeeTeam, Act::RunTeam, Act::AskReplacement, Act::EditCity];
const ON_APPLICATION: &[Act] = &[
    Act::ReadApplication,
    Act::WriteApplication,
    Act::SubmitApplication,
    Act::DiscussApplication,
    Act::AssignSection,
    Act::AgreeForParty,
    Act::ActForCountry,
    Act::SeePartTwo,
    Act::Screen,
    Act::AssignReviews,
    Act::ReadReviews,
    Act::Decide,
    Act::DeclareInterest,
    Act::Calibrate,
    Act::SeeConsensus,
    Act::ShareConsensus,
    Act::Appeal,
    Act::HandleAppeals,
];
const ON_REVIEW: &[Act] = &[Act::SeeReview, Act::WriteReview];

/// One block: a line for everybody, a column for each act on that object.
fn block(
    title: &str,
    acts: &[Act],
    cast: &[(&'static str, Actor, Option<Review>)],
    answer: impl Fn(&Actor, Act, Option<&Review>) -> Result<(), Denied>,
) -> String {
    let first = cast.iter().map(|(name, ..)| name.len()).chain([title.len()]).max().unwrap_or(0);
    let mut text = format!("\n{title:first$}");
    for act in acts {
        write!(text, "  {}", act.as_str()).unwrap();
    }
    text.push('\n');
    for (name, actor, review) in cast {
        let mut line = format!("{name:first$}");
        for act in acts {
            let width = act.as_str().len();
            write!(line, "  {:width$}", word(answer(actor, *act, review.as_ref()))).unwrap();
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[test]
fn roles_txt_says_who_may_do_what_to_what() {
    let mut text = String::from(
        "Who may do what. allowed; hidden: told it is not there (404); forbidden: seen, but not\n\
         for them (403); sign-in: told to sign in first. Whether the time is right is for stages.txt.\n\
         Printed by a test: LYCEUM_BLESS=1 cargo test -p domain rewrites it.\n",
    );
    // Where no file is at hand, reviews make no difference between experts.
    let cast: Vec<_> = everybody().into_iter().filter(|(_, _, review)| review.is_none()).collect();
    text += &block("THE NETWORK", ON_NETWORK, &cast, |actor, act, _| require(actor, act, On::Network));
    // Everybody of the table but the experts is the same person; the own proposal is theirs.
    for (title, by) in [("PROPOSAL", PersonId(id(9))), ("OWN PROPOSAL", ana())] {
        let proposal = proposal(by);
        text += &block(title, ON_PROPOSAL, &cast, |actor, act, _| {
            require(actor, act, On::Proposal(&proposal))
        });
    }
    for (title, call) in [("CALL, DRAFT", call()), ("CALL, PUBLISHED", published())] {
        text += &block(title, ON_CALL, &cast, |actor, act, _| require(actor, act, On::Call(&call)));
    }
    text += &block("COUNTRY", ON_COUNTRY, &cast, |actor, act, _| require(actor, act, On::Country(ukraine())));
    text += &block("CITY", ON_CITY, &cast, |actor, act, _| require(actor, act, On::City(draft().city)));
    let files = [
        ("APPLICATION, DRAFT", draft()),
        ("APPLICATION, DRAFT WITHDRAWN", withdrawn(0)),
        ("APPLICATION, HANDED IN", submitted()),
        ("APPLICATION, ELIGIBLE", eligible()),
        ("APPLICATION, WITHDRAWN", withdrawn(1)),
        ("APPLICATION, DECLINED", application(1, Stage::Declined { at: at("2020-07-15T12:00") })),
    ];
    for (title, file) in files {
        text += &block(title, ON_APPLICATION, &everybody(), |actor, act, review| {
            require(actor, act, On::Application(&file, review))
        });
    }
    // Who has no review of the file stands before somebody else's.
    let others = Review { expert: PersonId(id(9)), ..review(1, accepted()) };
    for (title, file) in [("REVIEW", eligible()), ("REVIEW OF A FILE WITHDRAWN", withdrawn(1))] {
        text += &block(title, ON_REVIEW, &everybody(), |actor, act, own| {
            require(actor, act, On::Review(own.unwrap_or(&others), &file))
        });
    }
    text.push_str(
        "\nWhat each act wants of the proof of whoever may do it. strong: a passkey or an authenticator;\n\
         fresh: minutes old. An application is read with no more than a session by its team alone.\n",
    );
    for act in Act::ALL {
        writeln!(text, "{:<26}  {}", act.as_str(), act.wants().as_str()).unwrap();
    }
    assert_kept("roles.txt", &text);
}

#[test]
fn every_act_stands_in_the_table() {
    let shown = [ON_NETWORK, ON_PROPOSAL, ON_CALL, ON_COUNTRY, ON_CITY, ON_APPLICATION, ON_REVIEW].concat();
    let missing: Vec<_> = Act::ALL.iter().filter(|act| !shown.contains(act)).collect();
    assert_eq!(missing, [&Act::SeeCall; 0]);
}

#[test]
fn a_draft_never_handed_in_is_known_to_its_team_alone() {
    for file in [draft(), withdrawn(0)] {
        for (name, actor, review) in everybody() {
            for &act in ON_APPLICATION {
                let answer = require(&actor, act, On::Application(&file, review.as_ref()));
                if actor.part_in(file.city).is_none() {
                    assert_eq!(answer, Err(Denied::Hidden), "{name}, {act:?}");
                }
            }
        }
        assert!(!on_commission_desk(&file));
    }
    assert!(on_commission_desk(&submitted()));
    assert!(on_commission_desk(&withdrawn(1)));
}

#[test]
fn an_expert_reads_an_eligible_file_once_there_is_no_conflict() {
    let reads = |stage, file: &Application| {
        require(&expert(), Act::ReadApplication, On::Application(file, Some(&review(1, stage))))
    };
    assert_eq!(reads(review::Stage::Assigned, &eligible()), Err(Denied::Hidden));
    assert_eq!(reads(conflicted(), &eligible()), Err(Denied::Hidden));
    assert_eq!(reads(accepted(), &eligible()), Ok(()));
    assert_eq!(reads(handed_in(), &eligible()), Ok(()));
    assert_eq!(reads(accepted(), &submitted()), Err(Denied::Hidden));
    assert_eq!(reads(accepted(), &withdrawn(1)), Err(Denied::Hidden));
}

#[test]
fn an_expert_sees_what_others_wrote_only_after_the_own_hand_in() {
    let sees = |stage| {
        require(&expert(), Act::ReadReviews, On::Application(&eligible(), Some(&review(1, stage))))
    };
    assert_eq!(sees(accepted()), Err(Denied::Forbidden));
    assert_eq!(sees(handed_in()), Ok(()));
}

#[test]
fn an_expert_who_came_too_near_to_a_file_after_it_was_given_reads_nothing_of_it() {
    let handed_in = review(1, handed_in());
    let on = On::Application(&eligible(), Some(&handed_in));
    let own_country = Actor { country: Some(ukraine()), ..expert() };
    let unknown_country = Actor { country: None, ..expert() };
    for actor in [own_country, unknown_country] {
        assert_eq!(require(&actor, Act::ReadApplication, on), Err(Denied::Hidden));
        assert_eq!(require(&actor, Act::ReadReviews, on), Err(Denied::Hidden));
    }
}

#[test]
fn an_expert_who_came_too_near_cannot_go_on_writing_the_review() {
    let own = review(1, accepted());
    let file = eligible();
    let write = |actor: Actor| require(&actor, Act::WriteReview, On::Review(&own, &file));
    assert_eq!(write(expert()), Ok(()));
    assert_eq!(write(Actor { country: Some(ukraine()), ..expert() }), Err(Denied::Hidden));
    assert_eq!(write(Actor { teams: vec![(file.city, Part::Reader)], ..expert() }), Err(Denied::Hidden));
}

#[test]
fn whoever_works_for_a_city_or_its_commission_never_reads_the_reviews_of_its_file() {
    let handed_in = review(1, handed_in());
    let on = On::Application(&eligible(), Some(&handed_in));
    let in_team = Actor { teams: vec![(eligible().city, Part::Reader)], ..expert() };
    let officer =
        Actor { roles: vec![Role::Expert(call().id), Role::Commission(ukraine())], ..expert() };
    for actor in [in_team, officer] {
        assert_eq!(require(&actor, Act::ReadApplication, on), Ok(()));
        assert_eq!(require(&actor, Act::ReadReviews, on), Err(Denied::Forbidden));
    }
}

#[test]
fn a_visitor_cannot_tell_a_drafted_call_from_none() {
    let start = |call: &Call| require(&Actor::visitor(), Act::StartApplication, On::Call(call));
    assert_eq!(start(&call()), Err(Denied::Hidden));
    assert_eq!(start(&published()), Err(Denied::SignInFirst));
}

#[test]
fn a_commission_lists_its_country_alone_and_nothing_of_a_drafted_call() {
    let officer = person(vec![Role::Commission(ukraine())], Vec::new());
    let (secret, public) = (call(), published());
    assert_eq!(visible(&officer, &public, Some(ukraine())), Ok(Scope::Country(public.id, ukraine())));
    assert_eq!(visible(&officer, &public, Some(poland())), Err(Denied::Hidden));
    assert_eq!(visible(&officer, &public, None), Err(Denied::Forbidden));
    assert_eq!(visible(&officer, &secret, Some(ukraine())), Err(Denied::Hidden));
}

#[test]
fn the_secretariat_lists_every_file_of_a_call_and_nobody_else_does() {
    let call = Call { stage: call::Stage::Closed { at: at("2020-06-01T10:00") }, ..call() };
    for (name, actor, _) in everybody() {
        let expected = if name.starts_with("secretariat") { Ok(Scope::Call(call.id)) } else { Err(Denied::Forbidden) };
        assert_eq!(visible(&actor, &call, None), expected, "{name}");
    }
}

#[test]
fn whoever_judges_or_decides_can_do_nothing_by_mail_alone() {
    let weak = |actor: Actor| Actor { proof: Proof { is_fresh: true, ..Proof::default() }, ..actor };
    let handed_in = review(1, handed_in());
    let file = submitted();
    for (actor, act, on) in [
        (person(vec![Role::Secretariat], Vec::new()), Act::SeeBoard, On::Call(&published())),
        (person(vec![Role::Secretariat], Vec::new()), Act::ReadApplication, On::Application(&file, None)),
        (person(vec![Role::Commission(ukraine())], Vec::new()), Act::SeeCountry, On::Country(ukraine())),
        (person(vec![Role::Commission(ukraine())], Vec::new()), Act::ReadApplication, On::Application(&file, None)),
        (expert(), Act::SeeReview, On::Review(&handed_in, &eligible())),
    ] {
        assert_eq!(require(&actor, act, on), Ok(()), "{act:?}");
        assert_eq!(require(&weak(actor), act, on), Err(Denied::Prove(Wants::Strong)), "{act:?}");
    }
    // A team reads and writes its own application by mail alone.
    let ana = weak(person(Vec::new(), vec![(file.city, Part::Contact)]));
    for act in [Act::ReadApplication, Act::WriteApplication, Act::SubmitApplication] {
        assert_eq!(require(&ana, act, On::Application(&file, None)), Ok(()), "{act:?}");
    }
}

#[test]
fn what_counts_most_wants_a_fresh_proof_and_what_is_hidden_stays_hidden() {
    let stale = Proof { is_fresh: false, ..Proof::AT_THE_SERVER };
    let ida = Actor { proof: stale, ..person(vec![Role::Secretariat], Vec::new()) };
    let call = published();
    for (act, on) in [
        (Act::GrantRoles, On::Network),
        (Act::ExtendCall, On::Call(&call)),
        (Act::AnnounceCall, On::Call(&call)),
        (Act::Decide, On::Application(&eligible(), None)),
        (Act::DecideProposal, On::Network),
    ] {
        assert_eq!(require(&ida, act, on), Err(Denied::Prove(Wants::Fresh)), "{act:?}");
        let reading = Actor { proof: stale.for_reading(), ..ida.clone() };
        assert_eq!(require(&reading, act, on), Ok(()), "{act:?}");
    }
    let zoe = Actor { proof: Proof::default(), ..person(Vec::new(), Vec::new()) };
    assert_eq!(require(&zoe, Act::SeeCountry, On::Country(ukraine())), Err(Denied::Hidden));
    assert_eq!(require(&zoe, Act::GrantRoles, On::Network), Err(Denied::Forbidden));
}
