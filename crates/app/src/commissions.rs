//! What a commission does with its country's files, and what its desk shows.
//!
//! Each act is one transaction; the quota is asked of the domain and held once more by
//! the database. Here are the acts on one file; `ranking` and `forwarding` act on all of a
//! country's, `moving_up` is what a free seat brings about, `own` what the commission asks by
//! itself. The pages are filled in `desk`, `case` and `comparison`.

use domain::application::{Application, CommissionRefused, Stage};
use domain::call::Call;
use domain::country::Country;
use domain::event::Changed;
use domain::ids::{ApplicationId, PartTwoId, PersonId};
use domain::language::Lang;
use domain::part_two::{PartTwo, Void};
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On};
use domain::signature::Standing;
use domain::time::Timestamp;
use store::WriteTx;

use crate::failure::found;
use crate::{App, Failure, chance};

mod case;
mod comparison;
mod desk;
mod endorsing;
mod forwarding;
mod interviews;
mod moving_up;
mod notes;
pub mod own;
mod part_two;
mod ranking;
mod team;

pub use case::{CaseAfter, case};
pub use comparison::{Chosen, comparison};
pub(crate) use desk::country_name;
pub use desk::{desk, one, returning};
pub use endorsing::{Endorsing, endorsing};
pub use forwarding::{cover, cover_pdf, forward, forward_all, forwarding};
pub use interviews::{call_off, set_interview};
pub(crate) use moving_up::{content_changed, withdrawn};
pub use notes::{delete_note, write_note};
pub(crate) use part_two::shown as parts_two_shown;
pub use part_two::{
    BringNo, Brought, bring_part_two, may_bring, part_two, part_two_file, part_two_pdf,
};
pub use ranking::{Towards, move_file, rank, rank_from};
pub(crate) use team::for_team;

type Refused = Failure<CommissionRefused>;

/// The most characters a comment or reason to a city may have.
pub const WORDS_MAX: usize = 5_000;

/// How an officer signs Part 2.
#[derive(Debug, Clone)]
pub struct Signing {
    /// In which function.
    pub function: String,
    /// The hash of the content the officer looked at; without it, whatever was handed in last.
    pub seen: Option<String>,
}

/// Endorses what was handed in last, signed in the function the network calls officers by.
///
/// # Errors
/// As [`endorse_as`].
pub fn endorse(app: &App, actor: &Actor, id: ApplicationId) -> Result<Application, Refused> {
    let function = app.network.role("commission", Lang::EN).to_owned();
    endorse_as(app, actor, id, Signing { function, seen: None })
}

/// Endorses a file: it takes a seat of its country, if one is free, and Part 2 is signed for
/// what was handed in. A file that holds a seat already, since it moved up from the reserve or
/// its Part 2 is void, is signed for and keeps its seat.
///
/// # Errors
/// [`CommissionRefused`], above all [`CommissionRefused::QuotaFull`].
pub fn endorse_as(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    signing: Signing,
) -> Result<Application, Refused> {
    let fresh = PartTwoId(chance::fresh_id(app.clock.now()));
    act(app, actor, id, move |tx, file, call, (by, now)| {
        let last = found(tx.submissions(id)?.pop())?;
        let officer = found(tx.person(by)?)?;
        let file = match (&file.stage, tx.part_two(id)?) {
            (Stage::Endorsed { .. }, Some(part)) => {
                if part.standing(&last.content_sha256) == Standing::InForce {
                    let stage = file.stage.name();
                    return Err(Failure::Refused(CommissionRefused::WrongStage { stage }));
                }
                void(tx, id, Void::Changed, None, now)?;
                file
            }
            (Stage::Endorsed { .. }, None) => file,
            _ => {
                let taken = tx.seats_taken(call.id, file.country)?;
                let changed = file.endorse(call, &taken, by, now).map_err(Failure::Refused)?;
                tx.record(changed)?
            }
        };
        let part_two = PartTwo {
            id: fresh,
            application: id,
            submission: last.id,
            content_sha256: last.content_sha256.clone(),
            signed_at: now,
            signed_by: by,
            name: officer.name,
            function: domain::words::clean_line(&signing.function),
            file: None,
            voided_at: None,
            void_because: None,
            forwarded_at: None,
        };
        let signed = PartTwo::sign(part_two, &file, call, &last, signing.seen.as_deref());
        tx.record(signed.map_err(Failure::Refused)?)?;
        Ok(file)
    })
}

