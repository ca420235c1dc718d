//! A file on its way: over a bad line it comes in pieces, and is no answer before it is whole.
//!
//! What arrived is kept across cut lines and restarts; nothing here is recorded as having
//! happened, since nobody but the sender sees it. What happened is the attaching.

use crate::answer::{AnswerError, Variable};
use crate::application::Attachment;
use crate::form::{Kind, Question};
use crate::ids::{ApplicationId, AttachmentId, PersonId, UploadId};
use crate::network;
use crate::time::Timestamp;

/// How long after its last piece an upload counts as running, for the limit of one person.
const RUNNING_MS: i64 = 60 * 60 * 1_000;

/// The longest mark kept, in bytes.
const MARK_MAX: usize = 200;

/// A file on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// Its id.
    pub id: UploadId,
    /// The application it is for.
    pub application: ApplicationId,
    /// The question it answers.
    pub question: String,
    /// The name the person's device gave it.
    pub name: String,
    /// By what the same file is found again after a reload; made by the sender, compared only.
    pub mark: String,
    /// How long it will be.
    pub size_bytes: i64,
    /// How much of it lies here, from its beginning.
    pub received_bytes: i64,
    /// When it was begun.
    pub begun_at: Timestamp,
    /// By whom; nobody else goes on with it.
    pub begun_by: PersonId,
    /// When its last piece came.
    pub moved_at: Timestamp,
    /// What it became, once it was whole.
    pub attachment: Option<AttachmentId>,
}

/// One piece of a file on its way, as it lies beside the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The upload.
    pub upload: UploadId,
    /// Where in the file it begins.
    pub first_byte: i64,
    /// How long it is.
    pub size_bytes: i64,
    /// SHA-256 of its bytes, lower-case hex.
    pub sha256: String,
    /// The last part of its name in the store; one of its own, so that two senders of the
    /// same piece never write over each other.
    pub name: String,
}

/// What there is already when a file is about to come.
#[derive(Debug, Clone, Copy)]
pub struct There<'a> {
    /// Every file the application ever had: those taken off are still kept.
    pub attachments: &'a [Attachment],
    /// The files on their way to it.
    pub uploads: &'a [Upload],
    /// The files on their way from the same person, to any application.
    pub of_person: &'a [Upload],
}

/// Why a file is not taken, with what a person needs to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileRefused {
    /// It is not what the question takes.
    Answer(AnswerError),
    /// The application's files would be larger together than they may be.
    NoRoom {
        /// How large together.
        max_bytes: u64,
    },
    /// The application would have more files than it may.
    TooManyFiles {
        /// How many.
        max: usize,
    },
    /// The person sends that many files already.
    TooManyAtOnce {
        /// How many.
        max: usize,
    },
    /// A picture of more pixels than are decoded here.
    PictureTooLarge {
        /// How many millions.
        megapixels: u32,
    },
    /// It begins as a picture and cannot be read as one.
    PictureBroken,
    /// An office document with a program in it.
    HasMacros,
    /// An office document or archive that unpacks to more than it may.
    UnpacksTooFar,
    /// One kind of file in front and another one behind.
    TwoKinds,
}

impl From<AnswerError> for FileRefused {
    fn from(error: AnswerError) -> FileRefused {
        FileRefused::Answer(error)
    }
}

impl FileRefused {
    /// The key of its sentence, in `answers.ftl` or `uploads.ftl`.
    pub fn key(&self) -> &'static str {
        match self {
            FileRefused::Answer(error) => error.key(),
            FileRefused::NoRoom { .. } => "upload-refused-no-room",
            FileRefused::TooManyFiles { .. } => "upload-refused-too-many-files",
            FileRefused::TooManyAtOnce { .. } => "upload-refused-too-many-at-once",
            FileRefused::PictureTooLarge { .. } => "upload-refused-picture-too-large",
            FileRefused::PictureBroken => "upload-refused-picture-broken",
            FileRefused::HasMacros => "upload-refused-has-macros",
            FileRefused::UnpacksTooFar => "upload-refused-unpacks-too-far",
            FileRefused::TwoKinds => "upload-refused-two-kinds",
        }
    }

    /// The variables of its sentence, by name.
    pub fn variables(&self) -> Vec<(&'static str, Variable)> {
        let count = |n: usize| Variable::Count(i64::try_from(n).unwrap_or(i64::MAX));
        match self {
            FileRefused::Answer(error) => error.variables(),
            FileRefused::NoRoom { max_bytes } => {
                vec![("megabytes", Variable::Text((max_bytes / 1_000_000).to_string()))]
            }
            FileRefused::TooManyFiles { max } | FileRefused::TooManyAtOnce { max } => {
                vec![("max", count(*max))]
            }
            FileRefused::PictureTooLarge { megapixels } => {
                vec![("megapixels", Variable::Count(i64::from(*megapixels)))]
            }
            FileRefused::PictureBroken
            | FileRefused::HasMacros
            | FileRefused::UnpacksTooFar
            | FileRefused::TwoKinds => Vec::new(),
        }
    }

    /// One of each that is not an answer's error, so that a test can demand their sentences.
    pub fn samples() -> Vec<FileRefused> {
        vec![
            FileRefused::NoRoom { max_bytes: 500_000_000 },
            FileRefused::TooManyFiles { max: 100 },
            FileRefused::TooManyAtOnce { max: 3 },
            FileRefused::PictureTooLarge { megapixels: 40 },
            FileRefused::PictureBroken,
            FileRefused::HasMacros,
            FileRefused::UnpacksTooFar,
            FileRefused::TwoKinds,
        ]
    }
}

