//! The real platform beside the model: a call of its own for each sequence, made, driven and
//! looked at through the same functions that pages call.

mod acts;
mod reasons;

use std::cell::{Cell, RefCell};

use app::applications::{self, Beginning, StartRefused};
use app::calls::{self, Walls};
use app::decisions::announcing;
use app::decisions::release::Watcher;
use app::public;
use app::testing::{World, at, country};
use app::{Failure, chance};
use domain::call::CallText;
use domain::decision::Decision;
use domain::decision_letter::DecisionLetter;
use domain::ids::{AnnouncementId, ApplicationId, CallId, PersonId};
use domain::language::Lang;
use domain::part_two::PartTwo;
use domain::people::{Actor, Role};
use domain::review::Review;
use domain::time::{Timestamp, Wall};
use store::{Error, LastHandIn, Store, Tx};

use super::lists::{Lists, Of};
use super::reference::{N_FILES, QUOTA};
use super::seen::{FileSeen, Seen};
use super::timeline::{DAY_MS, Date};

/// Days from one sequence's first midnight to the next one's.
const DAYS_APART: i64 = 10;
const ZONE: &str = "UTC";
/// A small country: a new place is looked for among all known ones of its own.
const LAND: &str = "MT";

/// The cast, and how many sequences have been played with it.
pub struct Platform {
    pub world: World,
    n_sequences: Cell<i64>,
    watcher: RefCell<Watcher>,
    lists: Lists,
}

impl Platform {
    pub fn new(store: &Store) -> Platform {
        let world = World::new(store);
        world.grant(world.olha, Role::Commission(country(LAND)));
        let watcher = RefCell::new(Watcher::new(&world.app));
        let lists = Lists::new(&world);
        let platform = Platform { world, n_sequences: Cell::new(0), watcher, lists };
        // A node that begins to look after an instant has not seen it come.
        platform.look();
        platform
    }

    fn look(&self) {
        let watcher = &mut self.watcher.borrow_mut();
        app::decisions::release::run_once(&self.world.app, watcher).unwrap();
    }
}

struct Cast {
    ida: Actor,
    ivo: Actor,
    olha: Actor,
    contact: Actor,
}

impl Cast {
    fn load(world: &World, contact: PersonId) -> Cast {
        let [ida, ivo, olha, contact] =
            [world.ida, world.ivo, world.olha, contact].map(|it| world.actor(it));
        Cast { ida, ivo, olha, contact }
    }
}

/// The call of one sequence.
pub struct Product<'a> {
    platform: &'a Platform,
    first_midnight: Timestamp,
    slug: String,
    call: CallId,
    files: Vec<ApplicationId>,
    contact: PersonId,
    expert: PersonId,
    /// Who acts, loaded once: nothing that a sequence does changes what they may.
    cast: Cast,
    /// The plan made last.
    plan: Option<AnnouncementId>,
    /// How often its files were changed.
    n_changes: usize,
    n_members_before: i64,
    revision_before: i64,
}

