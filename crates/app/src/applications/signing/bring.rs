//! Bringing a signature in as a file: the scan of a printed page, or a signed PDF.

use domain::ids::{ApplicationId, SignatureId};
use domain::people::Actor;
use domain::policy::Act;
use domain::signature::code::{self, CodeNo};
use domain::signature::{Signature, SignatureRefused, SignedFile, Way};

use super::super::loaded::Case;
use super::{pdf, seen_to};
use crate::failure::{Lookup, found};
use crate::files::signed_page;
use crate::{App, Failure, chance};

/// A signed page as it was sent.
#[derive(Debug, Clone)]
pub struct Brought {
    /// How it was signed.
    pub way: Way,
    /// The code on the page, as the contact read it from there.
    pub code: String,
    /// The name the person's device gave the file.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Why a signed page was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BringNo {
    /// There is no file, or it is empty.
    NoFile,
    /// It is no PDF, JPEG or PNG; for an electronic signature, no PDF.
    Kind,
    /// It is larger than allowed.
    TooLarge {
        /// The largest allowed.
        max_bytes: u64,
    },
    /// The PDF carries no electronic signature.
    Unsigned,
    /// The code is not that of what is written now.
    Code(CodeNo),
    /// The rule says no.
    Rule(SignatureRefused),
}

/// Takes a signed page in for the version whose code it bears.
///
/// # Errors
/// [`BringNo`]; a file that is refused is not stored.
pub fn bring(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    brought: Brought,
) -> Result<SignatureId, Failure<BringNo>> {
    let now = app.clock.now();
    let none = |it: Lookup| it.map(|no| match no {});
    let (_, version) = seen_to(app, actor, id).map_err(none)?;
    let refuse = Failure::Refused;
    let max_bytes = app.network.rules.upload.max_bytes;
    if brought.bytes.is_empty() {
        return Err(refuse(BringNo::NoFile));
    }
    if brought.bytes.len() as u64 > max_bytes {
        return Err(refuse(BringNo::TooLarge { max_bytes }));
    }
    let is_pdf = brought.bytes.starts_with(b"%PDF-");
    let seal = match brought.way {
        Way::Pdf if !is_pdf => return Err(refuse(BringNo::Kind)),
        Way::Pdf => Some(pdf::seal(&brought.bytes).ok_or(refuse(BringNo::Unsigned))?),
        Way::Scan | Way::Link => None,
    };
    code::compare(&brought.code, id, &version.sha256).map_err(|it| refuse(BringNo::Code(it)))?;
    let kept = signed_page::keep(app, &brought.name, &brought.bytes)
        .map_err(|it| it.or(BringNo::Kind))?;
    let signature = SignatureId(chance::fresh_id(now));
    let (actor, way) = (actor.clone(), brought.way);
    app.store.write(move |tx| {
        let by = found(actor.person)?;
        let case = Case::load(tx, &actor, Act::SubmitApplication, id).map_err(none)?;
        let file = kept.for_row(tx)?;
        if !version.stands(tx, &case)? {
            return Err(Failure::Refused(BringNo::Code(CodeNo::AnotherVersion)));
        }
        let signature = Signature {
            id: signature,
            application: id,
            way,
            content_sha256: version.sha256.clone(),
            signed_at: now,
            signer: seal.as_ref().map(|it| it.signer.clone()).unwrap_or_default(),
            request: None,
            file: Some(file),
            seal: seal.as_ref().map(|it| it.kind.clone()),
            added_by: Some(by),
            revoked_at: None,
        };
        let changed = Signature::bring(signature, &case.file, &case.call, by)
            .map_err(|it| Failure::Refused(BringNo::Rule(it)))?;
        Ok(tx.record(changed)?.id)
    })
}

/// Takes a signature back.
///
/// # Errors
/// [`SignatureRefused`] once the application cannot be written to.
pub fn revoke(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    signature: SignatureId,
) -> Result<(), Failure<SignatureRefused>> {
    let now = app.clock.now();
    let none = |it: Lookup| it.map(|no| match no {});
    let actor = actor.clone();
    app.store.write(move |tx| {
        let by = found(actor.person)?;
        let case = Case::load(tx, &actor, Act::SubmitApplication, id).map_err(none)?;
        let signature = found(tx.signature(signature)?.filter(|it| it.application == id))?;
        let changed = signature.revoke(&case.file, &case.call, by, now).map_err(Failure::Refused)?;
        if let Some(changed) = changed {
            tx.record(changed)?;
        }
        Ok(())
    })
}

/// The file of a signature: the team reads every one, others that of the last hand-in.
///
/// # Errors
/// When the actor may not read it, or the disk fails.
pub fn signed_file(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    signature: SignatureId,
) -> Result<(SignedFile, Vec<u8>), Lookup> {
    let file = app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::ReadApplication, id)?;
        let in_team = actor.part_in(case.file.city).is_some();
        let last = tx.submissions(id)?.pop();
        let handed_in = last.is_some_and(|it| it.signature == Some(signature));
        found((in_team || handed_in).then_some(()))?;
        let signature = found(tx.signature(signature)?.filter(|it| it.application == id))?;
        Ok::<_, Lookup>(found(signature.file)?)
    })?;
    let bytes = app.blobs.get(&file.sha256).map_err(|error| Failure::Files(error.to_string()))?;
    Ok((file, bytes))
}
