//! Handing in: what the contact saw, hashed, stored, and answered with a receipt.
//!
//! Hashing is done before the transaction; inside it the answers and files must still
//! be those that were hashed. So a receipt never stands for text that nobody handed in. The
//! receipt is signed in the transaction and kept with the hand-in: nobody sees it before the
//! commit is certain, and whoever asks again gets the same bytes.

use std::collections::BTreeMap;

use domain::answer::{self, Terms};
use domain::application::{Submission, SubmitRefused};
use domain::form::Form;
use domain::ids::{ApplicationId, PersonId, SubmissionId};
use domain::people::Actor;
use domain::policy::Act;
use domain::receipt::{self, OfCall, OfCity, OfForm, OfSignature, RECEIPT_FORMAT, Receipt};
use domain::sign_off::SignOff;
use domain::signature::code::version_code;
use domain::signature::{self, Signature};
use domain::time::Timestamp;
use sha2::{Digest, Sha256};
use store::{Tx, WriteTx};

use super::filing::{Filing, KeyUsed};
use super::loaded::{Case, Content, terms, this_year};
use super::sign_off::{made_of, sign_off};
use crate::failure::{Lookup, found};
use crate::{App, Failure, amendments, chance};

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
    let text_id = id.to_string();
    let filing = Filing::new("application.submit", key, &[&text_id])
        .map_err(|it| Failure::Refused(it.into()))?;
    let by = found(actor.person)?;
    for _ in 0..TRIES {
        let hashed = match look(app, actor, id, &filing, by, now)? {
            Looked::Filed(done) => return Ok(done),
            Looked::Fresh(hashed) => hashed,
        };
        let attempt = Attempt {
            app: app.clone(),
            actor: actor.clone(),
            filing: filing.clone(),
            application: id,
            submission: SubmissionId(chance::fresh_id(now)),
            at: now,
            by,
            stale: seen.is_some_and(|it| it != hashed.content_sha256),
            hashed,
        };
        match app.store.write(move |tx| attempt.commit(tx))? {
            Tried::Filed(submission) => return Ok(submission),
            Tried::Late(refused) => return Err(Failure::Refused(HandInRefused::Rule(refused))),
            Tried::Changed => (),
        }
    }
    Err(Failure::Refused(HandInRefused::ChangedMeanwhile))
}

/// What was found before the transaction.
enum Looked {
    /// The same key did its work before.
    Filed(Submission),
    /// What is to be handed in.
    Fresh(Hashed),
}

/// Reads what is to be handed in, and hashes it.
fn look(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    filing: &Filing,
    by: PersonId,
    now: Timestamp,
) -> Result<Looked, Failure<HandInRefused>> {
    let (form, form_version, content) = match app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::SubmitApplication, id).map_err(none)?;
        // Whoever comes again is answered here, without anything being made anew.
        if let Some(done) = filed_before(tx, filing, by)? {
            return Ok(Err(done));
        }
        let form = case.form(app, tx).map_err(none)?;
        let content = Content::load(tx, id)?;
        Ok::<_, Failure<HandInRefused>>(Ok((form, case.file.form_version, content)))
    })? {
        Ok(loaded) => loaded,
        Err(done) => return Ok(Looked::Filed(done)),
    };
    let terms = terms(app, &form, now);
    Ok(Looked::Fresh(Hashed::new(&form, form_version, content, &terms)))
}

/// A lookup has no refusal of its own.
fn none(it: Lookup) -> Failure<HandInRefused> {
    it.map(|no| match no {})
}

/// One try to hand in what was hashed.
struct Attempt {
    app: App,
    actor: Actor,
    filing: Filing,
    application: ApplicationId,
    submission: SubmissionId,
    at: Timestamp,
    by: PersonId,
    /// What was hashed is not what the contact saw.
    stale: bool,
    hashed: Hashed,
}

impl Attempt {
    /// Hands in, if answers and files are still those that were hashed.
    fn commit(&self, tx: &mut WriteTx) -> Result<Tried, Failure<HandInRefused>> {
        let (id, hashed) = (self.application, &self.hashed);
        // First, since copies of one form come all at once; that this person may was asked a
        // moment ago, and the key is theirs.
        if let Some(done) = filed_before(tx, &self.filing, self.by)? {
            return Ok(Tried::Filed(done));
        }
        let case = Case::load(tx, &self.actor, Act::SubmitApplication, id).map_err(none)?;
        // A draft may also have moved to another version of its form meanwhile.
        if case.file.form_version != hashed.form_version || Content::load(tx, id)? != hashed.content
        {
            return Ok(Tried::Changed);
        }
        let there = made_of(&case.file, &hashed.content, hashed.content_sha256.clone());
        let sign_off = sign_off(tx, id, there)?;
        let signatures = tx.signatures(id)?;
        let signed = signature::in_force(&signatures, &case.call.signature, &hashed.content_sha256);
        let submission = self.sealed(tx, &case, signed, &sign_off)?;
        let (file, faults) = (case.file.clone(), hashed.faults.clone());
        let amendment = amendments::open(tx, &file)?;
        let filed = match case.file.submit(&case.call, faults, signed, &sign_off, submission) {
            Ok(_) if self.stale => return Err(Failure::Refused(HandInRefused::ChangedMeanwhile)),
            Ok(changed) => tx.record(changed)?,
            Err(SubmitRefused::CallClosed { closed_at }) => {
                // On record, so it is committed; the refusal travels outside.
                tx.record(file.came_late(self.by, self.at, closed_at))?;
                return Ok(Tried::Late(SubmitRefused::CallClosed { closed_at }));
            }
            Err(refused) => return Err(Failure::Refused(HandInRefused::Rule(refused))),
        };
        match amendment {
            // The commission has forwarded the file and confirms this version where it must.
            Some(amendment) => drop(tx.record(amendment.answered(&filed))?),
            None => {
                crate::commissions::content_changed(tx, id, &hashed.content_sha256, self.at)?;
            }
        }
        self.filing.keep(tx, self.by, &filed.submission.id.to_string(), self.at)?;
        Ok(Tried::Filed(filed.submission))
    }

