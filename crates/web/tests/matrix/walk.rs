//! Every cell of a station's world, sent and compared.

use std::collections::BTreeMap;

use axum::http::{Method, StatusCode};
use domain::language::Lang;
use domain::people::Role;
use store::{Address, Store};
use web::Row;

use crate::matrix::ask::ask;
use crate::browser::{Browser, Page};
use crate::matrix::cells::{Cell, Matrix};
use crate::matrix::place::{NOWHERE, Place};
use crate::matrix::rights::Word;
use crate::matrix::states::{Scene, Station};

/// The one who stands in where a country has no commission: walked last, when it has none.
const IN_ITS_PLACE: &str = "secretariat, no commission there";

/// Whose session a role has.
fn stands_for(role: &str) -> &str {
    if role == IN_ITS_PLACE { "secretariat" } else { role }
}

/// What came back, as far as the policy speaks of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    /// Let in, whatever became of it.
    Passed,
    NotThere,
    /// 404, but not the page of what is nowhere.
    NotThereButOther,
    Forbidden,
    Recused,
    SignIn,
    Other(u16),
}

/// Sends every cell of a station, and says which were answered otherwise.
pub fn all(store: &Store, station: Station) {
    let matrix = Matrix::new();
    let mut walk = Walk::new(&matrix, store, station);
    walk.everybody();
    assert_eq!(walk.n_sent, matrix.n_cells_of(&station.scenes()), "every cell was sent");
    assert!(walk.wrong.is_empty(), "{}", walk.told());
}

/// A walk through one world.
pub struct Walk<'a> {
    matrix: &'a Matrix,
    store: &'a Store,
    place: Place,
    scenes: Vec<Scene>,
    visitor: Browser,
    /// How many cells were sent.
    pub n_sent: usize,
    /// What was answered otherwise: route and state, with expected, seen, and by whom.
    pub wrong: BTreeMap<String, Vec<String>>,
}

impl<'a> Walk<'a> {
    /// In a fresh world.
    pub fn new(matrix: &'a Matrix, store: &'a Store, station: Station) -> Walk<'a> {
        let place = Place::at(store, station);
        let visitor = Browser::visitor(&place.world);
        let (n_sent, wrong) = (0, BTreeMap::new());
        Walk { matrix, store, place, scenes: station.scenes(), visitor, n_sent, wrong }
    }

    /// Everybody; whoever stands in for a commission last.
    pub fn everybody(&mut self) {
        let roles: Vec<String> = self.matrix.rights.roles().to_vec();
        let (last, first): (Vec<_>, Vec<_>) = roles.into_iter().partition(|it| it == IN_ITS_PLACE);
        self.as_they_are(&first);
        self.without_commission();
        self.as_they_are(&last);
    }

    /// Denied and reading cells first, then what may act, while the log takes no event.
    fn as_they_are(&mut self, roles: &[String]) {
        let signed_in: Vec<(String, Browser, String)> = roles
            .iter()
            .map(|role| {
                let browser = match self.place.cast.person(stands_for(role)) {
                    Some(it) => self.visitor.with_session(&self.place.world.session(it)),
                    None => self.visitor.clone(),
                };
                let nowhere = format!("/en/applications/{NOWHERE}/nothing");
                let page = browser.get(&nowhere);
                (role.clone(), browser, bare(&page, &nowhere))
            })
            .collect();
        for shut in [false, true] {
            if shut {
                shut_the_log(self.store);
            }
            let (matrix, scenes) = (self.matrix, self.scenes.clone());
            for scene in &scenes {
                for row in &matrix.rows {
                    for (role, browser, nowhere) in &signed_in {
                        let cell = matrix.cell(row, scene, role);
                        let acts = row.method != Method::GET && cell.is_allowed();
                        if cell != Cell::Unasked && acts == shut {
                            self.send(cell, row, scene, (role, browser, nowhere));
                        }
                    }
                }
            }
            if shut {
                open_the_log(self.store);
            }
        }
    }

    fn send(
        &mut self,
        cell: Cell,
        row: &Row,
        scene: &Scene,
        (role, browser, nowhere): (&str, &Browser, &str),
    ) {
        let path = self.place.address(row, scene, role);
        let before = self.place.world.app.store.head().seq;
        let page = ask(browser, &self.place, row, &path, self.place.cast.person(stands_for(role)));
        let seen = seen(&page, &path, nowhere);
        let unchanged = self.place.world.app.store.head().seq == before;
        self.n_sent += 1;
        let as_said = match (cell, seen) {
            (Cell::Policy(Word::Allowed), Seen::Passed)
            | (Cell::Policy(Word::Hidden) | Cell::Nothing, Seen::NotThere)
            | (Cell::Policy(Word::Forbidden) | Cell::Shut, Seen::Forbidden)
            | (Cell::Policy(Word::SignIn), Seen::SignIn)
            | (Cell::Policy(Word::Recused), Seen::Recused) => true,
            // What takes an event meets the shut log: it was let in.
            (Cell::Policy(Word::Allowed) | Cell::Alike, Seen::Other(500)) => row.method != Method::GET,
            (Cell::Policy(Word::Hidden), Seen::SignIn) => self.says_so_of_nothing(row, scene, &path),
            (Cell::Alike, _) => seen == Seen::Passed || page.status == self.visited(row, &path),
            _ => false,
        };
        if !as_said || !unchanged {
            let what = format!("{} {} [{}]", row.method, row.path, scene.state);
            let told = format!(
                "{} → {seen:?} {}{}: {role}", cell.letter(), page.status.as_u16(),
                if unchanged { "" } else { ", AND AN EVENT" },
            );
            self.wrong.entry(what).or_default().push(told);
        }
    }

    /// Whether a visitor is asked to sign in before what is nowhere, as before what is hidden.
    fn says_so_of_nothing(&self, row: &Row, scene: &Scene, path: &str) -> bool {
        let mut nowhere = path.replace(&format!("/{}", scene.slug), "/1999");
        for part in path.split('/').filter(|it| it.len() == NOWHERE.len()) {
            nowhere = nowhere.replace(part, NOWHERE);
        }
        nowhere != path && seen(&ask(&self.visitor, &self.place, row, &nowhere, None), &nowhere, "") == Seen::SignIn
    }

    /// What a visitor is answered.
    fn visited(&self, row: &Row, path: &str) -> StatusCode {
        ask(&self.visitor, &self.place, row, path, None).status
    }

    /// Takes every office of the file's country back.
    fn without_commission(&self) {
        let world = &self.place.world;
        let country = app::testing::country("PT");
        let (ida, now) = (world.ida, world.app.clock.now());
        let revoked = move |tx: &mut store::WriteTx| {
            let all = tx.grants()?;
            for grant in all.iter().filter(|it| it.role == Role::Commission(country)) {
                tx.record(grant.clone().revoke(&all, ida, now).expect("it is in force"))?;
            }
            Ok::<_, store::Error>(())
        };
        world.app.store.write(revoked).unwrap();
    }

    /// What was answered otherwise, for people.
    pub fn told(&self) -> String {
        let one = |(what, who): (&String, &Vec<String>)| format!("{what}\n    {}", who.join("\n    "));
        self.wrong.iter().map(one).collect::<Vec<_>>().join("\n")
    }
}

