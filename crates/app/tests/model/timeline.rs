//! The dates of a sequence's call, and where its clock stands among them.
//!
//! Reckoned in milliseconds from the sequence's first midnight, in UTC, and not by the product:
//! a minute that is a deadline counts to its end, one that is an opening begins with it.

const MINUTE_MS: i64 = 60_000;
pub const DAY_MS: i64 = 24 * 60 * MINUTE_MS;

/// A date of the call; the last two are no clocks of it, but change what letters and plans mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Date {
    Opens,
    City,
    Endorsement,
    Commission,
    Announcement,
    /// The day after the promised one begins.
    Midnight,
    /// Noon of that day.
    NextNoon,
}

const DATES: [Date; 7] = [
    Date::Opens,
    Date::City,
    Date::Endorsement,
    Date::Commission,
    Date::Announcement,
    Date::Midnight,
    Date::NextNoon,
];

impl Date {
    /// The day it is on, the first one being 0.
    pub fn day(self) -> i64 {
        match self {
            Date::Opens => 1,
            Date::City => 2,
            Date::Endorsement => 3,
            Date::Commission => 4,
            Date::Announcement => 6,
            Date::Midnight | Date::NextNoon => 7,
        }
    }

    /// Where its minute begins.
    pub fn minute(self) -> i64 {
        let at_noon = !matches!(self, Date::Opens | Date::Midnight);
        self.day() * DAY_MS + if at_noon { DAY_MS / 2 } else { 0 }
    }

    /// The first millisecond at which things are otherwise.
    pub fn turn(self) -> i64 {
        let is_deadline = matches!(self, Date::City | Date::Endorsement | Date::Commission);
        self.minute() + if is_deadline { MINUTE_MS } else { 0 }
    }
}

/// A clock that walks from date to date.
#[derive(Debug, Clone)]
pub struct Timeline {
    /// Milliseconds since the sequence's first midnight.
    pub ms: i64,
    at_brink: bool,
}

impl Timeline {
    /// A second after the opening.
    pub fn opened() -> Timeline {
        Timeline { ms: Date::Opens.turn() + 1_000, at_brink: false }
    }

    /// Whether a date lies behind.
    pub fn is_past(&self, date: Date) -> bool {
        date.turn() <= self.ms
    }

    /// The day it is.
    pub fn today(&self) -> i64 {
        self.ms / DAY_MS
    }

    /// A millisecond for each command, but for those that come in the last one before a date.
    pub fn tick(&mut self) {
        self.ms += i64::from(!self.at_brink);
    }

    /// To the last millisecond before the next date.
    pub fn just_before(&mut self) {
        if let Some(date) = self.next() {
            (self.ms, self.at_brink) = (date.turn() - 1, true);
        }
    }

    /// To the first one after it.
    pub fn just_after(&mut self) {
        if let Some(date) = self.next() {
            (self.ms, self.at_brink) = (date.turn(), false);
        }
    }

    fn next(&self) -> Option<Date> {
        DATES.into_iter().find(|it| !self.is_past(*it))
    }
}
