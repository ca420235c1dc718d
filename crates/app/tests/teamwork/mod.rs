//! What a team does among itself: comments, sections, invitations, another contact, sign-off.

mod comments;
mod invitations;
mod replacements;
mod sections;
mod sign_off;

use app::Failure;

use crate::commission_work::{is_hidden, letters};

/// The refusal of a rule.
fn refused<T: std::fmt::Debug, R: std::fmt::Debug>(answer: Result<T, Failure<R>>) -> R {
    match answer {
        Err(Failure::Refused(refused)) => refused,
        other => panic!("not refused: {other:?}"),
    }
}
