//! A token by which a program of somebody's asks the API: for a budget of its own, and nothing more.
//!
//! The API is public, so a token opens nothing that is shut without one. Its secret is shown once
//! and kept as a hash. What it is written as begins with a word that those who look for secrets
//! in published code can find, and ends in a checksum by which they tell it from a slip.

use serde_json::json;
use sha2::{Digest, Sha256};

use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApiTokenId, PersonId};
use crate::network::ApiTokenRule;
use crate::time::Timestamp;

/// What every token begins with.
pub const PREFIX: &str = "lyceum_pat_";
/// Hex digits of the secret: 256 bits.
const SECRET_CHARS: usize = 64;
/// Hex digits of the checksum.
const CHECK_CHARS: usize = 8;
const DAY_MS: i64 = 24 * 3_600_000;

/// Which part of the API a token is for. One that asks for another part is refused, so that a
/// token which leaks is worth no more than its program needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Everything the API has.
    Everything,
    /// Members and their memberships.
    Members,
    /// Calls and forms.
    Calls,
    /// The network in numbers.
    Numbers,
}

impl Scope {
    /// Every one, the widest first.
    pub const ALL: [Scope; 4] = [Scope::Everything, Scope::Members, Scope::Calls, Scope::Numbers];

    /// Its word in the database and for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Scope::Everything => "read",
            Scope::Members => "read:members",
            Scope::Calls => "read:calls",
            Scope::Numbers => "read:numbers",
        }
    }

    /// Whether a token of this scope reads what is of that part.
    pub fn covers(self, part: Scope) -> bool {
        self == Scope::Everything || self == part
    }
}

impl std::str::FromStr for Scope {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Scope::ALL.into_iter().find(|it| it.as_str() == text).ok_or_else(|| text.to_owned())
    }
}

/// A token as far as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiToken {
    /// Its id.
    pub id: ApiTokenId,
    /// Whose.
    pub person: PersonId,
    /// What the person calls it.
    pub name: String,
    /// SHA-256 of what it is written as.
    pub token_sha256: Vec<u8>,
    /// What it begins with, by which its person knows it again.
    pub hint: String,
    /// What it is for.
    pub scope: Scope,
    /// When it was made.
    pub made_at: Timestamp,
    /// Until when it works.
    pub expires_at: Timestamp,
    /// The last day it was used on, `YYYY-MM-DD`: a day, since more would tell when somebody works.
    pub last_used_on: Option<String>,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
}

/// What is wrong with a token that somebody wants to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TokenFault {
    /// It has no name.
    #[error("a token needs a name")]
    NoName,
    /// Its name is too long.
    #[error("a name has at most {max} characters")]
    LongName {
        /// The most characters.
        max: u32,
    },
    /// Nothing is to be had by that scope.
    #[error("no such scope")]
    NoSuchScope,
    /// The network lets no token live that long.
    #[error("no such number of days")]
    NoSuchDays,
    /// The person has as many as the network lets a person have.
    #[error("a person has at most {most} tokens")]
    TooMany {
        /// How many.
        most: u32,
    },
}

impl TokenFault {
    /// The field of the form it is about.
    pub fn field(self) -> &'static str {
        match self {
            TokenFault::NoName | TokenFault::LongName { .. } | TokenFault::TooMany { .. } => "name",
            TokenFault::NoSuchScope => "scope",
            TokenFault::NoSuchDays => "days",
        }
    }
}

/// What somebody wants of a token, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// What it is to be called.
    pub name: String,
    /// The word of its scope.
    pub scope: String,
    /// For how many days.
    pub days: String,
}

impl Wanted {
    /// Scope and days, once everything is as the network wants it; `n_live` is how many tokens the
    /// person has that work.
    ///
    /// # Errors
    /// Every [`TokenFault`], in the order of the form.
    pub fn read(
        &self,
        n_live: usize,
        rule: &ApiTokenRule,
    ) -> Result<(Scope, u32), Vec<TokenFault>> {
        let mut faults = Vec::new();
        if self.name.is_empty() {
            faults.push(TokenFault::NoName);
        } else if self.name.chars().count() > rule.name_chars as usize {
            faults.push(TokenFault::LongName { max: rule.name_chars });
        } else if n_live >= rule.most as usize {
            faults.push(TokenFault::TooMany { most: rule.most });
        }
        let scope: Result<Scope, TokenFault> = self.scope.parse().map_err(|_| TokenFault::NoSuchScope);
        let days: Option<u32> = self.days.parse().ok();
        let days = days.filter(|it| rule.days.contains(it)).ok_or(TokenFault::NoSuchDays);
        faults.extend(scope.err());
        faults.extend(days.err());
        match (scope, days) {
            (Ok(scope), Ok(days)) if faults.is_empty() => Ok((scope, days)),
            _ => Err(faults),
        }
    }
}

/// What a token is written as, from 64 hex digits of chance.
pub fn written(secret: &str) -> String {
    format!("{PREFIX}{secret}{}", check(secret))
}

