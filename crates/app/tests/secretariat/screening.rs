//! Eligibility, the giving of files to experts, and the pages that show where files stand.

use app::testing::{World, at};
use app::{assignments, decisions, reviews, screening};
use domain::application::{ScreenRefused, Stage};
use domain::decision::Outcome;
use domain::ids::{ApplicationId, PersonId};
use domain::language::Lang;
use domain::people::{Part, Role, TeamMember};
use domain::review::{AssignRefused, Draft, Review, Score};
use views::pages::board::{Eligibility, Filter, Verdict};

use crate::secretariat::closed::{Closed, refused};

fn stage(world: &World, id: ApplicationId) -> Stage {
    world.app.store.read(|tx| tx.application(id)).unwrap().unwrap().stage
}

fn expert(world: &World, closed: &Closed, name: &str, land: &str) -> PersonId {
    let person = world.person(name, land);
    world.grant(person, Role::Expert(closed.call));
    person
}

fn assign(world: &World, file: ApplicationId, expert: PersonId) -> Review {
    assignments::assign(&world.app, &world.actor(world.ida), file, expert).unwrap()
}

/// The expert gives every criterion that level, or cannot judge any.
fn hand_in(world: &World, expert: PersonId, review: &Review, level: Option<u8>) {
    let actor = world.actor(expert);
    reviews::accept(&world.app, &actor, review.id).unwrap();
    let score = level.map_or(Score::CannotJudge, Score::Level);
    let criteria = &world.app.network.rules.criteria;
    let draft = Draft {
        scores: criteria.iter().map(|it| (it.id.clone(), score)).collect(),
        note_to_city: "Clear goals.".into(),
        note_to_panel: "PANEL-NOTE".into(),
    };
    reviews::save(&world.app, &actor, review.id, &draft, review.version).unwrap();
    reviews::hand_in(&world.app, &actor, review.id).unwrap();
}

