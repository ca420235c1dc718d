//! Who reads what: a plan with reasons, taken in whole or in part; progress and reminders.

use std::collections::BTreeSet;

use app::assignments::{self, Chosen, PlanRefused, Said};
use app::testing::{World, at};
use app::{letters, people, reviews};
use domain::conflict::Declaration;
use domain::handling::HandlingRefused;
use domain::ids::PersonId;
use domain::language::Lang;
use domain::people::{RemindRefused, Role};
use domain::review::AssignRefused;
use views::pages::board::{PlanFile, PlanPage, ReadingPage};

use crate::secretariat::closed::{Closed, many_eligible, refused};

/// Two experts for every file, among them one who reads Ukrainian.
fn convened(world: &World, closed: &Closed) -> Vec<PersonId> {
    let named = |name: &str, land: &str, reads: &[&str]| {
        let person = world.person(name, land);
        let entry = people::Entry {
            name: name.into(),
            language: "en".into(),
            country: land.into(),
            organisation: "Institute of Cities".into(),
            reads: reads.iter().map(|it| (*it).to_owned()).collect(),
            ..people::Entry::default()
        };
        people::correct(&world.app, &world.actor(world.ida), person, &entry).unwrap();
        world.grant(person, Role::Expert(closed.call));
        person
    };
    vec![
        named("Lin", "CN", &["en"]),
        named("Paul", "CA", &["en", "fr"]),
        named("Taras", "UA", &["uk"]),
    ]
}

fn plan(world: &World) -> PlanPage {
    assignments::plan(&world.app, &world.actor(world.ida), "2023", Lang::EN, None).unwrap()
}

fn pairs(plan: &PlanPage) -> Vec<Chosen> {
    let all = plan.files.iter().flat_map(|it| &it.pairs);
    all.map(|it| Chosen::parse(&it.value).unwrap()).collect()
}

fn reading(world: &World) -> ReadingPage {
    assignments::reading(&world.app, &world.actor(world.ida), "2023", Lang::EN, Said::default())
        .unwrap()
}