/// Why a piece is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PieceRefused {
    /// It does not begin where the file's last piece ends.
    Elsewhere {
        /// Where the next piece begins.
        received_bytes: i64,
    },
    /// It would make the file longer than was said.
    TooLong,
    /// The file is whole and attached.
    Done,
}

impl Upload {
    /// How much of it is still to come.
    pub fn missing_bytes(&self) -> i64 {
        self.size_bytes - self.received_bytes
    }

    /// Whether all of it lies here and nothing was made of it yet.
    pub fn is_whole(&self) -> bool {
        self.missing_bytes() == 0
    }

    /// Whether its sender was heard of lately.
    pub fn is_running(&self, now: Timestamp) -> bool {
        self.attachment.is_none() && now.0 - self.moved_at.0 < RUNNING_MS
    }

    /// Takes the next piece in.
    ///
    /// # Errors
    /// [`PieceRefused`]; what lies here stays as it is.
    pub fn take(self, piece: &Piece, now: Timestamp) -> Result<Upload, PieceRefused> {
        if self.attachment.is_some() {
            return Err(PieceRefused::Done);
        }
        if piece.upload != self.id || piece.first_byte != self.received_bytes {
            return Err(PieceRefused::Elsewhere { received_bytes: self.received_bytes });
        }
        if piece.size_bytes > self.missing_bytes() {
            return Err(PieceRefused::TooLong);
        }
        let received_bytes = self.received_bytes + piece.size_bytes;
        Ok(Upload { received_bytes, moved_at: now, ..self })
    }
}

/// The mark of a file as it is kept: bounded, and of plain signs.
pub fn clean_mark(mark: &str) -> String {
    mark.chars().filter(char::is_ascii_graphic).take(MARK_MAX).collect()
}

/// Whether a file of that size may set out for a question. Its kind is known only once it is here.
///
/// # Errors
/// The first reason against it.
pub fn may_set_out(
    question: &Question,
    rules: &network::Upload,
    there: There<'_>,
    size_bytes: u64,
    now: Timestamp,
) -> Result<(), FileRefused> {
    let Kind::File { max_bytes, max, .. } = &question.kind else {
        return Err(AnswerError::NotOneOf.into());
    };
    if size_bytes == 0 {
        return Err(AnswerError::FileEmpty.into());
    }
    let max_bytes = *max_bytes.min(&rules.max_bytes);
    if size_bytes > max_bytes {
        return Err(AnswerError::FileTooLarge { max_bytes }.into());
    }
    let attached = there
        .attachments
        .iter()
        .filter(|it| it.question == question.id && it.detached_at.is_none())
        .count();
    // A question that takes one file takes a newer one in its place.
    if *max > 1 && attached >= *max {
        return Err(AnswerError::TooMany { max: *max, is: attached + 1 }.into());
    }
    let running = there.of_person.iter().filter(|it| it.is_running(now)).count();
    if running >= rules.at_once {
        return Err(FileRefused::TooManyAtOnce { max: rules.at_once });
    }
    has_room(rules, there, size_bytes)
}

/// Whether the application may have a file of that size beside all it has and had.
///
/// # Errors
/// The first reason against it.
pub fn has_room(
    rules: &network::Upload,
    there: There<'_>,
    size_bytes: u64,
) -> Result<(), FileRefused> {
    let on_the_way = || there.uploads.iter().filter(|it| it.attachment.is_none());
    if there.attachments.len() + on_the_way().count() >= rules.application_max_files {
        return Err(FileRefused::TooManyFiles { max: rules.application_max_files });
    }
    let positive = |it: i64| u64::try_from(it).unwrap_or(0);
    let attached: u64 = there.attachments.iter().map(|it| positive(it.size_bytes)).sum();
    let coming: u64 = on_the_way().map(|it| positive(it.size_bytes)).sum();
    if attached + coming + size_bytes > rules.application_max_bytes {
        return Err(FileRefused::NoRoom { max_bytes: rules.application_max_bytes });
    }
    Ok(())
}

#[cfg(test)]
mod tests;
