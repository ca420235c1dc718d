//! Planned results come out at their instant: not before, once, and never on a clock that lies.

use app::decisions::release::{self, Watcher};
use app::decisions::{self, Prepare, announcing};
use app::testing::{World, at};
use app::{App, Clock};
use domain::call::Stage;
use domain::decision::Outcome;
use domain::ids::AnnouncementId;
use domain::time::Timestamp;

use crate::secretariat::closed::Closed;

const LOCAL: &str = "2024-02-14T12:00";
const SECOND_MS: i64 = 1_000;
const HOUR_MS: i64 = 3_600_000;

fn instant() -> Timestamp {
    at("2024-02-14T11:00")
}

/// Two cities decided, their letters approved, their announcement planned for [`instant`].
fn planned(world: &World) -> AnnouncementId {
    let Closed { files, .. } = Closed::with(world, &["Sumy", "Lviv"]);
    for (id, outcome) in files.iter().zip([Outcome::Admit, Outcome::Decline]) {
        let to = Prepare { outcome, note: String::new(), seen: 0 };
        decisions::prepare(&world.app, &world.actor(world.ida), *id, to).unwrap();
    }
    world.letters_approved("2023");
    world.announcement_planned("2023", LOCAL)
}

fn told(app: &App) -> Option<Timestamp> {
    let call = app.store.read(|tx| tx.call_by_slug("2023")).unwrap().unwrap();
    match call.stage {
        Stage::Announced { at } => Some(at),
        _ => None,
    }
}

fn look(app: &App, watcher: &mut Watcher) -> usize {
    release::run_once(app, watcher).unwrap().len()
}

fn doubted(app: &App, id: AnnouncementId) -> bool {
    let plan = app.store.read(|tx| tx.announcement_plan(id)).unwrap().unwrap();
    plan.waits_for_confirmation()
}

/// The same platform on another node, with a clock of its own.
fn other_node(world: &World, store: &store::Store, clock: Clock) -> App {
    let second = store::testing::second_node(store);
    world.over(&second, world.app.blobs.clone(), |parts| parts.clock = clock)
}

