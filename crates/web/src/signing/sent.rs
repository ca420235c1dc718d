//! A form with files and texts, read within bounds.

use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use axum::http::StatusCode;

use crate::errors::PageError;

/// Besides its files a form has no more than this, in bytes.
const TEXTS_BYTES_MAX: u64 = 2 * 1024 * 1024;
/// A form has at most this many parts.
const PARTS_MAX: usize = 20;

/// A file is larger than allowed; its bytes were not kept.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TooLarge;

/// Name and bytes of a file, or why they were not taken.
pub(crate) type FileSent = Result<(String, Vec<u8>), TooLarge>;

/// What a form sent.
#[derive(Default)]
pub(crate) struct Sent {
    texts: Vec<(String, String)>,
    files: Vec<(String, FileSent)>,
}

impl Sent {
    /// Reads the form; a file is held in memory up to its limit and not beyond.
    pub(crate) async fn receive(mut request: Request, max_bytes: u64) -> Result<Sent, PageError> {
        let too_large = || PageError::Status(StatusCode::PAYLOAD_TOO_LARGE);
        // A browser shows our answer only when it could send its form to the end, so somewhat
        // more than is allowed is read and thrown away.
        let limit = max_bytes.saturating_mul(3).saturating_add(TEXTS_BYTES_MAX);
        DefaultBodyLimit::max(usize::try_from(limit).unwrap_or(usize::MAX)).apply(&mut request);
        let unreadable = |status: StatusCode| match status {
            StatusCode::PAYLOAD_TOO_LARGE => too_large(),
            _ => PageError::Status(StatusCode::BAD_REQUEST),
        };
        let mut form = Multipart::from_request(request, &())
            .await
            .map_err(|_| PageError::Status(StatusCode::UNSUPPORTED_MEDIA_TYPE))?;
        let (mut sent, mut texts_bytes) = (Sent::default(), 0_u64);
        while let Some(mut field) =
            form.next_field().await.map_err(|it| unreadable(it.status()))?
        {
            if sent.texts.len() + sent.files.len() == PARTS_MAX {
                return Err(too_large());
            }
            let name = field.name().unwrap_or_default().to_owned();
            let file_name = field.file_name().map(str::to_owned);
            let (mut bytes, mut n_bytes) = (Vec::new(), 0_u64);
            while let Some(part) = field.chunk().await.map_err(|it| unreadable(it.status()))? {
                n_bytes += part.len() as u64;
                if n_bytes <= max_bytes {
                    bytes.extend_from_slice(&part);
                } else {
                    bytes = Vec::new();
                }
            }
            match file_name {
                None => {
                    texts_bytes += n_bytes;
                    if texts_bytes > TEXTS_BYTES_MAX {
                        return Err(too_large());
                    }
                    sent.texts.push((name, String::from_utf8_lossy(&bytes).into_owned()));
                }
                // A browser sends a field without a file as one without a name.
                Some(file_name) if file_name.is_empty() && n_bytes == 0 => (),
                Some(_) if n_bytes > max_bytes => sent.files.push((name, Err(TooLarge))),
                Some(file_name) => sent.files.push((name, Ok((file_name, bytes)))),
            }
        }
        Ok(sent)
    }

    /// A text field without space around it; empty when it was not sent.
    pub(crate) fn text(&self, name: &str) -> String {
        self.raw(name).trim().to_owned()
    }

    /// A text field exactly as sent.
    pub(crate) fn raw(&self, name: &str) -> &str {
        self.texts.iter().find(|(it, _)| it == name).map_or("", |(_, text)| text)
    }

    /// A file; none when none was chosen.
    pub(crate) fn file(&self, name: &str) -> Option<FileSent> {
        self.files.iter().find(|(it, _)| it == name).map(|(_, file)| file.clone())
    }
}
