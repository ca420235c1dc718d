//! An application copied into another call, and what stays readable of one that is over.

use app::applications::post::{self, CopyNo};
use app::applications::{self, SectionAfter};
use app::testing::{World, at, country};
use app::{Failure, chance, commissions, files, forms, people};
use domain::application::{Stage, StartRefused};
use domain::call::{self, Call, Clocks};
use domain::copying::CopyRefused;
use domain::ids::{ApplicationId, CallId, PersonId};
use domain::language::Lang;
use domain::people::Part;
use domain::policy::Denied;
use domain::time::Wall;
use views::pages::applications::Shown;

use crate::post::{save, stored};

/// A second call, open in April 2026, that asks more than the first.
fn call_of_2026(world: &World, form: &str, form_version: i64) {
    let wall = |text: &str| Wall::new(text, "Europe/Berlin");
    let first = world.app.store.read(|tx| tx.call_by_slug("2023")).unwrap().unwrap();
    world.clock_at(at("2026-03-01T09:00"));
    let now = world.app.clock.now();
    let call = Call {
        id: CallId(chance::fresh_id(now)),
        slug: "2026".to_owned(),
        stage: call::Stage::Draft,
        form: form.to_owned(),
        form_version,
        clocks: Clocks {
            opens: wall("2026-04-01T00:00").instant().unwrap(),
            city: wall("2026-05-31T23:59").deadline().unwrap(),
            endorsement: wall("2026-06-30T23:59").deadline().unwrap(),
            commission: wall("2026-06-30T23:59").deadline().unwrap(),
            screening: None,
            experts: None,
            announcement: wall("2027-02-14T12:00").instant().unwrap(),
        },
        extensions: Vec::new(),
        figures: None,
        drafted_at: now,
        ..first
    };
    let languages: Vec<_> = world.app.network.languages().collect();
    let by = world.ida;
    let published = move |tx: &mut store::WriteTx| {
        let drafted = tx.record(Call::draft(call.clone(), by).unwrap())?;
        tx.record(drafted.publish(&languages, by, now).unwrap())
    };
    world.app.store.write(published).unwrap();
    world.clock_at(at("2026-04-03T09:00"));
}

/// Publishes a version of the form of 2015 that asks for a file beside the city's name.
fn with_an_annex(world: &World) -> i64 {
    const FORM: &str = "application-2015";
    let ida = world.actor(world.ida);
    let source = forms::text::source(&world.app, &ida, FORM, 1).unwrap();
    let labels = ["en", "fr", "pt", "uk", "ar"].map(|it| format!("label.{it} = \"Annex\"\n"));
    let question = format!(
        "[[section.question]]\nid = \"annex\"\nkind = \"file\"\nmax = 2\nmax_bytes = 1000000\n\
         types = [\"application/pdf\"]\n{}\n[[section]]\nid = \"contact\"",
        labels.concat()
    );
    let changed = source.replacen("[[section]]\nid = \"contact\"", &question, 1);
    assert_ne!(changed, source);
    forms::desk::begin(&world.app, &ida, FORM, 1).unwrap();
    forms::text::save_text(&world.app, &ida, FORM, 1, &changed).unwrap();
    forms::publish::publish(&world.app, &ida, FORM, 2, &["2023".to_owned()]).unwrap()
}

/// Lisbon's application of 2023, handed in and refused; then the call of 2026.
fn refused(store: &store::Store) -> (World, ApplicationId) {
    let world = World::new(store);
    world.published_call("2023");
    let id = world.submitted(world.ana, "Lisboa", "PT");
    let rui = world.actor(world.rui);
    commissions::refuse(&world.app, &rui, id, "Not this year").unwrap();
    call_of_2026(&world, "application-2026", 1);
    (world, id)
}

fn copied(world: &World, id: ApplicationId) -> ApplicationId {
    post::copy(&world.app, &world.actor(world.ana), id, "2026", &chance::token()).unwrap()
}

