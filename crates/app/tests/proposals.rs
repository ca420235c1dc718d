//! Acts that need two people: who proposes, who approves, and what is done by which.

use app::people::{self, Entry, RoleRefused};
use app::proposals::{self, ActRefused, Acted, ApproveRefused};
use app::testing::{World, country};
use app::{Failure, Mode};
use domain::ids::{PersonId, ProposalId};
use domain::language::Lang;
use domain::people::Role;
use domain::policy::Denied;
use domain::proposal::DecideRefused;
use views::pages::proposals::State;

fn proposed(world: &World, by: PersonId, person: PersonId, role: Role) -> ProposalId {
    match people::give(&world.app, &world.actor(by), person, role).unwrap() {
        Acted::Waits(id) => id,
        Acted::Done(()) => panic!("the network wants two people"),
    }
}

fn roles(world: &World, person: PersonId) -> Vec<Role> {
    world.actor(person).roles
}

fn rule(refused: DecideRefused) -> ApproveRefused {
    ApproveRefused::Rule(refused)
}

fn approve(world: &World, by: PersonId, id: ProposalId) -> Result<(), ApproveRefused> {
    match proposals::approve(&world.app, &world.actor(by), id) {
        Ok(()) => Ok(()),
        Err(Failure::Refused(refused)) => Err(refused),
        Err(other) => panic!("{other:?}"),
    }
}

