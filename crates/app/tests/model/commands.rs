//! The commands, and how random sequences of them are put together.
//!
//! A walk goes the way a call goes, with steps left out and others strewn in, so that its end
//! is reached often; a stagger picks any command at any time.

use proptest::prelude::*;

use super::reference::N_FILES;

/// The longest sequence.
pub const STEPS_MAX: usize = 40;

/// What is done with one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    Submit,
    /// Changes an answer and hands in.
    Mend,
    Withdraw,
    GiveBack,
    Refuse,
    Reserve,
    Endorse,
    TakeBack,
    /// Gives it the first rank, and all others none.
    Rank,
    Forward,
    FindEligible,
    Exclude,
    Assign,
    Accept,
    /// Scores everything and hands the review in.
    HandIn,
    DeclareConflict,
    Admit,
    Decline,
}

/// Who of the secretariat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    Ida,
    Ivo,
}

/// For when an announcement is planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// The promised instant.
    Promised,
    /// Noon of the day after.
    NextNoon,
    /// As soon as somebody agrees.
    AtOnce,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// The clock goes to the last millisecond before the next date.
    JustBefore,
    /// The clock goes to the first millisecond after it.
    JustAfter,
    File(Verb, usize),
    ForwardAll,
    Close,
    WriteLetters(Who),
    ReadLetters,
    ApproveLetters(Who),
    Plan(Who, When),
    Agree(Who),
    CallOff,
    Tell(Who),
    /// A node looks whether results are due.
    Look,
}

impl Command {
    /// Its word, whatever it is done to and by whom.
    pub fn word(self) -> String {
        let text = match self {
            Command::File(verb, _) => format!("{verb:?}"),
            other => format!("{other:?}"),
        };
        text.split('(').next().unwrap_or_default().to_owned()
    }

    /// One of each, whatever it is done to and by whom.
    pub fn all() -> Vec<Command> {
        let verbs = VERBS.map(|it| Command::File(it, 0));
        let others = [
            Command::JustBefore,
            Command::JustAfter,
            Command::ForwardAll,
            Command::Close,
            Command::WriteLetters(Who::Ida),
            Command::ReadLetters,
            Command::ApproveLetters(Who::Ida),
            Command::Plan(Who::Ida, When::Promised),
            Command::Agree(Who::Ida),
            Command::CallOff,
            Command::Tell(Who::Ida),
            Command::Look,
        ];
        [&verbs[..], &others].concat()
    }

    /// Whether anything can stand in its way.
    pub fn can_be_refused(self) -> bool {
        !matches!(
            self,
            Command::JustBefore
                | Command::JustAfter
                | Command::ReadLetters
                | Command::ApproveLetters(_)
                | Command::Look
        )
    }

    fn renumbered(self, order: &[usize]) -> Command {
        match self {
            Command::File(verb, n) => Command::File(verb, order[n]),
            other => other,
        }
    }
}

const VERBS: [Verb; 18] = [
    Verb::Submit,
    Verb::Mend,
    Verb::Withdraw,
    Verb::GiveBack,
    Verb::Refuse,
    Verb::Reserve,
    Verb::Endorse,
    Verb::TakeBack,
    Verb::Rank,
    Verb::Forward,
    Verb::FindEligible,
    Verb::Exclude,
    Verb::Assign,
    Verb::Accept,
    Verb::HandIn,
    Verb::DeclareConflict,
    Verb::Admit,
    Verb::Decline,
];

/// Sequences of at most [`STEPS_MAX`] commands.
pub fn sequences() -> impl Strategy<Value = Vec<Command>> {
    let stagger = prop::collection::vec(any_command(), 1..=STEPS_MAX);
    prop_oneof![5 => walk(), 1 => stagger]
}

fn any_command() -> BoxedStrategy<Command> {
    let who = || prop_oneof![Just(Who::Ida), Just(Who::Ivo)];
    let when = prop_oneof![Just(When::Promised), Just(When::NextNoon), Just(When::AtOnce)];
    let of_file = (prop::sample::select(VERBS.to_vec()), 0..N_FILES);
    prop_oneof![
        24 => of_file.prop_map(|(verb, n)| Command::File(verb, n)),
        1 => Just(Command::JustBefore),
        2 => Just(Command::JustAfter),
        1 => Just(Command::ForwardAll),
        1 => Just(Command::Close),
        1 => who().prop_map(Command::WriteLetters),
        1 => Just(Command::ReadLetters),
        1 => who().prop_map(Command::ApproveLetters),
        2 => (who(), when).prop_map(|(who, when)| Command::Plan(who, when)),
        1 => who().prop_map(Command::Agree),
        1 => Just(Command::CallOff),
        1 => who().prop_map(Command::Tell),
        1 => Just(Command::Look),
    ]
    .boxed()
}

