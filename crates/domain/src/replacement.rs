//! Another contact for a team whose contact has vanished.
//!
//! The team asks, the old contact is told and may object, the secretariat decides. Both parts
//! change in one step, so that the city is never left without a contact.

use serde_json::json;

use crate::event::{Changed, Event, EventKind};
use crate::fold::fold;
use crate::ids::{ApplicationId, CityId, PersonId, ReplacementId};
use crate::people::{Part, TeamMember};
use crate::time::Timestamp;

/// The most characters a reason, an objection or a note may have.
pub const WORDS_CHARS_MAX: usize = 2_000;

/// How a request ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The parts moved.
    Confirmed,
    /// Everything stayed.
    Refused,
}

impl Outcome {
    /// Its word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Outcome::Confirmed => "confirmed",
            Outcome::Refused => "refused",
        }
    }
}

impl std::str::FromStr for Outcome {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "confirmed" => Ok(Outcome::Confirmed),
            "refused" => Ok(Outcome::Refused),
            other => Err(other.to_owned()),
        }
    }
}

/// A request to replace a team's contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// Its id.
    pub id: ReplacementId,
    /// The team's city.
    pub city: CityId,
    /// The application from which it was asked.
    pub application: ApplicationId,
    /// The contact who would be replaced.
    pub old: PersonId,
    /// Who would be the contact.
    pub new: PersonId,
    /// Why.
    pub reason: String,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// By whom.
    pub asked_by: PersonId,
    /// When the old contact objected.
    pub objected_at: Option<Timestamp>,
    /// What the old contact said.
    pub objection: Option<String>,
    /// When the secretariat decided.
    pub decided_at: Option<Timestamp>,
    /// Who decided.
    pub decided_by: Option<PersonId>,
    /// How.
    pub outcome: Option<Outcome>,
    /// Why, in the secretariat's words.
    pub note: Option<String>,
}

/// A confirmed request with the two parts that moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaced {
    /// The request.
    pub replacement: Replacement,
    /// The two members with their new parts.
    pub members: [TeamMember; 2],
}

/// Why a contact could not be replaced.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReplaceRefused {
    /// The one to be replaced is no contact of the team.
    #[error("not a contact of the team")]
    NotAContact,
    /// The new one is not in the team, or is a contact already.
    #[error("not a member who could become the contact")]
    NotACandidate,
    /// Only an editor, or somebody of the contact's own organisation, asks.
    #[error("only an editor or somebody of the same organisation asks")]
    NotTheirs,
    /// A request waits already.
    #[error("a request waits already")]
    AskedAlready,
    /// Nothing was said where something must be.
    #[error("a reason is missing")]
    NoReason,
    /// More than a letter holds.
    #[error("longer than {max} characters")]
    TooLong {
        /// How many characters it may have.
        max: usize,
    },
    /// It is decided.
    #[error("the request is decided")]
    Decided,
    /// The old contact objected before.
    #[error("the contact has objected already")]
    ObjectedAlready,
    /// The team has changed since: one of the two is no longer what they were.
    #[error("the team has changed since")]
    Moved,
    /// Nobody decides about a team they are in.
    #[error("who decides is in the team")]
    OwnTeam,
}

impl Replacement {
    /// Asks for another contact. `open` is a request of this city that waits.
    ///
    /// # Errors
    /// [`ReplaceRefused`].
    pub fn ask(
        replacement: Replacement,
        team: &[TeamMember],
        open: Option<&Replacement>,
    ) -> Result<Changed<Replacement>, ReplaceRefused> {
        let asker = member(team, replacement.asked_by).ok_or(ReplaceRefused::NotTheirs)?;
        let old = member(team, replacement.old).filter(|it| it.part == Part::Contact);
        let old = old.ok_or(ReplaceRefused::NotAContact)?;
        let new = member(team, replacement.new).filter(|it| it.part != Part::Contact);
        new.ok_or(ReplaceRefused::NotACandidate)?;
        let of_same = fold(&asker.organisation) == fold(&old.organisation);
        if asker.part == Part::Reader && !of_same {
            return Err(ReplaceRefused::NotTheirs);
        }
        if open.is_some_and(|it| it.decided_at.is_none()) {
            return Err(ReplaceRefused::AskedAlready);
        }
        let reason = said(&replacement.reason)?;
        let replacement = Replacement { reason, ..replacement };
        let payload = json!({
            "replacement": replacement.id, "old": replacement.old, "new": replacement.new,
        });
        let (by, at) = (replacement.asked_by, replacement.asked_at);
        let event = replacement.event(EventKind::ContactReplacementAsked, by, at, payload);
        Ok(Changed::new(replacement, event))
    }

