//! The secretariat's check of eligibility, and its pages about a call's files.
//!
//! Who gives files to experts is in `assignments.rs`, who decides them in `decisions.rs`.

mod board;
mod case;
mod judging;

use domain::application::{Application, ScreenRefused};
use domain::ids::ApplicationId;
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On};

use crate::App;
use crate::failure::{Failure, found};

pub use board::board;
pub(crate) use judging::score_rows;
pub use case::{assign_words, case, decide_words, screen_words};

/// Finds a forwarded file eligible; experts may be given it from here.
pub fn find_eligible(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
) -> Result<Application, Failure<ScreenRefused>> {
    let now = app.clock.now();
    let actor = actor.clone();
    app.store.write(move |tx| {
        let file = found(tx.application(id)?)?;
        policy::require(&actor, Act::Screen, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let changed = file.screen(&call, by, now).map_err(Failure::Refused)?;
        Ok(tx.record(changed)?)
    })
}

/// Finds a forwarded file not eligible, for a reason its city reads.
pub fn exclude(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    reason: &str,
) -> Result<Application, Failure<ScreenRefused>> {
    let now = app.clock.now();
    let (actor, reason) = (actor.clone(), domain::words::clean(reason));
    app.store.write(move |tx| {
        let file = found(tx.application(id)?)?;
        policy::require(&actor, Act::Screen, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let changed = file.exclude(&call, &reason, by, now).map_err(Failure::Refused)?;
        Ok(tx.record(changed)?)
    })
}
