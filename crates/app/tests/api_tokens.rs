//! Tokens of programs: what is kept of them, when they work, and for whom.

use app::testing::{World, at};
use app::{Failure, Mode, api_tokens, chance, own_data, retention};
use domain::api_token::{ApiToken, Scope, TokenFault, Wanted};
use domain::ids::PersonId;
use domain::policy::Denied;

fn wanted(name: &str) -> Wanted {
    Wanted { name: name.to_owned(), scope: "read:members".to_owned(), days: "30".to_owned() }
}

fn made(world: &World, person: PersonId, name: &str) -> (String, ApiToken) {
    let text = api_tokens::fresh();
    let token = api_tokens::make(&world.app, &world.actor(person), &text, &wanted(name)).unwrap();
    (text, token)
}

fn works(world: &World, text: &str) -> bool {
    let now = world.app.clock.now();
    api_tokens::by_text(&world.app, text, now).unwrap().is_some()
}

store::on_both! {
    fn of_a_token_there_is_its_hash_and_its_beginning_and_nothing_more(store) {
        let world = World::new(store);
        let (text, token) = made(&world, world.zoe, "Report");
        assert_eq!(token.token_sha256, chance::sha256(&text));
        assert!(text.starts_with("lyceum_pat_") && text.starts_with(&token.hint));
        assert_eq!(token.hint.len(), "lyceum_pat_".len() + 4);
        let secret = &text["lyceum_pat_".len()..];
        assert_eq!(store::testing::columns_with(store, secret), [""; 0]);
        assert_eq!(store::testing::columns_with(store, &token.hint), ["api_token.hint"]);
        assert_eq!(world.events_about(token.id.0), ["api_token.made"]);
        assert_eq!((token.scope, token.last_used_on), (Scope::Members, None));
    }

    fn the_same_form_sent_twice_makes_one_token_and_nobody_takes_anothers(store) {
        let world = World::new(store);
        let (text, token) = made(&world, world.zoe, "Report");
        let again = api_tokens::make(&world.app, &world.actor(world.zoe), &text, &wanted("Else"));
        assert_eq!(again.unwrap(), token);
        let foreign = api_tokens::make(&world.app, &world.actor(world.ana), &text, &wanted("Mine"));
        assert!(matches!(foreign, Err(Failure::Denied(Denied::Hidden))));
        let odd = api_tokens::make(&world.app, &world.actor(world.ana), "secret", &wanted("Mine"));
        assert!(matches!(odd, Err(Failure::Denied(Denied::Hidden))));
        assert_eq!(api_tokens::list(&world.app, &world.actor(world.ana)).unwrap(), []);
        assert_eq!(api_tokens::list(&world.app, &world.actor(world.zoe)).unwrap(), [token]);
    }

    fn what_is_wrong_with_a_token_is_told_and_nothing_is_made(store) {
        let world = World::new(store);
        let zoe = world.actor(world.zoe);
        let bad = Wanted { name: String::new(), scope: "write".into(), days: "31".into() };
        let refused = api_tokens::make(&world.app, &zoe, &api_tokens::fresh(), &bad);
        let Err(Failure::Refused(faults)) = refused else { panic!("{refused:?}") };
        assert_eq!(faults, [TokenFault::NoName, TokenFault::NoSuchScope, TokenFault::NoSuchDays]);
        let most = world.app.network.rules.api_token.most;
        for n in 0..most {
            made(&world, world.zoe, &format!("Report {n}"));
        }
        let refused = api_tokens::make(&world.app, &zoe, &api_tokens::fresh(), &wanted("More"));
        let Err(Failure::Refused(faults)) = refused else { panic!("{refused:?}") };
        assert_eq!(faults, [TokenFault::TooMany { most }]);
    }

    fn a_revoked_token_is_dead_at_the_very_next_request_on_every_node(store) {
        let world = World::new(store);
        let other = world.beside(store, Mode::Demo);
        let (text, token) = made(&world, world.zoe, "Report");
        assert!(works(&world, &text) && works(&other, &text));
        let foreign = api_tokens::revoke(&world.app, &world.actor(world.ana), token.id);
        assert!(matches!(foreign, Err(Failure::Denied(Denied::Hidden))));
        api_tokens::revoke(&world.app, &world.actor(world.zoe), token.id).unwrap();
        assert!(!works(&other, &text) && !works(&world, &text));
        let again = api_tokens::revoke(&world.app, &world.actor(world.zoe), token.id);
        assert!(matches!(again, Err(Failure::Denied(Denied::Hidden))));
        assert_eq!(world.events_about(token.id.0), ["api_token.made", "api_token.revoked"]);
    }

    fn a_token_works_to_its_last_millisecond_and_with_its_person(store) {
        let world = World::new(store);
        let (text, token) = made(&world, world.zoe, "Report");
        world.clock_at(token.expires_at);
        assert!(works(&world, &text));
        world.clock_at(token.expires_at.plus_ms(1));
        assert!(!works(&world, &text));
        let (text, _) = made(&world, world.zoe, "Another");
        let due = own_data::ask_erasure(&world.app, &world.actor(world.zoe)).unwrap();
        world.clock_at(due.plus_ms(1));
        assert!(works(&world, &text));
        assert_eq!(retention::run_once(&world.app).unwrap().erased, 1);
        assert!(!works(&world, &text));
    }

    fn the_last_day_of_use_is_noted_once_a_day_and_is_no_event(store) {
        let world = World::new(store);
        let (text, _) = made(&world, world.zoe, "Report");
        let used = || {
            let own = api_tokens::list(&world.app, &world.actor(world.zoe)).unwrap();
            own[0].last_used_on.clone()
        };
        let before = world.app.store.head();
        assert!(works(&world, &text));
        assert_eq!(used().as_deref(), Some("2023-01-10"));
        // Hamburg's day has begun while it is still yesterday in UTC.
        world.clock_at(at("2023-01-10T23:30"));
        assert!(works(&world, &text));
        assert_eq!(used().as_deref(), Some("2023-01-11"));
        assert!(!works(&world, &api_tokens::fresh()));
        assert_eq!(world.app.store.head(), before);
    }
}