    /// The hand-in with its number and its signed receipt.
    fn sealed(
        &self,
        tx: &mut WriteTx,
        case: &Case,
        signed: Option<&Signature>,
        sign_off: &SignOff,
    ) -> Result<Submission, store::Error> {
        let hashed = &self.hashed;
        let year = i64::from(this_year(&self.app, self.at));
        let arrived = Arrived {
            id: self.submission,
            n: case.file.filings + 1,
            number: free_number(tx, year, self.submission)?,
            at: self.at,
        };
        let pair = self.app.signer.in_force(tx)?;
        let receipt = receipt(&self.app, case, hashed, &arrived, signed, sign_off, pair.id());
        Ok(Submission {
            id: arrived.id,
            application: self.application,
            n: arrived.n,
            number: arrived.number,
            at: arrived.at,
            by: self.by,
            sha256: hashed.dossier_sha256.clone(),
            canonical: hashed.dossier.clone(),
            content_sha256: hashed.content_sha256.clone(),
            signature: signed.map(|it| it.id),
            receipt: Some(pair.seal(&receipt)),
        })
    }
}

/// How one try ended, as far as it is committed.
enum Tried {
    Filed(Submission),
    Late(SubmitRefused),
    Changed,
}

/// What the same key handed in before.
fn filed_before(
    tx: &mut Tx,
    filing: &Filing,
    by: PersonId,
) -> Result<Option<Submission>, Failure<HandInRefused>> {
    let Some(done) = filing.before::<HandInRefused>(tx, by)? else { return Ok(None) };
    let before = done.parse().map_err(|_| store::Error::Missing("the outcome of a key"))?;
    Ok(Some(found(tx.submission(before)?)?))
}

/// What was hashed, and what it was made of.
struct Hashed {
    /// Without salts: what was checked, agreed to and signed.
    content_sha256: String,
    /// The same with a salt for each answer: what is kept, and what the receipt is about.
    dossier: String,
    dossier_sha256: String,
    form: OfForm,
    /// The version of the form that the answers were read by.
    form_version: i64,
    answers: BTreeMap<String, String>,
    faults: Vec<String>,
    content: Content,
}

impl Hashed {
    fn new(form: &Form, form_version: i64, content: Content, terms: &Terms) -> Hashed {
        let canonical = answer::canonical(form, &content.answers, &content.files);
        let dossier = receipt::dossier(&canonical, &chance::seed());
        let read: serde_json::Value = serde_json::from_str(&dossier).expect("a dossier is JSON");
        // The hash of a whole form takes a while, and the dossier has it already.
        let hash = read["form"]["hash"].as_str().expect("a dossier names its form").to_owned();
        Hashed {
            content_sha256: hex::encode(Sha256::digest(&canonical)),
            dossier_sha256: hex::encode(Sha256::digest(&dossier)),
            form: OfForm { id: form.id.clone(), hash },
            form_version,
            answers: receipt::answer_digests(&read),
            faults: questions_in_the_way(form, &content, terms),
            dossier,
            content,
        }
    }
}

/// What is known of a hand-in once it is in the transaction.
struct Arrived {
    id: SubmissionId,
    n: i64,
    number: String,
    at: Timestamp,
}

fn receipt(
    app: &App,
    case: &Case,
    hashed: &Hashed,
    arrived: &Arrived,
    signed: Option<&Signature>,
    sign_off: &SignOff,
    key: &str,
) -> Receipt {
    let agreements = case.call.parties.iter().filter_map(|it| sign_off.standing(&it.id));
    let mut files = hashed.content.files.clone();
    files.sort_by(|a, b| (&a.question, &a.sha256, &a.name).cmp(&(&b.question, &b.sha256, &b.name)));
    Receipt {
        format: RECEIPT_FORMAT.to_owned(),
        issuer: app.settings.base_url.clone(),
        network: app.network.about.id.clone(),
        number: arrived.number.clone(),
        submitted_at: arrived.at.to_string(),
        application: case.file.id,
        submission: arrived.id,
        n: arrived.n,
        call: OfCall { id: case.call.id, slug: case.call.slug.clone() },
        city: OfCity { id: case.city.id, name: case.city.name.clone(), country: case.file.country },
        form: hashed.form.clone(),
        dossier_sha256: hashed.dossier_sha256.clone(),
        version_code: version_code(case.file.id, &hashed.content_sha256),
        answers: hashed.answers.clone(),
        files,
        signature_of_mayor: signed.map(|it| OfSignature {
            way: it.way,
            signed_at: it.signed_at.to_string(),
            signer: it.signer.clone(),
            file_name: it.file.as_ref().map(|file| file.name.clone()),
            file_sha256: it.file.as_ref().map(|file| file.sha256.clone()),
        }),
        agreements: agreements
            .map(|it| receipt::Agreement {
                party: it.party.clone(),
                agreed_at: it.agreed_at.to_string(),
            })
            .collect(),
        key: key.to_owned(),
    }
}

/// The questions that keep an application from being handed in, in the order of the form.
fn questions_in_the_way(
    form: &domain::form::Form,
    content: &Content,
    terms: &Terms,
) -> Vec<String> {
    let problems = answer::outstanding(form, &content.answers, &content.files, terms);
    let in_the_way =
        |question: &&domain::form::Question| problems.iter().any(|it| question.owns(&it.field));
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
fn short_code(digest: &[u8]) -> String {
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
