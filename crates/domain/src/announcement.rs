//! When the results of a call are told: planned by one person, agreed to by another, done once.
//!
//! A plan names an instant, or none: then the results are told as soon as a second person agrees.
//! Nothing is planned before every file is decided and every letter approved. What can be believed
//! about the hour is in `watch`; what is told is in `decision.rs`.

use std::fmt::Write as _;

use serde_json::json;
use sha2::{Digest, Sha256};

use crate::application::Application;
use crate::call::{Call, Instant};
use crate::decision::{self, AnnounceRefused, Announcement, Decision};
use crate::decision_letter::DecisionLetter;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{AnnouncementId, ApplicationId, CallId, CityId, PersonId, SpellId};
use crate::time::Timestamp;

mod watch;

pub use watch::{Look, Verdict, Watch, Witness};

/// How a plan ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The results were told by it.
    Told,
    /// It was called off.
    CalledOff,
}

impl End {
    /// Both.
    pub const ALL: [End; 2] = [End::Told, End::CalledOff];

    /// Its word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            End::Told => "told",
            End::CalledOff => "called_off",
        }
    }
}

impl std::str::FromStr for End {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        End::ALL.into_iter().find(|it| it.as_str() == text).ok_or_else(|| text.to_owned())
    }
}

/// A planned announcement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Its id.
    pub id: AnnouncementId,
    /// Of which call.
    pub call: CallId,
    /// The instant; none when it is to be told as soon as a second person agrees.
    pub at: Option<Instant>,
    /// When it was planned.
    pub planned_at: Timestamp,
    /// By whom.
    pub planned_by: PersonId,
    /// When a second person agreed.
    pub approved_at: Option<Timestamp>,
    /// Who.
    pub approved_by: Option<PersonId>,
    /// To what exactly: the hash of every outcome and letter, see [`content`].
    pub approved_sha256: Option<String>,
    /// When the hour was found doubtful.
    pub doubted_at: Option<Timestamp>,
    /// When somebody said that the hour is right all the same.
    pub confirmed_at: Option<Timestamp>,
    /// Who.
    pub confirmed_by: Option<PersonId>,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// How.
    pub end: Option<End>,
}

/// Why an announcement could not be planned.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanRefused {
    /// Something keeps the results back, whatever the hour.
    #[error("not ready: {0}")]
    NotReady(AnnounceRefused),
    /// Another plan waits.
    #[error("another plan waits")]
    Planned,
    /// The call promised not to tell before that instant.
    #[error("not before {from}")]
    BeforeClock {
        /// The promised instant.
        from: Timestamp,
    },
    /// The instant has passed.
    #[error("the instant has passed")]
    Past,
}

/// Why a plan could not be agreed to.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ApproveRefused {
    /// Something keeps the results back, whatever the hour.
    #[error("not ready: {0}")]
    NotReady(AnnounceRefused),
    /// Whoever planned it cannot agree to it.
    #[error("planned by the same person")]
    SamePerson,
    /// It has ended.
    #[error("the plan has ended")]
    Ended,
    /// Somebody has agreed to exactly this.
    #[error("agreed to already")]
    Approved,
    /// The instant has passed before anybody agreed.
    #[error("the instant has passed")]
    Past,
}

/// Why the results were not told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TellRefused {
    /// Something keeps the results back.
    #[error("not ready: {0}")]
    NotReady(AnnounceRefused),
    /// No second person has agreed.
    #[error("no second person has agreed")]
    NotApproved,
    /// Outcomes or letters have changed since a second person agreed.
    #[error("changed since it was agreed to")]
    Changed,
    /// The plan has ended.
    #[error("the plan has ended")]
    Ended,
    /// The instant has not come.
    #[error("not before {from}")]
    TooEarly {
        /// The instant.
        from: Timestamp,
    },
    /// The machine's clock has jumped, and nobody has said that the hour is right.
    #[error("the hour is doubtful")]
    Doubtful,
}

/// Why nobody could call a plan off, or say that the hour is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanOver {
    /// It has ended.
    #[error("the plan has ended")]
    Ended,
    /// The hour is not in doubt.
    #[error("the hour is not in doubt")]
    NotDoubted,
}

