//! Signing in: a code or link by e-mail, a passkey, and the session that follows.
//!
//! Secrets never come here: codes, link tokens and session tokens arrive as hashes.

use serde_json::json;

use crate::event::{Changed, Event, EventKind};
use crate::ids::{PasskeyId, PersonId, SessionId, SignInId};
use crate::proof::Means;
use crate::time::Timestamp;

/// A request to sign in, answered by a code typed or a link clicked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    /// Its id; stands in the address of the page that asks for the code.
    pub id: SignInId,
    /// The address the mail goes to, whether or not somebody here has it.
    pub email: String,
    /// The person of that address; `None` for one nobody here has yet.
    pub person: Option<PersonId>,
    /// SHA-256 of the code.
    pub code_sha256: Vec<u8>,
    /// SHA-256 of the link's token.
    pub link_sha256: Vec<u8>,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// Until when it works.
    pub expires_at: Timestamp,
    /// Wrong codes so far.
    pub misses: i64,
    /// When it was used.
    pub used_at: Option<Timestamp>,
    /// The path to return to afterwards; always one of our own.
    pub return_to: String,
}

/// How often and how long a request can be answered; a rule of the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignInRules {
    /// Milliseconds a request works.
    pub lifetime_ms: i64,
    /// Wrong codes after which it does not work any more.
    pub misses_max: i64,
    /// Requests for one address within the lifetime.
    pub requests_max: i64,
}

/// What proves that the person reads the mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// SHA-256 of the code typed.
    Code(Vec<u8>),
    /// SHA-256 of the token in the link.
    Link(Vec<u8>),
}

/// Why a request to sign in could not be answered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignInRefused {
    /// Used, too old, or missed too often: ask for a new mail.
    #[error("the request is over")]
    Over,
    /// The code is wrong; some tries are left.
    #[error("wrong code, {left} tries left")]
    Wrong {
        /// Tries left.
        left: i64,
    },
    /// Too many mails were asked for; wait.
    #[error("too many requests until {until}")]
    TooMany {
        /// When the next one is allowed.
        until: Timestamp,
    },
}

/// What became of a try: a session may begin, or a miss is counted. Both are saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tried {
    /// The proof is right; the person may have a session.
    Right(SignIn, PersonId),
    /// The proof is right, and nobody here has the address yet: its owner may be entered.
    Newcomer(SignIn),
    /// It is wrong; the miss is counted.
    Missed(SignIn, SignInRefused),
}

impl SignIn {
    /// Asks for a code.
    ///
    /// # Errors
    /// [`SignInRefused::TooMany`] when `recent` requests of the address exceed the rule.
    pub fn ask(
        sign_in: SignIn,
        recent: &[SignIn],
        rules: &SignInRules,
    ) -> Result<Changed<SignIn>, SignInRefused> {
        let since = sign_in.asked_at.plus_ms(-rules.lifetime_ms);
        let mut asked: Vec<Timestamp> =
            recent.iter().map(|it| it.asked_at).filter(|at| *at > since).collect();
        asked.sort_unstable();
        // The next one is allowed once fewer than the most remain, which is more than the
        // oldest alone when the rule has been made stricter since.
        let n_allowed = usize::try_from(rules.requests_max).unwrap_or(0);
        if let Some(n_over) = asked.len().checked_sub(n_allowed) {
            let last_to_go = asked.get(n_over).copied().unwrap_or(sign_in.asked_at);
            return Err(SignInRefused::TooMany { until: last_to_go.plus_ms(rules.lifetime_ms) });
        }
        let payload = json!({ "known": sign_in.person.is_some() });
        let event =
            Event::new(EventKind::SignInRequested, sign_in.id.0, None, sign_in.asked_at, payload);
        Ok(Changed::new(sign_in, event))
    }

    /// Tries a proof. A wrong one is counted, so the result is to be recorded either way.
    ///
    /// # Errors
    /// [`SignInRefused::Over`] when the request does not work any more; nothing changes then.
    pub fn try_proof(
        self,
        proof: &Proof,
        rules: &SignInRules,
        now: Timestamp,
    ) -> Result<Changed<Tried>, SignInRefused> {
        let over =
            self.used_at.is_some() || self.expires_at < now || self.misses >= rules.misses_max;
        if over {
            return Err(SignInRefused::Over);
        }
        let right = match proof {
            Proof::Code(hash) => *hash == self.code_sha256,
            Proof::Link(hash) => *hash == self.link_sha256,
        };
        if right {
            let person = self.person;
            let payload = json!({ "person": person });
            let event = Event::new(EventKind::SignInProven, self.id.0, person, now, payload);
            let used = SignIn { used_at: Some(now), ..self };
            return Ok(match person {
                Some(person) => Changed::new(Tried::Right(used, person), event),
                None => Changed::new(Tried::Newcomer(used), event),
            });
        }
        let misses = self.misses + 1;
        let refused = match rules.misses_max - misses {
            left @ 1.. => SignInRefused::Wrong { left },
            _ => SignInRefused::Over,
        };
        let payload = json!({ "misses": misses });
        let event = Event::new(EventKind::SignInMissed, self.id.0, None, now, payload);
        Ok(Changed::new(Tried::Missed(SignIn { misses, ..self }, refused), event))
    }
}