store::on_both! {
    fn a_role_is_given_by_the_second_person_and_not_by_the_first(store) {
        let world = World::new(store);
        let role = Role::Commission(country("GH"));
        let id = proposed(&world, world.ida, world.kofi, role);
        assert_eq!(roles(&world, world.kofi), []);
        assert_eq!(world.events_about(id.0), ["proposal.made"]);

        assert_eq!(approve(&world, world.ida, id), Err(rule(DecideRefused::SamePerson)));
        assert_eq!(roles(&world, world.kofi), []);
        assert_eq!(approve(&world, world.ivo, id), Ok(()));
        assert_eq!(roles(&world, world.kofi), [role]);
        assert_eq!(world.events_about(id.0), ["proposal.made", "proposal.approved"]);
        let grant = world.app.store.read(|tx| tx.grants_of(world.kofi)).unwrap().remove(0);
        assert_eq!(grant.granted_by, Some(world.ivo));
        assert_eq!(approve(&world, world.ivo, id), Err(rule(DecideRefused::NotWaiting)));
    }

    fn one_person_in_two_sessions_and_on_two_nodes_is_still_one_person(store) {
        let world = World::new(store);
        let id = proposed(&world, world.ida, world.kofi, Role::Secretariat);
        let other = world.beside(&store::testing::second_node(store), Mode::Demo);
        let now = world.app.clock.now();
        for node in [&world, &other] {
            for _ in 0..2 {
                let token = node.session(node.ida);
                let signed_in = app::actors::by_token(&node.app, &token, now).unwrap().unwrap();
                let refused = proposals::approve(&node.app, &signed_in.actor, id);
                let same = rule(DecideRefused::SamePerson);
                assert!(matches!(refused, Err(Failure::Refused(it)) if it == same));
            }
        }
        assert_eq!(roles(&world, world.kofi), []);
    }

    fn the_database_too_refuses_one_person_as_both(store) {
        let world = World::new(store);
        let id = proposed(&world, world.ida, world.kofi, Role::Secretariat);
        let decide = |by: PersonId| {
            let statement = format!(
                "update proposal set stage = 'done', stage_at = 1, decided_by = '{by}'
                 where id = '{id}'"
            );
            store::testing::try_to_alter(store, &statement)
        };
        assert!(decide(world.ida).is_err());
        assert_eq!(decide(world.ivo), Ok(1));
    }

    fn nobody_but_the_secretariat_and_its_author_knows_of_a_proposal(store) {
        let world = World::new(store);
        let id = proposed(&world, world.ida, world.kofi, Role::Secretariat);
        for other in [world.ana, world.olha, world.mei, world.kofi] {
            let actor = world.actor(other);
            let page = proposals::page(&world.app, &actor, id, Lang::EN);
            assert!(matches!(page, Err(Failure::Denied(Denied::Hidden))));
            let approved = proposals::approve(&world.app, &actor, id);
            assert!(matches!(approved, Err(Failure::Denied(Denied::Hidden))));
            assert!(proposals::list(&world.app, &actor, Lang::EN).is_err());
        }
    }

    fn the_same_act_proposed_again_is_the_one_that_waits(store) {
        let world = World::new(store);
        let id = proposed(&world, world.ida, world.kofi, Role::Secretariat);
        assert_eq!(proposed(&world, world.ida, world.kofi, Role::Secretariat), id);
        assert_eq!(proposed(&world, world.ivo, world.kofi, Role::Secretariat), id);
        world.clock_at(world.app.clock.now().plus_ms(1));
        let other = proposed(&world, world.ivo, world.kofi, Role::Commission(country("GH")));
        assert_ne!(other, id);
        let list = proposals::list(&world.app, &world.actor(world.ida), Lang::EN).unwrap();
        let mine: Vec<bool> = list.waiting.iter().map(|it| it.mine).collect();
        assert_eq!(mine, [true, false]);
    }

    fn what_an_act_rests_on_may_not_change_in_between(store) {
        let world = World::new(store);
        let call = world.published_call("2023");
        let id = proposed(&world, world.ida, world.mei, Role::Expert(call));
        let entry = Entry {
            name: "Mei".into(), language: "en".into(), country: "PT".into(), ..Entry::default()
        };
        people::correct(&world.app, &world.actor(world.ida), world.mei, &entry).unwrap();
        assert_eq!(approve(&world, world.ivo, id), Err(rule(DecideRefused::ChangedMeanwhile)));
        assert_eq!(roles(&world, world.mei), []);
        proposals::refuse(&world.app, &world.actor(world.ivo), id, "From Portugal now").unwrap();
        let page = proposals::page(&world.app, &world.actor(world.ida), id, Lang::EN).unwrap();
        let State::Refused(_, by, reason) = page.state else { panic!("{:?}", page.state) };
        assert_eq!((by.as_str(), reason.as_str()), ("Ivo", "From Portugal now"));
    }

    fn an_act_that_its_own_rule_refuses_leaves_the_proposal_waiting(store) {
        let mut world = World::new(store);
        world.app = world.over(store, world.app.blobs.clone(), |parts| {
            parts.network.rules.two_people.acts.push("role_revocation".to_owned());
        });
        let grant = |person| world.app.store.read(|tx| tx.grants_of(person)).unwrap()[0].id;
        let (ida, ivo) = (world.actor(world.ida), world.actor(world.ivo));
        let of_ida = people::take_back(&world.app, &ivo, world.ida, grant(world.ida)).unwrap();
        let of_ivo = people::take_back(&world.app, &ida, world.ivo, grant(world.ivo)).unwrap();
        let (Acted::Waits(of_ida), Acted::Waits(of_ivo)) = (of_ida, of_ivo) else {
            panic!("the network wants two people");
        };
        assert_eq!(approve(&world, world.ida, of_ida), Ok(()));
        assert_eq!(roles(&world, world.ida), []);
        // Ivo is the last now; whoever joins cannot take that away either.
        world.grant(world.zoe, Role::Commission(country("SE")));
        let refused = proposals::approve(&world.app, &ivo, of_ivo);
        let last = ApproveRefused::Act(ActRefused::Role(RoleRefused::Grant(
            domain::people::GrantRefused::LastSecretary,
        )));
        assert!(matches!(refused, Err(Failure::Refused(it)) if it == last));
        assert_eq!(world.events_about(of_ivo.0), ["proposal.made"]);
        assert_eq!(roles(&world, world.ivo), [Role::Secretariat]);
    }

    fn a_proposal_lapses_is_noted_once_and_can_be_made_anew(store) {
        let world = World::new(store);
        let id = proposed(&world, world.ida, world.kofi, Role::Secretariat);
        let until = world.app.clock.now().plus_ms(7 * 24 * 3_600_000);
        world.clock_at(until);
        assert_eq!(proposals::lapse_due(&world.app).unwrap(), 0);
        world.clock_at(until.plus_ms(1));
        let late = rule(DecideRefused::Lapsed { at: until });
        assert_eq!(approve(&world, world.ivo, id), Err(late));
        assert_eq!(proposals::lapse_due(&world.app).unwrap(), 1);
        assert_eq!(proposals::lapse_due(&world.app).unwrap(), 0);
        assert_eq!(world.events_about(id.0), ["proposal.made", "proposal.lapsed"]);
        let anew = proposed(&world, world.ida, world.kofi, Role::Secretariat);
        assert_ne!(anew, id);
        world.clock_at(until.plus_ms(8 * 24 * 3_600_000));
        assert_ne!(proposed(&world, world.ida, world.kofi, Role::Secretariat), anew);
        assert_eq!(world.events_about(anew.0), ["proposal.made", "proposal.lapsed"]);
    }

    fn only_its_author_takes_a_proposal_back(store) {
        let world = World::new(store);
        let id = proposed(&world, world.ida, world.kofi, Role::Secretariat);
        let by_ivo = proposals::withdraw(&world.app, &world.actor(world.ivo), id);
        assert!(matches!(by_ivo, Err(Failure::Refused(DecideRefused::NotTheirs))));
        proposals::withdraw(&world.app, &world.actor(world.ida), id).unwrap();
        assert_eq!(approve(&world, world.ivo, id), Err(rule(DecideRefused::NotWaiting)));
        assert_eq!(roles(&world, world.kofi), []);
    }

    fn a_network_that_asks_for_one_person_is_obeyed(store) {
        let mut world = World::new(store);
        world.app = world.over(store, world.app.blobs.clone(), |parts| {
            parts.network.rules.two_people.acts.clear();
        });
        let given =
            people::give(&world.app, &world.actor(world.ida), world.kofi, Role::Secretariat);
        assert_eq!(given.unwrap(), Acted::Done(()));
        assert_eq!(roles(&world, world.kofi), [Role::Secretariat]);
    }

    fn the_desk_says_what_waits_for_the_second_person_and_not_for_the_first(store) {
        let world = World::new(store);
        proposed(&world, world.ida, world.kofi, Role::Secretariat);
        let n_tasks = |person| {
            people::desk(&world.app, &world.actor(person), Lang::EN).unwrap().tasks.len()
        };
        assert_eq!([world.ida, world.ivo, world.olha].map(n_tasks), [0, 1, 0]);
    }

    fn two_who_approve_at_once_do_it_once(store) {
        let world = World::new(store);
        world.grant(world.zoe, Role::Secretariat);
        let id = proposed(&world, world.ida, world.kofi, Role::Commission(country("GH")));
        let done: Vec<bool> = std::thread::scope(|scope| {
            let seconds = [world.ivo, world.zoe].map(|by| {
                let world = &world;
                scope.spawn(move || approve(world, by, id).is_ok())
            });
            seconds.into_iter().map(|it| it.join().unwrap()).collect()
        });
        assert_eq!(done.iter().filter(|it| **it).count(), 1);
        assert_eq!(roles(&world, world.kofi).len(), 1);
    }
}
