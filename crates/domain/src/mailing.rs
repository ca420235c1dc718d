//! What somebody wants to have by mail, when what is not urgent is gathered, and what a letter
//! that came back means for its address.

use std::collections::BTreeSet;

use serde_json::json;

use crate::event::{Changed, Event, EventKind};
use crate::ids::{MailId, PersonId};
use crate::network::{Every, LetterKind, MailRule};
use crate::time::{Timestamp, zone};

/// What an address wants to have; without a row it wants everything, as often as the network says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailing {
    /// The address.
    pub email: String,
    /// How often what is not urgent comes; `None` as the network says.
    pub every: Option<Every>,
    /// Kinds it does not want; letters of duty come all the same.
    pub off: BTreeSet<String>,
    /// When it was chosen.
    pub changed_at: Timestamp,
}

impl Mailing {
    /// An address that has chosen nothing.
    pub fn unchosen(email: &str) -> Mailing {
        Mailing {
            email: email.to_owned(),
            every: None,
            off: BTreeSet::new(),
            changed_at: Timestamp(0),
        }
    }

    /// Whether letters of a kind go to this address; `duty` is what the network says of the kind.
    pub fn wants(&self, kind: LetterKind, duty: bool) -> bool {
        duty || !self.off.contains(kind.name())
    }

    /// Puts other choices in place of these. `None` when nothing differs.
    ///
    /// `about` is what the event speaks of: the person, or the letter whose link was followed.
    pub fn choose(
        self,
        every: Option<Every>,
        off: BTreeSet<String>,
        about: uuid::Uuid,
        by: Option<PersonId>,
        now: Timestamp,
    ) -> Option<Changed<Mailing>> {
        if self.every == every && self.off == off {
            return None;
        }
        let payload = json!({ "every": every, "off": off });
        let event = Event::new(EventKind::MailingChosen, about, by, now, payload);
        Some(Changed::new(Mailing { every, off, changed_at: now, ..self }, event))
    }
}

/// When a digest goes that begins to be gathered at a moment: at the next hour of the rule, by
/// the network's clock, on any day or on the rule's day of the week.
pub fn digest_at(
    gathered_at: Timestamp,
    every: Every,
    rule: &MailRule,
    zone_name: &str,
) -> Timestamp {
    let days = match every {
        Every::AtOnce => return gathered_at,
        Every::Daily => 0..=1,
        Every::Weekly => 0..=7,
    };
    let zone = zone(zone_name).unwrap_or(jiff::tz::TimeZone::UTC);
    let Ok(from) = jiff::Timestamp::from_millisecond(gathered_at.0) else { return gathered_at };
    let from = from.to_zoned(zone.clone());
    let fits = |n: &i64| {
        let day = from.date().checked_add(jiff::Span::new().days(*n)).ok()?;
        let weekday = day.weekday().to_monday_one_offset();
        if every == Every::Weekly && weekday != rule.digest_weekday {
            return None;
        }
        // An hour the clocks jump over is taken as much later.
        let at = day.at(rule.digest_hour, 0, 0, 0).to_zoned(zone.clone()).ok()?;
        (at > from).then(|| Timestamp(at.timestamp().as_millisecond()))
    };
    days.collect::<Vec<i64>>().iter().find_map(fits).unwrap_or(gathered_at)
}

/// What was gathered for somebody went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gathered(pub PersonId);

impl Gathered {
    /// Tells that so many things were gathered for somebody.
    pub fn tell(person: PersonId, n: usize, now: Timestamp) -> Changed<Gathered> {
        let event = Event::new(EventKind::DigestGathered, person.0, None, now, json!({ "n": n }));
        Changed::new(Gathered(person), event)
    }
}

/// What is known about an address from letters that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounces {
    /// The address.
    pub email: String,
    /// Since when nothing but duty is sent there, and the status that said so.
    pub hard: Option<(Timestamp, String)>,
    /// How many letters came back for a while only, since the last one that did not.
    pub n_soft: i64,
    /// When one came back last.
    pub last_at: Timestamp,
}

/// A letter that came back, as its report says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounce {
    /// The status of RFC 3463, `5.1.1`.
    pub status: String,
    /// Whether it is for good.
    pub hard: bool,
}

impl Bounce {
    /// What a report's action and status mean; `None` where nothing came back: a delay, or a
    /// letter that arrived.
    pub fn read(action: &str, status: &str) -> Option<Bounce> {
        let action = action.trim().to_ascii_lowercase();
        let mut parts = status.trim().split('.');
        let class = parts.next()?.trim();
        let rest: Vec<&str> = parts.map(str::trim).collect();
        let digits =
            |it: &&str| (1..=3).contains(&it.len()) && it.bytes().all(|b| b.is_ascii_digit());
        if rest.len() != 2 || !rest.iter().all(digits) {
            return None;
        }
        let hard = match (action.as_str(), class) {
            // A full mailbox is emptied some day, whatever class its report is of.
            ("failed", "5") => rest != ["2", "2"],
            ("failed", "4") => false,
            _ => return None,
        };
        Some(Bounce { status: format!("{class}.{}.{}", rest[0], rest[1]), hard })
    }
}

impl Bounces {
    /// An address nothing came back from.
    pub fn none(email: &str) -> Bounces {
        Bounces { email: email.to_owned(), hard: None, n_soft: 0, last_at: Timestamp(0) }
    }

