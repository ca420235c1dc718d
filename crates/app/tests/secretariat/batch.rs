//! Decisions in batch: all or none, and nobody's is overwritten unseen.

use app::decisions::PrepareRefused;
use app::decisions::batch::{self, RowTyped};
use app::testing::{World, at};
use domain::decision::{DecideRefused, Outcome};
use domain::ids::ApplicationId;
use domain::language::Lang;

use crate::secretariat::closed::{Closed, many_eligible, refused};

fn row(id: ApplicationId, outcome: Outcome, seen: i64) -> RowTyped {
    RowTyped { id, outcome, note: "The panel agreed.".into(), seen }
}

fn prepare(world: &World, rows: Vec<RowTyped>) -> Result<usize, app::Failure<batch::BatchRefused>> {
    batch::prepare_all(&world.app, &world.actor(world.ida), "2023", rows, None)
}

fn outcome(world: &World, id: ApplicationId) -> Option<Outcome> {
    world.app.store.read(|tx| tx.decision_of(id)).unwrap().map(|it| it.outcome)
}

store::on_both! {
    fn a_page_of_decisions_is_saved_in_one_act_and_again_changes_nothing(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::with(&world, &["Sumy", "Lviv", "Ternopil"]);
        let rows = |seen| vec![row(files[0], Outcome::Admit, seen), row(files[1], Outcome::Decline, seen)];
        assert_eq!(prepare(&world, rows(0)).unwrap(), 2);
        let head = world.app.store.head();
        // The same page sent twice: what it says stands already.
        assert_eq!(prepare(&world, rows(0)).unwrap(), 0);
        assert_eq!(world.app.store.head(), head);
        let page = batch::batch(&world.app, &world.actor(world.ida), "2023", (1, None), Lang::EN).unwrap();
        assert_eq!((page.n_all, page.n_undecided, page.rows.len()), (3, 1, 3));
        let seen: Vec<_> = page.rows.iter().map(|it| (it.city.city.as_str(), it.seen)).collect();
        assert_eq!(seen, [("Lviv", 1), ("Sumy", 1), ("Ternopil", 0)]);
    }

    fn of_two_secretaries_the_second_saves_nothing_and_is_shown_which_row(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::with(&world, &["Sumy", "Lviv"]);
        prepare(&world, vec![row(files[0], Outcome::Admit, 0)]).unwrap();
        let ivo = world.actor(world.ivo);
        let both = vec![row(files[0], Outcome::Decline, 0), row(files[1], Outcome::Decline, 0)];
        let stopped = refused(batch::prepare_all(&world.app, &ivo, "2023", both, None));
        assert_eq!(stopped.0, [(files[0], PrepareRefused::Meanwhile)]);
        assert_eq!((outcome(&world, files[0]), outcome(&world, files[1])), (Some(Outcome::Admit), None));
        let knowing = vec![row(files[0], Outcome::Decline, 1), row(files[1], Outcome::Decline, 0)];
        assert_eq!(batch::prepare_all(&world.app, &ivo, "2023", knowing, None).unwrap(), 2);
    }

    fn two_who_decide_the_same_file_at_once_do_not_both_win(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::with(&world, &["Sumy"]);
        let (ida, ivo) = (world.actor(world.ida), world.actor(world.ivo));
        let n_won: usize = std::thread::scope(|scope| {
            let runs: Vec<_> = [(&ida, Outcome::Admit), (&ivo, Outcome::Decline)]
                .into_iter()
                .map(|(actor, outcome)| {
                    let (app, rows) = (&world.app, vec![row(files[0], outcome, 0)]);
                    scope.spawn(move || batch::prepare_all(app, actor, "2023", rows, None).is_ok())
                })
                .collect();
            runs.into_iter().map(|it| usize::from(it.join().unwrap())).sum()
        });
        assert_eq!(n_won, 1);
    }

    fn a_file_that_cannot_be_decided_keeps_the_batch_back(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::unchecked(&world, &["Sumy", "Lviv"]);
        app::screening::find_eligible(&world.app, &world.actor(world.ida), files[0]).unwrap();
        let stopped = refused(prepare(&world, files.iter().map(|it| row(*it, Outcome::Admit, 0)).collect()));
        let why = PrepareRefused::Rule(DecideRefused::WrongStage { stage: "forwarded" });
        assert_eq!(stopped.0, [(files[1], why)]);
        assert_eq!(outcome(&world, files[0]), None);
    }

    fn scores_stand_beside_and_a_page_asks_no_question_per_row(store) {
        let world = World::new(store);
        let (_, files) = many_eligible(&world, 42);
        world.clock_at(at("2023-07-04T09:00"));
        let page = batch::batch(&world.app, &world.actor(world.ida), "2023", (9, None), Lang::EN).unwrap();
        // Beyond the last page is the last page.
        assert_eq!((page.at, page.rows.len(), files.len()), ((1, 1), 42, 42));
        assert!(page.rows.iter().all(|it| it.spread.is_none() && it.outcome.is_empty()));
    }
}
