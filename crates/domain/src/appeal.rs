//! An appeal: something went wrong on the way to a result. It is about procedure, never about merit,
//! has a clock of its own, and is handled by somebody who decided nothing about the file.

use serde_json::json;

use crate::application::{Application, Stage};
use crate::event::{Changed, Event, EventKind};
use crate::ids::{AppealId, ApplicationId, CallId, PersonId};
use crate::language::Lang;
use crate::network::AppealRule;
use crate::time::Timestamp;

/// What an appeal is against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Against {
    /// The commission refused the file.
    Refusal,
    /// The secretariat found it not eligible.
    Exclusion,
    /// It was not admitted.
    Decision,
}

impl Against {
    /// All of them.
    pub const ALL: [Against; 3] = [Against::Refusal, Against::Exclusion, Against::Decision];

    /// Its word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Against::Refusal => "refusal",
            Against::Exclusion => "exclusion",
            Against::Decision => "decision",
        }
    }

    /// What a file at this stage can be appealed against, and since when; nothing at any other.
    pub fn of(stage: &Stage) -> Option<(Against, Timestamp)> {
        match stage {
            Stage::Refused { at, .. } => Some((Against::Refusal, *at)),
            Stage::Excluded { at, .. } => Some((Against::Exclusion, *at)),
            Stage::Declined { at } => Some((Against::Decision, *at)),
            Stage::Draft
            | Stage::Submitted { .. }
            | Stage::Returned { .. }
            | Stage::Reserved { .. }
            | Stage::Endorsed { .. }
            | Stage::Forwarded { .. }
            | Stage::Eligible { .. }
            | Stage::Withdrawn { .. }
            | Stage::Admitted { .. } => None,
        }
    }

    /// The steps a file can go back to when the appeal is right.
    pub fn steps(self) -> &'static [Step] {
        match self {
            Against::Refusal => &[Step::Commission],
            Against::Exclusion => &[Step::Screening],
            Against::Decision => &[Step::Decision, Step::Screening],
        }
    }
}

impl std::str::FromStr for Against {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Against::ALL.into_iter().find(|it| it.as_str() == text).ok_or_else(|| text.to_owned())
    }
}

/// A step of the procedure that is done again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The commission looks at the file again.
    Commission,
    /// The secretariat checks it again.
    Screening,
    /// It is decided again.
    Decision,
}

impl Step {
    /// All of them.
    pub const ALL: [Step; 3] = [Step::Commission, Step::Screening, Step::Decision];

    /// Its word in the database and in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Step::Commission => "commission",
            Step::Screening => "screening",
            Step::Decision => "decision",
        }
    }
}

impl std::str::FromStr for Step {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Step::ALL.into_iter().find(|it| it.as_str() == text).ok_or_else(|| text.to_owned())
    }
}

/// How an appeal ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// It is right: a step is done again.
    Upheld,
    /// It is not.
    Dismissed,
}

impl Finding {
    /// Both.
    pub const ALL: [Finding; 2] = [Finding::Upheld, Finding::Dismissed];

    /// Its word in the database and in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Finding::Upheld => "upheld",
            Finding::Dismissed => "dismissed",
        }
    }
}

impl std::str::FromStr for Finding {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Finding::ALL.into_iter().find(|it| it.as_str() == text).ok_or_else(|| text.to_owned())
    }
}

/// An appeal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appeal {
    /// Its id.
    pub id: AppealId,
    /// Of which call.
    pub call: CallId,
    /// About which file.
    pub application: ApplicationId,
    /// Against what.
    pub against: Against,
    /// Since when that stood.
    pub against_at: Timestamp,
    /// On which ground: a word of the network's own list.
    pub ground: String,
    /// What went wrong, in the contact's words.
    pub words: String,
    /// The language of the words.
    pub lang: Lang,
    /// When it was filed.
    pub filed_at: Timestamp,
    /// By whom.
    pub filed_by: PersonId,
    /// Who handles it.
    pub handler: Option<PersonId>,
    /// Since when.
    pub taken_at: Option<Timestamp>,
    /// When it was answered.
    pub decided_at: Option<Timestamp>,
    /// How.
    pub finding: Option<Finding>,
    /// Which step is done again.
    pub back_to: Option<Step>,
    /// Why, for the city to read.
    pub reasons: Option<String>,
}

