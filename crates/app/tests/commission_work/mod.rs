//! A commission's desk beyond one endorsement: the reserve, Part 2, the order between two
//! officers, what it asks, when it meets, what it notes, and what it forwards.

mod forwarding;
mod inside;
mod own;
mod ranking;
mod reserve;
mod signing;

use app::testing::at_commission::{file, files, seats, stages};
use app::testing::{World, country};
use app::{App, Failure, commissions};
use domain::country::Country;
use domain::ids::{ApplicationId, PersonId};
use domain::people::Role;
use domain::policy::Denied;

fn ua() -> Country {
    country("UA")
}

/// A second officer of Ukraine's commission.
fn taras(world: &World) -> PersonId {
    let taras = world.person("Taras", "UA");
    world.grant(taras, Role::Commission(ua()));
    taras
}

fn endorse(world: &World, id: ApplicationId) {
    commissions::endorse(&world.app, &world.actor(world.olha), id).unwrap();
}

fn withdraw(app: &App, world: &World, id: ApplicationId) {
    let key = app::chance::token();
    app::applications::withdraw(app, &world.actor(world.ana), id, &key).unwrap();
}

/// The refusal of a rule.
fn refused<T: std::fmt::Debug, R: std::fmt::Debug>(answer: Result<T, Failure<R>>) -> R {
    match answer {
        Err(Failure::Refused(refused)) => refused,
        other => panic!("not refused: {other:?}"),
    }
}

/// Whether an answer does not even tell that there is something.
pub fn is_hidden<T: std::fmt::Debug, R: std::fmt::Debug>(answer: Result<T, Failure<R>>) -> bool {
    matches!(answer, Err(Failure::Denied(Denied::Hidden)))
}

/// The letters of a kind, by recipient and in order: recipient, and subject with body.
pub fn letters(world: &World, kind: &str) -> Vec<(String, String)> {
    app::letters::run_once(&world.app).unwrap();
    let mails = world.app.store.read(|tx| tx.newest_mails(500)).unwrap();
    let of_it = mails.into_iter().filter(|it| it.template == kind);
    let mut letters: Vec<_> =
        of_it.map(|it| (it.recipient, format!("{}\n{}", it.subject, it.body))).collect();
    letters.sort();
    letters
}

fn recipients(letters: &[(String, String)]) -> Vec<&str> {
    letters.iter().map(|it| it.0.as_str()).collect()
}
