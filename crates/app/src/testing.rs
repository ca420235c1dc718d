//! The fixed cast in a fresh database, with a clock that stands until it is moved.
//!
//! **Ana** is contact of Lisbon's team and **Bea** its editor; **Kofi** is contact of Accra's
//! and must see nothing of theirs; **Olha** sits in Ukraine's commission and **Rui** in
//! Portugal's; **Mei** (China) and **Jan** (Portugal) read as experts once a call has them;
//! **Ida** and **Ivo** work in the secretariat; **Zoe** has an account and nothing else.

pub mod announcing;
pub mod applying;
pub mod at_commission;
pub mod posting;

use std::path::PathBuf;
use std::sync::LazyLock;

use domain::country::Country;
use domain::ids::{GrantId, PersonId, SessionId};
use domain::language::Lang;
use domain::network::Network;
use domain::people::{Actor, Grant, Person, Role};
use domain::proof::Means;
use domain::session::Session;
use domain::time::{Timestamp, Wall};
use store::Store;
use tempfile::TempDir;

use crate::proposals::{self, Acted};
use crate::{
    App, Blobs, Clock, Mode, Parts, Settings, Signer, Typesetter, actors, chance, forms, keys, networks,
};

/// Read once for all the tests of a suite.
static SHIPPED: LazyLock<Network> =
    LazyLock::new(|| networks::shipped().expect("a test keeps the shipped network whole"));

/// A platform with its cast.
pub struct World {
    /// The platform.
    pub app: App,
    /// Secretariat.
    pub ida: PersonId,
    /// Secretariat too: the second person.
    pub ivo: PersonId,
    /// Lisbon's contact.
    pub ana: PersonId,
    /// Lisbon's editor.
    pub bea: PersonId,
    /// Accra's contact.
    pub kofi: PersonId,
    /// Officer for Ukraine.
    pub olha: PersonId,
    /// Officer for Portugal.
    pub rui: PersonId,
    /// An expert from China.
    pub mei: PersonId,
    /// An expert from Portugal.
    pub jan: PersonId,
    /// Somebody with an account.
    pub zoe: PersonId,
    _folder: TempDir,
}

/// A moment in UTC, `2023-04-01T00:00`.
pub fn at(utc: &str) -> Timestamp {
    Wall::new(utc, "UTC").start().expect("a moment in a test exists")
}

/// A country.
pub fn country(code: &str) -> Country {
    code.parse().expect("a country in a test exists")
}

impl World {
    /// The cast in `store`, in demonstration mode, at 10 January 2023, 09:00 UTC.
    pub fn new(store: &Store) -> World {
        World::in_mode(store, Mode::Demo)
    }

    /// The cast in `store`, in the mode given.
    pub fn in_mode(store: &Store, mode: Mode) -> World {
        World::with_typesetter(store, mode, Typesetter::none())
    }

    /// The cast in `store`, with something that makes PDFs.
    pub fn with_typesetter(store: &Store, mode: Mode, typesetter: Typesetter) -> World {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let app = App::new(Parts {
            store: store.clone(),
            network: SHIPPED.clone(),
            clock: Clock::set_at(at("2023-01-10T09:00")),
            blobs: Blobs::open(folder.path()).expect("a temporary folder takes files"),
            typesetter,
            signer: Signer::passing(),
            settings: Settings { base_url: "http://127.0.0.1:8080".into(), mode, relay: None, bounce_token: None, api: crate::ApiLimit::default() },
        });
        keys::register(&app).expect("a fresh database takes the first key");
        forms::ship(&app).expect("the shipped forms can be entered");
        let person = |name: &str, land: &str| enter(&app, name, land);
        let world = World {
            ida: person("Ida", "DE"),
            ana: person("Ana", "PT"),
            bea: person("Bea", "PT"),
            kofi: person("Kofi", "GH"),
            olha: person("Olha", "UA"),
            rui: person("Rui", "PT"),
            mei: person("Mei", "CN"),
            jan: person("Jan", "PT"),
            zoe: person("Zoe", "SE"),
            ivo: person("Ivo", "FR"),
            app: app.clone(),
            _folder: folder,
        };
        world.grant(world.ida, Role::Secretariat);
        world.grant(world.ivo, Role::Secretariat);
        world.grant(world.olha, Role::Commission(country("UA")));
        world.grant(world.rui, Role::Commission(country("PT")));
        world
    }

    /// The same cast on another node, or in another mode: one database, one clock.
    pub fn beside(&self, store: &Store, mode: Mode) -> World {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let app = App::new(Parts {
            store: store.clone(),
            network: self.app.network.clone(),
            clock: self.app.clock.clone(),
            blobs: self.app.blobs.clone(),
            typesetter: self.app.typesetter.clone(),
            signer: self.app.signer.clone(),
            settings: Settings { mode, ..self.app.settings.clone() },
        });
        World { app, _folder: folder, ..*self }
    }

    /// The same platform over another place for files, with what else is to differ.
    pub fn over(&self, store: &Store, blobs: Blobs, change: impl FnOnce(&mut Parts)) -> App {
        let mut parts = self.parts(store, blobs);
        change(&mut parts);
        App::new(parts)
    }

