//! The receipt as a document that proves itself: what it says, how it is signed, how it is checked.
//!
//! `docs/receipts.md` tells the format to people of other programs. Begin at [`Receipt`];
//! checking is in [`verify`], keys in [`PublicKey`]. Signing needs a secret and is done by
//! `app::keys`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::answer::FileFact;
use crate::country::Country;
use crate::form::canonical_json;
use crate::ids::{ApplicationId, CallId, CityId, SubmissionId};
use crate::signature::Way;

mod key;
mod verify;

pub use key::{KeysUnreadable, PublicKey, base64url, from_base64url};
pub(crate) use verify::signed_document;
pub use verify::{Finding, Given, Verdict, verify};

/// What a receipt calls its format.
pub const RECEIPT_FORMAT: &str = "lyceum-receipt/1";
/// What a dossier calls its format.
pub const DOSSIER_FORMAT: &str = "lyceum-dossier/1";

/// A receipt, without its signature.
///
/// It holds no answer: of each there is a digest that only whoever has the dossier, and with
/// it the salt of that answer, can compute. So it can be shown to anybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// [`RECEIPT_FORMAT`].
    pub format: String,
    /// Who gave it: scheme and host of the platform.
    pub issuer: String,
    /// The short word of the network.
    pub network: String,
    /// The number on it.
    pub number: String,
    /// When the hand-in arrived, RFC 3339 in UTC with milliseconds.
    pub submitted_at: String,
    /// The application.
    pub application: ApplicationId,
    /// The hand-in.
    pub submission: SubmissionId,
    /// Which hand-in of the application, from 1.
    pub n: i64,
    /// To which call.
    pub call: OfCall,
    /// Of which city.
    pub city: OfCity,
    /// By which form.
    pub form: OfForm,
    /// SHA-256 of the dossier in canonical JSON.
    pub dossier_sha256: String,
    /// The code that pages of this version were printed with.
    pub version_code: String,
    /// The digest of each answer, by question; what was left blank is not there.
    pub answers: BTreeMap<String, String>,
    /// The files, in the order of the dossier.
    pub files: Vec<FileFact>,
    /// The mayor's signature, where the call asks for one.
    pub signature_of_mayor: Option<OfSignature>,
    /// Who agreed to this version, where the call asks for it.
    pub agreements: Vec<Agreement>,
    /// The id of the key it is signed with.
    pub key: String,
}

/// The call a receipt is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfCall {
    /// Its id.
    pub id: CallId,
    /// Its word in addresses.
    pub slug: String,
}

/// The city a receipt is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfCity {
    /// Its id.
    pub id: CityId,
    /// Its name as the team knows it.
    pub name: String,
    /// Its country.
    pub country: Country,
}

/// The form a receipt is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfForm {
    /// Its id.
    pub id: String,
    /// SHA-256 of the form's own canonical JSON: which words were answered.
    pub hash: String,
}

/// A mayor's signature as a receipt tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfSignature {
    /// How it came in.
    pub way: Way,
    /// When, RFC 3339.
    pub signed_at: String,
    /// Who signed, as was written; may be empty.
    pub signer: String,
    /// The name of the scan or PDF.
    pub file_name: Option<String>,
    /// SHA-256 of the scan or PDF.
    pub file_sha256: Option<String>,
}

/// One party's agreement to the version handed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// The party, as the call names it.
    pub party: String,
    /// When it agreed, RFC 3339.
    pub agreed_at: String,
}

/// What is handed in, with the salts of its answers: the content whose hash the receipt has.
///
/// `canonical` is the text of `answer::canonical`; `secret` is chance made for this hand-in.
///
/// # Panics
/// When `canonical` is no JSON object, which `answer::canonical` never gives.
pub fn dossier(canonical: &str, secret: &[u8; 32]) -> String {
    let mut dossier: Value = serde_json::from_str(canonical).expect("canonical text is JSON");
    let questions: Vec<String> = dossier["answers"]
        .as_object()
        .map(|answers| answers.keys().cloned().collect())
        .unwrap_or_default();
    let salts: serde_json::Map<String, Value> = questions
        .into_iter()
        .map(|question| {
            let salt = salt(secret, &question);
            (question, Value::String(salt))
        })
        .collect();
    dossier["format"] = Value::String(DOSSIER_FORMAT.to_owned());
    dossier["salts"] = Value::Object(salts);
    canonical_json(&dossier)
}

/// Each answer has a salt of its own, so that one can be shown without giving away the others.
fn salt(secret: &[u8; 32], question: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(secret);
    hash.update(question);
    hex::encode(hash.finalize())
}

/// The digest of one answer: of its salt, its question and its value in canonical JSON, each
/// on a line of its own. The salt keeps a short answer from being guessed from its digest.
pub fn answer_digest(salt: &str, question: &str, value: &Value) -> String {
    let text = format!("{salt}\n{question}\n{}", canonical_json(value));
    hex::encode(Sha256::digest(text))
}

/// The digest of every answer of a dossier; one without its salt has none.
pub fn answer_digests(dossier: &Value) -> BTreeMap<String, String> {
    let Some(answers) = dossier["answers"].as_object() else { return BTreeMap::new() };
    let digest = |(question, value): (&String, &Value)| {
        let salt = dossier["salts"][question.as_str()].as_str()?;
        Some((question.clone(), answer_digest(salt, question, value)))
    };
    answers.iter().filter_map(digest).collect()
}

impl Receipt {
    /// The text that is signed: canonical JSON of everything but the signature.
    pub fn text_to_sign(&self) -> String {
        let json = serde_json::to_value(self).expect("a receipt has only text keys");
        canonical_json(&json)
    }

    /// The document people keep, from a signature over [`Receipt::text_to_sign`].
    pub fn sealed(&self, signature: &[u8; 64]) -> String {
        let mut json = serde_json::to_value(self).expect("a receipt has only text keys");
        json["signature"] = Value::String(base64url(signature));
        canonical_json(&json)
    }
}

#[cfg(test)]
mod tests;
