use app::applications::{assign_section, end_assignment, task_list};
use app::people;
use app::testing::{World, at};
use domain::assignment::AssignRefused;
use domain::ids::{ApplicationId, PersonId};
use domain::language::Lang;
use domain::people::Part;
use domain::policy::Denied;
use views::pages::desk::What;

use super::{is_hidden, letters, refused};

fn team(store: &store::Store) -> (World, ApplicationId) {
    let world = World::new(store);
    world.published_call("2023");
    let id = world.started(world.ana, "Lisboa Nova", "PT");
    world.joins(world.ana, id, world.bea, Part::Editor, "University");
    world.joins(world.ana, id, world.zoe, Part::Reader, "Library");
    (world, id)
}

fn give(
    world: &World,
    by: PersonId,
    id: ApplicationId,
    section: &str,
    to: PersonId,
    day: &str,
) -> Result<(), app::Failure<AssignRefused>> {
    assign_section(&world.app, &world.actor(by), id, section, &to.to_string(), day)
}

/// The sections on somebody's desk, in the order of the desk.
fn desk(world: &World, person: PersonId) -> Vec<(String, i64)> {
    let desk = people::desk(&world.app, &world.actor(person), Lang::EN).unwrap();
    let tasks = desk.tasks.into_iter();
    tasks
        .filter_map(|it| match it.what {
            What::Section { section, .. } => Some((section, it.until.unwrap().n_days)),
            _ => None,
        })
        .collect()
}

store::on_both! {
    fn a_section_is_on_the_list_and_on_the_desk_of_whoever_has_it_by_date(store) {
        let (world, id) = team(store);
        let form = world.form_of(id);
        let [one, two] = [0, 1].map(|n| form.sections[n].id.clone());
        give(&world, world.ana, id, &one, world.bea, "2023-05-20").unwrap();
        give(&world, world.ana, id, &two, world.bea, "2023-04-10").unwrap();
        let titles = [1, 0].map(|n| form.sections[n].title.to(Lang::EN).to_owned());
        let days = [(titles[0].clone(), 7), (titles[1].clone(), 47)];
        assert_eq!(desk(&world, world.bea), days);
        assert_eq!(desk(&world, world.ana), []);
        let given = |world: &World| {
            let list = task_list(&world.app, &world.actor(world.zoe), id, Lang::EN, None).unwrap();
            let row = list.sections[1].given.clone().unwrap();
            (row.who, row.until, row.n_days)
        };
        assert_eq!(given(&world), ("Bea".into(), "10 April 2023".into(), 7));
        world.clock_at(at("2023-04-13T09:00"));
        assert_eq!(given(&world).2, -3, "three days overdue");
        assert_eq!(desk(&world, world.bea)[0].1, -3);

        end_assignment(&world.app, &world.actor(world.bea), id, &two).unwrap();
        assert_eq!(desk(&world, world.bea).len(), 1);
        // Ended twice is ended, and leaves one event.
        end_assignment(&world.app, &world.actor(world.bea), id, &two).unwrap();
        let kinds = world.events_about(id.0);
        let ours: Vec<_> = kinds.iter().filter(|it| it.starts_with("section.")).collect();
        assert_eq!(ours, ["section.assigned", "section.assigned", "section.assignment_ended"]);
    }

    fn who_is_given_a_section_gets_one_letter_and_who_takes_it_none(store) {
        let (world, id) = team(store);
        let section = world.form_of(id).sections[0].id.clone();
        give(&world, world.ana, id, &section, world.bea, "2023-05-20").unwrap();
        give(&world, world.ana, id, &section, world.bea, "2023-05-20").unwrap();
        let sent = letters(&world, "section_assigned");
        assert_eq!(sent.len(), 1);
        assert_eq!(sent[0].0, "bea@example.org");
        assert!(sent[0].1.contains("20 May 2023") && sent[0].1.contains("Ana"), "{}", sent[0].1);
        give(&world, world.ana, id, &section, world.ana, "2023-05-21").unwrap();
        assert_eq!(letters(&world, "section_assigned").len(), 1);
        give(&world, world.bea, id, &section, world.bea, "2023-05-22").unwrap();
        assert_eq!(letters(&world, "section_assigned").len(), 1);
    }

    fn sections_go_to_those_who_write_and_from_those_who_write(store) {
        let (world, id) = team(store);
        let section = world.form_of(id).sections[0].id.clone();
        let to = |by, to| give(&world, by, id, &section, to, "2023-05-20");
        assert_eq!(refused(to(world.ana, world.zoe)), AssignRefused::ReaderOnly);
        assert_eq!(refused(to(world.ana, world.kofi)), AssignRefused::NotInTeam);
        let by_reader = to(world.zoe, world.bea);
        assert!(matches!(by_reader, Err(app::Failure::Denied(Denied::Forbidden))));
        for outsider in [world.kofi, world.rui, world.ida] {
            assert!(is_hidden(to(outsider, world.bea)));
        }
        let nowhere = give(&world, world.ana, id, "no_such_section", world.bea, "2023-05-20");
        assert!(is_hidden(nowhere));
        let late = give(&world, world.ana, id, &section, world.bea, "2023-06-01");
        let last_on = "2023-05-31".to_owned();
        assert_eq!(refused(late), AssignRefused::AfterDeadline { last_on });
    }

    fn who_leaves_the_team_leaves_no_section_behind(store) {
        let (world, id) = team(store);
        let section = world.form_of(id).sections[0].id.clone();
        give(&world, world.ana, id, &section, world.bea, "2023-05-20").unwrap();
        app::teams::remove(&world.app, &world.actor(world.ana), id, world.bea).unwrap();
        let list = task_list(&world.app, &world.actor(world.ana), id, Lang::EN, None).unwrap();
        assert!(list.sections[0].given.is_none());
        assert_eq!(world.app.store.read(|tx| tx.section_assignments(id)).unwrap(), []);
        // Asked back, they do not find it on their desk either.
        world.joins(world.ana, id, world.bea, Part::Editor, "University");
        assert_eq!(desk(&world, world.bea), []);
    }
}
