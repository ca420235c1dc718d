//! Checking a receipt, with whatever else is at hand: dossier, files, keys, a printed code.
//!
//! Nothing is asked of anybody: it works on a machine without a network. What is found is
//! told finding by finding; the words for people are elsewhere.

use std::collections::BTreeSet;

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::key::from_base64url;
use super::{DOSSIER_FORMAT, PublicKey, RECEIPT_FORMAT, Receipt, answer_digest};
use crate::answer::FileFact;
use crate::form::canonical_json;
use crate::signature::code::{CodeNo, compare_codes};
use crate::time::Timestamp;

/// What is at hand.
#[derive(Debug, Clone, Copy, Default)]
pub struct Given<'a> {
    /// The receipt.
    pub receipt: &'a str,
    /// The dossier.
    pub dossier: Option<&'a str>,
    /// The files: name and SHA-256 of each.
    pub files: Option<&'a [(String, String)]>,
    /// The published keys.
    pub keys: Option<&'a [PublicKey]>,
    /// A code from a printed page.
    pub code: Option<&'a str>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The receipt, when it can be read and its signature is good: never what is not signed.
    pub receipt: Option<Receipt>,
    /// The findings, in the order of checking.
    pub findings: Vec<Finding>,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// It is no receipt of ours, or no text at all.
    NoReceipt,
    /// It is a receipt of a format this program does not know.
    OtherFormat,
    /// Signed with that key, and unchanged since.
    Signed {
        /// The key.
        key: String,
    },
    /// The signature does not fit: something was changed, or it was never signed.
    Forged,
    /// No keys are at hand, so nobody can say who signed.
    NoKeys {
        /// The key it names.
        key: String,
    },
    /// The key it names is not among the keys at hand.
    UnknownKey {
        /// The key it names.
        key: String,
    },
    /// The key was not in force at the moment the receipt names.
    KeyNotInForce {
        /// The key.
        key: String,
    },

    /// The dossier is the one handed in.
    DossierWhole {
        /// How many answers it has.
        n_answers: usize,
    },
    /// The dossier cannot be read.
    DossierUnreadable {
        /// In which line it cannot.
        line: usize,
        /// At which sign of that line.
        column: usize,
    },
    /// It is no dossier of a format this program knows.
    NoDossier,
    /// The dossier is about another form.
    FormChanged,
    /// An answer is not what was handed in.
    AnswerChanged {
        /// The question.
        question: String,
    },
    /// An answer that was handed in is not in the dossier.
    AnswerMissing {
        /// The question.
        question: String,
    },
    /// The dossier has an answer that was not handed in.
    AnswerAdded {
        /// The question.
        question: String,
    },
    /// What the dossier says of a file is not what was handed in.
    FileFactChanged {
        /// The file's name, as the receipt or else the dossier has it.
        name: String,
    },
    /// Something else in the dossier was changed.
    DossierChanged,

    /// A file is the one handed in.
    FileWhole {
        /// Its name.
        name: String,
    },
    /// A file of that name was handed in, but not with these bytes.
    FileChanged {
        /// Its name.
        name: String,
    },
    /// A file that was handed in is not at hand.
    FileMissing {
        /// Its name.
        name: String,
    },

    /// The printed code is that of the version handed in.
    CodeFits,
    /// The printed code is not.
    CodeNot(CodeNo),
}

impl Finding {
    /// Whether it speaks for the receipt and what came with it.
    pub fn is_good(&self) -> bool {
        match self {
            Finding::Signed { .. }
            | Finding::DossierWhole { .. }
            | Finding::FileWhole { .. }
            | Finding::CodeFits => true,
            Finding::NoReceipt
            | Finding::OtherFormat
            | Finding::Forged
            | Finding::NoKeys { .. }
            | Finding::UnknownKey { .. }
            | Finding::KeyNotInForce { .. }
            | Finding::DossierUnreadable { .. }
            | Finding::NoDossier
            | Finding::FormChanged
            | Finding::AnswerChanged { .. }
            | Finding::AnswerMissing { .. }
            | Finding::AnswerAdded { .. }
            | Finding::FileFactChanged { .. }
            | Finding::DossierChanged
            | Finding::FileChanged { .. }
            | Finding::FileMissing { .. }
            | Finding::CodeNot(_) => false,
        }
    }
}

impl Verdict {
    /// Whether everything that was given was found to be as it was handed in.
    pub fn is_sound(&self) -> bool {
        self.receipt.is_some() && self.findings.iter().all(Finding::is_good)
    }
}

/// Checks a receipt and everything that came with it.
pub fn verify(given: &Given<'_>) -> Verdict {
    let (receipt, finding) = match read(given) {
        Ok((receipt, key)) => (receipt, Finding::Signed { key }),
        // Nothing that is not signed is worth comparing with.
        Err(finding) => return Verdict { receipt: None, findings: vec![finding] },
    };
    let mut findings = vec![finding];
    if let Some(text) = given.dossier {
        findings.extend(dossier(&receipt, text));
    }
    if let Some(there) = given.files {
        findings.extend(files(&receipt, there));
    }
    if let Some(typed) = given.code {
        let compared = compare_codes(typed, &receipt.version_code);
        findings.push(compared.map_or_else(Finding::CodeNot, |()| Finding::CodeFits));
    }
    Verdict { receipt: Some(receipt), findings }
}