/// Why an appeal could not be filed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileRefused {
    /// Nothing about this file can be appealed against.
    #[error("an application that is {stage} cannot be appealed about")]
    Nothing {
        /// The stage it is at.
        stage: &'static str,
    },
    /// The days are over.
    #[error("the time for an appeal ended at {until}")]
    Late {
        /// The last millisecond that was in time.
        until: Timestamp,
    },
    /// One was filed against the same.
    #[error("an appeal against this was filed before")]
    Again,
    /// No ground of the network's list was chosen.
    #[error("a ground is missing")]
    NoGround,
    /// Nothing is said.
    #[error("what went wrong is missing")]
    NoWords,
    /// More is said than can be read.
    #[error("longer than {max} characters")]
    TooLong {
        /// How many characters it may have.
        max: usize,
    },
}

/// Why an appeal could not be taken or answered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HandleRefused {
    /// Who decided about the file does not handle its appeal.
    #[error("who decided about the file does not handle its appeal")]
    Decided,
    /// Somebody else handles it.
    #[error("somebody else handles it")]
    Taken,
    /// Nobody has taken it, or somebody else has.
    #[error("not handled by this person")]
    NotYours,
    /// It is answered.
    #[error("the appeal is answered")]
    Over,
    /// A step is missing, or none that this file can go back to.
    #[error("the step to be done again is missing")]
    NoStep,
    /// The answer says nothing.
    #[error("reasons are missing")]
    NoReasons,
    /// The reasons are too long.
    #[error("longer than {max} characters")]
    TooLong {
        /// How many characters they may have.
        max: usize,
    },
    /// The file has moved on since.
    #[error("the file has moved on since")]
    Moved,
}

/// An answered appeal, and its file where that went back to a step.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    /// The appeal.
    pub appeal: Appeal,
    /// The file.
    pub application: Option<Application>,
}

const DAY_MS: i64 = 24 * 3_600_000;

/// Until when an appeal against something that stood at `since` is in time; its last millisecond is.
pub fn until(rule: &AppealRule, since: Timestamp) -> Timestamp {
    since.plus_ms(i64::from(rule.days) * DAY_MS)
}

impl Appeal {
    /// Files an appeal. `before` are the appeals there were about this file.
    ///
    /// # Errors
    /// [`FileRefused`].
    pub fn file(
        appeal: Appeal,
        file: &Application,
        before: &[Appeal],
        rule: &AppealRule,
    ) -> Result<Changed<Appeal>, FileRefused> {
        let Some((against, against_at)) = Against::of(&file.stage) else {
            return Err(FileRefused::Nothing { stage: file.stage.name() });
        };
        if before.iter().any(|it| (it.against, it.against_at) == (against, against_at)) {
            return Err(FileRefused::Again);
        }
        let until = until(rule, against_at);
        if until < appeal.filed_at {
            return Err(FileRefused::Late { until });
        }
        if !rule.grounds.iter().any(|it| it.id == appeal.ground) {
            return Err(FileRefused::NoGround);
        }
        let words = appeal.words.trim().to_owned();
        if words.is_empty() {
            return Err(FileRefused::NoWords);
        }
        let max = rule.max_chars as usize;
        if words.chars().count() > max {
            return Err(FileRefused::TooLong { max });
        }
        let appeal = Appeal { against, against_at, words, ..appeal };
        let payload = json!({
            "appeal": appeal.id, "against": against.as_str(), "ground": appeal.ground,
        });
        let event = appeal.event(EventKind::AppealFiled, appeal.filed_by, appeal.filed_at, payload);
        Ok(Changed::new(appeal, event))
    }

