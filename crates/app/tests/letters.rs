//! Which letter goes to whom, once.

use std::collections::BTreeMap;

use app::calls::ExtendTo;
use app::decisions::{Prepare, Revoke};
use app::testing::{World, at, country};
use app::{assignments, calls, commissions, decisions, letters, screening};
use domain::decision::Outcome;
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::people::Role;
use domain::time::Wall;
use store::Mail;

/// The letters in the outbox: kind and recipient, the oldest first.
fn outbox(world: &World) -> Vec<(String, String)> {
    mails(world).into_iter().map(|it| (it.template, it.recipient)).collect()
}

fn mails(world: &World) -> Vec<Mail> {
    let mut mails = world.app.store.read(|tx| tx.newest_mails(1_000)).unwrap();
    mails.sort_by_key(|it| (it.event, it.recipient.clone()));
    mails
}

/// The letters written now: what was there before is left out.
fn written(world: &World) -> Vec<Mail> {
    let before: Vec<_> = mails(world).into_iter().map(|it| it.id).collect();
    letters::run_once(&world.app).unwrap();
    mails(world).into_iter().filter(|it| !before.contains(&it.id)).collect()
}

fn kinds(mails: &[Mail]) -> Vec<(&str, &str)> {
    mails.iter().map(|it| (it.template.as_str(), it.recipient.as_str())).collect()
}

/// Reads the whole log again.
fn forget(world: &World) {
    let forgotten = world.app.store.write(|tx| tx.set_cursor(letters::CURSOR, 0));
    forgotten.unwrap();
}

/// A call that is closed, with three eligible Ukrainian files of Ana's.
fn closed(world: &World) -> Vec<ApplicationId> {
    let files: Vec<_> =
        ["Sumy", "Lviv", "Ternopil"].map(|it| world.submitted(world.ana, it, "UA")).into();
    let olha = world.actor(world.olha);
    for id in &files {
        commissions::endorse(&world.app, &olha, *id).unwrap();
    }
    commissions::forward_all(&world.app, &olha, "2023", country("UA")).unwrap();
    world.clock_at(at("2023-07-03T09:00"));
    let ida = world.actor(world.ida);
    calls::close(&world.app, &ida, "2023").unwrap();
    for id in &files {
        screening::find_eligible(&world.app, &ida, *id).unwrap();
    }
    files
}

fn prepare(world: &World, id: ApplicationId, outcome: Outcome) {
    let to = Prepare { outcome, note: "kept inside: too thin".to_owned(), seen: 0 };
    decisions::prepare(&world.app, &world.actor(world.ida), id, to).unwrap();
}