store::on_both! {
    fn results_come_out_at_their_instant_and_not_a_millisecond_before(store) {
        let world = World::new(store);
        planned(&world);
        let mut watcher = Watcher::new(&world.app);
        for before_ms in [24 * HOUR_MS, HOUR_MS, 61 * SECOND_MS, 2 * SECOND_MS, 1] {
            world.clock_at(instant().plus_ms(-before_ms));
            assert_eq!(look(&world.app, &mut watcher), 0, "{before_ms} ms before");
            assert_eq!(told(&world.app), None);
        }
        world.clock_at(instant());
        assert_eq!(look(&world.app, &mut watcher), 1);
        assert_eq!(told(&world.app), Some(instant()));
        assert_eq!(look(&world.app, &mut watcher), 0, "once is enough");
        assert_eq!(world.events_of_kind("call.announced"), 1);
        let announced = world.app.store.read(|tx| tx.events_after(0, 10_000)).unwrap();
        let event = announced.iter().rfind(|it| {
            it.kind.as_ref().is_ok_and(|kind| kind.as_str() == "call.announced")
        });
        assert_eq!(event.unwrap().actor, None, "the clock told it, on the word of two people");
    }

    fn two_nodes_that_look_at_the_same_moment_tell_once(store) {
        let world = World::new(store);
        planned(&world);
        let apps = [world.app.clone(), other_node(&world, store, world.app.clock.clone())];
        let mut watchers = apps.each_ref().map(Watcher::new);
        world.clock_at(instant().plus_ms(-SECOND_MS));
        for (app, watcher) in apps.iter().zip(&mut watchers) {
            assert_eq!(look(app, watcher), 0);
        }
        world.clock_at(instant());
        let n_told: usize = std::thread::scope(|threads| {
            let runs: Vec<_> = apps
                .iter()
                .zip(&mut watchers)
                .map(|(app, watcher)| threads.spawn(move || look(app, watcher)))
                .collect();
            runs.into_iter().map(|it| it.join().unwrap()).sum()
        });
        assert_eq!(n_told, 1);
        assert_eq!(world.events_of_kind("call.announced"), 1);
        assert_eq!(world.events_of_kind("city.admitted"), 1);
    }

    fn a_clock_that_was_set_forward_releases_nothing_until_a_person_confirms_the_hour(store) {
        let world = World::new(store);
        let id = planned(&world);
        world.clock_at(instant().plus_ms(-HOUR_MS));
        let mut watcher = Watcher::new(&world.app);
        assert_eq!(look(&world.app, &mut watcher), 0);
        // Somebody sets the machine's clock: the hour has not passed.
        world.app.clock.jump(instant().plus_ms(SECOND_MS));
        for _ in 0..3 {
            assert_eq!(look(&world.app, &mut watcher), 0);
        }
        assert_eq!((told(&world.app), doubted(&world.app, id)), (None, true));
        // Nor does anybody tell it by hand meanwhile.
        let ida = world.actor(world.ida);
        assert!(announcing::tell(&world.app, &ida, "2023", id).is_err());
        announcing::confirm_hour(&world.app, &ida, "2023", id).unwrap();
        assert_eq!(look(&world.app, &mut watcher), 1);
    }

    fn a_node_that_starts_after_the_instant_asks_unless_one_was_there_just_before(store) {
        let world = World::new(store);
        let id = planned(&world);
        world.clock_at(instant().plus_ms(5 * SECOND_MS));
        let mut late = Watcher::new(&world.app);
        assert_eq!(look(&world.app, &mut late), 0);
        assert!(doubted(&world.app, id));

        let other = World::new(&store::testing::fresh_sqlite().0);
        planned(&other);
        other.clock_at(instant().plus_ms(-10 * SECOND_MS));
        assert_eq!(look(&other.app, &mut Watcher::new(&other.app)), 0);
        other.clock_at(instant().plus_ms(10 * SECOND_MS));
        let mut anew = Watcher::new(&other.app);
        assert_eq!(look(&other.app, &mut anew), 0, "the node of before may be alive");
        other.clock_at(instant().plus_ms(26 * SECOND_MS));
        assert_eq!(look(&other.app, &mut anew), 1, "it was silent, and is this one");
    }

    fn a_node_with_a_wrong_clock_waits_for_one_that_is_alive(store) {
        let world = World::new(store);
        planned(&world);
        world.clock_at(instant().plus_ms(-20 * SECOND_MS));
        let skewed = Clock::set_at(instant().plus_ms(-10 * SECOND_MS));
        let fast = other_node(&world, store, skewed.clone());
        let (mut slow_watch, mut fast_watch) = (Watcher::new(&world.app), Watcher::new(&fast));
        for _ in 0..20 {
            assert_eq!(look(&world.app, &mut slow_watch), 0);
            assert_eq!(look(&fast, &mut fast_watch), 0, "the other node has not got there");
            world.clock_at(world.app.clock.now().plus_ms(SECOND_MS));
            skewed.travel(skewed.now().plus_ms(SECOND_MS));
        }
        assert_eq!(world.app.clock.now(), instant());
        assert_eq!(look(&world.app, &mut slow_watch), 1);
        assert_eq!(look(&fast, &mut fast_watch), 0);
    }

    fn what_changed_after_the_yes_is_kept_back(store) {
        let world = World::new(store);
        let id = planned(&world);
        let mut watcher = Watcher::new(&world.app);
        world.clock_at(instant().plus_ms(-SECOND_MS));
        assert_eq!(look(&world.app, &mut watcher), 0);
        let file = world.app.store.read(|tx| {
            let call = tx.call_by_slug("2023")?.unwrap().id;
            Ok::<_, store::Error>(tx.decisions_in(call)?.remove(0))
        });
        let decision = file.unwrap();
        let outcome = match decision.outcome {
            Outcome::Admit => Outcome::Decline,
            Outcome::Decline => Outcome::Admit,
        };
        let to = Prepare { outcome, note: String::new(), seen: 1 };
        decisions::prepare(&world.app, &world.actor(world.ida), decision.application, to).unwrap();
        world.clock_at(instant());
        assert_eq!((look(&world.app, &mut watcher), told(&world.app)), (0, None));
        world.letters_approved("2023");
        assert_eq!(look(&world.app, &mut watcher), 0, "the yes was for something else");
        announcing::agree(&world.app, &world.actor(world.ivo), "2023", id).unwrap();
        assert_eq!(look(&world.app, &mut watcher), 1);
    }
}
