//! A file in pieces, spoken as tus 1.0 does it: create, ask how far it is, go on from there.
//!
//! Beside tus, an upload is finished by an act of its own, which answers as the plain form
//! does: with the page of the question, so that every sentence is written once.

use app::Failure;
use app::files::resumable::{self, PIECE_MAX, SettingOut};
use app::files::{self, AttachRefused};
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::ids::{ApplicationId, UploadId};
use domain::upload::{PieceRefused, Upload};

use super::{Place, told};
use crate::applications::signed_in;
use crate::errors::{PageError, problem};
use crate::reader::{Params, Reader};
use crate::site::Site;
use crate::urls;

const TUS: HeaderName = HeaderName::from_static("tus-resumable");
const LENGTH: HeaderName = HeaderName::from_static("upload-length");
const OFFSET: HeaderName = HeaderName::from_static("upload-offset");
const METADATA: HeaderName = HeaderName::from_static("upload-metadata");

/// The media type of a piece.
const PIECE: &str = "application/offset+octet-stream";

/// `POST /applications/{id}/uploads`
pub(super) async fn begin(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let id: ApplicationId = params.id()?;
    let told_of = |key: &str| metadata(&headers, key);
    let question = told_of("question");
    let (name, mark) = (told_of("filename"), told_of("mark"));
    let actor = reader.actor.clone();
    let Some(size_bytes) = number(&headers, LENGTH) else {
        // Whose the application is comes before what is wrong with the request.
        site.run(move |app| files::may_attach(app, &actor, id)).await?;
        return Err(PageError::Status(StatusCode::BAD_REQUEST));
    };
    let place = place(&site, &reader, id, question.clone()).await?;
    let setting_out = SettingOut { question, name, mark, size_bytes };
    let begun = site.run(move |app| resumable::begin(app, &actor, id, setting_out)).await;
    match begun {
        Ok(upload) => {
            let mut response = as_it_stands(StatusCode::CREATED, &upload);
            let at = urls::in_lang(reader.lang, &urls::upload(id, upload.id));
            let at = HeaderValue::from_str(&at).expect("addresses are plain ASCII");
            response.headers_mut().insert(header::LOCATION, at);
            Ok(response)
        }
        Err(failure) => told(&site, &reader, id, place, Err(failure)).await,
    }
}

/// `GET`, and so `HEAD`, `/applications/{id}/uploads/{upload}`
pub(super) async fn state(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, upload) = ids(&params)?;
    let actor = reader.actor.clone();
    let upload = site.run(move |app| resumable::state(app, &actor, id, upload)).await?;
    Ok(as_it_stands(StatusCode::OK, &upload))
}

/// `PATCH /applications/{id}/uploads/{upload}`
pub(super) async fn take(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    request: Request,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, upload) = ids(&params)?;
    let refused = |status| PageError::Status(status);
    let kind = request.headers().get(header::CONTENT_TYPE);
    if kind.is_none_or(|it| it.as_bytes() != PIECE.as_bytes()) {
        return Err(refused(StatusCode::UNSUPPORTED_MEDIA_TYPE));
    }
    let first_byte = number(request.headers(), OFFSET).ok_or(refused(StatusCode::BAD_REQUEST))?;
    let bytes = to_bytes(request.into_body(), PIECE_MAX)
        .await
        .map_err(|_| refused(StatusCode::PAYLOAD_TOO_LARGE))?;
    let actor = reader.actor.clone();
    let taken =
        site.run(move |app| resumable::take(app, &actor, id, upload, first_byte, &bytes)).await;
    match taken {
        Ok(upload) => Ok(as_it_stands(StatusCode::NO_CONTENT, &upload)),
        Err(Failure::Refused(PieceRefused::Elsewhere { received_bytes })) => {
            let mut response = problem(StatusCode::CONFLICT, None);
            response.headers_mut().insert(OFFSET, HeaderValue::from(received_bytes));
            Ok(response)
        }
        Err(Failure::Refused(PieceRefused::TooLong)) => Err(refused(StatusCode::PAYLOAD_TOO_LARGE)),
        Err(Failure::Refused(PieceRefused::Done)) => Err(refused(StatusCode::GONE)),
        Err(other) => Err(other.into()),
    }
}

