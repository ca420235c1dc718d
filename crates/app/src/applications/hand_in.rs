//! Handing in: what the contact saw, hashed, stored, and answered with a receipt.
//!
//! Hashing is done before the transaction; inside it the answers and files must still
//! be those that were hashed. So a receipt never stands for text that nobody handed in.

use domain::answer;
use domain::application::{Submission, SubmitRefused};
use domain::ids::{ApplicationId, SubmissionId};
use domain::people::Actor;
use domain::policy::Act;
use sha2::{Digest, Sha256};
use store::WriteTx;

use super::filing::{Filing, KeyUsed};
use super::loaded::{Case, Content, this_year};
use crate::failure::{Lookup, found};
use crate::{App, Failure, chance};

/// How often a hand-in is tried again because the team saved in between.
const TRIES: usize = 5;

/// Letters and figures of receipt numbers: none that can be read as another.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Why an application was not handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandInRefused {
    /// The rule says no.
    Rule(SubmitRefused),
    /// Answers or files changed since the contact looked at them.
    ChangedMeanwhile,
    /// The form's key did something else before.
    Key(KeyUsed),
}

impl From<KeyUsed> for HandInRefused {
    fn from(key: KeyUsed) -> HandInRefused {
        HandInRefused::Key(key)
    }
}

/// Hands an application in, once for each key. `seen` is the hash of what the contact
/// checked; without it whatever the team saved last is handed in.
///
/// # Errors
/// [`HandInRefused`].
pub fn submit(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    key: &str,
    seen: Option<&str>,
) -> Result<Submission, Failure<HandInRefused>> {
    let now = app.clock.now();
    let year = this_year(app, now);
    let text_id = id.to_string();
    let filing = Filing::new("application.submit", key, &[&text_id])
        .map_err(|it| Failure::Refused(it.into()))?;
    for _ in 0..TRIES {
        let none = |it: Lookup| it.map(|no| match no {});
        let (case, content) = app
            .store
            .read(|tx| {
                let case = Case::load(tx, actor, Act::SubmitApplication, id)?;
                Ok((case, Content::load(tx, id)?))
            })
            .map_err(none)?;
        let form = case.form(app).map_err(none)?;
        let canonical = answer::canonical(form, &content.answers, &content.files);
        let sha256 = hex::encode(Sha256::digest(&canonical));
        let faults = questions_in_the_way(form, &content, year);
        let hashed = Hashed { canonical, sha256, faults, content };
        let stale = seen.is_some_and(|it| it != hashed.sha256);
        let submission = SubmissionId(chance::fresh_id(now));
        let (actor, filing) = (actor.clone(), filing.clone());
        let year = i64::from(year);
        let done = app.store.write(move |tx| {
            let by = found(actor.person)?;
            let case = Case::load(tx, &actor, Act::SubmitApplication, id).map_err(none)?;
            if let Some(done) = filing.before::<HandInRefused>(tx, by)? {
                let before =
                    done.parse().map_err(|_| store::Error::Missing("the outcome of a key"))?;
                return Ok(Some(found(tx.submission(before)?)?));
            }
            if Content::load(tx, id)? != hashed.content {
                return Ok(None);
            }
            let submission = Submission {
                id: submission,
                application: id,
                n: case.file.filings + 1,
                number: free_number(tx, year, submission)?,
                at: now,
                by,
                sha256: hashed.sha256.clone(),
                canonical: hashed.canonical.clone(),
            };
            let faults = hashed.faults.clone();
            let changed = case.file.submit(&case.call, faults, submission);
            let changed = changed.map_err(|it| Failure::Refused(HandInRefused::Rule(it)))?;
            if stale {
                return Err(Failure::Refused(HandInRefused::ChangedMeanwhile));
            }
            let filed = tx.record(changed)?;
            filing.keep(tx, by, &filed.submission.id.to_string(), now)?;
            Ok(Some(filed.submission))
        })?;
        if let Some(submission) = done {
            return Ok(submission);
        }
    }
    Err(Failure::Refused(HandInRefused::ChangedMeanwhile))
}

/// What was hashed, and what it was made of.
struct Hashed {
    canonical: String,
    sha256: String,
    faults: Vec<String>,
    content: Content,
}

/// The questions that keep an application from being handed in, in the order of the form.
fn questions_in_the_way(form: &domain::form::Form, content: &Content, year: i16) -> Vec<String> {
    let problems = answer::outstanding(form, &content.answers, &content.files, year);
    let in_the_way = |question: &&domain::form::Question| {
        let fields = question.fields();
        problems.iter().any(|it| fields.contains(&it.field))
    };
    form.questions().filter(in_the_way).map(|it| it.id.clone()).collect()
}

/// A number nobody has: from the hand-in's own id, and from its hash's hash should that be taken.
fn free_number(tx: &mut WriteTx, year: i64, id: SubmissionId) -> Result<String, store::Error> {
    let mut digest = Sha256::digest(id.0.as_bytes());
    loop {
        let number = receipt_number(year, &digest);
        if !tx.receipt_number_is_taken(&number)? {
            return Ok(number);
        }
        digest = Sha256::digest(digest);
    }
}

/// `2023-7F3K-9Q2M`: a year, and forty bits in signs that can be read out over a telephone.
fn receipt_number(year: i64, digest: &[u8]) -> String {
    format!("{year}-{}", short_code(digest))
}

/// `7F3K-9Q2M`: the first forty bits of a digest.
pub(super) fn short_code(digest: &[u8]) -> String {
    let signs: String =
        digest.iter().take(8).map(|it| char::from(SIGNS[usize::from(it % 32)])).collect();
    format!("{}-{}", &signs[..4], &signs[4..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_number_has_no_sign_that_reads_as_another() {
        for sign in "ILOU".bytes() {
            assert!(!SIGNS.contains(&sign));
        }
        assert_eq!(receipt_number(2023, &[0, 1, 2, 3, 31, 32, 33, 255]), "2023-0123-Z01Z");
    }
}
