//! Moments, days and deadlines as values; nobody here asks what time it is.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A moment, in milliseconds since 1970-01-01 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

/// A wall time as an officer types it, with the zone it is meant in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wall {
    /// Local date and minute, `2020-06-30T23:59`.
    pub local: String,
    /// IANA zone, `Europe/Berlin`.
    pub zone: String,
}

/// Why a wall time names no moment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WallRefused {
    /// The date or the minute cannot be read or does not exist.
    #[error("not a date and time: {0}")]
    NotATime(String),
    /// The zone is not in the IANA database.
    #[error("unknown time zone: {0}")]
    UnknownZone(String),
    /// The clocks of that zone jump over this minute.
    #[error("the clocks of {zone} jump over {local}")]
    InGap {
        /// The minute that does not exist there.
        local: String,
        /// The zone in question.
        zone: String,
    },
}

/// A deadline: what was announced (wall time and zone) and the moment it means.
///
/// The minute named is the last one that counts, so the moment is its last
/// millisecond: cities are told "until 23:59", not "before". A grace makes two moments
/// of it: the one that is announced, and the last at which something is still accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// The announced wall time and zone.
    pub wall: Wall,
    /// The last millisecond of the announced minute.
    pub at: Timestamp,
    /// Minutes after it in which what arrives is still accepted; none unless a call says so.
    #[serde(default, skip_serializing_if = "no_minutes")]
    pub grace_minutes: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference over")]
fn no_minutes(minutes: &u32) -> bool {
    *minutes == 0
}

impl Wall {
    /// A wall time from its two texts.
    pub fn new(local: &str, zone: &str) -> Wall {
        Wall { local: local.to_owned(), zone: zone.to_owned() }
    }

    /// The first moment of the named minute; in the hour that comes twice, its first pass.
    ///
    /// # Errors
    /// [`WallRefused`] when there is no such minute in that zone.
    pub fn start(&self) -> Result<Timestamp, WallRefused> {
        self.resolve(|ambiguous| ambiguous.earlier())
    }

    /// The deadline that ends with the named minute; in the hour that comes twice,
    /// its second pass, since a doubt is settled in favour of the city.
    ///
    /// # Errors
    /// [`WallRefused`] when there is no such minute in that zone.
    pub fn deadline(&self) -> Result<Deadline, WallRefused> {
        let start = self.resolve(|ambiguous| ambiguous.later())?;
        Ok(Deadline { wall: self.clone(), at: Timestamp(start.0 + 59_999), grace_minutes: 0 })
    }

    /// Whether the clocks of the zone show this minute twice, because they are put back that night.
    pub fn comes_twice(&self) -> bool {
        match (self.start(), self.resolve(|ambiguous| ambiguous.later())) {
            (Ok(first), Ok(second)) => first != second,
            _ => false,
        }
    }

    fn resolve(
        &self,
        pick: impl Fn(jiff::tz::AmbiguousZoned) -> Result<jiff::Zoned, jiff::Error>,
    ) -> Result<Timestamp, WallRefused> {
        let not_a_time = || WallRefused::NotATime(self.local.clone());
        let local: jiff::civil::DateTime = self.local.parse().map_err(|_| not_a_time())?;
        if local.second() != 0 || local.subsec_nanosecond() != 0 || !(1970..=2200).contains(&local.year()) {
            return Err(not_a_time());
        }
        let zone = zone(&self.zone).ok_or_else(|| WallRefused::UnknownZone(self.zone.clone()))?;
        let ambiguous = zone.to_ambiguous_zoned(local);
        if matches!(ambiguous.offset(), jiff::tz::AmbiguousOffset::Gap { .. }) {
            return Err(WallRefused::InGap { local: self.local.clone(), zone: self.zone.clone() });
        }
        let zoned = pick(ambiguous).map_err(|_| not_a_time())?;
        Ok(Timestamp(zoned.timestamp().as_millisecond()))
    }
}

impl Deadline {
    /// The same deadline with a grace of so many minutes.
    #[must_use]
    pub fn with_grace(self, grace_minutes: u32) -> Deadline {
        Deadline { grace_minutes, ..self }
    }

    /// The last millisecond at which something is accepted: the one place where grace counts.
    pub fn accepted_until(&self) -> Timestamp {
        self.at.plus_ms(i64::from(self.grace_minutes) * 60_000)
    }

    /// Whether something arriving at `now` is in time; the last millisecond is.
    pub fn includes(&self, now: Timestamp) -> bool {
        now <= self.accepted_until()
    }
}

