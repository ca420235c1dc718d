//! Teams, invitations, roles and the desk that follows from them.

use app::people::{self, Entry, EntryFault, RoleRefused};
use app::proposals::{self, Acted};
use app::teams::{self, InviteFault, Inviting};
use app::testing::{World, country};
use app::{Failure, Mode};
use domain::ids::{ApplicationId, InvitationId, PersonId};
use domain::language::Lang;
use domain::people::{GrantRefused, Part, Role, TeamRefused};
use domain::policy::Denied;
use views::pages::desk::What;

fn inviting(email: &str, part: &str) -> Inviting {
    Inviting { email: email.into(), part: part.into(), organisation: "State University".into() }
}

fn invite(world: &World, by: PersonId, id: ApplicationId, email: &str, part: &str) -> InvitationId {
    teams::invite(&world.app, &world.actor(by), id, &inviting(email, part)).unwrap()
}

fn is_hidden<T: std::fmt::Debug, R: std::fmt::Debug>(answer: Result<T, Failure<R>>) -> bool {
    matches!(answer, Err(Failure::Denied(Denied::Hidden)))
}

fn desk_tasks(world: &World, person: PersonId) -> Vec<What> {
    let desk = people::desk(&world.app, &world.actor(person), Lang::EN).unwrap();
    desk.tasks.into_iter().map(|it| it.what).collect()
}

