//! What a team does among itself: comments, sections, invitations, another contact, sign-off.

mod comments;
mod invitations;
mod replacements;
mod sections;
mod sign_off;

use app::Failure;
use app::testing::World;
use domain::policy::Denied;

/// Whether an answer does not even tell that there is something.
fn is_hidden<T: std::fmt::Debug, R: std::fmt::Debug>(answer: Result<T, Failure<R>>) -> bool {
    matches!(answer, Err(Failure::Denied(Denied::Hidden)))
}

/// The refusal of a rule.
fn refused<T: std::fmt::Debug, R: std::fmt::Debug>(answer: Result<T, Failure<R>>) -> R {
    match answer {
        Err(Failure::Refused(refused)) => refused,
        other => panic!("not refused: {other:?}"),
    }
}

/// The letters of a kind, by recipient and in order.
fn letters(world: &World, kind: &str) -> Vec<(String, String)> {
    app::letters::run_once(&world.app).unwrap();
    let mails = world.app.store.read(|tx| tx.newest_mails(500)).unwrap();
    let of_it = mails.into_iter().filter(|it| it.template == kind);
    let mut letters: Vec<_> =
        of_it.map(|it| (it.recipient, format!("{}\n{}", it.subject, it.body))).collect();
    letters.sort();
    letters
}
