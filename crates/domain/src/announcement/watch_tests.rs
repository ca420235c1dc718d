use super::*;

const STEP_MS: i64 = 60_000;
const AT: Timestamp = Timestamp(1_700_000_000_000);

fn look(wall_ms: i64, steady_ms: i64) -> Look {
    Look { wall: Timestamp(AT.0 + wall_ms), steady_ms }
}

fn alone() -> Witness<'static> {
    Witness { others: &[], noted: None, confirmed: false, step_ms: STEP_MS }
}

#[test]
fn a_clock_that_walked_there_is_believed_to_the_millisecond() {
    let watch = Watch::begin(look(-10_000, 0));
    assert_eq!(watch.verdict(look(-1, 9_999), AT, alone()), Verdict::NotYet);
    assert_eq!(watch.verdict(look(0, 10_000), AT, alone()), Verdict::Come);
}

#[test]
fn a_jump_of_more_than_a_minute_is_a_doubt_and_a_smaller_one_is_not() {
    let watch = Watch::begin(look(-3_600_000, 0));
    let jumped = |ms: i64| watch.verdict(look(0, 3_600_000 - ms), AT, alone());
    assert_eq!(jumped(60_000), Verdict::Come);
    assert_eq!(jumped(60_001), Verdict::Doubt { ahead_ms: 60_001 });
}

#[test]
fn many_small_jumps_are_one_large_one() {
    let mut watch = Watch::begin(look(-3_600_000, 0));
    for n in 1..=100 {
        watch = watch.again(look(-3_600_000 + n * 36_000, n * 1_000));
    }
    assert!(matches!(watch.verdict(look(0, 100_000), AT, alone()), Verdict::Doubt { .. }));
}

#[test]
fn a_clock_set_back_and_forward_again_is_not_taken_for_one_that_stood_still() {
    // An hour fast at first, then right, then an hour fast again.
    let watch =
        Watch::begin(look(-7_200_000, 0)).again(look(-10_800_000, 1)).again(look(-7_200_000, 2));
    let verdict = watch.verdict(look(0, 7_200_002), AT, alone());
    assert_eq!(verdict, Verdict::Doubt { ahead_ms: 3_599_999 });
}

#[test]
fn who_begins_after_the_instant_believes_only_what_was_noted_a_moment_ago() {
    let watch = Watch::begin(look(5_000, 0));
    let noted = |ms: Option<i64>| {
        let noted = ms.map(|it| Timestamp(AT.0 + it));
        watch.verdict(look(6_000, 1_000), AT, Witness { noted, ..alone() })
    };
    assert_eq!(noted(None), Verdict::Doubt { ahead_ms: 0 });
    assert_eq!(noted(Some(-55_001)), Verdict::Doubt { ahead_ms: 0 });
    assert_eq!(noted(Some(-55_000)), Verdict::Come);
}

#[test]
fn the_slowest_of_the_living_decides() {
    let watch = Watch::begin(look(-10_000, 0));
    let others = [Timestamp(AT.0 - 1), Timestamp(AT.0 + 9)];
    let witness = Witness { others: &others, ..alone() };
    assert_eq!(watch.verdict(look(0, 10_000), AT, witness), Verdict::Wait);
    let witness = Witness { others: &others[1..], ..alone() };
    assert_eq!(watch.verdict(look(0, 10_000), AT, witness), Verdict::Come);
}

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: i64) -> i64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from((self.0 >> 33) % u64::try_from(n).unwrap()).unwrap()
    }
}

/// A node whose clock is `off_ms` from the truth, and what it has seen.
struct Node {
    off_ms: i64,
    steady_from: i64,
    watch: Option<Watch>,
}

impl Node {
    fn look(&self, truth: i64) -> Look {
        Look { wall: Timestamp(truth + self.off_ms), steady_ms: truth - self.steady_from }
    }
}

