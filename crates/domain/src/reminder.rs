//! Reminders: planned as rows before they are due, each sent once, moved when a clock moves.
//!
//! A plan says what would be due if nothing changed; whoever keeps it compares it with the rows
//! that are there. What is done, withdrawn or moved is no longer in the plan, and its unsent row
//! goes; what was sent stays, so that nothing is sent twice for the same end.

use serde_json::json;

use crate::event::{Changed, Event, EventKind};
use crate::ids::{PersonId, ReminderId};
use crate::language::Lang;
use crate::network::{ReminderOf, ReminderRule};
use crate::time::{Timestamp, Wall, zone};

/// Something that ends, and somebody who would want to be reminded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Of what.
    pub of: ReminderOf,
    /// What it is about, in words that last: ids, apart by colons.
    pub object: String,
    /// The address.
    pub email: String,
    /// The person, where there is one.
    pub person: Option<PersonId>,
    /// The language of the letter.
    pub lang: Lang,
    /// The last moment at which it can be done.
    pub ends_at: Timestamp,
    /// The zone in which days before it are counted.
    pub zone: String,
}

/// A reminder as a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// Its id.
    pub id: ReminderId,
    /// Of what.
    pub of: ReminderOf,
    /// What it is about.
    pub object: String,
    /// The address.
    pub email: String,
    /// The person, where there is one.
    pub person: Option<PersonId>,
    /// The language of the letter.
    pub lang: Lang,
    /// Not before when it goes.
    pub due_at: Timestamp,
    /// The end it reminds of.
    pub ends_at: Timestamp,
    /// How many days before the end it is.
    pub n_days: i64,
    /// When it went.
    pub sent_at: Option<Timestamp>,
}

/// What makes two reminders the same: never sent twice.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// Of what.
    pub of: ReminderOf,
    /// What it is about.
    pub object: String,
    /// The address.
    pub email: String,
    /// When it is due.
    pub due_at: Timestamp,
}

impl Reminder {
    /// What makes it the same as another.
    pub fn key(&self) -> Key {
        Key {
            of: self.of,
            object: self.object.clone(),
            email: self.email.clone(),
            due_at: self.due_at,
        }
    }

    /// Marks it as sent.
    pub fn send(self, now: Timestamp) -> Changed<Reminder> {
        let payload = json!({ "of": self.of.name(), "object": self.object, "days": self.n_days });
        let event = Event::new(EventKind::Reminded, self.id.0, None, now, payload);
        Changed::new(Reminder { sent_at: Some(now), ..self }, event)
    }
}

/// When something is due that should come so many days before its end: the same hour and minute
/// by the clock of `zone`, that many calendar days earlier. Where that minute does not exist, the
/// clocks having jumped over it, as much later as they jumped.
pub fn days_before(ends_at: Timestamp, zone_name: &str, n_days: u32) -> Timestamp {
    let zone = zone(zone_name).unwrap_or(jiff::tz::TimeZone::UTC);
    let plain = ends_at.plus_ms(-i64::from(n_days) * 24 * 3_600_000);
    let Ok(moment) = jiff::Timestamp::from_millisecond(ends_at.0) else { return plain };
    let before = moment.to_zoned(zone).checked_sub(jiff::Span::new().days(i64::from(n_days)));
    before.map_or(plain, |it| Timestamp(it.timestamp().as_millisecond()))
}

/// Every reminder that something wants by the network's rules, also such as are due already; of
/// what has ended, none. Whoever keeps the rows adds none whose moment has passed: an end that
/// moves reminds nobody of days that have gone.
pub fn plan(wanted: &[Wanted], rules: &[ReminderRule], now: Timestamp) -> Vec<Planned> {
    let mut plan = Vec::new();
    for it in wanted {
        let days = rules.iter().find(|rule| rule.of == it.of).map_or(&[][..], |rule| &rule.days);
        for n_days in days.iter().filter(|_| now <= it.ends_at) {
            let due_at = days_before(it.ends_at, &it.zone, *n_days);
            plan.push(Planned { wanted: it.clone(), due_at, n_days: i64::from(*n_days) });
        }
    }
    plan
}

