//! Acts that need two people: one proposes, another approves, and the approval is the act.
//!
//! Which acts these are is a rule of the network (`[two_people]` in `rules.toml`); an act that
//! is not listed is done at once by one person. What is proposed never changes: who wants
//! something else refuses and proposes anew, so that both have agreed to the same.
//!
//! To add an act: a [`Kind`] with its word, a variant of [`ProposedAct`] with everything the act
//! needs, its kind and subject below; then in `app/src/proposals/` what it rests on (`basis`),
//! doing it (`apply`, in the transaction of the approval) and its words (`told`); and the word in
//! `rules.toml`. A command that may need two people ends in `app::proposals::act_or_propose`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use crate::call::Clocks;
use crate::country::Country;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, CallId, GrantId, MailId, PersonId, ProposalId, SpellId, WaiverId};
use crate::language::Lang;
use crate::network::TwoPeopleRule;
use crate::officer::Mandate;
use crate::people::Role;
use crate::time::{Deadline, Timestamp};

/// The most characters a reason may have.
pub const REASON_CHARS_MAX: usize = 2_000;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        /// A sort of act for which a network can demand two people.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Kind {
            $($(#[$doc])* $name,)*
        }

        impl Kind {
            /// Every kind, in the order of this file.
            pub const ALL: &'static [Kind] = &[$(Kind::$name),*];

            /// Its word in `rules.toml`, the database and the log.
            pub fn as_str(self) -> &'static str {
                match self { $(Kind::$name => $text),* }
            }
        }
    };
}

kinds! {
    /// Giving the role of the secretariat or of an expert.
    RoleGrant = "role_grant";
    /// Taking a role back.
    RoleRevocation = "role_revocation";
    /// Appointing an officer of a commission.
    OfficerAppointment = "officer_appointment";
    /// Taking away what somebody signs in with, when they have lost it.
    FactorReset = "factor_reset";
    /// Moving the deadlines of a call.
    DeadlineMove = "deadline_move";
    /// Letting one application come later than its call says.
    Waiver = "waiver";
    /// Admitting a city after the results, or revoking an admission.
    Decision = "decision";
    /// Letting go letters to very many.
    MassMail = "mass_mail";
}

impl std::str::FromStr for Kind {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Kind::ALL.iter().copied().find(|it| it.as_str() == text).ok_or_else(|| text.to_owned())
    }
}

/// What is to be done, with everything that doing it needs; kept as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum ProposedAct {
    /// Give a role to a person.
    GrantRole {
        /// To whom.
        person: PersonId,
        /// What, and where.
        role: Role,
    },
    /// Appoint an officer of a commission.
    AppointOfficer {
        /// Whom.
        person: PersonId,
        /// Of which country.
        country: Country,
        /// As what, and for how long.
        mandate: Mandate,
        /// The grant of whoever hands the office over: it ends when this one begins.
        ends: Option<GrantId>,
    },
    /// Take a role back.
    RevokeRole {
        /// From whom.
        person: PersonId,
        /// The grant.
        grant: GrantId,
    },
    /// Take away passkeys and authenticator of somebody who has lost them.
    ResetFactors {
        /// Whose.
        person: PersonId,
    },
    /// Move the deadlines of a call.
    MoveDeadlines {
        /// The call.
        call: CallId,
        /// All its clocks as they would be.
        to: Box<Clocks>,
        /// The reason per language.
        reason: BTreeMap<Lang, String>,
    },
    /// Give one application more time.
    GrantWaiver {
        /// The request of its team.
        waiver: WaiverId,
        /// Until when.
        until: Deadline,
        /// Why.
        reason: String,
        /// Who proposes it.
        by: PersonId,
    },
    /// Admit a city after the announcement.
    AdmitLate {
        /// In which call.
        call: CallId,
        /// Its file.
        application: ApplicationId,
        /// Why, for everybody to read.
        note: BTreeMap<Lang, String>,
    },
    /// Revoke an admission that was announced by mistake.
    RevokeAdmission {
        /// In which call.
        call: CallId,
        /// The membership.
        spell: SpellId,
        /// Why, for everybody to read.
        note: BTreeMap<Lang, String>,
    },
    /// Let go the letters to very many that an act has caused.
    SendLetters {
        /// The event they are about.
        event: i64,
        /// Their word in `network/letters/`.
        letter: String,
        /// The first of them.
        first: MailId,
    },
}

