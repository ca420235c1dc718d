//! Checking a receipt, for the public page and for the command: the same findings, the same words.

use domain::language::Lang;
use domain::receipt::{self, Finding, Given, PublicKey, Receipt, Verdict};
use domain::snapshot;
use domain::time::Timestamp;
use sha2::{Digest, Sha256};
use views::dates;
use views::pages::snapshots;
use views::pages::signing::{Verified, finding_words, proves_not, receipt_facts};
use views::t;

use crate::App;
use crate::failure::Lookup;

/// What somebody sent to be checked.
#[derive(Debug, Clone, Default)]
pub struct Sent {
    /// The receipt.
    pub receipt: String,
    /// The dossier; empty when there is none.
    pub dossier: String,
    /// A code from a printed page; empty when there is none.
    pub code: String,
}

/// Checks what was sent, by the keys of this instance. Nothing is kept.
///
/// # Errors
/// Of the database.
pub fn verify(app: &App, sent: &Sent, lang: Lang) -> Result<Verified, Lookup> {
    let keys = app.store.read(|tx| tx.signing_keys())?;
    let some = |text: &'_ str| (!text.trim().is_empty()).then_some(()).is_some();
    let verdict = receipt::verify(&Given {
        receipt: &sent.receipt,
        dossier: some(&sent.dossier).then_some(sent.dossier.as_str()),
        files: None,
        keys: Some(&keys),
        code: some(&sent.code).then_some(sent.code.as_str()),
    });
    let zone = &app.network.about.zone;
    let when = verdict.receipt.as_ref().and_then(|it| it.submitted_at.parse().ok());
    let words = |at: Timestamp| dates::moment(lang, at, &zone.id, zone.label.to(lang));
    Ok(Verified { when: when.map(words).unwrap_or_default(), verdict })
}

/// A verdict line by line, for a terminal.
pub fn told(lang: Lang, verdict: &Verdict) -> Vec<String> {
    let mut lines = Vec::new();
    for finding in &verdict.findings {
        let mark = if finding.is_good() { "+" } else { "!" };
        lines.push(format!("{mark} {}", finding_words(lang, finding)));
    }
    if let Some(receipt) = &verdict.receipt {
        lines.push(String::new());
        lines.extend(facts(lang, receipt));
    }
    lines.push(String::new());
    lines.push(t!(lang, "verify-proves-not").into_owned());
    lines.extend(proves_not(lang).into_iter().map(|it| format!("- {it}")));
    lines.push(String::new());
    let all = if verdict.is_sound() { t!(lang, "verify-sound") } else { t!(lang, "verify-unsound") };
    lines.push(all.into_owned());
    lines
}

/// What was found about a snapshot's manifest, line by line, for a terminal.
pub fn told_of_snapshot(lang: Lang, verdict: &snapshot::Verdict) -> Vec<String> {
    let mut lines = Vec::new();
    for finding in &verdict.findings {
        let mark = if finding.is_good() { "+" } else { "!" };
        lines.push(format!("{mark} {}", snapshots::finding_words(lang, finding)));
    }
    if let Some(it) = &verdict.manifest {
        lines.push(String::new());
        let day = dates::day(lang, &it.day);
        let fact = |term: &str, words: &str| format!("  {}: {words}", views::t(lang, term));
        lines.push(format!("  {}", t!(lang, "snapshot-of", day = day)));
        lines.push(fact("verify-issuer", &it.issuer));
        lines.push(fact("snapshot-members", &it.members.to_string()));
        lines.push(fact("snapshot-countries", &it.countries.to_string()));
    }
    lines.push(String::new());
    lines.push(match verdict.is_sound() {
        true => t!(lang, "snapshot-proof-sound").into_owned(),
        false => t!(lang, "verify-unsound").into_owned(),
    });
    lines
}

fn facts(lang: Lang, receipt: &Receipt) -> Vec<String> {
    let when: Option<Timestamp> = receipt.submitted_at.parse().ok();
    let when = when.map(|it| dates::moment(lang, it, "UTC", "UTC")).unwrap_or_default();
    let facts = receipt_facts(lang, receipt, &when);
    facts.into_iter().map(|(term, words)| format!("  {term}: {words}")).collect()
}

/// A hand-in whose receipt does not prove it any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tampered {
    /// Its number, as the row or else the log has it.
    pub number: String,
    /// What does not fit, for the operator.
    pub what: String,
}

/// Holds every hand-in against its receipt, its key and the log; the faults by number.
///
/// The keys themselves are held against the log, which a chain of hashes protects. Only what was
/// handed in before the first key may be without a signed receipt.
///
/// # Errors
/// Of the database.
pub fn tampered(store: &store::Store) -> Result<(usize, Vec<Tampered>), store::Error> {
    store.read(|tx| {
        let evidence = tx.evidence()?;
        let keys = tx.signing_keys()?;
        let mut faults = Vec::new();
        let known = tx.keys_told()?;
        for key in &keys {
            if !known.contains(&(key.id.clone(), key.x.clone())) {
                let what = "the log knows no such key".to_owned();
                faults.push(Tampered { number: key.id.clone(), what });
            }
        }
        let first = keys.iter().map(|it| it.added_at).min();
        for it in &evidence {
            if let Err(what) = proven(it, &keys, first) {
                faults.push(Tampered { number: it.submission.number.clone(), what });
            }
        }
        for (number, id) in tx.receipts_told()? {
            if !evidence.iter().any(|it| it.submission.id == id) {
                let what = "the log tells of it, and it is gone".to_owned();
                faults.push(Tampered { number, what });
            }
        }
        Ok((evidence.len(), faults))
    })
}

fn proven(
    it: &store::Evidence,
    keys: &[PublicKey],
    first_key: Option<Timestamp>,
) -> Result<(), String> {
    let row = &it.submission;
    let no = |what: &str| Err(what.to_owned());
    let Some(told) = &it.told else { return no("the log knows nothing of it") };
    let sha256 = hex::encode(Sha256::digest(&row.canonical));
    if sha256 != row.sha256 || told["sha256"] != row.sha256.as_str() {
        return no("its dossier is not the one handed in");
    }
    if told["number"] != row.number.as_str() || told["n"] != row.n {
        return no("its number is not the one the log has");
    }
    let Some(text) = &row.receipt else {
        return match first_key {
            Some(first) if first <= row.at => no("its signed receipt is gone"),
            _ => Ok(()),
        };
    };
    if told["receipt_sha256"] != hex::encode(Sha256::digest(text)).as_str() {
        return no("its receipt is not the one the log has");
    }
    let given = Given {
        receipt: text,
        dossier: Some(&row.canonical),
        keys: Some(keys),
        ..Given::default()
    };
    let verdict = receipt::verify(&given);
    if let Some(bad) = verdict.findings.iter().find(|it| !it.is_good()) {
        return Err(match bad {
            Finding::Forged => "its receipt was changed".to_owned(),
            other => format!("its receipt does not prove it: {other:?}"),
        });
    }
    let Some(receipt) = verdict.receipt else { return no("its receipt cannot be read") };
    let same = receipt.number == row.number
        && receipt.n == row.n
        && receipt.submission == row.id
        && receipt.application == row.application
        && receipt.submitted_at == row.at.to_string()
        && receipt.dossier_sha256 == row.sha256;
    if same { Ok(()) } else { no("its row says something else than its receipt") }
}
