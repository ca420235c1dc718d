//! Around the reviews of a file: ties that shut it, past files scored first, a text of all experts.

mod conflicts;
mod past;
mod together;

use app::testing::{World, at, country};
use app::{Failure, assignments, calls, commissions, letters, reviews, screening};
use domain::conflict::Declaration;
use domain::ids::{ApplicationId, PersonId, ReviewId};
use domain::language::Lang;
use domain::marking::{Field, Put, mark};
use domain::people::Role;
use domain::policy::Denied;
use domain::review::{Draft, Score};
use views::pages::board::Case;
use views::pages::reviews::{Filter, State};

/// A call of 2023 with Ukrainian files before its experts: Mei (China), Jan (Portugal), Noor (France).
struct Desk {
    world: World,
    file: ApplicationId,
    other: ApplicationId,
    noor: PersonId,
}

impl Desk {
    fn new(store: &store::Store) -> Desk {
        let world = World::new(store);
        let call = world.published_call("2023");
        let noor = world.person("Noor", "FR");
        for expert in [world.mei, world.jan, noor] {
            world.grant(expert, Role::Expert(call));
        }
        let [file, other] = ["Sumy", "Lviv"].map(|it| world.submitted(world.ana, it, "UA"));
        let olha = world.actor(world.olha);
        for id in [file, other] {
            commissions::endorse(&world.app, &olha, id).unwrap();
        }
        commissions::forward_all(&world.app, &olha, "2023", country("UA")).unwrap();
        world.clock_at(at("2023-07-03T09:00"));
        let ida = world.actor(world.ida);
        calls::close(&world.app, &ida, "2023").unwrap();
        for id in [file, other] {
            screening::find_eligible(&world.app, &ida, id).unwrap();
        }
        Desk { world, file, other, noor }
    }

    fn give(&self, file: ApplicationId, expert: PersonId) -> ReviewId {
        let ida = self.world.actor(self.world.ida);
        assignments::assign(&self.world.app, &ida, file, expert).unwrap().id
    }

    /// The file given, read and handed in, every criterion at that level.
    fn handed_in(&self, file: ApplicationId, expert: PersonId, level: u8) -> ReviewId {
        let (id, actor) = (self.give(file, expert), self.world.actor(expert));
        reviews::accept(&self.world.app, &actor, id).unwrap();
        reviews::save(&self.world.app, &actor, id, &self.scored(level), 1).unwrap();
        reviews::hand_in(&self.world.app, &actor, id).unwrap();
        id
    }

    fn scored(&self, level: u8) -> Draft {
        let criteria = &self.world.app.network.rules.criteria;
        Draft {
            scores: criteria.iter().map(|it| (it.id.clone(), Score::Level(level))).collect(),
            note_to_city: "canary for the city".to_owned(),
            note_to_panel: "canary for the panel".to_owned(),
        }
    }

    fn case(&self, person: PersonId) -> Result<Case, app::failure::Lookup> {
        screening::case(&self.world.app, &self.world.actor(person), self.file, Lang::EN)
    }

    fn list(&self, person: PersonId, filter: &Filter) -> Vec<(String, State)> {
        let actor = self.world.actor(person);
        let list = reviews::desk(&self.world.app, &actor, filter, Lang::EN).unwrap();
        list.files.into_iter().map(|it| (it.given.city, it.state)).collect()
    }

    /// To whom letters of a kind went.
    fn letters(&self, kind: &str) -> Vec<String> {
        letters::run_once(&self.world.app).unwrap();
        let mails = self.world.app.store.read(|tx| tx.newest_mails(1_000)).unwrap();
        let kind = |it: &&store::Mail| it.template == kind;
        let mut to: Vec<String> =
            mails.iter().filter(kind).map(|it| it.recipient.clone()).collect();
        to.sort();
        to
    }
}

fn tie(kind: &str, ended_year: Option<i64>) -> Declaration {
    Declaration { tie: kind.to_owned(), ended_year, note: "We wrote a plan.".to_owned() }
}

fn refused<T: std::fmt::Debug, R: std::fmt::Debug>(outcome: Result<T, Failure<R>>) -> R {
    match outcome {
        Err(Failure::Refused(refused)) => refused,
        other => panic!("{other:?}"),
    }
}

fn denied<T: std::fmt::Debug, R: std::fmt::Debug>(outcome: Result<T, Failure<R>>) -> Denied {
    match outcome {
        Err(Failure::Denied(denied)) => denied,
        other => panic!("{other:?}"),
    }
}

fn put(field: &str, word: &str, seen: &str) -> Put {
    let field = Field::named(field).unwrap();
    Put { field, word: word.to_owned(), mark: mark(seen), unanswered: None }
}