impl ProposedAct {
    /// The sort of act it is.
    pub fn kind(&self) -> Kind {
        match self {
            ProposedAct::AppointOfficer { .. }
            | ProposedAct::GrantRole { role: Role::Commission(_), .. } => Kind::OfficerAppointment,
            ProposedAct::GrantRole { .. } => Kind::RoleGrant,
            ProposedAct::RevokeRole { .. } => Kind::RoleRevocation,
            ProposedAct::ResetFactors { .. } => Kind::FactorReset,
            ProposedAct::MoveDeadlines { .. } => Kind::DeadlineMove,
            ProposedAct::GrantWaiver { .. } => Kind::Waiver,
            ProposedAct::AdmitLate { .. } | ProposedAct::RevokeAdmission { .. } => Kind::Decision,
            ProposedAct::SendLetters { .. } => Kind::MassMail,
        }
    }

    /// What it happens to.
    pub fn subject(&self) -> Uuid {
        match self {
            ProposedAct::GrantRole { person, .. }
            | ProposedAct::AppointOfficer { person, .. }
            | ProposedAct::RevokeRole { person, .. }
            | ProposedAct::ResetFactors { person } => person.0,
            ProposedAct::MoveDeadlines { call, .. }
            | ProposedAct::AdmitLate { call, .. }
            | ProposedAct::RevokeAdmission { call, .. } => call.0,
            ProposedAct::GrantWaiver { waiver, .. } => waiver.0,
            ProposedAct::SendLetters { first, .. } => first.0,
        }
    }
}

/// An act that one person has proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Its id.
    pub id: ProposalId,
    /// What is to be done.
    pub act: ProposedAct,
    /// How what the act rests on stood when it was proposed; see [`Proposal::approve`].
    pub basis: String,
    /// By whom it was proposed.
    pub proposed_by: PersonId,
    /// When.
    pub proposed_at: Timestamp,
    /// The last moment at which it can be approved.
    pub lapses_at: Timestamp,
    /// How far it has come.
    pub stage: Stage,
}

/// How far a proposal has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// It waits for a second person.
    Waiting,
    /// A second person approved, and with that it was done.
    Done {
        /// When.
        at: Timestamp,
        /// By whom.
        by: PersonId,
    },
    /// A second person said no.
    Refused {
        /// When.
        at: Timestamp,
        /// By whom.
        by: PersonId,
        /// Why.
        reason: String,
    },
    /// Whoever proposed it took it back.
    Withdrawn {
        /// When.
        at: Timestamp,
    },
    /// Nobody approved in time.
    Lapsed {
        /// When that was noted.
        at: Timestamp,
    },
}

impl Stage {
    /// Its word in the database.
    pub fn name(&self) -> &'static str {
        match self {
            Stage::Waiting => "waiting",
            Stage::Done { .. } => "done",
            Stage::Refused { .. } => "refused",
            Stage::Withdrawn { .. } => "withdrawn",
            Stage::Lapsed { .. } => "lapsed",
        }
    }
}

/// Why a proposal could not be decided or taken back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecideRefused {
    /// Who proposed it cannot be the second person as well.
    #[error("the same person has proposed it")]
    SamePerson,
    /// It was decided or taken back before.
    #[error("the proposal does not wait")]
    NotWaiting,
    /// Its days are over.
    #[error("the proposal lapsed at {at:?}")]
    Lapsed {
        /// The last moment at which it could be decided.
        at: Timestamp,
    },
    /// What it rests on is not what it was when it was proposed.
    #[error("what the proposal rests on has changed meanwhile")]
    ChangedMeanwhile,
    /// Only who proposed it takes it back.
    #[error("only who proposed it takes it back")]
    NotTheirs,
    /// A refusal says why.
    #[error("a reason is missing")]
    NoReason,
    /// More than the page holds.
    #[error("longer than {max} characters")]
    TooLong {
        /// How many characters it may have.
        max: usize,
    },
}

