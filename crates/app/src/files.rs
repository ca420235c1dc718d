//! Files of an application: judged by content, kept by hash, given out as downloads only.

mod kind;

use std::collections::BTreeMap;

use domain::answer::{self, AnswerError};
use domain::application::{AnswerRefused, Attachment};
use domain::form::Kind;
use domain::ids::{ApplicationId, AttachmentId};
use domain::people::Actor;
use domain::policy::{self, Act, On};
use domain::time::Timestamp;

use crate::failure::{Lookup, found};
use crate::{App, Failure, applications, chance};

pub use kind::{clean_name, media_type};

/// A file as it was sent.
#[derive(Debug, Clone)]
pub struct Upload {
    /// The question it answers.
    pub question: String,
    /// The name the person's device gave it.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Why a file was not attached or taken off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AttachRefused {
    /// The file is not one the question takes.
    File {
        /// What is wrong with it.
        error: AnswerError,
    },
    /// Handed in, or over.
    NotWritable,
    /// The time for writing has passed.
    Closed {
        /// The last millisecond that was in time.
        closed_at: Timestamp,
    },
}

impl From<AnswerRefused> for AttachRefused {
    fn from(refused: AnswerRefused) -> AttachRefused {
        match refused {
            AnswerRefused::Closed { closed_at } => AttachRefused::Closed { closed_at },
            AnswerRefused::NotWritable
            | AnswerRefused::Clash(_)
            | AnswerRefused::AnsweredTwice { .. }
            | AnswerRefused::NotAttached => AttachRefused::NotWritable,
        }
    }
}

/// A file attached, and the one it took the place of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// The new one.
    pub attachment: Attachment,
    /// The one that was there before, where the question takes only one.
    pub replaced: Option<Attachment>,
}

/// What is known before a file's bytes are read.
#[derive(Debug, Clone)]
pub struct Attaching {
    /// How many bytes a file may have.
    pub max_bytes: u64,
    /// The section of each question that takes files.
    pub sections: BTreeMap<String, String>,
}

/// Whether the actor may attach files, asked before their bytes are read.
///
/// # Errors
/// When the actor may not write this application.
pub fn may_attach(app: &App, actor: &Actor, id: ApplicationId) -> Result<Attaching, Lookup> {
    app.store.read(|tx| {
        let file = found(tx.application(id)?)?;
        policy::require(actor, Act::WriteApplication, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let form = found(app.network.form(&call.form))?;
        let mut sections = BTreeMap::new();
        for section in &form.sections {
            for question in section.questions.iter().filter(|it| it.is_file()) {
                sections.insert(question.id.clone(), section.id.clone());
            }
        }
        Ok(Attaching { max_bytes: app.network.rules.upload.max_bytes, sections })
    })
}

/// Attaches a file to a question. A question that takes one file keeps the newer one.
///
/// # Errors
/// [`AttachRefused`]; a file that is refused is not stored.
pub fn attach(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    upload: Upload,
) -> Result<Attached, Failure<AttachRefused>> {
    let now = app.clock.now();
    let none = |it: Lookup| it.map(|no| match no {});
    may_attach(app, actor, id).map_err(none)?;
    let (call, waiting) = app.store.read(|tx| {
        let file = found(tx.application(id)?)?;
        Ok::<_, Failure<AttachRefused>>((found(tx.call(file.call)?)?, tx.attachments(id)?))
    })?;
    let form = found(app.network.form(&call.form))?;
    let question = found(form.question(&upload.question).filter(|it| it.is_file()))?.clone();
    let media_type = kind::media_type(&upload.bytes);
    let size = upload.bytes.len() as u64;
    let refuse = |error| Failure::Refused(AttachRefused::File { error });
    let n_before = waiting.iter().filter(|it| it.question == question.id).count();
    let n_max = match question.kind {
        Kind::File { max, .. } => max,
        _ => 0,
    };
    let n_after_replacing = if n_max == 1 { 0 } else { n_before };
    answer::check_file(&question, media_type, size, n_after_replacing).map_err(refuse)?;
    // Before the transaction: a blob nobody points to is swept, a row without its blob is a loss.
    let stored = app.blobs.put(&upload.bytes).map_err(|it| Failure::Files(it.to_string()))?;
    let attachment = AttachmentId(chance::fresh_id(now));
    let name = kind::clean_name(&upload.name, media_type);
    let actor = actor.clone();
    app.store.write(move |tx| {
        let by = found(actor.person)?;
        let file = found(tx.application(id)?)?;
        policy::require(&actor, Act::WriteApplication, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let there: Vec<Attachment> =
            tx.attachments(id)?.into_iter().filter(|it| it.question == question.id).collect();
        let mut replaced = None;
        if n_max == 1 {
            for old in there {
                let off = file.clone().detach(&call, old, by, now);
                replaced = Some(tx.record(off.map_err(|it| Failure::Refused(it.into()))?)?);
            }
        } else if there.len() >= n_max {
            let error = AnswerError::TooMany { max: n_max, is: there.len() + 1 };
            return Err(Failure::Refused(AttachRefused::File { error }));
        }
        let attachment = Attachment {
            id: attachment,
            application: id,
            question: question.id.clone(),
            name: name.clone(),
            sha256: stored.sha256.clone(),
            size_bytes: stored.size_bytes,
            media_type: media_type.to_owned(),
            attached_at: now,
            attached_by: by,
            detached_at: None,
        };
        let changed = file.attach(&call, attachment).map_err(|it| Failure::Refused(it.into()))?;
        Ok(Attached { attachment: tx.record(changed)?, replaced })
    })
}

/// Takes a file off; what was handed in before keeps it.
///
/// # Errors
/// [`AttachRefused`]; [`policy::Denied::Hidden`] when the file is not on this application.
pub fn detach(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    attachment: AttachmentId,
) -> Result<Attachment, Failure<AttachRefused>> {
    let now = app.clock.now();
    let actor = actor.clone();
    app.store.write(move |tx| {
        let by = found(actor.person)?;
        let file = found(tx.application(id)?)?;
        policy::require(&actor, Act::WriteApplication, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let there = found(tx.attachment(attachment)?.filter(|it| it.application == id))?;
        if there.detached_at.is_some() {
            // The second click of two: it is off, which is what was asked.
            return Ok(there);
        }
        let off = file.detach(&call, there, by, now).map_err(|it| Failure::Refused(it.into()))?;
        Ok(tx.record(off)?)
    })
}

/// A file to download: its row and its bytes, whose hash was checked.
///
/// The team reads everything it ever attached; everybody else who may read the
/// application reads the files of its last hand-in and no others.
///
/// # Errors
/// [`policy::Denied::Hidden`] for whoever may not read it; [`Failure::Files`] when the disk fails.
pub fn download(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    attachment: AttachmentId,
) -> Result<(Attachment, Vec<u8>), Lookup> {
    let it = app.store.read(|tx| {
        let file = found(tx.application(id)?)?;
        let in_team = actor.part_in(file.city).is_some();
        let review = match actor.person {
            Some(person) if !in_team => tx.review_by(id, person)?,
            _ => None,
        };
        policy::require(actor, Act::ReadApplication, On::Application(&file, review.as_ref()))?;
        let it = found(tx.attachment(attachment)?.filter(|it| it.application == id))?;
        let shown = in_team
            || applications::handed_in(tx, app, &file)?
                .is_some_and(|handed_in| handed_in.has_file(it.id));
        Ok::<_, Lookup>(found(shown.then_some(it))?)
    })?;
    let bytes = app.blobs.get(&it.sha256).map_err(|error| Failure::Files(error.to_string()))?;
    Ok((it, bytes))
}
