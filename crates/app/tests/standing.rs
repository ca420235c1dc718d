//! What somebody may do is kept in memory and never believed a moment too long. That it is what
//! the database says is checked besides whenever a test of this crate lets anybody act
//! (`World::actor`).

#![cfg(test)]
use app::officers::MandateTyped;
use app::proposals::{self, Acted};
use app::testing::{World, at, country};
use app::{Mode, SignedIn, actors, people};
use domain::ids::GrantId;
use domain::people::{Person, Role};
use store::testing::{second_node, statements};

fn signed_in(world: &World, token: &str) -> SignedIn {
    let now = world.app.clock.now();
    actors::by_token(&world.app, token, now).unwrap().expect("the session is live")
}

fn roles(world: &World, token: &str) -> Vec<Role> {
    signed_in(world, token).actor.roles
}

fn take_back(world: &World, id: GrantId) {
    let (by, now) = (world.ida, world.app.clock.now());
    let taken_back = world.app.store.write(move |tx| {
        let (grant, in_force) = (tx.grant(id)?.unwrap(), tx.grants()?);
        tx.record(grant.revoke(&in_force, by, now).unwrap()).map(drop)
    });
    taken_back.unwrap();
}

store::on_both! {
    fn a_role_taken_back_on_one_node_opens_nothing_in_the_next_request_on_another(store) {
        let world = World::new(store);
        let other = world.beside(&second_node(store), Mode::Demo);
        let ada = world.person("Ada", "PT");
        let token = world.session(ada);
        for _ in 0..3 {
            let id = world.grant(ada, Role::Commission(country("PT")));
            assert_eq!(roles(&other, &token), [Role::Commission(country("PT"))]);
            take_back(&world, id);
            assert_eq!(roles(&other, &token), []);
        }
    }

    fn whom_the_secretariat_acts_for_follows_the_clock_where_nothing_happens(store) {
        let world = World::new(store);
        let other = world.beside(&second_node(store), Mode::Demo);
        world.clock_at(at("2023-01-10T12:00"));
        let typed = MandateTyped {
            title: String::new(),
            deputy: false,
            from: "2023-02-01".into(),
            until: "2023-03-31".into(),
        };
        let ida = world.actor(world.ida);
        let acted = people::appoint(&world.app, &ida, world.kofi, country("GH"), &typed).unwrap();
        let Acted::Waits(id) = acted else { panic!("it takes two") };
        proposals::approve(&world.app, &world.actor(world.ivo), id).unwrap();
        // Whole days where the network is: Hamburg, an hour and then two ahead of UTC.
        for (signs_in, acts) in [
            ("2023-01-31T20:00", [("2023-01-31T22:59", true), ("2023-01-31T23:00", false)]),
            ("2023-03-31T20:00", [("2023-03-31T21:59", false), ("2023-03-31T22:00", true)]),
        ] {
            world.clock_at(at(signs_in));
            let token = world.session(world.ida);
            for (moment, expected) in acts {
                world.clock_at(at(moment));
                let stands_in = signed_in(&other, &token).actor.stands_in;
                assert_eq!(stands_in.acts_for(country("GH")), expected, "{moment}");
            }
        }
    }

    fn a_request_asks_one_statement_until_rights_may_be_others(store) {
        let world = World::new(store);
        let token = world.session(world.ida);
        let asked = || statements(|| signed_in(&world, &token)).1;
        let first = asked();
        assert!(first > 3, "{first} statements at first");
        assert_eq!(asked(), 1);
        // A session begins: one look at what happened, and no more.
        world.session(world.ana);
        assert_eq!((asked(), asked()), (2, 1));
        // Somebody gets a role: everybody is read anew, once.
        world.grant(world.rui, Role::Commission(country("PT")));
        assert_eq!((asked(), asked()), (first, 1));
    }

    fn a_session_is_read_each_time(store) {
        let world = World::new(store);
        let other = world.beside(&second_node(store), Mode::Demo);
        let token = world.session(world.ana);
        let name = |it: SignedIn| it.person.name;
        assert_eq!(name(signed_in(&other, &token)), "Ana");
        let (ana, ida, now) = (world.ana, world.ida, world.app.clock.now());
        let renamed = world.app.store.write(move |tx| {
            let person = tx.person(ana)?.unwrap();
            let to = Person { name: "Ana Maria".into(), ..person.clone() };
            tx.record(person.change(to, ida, now).unwrap()).map(drop)
        });
        renamed.unwrap();
        assert_eq!(name(signed_in(&other, &token)), "Ana Maria");
        world.clock_at(now.plus_ms(12 * 3_600_000 + 1));
        let over = actors::by_token(&other.app, &token, world.app.clock.now()).unwrap();
        assert!(over.is_none());
    }
}
