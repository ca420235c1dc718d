//! Past files that every expert of a call scores first.

use app::calibrations;
use app::decisions::{self, Prepare};
use app::testing::{World, at, country};
use app::{Failure, calls, commissions, reviews, screening};
use domain::calibration::NameRefused;
use domain::decision::Outcome;
use domain::ids::{ApplicationId, PersonId};
use domain::language::Lang;
use domain::marking::Put;
use domain::people::Role;
use domain::policy::Denied;
use domain::review::ReviewRefused;
use views::pages::reviews::Filter;

use crate::judging::{Desk, denied, put, refused, tie};

/// The call of 2023 is told; its two files are past for a call of 2025 with the same experts.
struct Past {
    desk: Desk,
    next: ApplicationId,
}

impl Past {
    fn new(store: &store::Store) -> Past {
        let desk = Desk::new(store);
        let world = &desk.world;
        let (app, ida) = (&world.app, world.actor(world.ida));
        for id in [desk.file, desk.other] {
            let to = Prepare { outcome: Outcome::Decline, note: String::new(), seen: 0 };
            decisions::prepare(app, &ida, id, to).unwrap();
        }
        world.clock_at(at("2024-02-14T11:00"));
        world.announce("2023");
        let next = next_call(world, [world.mei, desk.noor]);
        Past { desk, next }
    }

    fn name(&self, files: &[ApplicationId], required: bool) -> Result<(), Failure<NameRefused>> {
        let ida = self.desk.world.actor(self.desk.world.ida);
        calibrations::name(&self.desk.world.app, &ida, "2025", files, required).map(|_| ())
    }

    fn score(&self, expert: PersonId, file: ApplicationId, level: &str) {
        let (app, actor) = (&self.desk.world.app, self.desk.world.actor(expert));
        let criteria = &app.network.rules.criteria;
        let sent: Vec<Put> =
            criteria.iter().map(|it| put(&format!("score-{}", it.id), level, "")).collect();
        calibrations::put(app, &actor, "2025", file, &sent).unwrap();
        calibrations::hand_in(app, &actor, "2025", file).unwrap();
    }
}

/// A call of 2025 in which Portugal has one eligible file, and these experts.
fn next_call(world: &World, experts: [PersonId; 2]) -> ApplicationId {
    let (app, ida) = (&world.app, world.actor(world.ida));
    let mut next = calls::template(app);
    next.slug = "2025".to_owned();
    let wall = |day: &str| domain::time::Wall::new(day, "Europe/Berlin");
    next.clocks.opens = wall("2025-04-01T00:00");
    next.clocks.city = wall("2025-05-31T23:59");
    next.clocks.commission = wall("2025-06-30T23:59");
    next.clocks.announcement = wall("2026-02-14T12:00");
    let call = calls::draft(app, &ida, next).unwrap().id;
    calls::publish(app, &ida, "2025").unwrap();
    world.clock_at(at("2025-04-03T09:00"));
    for expert in experts {
        world.grant(expert, Role::Expert(call));
    }
    let file = world.submitted(world.ana, "Porto", "PT");
    let rui = world.actor(world.rui);
    commissions::endorse(app, &rui, file).unwrap();
    commissions::forward_all(app, &rui, "2025", country("PT")).unwrap();
    world.clock_at(at("2025-07-03T09:00"));
    calls::close(app, &ida, "2025").unwrap();
    screening::find_eligible(app, &ida, file).unwrap();
    file
}

