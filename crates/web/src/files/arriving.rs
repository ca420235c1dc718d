//! A form with a file, written down while it comes.

use app::Failure;
use app::files::{Arrived, Attaching};
use axum::extract::multipart::Field;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use axum::http::{HeaderMap, StatusCode, header};
use domain::answer::AnswerError;
use tokio::fs::File;
use tokio::io::AsyncWriteExt;

use crate::errors::PageError;
use crate::site::Site;

/// A browser shows our answer only when it could send its form to the end; so of a file that is
/// too large this much is read and thrown away, and then no more.
const PATIENCE_BYTES: u64 = 256 * 1024 * 1024;

/// The longest field beside the file.
const WORDS_MAX: usize = 200;

/// What a form with a file sent.
pub(super) struct Sent {
    pub(super) question: String,
    /// The file, or why its bytes were not taken.
    pub(super) content: Result<Arrived, AnswerError>,
}

/// Reads the form piece by piece; a file is written down up to its limit and not beyond.
pub(super) async fn receive(
    site: &Site,
    mut request: Request,
    attaching: &Attaching,
) -> Result<Sent, PageError> {
    let limit = PATIENCE_BYTES.max(attaching.max_bytes.saturating_mul(2));
    if announced(request.headers()).is_some_and(|it| it > limit) {
        return Err(PageError::Status(StatusCode::PAYLOAD_TOO_LARGE));
    }
    DefaultBodyLimit::max(usize::try_from(limit).unwrap_or(usize::MAX)).apply(&mut request);
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(|_| PageError::Status(StatusCode::UNSUPPORTED_MEDIA_TYPE))?;
    let mut sent = Sent { question: String::new(), content: Err(AnswerError::FileMissing) };
    while let Some(mut field) = form.next_field().await.map_err(|it| unreadable(it.status()))? {
        match field.file_name().map(str::to_owned) {
            None if field.name() == Some("question") => sent.question = words(&mut field).await?,
            // A browser sends a field without a file as one without a name.
            None => drop(words(&mut field).await?),
            Some(name) => {
                let written = write_down(site, &mut field, attaching.max_bytes).await?;
                let Written { file, n_bytes } = written;
                if n_bytes > attaching.max_bytes {
                    let max_bytes = attaching.max_bytes;
                    sent.content = Err(AnswerError::FileTooLarge { max_bytes });
                } else if n_bytes > 0 || !name.is_empty() {
                    let question = String::new();
                    sent.content = Ok(Arrived { question, name, file });
                }
            }
        }
    }
    if let Ok(arrived) = &mut sent.content {
        arrived.question.clone_from(&sent.question);
    }
    Ok(sent)
}

/// A file's bytes up to the limit, and how many there were.
struct Written {
    file: std::fs::File,
    n_bytes: u64,
}

async fn write_down(
    site: &Site,
    field: &mut Field<'_>,
    max_bytes: u64,
) -> Result<Written, PageError> {
    let failed = |it: std::io::Error| Failure::<()>::Files(it.to_string());
    let spool = site.run(move |app| app.blobs.spool().map_err(failed)).await?;
    let mut file = File::from_std(spool);
    let mut n_bytes = 0_u64;
    while let Some(part) = field.chunk().await.map_err(|it| unreadable(it.status()))? {
        n_bytes += part.len() as u64;
        if n_bytes <= max_bytes {
            file.write_all(&part).await.map_err(failed)?;
        }
    }
    file.flush().await.map_err(failed)?;
    Ok(Written { file: file.into_std().await, n_bytes })
}

async fn words(field: &mut Field<'_>) -> Result<String, PageError> {
    let mut words = Vec::new();
    while let Some(part) = field.chunk().await.map_err(|it| unreadable(it.status()))? {
        let room = WORDS_MAX.saturating_sub(words.len()).min(part.len());
        words.extend_from_slice(&part[..room]);
    }
    Ok(String::from_utf8_lossy(&words).into_owned())
}

fn unreadable(status: StatusCode) -> PageError {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => PageError::Status(status),
        _ => PageError::Status(StatusCode::BAD_REQUEST),
    }
}

fn announced(headers: &HeaderMap) -> Option<u64> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}
