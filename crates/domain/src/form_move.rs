//! What a new version of a form means for the applications of a call.
//!
//! Three rules. Decided files never change. Files under way stay with the version they were
//! handed in on. Drafts move, but only where no answer is lost; one that cannot move stays, and
//! its team is told which answers stand in the way.

use std::collections::BTreeSet;

use serde_json::json;

use crate::answer::{self, Answers, FileFact, Terms};
use crate::application::{self, Application, Stage};
use crate::call::{self, Call};
use crate::event::{Changed, Event, EventKind};
use crate::form::{Form, Kind, Loss, LossReason, Move, Question};
use crate::ids::{ApplicationId, PersonId};
use crate::time::Timestamp;

/// Which of the three rules an application falls under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// It moves where no answer is lost.
    Draft,
    /// It stays.
    UnderWay,
    /// It never changes.
    Decided,
}

impl Group {
    /// The rule for an application at that stage.
    pub fn of(stage: &Stage) -> Group {
        match stage {
            Stage::Draft => Group::Draft,
            Stage::Submitted { .. }
            | Stage::Returned { .. }
            | Stage::Reserved { .. }
            | Stage::Endorsed { .. }
            | Stage::Forwarded { .. }
            | Stage::Eligible { .. } => Group::UnderWay,
            Stage::Refused { .. }
            | Stage::Excluded { .. }
            | Stage::Withdrawn { .. }
            | Stage::Admitted { .. }
            | Stage::Declined { .. } => Group::Decided,
        }
    }
}

/// Whether a draft can go over to another version of its form, and what it would lose.
///
/// Beyond what [`Form::can_move`] finds, a declaration is lost when its words changed, since
/// nobody declared the new ones.
pub fn can_move(from: &Form, to: &Form, answers: &Answers, files: &[FileFact]) -> Move {
    let mut found = Form::can_move(from, to, answers, files);
    let reworded = |question: &&Question| {
        let declared = answers.get(&question.id).is_some_and(|it| !it.is_blank());
        let there = to.question(&question.id);
        matches!(question.kind, Kind::Declaration)
            && declared
            && there.is_some_and(|it| it.kind == question.kind && it.label != question.label)
    };
    let losses = from
        .questions()
        .filter(reworded)
        .map(|it| Loss { question: it.id.clone(), why: LossReason::Declared });
    found.losses.extend(losses);
    found
}

/// A draft after a new version: moved, with its answers read anew, or left as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Followed {
    /// The application.
    pub application: Application,
    /// Answers whose meaning is another one by the new version; their text and number stay.
    pub reread: Vec<application::Answer>,
    /// What its team is told.
    pub news: FormNews,
}

/// What a new version meant for a draft, for its team to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormNews {
    /// The application.
    pub application: ApplicationId,
    /// The version the call went on to.
    pub version: i64,
    /// The version the draft was begun on.
    pub from_version: i64,
    /// Whether it moved.
    pub outcome: Outcome,
    /// When.
    pub told_at: Timestamp,
}

/// Whether a draft moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It fills the new version.
    Moved,
    /// It fills the old version, since answers would have been lost.
    Stayed,
}

impl Outcome {
    /// The outcome's word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Outcome::Moved => "moved",
            Outcome::Stayed => "stayed",
        }
    }
}

impl std::str::FromStr for Outcome {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        [Outcome::Moved, Outcome::Stayed]
            .into_iter()
            .find(|it| it.as_str() == text)
            .ok_or_else(|| format!("no such outcome: {text}"))
    }
}

/// Why an application does not follow its call to another version.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FollowRefused {
    /// Only drafts move.
    #[error("only drafts move to another version")]
    NotDraft,
    /// It fills that version already.
    #[error("the draft fills that version already")]
    ThereAlready,
}

