//! By post: the form as a spreadsheet, sheets that come back, and copies into another call.

use std::collections::{BTreeMap, BTreeSet};

use app::Failure;
use app::applications::post::{self, CopyNo, FileRefused, SheetNo, TakeNo, Taking};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::ids::{ApplicationId, SheetId};
use domain::policy::Act;
use views::pages::applications::post as pages;
use views::shell::Nav;

use crate::applications::signed_in;
use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

/// The kind of a workbook.
pub(crate) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A browser shows our answer only when it could send its form to the end; so of a file that is
/// too large this many times the allowed bytes are read and thrown away, and then no more.
const PATIENCE: u64 = 3;

pub(crate) fn routes(routes: Routes) -> Routes {
    let read = Gate::Act(Act::ReadApplication);
    let write = Gate::Act(Act::WriteApplication);
    routes
        .get("/{lang}/calls/{slug}/form.xlsx", Gate::Public, call_form)
        .get("/{lang}/applications/{id}/form.xlsx", read, form)
        .get("/{lang}/applications/{id}/sheets", read, sheets)
        .post("/{lang}/applications/{id}/sheets", write, bring)
        .get("/{lang}/applications/{id}/sheets/{sheet}", read, sheet)
        .post("/{lang}/applications/{id}/sheets/{sheet}", write, take)
        .get("/{lang}/applications/{id}/copy", write, copy_page)
        .post("/{lang}/applications/{id}/copy", write, copy)
}

/// A workbook to keep, under a name made of letters and digits.
fn workbook(name: &str, bytes: Vec<u8>) -> Response {
    let mut response = bytes.into_response();
    let mut set = |header: HeaderName, value: &str| {
        let value = HeaderValue::from_str(value).expect("a call's word and a form's id are ASCII");
        response.headers_mut().insert(header, value);
    };
    set(header::CONTENT_TYPE, XLSX);
    set(header::CONTENT_DISPOSITION, &format!("attachment; filename=\"{name}\""));
    response
}

/// `GET /calls/{slug}/form.xlsx`: the empty form of an open call.
async fn call_form(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (slug, lang) = (params.slug()?, reader.lang);
    let (name, bytes) = site.run(move |app| post::call_form_xlsx(app, &slug, lang)).await?;
    Ok(workbook(&name, bytes))
}

/// `GET /applications/{id}/form.xlsx`
async fn form(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, actor, lang) = (params.id()?, reader.actor.clone(), reader.lang);
    let (name, bytes) = site.run(move |app| post::form_xlsx(app, &actor, id, lang)).await?;
    Ok(workbook(&name, bytes))
}

/// `GET /applications/{id}/sheets`
async fn sheets(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let page = sheets_markup(&site, &reader, params.id()?, None, done_key(&query)).await?;
    Ok(reader.page(page))
}

/// What an address says was done before; a word nobody gave out says nothing.
fn done_key(query: &Fields) -> Option<&'static str> {
    match query.raw("done") {
        "received" => Some("post-done-received"),
        "taken" => Some("post-done-taken"),
        "all-taken" => Some("post-done-all-taken"),
        "discarded" => Some("post-done-discarded"),
        _ => None,
    }
}

async fn sheets_markup(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    refused: Option<SheetNo>,
    done: Option<&'static str>,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let page = site
        .run(move |app| post::sheets_page(app, &actor, id, lang, refused.as_ref(), done))
        .await?;
    Ok(pages::sheets(&reader.shell(site, Some(Nav::Desk)), &page))
}

/// `POST /applications/{id}/sheets`
async fn bring(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    request: Request,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, actor): (ApplicationId, _) = (params.id()?, reader.actor.clone());
    let max_bytes = site.run(move |app| post::may_bring(app, &actor, id)).await?;
    let sent = sent_file(request, max_bytes).await?;
    let actor = reader.actor.clone();
    let received = match sent {
        Sent::File(name, bytes) => {
            site.run(move |app| post::receive(app, &actor, id, &name, &bytes)).await
        }
        Sent::TooLarge => {
            let too_large = FileRefused::TooLarge { max: max_bytes };
            Err(Failure::Refused(SheetNo::File(too_large)))
        }
        Sent::Nothing => Err(Failure::Refused(SheetNo::Missing)),
    };
    match received {
        Ok(sheet) => Ok(reader.see(&format!("{}?done=received", urls::sheet(id, sheet)))),
        Err(Failure::Refused(no)) => {
            Ok(reader.again(sheets_markup(&site, &reader, id, Some(no), None).await?))
        }
        Err(other) => Err(other.into()),
    }
}

/// What a form with a file sent.
enum Sent {
    /// Its name and bytes.
    File(String, Vec<u8>),
    /// More bytes than were kept.
    TooLarge,
    /// No file.
    Nothing,
}

