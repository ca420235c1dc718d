//! The outbox as the secretariat's desk: the list, and one letter.

pub mod letter;
mod list;

pub use letter::{Act, AttemptLine, LetterPage, Said, letter};
pub use list::{BouncedLine, Count, Line, List, WaveLine, list};

use domain::language::Lang;
use domain::outgoing::State;
use maud::Markup;

use crate::parts::{self, State as Mark};
use crate::t;

/// A state in words.
pub fn state_words(lang: Lang, state: State) -> String {
    match state {
        State::Held => t!(lang, "outbox-held"),
        State::Approved => t!(lang, "outbox-approved"),
        State::Scheduled => t!(lang, "outbox-scheduled"),
        State::Sent => t!(lang, "outbox-sent"),
        State::Failed => t!(lang, "outbox-failed"),
        State::Cancelled => t!(lang, "outbox-cancelled"),
    }
    .into_owned()
}

/// A state as a sign.
fn state_tag(lang: Lang, state: State) -> Markup {
    let mark = match state {
        State::Sent => Mark::Done,
        State::Approved | State::Scheduled => Mark::Part,
        State::Held | State::Cancelled => Mark::Todo,
        State::Failed => Mark::Stop,
    };
    parts::tag(mark, &state_words(lang, state))
}

#[cfg(test)]
mod tests;
