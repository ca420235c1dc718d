//! The public record frozen on a day: files that never change, and the signed text that names them.
//!
//! Nothing of a snapshot is ever written to again: whoever cites one can check years later, and
//! without this site, that the files are those that were published that day. `docs/snapshots.md`
//! tells the format to people of other programs. Signing needs a secret and is done by `app::keys`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::event::{Changed, Event, EventKind};
use crate::form::canonical_json;
use crate::ids::{PersonId, SnapshotId};
use crate::receipt::{Finding, PublicKey, base64url, signed_document};
use crate::time::Timestamp;

/// What a manifest calls its format.
pub const MANIFEST_FORMAT: &str = "lyceum-snapshot/1";
/// The name of the signed text beside the files.
pub const MANIFEST_NAME: &str = "manifest.json";

/// How often the record is frozen by itself; a rule of the network.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rhythm {
    /// Once each calendar month.
    #[default]
    Month,
    /// Once each quarter of a year.
    Quarter,
    /// Once each year.
    Year,
    /// By hand alone.
    Never,
}

impl Rhythm {
    /// The first day of the stretch that `today` (`YYYY-MM-DD`) lies in; `None` where none begins.
    fn begins(self, today: &str) -> Option<String> {
        let (year, month) = (today.get(..4)?, today.get(5..7)?.parse::<u32>().ok()?);
        let first = match self {
            Rhythm::Month => month,
            Rhythm::Quarter => month.saturating_sub(1) / 3 * 3 + 1,
            Rhythm::Year => 1,
            Rhythm::Never => return None,
        };
        Some(format!("{year}-{first:02}-01"))
    }

    /// Whether the stretch that `today` lies in has no snapshot yet; `newest` is the day of the
    /// newest there is. One that was missed is not made up for: nobody knows any more what the
    /// record said on a day that is over.
    pub fn is_due(self, newest: Option<&str>, today: &str) -> bool {
        let begins = self.begins(today);
        begins.is_some_and(|begins| newest.is_none_or(|newest| newest < begins.as_str()))
    }
}

/// One file of a snapshot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileOf {
    /// Its name beside the manifest.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// SHA-256 of its bytes, lower-case hex.
    pub sha256: String,
    /// Its size.
    pub size_bytes: i64,
}

/// What is signed: the day, the counts and the hash of every file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`MANIFEST_FORMAT`].
    pub format: String,
    /// Who gave it: scheme and host of the platform.
    pub issuer: String,
    /// The short word of the network.
    pub network: String,
    /// The day it is of, by the network's own clock.
    pub day: String,
    /// The moment it was taken, RFC 3339 in UTC with milliseconds.
    pub taken_at: String,
    /// Members on that day.
    pub members: i64,
    /// Countries with members on that day.
    pub countries: i64,
    /// The address of the licence.
    pub licence: String,
    /// The files, by name.
    pub files: Vec<FileOf>,
    /// The id of the key it is signed with.
    pub key: String,
}

impl Manifest {
    /// The text that is signed: canonical JSON of everything but the signature.
    pub fn text_to_sign(&self) -> String {
        let json = serde_json::to_value(self).expect("a manifest has only text keys");
        canonical_json(&json)
    }

    /// The document that lies beside the files, from a signature over [`Manifest::text_to_sign`].
    pub fn sealed(&self, signature: &[u8; 64]) -> String {
        let mut json = serde_json::to_value(self).expect("a manifest has only text keys");
        json["signature"] = Value::String(base64url(signature));
        canonical_json(&json)
    }
}

/// A snapshot that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// Its id.
    pub id: SnapshotId,
    /// The day it is of, `YYYY-MM-DD`, by the network's own clock; each has one at most.
    pub taken_on: String,
    /// When it was taken.
    pub taken_at: Timestamp,
    /// By whom; `None` for the clock.
    pub taken_by: Option<PersonId>,
    /// Members on that day.
    pub members: i64,
    /// Countries with members on that day.
    pub countries: i64,
    /// The number of the last event that it knows of: what came later is not in it.
    pub seq: i64,
    /// The manifest with its signature, byte by byte.
    pub manifest: String,
    /// The files, by name.
    pub files: Vec<FileOf>,
}

