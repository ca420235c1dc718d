//! More time for one application: asked by its team, granted by the secretariat (by two people,
//! where the network wants that), counted in public.
//!
//! A draft is its team's alone, so the secretariat learns of one only when the team asks. What
//! was granted travels with the application (`Dates`), and how often it happened in a call is
//! on the call's page; whose application it was is not.

use serde_json::json;

use crate::application::{self, Application};
use crate::call::{self, Call};
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, CallId, PersonId, WaiverId};
use crate::time::{Deadline, Timestamp};

/// The most characters of a reason, on either side.
pub const WHY_CHARS_MAX: usize = 2_000;

/// A request for more time, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// Its id.
    pub id: WaiverId,
    /// For which application.
    pub application: ApplicationId,
    /// In which call.
    pub call: CallId,
    /// When the team asked.
    pub asked_at: Timestamp,
    /// Who asked.
    pub asked_by: PersonId,
    /// Why, in the team's words.
    pub why: String,
    /// How far it has come.
    pub stage: Stage,
}

/// How far a request has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// It waits for the secretariat.
    Asked,
    /// The application has more time.
    Granted {
        /// Since when.
        at: Timestamp,
        /// Who granted it, or proposed it where the network wants two people.
        by: PersonId,
        /// The second person, where the network wants one.
        second: Option<PersonId>,
        /// Until when.
        until: Deadline,
        /// Why, in the secretariat's words.
        reason: String,
    },
    /// It has not.
    Refused {
        /// Since when.
        at: Timestamp,
        /// Who said no.
        by: PersonId,
        /// Why, for the team to read.
        reason: String,
    },
}

impl Stage {
    /// Every word [`Stage::name`] can give.
    pub const NAMES: [&'static str; 3] = ["asked", "granted", "refused"];

    /// The stage's word in the database.
    pub fn name(&self) -> &'static str {
        match self {
            Stage::Asked => "asked",
            Stage::Granted { .. } => "granted",
            Stage::Refused { .. } => "refused",
        }
    }
}

/// An application together with the waiver that gives it more time.
#[derive(Debug, Clone, PartialEq)]
pub struct Waived {
    /// The application, with its new date.
    pub application: Application,
    /// The waiver.
    pub waiver: Waiver,
}

/// What the secretariat grants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// Until when.
    pub until: Deadline,
    /// Why, in the secretariat's words.
    pub reason: String,
    /// Who grants it, or proposed it where the network wants two people.
    pub by: PersonId,
    /// The second person, where the network wants one.
    pub second: Option<PersonId>,
}

/// Why a request for more time, or its answer, was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WaiverRefused {
    /// Only a draft of a call whose commissions still choose can be given more time.
    #[error("the application cannot be given more time")]
    NotWritable,
    /// A request waits already.
    #[error("a request waits already")]
    AskedAlready,
    /// It was answered already.
    #[error("the request was answered already")]
    Answered,
    /// The reason is missing.
    #[error("a reason is missing")]
    NoReason,
    /// The reason is no sentence or two any more.
    #[error("the reason is longer than {max} characters")]
    TooLong {
        /// How many characters it may have.
        max: usize,
    },
    /// The application has that time already.
    #[error("the application has time until {until}")]
    NotMore {
        /// Its last millisecond as it is.
        until: Timestamp,
    },
    /// The moment has passed.
    #[error("the moment has passed")]
    Past,
    /// The commission could not choose it any more.
    #[error("commissions choose until {until:?}")]
    AfterCommissions {
        /// The commissions' date for choosing.
        until: Deadline,
    },
}

fn reason(text: &str) -> Result<String, WaiverRefused> {
    let text = text.trim();
    if text.is_empty() {
        return Err(WaiverRefused::NoReason);
    }
    if text.chars().count() > WHY_CHARS_MAX {
        return Err(WaiverRefused::TooLong { max: WHY_CHARS_MAX });
    }
    Ok(text.to_owned())
}

