//! What the officers of a country note about a file, for themselves.

use domain::country_note::{CountryNote, NoteRefused};
use domain::ids::{ApplicationId, CountryNoteId};
use domain::people::Actor;
use domain::policy::{self, Act, On};

use crate::failure::found;
use crate::{App, Failure, chance};

/// Notes something about a file.
///
/// # Errors
/// [`NoteRefused`].
pub fn write_note(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    body: &str,
) -> Result<CountryNote, Failure<NoteRefused>> {
    let now = app.clock.now();
    let chars_max = app.network.rules.country_note.chars;
    let fresh = CountryNoteId(chance::fresh_id(now));
    let (actor, body) = (actor.clone(), domain::words::clean(body).trim().to_owned());
    app.store.write(move |tx| {
        let file = found(tx.application(id)?)?;
        policy::require(&actor, Act::ActForCountry, On::Application(&file, None))?;
        let by = found(actor.person)?;
        let note = CountryNote {
            id: fresh,
            application: id,
            body: body.clone(),
            written_at: now,
            written_by: by,
            deleted_at: None,
        };
        // Sent twice by an impatient hand: the last note says the same.
        let last = tx.country_notes(id)?.pop();
        if let Some(last) = last.filter(|it| it.body == note.body && it.written_by == by) {
            return Ok(last);
        }
        let changed = CountryNote::write(note, &file, chars_max).map_err(Failure::Refused)?;
        Ok(tx.record(changed)?)
    })
}

/// Takes one's own note away.
///
/// # Errors
/// [`NoteRefused::NotYours`].
pub fn delete_note(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    note: CountryNoteId,
) -> Result<(), Failure<NoteRefused>> {
    let now = app.clock.now();
    let actor = actor.clone();
    app.store.write(move |tx| {
        let file = found(tx.application(id)?)?;
        policy::require(&actor, Act::ActForCountry, On::Application(&file, None))?;
        let by = found(actor.person)?;
        let note = found(tx.country_note(note)?.filter(|it| it.application == id))?;
        if let Some(changed) = note.delete(by, now).map_err(Failure::Refused)? {
            tx.record(changed)?;
        }
        Ok(())
    })
}
