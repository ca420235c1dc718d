//! An expert's acts: declared interest first, nobody's review before one's own, a frozen end.

use app::applications::dossier;
use app::testing::{World, country};
use app::{Failure, chance, commissions, reviews};
use domain::conflict::{Declaration, DeclareRefused};
use domain::ids::{ApplicationId, PersonId, ReviewId};
use domain::language::Lang;
use domain::people::Role;
use domain::policy::Denied;
use domain::review::{Candidate, Draft, Review, ReviewRefused, Score};
use views::pages::reviews::{Filter, Step};

/// Sumy's file, eligible, with Mei and Wei named as experts.
fn eligible(world: &World) -> ApplicationId {
    let call = world.published_call("2023");
    let id = world.submitted(world.ana, "Sumy", "UA");
    let olha = world.actor(world.olha);
    commissions::endorse(&world.app, &olha, id).unwrap();
    commissions::forward_all(&world.app, &olha, "2023", country("UA")).unwrap();
    let (by, now) = (world.ida, world.app.clock.now());
    world
        .app
        .store
        .write(move |tx| {
            let call = tx.call(call)?.unwrap();
            let file = tx.application(id)?.unwrap();
            tx.record(file.screen(&call, by, now).unwrap())
        })
        .unwrap();
    world.grant(world.mei, Role::Expert(call));
    id
}

/// Gives the file to an expert, whatever the rule of own country would say.
fn give(world: &World, id: ApplicationId, expert: PersonId) -> ReviewId {
    let now = world.app.clock.now();
    let (by, review) = (world.ida, ReviewId(chance::fresh_id(now)));
    let candidate = Candidate {
        person: expert,
        country: Some(country("SE")),
        is_expert: true,
        has_it: false,
        in_team: false,
        is_officer: false,
        own_organisation: false,
        declared: false,
        any_country: false,
    };
    let given = world.app.store.write(move |tx| {
        let file = tx.application(id)?.unwrap();
        tx.record(Review::assign(review, &file, &candidate, by, now).unwrap())
    });
    given.unwrap().id
}

fn another_expert(world: &World, name: &str, land: &str) -> PersonId {
    let call = world.app.store.read(|tx| tx.call_by_slug("2023")).unwrap().unwrap();
    let person = world.person(name, land);
    world.grant(person, Role::Expert(call.id));
    person
}

fn scored(world: &World, note: &str) -> Draft {
    let call = world.app.store.read(|tx| tx.call_by_slug("2023")).unwrap().unwrap();
    Draft {
        scores: call.criteria.iter().map(|it| (it.id.clone(), Score::Level(4))).collect(),
        note_to_city: note.to_owned(),
        note_to_panel: format!("{note} panel"),
    }
}

fn all_in(world: &World, expert: PersonId, id: ReviewId, note: &str) {
    let actor = world.actor(expert);
    reviews::accept(&world.app, &actor, id).unwrap();
    reviews::save(&world.app, &actor, id, &scored(world, note), 1).unwrap();
    reviews::hand_in(&world.app, &actor, id).unwrap();
}

fn tie(kind: &str, ended_year: Option<i64>) -> Declaration {
    Declaration { tie: kind.to_owned(), ended_year, note: "I advised the mayor.".to_owned() }
}

/// Everything the expert's own pages hold, as one text.
fn everything(world: &World, expert: PersonId, id: ReviewId) -> String {
    let actor = world.actor(expert);
    let list = reviews::desk(&world.app, &actor, &Filter::default(), Lang::EN).unwrap();
    let page = reviews::page(&world.app, &actor, id, Lang::EN);
    format!("{list:?} {page:?}")
}

