//! The clocks of a call: what each is for, and that they follow one another.
//!
//! A set is kept whole as JSON. A set from before commissions had two clocks reads with one
//! moment for both; one without clocks for screening and experts has none.

use serde::{Deserialize, Serialize};

use crate::time::{Deadline, Timestamp, Wall};

/// A planned instant: announced as wall time and zone, meaning the first moment of that minute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instant {
    /// The announced wall time and zone.
    pub wall: Wall,
    /// The first millisecond of that minute.
    pub at: Timestamp,
}

impl From<&Instant> for Deadline {
    /// The instant in the place of a deadline, to be told in the same words.
    fn from(it: &Instant) -> Deadline {
        Deadline { wall: it.wall.clone(), at: it.at, grace_minutes: 0 }
    }
}

/// The clocks of a call, from opening to announcement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Stored")]
pub struct Clocks {
    /// When cities may begin to hand in.
    pub opens: Instant,
    /// Until when cities hand in.
    pub city: Deadline,
    /// Until when commissions choose: give back, rank, reserve, endorse.
    pub endorsement: Deadline,
    /// Until when commissions forward what they endorsed; their last clock.
    pub commission: Deadline,
    /// Until when the secretariat checks eligibility, where the call sets a date for that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub screening: Option<Deadline>,
    /// Until when experts read, where the call sets a date for that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub experts: Option<Deadline>,
    /// Not before when the results are told.
    pub announcement: Instant,
}

/// A set as it may stand in a row of any age.
#[derive(Deserialize)]
struct Stored {
    opens: Instant,
    city: Deadline,
    endorsement: Option<Deadline>,
    commission: Deadline,
    screening: Option<Deadline>,
    experts: Option<Deadline>,
    announcement: Instant,
}

impl From<Stored> for Clocks {
    fn from(it: Stored) -> Clocks {
        Clocks {
            opens: it.opens,
            city: it.city,
            endorsement: it.endorsement.unwrap_or_else(|| it.commission.clone()),
            commission: it.commission,
            screening: it.screening,
            experts: it.experts,
            announcement: it.announcement,
        }
    }
}

/// Which clock of a call is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Clock {
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

impl Clock {
    /// Every clock, in the order of time.
    pub const ALL: [Clock; 7] = [
        Clock::Opens,
        Clock::City,
        Clock::Endorsement,
        Clock::Commission,
        Clock::Screening,
        Clock::Experts,
        Clock::Announcement,
    ];

    /// Whether it is a deadline of somebody's work; the others are planned instants.
    pub fn is_deadline(self) -> bool {
        !matches!(self, Clock::Opens | Clock::Announcement)
    }

    /// Whether it still moves once the intake is closed.
    pub fn outlives_intake(self) -> bool {
        matches!(self, Clock::Screening | Clock::Experts | Clock::Announcement)
    }
}

/// Why a set of clocks cannot be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClocksRefused {
    /// `later` must come after `earlier`.
    #[error("{later:?} must come after {earlier:?}")]
    OutOfOrder {
        /// The clock that must be earlier.
        earlier: Clock,
        /// The clock that must be later.
        later: Clock,
    },
}

impl Clocks {
    /// What one clock says, as a deadline; `None` for one that the call does not set.
    pub fn of(&self, clock: Clock) -> Option<Deadline> {
        match clock {
            Clock::Opens => Some((&self.opens).into()),
            Clock::City => Some(self.city.clone()),
            Clock::Endorsement => Some(self.endorsement.clone()),
            Clock::Commission => Some(self.commission.clone()),
            Clock::Screening => self.screening.clone(),
            Clock::Experts => self.experts.clone(),
            Clock::Announcement => Some((&self.announcement).into()),
        }
    }

    /// Every clock that the call sets, in the order of time.
    pub fn set(&self) -> impl Iterator<Item = (Clock, Deadline)> {
        Clock::ALL.into_iter().filter_map(|clock| Some((clock, self.of(clock)?)))
    }

    /// The clocks as they are told: one date for choosing and forwarding is told once.
    pub fn told(&self) -> impl Iterator<Item = (Clock, Deadline)> {
        let is_one = self.endorsement == self.commission;
        self.set().filter(move |(clock, _)| !is_one || *clock != Clock::Endorsement)
    }

    /// Checks that the clocks follow one another, by the moments at which each still accepts;
    /// all faults at once.
    ///
    /// # Errors
    /// One [`ClocksRefused`] for each pair out of order.
    pub fn check(&self) -> Result<(), Vec<ClocksRefused>> {
        let known: Vec<_> = self.told().map(|(clock, it)| (clock, it.accepted_until())).collect();
        let faults = out_of_order(&known);
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }
}

/// The neighbours among known clocks that do not follow one another.
///
/// Choosing and forwarding may end together, since one date for both is what calls have had.
pub fn out_of_order(known: &[(Clock, Timestamp)]) -> Vec<ClocksRefused> {
    let follows = |pair: &[(Clock, Timestamp)]| match (pair[0].0, pair[1].0) {
        (Clock::Endorsement, Clock::Commission) => pair[0].1 <= pair[1].1,
        _ => pair[0].1 < pair[1].1,
    };
    known
        .windows(2)
        .filter(|pair| !follows(pair))
        .map(|pair| ClocksRefused::OutOfOrder { earlier: pair[0].0, later: pair[1].0 })
        .collect()
}

impl Wall {
    /// The wall time as an [`Instant`].
    ///
    /// # Errors
    /// [`crate::time::WallRefused`] when there is no such minute in that zone.
    pub fn instant(&self) -> Result<Instant, crate::time::WallRefused> {
        Ok(Instant { wall: self.clone(), at: self.start()? })
    }
}
