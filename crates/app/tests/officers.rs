//! Officers of a commission: appointed by two, for a time; deputies, hand-over, and countries
//! without any.

#![cfg(test)]
use app::officers::{self, HandOver, MandateTyped, OfficerFault};
use app::proposals::{self, Acted};
use app::testing::{World, at, country};
use app::{Failure, Mode, applications, commissions, people};
use domain::ids::{PersonId, ProposalId};
use domain::language::Lang;
use domain::officer::{MandateRefused, WithoutCommission};
use domain::people::Role;
use domain::policy::Denied;
use domain::proposal::DecideRefused;
use views::pages::applications::{Beginning, StartWhat};
use views::pages::officers::Standing;

fn mandate(title: &str, from: &str, until: &str) -> MandateTyped {
    MandateTyped { title: title.into(), deputy: false, from: from.into(), until: until.into() }
}

/// The secretariat appoints, both of them.
fn appoint(world: &World, person: PersonId, land: &str, mandate: &MandateTyped) {
    let ida = world.actor(world.ida);
    let acted = people::appoint(&world.app, &ida, person, country(land), mandate).unwrap();
    let Acted::Waits(id) = acted else { panic!("it takes two") };
    proposals::approve(&world.app, &world.actor(world.ivo), id).unwrap();
}

fn roles(world: &World, person: PersonId) -> Vec<Role> {
    world.actor(person).roles
}

fn hand_over(
    world: &World,
    by: PersonId,
    land: &str,
    typed: &HandOver,
) -> Result<ProposalId, Vec<OfficerFault>> {
    match officers::hand_over(&world.app, &world.actor(by), country(land), typed) {
        Ok(id) => Ok(id),
        Err(Failure::Refused(faults)) => Err(faults),
        Err(other) => panic!("{other:?}"),
    }
}

fn begin(world: &World, land: &str) -> Result<(), Vec<StartWhat>> {
    let beginning = Beginning {
        city: "new".to_owned(),
        name: "Nova".to_owned(),
        country: land.to_owned(),
        kind: "city".to_owned(),
        organisation: "Council".to_owned(),
    };
    let (app, ana) = (&world.app, world.actor(world.ana));
    match applications::start(app, &ana, "2023", &beginning, &app::chance::token()) {
        Ok(_) => Ok(()),
        Err(Failure::Refused(applications::StartRefused::Faults(faults))) => {
            Err(faults.into_iter().map(|it| it.what).collect())
        }
        Err(other) => panic!("{other:?}"),
    }
}

