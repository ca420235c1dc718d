//! A commission's acts: the quota under pressure, the order, the clock, who may.

use std::sync::Barrier;

use app::testing::at_commission::{file, files, seats, stages};
use app::testing::{World, at, country};
use app::{App, Failure, Mode, commissions};
use domain::application::CommissionRefused;
use domain::call::Call;
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::people::{Grant, Role};
use domain::policy::Denied;

/// All endorse at once, every other one on the other node: who got a seat, how many were told no.
fn race(world: &World, other: &App, ids: &[ApplicationId]) -> (Vec<ApplicationId>, usize) {
    let olha = world.actor(world.olha);
    let start = Barrier::new(ids.len());
    let outcomes: Vec<_> = std::thread::scope(|scope| {
        let run = |(n, id): (usize, &ApplicationId)| {
            let app = if n % 2 == 0 { &world.app } else { other };
            let (olha, start, id) = (&olha, &start, *id);
            scope.spawn(move || {
                start.wait();
                (id, commissions::endorse(app, olha, id))
            })
        };
        let runners: Vec<_> = ids.iter().enumerate().map(run).collect();
        runners.into_iter().map(|it| it.join().unwrap()).collect()
    });
    let (mut winners, mut n_full) = (Vec::new(), 0);
    for (id, outcome) in outcomes {
        match outcome {
            Ok(_) => winners.push(id),
            Err(Failure::Refused(CommissionRefused::QuotaFull { quota: 3 })) => n_full += 1,
            Err(other) => panic!("{other:?}"),
        }
    }
    (winners, n_full)
}

