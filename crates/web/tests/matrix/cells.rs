//! What every cell is expected to answer, from the policy and from what else is said openly here.

use domain::policy::Act;
use web::{Gate, Row, table};

use crate::matrix::more;
use crate::matrix::rights::{Rights, Word, without_review};
use crate::matrix::states::{Of, Scene, Station};

/// What one request of one role is to be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// The role is not walked before this thing.
    Unasked,
    /// As the policy says.
    Policy(Word),
    /// Allowed, and nothing is there: the same 404 as for what is hidden.
    Nothing,
    /// Allowed, and not at this stage: the same 403 to all whom it is allowed.
    Shut,
    /// Nobody is asked who they are: every role is answered alike.
    Alike,
}

impl Cell {
    /// Its letter in the table.
    pub fn letter(self) -> char {
        match self {
            Cell::Unasked => '.',
            Cell::Policy(Word::Allowed) => 'a',
            Cell::Policy(Word::Hidden) => 'h',
            Cell::Policy(Word::Forbidden) => 'f',
            Cell::Policy(Word::SignIn) => 's',
            Cell::Policy(Word::Recused) => 'r',
            Cell::Nothing => 'n',
            Cell::Shut => 'x',
            Cell::Alike => '=',
        }
    }

    /// Whether the role may do it, as far as the policy goes.
    pub fn is_allowed(self) -> bool {
        matches!(self, Cell::Policy(Word::Allowed) | Cell::Nothing | Cell::Shut | Cell::Alike)
    }
}

/// What a right is about, for the block of the policy it is looked up in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    Network,
    Call,
    Country,
    City,
    /// The thing itself: file, review, proposal.
    Thing,
    /// The file, by a command that loads no review with it: whoever has one is nobody to it.
    FileAlone,
}

/// What a route is about: by its address alone, so that a new route has its cells at once.
pub fn about(row: &Row) -> Vec<Of> {
    let path = row.path.as_str();
    match path {
        _ if path.contains("/applications/{id}") || path.contains("/calibration/{id}") => vec![Of::File],
        _ if path.contains("/appeals/{id}") => vec![Of::File],
        _ if path.contains("/reviews/{id}") => vec![Of::Review],
        _ if path.contains("/proposals/{id}") => vec![Of::Proposal, Of::OwnProposal],
        _ if path.contains("{slug}") => vec![Of::Call],
        _ => vec![Of::Network],
    }
}

/// The rights that a route asks for, one after the other; the first no is the answer.
pub fn asks(row: &Row, act: Act) -> Vec<(On, Act)> {
    let path = row.path.as_str();
    let in_call = path.contains("/calls/{slug}");
    let own = match act {
        Act::SeeCountry | Act::ActForCountry | Act::HandOver if path.contains("{country}") => {
            let call = in_call.then_some((On::Call, Act::SeeCall));
            return call.into_iter().chain([(On::Country, act)]).collect();
        }
        Act::SeeTeam | Act::RunTeam | Act::AskReplacement | Act::EditCity => On::City,
        Act::WaiveDate | Act::RunForms => On::Network,
        Act::Calibrate => On::FileAlone,
        _ if in_call => On::Call,
        _ if more::loads_no_review(row) => On::FileAlone,
        _ if about(row) == [Of::Network] => On::Network,
        _ => On::Thing,
    };
    more::asked_before(row).into_iter().chain([(own, act)]).chain(more::asked_after(row)).collect()
}

/// The whole table's expectations.
pub struct Matrix {
    /// The printed policy.
    pub rights: Rights,
    /// Every route.
    pub rows: Vec<Row>,
}

impl Matrix {
    /// Of the router's own table.
    pub fn new() -> Matrix {
        let mut rows = table(true);
        rows.sort_by(|a, b| (&a.path, a.method.as_str()).cmp(&(&b.path, b.method.as_str())));
        Matrix { rights: Rights::printed(), rows }
    }

