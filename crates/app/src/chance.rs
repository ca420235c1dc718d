//! Chance from the operating system: ids, tokens and codes. The only place that asks for it.

use domain::time::Timestamp;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A new id (UUIDv7) that sorts by `now`.
pub fn fresh_id(now: Timestamp) -> Uuid {
    let ms = u64::try_from(now.0).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(ms, &random::<10>()).into_uuid()
}

/// A secret of 256 bits, as 64 hex digits.
pub fn token() -> String {
    hex::encode(random::<32>())
}

/// The seed of a secret key, or the secret that salts are made of.
pub fn seed() -> [u8; 32] {
    random::<32>()
}

/// A code to be typed: `len` digits, each as likely as any other.
pub fn code(len: usize) -> String {
    let mut digits = String::with_capacity(len);
    while digits.len() < len {
        // 250 is the largest multiple of ten below 256: bytes above it would favour small digits.
        for byte in random::<16>().into_iter().filter(|it| *it < 250) {
            if digits.len() < len {
                digits.push(char::from(b'0' + byte % 10));
            }
        }
    }
    digits
}

/// SHA-256, the way tokens and codes are kept.
pub fn sha256(text: &str) -> Vec<u8> {
    Sha256::digest(text.as_bytes()).to_vec()
}

#[expect(clippy::disallowed_methods, reason = "the one place that asks the system for chance")]
fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("a system without a random source cannot run this safely");
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_as_many_digits_as_asked_and_no_other_signs() {
        let code = code(8);
        assert_eq!(code.len(), 8);
        assert!(code.bytes().all(|it| it.is_ascii_digit()));
    }

    #[test]
    fn ids_sort_by_their_moment() {
        assert!(fresh_id(Timestamp(1_000)) < fresh_id(Timestamp(1_001)));
        assert_eq!(fresh_id(Timestamp(1_000)).get_version_num(), 7);
    }
}
