//! Who is too near, whenever it is found: an expert, an officer, somebody of the secretariat.

use app::decisions::{self, Prepare};
use app::people::Entry;
use app::{assignments, commissions, interests, people, reviews, screening};
use domain::conflict::DeclareRefused;
use domain::decision::Outcome;
use domain::language::Lang;
use domain::people::Role;
use domain::policy::Denied;
use domain::review::{AssignRefused, ReviewRefused};
use views::pages::board;
use views::pages::reviews::{Filter, State};

use crate::judging::{Desk, denied, refused, tie};

store::on_both! {
    fn a_conflict_found_after_handing_in_sets_the_review_aside_everywhere_at_once(store) {
        let desk = Desk::new(store);
        let world = &desk.world;
        let id = desk.handed_in(desk.file, world.mei, 5);
        desk.handed_in(desk.file, desk.noor, 2);
        assert_eq!(desk.case(world.ida).unwrap().judging.names.len(), 2);

        let mei = world.actor(world.mei);
        let aside = reviews::declare(&world.app, &mei, id, &tie("advice", None)).unwrap();
        assert_eq!(aside.stage.name(), "set_aside");
        let case = desk.case(world.ida).unwrap();
        assert_eq!(case.judging.names, ["Noor"], "what is set aside is in no figure");
        assert!(case.judging.scores.iter().all(|it| it.spread == Some((2.0, 2.0, 2, 2))));
        let shown = case.reviews.iter().find(|it| it.expert == "Mei").unwrap();
        assert_eq!((shown.stage, shown.note_to_city.as_str()), ("set_aside", ""), "it is sealed");
        assert_eq!((case.judging.n_running, case.judging.n_wanted, case.judging.n_shut), (1, 2, 1));
        let kept = world.app.store.read(|tx| tx.review(id)).unwrap().unwrap();
        assert_eq!(kept.draft(), desk.scored(5), "and kept as it was");

        assert_eq!(desk.list(world.mei, &Filter::default()), []);
        let mei = world.actor(world.mei);
        assert_eq!(denied(reviews::page(&world.app, &mei, id, Lang::EN)), Denied::Hidden);
        assert_eq!(desk.letters("review_shut"), ["ida@example.org", "ivo@example.org"]);
        let again = assignments::assign(&world.app, &world.actor(world.ida), desk.file, world.mei);
        assert_eq!(refused(again), AssignRefused::Already);
        assert!(desk.give(desk.file, world.jan) != id, "another expert can have the file");
    }

    fn a_decision_that_rested_on_it_says_that_it_is_to_be_looked_at_again(store) {
        let desk = Desk::new(store);
        let world = &desk.world;
        let id = desk.handed_in(desk.file, world.mei, 5);
        let ida = world.actor(world.ida);
        let to = |seen| Prepare { outcome: Outcome::Admit, note: String::new(), seen };
        decisions::prepare(&world.app, &ida, desk.file, to(0)).unwrap();
        assert!(!desk.case(world.ida).unwrap().judging.aside_since_decision);
        world.clock_at(world.app.clock.now().plus_ms(1_000));
        reviews::set_aside(&world.app, &ida, desk.file, id, "Told by telephone.").unwrap();
        assert!(desk.case(world.ida).unwrap().judging.aside_since_decision);
        world.clock_at(world.app.clock.now().plus_ms(1_000));
        decisions::prepare(&world.app, &ida, desk.file, to(1)).unwrap();
        assert!(!desk.case(world.ida).unwrap().judging.aside_since_decision);
        let other = reviews::set_aside(&world.app, &ida, desk.other, id, "Elsewhere.");
        assert_eq!(denied(other), Denied::Hidden, "it is a review of another file");
    }

    fn an_expert_whose_country_is_corrected_loses_the_file_and_the_review_counts_no_more(store) {
        let desk = Desk::new(store);
        let world = &desk.world;
        let (mine, open) = (desk.handed_in(desk.file, world.mei, 5), desk.give(desk.other, world.mei));
        let entry = Entry {
            name: "Mei".to_owned(),
            language: "en".to_owned(),
            country: "UA".to_owned(),
            ..Entry::default()
        };
        people::correct(&world.app, &world.actor(world.ida), world.mei, &entry).unwrap();
        let stages = [mine, open].map(|id| {
            let review = world.app.store.read(|tx| tx.review(id)).unwrap().unwrap();
            review.stage.name()
        });
        assert_eq!(stages, ["set_aside", "conflicted"]);
        let case = desk.case(world.ida).unwrap();
        let why = case.reviews[0].conflict.clone().unwrap();
        assert!(why.contains("country"), "{why}");
        assert_eq!(case.judging.names, [""; 0]);
        assert_eq!(desk.letters("review_shut").len(), 2 * 2, "both secretaries, of both files");
    }

    fn a_common_project_from_long_ago_is_on_record_and_opens_the_file(store) {
        let desk = Desk::new(store);
        let world = &desk.world;
        let id = desk.give(desk.file, world.mei);
        let mei = world.actor(world.mei);
        let no_year = reviews::declare(&world.app, &mei, id, &tie("project", None));
        assert_eq!(refused(no_year), ReviewRefused::Declared(DeclareRefused::NoYear));
        let opened = reviews::declare(&world.app, &mei, id, &tie("project", Some(2015))).unwrap();
        assert_eq!(opened.stage.name(), "accepted");
        let case = desk.case(world.ida).unwrap();
        let told: Vec<_> =
            case.judging.interests.iter().map(|it| (it.name.as_str(), it.is_conflict)).collect();
        assert_eq!(told, [("Mei", false)]);
        assert!(case.judging.interests[0].tie.ends_with("(2015)"));

        let shut = reviews::declare(&world.app, &mei, id, &tie("project", Some(2021))).unwrap();
        assert_eq!(shut.stage.name(), "conflicted");
        assert_eq!(desk.list(world.mei, &Filter::default()), []);
    }

    fn an_officer_and_a_secretary_with_a_tie_hand_the_file_to_a_colleague(store) {
        let desk = Desk::new(store);
        let world = &desk.world;
        let (app, karl) = (&world.app, world.person("Karl", "DE"));
        world.grant(karl, Role::Secretariat);
        for person in [world.ida, world.olha] {
            let actor = world.actor(person);
            interests::declare(app, &actor, desk.file, &tie("close-person", None)).unwrap();
        }
        let (ida, olha) = (world.actor(world.ida), world.actor(world.olha));
        assert_eq!(denied(desk.case(world.ida)), Denied::Recused);
        assert_eq!(denied(assignments::assign(app, &ida, desk.file, world.mei)), Denied::Recused);
        let to = Prepare { outcome: Outcome::Admit, note: String::new(), seen: 0 };
        assert_eq!(denied(decisions::prepare(app, &ida, desk.file, to.clone())), Denied::Recused);
        assert_eq!(denied(commissions::endorse(app, &olha, desk.file)), Denied::Recused);
        // The other file and the colleague's desk are as before.
        assert!(screening::case(app, &ida, desk.other, Lang::EN).is_ok());
        let karl = world.actor(karl);
        assignments::assign(app, &karl, desk.file, world.mei).unwrap();
        decisions::prepare(app, &karl, desk.file, to).unwrap();
        let names: Vec<String> =
            screening::case(app, &karl, desk.file, Lang::EN).unwrap().judging.interests
                .into_iter().map(|it| it.name).collect();
        assert_eq!(names.len(), 2);
        let board = |actor, filter| screening::board(app, actor, "2023", filter, Lang::EN).unwrap();
        let row = |actor| {
            let all = board(actor, board::Filter::default()).files;
            let row = all.into_iter().find(|it| it.city.id == desk.file.to_string()).unwrap();
            (row.n_reviews, row.decision.is_some())
        };
        assert_eq!((row(&ida), row(&karl)), ((0, false), (1, true)));
        let read_by_mei = |actor| {
            let expert = Some(world.mei.to_string());
            let found = board(actor, board::Filter { expert, ..board::Filter::default() });
            assert_eq!(found.files.len(), found.n_found);
            found.files.iter().any(|it| it.city.id == desk.file.to_string())
        };
        assert_eq!((read_by_mei(&ida), read_by_mei(&karl)), (false, true));
    }

    fn nobody_else_can_declare_a_tie_to_a_file(store) {
        let desk = Desk::new(store);
        let world = &desk.world;
        for person in [world.zoe, world.kofi, world.mei, world.rui] {
            let outcome = interests::declare(&world.app, &world.actor(person), desk.file, &tie("work", None));
            assert_eq!(denied(outcome), Denied::Hidden);
        }
        let unknown = interests::declare(&world.app, &world.actor(world.ida), desk.file, &tie("cousin", None));
        assert_eq!(refused(unknown), DeclareRefused::NoTie);
    }

    fn the_list_is_by_state_and_call_and_counts_nothing_that_is_hidden(store) {
        let desk = Desk::new(store);
        let world = &desk.world;
        desk.handed_in(desk.file, world.mei, 3);
        desk.give(desk.other, world.mei);
        let all = desk.list(world.mei, &Filter::default());
        assert_eq!(all, [("Lviv".to_owned(), State::Declare), ("Sumy".to_owned(), State::Done)]);
        let done = Filter { state: Some(State::Done), call: Some("2023".into()) };
        assert_eq!(desk.list(world.mei, &done), [("Sumy".to_owned(), State::Done)]);
        let elsewhere = Filter { state: None, call: Some("1999".into()) };
        assert_eq!(desk.list(world.mei, &elsewhere), []);
        let desk_of = people::desk(&world.app, &world.actor(world.mei), Lang::EN).unwrap();
        let counted: Vec<_> = desk_of.reviews.iter().map(|it| (it.n_open, it.n_done)).collect();
        assert_eq!(counted, [(1, 1)]);
    }
}