impl Proposal {
    /// Proposes an act, which waits for as many days as the network gives it.
    pub fn make(
        id: ProposalId,
        act: ProposedAct,
        basis: String,
        rule: &TwoPeopleRule,
        by: PersonId,
        now: Timestamp,
    ) -> Changed<Proposal> {
        let lapses_at = now.plus_ms(i64::from(rule.days) * 24 * 3_600_000);
        let proposal = Proposal {
            id,
            act,
            basis,
            proposed_by: by,
            proposed_at: now,
            lapses_at,
            stage: Stage::Waiting,
        };
        let event = proposal.event(EventKind::ProposalMade, Some(by), now);
        Changed::new(proposal, event)
    }

    /// Whether a second person can still decide on it.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.stage == Stage::Waiting && now <= self.lapses_at
    }

    /// A second person approves: in the same transaction the act is done. `basis` is how what the
    /// act rests on stands now, read where nobody else writes.
    ///
    /// # Errors
    /// [`DecideRefused`]; the proposal waits on then.
    pub fn approve(
        self,
        basis: &str,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Proposal>, DecideRefused> {
        self.decidable(by, now)?;
        if self.basis != basis {
            return Err(DecideRefused::ChangedMeanwhile);
        }
        Ok(self.to(EventKind::ProposalApproved, Stage::Done { at: now, by }, Some(by), now))
    }

    /// A second person says no, and why.
    ///
    /// # Errors
    /// [`DecideRefused`].
    pub fn refuse(
        self,
        reason: &str,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Proposal>, DecideRefused> {
        self.decidable(by, now)?;
        let reason = reason.trim().to_owned();
        if reason.is_empty() {
            return Err(DecideRefused::NoReason);
        }
        if reason.chars().count() > REASON_CHARS_MAX {
            return Err(DecideRefused::TooLong { max: REASON_CHARS_MAX });
        }
        let stage = Stage::Refused { at: now, by, reason };
        Ok(self.to(EventKind::ProposalRefused, stage, Some(by), now))
    }

    /// Whoever proposed it takes it back.
    ///
    /// # Errors
    /// [`DecideRefused`].
    pub fn withdraw(
        self,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Proposal>, DecideRefused> {
        if by != self.proposed_by {
            return Err(DecideRefused::NotTheirs);
        }
        if self.stage != Stage::Waiting {
            return Err(DecideRefused::NotWaiting);
        }
        Ok(self.to(EventKind::ProposalWithdrawn, Stage::Withdrawn { at: now }, Some(by), now))
    }

    /// Notes that its days are over. `None` while they are not, or when it is decided.
    pub fn lapse(self, now: Timestamp) -> Option<Changed<Proposal>> {
        if self.stage != Stage::Waiting || now <= self.lapses_at {
            return None;
        }
        Some(self.to(EventKind::ProposalLapsed, Stage::Lapsed { at: now }, None, now))
    }

    fn decidable(&self, by: PersonId, now: Timestamp) -> Result<(), DecideRefused> {
        if self.stage != Stage::Waiting {
            return Err(DecideRefused::NotWaiting);
        }
        if by == self.proposed_by {
            return Err(DecideRefused::SamePerson);
        }
        if now > self.lapses_at {
            return Err(DecideRefused::Lapsed { at: self.lapses_at });
        }
        Ok(())
    }

    fn to(
        self,
        kind: EventKind,
        stage: Stage,
        by: Option<PersonId>,
        now: Timestamp,
    ) -> Changed<Proposal> {
        let event = self.event(kind, by, now);
        Changed::new(Proposal { stage, ..self }, event)
    }

    fn event(&self, kind: EventKind, by: Option<PersonId>, now: Timestamp) -> Event {
        let payload = json!({
            "act": self.act.kind().as_str(), "subject": self.act.subject(),
            "proposed_by": self.proposed_by,
        });
        Event::new(kind, self.id.0, by, now, payload)
    }
}

#[cfg(test)]
#[path = "proposal_tests.rs"]
mod tests;
