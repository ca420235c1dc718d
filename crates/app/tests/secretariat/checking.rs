//! The checklist, amendments asked of cities, and two secretaries at the same file.

use app::amendments::{self, Asking};
use app::testing::{World, applying::PDF};
use app::{applications, assignments, files, letters, reviews, screening};
use domain::amendment::AmendRefused;
use domain::application::{ScreenRefused, Stage, SubmitRefused};
use domain::event::EventKind;
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::people::Role;
use domain::review::{Draft, ReviewRefused, Score};
use domain::screening::{MarkChange, MarkRefused, Verdict};
use domain::time::Timestamp;
use views::pages::applications::Writing;
use views::pages::board::{Checklist, Eligibility};
use views::pages::reviews::Filter;

use crate::secretariat::closed::{Closed, refused};

const ITEMS: [&str; 4] = ["signature", "endorsement", "complete", "in-time"];

fn change(item: &str, verdict: Verdict, note: &str, based_on: i64) -> MarkChange {
    MarkChange { item: item.into(), verdict, note: note.into(), based_on }
}

fn stage(world: &World, id: ApplicationId) -> Stage {
    world.app.store.read(|tx| tx.application(id)).unwrap().unwrap().stage
}

fn list(world: &World, id: ApplicationId) -> Checklist {
    let case = screening::case(&world.app, &world.actor(world.ida), id, Lang::EN).unwrap();
    match case.eligibility {
        Eligibility::Open(list) => list,
        other => panic!("{other:?}"),
    }
}

/// Another of the secretariat.
fn second(world: &World) -> domain::people::Actor {
    let sven = world.person("Sven", "SE");
    world.grant(sven, Role::Secretariat);
    world.actor(sven)
}

fn ask(world: &World, id: ApplicationId, questions: &[&str]) -> Timestamp {
    let asking = Asking {
        questions: questions.iter().map(|it| (*it).to_owned()).collect(),
        note: "The signed page is not stamped.".into(),
    };
    let asked = amendments::ask(&world.app, &world.actor(world.ida), id, &asking).unwrap();
    asked.until.at
}

/// Writes a text into a section's question, as a page would send it.
fn write(world: &World, id: ApplicationId, question: &str, text: &str) -> Result<(), String> {
    let ana = world.actor(world.ana);
    let form = world.form_of(id);
    let section = form.section_of(question).unwrap().id.clone();
    let row = world.app.store.read(|tx| tx.answer(id, question)).unwrap().unwrap();
    let fields = [(question.to_owned(), vec![text.to_owned()])].into();
    let shown = [(question.to_owned(), row.version.to_string())].into();
    let saved = applications::save(&world.app, &ana, id, &section, &fields, &shown);
    saved.map(drop).map_err(|it| format!("{it:?}"))
}

fn mails(world: &World) -> Vec<(String, String)> {
    while letters::run_once(&world.app).unwrap() > 0 {}
    let mut all = world.app.store.read(|tx| tx.newest_mails(100)).unwrap();
    all.reverse();
    all.into_iter().map(|it| (it.template, it.recipient)).collect()
}

