//! From prepared decisions to told results: decisions in batch, what-if, letters, rehearsal.
//!
//! Everything here is secret until the announcement and belongs to the secretariat alone. The
//! announcement itself is in `board/announcement.rs`, what everybody sees in `calls`.

mod batch;
mod chart;
mod letters;
mod rehearsal;
#[cfg(test)]
mod tests;
mod what_if;

use domain::language::Lang;
use maud::{Markup, html};

pub use batch::{DecisionRow, DecisionsPage, Prepared, decisions_page};
pub use chart::{Bars, Group, bars};
pub use letters::{LetterPage, LetterRow, LetterState, LettersPage, letter_page, letters_page};
pub use rehearsal::{RehearsalPage, rehearsal_page};
pub use what_if::{
    CandidateRow, KeptRow, KeptSet, SetShown, Typed, WhatIfPage, kept_set_page, what_if_page,
};

use crate::pages::call_desk::above;
use crate::shell::{Shell, heading};
use crate::t;

/// The pages on the way to the announcement, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Station {
    /// Decisions in batch.
    Decisions,
    /// What if.
    WhatIf,
    /// Letters.
    Letters,
    /// The rehearsal.
    Rehearsal,
    /// The announcement.
    Announcement,
}

/// The head of a page on the way: the call above, the title, and the way to the other pages.
pub(crate) fn head(
    shell: &Shell,
    slug: &str,
    call: &(Lang, String),
    here: Station,
    title: &str,
) -> Markup {
    let lang = shell.lang;
    let stations = [
        (Station::Decisions, t!(lang, "results-nav-decisions"), "decisions"),
        (Station::WhatIf, t!(lang, "results-nav-what-if"), "what-if"),
        (Station::Letters, t!(lang, "results-nav-letters"), "decision-letters"),
        (Station::Rehearsal, t!(lang, "results-nav-rehearsal"), "rehearsal"),
        (Station::Announcement, t!(lang, "results-nav-announcement"), "announcement"),
    ];
    html! {
        (heading(Some(above(shell, slug, call)), title))
        nav.steps aria-label=(t!(lang, "results-nav")) {
            @for (station, label, noun) in stations {
                a href=(shell.href(&format!("/calls/{slug}/{noun}")))
                    aria-current=[(station == here).then_some("page")] { (label) }
            }
        }
    }
}
