//! Documents as PDF, each beside the page with the same content.
//!
//! Where no PDF can be made the reader is led to that page, which can be printed too.

use app::printing::{self, Paper};
use app::{Failure, applications, failure::Lookup};
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::ids::{ApplicationId, SubmissionId};
use domain::policy::Act;

use crate::applications::signed_in;
use crate::errors::PageError;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let read = Gate::Act(Act::ReadApplication);
    routes
        .get("/{lang}/calls/{slug}/flyer.pdf", Gate::Public, flyer)
        .get("/{lang}/applications/{id}/dossier.pdf", read, dossier)
        .get("/{lang}/applications/{id}/receipts/{submission}/receipt.pdf", read, receipt)
        .get("/{lang}/applications/{id}/signature-page.pdf", read, signature_page)
        .get("/{lang}/applications/{id}/form.pdf", read, form)
}

/// The PDF, or the way to the page it would have been made of.
pub(crate) fn answer(
    made: Result<Paper, Lookup>,
    reader: &Reader,
    page: &str,
) -> Result<Response, PageError> {
    let Paper { pdf, name } = match made {
        Ok(paper) => paper,
        Err(Failure::NoPdf(error)) if error.is_busy() => {
            return Err(PageError::Status(StatusCode::SERVICE_UNAVAILABLE));
        }
        Err(Failure::NoPdf(error)) => {
            tracing::error!(%error, path = reader.path, "no PDF");
            return Ok(reader.see(&format!("{page}?pdf=none")));
        }
        Err(other) => return Err(other.into()),
    };
    let mut response = pdf.bytes.into_response();
    let name = format!("inline; filename=\"{name}.pdf\"");
    let name = HeaderValue::from_str(&name).expect("a paper's name is letters, digits and hyphens");
    let kind = HeaderValue::from_static("application/pdf");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}

/// `GET /calls/{slug}/flyer.pdf`
async fn flyer(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (slug, lang) = (params.slug()?, reader.lang);
    let page = urls::flyer(&slug);
    let made = site.run(move |app| printing::flyer(app, &slug, lang)).await;
    answer(made, &reader, &page)
}

/// `GET /applications/{id}/dossier.pdf`
async fn dossier(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, actor, lang) = (params.id()?, reader.actor.clone(), reader.lang);
    let made = site.run(move |app| applications::dossier_pdf(app, &actor, id, lang)).await;
    answer(made, &reader, &urls::dossier(id))
}

/// `GET /applications/{id}/receipts/{submission}/receipt.pdf`
async fn receipt(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, submission): (ApplicationId, SubmissionId) =
        (params.id()?, params.typed("submission")?);
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let made =
        site.run(move |app| applications::receipt_pdf(app, &actor, id, submission, lang)).await;
    answer(made, &reader, &urls::receipt(id, submission))
}

/// `GET /applications/{id}/signature-page.pdf`
async fn signature_page(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, actor, lang) = (params.id()?, reader.actor.clone(), reader.lang);
    let made = site.run(move |app| applications::signature_pdf(app, &actor, id, lang)).await;
    answer(made, &reader, &urls::signature_page(id))
}

/// `GET /applications/{id}/form.pdf`
async fn form(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, actor, lang) = (params.id()?, reader.actor.clone(), reader.lang);
    let made = site.run(move |app| applications::form_pdf(app, &actor, id, lang)).await;
    // A draft's dossier is every question with its answer, for the team alone.
    answer(made, &reader, &urls::dossier(id))
}
