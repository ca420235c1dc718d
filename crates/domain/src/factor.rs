//! An authenticator (a telephone that shows codes, RFC 6238) and the recovery codes beside it.
//!
//! Secrets never come here: the seed arrives sealed, codes as hashes, and which step of time a
//! typed code belongs to is found outside. What is decided here: that no code is taken twice,
//! that guessing is slow, and that a recovery code works once.

use serde_json::json;

use crate::event::{Changed, Event, EventKind};
use crate::ids::{AuthenticatorId, PersonId};
use crate::network::ProofRule;
use crate::time::Timestamp;

/// A person's authenticator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authenticator {
    /// Its id.
    pub id: AuthenticatorId,
    /// Whose.
    pub person: PersonId,
    /// The seed, sealed with a key that the database does not hold.
    pub sealed: Vec<u8>,
    /// The id of the signing key that its sealing key comes from.
    pub sealed_by: String,
    /// When it was begun; until a first code it opens nothing.
    pub begun_at: Timestamp,
    /// When its first code was right.
    pub confirmed_at: Option<Timestamp>,
    /// The newest step of time whose code was taken; neither it nor an older one is taken again.
    pub last_step: i64,
    /// Wrong codes since the last right one.
    pub misses: i64,
    /// When the last wrong one was typed.
    pub missed_at: Option<Timestamp>,
    /// When it was taken away.
    pub removed_at: Option<Timestamp>,
}

/// A code that stands in for the authenticator once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveryCode {
    /// Whose.
    pub person: PersonId,
    /// SHA-256 of the code.
    pub code_sha256: Vec<u8>,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it was used.
    pub used_at: Option<Timestamp>,
}

/// A fresh set of recovery codes; the earlier ones are void.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveryCodes {
    /// Whose.
    pub person: PersonId,
    /// The codes.
    pub codes: Vec<RecoveryCode>,
}

/// Why a code was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodeRefused {
    /// There is no authenticator, or it was never confirmed.
    #[error("there is no authenticator")]
    None,
    /// There is one already; it is taken away before another is added.
    #[error("there is an authenticator already")]
    There,
    /// No code of this moment.
    #[error("wrong code")]
    Wrong,
    /// This code, or a newer one, was taken before: wait for the next.
    #[error("the code was used before")]
    Used,
    /// Too many wrong codes.
    #[error("too many wrong codes until {until:?}")]
    Paused {
        /// From when on codes are looked at again.
        until: Timestamp,
    },
}

/// What became of a code: both are saved, so that misses count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeTried {
    /// It was right.
    Right(Authenticator),
    /// It was not.
    Missed(Authenticator, CodeRefused),
}

impl Authenticator {
    /// Tries a code. `step` is the step of time it belongs to, near `now`; `None` for none.
    ///
    /// # Errors
    /// [`CodeRefused::Paused`] and [`CodeRefused::None`]; nothing changes then.
    pub fn try_code(
        self,
        step: Option<i64>,
        rule: &ProofRule,
        now: Timestamp,
    ) -> Result<Changed<CodeTried>, CodeRefused> {
        if self.removed_at.is_some() {
            return Err(CodeRefused::None);
        }
        self.not_paused(rule, now)?;
        let refused = match step {
            Some(step) if step > self.last_step => None,
            Some(_) => Some(CodeRefused::Used),
            None => Some(CodeRefused::Wrong),
        };
        let Some(refused) = refused else {
            let first = self.confirmed_at.is_none();
            let kind = match first {
                true => EventKind::AuthenticatorAdded,
                false => EventKind::AuthenticatorUsed,
            };
            let event = self.event(kind, now);
            let last_step = step.unwrap_or(self.last_step);
            let confirmed_at = self.confirmed_at.or(Some(now));
            let right =
                Authenticator { last_step, confirmed_at, misses: 0, missed_at: None, ..self };
            return Ok(Changed::new(CodeTried::Right(right), event));
        };
        Ok(self.missed(now).map(|it| CodeTried::Missed(it, refused)))
    }

    /// Counts a wrong code.
    pub fn missed(self, now: Timestamp) -> Changed<Authenticator> {
        let event = self.event(EventKind::AuthenticatorMissed, now);
        let (misses, missed_at) = (self.misses + 1, Some(now));
        Changed::new(Authenticator { misses, missed_at, ..self }, event)
    }

    /// Whether codes are looked at now.
    ///
    /// # Errors
    /// [`CodeRefused::Paused`].
    pub fn not_paused(&self, rule: &ProofRule, now: Timestamp) -> Result<(), CodeRefused> {
        let Some(missed_at) = self.missed_at.filter(|_| self.misses >= i64::from(rule.attempts))
        else {
            return Ok(());
        };
        let until = missed_at.plus_ms(i64::from(rule.pause_minutes) * 60_000);
        if now <= until { Err(CodeRefused::Paused { until }) } else { Ok(()) }
    }

