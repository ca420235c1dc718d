//! Part 2 of an application: the commission's signature under its endorsement.
//!
//! It stands for one content, named by its hash, as the mayor's signature does: whatever is
//! changed leaves it standing for an older version. To hold a seat and to have signed are two
//! things, since a file can move up from the reserve without anybody being at the desk; what
//! is forwarded has both.

use std::fmt;
use std::str::FromStr;

use serde_json::json;

use crate::application::{Application, CommissionRefused, Stage, Submission};
use crate::call::Call;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, PartTwoId, PersonId, SubmissionId};
use crate::signature::{SignedFile, Standing};
use crate::time::Timestamp;

/// The most characters an officer's name or function may have.
pub const FUNCTION_MAX: usize = 200;

/// One signature of a commission under one version of an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartTwo {
    /// Its id.
    pub id: PartTwoId,
    /// The application.
    pub application: ApplicationId,
    /// The hand-in it was signed for.
    pub submission: SubmissionId,
    /// SHA-256 of the content it stands for.
    pub content_sha256: String,
    /// When it was signed.
    pub signed_at: Timestamp,
    /// By which officer.
    pub signed_by: PersonId,
    /// What the officer was called then.
    pub name: String,
    /// In which function the officer signed.
    pub function: String,
    /// The page that was signed and stamped by hand, where one was brought in.
    pub file: Option<SignedFile>,
    /// Since when it stands for nothing any more.
    pub voided_at: Option<Timestamp>,
    /// Why.
    pub void_because: Option<Void>,
    /// When it went to the secretariat with its file.
    pub forwarded_at: Option<Timestamp>,
}

/// Why a Part 2 stands for nothing any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Void {
    /// The commission took its endorsement back.
    TakenBack,
    /// The commission gave the file back for mending.
    Returned,
    /// The city withdrew.
    Withdrawn,
    /// The application says something else now.
    Changed,
}

impl Void {
    /// Every reason.
    pub const ALL: [Void; 4] = [Void::TakenBack, Void::Returned, Void::Withdrawn, Void::Changed];

    /// Its word in the database and in texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Void::TakenBack => "taken_back",
            Void::Returned => "returned",
            Void::Withdrawn => "withdrawn",
            Void::Changed => "changed",
        }
    }
}

impl fmt::Display for Void {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Void {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Void::ALL.into_iter().find(|it| it.as_str() == text).ok_or_else(|| text.to_owned())
    }
}

impl PartTwo {
    /// What it is worth for content with this hash.
    pub fn standing(&self, content_sha256: &str) -> Standing {
        Standing::of(self.voided_at, &self.content_sha256, content_sha256)
    }

    /// Signs for a file that holds a seat, in the version that was handed in last.
    ///
    /// `seen` is the content the officer looked at; without it, whatever was handed in last.
    ///
    /// # Errors
    /// [`CommissionRefused`].
    pub fn sign(
        part_two: PartTwo,
        file: &Application,
        call: &Call,
        last: &Submission,
        seen: Option<&str>,
    ) -> Result<Changed<PartTwo>, CommissionRefused> {
        if !matches!(file.stage, Stage::Endorsed { .. }) {
            return Err(CommissionRefused::WrongStage { stage: file.stage.name() });
        }
        if !call.is_forwarding(part_two.signed_at) {
            return Err(CommissionRefused::Late { closed_at: call.clocks.commission.accepted_until() });
        }
        let other = |hash: &str| hash != last.content_sha256;
        if seen.is_some_and(other) || last.application != file.id {
            return Err(CommissionRefused::AnotherVersion);
        }
        let long = |it: &str| it.chars().count() > FUNCTION_MAX;
        if part_two.function.trim().is_empty() || long(&part_two.function) || long(&part_two.name) {
            return Err(CommissionRefused::NoFunction);
        }
        let part_two = PartTwo {
            application: file.id,
            submission: last.id,
            content_sha256: last.content_sha256.clone(),
            function: part_two.function.trim().to_owned(),
            voided_at: None,
            void_because: None,
            forwarded_at: None,
            ..part_two
        };
        let payload = json!({
            "part_two": part_two.id, "submission": part_two.submission,
            "content_sha256": part_two.content_sha256,
        });
        let (by, at) = (part_two.signed_by, part_two.signed_at);
        let event = file.event(EventKind::PartTwoSigned, by, at, payload);
        Ok(Changed::new(part_two, event))
    }

    /// Takes in the page that was signed by hand, in place of one that was there before.
    ///
    /// # Errors
    /// [`CommissionRefused`] when this Part 2 does not stand, or went to the secretariat.
    pub fn bring(
        self,
        content_sha256: &str,
        page: SignedFile,
        call: &Call,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<PartTwo>, CommissionRefused> {
        if self.standing(content_sha256) != Standing::InForce {
            return Err(CommissionRefused::AnotherVersion);
        }
        if self.forwarded_at.is_some() || !call.is_forwarding(now) {
            return Err(CommissionRefused::Late { closed_at: call.clocks.commission.accepted_until() });
        }
        let payload = json!({ "part_two": self.id, "file_sha256": page.sha256 });
        let event =
            Event::new(EventKind::PartTwoBrought, self.application.0, Some(by), now, payload);
        Ok(Changed::new(PartTwo { file: Some(page), ..self }, event))
    }

    /// Makes it void; `None` when it is already. `by` is nobody when a rule does it.
    pub fn void(
        self,
        because: Void,
        by: Option<PersonId>,
        now: Timestamp,
    ) -> Option<Changed<PartTwo>> {
        if self.voided_at.is_some() {
            return None;
        }
        let payload = json!({
            "part_two": self.id, "because": because.as_str(),
            "content_sha256": self.content_sha256,
        });
        let event = Event::new(EventKind::PartTwoVoided, self.application.0, by, now, payload);
        let part_two = PartTwo { voided_at: Some(now), void_because: Some(because), ..self };
        Some(Changed::new(part_two, event))
    }
}

#[cfg(test)]
#[path = "part_two_tests.rs"]
pub(crate) mod tests;
