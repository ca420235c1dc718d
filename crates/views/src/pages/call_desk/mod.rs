//! Pages on which the secretariat runs a call: drafting, publishing, opening, extending, closing.
//!
//! Every act says beforehand what will happen, and shows the clocks it happens by.

mod acts;
mod draft;
mod extension;
mod quota;

use domain::call::Clock;
use domain::language::Lang;
use domain::time::Timestamp;
use maud::{Markup, html};

pub use acts::{Confirm, ConfirmAct, FilledText, Publication, confirm_page, publication_page};
pub use draft::{DraftForm, TypedClock, TypedText, draft_page};
pub use extension::{ExtensionForm, MovedClock, OutageLine, extension_page};
pub use quota::{QuotaForm, quota_page};

use crate::{parts, t};

/// Which clock of a call is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockId {
    /// The opening.
    Opens,
    /// The cities' deadline.
    City,
    /// The commissions' deadline for choosing.
    Endorsement,
    /// The commissions' deadline for forwarding.
    Commission,
    /// The secretariat's deadline for checking eligibility.
    Screening,
    /// The experts' deadline.
    Experts,
    /// The announcement.
    Announcement,
}

impl From<Clock> for ClockId {
    fn from(clock: Clock) -> ClockId {
        match clock {
            Clock::Opens => ClockId::Opens,
            Clock::City => ClockId::City,
            Clock::Endorsement => ClockId::Endorsement,
            Clock::Commission => ClockId::Commission,
            Clock::Screening => ClockId::Screening,
            Clock::Experts => ClockId::Experts,
            Clock::Announcement => ClockId::Announcement,
        }
    }
}

impl From<ClockId> for Clock {
    fn from(clock: ClockId) -> Clock {
        match clock {
            ClockId::Opens => Clock::Opens,
            ClockId::City => Clock::City,
            ClockId::Endorsement => Clock::Endorsement,
            ClockId::Commission => Clock::Commission,
            ClockId::Screening => Clock::Screening,
            ClockId::Experts => Clock::Experts,
            ClockId::Announcement => Clock::Announcement,
        }
    }
}

impl ClockId {
    /// All of them, in the order of time.
    pub const ALL: [ClockId; 7] = [
        ClockId::Opens,
        ClockId::City,
        ClockId::Endorsement,
        ClockId::Commission,
        ClockId::Screening,
        ClockId::Experts,
        ClockId::Announcement,
    ];

    /// The name of its field in forms; its zone's ends in `_zone`, its grace's in `_grace`.
    pub fn field(self) -> &'static str {
        match self {
            ClockId::Opens => "opens",
            ClockId::City => "city",
            ClockId::Endorsement => "endorsement",
            ClockId::Commission => "commission",
            ClockId::Screening => "screening",
            ClockId::Experts => "experts",
            ClockId::Announcement => "announcement",
        }
    }

    /// The clock of that field.
    pub fn of_field(field: &str) -> Option<ClockId> {
        ClockId::ALL.into_iter().find(|it| it.field() == field)
    }

    /// What it is called on desks.
    pub fn name(self, lang: Lang) -> String {
        match self {
            ClockId::Opens => t!(lang, "call-desk-clock-opens"),
            ClockId::City => t!(lang, "call-desk-clock-city"),
            ClockId::Endorsement => t!(lang, "clocks-desk-endorsement"),
            ClockId::Commission => t!(lang, "call-desk-clock-commission"),
            ClockId::Screening => t!(lang, "clocks-desk-screening"),
            ClockId::Experts => t!(lang, "clocks-desk-experts"),
            ClockId::Announcement => t!(lang, "call-desk-clock-announcement"),
        }
        .into_owned()
    }

    /// What it is called where everybody reads it.
    pub fn public_name(self, lang: Lang) -> String {
        match self {
            ClockId::Opens => t!(lang, "call-clock-opens"),
            ClockId::City => t!(lang, "call-clock-city"),
            ClockId::Endorsement => t!(lang, "clocks-public-endorsement"),
            ClockId::Commission => t!(lang, "call-clock-commission"),
            ClockId::Screening => t!(lang, "clocks-public-screening"),
            ClockId::Experts => t!(lang, "clocks-public-experts"),
            ClockId::Announcement => t!(lang, "call-clock-announcement"),
        }
        .into_owned()
    }
}

/// A clock of a call in words.
#[derive(Debug, Clone, PartialEq)]
pub struct ClockLine {
    /// Which one.
    pub clock: ClockId,
    /// The moment.
    pub at: Timestamp,
    /// The moment in words, in its own zone.
    pub words: String,
    /// What has to be said beside, each a sentence.
    pub notes: Vec<String>,
}

impl ClockLine {
    /// The moment, and what has to be said beside.
    pub(crate) fn value(&self) -> Markup {
        html! {
            (parts::time_for_reader(self.at, &self.words))
            @for note in &self.notes { div.small.quiet { (note) } }
        }
    }
}

/// The clocks as a list of facts.
pub fn clock_facts(lang: Lang, clocks: &[ClockLine]) -> Markup {
    let facts: Vec<_> = clocks.iter().map(|it| (it.clock.name(lang), it.value())).collect();
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
