//! Small secrets in the database, sealed with a key that is derived from the file of the signing
//! key: whoever has a copy of the database alone cannot open them.
//!
//! The derived key serves no other purpose. When another signing key comes into force, everything
//! sealed is sealed anew in the same transaction.

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::hkdf::{HKDF_SHA256, Salt};
use store::Tx;
use uuid::Uuid;

use super::{Pair, Signer, read};
use crate::chance;

/// What the derived key is for; bound into it.
const PURPOSE: &[u8] = b"lyceum: seeds of authenticators";

/// A sealed secret, and the id of the signing key that its key comes from.
#[derive(Debug, Clone)]
pub(crate) struct Sealed {
    pub(crate) bytes: Vec<u8>,
    pub(crate) by: String,
}

pub(super) struct SealKey(LessSafeKey);

impl SealKey {
    /// The key that belongs to a signing key's seed.
    pub(super) fn of(seed: &[u8; 32]) -> SealKey {
        let prk = Salt::new(HKDF_SHA256, &[]).extract(seed);
        let info = [PURPOSE];
        let derived = prk.expand(&info, &CHACHA20_POLY1305);
        let okm = derived.expect("the derived key has the length of its algorithm");
        SealKey(LessSafeKey::new(UnboundKey::from(okm)))
    }
}

impl Pair {
    /// Seals a secret that belongs to `owner`; put elsewhere it does not open.
    pub(crate) fn seal_up(&self, owner: Uuid, plain: &[u8]) -> Sealed {
        let mut nonce = [0; NONCE_LEN];
        nonce.copy_from_slice(&chance::seed()[..NONCE_LEN]);
        let mut bytes = plain.to_vec();
        self.seal
            .0
            .seal_in_place_append_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(owner.as_bytes()),
                &mut bytes,
            )
            .expect("a few bytes are not too many to be sealed");
        Sealed { bytes: [nonce.as_slice(), &bytes].concat(), by: self.id().to_owned() }
    }

    /// Opens what was sealed for `owner`; `None` when it was altered, moved, or sealed by another.
    pub(crate) fn unseal(&self, owner: Uuid, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, rest) = sealed.split_at_checked(NONCE_LEN)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let mut bytes = rest.to_vec();
        let plain = self.seal.0.open_in_place(nonce, Aad::from(owner.as_bytes()), &mut bytes);
        plain.ok().map(|it| it.to_vec())
    }
}

impl Signer {
    /// Seals a secret with the key in force.
    ///
    /// # Errors
    /// When this node does not have the key in force.
    pub(crate) fn seal(
        &self,
        tx: &mut Tx,
        owner: Uuid,
        plain: &[u8],
    ) -> Result<Sealed, store::Error> {
        Ok(self.in_force(tx)?.seal_up(owner, plain))
    }

    /// Opens a secret that was sealed by the key of that id: the one in force, or one that was
    /// retired on this node.
    ///
    /// # Errors
    /// When this node does not have that key, or what is there was altered.
    pub(crate) fn unseal(
        &self,
        tx: &mut Tx,
        owner: Uuid,
        by: &str,
        sealed: &[u8],
    ) -> Result<Vec<u8>, store::Error> {
        let in_force = self.in_force(tx)?;
        let old = || {
            let file = self.0.file.as_ref()?.with_extension(format!("{by}.old"));
            read(&file).ok()
        };
        let opened = match in_force.id() == by {
            true => in_force.unseal(owner, sealed),
            false => old().and_then(|it| it.unseal(owner, sealed)),
        };
        let what = || store::Error::Unavailable(format!("sealed by {by}, which is not here"));
        opened.ok_or_else(what)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_for_its_owner_and_by_its_key_alone() {
        let (pair, other) = (Pair::new(&[1; 32]).unwrap(), Pair::new(&[2; 32]).unwrap());
        let (ana, kofi) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let sealed = pair.seal_up(ana, b"seed").bytes;
        assert_eq!(pair.unseal(ana, &sealed).unwrap(), b"seed");
        assert_eq!(pair.unseal(kofi, &sealed), None);
        assert_eq!(other.unseal(ana, &sealed), None);
        assert_eq!(pair.unseal(ana, b"short"), None);
        for at in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[at] ^= 1;
            assert_eq!(pair.unseal(ana, &altered), None, "byte {at}");
        }
        assert_ne!(pair.seal_up(ana, b"seed").bytes, sealed, "each time under another nonce");
    }
}