impl Timestamp {
    /// The same moment some milliseconds later (or earlier, when negative).
    pub fn plus_ms(self, ms: i64) -> Timestamp {
        Timestamp(self.0.saturating_add(ms))
    }

    /// The local date and minute of this moment in `zone`, `2020-06-30T23:59`; UTC when the zone is unknown.
    pub fn wall_in(self, zone_name: &str) -> String {
        let zone = zone(zone_name).unwrap_or(jiff::tz::TimeZone::UTC);
        let moment = jiff::Timestamp::from_millisecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        moment.to_zoned(zone).strftime("%Y-%m-%dT%H:%M").to_string()
    }

    /// The calendar day of this moment in `zone` as `YYYY-MM-DD`; UTC when the zone is unknown.
    pub fn day_in(self, zone_name: &str) -> String {
        let zone = zone(zone_name).unwrap_or(jiff::tz::TimeZone::UTC);
        let moment = jiff::Timestamp::from_millisecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        moment.to_zoned(zone).date().to_string()
    }
}

impl fmt::Display for Timestamp {
    /// RFC 3339 in UTC with milliseconds.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match jiff::Timestamp::from_millisecond(self.0) {
            Ok(moment) => write!(f, "{moment:.3}"),
            Err(_) => write!(f, "{} ms", self.0),
        }
    }
}

impl std::str::FromStr for Timestamp {
    type Err = String;
    /// Reads what [`fmt::Display`] writes.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let moment: jiff::Timestamp = text.parse().map_err(|_| text.to_owned())?;
        Ok(Timestamp(moment.as_millisecond()))
    }
}

/// The zone of that IANA name, from the database compiled in.
pub fn zone(name: &str) -> Option<jiff::tz::TimeZone> {
    jiff::tz::TimeZoneDatabase::bundled().get(name).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_named_minute_counts_to_its_last_millisecond() {
        let deadline = Wall::new("2020-06-30T23:59", "Europe/Berlin").deadline().unwrap();
        assert_eq!(deadline.at.to_string(), "2020-06-30T21:59:59.999Z");
        assert!(deadline.includes(deadline.at));
        assert!(!deadline.includes(deadline.at.plus_ms(1)));
    }

    #[test]
    fn a_minute_that_the_clocks_jump_over_is_refused() {
        let refused = Wall::new("2021-03-28T02:30", "Europe/Berlin").deadline().unwrap_err();
        assert_eq!(
            refused,
            WallRefused::InGap { local: "2021-03-28T02:30".into(), zone: "Europe/Berlin".into() }
        );
    }

    #[test]
    fn in_the_hour_that_comes_twice_the_city_has_the_later_one() {
        let wall = Wall::new("2021-10-31T02:30", "Europe/Berlin");
        assert_eq!(wall.deadline().unwrap().at.0 - wall.start().unwrap().0, 3_600_000 + 59_999);
    }

    #[test]
    fn a_minute_that_comes_twice_says_so_and_no_other_does() {
        for (local, twice) in [
            ("2021-10-31T01:59", false),
            ("2021-10-31T02:00", true),
            ("2021-10-31T02:59", true),
            ("2021-10-31T03:00", false),
            ("2021-03-28T02:30", false),
        ] {
            assert_eq!(Wall::new(local, "Europe/Berlin").comes_twice(), twice, "{local}");
        }
    }

    #[test]
    fn a_grace_parts_what_is_announced_from_what_is_accepted() {
        let deadline = Wall::new("2020-06-30T23:59", "Europe/Berlin").deadline().unwrap();
        let kind = deadline.clone().with_grace(30);
        assert_eq!((kind.at, kind.accepted_until()), (deadline.at, deadline.at.plus_ms(30 * 60_000)));
        assert!(kind.includes(deadline.at.plus_ms(30 * 60_000)));
        assert!(!kind.includes(deadline.at.plus_ms(30 * 60_000 + 1)));
        // Rows from before grace read as they were, and are written as they were.
        let written = serde_json::to_string(&deadline).unwrap();
        assert!(!written.contains("grace"), "{written}");
        assert_eq!(serde_json::from_str::<Deadline>(&written).unwrap(), deadline);
    }

    #[test]
    fn a_zone_nobody_knows_is_refused_by_name() {
        let refused = Wall::new("2021-10-31T02:30", "Mars/Base").start().unwrap_err();
        assert_eq!(refused, WallRefused::UnknownZone("Mars/Base".into()));
    }
}
