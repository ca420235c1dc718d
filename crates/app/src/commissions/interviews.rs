//! When and where a commission talks with a city.

use domain::ids::ApplicationId;
use domain::interview::{Interview, InterviewRefused, Meeting};
use domain::people::Actor;
use domain::policy::{self, Act, On};

use crate::failure::found;
use crate::{App, Failure};

/// Sets the interview of a file, or another date for it; the city gets a letter.
///
/// # Errors
/// [`InterviewRefused`].
pub fn set_interview(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    meeting: Meeting,
) -> Result<(), Failure<InterviewRefused>> {
    let now = app.clock.now();
    let actor = actor.clone();
    let clean = domain::words::clean_line;
    let meeting = Meeting { place: clean(&meeting.place), link: clean(&meeting.link), ..meeting };
    app.store.write(move |tx| {
        let file = found(tx.application(id)?)?;
        policy::require(&actor, Act::ActForCountry, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let by = found(actor.person)?;
        let before = tx.interview(id)?;
        let set = Interview::set(meeting.clone(), before.as_ref(), (&file, &call), by, now);
        if let Some(changed) = set.map_err(Failure::Refused)? {
            tx.record(changed)?;
        }
        Ok(())
    })
}

/// Calls an interview off; the city gets a letter.
///
/// # Errors
/// [`InterviewRefused`].
pub fn call_off(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
) -> Result<(), Failure<InterviewRefused>> {
    let now = app.clock.now();
    let actor = actor.clone();
    app.store.write(move |tx| {
        let file = found(tx.application(id)?)?;
        policy::require(&actor, Act::ActForCountry, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let by = found(actor.person)?;
        let interview = found(tx.interview(id)?)?;
        let off = interview.cancel((&file, &call), by, now).map_err(Failure::Refused)?;
        if let Some(changed) = off {
            tx.record(changed)?;
        }
        Ok(())
    })
}
