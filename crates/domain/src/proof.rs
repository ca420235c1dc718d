//! How and when somebody proved who they are, and what an act wants of that.
//!
//! Reading mail proves who an applicant is. Whoever judges or decides proves it by something
//! they hold as well: a passkey, or a code of an authenticator on top of the mail. What counts
//! most wants such a proof to be minutes old. Which act wants what is [`Act::wants`]; nothing
//! else decides it.

use crate::policy::Act;
use crate::time::Timestamp;

/// By what a session's person proved themselves last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    /// A code or link sent by mail.
    Mail,
    /// A passkey, whose device asked its owner.
    Passkey,
    /// The mail and a code of an authenticator.
    Authenticator,
    /// The mail and a recovery code.
    Recovery,
    /// Nothing: in a demonstration anybody becomes anybody, and in tests too. It counts as the
    /// strongest there is and never grows old, so that a demonstration can be looked at by one
    /// click. Only `people::become_one` makes such a session, and only in a demonstration.
    Demo,
}

impl Means {
    /// Every means.
    pub const ALL: [Means; 5] =
        [Means::Mail, Means::Passkey, Means::Authenticator, Means::Recovery, Means::Demo];

    /// Its word in the database and the log.
    pub fn as_str(self) -> &'static str {
        match self {
            Means::Mail => "mail",
            Means::Passkey => "passkey",
            Means::Authenticator => "authenticator",
            Means::Recovery => "recovery",
            Means::Demo => "demo",
        }
    }

    /// Whether it shows more than that mail is read.
    pub fn is_strong(self) -> bool {
        self != Means::Mail
    }
}

impl std::str::FromStr for Means {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Means::ALL.into_iter().find(|it| it.as_str() == text).ok_or_else(|| text.to_owned())
    }
}

/// What an actor's proof is worth at the moment of a request.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Proof {
    /// It shows more than that mail is read.
    pub is_strong: bool,
    /// It is no older than the network allows for what counts most.
    pub is_fresh: bool,
    /// The person has a passkey or an authenticator.
    pub has_factor: bool,
}

impl Proof {
    /// For commands typed on the server and for tests: whoever reaches them needs no proof.
    pub const AT_THE_SERVER: Proof = Proof { is_strong: true, is_fresh: true, has_factor: true };

    /// What a proof by `means` at `proven_at` is worth now, when it is fresh for `minutes`.
    pub fn of(
        means: Means,
        proven_at: Timestamp,
        minutes: u32,
        has_factor: bool,
        now: Timestamp,
    ) -> Proof {
        let until = proven_at.plus_ms(i64::from(minutes) * 60_000);
        let is_fresh = means == Means::Demo || now <= until;
        Proof { is_strong: means.is_strong(), is_fresh, has_factor }
    }

    /// The same for a request that only reads: what is asked to be fresh is the hand that acts.
    pub fn for_reading(self) -> Proof {
        Proof { is_fresh: true, ..self }
    }

    /// Whether it is enough for an act that wants `wanted`.
    pub fn is_enough(self, wanted: Wants) -> bool {
        match wanted {
            Wants::SignedIn => true,
            Wants::Strong => self.is_strong,
            Wants::Fresh => self.is_strong && self.is_fresh,
            Wants::OwnFresh => self.is_fresh && (self.is_strong || !self.has_factor),
        }
    }
}

/// What an act wants of the proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Wants {
    /// No more than a session.
    SignedIn,
    /// A passkey or an authenticator.
    Strong,
    /// The same, minutes old.
    Fresh,
    /// Minutes old, by the strongest the person has: by mail until there is a factor.
    OwnFresh,
}

impl Wants {
    /// Its word in `roles.txt`.
    pub fn as_str(self) -> &'static str {
        match self {
            Wants::SignedIn => "signed in",
            Wants::Strong => "strong",
            Wants::Fresh => "strong and fresh",
            Wants::OwnFresh => "fresh",
        }
    }
}

impl Act {
    /// What the act wants of the proof of whoever does it. Acts of city teams want no more than
    /// a session: a second factor is offered to all, and demanded of those who judge or decide.
    pub fn wants(self) -> Wants {
        match self {
            Act::SeeCall
            | Act::StartApplication
            // Read by a team with no more than a session, by everybody else with a strong one.
            | Act::ReadApplication
            | Act::SeePartTwo
            | Act::WriteApplication
            | Act::SubmitApplication
            | Act::SeeTeam
            | Act::RunTeam
            | Act::DiscussApplication
            | Act::AssignSection
            | Act::AgreeForParty
            | Act::AskReplacement
            | Act::EditCity
            | Act::Appeal
            | Act::SeeOwnDesk => Wants::SignedIn,
            Act::RunCall
            | Act::SeeBoard
            | Act::SeePeople
            | Act::ImportMembers
            | Act::RunForms
            | Act::DecideReplacement
            | Act::SeeCountry
            | Act::ActForCountry
            | Act::Screen
            | Act::AssignReviews
            | Act::SeeReview
            | Act::WriteReview
            | Act::ReadReviews
            | Act::DeclareInterest
            | Act::RunCalibration
            | Act::Calibrate
            | Act::SeeConsensus
            | Act::ShareConsensus
            | Act::SeeOutbox
            | Act::RunOutbox
            | Act::WriteLetters
            | Act::TakeSnapshot
            | Act::SeeProposal => Wants::Strong,
            Act::ExtendCall
            | Act::AnnounceCall
            | Act::GrantRoles
            | Act::HandOver
            | Act::Decide
            | Act::WaiveDate
            | Act::HandleAppeals
            | Act::DecideProposal => Wants::Fresh,
            Act::ChangeFactors | Act::TakeOwnData => Wants::OwnFresh,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proof_is_fresh_to_its_last_millisecond_and_not_one_longer() {
        let fresh = |means, ms| Proof::of(means, Timestamp(0), 10, true, Timestamp(ms)).is_fresh;
        assert!(fresh(Means::Passkey, 600_000));
        assert!(!fresh(Means::Passkey, 600_001));
        assert!(fresh(Means::Demo, i64::MAX));
    }

    #[test]
    fn mail_alone_is_no_strong_proof_and_enough_until_there_is_a_factor() {
        let proof =
            |means, has_factor| Proof::of(means, Timestamp(0), 10, has_factor, Timestamp(0));
        let enough = |proof: Proof| {
            [Wants::SignedIn, Wants::Strong, Wants::Fresh, Wants::OwnFresh]
                .map(|it| proof.is_enough(it))
        };
        assert_eq!(enough(proof(Means::Mail, false)), [true, false, false, true]);
        assert_eq!(enough(proof(Means::Mail, true)), [true, false, false, false]);
        for means in [Means::Passkey, Means::Authenticator, Means::Recovery] {
            assert_eq!(enough(proof(means, true)), [true; 4]);
        }
        let stale = Proof { is_fresh: false, ..proof(Means::Passkey, true) };
        assert_eq!(enough(stale), [true, true, false, false]);
        assert_eq!(enough(stale.for_reading()), [true; 4]);
    }

    #[test]
    fn means_are_read_back_as_they_are_written() {
        for means in Means::ALL {
            assert_eq!(means.as_str().parse(), Ok(means));
        }
    }
}