    /// A letter came back.
    pub fn came_back(self, letter: MailId, bounce: &Bounce, now: Timestamp) -> Changed<Bounces> {
        let payload = json!({ "status": bounce.status, "hard": bounce.hard });
        let event = Event::new(EventKind::AddressBounced, letter.0, None, now, payload);
        let hard = match bounce.hard {
            true => self.hard.or_else(|| Some((now, bounce.status.clone()))),
            false => self.hard,
        };
        let n_soft = self.n_soft + i64::from(!bounce.hard);
        Changed::new(Bounces { hard, n_soft, last_at: now, ..self }, event)
    }

    /// The address is written to again. `None` when nothing stood against it.
    ///
    /// `about` is the letter by whose page it was found.
    pub fn restore(self, about: MailId, by: PersonId, now: Timestamp) -> Option<Changed<Bounces>> {
        if self.hard.is_none() && self.n_soft == 0 {
            return None;
        }
        let event = Event::new(EventKind::AddressRestored, about.0, Some(by), now, json!({}));
        Some(Changed::new(Bounces { hard: None, n_soft: 0, ..self }, event))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{ana, at, id, mei};

    #[test]
    fn what_does_not_arrive_for_good_is_told_from_what_may_still() {
        let read = |action, status| Bounce::read(action, status).map(|it| it.hard);
        assert_eq!(read("failed", "5.1.1"), Some(true));
        assert_eq!(read("Failed", " 5.7.1 "), Some(true));
        assert_eq!(read("failed", "5.2.2"), Some(false));
        assert_eq!(read("failed", "4.4.7"), Some(false));
        for (action, status) in [
            ("delayed", "4.4.7"),
            ("delivered", "2.0.0"),
            ("relayed", "5.1.1"),
            ("failed", ""),
            ("failed", "5"),
            ("failed", "5.1"),
            ("failed", "5.1.1.1"),
            ("failed", "5.x.1"),
            ("failed", "5.1.1111111111"),
            ("", "5.1.1"),
        ] {
            assert_eq!(read(action, status), None, "{action} {status}");
        }
    }

    #[test]
    fn the_first_hard_bounce_marks_an_address_and_soft_ones_are_counted() {
        let (letter, now) = (MailId(id(70)), at("2023-04-03T09:00"));
        let soft = Bounce::read("failed", "4.2.2").unwrap();
        let hard = Bounce::read("failed", "5.1.1").unwrap();
        let it = Bounces::none("a@b.example").came_back(letter, &soft, now).into_parts().0;
        assert_eq!((it.hard.clone(), it.n_soft), (None, 1));
        let later = now.plus_ms(1);
        let it = it.came_back(letter, &hard, later).into_parts().0;
        let it = it.came_back(letter, &hard, later.plus_ms(5)).into_parts().0;
        assert_eq!((it.hard.clone(), it.n_soft), (Some((later, "5.1.1".to_owned())), 1));
        let it = it.restore(letter, ana(), later).unwrap().into_parts().0;
        assert_eq!((it.hard.clone(), it.n_soft), (None, 0));
        assert_eq!(it.restore(letter, ana(), later), None);
    }

    #[test]
    fn a_digest_goes_at_the_next_hour_of_the_rule_also_when_the_clocks_change() {
        let rule = MailRule::default();
        let due =
            |gathered, every| digest_at(at(gathered), every, &rule, "Europe/Berlin").to_string();
        assert_eq!(due("2023-04-03T04:59", Every::Daily), "2023-04-03T05:00:00.000Z");
        assert_eq!(due("2023-04-03T05:00", Every::Daily), "2023-04-04T05:00:00.000Z");
        assert_eq!(due("2021-03-27T12:00", Every::Daily), "2021-03-28T05:00:00.000Z");
        assert_eq!(due("2021-10-30T12:00", Every::Daily), "2021-10-31T06:00:00.000Z");
        // 3 April 2023 is a Monday.
        assert_eq!(due("2023-04-03T04:59", Every::Weekly), "2023-04-03T05:00:00.000Z");
        assert_eq!(due("2023-04-03T05:00", Every::Weekly), "2023-04-10T05:00:00.000Z");
        assert_eq!(due("2023-04-03T05:00", Every::AtOnce), "2023-04-03T05:00:00.000Z");
        let in_gap = MailRule { digest_hour: 2, ..rule };
        let due = digest_at(at("2021-03-27T12:00"), Every::Daily, &in_gap, "Europe/Berlin");
        assert_eq!(due.to_string(), "2021-03-28T01:00:00.000Z");
    }

    #[test]
    fn what_is_duty_comes_whatever_was_chosen() {
        let off = BTreeSet::from(["comment_asked".to_owned(), "receipt".to_owned()]);
        let none = Mailing::unchosen("ana@example.org");
        let now = at("2023-04-03T09:00");
        let it = none.choose(None, off.clone(), ana().0, Some(ana()), now).unwrap().into_parts().0;
        assert!(!it.wants(LetterKind::CommentAsked, false));
        assert!(it.wants(LetterKind::Receipt, true));
        assert!(it.wants(LetterKind::SectionAssigned, false));
        assert_eq!(it.choose(None, off, mei().0, None, now), None);
    }
}
