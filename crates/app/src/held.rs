//! What somebody sent after their session had run out: kept on the server until they sign in
//! again, for that person in that browser, and given back to be saved by a click of theirs.
//!
//! Only a session that was real opens this door, so a stranger cannot fill the table.

use domain::answer::Fields;
use domain::ids::PersonId;
use domain::people::Actor;
use domain::time::Timestamp;
use store::Held;

use crate::failure::Lookup;
use crate::{App, chance};

/// For how long it waits, in milliseconds: a letter with a code may be slow.
const WAITS_MS: i64 = 2 * 3_600_000;

/// A session that ended longer ago than this opens no door any more, in milliseconds.
const ENDED_MS_MAX: i64 = 7 * 24 * 3_600_000;

/// So many forms wait for one person at most.
const HELD_MAX: i64 = 20;

/// What a browser is told when something is held for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    /// The secret for the cookie.
    pub token: String,
    /// Seconds the cookie may live.
    pub lifetime_s: i64,
    /// Until when it waits.
    pub until: Timestamp,
}

/// Holds what was sent to `path` by whoever had the session of that token; `None` when nobody had.
///
/// # Errors
/// Of the database.
pub fn hold(
    app: &App,
    session_token: &str,
    path: &str,
    fields: &Fields,
) -> Result<Option<Ticket>, Lookup> {
    let now = app.clock.now();
    let session = chance::sha256(session_token);
    let known = app.store.read(|tx| {
        let session = tx.session_by_token(&session)?;
        let over = session.filter(|it| !it.is_live(now)).filter(|it| {
            let ended = it.ended_at.unwrap_or(it.expires_at);
            now.0 - ended.0 <= ENDED_MS_MAX
        });
        let Some(person) = over.map(|it| it.person) else { return Ok(None) };
        let has_room = tx.n_held(person, now)? < HELD_MAX;
        Ok::<_, Lookup>(has_room.then_some(person))
    })?;
    let Some(person) = known else { return Ok(None) };
    wait(app, person, path, fields, now).map(Some)
}

fn wait(
    app: &App,
    person: PersonId,
    path: &str,
    fields: &Fields,
    now: Timestamp,
) -> Result<Ticket, Lookup> {
    let token = chance::token();
    let held_until = now.plus_ms(WAITS_MS);
    let (path, fields) = (path.to_owned(), fields.clone());
    let held = Held { person, path, fields, held_at: now, held_until };
    let sha256 = chance::sha256(&token);
    app.store.write(move |tx| tx.hold(&sha256, &held))?;
    Ok(Ticket { token, lifetime_s: WAITS_MS / 1_000, until: held_until })
}

/// Keeps what somebody sent to `path` who has to prove themselves anew first; `None` when too
/// much waits for them already.
///
/// # Errors
/// Of the database.
pub fn keep(
    app: &App,
    actor: &Actor,
    path: &str,
    fields: &Fields,
) -> Result<Option<Ticket>, Lookup> {
    let now = app.clock.now();
    let person = crate::failure::found(actor.person)?;
    if app.store.read(|tx| tx.n_held(person, now))? >= HELD_MAX {
        return Ok(None);
    }
    wait(app, person, path, fields, now).map(Some)
}

/// What is kept in this browser for this person, wherever it was sent.
///
/// # Errors
/// Of the database.
pub fn kept(app: &App, actor: &Actor, token: &str) -> Result<Option<Held>, Lookup> {
    let now = app.clock.now();
    let sha256 = chance::sha256(token);
    let held = app.store.read(|tx| tx.held(&sha256, now))?;
    Ok(held.filter(|it| Some(it.person) == actor.person))
}

/// What is held for this person in this browser, and was sent to that path.
///
/// # Errors
/// Of the database.
pub fn held(app: &App, actor: &Actor, token: &str, path: &str) -> Result<Option<Held>, Lookup> {
    let now = app.clock.now();
    let sha256 = chance::sha256(token);
    let held = app.store.read(|tx| tx.held(&sha256, now))?;
    Ok(held.filter(|it| Some(it.person) == actor.person && it.path == path))
}

/// Clears away what was held: it is saved now, or not wanted any more.
///
/// # Errors
/// Of the database.
pub fn release(app: &App, token: &str) -> Result<(), Lookup> {
    let sha256 = chance::sha256(token);
    Ok(app.store.write(move |tx| tx.release_held(&sha256))?)
}