    /// Takes the authenticator away. `None` when that has happened before.
    pub fn remove(self, by: PersonId, now: Timestamp) -> Option<Changed<Authenticator>> {
        if self.removed_at.is_some() {
            return None;
        }
        let mut event = self.event(EventKind::AuthenticatorRemoved, now);
        event.by = Some(by);
        // The seed goes with it.
        let gone = Authenticator { removed_at: Some(now), sealed: Vec::new(), ..self };
        Some(Changed::new(gone, event))
    }

    fn event(&self, kind: EventKind, now: Timestamp) -> Event {
        let payload = json!({ "person": self.person });
        Event::new(kind, self.id.0, Some(self.person), now, payload)
    }
}

impl RecoveryCodes {
    /// Makes a set; whatever was there is void. A set of none is what is left when the
    /// authenticator goes.
    pub fn make(
        person: PersonId,
        codes: Vec<Vec<u8>>,
        by: PersonId,
        now: Timestamp,
    ) -> Changed<RecoveryCodes> {
        let payload = json!({ "n": codes.len(), "person": person });
        let event = Event::new(EventKind::RecoveryCodesMade, person.0, Some(by), now, payload);
        let code = |code_sha256| RecoveryCode { person, code_sha256, made_at: now, used_at: None };
        Changed::new(RecoveryCodes { person, codes: codes.into_iter().map(code).collect() }, event)
    }
}

impl RecoveryCode {
    /// Uses the code up. `None` when it was used before.
    pub fn take(self, now: Timestamp) -> Option<Changed<RecoveryCode>> {
        if self.used_at.is_some() {
            return None;
        }
        let by = Some(self.person);
        let event = Event::new(EventKind::RecoveryCodeUsed, self.person.0, by, now, json!({}));
        Some(Changed::new(RecoveryCode { used_at: Some(now), ..self }, event))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{ana, id};

    const RULE: ProofRule =
        ProofRule { fresh_minutes: 10, attempts: 3, pause_minutes: 15, recovery_codes: 10 };

    fn fresh() -> Authenticator {
        Authenticator {
            id: AuthenticatorId(id(7)),
            person: ana(),
            sealed: vec![1],
            sealed_by: "k".to_owned(),
            begun_at: Timestamp(0),
            confirmed_at: None,
            last_step: 0,
            misses: 0,
            missed_at: None,
            removed_at: None,
        }
    }

    fn tried(it: Authenticator, step: Option<i64>, at: i64) -> Result<Authenticator, CodeRefused> {
        match it.try_code(step, &RULE, Timestamp(at))?.into_parts().0 {
            CodeTried::Right(it) => Ok(it),
            CodeTried::Missed(_, refused) => Err(refused),
        }
    }

    fn missed(it: Authenticator, at: i64) -> Authenticator {
        it.missed(Timestamp(at)).into_parts().0
    }

    #[test]
    fn no_code_is_taken_twice_nor_one_older_than_the_last() {
        let used = tried(fresh(), Some(100), 1).unwrap();
        assert_eq!(used.confirmed_at, Some(Timestamp(1)));
        assert_eq!(tried(used.clone(), Some(100), 2), Err(CodeRefused::Used));
        assert_eq!(tried(used.clone(), Some(99), 2), Err(CodeRefused::Used));
        assert_eq!(tried(used, Some(101), 2).unwrap().last_step, 101);
    }

    #[test]
    fn guessing_pauses_and_even_the_right_code_waits_then() {
        let mut it = fresh();
        for at in 0..3 {
            assert_eq!(tried(it.clone(), None, at), Err(CodeRefused::Wrong));
            it = missed(it, at);
        }
        let until = Timestamp(2 + 15 * 60_000);
        assert_eq!(tried(it.clone(), Some(5), 3), Err(CodeRefused::Paused { until }));
        assert_eq!(tried(it.clone(), Some(5), until.0), Err(CodeRefused::Paused { until }));
        let after = tried(it, Some(5), until.0 + 1).unwrap();
        assert_eq!((after.misses, after.missed_at), (0, None));
    }

    #[test]
    fn what_is_removed_opens_nothing_and_keeps_no_seed() {
        let gone = fresh().remove(ana(), Timestamp(1)).unwrap().into_parts().0;
        assert_eq!(gone.sealed, [0_u8; 0]);
        assert_eq!(tried(gone.clone(), Some(5), 2), Err(CodeRefused::None));
        assert!(gone.remove(ana(), Timestamp(2)).is_none());
    }

    #[test]
    fn a_recovery_code_works_once() {
        let made = RecoveryCodes::make(ana(), vec![vec![1], vec![2]], ana(), Timestamp(0));
        let code = made.into_parts().0.codes.remove(0);
        let used = code.take(Timestamp(1)).unwrap().into_parts().0;
        assert_eq!(used.used_at, Some(Timestamp(1)));
        assert!(used.take(Timestamp(2)).is_none());
    }
}
