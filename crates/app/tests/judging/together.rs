//! Writing at the same time, and one text of all experts.

use app::consensus::{self, Text};
use app::decisions::{self, Prepare};
use app::reviews;
use domain::consensus::ConsensusRefused;
use domain::decision::Outcome;
use domain::language::Lang;
use domain::marking::mark;
use domain::policy::Denied;
use domain::review::ReviewRefused;
use views::pages::consensus::Side;
use views::pages::reviews::{Filter, State};

use crate::judging::{Desk, denied, put, refused, tie};

store::on_both! {
    fn two_windows_meet_in_a_field_and_the_other_fields_go_on(store) {
        let desk = Desk::new(store);
        let world = &desk.world;
        let (id, mei) = (desk.give(desk.file, world.mei), world.actor(world.mei));
        reviews::accept(&world.app, &mei, id).unwrap();
        reviews::put(&world.app, &mei, id, &[put("to_city", "First window.", "")]).unwrap();
        reviews::put(&world.app, &mei, id, &[put("to_panel", "Second window.", "")]).unwrap();
        let stale = reviews::put(&world.app, &mei, id, &[put("to_city", "Second window.", "")]);
        assert_eq!(refused(stale), ReviewRefused::Met(vec!["to_city".to_owned()]));
        let n_events = world.events_about(id.0).len();
        let same = reviews::put(&world.app, &mei, id, &[put("to_city", "First window.", "")]).unwrap();
        assert_eq!((same.note_to_city.as_str(), same.version), ("First window.", 3));
        assert_eq!(world.events_about(id.0).len(), n_events, "the same again is no event");
        let foreign = reviews::put(&world.app, &world.actor(desk.noor), id, &[put("to_city", "", "")]);
        assert_eq!(denied(foreign), Denied::Hidden);
    }

    fn a_consensus_is_written_by_its_rapporteur_and_agreed_by_each(store) {
        let desk = Desk::new(store);
        let world = &desk.world;
        let (app, ida) = (&world.app, world.actor(world.ida));
        let id = desk.handed_in(desk.file, world.mei, 5);
        desk.handed_in(desk.file, desk.noor, 2);
        let (mei, noor) = (world.actor(world.mei), world.actor(desk.noor));
        assert_eq!(denied(consensus::page(app, &mei, desk.file, Lang::EN)), Denied::Hidden);
        consensus::name_rapporteur(app, &ida, desk.file, world.mei).unwrap();
        assert_eq!(desk.letters("rapporteur_named"), ["mei@example.org"]);
        assert_eq!(desk.list(world.mei, &Filter::default()), [("Sumy".to_owned(), State::Agree)]);
        assert_eq!(desk.list(desk.noor, &Filter::default()), [("Sumy".to_owned(), State::Done)]);

        let text = |text: &str, seen: &str| Text { text: text.to_owned(), mark: mark(seen), unanswered: None };
        assert_eq!(denied(consensus::write(app, &noor, desk.file, &text("Mine.", ""))), Denied::Forbidden);
        assert_eq!(denied(consensus::write(app, &ida, desk.file, &text("Mine.", ""))), Denied::Forbidden);
        let written = consensus::write(app, &mei, desk.file, &text("A plan.", "")).unwrap();
        assert_eq!(refused(consensus::write(app, &mei, desk.file, &text("Late.", ""))), ConsensusRefused::Met);
        for actor in [&mei, &noor] {
            consensus::agree(app, actor, desk.file, Some(written.version)).unwrap();
        }
        let page = |actor| consensus::page(app, actor, desk.file, Lang::EN).unwrap();
        assert!(page(&ida).is_agreed);
        assert_eq!(desk.case(world.ida).unwrap().judging.consensus, Some((2, 2)));
        assert!(!format!("{:?}", page(&noor)).contains("Mei"), "experts are signs to one another");
        assert_eq!((page(&mei).side, page(&noor).side), (Side::Rapporteur, Side::Expert));

        consensus::write(app, &mei, desk.file, &text("A better plan.", "A plan.")).unwrap();
        assert!(!page(&ida).is_agreed, "a change lifts every agreement");
        let stale = consensus::agree(app, &noor, desk.file, Some(written.version));
        assert_eq!(refused(stale), ConsensusRefused::Stale);

        // Whoever writes comes too near: another is named, and finds the text.
        reviews::declare(app, &mei, id, &tie("advice", None)).unwrap();
        let mei = world.actor(world.mei);
        assert_eq!(denied(consensus::page(app, &mei, desk.file, Lang::EN)), Denied::Hidden);
        assert_eq!(denied(consensus::write(app, &mei, desk.file, &text("Still here.", "A better plan."))), Denied::Hidden);
        let gone = consensus::name_rapporteur(app, &ida, desk.file, world.mei);
        assert_eq!(refused(gone), ConsensusRefused::NotHandedIn);
        consensus::name_rapporteur(app, &ida, desk.file, desk.noor).unwrap();
        assert_eq!(page(&noor).text, "A better plan.");

        let to = Prepare { outcome: Outcome::Admit, note: String::new(), seen: 0 };
        decisions::prepare(app, &ida, desk.file, to).unwrap();
        let frozen = consensus::write(app, &noor, desk.file, &text("Too late.", "A better plan."));
        assert_eq!(refused(frozen), ConsensusRefused::Decided);
        assert!(!page(&noor).is_open);
    }

    fn an_expert_sees_no_consensus_before_the_own_review_is_in(store) {
        let desk = Desk::new(store);
        let world = &desk.world;
        let (app, ida) = (&world.app, world.actor(world.ida));
        desk.handed_in(desk.file, world.mei, 5);
        consensus::name_rapporteur(app, &ida, desk.file, world.mei).unwrap();
        let text = Text { text: "A plan.".to_owned(), mark: mark(""), unanswered: None };
        consensus::write(app, &world.actor(world.mei), desk.file, &text).unwrap();
        let id = desk.give(desk.file, desk.noor);
        let noor = world.actor(desk.noor);
        assert_eq!(denied(consensus::page(app, &noor, desk.file, Lang::EN)), Denied::Hidden);
        reviews::accept(app, &noor, id).unwrap();
        assert_eq!(denied(consensus::page(app, &noor, desk.file, Lang::EN)), Denied::Forbidden);
        assert_eq!(denied(consensus::agree(app, &noor, desk.file, Some(2))), Denied::Forbidden);
        reviews::save(app, &noor, id, &desk.scored(3), 1).unwrap();
        reviews::hand_in(app, &noor, id).unwrap();
        assert_eq!(consensus::page(app, &noor, desk.file, Lang::EN).unwrap().text, "A plan.");
        for stranger in [world.ana, world.kofi, world.olha, world.zoe] {
            let outcome = consensus::page(app, &world.actor(stranger), desk.file, Lang::EN);
            assert!(matches!(denied(outcome), Denied::Hidden | Denied::Forbidden));
        }
    }
}