store::on_both! {
    fn eight_endorsements_at_once_for_one_free_seat_and_exactly_one_wins(store) {
        let world = World::new(store);
        let ids = files(&world, 10);
        let other = world.beside(&store::testing::second_node(store), Mode::Demo).app;

        // The control: with three seats free the same race has three winners.
        let (winners, n_full) = race(&world, &other, &ids);
        assert_eq!((winners.len(), n_full), (3, 7));
        assert_eq!(seats(&world, ids[0]), [1, 2, 3]);

        commissions::take_back(&world.app, &world.actor(world.olha), winners[1]).unwrap();
        let waiting: Vec<_> =
            ids.iter().filter(|id| file(&world, **id).stage.seat().is_none()).copied().collect();
        assert_eq!(waiting.len(), 8);
        let (one, n_full) = race(&world, &other, &waiting);
        assert_eq!((one.len(), n_full), (1, 7));
        assert_eq!(seats(&world, ids[0]), [1, 2, 3]);
    }

    fn the_database_refuses_a_fourth_seat_and_a_seat_twice_when_the_rule_is_passed_by(store) {
        let world = World::new(store);
        let ids = files(&world, 4);
        let olha = world.actor(world.olha);
        for id in &ids[..3] {
            commissions::endorse(&world.app, &olha, *id).unwrap();
        }
        let (fourth, by, now) = (ids[3], world.olha, world.app.clock.now());
        let forge = |quota: i64, taken: &'static [i64]| {
            store.write(move |tx| {
                let file = tx.application(fourth)?.unwrap();
                let call = Call { quota, ..tx.call(file.call)?.unwrap() };
                let forged = file.endorse(&call, taken, by, now).unwrap();
                tx.record(forged).map(|it| it.stage.seat())
            })
        };
        let no_such_seat = forge(4, &[1, 2, 3]).unwrap_err();
        assert!(matches!(no_such_seat, store::Error::Statement { .. }), "{no_such_seat}");
        let seat_twice = forge(3, &[]).unwrap_err();
        assert!(seat_twice.is_conflict(), "{seat_twice}");

        assert_eq!(stages(&world, &[fourth]), ["submitted"]);
        assert_eq!(seats(&world, fourth), [1, 2, 3]);
        assert!(!world.events_about(fourth.0).contains(&"application.endorsed".to_owned()));

        // The control: the same forgery passes where the seat exists and is free.
        commissions::take_back(&world.app, &olha, ids[1]).unwrap();
        assert_eq!(forge(3, &[1, 3]).unwrap(), Some(2));
    }

    fn a_full_quota_leaves_the_reserve_and_a_seat_given_up_is_free_again(store) {
        let world = World::new(store);
        let ids = files(&world, 4);
        let olha = world.actor(world.olha);
        for id in &ids[..3] {
            commissions::endorse(&world.app, &olha, *id).unwrap();
        }
        let refused = commissions::endorse(&world.app, &olha, ids[3]).unwrap_err();
        let Failure::Refused(refused) = refused else { panic!("{refused:?}") };
        assert_eq!(refused, CommissionRefused::QuotaFull { quota: 3 });

        commissions::reserve(&world.app, &olha, ids[3]).unwrap();
        commissions::take_back(&world.app, &olha, ids[0]).unwrap();
        let endorsed = commissions::endorse(&world.app, &olha, ids[3]).unwrap();
        assert_eq!(endorsed.stage.seat(), Some(1));
        let twice = commissions::endorse(&world.app, &olha, ids[3]).unwrap_err();
        let Failure::Refused(twice) = twice else { panic!("{twice:?}") };
        assert_eq!(twice, CommissionRefused::WrongStage { stage: "endorsed" });
    }

    fn ranks_are_saved_together_and_never_twice(store) {
        let world = World::new(store);
        let ids = files(&world, 3);
        let foreign = world.submitted(world.ana, "Evora", "PT");
        let (olha, ua) = (world.actor(world.olha), country("UA"));
        let rank = |ranks: &[(ApplicationId, i64)]| {
            commissions::rank(&world.app, &olha, "2023", ua, ranks)
        };
        let ranks = || ids.iter().map(|id| file(&world, *id).rank).collect::<Vec<_>>();

        rank(&[(ids[0], 2), (ids[1], 1), (ids[2], 3)]).unwrap();
        assert_eq!(ranks(), [Some(2), Some(1), Some(3)]);
        let wrong = [[(ids[0], 1), (ids[1], 1)], [(ids[0], 0), (ids[1], 1)], [(ids[0], 1), (ids[0], 2)]];
        for wrong in wrong {
            let refused = rank(&wrong).unwrap_err();
            assert!(matches!(refused, Failure::Refused(CommissionRefused::Ranks)), "{wrong:?}");
        }
        let hidden = rank(&[(ids[0], 1), (foreign, 2)]).unwrap_err();
        assert!(matches!(hidden, Failure::Denied(Denied::Hidden)));
        assert_eq!(ranks(), [Some(2), Some(1), Some(3)]);

        let before = world.events_about(ids[0].0).len();
        rank(&[(ids[0], 2), (ids[2], 1)]).unwrap();
        assert_eq!(ranks(), [Some(2), None, Some(1)]);
        assert_eq!(world.events_about(ids[0].0).len(), before, "what stays is no event");
    }

    fn everything_endorsed_is_forwarded_as_one_act_and_stays_forwarded(store) {
        let world = World::new(store);
        let ids = files(&world, 4);
        let (olha, ua) = (world.actor(world.olha), country("UA"));
        for id in &ids[..2] {
            commissions::endorse(&world.app, &olha, *id).unwrap();
        }
        commissions::reserve(&world.app, &olha, ids[2]).unwrap();

        let forwarded = commissions::forward_all(&world.app, &olha, "2023", ua).unwrap();
        assert_eq!(forwarded.len(), 2);
        assert_eq!(stages(&world, &ids), ["forwarded", "forwarded", "reserved", "submitted"]);
        assert_eq!(seats(&world, ids[0]), [1, 2]);
        let refused = commissions::take_back(&world.app, &olha, ids[0]).unwrap_err();
        let Failure::Refused(refused) = refused else { panic!("{refused:?}") };
        assert_eq!(refused, CommissionRefused::WrongStage { stage: "forwarded" });
        assert_eq!(commissions::forward_all(&world.app, &olha, "2023", ua).unwrap(), []);
    }

    fn the_last_millisecond_is_in_time_and_not_one_later(store) {
        let world = World::new(store);
        let ids = files(&world, 3);
        let (app, olha, ua) = (&world.app, world.actor(world.olha), country("UA"));
        let call = app.store.read(|tx| tx.call_by_slug("2023")).unwrap().unwrap();
        let last = call.clocks.commission.at;

        world.clock_at(last);
        commissions::endorse(app, &olha, ids[0]).unwrap();
        world.clock_at(last.plus_ms(1));
        let late = [
            commissions::endorse(app, &olha, ids[1]).map(drop),
            commissions::take_back(app, &olha, ids[0]).map(drop),
            commissions::reserve(app, &olha, ids[1]).map(drop),
            commissions::give_back(app, &olha, ids[1], "Please mend the budget.").map(drop),
            commissions::refuse(app, &olha, ids[1], "No budget.").map(drop),
            commissions::rank(app, &olha, "2023", ua, &[(ids[0], 1)]),
            commissions::forward_all(app, &olha, "2023", ua).map(drop),
        ];
        for outcome in late {
            let refused = outcome.unwrap_err();
            let Failure::Refused(refused) = refused else { panic!("{refused:?}") };
            assert_eq!(refused, CommissionRefused::Late { closed_at: last });
        }
        assert_eq!(stages(&world, &ids), ["endorsed", "submitted", "submitted"]);
        assert_eq!(file(&world, ids[0]).rank, None);
    }

    fn a_return_leaves_every_other_file_as_it_was(store) {
        let world = World::new(store);
        let ids = files(&world, 3);
        let (app, olha, ua) = (&world.app, world.actor(world.olha), country("UA"));
        let order = [(ids[0], 1), (ids[1], 2), (ids[2], 3)];
        commissions::rank(app, &olha, "2023", ua, &order).unwrap();
        commissions::endorse(app, &olha, ids[0]).unwrap();
        let before = [file(&world, ids[0]), file(&world, ids[1])];

        let no_words = commissions::give_back(app, &olha, ids[2], " \n ").unwrap_err();
        assert!(matches!(no_words, Failure::Refused(CommissionRefused::NoReason)));
        let returned = commissions::give_back(app, &olha, ids[2], "The seal is missing.").unwrap();
        assert_eq!(returned.stage.note(), Some("The seal is missing."));
        assert_eq!([file(&world, ids[0]), file(&world, ids[1])], before);
        assert_eq!(seats(&world, ids[0]), [1]);
        assert_eq!(file(&world, ids[2]).rank, Some(3));
    }

    fn another_commission_cannot_tell_that_a_file_exists_and_the_secretariat_only_looks(store) {
        let world = World::new(store);
        let ids = files(&world, 1);
        let (app, ua) = (&world.app, country("UA"));
        let nowhere = ApplicationId(app::chance::fresh_id(at("2023-04-03T09:00")));
        for person in [world.rui, world.kofi, world.zoe] {
            let actor = world.actor(person);
            for id in [ids[0], nowhere] {
                let denied = commissions::endorse(app, &actor, id).unwrap_err();
                assert!(matches!(denied, Failure::Denied(Denied::Hidden)));
            }
            let desk = commissions::desk(app, &actor, "2023", ua, Lang::EN).unwrap_err();
            assert!(matches!(desk, Failure::Denied(Denied::Hidden)));
            let side = commissions::comparison(app, &actor, "2023", ua, Lang::EN, &Default::default()).unwrap_err();
            assert!(matches!(side, Failure::Denied(Denied::Hidden)));
        }
        let ida = world.actor(world.ida);
        let desk = commissions::desk(app, &ida, "2023", ua, Lang::EN).unwrap();
        assert_eq!((desk.files.len(), desk.may_act), (1, false));
        let denied = commissions::endorse(app, &ida, ids[0]).unwrap_err();
        assert!(matches!(denied, Failure::Denied(Denied::Forbidden)));

        // The right ends with the grant.
        let (by, now) = (world.ida, app.clock.now());
        store
            .write(move |tx| {
                let all = tx.grants()?;
                let of_ukraine = |it: &&Grant| it.role == Role::Commission(ua);
                let grant = all.iter().find(of_ukraine).unwrap().clone();
                tx.record(grant.revoke(&all, by, now).unwrap())
            })
            .unwrap();
        let denied = commissions::endorse(app, &world.actor(world.olha), ids[0]).unwrap_err();
        assert!(matches!(denied, Failure::Denied(Denied::Hidden)));
    }

    fn the_desk_shows_what_was_handed_in_and_no_draft(store) {
        let world = World::new(store);
        let ids = files(&world, 2);
        world.draft(world.kofi, "Canary Draft", "UA");
        let (olha, ua) = (world.actor(world.olha), country("UA"));
        let desk = commissions::desk(&world.app, &olha, "2023", ua, Lang::EN).unwrap();
        let shown: Vec<_> = desk.files.iter().map(|it| (it.id, it.n_files > 0)).collect();
        assert_eq!(shown, [(ids[0], true), (ids[1], true)]);
        assert!(!format!("{desk:?}").contains("Canary"));

        let side = commissions::comparison(&world.app, &olha, "2023", ua, Lang::EN, &Default::default()).unwrap();
        let across: Vec<_> = side.cities.iter().map(|it| it.1.as_str()).collect();
        assert_eq!(across, ["City 1", "City 2"]);
        let said = format!("{:?}", side.sections);
        assert!(said.contains("City 1") && said.contains("City 2") && !said.contains("Canary"));
    }
}
