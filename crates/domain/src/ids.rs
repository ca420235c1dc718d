//! Typed ids, from one list, so that a city can never be passed for a call.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::try_parse(text).map($name)
            }
        }
    )*};
}

ids! {
    /// One person who signs in, or is named as an officer or expert.
    PersonId;
    /// One grant of a role to a person.
    GrantId;
    /// One session of a signed-in person.
    SessionId;
    /// One request to sign in, answered by a code or a link.
    SignInId;
    /// One passkey of a person.
    PasskeyId;
    /// A city (or district, county, commune …) as one lasting subject.
    CityId;
    /// One message that somebody wrote to a city through its page.
    MessageId;
    /// One span of membership of a city.
    SpellId;
    /// One call for new members.
    CallId;
    /// One city's submission to one call, from draft to outcome.
    ApplicationId;
    /// One file handed in with an application.
    AttachmentId;
    /// One hand-in of an application, with its receipt.
    SubmissionId;
    /// One expert's reading of one application.
    ReviewId;
    /// One tie that somebody declared to one application.
    InterestId;
    /// One expert's scores of one past application.
    ReadingId;
    /// One decision on one application, secret until announced.
    DecisionId;
    /// One public correction of a call's result.
    CorrectionId;
    /// One set of files looked at for balance before decisions.
    DecisionSetId;
    /// One letter that tells a result.
    DecisionLetterId;
    /// One plan to announce a call's results.
    AnnouncementId;
    /// One appeal on procedure.
    AppealId;
    /// One mail waiting or gone.
    MailId;
    /// One version of a letter's text.
    WordingId;
    /// One reminder, planned or sent.
    ReminderId;
    /// One invitation to a city's team.
    InvitationId;
    /// One comment on a question, inside a team.
    CommentId;
    /// One request to replace a team's contact.
    ReplacementId;
    /// One party's agreement to a version.
    AgreementId;
    /// One version of a form.
    FormVersionId;
    /// One filled sheet that came back by post.
    SheetId;
    /// One signature of a mayor.
    SignatureId;
    /// One letter that asks a mayor's office for a signature.
    SignatureRequestId;
    /// One telephone that shows codes for a person.
    AuthenticatorId;
    /// One act that waits for a second person.
    ProposalId;
    /// One file on its way, in pieces.
    UploadId;
    /// One signature of a commission under its endorsement.
    PartTwoId;
    /// One question of a commission's own.
    OwnQuestionId;
    /// One note of a commission's officer about a file.
    CountryNoteId;
    /// One request for more time for an application.
    WaiverId;
    /// One request to amend what a city handed in.
    AmendmentId;
    /// One day's record, frozen.
    SnapshotId;
    /// One token of a person's program.
    ApiTokenId;
}
