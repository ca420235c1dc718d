//! Planning, agreeing and telling: what is refused, and the mend; nothing half-done.

use app::decisions::announcing::{self, AgreeRefused, Agreed, PlanFault};
use app::decisions::{self, Prepare, rehearsal};
use app::testing::{World, at};
use domain::announcement::{ApproveRefused, PlanRefused, TellRefused};
use domain::application::Stage;
use domain::call;
use domain::decision::{AnnounceRefused, Outcome};
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::time::{Wall, WallRefused};
use views::pages::board::Obstacle;

use crate::secretariat::closed::{self, Closed, contacts, many_eligible, refused};

const RESULTS: &str = "2024-02-14T11:00";
const LOCAL: &str = "2024-02-14T12:00";

fn decide(world: &World, id: ApplicationId, outcome: Outcome, seen: i64) {
    let to = Prepare { outcome, note: String::new(), seen };
    decisions::prepare(&world.app, &world.actor(world.ida), id, to).unwrap();
}

fn wall(local: &str) -> Option<Wall> {
    Some(Wall::new(local, "Europe/Berlin"))
}

fn plan(
    world: &World,
    at: Option<Wall>,
) -> Result<domain::announcement::Plan, app::Failure<PlanFault>> {
    announcing::plan(&world.app, &world.actor(world.ida), "2023", at)
}

fn rule(it: PlanRefused) -> PlanFault {
    PlanFault::Rule(it)
}