impl Application {
    /// Takes a draft on to version `n` of its form, or leaves it where an answer would be lost.
    ///
    /// # Errors
    /// [`FollowRefused`].
    #[expect(clippy::too_many_arguments, reason = "a draft is its rows, and a move has two ends")]
    pub fn follow(
        self,
        from: &Form,
        to: &Form,
        n: i64,
        rows: &[application::Answer],
        answers: &Answers,
        files: &[FileFact],
        terms: &Terms,
        by: Option<PersonId>,
        now: Timestamp,
    ) -> Result<Changed<Followed>, FollowRefused> {
        if Group::of(&self.stage) != Group::Draft {
            return Err(FollowRefused::NotDraft);
        }
        if self.form_version == n {
            return Err(FollowRefused::ThereAlready);
        }
        let found = can_move(from, to, answers, files);
        let outcome = if found.is_possible() { Outcome::Moved } else { Outcome::Stayed };
        let news = FormNews {
            application: self.id,
            version: n,
            from_version: self.form_version,
            outcome,
            told_at: now,
        };
        let mut payload = json!({ "from": self.form_version, "to": n });
        if outcome == Outcome::Stayed {
            let lost = found.losses.iter().map(|it| it.question.as_str());
            payload["questions"] = json!(lost.collect::<BTreeSet<_>>());
            let event = Event::new(EventKind::ApplicationFormStayed, self.id.0, by, now, payload);
            let followed = Followed { application: self, reread: Vec::new(), news };
            return Ok(Changed::new(followed, event));
        }
        let reread = reread(to, rows, answers, terms);
        let event = Event::new(EventKind::ApplicationFormMoved, self.id.0, by, now, payload);
        let application = Application { form_version: n, ..self };
        Ok(Changed::new(Followed { application, reread, news }, event))
    }
}

/// The rows whose meaning or remarks are other ones by that form.
fn reread(
    to: &Form,
    rows: &[application::Answer],
    answers: &Answers,
    terms: &Terms,
) -> Vec<application::Answer> {
    let read_anew = |row: &application::Answer| {
        let given = answers.get(&row.question)?;
        let anew = answer::keep(to.question(&row.question)?, &given.typed, terms.clone());
        // A new field of a question leaves no trace until somebody types into it.
        let anew = answer::Answer { typed: given.typed.clone(), ..anew };
        let value = serde_json::to_string(&anew).expect("an answer has only text keys");
        (anew != *given).then(|| application::Answer { value, ..row.clone() })
    };
    rows.iter().filter_map(read_anew).collect()
}

/// Why a call did not get another version of its form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UseFormRefused {
    /// The results are told; nothing of the call changes any more.
    #[error("the call is announced")]
    Announced,
    /// It uses that version already.
    #[error("the call uses that version already")]
    UsedAlready,
    /// A call goes on to later versions only.
    #[error("version {n} is earlier than the call's")]
    Earlier {
        /// The version asked for.
        n: i64,
    },
}

impl Call {
    /// Gives new applications version `n` of the call's form; `sha256` is that version's hash.
    ///
    /// # Errors
    /// [`UseFormRefused`].
    pub fn use_form(
        self,
        n: i64,
        sha256: &str,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Call>, UseFormRefused> {
        match self.stage {
            call::Stage::Announced { .. } => return Err(UseFormRefused::Announced),
            call::Stage::Draft | call::Stage::Published { .. } | call::Stage::Closed { .. } => (),
        }
        match n.cmp(&self.form_version) {
            std::cmp::Ordering::Equal => return Err(UseFormRefused::UsedAlready),
            std::cmp::Ordering::Less => return Err(UseFormRefused::Earlier { n }),
            std::cmp::Ordering::Greater => (),
        }
        let payload =
            json!({ "form": self.form, "from": self.form_version, "to": n, "sha256": sha256 });
        let event = Event::new(EventKind::CallFormChanged, self.id.0, Some(by), now, payload);
        Ok(Changed::new(Call { form_version: n, ..self }, event))
    }
}
