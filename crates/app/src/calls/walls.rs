//! The clocks of a call as they are typed, and what they mean.

use std::collections::BTreeMap;

use domain::call::{self, Call, Clock, Clocks, ExtendRefused};
use domain::language::Lang;
use domain::time::{Deadline, Timestamp, Wall, WallRefused};

use super::{DraftFault, ExtendFault, REASON_CHARS_MAX, said};

/// The longest grace that a clock can have, in minutes: a week. What is longer is no grace but
/// another date.
pub const GRACE_MINUTES_MAX: u32 = 7 * 24 * 60;

/// The clocks as typed: local minute and zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walls {
    /// When cities may begin to hand in.
    pub opens: Wall,
    /// Until when cities hand in.
    pub city: Wall,
    /// Until when commissions choose; none when they choose until they forward.
    pub endorsement: Option<Wall>,
    /// Until when commissions forward.
    pub commission: Wall,
    /// Until when the secretariat checks eligibility, if the call sets a date for it.
    pub screening: Option<Wall>,
    /// Until when experts read, if the call sets a date for it.
    pub experts: Option<Wall>,
    /// Not before when the results are told.
    pub announcement: Wall,
    /// Minutes of grace; a clock that is left out has none.
    pub grace: BTreeMap<Clock, u32>,
}

impl Walls {
    /// The four clocks every call has: opening, cities, commissions, announcement.
    pub fn new([opens, city, commission, announcement]: [Wall; 4]) -> Walls {
        Walls {
            opens,
            city,
            endorsement: None,
            commission,
            screening: None,
            experts: None,
            announcement,
            grace: BTreeMap::new(),
        }
    }

    /// What stands in a stored set.
    pub fn of(clocks: &Clocks) -> Walls {
        let wall = |it: &Deadline| it.wall.clone();
        let grace = clocks.set().filter(|(_, it)| it.grace_minutes > 0);
        Walls {
            opens: clocks.opens.wall.clone(),
            city: wall(&clocks.city),
            endorsement: Some(wall(&clocks.endorsement))
                .filter(|_| clocks.endorsement != clocks.commission),
            commission: wall(&clocks.commission),
            screening: clocks.screening.as_ref().map(wall),
            experts: clocks.experts.as_ref().map(wall),
            announcement: clocks.announcement.wall.clone(),
            grace: grace.map(|(clock, it)| (clock, it.grace_minutes)).collect(),
        }
    }

    /// What is typed for one clock.
    pub fn wall(&self, clock: Clock) -> Option<&Wall> {
        match clock {
            Clock::Opens => Some(&self.opens),
            Clock::City => Some(&self.city),
            Clock::Endorsement => self.endorsement.as_ref(),
            Clock::Commission => Some(&self.commission),
            Clock::Screening => self.screening.as_ref(),
            Clock::Experts => self.experts.as_ref(),
            Clock::Announcement => Some(&self.announcement),
        }
    }
}

/// The clocks an extension moves, as typed, and why. A clock that is left out stays as it is; the
/// commissions' clock for choosing goes with that for forwarding where both were one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtendTo {
    /// What is typed for each clock.
    pub to: BTreeMap<Clock, Wall>,
    /// The reason per language; English always.
    pub reason: BTreeMap<Lang, String>,
}

impl ExtendTo {
    /// The three clocks every call has, and why they move.
    pub fn new(
        [city, commission, announcement]: [Wall; 3],
        reason: BTreeMap<Lang, String>,
    ) -> ExtendTo {
        let to = [
            (Clock::City, city),
            (Clock::Commission, commission),
            (Clock::Announcement, announcement),
        ];
        ExtendTo { to: to.into(), reason }
    }
}