/// Reads the form piece by piece; the file is held in memory up to its limit and not beyond.
async fn sent_file(mut request: Request, max_bytes: u64) -> Result<Sent, PageError> {
    let too_large = || PageError::Status(StatusCode::PAYLOAD_TOO_LARGE);
    let limit = max_bytes.saturating_mul(PATIENCE);
    let announced = request.headers().get(header::CONTENT_LENGTH);
    let announced: Option<u64> = announced.and_then(|it| it.to_str().ok()?.parse().ok());
    if announced.is_some_and(|it| it > limit) {
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
    let mut sent = Sent::Nothing;
    while let Some(mut field) = form.next_field().await.map_err(|it| unreadable(it.status()))? {
        let name = field.file_name().map(str::to_owned);
        let is_sheet = field.name() == Some("sheet");
        let (mut bytes, mut n_bytes) = (Vec::new(), 0_u64);
        while let Some(part) = field.chunk().await.map_err(|it| unreadable(it.status()))? {
            n_bytes += part.len() as u64;
            if is_sheet && n_bytes <= max_bytes {
                bytes.extend_from_slice(&part);
            } else {
                bytes = Vec::new();
            }
        }
        match name {
            Some(_) if is_sheet && n_bytes > max_bytes => sent = Sent::TooLarge,
            Some(name) if is_sheet && n_bytes > 0 => sent = Sent::File(name, bytes),
            _ => (),
        }
    }
    Ok(sent)
}

/// `GET /applications/{id}/sheets/{sheet}`
async fn sheet(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, sheet) = (params.id()?, params.typed("sheet")?);
    Ok(reader.page(sheet_markup(&site, &reader, id, sheet, None, done_key(&query)).await?))
}

async fn sheet_markup(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    sheet: SheetId,
    refused: Option<TakeNo>,
    done: Option<&'static str>,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let page = site
        .run(move |app| post::sheet_page(app, &actor, id, sheet, lang, refused.as_ref(), done))
        .await?;
    Ok(pages::sheet(&reader.shell(site, Some(Nav::Desk)), &page))
}

/// `POST /applications/{id}/sheets/{sheet}`: take over what is ticked, all, or throw the rest away.
async fn take(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, sheet): (ApplicationId, SheetId) = (params.id()?, params.typed("sheet")?);
    let actor = reader.actor.clone();
    let act = fields.raw("act").to_owned();
    let done = match act.as_str() {
        "none" => site
            .run(move |app| post::discard(app, &actor, id, sheet))
            .await
            .map(|()| format!("{}?done=discarded", urls::sheets(id))),
        _ => {
            let taking = taking(&fields, act == "all");
            site.run(move |app| post::take(app, &actor, id, sheet, &taking)).await.map(
                |it| match it.n_left {
                    0 => format!("{}?done=all-taken", urls::sheets(id)),
                    _ => format!("{}?done=taken", urls::sheet(id, sheet)),
                },
            )
        }
    };
    match done {
        Ok(to) => Ok(reader.see(&to)),
        Err(Failure::Refused(no)) => {
            Ok(reader.again(sheet_markup(&site, &reader, id, sheet, Some(no), None).await?))
        }
        Err(other) => Err(other.into()),
    }
}

/// What the page of differences asks for.
fn taking(fields: &Fields, all: bool) -> Taking {
    let seen: BTreeMap<String, i64> = fields
        .beginning("v.")
        .filter_map(|(question, version)| Some((question.to_owned(), version.parse().ok()?)))
        .collect();
    let ticked: BTreeSet<String> =
        fields.all().remove("take").unwrap_or_default().into_iter().collect();
    Taking { questions: (!all).then_some(ticked), seen }
}

/// `GET /applications/{id}/copy`
async fn copy_page(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    Ok(reader.page(copy_markup(&site, &reader, params.id()?, None).await?))
}

async fn copy_markup(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    refused: Option<CopyNo>,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let page =
        site.run(move |app| post::copy_page(app, &actor, id, lang, refused.as_ref())).await?;
    Ok(pages::copy(&reader.shell(site, Some(Nav::Desk)), &page))
}

/// `POST /applications/{id}/copy`
async fn copy(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, actor) = (params.id()?, reader.actor.clone());
    let (slug, key) = (fields.text("call"), fields.text("key"));
    match site.run(move |app| post::copy(app, &actor, id, &slug, &key)).await {
        Ok(begun) => Ok(reader.see(&format!("{}?done=copied", urls::application(begun)))),
        Err(Failure::Refused(no)) => {
            Ok(reader.again(copy_markup(&site, &reader, id, Some(no)).await?))
        }
        Err(other) => Err(other.into()),
    }
}

/// Of a section's form that was saved: the answers that came along and were said to still hold.
pub(crate) async fn confirm(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    fields: &Fields,
) -> Result<(), PageError> {
    let Some(questions) = fields.all().remove(pages::STILL_FIELD) else { return Ok(()) };
    let actor = reader.actor.clone();
    site.run(move |app| post::confirm(app, &actor, id, &questions)).await?;
    Ok(())
}