store::on_both! {
    fn the_calls_own_files_open_after_the_past_ones_where_the_call_says_so(store) {
        let past = Past::new(store);
        let (desk, world) = (&past.desk, &past.desk.world);
        past.name(&[desk.file, desk.other], true).unwrap();
        let (id, mei) = (desk.give(past.next, world.mei), world.actor(world.mei));
        assert_eq!(refused(reviews::accept(&world.app, &mei, id)), ReviewRefused::Calibrate);
        let old = reviews::declare(&world.app, &mei, id, &tie("project", Some(2001)));
        assert_eq!(refused(old), ReviewRefused::Calibrate);
        past.score(world.mei, desk.file, "2");
        assert_eq!(refused(reviews::accept(&world.app, &mei, id)), ReviewRefused::Calibrate);
        past.score(world.mei, desk.other, "cannot");
        assert!(reviews::accept(&world.app, &mei, id).is_ok());
        let dossier = app::applications::dossier(&world.app, &mei, desk.file, Lang::EN);
        assert!(dossier.is_ok(), "the past file is open to be read");

        past.score(desk.noor, desk.file, "4");
        let desk_of = calibrations::desk(&world.app, &world.actor(world.ida), "2025", None, Lang::EN).unwrap();
        let criteria = world.app.network.rules.criteria.len();
        let mut strict: Vec<_> = desk_of.experts.iter().map(|it| (it.name.clone(), it.n_handed_in, it.strictness)).collect();
        strict.sort_by(|a, b| a.0.cmp(&b.0));
        assert_eq!(strict, [
            ("Mei".to_owned(), 2, Some((-2.0, criteria))),
            ("Noor".to_owned(), 1, Some((2.0, criteria))),
        ]);
    }

    fn a_past_file_that_a_conflict_hides_is_not_asked_for_and_not_told_of(store) {
        let past = Past::new(store);
        let (desk, world) = (&past.desk, &past.desk.world);
        past.name(&[desk.file, desk.other], true).unwrap();
        let call = world.app.store.read(|tx| tx.call_by_slug("2025")).unwrap().unwrap().id;
        let danylo = world.person("Danylo", "UA");
        world.grant(danylo, Role::Expert(call));
        let actor = world.actor(danylo);
        let list = reviews::desk(&world.app, &actor, &Filter::default(), Lang::EN).unwrap();
        assert_eq!(list.pasts.len(), 0);
        let shut = calibrations::reading_page(&world.app, &actor, "2025", desk.file, Lang::EN);
        assert_eq!(denied(shut), Denied::Hidden);
        let id = desk.give(past.next, danylo);
        assert!(reviews::accept(&world.app, &actor, id).is_ok(), "nothing is left to be scored first");
        let list = |person| {
            let list = reviews::desk(&world.app, &world.actor(person), &Filter::default(), Lang::EN).unwrap();
            list.pasts.len()
        };
        assert_eq!((list(desk.noor), list(world.jan)), (2, 0), "Jan reads in the earlier call alone");
        for stranger in [world.jan, world.ana, world.ida, world.zoe] {
            let page = calibrations::reading_page(&world.app, &world.actor(stranger), "2025", desk.file, Lang::EN);
            assert!(matches!(denied(page), Denied::Hidden | Denied::Forbidden));
        }
    }

    fn what_others_gave_a_past_file_is_hidden_until_ones_own_is_in(store) {
        let past = Past::new(store);
        let (desk, world) = (&past.desk, &past.desk.world);
        past.name(&[desk.file], false).unwrap();
        past.score(desk.noor, desk.file, "4");
        let page = |person| {
            let page = calibrations::reading_page(&world.app, &world.actor(person), "2025", desk.file, Lang::EN);
            format!("{:?}", page.unwrap().step)
        };
        assert_eq!(page(world.mei), "Open");
        past.score(world.mei, desk.file, "2");
        assert!(page(world.mei).contains("spread: Some((3.0, 3.0, 2, 4))"), "{}", page(world.mei));
        let frozen = calibrations::put(&world.app, &world.actor(world.mei), "2025", desk.file, &[put("to_panel", "More.", "")]);
        assert_eq!(refused(frozen), ReviewRefused::WrongStage { stage: "handed_in" });
    }

    fn past_files_are_decided_elsewhere_and_stay_once_they_are_scored(store) {
        let past = Past::new(store);
        let (desk, world) = (&past.desk, &past.desk.world);
        let own = refused(past.name(&[past.next], false));
        assert_eq!(own, NameRefused::NotPast(vec![past.next]));
        assert_eq!(refused(past.name(&[desk.file, desk.file], false)), NameRefused::Twice);
        past.name(&[desk.other], false).unwrap();
        past.name(&[desk.file], true).unwrap();
        let kept = world.app.store.read(|tx| {
            let call = tx.call_by_slug("2025")?.unwrap();
            tx.calibration(call.id)
        });
        let kept = kept.unwrap().unwrap();
        assert_eq!((kept.files, kept.required), (vec![desk.file], true));
        past.score(world.mei, desk.file, "3");
        assert_eq!(refused(past.name(&[desk.other], false)), NameRefused::Scored);
        let stranger = calibrations::name(&world.app, &world.actor(world.mei), "2025", &[], false);
        assert_eq!(denied(stranger), Denied::Forbidden);
    }
}
