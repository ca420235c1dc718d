//! What a commission asks besides the form, and what its cities answer.

use app::commissions::own::{self, AnswerNo, Answered, DraftNo, NewQuestion, OwnAfter};
use app::testing::applying::PDF;
use app::testing::{World, at, country};
use domain::ids::{ApplicationId, OwnQuestionId};
use domain::language::Lang;
use domain::own_question::{AskRefused, OwnAnswerRefused};
use domain::people::Part;
use domain::policy::Denied;

use super::{file, files, is_hidden, letters, recipients, refused, ua};

fn new(kind: &str, label: &str) -> NewQuestion {
    NewQuestion {
        kind: kind.to_owned(),
        language: "uk".to_owned(),
        label: label.to_owned(),
        help: String::new(),
        until: ("2023-06-20T18:00".to_owned(), "Europe/Kyiv".to_owned()),
    }
}

fn draft(world: &World, kind: &str, label: &str) -> OwnQuestionId {
    let olha = world.actor(world.olha);
    own::draft_question(&world.app, &olha, "2023", ua(), &new(kind, label)).unwrap()
}

fn ask(world: &World) {
    own::ask_all(&world.app, &world.actor(world.olha), "2023", ua()).unwrap();
}

fn answer(
    world: &World,
    id: ApplicationId,
    question: OwnQuestionId,
    text: &str,
    based_on: i64,
) -> Result<(), app::Failure<AnswerNo>> {
    own::answer_text(&world.app, &world.actor(world.ana), id, question, text, based_on)
}

