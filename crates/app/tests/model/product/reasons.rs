//! The product's refusals in the model's coarse words. One that no sequence can bring about ends
//! the test, with what it says.

use std::fmt::Debug;

use app::Failure;
use app::applications::answers::SaveRefused;
use app::applications::{HandInRefused, TakeBackRefused};
use app::decisions::PrepareRefused;
use app::decisions::announcing::{AgreeRefused, PlanFault};
use app::decisions::letters::RenderRefused;
use domain::announcement::{ApproveRefused, PlanOver, PlanRefused, TellRefused};
use domain::application::{CommissionRefused, ScreenRefused, SubmitRefused, WithdrawRefused};
use domain::call::CloseRefused;
use domain::decision::{AnnounceRefused, DecideRefused};
use domain::decision_letter::{LetterFault, LetterRefused};
use domain::review::{AssignRefused, ReviewRefused};

use crate::model::seen::{Answer, Reason};

/// A refusal that has a coarse word.
pub trait Coarse: Debug {
    fn reason(&self) -> Option<Reason>;
}

/// What the product answered, coarsely.
pub fn answer<T: Debug, R: Coarse>(done: Result<T, Failure<R>>) -> Answer {
    match done {
        Ok(_) => Ok(()),
        Err(Failure::Denied(_)) => Err(Reason::Shut),
        Err(Failure::Refused(it)) => {
            Err(it.reason().unwrap_or_else(|| panic!("nothing here brings about {it:?}")))
        }
        Err(other) => panic!("{other:?}"),
    }
}

impl Coarse for HandInRefused {
    fn reason(&self) -> Option<Reason> {
        match self {
            HandInRefused::Rule(SubmitRefused::NotDraft) => Some(Reason::Stage),
            HandInRefused::Rule(SubmitRefused::NotOpen | SubmitRefused::CallClosed { .. }) => {
                Some(Reason::Time)
            }
            _ => None,
        }
    }
}

impl Coarse for SaveRefused {
    fn reason(&self) -> Option<Reason> {
        match self {
            SaveRefused::NotWritable => Some(Reason::Stage),
            SaveRefused::Closed { .. } => Some(Reason::Time),
            SaveRefused::Clash(_) | SaveRefused::Unasked => None,
        }
    }
}

impl Coarse for TakeBackRefused {
    fn reason(&self) -> Option<Reason> {
        match self {
            TakeBackRefused::Rule(WithdrawRefused::Over) => Some(Reason::Stage),
            TakeBackRefused::Key(_) => None,
        }
    }
}

impl Coarse for CommissionRefused {
    fn reason(&self) -> Option<Reason> {
        match self {
            CommissionRefused::WrongStage { .. } => Some(Reason::Stage),
            CommissionRefused::Late { .. } => Some(Reason::Time),
            CommissionRefused::QuotaFull { .. } => Some(Reason::Quota),
            CommissionRefused::Ranks => Some(Reason::Ranks),
            CommissionRefused::NotSigned => Some(Reason::NotSigned),
            _ => None,
        }
    }
}

impl Coarse for CloseRefused {
    fn reason(&self) -> Option<Reason> {
        match self {
            CloseRefused::NotPublished => Some(Reason::Call),
            CloseRefused::CommissionsHaveTime { .. } => Some(Reason::Time),
        }
    }
}

impl Coarse for ScreenRefused {
    fn reason(&self) -> Option<Reason> {
        match self {
            ScreenRefused::WrongStage { .. } => Some(Reason::Stage),
            ScreenRefused::Announced => Some(Reason::Call),
            ScreenRefused::EndorsementLapsed => Some(Reason::Lapsed),
            _ => None,
        }
    }
}

impl Coarse for AssignRefused {
    fn reason(&self) -> Option<Reason> {
        match self {
            AssignRefused::WrongStage { .. } => Some(Reason::Stage),
            AssignRefused::Already => Some(Reason::HasIt),
            _ => None,
        }
    }
}

impl Coarse for ReviewRefused {
    fn reason(&self) -> Option<Reason> {
        match self {
            ReviewRefused::WrongStage { .. } => Some(Reason::Stage),
            ReviewRefused::Announced => Some(Reason::Call),
            _ => None,
        }
    }
}

impl Coarse for PrepareRefused {
    fn reason(&self) -> Option<Reason> {
        match self {
            PrepareRefused::Rule(DecideRefused::WrongStage { .. }) => Some(Reason::Stage),
            PrepareRefused::Rule(DecideRefused::NotClosed) => Some(Reason::Call),
            PrepareRefused::Meanwhile | PrepareRefused::NoteTooLong => None,
        }
    }
}

impl Coarse for RenderRefused {
    fn reason(&self) -> Option<Reason> {
        let undecided = |it: &LetterFault| matches!(it, LetterFault::Undecided);
        match self {
            RenderRefused::NotClosed => Some(Reason::Call),
            RenderRefused::Faults(all) => {
                all.iter().all(|it| undecided(&it.1)).then_some(Reason::Undecided)
            }
        }
    }
}

/// A letter is marked by what it says at this moment: nothing refuses that.
impl Coarse for LetterRefused {
    fn reason(&self) -> Option<Reason> {
        None
    }
}

impl Coarse for AnnounceRefused {
    fn reason(&self) -> Option<Reason> {
        match self {
            AnnounceRefused::NotClosed => Some(Reason::Call),
            AnnounceRefused::TooEarly { .. } => Some(Reason::Time),
            AnnounceRefused::Undecided(_) => Some(Reason::Undecided),
            AnnounceRefused::Letters(_) => Some(Reason::Letters),
            AnnounceRefused::MemberAlready(_) => None,
        }
    }
}

impl Coarse for PlanFault {
    fn reason(&self) -> Option<Reason> {
        match self {
            PlanFault::Rule(PlanRefused::NotReady(it)) => it.reason(),
            PlanFault::Rule(PlanRefused::Planned) => Some(Reason::Planned),
            PlanFault::Rule(PlanRefused::BeforeClock { .. } | PlanRefused::Past) => {
                Some(Reason::Time)
            }
            PlanFault::Wall(_) => None,
        }
    }
}

impl Coarse for AgreeRefused {
    fn reason(&self) -> Option<Reason> {
        match self {
            AgreeRefused::Rule(ApproveRefused::NotReady(it)) => it.reason(),
            AgreeRefused::Rule(ApproveRefused::SamePerson) => Some(Reason::SamePerson),
            AgreeRefused::Rule(ApproveRefused::Ended) => Some(Reason::Over),
            AgreeRefused::Rule(ApproveRefused::Approved) => Some(Reason::Agreed),
            AgreeRefused::Rule(ApproveRefused::Past) => Some(Reason::Time),
            AgreeRefused::Tell(it) => it.reason(),
        }
    }
}

impl Coarse for TellRefused {
    fn reason(&self) -> Option<Reason> {
        match self {
            TellRefused::NotReady(it) => it.reason(),
            TellRefused::NotApproved => Some(Reason::NotAgreed),
            TellRefused::Changed => Some(Reason::Changed),
            TellRefused::Ended => Some(Reason::Over),
            TellRefused::TooEarly { .. } => Some(Reason::Time),
            TellRefused::Doubtful => None,
        }
    }
}

impl Coarse for PlanOver {
    fn reason(&self) -> Option<Reason> {
        match self {
            PlanOver::Ended => Some(Reason::Over),
            PlanOver::NotDoubted => None,
        }
    }
}
