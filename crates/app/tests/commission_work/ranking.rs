//! The order between two officers who have the desk open.

use std::sync::Barrier;

use app::commissions::{self, Towards};
use app::testing::{World, country};
use app::{Failure, Mode};
use domain::application::CommissionRefused;
use domain::ids::ApplicationId;
use domain::language::Lang;

use super::{endorse, file, files, is_hidden, refused, taras, ua};

fn ranks(world: &World, ids: &[ApplicationId]) -> Vec<Option<i64>> {
    ids.iter().map(|id| file(world, *id).rank).collect()
}

fn order(world: &World) -> String {
    let olha = world.actor(world.olha);
    commissions::desk(&world.app, &olha, "2023", ua(), Lang::EN).unwrap().order
}

store::on_both! {
    fn another_order_that_was_saved_meanwhile_is_not_written_over_unseen(store) {
        let world = World::new(store);
        let ids = files(&world, 3);
        let (app, olha, taras) = (&world.app, world.actor(world.olha), world.actor(taras(&world)));
        let seen = order(&world);
        let mine = [(ids[0], 1), (ids[1], 2), (ids[2], 3)];
        let theirs = [(ids[0], 3), (ids[1], 2), (ids[2], 1)];
        commissions::rank_from(app, &taras, "2023", ua(), &theirs, &seen).unwrap();
        let stale = commissions::rank_from(app, &olha, "2023", ua(), &mine, &seen);
        assert_eq!(refused(stale), CommissionRefused::RankedMeanwhile);
        assert_eq!(ranks(&world, &ids), [Some(3), Some(2), Some(1)]);
        let desk = commissions::desk(app, &olha, "2023", ua(), Lang::EN).unwrap();
        assert_eq!(desk.ranked.map(|it| it.0).as_deref(), Some("Taras"));
        // Having seen theirs, Olha puts hers in its place; and the same click again is nothing.
        let seen = order(&world);
        commissions::rank_from(app, &olha, "2023", ua(), &mine, &seen).unwrap();
        let before = world.events_of_kind("application.ranked");
        commissions::rank_from(app, &olha, "2023", ua(), &mine, &seen).unwrap();
        assert_eq!(world.events_of_kind("application.ranked"), before);
        assert_eq!(ranks(&world, &ids), [Some(1), Some(2), Some(3)]);
    }

    fn of_eight_who_saw_one_order_on_two_nodes_one_changes_it(store) {
        let world = World::new(store);
        let ids = files(&world, 8);
        let other = world.beside(&store::testing::second_node(store), Mode::Demo).app;
        let (olha, seen, start) = (world.actor(world.olha), order(&world), Barrier::new(8));
        let outcomes: Vec<_> = std::thread::scope(|scope| {
            let run = |(n, id): (usize, &ApplicationId)| {
                let app = if n % 2 == 0 { &world.app } else { &other };
                let (olha, seen, start, first) = (&olha, &seen, &start, *id);
                scope.spawn(move || {
                    start.wait();
                    commissions::rank_from(app, olha, "2023", ua(), &[(first, 1)], seen)
                })
            };
            let runners: Vec<_> = ids.iter().enumerate().map(run).collect();
            runners.into_iter().map(|it| it.join().unwrap()).collect()
        });
        let n_done = outcomes.iter().filter(|it| it.is_ok()).count();
        let stale = |it: &&Result<(), Failure<CommissionRefused>>| {
            matches!(it, Err(Failure::Refused(CommissionRefused::RankedMeanwhile)))
        };
        assert_eq!((n_done, outcomes.iter().filter(stale).count()), (1, 7));
        assert_eq!(ranks(&world, &ids).into_iter().flatten().collect::<Vec<_>>(), [1]);
    }

    fn a_file_moves_up_and_down_by_one_place_in_what_was_typed(store) {
        let world = World::new(store);
        let ids = files(&world, 3);
        let (app, olha) = (&world.app, world.actor(world.olha));
        let step = |typed: &[(ApplicationId, i64)], id, towards| {
            let seen = order(&world);
            commissions::move_file(app, &olha, ("2023", ua()), typed, &seen, (id, towards))
        };
        step(&[], ids[2], Towards::Up).unwrap();
        assert_eq!(ranks(&world, &ids), [Some(1), Some(3), Some(2)]);
        step(&[(ids[0], 5), (ids[1], 1), (ids[2], 3)], ids[0], Towards::Up).unwrap();
        assert_eq!(ranks(&world, &ids), [Some(2), Some(1), Some(3)]);
        let twice = step(&[(ids[0], 1), (ids[1], 1)], ids[0], Towards::Up);
        assert_eq!(refused(twice), CommissionRefused::Ranks);
        let foreign = world.submitted(world.ana, "Evora", "PT");
        assert!(is_hidden(step(&[], foreign, Towards::Up)));
        assert!(is_hidden(step(&[(foreign, 1)], ids[0], Towards::Up)));
    }

    fn what_was_forwarded_keeps_its_place(store) {
        let world = World::new(store);
        let ids = files(&world, 3);
        let (app, olha) = (&world.app, world.actor(world.olha));
        let all = [(ids[0], 1), (ids[1], 2), (ids[2], 3)];
        commissions::rank(app, &olha, "2023", country("UA"), &all).unwrap();
        endorse(&world, ids[0]);
        commissions::forward_all(app, &olha, "2023", ua()).unwrap();
        let taken = commissions::rank(app, &olha, "2023", ua(), &[(ids[1], 1)]);
        assert_eq!(refused(taken), CommissionRefused::Ranks);
        commissions::rank(app, &olha, "2023", ua(), &[(ids[2], 2), (ids[1], 3)]).unwrap();
        assert_eq!(ranks(&world, &ids), [Some(1), Some(3), Some(2)]);
    }
}