    fn parts(&self, store: &Store, blobs: Blobs) -> Parts {
        Parts {
            store: store.clone(),
            network: self.app.network.clone(),
            clock: self.app.clock.clone(),
            blobs,
            typesetter: self.app.typesetter.clone(),
            signer: self.app.signer.clone(),
            settings: self.app.settings.clone(),
        }
    }

    /// The same platform on a node that keeps its search index in a folder.
    pub fn with_index_in(&self, store: &Store, folder: PathBuf) -> App {
        App::with_index_in(self.parts(store, self.app.blobs.clone()), folder)
    }

    /// The same platform on a node that has another key.
    pub fn signing_with(&self, signer: Signer) -> App {
        App::new(Parts {
            store: self.app.store.clone(),
            network: self.app.network.clone(),
            clock: self.app.clock.clone(),
            blobs: self.app.blobs.clone(),
            typesetter: self.app.typesetter.clone(),
            signer,
            settings: self.app.settings.clone(),
        })
    }

    /// Moves the clock.
    pub fn clock_at(&self, to: Timestamp) {
        self.app.clock.travel(to);
    }

    /// A person as the actor they are now. What this node keeps of them says the same.
    pub fn actor(&self, person: PersonId) -> Actor {
        store::testing::uncounted(|| self.check_kept(person));
        actors::of(&self.app, person).expect("the cast is known")
    }

    fn check_kept(&self, person: PersonId) {
        let head = || self.app.store.read(|tx| tx.head()).expect("the log can be read");
        loop {
            let before = head();
            let kept = actors::kept(&self.app, person).expect("the cast is known");
            let read = actors::of(&self.app, person).expect("the cast is known");
            // Somebody else may act meanwhile.
            if head() == before {
                assert_eq!(kept, read, "what is kept of somebody is what they may");
                return;
            }
        }
    }

    /// One more person.
    pub fn person(&self, name: &str, land: &str) -> PersonId {
        enter(&self.app, name, land)
    }

    /// Gives a role.
    pub fn grant(&self, person: PersonId, role: Role) -> GrantId {
        let now = self.app.clock.now();
        let id = GrantId(chance::fresh_id(now));
        self.app
            .store
            .write(move |tx| tx.record(Grant::give(id, person, role, None, now)))
            .expect("a grant can be saved");
        id
    }

    /// Signs a person in: the token of a session of twelve hours, which counts as strong and fresh
    /// whatever the clock does.
    pub fn session(&self, person: PersonId) -> String {
        self.session_by(person, Means::Demo)
    }

    /// The same, of somebody who proved themselves just now by `means`.
    pub fn session_by(&self, person: PersonId, means: Means) -> String {
        let now = self.app.clock.now();
        let token = chance::token();
        let session = Session {
            id: SessionId(chance::fresh_id(now)),
            token_sha256: chance::sha256(&token),
            person,
            started_at: now,
            expires_at: now.plus_ms(12 * 3_600_000),
            browser: "a test".to_owned(),
            ended_at: None,
            means,
            proven_at: now,
        };
        let started = move |tx: &mut store::WriteTx| tx.record(Session::start(session.clone(), "test"));
        self.app.store.write(started).expect("a session can be saved");
        token
    }

    /// Ivo approves what Ida proposed, where the network wants two people.
    pub fn second<T>(&self, acted: Acted<T>) {
        if let Acted::Waits(id) = acted {
            let ivo = self.actor(self.ivo);
            proposals::approve(&self.app, &ivo, id).expect("what Ida proposed can be approved");
        }
    }

    /// How many events of a kind the log has.
    pub fn events_of_kind(&self, kind: &str) -> usize {
        let mut n = 0;
        let mut after = 0;
        loop {
            let page = self.app.store.read(|tx| tx.events_after(after, 5_000));
            let page = page.expect("the log can be read");
            let Some(last) = page.last() else { return n };
            after = last.seq;
            n += page.iter().filter(|it| it.kind.as_ref().is_ok_and(|it| it.as_str() == kind)).count();
        }
    }

    /// The kinds of the events about a subject, the first one first.
    pub fn events_about(&self, subject: uuid::Uuid) -> Vec<String> {
        let events = self.app.store.read(|tx| tx.events_about(subject)).expect("the log can be read");
        let name = |kind: &Result<domain::event::EventKind, _>| match kind {
            Ok(kind) => kind.as_str().to_owned(),
            Err(domain::event::UnknownKind(text)) => text.clone(),
        };
        events.iter().map(|it| name(&it.kind)).collect()
    }
}

fn enter(app: &App, name: &str, land: &str) -> PersonId {
    let now = app.clock.now();
    let person = Person {
        id: PersonId(chance::fresh_id(now)),
        name: name.to_owned(),
        email: format!("{}@example.org", name.to_lowercase()),
        language: Lang::EN,
        country: Some(country(land)),
        organisation: String::new(),
        reads: Vec::new(),
        invented: true,
        added_at: now,
    };
    let id = person.id;
    app.store
        .write(move |tx| tx.record(Person::enter(person.clone(), None)))
        .expect("a person can be saved");
    id
}