    /// Until when it should be answered.
    pub fn answer_until(&self, rule: &AppealRule) -> Timestamp {
        self.filed_at.plus_ms(i64::from(rule.answer_days) * DAY_MS)
    }

    /// Somebody takes it in hand. `deciders` are all who decided anything about the file.
    ///
    /// # Errors
    /// [`HandleRefused`].
    pub fn take(
        self,
        deciders: &[PersonId],
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Appeal>, HandleRefused> {
        if self.decided_at.is_some() {
            return Err(HandleRefused::Over);
        }
        if self.handler.is_some() {
            return Err(HandleRefused::Taken);
        }
        if deciders.contains(&by) {
            return Err(HandleRefused::Decided);
        }
        let event = self.event(EventKind::AppealTaken, by, now, json!({ "appeal": self.id }));
        Ok(Changed::new(Appeal { handler: Some(by), taken_at: Some(now), ..self }, event))
    }

    /// Whoever handles it answers: the file goes back to a step, or everything stays.
    /// `seat` is the seat the file held.
    ///
    /// # Errors
    /// [`HandleRefused`]; nothing moves then.
    #[expect(clippy::too_many_arguments, reason = "an answer has as many parts")]
    pub fn answer(
        self,
        file: Application,
        seat: Option<i64>,
        deciders: &[PersonId],
        finding: Finding,
        back_to: Option<Step>,
        reasons: &str,
        rule: &AppealRule,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Answered>, HandleRefused> {
        if self.decided_at.is_some() {
            return Err(HandleRefused::Over);
        }
        if self.handler != Some(by) {
            return Err(HandleRefused::NotYours);
        }
        if deciders.contains(&by) {
            return Err(HandleRefused::Decided);
        }
        let reasons = reasons.trim().to_owned();
        if reasons.is_empty() {
            return Err(HandleRefused::NoReasons);
        }
        let max = rule.max_chars as usize;
        if reasons.chars().count() > max {
            return Err(HandleRefused::TooLong { max });
        }
        if finding == Finding::Dismissed {
            let event =
                self.event(EventKind::AppealDismissed, by, now, json!({ "appeal": self.id }));
            let appeal = self.answered(finding, None, reasons, now);
            return Ok(Changed::new(Answered { appeal, application: None }, event));
        }
        let step =
            back_to.filter(|it| self.against.steps().contains(it)).ok_or(HandleRefused::NoStep)?;
        if Against::of(&file.stage) != Some((self.against, self.against_at)) {
            return Err(HandleRefused::Moved);
        }
        let stage = match (step, seat) {
            (Step::Commission, _) => Stage::Submitted { at: now },
            (Step::Screening, Some(seat)) => Stage::Forwarded { at: now, seat },
            (Step::Decision, Some(seat)) => Stage::Eligible { at: now, seat },
            (Step::Screening | Step::Decision, None) => return Err(HandleRefused::Moved),
        };
        let payload = json!({ "appeal": self.id, "step": step.as_str() });
        let events = vec![
            self.event(EventKind::AppealUpheld, by, now, payload.clone()),
            Event::new(EventKind::ApplicationReopened, file.id.0, Some(by), now, payload),
        ];
        let application = Some(Application { stage, ..file });
        let appeal = self.answered(finding, Some(step), reasons, now);
        Ok(Changed::with_all(Answered { appeal, application }, events))
    }

    fn answered(
        self,
        finding: Finding,
        back_to: Option<Step>,
        reasons: String,
        now: Timestamp,
    ) -> Appeal {
        let (decided_at, finding) = (Some(now), Some(finding));
        Appeal { decided_at, finding, back_to, reasons: Some(reasons), ..self }
    }

    fn event(
        &self,
        kind: EventKind,
        by: PersonId,
        at: Timestamp,
        payload: serde_json::Value,
    ) -> Event {
        Event::new(kind, self.application.0, Some(by), at, payload)
    }
}

#[cfg(test)]
#[path = "appeal_tests.rs"]
mod tests;