/// One reminder as the rules want it; it may be due already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// What it reminds of, and whom.
    pub wanted: Wanted,
    /// When it is due.
    pub due_at: Timestamp,
    /// How many days before the end.
    pub n_days: i64,
}

impl Planned {
    /// What makes it the same as another.
    pub fn key(&self) -> Key {
        Key {
            of: self.wanted.of,
            object: self.wanted.object.clone(),
            email: self.wanted.email.clone(),
            due_at: self.due_at,
        }
    }

    /// The row of it.
    pub fn row(self, id: ReminderId) -> Reminder {
        let Wanted { of, object, email, person, lang, ends_at, .. } = self.wanted;
        let (due_at, n_days) = (self.due_at, self.n_days);
        Reminder { id, of, object, email, person, lang, due_at, ends_at, n_days, sent_at: None }
    }
}

/// The last moment of a day by the clocks of a zone; `None` for what is no day.
pub fn end_of_day(day: &str, zone: &str) -> Option<Timestamp> {
    Wall::new(&format!("{day}T23:59"), zone).deadline().ok().map(|it| it.at)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BERLIN: &str = "Europe/Berlin";

    fn deadline(local: &str) -> Timestamp {
        Wall::new(local, BERLIN).deadline().unwrap().at
    }

    fn wanted(ends_at: Timestamp) -> Wanted {
        Wanted {
            of: ReminderOf::Draft,
            object: "a".to_owned(),
            email: "ana@example.org".to_owned(),
            person: None,
            lang: Lang::EN,
            ends_at,
            zone: BERLIN.to_owned(),
        }
    }

    #[test]
    fn days_are_counted_by_the_calendar_over_both_changes_of_the_clocks() {
        // The night of 28 March 2021 has 23 hours, that of 31 October 25.
        for (end, n_days, due) in [
            ("2021-03-30T23:59", 7, "2021-03-23T22:59:59.999Z"),
            ("2021-11-02T23:59", 7, "2021-10-26T21:59:59.999Z"),
            ("2020-03-07T23:59", 7, "2020-02-29T22:59:59.999Z"),
            ("2021-01-02T23:59", 3, "2020-12-30T22:59:59.999Z"),
        ] {
            assert_eq!(days_before(deadline(end), BERLIN, n_days).to_string(), due, "{end}");
        }
    }

    #[test]
    fn a_minute_that_does_not_exist_is_as_much_later_as_the_clocks_jumped() {
        let due = days_before(deadline("2021-03-30T02:30"), BERLIN, 2);
        assert_eq!(due.to_string(), "2021-03-28T01:30:59.999Z");
    }

    #[test]
    fn in_the_hour_that_comes_twice_it_is_due_once() {
        let due = days_before(deadline("2021-11-01T02:30"), BERLIN, 1);
        assert_eq!(due.to_string(), "2021-10-31T00:30:59.999Z");
    }

    #[test]
    fn the_plan_has_each_day_of_the_rule_and_nothing_after_the_end() {
        let rules = [ReminderRule { of: ReminderOf::Draft, days: vec![14, 3] }];
        let end = deadline("2023-05-31T23:59");
        let plan = |now| super::plan(&[wanted(end)], &rules, now);
        let days = |now| plan(now).iter().map(|it| it.n_days).collect::<Vec<_>>();
        assert_eq!(days(end.plus_ms(-40 * 24 * 3_600_000)), [14, 3]);
        assert_eq!(days(end), [14, 3]);
        assert_eq!(days(end.plus_ms(1)), [0; 0]);
        let other = [ReminderRule { of: ReminderOf::Reviews, days: vec![14] }];
        assert_eq!(super::plan(&[wanted(end)], &other, Timestamp(0)), []);
    }

    #[test]
    fn a_later_end_is_another_reminder_and_the_same_end_the_same() {
        let rules = [ReminderRule { of: ReminderOf::Draft, days: vec![3] }];
        let keys = |end| super::plan(&[wanted(end)], &rules, Timestamp(0))[0].key();
        let (before, after) = (deadline("2023-05-31T23:59"), deadline("2023-06-15T23:59"));
        assert_eq!(keys(before), keys(before));
        assert_ne!(keys(before), keys(after));
    }
}