store::on_both! {
    fn a_plan_gives_nobody_a_file_of_their_country_and_says_why(store) {
        let world = World::new(store);
        let closed = Closed::with(&world, &["Sumy", "Lviv"]);
        let experts = convened(&world, &closed);
        let before = world.app.store.head().seq;
        let it = plan(&world);
        assert_eq!(world.app.store.head().seq, before, "shown, and nothing given");
        // Of two who fit as well, whose id is less comes first.
        let names = |it: &PlanFile| -> BTreeSet<String> {
            it.pairs.iter().map(|it| it.name.clone()).collect()
        };
        let who: Vec<BTreeSet<String>> = it.files.iter().map(names).collect();
        let both = BTreeSet::from(["Lin".to_owned(), "Paul".to_owned()]);
        assert_eq!(who, [both.clone(), both], "Taras comes from Ukraine");
        assert!(pairs(&it).iter().all(|it| it.expert != experts[2]));
        let lin = it.files[0].pairs.iter().find(|it| it.name == "Lin").unwrap();
        let why = &lin.why;
        assert_eq!(why.last().map(String::as_str), Some("other region"));
        assert!(why.contains(&"0 so far, 2 with this proposal".to_owned()), "{why:?}");
        assert_eq!(it.loads, [("Lin".into(), 0, 2), ("Paul".into(), 0, 2), ("Taras".into(), 0, 0)]);
    }

    fn of_a_plan_all_or_some_is_taken_and_nobody_is_given_a_file_twice(store) {
        let world = World::new(store);
        let closed = Closed::with(&world, &["Sumy", "Lviv"]);
        convened(&world, &closed);
        let (app, ida) = (&world.app, world.actor(world.ida));
        let all = pairs(&plan(&world));
        assert_eq!(assignments::take(app, &ida, "2023", &all[..1]).unwrap(), 1);
        assert_eq!(pairs(&plan(&world)).len(), 3, "what is left is proposed anew");
        let before = app.store.head().seq;
        let met = refused(assignments::take(app, &ida, "2023", &all));
        assert_eq!(met, PlanRefused::Meanwhile(vec![(all[0], AssignRefused::Already)]));
        assert_eq!(app.store.head().seq, before, "one that cannot be given, and none is");
        assert_eq!(assignments::take(app, &ida, "2023", &all[1..]).unwrap(), 3);
        assert_eq!(plan(&world).files.len(), 0);
        assert_eq!(refused(assignments::take(app, &ida, "2023", &[])), PlanRefused::Nothing);
        assert_eq!(world.events_of_kind("review.assigned"), 4);
    }

    fn a_pair_that_somebody_typed_is_held_to_the_same_rule(store) {
        let world = World::new(store);
        let closed = Closed::with(&world, &["Sumy"]);
        let experts = convened(&world, &closed);
        let (app, ida) = (&world.app, world.actor(world.ida));
        let forged = |expert| Chosen { application: closed.files[0], expert };
        let take = |it| refused(assignments::take(app, &ida, "2023", &[it]));
        let own = forged(experts[2]);
        assert_eq!(take(own), PlanRefused::Meanwhile(vec![(own, AssignRefused::OwnCountry)]));
        let nobody = forged(world.zoe);
        assert_eq!(take(nobody), PlanRefused::Meanwhile(vec![(nobody, AssignRefused::NotExpert)]));
        assert!(assignments::plan(app, &world.actor(world.rui), "2023", Lang::EN, None).is_err());
    }

    fn forty_files_among_seven_experts_differ_by_one_at_most(store) {
        let world = World::new(store);
        let (call, _) = many_eligible(&world, 40);
        for (name, land) in [("A", "UA"), ("B", "PT"), ("C", "GH"), ("D", "CN"), ("E", "KR"), ("F", "SE"), ("G", "IT")] {
            let person = world.person(name, land);
            world.grant(person, Role::Expert(call));
        }
        let it = plan(&world);
        assert_eq!((it.files.len(), it.short.len(), it.n_later), (40, 0, 0));
        let then: Vec<usize> = it.loads.iter().map(|it| it.2).collect();
        assert_eq!(then.iter().sum::<usize>(), 80);
        assert!(then.iter().max().unwrap() - then.iter().min().unwrap() <= 1, "{then:?}");
    }

    fn the_number_of_experts_is_the_calls_own(store) {
        let world = World::new(store);
        let closed = Closed::with(&world, &["Sumy"]);
        convened(&world, &closed);
        let (app, ida) = (&world.app, world.actor(world.ida));
        let n_before = world.events_of_kind("call.handling_set");
        let none = refused(assignments::set_per_application(app, &ida, "2023", 0));
        assert_eq!(none, HandlingRefused::PerApplication { max: 9 });
        assignments::set_per_application(app, &ida, "2023", 3).unwrap();
        assignments::set_per_application(app, &ida, "2023", 3).unwrap();
        assert_eq!(world.events_of_kind("call.handling_set"), n_before + 1);
        let it = plan(&world);
        assert_eq!((pairs(&it).len(), it.short[0].1), (2, 1), "a third may not read it");
        assert_eq!((reading(&world).n_files, reading(&world).n_short), (1, 1));
    }

    fn progress_counts_and_a_reminder_is_one_letter_of_two_who_press(store) {
        let world = World::new(store);
        let closed = Closed::with(&world, &["Sumy", "Lviv"]);
        let experts = convened(&world, &closed);
        let (app, ida) = (&world.app, world.actor(world.ida));
        assignments::take(app, &ida, "2023", &pairs(&plan(&world))).unwrap();
        let lin = world.actor(experts[0]);
        let mine = app.store.read(|tx| tx.reviews_by(experts[0])).unwrap();
        reviews::accept(app, &lin, mine[0].id).unwrap();
        let note = "I advised them.".to_owned();
        let tie = Declaration { tie: "advice".to_owned(), note, ..Declaration::default() };
        reviews::declare(app, &lin, mine[1].id, &tie).unwrap();
        world.clock_at(at("2023-08-20T09:00"));
        let row = |world: &World| reading(world).experts.into_iter().find(|it| it.name == "Lin").unwrap();
        let it = row(&world);
        assert_eq!((it.n_given, it.n_to_declare, it.n_begun, it.n_conflicts, it.n_late), (2, 0, 1, 1, 1));
        assert_eq!((it.organisation.as_str(), it.reads.as_str()), ("Institute of Cities", "English"));

        let remind = |seen| assignments::remind(app, &ida, "2023", experts[0], seen);
        assert_eq!(remind(0).unwrap(), "Lin");
        assert_eq!(refused(remind(0)), RemindRefused::Meanwhile);
        assert_eq!(row(&world).n_reminders, 1);
        while letters::run_once(app).unwrap() > 0 {}
        let mails = app.store.read(|tx| tx.newest_mails(100)).unwrap();
        let reminders: Vec<&str> = mails
            .iter()
            .filter(|it| it.template == "review_reminder")
            .map(|it| it.recipient.as_str())
            .collect();
        assert_eq!(reminders, ["lin@example.org"]);
        let idle = refused(assignments::remind(app, &ida, "2023", experts[2], 0));
        assert_eq!(idle, RemindRefused::NothingOpen);
        let stranger = assignments::remind(app, &ida, "2023", world.zoe, 0);
        assert!(matches!(stranger, Err(app::Failure::Denied(_))));
    }
}