fn carried(
    world: &World,
    person: PersonId,
    id: ApplicationId,
    section: &str,
) -> Vec<(String, String, Option<i16>)> {
    let actor = world.actor(person);
    let after = SectionAfter::default();
    let page =
        applications::section_page(&world.app, &actor, id, section, Lang::EN, after).unwrap();
    page.carried.into_iter().map(|it| (it.question, it.year, it.figure_year)).collect()
}

store::on_both! {
    fn what_the_city_says_comes_along_and_what_belongs_to_a_signature_stays(store) {
        let (world, id) = refused(store);
        let begun = copied(&world, id);
        for question in ["city_name", "mayor_surname", "population", "motivation"] {
            assert_eq!(stored(&world, begun, question).1, stored(&world, id, question).1, "{question}");
            assert_eq!(stored(&world, begun, question).0, 1, "{question}");
        }
        let row = world.app.store.read(|tx| tx.answer(begun, "population")).unwrap().unwrap();
        assert!(row.value.contains("2022") && row.value.contains("Statistical office"), "{}", row.value);
        for question in ["pledge", "pledged_on"] {
            assert_eq!(stored(&world, begun, question).0, 0, "{question} is declared anew");
        }
        let files = world.app.store.read(|tx| tx.attachments(begun)).unwrap();
        assert_eq!(files, [], "the signed page is signed anew");
        assert_eq!(world.events_about(begun.0), ["application.started", "application.copied"]);
        let old = world.app.store.read(|tx| tx.application(id)).unwrap().unwrap();
        assert!(matches!(old.stage, Stage::Refused { .. }), "the old one stays as it is");
    }

    fn every_answer_that_came_along_says_so_until_it_is_changed_or_confirmed(store) {
        let (world, id) = refused(store);
        let begun = copied(&world, id);
        let before = carried(&world, world.ana, begun, "profile");
        assert!(before.contains(&("population".to_owned(), "2023".to_owned(), Some(2022))), "{before:?}");
        save(&world, world.ana, begun, "population", "545 001");
        let ana = world.actor(world.ana);
        assert_eq!(post::confirm(&world.app, &ana, begun, &["area".to_owned()]).unwrap(), 1);
        assert_eq!(post::confirm(&world.app, &ana, begun, &["area".to_owned()]).unwrap(), 0);
        let after: Vec<String> =
            carried(&world, world.ana, begun, "profile").into_iter().map(|it| it.0).collect();
        let expected: Vec<String> = before
            .into_iter()
            .map(|it| it.0)
            .filter(|it| it != "population" && it != "area")
            .collect();
        assert_eq!(after, expected);
        assert_eq!(carried(&world, world.ana, id, "profile"), [], "the old one carries nothing");
    }

    fn files_come_along_by_their_hash(store) {
        let world = World::new(store);
        world.published_call("2023");
        let n = with_an_annex(&world);
        let id = world.draft(world.ana, "Lisboa", "PT");
        let of_question = |id: ApplicationId| {
            let files = world.app.store.read(|tx| tx.attachments(id)).unwrap();
            files.into_iter().map(|it| (it.question, it.sha256, it.id)).collect::<Vec<_>>()
        };
        let before = of_question(id);
        let annex = before.iter().find(|it| it.0 == "annex").unwrap();
        assert_eq!(before.len(), 2, "the annex and the signed page");
        call_of_2026(&world, "application-2015", n);
        let begun = copied(&world, id);
        let after = of_question(begun);
        let [(question, sha256, file)] = after.as_slice() else { panic!("{after:?}") };
        assert_eq!((question, sha256), (&annex.0, &annex.1));
        assert_ne!(*file, annex.2, "a row of its own");
        files::download(&world.app, &world.actor(world.ana), begun, *file).unwrap();
        files::detach(&world.app, &world.actor(world.ana), begun, *file).unwrap();
        assert_eq!(of_question(id), before, "the old application keeps its file");
    }

    fn an_application_is_copied_once_and_only_by_its_own_team(store) {
        let (world, id) = refused(store);
        let (app, kofi) = (&world.app, world.actor(world.kofi));
        let key = chance::token();
        let hidden = post::copy(app, &kofi, id, "2026", &key);
        assert!(matches!(hidden, Err(Failure::Denied(Denied::Hidden))), "{hidden:?}");
        let rui = world.actor(world.rui);
        let seen = post::copy(app, &rui, id, "2026", &key);
        assert!(matches!(seen, Err(Failure::Denied(Denied::Forbidden))), "{seen:?}");

        let ana = world.actor(world.ana);
        let begun = post::copy(app, &ana, id, "2026", &key).unwrap();
        assert_eq!(post::copy(app, &ana, id, "2026", &key).unwrap(), begun, "a second click");
        let again = post::copy(app, &ana, id, "2026", &chance::token());
        let applies = CopyNo::Rule(CopyRefused::Start(StartRefused::AppliesAlready { application: begun }));
        assert!(matches!(again, Err(Failure::Refused(no)) if no == applies));
        let own = post::copy(app, &ana, begun, "2026", &chance::token());
        assert!(matches!(own, Err(Failure::Refused(CopyNo::Rule(CopyRefused::SameCall)))));
        let over = post::copy(app, &ana, begun, "2023", &chance::token());
        assert!(matches!(over, Err(Failure::Refused(CopyNo::Rule(CopyRefused::Start(StartRefused::NotOpen))))));
    }

    fn the_page_says_before_what_comes_along_and_what_is_asked_otherwise(store) {
        let (world, id) = refused(store);
        let page = post::copy_page(&world.app, &world.actor(world.ana), id, Lang::EN, None).unwrap();
        let [target] = page.targets.as_slice() else { panic!("{:?}", page.targets) };
        assert_eq!((target.slug.as_str(), target.running), ("2026", None));
        assert!(target.n_answers > 15 && target.n_files == 0, "{target:?}");
        assert!(!target.new.is_empty() && !target.left.is_empty(), "{target:?}");
        let begun = copied(&world, id);
        let n_carried = world.app.store.read(|tx| tx.carried(begun)).unwrap().len();
        assert_eq!(n_carried, target.n_answers, "what was promised came");
    }

    fn whatever_became_of_it_its_team_reads_it(store) {
        let world = World::new(store);
        world.published_call("2023");
        let withdrawn = world.submitted(world.ana, "Lisboa", "PT");
        let ana = world.actor(world.ana);
        applications::withdraw(&world.app, &ana, withdrawn, &chance::token()).unwrap();
        let refused = world.submitted(world.kofi, "Accra Nova", "GH");
        let officer = world.person("Efua", "GH");
        world.grant(officer, domain::people::Role::Commission(country("GH")));
        let efua = world.actor(officer);
        commissions::refuse(&world.app, &efua, refused, "Not this year").unwrap();
        world.joins(world.kofi, refused, world.zoe, Part::Reader, "University");

        for (person, id) in [(world.ana, withdrawn), (world.kofi, refused), (world.zoe, refused)] {
            let actor = world.actor(person);
            let desk = people::desk(&world.app, &actor, Lang::EN).unwrap();
            let hrefs: Vec<&str> = desk.files.iter().map(|it| it.href.as_str()).collect();
            assert_eq!(hrefs, [format!("/applications/{id}")]);
            let tasks = applications::task_list(&world.app, &actor, id, Lang::EN, None).unwrap();
            assert!(tasks.is_over);
            let dossier = applications::dossier(&world.app, &actor, id, Lang::EN).unwrap();
            let motivation = dossier
                .sections
                .iter()
                .flat_map(|it| &it.questions)
                .find(|it| it.id == "motivation")
                .unwrap();
            assert!(matches!(&motivation.shown, Shown::Text(it) if it.contains("learns")));
            let file = world.app.store.read(|tx| tx.attachments(id)).unwrap().remove(0);
            files::download(&world.app, &actor, id, file.id).unwrap();
            post::form_xlsx(&world.app, &actor, id, Lang::EN).unwrap();
        }
        let hidden = applications::task_list(&world.app, &ana, refused, Lang::EN, None);
        assert!(matches!(hidden, Err(Failure::Denied(Denied::Hidden))));
    }
}
