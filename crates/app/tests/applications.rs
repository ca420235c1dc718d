//! A city team's application: what it may do, when, and what others see of it.

use std::collections::BTreeMap;

use app::applications::{self, HandInRefused, SaveRefused, StartRefused, TakeBackRefused};
use app::testing::applying::{PDF, last_millisecond, whole_section};
use app::testing::{World, at};
use app::{Failure, chance, files};
use domain::answer::{AnswerError, Fields};
use domain::application::{Application, Stage, SubmitRefused};
use domain::ids::{ApplicationId, PersonId};
use domain::language::Lang;
use domain::people::{Part, TeamMember};
use domain::policy::Denied;
use sha2::{Digest, Sha256};
use views::pages::applications::{Beginning, Shown, StartWhat};

fn file(world: &World, id: ApplicationId) -> Application {
    world.app.store.read(|tx| tx.application(id)).unwrap().unwrap()
}

fn n_applications(world: &World) -> usize {
    let call = world.app.store.read(|tx| tx.call_by_slug("2023")).unwrap().unwrap();
    world.app.store.read(|tx| tx.running_applications(call.id)).unwrap().len()
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    pairs.iter().map(|(name, text)| ((*name).to_owned(), vec![(*text).to_owned()])).collect()
}

fn marks(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, mark)| ((*name).to_owned(), (*mark).to_owned())).collect()
}

/// The marks that a page of the section would carry now.
fn shown(
    world: &World,
    person: PersonId,
    id: ApplicationId,
    section: &str,
) -> BTreeMap<String, String> {
    let actor = world.actor(person);
    let after = applications::SectionAfter::default();
    applications::section_page(&world.app, &actor, id, section, Lang::EN, after).unwrap().marks
}

fn join(world: &World, id: ApplicationId, person: PersonId, part: Part) {
    let city = file(world, id).city;
    let now = world.app.clock.now();
    let member = TeamMember {
        city,
        person,
        part,
        organisation: "University".to_owned(),
        joined_at: now,
        left_at: None,
    };
    world
        .app
        .store
        .write(move |tx| {
            let team = tx.team(city)?;
            tx.record(TeamMember::join(member.clone(), &team, None).unwrap())
        })
        .unwrap();
}

fn beginning(name: &str, country: &str) -> Beginning {
    Beginning {
        city: "new".to_owned(),
        name: name.to_owned(),
        country: country.to_owned(),
        kind: "city".to_owned(),
        organisation: "City Council".to_owned(),
    }
}