/// Everything an announcement is made of, as loaded in one snapshot.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    /// The call.
    pub call: Call,
    /// Its forwarded and eligible files, with the decision on each and the id of its membership.
    pub files: Vec<(Application, Option<Decision>, SpellId)>,
    /// The cities among them that are members now.
    pub members: Vec<CityId>,
    /// The letters of the call.
    pub letters: Vec<DecisionLetter>,
}

/// The results told, and the plan that ended with them.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// What became true.
    pub announcement: Announcement,
    /// The plan.
    pub plan: Plan,
}

impl Results {
    /// What keeps the results back, whatever the hour; on `day` memberships would begin.
    ///
    /// # Errors
    /// [`AnnounceRefused`], the first kind of obstacle with every file it concerns.
    pub fn ready(&self, day: &str) -> Result<(), AnnounceRefused> {
        let files: Vec<_> = self.files.iter().map(|(file, it, _)| (file, it.as_ref())).collect();
        decision::ready(&self.call, &files, &self.members)?;
        let wanting = self.without_letter(day);
        if wanting.is_empty() { Ok(()) } else { Err(AnnounceRefused::Letters(wanting)) }
    }

    /// The decided files that have no letter which was read and approved and is true on `day`.
    pub fn without_letter(&self, day: &str) -> Vec<ApplicationId> {
        let decided = self.files.iter().filter_map(|(file, it, _)| Some((file.id, it.as_ref()?)));
        decided
            .filter(|(id, decision)| {
                let mut own = self.letters.iter().filter(|it| it.application == *id).peekable();
                own.peek().is_none() || !own.all(|it| it.can_go_out(decision.outcome, day))
            })
            .map(|(id, _)| id)
            .collect()
    }
}

/// Names every outcome and every letter: what a second person agrees to, and nothing else.
pub fn content(results: &Results) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (file, decision, _) in &results.files {
        let outcome = decision.as_ref().map_or("none", |it| it.outcome.as_str());
        lines.push(format!("file {} {outcome}", file.id));
    }
    for it in &results.letters {
        lines.push(format!("letter {} {} {}", it.application, it.lang, it.sha256));
    }
    lines.sort();
    let mut text = String::new();
    for line in lines {
        writeln!(text, "{line}").expect("writing to a String cannot fail");
    }
    hex::encode(Sha256::digest(text.as_bytes()))
}

impl Plan {
    /// Plans to tell the results at an instant, or as soon as a second person agrees.
    ///
    /// # Errors
    /// [`PlanRefused`].
    pub fn make(
        plan: Plan,
        open: Option<&Plan>,
        results: &Results,
        day: &str,
    ) -> Result<Changed<Plan>, PlanRefused> {
        if open.is_some_and(|it| it.ended_at.is_none()) {
            return Err(PlanRefused::Planned);
        }
        let from = results.call.clocks.announcement.at;
        match &plan.at {
            Some(at) if at.at < from => return Err(PlanRefused::BeforeClock { from }),
            Some(at) if at.at <= plan.planned_at => return Err(PlanRefused::Past),
            None if plan.planned_at < from => return Err(PlanRefused::BeforeClock { from }),
            Some(_) | None => (),
        }
        results.ready(day).map_err(PlanRefused::NotReady)?;
        let at = plan.at.as_ref().map(|it| it.at);
        let payload = json!({ "plan": plan.id, "at": at });
        let event = plan.event(
            EventKind::AnnouncementPlanned,
            Some(plan.planned_by),
            plan.planned_at,
            payload,
        );
        Ok(Changed::new(plan, event))
    }

