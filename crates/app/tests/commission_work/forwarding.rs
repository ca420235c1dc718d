//! What goes to the secretariat, in which order, and who hears of it.

use app::commissions;
use app::testing::World;
use domain::application::CommissionRefused;
use domain::language::Lang;

use super::{endorse, files, is_hidden, letters, recipients, refused, stages, ua};

store::on_both! {
    fn the_chosen_files_go_in_one_act_with_one_letter_to_the_secretariat(store) {
        let world = World::new(store);
        let ids = files(&world, 4);
        let (app, olha) = (&world.app, world.actor(world.olha));
        let order = [(ids[0], 3), (ids[1], 2), (ids[2], 1)];
        commissions::rank(app, &olha, "2023", ua(), &order).unwrap();
        ids[..3].iter().for_each(|id| endorse(&world, *id));
        let none = commissions::forward(app, &olha, "2023", ua(), &[]);
        assert_eq!(refused(none), CommissionRefused::NothingChosen);
        let waits = commissions::forward(app, &olha, "2023", ua(), &[ids[0], ids[3]]);
        assert_eq!(refused(waits), CommissionRefused::WrongStage { stage: "submitted" });
        assert_eq!(stages(&world, &ids), ["endorsed", "endorsed", "endorsed", "submitted"]);
        let foreign = world.submitted(world.ana, "Evora", "PT");
        assert!(is_hidden(commissions::forward(app, &olha, "2023", ua(), &[foreign])));

        commissions::forward(app, &olha, "2023", ua(), &[ids[0], ids[2]]).unwrap();
        commissions::forward(app, &olha, "2023", ua(), &[ids[0], ids[2]]).unwrap();
        assert_eq!(stages(&world, &ids), ["forwarded", "endorsed", "forwarded", "submitted"]);
        let told = letters(&world, "country_forwarded");
        assert_eq!(told.iter().filter(|it| it.0 == "ida@example.org").count(), 1);
        assert!(told[0].1.contains("City 1") && told[0].1.contains("City 3") && !told[0].1.contains("City 2"));
        assert_eq!(recipients(&letters(&world, "forwarded")), ["ana@example.org"; 2]);

        let list = commissions::cover(app, &olha, "2023", ua(), Lang::EN).unwrap();
        let rows: Vec<_> = list.rows.iter().map(|it| (it.rank, it.city.as_str())).collect();
        assert_eq!(rows, [(Some(1), "City 3"), (Some(3), "City 1")]);
        assert!(list.rows.iter().all(|it| it.signed.is_some() && it.forwarded_on.is_some()));
        let ida = commissions::cover(app, &world.actor(world.ida), "2023", ua(), Lang::EN).unwrap();
        assert_eq!(ida.rows.len(), 2);
        assert!(is_hidden(commissions::cover(app, &world.actor(world.rui), "2023", ua(), Lang::EN)));
    }

    fn the_last_millisecond_is_in_time_to_forward_and_not_one_later(store) {
        let world = World::new(store);
        let ids = files(&world, 2);
        let (app, olha) = (&world.app, world.actor(world.olha));
        ids.iter().for_each(|id| endorse(&world, *id));
        let call = app.store.read(|tx| tx.call_by_slug("2023")).unwrap().unwrap();
        let last = call.clocks.commission.at;
        world.clock_at(last);
        commissions::forward(app, &olha, "2023", ua(), &ids[..1]).unwrap();
        world.clock_at(last.plus_ms(1));
        let late = commissions::forward(app, &olha, "2023", ua(), &ids[1..]);
        assert_eq!(refused(late), CommissionRefused::Late { closed_at: last });
        assert_eq!(stages(&world, &ids), ["forwarded", "endorsed"]);
    }
}
