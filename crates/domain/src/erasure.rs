//! Erasing a person: asked for, waited for, done.
//!
//! Name and address give way to a word that says nothing; what belongs to others stays and leads
//! to that word. The chain of events holds ids alone, so it stays whole.

use serde_json::json;

use crate::event::{Changed, Event, EventKind};
use crate::ids::PersonId;
use crate::people::Person;
use crate::time::Timestamp;

/// A person's request to be erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// Whose.
    pub person: PersonId,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// From when on it is done; until then it can be taken back.
    pub due_at: Timestamp,
    /// When it was taken back.
    pub withdrawn_at: Option<Timestamp>,
    /// When it was done.
    pub done_at: Option<Timestamp>,
}

/// A person that was erased, as they stand from here on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// The request.
    pub erasure: Erasure,
    /// The person, with a word in place of the name.
    pub person: Person,
    /// The address that led to the person before.
    pub email_before: String,
}

/// Why nobody was erased.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EraseRefused {
    /// The request waits already.
    #[error("a request waits already")]
    AskedAlready,
    /// There is no request that waits.
    #[error("no request waits")]
    NotAsked,
    /// Its days are not over.
    #[error("not before {at:?}")]
    NotYet {
        /// From when on.
        at: Timestamp,
    },
    /// A team would have no contact.
    #[error("the last contact of a team")]
    LastContact {
        /// The city's name.
        city: String,
    },
    /// Nobody would run the network.
    #[error("the last of the secretariat")]
    LastSecretary,
}

impl Erasure {
    /// Asks to be erased. `before` is the person's latest request.
    ///
    /// # Errors
    /// [`EraseRefused::AskedAlready`].
    pub fn ask(
        person: PersonId,
        before: Option<&Erasure>,
        n_days: u32,
        now: Timestamp,
    ) -> Result<Changed<Erasure>, EraseRefused> {
        if before.is_some_and(Erasure::waits) {
            return Err(EraseRefused::AskedAlready);
        }
        let due_at = now.plus_ms(i64::from(n_days) * 24 * 3_600_000);
        let (withdrawn_at, done_at) = (None, None);
        let erasure = Erasure { person, asked_at: now, due_at, withdrawn_at, done_at };
        let event = erasure.event(EventKind::ErasureAsked, Some(person), now);
        Ok(Changed::new(erasure, event))
    }

    /// Whether it waits to be done.
    pub fn waits(&self) -> bool {
        self.withdrawn_at.is_none() && self.done_at.is_none()
    }

    /// Takes the request back.
    ///
    /// # Errors
    /// [`EraseRefused::NotAsked`].
    pub fn withdraw(self, now: Timestamp) -> Result<Changed<Erasure>, EraseRefused> {
        if !self.waits() {
            return Err(EraseRefused::NotAsked);
        }
        let event = self.event(EventKind::ErasureWithdrawn, Some(self.person), now);
        Ok(Changed::new(Erasure { withdrawn_at: Some(now), ..self }, event))
    }

    /// Does it.
    ///
    /// # Errors
    /// [`EraseRefused`].
    pub fn carry_out(
        self,
        person: Person,
        now: Timestamp,
    ) -> Result<Changed<Erased>, EraseRefused> {
        if !self.waits() {
            return Err(EraseRefused::NotAsked);
        }
        if now < self.due_at {
            return Err(EraseRefused::NotYet { at: self.due_at });
        }
        let event = self.event(EventKind::PersonErased, None, now);
        let email_before = person.email.clone();
        let person = Person {
            name: pseudonym(person.id),
            email: format!("{}@erased.invalid", person.id),
            country: None,
            organisation: String::new(),
            reads: Vec::new(),
            ..person
        };
        let erasure = Erasure { done_at: Some(now), ..self };
        Ok(Changed::new(Erased { erasure, person, email_before }, event))
    }

    fn event(&self, kind: EventKind, by: Option<PersonId>, now: Timestamp) -> Event {
        Event::new(kind, self.person.0, by, now, json!({ "due_at": self.due_at }))
    }
}

/// The word that stands for an erased person: it tells two apart and says nothing of either.
pub fn pseudonym(person: PersonId) -> String {
    let id = person.0.simple().to_string();
    let last: String = id.chars().skip(id.len().saturating_sub(8)).collect();
    format!("erased-{last}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;
    use crate::testing::ana;

    const DAY_MS: i64 = 24 * 3_600_000;

    fn asked() -> Erasure {
        Erasure::ask(ana(), None, 7, Timestamp(0)).unwrap().into_parts().0
    }

    fn person() -> Person {
        Person {
            id: ana(),
            name: "Ana".to_owned(),
            email: "ana@example.org".to_owned(),
            language: Lang::EN,
            country: "PT".parse().ok(),
            invented: false,
            added_at: Timestamp(0),
            organisation: "Câmara".to_owned(),
            reads: vec![Lang::EN],
        }
    }

    #[test]
    fn an_erasure_waits_its_days_and_can_be_taken_back_until_then() {
        let at = Timestamp(7 * DAY_MS);
        let early = asked().carry_out(person(), Timestamp(at.0 - 1));
        assert_eq!(early, Err(EraseRefused::NotYet { at }));
        let gone = asked().withdraw(at).unwrap().into_parts().0;
        assert_eq!(gone.clone().carry_out(person(), at), Err(EraseRefused::NotAsked));
        assert_eq!(gone.clone().withdraw(at), Err(EraseRefused::NotAsked));
        assert!(Erasure::ask(ana(), Some(&gone), 7, at).is_ok());
        let again = Erasure::ask(ana(), Some(&asked()), 7, at);
        assert_eq!(again, Err(EraseRefused::AskedAlready));
    }

    #[test]
    fn who_is_erased_is_a_word_that_says_nothing() {
        let (erased, events) =
            asked().carry_out(person(), Timestamp(7 * DAY_MS)).unwrap().into_parts();
        assert_eq!(erased.person.name, "erased-00000002");
        assert_eq!(erased.person.country, None);
        assert_eq!(erased.email_before, "ana@example.org");
        assert!(!erased.person.email.contains("ana"));
        assert!(!events[0].payload.to_string().contains("Ana"));
    }
}
