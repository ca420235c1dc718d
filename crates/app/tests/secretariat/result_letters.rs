//! Letters that tell results: all or none, read and approved by two, and sent word for word.

use app::decisions::letters::{self, RenderRefused};
use app::decisions::{self, Prepare};
use app::testing::{World, at};
use domain::decision::Outcome;
use domain::decision_letter::{DecisionLetter, LetterFault, LetterRefused};
use domain::ids::ApplicationId;
use domain::language::Lang;
use views::pages::results::LetterState;

use crate::secretariat::closed::{Closed, refused};

fn decide(world: &World, id: ApplicationId, outcome: Outcome, seen: i64) {
    let to = Prepare { outcome, note: "kept inside".into(), seen };
    decisions::prepare(&world.app, &world.actor(world.ida), id, to).unwrap();
}

fn of(world: &World, id: ApplicationId) -> Vec<DecisionLetter> {
    world.app.store.read(|tx| tx.decision_letters_of(id)).unwrap()
}

store::on_both! {
    fn letters_are_written_in_the_contacts_language_read_and_approved_by_another(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::with(&world, &["Sumy", "Lviv"]);
        decide(&world, files[0], Outcome::Admit, 0);
        decide(&world, files[1], Outcome::Decline, 0);
        let ida = world.actor(world.ida);
        assert_eq!(letters::render(&world.app, &ida, "2023").unwrap(), 2);
        assert_eq!(letters::render(&world.app, &ida, "2023").unwrap(), 0, "no word differs");
        let (welcome, sorry) = (of(&world, files[0]).remove(0), of(&world, files[1]).remove(0));
        assert_eq!((welcome.lang, welcome.day.as_str()), (Lang::EN, "2024-02-14"));
        assert!(welcome.body.contains("14 February 2024") && sorry.body.contains("no note"));
        assert!(!welcome.body.contains("kept inside") && !sorry.body.contains("kept inside"));

        let ivo = world.actor(world.ivo);
        assert_eq!(letters::approve(&world.app, &ivo, "2023").unwrap(), 0, "nobody has read one");
        let read = |id, seen: &str| letters::mark_read(&world.app, &ida, "2023", id, seen);
        assert_eq!(refused(read(welcome.id, "stale")), LetterRefused::Changed);
        read(welcome.id, &welcome.sha256).unwrap();
        assert_eq!(letters::approve(&world.app, &ida, "2023").unwrap(), 0, "who wrote it approves none");
        assert_eq!(letters::approve(&world.app, &ivo, "2023").unwrap(), 1);
        let page = letters::letters(&world.app, &ida, "2023", Lang::EN).unwrap();
        let states: Vec<_> = page.rows.iter().map(|it| it.state).collect();
        assert_eq!(states, [LetterState::Written, LetterState::Approved], "Lviv, Sumy");
    }

    fn a_changed_decision_takes_its_letter_along(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::with(&world, &["Sumy", "Lviv"]);
        for id in &files {
            decide(&world, *id, Outcome::Admit, 0);
        }
        world.letters_approved("2023");
        decide(&world, files[0], Outcome::Decline, 1);
        assert_eq!((of(&world, files[0]).len(), of(&world, files[1]).len()), (0, 1));
        let ida = world.actor(world.ida);
        let page = letters::letters(&world.app, &ida, "2023", Lang::EN).unwrap();
        let states: Vec<_> = page.rows.iter().map(|it| it.state).collect();
        assert_eq!(states, [LetterState::Approved, LetterState::Missing]);
        world.letters_approved("2023");
        assert!(of(&world, files[0])[0].approved_by.is_some());
    }

    fn what_was_approved_is_what_goes_out_word_for_word(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::with(&world, &["Sumy"]);
        decide(&world, files[0], Outcome::Admit, 0);
        world.clock_at(at("2024-02-14T11:00"));
        world.letters_approved("2023");
        let approved = of(&world, files[0]).remove(0);
        app::letters::run_once(&world.app).unwrap();
        let mails = || world.app.store.read(|tx| tx.newest_mails(1_000)).unwrap();
        assert!(mails().iter().all(|it| it.template != "admitted"), "nothing before the announcement");
        world.announce("2023");
        app::letters::run_once(&world.app).unwrap();
        let sent: Vec<_> = mails().into_iter().filter(|it| it.template == "admitted").collect();
        assert_eq!(sent.len(), 1);
        // Below the words that were approved stands why the letter comes, as under every letter.
        let (words, _) = sent[0].body.split_once("\n—\n").unwrap();
        assert_eq!((sent[0].subject.as_str(), words), (&*approved.subject, &*approved.body));
        let link = approved.body.lines().find(|it| it.starts_with("http")).unwrap();
        assert!(sent[0].html.contains(&format!("<a href=\"{link}\"")), "{}", sent[0].html);
    }

    fn a_letter_that_is_not_there_in_the_contacts_language_is_refused_with_the_city(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::with(&world, &["Sumy", "Lviv"]);
        let ida = world.actor(world.ida);
        let undecided = refused(letters::render(&world.app, &ida, "2023"));
        let all = files.iter().map(|it| (*it, LetterFault::Undecided)).collect();
        assert_eq!(undecided, RenderRefused::Faults(all));
        for id in &files {
            decide(&world, *id, Outcome::Admit, 0);
        }
        let german = "update person set language = 'de' where name = 'Ana'";
        assert_eq!(store::testing::alter(store, german), 1);
        let missing = refused(letters::render(&world.app, &ida, "2023"));
        let de: Lang = "de".parse().unwrap();
        let RenderRefused::Faults(faults) = missing else { panic!("{missing:?}") };
        assert_eq!(faults, files.iter().map(|it| (*it, LetterFault::NoLanguage(de))).collect::<Vec<_>>());
        assert_eq!(of(&world, files[0]), []);
        let lines = letters::fault_lines(&world.app, &ida, "2023", &faults, Lang::EN).unwrap();
        assert!(lines[0].1.contains("does not exist in this language"), "{lines:?}");
    }

    fn an_empty_field_keeps_every_letter_back(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::with(&world, &["Sumy", "Lviv"]);
        for id in &files {
            decide(&world, *id, Outcome::Admit, 0);
        }
        let nameless = "update city set name = ' ' where name = 'Sumy'";
        assert_eq!(store::testing::alter(store, nameless), 1);
        let refused = refused(letters::render(&world.app, &world.actor(world.ida), "2023"));
        let RenderRefused::Faults(faults) = refused else { panic!("{refused:?}") };
        assert_eq!(faults.iter().map(|it| it.0).collect::<Vec<_>>(), [files[0]]);
        assert!(matches!(&faults[0].1, LetterFault::Unfilled(it) if it.about() == "city"));
        assert_eq!(of(&world, files[1]), []);
    }

    fn the_database_takes_no_approval_by_the_writer(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::with(&world, &["Sumy"]);
        decide(&world, files[0], Outcome::Admit, 0);
        letters::render(&world.app, &world.actor(world.ida), "2023").unwrap();
        let forge = |approved_by: &str| {
            let statement = format!(
                "update decision_letter set read_at = 1, read_by = rendered_by, approved_at = 1,
                 approved_by = {approved_by}"
            );
            store::testing::try_to_alter(store, &statement)
        };
        assert!(forge("rendered_by").is_err());
        assert_eq!(forge(&format!("'{}'", world.ivo)), Ok(1));
    }
}
