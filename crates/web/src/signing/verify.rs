//! Checking a receipt, open to everybody; and the public keys it is checked with.

use app::{keys, verify};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use views::pages::signing::{self as pages, VerifyPage};
use views::parts::FieldError;
use views::t;

use super::sent::Sent;
use crate::errors::PageError;
use crate::fields::Query;
use crate::reader::Reader;
use crate::routes::{Gate, Routes};
use crate::site::Site;

/// No receipt and no dossier is larger, in bytes.
const FILE_BYTES_MAX: u64 = 1024 * 1024;

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/{lang}/verify", Gate::Open, show)
        .post("/{lang}/verify", Gate::Open, check)
        .get("/.well-known/lyceum-keys.json", Gate::Open, public_keys)
}

/// `GET /verify`, with the code of a printed page in its address when it was scanned.
async fn show(State(site): State<Site>, reader: Reader, Query(query): Query) -> Response {
    let code: String = query.text("code").chars().take(40).collect();
    let page = VerifyPage { code, ..VerifyPage::default() };
    reader.page(pages::verify(&reader.shell(&site, None), &page))
}

/// `POST /verify`: says what the receipt proves, and keeps nothing of it.
async fn check(
    State(site): State<Site>,
    reader: Reader,
    request: Request,
) -> Result<Response, PageError> {
    let sent = Sent::receive(request, FILE_BYTES_MAX).await?;
    let mut page = VerifyPage { code: sent.text("code"), ..VerifyPage::default() };
    let mut text = |file: &str, field: &str| match sent.file(file) {
        Some(Ok((_, bytes))) => String::from_utf8_lossy(&bytes).into_owned(),
        Some(Err(_)) => {
            page.errors.push(FieldError::new(file, t!(reader.lang, "verify-too-large")));
            String::new()
        }
        None => sent.raw(field).to_owned(),
    };
    let (receipt, dossier) = (text("receipt_file", "receipt"), text("dossier_file", "dossier"));
    if receipt.trim().is_empty() && page.errors.is_empty() {
        page.errors.push(FieldError::new("receipt_file", t!(reader.lang, "verify-nothing")));
    }
    (page.receipt, page.dossier) = (receipt.clone(), dossier.clone());
    let shell = reader.shell(&site, None);
    if !page.errors.is_empty() {
        return Ok(reader.again(pages::verify(&shell, &page)));
    }
    let (lang, sent) = (reader.lang, verify::Sent { receipt, dossier, code: page.code.clone() });
    page.verified = Some(site.run(move |app| verify::verify(app, &sent, lang)).await?);
    Ok(reader.page(pages::verify(&shell, &page)))
}

/// `GET /.well-known/lyceum-keys.json`: for whoever checks receipts, from whatever site.
async fn public_keys(State(site): State<Site>) -> Result<Response, PageError> {
    let list = site.run(keys::published).await?;
    let mut response = list.into_response();
    let mut set = |name, value| response.headers_mut().insert(name, HeaderValue::from_static(value));
    set(header::CONTENT_TYPE, "application/json");
    set(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    set(header::CACHE_CONTROL, "public, max-age=300");
    Ok(response)
}