store::on_both! {
    fn a_forwarded_file_is_found_eligible_once(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::unchecked(&world, &["Sumy"]);
        let ida = world.actor(world.ida);
        screening::find_eligible(&world.app, &ida, files[0]).unwrap();
        assert!(matches!(stage(&world, files[0]), Stage::Eligible { .. }));
        let again = refused(screening::find_eligible(&world.app, &ida, files[0]));
        assert_eq!(again, ScreenRefused::WrongStage { stage: "eligible" });
    }

    fn an_exclusion_needs_a_reason_and_keeps_it(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::unchecked(&world, &["Sumy"]);
        let ida = world.actor(world.ida);
        let silent = refused(screening::exclude(&world.app, &ida, files[0], " \u{202e} "));
        assert_eq!(silent, ScreenRefused::NoReason);
        screening::exclude(&world.app, &ida, files[0], " The stamp is missing. ").unwrap();
        let reason = "The stamp is missing.".to_owned();
        assert_eq!(stage(&world, files[0]), Stage::Excluded { at: world.app.clock.now(), reason });
    }

    fn only_an_expert_without_a_tie_to_the_city_is_given_its_file(store) {
        let world = World::new(store);
        let closed = Closed::with(&world, &["Sumy"]);
        let (file, ida) = (closed.files[0], world.actor(world.ida));
        let assign = |person| assignments::assign(&world.app, &ida, file, person);
        assert_eq!(refused(assign(world.mei)), AssignRefused::NotExpert);
        let own = expert(&world, &closed, "Taras", "UA");
        assert_eq!(refused(assign(own)), AssignRefused::OwnCountry);
        let officer = expert(&world, &closed, "Iryna", "PL");
        world.grant(officer, Role::Commission("UA".parse().unwrap()));
        assert_eq!(refused(assign(officer)), AssignRefused::Officer);
        let helper = expert(&world, &closed, "Hans", "DE");
        join_team(&world, file, helper);
        assert_eq!(refused(assign(helper)), AssignRefused::InTeam);
        let mei = expert(&world, &closed, "Lin", "CN");
        assign(mei).unwrap();
        assert_eq!(refused(assign(mei)), AssignRefused::Already);
    }

    fn a_file_that_nobody_checked_is_given_to_no_expert(store) {
        let world = World::new(store);
        let closed = Closed::unchecked(&world, &["Sumy"]);
        let mei = expert(&world, &closed, "Lin", "CN");
        let ida = world.actor(world.ida);
        let early = refused(assignments::assign(&world.app, &ida, closed.files[0], mei));
        assert_eq!(early, AssignRefused::WrongStage { stage: "forwarded" });
    }

    fn the_board_counts_ages_reviews_and_decisions_and_narrows(store) {
        let world = World::new(store);
        let closed = Closed::unchecked(&world, &["Sumy", "Lviv", "Ternopil"]);
        let ida = world.actor(world.ida);
        for id in &closed.files[..2] {
            screening::find_eligible(&world.app, &ida, *id).unwrap();
        }
        let lin = expert(&world, &closed, "Lin", "CN");
        let paul = expert(&world, &closed, "Paul", "FR");
        let review = assign(&world, closed.files[0], lin);
        assign(&world, closed.files[0], paul);
        hand_in(&world, lin, &review, Some(4));
        let to = decisions::Prepare { outcome: Outcome::Admit, note: String::new(), seen: 0 };
        decisions::prepare(&world.app, &ida, closed.files[0], to).unwrap();
        world.clock_at(at("2023-07-13T09:00"));

        let board = |stage: Option<&str>, country: Option<&str>| {
            let filter = Filter {
                stage: stage.map(str::to_owned),
                country: country.map(str::to_owned),
                ..Filter::default()
            };
            screening::board(&world.app, &ida, "2023", filter, Lang::UK).unwrap()
        };
        let all = board(None, None);
        let counts: Vec<_> = all.stages.iter().map(|it| (it.stage, it.n)).collect();
        assert_eq!(counts, [("forwarded", 1), ("eligible", 2)]);
        assert_eq!(all.stages[1].oldest_days, 10);
        assert_eq!(all.countries, [("UA".to_owned(), "Україна".to_owned())]);
        let sumy = all.files.iter().find(|it| it.city.id == closed.files[0].to_string()).unwrap();
        assert_eq!((sumy.n_handed_in, sumy.n_reviews, sumy.n_days), (1, 2, 10));
        assert_eq!(sumy.decision, Some(Verdict::Admit));

        let narrowed = board(Some("forwarded"), Some("UA"));
        assert_eq!((narrowed.files.len(), narrowed.n_found, narrowed.n_files), (1, 1, 3));
        assert_eq!(board(None, Some("PT")).files.len(), 0);
        assert_eq!(board(Some("\"><script>"), Some("&x=1")).files.len(), 3);
    }

    fn who_could_not_judge_counts_in_no_figure_of_the_case(store) {
        let world = World::new(store);
        let closed = Closed::with(&world, &["Sumy"]);
        let ida = world.actor(world.ida);
        let file = closed.files[0];
        for (name, level) in [("Lin", Some(4)), ("Paul", None), ("Rosa", Some(5))] {
            let person = expert(&world, &closed, name, "CN");
            let review = assign(&world, file, person);
            hand_in(&world, person, &review, level);
        }
        let writing = expert(&world, &closed, "Omar", "EG");
        assign(&world, file, writing);
        let case = screening::case(&world.app, &ida, file, Lang::EN).unwrap();
        assert_eq!(case.judging.scores.len(), world.app.network.rules.criteria.len());
        let mut given = case.judging.scores[0].given.clone();
        given.sort_unstable();
        assert_eq!(given, [None, Some(4), Some(5)]);
        assert_eq!(case.judging.scores[0].spread, Some((4.5, 4.5, 4, 5)));
        let stages: Vec<_> = case.reviews.iter().map(|it| it.stage).collect();
        assert_eq!(stages.iter().filter(|it| **it == "handed_in").count(), 3);
        assert!(matches!(case.eligibility, Eligibility::Eligible));
    }

    fn what_an_expert_still_writes_is_not_shown(store) {
        let world = World::new(store);
        let closed = Closed::with(&world, &["Sumy"]);
        let lin = expert(&world, &closed, "Lin", "CN");
        let review = assign(&world, closed.files[0], lin);
        let actor = world.actor(lin);
        reviews::accept(&world.app, &actor, review.id).unwrap();
        let draft = Draft { note_to_panel: "PANEL-NOTE".into(), ..Draft::default() };
        reviews::save(&world.app, &actor, review.id, &draft, review.version).unwrap();
        let ida = world.actor(world.ida);
        let case = screening::case(&world.app, &ida, closed.files[0], Lang::EN).unwrap();
        assert_eq!((case.reviews[0].note_to_panel.as_str(), case.judging.scores.len()), ("", 0));
    }
}

fn join_team(world: &World, file: ApplicationId, person: PersonId) {
    let now = world.app.clock.now();
    let joined = world.app.store.write(move |tx| {
        let city = tx.application(file)?.unwrap().city;
        let team = tx.team(city)?;
        let member = TeamMember {
            city,
            person,
            part: Part::Reader,
            organisation: String::new(),
            joined_at: now,
            left_at: None,
        };
        tx.record(TeamMember::join(member, &team, None).unwrap())
    });
    joined.unwrap();
}
