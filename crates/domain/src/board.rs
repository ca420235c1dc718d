//! Who is late in a call: what the secretariat's board marks, and lists are narrowed to.

use crate::call::{self, Call};
use crate::network::DeskRule;
use crate::time::Timestamp;

/// The moments by which a call's files are held late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Late {
    /// Whether commissions should have forwarded by now.
    pub commissions: bool,
    /// A file forwarded before that should have been checked.
    pub forwarded_before: Timestamp,
    /// A review assigned before that should have been handed in.
    pub assigned_before: Timestamp,
    /// A request to amend that ended before that is late.
    pub now: Timestamp,
}

/// Where a file stands, as far as lateness goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing<'a> {
    /// Its stage's word.
    pub stage: &'a str,
    /// Since when.
    pub since: Timestamp,
    /// Until when its city amends it.
    pub amend_until: Option<Timestamp>,
    /// The earliest assignment of a review that is not handed in.
    pub oldest_review: Option<Timestamp>,
}

const DAY_MS: i64 = 24 * 3_600_000;

impl Late {
    /// What is late in a call at `now`; nothing once its results are told.
    pub fn of(call: &Call, rule: &DeskRule, now: Timestamp) -> Late {
        let before = |days: u32| now.plus_ms(-i64::from(days) * DAY_MS);
        match call.stage {
            call::Stage::Draft | call::Stage::Announced { .. } => Late::nothing(),
            call::Stage::Published { .. } | call::Stage::Closed { .. } => Late {
                // What a commission has not forwarded when the intake ends is nobody's turn.
                commissions: matches!(call.stage, call::Stage::Published { .. })
                    && !call.clocks.commission.includes(now),
                forwarded_before: before(rule.check_days),
                assigned_before: before(rule.read_days),
                now,
            },
        }
    }

    fn nothing() -> Late {
        let never = Timestamp(i64::MIN);
        Late { commissions: false, forwarded_before: never, assigned_before: never, now: never }
    }

    /// Whether a review assigned then, and not handed in, should have been by now.
    pub fn is_review_late(&self, assigned_at: Timestamp) -> bool {
        assigned_at < self.assigned_before
    }

    /// Whether whoever's turn it is with the file should have done it by now.
    pub fn is_late(&self, file: Standing<'_>) -> bool {
        match file.stage {
            "submitted" | "returned" | "endorsed" => self.commissions,
            "forwarded" => match file.amend_until {
                Some(until) => until < self.now,
                None => file.since < self.forwarded_before,
            },
            "eligible" => file.oldest_review.is_some_and(|it| self.is_review_late(it)),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{at, call, closed, published};

    const RULE: DeskRule = DeskRule { check_days: 14, read_days: 30, near_days: 7 };

    fn file(stage: &str, since: Timestamp) -> Standing<'_> {
        Standing { stage, since, amend_until: None, oldest_review: None }
    }

    #[test]
    fn a_commission_is_late_once_its_clock_has_run_out_and_nobody_is_after_the_intake() {
        let last = published().clocks.commission.at;
        let is_late = |call: &Call, now| Late::of(call, &RULE, now).is_late(file("endorsed", last));
        assert!(!is_late(&published(), last));
        assert!(is_late(&published(), last.plus_ms(1)));
        assert!(!is_late(&closed(), last.plus_ms(1)));
        let late = Late::of(&published(), &RULE, last.plus_ms(1));
        assert!(!late.is_late(file("reserved", last)), "who waits in reserve keeps nobody waiting");
    }

    #[test]
    fn a_check_and_a_review_are_late_after_their_days() {
        let now = at("2020-07-01T10:00");
        let late = Late::of(&closed(), &RULE, now);
        let days = |n: i64| now.plus_ms(-n * DAY_MS);
        assert!(!late.is_late(file("forwarded", days(14))));
        assert!(late.is_late(file("forwarded", days(14).plus_ms(-1))));
        let read = |since| Standing { oldest_review: Some(since), ..file("eligible", days(60)) };
        assert!(!late.is_late(read(days(30))));
        assert!(late.is_late(read(days(31))));
        assert!(!late.is_late(file("eligible", days(60))), "nobody has been asked");
    }

    #[test]
    fn while_a_city_amends_its_own_clock_counts() {
        let now = at("2020-07-01T10:00");
        let late = Late::of(&closed(), &RULE, now);
        let amending = |until| Standing {
            amend_until: Some(until),
            ..file("forwarded", at("2020-05-01T10:00"))
        };
        assert!(!late.is_late(amending(now)));
        assert!(late.is_late(amending(now.plus_ms(-1))));
    }

    #[test]
    fn nothing_is_late_in_a_draft_or_once_the_results_are_told() {
        let told = Call { stage: call::Stage::Announced { at: at("2020-07-15T10:00") }, ..call() };
        for call in [call(), told] {
            let late = Late::of(&call, &RULE, at("2021-07-01T10:00"));
            assert!(!late.is_late(file("forwarded", at("2020-05-30T10:00"))));
        }
    }
}
