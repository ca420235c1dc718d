//! A file in pieces: begun, continued after a cut line, a restart or on another node, finished.
//!
//! Each piece lies safely before it is acknowledged. Only who began an upload goes on with it;
//! to everybody else it is not there.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Seek, SeekFrom};

use domain::answer::AnswerError;
use domain::ids::{ApplicationId, PersonId, UploadId};
use domain::people::Actor;
use domain::policy::{self, Act, On};
use domain::upload::{self, FileRefused, Piece, PieceRefused, There, Upload};
use domain::words;
use store::Tx;
use views::pages::applications::OnItsWay;

use super::{AttachRefused, Attached, Placing, disk, file_question, judge, never, place};
use crate::failure::{Lookup, found};
use crate::{App, Failure, chance, forms};

/// The largest piece that is taken; a sender that is cut off sends at most this much again.
pub const PIECE_MAX: usize = 1024 * 1024;

/// The longest name that is kept while a file is on its way, in characters.
const NAME_MAX: usize = 500;

/// A file that wants to set out.
#[derive(Debug, Clone)]
pub struct SettingOut {
    /// The question it answers.
    pub question: String,
    /// The name the person's device gave it.
    pub name: String,
    /// By what the sender finds it again; may be empty.
    pub mark: String,
    /// How long it will be.
    pub size_bytes: i64,
}