/// The receipt, when the signature is good; with the id of its key.
fn read(given: &Given<'_>) -> Result<(Receipt, String), Finding> {
    let (json, public) = signed_document(given.receipt, RECEIPT_FORMAT, given.keys)?;
    let key = public.id.clone();
    let receipt: Receipt = serde_json::from_value(json).map_err(|_| Finding::NoReceipt)?;
    let at: Option<Timestamp> = receipt.submitted_at.parse().ok();
    if !at.is_some_and(|at| public.was_in_force(at)) {
        return Err(Finding::KeyNotInForce { key });
    }
    Ok((receipt, key))
}

/// What a document of that format says without its signature, and the key whose signature over it
/// is good; whether the key was in force then, the moment in the document tells.
pub(crate) fn signed_document<'a>(
    text: &str,
    format: &str,
    keys: Option<&'a [PublicKey]>,
) -> Result<(Value, &'a PublicKey), Finding> {
    let mut json: Value = serde_json::from_str(text.trim()).map_err(|_| Finding::NoReceipt)?;
    let said = json["format"].as_str().unwrap_or_default();
    if said != format {
        let (name, _) = format.split_once('/').unwrap_or((format, ""));
        let ours = said.split_once('/').is_some_and(|(said, _)| said == name);
        return Err(if ours { Finding::OtherFormat } else { Finding::NoReceipt });
    }
    let signature = json.as_object_mut().and_then(|it| it.remove("signature"));
    let key = json["key"].as_str().unwrap_or_default().to_owned();
    let Some(keys) = keys else { return Err(Finding::NoKeys { key }) };
    let Some(public) = keys.iter().find(|it| it.id == key) else {
        return Err(Finding::UnknownKey { key });
    };
    let signature = signature.as_ref().and_then(Value::as_str).and_then(from_base64url);
    let signature = signature.ok_or(Finding::Forged)?;
    if !public.signed(&canonical_json(&json), &signature) {
        return Err(Finding::Forged);
    }
    Ok((json, public))
}

/// Compares part by part, so that what was changed has a name, and then the whole, so that
/// nothing without a name is passed over.
fn dossier(receipt: &Receipt, text: &str) -> Vec<Finding> {
    let json: Value = match serde_json::from_str(text.trim()) {
        Ok(json) => json,
        Err(error) => {
            let (line, column) = (error.line(), error.column());
            return vec![Finding::DossierUnreadable { line, column }];
        }
    };
    let (Some(answers), true) = (json["answers"].as_object(), json["format"] == DOSSIER_FORMAT)
    else {
        return vec![Finding::NoDossier];
    };
    let mut findings = Vec::new();
    let form = &json["form"];
    if form["id"] != receipt.form.id.as_str() || form["hash"] != receipt.form.hash.as_str() {
        findings.push(Finding::FormChanged);
    }
    let questions: BTreeSet<&String> = receipt.answers.keys().chain(answers.keys()).collect();
    for question in questions {
        let finding = |it: fn(String) -> Finding| it(question.clone());
        let salt = json["salts"][question.as_str()].as_str().unwrap_or_default();
        match (receipt.answers.get(question), answers.get(question)) {
            (Some(digest), Some(value)) if *digest == answer_digest(salt, question, value) => (),
            (Some(_), Some(_)) => {
                findings.push(finding(|question| Finding::AnswerChanged { question }));
            }
            (Some(_), None) => {
                findings.push(finding(|question| Finding::AnswerMissing { question }));
            }
            (None, _) => findings.push(finding(|question| Finding::AnswerAdded { question })),
        }
    }
    findings.extend(file_facts(receipt, &json["files"]));
    let whole = hex::encode(Sha256::digest(canonical_json(&json))) == receipt.dossier_sha256;
    match (whole, findings.is_empty()) {
        (true, true) => vec![Finding::DossierWhole { n_answers: answers.len() }],
        (false, true) => vec![Finding::DossierChanged],
        _ => findings,
    }
}

fn file_facts(receipt: &Receipt, listed: &Value) -> Vec<Finding> {
    let nothing = Vec::new();
    let listed = listed.as_array().unwrap_or(&nothing);
    let read: Vec<Option<FileFact>> =
        listed.iter().map(|it| serde_json::from_value(it.clone()).ok()).collect();
    let n = read.len().max(receipt.files.len());
    let pairs = (0..n).map(|at| (receipt.files.get(at), read.get(at).and_then(Option::as_ref)));
    let changed = pairs.filter(|(signed, there)| signed != there);
    changed
        .map(|(signed, there)| Finding::FileFactChanged {
            name: signed.or(there).map(|it| it.name.clone()).unwrap_or_default(),
        })
        .collect()
}

/// Files are known by their bytes; a name only tells which one was changed.
fn files(receipt: &Receipt, there: &[(String, String)]) -> Vec<Finding> {
    let hashes: BTreeSet<&str> = there.iter().map(|(_, sha256)| sha256.as_str()).collect();
    let names: BTreeSet<&str> = there.iter().map(|(name, _)| name.as_str()).collect();
    let mut wanted: Vec<(String, &str)> =
        receipt.files.iter().map(|it| (it.name.clone(), it.sha256.as_str())).collect();
    if let Some(mayor) = &receipt.signature_of_mayor
        && let (Some(name), Some(sha256)) = (&mayor.file_name, &mayor.file_sha256)
    {
        wanted.push((name.clone(), sha256));
    }
    wanted
        .into_iter()
        .map(|(name, sha256)| match () {
            () if hashes.contains(sha256) => Finding::FileWhole { name },
            () if names.contains(name.as_str()) => Finding::FileChanged { name },
            () => Finding::FileMissing { name },
        })
        .collect()
}
