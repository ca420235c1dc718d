//! Files: sent as a form, read no further than they may be, given out as downloads only.

use app::Failure;
use app::applications::SectionAfter;
use app::files::{self, AttachRefused, Attaching, Upload};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::answer::AnswerError;
use domain::ids::{ApplicationId, AttachmentId};
use domain::policy::Act;
use views::pages::applications::FileNo;

use crate::applications::{section_markup, signed_in};
use crate::errors::PageError;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

/// A browser shows our answer only when it could send its form to the end; so of a file that is
/// too large this many times the allowed bytes are read and thrown away, and then no more.
const PATIENCE: u64 = 3;

/// The policy of a file that somebody sent; what `default-src` does not cover is said by name.
const SANDBOX: &str = "sandbox; default-src 'none'; form-action 'none'; base-uri 'none'; \
    frame-ancestors 'none'";

pub(crate) fn routes(routes: Routes) -> Routes {
    let write = Gate::Act(Act::WriteApplication);
    routes
        .post("/{lang}/applications/{id}/files", write, attach)
        .get("/{lang}/applications/{id}/files/{file}", Gate::Act(Act::ReadApplication), download)
        .post("/{lang}/applications/{id}/files/{file}/removal", write, remove)
}

/// `POST /applications/{id}/files`
async fn attach(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    request: Request,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, actor): (ApplicationId, _) = (params.id()?, reader.actor.clone());
    let attaching = site.run(move |app| files::may_attach(app, &actor, id)).await?;
    let sent = receive(request, &attaching).await?;
    let section = attaching.sections.get(&sent.question).cloned();
    let section = section.ok_or(PageError::Status(StatusCode::NOT_FOUND))?;
    let (question, actor) = (sent.question.clone(), reader.actor.clone());
    let attached = match sent.content {
        Ok((name, bytes)) => {
            let upload = Upload { question: sent.question, name, bytes };
            site.run(move |app| files::attach(app, &actor, id, upload)).await
        }
        Err(error) => Err(Failure::Refused(AttachRefused::File { error })),
    };
    let file_no = match attached {
        Ok(it) => {
            let done = if it.replaced.is_some() { "replaced" } else { "attached" };
            return Ok(reader.see(&format!("{}?done={done}", urls::section(id, &section))));
        }
        Err(Failure::Refused(AttachRefused::File { error })) => Some(FileNo { question, error }),
        Err(Failure::Refused(AttachRefused::NotWritable | AttachRefused::Closed { .. })) => None,
        Err(other) => return Err(other.into()),
    };
    let after = SectionAfter { file_no, ..SectionAfter::default() };
    Ok(reader.again(section_markup(&site, &reader, id, section, after).await?))
}

/// What a form with a file sent.
struct Sent {
    question: String,
    /// Name and bytes, or why the bytes were not taken.
    content: Result<(String, Vec<u8>), AnswerError>,
}

/// Reads the form piece by piece; a file is held in memory up to its limit and not beyond.
async fn receive(mut request: Request, attaching: &Attaching) -> Result<Sent, PageError> {
    let max_bytes = attaching.max_bytes;
    let too_large = || PageError::Status(StatusCode::PAYLOAD_TOO_LARGE);
    let limit = max_bytes.saturating_mul(PATIENCE);
    if announced(request.headers()).is_some_and(|it| it > limit) {
        return Err(too_large());
    }
    DefaultBodyLimit::max(usize::try_from(limit).unwrap_or(usize::MAX)).apply(&mut request);
    let unreadable = |status: StatusCode| match status {
        StatusCode::PAYLOAD_TOO_LARGE => too_large(),
        _ => PageError::Status(StatusCode::BAD_REQUEST),
    };
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(|_| PageError::Status(StatusCode::UNSUPPORTED_MEDIA_TYPE))?;
    let mut sent = Sent { question: String::new(), content: Err(AnswerError::FileMissing) };
    while let Some(mut field) = form.next_field().await.map_err(|it| unreadable(it.status()))? {
        let name = field.file_name().map(str::to_owned);
        let is_question = field.name() == Some("question");
        let mut bytes = Vec::new();
        let mut n_bytes = 0_u64;
        while let Some(part) = field.chunk().await.map_err(|it| unreadable(it.status()))? {
            n_bytes += part.len() as u64;
            if n_bytes <= max_bytes {
                bytes.extend_from_slice(&part);
            } else {
                bytes = Vec::new();
            }
        }
        match name {
            None if is_question => sent.question = String::from_utf8_lossy(&bytes).into_owned(),
            // A browser sends a field without a file as one without a name.
            None => (),
            Some(name) if name.is_empty() && n_bytes == 0 => (),
            Some(_) if n_bytes > max_bytes => {
                sent.content = Err(AnswerError::FileTooLarge { max_bytes });
            }
            Some(name) => sent.content = Ok((name, bytes)),
        }
    }
    Ok(sent)
}

fn announced(headers: &HeaderMap) -> Option<u64> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// `GET /applications/{id}/files/{file}`
async fn download(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, file): (ApplicationId, AttachmentId) = (params.id()?, params.typed("file")?);
    let actor = reader.actor.clone();
    let (it, bytes) = site.run(move |app| files::download(app, &actor, id, file)).await?;
    let mut response = bytes.into_response();
    let mut set = |name: HeaderName, value: &str| {
        let value = HeaderValue::from_str(value).expect("the value is plain ASCII");
        response.headers_mut().insert(name, value);
    };
    set(header::CONTENT_TYPE, &it.media_type);
    set(header::CONTENT_DISPOSITION, &attachment(&it.name));
    // Somebody else's file is never a page of ours, whatever a browser makes of it.
    set(header::CONTENT_SECURITY_POLICY, SANDBOX);
    Ok(response)
}

/// `attachment` with the name twice (RFC 6266): plain for old readers, and in full.
fn attachment(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || " .-_()".contains(c) { c } else { '_' })
        .collect();
    let full: String = name
        .bytes()
        .map(|b| match b {
            b if b.is_ascii_alphanumeric() || b".-_".contains(&b) => char::from(b).to_string(),
            b => format!("%{b:02X}"),
        })
        .collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{full}")
}

/// `POST /applications/{id}/files/{file}/removal`
async fn remove(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, file): (ApplicationId, AttachmentId) = (params.id()?, params.typed("file")?);
    let actor = reader.actor.clone();
    let (attaching, removed) = site
        .run(move |app| {
            let attaching =
                files::may_attach(app, &actor, id).map_err(|it| it.map(|no| match no {}))?;
            Ok((attaching, files::detach(app, &actor, id, file)?))
        })
        .await
        .map_err(|failure: Failure<AttachRefused>| PageError::from(failure))?;
    let section = attaching.sections.get(&removed.question).cloned().unwrap_or_default();
    Ok(reader.see(&format!("{}?done=removed", urls::section(id, &section))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_download_is_named_for_old_readers_and_new() {
        assert_eq!(
            attachment("Підпис \"1\".pdf"),
            "attachment; filename=\"______ _1_.pdf\"; \
             filename*=UTF-8''%D0%9F%D1%96%D0%B4%D0%BF%D0%B8%D1%81%20%221%22.pdf"
        );
    }
}
