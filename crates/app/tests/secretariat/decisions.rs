//! Decisions: secret until announced, told all at once or not at all, corrected in public.

use std::collections::BTreeMap;

use app::decisions::{
    self, FiguresRefused, Prepare, PrepareRefused, Revoke, RevokeRefused, announcing, letters,
    rehearsal,
};
use app::testing::{World, at};
use app::{Failure, screening};
use domain::application::Stage;
use domain::call::{self, PublishedFigures};
use domain::decision::{CorrectRefused, DecideRefused, Outcome};
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::policy::Denied;

use crate::secretariat::closed::{Closed, contacts, many_eligible, refused};

const RESULTS: &str = "2024-02-14T11:00";

fn decide(world: &World, id: ApplicationId, outcome: Outcome, seen: i64) -> Prepare {
    let to = Prepare { outcome, note: "The panel agreed.".into(), seen };
    decisions::prepare(&world.app, &world.actor(world.ida), id, to.clone()).unwrap();
    to
}

fn stage(world: &World, id: ApplicationId) -> Stage {
    world.app.store.read(|tx| tx.application(id)).unwrap().unwrap().stage
}

fn note(text: &str) -> BTreeMap<Lang, String> {
    BTreeMap::from([(Lang::EN, text.to_owned())])
}

store::on_both! {
    fn the_announcement_tells_everything_in_one_commit(store) {
        let world = World::new(store);
        let Closed { call, files } = Closed::with(&world, &["Sumy", "Lviv"]);
        decide(&world, files[0], Outcome::Admit, 0);
        decide(&world, files[1], Outcome::Decline, 0);
        world.clock_at(at(RESULTS));
        world.letters_approved("2023");
        let before = world.app.store.head();
        let now = world.app.clock.now();
        let told = world.announce("2023");
        assert_eq!(told.call.stage, call::Stage::Announced { at: now });
        assert_eq!(stage(&world, files[0]), Stage::Admitted { at: now });
        assert_eq!(stage(&world, files[1]), Stage::Declined { at: now });
        let spells = world.app.store.read(|tx| tx.spells_of_call(call)).unwrap();
        assert_eq!(spells, told.spells);
        assert_eq!(spells[0].from_on.as_deref(), Some("2024-02-14"));
        // A plan and a yes; then the announcement, the admission and the other result, of which the
        // first two are public.
        let after = world.app.store.head();
        assert_eq!((after.seq, after.revision), (before.seq + 5, before.revision + 2));
    }

    fn a_call_that_no_file_reached_can_end(store) {
        let world = World::new(store);
        Closed::with(&world, &[]);
        world.clock_at(at(RESULTS));
        let told = world.announce("2023");
        assert_eq!((told.files.len(), told.spells.len()), (0, 0));
    }

    fn two_secretaries_cannot_overwrite_each_others_decision_unseen(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::with(&world, &["Sumy"]);
        let ada = world.person("Ada", "FR");
        world.grant(ada, domain::people::Role::Secretariat);
        decide(&world, files[0], Outcome::Admit, 0);
        let other = |seen| {
            let to = Prepare { outcome: Outcome::Decline, note: String::new(), seen };
            decisions::prepare(&world.app, &world.actor(ada), files[0], to)
        };
        assert_eq!(refused(other(0)), PrepareRefused::Meanwhile);
        let decision = world.app.store.read(|tx| tx.decision_of(files[0])).unwrap().unwrap();
        assert_eq!((decision.outcome, decision.prepared_by), (Outcome::Admit, world.ida));

        let changed = other(1).unwrap();
        assert_eq!((changed.id, changed.outcome), (decision.id, Outcome::Decline));
        assert_eq!(world.events_about(decision.id.0), ["decision.prepared", "decision.changed"]);
    }

    fn a_prepared_decision_moves_nothing_that_is_public(store) {
        let world = World::new(store);
        let Closed { call, files } = Closed::with(&world, &["Sumy"]);
        let before = world.app.store.public_revision();
        decide(&world, files[0], Outcome::Admit, 0);
        assert_eq!(world.app.store.public_revision(), before);
        assert!(matches!(stage(&world, files[0]), Stage::Eligible { .. }));
        assert!(world.app.store.read(|tx| tx.spells_of_call(call)).unwrap().is_empty());
    }

    fn decisions_wait_for_the_close_of_the_intake_and_for_the_check(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::unchecked(&world, &["Sumy"]);
        let to = Prepare { outcome: Outcome::Admit, note: String::new(), seen: 0 };
        let ida = world.actor(world.ida);
        let unchecked = refused(decisions::prepare(&world.app, &ida, files[0], to));
        assert_eq!(unchecked, PrepareRefused::Rule(DecideRefused::WrongStage { stage: "forwarded" }));
    }

    fn of_forty_announced_one_revoked_leaves_thirty_nine(store) {
        let world = World::new(store);
        let (call, files) = many_eligible(&world, 40);
        contacts(&world, &files);
        for id in files {
            decide(&world, id, Outcome::Admit, 0);
        }
        world.clock_at(at(RESULTS));
        let ida = world.actor(world.ida);
        let told = world.announce("2023");
        assert_eq!(told.spells.len(), 40);

        world.clock_at(at("2024-02-19T08:00"));
        let before = world.app.store.public_revision();
        let to = Revoke { spell: told.spells[7].id, note: note("Announced by mistake.") };
        world.seconded(decisions::revoke(&world.app, &ida, "2023", to.clone()).unwrap());
        let spells = world.app.store.read(|tx| tx.spells_of_call(call)).unwrap();
        let running = spells.iter().filter(|it| it.until_on.is_none()).count();
        assert_eq!((spells.len(), running), (40, 39));
        let corrections = world.app.store.read(|tx| tx.corrections(call)).unwrap();
        assert_eq!((corrections.len(), corrections[0].by), (1, world.ivo));
        assert_eq!(world.app.store.public_revision(), before + 2);
        let again = refused(decisions::revoke(&world.app, &ida, "2023", to));
        assert_eq!(again, RevokeRefused::Rule(CorrectRefused::Ended));
    }

    fn a_correction_without_a_note_in_english_changes_nothing(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::with(&world, &["Sumy"]);
        decide(&world, files[0], Outcome::Admit, 0);
        world.clock_at(at(RESULTS));
        let ida = world.actor(world.ida);
        let spell = world.announce("2023").spells[0].id;
        let to = Revoke { spell, note: BTreeMap::from([(Lang::FR, "Erreur.".into())]) };
        let silent = refused(decisions::revoke(&world.app, &ida, "2023", to));
        assert_eq!(silent, RevokeRefused::Rule(CorrectRefused::NoNote));
        let long = Revoke { spell, note: note(&"x".repeat(2_001)) };
        let long = refused(decisions::revoke(&world.app, &ida, "2023", long));
        assert_eq!(long, RevokeRefused::NoteTooLong(Lang::EN));
        assert_eq!(world.app.store.read(|tx| tx.spell(spell)).unwrap().unwrap().until_on, None);
    }

    fn printed_figures_stand_beside_ours_with_their_source(store) {
        let world = World::new(store);
        let Closed { call, .. } = Closed::with(&world, &[]);
        let ida = world.actor(world.ida);
        let printed = PublishedFigures {
            announced: 55,
            admitted: Some(54),
            members: Some(229),
            source: "Press release, 23 September 2020".into(),
        };
        let record = |figures| decisions::record_figures(&world.app, &ida, "2023", figures);
        let silent = PublishedFigures { source: " ".into(), ..printed.clone() };
        assert_eq!(refused(record(silent)), FiguresRefused::NoSource);
        let negative = PublishedFigures { members: Some(-1), ..printed.clone() };
        assert_eq!(refused(record(negative)), FiguresRefused::Negative);
        record(printed.clone()).unwrap();
        let stored = world.app.store.read(|tx| tx.call(call)).unwrap().unwrap();
        assert_eq!(stored.figures, Some(printed));
    }

    fn nobody_else_learns_of_a_decision_or_makes_one(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::with(&world, &["Sumy"]);
        decide(&world, files[0], Outcome::Admit, 0);
        world.clock_at(at(RESULTS));
        for (person, denied) in [
            (world.ana, Denied::Forbidden),
            (world.olha, Denied::Forbidden),
            (world.kofi, Denied::Hidden),
            (world.zoe, Denied::Hidden),
        ] {
            let actor = world.actor(person);
            let to = Prepare { outcome: Outcome::Decline, note: String::new(), seen: 1 };
            let failure = decisions::prepare(&world.app, &actor, files[0], to).unwrap_err();
            assert!(matches!(failure, Failure::Denied(it) if it == denied), "{failure:?}");
            let failure = screening::case(&world.app, &actor, files[0], Lang::EN).unwrap_err();
            assert!(matches!(failure, Failure::Denied(it) if it == denied), "{failure:?}");
            let failure = announcing::plan(&world.app, &actor, "2023", None).unwrap_err();
            assert!(matches!(failure, Failure::Denied(Denied::Forbidden)), "{failure:?}");
            let failure = letters::render(&world.app, &actor, "2023").unwrap_err();
            assert!(matches!(failure, Failure::Denied(Denied::Forbidden)), "{failure:?}");
            let failure = rehearsal::rehearsal(&world.app, &actor, "2023", Lang::EN).unwrap_err();
            assert!(matches!(failure, Failure::Denied(Denied::Forbidden)), "{failure:?}");
        }
    }
}
