//! The mayor's signature: what it stands for, the three ways it comes in, and when it lapses.
//!
//! A signature stands for one content, named by its hash. Whatever is changed afterwards
//! leaves it standing for an older version; nothing has to be done for that, and nobody can
//! forget it. Whether a signature is genuine is not judged here: a person looks at it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::application::{AnswerRefused, Application};
use crate::call::Call;
use crate::event::{Changed, EventKind};
use crate::ids::{ApplicationId, PersonId, SignatureId, SignatureRequestId};
use crate::time::Timestamp;

pub mod code;
mod request;

pub use request::{RequestOver, RequestRules, SignRefused, SignatureRequest, Signing, Tried};

/// How a signature comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// The mayor's office opens a link and confirms with a code sent to it.
    Link,
    /// The page is printed, signed, stamped and scanned.
    Scan,
    /// A PDF that was signed electronically elsewhere.
    Pdf,
}

impl Way {
    /// Every way, the one that needs least first.
    pub const ALL: [Way; 3] = [Way::Link, Way::Scan, Way::Pdf];

    /// The way's word in the database and in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Way::Link => "link",
            Way::Scan => "scan",
            Way::Pdf => "pdf",
        }
    }
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Way {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Way::ALL.into_iter().find(|way| way.as_str() == text).ok_or_else(|| text.to_owned())
    }
}

/// A file that carries a signature; its bytes lie in the blob store under their hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedFile {
    /// The name as the person's device called it, cleaned.
    pub name: String,
    /// SHA-256 of its bytes, lower-case hex.
    pub sha256: String,
    /// Its size in bytes.
    pub size_bytes: i64,
    /// Its kind by content.
    pub media_type: String,
}

/// One signature of a mayor under one version of an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Its id.
    pub id: SignatureId,
    /// The application.
    pub application: ApplicationId,
    /// How it came in.
    pub way: Way,
    /// SHA-256 of the content it stands for.
    pub content_sha256: String,
    /// When it was given here, or when the file came in.
    pub signed_at: Timestamp,
    /// Who signed: as the office wrote it, or as the electronic signature says; may be empty.
    pub signer: String,
    /// The request that was answered; only for a link.
    pub request: Option<SignatureRequestId>,
    /// The scan or the PDF.
    pub file: Option<SignedFile>,
    /// The kind of electronic signature the PDF claims to carry (`/SubFilter`); not verified.
    pub seal: Option<String>,
    /// Who of the team brought the file in.
    pub added_by: Option<PersonId>,
    /// When the contact took it back.
    pub revoked_at: Option<Timestamp>,
}

/// What a signature is worth for the content as it is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It stands for exactly this content.
    InForce,
    /// It stands for content that was changed since.
    Older,
    /// It was taken back.
    Revoked,
}

impl Standing {
    /// That of a signature under content with the hash `signed`, for content with the hash `now`.
    pub fn of(revoked_at: Option<Timestamp>, signed: &str, now: &str) -> Standing {
        match revoked_at {
            Some(_) => Standing::Revoked,
            None if signed == now => Standing::InForce,
            None => Standing::Older,
        }
    }
}

impl Signature {
    /// What it is worth for content with this hash.
    pub fn standing(&self, content_sha256: &str) -> Standing {
        Standing::of(self.revoked_at, &self.content_sha256, content_sha256)
    }

    /// Takes a scan or a signed PDF in.
    ///
    /// # Errors
    /// [`SignatureRefused`] when the call does not accept this way or nothing can be written.
    pub fn bring(
        signature: Signature,
        file: &Application,
        call: &Call,
        by: PersonId,
    ) -> Result<Changed<Signature>, SignatureRefused> {
        may_sign(file, call, signature.way, signature.signed_at)?;
        let event = file.event(EventKind::ApplicationSigned, by, signature.signed_at, signature.told());
        Ok(Changed::new(signature, event))
    }

    /// Takes a signature back; what was handed in with it keeps it. `None` when that was done.
    ///
    /// # Errors
    /// [`SignatureRefused`] once the application cannot be written to.
    pub fn revoke(
        self,
        file: &Application,
        call: &Call,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Option<Changed<Signature>>, SignatureRefused> {
        file.writable(call, now)?;
        if self.revoked_at.is_some() {
            return Ok(None);
        }
        let payload = json!({ "signature": self.id });
        let event = file.event(EventKind::SignatureRevoked, by, now, payload);
        Ok(Some(Changed::new(Signature { revoked_at: Some(now), ..self }, event)))
    }

    fn told(&self) -> serde_json::Value {
        json!({
            "signature": self.id, "way": self.way.as_str(), "content_sha256": self.content_sha256,
            "request": self.request, "file_sha256": self.file.as_ref().map(|it| &it.sha256),
        })
    }
}

/// The signature that lets this content be handed in: the newest in force in an accepted way.
pub fn in_force<'a>(
    signatures: &'a [Signature],
    accepted: &[Way],
    content_sha256: &str,
) -> Option<&'a Signature> {
    signatures
        .iter()
        .filter(|it| accepted.contains(&it.way))
        .filter(|it| it.standing(content_sha256) == Standing::InForce)
        .max_by_key(|it| (it.signed_at, it.id))
}

/// Why nothing about a signature could change.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignatureRefused {
    /// The call does not take signatures this way.
    #[error("the call does not accept this way")]
    WayNotAccepted,
    /// Handed in, or over.
    #[error("only a draft or a returned application can be signed")]
    NotWritable,
    /// The deadline has passed.
    #[error("the call closed at {closed_at:?}")]
    Closed {
        /// The last millisecond that was in time.
        closed_at: Timestamp,
    },
    /// So many letters wait already for this application.
    #[error("at most {max} letters may wait at a time")]
    TooManyWait {
        /// How many may.
        max: i64,
    },
}

impl From<AnswerRefused> for SignatureRefused {
    fn from(refused: AnswerRefused) -> SignatureRefused {
        match refused {
            AnswerRefused::Closed { closed_at } => SignatureRefused::Closed { closed_at },
            _ => SignatureRefused::NotWritable,
        }
    }
}

fn may_sign(
    file: &Application,
    call: &Call,
    way: Way,
    now: Timestamp,
) -> Result<(), SignatureRefused> {
    if !call.signature.contains(&way) {
        return Err(SignatureRefused::WayNotAccepted);
    }
    Ok(file.writable(call, now)?)
}

#[cfg(test)]
mod tests;