/// A draft, while its commission can still choose it.
fn writable(file: &Application, call: &Call, now: Timestamp) -> Result<(), WaiverRefused> {
    let is_draft = matches!(file.stage, application::Stage::Draft);
    let running = matches!(call.stage, call::Stage::Published { .. });
    match is_draft && running && call.clocks.endorsement.includes(now) {
        true => Ok(()),
        false => Err(WaiverRefused::NotWritable),
    }
}

impl Waiver {
    /// The team asks for more time. `waits` says whether a request of it waits already.
    ///
    /// # Errors
    /// [`WaiverRefused`].
    pub fn ask(
        waiver: Waiver,
        file: &Application,
        call: &Call,
        waits: bool,
    ) -> Result<Changed<Waiver>, WaiverRefused> {
        writable(file, call, waiver.asked_at)?;
        if waits {
            return Err(WaiverRefused::AskedAlready);
        }
        let why = reason(&waiver.why)?;
        let (by, at) = (waiver.asked_by, waiver.asked_at);
        let payload = json!({ "waiver": waiver.id });
        let event = Event::new(EventKind::WaiverAsked, file.id.0, Some(by), at, payload);
        Ok(Changed::new(Waiver { why, stage: Stage::Asked, ..waiver }, event))
    }

    /// Whether what two people would grant can be; to be asked when it is proposed.
    ///
    /// # Errors
    /// [`WaiverRefused`].
    pub fn check(
        &self,
        file: &Application,
        call: &Call,
        until: &Deadline,
        why: &str,
        now: Timestamp,
    ) -> Result<String, WaiverRefused> {
        if !matches!(self.stage, Stage::Asked) {
            return Err(WaiverRefused::Answered);
        }
        writable(file, call, now)?;
        let end = until.accepted_until();
        if end <= now {
            return Err(WaiverRefused::Past);
        }
        let has = file.dates.city_until(call.clocks.city.accepted_until());
        if end <= has {
            return Err(WaiverRefused::NotMore { until: has });
        }
        if end > call.clocks.endorsement.at {
            return Err(WaiverRefused::AfterCommissions { until: call.clocks.endorsement.clone() });
        }
        reason(why)
    }

    /// Gives the application more time.
    ///
    /// # Errors
    /// [`WaiverRefused`].
    pub fn grant(
        self,
        file: Application,
        call: &Call,
        grant: Grant,
        now: Timestamp,
    ) -> Result<Changed<Waived>, WaiverRefused> {
        let reason = self.check(&file, call, &grant.until, &grant.reason, now)?;
        let payload = json!({
            "waiver": self.id, "call": call.id, "until": grant.until, "by": grant.by,
            "second": grant.second,
        });
        let by = Some(grant.second.unwrap_or(grant.by));
        let event = Event::new(EventKind::WaiverGranted, file.id.0, by, now, payload);
        let dates = application::Dates { waiver: Some(grant.until.clone()), ..file.dates.clone() };
        let stage = Stage::Granted {
            at: now,
            by: grant.by,
            second: grant.second,
            until: grant.until,
            reason,
        };
        let application = Application { dates, ..file };
        Ok(Changed::new(Waived { application, waiver: Waiver { stage, ..self } }, event))
    }

