//! The closed list of what can happen, and the envelope a transition returns.
//!
//! Payloads carry ids and figures, never personal data, so that a person can be
//! erased while the chain of events stays whole.

mod rights;

use serde_json::Value;
use uuid::Uuid;

use crate::ids::PersonId;
use crate::time::Timestamp;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $text:literal $public:ident;)*) => {
        /// What happened, as a past participle.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum EventKind {
            $($(#[$doc])* $name,)*
        }

        impl EventKind {
            /// Every kind there is, in the order of this file.
            pub const ALL: &'static [EventKind] = &[$(EventKind::$name),*];

            /// The kind as written in the log, `application.submitted`.
            pub fn as_str(self) -> &'static str {
                match self { $(EventKind::$name => $text),* }
            }

            /// Whether it changes anything a visitor can see; such events advance the public revision.
            pub fn is_public(self) -> bool {
                match self { $(EventKind::$name => kinds!(@$public)),* }
            }
        }
    };
    (@public) => { true };
    (@inside) => { false };
}

kinds! {
    /// A person was entered.
    PersonAdded = "person.added" inside;
    /// What is known of a person changed.
    PersonChanged = "person.changed" inside;
    /// A person asked to be erased.
    ErasureAsked = "erasure.asked" inside;
    /// A person took that back.
    ErasureWithdrawn = "erasure.withdrawn" inside;
    /// A person was erased: a word stands where the name was.
    PersonErased = "person.erased" inside;
    /// A role was granted to a person.
    RoleGranted = "role.granted" inside;
    /// The end of an officer's mandate moved.
    MandateChanged = "role.mandate_changed" inside;
    /// A grant was taken back.
    RoleRevoked = "role.revoked" inside;
    /// An act that needs two people was proposed by one.
    ProposalMade = "proposal.made" inside;
    /// A second person approved; the act is told by its own event.
    ProposalApproved = "proposal.approved" inside;
    /// A second person said no.
    ProposalRefused = "proposal.refused" inside;
    /// Whoever proposed it took it back.
    ProposalWithdrawn = "proposal.withdrawn" inside;
    /// Nobody approved in time.
    ProposalLapsed = "proposal.lapsed" inside;
    /// Somebody asked for a sign-in code.
    SignInRequested = "sign_in.requested" inside;
    /// A right code or link answered a request.
    SignInProven = "sign_in.proven" inside;
    /// A wrong code was tried.
    SignInMissed = "sign_in.missed" inside;
    /// A session began.
    SessionStarted = "session.started" inside;
    /// A session was ended.
    SessionEnded = "session.ended" inside;
    /// A passkey was added to a person.
    PasskeyAdded = "passkey.added" inside;
    /// A passkey signed in; its counter moved.
    PasskeyUsed = "passkey.used" inside;
    /// A passkey was taken away.
    PasskeyRemoved = "passkey.removed" inside;
    /// A session's person proved themselves anew.
    SessionProven = "session.proven" inside;
    /// An authenticator was added to a person.
    AuthenticatorAdded = "authenticator.added" inside;
    /// A code of an authenticator was taken.
    AuthenticatorUsed = "authenticator.used" inside;
    /// A wrong code was tried.
    AuthenticatorMissed = "authenticator.missed" inside;
    /// An authenticator was taken away.
    AuthenticatorRemoved = "authenticator.removed" inside;
    /// Recovery codes were made; earlier ones are void.
    RecoveryCodesMade = "recovery_codes.made" inside;
    /// A recovery code was used.
    RecoveryCodeUsed = "recovery_code.used" inside;

    /// A city was entered by import, before it had any application here.
    CityImported = "city.imported" public;
    /// A city was entered by a team that applies; nobody outside sees it yet.
    CityProposed = "city.proposed" inside;
    /// Name, kind, position or succession of a city changed.
    CityChanged = "city.changed" public;
    /// A member city says something else of itself.
    CityProfileChanged = "city.profile_changed" public;
    /// Everybody named on a city's page was hidden, from everybody.
    CityPeopleHidden = "city.people_hidden" public;
    /// They are shown again to those they are for.
    CityPeopleShown = "city.people_shown" public;
    /// Somebody wrote to a city through its page.
    CityMessageSent = "city.message_sent" inside;
    /// Somebody joined a city's team.
    TeamMemberAdded = "team.member_added" inside;
    /// Somebody left a city's team.
    TeamMemberRemoved = "team.member_removed" inside;
    /// A person was invited to a city's team.
    TeamMemberInvited = "team.member_invited" inside;
    /// The letter of an invitation was sent once more.
    TeamInvitationRenewed = "team.invitation_renewed" inside;
    /// An invitation was taken back.
    TeamInvitationRevoked = "team.invitation_revoked" inside;
    /// What a member of a city's team may do changed.
    TeamPartChanged = "team.part_changed" inside;
    /// A team asked for another contact.
    ContactReplacementAsked = "team.replacement_asked" inside;
    /// The old contact objected.
    ContactReplacementObjected = "team.replacement_objected" inside;
    /// The secretariat put another contact in place of one that vanished.
    ContactReplaced = "team.contact_replaced" inside;
    /// The secretariat left the contact as it is.
    ContactReplacementRefused = "team.replacement_refused" inside;
    /// A membership known from a list began.
    SpellImported = "spell.imported" public;
    /// A membership ended.
    SpellEnded = "spell.ended" public;

    /// A call was drafted from a template.
    CallDrafted = "call.drafted" inside;
    /// A drafted call was changed.
    CallEdited = "call.edited" inside;
    /// A call became public.
    CallPublished = "call.published" public;
    /// A call was opened ahead of its planned day.
    CallOpened = "call.opened" public;
    /// All clocks of a call moved, for a reason.
    CallExtended = "call.extended" public;
    /// Each country has another number of seats.
    CallQuotaChanged = "call.quota_changed" public;
    /// A commission set or moved a date of its own for its country.
    OwnDateSet = "own_date.set" public;
    /// A commission's own date holds no more.
    OwnDateLifted = "own_date.lifted" public;
    /// A city asked for more time for its application.
    WaiverAsked = "waiver.asked" inside;
    /// One application has more time than the others; how many do is public.
    WaiverGranted = "waiver.granted" public;
    /// More time was refused.
    WaiverRefused = "waiver.refused" inside;
    /// A person made a secret address of a calendar.
    CalendarMade = "calendar.made" inside;
    /// A secret address of a calendar leads nowhere any more.
    CalendarRevoked = "calendar.revoked" inside;
    /// The intake of a call ended.
    CallClosed = "call.closed" public;
    /// The results of a call were told, all at once.
    CallAnnounced = "call.announced" public;
    /// A published result was corrected in public.
    CallCorrected = "call.corrected" public;
    /// The figures somebody printed about a call were recorded beside ours.
    CallFiguresRecorded = "call.figures_recorded" public;
    /// What was published about a call of the past was entered beside ours.
    CallHistoryRecorded = "call.history_recorded" public;

    /// A city's draft began.
    ApplicationStarted = "application.started" inside;
    /// Answers of a draft were saved.
    ApplicationAnswered = "application.answered" inside;
    /// A comment on a question was written, inside the team.
    CommentWritten = "comment.written" inside;
    /// A comment was changed by its author.
    CommentEdited = "comment.edited" inside;
    /// A comment was taken away by its author.
    CommentDeleted = "comment.deleted" inside;
    /// A thread of comments was settled.
    CommentSettled = "comment.settled" inside;
    /// A settled thread was opened again.
    CommentReopened = "comment.reopened" inside;
    /// A section was given to somebody of the team.
    SectionAssigned = "section.assigned" inside;
    /// A section is nobody's in particular again.
    SectionAssignmentEnded = "section.assignment_ended" inside;
    /// An organisation of the team was named for a party.
    PartyNamed = "sign_off.party_named" inside;
    /// A party agreed to a version.
    PartyAgreed = "sign_off.agreed" inside;
    /// A party took its agreement back.
    AgreementWithdrawn = "sign_off.agreement_withdrawn" inside;
    /// A file was attached to a draft.
    FileAttached = "application.file_attached" inside;
    /// A file was taken off a draft.
    FileDetached = "application.file_detached" inside;
    /// An application was handed in.
    ApplicationSubmitted = "application.submitted" inside;
    /// A hand-in came after its deadline; kept so that the moment is on record.
    ApplicationLate = "application.late_attempt" inside;
    /// An application was taken back by its city.
    ApplicationWithdrawn = "application.withdrawn" inside;
    /// The commission gave an application back with a comment.
    ApplicationReturned = "application.returned" inside;
    /// The commission refused an application.
    ApplicationRefused = "application.refused" inside;
    /// The commission ranked its files.
    ApplicationRanked = "application.ranked" inside;
    /// The commission endorsed an application.
    ApplicationEndorsed = "application.endorsed" inside;
    /// The commission took an endorsement back before forwarding.
    EndorsementWithdrawn = "application.endorsement_withdrawn" inside;
    /// The commission put an application in reserve.
    ApplicationReserved = "application.reserved" inside;
    /// The commission forwarded an endorsed application.
    ApplicationForwarded = "application.forwarded" inside;
    /// A file in reserve took a seat that became free.
    ApplicationMovedUp = "application.moved_up" inside;
    /// A commission signed Part 2 for a version.
    PartTwoSigned = "application.part_two_signed" inside;
    /// The page of Part 2 that was signed by hand came in.
    PartTwoBrought = "application.part_two_brought" inside;
    /// A Part 2 stands for nothing any more.
    PartTwoVoided = "application.part_two_voided" inside;
    /// A commission forwarded files together.
    CountryForwarded = "country.forwarded" inside;
    /// A commission wrote a question of its own down.
    OwnQuestionDrafted = "own_question.drafted" inside;
    /// A commission asked the cities of its country what it had written down.
    OwnQuestionsAsked = "own_question.asked" inside;
    /// A commission took a question of its own back.
    OwnQuestionEnded = "own_question.ended" inside;
    /// A city answered a question of its commission's own.
    OwnQuestionAnswered = "application.own_answered" inside;
    /// A commission set an interview, or another date for it.
    InterviewSet = "application.interview_set" inside;
    /// A commission called an interview off.
    InterviewCancelled = "application.interview_cancelled" inside;
    /// An officer noted something about a file, inside the commission.
    CountryNoteWritten = "country_note.written" inside;
    /// An officer took a note away.
    CountryNoteDeleted = "country_note.deleted" inside;
    /// The secretariat found an application eligible.
    ApplicationScreened = "application.screened" inside;
    /// The secretariat found an application not eligible.
    ApplicationExcluded = "application.excluded" inside;

    /// An expert was asked to read an application.
    ReviewAssigned = "review.assigned" inside;
    /// An expert declared to have no conflict.
    ReviewAccepted = "review.accepted" inside;
    /// An expert declared a conflict.
    ConflictDeclared = "review.conflict_declared" inside;
    /// Scores and notes of a review were saved.
    ReviewSaved = "review.saved" inside;
    /// A review was handed in.
    ReviewHandedIn = "review.handed_in" inside;
    /// A review was shut for a conflict that its expert did not declare; what was handed in is sealed.
    ReviewSetAside = "review.set_aside" inside;
    /// Somebody declared a tie to an application.
    InterestDeclared = "interest.declared" inside;
    /// The past applications that a call's experts score first were named.
    CalibrationNamed = "calibration.named" inside;
    /// Scores of a past application were saved.
    CalibrationSaved = "calibration.saved" inside;
    /// Scores of a past application were handed in.
    CalibrationHandedIn = "calibration.handed_in" inside;
    /// An expert was asked to write for all experts of an application.
    RapporteurNamed = "consensus.rapporteur_named" inside;
    /// The text of all experts was saved; whoever had agreed agrees no more.
    ConsensusWritten = "consensus.written" inside;
    /// An expert agreed to the text of all.
    ConsensusAgreed = "consensus.agreed" inside;
    /// An expert took the agreement back.
    ConsensusAgreementWithdrawn = "consensus.agreement_withdrawn" inside;

    /// A decision was prepared, in secret.
    DecisionPrepared = "decision.prepared" inside;
    /// A prepared decision was changed.
    DecisionChanged = "decision.changed" inside;
    /// A city was admitted: its membership began.
    CityAdmitted = "city.admitted" public;
    /// A city was not admitted.
    CityDeclined = "city.declined" inside;
    /// A membership was revoked as a correction.
    AdmissionRevoked = "city.admission_revoked" public;

    /// A set of files was kept beside the decisions to be prepared.
    DecisionSetKept = "decision.set_kept" inside;
    /// A letter that tells a result was written.
    DecisionLetterRendered = "decision.letter_rendered" inside;
    /// A letter that tells a result was read.
    DecisionLetterRead = "decision.letter_read" inside;
    /// A letter that tells a result was approved by a second person.
    DecisionLetterApproved = "decision.letter_approved" inside;
    /// An announcement was planned.
    AnnouncementPlanned = "announcement.planned" inside;
    /// A second person agreed to a planned announcement.
    AnnouncementApproved = "announcement.approved" inside;
    /// A planned announcement was called off.
    AnnouncementCalledOff = "announcement.called_off" inside;
    /// The hour of an announcement was found doubtful.
    AnnouncementDoubted = "announcement.doubted" inside;
    /// Somebody said that the hour of an announcement is right.
    AnnouncementConfirmed = "announcement.confirmed" inside;
    /// An appeal on procedure was filed.
    AppealFiled = "appeal.filed" inside;
    /// Somebody took an appeal in hand.
    AppealTaken = "appeal.taken" inside;
    /// An appeal was upheld: a step is done again.
    AppealUpheld = "appeal.upheld" inside;
    /// An appeal was dismissed.
    AppealDismissed = "appeal.dismissed" inside;
    /// An application went back to a step, after an appeal.
    ApplicationReopened = "application.reopened" inside;

    /// A key that receipts are signed with came into force.
    SigningKeyAdded = "signing_key.added" inside;
    /// A key that receipts were signed with went out of force.
    SigningKeyRetired = "signing_key.retired" inside;
    /// A mayor's office was asked to sign an application.
    SignatureAsked = "application.signature_asked" inside;
    /// The letter to a mayor's office was taken back.
    SignatureRequestRevoked = "application.signature_request_revoked" inside;
    /// A code to sign with was sent to a mayor's office.
    SignatureCodeSent = "application.signature_code_sent" inside;
    /// A wrong code was typed at a mayor's office.
    SignatureMissed = "application.signature_missed" inside;
    /// A mayor's signature came in.
    ApplicationSigned = "application.signed" inside;
    /// A mayor's signature was taken back by the team.
    SignatureRevoked = "application.signature_revoked" inside;

    /// A draft of a form's next version was begun.
    FormDrafted = "form.drafted" inside;
    /// A draft version was edited.
    FormEdited = "form.edited" inside;
    /// A draft version was thrown away.
    FormDiscarded = "form.discarded" inside;
    /// A version of a form was published.
    FormPublished = "form.published" public;
    /// A call gives new applications another version of its form.
    CallFormChanged = "call.form_changed" inside;
    /// A draft moved to another version of its form.
    ApplicationFormMoved = "application.form_moved" inside;
    /// A draft stayed with its version, since moving would have lost answers.
    ApplicationFormStayed = "application.form_stayed" inside;

    /// A filled sheet came back by post.
    SheetReceived = "sheet.received" inside;
    /// Answers of a sheet were taken over.
    SheetTaken = "sheet.taken" inside;
    /// What was left of a sheet was thrown away.
    SheetDiscarded = "sheet.discarded" inside;
    /// A sheet waited in vain.
    SheetExpired = "sheet.expired" inside;
    /// An application began with what an earlier one said.
    ApplicationCopied = "application.copied" inside;
    /// Answers that came along from an earlier application were confirmed.
    AnswersConfirmed = "application.answers_confirmed" inside;

    /// A letter in the outbox was held.
    LetterHeld = "letter.held" inside;
    /// A letter in the outbox was approved.
    LetterApproved = "letter.approved" inside;
    /// A letter in the outbox was scheduled.
    LetterScheduled = "letter.scheduled" inside;
    /// A letter in the outbox was stopped for good.
    LetterCancelled = "letter.cancelled" inside;
    /// A letter that was given up is tried again.
    LetterTriedAgain = "letter.tried_again" inside;
    /// A letter that had gone was sent once more.
    LetterSentAgain = "letter.sent_again" inside;
    /// A letter did not reach its address.
    AddressBounced = "address.bounced" inside;
    /// An address that had bounced is written to again.
    AddressRestored = "address.restored" inside;
    /// Somebody chose which letters to have, and how often.
    MailingChosen = "mailing.chosen" inside;
    /// What is not urgent was gathered for somebody.
    DigestGathered = "digest.gathered" inside;
    /// Somebody was reminded.
    Reminded = "reminder.sent" inside;
    /// Another text of a letter was begun.
    WordingDrafted = "wording.drafted" inside;
    /// A draft of a letter's text was edited.
    WordingEdited = "wording.edited" inside;
    /// A draft of a letter's text was thrown away.
    WordingDiscarded = "wording.discarded" inside;
    /// A letter's text came into force.
    WordingPublished = "wording.published" inside;

    /// The public record was frozen as files.
    SnapshotTaken = "snapshot.taken" public;
    /// A person made a token for a program.
    ApiTokenMade = "api_token.made" inside;
    /// A token works no more.
    ApiTokenRevoked = "api_token.revoked" inside;
    /// What a call's files are checked for, and how many experts read each, was kept or changed.
    CallHandlingSet = "call.handling_set" inside;
    /// The secretariat checked points of its list on an application.
    ApplicationChecked = "application.checked" inside;
    /// The secretariat asked a city to amend its application.
    AmendmentAsked = "application.amendment_asked" inside;
    /// A city handed in what it was asked to amend.
    AmendmentAnswered = "application.amendment_answered" inside;
    /// The secretariat took back what it had asked for.
    AmendmentTakenBack = "application.amendment_taken_back" inside;
    /// The commission endorsed what a city amended after it was forwarded.
    EndorsementConfirmed = "application.endorsement_confirmed" inside;
    /// A file was taken back from an expert.
    ReviewTakenBack = "review.taken_back" inside;
    /// An expert was reminded of what is not handed in.
    ExpertReminded = "review.expert_reminded" inside;
}