/// Whether a text is written as a token is: what is not needs no look-up.
pub fn is_token(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(PREFIX) else { return false };
    let hex = rest.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'));
    let Some((secret, checked)) = rest.split_at_checked(SECRET_CHARS) else { return false };
    hex && checked == check(secret)
}

fn check(secret: &str) -> String {
    let digest = hex::encode(Sha256::digest(format!("{PREFIX}{secret}")));
    digest.chars().take(CHECK_CHARS).collect()
}

/// What of a token is shown afterwards.
pub fn hint(token: &str) -> String {
    token.chars().take(PREFIX.len() + 4).collect()
}

impl ApiToken {
    /// Makes a token that works for so many days.
    pub fn make(token: ApiToken, days: u32) -> Changed<ApiToken> {
        let expires_at = token.made_at.plus_ms(i64::from(days) * DAY_MS);
        let payload =
            json!({ "person": token.person, "scope": token.scope.as_str(), "days": days });
        let (by, at) = (Some(token.person), token.made_at);
        let event = Event::new(EventKind::ApiTokenMade, token.id.0, by, at, payload);
        Changed::new(ApiToken { expires_at, ..token }, event)
    }

    /// Whether it works at `now`.
    pub fn is_live(&self, now: Timestamp) -> bool {
        self.revoked_at.is_none() && now <= self.expires_at
    }

    /// Puts it out of use. `None` when it works no more as it is.
    pub fn revoke(self, by: PersonId, now: Timestamp) -> Option<Changed<ApiToken>> {
        if !self.is_live(now) {
            return None;
        }
        let payload = json!({ "person": self.person });
        let event = Event::new(EventKind::ApiTokenRevoked, self.id.0, Some(by), now, payload);
        Some(Changed::new(ApiToken { revoked_at: Some(now), ..self }, event))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule() -> ApiTokenRule {
        ApiTokenRule { days: vec![30, 365], most: 2, name_chars: 5 }
    }

    fn token() -> ApiToken {
        ApiToken {
            id: ApiTokenId(uuid::Uuid::from_u128(1)),
            person: crate::testing::ana(),
            name: "a".to_owned(),
            token_sha256: vec![1],
            hint: String::new(),
            scope: Scope::Members,
            made_at: Timestamp(1_000),
            expires_at: Timestamp(0),
            last_used_on: None,
            revoked_at: None,
        }
    }

    #[test]
    fn a_token_is_known_by_its_beginning_and_a_slip_by_its_end() {
        let secret = "0f".repeat(32);
        let text = written(&secret);
        assert!(text.starts_with("lyceum_pat_0f0f"));
        assert_eq!(text.len(), PREFIX.len() + 64 + 8);
        assert!(is_token(&text));
        assert_eq!(hint(&text), "lyceum_pat_0f0f");
        let slip = text.replacen("0f0f", "0f0e", 1);
        let cut = &text[..text.len() - 1];
        for other in [&*slip, cut, "", PREFIX, &*text.to_uppercase(), &*secret, "lyceum_pat_é"] {
            assert!(!is_token(other), "{other}");
        }
    }

    #[test]
    fn every_fault_of_a_form_is_told_at_once() {
        let read = |name: &str, scope: &str, days: &str, n_live| {
            let wanted =
                Wanted { name: name.to_owned(), scope: scope.to_owned(), days: days.to_owned() };
            wanted.read(n_live, &rule())
        };
        assert_eq!(read("a", "read:members", "30", 1), Ok((Scope::Members, 30)));
        assert_eq!(
            read("", "write", "31", 0),
            Err(vec![TokenFault::NoName, TokenFault::NoSuchScope, TokenFault::NoSuchDays])
        );
        assert_eq!(read("abcdef", "read", "30", 0), Err(vec![TokenFault::LongName { max: 5 }]));
        assert_eq!(read("a", "read", "30", 2), Err(vec![TokenFault::TooMany { most: 2 }]));
    }

    #[test]
    fn a_token_works_to_its_last_millisecond_and_is_revoked_once() {
        let (token, events) = ApiToken::make(token(), 30).into_parts();
        assert_eq!(events[0].kind, EventKind::ApiTokenMade);
        assert_eq!(token.expires_at, Timestamp(1_000 + 30 * DAY_MS));
        assert!(token.is_live(token.expires_at));
        assert!(!token.is_live(token.expires_at.plus_ms(1)));
        let ana = token.person;
        let revoked = token.revoke(ana, Timestamp(2_000)).unwrap().into_parts().0;
        assert!(!revoked.is_live(Timestamp(2_000)));
        assert_eq!(revoked.revoke(ana, Timestamp(2_001)), None);
    }

    #[test]
    fn scopes_are_read_back_as_they_are_written_and_cover_their_own_part_alone() {
        for scope in Scope::ALL {
            assert_eq!(scope.as_str().parse(), Ok(scope));
            for part in Scope::ALL {
                assert_eq!(scope.covers(part), scope == Scope::Everything || scope == part);
            }
        }
    }
}