/// The clocks, when each names a moment and they follow one another; else what is wrong.
pub(super) fn clocks(walls: &Walls, faults: &mut Vec<DraftFault>) -> Option<Clocks> {
    let mut known: BTreeMap<Clock, Deadline> = BTreeMap::new();
    for clock in Clock::ALL {
        let Some(wall) = walls.wall(clock) else { continue };
        let grace = walls.grace.get(&clock).copied().unwrap_or(0);
        if grace > GRACE_MINUTES_MAX {
            faults.push(DraftFault::Grace(clock));
        }
        match moment(clock, wall) {
            Ok(it) => drop(known.insert(clock, it.with_grace(grace.min(GRACE_MINUTES_MAX)))),
            Err(it) => faults.push(DraftFault::Wall(clock, it)),
        }
    }
    // The order is checked between those neighbours that are known, so one bad date hides nothing else.
    let moments: Vec<(Clock, Timestamp)> =
        known.iter().map(|(clock, it)| (*clock, it.accepted_until())).collect();
    let disorder = call::out_of_order(&moments);
    let in_order = disorder.is_empty();
    faults.extend(disorder.into_iter().map(
        |call::ClocksRefused::OutOfOrder { earlier, later }| DraftFault::OutOfOrder(earlier, later),
    ));
    let commission = known.remove(&Clock::Commission);
    let clocks = Clocks {
        opens: instant(known.remove(&Clock::Opens)?),
        city: known.remove(&Clock::City)?,
        endorsement: match walls.endorsement {
            Some(_) => known.remove(&Clock::Endorsement)?,
            None => commission.clone()?,
        },
        commission: commission?,
        screening: known.remove(&Clock::Screening),
        experts: known.remove(&Clock::Experts),
        announcement: instant(known.remove(&Clock::Announcement)?),
    };
    in_order.then_some(clocks)
}

/// What an extension would make of the clocks, with its reason; else everything that is wrong.
pub(super) fn moved(
    call: &Call,
    to: &ExtendTo,
) -> Result<(Clocks, BTreeMap<Lang, String>), Vec<ExtendFault>> {
    let mut faults = Vec::new();
    let before = &call.clocks;
    let were_one = before.endorsement == before.commission;
    let mut read = |clock: Clock| -> Option<Deadline> {
        // What nobody typed anew stays the very same moment, whatever became of its zone since.
        let stored = before.of(clock);
        let Some(wall) = to.to.get(&clock) else { return stored };
        if stored.as_ref().is_some_and(|it| it.wall == *wall) {
            return stored;
        }
        let grace = stored.map_or(0, |it| it.grace_minutes);
        match moment(clock, wall) {
            Ok(it) => Some(it.with_grace(grace)),
            Err(it) => {
                faults.push(ExtendFault::Wall(clock, it));
                None
            }
        }
    };
    let city = read(Clock::City);
    let endorsement = read(Clock::Endorsement);
    let commission = read(Clock::Commission);
    let screening = read(Clock::Screening);
    let experts = read(Clock::Experts);
    let announcement = read(Clock::Announcement);
    let reason = said(&to.reason);
    if !reason.contains_key(&Lang::EN) {
        faults.push(ExtendFault::Rule(ExtendRefused::NoReason));
    }
    let long = reason.iter().filter(|(_, text)| text.chars().count() > REASON_CHARS_MAX);
    faults.extend(long.map(|(lang, _)| ExtendFault::ReasonTooLong(*lang)));
    match (city, endorsement, commission, announcement) {
        (Some(city), Some(endorsement), Some(commission), Some(announcement))
            if faults.is_empty() =>
        {
            let one = were_one && !to.to.contains_key(&Clock::Endorsement);
            let clocks = Clocks {
                opens: before.opens.clone(),
                city,
                endorsement: if one { commission.clone() } else { endorsement },
                commission,
                screening,
                experts,
                announcement: instant(announcement),
            };
            Ok((clocks, reason))
        }
        _ => Err(faults),
    }
}

/// The moment a clock means: of a deadline the end of its minute, else the beginning.
fn moment(clock: Clock, wall: &Wall) -> Result<Deadline, WallRefused> {
    let wall = typed(wall)?;
    match clock.is_deadline() {
        true => wall.deadline(),
        false => Ok((&wall.instant()?).into()),
    }
}

fn instant(it: Deadline) -> call::Instant {
    call::Instant { wall: it.wall, at: it.at }
}

/// A wall time in the one form that is kept: to the minute.
pub(crate) fn typed(wall: &Wall) -> Result<Wall, WallRefused> {
    let local = minute(&wall.local).ok_or_else(|| WallRefused::NotATime(wall.local.clone()))?;
    Ok(Wall { local, zone: wall.zone.trim().to_owned() })
}

/// Browsers without a picker leave it to people to type, some with a space for the T.
pub(super) fn minute(typed: &str) -> Option<String> {
    let local = typed.trim().replacen(' ', "T", 1);
    let seconds_none = local.strip_suffix(":00").filter(|it| it.len() == 16);
    let local = seconds_none.unwrap_or(&local);
    (local.len() == 16 && local.is_ascii()).then(|| local.to_owned())
}
