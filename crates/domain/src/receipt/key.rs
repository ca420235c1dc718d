//! The keys that receipts are checked with, as they are published (RFC 8037, RFC 7638).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::event::{Changed, Event, EventKind};
use crate::time::Timestamp;

/// What the published list calls its format.
const KEYS_FORMAT: &str = "lyceum-keys/1";

/// Ten minutes.
const SLACK_MS: i64 = 600_000;

/// One public key, and when receipts were signed with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    /// Its thumbprint (RFC 7638), by which a receipt names it.
    pub id: String,
    /// The 32 bytes of an Ed25519 public key, base64url.
    pub x: String,
    /// Since when it is in force.
    pub added_at: Timestamp,
    /// Until when it was; what was signed before stays good.
    pub retired_at: Option<Timestamp>,
}

/// The text is no list of keys.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a list of keys: {0}")]
pub struct KeysUnreadable(pub String);

/// Bytes as base64url without padding.
pub fn base64url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The bytes of a base64url text.
pub fn from_base64url(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

impl PublicKey {
    /// The key of these bytes, in force from `now`.
    pub fn new(bytes: &[u8], now: Timestamp) -> PublicKey {
        let x = base64url(bytes);
        PublicKey { id: thumbprint(&x), x, added_at: now, retired_at: None }
    }

    /// Puts a key in force: receipts are signed with it from now on.
    pub fn add(self) -> Changed<PublicKey> {
        // The key itself is in the log, so that whoever changes the row is found out.
        let payload = json!({ "key": self.id, "x": self.x });
        let event = Event::new(EventKind::SigningKeyAdded, self.subject(), None, self.added_at, payload);
        Changed::new(self, event)
    }

    /// Takes a key out of force.
    pub fn retire(self, now: Timestamp) -> Changed<PublicKey> {
        let payload = json!({ "key": self.id });
        let event = Event::new(EventKind::SigningKeyRetired, self.subject(), None, now, payload);
        let retired_at = Some(now.max(self.added_at));
        Changed::new(PublicKey { retired_at, ..self }, event)
    }

    /// Events are about ids; a key's is made of its thumbprint.
    fn subject(&self) -> uuid::Uuid {
        let digest = Sha256::digest(&self.id);
        let bytes: [u8; 16] = digest[..16].try_into().expect("a digest has 32 bytes");
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }

    /// Whether a receipt of that moment can be signed with it.
    ///
    /// A hand-in gets its moment when it arrives and its signature a little later, perhaps by a
    /// node whose clock differs; so a change of keys has some slack on either side.
    pub fn was_in_force(&self, at: Timestamp) -> bool {
        self.added_at <= at.plus_ms(SLACK_MS)
            && self.retired_at.is_none_or(|until| at <= until.plus_ms(SLACK_MS))
    }

    /// Whether the signature is this key's over exactly this text.
    pub fn signed(&self, text: &str, signature: &[u8]) -> bool {
        let Some(bytes) = from_base64url(&self.x) else { return false };
        let key = ring::signature::UnparsedPublicKey::new(&ring::signature::ED25519, bytes);
        thumbprint(&self.x) == self.id && key.verify(text.as_bytes(), signature).is_ok()
    }

    fn jwk(&self) -> Value {
        json!({
            "kty": "OKP", "crv": "Ed25519", "x": self.x, "kid": self.id, "use": "sig",
            "alg": "EdDSA", "valid_from": self.added_at.to_string(),
            "valid_until": self.retired_at.map(|it| it.to_string()),
        })
    }

    fn from_jwk(it: &Value) -> Result<PublicKey, KeysUnreadable> {
        let text = |name: &str| {
            let missing = || KeysUnreadable(format!("a key without {name}"));
            it[name].as_str().map(str::to_owned).ok_or_else(missing)
        };
        if (text("kty")?.as_str(), text("crv")?.as_str()) != ("OKP", "Ed25519") {
            return Err(KeysUnreadable("a key that is not Ed25519".to_owned()));
        }
        let at = |text: &str| {
            let moment: Option<Timestamp> = text.parse().ok();
            moment.ok_or_else(|| KeysUnreadable(format!("not a moment: {text}")))
        };
        let retired_at = it["valid_until"].as_str().map(at).transpose()?;
        let (id, x) = (text("kid")?, text("x")?);
        Ok(PublicKey { id, x, added_at: at(&text("valid_from")?)?, retired_at })
    }

    /// The list as it is published.
    pub fn list(keys: &[PublicKey], issuer: &str) -> String {
        let keys: Vec<Value> = keys.iter().map(PublicKey::jwk).collect();
        let list = json!({ "format": KEYS_FORMAT, "issuer": issuer, "keys": keys });
        serde_json::to_string_pretty(&list).expect("a list of keys has only text keys") + "\n"
    }

    /// Reads a published list.
    ///
    /// # Errors
    /// [`KeysUnreadable`].
    pub fn read_list(text: &str) -> Result<Vec<PublicKey>, KeysUnreadable> {
        let list: Value =
            serde_json::from_str(text).map_err(|error| KeysUnreadable(error.to_string()))?;
        if list["format"] != KEYS_FORMAT {
            return Err(KeysUnreadable(format!("it does not say that it is {KEYS_FORMAT}")));
        }
        let keys = list["keys"].as_array().ok_or_else(|| KeysUnreadable("no keys".to_owned()))?;
        keys.iter().map(PublicKey::from_jwk).collect()
    }
}

/// SHA-256 of the key's required members in their fixed order, base64url.
fn thumbprint(x: &str) -> String {
    let members = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{x}"}}"#);
    base64url(&Sha256::digest(members))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of RFC 8037, appendices A.2 and A.3.
    const X: &str = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

    #[test]
    fn the_thumbprint_is_that_of_the_standards_example() {
        assert_eq!(thumbprint(X), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    #[test]
    fn a_published_list_is_read_back_as_it_was() {
        let bytes = from_base64url(X).unwrap();
        let old = PublicKey { retired_at: Some(Timestamp(2_000)), ..PublicKey::new(&bytes, Timestamp(1)) };
        let keys = vec![old, PublicKey::new(&[7; 32], Timestamp(2_001))];
        let list = PublicKey::list(&keys, "https://cities.example");
        assert_eq!(PublicKey::read_list(&list).unwrap(), keys);
        for bad in ["", "[]", "{}", &list.replace("lyceum-keys/1", "lyceum-keys/2"), &list.replace("OKP", "RSA")] {
            assert!(PublicKey::read_list(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_key_under_another_ones_name_signs_nothing() {
        let seed = [9; 32];
        let pair = ring::signature::Ed25519KeyPair::from_seed_unchecked(&seed).unwrap();
        let signature = pair.sign(b"text");
        let public = ring::signature::KeyPair::public_key(&pair).as_ref().to_vec();
        let key = PublicKey::new(&public, Timestamp(0));
        assert!(key.signed("text", signature.as_ref()));
        assert!(!key.signed("texT", signature.as_ref()));
        let named = PublicKey { id: thumbprint(X), ..key.clone() };
        assert!(!named.signed("text", signature.as_ref()));
        assert!(!key.signed("text", &signature.as_ref()[..63]));
    }
}
