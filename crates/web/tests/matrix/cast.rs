//! Everybody of the printed policy as a person of a world, standing to one file as the table says.
//!
//! Reviews, ties and teams are entered straight into the store: some could not be made by a
//! command any more, since whoever comes too near to a file does so after it was given.

use app::testing::{World, at, country};
use domain::application::{self, Application};
use domain::call::{self, Call};
use domain::calibration::Calibration;
use domain::consensus::Consensus;
use domain::conflict::{Declaration, Interest};
use domain::ids::{ApplicationId, CallId, InterestId, PersonId, ReviewId};
use domain::people::{Part, Person, Role, TeamMember};
use domain::review::{Candidate, Draft, Review, Score};
use domain::time::Timestamp;

/// When experts were given the file, whatever became of it.
const GIVEN: &str = "2023-07-05T09:00";

/// Who is who.
pub struct Cast {
    /// Everybody but the visitor, by role.
    pub people: Vec<(&'static str, PersonId)>,
    /// Who has a review of the file.
    pub reviews: Vec<(&'static str, ReviewId)>,
}

impl Cast {
    /// The person of a role; nobody for the visitor.
    pub fn person(&self, role: &str) -> Option<PersonId> {
        self.people.iter().find(|it| it.0 == role).map(|it| it.1)
    }

    /// Their own review of the file, or the one of somebody who reads it.
    pub fn review(&self, role: &str) -> ReviewId {
        let of = |role: &str| self.reviews.iter().find(|it| it.0 == role).map(|it| it.1);
        let own = of(role).filter(|_| role != "expert, review of another expert");
        own.or_else(|| of("expert, accepted")).expect("somebody reads the file")
    }
}

/// Brings everybody to stand to `file` as the policy lists them; `next` is a call that is drafted,
/// `another` one more.
pub fn cast(world: &World, file: ApplicationId, other: ApplicationId, (next, another): (CallId, CallId)) -> Cast {
    let load = |id| world.app.store.read(|tx| tx.application(id)).unwrap().unwrap();
    let (file, other) = (load(file), load(other));
    let call = world.app.store.read(|tx| tx.call(file.call)).unwrap().unwrap();
    let mut it = Making { world, file, other, call, made: Cast { people: Vec::new(), reviews: Vec::new() } };
    it.team_and_offices();
    it.experts(next, another);
    it.consensus();
    it.made
}

struct Making<'a> {
    world: &'a World,
    file: Application,
    other: Application,
    call: Call,
    made: Cast,
}

impl Making<'_> {
    fn team_and_offices(&mut self) {
        let world = self.world;
        let home = self.file.country;
        for (role, person) in [
            ("signed-in nobody", world.zoe),
            ("contact of this city", world.ana),
            ("editor of this city", world.bea),
            ("contact of another city", world.kofi),
            ("commission of this country", world.rui),
            ("commission of another country", world.olha),
            ("secretariat", world.ida),
        ] {
            self.made.people.push((role, person));
        }
        let caio = self.person("reader of this city", "Caio", "PT");
        self.joins(caio);
        let tied = self.person("commission with a declared tie", "Tiago", "PT");
        world.grant(tied, Role::Commission(home));
        self.declares(tied);
        let secretary = self.person("secretariat with a declared tie", "Ute", "DE");
        world.grant(secretary, Role::Secretariat);
        self.declares(secretary);
        let kin = self.person("secretariat of an organisation of the team", "Ulf", "DE");
        world.grant(kin, Role::Secretariat);
        self.works_for_the_team(kin);
    }

    fn experts(&mut self, next: CallId, another: CallId) {
        let home = self.file.country;
        for (role, name, stage) in [
            ("expert without this file", "Ea", ""),
            ("expert, assigned", "Eb", "assigned"),
            ("expert, accepted", "Ec", "accepted"),
            ("expert, handed in", "Ed", "handed in"),
            ("expert, conflicted", "Ee", "conflicted"),
            ("expert, set aside", "Ef", "set aside"),
            ("expert with a declared tie", "Eg", "handed in"),
            ("expert of an organisation of the team", "Eh", "handed in"),
            ("expert of own country", "Ei", "handed in"),
            ("expert of unknown country", "Ej", "handed in"),
            ("expert in this city's team", "Ek", "handed in"),
            ("expert, officer of this country", "El", "handed in"),
            ("expert of another call", "Em", "handed in"),
            ("expert whose role was revoked", "En", "handed in"),
            ("expert, review of another expert", "Eo", ""),
            ("expert, review of another file", "Ep", ""),
            ("expert who scores it as a past file", "Eq", ""),
        ] {
            let person = self.person(role, name, "CN");
            match role {
                "expert of another call" => _ = self.world.grant(person, Role::Expert(another)),
                "expert whose role was revoked" => (),
                "expert who scores it as a past file" => self.calibrates(person, next),
                _ => _ = self.world.grant(person, Role::Expert(self.call.id)),
            }
            match role {
                "expert with a declared tie" => self.declares(person),
                "expert of an organisation of the team" => self.works_for_the_team(person),
                "expert of own country" => self.change(person, move |it| Person { country: Some(home), ..it }),
                "expert of unknown country" => self.change(person, |it| Person { country: None, ..it }),
                "expert in this city's team" => self.joins(person),
                "expert, officer of this country" => _ = self.world.grant(person, Role::Commission(home)),
                _ => (),
            }
            match (role, stage) {
                ("expert, review of another file", _) => _ = self.reads(&self.other, person, "handed in"),
                (_, "") => (),
                _ => {
                    let review = self.reads(&self.file, person, stage);
                    self.made.reviews.push((role, review));
                }
            }
        }
    }

