//! A second factor: what it opens, what it does not, and that it is needed.

#![cfg(test)]
use app::factors::{self, Proven};
use app::testing::{World, at};
use app::{
    Failure, Signer, actors, calls, commissions, decisions, keys, people, proposals, reviews,
};
use domain::factor::CodeRefused;
use domain::ids::{PersonId, SessionId};
use domain::language::Lang;
use domain::people::{Actor, Role};
use domain::policy::Denied;
use domain::proof::{Means, Wants};
use domain::time::Timestamp;
use views::pages::reviews::Filter;

/// Somebody signed in by `means`, as requests see them now.
fn signed_in(world: &World, token: &str) -> (Actor, SessionId) {
    let now = world.app.clock.now();
    let it = actors::by_token(&world.app, token, now).unwrap().expect("the session is live");
    (it.actor, it.session)
}

fn now(world: &World) -> Timestamp {
    world.app.clock.now()
}

fn later(world: &World, ms: i64) {
    world.clock_at(now(world).plus_ms(ms));
}

fn code(world: &World, person: PersonId) -> String {
    factors::code_at(&world.app, person, now(world))
}

/// Adds an authenticator to somebody who has signed in by mail; the token and the recovery codes.
fn added(world: &World, person: PersonId) -> (String, Vec<String>) {
    let token = world.session_by(person, Means::Mail);
    let (actor, session) = signed_in(world, &token);
    factors::begin(&world.app, &actor).unwrap();
    let typed = code(world, person);
    let Proven { opened, recovery } =
        factors::confirm(&world.app, &actor, session, &typed).unwrap();
    (opened.token, recovery)
}

fn prove(world: &World, token: &str, code: &str) -> Result<String, CodeRefused> {
    let (actor, session) = signed_in(world, token);
    match factors::prove(&world.app, &actor, session, code) {
        Ok(proven) => Ok(proven.opened.token),
        Err(Failure::Refused(refused)) => Err(refused),
        Err(other) => panic!("{other:?}"),
    }
}

fn wants<T: std::fmt::Debug, R: std::fmt::Debug>(answer: Result<T, Failure<R>>) -> Wants {
    match answer {
        Err(Failure::Denied(Denied::Prove(wants))) => wants,
        other => panic!("{other:?}"),
    }
}

const STEP_MS: i64 = 30_000;