store::on_both! {
    fn an_announcement_planned_before_everything_is_decided_and_approved_is_refused_with_the_mend(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::unchecked(&world, &["Sumy", "Lviv"]);
        let ida = world.actor(world.ida);
        let obstacle = || {
            let page = announcing::announcing(&world.app, &ida, "2023", Lang::EN).unwrap();
            page.obstacles.into_iter().next()
        };
        let not_ready = |it| rule(PlanRefused::NotReady(it));
        let unchecked = AnnounceRefused::Undecided(files.clone());
        assert_eq!(refused(plan(&world, wall(LOCAL))), not_ready(unchecked));
        for id in &files {
            app::screening::find_eligible(&world.app, &ida, *id).unwrap();
        }
        decide(&world, files[0], Outcome::Admit, 0);
        let undecided = AnnounceRefused::Undecided(vec![files[1]]);
        assert_eq!(refused(plan(&world, wall(LOCAL))), not_ready(undecided));
        assert!(matches!(obstacle(), Some(Obstacle::Undecided(it)) if it.len() == 1));
        decide(&world, files[1], Outcome::Decline, 0);
        let unwritten = AnnounceRefused::Letters(files.clone());
        assert_eq!(refused(plan(&world, wall(LOCAL))), not_ready(unwritten));
        assert!(matches!(obstacle(), Some(Obstacle::Letters(it)) if it.len() == 2));
        world.letters_approved("2023");
        closed::make_member(&world, files[0]);
        let twice = AnnounceRefused::MemberAlready(vec![files[0]]);
        assert_eq!(refused(plan(&world, wall(LOCAL))), not_ready(twice));
        decide(&world, files[0], Outcome::Decline, 1);
        world.letters_approved("2023");
        plan(&world, wall(LOCAL)).unwrap();
        assert!(obstacle().is_none());
        assert_eq!(refused(plan(&world, wall(LOCAL))), rule(PlanRefused::Planned));
    }

    fn the_past_the_promised_instant_and_hours_that_do_not_exist_are_refused(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::with(&world, &["Sumy"]);
        decide(&world, files[0], Outcome::Admit, 0);
        world.letters_approved("2023");
        let from = at(RESULTS);
        assert_eq!(refused(plan(&world, wall("2024-02-14T11:59"))), rule(PlanRefused::BeforeClock { from }));
        assert_eq!(refused(plan(&world, None)), rule(PlanRefused::BeforeClock { from }));
        let gap = refused(plan(&world, wall("2024-03-31T02:30")));
        assert!(matches!(gap, PlanFault::Wall(WallRefused::InGap { .. })), "{gap:?}");
        let nonsense = refused(plan(&world, wall("soon")));
        assert!(matches!(nonsense, PlanFault::Wall(WallRefused::NotATime(_))), "{nonsense:?}");
        world.clock_at(at("2024-02-20T09:00"));
        assert_eq!(refused(plan(&world, wall("2024-02-19T12:00"))), rule(PlanRefused::Past));
    }

    fn one_plans_another_agrees_and_nobody_does_both(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::with(&world, &["Sumy", "Lviv"]);
        for id in &files {
            decide(&world, *id, Outcome::Admit, 0);
        }
        world.letters_approved("2023");
        let (ida, ivo) = (world.actor(world.ida), world.actor(world.ivo));
        let id = plan(&world, wall(LOCAL)).unwrap().id;
        let same = refused(announcing::agree(&world.app, &ida, "2023", id));
        assert_eq!(same, AgreeRefused::Rule(ApproveRefused::SamePerson));
        world.clock_at(at(RESULTS));
        assert_eq!(refused(announcing::tell(&world.app, &ida, "2023", id)), TellRefused::NotApproved);
        world.clock_at(at("2024-02-10T09:00"));
        assert!(matches!(announcing::agree(&world.app, &ivo, "2023", id).unwrap(), Agreed::Waits(_)));
        assert_eq!(
            refused(announcing::tell(&world.app, &ida, "2023", id)),
            TellRefused::TooEarly { from: at(RESULTS) }
        );
        // A decision that changes after the yes has to be agreed to again.
        decide(&world, files[1], Outcome::Decline, 1);
        world.letters_approved("2023");
        world.clock_at(at(RESULTS));
        assert_eq!(refused(announcing::tell(&world.app, &ida, "2023", id)), TellRefused::Changed);
        announcing::agree(&world.app, &ivo, "2023", id).unwrap();
        let told = announcing::tell(&world.app, &ida, "2023", id).unwrap();
        assert_eq!(told.call.stage, call::Stage::Announced { at: at(RESULTS) });
        assert_eq!(refused(announcing::tell(&world.app, &ida, "2023", id)), TellRefused::Ended);
    }

    fn what_is_called_off_can_be_planned_anew(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::with(&world, &["Sumy"]);
        decide(&world, files[0], Outcome::Admit, 0);
        world.letters_approved("2023");
        let id = world.announcement_planned("2023", LOCAL);
        let ida = world.actor(world.ida);
        announcing::call_off(&world.app, &ida, "2023", id).unwrap();
        world.clock_at(at(RESULTS));
        assert_eq!(refused(announcing::tell(&world.app, &ida, "2023", id)), TellRefused::Ended);
        // Another day than the letters say: they have to be written anew.
        let other = refused(plan(&world, wall("2024-02-15T12:00")));
        assert_eq!(other, rule(PlanRefused::NotReady(AnnounceRefused::Letters(files))));
        plan(&world, None).unwrap();
    }

    fn the_rehearsal_shows_what_would_be_told_and_tells_nothing(store) {
        let world = World::new(store);
        let Closed { call, files } = Closed::with(&world, &["Sumy", "Lviv"]);
        decide(&world, files[0], Outcome::Admit, 0);
        let before = world.app.store.head();
        let page = rehearsal::rehearsal(&world.app, &world.actor(world.ida), "2023", Lang::EN).unwrap();
        assert_eq!((page.results.announced, page.n_undecided, page.n_members), (1, 1, 1));
        assert_eq!(page.members[0].name, "Sumy");
        assert!(page.at.starts_with("14 February 2024, 12:00"), "{}", page.at);
        assert_eq!(world.app.store.head(), before);
        assert!(world.app.store.read(|tx| tx.spells_of_call(call)).unwrap().is_empty());
    }

    fn forty_two_results_are_one_commit_and_their_letters_come_after_it(store) {
        let world = World::new(store);
        let (call, files) = many_eligible(&world, 42);
        let rows = files.iter().map(|id| app::decisions::batch::RowTyped {
            id: *id,
            outcome: Outcome::Admit,
            note: String::new(),
            seen: 0,
        });
        let ida = world.actor(world.ida);
        app::decisions::batch::prepare_all(&world.app, &ida, "2023", rows.collect(), None).unwrap();
        contacts(&world, &files);
        world.clock_at(at(RESULTS));
        world.letters_approved("2023");
        let id = plan(&world, None).unwrap().id;
        let before = world.app.store.head();
        announcing::agree(&world.app, &world.actor(world.ivo), "2023", id).unwrap();
        let after = world.app.store.head();
        // A yes, the announcement, and one admission each; every one of them at the same moment.
        assert_eq!(after.seq - before.seq, 2 + 42);
        let events = world.app.store.read(|tx| tx.events_after(before.seq, 1_000)).unwrap();
        assert!(events.iter().all(|it| it.at == at(RESULTS)));
        assert_eq!(world.app.store.read(|tx| tx.spells_of_call(call)).unwrap().len(), 42);
        assert!(matches!(
            world.app.store.read(|tx| tx.application(files[41])).unwrap().unwrap().stage,
            Stage::Admitted { .. }
        ));
        let admitted = || {
            let mails = world.app.store.read(|tx| tx.newest_mails(1_000)).unwrap();
            mails.into_iter().filter(|it| it.template == "admitted").count()
        };
        assert_eq!(admitted(), 0, "no letter is written in the act itself");
        app::letters::run_once(&world.app).unwrap();
        assert_eq!(admitted(), 42);
    }
}
