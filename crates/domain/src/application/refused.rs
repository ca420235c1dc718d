//! Why a verb of the team or of the commission was refused.

use serde::{Deserialize, Serialize};

use crate::ids::{ApplicationId, PersonId};
use crate::time::{Deadline, Timestamp};

/// Why a draft could not begin.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StartRefused {
    /// The call takes no applications now.
    #[error("the call is not open")]
    NotOpen,
    /// The date that the commission of the city's country set has passed.
    #[error("the commission's own date has passed")]
    CommissionClosed {
        /// The commission's date.
        closed_at: Deadline,
    },
    /// The city is a member.
    #[error("the city is a member already")]
    MemberAlready,
    /// The city has an application in this call.
    #[error("the city applies in this call already")]
    AppliesAlready {
        /// The application it has.
        application: ApplicationId,
    },
}

/// Why a draft could not be written to.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswerRefused {
    /// It is handed in, or over.
    #[error("only a draft or a returned application can be changed")]
    NotWritable,
    /// The deadline has passed.
    #[error("the call closed at {closed_at:?}")]
    Closed {
        /// The last millisecond that was in time.
        closed_at: Timestamp,
    },
    /// Somebody saved meanwhile; nothing was overwritten.
    #[error("{} answers were saved by somebody else meanwhile", .0.len())]
    Clash(Vec<Clash>),
    /// One save brings two answers to one question, and only one could be kept.
    #[error("{question} is answered twice")]
    AnsweredTwice {
        /// The question.
        question: String,
    },
    /// The file is not attached to this application.
    #[error("the file is not attached here")]
    NotAttached,
}

/// An answer that two people changed at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clash {
    /// The question.
    pub question: String,
    /// What the other person saved.
    pub theirs: String,
    /// Its version, on which a next save can build.
    pub version: i64,
    /// Who saved it.
    pub saved_by: PersonId,
    /// When.
    pub saved_at: Timestamp,
}

/// Why an application could not be handed in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SubmitRefused {
    /// Only a draft or a returned application is handed in.
    #[error("only a draft can be submitted")]
    NotDraft,
    /// The call is not open yet.
    #[error("the call is not open yet")]
    NotOpen,
    /// The deadline has passed.
    #[error("the call closed at {closed_at:?}")]
    CallClosed {
        /// The last millisecond that was in time.
        closed_at: Timestamp,
    },
    /// Answers are missing or faulty.
    #[error("{} questions need an answer or a mend", questions.len())]
    Incomplete {
        /// Their ids, in the order of the form.
        questions: Vec<String>,
    },
    /// The call asks for the mayor's signature, and none stands for this version.
    #[error("no signature of the mayor stands for this version")]
    NotSigned,
    /// Parties have not agreed to exactly what would be handed in.
    #[error("{} parties have not agreed to this version", parties.len())]
    NotAgreed {
        /// Their words, in the order of the call.
        parties: Vec<String>,
    },
}

/// Why an application could not be taken back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WithdrawRefused {
    /// It is over already.
    #[error("the application is over")]
    Over,
}

/// Why a commission's act was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CommissionRefused {
    /// The application is not at a stage for this act.
    #[error("an application that is {stage} cannot be treated so")]
    WrongStage {
        /// The stage it is at.
        stage: &'static str,
    },
    /// The commissions' clock has run out, or the intake is closed.
    #[error("the commissions' time is over")]
    Late {
        /// Their last millisecond.
        closed_at: Timestamp,
    },
    /// All seats of the country are taken.
    #[error("all {quota} seats are taken")]
    QuotaFull {
        /// How many seats there are.
        quota: i64,
    },
    /// A comment or reason is missing.
    #[error("a reason is missing")]
    NoReason,
    /// A rank or a file stands twice, or a rank is not between 1 and 999.
    #[error("ranks must differ and lie between 1 and 999")]
    Ranks,
    /// Another officer saved another order meanwhile; nothing was overwritten.
    #[error("another order was saved meanwhile")]
    RankedMeanwhile,
    /// What the officer looked at is not what was handed in last.
    #[error("the application was handed in anew meanwhile")]
    AnotherVersion,
    /// The officer's function is missing, or longer than any function.
    #[error("the officer's function is missing or too long")]
    NoFunction,
    /// Nobody has signed Part 2 for what was handed in last.
    #[error("nobody has signed Part 2 for this version")]
    NotSigned,
    /// No file was chosen.
    #[error("no file was chosen")]
    NothingChosen,
}
