//! The clocks of a call, and that they follow one another.

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

/// The clocks of a call, from opening to announcement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clocks {
    /// When cities may begin to hand in.
    pub opens: Instant,
    /// Until when cities hand in.
    pub city: Deadline,
    /// Until when commissions endorse and forward.
    pub commission: Deadline,
    /// Not before when the results are told.
    pub announcement: Instant,
}

/// Which clock of a call is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Clock {
    /// The opening.
    Opens,
    /// The cities' deadline.
    City,
    /// The commissions' deadline.
    Commission,
    /// The announcement.
    Announcement,
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
    /// Checks that the clocks follow one another; all faults at once.
    ///
    /// # Errors
    /// One [`ClocksRefused`] for each pair out of order.
    pub fn check(&self) -> Result<(), Vec<ClocksRefused>> {
        let order = [
            (Clock::Opens, self.opens.at),
            (Clock::City, self.city.at),
            (Clock::Commission, self.commission.at),
            (Clock::Announcement, self.announcement.at),
        ];
        let faults: Vec<_> = order
            .windows(2)
            .filter(|pair| pair[0].1 >= pair[1].1)
            .map(|pair| ClocksRefused::OutOfOrder { earlier: pair[0].0, later: pair[1].0 })
            .collect();
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }
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
