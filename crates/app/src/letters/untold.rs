//! The kinds of event that cause no letter, by what they are about. They are patterns, so that
//! the match in `about` stays whole and a new kind has to be thought of.

/// People, their roles, and how they come in.
macro_rules! accounts {
    () => {
        EventKind::PersonAdded
        | EventKind::PersonChanged
        | EventKind::RoleGranted
        | EventKind::RoleRevoked
        | EventKind::MandateChanged
        | EventKind::ErasureAsked
        | EventKind::ErasureWithdrawn
        | EventKind::PersonErased
        // Its letter holds a secret and is written by the command itself.
        | EventKind::SignInRequested
        | EventKind::SignInProven
        | EventKind::SignInMissed
        | EventKind::SessionStarted
        | EventKind::SessionEnded
        | EventKind::PasskeyUsed
        | EventKind::SessionProven
        | EventKind::AuthenticatorUsed
        | EventKind::AuthenticatorMissed
        // Told on the desk of the secretariat; what was approved is told by its own event.
        | EventKind::ProposalMade
        | EventKind::ProposalApproved
        | EventKind::ProposalRefused
        | EventKind::ProposalWithdrawn
        | EventKind::ProposalLapsed
    };
}

/// What a hand-in waits for, and the keys of receipts.
macro_rules! signing {
    () => {
        EventKind::SignatureAsked
            | EventKind::SignatureCodeSent
            | EventKind::SignatureMissed
            | EventKind::SignatureRequestRevoked
            | EventKind::SignatureRevoked
            | EventKind::SigningKeyAdded
            | EventKind::SigningKeyRetired
            | EventKind::PartyNamed
            | EventKind::PartyAgreed
            | EventKind::AgreementWithdrawn
    };
}

/// Cities on record, and what their teams settle among themselves.
macro_rules! cities {
    () => {
        EventKind::CityImported
            | EventKind::CityProposed
            | EventKind::CityProfileChanged
            | EventKind::CityPeopleHidden
            | EventKind::CityPeopleShown
            | EventKind::CityChanged
            | EventKind::TeamMemberAdded
            | EventKind::TeamMemberRemoved
            | EventKind::TeamInvitationRevoked
            | EventKind::TeamPartChanged
            | EventKind::ContactReplacementObjected
            | EventKind::CommentEdited
            | EventKind::CommentDeleted
            | EventKind::CommentSettled
            | EventKind::CommentReopened
            | EventKind::SectionAssignmentEnded
            | EventKind::SnapshotTaken
            | EventKind::SpellImported
            | EventKind::SpellEnded
    };
}

/// Dates beside a call's clocks, told on the pages they hold for.
macro_rules! clocks {
    () => {
        EventKind::CallQuotaChanged
            // It waits on the secretariat's desk.
            | EventKind::WaiverAsked
            | EventKind::CalendarMade
            | EventKind::CalendarRevoked
            | EventKind::ApiTokenMade
            | EventKind::ApiTokenRevoked
    };
}

/// Calls and their forms, on the secretariat's side.
macro_rules! calls {
    () => {
        EventKind::CallDrafted
        | EventKind::CallEdited
        | EventKind::CallPublished
        | EventKind::CallOpened
        | EventKind::CallClosed
        // Told by the decisions it brings, one by one.
        | EventKind::CallAnnounced
        | EventKind::CallFiguresRecorded
        | EventKind::CallHistoryRecorded
        | EventKind::FormDrafted
        | EventKind::FormEdited
        | EventKind::FormDiscarded
        | EventKind::FormPublished
        | EventKind::CallFormChanged
    };
}

/// What the secretariat does at its desk; told on the pages it is done on.
macro_rules! desk {
    () => {
        EventKind::CallHandlingSet
            | EventKind::ApplicationChecked
            | EventKind::AmendmentTakenBack
            | EventKind::EndorsementConfirmed
    };
}

/// Applications while they are written, read and decided on.
macro_rules! files {
    () => {
        EventKind::ApplicationLate
        | EventKind::ApplicationStarted
        | EventKind::ApplicationAnswered
        | EventKind::FileAttached
        | EventKind::FileDetached
        | EventKind::ApplicationRanked
        | EventKind::EndorsementWithdrawn
        | EventKind::ApplicationScreened
        | EventKind::ReviewAccepted
        | EventKind::ReviewSaved
        | EventKind::ReviewHandedIn
        | EventKind::DecisionPrepared
        | EventKind::DecisionChanged
        // Told on the task list, where the changes can be looked at.
        | EventKind::ApplicationFormMoved
        | EventKind::ApplicationFormStayed
        // A team's own work: told on the pages it is done on.
        | EventKind::SheetReceived
        | EventKind::SheetTaken
        | EventKind::SheetDiscarded
        | EventKind::SheetExpired
        | EventKind::ApplicationCopied
        | EventKind::AnswersConfirmed
    };
}

/// What a commission does on its desk: told where it is read, there and in the city's page.
macro_rules! country_work {
    () => {
        EventKind::PartTwoSigned
            | EventKind::PartTwoBrought
            | EventKind::OwnQuestionDrafted
            | EventKind::OwnQuestionEnded
            | EventKind::OwnQuestionAnswered
            | EventKind::CountryNoteWritten
            | EventKind::CountryNoteDeleted
    };
}

/// What is told on the pages of those whom it concerns.
macro_rules! judging {
    () => {
        EventKind::InterestDeclared
            | EventKind::CalibrationNamed
            | EventKind::CalibrationSaved
            | EventKind::CalibrationHandedIn
            | EventKind::ConsensusWritten
            | EventKind::ConsensusAgreed
            | EventKind::ConsensusAgreementWithdrawn
    };
}

/// Results on their way, and appeals between their filing and their answer.
macro_rules! results {
    () => {
        EventKind::DecisionSetKept
        | EventKind::DecisionLetterRendered
        | EventKind::DecisionLetterRead
        | EventKind::DecisionLetterApproved
        | EventKind::AnnouncementPlanned
        | EventKind::AnnouncementApproved
        | EventKind::AnnouncementCalledOff
        | EventKind::AnnouncementDoubted
        | EventKind::AnnouncementConfirmed
        | EventKind::AppealTaken
        // Told by the appeal that took it back.
        | EventKind::ApplicationReopened
    };
}

/// About letters themselves; what they cause is written by the command.
macro_rules! letters {
    () => {
        EventKind::LetterHeld
            | EventKind::LetterApproved
            | EventKind::LetterScheduled
            | EventKind::LetterCancelled
            | EventKind::LetterTriedAgain
            | EventKind::LetterSentAgain
            | EventKind::AddressBounced
            | EventKind::AddressRestored
            | EventKind::MailingChosen
            | EventKind::DigestGathered
            | EventKind::Reminded
            | EventKind::WordingDrafted
            | EventKind::WordingEdited
            | EventKind::WordingDiscarded
            | EventKind::WordingPublished
    };
}

pub(super) use {
    accounts, calls, cities, clocks, country_work, desk, files, judging, letters, results, signing,
};
