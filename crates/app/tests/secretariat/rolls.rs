//! What nodes keep in memory of a call's files, and that no page ever shows less than the rows.

use app::decisions::{self, Prepare};
use app::testing::{World, at, country};
use app::{
    Mode, amendments, applications, assignments, chance, commissions, interests, reviews, screening,
};
use domain::city::City;
use domain::conflict::Declaration;
use domain::decision::Outcome;
use domain::ids::{ApplicationId, PersonId};
use domain::language::Lang;
use domain::people::Role;
use store::testing::{second_node, statements};
use views::pages::board::{Board, Filter};

use crate::secretariat::closed::{Closed, many_eligible};

fn board(world: &World, person: PersonId, filter: Filter) -> Board {
    screening::board(&world.app, &world.actor(person), "2023", filter, Lang::EN).unwrap()
}

/// What the board and the page of experts say.
fn lists(world: &World) -> String {
    let ida = world.actor(world.ida);
    let said = assignments::Said::default();
    let reading = assignments::reading(&world.app, &ida, "2023", Lang::EN, said).unwrap();
    format!("{:?}\n{reading:?}", board(world, world.ida, Filter::default()))
}

/// Lets one node act, and looks on another at once: what it shows is what a node shows that has
/// just begun, and not what it showed before.
struct Nodes {
    acts: World,
    looks: World,
    before: String,
}

impl Nodes {
    fn new(acts: World) -> Nodes {
        let looks = acts.beside(&second_node(&acts.app.store), Mode::Demo);
        let before = lists(&looks);
        Nodes { acts, looks, before }
    }

    fn act<T>(&mut self, what: &str, act: impl FnOnce(&World) -> T) -> T {
        let done = act(&self.acts);
        let shown = lists(&self.looks);
        assert_ne!(shown, self.before, "{what} is seen");
        let anew = self.acts.beside(&self.acts.app.store, Mode::Demo);
        assert_eq!(shown, lists(&anew), "{what}");
        assert_eq!(shown, lists(&self.acts), "{what}, where it was done");
        self.before = shown;
        done
    }
}

fn rename(world: &World, id: ApplicationId, name: &str) {
    let (now, name) = (world.app.clock.now(), name.to_owned());
    let renamed = world.app.store.write(move |tx| {
        let city = tx.application(id)?.unwrap().city;
        let city = tx.city(city)?.unwrap();
        let to = City { name: name.clone(), ..city.clone() };
        tx.record(city.change(to, None, now).unwrap()).map(drop)
    });
    renamed.unwrap();
}