/// Begins an upload, or finds the one that the same file began before.
///
/// # Errors
/// [`AttachRefused`] when the file could not be attached even if it were whole.
pub fn begin(
    app: &App,
    actor: &Actor,
    application: ApplicationId,
    setting_out: SettingOut,
) -> Result<Upload, Failure<AttachRefused>> {
    let now = app.clock.now();
    let id = UploadId(chance::fresh_id(now));
    let mark = upload::clean_mark(&setting_out.mark);
    // Tamed for good once its kind is known; here it only has to be text that can be kept.
    let name: String = words::clean_line(&setting_out.name).chars().take(NAME_MAX).collect();
    let (actor, app) = (actor.clone(), app.clone());
    app.clone().store.write(move |tx| {
        let by = found(actor.person)?;
        let file = found(tx.application(application)?)?;
        policy::require(&actor, Act::WriteApplication, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let form = forms::of_application(&app, tx, &file, &call).map_err(never)?;
        let question = file_question(&form, &setting_out.question)?;
        file.writable(&call, now).map_err(|it| Failure::Refused(it.into()))?;
        let uploads = tx.uploads_to(application)?;
        let before = uploads.iter().find(|it| {
            it.begun_by == by
                && it.question == question.id
                && it.size_bytes == setting_out.size_bytes
                && it.name == name
                && it.mark == mark
                && !mark.is_empty()
        });
        if let Some(before) = before {
            return Ok(before.clone());
        }
        let (attachments, of_person) = (tx.all_attachments(application)?, tx.uploads_of(by)?);
        let there = There { attachments: &attachments, uploads: &uploads, of_person: &of_person };
        let size = u64::try_from(setting_out.size_bytes).unwrap_or(0);
        upload::may_set_out(&question, &app.network.rules.upload, there, size, now)
            .map_err(|it| Failure::Refused(it.into()))?;
        let upload = Upload {
            id,
            application,
            question: question.id,
            name: name.clone(),
            mark: mark.clone(),
            size_bytes: setting_out.size_bytes,
            received_bytes: 0,
            begun_at: now,
            begun_by: by,
            moved_at: now,
            attachment: None,
        };
        tx.begin_upload(&upload)?;
        Ok(upload)
    })
}

/// An upload as far as it has come.
///
/// # Errors
/// [`policy::Denied::Hidden`] unless the actor began it and may still write the application.
pub fn state(
    app: &App,
    actor: &Actor,
    application: ApplicationId,
    id: UploadId,
) -> Result<Upload, Lookup> {
    app.store.read(|tx| own(tx, actor, application, id))
}

/// A person's files that stopped on their way to an application, by question, for its pages.
pub(crate) fn on_their_way(
    tx: &mut Tx,
    person: PersonId,
    application: ApplicationId,
) -> Result<BTreeMap<String, Vec<OnItsWay>>, store::Error> {
    let mut by_question: BTreeMap<String, Vec<OnItsWay>> = BTreeMap::new();
    for it in tx.uploads_to(application)?.into_iter().filter(|it| it.begun_by == person) {
        by_question.entry(it.question).or_default().push(OnItsWay {
            application,
            id: it.id,
            name: words::clean_line(&it.name),
            received_bytes: it.received_bytes,
            size_bytes: it.size_bytes,
        });
    }
    Ok(by_question)
}

fn own(
    tx: &mut Tx,
    actor: &Actor,
    application: ApplicationId,
    id: UploadId,
) -> Result<Upload, Lookup> {
    let file = found(tx.application(application)?)?;
    policy::require(actor, Act::WriteApplication, On::Application(&file, None))?;
    let of_it = |it: &Upload| it.application == application && Some(it.begun_by) == actor.person;
    Ok(found(tx.upload(id)?.filter(of_it))?)
}

/// Takes the next piece in; when this has answered, the piece survives a kill.
///
/// # Errors
/// [`PieceRefused`]: when it is not the next one, says where that begins.
pub fn take(
    app: &App,
    actor: &Actor,
    application: ApplicationId,
    id: UploadId,
    first_byte: i64,
    bytes: &[u8],
) -> Result<Upload, Failure<PieceRefused>> {
    let now = app.clock.now();
    let upload = state(app, actor, application, id).map_err(never)?;
    let size_bytes = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    // Asked before anything is stored, and again in the transaction.
    let planned =
        Piece { upload: id, first_byte, size_bytes, sha256: String::new(), name: String::new() };
    upload.clone().take(&planned, now).map_err(Failure::Refused)?;
    if bytes.is_empty() {
        return Ok(upload);
    }
    let piece = app.blobs.put_piece(id, first_byte, bytes).map_err(disk)?;
    let (actor, kept) = (actor.clone(), piece.clone());
    let taken = app.store.write(move |tx| {
        let upload = own(tx, &actor, application, id).map_err(never)?;
        let upload = upload.take(&kept, now).map_err(Failure::Refused)?;
        tx.keep_piece(&upload, &kept)?;
        Ok::<_, Failure<PieceRefused>>(upload)
    });
    if matches!(taken, Err(Failure::Refused(_))) {
        app.blobs.drop_pieces(&[piece]);
    }
    taken
}

/// Makes an upload that is whole an attachment; asked again, it answers with the same one.
///
/// # Errors
/// [`AttachRefused`]; a file that no question takes is forgotten with all its pieces.
pub fn finish(
    app: &App,
    actor: &Actor,
    application: ApplicationId,
    id: UploadId,
) -> Result<Attached, Failure<AttachRefused>> {
    let now = app.clock.now();
    if let Some(before) = became(app, actor, application, id)? {
        return Ok(before);
    }
    let (form, upload, pieces) = app.store.read(|tx| {
        let upload = own(tx, actor, application, id).map_err(never)?;
        let (form, _) = forms::of(app, tx, application).map_err(never)?;
        Ok::<_, Failure<AttachRefused>>((form, upload, tx.pieces(id)?))
    })?;
    if !upload.is_whole() {
        let received_bytes = upload.received_bytes;
        return Err(Failure::Refused(AttachRefused::NotWhole { received_bytes }));
    }
    let question = file_question(&form, &upload.question)?;
    let attached = put_together(app, &pieces).map_err(disk).and_then(|(file, size)| {
        if size != u64::try_from(upload.size_bytes).unwrap_or(u64::MAX) {
            return Err(Failure::Files("the pieces are not as long as they say".to_owned()));
        }
        let judged = judge(app, &question, file, size)?;
        let placing = Placing { question, name: upload.name, judged, upload: Some(id) };
        place(app, actor, application, placing, now)
    });
    match attached {
        Ok(attached) => {
            app.blobs.drop_pieces(&pieces);
            Ok(attached)
        }
        Err(Failure::Refused(AttachRefused::File { error })) => {
            // Sent again it would be the same file: only another one helps. One that comes too
            // many may fit once something is taken off, and waits.
            if !is_about_room(&error) {
                forget(app, id, &pieces)?;
            }
            Err(Failure::Refused(AttachRefused::File { error }))
        }
        // Somebody else's request for the same upload was quicker, and took the pieces away.
        Err(failure) => became(app, actor, application, id)?.ok_or(failure),
    }
}

fn is_about_room(error: &FileRefused) -> bool {
    matches!(
        error,
        FileRefused::NoRoom { .. }
            | FileRefused::TooManyFiles { .. }
            | FileRefused::TooManyAtOnce { .. }
            | FileRefused::Answer(AnswerError::TooMany { .. })
    )
}

/// What an upload has become, if it was finished before.
fn became(
    app: &App,
    actor: &Actor,
    application: ApplicationId,
    id: UploadId,
) -> Result<Option<Attached>, Failure<AttachRefused>> {
    app.store.read(|tx| {
        let upload = own(tx, actor, application, id).map_err(never)?;
        let Some(attachment) = upload.attachment else { return Ok(None) };
        let attachment = found(tx.attachment(attachment)?)?;
        let rewritten = attachment.media_type.starts_with("image/");
        Ok(Some(Attached { attachment, replaced: None, rewritten }))
    })
}

/// The whole file, each piece checked against its hash, and its length.
fn put_together(app: &App, pieces: &[Piece]) -> io::Result<(File, u64)> {
    let mut whole = app.blobs.spool()?;
    let mut size = 0;
    for piece in pieces {
        size += io::copy(&mut app.blobs.piece(piece)?, &mut whole)?;
    }
    whole.seek(SeekFrom::Start(0))?;
    Ok((whole, size))
}

/// Gives an upload up: what lies here of it is taken away.
///
/// # Errors
/// [`policy::Denied::Hidden`] unless the actor began it.
pub fn give_up(
    app: &App,
    actor: &Actor,
    application: ApplicationId,
    id: UploadId,
) -> Result<Upload, Lookup> {
    let (upload, pieces) = app.store.read(|tx| {
        let upload = own(tx, actor, application, id)?;
        Ok::<_, Lookup>((upload, tx.pieces(id)?))
    })?;
    forget(app, id, &pieces)?;
    Ok(upload)
}

pub(super) fn forget<R: Send + 'static>(
    app: &App,
    id: UploadId,
    pieces: &[Piece],
) -> Result<(), Failure<R>> {
    app.store.write(move |tx| {
        tx.forget_upload(id)?;
        Ok::<_, Failure<R>>(())
    })?;
    app.blobs.drop_pieces(pieces);
    Ok(())
}
