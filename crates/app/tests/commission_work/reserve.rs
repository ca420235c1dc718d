//! The reserve that moves up by itself, and the quota that holds meanwhile.

use std::sync::Barrier;

use app::testing::World;
use app::{Mode, commissions};
use domain::application::CommissionRefused;
use domain::language::Lang;
use domain::network::ReserveRule;

use super::{endorse, file, files, letters, recipients, refused, seats, stages, ua, withdraw};

/// Three endorsed, two in reserve, the later one with the better rank.
fn full(world: &World) -> Vec<domain::ids::ApplicationId> {
    let ids = files(world, 5);
    let olha = world.actor(world.olha);
    let order: Vec<_> = [1, 2, 3, 5, 4].into_iter().zip(&ids).map(|(n, id)| (*id, n)).collect();
    commissions::rank(&world.app, &olha, "2023", ua(), &order).unwrap();
    ids[..3].iter().for_each(|id| endorse(world, *id));
    ids[3..].iter().for_each(|id| {
        commissions::reserve(&world.app, &olha, *id).unwrap();
    });
    ids
}

store::on_both! {
    fn who_is_best_in_reserve_takes_the_seat_of_a_city_that_withdraws_in_the_same_moment(store) {
        let world = World::new(store);
        let ids = full(&world);
        withdraw(&world.app, &world, ids[1]);
        assert_eq!(
            stages(&world, &ids),
            ["endorsed", "withdrawn", "endorsed", "reserved", "endorsed"]
        );
        assert_eq!(file(&world, ids[4]).stage.seat(), Some(2));
        assert_eq!(seats(&world, ids[0]), [1, 2, 3]);
        let told = world.events_about(ids[4].0);
        assert_eq!(told.last().map(String::as_str), Some("application.moved_up"));

        let up = letters(&world, "moved_up");
        assert_eq!(recipients(&up), ["ana@example.org"]);
        assert!(up[0].1.contains("City 5"), "{up:?}");
        let officers = letters(&world, "moved_up_to_sign");
        assert_eq!(recipients(&officers), ["olha@example.org"]);
        assert!(officers[0].1.contains(&format!("/applications/{}/endorsement", ids[4])));

        // It holds a seat, and cannot go before somebody has signed for it.
        let olha = world.actor(world.olha);
        let desk = commissions::desk(&world.app, &olha, "2023", ua(), Lang::EN).unwrap();
        let unsigned: Vec<_> = desk
            .files
            .iter()
            .filter(|it| it.signed == views::pages::commission::Signed::Missing)
            .map(|it| it.id)
            .collect();
        assert_eq!(unsigned, [ids[4]]);
        let all = commissions::forward_all(&world.app, &olha, "2023", ua());
        assert_eq!(refused(all), CommissionRefused::NotSigned);
        commissions::endorse(&world.app, &olha, ids[4]).unwrap();
        assert_eq!(file(&world, ids[4]).stage.seat(), Some(2), "it keeps its seat");
        let all = commissions::forward_all(&world.app, &olha, "2023", ua()).unwrap();
        assert_eq!(all.len(), 3);
    }

    fn the_reserve_moves_up_for_every_way_a_seat_is_freed_and_for_no_other(store) {
        let world = World::new(store);
        let ids = full(&world);
        let (app, olha) = (&world.app, world.actor(world.olha));
        commissions::take_back(app, &olha, ids[0]).unwrap();
        assert_eq!(stages(&world, &ids), ["submitted", "endorsed", "endorsed", "reserved", "endorsed"]);
        commissions::give_back(app, &olha, ids[1], "Sign it.").unwrap();
        assert_eq!(stages(&world, &ids), ["submitted", "returned", "endorsed", "endorsed", "endorsed"]);
        // Nobody is left in reserve, and a file without a seat frees none.
        commissions::reserve(app, &olha, ids[0]).unwrap();
        withdraw(app, &world, ids[1]);
        assert_eq!(file(&world, ids[0]).stage.name(), "reserved");
        assert_eq!(seats(&world, ids[0]), [1, 2, 3]);
    }

    fn where_the_network_asks_the_seat_stays_free_and_the_desk_says_so(store) {
        let world = World::new(store);
        let ids = full(&world);
        let asking = world.over(store, world.app.blobs.clone(), |it| {
            it.network.rules.commission.reserve = ReserveRule::Ask;
        });
        withdraw(&asking, &world, ids[1]);
        assert_eq!(stages(&world, &ids[3..]), ["reserved", "reserved"]);
        let olha = world.actor(world.olha);
        let desk = commissions::desk(&asking, &olha, "2023", ua(), Lang::EN).unwrap();
        assert_eq!((desk.n_used, desk.n_total), (2, 3));
        let first = desk.files.iter().find(|it| it.stage == "reserved").map(|it| it.id);
        assert_eq!(first, Some(ids[4]), "the desk names the one with the better rank");
    }

    fn after_the_commissions_time_nobody_moves_up(store) {
        let world = World::new(store);
        let ids = full(&world);
        let call = world.app.store.read(|tx| tx.call_by_slug("2023")).unwrap().unwrap();
        world.clock_at(call.clocks.commission.at.plus_ms(1));
        withdraw(&world.app, &world, ids[1]);
        assert_eq!(stages(&world, &ids[3..]), ["reserved", "reserved"]);
    }

    fn cities_withdraw_and_officers_endorse_at_once_on_two_nodes_and_the_quota_holds(store) {
        let world = World::new(store);
        let mut ids = full(&world);
        let more: Vec<_> =
            (6..=8).map(|n| world.submitted(world.ana, &format!("City {n}"), "UA")).collect();
        ids.extend(more);
        let other = world.beside(&store::testing::second_node(store), Mode::Demo).app;
        let (olha, ana) = (world.actor(world.olha), world.actor(world.ana));
        let start = Barrier::new(5);
        std::thread::scope(|scope| {
            for (n, id) in ids[..2].iter().enumerate() {
                let app = if n == 0 { &world.app } else { &other };
                let (ana, start) = (&ana, &start);
                scope.spawn(move || {
                    start.wait();
                    app::applications::withdraw(app, ana, *id, &app::chance::token()).unwrap();
                });
            }
            for (n, id) in ids[5..].iter().enumerate() {
                let app = if n % 2 == 0 { &other } else { &world.app };
                let (olha, start) = (&olha, &start);
                scope.spawn(move || {
                    start.wait();
                    match commissions::endorse(app, olha, *id) {
                        Ok(_) => (),
                        Err(app::Failure::Refused(CommissionRefused::QuotaFull { .. })) => (),
                        Err(other) => panic!("{other:?}"),
                    }
                });
            }
        });
        // A seat that is freed goes to the reserve in the same transaction, so that no officer
        // finds it free in between.
        assert_eq!(seats(&world, ids[2]), [1, 2, 3]);
        assert_eq!(
            stages(&world, &ids[2..]),
            ["endorsed", "endorsed", "endorsed", "submitted", "submitted", "submitted"]
        );
        let held: Vec<_> = ids.iter().filter_map(|id| file(&world, *id).stage.seat()).collect();
        assert_eq!(held.len(), 3);
    }
}