fn seen(page: &Page, path: &str, nowhere: &str) -> Seen {
    match page.status {
        StatusCode::SEE_OTHER if page.location().starts_with("/en/sign-in?back=") => Seen::SignIn,
        StatusCode::UNAUTHORIZED => Seen::SignIn,
        StatusCode::NOT_FOUND if nowhere.is_empty() || bare(page, path) == nowhere => Seen::NotThere,
        StatusCode::NOT_FOUND => Seen::NotThereButOther,
        StatusCode::FORBIDDEN => {
            let recused = views::t!(Lang::EN, "problem-recused-title");
            if page.text.contains(recused.as_ref()) { Seen::Recused } else { Seen::Forbidden }
        }
        StatusCode::OK
        | StatusCode::CREATED
        | StatusCode::NO_CONTENT
        | StatusCode::SEE_OTHER
        | StatusCode::CONFLICT
        | StatusCode::UNPROCESSABLE_ENTITY => Seen::Passed,
        other => Seen::Other(other.as_u16()),
    }
}

/// A page without the address it was asked for and without the request's own id.
fn bare(page: &Page, path: &str) -> String {
    let below = path.strip_prefix("/en").unwrap_or(path);
    let text = page.text.replace(below, "");
    let is_id = |it: &&str| it.len() == NOWHERE.len() && it.matches('-').count() == 4;
    text.split(['<', '>', ' ', '"']).filter(|it| !is_id(it)).collect::<Vec<_>>().join(" ")
}

/// From here on no event is taken: what would act fails when it comes to say so.
fn shut_the_log(store: &Store) {
    let statements: &[&str] = match store.address() {
        Address::Sqlite(_) => {
            &["create trigger shut before insert on event begin select raise(abort, 'shut'); end"]
        }
        Address::Postgres(_) => &[
            "create or replace function shut() returns trigger language plpgsql as
             $$ begin raise exception 'shut'; end $$",
            "create trigger shut before insert on event for each row execute function shut()",
        ],
    };
    for it in statements {
        store::testing::alter(store, it);
    }
}

fn open_the_log(store: &Store) {
    let statement = match store.address() {
        Address::Sqlite(_) => "drop trigger shut",
        Address::Postgres(_) => "drop trigger shut on event",
    };
    store::testing::alter(store, statement);
}