store::on_both! {
    fn who_is_invited_joins_once_and_has_what_the_part_allows(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisbon", "PT");
        let invitation = invite(&world, world.ana, id, " Bea@Example.org ", "editor");
        let city = world.app.store.read(|tx| tx.application(id)).unwrap().unwrap().city;

        assert!(is_hidden(teams::team(&world.app, &world.actor(world.bea), id, Lang::EN)));
        let page =
            teams::invitation(&world.app, &world.actor(world.bea), invitation, Lang::EN).unwrap();
        assert_eq!((page.inviter.as_str(), page.city.as_str()), ("Ana", "Lisbon"));
        world.clock_at(world.app.clock.now().plus_ms(1));
        teams::accept(&world.app, &world.actor(world.bea), invitation).unwrap();
        assert_eq!(world.actor(world.bea).part_in(city), Some(Part::Editor));
        let team = teams::team(&world.app, &world.actor(world.bea), id, Lang::EN).unwrap();
        let names: Vec<&str> = team.members.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Ana", "Bea"]);
        assert!(!team.runs);

        let again = teams::accept(&world.app, &world.actor(world.bea), invitation);
        assert!(matches!(again, Err(Failure::Refused(TeamRefused::InvitationOver))), "{again:?}");
        let kinds = world.events_about(city.0);
        assert_eq!(kinds.iter().filter(|it| *it == "team.member_added").count(), 2);
    }

    fn an_invitation_is_for_one_address_alone(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisbon", "PT");
        let invitation = invite(&world, world.ana, id, "bea@example.org", "reader");
        for other in [world.kofi, world.zoe, world.ida, world.ana] {
            let actor = world.actor(other);
            assert!(is_hidden(teams::accept(&world.app, &actor, invitation)));
            assert!(is_hidden(teams::invitation(&world.app, &actor, invitation, Lang::EN)));
        }
    }

    fn an_invitation_lapses_after_seven_days_and_not_a_millisecond_before(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisbon", "PT");
        let early = invite(&world, world.ana, id, "bea@example.org", "reader");
        let late = invite(&world, world.ana, id, "zoe@example.org", "reader");
        let made_at = world.app.clock.now();
        world.clock_at(made_at.plus_ms(7 * 24 * 3_600_000));
        assert!(matches!(desk_tasks(&world, world.bea)[..], [What::Join { .. }]));
        teams::accept(&world.app, &world.actor(world.bea), early).unwrap();
        world.clock_at(world.app.clock.now().plus_ms(1));
        let lapsed = teams::accept(&world.app, &world.actor(world.zoe), late);
        assert!(matches!(lapsed, Err(Failure::Refused(TeamRefused::InvitationOver))));
        assert_eq!(desk_tasks(&world, world.zoe).len(), 0);
        // Then the address can be invited again.
        invite(&world, world.ana, id, "zoe@example.org", "reader");
    }

    fn only_a_contact_invites_and_a_stranger_learns_nothing_from_trying(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisbon", "PT");
        let editor = invite(&world, world.ana, id, "bea@example.org", "editor");
        teams::accept(&world.app, &world.actor(world.bea), editor).unwrap();
        let zoe = inviting("zoe@example.org", "reader");
        let by_editor = teams::invite(&world.app, &world.actor(world.bea), id, &zoe);
        assert!(matches!(by_editor, Err(Failure::Denied(Denied::Forbidden))));
        for bad in [&zoe, &Inviting::default()] {
            assert!(is_hidden(teams::invite(&world.app, &world.actor(world.kofi), id, bad)));
        }
        let faults = |email: &str, part: &str, organisation: &str| {
            let sent = Inviting {
                email: email.into(), part: part.into(), organisation: organisation.into(),
            };
            match teams::invite(&world.app, &world.actor(world.ana), id, &sent) {
                Err(Failure::Refused(faults)) => faults,
                other => panic!("{other:?}"),
            }
        };
        use InviteFault::{
            AlreadyIn, AlreadyInvited, LongOrganisation, NoOrganisation, NoSuchPart, NotAnEmail,
        };
        assert_eq!(faults("x", "mayor", " "), [NotAnEmail, NoSuchPart, NoOrganisation]);
        assert_eq!(faults("z@x.org", "reader", &"x".repeat(201)), [LongOrganisation]);
        assert_eq!(faults("bea@example.org", "reader", "x"), [AlreadyIn]);
        teams::invite(&world.app, &world.actor(world.ana), id, &zoe).unwrap();
        assert_eq!(faults("ZOE@example.org", "reader", "x"), [AlreadyInvited]);
    }

    fn the_last_contact_stays_and_who_is_out_sees_nothing_at_once(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisbon", "PT");
        let bea = invite(&world, world.ana, id, "bea@example.org", "contact");
        let ana = world.ana;
        let alone = teams::remove(&world.app, &world.actor(ana), id, ana);
        assert!(matches!(alone, Err(Failure::Refused(TeamRefused::LastContact))), "{alone:?}");
        teams::accept(&world.app, &world.actor(world.bea), bea).unwrap();
        let other = world.beside(&store::testing::second_node(store), Mode::Demo);
        assert!(teams::team(&other.app, &other.actor(ana), id, Lang::EN).is_ok());

        teams::remove(&world.app, &world.actor(world.bea), id, ana).unwrap();
        assert!(is_hidden(teams::team(&other.app, &other.actor(ana), id, Lang::EN)));
        let last = teams::remove(&world.app, &world.actor(world.bea), id, world.bea);
        assert!(matches!(last, Err(Failure::Refused(TeamRefused::LastContact))));
    }

    fn a_role_taken_back_closes_its_desk_at_once(store) {
        let world = World::new(store);
        world.published_call("2023");
        world.submitted(world.ana, "Sumy", "UA");
        let grant = world.app.store.read(|tx| tx.grants_of(world.olha)).unwrap().pop().unwrap();
        let desk = people::desk(&world.app, &world.actor(world.olha), Lang::EN).unwrap();
        assert_eq!((desk.countries.len(), desk.countries[0].n_open), (1, 1));
        assert!(matches!(desk.tasks[0].what, What::Choose { n: 1, .. }));

        people::take_back(&world.app, &world.actor(world.ida), world.olha, grant.id).unwrap();
        let other = world.beside(&store::testing::second_node(store), Mode::Demo);
        let desk = people::desk(&other.app, &other.actor(world.olha), Lang::EN).unwrap();
        assert_eq!((desk.countries.len(), desk.tasks.len()), (0, 0));
        let again = people::take_back(&world.app, &world.actor(world.ida), world.olha, grant.id);
        let refused = RoleRefused::Grant(GrantRefused::Revoked);
        assert!(matches!(again, Err(Failure::Refused(it)) if it == refused));
        assert_eq!(world.events_about(grant.id.0), ["role.granted", "role.revoked"]);
    }

    fn roles_are_granted_by_the_secretariat_within_what_exists(store) {
        let world = World::new(store);
        let call = world.published_call("2023");
        let ida = world.actor(world.ida);
        let give = |person, role| people::give(&world.app, &ida, person, role);
        let refused = |person, role| match give(person, role) {
            Err(Failure::Refused(refused)) => refused,
            other => panic!("{other:?}"),
        };
        assert_eq!(refused(world.zoe, Role::Commission(country("XX"))), RoleRefused::NoSuchCountry);
        let nowhere = domain::ids::CallId(app::chance::fresh_id(world.app.clock.now()));
        assert_eq!(refused(world.zoe, Role::Expert(nowhere)), RoleRefused::NoSuchCall);
        let once = give(world.mei, Role::Expert(call)).unwrap();
        assert!(matches!(once, Acted::Waits(_)));
        assert_eq!(give(world.mei, Role::Expert(call)).unwrap(), once);
        let Acted::Waits(proposal) = once else { unreachable!() };
        proposals::approve(&world.app, &world.actor(world.ivo), proposal).unwrap();
        assert_eq!(give(world.mei, Role::Expert(call)).unwrap(), Acted::Done(()));
        let of = |person| world.app.store.read(|tx| tx.grants_of(person)).unwrap().pop().unwrap();
        people::take_back(&world.app, &ida, world.ivo, of(world.ivo).id).unwrap();
        let last = of(world.ida);
        let alone = people::take_back(&world.app, &ida, world.ida, last.id);
        let rule = RoleRefused::Grant(GrantRefused::LastSecretary);
        assert!(matches!(alone, Err(Failure::Refused(it)) if it == rule));
        for other in [world.ana, world.olha, world.mei, world.zoe] {
            let actor = world.actor(other);
            let role = Role::Secretariat;
            assert!(people::give(&world.app, &actor, other, role).is_err());
            assert!(people::list(&world.app, &actor, &people::Asked::default(), Lang::EN).is_err());
        }
    }

    fn people_are_entered_once_and_every_fault_is_told_together(store) {
        let world = World::new(store);
        let ida = world.actor(world.ida);
        let entry = |name: &str, email: &str, language: &str, country: &str| Entry {
            name: name.into(), email: email.into(), language: language.into(), country: country.into(),
            organisation: String::new(), reads: Vec::new(),
        };
        let faults = |entry: &Entry| match people::enter(&world.app, &ida, entry) {
            Err(Failure::Refused(faults)) => faults,
            other => panic!("{other:?}"),
        };
        use EntryFault::{KnownEmail, NoName, NoSuchCountry, NoSuchLanguage, NotAnEmail};
        let all = faults(&entry(" ", "nobody", "de", "XX"));
        assert_eq!(all, [NoName, NotAnEmail, NoSuchLanguage, NoSuchCountry]);
        assert_eq!(faults(&entry("Ana", "ANA@example.org", "en", "")), [KnownEmail]);
        let id = people::enter(&world.app, &ida, &entry("Łucja", "l@x.org", "fr", "PL")).unwrap();
        let asked = people::Asked { search: "lucja".to_owned(), ..people::Asked::default() };
        let found = people::list(&world.app, &ida, &asked, Lang::EN).unwrap();
        assert_eq!(found.people.len(), 1, "{found:?}");
        assert_eq!(found.people[0].country, "Poland");
        assert_eq!(world.events_about(id.0), ["person.added"]);
    }

    fn who_holds_a_role_does_not_change_the_country_that_keeps_them_from_files(store) {
        let world = World::new(store);
        let call = world.published_call("2023");
        world.grant(world.jan, Role::Expert(call));
        let entry =
            Entry { name: "Jan".into(), language: "en".into(), country: "SE".into(), ..Entry::default() };
        let of = |person| world.app.store.read(|tx| tx.person(person)).unwrap().unwrap().country;
        people::change_profile(&world.app, &world.actor(world.jan), &entry).unwrap();
        assert_eq!(of(world.jan), Some(country("PT")));
        people::correct(&world.app, &world.actor(world.ida), world.jan, &entry).unwrap();
        assert_eq!(of(world.jan), Some(country("SE")));
        let zoe = Entry { name: "Zoe".into(), country: "FR".into(), ..entry };
        people::change_profile(&world.app, &world.actor(world.zoe), &zoe).unwrap();
        assert_eq!(of(world.zoe), Some(country("FR")));
    }

    fn a_desk_lists_what_waits_by_deadline_and_nothing_of_others(store) {
        let world = World::new(store);
        world.published_call("2023");
        let sumy = world.submitted(world.ana, "Sumy", "UA");
        world.started(world.ana, "Lviv", "UA");
        app::commissions::give_back(&world.app, &world.actor(world.olha), sumy, "Mend it").unwrap();
        let tasks = desk_tasks(&world, world.ana);
        let order: Vec<bool> = tasks.iter().map(|it| matches!(it, What::Write { .. })).collect();
        assert_eq!(order, [true, false], "the draft ends first: {tasks:?}");
        let kofi = people::desk(&world.app, &world.actor(world.kofi), Lang::EN).unwrap();
        assert_eq!((kofi.tasks.len(), kofi.files.len(), kofi.open.len()), (0, 0, 1));
        let ida = people::desk(&world.app, &world.actor(world.ida), Lang::EN).unwrap();
        assert_eq!((ida.calls.len(), ida.calls[0].n_files, ida.files.len()), (1, 1, 0));
        let cast = people::cast(&world.app, Lang::EN).unwrap();
        let names: Vec<&str> = cast.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Ida", "Ivo", "Olha", "Rui", "Ana"]);
        assert_eq!(cast[2].does, ["National Commission for UNESCO: Ukraine"]);
    }
}
