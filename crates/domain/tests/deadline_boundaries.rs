//! A hundred thousand cases around deadlines, held against a reckoning of its own.
//!
//! The reference shares nothing with the product: no zone database, no date library. It knows
//! the rules of a dozen zones as their laws put them, and counts days by hand. So a mistake in
//! either shows as a difference.

#![cfg(test)]

use std::collections::BTreeMap;

use domain::application::{Application, Dates, Stage, Submission, SubmitRefused};
use domain::call::{self, Call, CallText, Clocks, Criterion};
use domain::ids::{ApplicationId, CallId, CityId, PersonId, SubmissionId};
use domain::language::Lang;
use domain::sign_off::SignOff;
use domain::time::{Timestamp, Wall, WallRefused};
use uuid::Uuid;

const MINUTE: i64 = 60;
const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;
/// Cases in all.
const N_CASES: usize = 100_000;

/// Days since 1970-01-01 of a date of the Gregorian calendar.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let (y, m) = if month <= 2 { (year - 1, month + 12) } else { (year, month) };
    365 * y + y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400) + (153 * (m - 3) + 2) / 5 + day
        - 719_469
}

/// 0 for Sunday.
fn weekday(days: i64) -> i64 {
    (days + 4).rem_euclid(7)
}

fn last_sunday(year: i64, month: i64) -> i64 {
    let last = if month == 12 { days(year + 1, 1, 1) } else { days(year, month + 1, 1) } - 1;
    last - weekday(last)
}

fn nth_sunday(year: i64, month: i64, n: i64) -> i64 {
    let first = days(year, month, 1);
    first + (7 - weekday(first)) % 7 + 7 * (n - 1)
}

/// How a zone changes its clocks; moments in seconds.
#[derive(Debug, Clone, Copy)]
enum Rule {
    /// Never.
    Never,
    /// The European Union's: last Sundays of March and October, 01:00 UTC.
    Europe,
    /// The United States': second Sunday of March and first of November, 02:00 on the clock.
    America,
    /// Newfoundland's: as the United States, but one minute past midnight until the spring of 2011.
    Newfoundland,
    /// New South Wales': first Sundays of October and April, 02:00 standard time.
    Sydney,
    /// Lord Howe Island's: as Sydney by its own clock, and by half an hour only.
    LordHowe,
    /// New Zealand's: last Sunday of September, first of April, 02:00 standard time in Wellington.
    NewZealand,
}

struct Zone {
    name: &'static str,
    /// Seconds east of Greenwich without summer time.
    standard: i64,
    rule: Rule,
}

const fn zone(name: &'static str, hours: i64, minutes: i64, rule: Rule) -> Zone {
    Zone { name, standard: hours * HOUR + minutes * MINUTE, rule }
}

const ZONES: [Zone; 14] = [
    zone("Europe/Berlin", 1, 0, Rule::Europe),
    zone("Europe/Lisbon", 0, 0, Rule::Europe),
    zone("Europe/Kyiv", 2, 0, Rule::Europe),
    zone("Atlantic/Azores", -1, 0, Rule::Europe),
    zone("America/New_York", -5, 0, Rule::America),
    zone("America/St_Johns", -3, -30, Rule::Newfoundland),
    zone("America/Los_Angeles", -8, 0, Rule::America),
    zone("Asia/Kolkata", 5, 30, Rule::Never),
    zone("Asia/Kathmandu", 5, 45, Rule::Never),
    zone("Africa/Nairobi", 3, 0, Rule::Never),
    zone("Pacific/Kiritimati", 14, 0, Rule::Never),
    zone("Australia/Sydney", 10, 0, Rule::Sydney),
    zone("Australia/Lord_Howe", 10, 30, Rule::LordHowe),
    zone("Pacific/Chatham", 12, 45, Rule::NewZealand),
];

impl Zone {
    /// What summer time adds.
    fn saving(&self) -> i64 {
        match self.rule {
            Rule::Never => 0,
            Rule::LordHowe => 30 * MINUTE,
            Rule::Europe | Rule::America | Rule::Newfoundland | Rule::Sydney | Rule::NewZealand => HOUR,
        }
    }

