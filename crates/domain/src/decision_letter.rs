//! The letter that tells a city its result: written from a template before the announcement, read
//! by a person, approved by another, and sent exactly as it was approved.
//!
//! It belongs to one decision. When that changes the letter is gone, and has to be written, read
//! and approved anew. Sending is not here: letters follow the announcement.

use serde_json::json;
use sha2::{Digest, Sha256};

use crate::decision::{Decision, Outcome};
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, CallId, DecisionLetterId, PersonId};
use crate::language::Lang;
use crate::network::Letter;
use crate::template::Unfilled;
use crate::time::Timestamp;

/// One letter to the contacts of one file, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionLetter {
    /// Its id.
    pub id: DecisionLetterId,
    /// Of which call.
    pub call: CallId,
    /// About which file.
    pub application: ApplicationId,
    /// The language it is written in.
    pub lang: Lang,
    /// What it tells.
    pub outcome: Outcome,
    /// The day it says memberships begin on, `YYYY-MM-DD`.
    pub day: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
    /// Names language, subject and text.
    pub sha256: String,
    /// When it was written.
    pub rendered_at: Timestamp,
    /// By whom.
    pub rendered_by: PersonId,
    /// When somebody read it.
    pub read_at: Option<Timestamp>,
    /// Who.
    pub read_by: Option<PersonId>,
    /// When somebody else approved it.
    pub approved_at: Option<Timestamp>,
    /// Who.
    pub approved_by: Option<PersonId>,
}

/// Why a letter cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LetterFault {
    /// The network's letter is not there in the contact's language.
    #[error("there is no letter in {0}")]
    NoLanguage(Lang),
    /// Something in it has no value, or is no placeholder of this letter.
    #[error("{0}")]
    Unfilled(Unfilled),
    /// Nobody speaks for the city.
    #[error("the city has no contact")]
    NoContact,
    /// The file is not decided.
    #[error("the file is not decided")]
    Undecided,
}

/// Why a letter could not be marked as read, or approved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LetterRefused {
    /// It was written anew since the page was made.
    #[error("written anew meanwhile")]
    Changed,
    /// Nobody has read it.
    #[error("nobody has read it")]
    Unread,
    /// Who wrote it cannot approve it.
    #[error("written by the same person")]
    SamePerson,
}

impl DecisionLetter {
    /// The hash of what goes out.
    pub fn hash(letter: &Letter) -> String {
        let text = format!("{}\n{}\n{}", letter.lang, letter.subject, letter.body);
        hex::encode(Sha256::digest(text.as_bytes()))
    }

    /// Writes the letter of a decision. The one that stood is kept when every word is the same.
    pub fn render(
        letter: DecisionLetter,
        before: Option<&DecisionLetter>,
    ) -> Option<Changed<DecisionLetter>> {
        let same = |it: &DecisionLetter| {
            it.sha256 == letter.sha256 && it.is_true(letter.outcome, &letter.day)
        };
        if before.is_some_and(same) {
            return None;
        }
        let payload = json!({
            "application": letter.application, "lang": letter.lang, "sha256": letter.sha256,
        });
        let (by, at) = (letter.rendered_by, letter.rendered_at);
        let event =
            Event::new(EventKind::DecisionLetterRendered, letter.id.0, Some(by), at, payload);
        let unread = DecisionLetter {
            read_at: None,
            read_by: None,
            approved_at: None,
            approved_by: None,
            ..letter
        };
        Some(Changed::new(unread, event))
    }