/// Why no snapshot was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TakeRefused {
    /// That day has one, and what was published stays as it was.
    #[error("the day has a snapshot already")]
    Taken,
    /// There is no member to list.
    #[error("there are no members yet")]
    NoMembers,
}

impl Snapshot {
    /// Keeps a snapshot; `of_day` is the one its day has already.
    ///
    /// # Errors
    /// [`TakeRefused`].
    pub fn take(
        snapshot: Snapshot,
        of_day: Option<&Snapshot>,
    ) -> Result<Changed<Snapshot>, TakeRefused> {
        if of_day.is_some() {
            return Err(TakeRefused::Taken);
        }
        if snapshot.members == 0 {
            return Err(TakeRefused::NoMembers);
        }
        // The hashes are in the log, so that whoever changes a row is found out.
        let files: BTreeMap<&str, &str> =
            snapshot.files.iter().map(|it| (it.name.as_str(), it.sha256.as_str())).collect();
        let payload = json!({
            "day": snapshot.taken_on,
            "members": snapshot.members,
            "countries": snapshot.countries,
            "files": files,
            "manifest_sha256": snapshot.manifest_sha256(),
        });
        let (by, at) = (snapshot.taken_by, snapshot.taken_at);
        let event = Event::new(EventKind::SnapshotTaken, snapshot.id.0, by, at, payload);
        Ok(Changed::new(snapshot, event))
    }

    /// SHA-256 of the manifest, lower-case hex.
    pub fn manifest_sha256(&self) -> String {
        hex::encode(Sha256::digest(&self.manifest))
    }

    /// The file of that name.
    pub fn file(&self, name: &str) -> Option<&FileOf> {
        self.files.iter().find(|it| it.name == name)
    }
}

/// What became of the record of members after a snapshot.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Since {
    /// Times that what it says was put right: results corrected, cities changed.
    pub corrections: i64,
    /// Times that members came or went.
    pub changes: i64,
}

/// What was found about a manifest and the files beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The manifest, when it can be read and its signature is good.
    pub manifest: Option<Manifest>,
    /// The findings, in the order of checking; the words of a receipt's.
    pub findings: Vec<Finding>,
}

impl Verdict {
    /// Whether everything that was given is as it was published.
    pub fn is_sound(&self) -> bool {
        self.manifest.is_some() && self.findings.iter().all(Finding::is_good)
    }
}

/// Whether a text says that it is a manifest, of whatever version.
pub fn is_manifest(text: &str) -> bool {
    let json: Option<Value> = serde_json::from_str(text.trim()).ok();
    let format = json.as_ref().and_then(|it| it["format"].as_str());
    format.is_some_and(|it| it.starts_with("lyceum-snapshot/"))
}

/// Checks a manifest by the published keys, and files (name and SHA-256 of each) by the manifest.
/// Nothing is asked of anybody: it works on a machine without a network.
pub fn verify(
    text: &str,
    keys: Option<&[PublicKey]>,
    files: Option<&[(String, String)]>,
) -> Verdict {
    let (manifest, key) = match read(text, keys) {
        Ok(read) => read,
        Err(finding) => return Verdict { manifest: None, findings: vec![finding] },
    };
    let mut findings = vec![Finding::Signed { key }];
    for of in manifest.files.iter().filter(|_| files.is_some()) {
        let there = files.unwrap_or_default();
        let name = of.name.clone();
        findings.push(match there.iter().find(|(name, _)| *name == of.name) {
            Some((_, sha256)) if *sha256 == of.sha256 => Finding::FileWhole { name },
            Some(_) => Finding::FileChanged { name },
            None => Finding::FileMissing { name },
        });
    }
    Verdict { manifest: Some(manifest), findings }
}

fn read(text: &str, keys: Option<&[PublicKey]>) -> Result<(Manifest, String), Finding> {
    let (json, public) = signed_document(text, MANIFEST_FORMAT, keys)?;
    let manifest: Manifest = serde_json::from_value(json).map_err(|_| Finding::NoReceipt)?;
    let at: Option<Timestamp> = manifest.taken_at.parse().ok();
    let key = public.id.clone();
    if !at.is_some_and(|at| public.was_in_force(at)) {
        return Err(Finding::KeyNotInForce { key });
    }
    Ok((manifest, key))
}

#[cfg(test)]
#[path = "snapshot_tests.rs"]
mod tests;