    /// The moments in a year at which summer time begins and ends, seconds UTC.
    fn changes(&self, year: i64) -> Option<(i64, i64)> {
        let clock = |day: i64, second: i64, offset: i64| day * DAY + second - offset;
        let summer = self.standard + self.saving();
        Some(match self.rule {
            Rule::Never => return None,
            Rule::Europe => {
                (last_sunday(year, 3) * DAY + HOUR, last_sunday(year, 10) * DAY + HOUR)
            }
            Rule::America => (
                clock(nth_sunday(year, 3, 2), 2 * HOUR, self.standard),
                clock(nth_sunday(year, 11, 1), 2 * HOUR, summer),
            ),
            Rule::Newfoundland => {
                let at = |early: bool| if early { MINUTE } else { 2 * HOUR };
                (
                    clock(nth_sunday(year, 3, 2), at(year <= 2011), self.standard),
                    clock(nth_sunday(year, 11, 1), at(year < 2011), summer),
                )
            }
            Rule::Sydney => (
                clock(nth_sunday(year, 10, 1), 2 * HOUR, self.standard),
                clock(nth_sunday(year, 4, 1), 2 * HOUR, self.standard),
            ),
            // Both at two on the island's own clock, of which the second shows summer time.
            Rule::LordHowe => (
                clock(nth_sunday(year, 10, 1), 2 * HOUR, self.standard),
                clock(nth_sunday(year, 4, 1), 2 * HOUR, summer),
            ),
            Rule::NewZealand => (
                clock(last_sunday(year, 9), 2 * HOUR, 12 * HOUR),
                clock(nth_sunday(year, 4, 1), 2 * HOUR, 12 * HOUR),
            ),
        })
    }

    /// Seconds east of Greenwich at a moment.
    fn offset(&self, at: i64, year: i64) -> i64 {
        let Some((begins, ends)) = self.changes(year) else { return self.standard };
        let is_summer = match begins < ends {
            true => begins <= at && at < ends,
            false => at < ends || begins <= at,
        };
        self.standard + if is_summer { self.saving() } else { 0 }
    }

    /// The last moment at which the clock shows this minute, seconds UTC; `None` when the clocks
    /// jump over it.
    fn last_moment(&self, year: i64, local: i64) -> Option<i64> {
        let moments = [self.standard, self.standard + self.saving()].map(|it| local - it);
        moments.into_iter().filter(|it| it + self.offset(*it, year) == local).max()
    }
}

/// A small generator of its own, so that the cases are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % n
    }

    fn between(&mut self, low: i64, high: i64) -> i64 {
        low + i64::try_from(self.below(u64::try_from(high - low + 1).unwrap())).unwrap()
    }
}

/// A minute near a change of the clocks, or any minute of the year: in days and seconds.
fn minute(dice: &mut Dice, zone: &Zone) -> (i64, i64) {
    let year = dice.between(2008, 2040);
    let near = match zone.changes(year) {
        Some((begins, ends)) if dice.below(4) > 0 => {
            let change = if dice.below(2) == 0 { begins } else { ends };
            change + zone.standard + dice.between(-150, 150) * MINUTE
        }
        _ => days(year, 1, 1) * DAY + dice.between(0, 365 * 1_440 - 1) * MINUTE,
    };
    (year, near.div_euclid(MINUTE) * MINUTE)
}

fn written(local: i64) -> String {
    let (day, second) = (local.div_euclid(DAY), local.rem_euclid(DAY));
    let mut year = 1970 + day / 366;
    while days(year + 1, 1, 1) <= day {
        year += 1;
    }
    let month = (1..=12).rev().find(|it| days(year, *it, 1) <= day).unwrap();
    let (hour, minute) = (second / HOUR, second % HOUR / MINUTE);
    format!("{year:04}-{month:02}-{:02}T{hour:02}:{minute:02}", day - days(year, month, 1) + 1)
}

fn call(until: Wall) -> Option<Call> {
    let city = until.deadline().ok()?;
    let end = city.at;
    let wall = |days: i64| end.plus_ms(days * DAY * 1_000);
    let instant = |at: Timestamp| Wall::new(&at.wall_in("UTC"), "UTC").instant().unwrap();
    Some(Call {
        id: CallId(Uuid::from_u128(1)),
        slug: "2020".to_owned(),
        stage: call::Stage::Published { at: wall(-40) },
        form: "application".to_owned(),
        form_version: 1,
        texts: BTreeMap::<Lang, CallText>::new(),
        clocks: Clocks {
            opens: instant(wall(-30)),
            endorsement: Wall::new(&wall(30).wall_in("UTC"), "UTC").deadline().unwrap(),
            commission: Wall::new(&wall(30).wall_in("UTC"), "UTC").deadline().unwrap(),
            screening: None,
            experts: None,
            announcement: instant(wall(60)),
            city,
        },
        quota: 3,
        criteria: Vec::<Criterion>::new(),
        extensions: Vec::new(),
        figures: None,
        signature: Vec::new(),
        parties: Vec::new(),
        drafted_at: wall(-50),
    })
}