    /// Somebody has read it to its end. `seen` is the hash of what was on the page.
    ///
    /// # Errors
    /// [`LetterRefused::Changed`].
    pub fn read(
        self,
        seen: &str,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Option<Changed<DecisionLetter>>, LetterRefused> {
        if self.sha256 != seen {
            return Err(LetterRefused::Changed);
        }
        if self.read_by.is_some() {
            return Ok(None);
        }
        let payload = json!({ "application": self.application, "sha256": self.sha256 });
        let event = Event::new(EventKind::DecisionLetterRead, self.id.0, Some(by), now, payload);
        Ok(Some(Changed::new(
            DecisionLetter { read_at: Some(now), read_by: Some(by), ..self },
            event,
        )))
    }

    /// A second person approves it: from here it goes out as it is.
    ///
    /// # Errors
    /// [`LetterRefused`].
    pub fn approve(
        self,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Option<Changed<DecisionLetter>>, LetterRefused> {
        if self.approved_by.is_some() {
            return Ok(None);
        }
        if self.read_by.is_none() {
            return Err(LetterRefused::Unread);
        }
        if self.rendered_by == by {
            return Err(LetterRefused::SamePerson);
        }
        let payload = json!({ "application": self.application, "sha256": self.sha256 });
        let event =
            Event::new(EventKind::DecisionLetterApproved, self.id.0, Some(by), now, payload);
        let approved = DecisionLetter { approved_at: Some(now), approved_by: Some(by), ..self };
        Ok(Some(Changed::new(approved, event)))
    }

    /// Whether it is of this decision and true on that day, and was read and approved.
    pub fn can_go_out(&self, outcome: Outcome, day: &str) -> bool {
        self.approved_by.is_some() && self.is_true(outcome, day)
    }

    /// Whether it says what is decided; the day matters only where a membership begins.
    pub fn is_true(&self, outcome: Outcome, day: &str) -> bool {
        self.outcome == outcome && (outcome == Outcome::Decline || self.day == day)
    }

    /// Whether it is about this decision.
    pub fn is_about(&self, decision: &Decision) -> bool {
        self.application == decision.application && self.outcome == decision.outcome
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{ana, application, at, call, id, ida};

    const DAY: &str = "2020-07-15";

    fn letter() -> DecisionLetter {
        let (subject, body) = ("Sumy".into(), "Welcome.".into());
        let text = Letter { lang: Lang::EN, subject, body, pieces: Vec::new() };
        DecisionLetter {
            id: DecisionLetterId(id(80)),
            call: call().id,
            application: application(1, crate::application::Stage::Draft).id,
            lang: Lang::EN,
            outcome: Outcome::Admit,
            day: DAY.into(),
            sha256: DecisionLetter::hash(&text),
            subject: text.subject,
            body: text.body,
            rendered_at: at("2020-07-01T10:00"),
            rendered_by: ida(),
            read_at: None,
            read_by: None,
            approved_at: None,
            approved_by: None,
        }
    }

    fn state(changed: Changed<DecisionLetter>) -> DecisionLetter {
        changed.into_parts().0
    }

    #[test]
    fn who_wrote_a_letter_cannot_approve_it_and_nobody_can_unread() {
        let now = at("2020-07-02T10:00");
        let it = state(DecisionLetter::render(letter(), None).unwrap());
        assert_eq!(it.clone().approve(ana(), now), Err(LetterRefused::Unread));
        let it = state(it.clone().read(&it.sha256, ida(), now).unwrap().unwrap());
        assert_eq!(it.clone().approve(ida(), now), Err(LetterRefused::SamePerson));
        assert!(!it.can_go_out(Outcome::Admit, DAY));
        let it = state(it.approve(ana(), now).unwrap().unwrap());
        assert_eq!((it.approved_by, it.can_go_out(Outcome::Admit, DAY)), (Some(ana()), true));
    }

    #[test]
    fn a_letter_written_anew_has_been_read_by_nobody_unless_no_word_differs() {
        let now = at("2020-07-02T10:00");
        let before = state(letter().read(&letter().sha256, ida(), now).unwrap().unwrap());
        assert_eq!(DecisionLetter::render(letter(), Some(&before)), None);
        let other = DecisionLetter { sha256: "other".into(), ..before.clone() };
        let anew = state(DecisionLetter::render(other, Some(&before)).unwrap());
        assert_eq!((anew.read_by, anew.approved_by), (None, None));
        assert_eq!(before.read("stale", ana(), now), Err(LetterRefused::Changed));
    }

    #[test]
    fn a_letter_is_true_for_its_outcome_and_its_day() {
        assert!(letter().is_true(Outcome::Admit, DAY));
        assert!(!letter().is_true(Outcome::Admit, "2020-07-16"));
        assert!(!letter().is_true(Outcome::Decline, DAY));
        let declined = DecisionLetter { outcome: Outcome::Decline, ..letter() };
        assert!(declined.is_true(Outcome::Decline, "2020-07-16"));
    }
}