    /// Until when the old contact is waited for.
    pub fn objection_until(&self, n_days: u32) -> Timestamp {
        self.asked_at.plus_ms(i64::from(n_days) * 24 * 3_600_000)
    }

    /// Whether the secretariat must say why it confirms: the old contact has time, or said no.
    pub fn needs_note(&self, n_days: u32, now: Timestamp) -> bool {
        self.objected_at.is_some() || now <= self.objection_until(n_days)
    }

    /// The old contact says no. That binds nobody; it makes the secretariat look twice.
    ///
    /// # Errors
    /// [`ReplaceRefused`].
    pub fn object(
        self,
        words: &str,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Replacement>, ReplaceRefused> {
        self.undecided()?;
        if by != self.old {
            return Err(ReplaceRefused::NotAContact);
        }
        if self.objected_at.is_some() {
            return Err(ReplaceRefused::ObjectedAlready);
        }
        let objection = Some(said(words)?);
        let payload = json!({ "replacement": self.id });
        let event = self.event(EventKind::ContactReplacementObjected, by, now, payload);
        Ok(Changed::new(Replacement { objected_at: Some(now), objection, ..self }, event))
    }

    /// Moves the parts: the new one becomes the contact, the old one what the new one was.
    ///
    /// # Errors
    /// [`ReplaceRefused`]; nothing moves then.
    pub fn confirm(
        self,
        team: &[TeamMember],
        n_days: u32,
        note: &str,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Replaced>, ReplaceRefused> {
        self.undecided()?;
        if member(team, by).is_some() {
            return Err(ReplaceRefused::OwnTeam);
        }
        let old = member(team, self.old).filter(|it| it.part == Part::Contact);
        let new = member(team, self.new).filter(|it| it.part != Part::Contact);
        let (Some(old), Some(new)) = (old, new) else { return Err(ReplaceRefused::Moved) };
        let note = match (note.trim(), self.needs_note(n_days, now)) {
            ("", true) => return Err(ReplaceRefused::NoReason),
            ("", false) => None,
            (words, _) => Some(said(words)?),
        };
        let members = [
            TeamMember { part: Part::Contact, ..new.clone() },
            TeamMember { part: new.part, ..old.clone() },
        ];
        let payload = json!({ "replacement": self.id, "old": self.old, "new": self.new });
        let mut events = vec![self.event(EventKind::ContactReplaced, by, now, payload)];
        events.extend(members.iter().map(|it| it.part_changed(by, now)));
        let replacement = self.decided(Outcome::Confirmed, note, by, now);
        Ok(Changed::with_all(Replaced { replacement, members }, events))
    }

    /// Leaves everything as it is, for a reason that the team reads.
    ///
    /// # Errors
    /// [`ReplaceRefused`].
    pub fn refuse(
        self,
        team: &[TeamMember],
        note: &str,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Replacement>, ReplaceRefused> {
        self.undecided()?;
        if member(team, by).is_some() {
            return Err(ReplaceRefused::OwnTeam);
        }
        let note = Some(said(note)?);
        let payload = json!({ "replacement": self.id });
        let event = self.event(EventKind::ContactReplacementRefused, by, now, payload);
        Ok(Changed::new(self.decided(Outcome::Refused, note, by, now), event))
    }

    fn decided(
        self,
        outcome: Outcome,
        note: Option<String>,
        by: PersonId,
        now: Timestamp,
    ) -> Replacement {
        let (decided_at, decided_by) = (Some(now), Some(by));
        Replacement { decided_at, decided_by, outcome: Some(outcome), note, ..self }
    }

    fn undecided(&self) -> Result<(), ReplaceRefused> {
        if self.decided_at.is_some() { Err(ReplaceRefused::Decided) } else { Ok(()) }
    }

    fn event(
        &self,
        kind: EventKind,
        by: PersonId,
        at: Timestamp,
        payload: serde_json::Value,
    ) -> Event {
        Event::new(kind, self.city.0, Some(by), at, payload)
    }
}

fn member(team: &[TeamMember], person: PersonId) -> Option<&TeamMember> {
    team.iter().find(|it| it.person == person && it.left_at.is_none())
}

fn said(words: &str) -> Result<String, ReplaceRefused> {
    let words = words.trim();
    if words.is_empty() {
        return Err(ReplaceRefused::NoReason);
    }
    if words.chars().count() > WORDS_CHARS_MAX {
        return Err(ReplaceRefused::TooLong { max: WORDS_CHARS_MAX });
    }
    Ok(words.to_owned())
}

#[cfg(test)]
#[path = "replacement_tests.rs"]
mod tests;