    /// Everything that is walked, over all worlds.
    pub fn scenes() -> Vec<Scene> {
        Station::ALL.into_iter().flat_map(Station::scenes).collect()
    }

    /// The cell of a route and a role before a thing.
    pub fn cell(&self, row: &Row, scene: &Scene, role: &str) -> Cell {
        if !about(row).contains(&scene.of) || !self.stands_before(scene, role) {
            return Cell::Unasked;
        }
        let Gate::Act(act) = row.gate else { return Cell::Alike };
        let asked = more::asked_instead(row, role).unwrap_or_else(|| asks(row, act));
        let word = asked
            .into_iter()
            .map(|(on, act)| self.word(scene, role, on, act))
            .find(|it| *it != Word::Allowed)
            .unwrap_or(Word::Allowed);
        more::decides(row, scene, role, word)
    }

    /// Whether somebody of that role is sent there.
    fn stands_before(&self, scene: &Scene, role: &str) -> bool {
        // No address puts somebody's review of one file before another file's review.
        let of_another = scene.of == Of::Review && role == "expert, review of another file";
        self.rights.has(scene.block(), role) && !of_another
    }

    fn word(&self, scene: &Scene, role: &str, on: On, act: Act) -> Word {
        match on {
            On::Network => self.rights.word("THE NETWORK", role, act),
            On::Call => self.rights.word(scene.call_block(), role, act),
            On::Country => self.rights.word("COUNTRY", role, act),
            On::City => self.rights.word("CITY", role, act),
            On::Thing => self.rights.word(scene.block(), role, act),
            On::FileAlone => self.rights.word(scene.station.block(), without_review(role), act),
        }
    }

    /// How many cells there are.
    pub fn n_cells(&self) -> usize {
        self.n_cells_of(&Matrix::scenes())
    }

    /// How many there are of some scenes.
    pub fn n_cells_of(&self, scenes: &[Scene]) -> usize {
        let asked = |row: &Row, scene: &Scene| {
            let roles = self.rights.roles().iter();
            roles.filter(|it| self.cell(row, scene, it) != Cell::Unasked).count()
        };
        self.rows.iter().flat_map(|row| scenes.iter().map(move |it| asked(row, it))).sum()
    }

    /// The table as it is kept.
    pub fn print(&self) -> String {
        let mut text = String::from(
            "What every request of everybody is answered, at every state of the process. Printed by a test:\n\
             LYCEUM_BLESS=1 cargo test -p web matrix rewrites it. Each cell is sent as a real request.\n\n\
             a allowed; h told it is not there (404); f forbidden (403); s told to sign in first; r a colleague\n\
             must act (403); n allowed, and nothing is there (404); x allowed, and not at this stage (403);\n\
             = nobody is asked who they are, and all are answered alike; . not sent there. To a visitor a page\n\
             that is hidden may say \"sign in first\", where what is nowhere says the same.\n\n",
        );
        text += &format!("{} cells. The letters stand for, in this order:\n", self.n_cells());
        for (n, role) in self.rights.roles().iter().enumerate() {
            text += &format!("{:>4}  {role}\n", n + 1);
        }
        for row in &self.rows {
            text += &format!("\n{:<5} {}\n", row.method.as_str(), row.path);
            for (letters, states) in self.lines(row) {
                text += &format!("      {letters}  {}\n", states.join(", "));
            }
        }
        text
    }

    /// Of one route: the letters of all roles, and the states in which they are these.
    pub fn lines(&self, row: &Row) -> Vec<(String, Vec<&'static str>)> {
        let mut lines: Vec<(String, Vec<&'static str>)> = Vec::new();
        for scene in Matrix::scenes() {
            let letters: String =
                self.rights.roles().iter().map(|it| self.cell(row, &scene, it).letter()).collect();
            if letters.chars().all(|it| it == '.') {
                continue;
            }
            match lines.iter_mut().find(|it| it.0 == letters) {
                Some((_, states)) => states.push(scene.state),
                None => lines.push((letters, vec![scene.state])),
            }
        }
        lines
    }
}