store::on_both! {
    fn each_step_is_told_to_the_contact_with_its_place_in_time(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.submitted(world.ana, "Sumy", "UA");
        let olha = world.actor(world.olha);

        let receipt = written(&world);
        assert_eq!(kinds(&receipt), [("receipt", "ana@example.org")]);
        let submission = world.app.store.read(|tx| tx.submissions(id)).unwrap().pop().unwrap();
        let said = [
            submission.number.clone(),
            submission.sha256.clone(),
            "31 May 2023, 23:59 (Hamburg)".to_owned(),
            format!("http://127.0.0.1:8080/en/applications/{id}/receipts/{}", submission.id),
        ];
        for words in said {
            assert!(receipt[0].body.contains(&words), "{words}: {}", receipt[0].body);
        }
        assert!(!receipt[0].subject.contains('{') && !receipt[0].body.contains('{'));

        let comment = "Name the {partners}\r\nBcc: x@evil.example";
        commissions::give_back(&world.app, &olha, id, comment).unwrap();
        let returned = written(&world);
        assert_eq!(kinds(&returned), [("returned", "ana@example.org")]);
        assert!(returned[0].body.contains("Name the (partners)"), "{}", returned[0].body);
        assert!(returned[0].body.contains("30 June 2023, 23:59 (Hamburg)"));
        world.submit(world.ana, id);
        commissions::reserve(&world.app, &olha, id).unwrap();
        commissions::endorse(&world.app, &olha, id).unwrap();
        let later = written(&world);
        let order: Vec<&str> = later.iter().map(|it| it.template.as_str()).collect();
        assert_eq!(order, ["receipt", "reserved", "endorsed"]);
        commissions::forward_all(&world.app, &olha, "2023", country("UA")).unwrap();
        let forwarded = written(&world);
        let to = [
            ("forwarded", "ana@example.org"),
            ("country_forwarded", "ida@example.org"),
            ("country_forwarded", "ivo@example.org"),
        ];
        assert_eq!(kinds(&forwarded), to);
        assert!(forwarded[0].body.contains("14 February 2024"), "{}", forwarded[0].body);
    }

    fn a_refusal_brings_its_reason_and_a_withdrawal_reaches_the_commission_too(store) {
        let world = World::new(store);
        world.published_call("2023");
        let sumy = world.submitted(world.ana, "Sumy", "UA");
        let accra = world.submitted(world.kofi, "Lviv", "UA");
        written(&world);
        let olha = world.actor(world.olha);
        commissions::refuse(&world.app, &olha, sumy, "The council has not decided").unwrap();
        let refused = written(&world);
        assert_eq!(kinds(&refused), [("refused", "ana@example.org")]);
        assert!(refused[0].body.contains("The council has not decided"));
        app::applications::withdraw(&world.app, &world.actor(world.kofi), accra, &app::chance::token()).unwrap();
        let withdrawn = written(&world);
        let to = [("withdrawn", "kofi@example.org"), ("withdrawn", "olha@example.org")];
        assert_eq!(kinds(&withdrawn), to);
    }

    fn a_city_that_is_not_eligible_is_told_why(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.submitted(world.ana, "Sumy", "UA");
        let olha = world.actor(world.olha);
        commissions::endorse(&world.app, &olha, id).unwrap();
        commissions::forward_all(&world.app, &olha, "2023", country("UA")).unwrap();
        written(&world);
        let ida = world.actor(world.ida);
        screening::exclude(&world.app, &ida, id, "The signed page is of another city").unwrap();
        let told = written(&world);
        assert_eq!(kinds(&told), [("excluded", "ana@example.org")]);
        assert!(told[0].body.contains("The signed page is of another city"));
    }

    fn a_letter_is_in_the_language_of_its_reader(store) {
        let world = World::new(store);
        world.published_call("2023");
        let entry = app::people::Entry {
            name: "Ana".into(), language: "uk".into(), country: "PT".into(), ..Default::default()
        };
        app::people::change_profile(&world.app, &world.actor(world.ana), &entry).unwrap();
        world.submitted(world.ana, "Sumy", "UA");
        let receipt = written(&world).pop().unwrap();
        assert_eq!(receipt.language, Lang::UK);
        assert!(receipt.body.contains("/uk/applications/"), "{}", receipt.body);
        assert!(receipt.body.contains("(Гамбург)"), "{}", receipt.body);
    }

    fn an_extension_reaches_every_draft_and_the_commissions_that_have_files_once(store) {
        let world = World::new(store);
        world.published_call("2023");
        world.started(world.kofi, "Accra", "GH");
        world.submitted(world.ana, "Sumy", "UA");
        world.submitted(world.ana, "Lviv", "UA");
        written(&world);
        let wall = |text: &str| Wall::new(text, "Europe/Berlin");
        let clocks = ["2023-06-15T23:59", "2023-07-15T23:59", "2024-02-20T12:00"].map(wall);
        let reason = BTreeMap::from([(Lang::EN, "Power cuts in many cities".to_owned())]);
        let to = ExtendTo::new(clocks, reason);
        world.second(calls::extend(&world.app, &world.actor(world.ida), "2023", to).unwrap());
        let extended = written(&world);
        let to = ["ana@example.org", "kofi@example.org", "olha@example.org"];
        assert_eq!(kinds(&extended), to.map(|it| ("extended", it)));
        for words in ["31 May 2023", "15 June 2023, 23:59 (Hamburg)", "Power cuts"] {
            assert!(extended[0].body.contains(words), "{words}: {}", extended[0].body);
        }
    }

    fn an_expert_is_told_that_files_wait_and_not_whose(store) {
        let world = World::new(store);
        let call = world.published_call("2023");
        let files = closed(&world);
        written(&world);
        world.grant(world.mei, Role::Expert(call));
        let ida = world.actor(world.ida);
        assignments::assign(&world.app, &ida, files[0], world.mei).unwrap();
        assignments::assign(&world.app, &ida, files[1], world.mei).unwrap();
        let assigned = written(&world);
        assert_eq!(kinds(&assigned), [("review_assigned", "mei@example.org"); 2]);
        for letter in &assigned {
            let text = format!("{} {}", letter.subject, letter.body);
            for secret in ["Sumy", "Lviv", "Ukraine", "Ana", "Jan"] {
                assert!(!text.contains(secret), "{secret}: {text}");
            }
            assert!(!text.contains(&files[0].to_string()));
            assert!(text.contains("Number: 2"), "{text}");
        }
    }

    fn no_decision_is_told_before_the_announcement_and_each_once_after_it(store) {
        let world = World::new(store);
        world.published_call("2023");
        let files = closed(&world);
        written(&world);
        prepare(&world, files[0], Outcome::Admit);
        prepare(&world, files[1], Outcome::Admit);
        prepare(&world, files[2], Outcome::Decline);
        assert_eq!(written(&world), []);

        world.clock_at(at("2024-02-14T12:00"));
        world.announce("2023");
        let told = written(&world);
        let mut order: Vec<&str> = told.iter().map(|it| it.template.as_str()).collect();
        order.sort_unstable();
        assert_eq!(order, ["admitted", "admitted", "declined"]);
        assert!(told.iter().all(|it| !it.body.contains("kept inside")), "{told:?}");
        let declined = told.iter().find(|it| it.template == "declined").unwrap();
        assert!(declined.body.contains("no note"), "{}", declined.body);

        let spells = world.app.store.read(|tx| {
            let call = tx.call_by_slug("2023")?.unwrap();
            tx.spells_of_call(call.id)
        });
        let spell = spells.unwrap()[0].id;
        let note = BTreeMap::from([(Lang::EN, "A row was read twice".to_owned())]);
        let revoke = Revoke { spell, note };
        let revoked = decisions::revoke(&world.app, &world.actor(world.ida), "2023", revoke);
        world.seconded(revoked.unwrap());
        let revoked = written(&world);
        assert_eq!(kinds(&revoked), [("revoked", "ana@example.org")]);
        assert!(revoked[0].body.contains("A row was read twice"));
    }

    fn reading_the_log_again_writes_nothing_twice(store) {
        let world = World::new(store);
        world.published_call("2023");
        closed(&world);
        let first = letters::run_once(&world.app).unwrap();
        assert!(first > 6, "{first}");
        assert_eq!(letters::run_once(&world.app).unwrap(), 0);
        let before = outbox(&world);
        forget(&world);
        assert_eq!(letters::run_once(&world.app).unwrap(), 0);
        assert_eq!(outbox(&world), before);
        // All of them came from the first reading.
        assert_eq!(before.len(), first);
    }

    fn two_nodes_that_read_at_once_write_each_letter_once(store) {
        let world = World::new(store);
        world.published_call("2023");
        closed(&world);
        let other = world.beside(&store::testing::second_node(store), app::Mode::Demo);
        let n_written: usize = std::thread::scope(|scope| {
            let runs: Vec<_> = [&world, &other, &world, &other]
                .into_iter()
                .map(|it| scope.spawn(|| letters::run_once(&it.app).unwrap()))
                .collect();
            runs.into_iter().map(|it| it.join().unwrap()).sum()
        });
        assert_eq!(n_written, outbox(&world).len());
    }
}
