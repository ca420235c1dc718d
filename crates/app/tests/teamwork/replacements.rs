use app::people;
use app::replacements::{self, Asking};
use app::testing::World;
use domain::ids::{ApplicationId, PersonId, ReplacementId};
use domain::language::Lang;
use domain::people::Part;
use domain::policy::Denied;
use domain::replacement::ReplaceRefused;
use views::pages::desk::What;

use super::{is_hidden, letters, refused};

const DAY_MS: i64 = 24 * 3_600_000;

/// Ana is contact and silent; Bea edits; Zoe reads for the council, Jan reads for the library.
fn team(store: &store::Store) -> (World, ApplicationId) {
    let world = World::new(store);
    world.published_call("2023");
    let id = world.started(world.ana, "Lisboa Nova", "PT");
    world.joins(world.ana, id, world.bea, Part::Editor, "University");
    world.joins(world.ana, id, world.zoe, Part::Reader, "Lisboa Nova City Council");
    world.joins(world.ana, id, world.jan, Part::Reader, "Library");
    (world, id)
}

fn ask(
    world: &World,
    by: PersonId,
    id: ApplicationId,
    new: PersonId,
) -> Result<ReplacementId, app::Failure<ReplaceRefused>> {
    let asking = Asking {
        old: world.ana.to_string(),
        new: new.to_string(),
        reason: "Gone since the election.".into(),
    };
    replacements::ask(&world.app, &world.actor(by), id, &asking)
}

fn parts(world: &World, id: ApplicationId) -> Vec<(PersonId, Part)> {
    let read = world.app.store.read(|tx| {
        let city = tx.application(id)?.unwrap().city;
        tx.team(city)
    });
    let mut parts: Vec<_> = read.unwrap().into_iter().map(|it| (it.person, it.part)).collect();
    parts.sort_by_key(|it| it.1);
    parts
}

fn waits(world: &World, person: PersonId) -> usize {
    let desk = people::desk(&world.app, &world.actor(person), Lang::EN).unwrap();
    let ours = |it: &What| matches!(it, What::Replace { .. } | What::Replaced { .. });
    desk.tasks.iter().filter(|it| ours(&it.what)).count()
}

store::on_both! {
    fn the_parts_move_when_the_secretariat_confirms_and_everybody_is_told(store) {
        let (world, id) = team(store);
        let it = ask(&world, world.bea, id, world.bea).unwrap();
        let told = letters(&world, "replacement_asked");
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].0, "ana@example.org");
        assert!(told[0].1.contains("Gone since the election."), "{}", told[0].1);
        assert_eq!((waits(&world, world.ida), waits(&world, world.ana)), (1, 1));
        assert_eq!(waits(&world, world.bea), 0);

        let confirm = |note| replacements::confirm(&world.app, &world.actor(world.ida), it, note);
        assert_eq!(refused(confirm("")), ReplaceRefused::NoReason, "her week still runs");
        world.clock_at(world.app.clock.now().plus_ms(7 * DAY_MS + 1));
        confirm("").unwrap();
        let now = parts(&world, id);
        assert_eq!(now[0], (world.bea, Part::Contact));
        assert!(now.contains(&(world.ana, Part::Editor)));
        assert_eq!(now.iter().filter(|it| it.1 == Part::Contact).count(), 1);
        let to: Vec<_> =
            letters(&world, "contact_replaced").into_iter().map(|it| it.0).collect();
        assert_eq!(to, ["ana@example.org", "bea@example.org"]);
        assert_eq!(refused(confirm("")), ReplaceRefused::Decided);
        assert_eq!(waits(&world, world.ida), 0);
        let city = world.app.store.read(|tx| tx.application(id)).unwrap().unwrap().city;
        let kinds = world.events_about(city.0);
        let last: Vec<_> = kinds.iter().rev().take(3).rev().collect();
        assert_eq!(last, ["team.contact_replaced", "team.part_changed", "team.part_changed"]);
        // The new contact can do at once what the old one could.
        let removed = app::teams::remove(&world.app, &world.actor(world.bea), id, world.ana);
        removed.unwrap();
    }

    fn an_objection_makes_the_secretariat_say_why_and_a_refusal_changes_nothing(store) {
        let (world, id) = team(store);
        let before = parts(&world, id);
        let it = ask(&world, world.zoe, id, world.bea).unwrap();
        replacements::object(&world.app, &world.actor(world.ana), it, "I am here.").unwrap();
        world.clock_at(world.app.clock.now().plus_ms(30 * DAY_MS));
        let ida = world.actor(world.ida);
        let mute = replacements::confirm(&world.app, &ida, it, " ");
        assert_eq!(refused(mute), ReplaceRefused::NoReason);
        let mute = replacements::refuse(&world.app, &ida, it, "");
        assert_eq!(refused(mute), ReplaceRefused::NoReason);
        replacements::refuse(&world.app, &ida, it, "She answered.").unwrap();
        assert_eq!(parts(&world, id), before);
        let told = letters(&world, "replacement_refused");
        assert_eq!(told.len(), 3, "the old contact, the one proposed, and who asked");
        assert!(told[0].1.contains("She answered."));
        // Then the team can ask anew.
        ask(&world, world.zoe, id, world.bea).unwrap();
    }

    fn who_asks_writes_or_comes_from_the_contacts_house_and_one_request_waits(store) {
        let (world, id) = team(store);
        let library = ask(&world, world.jan, id, world.bea);
        assert_eq!(refused(library), ReplaceRefused::NotTheirs);
        for outsider in [world.kofi, world.rui, world.ida] {
            assert!(is_hidden(ask(&world, outsider, id, world.bea)));
        }
        let it = ask(&world, world.zoe, id, world.zoe).unwrap();
        assert_eq!(refused(ask(&world, world.bea, id, world.bea)), ReplaceRefused::AskedAlready);
        let page = |who| replacements::page(&world.app, &world.actor(who), it, Lang::EN);
        for stranger in [world.kofi, world.rui, world.mei] {
            assert!(is_hidden(page(stranger)));
            let actor = world.actor(stranger);
            assert!(is_hidden(replacements::object(&world.app, &actor, it, "No.")));
            assert!(is_hidden(replacements::confirm(&world.app, &actor, it, "Yes.")));
        }
        let by_team = replacements::confirm(&world.app, &world.actor(world.bea), it, "Yes.");
        assert!(matches!(by_team, Err(app::Failure::Denied(Denied::Forbidden))), "{by_team:?}");
        assert!(page(world.ida).unwrap().can_decide);
        assert_eq!(page(world.ida).unwrap().application, None, "a draft is the team's alone");
        let ana = page(world.ana).unwrap();
        assert!(ana.can_object && !ana.can_decide);
    }

    fn a_team_that_moved_on_by_itself_is_left_alone(store) {
        let (world, id) = team(store);
        let it = ask(&world, world.bea, id, world.zoe).unwrap();
        app::teams::remove(&world.app, &world.actor(world.ana), id, world.zoe).unwrap();
        let ida = world.actor(world.ida);
        let moved = replacements::confirm(&world.app, &ida, it, "Please.");
        assert_eq!(refused(moved), ReplaceRefused::Moved);
        assert_eq!(parts(&world, id)[0], (world.ana, Part::Contact));
    }
}
