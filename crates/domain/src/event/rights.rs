//! Which events leave everybody's rights as they are.

use super::EventKind;

impl EventKind {
    /// Whether it surely leaves everybody's rights, names and second factors as they are: what fills
    /// the log on a busy day. Anything that is not named here may have changed them, whoever it is
    /// about.
    pub fn leaves_rights(self) -> bool {
        use EventKind::*;
        matches!(
            self,
            SignInRequested
                | SignInProven
                | SignInMissed
                | SessionStarted
                | SessionProven
                | SessionEnded
                | PasskeyUsed
                | AuthenticatorUsed
                | ApplicationAnswered
                | CommentWritten
                | CommentEdited
                | CommentDeleted
                | ReviewSaved
                | CalibrationSaved
                | DigestGathered
                | Reminded
        )
    }
}
