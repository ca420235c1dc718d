//! A page that was signed: judged like every file, kept like none that answers a question.

use std::io::Write;

use domain::signature::SignedFile;
use store::{Tx, WriteTx};

use super::{clean_name, kind, picture};
use crate::{App, Failure};
use crate::blobs::Stored;

/// Why a signed page is not kept.
#[derive(Debug)]
pub(crate) enum SignedPageNo {
    /// It is no PDF, JPEG or PNG, or it is broken.
    Kind,
    /// The disk fails.
    Disk(String),
    /// The database fails.
    Store(store::Error),
}

impl SignedPageNo {
    /// As a failure of the command at hand, whose own word for a wrong kind is `kind`.
    pub(crate) fn or<R>(self, kind: R) -> Failure<R> {
        match self {
            SignedPageNo::Kind => Failure::Refused(kind),
            SignedPageNo::Disk(what) => Failure::Files(what),
            SignedPageNo::Store(error) => Failure::Store(error),
        }
    }
}

impl From<store::Error> for SignedPageNo {
    fn from(error: store::Error) -> SignedPageNo {
        SignedPageNo::Store(error)
    }
}

impl From<std::io::Error> for SignedPageNo {
    fn from(error: std::io::Error) -> SignedPageNo {
        SignedPageNo::Disk(error.to_string())
    }
}

impl From<kind::Failed> for SignedPageNo {
    fn from(failed: kind::Failed) -> SignedPageNo {
        match failed {
            kind::Failed::Refused(_) => SignedPageNo::Kind,
            kind::Failed::Io(error) => error.into(),
        }
    }
}

/// A signed page whose bytes are stored, and which no row names yet.
pub(crate) struct Kept {
    file: SignedFile,
    /// Up to where clearings were done before the bytes were stored.
    sweep: i64,
}

impl Kept {
    /// The page, for the row that is written in this transaction: its bytes are still there.
    ///
    /// # Errors
    /// [`store::Error::Busy`] when they were cleared away in between, which a second click mends.
    pub(crate) fn for_row(&self, tx: &mut WriteTx) -> Result<SignedFile, store::Error> {
        match tx.is_swept_since(&self.file.sha256, self.sweep)? {
            true => Err(store::Error::Busy),
            false => Ok(self.file.clone()),
        }
    }
}

/// Stores a signed page under a name that is safe to show, before the transaction of its row: a
/// blob nobody points to is swept, a row without its blob is a loss.
pub(crate) fn keep(app: &App, name: &str, bytes: &[u8]) -> Result<Kept, SignedPageNo> {
    let sweep = app.store.read(Tx::newest_sweep_done)?;
    let (stored, media_type) = store(app, bytes)?;
    let file = SignedFile {
        name: clean_name(name, media_type),
        sha256: stored.sha256,
        size_bytes: stored.size_bytes,
        media_type: media_type.to_owned(),
    };
    Ok(Kept { file, sweep })
}

/// Stores a signed page with its kind: a PDF byte by byte, since a signature in it would bear
/// nothing else, and a picture written anew, without the place and the device it came from.
fn store(app: &App, bytes: &[u8]) -> Result<(Stored, &'static str), SignedPageNo> {
    let mut file = app.blobs.spool()?;
    file.write_all(bytes)?;
    let media_type = kind::media_type(&mut file, bytes.len() as u64, false)?;
    if media_type == kind::PDF {
        return Ok((app.blobs.put(bytes)?, media_type));
    }
    if ![kind::PNG, kind::JPEG].contains(&media_type) {
        return Err(SignedPageNo::Kind);
    }
    let rule = &app.network.rules.upload;
    let types = [kind::PNG, kind::JPEG].map(str::to_owned);
    let bounds = picture::Bounds {
        max_megapixels: rule.max_megapixels,
        max_bytes: rule.max_bytes,
        types: &types,
    };
    let mut anew = picture::rewrite(&mut file, media_type, bounds, app.blobs.spool()?)?;
    Ok((app.blobs.put_from(&mut anew.file)?, anew.media_type))
}
