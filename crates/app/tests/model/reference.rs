//! What should become of a call: the rules as the network tells them, small enough to be read.
//!
//! Nothing here asks the product. Cities and commissions are in `commission`, reviews and the
//! announcement in `results`.

mod commission;
mod results;

use super::commands::{Command, Verb};
use super::seen::Reason::{self, Call, Lapsed, NotSigned, Quota, Ranks, Shut, Stage, Time};
use super::seen::{FileSeen, Seen, Verdict};
use super::timeline::{Date, Timeline};
use results::{Letter, Plan};

/// Files of a sequence, all of one country.
pub const N_FILES: usize = 4;
/// Seats that the country has.
pub const QUOTA: i64 = 2;

/// Rules that a control gets wrong.
#[derive(Debug, Clone, Copy)]
pub struct Rules {
    pub quota: i64,
    /// Whether a freed seat goes to the first in reserve by itself.
    pub reserve_moves_up: bool,
    /// The date with which choosing ends.
    pub choosing_ends: Date,
    /// Whether whoever plans an announcement may agree to it.
    pub one_does_both: bool,
}

impl Rules {
    pub const RIGHT: Rules = Rules {
        quota: QUOTA,
        reserve_moves_up: true,
        choosing_ends: Date::Endorsement,
        one_does_both: false,
    };
}

/// One file.
#[derive(Debug, Clone, Default)]
struct File {
    stage: &'static str,
    /// Since when it is there.
    since: i64,
    seat: Option<i64>,
    rank: Option<i64>,
    filings: i64,
    /// How often the text was changed, by now and when it was handed in last.
    text: u32,
    filed: u32,
    /// Which text Part 2 was signed for.
    signed: Option<u32>,
    review: Option<&'static str>,
    decision: Option<(&'static str, usize)>,
    letter: Option<Letter>,
}

impl File {
    /// Before it is handed in a draft is its team's alone.
    fn is_unseen(&self) -> bool {
        self.filings == 0
    }

    fn is_signed(&self) -> bool {
        self.signed == Some(self.filed)
    }

    fn is(&self, stages: &[&str]) -> bool {
        stages.contains(&self.stage)
    }

    /// Out of the commission's hands, and its rank with it.
    fn is_settled(&self) -> bool {
        self.is(&["forwarded", "eligible", "excluded", "admitted", "declined"])
    }
}

/// A call with its files.
pub struct Reference {
    pub time: Timeline,
    rules: Rules,
    call: &'static str,
    files: Vec<File>,
    plan: Option<Plan>,
    n_members: i64,
    n_public: i64,
}

/// Done when none of these holds.
fn unless(reasons: &[(bool, Reason)]) -> Verdict {
    let holding: Vec<Reason> = reasons.iter().filter(|it| it.0).map(|it| it.1).collect();
    if holding.is_empty() { Ok(()) } else { Err(holding) }
}

impl Reference {
    /// An open call in which every file is a whole draft.
    pub fn new(rules: Rules) -> Reference {
        let draft = File { stage: "draft", ..File::default() };
        Reference {
            time: Timeline::opened(),
            rules,
            call: "published",
            files: vec![draft; N_FILES],
            plan: None,
            n_members: 0,
            n_public: 0,
        }
    }

    /// What a command does, or why it does nothing.
    pub fn step(&mut self, command: Command) -> Verdict {
        self.time.tick();
        match command {
            Command::JustBefore => self.time.just_before(),
            Command::JustAfter => self.time.just_after(),
            Command::File(verb, n) => return self.file(verb, n),
            Command::ForwardAll => {
                let endorsed = |it: &usize| self.files[*it].stage == "endorsed";
                let chosen: Vec<usize> = (0..N_FILES).filter(endorsed).collect();
                return self.forward(&chosen);
            }
            Command::Close => return self.close(),
            Command::WriteLetters(who) => return self.write_letters(who),
            Command::ReadLetters => self.read_letters(),
            Command::ApproveLetters(who) => self.approve_letters(who),
            Command::Plan(who, when) => return self.plan(who, when),
            Command::Agree(who) => return self.agree(who),
            Command::CallOff => return self.call_off(),
            Command::Tell(_) => return self.tell_by_hand(),
            Command::Look => self.look(),
        }
        Ok(())
    }

    fn file(&mut self, verb: Verb, n: usize) -> Verdict {
        match verb {
            Verb::Submit => self.hand_in(n, 0),
            Verb::Mend => self.hand_in(n, 1),
            Verb::Withdraw => self.withdraw(n),
            Verb::GiveBack => self.give_back(n),
            Verb::Refuse => self.refuse(n),
            Verb::Reserve => self.reserve(n),
            Verb::Endorse => self.endorse(n),
            Verb::TakeBack => self.take_back(n),
            Verb::Rank => self.rank(n),
            Verb::Forward => self.forward(&[n]),
            Verb::FindEligible => self.screen(n, "eligible"),
            Verb::Exclude => self.screen(n, "excluded"),
            Verb::Assign => self.assign(n),
            Verb::Accept => self.accept(n),
            Verb::HandIn => self.score(n),
            Verb::DeclareConflict => self.declare_conflict(n),
            Verb::Admit => self.decide(n, "admit"),
            Verb::Decline => self.decide(n, "decline"),
        }
    }

    /// Commissions give back, rank, reserve, endorse.
    fn is_choosing(&self) -> bool {
        self.call == "published" && !self.time.is_past(self.rules.choosing_ends)
    }

    /// Commissions forward, and think again about what they endorsed.
    fn is_forwarding(&self) -> bool {
        self.call == "published" && !self.time.is_past(Date::Commission)
    }

    fn put(&mut self, n: usize, stage: &'static str) {
        (self.files[n].stage, self.files[n].since) = (stage, self.time.ms);
    }

    /// How everything should stand.
    pub fn seen(&self) -> Seen {
        let mut seats: Vec<i64> = self.files.iter().filter_map(|it| it.seat).collect();
        seats.sort_unstable();
        let told = self.call == "announced";
        let is_member = |n: &usize| self.files[*n].stage == "admitted";
        let members: Vec<usize> = (0..N_FILES).filter(is_member).collect();
        Seen {
            call: self.call,
            files: self.files.iter().map(seen).collect(),
            seats,
            n_decisions: self.files.iter().filter(|it| it.decision.is_some()).count(),
            plan: self.plan.as_ref().map(Plan::word),
            results: told.then_some((self.n_members, self.n_members, members)),
            n_members: self.n_members,
            n_public: self.n_public,
        }
    }
}

fn seen(file: &File) -> FileSeen {
    let shows_seat = file.is(&["endorsed", "forwarded", "eligible"]);
    FileSeen {
        stage: file.stage,
        seat: file.seat.filter(|_| shows_seat),
        rank: file.rank,
        filings: file.filings,
        is_signed: file.is_signed(),
        review: file.review,
        decision: file.decision,
        letter: file.letter.as_ref().map(|it| it.state),
    }
}