store::on_both! {
    fn one_key_begins_one_application(store) {
        let world = World::new(store);
        world.published_call("2023");
        let (ana, key) = (world.actor(world.ana), chance::token());
        let start = |key: &str, name: &str| {
            applications::start(&world.app, &ana, "2023", &beginning(name, "PT"), key)
        };
        let first = start(&key, "Lisboa").unwrap();
        assert_eq!(start(&key, "Lisboa").unwrap(), first);
        assert!(matches!(start(&key, "Porto"), Err(Failure::Refused(StartRefused::Key(_)))));
        assert!(matches!(start("short", "Porto"), Err(Failure::Refused(StartRefused::Key(_)))));
        assert_eq!(n_applications(&world), 1);

        let city = file(&world, first).city;
        let placed = world.app.store.read(|tx| tx.city(city)).unwrap().unwrap();
        assert!(placed.position.is_some_and(|it| (it.latitude - 38.7).abs() < 0.2), "{placed:?}");
        let again = Beginning { city: city.to_string(), ..Beginning::default() };
        let again = applications::start(&world.app, &world.actor(world.ana), "2023", &again, &chance::token());
        let applies = StartRefused::AppliesAlready { application: first };
        assert!(matches!(again, Err(Failure::Refused(it)) if it == applies));
    }

    fn every_fault_of_a_beginning_is_told_at_once_and_nothing_begins(store) {
        let world = World::new(store);
        world.published_call("2023");
        let ana = world.actor(world.ana);
        let start = |typed: &Beginning| {
            match applications::start(&world.app, &ana, "2023", typed, &chance::token()) {
                Err(Failure::Refused(StartRefused::Faults(faults))) => faults,
                other => panic!("{other:?}"),
            }
        };
        let nothing = start(&Beginning { city: "new".to_owned(), ..Beginning::default() });
        let fields: Vec<&str> = nothing.iter().map(|it| it.field).collect();
        assert_eq!(fields, ["name", "country", "kind", "organisation"]);

        let long = start(&Beginning { name: "x".repeat(151), ..beginning("", "XX") });
        assert_eq!(long[0].what, StartWhat::TooLong { max: 150, is: 151 });
        assert_eq!(long[1].what, StartWhat::NotOffered);

        let kofis = world.started(world.kofi, "Accra", "GH");
        let forged = file(&world, kofis).city.to_string();
        let forged = start(&Beginning { city: forged, ..Beginning::default() });
        assert_eq!(forged[0].what, StartWhat::NotYours);
        assert_eq!(n_applications(&world), 1);
    }

    fn a_call_that_is_not_open_takes_no_applications(store) {
        let world = World::new(store);
        world.published_call("2023");
        let start = || {
            let (ana, key) = (world.actor(world.ana), chance::token());
            applications::start(&world.app, &ana, "2023", &beginning("Lisboa", "PT"), &key)
        };
        for moment in [at("2023-03-31T21:59"), last_millisecond().plus_ms(1)] {
            world.clock_at(moment);
            assert!(matches!(start(), Err(Failure::Refused(StartRefused::NotOpen))));
        }
        world.clock_at(last_millisecond());
        assert!(start().is_ok());
    }

    fn the_last_millisecond_is_in_time_and_the_next_one_is_not(store) {
        let world = World::new(store);
        world.published_call("2023");
        let in_time = world.draft(world.ana, "Lisboa", "PT");
        let too_late = world.draft(world.kofi, "Accra", "GH");
        world.clock_at(last_millisecond());
        world.submit(world.ana, in_time);
        world.clock_at(last_millisecond().plus_ms(1));
        let refused = applications::submit(
            &world.app, &world.actor(world.kofi), too_late, &chance::token(), None,
        );
        let closed = SubmitRefused::CallClosed { closed_at: last_millisecond() };
        assert!(matches!(refused, Err(Failure::Refused(HandInRefused::Rule(it))) if it == closed));
        assert_eq!(file(&world, too_late).stage, Stage::Draft);
        assert!(world.app.store.read(|tx| tx.submissions(too_late)).unwrap().is_empty());
    }

    fn one_key_hands_in_once_and_the_hash_is_that_of_the_download(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.draft(world.ana, "Lisboa", "PT");
        let (ana, key) = (world.actor(world.ana), chance::token());
        let receipt = applications::submit(&world.app, &ana, id, &key, None).unwrap();
        let again = applications::submit(&world.app, &ana, id, &key, None).unwrap();
        assert_eq!(again, receipt);
        assert_eq!(world.app.store.read(|tx| tx.submissions(id)).unwrap().len(), 1);

        let signs = receipt.number.strip_prefix("2023-").unwrap();
        assert_eq!(signs.len(), 9);
        assert!(signs.chars().all(|it| it == '-' || it.is_ascii_digit() || it.is_ascii_uppercase()));
        let (_, download) =
            applications::dossier_json(&world.app, &ana, id, receipt.id).unwrap();
        assert_eq!(hex::encode(Sha256::digest(&download)), receipt.sha256);
        assert!(download.contains(&hex::encode(Sha256::digest(PDF))));
    }

    fn nothing_but_what_the_contact_checked_is_handed_in(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.draft(world.ana, "Lisboa", "PT");
        let ana = world.actor(world.ana);
        let checked = applications::check_page(&world.app, &ana, id, Lang::EN, None).unwrap();
        assert!(checked.obstacles.is_empty());
        let text = fields(&[("motivation", "Other words.")]);
        applications::save(&world.app, &ana, id, "motivation", &text, &marks(&[("motivation", "1")])).unwrap();
        let hand_in = |seen: &str| {
            applications::submit(&world.app, &ana, id, &chance::token(), Some(seen))
        };
        let refused = hand_in(&checked.seen);
        assert!(matches!(refused, Err(Failure::Refused(HandInRefused::ChangedMeanwhile))));
        assert_eq!(file(&world, id).stage, Stage::Draft);
        let checked = applications::check_page(&world.app, &ana, id, Lang::EN, None).unwrap();
        assert!(hand_in(&checked.seen).is_ok());
    }

    fn a_faulty_application_names_all_its_questions_and_leaves_no_trace(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        let before = world.events_about(id.0);
        let refused = applications::submit(
            &world.app, &world.actor(world.ana), id, &chance::token(), None,
        );
        let Err(Failure::Refused(HandInRefused::Rule(SubmitRefused::Incomplete { questions }))) = refused
        else { panic!("{refused:?}") };
        let form = world.form_of(id);
        let required: Vec<String> =
            form.questions().filter(|it| it.required).map(|it| it.id.clone()).collect();
        assert_eq!(questions, required);
        assert_eq!(world.events_about(id.0), before);
        assert!(world.app.store.read(|tx| tx.submissions(id)).unwrap().is_empty());
    }

    fn two_who_write_in_one_field_both_keep_their_text(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        join(&world, id, world.bea, Part::Editor);
        let (ana, bea) = (world.actor(world.ana), world.actor(world.bea));
        let both = shown(&world, world.ana, id, "expertise");
        let save = |who, offered: &str, wanted: &str, marks: &BTreeMap<String, String>| {
            let text = fields(&[("expertise_offered", offered), ("expertise_wanted", wanted)]);
            applications::save(&world.app, who, id, "expertise", &text, marks)
        };
        save(&bea, "Libraries", "", &both).unwrap();
        // Ana wrote in the other field only: no clash, although her page is older.
        save(&ana, "", "Parks", &both).unwrap();
        let answers = world.app.store.read(|tx| tx.answers(id)).unwrap();
        assert_eq!(answers.len(), 2);

        let refused = save(&ana, "Schools", "Parks", &both);
        let Err(Failure::Refused(SaveRefused::Clash(clashes))) = refused else { panic!("{refused:?}") };
        assert_eq!(clashes[0].saved_by, world.bea);
        assert!(clashes[0].theirs.contains("Libraries"));
        let after = applications::SectionAfter {
            sent: Some(fields(&[("expertise_offered", "Schools"), ("v.expertise_offered", "0")])),
            clashes,
            ..Default::default()
        };
        let page = applications::section_page(&world.app, &ana, id, "expertise", Lang::EN, after).unwrap();
        assert_eq!(page.typed["expertise_offered"].typed_in("expertise_offered"), "Schools");
        assert_eq!(page.clashes[0].theirs, Shown::Text("Libraries".to_owned()));
        assert_eq!(page.clashes[0].who, "Bea (University)");
        assert_eq!(page.marks["expertise_offered"].split('.').next(), Some("1"));
        save(&ana, "Libraries and schools", "Parks", &page.marks).unwrap();
    }

    fn everything_typed_is_stored_with_all_that_is_wrong_but_never_a_flood(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        let ana = world.actor(world.ana);
        let typed = fields(&[
            ("population", "many"),
            ("population__year", "2024"),
            ("area", "3000000"),
            ("area__year", "MMXX"),
            ("gdp_country", "12\u{202e}3"),
            ("schooling_men", "7.77"),
            ("schooling_women__source", &"s".repeat(501)),
        ]);
        let all = shown(&world, world.ana, id, "profile");
        let saved = applications::save(&world.app, &ana, id, "profile", &typed, &all).unwrap();
        let told: Vec<(&str, &str)> =
            saved.problems.iter().map(|it| (it.field.as_str(), it.error.key())).collect();
        for problem in [
            ("population", "answer-not-a-number"),
            ("population__year", "answer-future-year"),
            ("area", "answer-out-of-range"),
            ("area__year", "answer-not-a-year"),
            ("gdp_country", "answer-forbidden-characters"),
            ("schooling_men", "answer-too-many-decimals"),
            ("schooling_women__source", "answer-too-long"),
        ] {
            assert!(told.contains(&problem), "{problem:?} is not in {told:?}");
        }
        let page = applications::section_page(&world.app, &ana, id, "profile", Lang::EN, Default::default()).unwrap();
        assert_eq!(page.typed["population"].typed_in("population"), "many");
        assert_eq!(page.problems.len(), saved.problems.len());

        let flood = "слово ".repeat(20_000);
        let text = fields(&[("motivation", &flood)]);
        let saved = applications::save(&world.app, &ana, id, "motivation", &text, &marks(&[("motivation", "0")])).unwrap();
        assert!(matches!(saved.problems[0].error, AnswerError::TooLong { .. }));
        assert_eq!(saved.not_stored, ["motivation"]);
        let answers = world.app.store.read(|tx| tx.answers(id)).unwrap();
        assert!(answers.iter().all(|it| it.question != "motivation"));
    }

    fn whoever_is_not_of_the_team_learns_nothing_of_a_draft(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.draft(world.ana, "Lisboa", "PT");
        let attachment = world.app.store.read(|tx| tx.attachments(id)).unwrap().remove(0);
        let (app, nowhere) = (&world.app, ApplicationId(chance::fresh_id(world.app.clock.now())));
        for person in [world.kofi, world.rui, world.ida, world.mei, world.zoe] {
            let who = world.actor(person);
            for id in [id, nowhere] {
                let hidden = [
                    applications::task_list(app, &who, id, Lang::EN, None).map(|_| ()),
                    applications::dossier(app, &who, id, Lang::EN).map(|_| ()),
                    applications::check_page(app, &who, id, Lang::EN, None).map(|_| ()),
                    applications::signature_page(app, &who, id, Lang::EN).map(|_| ()),
                    applications::withdrawal_page(app, &who, id, Lang::EN).map(|_| ()),
                    files::download(app, &who, id, attachment.id).map(|_| ()),
                ];
                for (n, it) in hidden.iter().enumerate() {
                    assert!(matches!(it, Err(Failure::Denied(Denied::Hidden))), "{n} {it:?}");
                }
            }
            let save = applications::save(app, &who, id, "motivation", &Fields::new(), &BTreeMap::new());
            assert!(matches!(save, Err(Failure::Denied(Denied::Hidden))));
            let submit = applications::submit(app, &who, id, &chance::token(), None);
            assert!(matches!(submit, Err(Failure::Denied(Denied::Hidden))));
            let withdraw = applications::withdraw(app, &who, id, &chance::token());
            assert!(matches!(withdraw, Err(Failure::Denied(Denied::Hidden))));
        }
    }

    fn editors_write_and_readers_read(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.draft(world.ana, "Lisboa", "PT");
        join(&world, id, world.bea, Part::Editor);
        join(&world, id, world.zoe, Part::Reader);
        let text = fields(&[("motivation", "Words.")]);
        let save = |person| {
            let marks = marks(&[("motivation", "1")]);
            applications::save(&world.app, &world.actor(person), id, "motivation", &text, &marks)
        };
        assert!(matches!(save(world.zoe), Err(Failure::Denied(Denied::Forbidden))));
        assert!(save(world.bea).is_ok());
        for person in [world.bea, world.zoe] {
            let who = world.actor(person);
            let submit = applications::submit(&world.app, &who, id, &chance::token(), None);
            assert!(matches!(submit, Err(Failure::Denied(Denied::Forbidden))));
            let withdraw = applications::withdraw(&world.app, &who, id, &chance::token());
            assert!(matches!(withdraw, Err(Failure::Denied(Denied::Forbidden))));
        }
    }

    fn others_read_what_was_handed_in_and_nothing_written_since(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.submitted(world.ana, "Lisboa", "PT");
        let rui = world.actor(world.rui);
        let motivation = |who| {
            let page = applications::dossier(&world.app, who, id, Lang::EN).unwrap();
            let all: Vec<_> = page.sections.iter().flat_map(|it| &it.questions).collect();
            all.iter().find(|it| it.id == "motivation").unwrap().shown.text(Lang::EN)
        };
        assert_eq!(motivation(&rui), "Lisboa learns in libraries, schools and parks.");

        let by = world.rui;
        let now = world.app.clock.now();
        world.app.store.write(move |tx| {
            let file = tx.application(id)?.unwrap();
            let call = tx.call(file.call)?.unwrap();
            tx.record(file.give_back(&call, "Say more.", by, now).unwrap())
        }).unwrap();
        // The commission's clock runs for what it gave back, when the cities' has run out.
        world.clock_at(last_millisecond().plus_ms(1));
        let ana = world.actor(world.ana);
        let text = fields(&[("motivation", "Quite other words.")]);
        applications::save(&world.app, &ana, id, "motivation", &text, &marks(&[("motivation", "1")])).unwrap();
        let upload = files::Upload {
            question: "signed_page".to_owned(),
            name: "new.pdf".to_owned(),
            bytes: [PDF, b"\n"].concat(),
        };
        let newer = files::attach(&world.app, &ana, id, upload).unwrap();
        let older = newer.replaced.unwrap();
        assert_eq!(motivation(&rui), "Lisboa learns in libraries, schools and parks.");
        assert!(files::download(&world.app, &rui, id, older.id).is_ok());
        let unseen = files::download(&world.app, &rui, id, newer.attachment.id);
        assert!(matches!(unseen, Err(Failure::Denied(Denied::Hidden))));
        assert!(applications::section_page(&world.app, &rui, id, "motivation", Lang::EN, Default::default()).is_err());

        let second = world.submit(world.ana, id);
        assert_eq!(second.n, 2);
        assert_eq!(motivation(&rui), "Quite other words.");
    }

    fn an_application_is_taken_back_once_and_for_good(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.submitted(world.ana, "Lisboa", "PT");
        let (ana, key) = (world.actor(world.ana), chance::token());
        applications::withdraw(&world.app, &ana, id, &key).unwrap();
        applications::withdraw(&world.app, &ana, id, &key).unwrap();
        let again = applications::withdraw(&world.app, &ana, id, &chance::token());
        assert!(matches!(again, Err(Failure::Refused(TakeBackRefused::Rule(_)))));
        let withdrawn = world.events_about(id.0).iter().filter(|it| *it == "application.withdrawn").count();
        assert_eq!(withdrawn, 1);
        let save = applications::save(&world.app, &ana, id, "motivation", &fields(&[("motivation", "x")]), &marks(&[("motivation", "1")]));
        assert!(matches!(save, Err(Failure::Refused(SaveRefused::NotWritable))));
    }

    fn a_whole_form_has_nothing_outstanding(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.draft(world.ana, "Lisboa", "PT");
        let form = world.form_of(id);
        assert!(whole_section(&form, "city", "Lisboa").contains_key("city_name"));
        let page = applications::task_list(&world.app, &world.actor(world.ana), id, Lang::UK, None).unwrap();
        assert!(page.sections.iter().all(|it| it.progress.is_complete() && !it.needs_mend));
        assert!(page.may_write && page.may_submit && !page.is_over);
        assert_eq!(page.team[0].organisation, "Lisboa City Council");
    }
}