impl<'a> Product<'a> {
    /// A call that has just opened, with a whole draft of every file.
    pub fn begin(platform: &'a Platform) -> Product<'a> {
        let n = platform.n_sequences.replace(platform.n_sequences.get() + 1);
        let world = &platform.world;
        let first_midnight = at("2024-01-01T00:00").plus_ms(n * DAYS_APART * DAY_MS);
        world.clock_at(first_midnight.plus_ms(DAY_MS / 3));
        let slug = format!("call-{n}");
        let mut new = calls::template(&world.app);
        (new.slug, new.form, new.quota) = (slug.clone(), "application-2015".into(), QUOTA);
        new.clocks = walls(first_midnight);
        new.texts.values_mut().for_each(|it| *it = text());
        let ida = world.actor(world.ida);
        let call = calls::draft(&world.app, &ida, new).unwrap().id;
        calls::publish(&world.app, &ida, &slug).unwrap();
        let contact = world.person(&format!("contact-{n}"), LAND);
        let expert = world.person(&format!("expert-{n}"), "CN");
        world.grant(expert, Role::Expert(call));
        let mut product = Product {
            platform,
            first_midnight,
            slug,
            call,
            files: Vec::new(),
            contact,
            expert,
            cast: Cast::load(world, contact),
            plan: None,
            n_changes: 0,
            n_members_before: 0,
            revision_before: 0,
        };
        product.draft_files();
        product.cast = Cast::load(world, contact);
        product.n_members_before = product.n_members();
        product.revision_before = world.app.store.public_revision();
        product
    }

    fn draft_files(&mut self) {
        let world = &self.platform.world;
        self.clock_at(Date::Opens.turn() - 1);
        let early = self.start("Too Early");
        let not_open = matches!(early, Err(Failure::Refused(StartRefused::NotOpen)));
        assert!(not_open, "begun before the opening: {early:?}");
        for n in 0..N_FILES {
            // A millisecond apart, so that their ids sort as they are numbered.
            self.clock_at(Date::Opens.turn() + n as i64);
            let id = self.start(&self.city(n)).unwrap();
            world.fill(self.contact, id, &self.city(n));
            self.files.push(id);
        }
    }

    fn city(&self, n: usize) -> String {
        format!("City {n} of {}", self.slug)
    }

    fn start(&self, name: &str) -> Result<ApplicationId, Failure<StartRefused>> {
        let beginning = Beginning {
            city: "new".to_owned(),
            name: name.to_owned(),
            country: LAND.to_owned(),
            kind: "city".to_owned(),
            organisation: "City Council".to_owned(),
        };
        let (app, key) = (&self.platform.world.app, chance::token());
        applications::start(app, &self.cast.contact, &self.slug, &beginning, &key)
    }

    /// The clock, in milliseconds since the sequence's first midnight.
    pub fn clock_at(&self, ms: i64) {
        self.platform.world.clock_at(self.first_midnight.plus_ms(ms));
    }

    fn read<T>(&self, look: impl FnOnce(&mut Tx) -> Result<T, Error>) -> T {
        self.platform.world.app.store.read(look).unwrap()
    }

    fn n_members(&self) -> i64 {
        let members = public::members(&self.platform.world.app, Some(country(LAND)), None, 1);
        members.unwrap().map_or(0, |it| it.total)
    }

    /// How everything stands.
    pub fn seen(&self) -> Seen {
        let app = &self.platform.world.app;
        let page = public::call_page(app, &self.slug, Lang::EN).unwrap();
        let results = page.results.map(|it| {
            let named = |n: &usize| it.cities.iter().any(|city| city.name == self.city(*n));
            (it.announced, it.admitted, (0..N_FILES).filter(named).collect())
        });
        let n_members = self.n_members() - self.n_members_before;
        let n_public = app.store.public_revision() - self.revision_before;
        self.read(|tx| {
            let plan = self.plan.map(|it| tx.announcement_plan(it)).transpose()?.flatten();
            let rows = Rows::load(tx, self.call)?;
            let mut files = Vec::new();
            for id in &self.files {
                files.push(rows.file(tx, *id)?);
            }
            Ok(Seen {
                call: tx.call(self.call)?.unwrap().stage.name(),
                files,
                seats: tx.seats_taken(self.call, country(LAND))?,
                n_decisions: rows.decisions.len(),
                plan: plan.map(|it| match it.end {
                    Some(end) => end.as_str(),
                    None if it.approved_at.is_some() => "agreed",
                    None => "planned",
                }),
                results,
                n_members,
                n_public,
            })
        })
    }

    /// What the secretariat's lists show otherwise than the rows say, if anything.
    pub fn lists_differ(&self, step: usize) -> Option<String> {
        let Cast { ida, olha, .. } = &self.cast;
        let of = Of { ida, officer: (olha, country(LAND)), slug: &self.slug, call: self.call };
        self.platform.lists.differ(&self.platform.world, &of, step)
    }

    /// Leaves no plan behind that a node would tell in a later sequence.
    fn end(&self) {
        let world = &self.platform.world;
        if let Some(plan) = self.read(|tx| tx.open_plan(self.call)) {
            let ida = world.actor(world.ida);
            announcing::call_off(&world.app, &ida, &self.slug, plan.id).unwrap();
        }
    }
}

impl Drop for Product<'_> {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.end();
        }
    }
}

/// What lies beside the files of a call.
struct Rows {
    filed: Vec<LastHandIn>,
    parts: Vec<PartTwo>,
    reviews: Vec<Review>,
    decisions: Vec<Decision>,
    letters: Vec<DecisionLetter>,
}

impl Rows {
    fn load(tx: &mut Tx, call: CallId) -> Result<Rows, Error> {
        Ok(Rows {
            filed: tx.last_hand_ins(call, country(LAND))?,
            parts: tx.parts_two_of(call, country(LAND))?,
            reviews: tx.reviews_in(call)?,
            decisions: tx.decisions_in(call)?,
            letters: tx.decision_letters(call)?,
        })
    }

    fn file(&self, tx: &mut Tx, id: ApplicationId) -> Result<FileSeen, Error> {
        let file = tx.application(id)?.unwrap();
        let filed = self.filed.iter().find(|it| it.application == id);
        let mut parts = self.parts.iter().filter(|it| it.application == id);
        let stands = |it: &PartTwo| {
            let of_this = filed.is_some_and(|filed| filed.content_sha256 == it.content_sha256);
            it.voided_at.is_none() && of_this
        };
        let decision = match self.decisions.iter().find(|it| it.application == id) {
            Some(it) => Some((it.outcome.as_str(), tx.events_about(it.id.0)?.len())),
            None => None,
        };
        let letter = self.letters.iter().find(|it| it.application == id);
        let review = self.reviews.iter().find(|it| it.application == id);
        Ok(FileSeen {
            stage: file.stage.name(),
            seat: file.stage.seat(),
            rank: file.rank,
            filings: file.filings,
            is_signed: parts.any(stands),
            review: review.map(|it| it.stage.name()),
            decision,
            letter: letter.map(|it| match (it.read_by, it.approved_by) {
                (_, Some(_)) => "approved",
                (Some(_), None) => "read",
                (None, None) => "written",
            }),
        })
    }
}

/// Few words, since the call's page is filled after every step.
fn text() -> CallText {
    let [title, summary, body, flyer] = ["Call", "A call.", "Apply.", "Apply."].map(str::to_owned);
    CallText { title, summary, body, flyer }
}

fn walls(first_midnight: Timestamp) -> Walls {
    let wall = |date: Date| {
        let local = first_midnight.plus_ms(date.minute()).wall_in(ZONE);
        Wall::new(&local, ZONE)
    };
    let dates = [Date::Opens, Date::City, Date::Commission, Date::Announcement];
    let endorsement = Some(wall(Date::Endorsement));
    Walls { endorsement, ..Walls::new(dates.map(wall)) }
}