    /// Whoever handed in first writes down what the experts say together.
    fn consensus(&self) {
        let closed = call::Stage::Closed { at: at(GIVEN) };
        let (id, call) = (self.made.review("expert, handed in"), Call { stage: closed, ..self.call.clone() });
        let by = self.world.ida;
        let named = move |tx: &mut store::WriteTx| {
            let review = tx.review(id)?.expect("it was handed in");
            tx.record(Consensus::name(None, &review, (&call, false), by, at(GIVEN)).expect("it is open"))
        };
        self.world.app.store.write(named).unwrap();
    }

    fn person(&mut self, role: &'static str, name: &str, land: &str) -> PersonId {
        let person = self.world.person(name, land);
        self.made.people.push((role, person));
        person
    }

    fn change(&self, person: PersonId, to: impl Fn(Person) -> Person + Send + 'static) {
        let by = self.world.ida;
        let changed = move |tx: &mut store::WriteTx| {
            let old = tx.person(person)?.expect("the cast is known");
            let new = to(old.clone());
            tx.record(old.change(new, by, at(GIVEN)).expect("something differs"))
        };
        self.world.app.store.write(changed).unwrap();
    }

    /// As a reader, under another organisation than the contact's.
    fn joins(&self, person: PersonId) {
        let city = self.file.city;
        let joined = move |tx: &mut store::WriteTx| {
            let team = tx.team(city)?;
            let member = TeamMember {
                city,
                person,
                part: Part::Reader,
                organisation: "Library".to_owned(),
                joined_at: at(GIVEN),
                left_at: None,
            };
            tx.record(TeamMember::join(member, &team, None).expect("they are no member"))
        };
        self.world.app.store.write(joined).unwrap();
    }

    fn works_for_the_team(&self, person: PersonId) {
        let city = self.file.city;
        let team = self.world.app.store.read(|tx| tx.team(city)).unwrap();
        let contact = team.iter().find(|it| it.part == Part::Contact).expect("a team has a contact");
        let organisation = contact.organisation.clone();
        self.change(person, move |it| Person { organisation: organisation.clone(), ..it });
    }

    fn declares(&self, person: PersonId) {
        let rule = self.world.app.network.rules.conflicts.clone();
        let (file, tie) = (self.file.clone(), rule.ties[0].id.clone());
        let id = InterestId(app::chance::fresh_id(at(GIVEN)));
        let declared = move |tx: &mut store::WriteTx| {
            let note = "We wrote a plan.".to_owned();
            let said = Declaration { tie: tie.clone(), ended_year: Some(2023), note };
            let year = (&rule, 2023);
            tx.record(Interest::declare(id, &file, person, &said, year, at(GIVEN)).expect("a tie"))
        };
        self.world.app.store.write(declared).unwrap();
    }

    /// Names the file, as if it were a past one, for the experts of the drafted call.
    fn calibrates(&self, person: PersonId, next: CallId) {
        let told = application::Stage::Declined { at: at(GIVEN) };
        let (file, by) = (Application { stage: told, ..self.file.clone() }, self.world.ida);
        let named = move |tx: &mut store::WriteTx| {
            let call = tx.call(next)?.expect("the call is drafted");
            let files = std::slice::from_ref(&file);
            tx.record(Calibration::name(&call, files, false, (9, false), by, at(GIVEN)).expect("a past file"))
        };
        self.world.app.store.write(named).unwrap();
        self.world.grant(person, Role::Expert(next));
    }

    /// Gives a file to an expert, who brings it as far as `stage`.
    fn reads(&self, file: &Application, expert: PersonId, stage: &str) -> ReviewId {
        let now: Timestamp = at(GIVEN);
        let eligible = application::Stage::Eligible { at: now, seat: 1 };
        let file = Application { stage: eligible, ..file.clone() };
        let call = Call { stage: call::Stage::Closed { at: now }, ..self.call.clone() };
        let (by, stage, id) = (self.world.ida, stage.to_owned(), ReviewId(app::chance::fresh_id(now)));
        let free = Candidate {
            person: expert,
            country: Some(country("CN")),
            is_expert: true,
            has_it: false,
            in_team: false,
            is_officer: false,
            own_organisation: false,
            declared: false,
            any_country: false,
        };
        let given = move |tx: &mut store::WriteTx| {
            let is = |it: &str| stage == it;
            let mut it = tx.record(Review::assign(id, &file, &free, by, now).expect("it is eligible"))?;
            if is("assigned") {
                return Ok::<_, store::Error>(());
            }
            it = tx.record(it.accept(&call, now).expect("it is assigned"))?;
            if is("conflicted") {
                tx.record(it.clone().declare_conflict(&call, "I advise them.", now).expect("a reason"))?;
                return Ok(());
            }
            let scores = call.criteria.iter().map(|it| (it.id.clone(), Score::Level(3))).collect();
            let draft = Draft { scores, ..Draft::default() };
            let version = it.version;
            it = tx.record(it.save(&call, draft, version, now).expect("levels that there are"))?;
            if is("accepted") {
                return Ok(());
            }
            it = tx.record(it.hand_in(&call, 1_000, now).expect("every criterion has a level"))?;
            if is("set aside") {
                tx.record(it.set_aside(&call, "They advise them.", Some(by), now).expect("a reason"))?;
            }
            Ok(())
        };
        self.world.app.store.write(given).unwrap();
        id
    }
}
