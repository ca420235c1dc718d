//! The logic of states (R23): random sequences of commands against the real platform, each step
//! compared with a small reference model, in which every rule is written once more, and what the
//! secretariat's lists keep in memory with the rows.
//!
//! `LYCEUM_TEST_SEQUENCES=5000` asks for more sequences than every run plays,
//! `LYCEUM_TEST_SEED=7` for others. A difference is told with the shortest sequence that has it.
//! Start with `reference.rs` for the rules and `commands.rs` for what is done.

mod commands;
mod lists;
mod product;
mod reference;
mod seen;
mod tally;
mod timeline;
mod ways;

use std::cell::RefCell;
use std::fmt::Write as _;

use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};

use commands::{Command, sequences};
use product::{Platform, Product};
use reference::{QUOTA, Reference, Rules};
use seen::{Answer, Verdict};
use tally::Tally;
use timeline::Date;
use ways::{ONCE_DIFFERED, WAYS};

/// Sequences that every run plays on each database.
const N_SEQUENCES: u32 = 25;
/// Sequences tried to make the one that differs shorter.
const N_SHRINKS: u32 = 300;

fn asked(name: &str) -> Option<u32> {
    std::env::var(name).ok().and_then(|it| it.parse().ok())
}

/// Plays a sequence on a call of its own; the first difference ends it.
fn play(
    platform: &Platform,
    rules: Rules,
    sequence: &[Command],
    tally: &mut Tally,
) -> Result<(), String> {
    let (mut reference, mut product) = (Reference::new(rules), Product::begin(platform));
    let mut before = product.seen();
    for (n, command) in sequence.iter().enumerate() {
        let verdict = reference.step(*command);
        product.clock_at(reference.time.ms);
        let answer = product.run(*command);
        let (expected, there) = (reference.seen(), product.seen());
        if !agrees(&verdict, answer) || expected != there {
            let differs = expected.differs_from(&there);
            return Err(told(sequence, n, &format!("{answer:?}, not {verdict:?}\n{differs}")));
        }
        if let Some(differs) = product.lists_differ(n) {
            return Err(told(sequence, n, &differs));
        }
        tally.note(*command, answer, &before, &there);
        before = there;
    }
    Ok(())
}

fn agrees(verdict: &Verdict, answer: Answer) -> bool {
    match (verdict, answer) {
        (Ok(()), Ok(())) => true,
        (Err(reasons), Err(reason)) => reasons.contains(&reason),
        _ => false,
    }
}

fn told(sequence: &[Command], at: usize, what: &str) -> String {
    let mut text = format!("a difference in step {at}: {what}");
    for (n, command) in sequence.iter().enumerate() {
        let mark = if n == at { "here >" } else { "" };
        writeln!(text, "{mark:>6} {n:2} {command:?}").unwrap();
    }
    text
}

/// Plays so many random sequences, the same in every run; a difference is an error, and is looked
/// for in so many shorter ones.
fn play_many(
    platform: &Platform,
    rules: Rules,
    (cases, max_shrink_iters): (u32, u32),
    tally: Tally,
) -> Result<Tally, String> {
    let seed = asked("LYCEUM_TEST_SEED").unwrap_or(23);
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed.to_le_bytes(); 8].concat());
    let failure_persistence = None;
    let config = Config { cases, failure_persistence, max_shrink_iters, ..Config::default() };
    let tally = RefCell::new(tally);
    let played = TestRunner::new_with_rng(config, rng).run(&sequences(), |sequence| {
        play(platform, rules, &sequence, &mut tally.borrow_mut()).map_err(TestCaseError::fail)
    });
    match played {
        Ok(()) => Ok(tally.into_inner()),
        Err(TestError::Fail(why, _) | TestError::Abort(why)) => Err(why.message().to_owned()),
    }
}

store::on_both! {
    fn no_sequence_of_commands_makes_another_state_than_the_reference_model(store) {
        let (platform, mut tally) = (Platform::new(store), Tally::default());
        for way in WAYS {
            let played = play(&platform, Rules::RIGHT, way, &mut tally);
            played.unwrap_or_else(|difference| panic!("{difference}"));
        }
        let n_sequences = asked("LYCEUM_TEST_SEQUENCES").unwrap_or(N_SEQUENCES);
        let played = play_many(&platform, Rules::RIGHT, (n_sequences, N_SHRINKS), tally);
        let tally = played.unwrap_or_else(|difference| panic!("{difference}"));
        assert_eq!(tally.lacks(), [""; 0], "after {n_sequences} sequences");
    }

    fn what_once_differed_does_so_no_more(store) {
        let (platform, mut tally) = (Platform::new(store), Tally::default());
        for once in ONCE_DIFFERED {
            let played = play(&platform, Rules::RIGHT, once, &mut tally);
            played.unwrap_or_else(|difference| panic!("{difference}"));
        }
    }
}

#[test]
fn a_model_with_one_wrong_rule_is_found_out_by_the_same_sequences() {
    let wrong = [
        ("one seat more", Rules { quota: QUOTA + 1, ..Rules::RIGHT }),
        ("nobody moves up", Rules { reserve_moves_up: false, ..Rules::RIGHT }),
        ("choosing lasts", Rules { choosing_ends: Date::Commission, ..Rules::RIGHT }),
        ("one person is enough", Rules { one_does_both: true, ..Rules::RIGHT }),
    ];
    let (store, _folder) = store::testing::fresh_sqlite();
    let platform = Platform::new(&store);
    for (name, rules) in wrong {
        let played = play_many(&platform, rules, (N_SEQUENCES, 0), Tally::default());
        let difference = played.err().unwrap_or_else(|| panic!("{name}: nothing differed"));
        assert!(difference.starts_with("a difference in step"), "{name}: {difference}");
    }
}