/// Where a clock is after one of the steps that clocks make in life: seconds, five minutes, an
/// hour, to 1970, to 2040.
fn stepped(dice: &mut Dice, truth: i64, off_ms: i64) -> i64 {
    match dice.below(7) {
        0 => off_ms + dice.below(59_000),
        1 => off_ms + 300_000,
        2 => off_ms - 300_000,
        3 => off_ms + 3_600_000,
        4 => off_ms - 3_600_000,
        5 => -truth,
        _ => 2_208_988_800_000 - truth,
    }
}

/// Two nodes walk towards the instant. The second one's clock is right; the first one's jumps,
/// and each may be started anew. Says at which true moment the results were let out, if at all.
fn walk(dice: &mut Dice) -> Option<i64> {
    let start = AT.0 - 1_800_000 - dice.below(3_600_000);
    let mut nodes = [
        Node { off_ms: dice.below(600_001) - 300_000, steady_from: start, watch: None },
        Node { off_ms: 0, steady_from: start, watch: None },
    ];
    let both = dice.below(2) == 0;
    if !both {
        nodes[0].off_ms = 0;
    }
    for node in &mut nodes {
        node.watch = Some(Watch::begin(node.look(start)));
    }
    let (mut truth, mut noted) = (start, None);
    while truth < AT.0 + 3_600_000 {
        truth += 1 + dice.below(20_000);
        if dice.below(400) == 0 {
            nodes[0].off_ms = stepped(dice, truth, nodes[0].off_ms);
        }
        let n_running = if both { 2 } else { 1 };
        let nth = usize::try_from(dice.below(n_running)).unwrap();
        if dice.below(200) == 0 {
            // Alone and started anew with a wrong clock before the instant: nobody could know.
            let known = both || nodes[nth].off_ms == 0 || AT.0 <= truth + nodes[nth].off_ms;
            if known {
                nodes[nth].steady_from = truth - dice.below(100_000);
                nodes[nth].watch = Some(Watch::begin(nodes[nth].look(truth)));
            }
        }
        let other = [Timestamp(truth + nodes[1 - nth].off_ms)];
        let others: &[Timestamp] = if both { &other } else { &[] };
        let look = nodes[nth].look(truth);
        let watch = nodes[nth].watch.map_or(Watch::begin(look), |it| it.again(look));
        nodes[nth].watch = Some(watch);
        let witness = Witness { others, noted, confirmed: false, step_ms: STEP_MS };
        match watch.verdict(look, AT, witness) {
            Verdict::Come => return Some(truth),
            // Only what is believed is noted.
            Verdict::NotYet if watch.ahead_ms(look) <= STEP_MS => noted = Some(look.wall),
            Verdict::NotYet | Verdict::Wait => (),
            // A doubt is kept with the plan, and a person has to decide.
            Verdict::Doubt { .. } => return None,
        }
    }
    None
}

#[test]
fn in_ten_thousand_walks_with_jumping_clocks_nothing_is_let_out_early() {
    let mut dice = Dice(2024);
    let (mut n_told, mut n_early) = (0, Vec::new());
    for case in 0..10_000 {
        if let Some(truth) = walk(&mut dice) {
            n_told += 1;
            // A step of up to a minute is within what a clock may be wrong by.
            if truth < AT.0 - STEP_MS {
                n_early.push((case, AT.0 - truth));
            }
        }
    }
    assert_eq!(n_early, []);
    assert!(n_told > 3_000, "only {n_told} walks came to an end: the test shows little");
}

#[test]
fn a_node_that_believes_its_clock_alone_is_found_out_by_the_same_walks() {
    let mut dice = Dice(2024);
    let mut n_early = 0;
    for _ in 0..1_000 {
        let (mut truth, mut off_ms) = (AT.0 - 3_600_000, 0);
        while truth + off_ms < AT.0 && truth < AT.0 {
            truth += 1 + dice.below(20_000);
            if dice.below(60) == 0 {
                off_ms = stepped(&mut dice, truth, off_ms);
            }
        }
        n_early += usize::from(truth < AT.0 - STEP_MS);
    }
    assert!(n_early > 100, "{n_early}");
}