/// A signed-in browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its id, for the list of sessions.
    pub id: SessionId,
    /// SHA-256 of the token in the cookie.
    pub token_sha256: Vec<u8>,
    /// Whose.
    pub person: PersonId,
    /// Since when.
    pub started_at: Timestamp,
    /// Until when at the latest.
    pub expires_at: Timestamp,
    /// What the browser calls itself, shortened, for the list of sessions.
    pub browser: String,
    /// When it was ended.
    pub ended_at: Option<Timestamp>,
    /// By what its person proved themselves last.
    pub means: Means,
    /// When.
    pub proven_at: Timestamp,
}

impl Session {
    /// Begins a session.
    pub fn start(session: Session, by: &'static str) -> Changed<Session> {
        let payload = json!({ "person": session.person, "by": by });
        let (person, at) = (Some(session.person), session.started_at);
        let event = Event::new(EventKind::SessionStarted, session.id.0, person, at, payload);
        Changed::new(session, event)
    }

    /// Whether it still speaks for its person at `now`.
    pub fn is_live(&self, now: Timestamp) -> bool {
        self.ended_at.is_none() && now <= self.expires_at
    }

    /// Its person proved themselves anew; the token changes with it, so that one that was stolen
    /// before is worth nothing. `None` when the session is over.
    pub fn prove(
        self,
        means: Means,
        token_sha256: Vec<u8>,
        now: Timestamp,
    ) -> Option<Changed<Session>> {
        if !self.is_live(now) {
            return None;
        }
        let payload = json!({ "person": self.person, "by": means.as_str() });
        let person = Some(self.person);
        let event = Event::new(EventKind::SessionProven, self.id.0, person, now, payload);
        Some(Changed::new(Session { means, proven_at: now, token_sha256, ..self }, event))
    }

    /// Ends the session. `None` when it is over already.
    pub fn end(self, by: PersonId, now: Timestamp) -> Option<Changed<Session>> {
        if !self.is_live(now) {
            return None;
        }
        let payload = json!({ "person": self.person });
        let event = Event::new(EventKind::SessionEnded, self.id.0, Some(by), now, payload);
        Some(Changed::new(Session { ended_at: Some(now), ..self }, event))
    }
}

/// A passkey of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// Its id.
    pub id: PasskeyId,
    /// Whose.
    pub person: PersonId,
    /// What the person calls it.
    pub name: String,
    /// The credential's own id, in hexadecimal.
    pub credential_id: String,
    /// The credential as its library keeps it, JSON.
    pub credential: String,
    /// Since when.
    pub added_at: Timestamp,
    /// When it was taken away.
    pub removed_at: Option<Timestamp>,
}

impl Passkey {
    /// Adds a passkey.
    pub fn add(passkey: Passkey) -> Changed<Passkey> {
        let (person, at) = (passkey.person, passkey.added_at);
        let payload = json!({ "person": person });
        let event = Event::new(EventKind::PasskeyAdded, passkey.id.0, Some(person), at, payload);
        Changed::new(passkey, event)
    }

    /// Keeps the credential as it is after a sign-in: its counter has moved.
    pub fn used(self, credential: String, now: Timestamp) -> Changed<Passkey> {
        let person = Some(self.person);
        let event = Event::new(EventKind::PasskeyUsed, self.id.0, person, now, json!({}));
        Changed::new(Passkey { credential, ..self }, event)
    }

    /// Takes the passkey away. `None` when that has happened before.
    pub fn remove(self, by: PersonId, now: Timestamp) -> Option<Changed<Passkey>> {
        if self.removed_at.is_some() {
            return None;
        }
        let payload = json!({ "person": self.person });
        let event = Event::new(EventKind::PasskeyRemoved, self.id.0, Some(by), now, payload);
        Some(Changed::new(Passkey { removed_at: Some(now), ..self }, event))
    }
}

#[cfg(test)]
#[path = "session_tests.rs"]
mod tests;