store::on_both! {
    fn what_one_node_writes_is_on_the_very_next_page_of_another(store) {
        let world = World::new(store);
        let closed = Closed::unchecked(&world, &["Sumy", "Lviv", "Ternopil"]);
        let (sumy, lviv) = (closed.files[0], closed.files[1]);
        world.grant(world.mei, Role::Expert(closed.call));
        world.grant(world.jan, Role::Expert(closed.call));
        let (ida, mei) = (world.actor(world.ida), world.actor(world.mei));
        let mut nodes = Nodes::new(world);

        nodes.act("a check", |it| screening::find_eligible(&it.app, &ida, sumy).unwrap());
        nodes.act("a request to amend", |it| {
            let questions = vec!["motivation".into()];
            let asking = amendments::Asking { questions, note: "Mend.".into() };
            amendments::ask(&it.app, &ida, lviv, &asking).unwrap()
        });
        nodes.act("a request taken back", |it| {
            amendments::take_back(&it.app, &ida, lviv).unwrap();
        });
        let review = nodes.act("an expert asked", |it| {
            assignments::assign(&it.app, &ida, sumy, it.mei).unwrap()
        });
        let other = nodes.act("another expert asked", |it| {
            assignments::assign(&it.app, &ida, sumy, it.jan).unwrap()
        });
        nodes.act("an expert who begins", |it| {
            reviews::accept(&it.app, &mei, review.id).unwrap();
        });
        nodes.act("a file taken back from an expert", |it| {
            assignments::take_back(&it.app, &ida, sumy, other.id).unwrap();
        });
        nodes.act("a review set aside", |it| {
            reviews::set_aside(&it.app, &ida, sumy, review.id, "Told by telephone.").unwrap();
        });
        nodes.act("a decision", |it| {
            let to = Prepare { outcome: Outcome::Admit, note: "Yes.".into(), seen: 0 };
            decisions::prepare(&it.app, &ida, sumy, to).unwrap();
        });
        nodes.act("another name", |it| rename(it, sumy, "Sumy on the Psel"));
        nodes.act("another number of experts", |it| {
            assignments::set_per_application(&it.app, &ida, "2023", 3).unwrap();
        });
    }

    fn files_that_come_in_and_go_are_seen_on_another_node_while_the_call_is_open(store) {
        let world = World::new(store);
        world.published_call("2023");
        let olha = world.actor(world.olha);
        world.clock_at(at("2023-05-25T09:00"));
        let mut nodes = Nodes::new(world);
        nodes.act("a draft", |it| it.started(it.ana, "Kanarek", "UA"));
        let sumy = nodes.act("a file handed in", |it| it.submitted(it.ana, "Sumy", "UA"));
        let lviv = nodes.act("another one", |it| it.submitted(it.ana, "Lviv", "UA"));
        nodes.act("a rank", |it| {
            let ranks = [(lviv, 1), (sumy, 2)];
            commissions::rank(&it.app, &olha, "2023", country("UA"), &ranks).unwrap();
        });
        nodes.act("an endorsement", |it| commissions::endorse(&it.app, &olha, sumy).unwrap());
        nodes.act("a withdrawal", |it| {
            let ana = it.actor(it.ana);
            applications::withdraw(&it.app, &ana, lviv, &chance::token()).unwrap();
        });
        let board = board(&nodes.looks, nodes.looks.ida, Filter::default());
        let stages: Vec<_> = board.stages.iter().map(|it| (it.stage, it.n)).collect();
        assert_eq!(stages, [("endorsed", 1), ("withdrawn", 1)]);
    }

    fn a_tie_declared_a_moment_ago_leaves_no_count_to_whoever_declared_it(store) {
        let world = World::new(store);
        let (call, files) = many_eligible(&world, 3);
        world.grant(world.mei, Role::Expert(call));
        let (app, ida) = (&world.app, world.actor(world.ida));
        assignments::assign(app, &ida, files[0], world.mei).unwrap();
        world.clock_at(at("2023-09-03T09:00"));
        let told = |person| {
            let it = board(&world, person, Filter::default());
            let late = board(&world, person, Filter { late: true, ..Filter::default() }).n_found;
            let said = assignments::Said::default();
            let page =
                assignments::reading(app, &world.actor(person), "2023", Lang::EN, said).unwrap();
            let n_reviews: usize = it.files.iter().map(|it| it.n_reviews).sum();
            let waits = it.waits.reviews.map(|it| it.n);
            (n_reviews, late, waits, page.experts[0].n_given, page.n_files)
        };
        let all = (1, 1, Some(1), 1, 3);
        assert_eq!((told(world.ida), told(world.ivo)), (all, all));
        let tie = Declaration {
            tie: "close-person".into(),
            ended_year: None,
            note: "A cousin.".into(),
        };
        interests::declare(app, &ida, files[0], &tie).unwrap();
        assert_eq!((told(world.ida), told(world.ivo)), ((0, 0, None, 0, 2), all));
    }

    fn a_page_asks_nothing_about_files_that_have_not_changed(store) {
        let world = World::new(store);
        let (_, files) = many_eligible(&world, 9);
        let look = |n_rows: usize| {
            let (page, n) = statements(|| board(&world, world.ida, Filter::default()));
            assert_eq!(page.files.len(), n_rows);
            n
        };
        let first = look(9);
        let kept = look(9);
        assert_eq!(first - kept, 5, "the call, its extensions, files, names, reviews");
        // Somebody signed in: what happened is looked through, and nothing of it is a file.
        world.session(world.zoe);
        assert_eq!((look(9) - kept, look(9) - kept), (2, 0));
        rename(&world, files[0], "City of gold");
        assert_eq!((look(9) - kept, look(9) - kept), (4, 0));
    }
}