impl std::str::FromStr for EventKind {
    type Err = UnknownKind;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = EventKind::ALL.iter().copied().find(|kind| kind.as_str() == text);
        found.ok_or_else(|| UnknownKind(text.to_owned()))
    }
}

/// The log holds a kind this binary does not know: it was written by a newer one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown kind of event: {0}")]
pub struct UnknownKind(pub String);

/// One thing that happened, before the log gives it a number.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// What happened.
    pub kind: EventKind,
    /// What it happened to; the kind says what sort of thing that is.
    pub subject: Uuid,
    /// Who did it; `None` for the clock and for commands typed on the server.
    pub by: Option<PersonId>,
    /// When.
    pub at: Timestamp,
    /// Ids and figures, never personal data.
    pub payload: Value,
}

/// A new state together with the events that made it.
///
/// Only `domain` can make one and only the store takes it apart, so a state
/// without its event does not compile.
#[derive(Debug, Clone, PartialEq)]
#[must_use = "a change that is not recorded did not happen"]
pub struct Changed<T> {
    state: T,
    events: Vec<Event>,
}

impl<T> Changed<T> {
    pub(crate) fn new(state: T, event: Event) -> Self {
        Changed { state, events: vec![event] }
    }

    pub(crate) fn with_all(state: T, events: Vec<Event>) -> Self {
        debug_assert!(!events.is_empty(), "a change is made by at least one event");
        Changed { state, events }
    }

    /// The same change carried by a larger whole, such as an application inside a filing.
    pub(crate) fn map<U>(self, wrap: impl FnOnce(T) -> U) -> Changed<U> {
        Changed { state: wrap(self.state), events: self.events }
    }

    /// What the state would be; to look at, not to save.
    pub fn state(&self) -> &T {
        &self.state
    }

    /// For `tx.record` alone: the state and what must be written with it.
    pub fn into_parts(self) -> (T, Vec<Event>) {
        (self.state, self.events)
    }
}

impl Event {
    pub(crate) fn new(
        kind: EventKind,
        subject: Uuid,
        by: Option<PersonId>,
        at: Timestamp,
        payload: Value,
    ) -> Event {
        Event { kind, subject, by, at, payload }
    }
}
