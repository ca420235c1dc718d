//! What the officers of a commission note about a file, for themselves alone.
//!
//! Neither the city nor another country ever has a query for it.

use serde_json::json;

use crate::application::Application;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, CountryNoteId, PersonId};
use crate::time::Timestamp;

/// One note of an officer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountryNote {
    /// Its id.
    pub id: CountryNoteId,
    /// The file.
    pub application: ApplicationId,
    /// The words; empty once taken away.
    pub body: String,
    /// When it was written.
    pub written_at: Timestamp,
    /// By which officer.
    pub written_by: PersonId,
    /// When its author took it away.
    pub deleted_at: Option<Timestamp>,
}

/// Why a note could not be written or taken away.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoteRefused {
    /// It says nothing.
    #[error("the note is blank")]
    Blank,
    /// Too long for a note.
    #[error("at most {max} characters")]
    TooLong {
        /// How many characters it may have.
        max: usize,
    },
    /// Only its author takes a note away.
    #[error("the note is somebody else's")]
    NotYours,
}

impl CountryNote {
    /// Notes something about a file.
    ///
    /// # Errors
    /// [`NoteRefused`].
    pub fn write(
        note: CountryNote,
        file: &Application,
        chars_max: u32,
    ) -> Result<Changed<CountryNote>, NoteRefused> {
        let max = chars_max as usize;
        if note.body.trim().is_empty() {
            return Err(NoteRefused::Blank);
        }
        if note.body.chars().count() > max {
            return Err(NoteRefused::TooLong { max });
        }
        let note = CountryNote { application: file.id, deleted_at: None, ..note };
        let payload = json!({ "note": note.id });
        let (by, at) = (note.written_by, note.written_at);
        let event = file.event(EventKind::CountryNoteWritten, by, at, payload);
        Ok(Changed::new(note, event))
    }

    /// Takes one's own note away; `None` when that was done.
    ///
    /// # Errors
    /// [`NoteRefused::NotYours`].
    pub fn delete(
        self,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Option<Changed<CountryNote>>, NoteRefused> {
        if self.written_by != by {
            return Err(NoteRefused::NotYours);
        }
        if self.deleted_at.is_some() {
            return Ok(None);
        }
        let payload = json!({ "note": self.id });
        let event =
            Event::new(EventKind::CountryNoteDeleted, self.application.0, Some(by), now, payload);
        let note = CountryNote { body: String::new(), deleted_at: Some(now), ..self };
        Ok(Some(Changed::new(note, event)))
    }
}

#[cfg(test)]
#[path = "country_note_tests.rs"]
mod tests;
