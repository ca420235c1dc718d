//! Files of an application: judged by content, kept by hash, given out as downloads only.
//!
//! A file comes at once ([`attach`]) or in pieces (`resumable.rs`); either way it is judged,
//! pictures are written anew, its bytes are stored, and then one transaction gives it its row.

mod kind;
mod office;
mod picture;
pub(crate) mod signed_page;
pub mod resumable;
pub mod sweep;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Seek, SeekFrom, Write};

use domain::answer::{self, AnswerError};
use domain::application::{AnswerRefused, Attachment};
use domain::form::{Form, Kind, Question};
use domain::ids::{ApplicationId, AttachmentId, UploadId};
use domain::people::Actor;
use domain::policy::{self, Act, On};
use domain::time::Timestamp;
use domain::upload::{self, FileRefused, There};
use store::WriteTx;

use crate::blobs::Stored;
use crate::failure::{Lookup, found};
use crate::{App, Failure, applications, chance, forms};

pub use kind::clean_name;

/// How often bytes are stored again that were just being cleared away.
const TRIES: usize = 5;

/// A file as it was sent, at once.
#[derive(Debug, Clone)]
pub struct Upload {
    /// The question it answers.
    pub question: String,
    /// The name the person's device gave it.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A file that has come, in a place of its own that goes with it.
#[derive(Debug)]
pub struct Arrived {
    /// The question it answers.
    pub question: String,
    /// The name the person's device gave it.
    pub name: String,
    /// Its bytes.
    pub file: File,
}

/// Why a file was not attached or taken off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AttachRefused {
    /// The file is not one the question takes.
    File {
        /// What is wrong with it.
        error: FileRefused,
    },
    /// Not all of it has come.
    NotWhole {
        /// How much of it lies here.
        received_bytes: i64,
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

impl From<FileRefused> for AttachRefused {
    fn from(error: FileRefused) -> AttachRefused {
        AttachRefused::File { error }
    }
}

/// A file attached, and the one it took the place of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// The new one.
    pub attachment: Attachment,
    /// The one that was there before, where the question takes only one.
    pub replaced: Option<Attachment>,
    /// Whether it is a picture that was written anew, without what was hidden in it.
    pub rewritten: bool,
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
        let form = forms::of_application(app, tx, &file, &call)?;
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
    let mut file = app.blobs.spool().map_err(disk)?;
    file.write_all(&upload.bytes).map_err(disk)?;
    let Upload { question, name, .. } = upload;
    attach_arrived(app, actor, id, Arrived { question, name, file })
}

/// [`attach`], for a file that was written down while it came.
///
/// # Errors
/// [`AttachRefused`]; a file that is refused is not stored.
pub fn attach_arrived(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    arrived: Arrived,
) -> Result<Attached, Failure<AttachRefused>> {
    let now = app.clock.now();
    may_attach(app, actor, id).map_err(never)?;
    let (form, attachments, uploads) = app.store.read(|tx| {
        let (form, _) = forms::of(app, tx, id).map_err(never)?;
        Ok::<_, Failure<AttachRefused>>((form, tx.all_attachments(id)?, tx.uploads_to(id)?))
    })?;
    let question = file_question(&form, &arrived.question)?;
    let size = arrived.file.metadata().map_err(disk)?.len();
    let there = There { attachments: &attachments, uploads: &uploads, of_person: &[] };
    upload::may_set_out(&question, &app.network.rules.upload, there, size, now)
        .map_err(|it| Failure::Refused(it.into()))?;
    let judged = judge(app, &question, arrived.file, size)?;
    place(app, actor, id, Placing { question, name: arrived.name, judged, upload: None }, now)
}

fn file_question<R>(form: &Form, question: &str) -> Result<Question, Failure<R>> {
    Ok(found(form.question(question).filter(|it| it.is_file()))?.clone())
}

/// What is kept of a file that came.
struct Judged {
    file: File,
    media_type: &'static str,
    rewritten: bool,
}

/// Finds out what a file is and makes it what is kept. Nothing of this is done in a write.
fn judge(
    app: &App,
    question: &Question,
    mut file: File,
    size: u64,
) -> Result<Judged, Failure<AttachRefused>> {
    let Kind::File { types, max_bytes, .. } = &question.kind else {
        return Err(Failure::Refused(FileRefused::Answer(AnswerError::NotOneOf).into()));
    };
    let told = |it| match it {
        kind::Failed::Refused(refused) => Failure::Refused(refused.into()),
        kind::Failed::Io(error) => disk(error),
    };
    let takes_office =
        types.iter().any(|it| [office::DOCX, office::XLSX, office::ODT].contains(&it.as_str()));
    let media_type = kind::media_type(&mut file, size, takes_office).map_err(told)?;
    answer::check_file(question, media_type, size, 0).map_err(refused)?;
    if ![kind::PNG, kind::JPEG].contains(&media_type) {
        // A signed PDF must stay what was signed, byte for byte.
        return Ok(Judged { file, media_type, rewritten: false });
    }
    let max_megapixels = app.network.rules.upload.max_megapixels;
    let bounds = picture::Bounds { max_megapixels, max_bytes: *max_bytes, types };
    let out = app.blobs.spool().map_err(disk)?;
    let anew = picture::rewrite(&mut file, media_type, bounds, out).map_err(told)?;
    answer::check_file(question, anew.media_type, anew.size, 0).map_err(refused)?;
    Ok(Judged { file: anew.file, media_type: anew.media_type, rewritten: true })
}

/// A judged file on its way to its row.
struct Placing {
    question: Question,
    name: String,
    judged: Judged,
    /// The upload it came by, when it came in pieces.
    upload: Option<UploadId>,
}

/// Stores the bytes and gives them their row, in this order: a blob nobody points to is swept,
/// a row without its blob is a loss.
fn place(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    mut placing: Placing,
    now: Timestamp,
) -> Result<Attached, Failure<AttachRefused>> {
    let attachment = AttachmentId(chance::fresh_id(now));
    let media_type = placing.judged.media_type;
    let name = clean_name(&placing.name, media_type);
    for _ in 0..TRIES {
        let sweep = app.store.read(|tx| tx.newest_sweep_done())?;
        let Stored { sha256, size_bytes } =
            app.blobs.put_from(&mut placing.judged.file).map_err(disk)?;
        let row = Row {
            attachment,
            name: name.clone(),
            media_type,
            sha256: sha256.clone(),
            size_bytes,
            rewritten: placing.judged.rewritten,
            upload: placing.upload,
        };
        let (question, actor, app) = (placing.question.id.clone(), actor.clone(), app.clone());
        let placed = app.clone().store.write(move |tx| {
            // Swept between the storing and now: stored again, and asked again.
            if tx.is_swept_since(&sha256, sweep)? {
                return Ok(None);
            }
            row.enter(tx, &app, &actor, id, &question, now).map(Some)
        })?;
        if let Some(attached) = placed {
            return Ok(attached);
        }
    }
    Err(Failure::Store(store::Error::Busy))
}

/// What becomes an attachment, all of it known before the transaction.
struct Row {
    attachment: AttachmentId,
    name: String,
    media_type: &'static str,
    sha256: String,
    size_bytes: i64,
    rewritten: bool,
    upload: Option<UploadId>,
}

impl Row {
    fn enter(
        &self,
        tx: &mut WriteTx,
        app: &App,
        actor: &Actor,
        id: ApplicationId,
        question: &str,
        now: Timestamp,
    ) -> Result<Attached, Failure<AttachRefused>> {
        if let Some(before) = self.already(tx)? {
            return Ok(before);
        }
        let by = found(actor.person)?;
        let file = found(tx.application(id)?)?;
        policy::require(actor, Act::WriteApplication, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        // The draft may have moved to a version of its form that asks for no such file.
        let form = forms::of_application(app, tx, &file, &call).map_err(never)?;
        let question = file_question(&form, question)?;
        let all = tx.all_attachments(id)?;
        let mut uploads = tx.uploads_to(id)?;
        uploads.retain(|it| Some(it.id) != self.upload);
        let there = There { attachments: &all, uploads: &uploads, of_person: &[] };
        let size = u64::try_from(self.size_bytes).unwrap_or(u64::MAX);
        upload::may_set_out(&question, &app.network.rules.upload, there, size, now)
            .map_err(|it| Failure::Refused(it.into()))?;
        let mut replaced = None;
        if matches!(question.kind, Kind::File { max: 1, .. }) {
            let of_it = |it: &Attachment| it.question == question.id && it.detached_at.is_none();
            for old in all.into_iter().filter(of_it) {
                let off = file.clone().detach(&call, old, by, now);
                replaced = Some(tx.record(off.map_err(|it| Failure::Refused(it.into()))?)?);
            }
        }
        let attachment = Attachment {
            id: self.attachment,
            application: id,
            question: question.id,
            name: self.name.clone(),
            sha256: self.sha256.clone(),
            size_bytes: self.size_bytes,
            media_type: self.media_type.to_owned(),
            attached_at: now,
            attached_by: by,
            detached_at: None,
        };
        let changed = file.attach(&call, attachment).map_err(|it| Failure::Refused(it.into()))?;
        let attachment = tx.record(changed)?;
        if let Some(upload) = self.upload {
            tx.end_upload(upload, attachment.id)?;
        }
        Ok(Attached { attachment, replaced, rewritten: self.rewritten })
    }

    /// What the same upload became before: the request that finishes it may come twice.
    fn already(&self, tx: &mut WriteTx) -> Result<Option<Attached>, Failure<AttachRefused>> {
        let Some(upload) = self.upload else { return Ok(None) };
        let upload = found(tx.upload(upload)?)?;
        let Some(attachment) = upload.attachment else { return Ok(None) };
        let attachment = found(tx.attachment(attachment)?)?;
        Ok(Some(Attached { attachment, replaced: None, rewritten: self.rewritten }))
    }
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

/// A file to download: its row and its bytes, whose hash was checked, to be read from the
/// beginning.
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
) -> Result<(Attachment, File), Lookup> {
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
    let mut file = app.blobs.read(&it.sha256).map_err(disk)?;
    file.seek(SeekFrom::Start(0)).map_err(disk)?;
    Ok((it, file))
}

fn refused(error: AnswerError) -> Failure<AttachRefused> {
    Failure::Refused(FileRefused::Answer(error).into())
}

fn disk<R>(error: std::io::Error) -> Failure<R> {
    Failure::Files(error.to_string())
}

fn never<R>(it: Lookup) -> Failure<R> {
    it.map(|no| match no {})
}
