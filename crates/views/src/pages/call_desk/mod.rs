//! Pages on which the secretariat runs a call: drafting, publishing, opening, extending, closing.
//!
//! Every act says beforehand what will happen, and shows the clocks it happens by.

mod acts;
mod draft;
mod extension;

use domain::language::Lang;
use domain::time::Timestamp;
use maud::{Markup, html};

pub use acts::{Confirm, ConfirmAct, FilledText, Publication, confirm_page, publication_page};
pub use draft::{DraftForm, TypedClock, TypedText, draft_page};
pub use extension::{ExtensionForm, MovedClock, extension_page};

use crate::{parts, t};

/// Which clock of a call is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockId {
    /// The opening.
    Opens,
    /// The cities' deadline.
    City,
    /// The commissions' deadline.
    Commission,
    /// The announcement.
    Announcement,
}

impl ClockId {
    /// The four, in the order of time.
    pub const ALL: [ClockId; 4] =
        [ClockId::Opens, ClockId::City, ClockId::Commission, ClockId::Announcement];

    /// The name of its field in forms; its zone's ends in `_zone`.
    pub fn field(self) -> &'static str {
        match self {
            ClockId::Opens => "opens",
            ClockId::City => "city",
            ClockId::Commission => "commission",
            ClockId::Announcement => "announcement",
        }
    }

    /// What it is called.
    pub fn name(self, lang: Lang) -> String {
        match self {
            ClockId::Opens => t!(lang, "call-desk-clock-opens"),
            ClockId::City => t!(lang, "call-desk-clock-city"),
            ClockId::Commission => t!(lang, "call-desk-clock-commission"),
            ClockId::Announcement => t!(lang, "call-desk-clock-announcement"),
        }
        .into_owned()
    }
}

/// A clock of a call in words.
#[derive(Debug, Clone)]
pub struct ClockLine {
    /// Which one.
    pub clock: ClockId,
    /// The moment.
    pub at: Timestamp,
    /// The moment in words, in its own zone.
    pub words: String,
}

/// The clocks as a list of facts.
pub fn clock_facts(lang: Lang, clocks: &[ClockLine]) -> Markup {
    let facts: Vec<_> = clocks
        .iter()
        .map(|it| (it.clock.name(lang), parts::time_for_reader(it.at, &it.words)))
        .collect();
    parts::facts(&facts)
}

/// A call's title above a page about it, as a link to its board.
pub(crate) fn above(shell: &crate::shell::Shell, slug: &str, title: &(Lang, String)) -> Markup {
    html! {
        a href=(shell.href(&format!("/calls/{slug}/board"))) {
            (parts::user_text(&title.1, Some(title.0)))
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