store::on_both! {
    fn a_file_goes_on_only_when_every_required_point_is_in_order(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::unchecked(&world, &["Sumy"]);
        let (app, ida, id) = (&world.app, world.actor(world.ida), files[0]);
        let open = refused(screening::conclude(app, &ida, id));
        let all: Vec<String> = ITEMS.map(str::to_owned).to_vec();
        assert_eq!(open, ScreenRefused::Unchecked { items: all });

        let bad = change("signature", Verdict::NotOk, "No stamp.", 0);
        screening::mark(app, &ida, id, &[bad]).unwrap();
        let in_the_way = refused(screening::find_eligible(app, &ida, id));
        assert_eq!(in_the_way, ScreenRefused::Unchecked { items: vec!["signature".into()] });
        let row = &list(&world, id).items[0];
        assert_eq!((row.verdict.as_str(), row.note.as_str(), row.version), ("not_ok", "No stamp.", 1));
        assert_eq!(row.marked.as_ref().map(|it| it.0.as_str()), Some("Ida"));
        let facts: Vec<Option<bool>> = list(&world, id).items.iter().map(|it| it.fact).collect();
        assert_eq!(facts, [None, Some(true), Some(true), Some(true)]);

        let good = ITEMS.map(|it| change(it, Verdict::Ok, "", i64::from(it == "signature")));
        screening::mark(app, &ida, id, &good).unwrap();
        assert_eq!(list(&world, id).n_open, 0);
        screening::conclude(app, &ida, id).unwrap();
        assert_eq!(stage(&world, id).name(), "eligible");
        let about = world.events_about(id.0);
        let last: Vec<&str> = about.iter().rev().take(3).map(String::as_str).collect();
        assert_eq!(last, ["application.screened", "application.checked", "application.checked"]);
    }

    fn of_two_secretaries_the_second_is_told_what_the_first_found_and_nothing_is_half_done(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::unchecked(&world, &["Sumy"]);
        let (app, ida, id, sven) = (&world.app, world.actor(world.ida), files[0], second(&world));
        screening::mark(app, &ida, id, &[change("signature", Verdict::Ok, "", 0)]).unwrap();
        let before = app.store.head().seq;
        let both = [
            change("endorsement", Verdict::Ok, "", 0),
            change("signature", Verdict::NotOk, "No stamp.", 0),
        ];
        let met = refused(screening::mark(app, &sven, id, &both));
        let MarkRefused::Meanwhile(theirs) = &met else { panic!("{met:?}") };
        assert_eq!(theirs[0].marked_by, world.ida);
        assert_eq!(app.store.head().seq, before, "nothing of the second is kept");
        let words = screening::mark_words(app, &met, Lang::EN).unwrap();
        assert_eq!(words[0].field_id, "verdict.signature");
        assert!(words[0].message.starts_with("Ida checked this meanwhile"), "{words:?}");

        screening::find_eligible(app, &ida, id).unwrap();
        let late = refused(screening::exclude(app, &sven, id, "No stamp."));
        assert_eq!(late, ScreenRefused::WrongStage { stage: "eligible" });
        let case = screening::case(app, &sven, id, Lang::EN).unwrap();
        let first = &case.timeline[0];
        assert_eq!((first.by.as_deref(), first.what.as_str()), (Some("Ida"), "Found eligible"));
    }

    fn of_two_who_ask_a_city_at_once_one_does(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::unchecked(&world, &["Sumy"]);
        let (app, id, sven) = (&world.app, files[0], second(&world));
        let until = ask(&world, id, &["motivation"]);
        let asking = Asking { questions: vec!["website".into()], note: "Mend.".into() };
        let met = refused(amendments::ask(app, &sven, id, &asking));
        assert_eq!(met, AmendRefused::RunsAlready { until });
        let words = amendments::ask_words(app, id, &met, Lang::EN).unwrap();
        assert!(words.message.starts_with("Ida has asked the city already"), "{words:?}");
        assert_eq!(world.events_of_kind("application.amendment_asked"), 1);

        amendments::take_back(app, &sven, id).unwrap();
        let gone = refused(amendments::take_back(app, &world.actor(world.ida), id));
        assert_eq!(gone, AmendRefused::NothingAsked);
        let wrong = Asking { questions: vec!["weather".into()], note: "Mend.".into() };
        let stranger = refused(amendments::ask(app, &sven, id, &wrong));
        assert_eq!(stranger, AmendRefused::NoSuchQuestion("weather".into()));
    }

    fn the_city_writes_to_what_was_named_alone_and_hands_in_anew(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::unchecked(&world, &["Sumy"]);
        let (app, ana, id) = (&world.app, world.actor(world.ana), files[0]);
        assert!(write(&world, id, "motivation", "Early.").is_err(), "shut until asked");
        screening::mark(app, &world.actor(world.ida), id, &[change("complete", Verdict::Ok, "", 0)]).unwrap();
        let until = ask(&world, id, &["motivation"]);
        assert_eq!(until.to_string(), "2023-07-13T21:59:59.999Z");
        write(&world, id, "motivation", "Better words.").unwrap();
        assert!(write(&world, id, "implementation", "Not asked.").unwrap_err().contains("NotWritable"));
        let upload = files::Upload {
            question: "signed_page".into(),
            name: "other.pdf".into(),
            bytes: PDF.to_vec(),
        };
        assert!(files::attach(app, &ana, id, upload).is_err(), "the file was not named");

        let section = world.form_of(id).section_of("motivation").unwrap().id.clone();
        let after = applications::SectionAfter::default();
        let page = applications::section_page(app, &ana, id, &section, Lang::EN, after).unwrap();
        let asked: Vec<&str> = page.section.questions.iter().map(|it| it.id.as_str()).collect();
        assert_eq!((asked, page.writing), (vec!["motivation"], Writing::Open));
        let tasks = applications::task_list(app, &ana, id, Lang::EN, None).unwrap();
        assert_eq!(tasks.sections.len(), 1);
        assert_eq!(tasks.amendment.unwrap().note, "The signed page is not stamped.");

        let before = app.store.read(|tx| tx.submissions(id)).unwrap().pop().unwrap();
        let filed = world.submit(world.ana, id);
        assert_eq!(filed.n, 2);
        assert!(filed.content_sha256 != before.content_sha256 && filed.receipt.is_some());
        let file = app.store.read(|tx| tx.application(id)).unwrap().unwrap();
        assert_eq!((file.stage.name(), file.filings, file.amending), ("forwarded", 2, None));
        assert!(write(&world, id, "motivation", "Late.").is_err(), "shut again");
        let row = list(&world, id).items.into_iter().find(|it| it.id == "complete").unwrap();
        assert!(row.outdated && row.verdict.is_empty(), "checked before it was amended: {row:?}");
        let earlier = &list(&world, id).earlier[0];
        assert!(earlier.ended.as_ref().unwrap().starts_with("The city submitted it"));
    }

    fn what_was_amended_goes_on_once_the_commission_has_endorsed_it_too(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::unchecked(&world, &["Sumy"]);
        let (app, ida, olha, id) =
            (&world.app, world.actor(world.ida), world.actor(world.olha), files[0]);
        ask(&world, id, &["motivation"]);
        world.clock_at(world.app.clock.now().plus_ms(1_000));
        write(&world, id, "motivation", "Better words.").unwrap();
        world.submit(world.ana, id);
        let fact = |world: &World| list(world, id).items[1].fact;
        assert_eq!(fact(&world), Some(false));
        let lapsed = refused(screening::find_eligible(app, &ida, id));
        assert_eq!(lapsed, ScreenRefused::EndorsementLapsed);

        let page = amendments::confirmation(app, &olha, id, Lang::EN).unwrap();
        assert!(!page.stands);
        amendments::confirm_endorsement(app, &olha, id, "of an older page").unwrap();
        assert_eq!(fact(&world), Some(false), "what was not seen is not endorsed");
        amendments::confirm_endorsement(app, &olha, id, &page.seen).unwrap();
        amendments::confirm_endorsement(app, &olha, id, &page.seen).unwrap();
        assert_eq!(world.events_of_kind(EventKind::EndorsementConfirmed.as_str()), 1);
        assert_eq!(fact(&world), Some(true));
        screening::find_eligible(app, &ida, id).unwrap();
        assert_eq!(stage(&world, id).name(), "eligible");
        let rui = amendments::confirmation(app, &world.actor(world.rui), id, Lang::EN);
        assert!(rui.is_err(), "another country's commission sees nothing");
    }

    fn past_its_clock_a_request_is_late_and_the_secretariat_decides(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::unchecked(&world, &["Sumy"]);
        let (app, ida, id) = (&world.app, world.actor(world.ida), files[0]);
        let until = ask(&world, id, &["motivation"]);
        world.clock_at(until);
        let runs = ScreenRefused::AmendmentRuns { until };
        assert_eq!(refused(screening::exclude(app, &ida, id, "No answer.")), runs);
        assert!(!list(&world, id).amendment.unwrap().late);

        world.clock_at(until.plus_ms(1));
        assert!(list(&world, id).amendment.unwrap().late);
        let late = applications::submit(app, &world.actor(world.ana), id, &app::chance::token(), None);
        let late = refused(late);
        let closed = SubmitRefused::CallClosed { closed_at: until };
        assert_eq!(late, applications::HandInRefused::Rule(closed));
        screening::exclude(app, &ida, id, "No answer.").unwrap();
        assert_eq!(stage(&world, id).name(), "excluded");
    }

    fn an_amendment_is_told_to_the_city_and_its_commission(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::unchecked(&world, &["Sumy"]);
        let id = files[0];
        let mut before = mails(&world);
        // Letters of one moment have no order among themselves.
        let mut new = || {
            let mut told = mails(&world);
            for it in &before {
                told.remove(told.iter().position(|new| new == it).unwrap());
            }
            before.extend(told.clone());
            told.sort();
            told
        };
        ask(&world, id, &["motivation"]);
        let told = new();
        let to = |template: &str, who: &str| (template.to_owned(), format!("{who}@example.org"));
        assert_eq!(told, [to("amendment_asked", "ana"), to("amendment_copied", "olha")]);
        write(&world, id, "motivation", "Better words.").unwrap();
        world.clock_at(world.app.clock.now().plus_ms(1_000));
        world.submit(world.ana, id);
        assert_eq!(new(), [to("amendment_answered", "olha"), to("receipt", "ana")]);
    }

    fn a_file_taken_back_from_an_expert_can_be_given_to_another(store) {
        let world = World::new(store);
        let closed = Closed::with(&world, &["Sumy"]);
        let (app, ida, id) = (&world.app, world.actor(world.ida), closed.files[0]);
        let given = |name: &str| {
            let person = world.person(name, "CN");
            world.grant(person, Role::Expert(closed.call));
            (person, assignments::assign(app, &ida, id, person).unwrap())
        };
        let (lin, review) = given("Lin");
        let lin = world.actor(lin);
        reviews::accept(app, &lin, review.id).unwrap();
        let draft = Draft { note_to_panel: "kanarek".into(), ..Draft::default() };
        reviews::save(app, &lin, review.id, &draft, 1).unwrap();
        assert!(reviews::page(app, &lin, review.id, Lang::EN).is_ok());

        assignments::take_back(app, &ida, id, review.id).unwrap();
        assignments::take_back(app, &second(&world), id, review.id).unwrap();
        assert_eq!(world.events_of_kind("review.taken_back"), 1, "of two one takes it back");
        assert!(reviews::page(app, &lin, review.id, Lang::EN).is_err());
        assert_eq!(reviews::desk(app, &lin, &Filter::default(), Lang::EN).unwrap().calls.len(), 0);
        let case = screening::case(app, &ida, id, Lang::EN).unwrap();
        assert_eq!((case.reviews.len(), case.taken_back[0].0.as_str()), (0, "Lin"));
        assert!(mails(&world).contains(&("review_taken_back".into(), "lin@example.org".into())));

        let again = assignments::assign(app, &ida, id, lin.person.unwrap()).unwrap();
        assert!(again.id != review.id, "also to the same expert again");
        let (paul, theirs) = given("Paul");
        let paul = world.actor(paul);
        reviews::accept(app, &paul, theirs.id).unwrap();
        let criteria = &app.network.rules.criteria;
        let scores = criteria.iter().map(|it| (it.id.clone(), Score::Level(4))).collect();
        reviews::save(app, &paul, theirs.id, &Draft { scores, ..Draft::default() }, 1).unwrap();
        reviews::hand_in(app, &paul, theirs.id).unwrap();
        let frozen = refused(assignments::take_back(app, &ida, id, theirs.id));
        assert_eq!(frozen, ReviewRefused::WrongStage { stage: "handed_in" });
    }

    fn the_list_a_call_began_with_stays_whatever_the_network_asks_later(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::unchecked(&world, &["Sumy"]);
        let (ida, id) = (world.actor(world.ida), files[0]);
        let first = [change("signature", Verdict::Ok, "", 0)];
        screening::mark(&world.app, &ida, id, &first).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let blobs = app::Blobs::open(folder.path()).unwrap();
        let later = world.over(store, blobs, |it| it.network.rules.screening.items.truncate(1));
        let open = refused(screening::conclude(&later, &ida, id));
        let rest: Vec<String> = ITEMS[1..].iter().map(|it| (*it).to_owned()).collect();
        assert_eq!(open, ScreenRefused::Unchecked { items: rest });
        assert_eq!(world.events_of_kind("call.handling_set"), 1);
    }
}