store::on_both! {
    fn an_expert_sees_the_others_only_after_handing_in(store) {
        let world = World::new(store);
        let file = eligible(&world);
        let wei = another_expert(&world, "Wei", "CN");
        let (mine, theirs) = (give(&world, file, world.mei), give(&world, file, wei));
        all_in(&world, wei, theirs, "canary");
        world.clock_at(world.app.clock.now().plus_ms(1));

        let mei = world.actor(world.mei);
        assert!(!everything(&world, world.mei, mine).contains("canary"));
        reviews::accept(&world.app, &mei, mine).unwrap();
        reviews::save(&world.app, &mei, mine, &scored(&world, "own"), 1).unwrap();
        assert!(!everything(&world, world.mei, mine).contains("canary"));
        let not_mine = reviews::page(&world.app, &mei, theirs, Lang::EN).unwrap_err();
        assert!(matches!(not_mine, Failure::Denied(Denied::Hidden)));

        reviews::hand_in(&world.app, &mei, mine).unwrap();
        let page = reviews::page(&world.app, &mei, mine, Lang::EN).unwrap();
        let Step::HandedIn { own, others, .. } = page.step else { panic!("{:?}", page.step) };
        let read = world.app.store.read(|tx| tx.review(theirs)).unwrap().unwrap();
        let others: Vec<_> =
            others.iter().map(|it| (it.sign.clone(), it.marks.to_city.as_str())).collect();
        assert_eq!(others, [(read.pseudonym(), "canary")]);
        assert_ne!(own, read.pseudonym());
        assert!(!everything(&world, world.mei, mine).contains("Wei"), "reviews bear no names");
    }

    fn before_the_declaration_only_city_country_and_organisations_are_told(store) {
        let world = World::new(store);
        let file = eligible(&world);
        let mine = give(&world, file, world.mei);
        let mei = world.actor(world.mei);
        let page = reviews::page(&world.app, &mei, mine, Lang::EN).unwrap();
        let Step::Declare { given, organisations, .. } = page.step else { panic!("{:?}", page.step) };
        assert_eq!((given.city.as_str(), given.country.as_str()), ("Sumy", "Ukraine"));
        assert_eq!(organisations, ["Sumy City Council"]);
        let shut = dossier(&world.app, &mei, file, Lang::EN).unwrap_err();
        assert!(matches!(shut, Failure::Denied(Denied::Hidden)));
        let early = reviews::save(&world.app, &mei, mine, &Draft::default(), 1).unwrap_err();
        assert!(matches!(early, Failure::Denied(_)));

        reviews::accept(&world.app, &mei, mine).unwrap();
        assert!(dossier(&world.app, &mei, file, Lang::EN).is_ok());
    }

    fn a_declared_conflict_leaves_no_trace_of_the_file(store) {
        let world = World::new(store);
        let file = eligible(&world);
        let mine = give(&world, file, world.mei);
        let mei = world.actor(world.mei);
        reviews::accept(&world.app, &mei, mine).unwrap();
        reviews::save(&world.app, &mei, mine, &scored(&world, "canary"), 1).unwrap();
        assert!(everything(&world, world.mei, mine).contains("Sumy"), "something to leak");

        let silent = Declaration { note: " ".into(), ..tie("work", None) };
        let no_reason = reviews::declare(&world.app, &mei, mine, &silent).unwrap_err();
        let Failure::Refused(no_reason) = no_reason else { panic!("{no_reason:?}") };
        assert_eq!(no_reason, ReviewRefused::Declared(DeclareRefused::NoNote));
        reviews::declare(&world.app, &mei, mine, &tie("work", None)).unwrap();
        let left = everything(&world, world.mei, mine);
        for trace in ["Sumy", "Ukraine", "canary", "mayor", "2023", &file.to_string()] {
            assert!(!left.contains(trace), "{trace} in {left}");
        }
        let list = reviews::desk(&world.app, &mei, &Filter::default(), Lang::EN).unwrap();
        assert_eq!((list.files.len(), list.n_all, list.calls.len()), (0, 0, 0));
        for shut in [
            dossier(&world.app, &mei, file, Lang::EN).map(|_| ()).unwrap_err(),
            reviews::page(&world.app, &mei, mine, Lang::EN).map(|_| ()).unwrap_err(),
        ] {
            assert!(matches!(shut, Failure::Denied(Denied::Hidden)));
        }
        let over = reviews::accept(&world.app, &mei, mine).unwrap_err();
        assert!(matches!(over, Failure::Denied(Denied::Hidden)));
    }

    fn an_expert_of_the_files_country_sees_nothing_even_when_it_was_given(store) {
        let world = World::new(store);
        let file = eligible(&world);
        let danylo = another_expert(&world, "Danylo", "UA");
        let theirs = give(&world, file, danylo);
        let actor = world.actor(danylo);
        let page = reviews::page(&world.app, &actor, theirs, Lang::EN).unwrap_err();
        assert!(matches!(page, Failure::Denied(Denied::Hidden)));
        let accepted = reviews::accept(&world.app, &actor, theirs).unwrap_err();
        assert!(matches!(accepted, Failure::Denied(Denied::Hidden)));
        let list = reviews::desk(&world.app, &actor, &Filter::default(), Lang::EN).unwrap();
        assert_eq!((list.files.len(), list.n_all), (0, 0));
    }

    fn a_stale_page_overwrites_nothing_and_the_end_is_frozen(store) {
        let world = World::new(store);
        let file = eligible(&world);
        let mine = give(&world, file, world.mei);
        let (app, mei) = (&world.app, world.actor(world.mei));
        reviews::accept(app, &mei, mine).unwrap();
        let mut half = scored(&world, "first");
        let missing = half.scores.pop_last().unwrap().0;
        let saved = reviews::save(app, &mei, mine, &half, 1).unwrap();
        assert_eq!(saved.version, 2);
        let stale = reviews::save(app, &mei, mine, &scored(&world, "second"), 1).unwrap_err();
        assert!(matches!(stale, Failure::Refused(ReviewRefused::Stale)));
        let unscored = reviews::hand_in(app, &mei, mine).unwrap_err();
        let Failure::Refused(unscored) = unscored else { panic!("{unscored:?}") };
        assert_eq!(unscored, ReviewRefused::Unscored(vec![missing]));
        let kept = app.store.read(|tx| tx.review(mine)).unwrap().unwrap();
        assert_eq!(kept.note_to_city, "first");

        reviews::save(app, &mei, mine, &scored(&world, "second"), 2).unwrap();
        reviews::hand_in(app, &mei, mine).unwrap();
        for outcome in [
            reviews::save(app, &mei, mine, &scored(&world, "third"), 3),
            reviews::hand_in(app, &mei, mine),
        ] {
            let refused = outcome.unwrap_err();
            let Failure::Refused(refused) = refused else { panic!("{refused:?}") };
            assert_eq!(refused, ReviewRefused::WrongStage { stage: "handed_in" });
        }
        let kept = app.store.read(|tx| tx.review(mine)).unwrap().unwrap();
        assert_eq!(kept.note_to_city, "second");
    }

    fn a_city_that_takes_its_file_back_takes_it_from_its_experts(store) {
        let world = World::new(store);
        let file = eligible(&world);
        let mine = give(&world, file, world.mei);
        let mei = world.actor(world.mei);
        reviews::accept(&world.app, &mei, mine).unwrap();
        let (by, now) = (world.ana, world.app.clock.now());
        store
            .write(move |tx| {
                let application = tx.application(file)?.unwrap();
                tx.record(application.withdraw(by, now).unwrap())
            })
            .unwrap();
        assert!(!everything(&world, world.mei, mine).contains("Sumy"));
        let list = reviews::desk(&world.app, &mei, &Filter::default(), Lang::EN).unwrap();
        assert!(list.taken_back && list.files.is_empty());
        let denied = reviews::hand_in(&world.app, &mei, mine).unwrap_err();
        assert!(matches!(denied, Failure::Denied(_)));
    }
}
