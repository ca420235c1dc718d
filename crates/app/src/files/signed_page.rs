//! A page that was signed: judged like every file, kept like none that answers a question.

use std::io::Write;

use super::{kind, picture};
use crate::App;
use crate::blobs::Stored;

/// Why a signed page is not kept.
#[derive(Debug)]
pub(crate) enum SignedPageNo {
    /// It is no PDF, JPEG or PNG, or it is broken.
    Kind,
    /// The disk fails.
    Disk(String),
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

/// Stores a signed page with its kind: a PDF byte by byte, since a signature in it would bear
/// nothing else, and a picture written anew, without the place and the device it came from.
pub(crate) fn store(app: &App, bytes: &[u8]) -> Result<(Stored, &'static str), SignedPageNo> {
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