    /// A second person agrees to exactly these outcomes and letters.
    ///
    /// # Errors
    /// [`ApproveRefused`].
    pub fn approve(
        self,
        results: &Results,
        day: &str,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Plan>, ApproveRefused> {
        if self.ended_at.is_some() {
            return Err(ApproveRefused::Ended);
        }
        if by == self.planned_by {
            return Err(ApproveRefused::SamePerson);
        }
        let sha256 = content(results);
        if self.approved_sha256.as_ref() == Some(&sha256) {
            return Err(ApproveRefused::Approved);
        }
        // Once agreed to, what changed meanwhile may be agreed to after the instant too.
        let late = self.at.as_ref().is_some_and(|it| it.at <= now);
        if late && self.approved_at.is_none() {
            return Err(ApproveRefused::Past);
        }
        results.ready(day).map_err(ApproveRefused::NotReady)?;
        let payload = json!({ "plan": self.id, "sha256": sha256 });
        let event = self.event(EventKind::AnnouncementApproved, Some(by), now, payload);
        let (approved_at, approved_by) = (Some(now), Some(by));
        Ok(Changed::new(
            Plan { approved_at, approved_by, approved_sha256: Some(sha256), ..self },
            event,
        ))
    }

    /// Ends the plan; nothing is told by it.
    ///
    /// # Errors
    /// [`PlanOver::Ended`].
    pub fn call_off(self, by: PersonId, now: Timestamp) -> Result<Changed<Plan>, PlanOver> {
        if self.ended_at.is_some() {
            return Err(PlanOver::Ended);
        }
        let payload = json!({ "plan": self.id });
        let event = self.event(EventKind::AnnouncementCalledOff, Some(by), now, payload);
        Ok(Changed::new(Plan { ended_at: Some(now), end: Some(End::CalledOff), ..self }, event))
    }

    /// A node found that the machine's clock has jumped: from here a person must say that it is right.
    /// `None` when that is known already.
    pub fn doubt(self, ahead_ms: i64, now: Timestamp) -> Option<Changed<Plan>> {
        if self.ended_at.is_some() || self.doubted_at.is_some() {
            return None;
        }
        let payload = json!({ "plan": self.id, "ahead_ms": ahead_ms });
        let event = self.event(EventKind::AnnouncementDoubted, None, now, payload);
        Some(Changed::new(Plan { doubted_at: Some(now), ..self }, event))
    }

    /// Somebody looked at another clock: the hour is right.
    ///
    /// # Errors
    /// [`PlanOver`].
    pub fn confirm_hour(self, by: PersonId, now: Timestamp) -> Result<Changed<Plan>, PlanOver> {
        if self.ended_at.is_some() {
            return Err(PlanOver::Ended);
        }
        if !self.waits_for_confirmation() {
            return Err(PlanOver::NotDoubted);
        }
        let payload = json!({ "plan": self.id });
        let event = self.event(EventKind::AnnouncementConfirmed, Some(by), now, payload);
        let (confirmed_at, confirmed_by) = (Some(now), Some(by));
        Ok(Changed::new(Plan { confirmed_at, confirmed_by, ..self }, event))
    }

    /// Whether somebody must say that the hour is right.
    pub fn waits_for_confirmation(&self) -> bool {
        self.doubted_at.is_some() && self.confirmed_at.is_none()
    }

    /// Whether it still is to be told.
    pub fn is_open(&self) -> bool {
        self.ended_at.is_none()
    }

    /// Tells everything at one instant: by the clock (`by` nobody), or by hand once it has come.
    ///
    /// # Errors
    /// [`TellRefused`]; nothing is told then.
    pub fn tell(
        self,
        results: Results,
        day: &str,
        by: Option<PersonId>,
        now: Timestamp,
    ) -> Result<Changed<Told>, TellRefused> {
        if self.ended_at.is_some() {
            return Err(TellRefused::Ended);
        }
        let Some(agreed) = &self.approved_sha256 else { return Err(TellRefused::NotApproved) };
        if let Some(at) = self.at.as_ref().filter(|it| now < it.at) {
            return Err(TellRefused::TooEarly { from: at.at });
        }
        if self.waits_for_confirmation() {
            return Err(TellRefused::Doubtful);
        }
        results.ready(day).map_err(TellRefused::NotReady)?;
        if *agreed != content(&results) {
            return Err(TellRefused::Changed);
        }
        let Results { call, files, members, .. } = results;
        let told = decision::announce(call, files, &members, day, by, now)
            .map_err(TellRefused::NotReady)?;
        let plan = Plan { ended_at: Some(now), end: Some(End::Told), ..self };
        Ok(told.map(|announcement| Told { announcement, plan }))
    }

    fn event(
        &self,
        kind: EventKind,
        by: Option<PersonId>,
        at: Timestamp,
        payload: serde_json::Value,
    ) -> Event {
        Event::new(kind, self.call.0, by, at, payload)
    }
}

#[cfg(test)]
#[path = "announcement_tests.rs"]
mod tests;
