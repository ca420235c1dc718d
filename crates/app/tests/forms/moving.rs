//! The three rules: decided files never change, files under way stay, drafts move where no answer
//! is lost; and what teams are told.

use app::Failure;
use app::applications;
use app::forms::moving::{self, GoOverRefused};
use app::forms::publish;
use app::testing::World;
use domain::language::Lang;
use domain::policy::{Act, On, require};

use super::world::{FORM, filled, form, published, save, typed, with_a_question, without, write};

store::on_both! {
    fn drafts_move_with_every_answer_and_what_is_handed_in_stays(store) {
        let world = World::new(store);
        world.published_call("2023");
        let draft = world.draft(world.ana, "Lisbon", "PT");
        let handed_in = world.submitted(world.kofi, "Accra", "GH");
        let (before, dossier) = (typed(&world, draft), typed(&world, handed_in));
        let canonical = store.read(|tx| tx.submissions(handed_in)).unwrap();

        let n = published(&world, 1, &["2023"], with_a_question);
        assert_eq!((filled(&world, draft), filled(&world, handed_in)), (n, 1));
        assert_eq!(typed(&world, draft), before);
        assert_eq!(typed(&world, handed_in), dossier);
        assert_eq!(store.read(|tx| tx.submissions(handed_in)).unwrap(), canonical);
        assert!(world.events_about(draft.0).contains(&"application.form_moved".to_owned()));
        assert!(!world.events_about(handed_in.0).contains(&"application.form_moved".to_owned()));
        // A new application begins with the new version.
        let late = world.started(world.zoe, "Gdynia", "PL");
        assert_eq!(filled(&world, late), n);
        // The moved draft is still whole: the new question may stay empty.
        world.submit(world.ana, draft);
    }

    fn a_draft_that_would_lose_an_answer_stays_and_its_team_is_told_until_it_has_read(store) {
        let world = World::new(store);
        world.published_call("2023");
        let loses = world.draft(world.ana, "Lisbon", "PT");
        let empty = world.started(world.kofi, "Accra", "GH");
        let before = typed(&world, loses);
        write(&world, 1, |it| without(it, "expertise_wanted"));

        let ida = world.actor(world.ida);
        let page = publish::publishing(&world.app, &ida, FORM, Lang::EN).unwrap();
        let call = &page.calls[0];
        assert_eq!((call.n_moving, call.n_staying, call.kept_back.len()), (1, 1, 1));
        assert!(call.kept_back[0].0.starts_with("What experience of other cities"));
        publish::publish(&world.app, &ida, FORM, 2, &["2023".into()]).unwrap();

        assert_eq!((filled(&world, loses), filled(&world, empty)), (1, 2));
        assert_eq!(typed(&world, loses), before);
        let news = |person| {
            let actor = world.actor(person);
            applications::task_list(&world.app, &actor, loses, Lang::EN, None).unwrap().form_news
        };
        let told = news(world.ana).unwrap();
        assert!(!told.moved);
        let labels: Vec<&str> = told.losses.iter().map(|it| it.label.as_str()).collect();
        assert_eq!(labels.len(), 1);
        assert_eq!(told.changes.len(), 1);
        moving::read_news(&world.app, &world.actor(world.ana), loses, 2).unwrap();
        assert!(news(world.ana).is_none());

        // While the answer stands it cannot go over; once the team has emptied it, it can.
        let go = || moving::go_over(&world.app, &world.actor(world.ana), loses);
        assert!(matches!(go(), Err(Failure::Refused(GoOverRefused::Loses))));
        assert_eq!(filled(&world, loses), 1);
        save(&world, world.ana, loses, "expertise", 1, &[("expertise_wanted", "")]);
        go().unwrap();
        assert_eq!(filled(&world, loses), 2);
        assert!(news(world.ana).is_some_and(|it| it.moved), "that is news again");
        world.submit(world.ana, loses);
    }

    fn a_declaration_is_not_carried_over_to_other_words(store) {
        let world = World::new(store);
        world.published_call("2023");
        let declared = world.draft(world.ana, "Lisbon", "PT");
        let undeclared = world.started(world.kofi, "Accra", "GH");
        published(&world, 1, &["2023"], |it| {
            it.replace("reports every two years", "reports every year")
        });
        assert_eq!((filled(&world, declared), filled(&world, undeclared)), (1, 2));
    }

    fn publishing_without_a_tick_leaves_every_call_and_draft_alone(store) {
        let world = World::new(store);
        let call = world.published_call("2023");
        let draft = world.draft(world.ana, "Lisbon", "PT");
        let n = published(&world, 1, &[], with_a_question);
        assert_eq!(filled(&world, draft), 1);
        assert_eq!(store.read(|tx| tx.call(call)).unwrap().unwrap().form_version, 1);
        let ida = world.actor(world.ida);
        publish::bind(&world.app, &ida, FORM, "2023", n).unwrap();
        assert_eq!(filled(&world, draft), n);
        // Twice, back, and to a version that is not published: refused.
        for n in [n, 1, 9] {
            assert!(publish::bind(&world.app, &ida, FORM, "2023", n).is_err());
        }
    }

    fn a_move_that_stopped_half_way_is_finished_by_any_node(store) {
        let world = World::new(store);
        let call = world.published_call("2023");
        let draft = world.draft(world.ana, "Lisbon", "PT");
        let n = published(&world, 1, &[], with_a_question);
        // The call's change is committed, and then the node is gone.
        let (by, now) = (world.ida, world.app.clock.now());
        let sha256 = form(&world, n).hash();
        store.write(move |tx| {
            let call = tx.call(call)?.expect("the call exists");
            tx.record(call.use_form(n, &sha256, by, now).expect("a later version"))
        }).unwrap();
        assert_eq!(filled(&world, draft), 1);
        let other = world.beside(store, app::Mode::Serve);
        assert_eq!(moving::move_left_over(&other.app).unwrap(), 1);
        assert_eq!(filled(&world, draft), n);
        assert_eq!(moving::move_left_over(&other.app).unwrap(), 0);
    }

    fn a_page_of_the_version_before_keeps_what_is_still_asked_and_gives_back_the_rest(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisbon", "PT");
        published(&world, 1, &["2023"], |it| without(it, "expertise_wanted"));
        assert_eq!(filled(&world, id), 2);
        let (kept, gone) = ("We can share a method", "We look for a partner");
        let fields = [("expertise_offered", kept), ("expertise_wanted", gone)];
        let saved = save(&world, world.ana, id, "expertise", 1, &fields);
        assert_eq!(saved.unasked.len(), 1);
        assert_eq!(saved.unasked[0].question.id, "expertise_wanted");
        assert_eq!(saved.unasked[0].answer.typed_in("expertise_wanted"), gone);
        let there = typed(&world, id);
        assert_eq!(there["expertise_offered"]["expertise_offered"], [kept]);
        assert!(!there.contains_key("expertise_wanted"));
    }

    fn every_stored_answer_appears_exactly_once_in_the_dossier_of_its_version(store) {
        let world = World::new(store);
        world.published_call("2023");
        let first = world.submitted(world.ana, "Lisbon", "PT");
        published(&world, 1, &["2023"], |it| without(&with_a_question(it), "expertise_wanted"));
        let second = world.submitted(world.kofi, "Accra", "GH");
        let third = world.started(world.zoe, "Gdynia", "PL");
        published(&world, 2, &["2023"], |it| without(it, "nickname"));
        world.fill(world.zoe, third, "Gdynia");
        world.submit(world.zoe, third);

        assert_eq!([first, second, third].map(|it| filled(&world, it)), [1, 2, 3]);
        for (id, person) in [(first, world.ana), (second, world.kofi), (third, world.zoe)] {
            let stored = typed(&world, id);
            let dossier =
                applications::dossier(&world.app, &world.actor(person), id, Lang::EN).unwrap();
            let shown: Vec<&str> = dossier
                .sections
                .iter()
                .flat_map(|it| &it.questions)
                .filter(|it| !it.shown.is_blank())
                .map(|it| it.id.as_str())
                .collect();
            for question in stored.keys() {
                let n = shown.iter().filter(|it| *it == question).count();
                assert_eq!(n, 1, "{question} of version {}", filled(&world, id));
            }
            let files = form(&world, filled(&world, id)).questions().filter(|it| it.is_file()).count();
            assert_eq!(shown.len(), stored.len() + files);
        }
        // The check looks at the version: by another one an answer would be missing.
        assert!(typed(&world, first).contains_key("expertise_wanted"));
        assert!(form(&world, 2).question("expertise_wanted").is_none());
    }

    fn a_commission_sees_files_of_two_versions_side_by_side(store) {
        let world = World::new(store);
        world.published_call("2023");
        world.submitted(world.ana, "Lisbon", "PT");
        published(&world, 1, &["2023"], |it| without(&with_a_question(it), "expertise_wanted"));
        world.submitted(world.bea, "Porto", "PT");
        let rui = world.actor(world.rui);
        require(&rui, Act::SeeCountry, On::Country("PT".parse().unwrap())).unwrap();
        let country = "PT".parse().unwrap();
        let page = app::commissions::comparison(&world.app, &rui, "2023", country, Lang::EN, &Default::default());
        let labels: Vec<String> = page
            .unwrap()
            .sections
            .iter()
            .flat_map(|it| it.questions.iter().map(|(label, _)| label.clone()))
            .collect();
        for wanted in ["Nickname", "What experience of other cities are you looking for?"] {
            assert_eq!(labels.iter().filter(|it| *it == wanted).count(), 1, "{labels:?}");
        }
    }
}
