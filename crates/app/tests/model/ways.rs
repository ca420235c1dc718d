//! Whole ways of a call, played before the random ones: what chance seldom brings about, and
//! what once differed.

use super::commands::Command::{
    self, Agree, ApproveLetters, CallOff, Close, File, ForwardAll, JustAfter, JustBefore, Look,
    Plan, ReadLetters, Tell, WriteLetters,
};
use super::commands::Verb::{
    Accept, Admit, Assign, DeclareConflict, Decline, Endorse, Exclude, FindEligible, Forward,
    GiveBack, HandIn, Mend, Rank, Refuse, Reserve, Submit, TakeBack, Withdraw,
};
use super::commands::When::{AtOnce, Promised};
use super::commands::Who::{Ida, Ivo};

/// Told by hand, after a city withdrew between the yes and the instant.
const BY_HAND: [Command; 38] = [
    File(Submit, 0),
    File(Submit, 1),
    File(Submit, 3),
    File(Refuse, 3),
    JustAfter,
    File(Endorse, 0),
    File(Endorse, 1),
    JustAfter,
    ForwardAll,
    JustAfter,
    Close,
    File(FindEligible, 0),
    File(FindEligible, 1),
    File(Assign, 1),
    File(Assign, 1),
    File(Accept, 1),
    File(HandIn, 1),
    File(Admit, 0),
    File(Decline, 1),
    WriteLetters(Ida),
    File(DeclareConflict, 1),
    WriteLetters(Ida),
    ReadLetters,
    ApproveLetters(Ida),
    ApproveLetters(Ivo),
    Plan(Ida, Promised),
    Plan(Ivo, Promised),
    Tell(Ivo),
    Agree(Ida),
    Agree(Ivo),
    Agree(Ivo),
    File(Withdraw, 1),
    JustBefore,
    Tell(Ivo),
    JustAfter,
    Tell(Ivo),
    Agree(Ivo),
    Tell(Ivo),
];

/// Told by a node that looks, after one plan was called off; one file went ahead with its rank,
/// and one has moved up without a signature.
const BY_A_NODE: [Command; 31] = [
    File(Submit, 0),
    File(Submit, 1),
    File(Submit, 2),
    File(Rank, 0),
    File(Endorse, 0),
    File(Forward, 0),
    File(Rank, 1),
    File(Endorse, 1),
    File(Reserve, 2),
    File(Withdraw, 1),
    File(Withdraw, 1),
    ForwardAll,
    File(Endorse, 2),
    ForwardAll,
    JustAfter,
    JustAfter,
    JustAfter,
    Close,
    File(FindEligible, 0),
    File(Exclude, 2),
    File(Admit, 0),
    WriteLetters(Ivo),
    ReadLetters,
    ApproveLetters(Ida),
    Plan(Ivo, Promised),
    CallOff,
    Plan(Ida, Promised),
    Agree(Ivo),
    Look,
    JustAfter,
    Look,
];

/// Told with the yes itself, a day late, once the letters name that day.
const AT_ONCE: [Command; 33] = [
    File(Submit, 0),
    File(Submit, 1),
    File(Submit, 2),
    File(Submit, 3),
    File(Endorse, 0),
    File(Endorse, 1),
    File(Endorse, 2),
    File(Reserve, 2),
    File(Reserve, 3),
    File(GiveBack, 0),
    File(TakeBack, 1),
    File(Endorse, 2),
    File(Endorse, 3),
    JustAfter,
    JustAfter,
    ForwardAll,
    JustAfter,
    Close,
    File(FindEligible, 2),
    File(FindEligible, 3),
    File(Admit, 2),
    File(Admit, 3),
    WriteLetters(Ida),
    ReadLetters,
    ApproveLetters(Ivo),
    JustAfter,
    JustAfter,
    Plan(Ida, AtOnce),
    WriteLetters(Ida),
    ReadLetters,
    ApproveLetters(Ivo),
    Plan(Ida, AtOnce),
    Agree(Ivo),
];

/// All but what once differed.
pub const WAYS: [&[Command]; 3] = [&BY_HAND, &BY_A_NODE, &AT_ONCE];

/// Sequences that once made another state than the reference model.
pub const ONCE_DIFFERED: [&[Command]; 2] = [&MENDED_IN_RESERVE, &DECLINED_ANOTHER_DAY];

/// A file was mended before it came into reserve, and was signed for after it had moved up.
const MENDED_IN_RESERVE: [Command; 10] = [
    File(Submit, 1),
    File(Submit, 2),
    File(Endorse, 1),
    File(GiveBack, 2),
    File(Mend, 2),
    File(Reserve, 2),
    File(Withdraw, 1),
    File(Endorse, 2),
    ForwardAll,
    File(FindEligible, 2),
];

/// Letters were written again on another day, when no word of one that declines is another.
const DECLINED_ANOTHER_DAY: [Command; 14] = [
    File(Submit, 0),
    JustAfter,
    File(Endorse, 0),
    JustAfter,
    ForwardAll,
    JustAfter,
    Close,
    File(FindEligible, 0),
    JustAfter,
    File(Decline, 0),
    WriteLetters(Ida),
    ReadLetters,
    JustAfter,
    WriteLetters(Ida),
];