store::on_both! {
    fn questions_are_written_down_first_and_asked_together_in_one_letter(store) {
        let world = World::new(store);
        let ids = files(&world, 1);
        let begun = world.started(world.kofi, "Lviv", "UA");
        world.submitted(world.ana, "Evora", "PT");
        draft(&world, "text", "Хто відповідає?");
        draft(&world, "file", "План навчання");
        let shown = |id, person| {
            let page = own::answers_page(&world.app, &world.actor(person), id, Lang::EN, Answered::default());
            page.unwrap().asked.len()
        };
        assert_eq!(shown(ids[0], world.ana), 0, "what is only written down nobody sees");
        ask(&world);
        assert_eq!((shown(ids[0], world.ana), shown(begun, world.kofi)), (2, 2));
        let told = letters(&world, "commission_asks");
        assert_eq!(recipients(&told), ["ana@example.org", "kofi@example.org"]);
        assert!(told[0].1.contains("Asked now: 2") && !told[0].1.contains("Хто"), "{told:?}");
        let nothing = own::ask_all(&world.app, &world.actor(world.olha), "2023", ua());
        assert_eq!(refused(nothing), AskRefused::Nothing);
    }

    fn an_answer_changes_neither_the_dossier_nor_a_signature(store) {
        let world = World::new(store);
        let ids = files(&world, 1);
        let question = draft(&world, "text", "Хто відповідає?");
        let document = draft(&world, "file", "План навчання");
        ask(&world);
        super::endorse(&world, ids[0]);
        let before = world.app.store.read(|tx| tx.submissions(ids[0])).unwrap();
        answer(&world, ids[0], question, "Рада", 0).unwrap();
        let ana = world.actor(world.ana);
        own::answer_document(&world.app, &ana, ids[0], document, ("plan.pdf", PDF), 0).unwrap();
        assert_eq!(world.app.store.read(|tx| tx.submissions(ids[0])).unwrap(), before);
        let part = world.app.store.read(|tx| tx.part_two(ids[0])).unwrap().unwrap();
        assert_eq!(part.content_sha256, before[0].content_sha256);
        let desk = app::commissions::desk(&world.app, &world.actor(world.olha), "2023", ua(), Lang::EN);
        assert_eq!(desk.unwrap().files[0].n_answers, 2);
        let (it, bytes) = own::answered_file(&world.app, &world.actor(world.olha), ids[0], document).unwrap();
        assert_eq!((it.name.as_str(), bytes.as_slice()), ("plan.pdf", PDF));
    }

    fn nobody_outside_the_country_and_the_team_has_any_of_it(store) {
        let world = World::new(store);
        let ids = files(&world, 1);
        let document = draft(&world, "file", "План навчання");
        ask(&world);
        let ana = world.actor(world.ana);
        own::answer_document(&world.app, &ana, ids[0], document, ("plan.pdf", PDF), 0).unwrap();
        for person in [world.rui, world.kofi, world.zoe, world.mei, world.ida] {
            let actor = world.actor(person);
            assert!(is_hidden(own::answered_file(&world.app, &actor, ids[0], document)));
            let page = own::answers_page(&world.app, &actor, ids[0], Lang::EN, Answered::default());
            assert!(is_hidden(page));
            let desk = own::own_page(&world.app, &actor, "2023", ua(), Lang::EN, OwnAfter::default());
            let shut = matches!(desk, Err(app::Failure::Denied(Denied::Hidden | Denied::Forbidden)));
            assert!(shut, "{person:?}");
            let written = own::answer_text(&world.app, &actor, ids[0], document, "x", 0);
            assert!(matches!(written, Err(app::Failure::Denied(_))), "{written:?}");
        }
        // A question of one country is not there for a file of another.
        let evora = world.submitted(world.ana, "Evora", "PT");
        assert!(is_hidden(answer(&world, evora, document, "x", 0)));
        let ended = own::end_question(&world.app, &world.actor(world.rui), "2023", country("PT"), document);
        assert!(is_hidden(ended));
        // An answer in a draft that was never handed in is not the commission's to see.
        let begun = world.started(world.ana, "Sumy", "UA");
        let ana = world.actor(world.ana);
        own::answer_document(&world.app, &ana, begun, document, ("plan.pdf", PDF), 0).unwrap();
        let early = own::answered_file(&world.app, &world.actor(world.olha), begun, document);
        assert!(is_hidden(early));
        assert_eq!(file(&world, begun).filings, 0);
    }

    fn the_secretariat_reads_it_where_the_network_says_so(store) {
        let world = World::new(store);
        let ids = files(&world, 1);
        let document = draft(&world, "file", "План навчання");
        ask(&world);
        let ana = world.actor(world.ana);
        own::answer_document(&world.app, &ana, ids[0], document, ("plan.pdf", PDF), 0).unwrap();
        let open = world.over(store, world.app.blobs.clone(), |it| {
            it.network.rules.own_question.secretariat_reads = true;
        });
        let ida = world.actor(world.ida);
        assert!(own::answered_file(&open, &ida, ids[0], document).is_ok());
        assert!(is_hidden(own::answered_file(&open, &world.actor(world.rui), ids[0], document)));
        let page = app::commissions::case(&open, &ida, ids[0], Lang::EN, app::commissions::CaseAfter::default()).unwrap();
        assert_eq!((page.asked.len(), page.notes.is_none(), page.may_act), (1, true, false));
    }

    fn two_of_a_team_answer_at_once_and_a_reader_not_at_all(store) {
        let world = World::new(store);
        let ids = files(&world, 1);
        world.joins(world.ana, ids[0], world.bea, Part::Reader, "University");
        let question = draft(&world, "text", "Хто відповідає?");
        ask(&world);
        answer(&world, ids[0], question, "Рада", 0).unwrap();
        answer(&world, ids[0], question, "Рада", 0).unwrap();
        let met = refused(answer(&world, ids[0], question, "Школа", 0));
        let clash = OwnAnswerRefused::Clash { theirs: "Рада".to_owned(), version: 1 };
        assert_eq!(met, AnswerNo::Rule(clash));
        answer(&world, ids[0], question, "Школа", 1).unwrap();
        let bea = own::answer_text(&world.app, &world.actor(world.bea), ids[0], question, "x", 2);
        assert!(matches!(bea, Err(app::Failure::Denied(Denied::Forbidden))), "{bea:?}");
        let long = answer(&world, ids[0], question, &"x".repeat(5_001), 2);
        assert_eq!(refused(long), AnswerNo::Rule(OwnAnswerRefused::TooLong { max: 5_000 }));
        world.clock_at(at("2023-06-20T15:01"));
        let late = refused(answer(&world, ids[0], question, "x", 2));
        assert!(matches!(late, AnswerNo::Rule(OwnAnswerRefused::Closed { .. })), "{late:?}");
    }

    fn a_question_that_cannot_be_is_refused_with_what_is_wrong(store) {
        let world = World::new(store);
        files(&world, 1);
        let olha = world.actor(world.olha);
        let try_ = |new: NewQuestion| refused(own::draft_question(&world.app, &olha, "2023", ua(), &new));
        assert_eq!(try_(new("song", "?")), DraftNo::Kind);
        assert_eq!(try_(NewQuestion { language: "xx".to_owned(), ..new("text", "?") }), DraftNo::Language);
        assert_eq!(try_(new("text", " ")), DraftNo::Rule(AskRefused::Blank));
        let until = |local: &str, zone: &str| NewQuestion {
            until: (local.to_owned(), zone.to_owned()),
            ..new("text", "?")
        };
        assert!(matches!(try_(until("2023-06-20T18:00", "Mars/Base")), DraftNo::When(_)));
        assert!(matches!(try_(until("tomorrow", "Europe/Kyiv")), DraftNo::When(_)));
        assert_eq!(try_(until("2023-04-02T18:00", "Europe/Kyiv")), DraftNo::Rule(AskRefused::Past));
        let after = try_(until("2023-07-02T18:00", "Europe/Kyiv"));
        assert!(matches!(after, DraftNo::Rule(AskRefused::AfterCommission { .. })), "{after:?}");
        let foreign = own::draft_question(&world.app, &world.actor(world.rui), "2023", ua(), &new("text", "?"));
        assert!(is_hidden(foreign));
    }

    fn a_question_taken_back_leaves_its_answers_with_the_commission(store) {
        let world = World::new(store);
        let ids = files(&world, 1);
        let question = draft(&world, "text", "Хто відповідає?");
        ask(&world);
        answer(&world, ids[0], question, "Рада", 0).unwrap();
        let olha = world.actor(world.olha);
        own::end_question(&world.app, &olha, "2023", ua(), question).unwrap();
        own::end_question(&world.app, &olha, "2023", ua(), question).unwrap();
        assert_eq!(world.events_about(question.0), ["own_question.drafted", "own_question.ended"]);
        let city = own::answers_page(&world.app, &world.actor(world.ana), ids[0], Lang::EN, Answered::default());
        assert_eq!(city.unwrap().asked.len(), 0);
        let page = app::commissions::case(&world.app, &olha, ids[0], Lang::EN, app::commissions::CaseAfter::default()).unwrap();
        let said: Vec<_> = page.asked.iter().map(|it| (it.is_ended, it.is_answered())).collect();
        assert_eq!(said, [(true, true)]);
    }
}
