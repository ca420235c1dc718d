//! The secret that unsent text is locked with on a person's own device, where they chose to keep
//! it there: given out inside a session only, the same for all of a person's sessions, so that
//! text which outlives one session can be read in the next and by nobody else at that device.

use domain::people::Actor;
use domain::policy::Denied;

use crate::failure::Lookup;
use crate::{App, chance};

/// The actor's own secret, as 64 hex digits.
///
/// # Errors
/// [`Denied::SignInFirst`] for a visitor.
pub fn device_key(app: &App, actor: &Actor) -> Result<String, Lookup> {
    let now = app.clock.now();
    let person = actor.person.ok_or(Denied::SignInFirst)?;
    let fresh = chance::token();
    Ok(app.store.write(move |tx| tx.device_key(person, &fresh, now))?)
}
