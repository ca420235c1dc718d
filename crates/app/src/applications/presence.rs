//! Who has a section open, told to the others as a courtesy. It decides nothing, is no event,
//! and is forgotten within minutes.

use domain::ids::ApplicationId;
use domain::people::Actor;
use domain::policy::Act;

use super::loaded::Case;
use crate::App;
use crate::failure::{Lookup, found};

/// How somebody has a section open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stay {
    /// A page that says so every [`BEAT_MS`].
    Beating,
    /// A page without a script, loaded just now.
    Loaded,
    /// Left.
    Gone,
}

/// How often a page with a script says that it is open, in milliseconds.
pub const BEAT_MS: i64 = 20_000;

impl Stay {
    /// For how long it counts, in milliseconds.
    fn lasts_ms(self) -> i64 {
        match self {
            // Two beats may be lost on a bad line.
            Stay::Beating => BEAT_MS * 5 / 2,
            Stay::Loaded => 3 * 60_000,
            Stay::Gone => 0,
        }
    }
}

/// Notes that the actor has a section open, or has left it; gives the names of the others there.
///
/// # Errors
/// When the actor is not of the team.
pub fn note_presence(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    section: &str,
    stay: Stay,
) -> Result<Vec<String>, Lookup> {
    let now = app.clock.now();
    let (actor, section) = (actor.clone(), section.to_owned());
    let store = app.store.clone();
    let app = app.clone();
    store.write(move |tx| {
        let person = found(actor.person)?;
        let case = Case::load(tx, &actor, Act::ReadApplication, id)?;
        found(actor.part_in(case.file.city))?;
        found(case.form(&app, tx)?.section(&section))?;
        match stay {
            Stay::Gone => tx.forget_presence(id, &section, person)?,
            Stay::Beating | Stay::Loaded => {
                tx.note_presence(id, &section, person, now.plus_ms(stay.lasts_ms()), now)?;
            }
        }
        let others = tx.present(id, &section, person, now)?;
        Ok(others.into_iter().map(|(_, name)| name).collect())
    })
}
