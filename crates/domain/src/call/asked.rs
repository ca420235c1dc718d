//! Whose time it is: every page, act, letter and query asks here, and nowhere else.

use super::{Call, Instant, Stage, Turn};
use crate::time::{Deadline, Timestamp};

impl Call {
    /// Whether cities can hand in at `now`.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.takes_files(now) && self.clocks.city.includes(now)
    }

    /// Whether commissions can choose at `now`: give back, rank, reserve, endorse.
    pub fn is_endorsing(&self, now: Timestamp) -> bool {
        self.takes_files(now) && self.clocks.endorsement.includes(now)
    }

    /// Whether commissions can forward at `now` what they endorsed, or think again about it.
    pub fn is_forwarding(&self, now: Timestamp) -> bool {
        self.takes_files(now) && self.clocks.commission.includes(now)
    }

    /// Whether the secretariat can check eligibility at `now`: always before the results are
    /// told, unless the call sets a date for it.
    pub fn is_screening(&self, now: Timestamp) -> bool {
        self.is_under_way() && self.clocks.screening.as_ref().is_none_or(|it| it.includes(now))
    }

    /// Whether experts can read and score at `now`: always before the results are told, unless
    /// the call sets a date for it.
    pub fn is_reviewing(&self, now: Timestamp) -> bool {
        self.is_under_way() && self.clocks.experts.as_ref().is_none_or(|it| it.includes(now))
    }

    /// Published, opened, and its intake not closed.
    fn takes_files(&self, now: Timestamp) -> bool {
        matches!(self.stage, Stage::Published { .. }) && self.clocks.opens.at <= now
    }

    /// Published, and its results not told.
    fn is_under_way(&self) -> bool {
        match self.stage {
            Stage::Published { .. } | Stage::Closed { .. } => true,
            Stage::Draft | Stage::Announced { .. } => false,
        }
    }

    /// Whether the results are told.
    pub fn is_told(&self) -> bool {
        matches!(self.stage, Stage::Announced { .. })
    }

    /// Whose turn it is at `now`, and until when.
    pub fn turn(&self, now: Timestamp) -> Turn {
        let clocks = &self.clocks;
        match self.stage {
            Stage::Draft => Turn::Opening(clocks.opens.clone()),
            Stage::Published { .. } if now < clocks.opens.at => Turn::Opening(clocks.opens.clone()),
            Stage::Published { .. } if clocks.city.includes(now) => {
                Turn::Cities(clocks.city.clone())
            }
            Stage::Published { .. } if clocks.endorsement.includes(now) => {
                Turn::Commissions(clocks.endorsement.clone())
            }
            Stage::Published { .. } if clocks.commission.includes(now) => {
                Turn::Commissions(clocks.commission.clone())
            }
            Stage::Published { .. } | Stage::Closed { .. } => self.turn_after_intake(now),
            Stage::Announced { at } => Turn::Over(at),
        }
    }

    fn turn_after_intake(&self, now: Timestamp) -> Turn {
        let running = |it: &Option<Deadline>| it.clone().filter(|it| it.includes(now));
        if let Some(screening) = running(&self.clocks.screening) {
            return Turn::Screening(screening);
        }
        match running(&self.clocks.experts) {
            Some(experts) => Turn::Experts(Instant { at: experts.at, wall: experts.wall }),
            None => Turn::Experts(self.clocks.announcement.clone()),
        }
    }
}