    /// Says no, for a reason the team reads.
    ///
    /// # Errors
    /// [`WaiverRefused`].
    pub fn refuse(
        self,
        why: &str,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Waiver>, WaiverRefused> {
        if !matches!(self.stage, Stage::Asked) {
            return Err(WaiverRefused::Answered);
        }
        let reason = reason(why)?;
        let payload = json!({ "waiver": self.id });
        let event =
            Event::new(EventKind::WaiverRefused, self.application.0, Some(by), now, payload);
        Ok(Changed::new(Waiver { stage: Stage::Refused { at: now, by, reason }, ..self }, event))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{ana, application, at, id, ida, mei, published};
    use crate::time::Wall;

    fn asked() -> Waiver {
        Waiver {
            id: WaiverId(id(80)),
            application: application(1, application::Stage::Draft).id,
            call: published().id,
            asked_at: at("2020-04-29T10:00"),
            asked_by: ana(),
            why: " The power was cut for two days. ".to_owned(),
            stage: Stage::Asked,
        }
    }

    fn draft() -> Application {
        application(1, application::Stage::Draft)
    }

    fn grant(until: &str) -> Grant {
        Grant {
            until: Wall::new(until, "Europe/Berlin").deadline().unwrap(),
            reason: "Power cuts in the oblast.".to_owned(),
            by: ida(),
            second: Some(mei()),
        }
    }

    fn granted(grant: Grant, now: &str) -> Result<Waived, WaiverRefused> {
        let granted = asked().grant(draft(), &published(), grant, at(now));
        granted.map(|it| it.into_parts().0)
    }

    #[test]
    fn a_team_asks_once_while_its_commission_chooses() {
        let asked_now = Waiver::ask(asked(), &draft(), &published(), false).unwrap();
        assert_eq!(asked_now.state().why, "The power was cut for two days.");
        let again = Waiver::ask(asked(), &draft(), &published(), true);
        assert_eq!(again, Err(WaiverRefused::AskedAlready));
        let empty = Waiver { why: " ".to_owned(), ..asked() };
        assert_eq!(Waiver::ask(empty, &draft(), &published(), false), Err(WaiverRefused::NoReason));
        let late = Waiver { asked_at: at("2020-06-02T10:00"), ..asked() };
        assert_eq!(
            Waiver::ask(late, &draft(), &published(), false),
            Err(WaiverRefused::NotWritable)
        );
        let filed = application(1, application::Stage::Submitted { at: at("2020-04-02T10:00") });
        assert_eq!(
            Waiver::ask(asked(), &filed, &published(), false),
            Err(WaiverRefused::NotWritable)
        );
    }

    #[test]
    fn one_application_has_more_time_and_no_other() {
        let waived = granted(grant("2020-05-05T12:00"), "2020-05-02T10:00").unwrap();
        let until = waived.application.writable_until(&published()).unwrap();
        assert_eq!(until, Wall::new("2020-05-05T12:00", "Europe/Berlin").deadline().unwrap().at);
        assert_eq!(waived.waiver.stage.name(), "granted");
        let other = application(2, application::Stage::Draft);
        assert_eq!(other.writable_until(&published()), Some(published().clocks.city.at));
    }

    #[test]
    fn it_is_more_than_there_is_ahead_and_leaves_the_commission_its_time() {
        let has = published().clocks.city.at;
        let now = "2020-04-29T10:00";
        let refused = |until: &str, now: &str| granted(grant(until), now).unwrap_err();
        assert_eq!(refused("2020-04-30T12:00", now), WaiverRefused::NotMore { until: has });
        assert_eq!(refused("2020-05-02T12:00", "2020-05-03T10:00"), WaiverRefused::Past);
        let until = published().clocks.endorsement;
        assert_eq!(refused("2020-06-01T12:00", now), WaiverRefused::AfterCommissions { until });
        let why = Grant { reason: String::new(), ..grant("2020-05-05T12:00") };
        assert_eq!(granted(why, now), Err(WaiverRefused::NoReason));
    }

    #[test]
    fn a_request_is_answered_once() {
        let no = asked().refuse("The call was open for two months.", ida(), at("2020-04-30T10:00"));
        let (refused, _) = no.unwrap().into_parts();
        let again = refused.clone().refuse("No.", ida(), at("2020-04-30T11:00"));
        assert_eq!(again, Err(WaiverRefused::Answered));
        let granted =
            refused.grant(draft(), &published(), grant("2020-05-05T12:00"), at("2020-05-02T10:00"));
        assert_eq!(granted, Err(WaiverRefused::Answered));
    }
}
