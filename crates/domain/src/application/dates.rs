//! The dates that hold for one application beside its call's: a date of its own that the
//! commission set for its country, and more time that was granted to this one alone.
//!
//! Both travel with the application, so that whoever has it cannot forget them.

use crate::time::{Deadline, Timestamp};

/// What else bounds or frees one application.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dates {
    /// The commission's own earlier date, where it binds cities.
    pub own: Option<Deadline>,
    /// More time, granted to this application.
    pub waiver: Option<Deadline>,
}

/// Why the cities' date of one application is what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// The call says so.
    Call,
    /// The country's commission set an earlier date of its own.
    Commission,
    /// This application was given more time.
    Waiver,
}

impl Dates {
    /// The last millisecond at which the city's work is accepted, where the call says `call`.
    pub fn city_until(&self, call: Timestamp) -> Timestamp {
        let bound = self.own.as_ref().map_or(call, |own| own.accepted_until().min(call));
        self.waiver.as_ref().map_or(bound, |it| it.accepted_until().max(bound))
    }

    /// The same date in full, and why it is that one.
    pub fn city(&self, call: &Deadline) -> (Deadline, Basis) {
        let until = self.city_until(call.accepted_until());
        let is = |it: &&Deadline| it.accepted_until() == until;
        let bound = self.own.as_ref().filter(|own| own.accepted_until() < call.accepted_until());
        if let Some(own) = bound.filter(is) {
            return (own.clone(), Basis::Commission);
        }
        match self.waiver.as_ref().filter(is).filter(|_| until != call.accepted_until()) {
            Some(waiver) => (waiver.clone(), Basis::Waiver),
            None => (call.clone(), Basis::Call),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::application::{AnswerRefused, Application, Stage};
    use crate::testing::{application, published};
    use crate::time::Wall;

    fn deadline(local: &str) -> Deadline {
        Wall::new(local, "Europe/Kyiv").deadline().unwrap()
    }

    fn draft(own: Option<&str>, waiver: Option<&str>) -> Application {
        let dates = Dates { own: own.map(deadline), waiver: waiver.map(deadline) };
        Application { dates, ..application(1, Stage::Draft) }
    }

    #[test]
    fn the_earliest_of_call_and_commission_holds_unless_more_time_was_granted() {
        let call = published();
        let city = call.clocks.city.clone();
        let own = "2020-04-10T23:59";
        let waiver = "2020-05-10T12:00";
        for (file, until, basis) in [
            (draft(None, None), city.clone(), Basis::Call),
            (draft(Some(own), None), deadline(own), Basis::Commission),
            (draft(None, Some(waiver)), deadline(waiver), Basis::Waiver),
            (draft(Some(own), Some(waiver)), deadline(waiver), Basis::Waiver),
            // What is later than the call's date bounds nobody; what is earlier gives nothing.
            (draft(Some("2020-05-20T23:59"), None), city.clone(), Basis::Call),
            (draft(None, Some("2020-04-01T12:00")), city.clone(), Basis::Call),
        ] {
            assert_eq!(file.writing_deadline(&call), Some((until.clone(), basis)));
            assert_eq!(file.writable_until(&call), Some(until.accepted_until()));
            let last = until.accepted_until();
            assert_eq!(file.writable(&call, last), Ok(()));
            let closed = AnswerRefused::Closed { closed_at: last };
            assert_eq!(file.writable(&call, last.plus_ms(1)), Err(closed));
        }
    }

    #[test]
    fn what_was_given_back_is_mended_while_the_commission_chooses() {
        let call = published();
        let stage = Stage::Returned { at: call.clocks.opens.at, comment: "Sign it.".to_owned() };
        let file = Application { stage, ..draft(Some("2020-04-10T23:59"), None) };
        assert_eq!(file.writable_until(&call), Some(call.clocks.endorsement.at));
    }
}