/// `POST /applications/{id}/uploads/{upload}/attachment`
pub(super) async fn finish(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, upload) = ids(&params)?;
    let actor = reader.actor.clone();
    let known = site.run(move |app| resumable::state(app, &actor, id, upload)).await?;
    let place = place(&site, &reader, id, known.question).await?;
    let actor = reader.actor.clone();
    let attached = site.run(move |app| resumable::finish(app, &actor, id, upload)).await;
    if let Err(Failure::Refused(AttachRefused::NotWhole { received_bytes })) = attached {
        let mut response = problem(StatusCode::CONFLICT, None);
        response.headers_mut().insert(OFFSET, HeaderValue::from(received_bytes));
        return Ok(response);
    }
    told(&site, &reader, id, place, attached).await
}

/// `POST /applications/{id}/uploads/{upload}/removal`
pub(super) async fn give_up(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, upload) = ids(&params)?;
    let actor = reader.actor.clone();
    let given_up = site.run(move |app| resumable::give_up(app, &actor, id, upload)).await?;
    let Place { section, .. } = place(&site, &reader, id, given_up.question).await?;
    Ok(reader.see(&format!("{}?done=upload-removed", urls::section(id, &section))))
}

fn ids(params: &Params) -> Result<(ApplicationId, UploadId), PageError> {
    Ok((params.id()?, params.typed("upload")?))
}

/// Where the question stands; one that takes no files is not there.
async fn place(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    question: String,
) -> Result<Place, PageError> {
    let actor = reader.actor.clone();
    let attaching = site.run(move |app| files::may_attach(app, &actor, id)).await?;
    let section = attaching.sections.get(&question).cloned();
    let section = section.ok_or(PageError::Status(StatusCode::NOT_FOUND))?;
    Ok(Place { section, question })
}

/// How far an upload is, without a body.
fn as_it_stands(status: StatusCode, upload: &Upload) -> Response {
    let mut response = status.into_response();
    let headers = response.headers_mut();
    headers.insert(TUS, HeaderValue::from_static("1.0.0"));
    headers.insert(OFFSET, HeaderValue::from(upload.received_bytes));
    headers.insert(LENGTH, HeaderValue::from(upload.size_bytes));
    response
}

fn number(headers: &HeaderMap, name: HeaderName) -> Option<i64> {
    let number: i64 = headers.get(name)?.to_str().ok()?.parse().ok()?;
    (number >= 0).then_some(number)
}

/// One value of the metadata: `key base64, key base64`; empty when it is not there.
fn metadata(headers: &HeaderMap, key: &str) -> String {
    let all = headers.get(METADATA).and_then(|it| it.to_str().ok()).unwrap_or_default();
    all.split(',')
        .filter_map(|it| it.trim().split_once(' '))
        .find(|(name, _)| *name == key)
        .and_then(|(_, value)| base64(value))
        .unwrap_or_default()
}

fn base64(text: &str) -> Option<String> {
    use base64::Engine;
    let bytes = base64::engine::general_purpose::STANDARD.decode(text.trim()).ok()?;
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metadata_is_read_by_its_keys_and_nothing_odd_is() {
        let mut headers = HeaderMap::new();
        let of = |headers: &HeaderMap, key: &str| metadata(headers, key);
        assert_eq!(of(&headers, "filename"), "");
        let sent = "question cGxhbnM=, filename 0J/Qu9Cw0L0ucGRm,mark !!,empty";
        headers.insert(METADATA, sent.parse().unwrap());
        assert_eq!(of(&headers, "question"), "plans");
        assert_eq!(of(&headers, "filename"), "План.pdf");
        assert_eq!((of(&headers, "mark"), of(&headers, "empty")), (String::new(), String::new()));
    }
}