store::on_both! {
    fn a_code_is_taken_once_near_its_moment_and_never_again(store) {
        let world = World::new(store);
        let (token, _) = added(&world, world.ida);
        let first = code(&world, world.ida);
        assert_eq!(prove(&world, &token, &first), Err(CodeRefused::Used), "it confirmed already");
        later(&world, STEP_MS);
        let next = code(&world, world.ida);
        let token = prove(&world, &token, &next).unwrap();
        assert_eq!(prove(&world, &token, &next), Err(CodeRefused::Used));
        assert_eq!(prove(&world, &token, &first), Err(CodeRefused::Used));

        // A telephone may be one step behind or ahead, and no more.
        later(&world, 10 * STEP_MS);
        let of = |steps: i64| {
            factors::code_at(&world.app, world.ida, now(&world).plus_ms(steps * STEP_MS))
        };
        assert_eq!(prove(&world, &token, &of(-2)), Err(CodeRefused::Wrong));
        assert_eq!(prove(&world, &token, &of(2)), Err(CodeRefused::Wrong));
        let token = prove(&world, &token, &of(-1)).unwrap();
        let token = prove(&world, &token, &of(1)).unwrap();
        assert_eq!(prove(&world, &token, &of(0)), Err(CodeRefused::Used));
    }

    fn guessing_pauses_codes_and_recovery_codes_alike(store) {
        let world = World::new(store);
        let (token, recovery) = added(&world, world.ida);
        later(&world, STEP_MS);
        let right = code(&world, world.ida);
        let wrong = if right == "000000" { "000001" } else { "000000" };
        for n in 0..5 {
            let typed = if n % 2 == 0 { wrong } else { "aaaaa-aaaaa-aaaaa-aaaaa" };
            assert_eq!(prove(&world, &token, typed), Err(CodeRefused::Wrong));
        }
        let until = now(&world).plus_ms(15 * 60_000);
        assert_eq!(prove(&world, &token, &right), Err(CodeRefused::Paused { until }));
        assert_eq!(prove(&world, &token, &recovery[0]), Err(CodeRefused::Paused { until }));
        world.clock_at(until.plus_ms(1));
        let right = code(&world, world.ida);
        assert!(prove(&world, &token, &right).is_ok());
        assert_eq!(world.events_of_kind("authenticator.missed"), 5);
    }

    fn a_recovery_code_works_once_and_renewing_voids_the_rest(store) {
        let world = World::new(store);
        let (token, recovery) = added(&world, world.ida);
        assert_eq!(recovery.len(), 10);
        let loud = recovery[0].to_uppercase().replace('-', " ");
        let token = prove(&world, &token, &loud).unwrap();
        assert_eq!(prove(&world, &token, &recovery[0]), Err(CodeRefused::Used));
        let (ida, _) = signed_in(&world, &token);
        assert_eq!(factors::factors(&world.app, &ida).unwrap().n_recovery, 9);
        let fresh = factors::renew_recovery(&world.app, &ida).unwrap();
        assert_eq!(prove(&world, &token, &recovery[1]), Err(CodeRefused::Wrong));
        assert!(prove(&world, &token, &fresh[1]).is_ok());
    }

    fn factors_change_only_after_a_fresh_proof_by_the_strongest_there_is(store) {
        let world = World::new(store);
        let (strong, _) = added(&world, world.ida);
        let mail = world.session_by(world.ida, Means::Mail);
        let by_mail = signed_in(&world, &mail).0;
        assert_eq!(wants(factors::remove(&world.app, &by_mail)), Wants::OwnFresh);
        assert_eq!(wants(factors::renew_recovery(&world.app, &by_mail)), Wants::OwnFresh);
        later(&world, 10 * 60_000 + 1);
        let stale = signed_in(&world, &strong).0;
        assert_eq!(wants(factors::remove(&world.app, &stale)), Wants::OwnFresh);
        let typed = code(&world, world.ida);
        let strong = prove(&world, &strong, &typed).unwrap();
        let fresh = signed_in(&world, &strong).0;
        factors::remove(&world.app, &fresh).unwrap();
        assert!(factors::remove(&world.app, &fresh).is_err(), "it is gone");
        let typed = CodeRefused::None;
        assert_eq!(prove(&world, &strong, "123456"), Err(typed));
        // Who has none yet needs a fresh mail for the first.
        let zoe = world.session_by(world.zoe, Means::Mail);
        later(&world, 10 * 60_000 + 1);
        let zoe = signed_in(&world, &zoe).0;
        assert_eq!(wants(factors::begin(&world.app, &zoe)), Wants::OwnFresh);
    }

    fn a_session_proven_anew_has_another_token_and_the_old_one_is_dead(store) {
        let world = World::new(store);
        let mail = world.session_by(world.ida, Means::Mail);
        let (token, _) = added(&world, world.ida);
        later(&world, STEP_MS);
        let before = signed_in(&world, &mail);
        let typed = code(&world, world.ida);
        let after = prove(&world, &mail, &typed).unwrap();
        assert!(actors::by_token(&world.app, &mail, now(&world)).unwrap().is_none());
        assert_eq!(signed_in(&world, &after).1, before.1, "it is the same session");
        assert!(signed_in(&world, &token).0.proof.is_strong);
    }

    fn nobody_who_judges_or_decides_works_by_mail_alone(store) {
        let world = World::new(store);
        let call = world.published_call("2023");
        world.grant(world.mei, Role::Expert(call));
        let file = world.submitted(world.ana, "Sumy", "UA");
        let by_mail = |person| signed_in(&world, &world.session_by(person, Means::Mail)).0;
        let (app, ida, olha, mei) =
            (&world.app, by_mail(world.ida), by_mail(world.olha), by_mail(world.mei));
        let strong = Wants::Strong;
        assert_eq!(wants(people::list(app, &ida, &people::Asked::default(), Lang::EN)), strong);
        assert_eq!(wants(calls::publish(app, &ida, "2023")), strong);
        assert_eq!(wants(commissions::endorse(app, &olha, file)), strong);
        assert_eq!(wants(decisions::announcing::plan(app, &ida, "2023", None)), Wants::Fresh);
        let role = Role::Secretariat;
        assert_eq!(wants(people::give(app, &ida, world.zoe, role)), Wants::Fresh);
        assert!(reviews::desk(app, &mei, &Filter::default(), Lang::EN).is_ok(), "an empty desk gives nothing away");
        // What is not theirs is not there, also before a proof.
        let other = commissions::endorse(app, &by_mail(world.rui), file);
        assert!(matches!(other, Err(Failure::Denied(Denied::Hidden))));
        // The team goes on by mail.
        let ana = by_mail(world.ana);
        assert!(app::applications::task_list(app, &ana, file, Lang::EN, None).is_ok());
    }

    fn approving_wants_a_proof_of_minutes(store) {
        let world = World::new(store);
        let act = people::give(&world.app, &world.actor(world.ida), world.kofi, Role::Secretariat);
        let app::proposals::Acted::Waits(id) = act.unwrap() else { panic!("it takes two") };
        let (token, _) = added(&world, world.ivo);
        later(&world, 10 * 60_000 + 1);
        let stale = signed_in(&world, &token).0;
        assert_eq!(wants(proposals::approve(&world.app, &stale, id)), Wants::Fresh);
        let typed = code(&world, world.ivo);
        let token = prove(&world, &token, &typed).unwrap();
        later(&world, 10 * 60_000);
        let fresh = signed_in(&world, &token).0;
        proposals::approve(&world.app, &fresh, id).unwrap();
        assert_eq!(world.actor(world.kofi).roles, [Role::Secretariat]);
    }

    fn two_people_remove_what_somebody_has_lost(store) {
        let world = World::new(store);
        let (token, _) = added(&world, world.olha);
        let act = people::reset_factors(&world.app, &world.actor(world.ida), world.olha).unwrap();
        let app::proposals::Acted::Waits(id) = act else { panic!("it takes two") };
        assert!(signed_in(&world, &token).0.proof.has_factor);
        proposals::approve(&world.app, &world.actor(world.ivo), id).unwrap();
        assert!(actors::by_token(&world.app, &token, now(&world)).unwrap().is_none());
        let mail = world.session_by(world.olha, Means::Mail);
        assert!(!signed_in(&world, &mail).0.proof.has_factor);
    }

    fn the_database_alone_shows_no_code(store) {
        let world = World::new(store);
        let (token, _) = added(&world, world.ida);
        let other = world.signing_with(Signer::passing());
        assert!(keys::register(&other).is_err());
        later(&world, STEP_MS);
        let (ida, session) = signed_in(&world, &token);
        let typed = code(&world, world.ida);
        let elsewhere = factors::prove(&other, &ida, session, &typed);
        assert!(matches!(elsewhere, Err(Failure::Store(_))), "{elsewhere:?}");
        assert!(prove(&world, &token, &typed).is_ok());
    }

    fn another_signing_key_leaves_every_authenticator_in_force(store) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("signing-key.pem");
        let world = World::new(store);
        // A fresh instance with a key in a file, since only such a key is rotated.
        store::testing::alter(store, "delete from signing_key");
        let app = world.signing_with(Signer::open(&file).unwrap());
        keys::register(&app).unwrap();
        let token = world.session_by(world.ida, Means::Mail);
        let (ida, session) = signed_in(&world, &token);
        factors::begin(&app, &ida).unwrap();
        let typed = factors::code_at(&app, world.ida, now(&world));
        let token = factors::confirm(&app, &ida, session, &typed).unwrap().opened.token;
        keys::rotate(&app).unwrap();
        later(&world, STEP_MS);
        // Another node, which has the new file alone.
        let elsewhere = tempfile::tempdir().unwrap();
        let copy = elsewhere.path().join("signing-key.pem");
        std::fs::copy(&file, &copy).unwrap();
        let node = world.signing_with(Signer::open(&copy).unwrap());
        let typed = factors::code_at(&node, world.ida, now(&world));
        let (ida, session) = signed_in(&world, &token);
        assert!(factors::prove(&node, &ida, session, &typed).is_ok());
    }

    fn a_change_of_factors_is_told_by_mail(store) {
        let world = World::new(store);
        let n_letters = || {
            while app::letters::run_once(&world.app).unwrap() > 0 {}
            let all = world.app.store.read(|tx| tx.newest_mails(1_000)).unwrap();
            all.iter().filter(|it| it.template == "factor_changed").count()
        };
        let (token, recovery) = added(&world, world.ida);
        assert_eq!(n_letters(), 2, "added, and recovery codes made");
        let token = prove(&world, &token, &recovery[0]).unwrap();
        assert_eq!(n_letters(), 3);
        factors::remove(&world.app, &signed_in(&world, &token).0).unwrap();
        assert_eq!(n_letters(), 4);
    }

    fn a_demonstrations_session_is_strong_and_stays_fresh(store) {
        let world = World::new(store);
        let token = world.session(world.ida);
        world.clock_at(at("2023-01-10T20:00"));
        let proof = signed_in(&world, &token).0.proof;
        assert!(proof.is_enough(Wants::Fresh) && !proof.has_factor);
    }
}