fn draft() -> Application {
    Application {
        id: ApplicationId(Uuid::from_u128(2)),
        call: CallId(Uuid::from_u128(1)),
        city: CityId(Uuid::from_u128(3)),
        country: "UA".parse().unwrap(),
        stage: Stage::Draft,
        rank: None,
        filings: 0,
        started_at: Timestamp(0),
        started_by: PersonId(Uuid::from_u128(4)),
        form_version: 1,
        dates: Dates::default(),
        amending: None,
    }
}

fn hand_in(at: Timestamp) -> Submission {
    Submission {
        id: SubmissionId(Uuid::from_u128(5)),
        application: draft().id,
        n: 1,
        number: "2020-0001".to_owned(),
        at,
        by: PersonId(Uuid::from_u128(4)),
        sha256: String::new(),
        canonical: String::new(),
        content_sha256: String::new(),
        signature: None,
        receipt: None,
    }
}

#[test]
fn a_hundred_thousand_cases_around_deadlines_are_decided_as_reckoned_by_hand() {
    let mut dice = Dice(0x2545_F491_4F6C_DD1D);
    let (mut n_gaps, mut n_twice, mut n_in_time, mut n_late) = (0, 0, 0, 0);
    let mut wrong = Vec::new();
    for case in 0..N_CASES {
        let zone = &ZONES[case % ZONES.len()];
        let (year, local) = minute(&mut dice, zone);
        let wall = Wall::new(&written(local), zone.name);
        let Some(last) = zone.last_moment(year, local) else {
            n_gaps += 1;
            if !matches!(wall.deadline(), Err(WallRefused::InGap { .. })) {
                wrong.push(format!("{wall:?} exists for us"));
            }
            continue;
        };
        let Some(call) = call(wall.clone()) else {
            wrong.push(format!("{wall:?} does not exist for us"));
            continue;
        };
        n_twice += i32::from(is_twice(zone, year, local));
        // Two seconds around the last millisecond, or as far as clocks of nodes differ.
        let until = (last + MINUTE) * 1_000 - 1;
        let arrival = match dice.below(4) {
            0 => until + dice.between(-300_000, 300_000),
            1 => until + dice.between(-1, 1),
            _ => until + dice.between(-2_000, 2_000),
        };
        let expected = arrival <= until;
        let decided = draft().submit(&call, Vec::new(), None, &SignOff::default(), hand_in(Timestamp(arrival)));
        let closed = SubmitRefused::CallClosed { closed_at: Timestamp(until) };
        let right = match decided {
            Ok(_) => expected,
            Err(refused) => !expected && refused == closed,
        };
        if expected { n_in_time += 1 } else { n_late += 1 }
        if !right {
            wrong.push(format!("{wall:?} until {until}, arrived {arrival}"));
        }
    }
    let n_wrong = wrong.len();
    wrong.truncate(10);
    assert_eq!((n_wrong, wrong), (0, Vec::new()));
    // The cases are worth something: every kind came up, and often.
    assert!(n_gaps > 1_000 && n_twice > 1_000, "{n_gaps} gaps, {n_twice} twice");
    assert!(n_in_time > 20_000 && n_late > 20_000, "{n_in_time} in time, {n_late} late");
}

fn is_twice(zone: &Zone, year: i64, local: i64) -> bool {
    let moments = [zone.standard, zone.standard + zone.saving()].map(|it| local - it);
    zone.saving() > 0 && moments.into_iter().all(|it| it + zone.offset(it, year) == local)
}

/// Without this the hundred thousand could agree because both are blind.
#[test]
fn a_reckoning_that_is_an_hour_off_is_found_out() {
    let berlin = &ZONES[0];
    let wall = Wall::new("2021-07-01T23:59", "Europe/Berlin").deadline().unwrap();
    let local = days(2021, 7, 1) * DAY + 23 * HOUR + 59 * MINUTE;
    assert_eq!(berlin.last_moment(2021, local), Some((wall.at.0 + 1) / 1_000 - MINUTE));
    let wrong = zone("Europe/Berlin", 1, 0, Rule::Never);
    assert_ne!(wrong.last_moment(2021, local), berlin.last_moment(2021, local));
    assert_eq!(written(local), "2021-07-01T23:59");
    let gap = days(2021, 3, 28) * DAY + 2 * HOUR + 30 * MINUTE;
    assert_eq!(berlin.last_moment(2021, gap), None);
}