type Steps = BoxedStrategy<Vec<Command>>;

/// A step that is there so many times of a hundred.
fn step(percent: u32, command: Command) -> Steps {
    let chance = f64::from(percent) / 100.0;
    let step = prop::option::weighted(chance, Just(command));
    step.prop_map(|it| it.into_iter().collect()).boxed()
}

fn of(percent: u32, verb: Verb, n: usize) -> Steps {
    step(percent, Command::File(verb, n))
}

/// What nobody expects here.
fn strewn() -> Steps {
    prop::collection::vec(any_command(), 0..=2).boxed()
}

/// The next date, sometimes with a look just before it.
fn next_date() -> [Steps; 2] {
    [step(25, Command::JustBefore), step(95, Command::JustAfter)]
}

fn walk() -> impl Strategy<Value = Vec<Command>> {
    let steps: Vec<Steps> = [cities(), commission(), secretariat(), results()].concat();
    let order: Vec<usize> = (0..N_FILES).collect();
    (Just(order).prop_shuffle(), steps).prop_map(|(order, steps)| {
        let all = steps.into_iter().flatten().map(|it| it.renumbered(&order));
        all.take(STEPS_MAX).collect()
    })
}

/// Steps that are there all or none.
fn together(percent: u32, commands: &[Command]) -> Steps {
    let chance = f64::from(percent) / 100.0;
    let steps = prop::option::weighted(chance, Just(commands.to_vec()));
    steps.prop_map(Option::unwrap_or_default).boxed()
}

fn cities() -> Vec<Steps> {
    let mut steps: Vec<Steps> = [(0, 97), (1, 97), (2, 90), (3, 40)]
        .map(|(n, percent)| of(percent, Verb::Submit, n))
        .to_vec();
    steps.push(strewn());
    steps.extend(next_date());
    steps
}

fn commission() -> Vec<Steps> {
    let ahead = [Verb::Rank, Verb::Endorse, Verb::Forward].map(|it| Command::File(it, 0));
    let mend = [Verb::GiveBack, Verb::Mend].map(|it| Command::File(it, 2));
    let mut steps = vec![
        together(25, &ahead),
        of(95, Verb::Endorse, 0),
        of(95, Verb::Endorse, 1),
        together(30, &mend),
        of(70, Verb::Reserve, 2),
        of(30, Verb::Reserve, 3),
        of(30, Verb::Rank, 3),
        strewn(),
        of(15, Verb::TakeBack, 0),
        of(15, Verb::GiveBack, 0),
        of(15, Verb::Withdraw, 1),
        of(50, Verb::Endorse, 2),
    ];
    steps.extend(next_date());
    steps.push(strewn());
    steps.push(step(95, Command::ForwardAll));
    steps.extend(next_date());
    steps.push(step(97, Command::Close));
    steps
}

fn secretariat() -> Vec<Steps> {
    vec![
        of(97, Verb::FindEligible, 0),
        of(15, Verb::Exclude, 1),
        of(97, Verb::FindEligible, 1),
        of(75, Verb::FindEligible, 2),
        strewn(),
        of(60, Verb::Assign, 0),
        of(20, Verb::Assign, 0),
        of(60, Verb::Accept, 0),
        of(60, Verb::HandIn, 0),
        of(30, Verb::DeclareConflict, 0),
        of(97, Verb::Decline, 0),
        of(97, Verb::Admit, 1),
        of(75, Verb::Admit, 2),
    ]
}

fn results() -> Vec<Steps> {
    let mut steps = vec![
        step(97, Command::WriteLetters(Who::Ida)),
        step(97, Command::ReadLetters),
        step(97, Command::ApproveLetters(Who::Ivo)),
        step(95, Command::Plan(Who::Ida, When::Promised)),
        step(15, Command::Agree(Who::Ida)),
        step(95, Command::Agree(Who::Ivo)),
        step(20, Command::Agree(Who::Ivo)),
        of(25, Verb::Withdraw, 0),
    ];
    steps.extend(next_date());
    steps.push(step(30, Command::Look));
    steps.push(step(20, Command::CallOff));
    steps.push(step(40, Command::Plan(Who::Ivo, When::AtOnce)));
    steps.push(step(40, Command::Agree(Who::Ida)));
    steps.push(step(60, Command::Tell(Who::Ivo)));
    steps.push(strewn());
    steps
}
