//! One filing per key: a form sent twice does its work once.
//!
//! The key travels in the form as a hidden field. It is looked up and kept in the
//! transaction of the effect, so that two clicks at once cannot both find it unused.

use domain::ids::PersonId;
use domain::time::Timestamp;
use sha2::{Digest, Sha256};
use store::{Tx, WriteTx};

use crate::Failure;

/// The key did something else before: another form, or other content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyUsed;

/// What a form says with its key.
#[derive(Debug, Clone)]
pub(super) struct Filing {
    act: &'static str,
    key: String,
    digest: String,
}

impl Filing {
    /// The filing of `content` by an act; a key no page of ours gave out is refused.
    pub(super) fn new(act: &'static str, key: &str, content: &[&str]) -> Result<Filing, KeyUsed> {
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if !(8..=80).contains(&key.len()) || !key.chars().all(plain) {
            return Err(KeyUsed);
        }
        let mut hash = Sha256::new();
        for part in content {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        let digest = hex::encode(hash.finalize());
        Ok(Filing { act, key: key.to_owned(), digest })
    }

    /// What the same filing did before; `None` when this is the first time.
    pub(super) fn before<R: From<KeyUsed>>(
        &self,
        tx: &mut Tx,
        person: PersonId,
    ) -> Result<Option<String>, Failure<R>> {
        match tx.filing_key(person, &self.key)? {
            None => Ok(None),
            Some((act, digest, outcome)) if act == self.act && digest == self.digest => {
                Ok(Some(outcome))
            }
            Some(_) => Err(Failure::Refused(KeyUsed.into())),
        }
    }

    /// Keeps what the filing did.
    pub(super) fn keep(
        &self,
        tx: &mut WriteTx,
        person: PersonId,
        outcome: &str,
        now: Timestamp,
    ) -> Result<(), store::Error> {
        tx.keep_filing_key(person, &self.key, self.act, &self.digest, outcome, now)
    }
}