store::on_both! {
    fn a_mandate_gives_access_from_its_first_day_to_its_last_on_every_node(store) {
        let world = World::new(store);
        let other = world.beside(&store::testing::second_node(store), Mode::Demo);
        appoint(&world, world.kofi, "GH", &mandate("Secretary-General", "2023-02-01", "2023-03-31"));
        let role = Role::Commission(country("GH"));
        // Whole days where the network is: Hamburg, an hour and then two ahead of UTC.
        for (moment, holds) in [
            ("2023-01-31T22:59", false),
            ("2023-01-31T23:00", true),
            ("2023-03-31T21:59", true),
            ("2023-03-31T22:00", false),
        ] {
            world.clock_at(at(moment));
            let expected = if holds { vec![role] } else { vec![] };
            assert_eq!(roles(&world, world.kofi), expected, "{moment}");
            assert_eq!(roles(&other, world.kofi), expected, "{moment}, the other node");
        }
    }

    fn an_appointment_anew_puts_the_new_mandate_in_place_of_the_old(store) {
        let world = World::new(store);
        appoint(&world, world.kofi, "GH", &mandate("", "", "2023-03-31"));
        appoint(&world, world.kofi, "GH", &mandate("Secretary-General", "", "2023-12-31"));
        let grants = world.app.store.read(|tx| tx.grants_of(world.kofi)).unwrap();
        let titles: Vec<&str> = grants.iter().map(|it| it.mandate.title.as_str()).collect();
        assert_eq!(titles, ["Secretary-General"]);
        world.clock_at(at("2023-06-01T10:00"));
        assert_eq!(roles(&world, world.kofi), [Role::Commission(country("GH"))]);
    }

    fn a_mandate_that_cannot_be_is_refused_with_its_field(store) {
        let world = World::new(store);
        let ida = world.actor(world.ida);
        let refused = |mandate: &MandateTyped| {
            match people::appoint(&world.app, &ida, world.kofi, country("GH"), mandate) {
                Err(Failure::Refused(fault)) => fault,
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(refused(&mandate("", "2023-02-30", "")), OfficerFault::From);
        assert_eq!(refused(&mandate("", "", "soon")), OfficerFault::Until);
        let rule = |it| OfficerFault::Mandate(it);
        assert_eq!(refused(&mandate("", "2023-05-01", "2023-04-01")), rule(MandateRefused::EndsFirst));
        assert_eq!(refused(&mandate("", "", "2023-01-09")), rule(MandateRefused::Over));
        assert_eq!(refused(&mandate(&"x".repeat(121), "", "")), rule(MandateRefused::LongTitle));
    }

    fn an_officer_hands_the_office_over_and_the_secretariat_confirms(store) {
        let world = World::new(store);
        let typed = HandOver {
            name: "Nadia".into(),
            email: "nadia@commission.example".into(),
            mandate: mandate("Secretary-General", "2023-02-01", ""),
            succeeds: true,
        };
        let id = hand_over(&world, world.olha, "UA", &typed).unwrap();
        let nadia = store.read(|tx| tx.person_by_email("nadia@commission.example"));
        let nadia = nadia.unwrap().unwrap().id;
        assert_eq!(roles(&world, nadia), []);
        // An officer sees what they proposed, and decides nothing.
        assert!(proposals::page(&world.app, &world.actor(world.olha), id, Lang::EN).is_ok());
        let own = proposals::approve(&world.app, &world.actor(world.olha), id);
        assert!(matches!(own, Err(Failure::Denied(Denied::Forbidden))), "{own:?}");
        proposals::approve(&world.app, &world.actor(world.ida), id).unwrap();
        let role = Role::Commission(country("UA"));
        assert_eq!((roles(&world, world.olha), roles(&world, nadia)), (vec![role], vec![]));
        world.clock_at(at("2023-02-01T10:00"));
        assert_eq!((roles(&world, world.olha), roles(&world, nadia)), (vec![], vec![role]));
    }

    fn a_deputy_has_the_same_rights_beside_the_officer(store) {
        let world = World::new(store);
        let typed = HandOver {
            name: "Zoe".into(),
            email: "zoe@example.org".into(),
            mandate: MandateTyped { deputy: true, ..mandate("", "", "") },
            succeeds: false,
        };
        let id = hand_over(&world, world.olha, "UA", &typed).unwrap();
        proposals::approve(&world.app, &world.actor(world.ida), id).unwrap();
        let role = Role::Commission(country("UA"));
        assert_eq!((roles(&world, world.olha), roles(&world, world.zoe)), (vec![role], vec![role]));
        let page =
            officers::page(&world.app, &world.actor(world.zoe), country("UA"), Lang::EN).unwrap();
        let listed: Vec<(&str, bool, Standing)> =
            page.officers.iter().map(|it| (it.name.as_str(), it.deputy, it.standing)).collect();
        assert_eq!(listed.len(), 2);
        assert!(listed.contains(&("Zoe", true, Standing::InForce)));
        assert_eq!(hand_over(&world, world.olha, "UA", &typed), Err(vec![OfficerFault::AlreadyThere]));
    }

    fn nobody_hands_over_an_office_of_another_country(store) {
        let world = World::new(store);
        let typed = HandOver {
            name: "Zoe".into(),
            email: "zoe@example.org".into(),
            ..HandOver::default()
        };
        for who in [world.rui, world.ana, world.mei, world.zoe] {
            let actor = world.actor(who);
            let tried = officers::hand_over(&world.app, &actor, country("UA"), &typed);
            assert!(matches!(tried, Err(Failure::Denied(Denied::Hidden))), "{tried:?}");
            let seen = officers::page(&world.app, &actor, country("UA"), Lang::EN);
            assert!(matches!(seen, Err(Failure::Denied(Denied::Hidden))));
        }
        let faults = hand_over(&world, world.olha, "UA", &HandOver::default()).unwrap_err();
        assert_eq!(faults, [OfficerFault::Name, OfficerFault::Email]);
    }

    fn one_person_of_the_secretariat_does_not_appoint_alone(store) {
        let world = World::new(store);
        let (app, ida) = (&world.app, world.actor(world.ida));
        let empty = mandate("", "", "");
        let acted = people::appoint(app, &ida, world.kofi, country("GH"), &empty).unwrap();
        let Acted::Waits(id) = acted else { panic!("it takes two") };
        let alone = proposals::approve(app, &ida, id);
        let same = proposals::ApproveRefused::Rule(DecideRefused::SamePerson);
        assert!(matches!(alone, Err(Failure::Refused(it)) if it == same));
        assert_eq!(roles(&world, world.kofi), []);
    }

    fn where_there_is_no_commission_the_secretariat_acts_and_only_there(store) {
        let world = World::new(store);
        world.published_call("2023");
        let accra = world.submitted(world.kofi, "Accra Nova", "GH");
        let lisbon = world.submitted(world.ana, "Lisboa Nova", "PT");
        let ida = || world.actor(world.ida);
        let of_portugal = commissions::endorse(&world.app, &ida(), lisbon);
        assert!(matches!(of_portugal, Err(Failure::Denied(Denied::Forbidden))), "{of_portugal:?}");
        commissions::endorse(&world.app, &ida(), accra).unwrap();
        // As soon as the country has an officer, it is theirs.
        world.grant(world.zoe, Role::Commission(country("GH")));
        let too_late = commissions::forward_all(&world.app, &ida(), "2023", country("GH"));
        assert!(matches!(too_late, Err(Failure::Denied(Denied::Forbidden))), "{too_late:?}");
    }

    fn where_the_network_closes_a_country_without_a_commission_nobody_begins_there(store) {
        let mut world = World::new(store);
        world.published_call("2023");
        world.app = world.over(store, world.app.blobs.clone(), |parts| {
            parts.network.rules.without_commission.way = WithoutCommission::Closed;
        });
        assert_eq!(begin(&world, "GH"), Err(vec![StartWhat::NoCommission]));
        assert_eq!(begin(&world, "UA"), Ok(()));
        assert!(!world.actor(world.ida).acts_for(country("GH")));
    }
}