/// Takes an endorsement back; its seat is free again, and who waits in reserve moves up where
/// the network's rule says so.
///
/// # Errors
/// [`CommissionRefused`].
pub fn take_back(app: &App, actor: &Actor, id: ApplicationId) -> Result<Application, Refused> {
    let rule = app.network.rules.commission.reserve;
    act(app, actor, id, move |tx, file, call, (by, now)| {
        let changed = file.take_endorsement_back(call, by, now).map_err(Failure::Refused)?;
        let file = tx.record(changed)?;
        void(tx, id, Void::TakenBack, Some(by), now)?;
        moving_up::seat_freed(tx, rule, call, file.country, now)?;
        Ok(file)
    })
}

/// Keeps a file in reserve, in case a seat becomes free.
///
/// # Errors
/// [`CommissionRefused`].
pub fn reserve(app: &App, actor: &Actor, id: ApplicationId) -> Result<Application, Refused> {
    act(app, actor, id, |tx, file, call, (by, now)| saved(tx, file.reserve(call, by, now)))
}

/// Gives a file back to its team, with what is to be mended. An endorsement it had is void, and
/// its seat free.
///
/// # Errors
/// [`CommissionRefused`].
pub fn give_back(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    comment: &str,
) -> Result<Application, Refused> {
    let (comment, rule) = (comment.to_owned(), app.network.rules.commission.reserve);
    act(app, actor, id, move |tx, file, call, (by, now)| {
        let held_a_seat = file.stage.seat().is_some();
        let file = saved(tx, file.give_back(call, &comment, by, now))?;
        void(tx, id, Void::Returned, Some(by), now)?;
        if held_a_seat {
            moving_up::seat_freed(tx, rule, call, file.country, now)?;
        }
        Ok(file)
    })
}

/// Refuses a file, for a reason its team reads.
///
/// # Errors
/// [`CommissionRefused`].
pub fn refuse(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    reason: &str,
) -> Result<Application, Refused> {
    let reason = reason.to_owned();
    act(app, actor, id, move |tx, file, call, (by, now)| {
        saved(tx, file.refuse(call, &reason, by, now))
    })
}

fn saved(
    tx: &mut WriteTx,
    changed: Result<Changed<Application>, CommissionRefused>,
) -> Result<Application, Refused> {
    Ok(tx.record(changed.map_err(Failure::Refused)?)?)
}

/// Makes the Part 2 that stands void; nothing when there is none.
fn void(
    tx: &mut WriteTx,
    id: ApplicationId,
    because: Void,
    by: Option<PersonId>,
    now: Timestamp,
) -> Result<(), store::Error> {
    if let Some(changed) = tx.part_two(id)?.and_then(|it| it.void(because, by, now)) {
        tx.record(changed)?;
    }
    Ok(())
}

/// One act on one file: the same seven steps for all of them.
fn act(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    change: impl Fn(
        &mut WriteTx,
        Application,
        &Call,
        (PersonId, Timestamp),
    ) -> Result<Application, Refused>
    + Send
    + 'static,
) -> Result<Application, Refused> {
    let now = app.clock.now();
    let actor = actor.clone();
    app.store.write(move |tx| {
        let file = found(tx.application(id)?)?;
        policy::require(&actor, Act::ActForCountry, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        change(tx, file, &call, (by, now))
    })
}

/// The call of a desk, and the officer who may act there.
fn desk_of<R>(
    tx: &mut WriteTx,
    actor: &Actor,
    slug: &str,
    country: Country,
) -> Result<(Call, PersonId), Failure<R>> {
    let call = found(tx.call_by_slug(slug)?)?;
    policy::require(actor, Act::SeeCall, On::Call(&call))?;
    policy::require(actor, Act::ActForCountry, On::Country(country))?;
    Ok((call, actor.person.ok_or(Denied::Hidden)?))
}
