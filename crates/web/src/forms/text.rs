//! A draft as one text: typed into a page, or brought as a file.

use app::Failure;
use app::forms::desk::DeskRefused;
use app::forms::text as texts;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::form::Defect;
use domain::form_version::EditRefused;
use domain::policy::Act;
use views::pages::forms as pages;
use views::parts::FieldError;

use super::{refusal, shell};
use crate::errors::PageError;
use crate::fields::{FORM_BYTES_MAX, Fields};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(super) fn routes(routes: Routes) -> Routes {
    let run = Gate::Act(Act::RunForms);
    routes
        .get("/{lang}/forms/{form}/draft/text", run, page)
        .post("/{lang}/forms/{form}/draft/text", run, save)
        .post("/{lang}/forms/{form}/draft/file", run, bring)
}

/// `GET /forms/{form}/draft/text`
async fn page(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang, form) = (reader.actor.clone(), reader.lang, params.typed::<String>("form")?);
    let page = site.run(move |app| texts::text_page(app, &actor, &form, lang, None, &[])).await?;
    Ok(reader.page(pages::text_page(&shell(&site, &reader), &page)))
}

/// `POST /forms/{form}/draft/text`
async fn save(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let edition = fields.raw("edition").parse().unwrap_or(0);
    put(site, reader, params, edition, fields.raw("source").to_owned()).await
}

async fn put(
    site: Site,
    reader: Reader,
    params: Params,
    edition: i64,
    source: String,
) -> Result<Response, PageError> {
    let (actor, lang, form) = (reader.actor.clone(), reader.lang, params.typed::<String>("form")?);
    let (by, name, text) = (actor.clone(), form.clone(), source.clone());
    match site.run(move |app| texts::save_text(app, &by, &name, edition, &text)).await {
        Ok(()) => Ok(reader.see(&format!("{}?done=saved", urls::form_draft(&form)))),
        Err(Failure::Refused(refused)) => {
            let (defects, errors): (Vec<Defect>, Vec<FieldError>) = match refused {
                DeskRefused::Text(defects) => (defects, Vec::new()),
                // A whole text is never saved over somebody else's work, not even knowingly.
                DeskRefused::Edit(EditRefused::Meanwhile { .. }) => {
                    let words = views::t!(lang, "forms-refusal-meanwhile-text");
                    (Vec::new(), vec![FieldError::new("source", words)])
                }
                other => {
                    let words = refusal(&site, &reader, other).await?;
                    (Vec::new(), vec![FieldError::new("source", words)])
                }
            };
            let typed = Some((edition, source));
            let page = site
                .run(move |app| texts::text_page(app, &actor, &form, lang, typed, &defects))
                .await?;
            let page = pages::TextPage { errors, ..page };
            Ok(reader.again(pages::text_page(&shell(&site, &reader), &page)))
        }
        Err(other) => Err(other.into()),
    }
}

/// `POST /forms/{form}/draft/file`
async fn bring(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    request: Request,
) -> Result<Response, PageError> {
    // Asked before a byte is read.
    let (actor, form) = (reader.actor.clone(), params.typed::<String>("form")?);
    site.run(move |app| texts::may_bring(app, &actor, &form)).await?;
    let (edition, source) = sent(request).await?;
    put(site, reader, params, edition, source).await
}

/// The fields of the form with the file's text; what is no text cannot be a definition.
async fn sent(mut request: Request) -> Result<(i64, String), PageError> {
    DefaultBodyLimit::max(2 * FORM_BYTES_MAX).apply(&mut request);
    let unreadable = |_| PageError::Status(StatusCode::PAYLOAD_TOO_LARGE);
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(|_| PageError::Status(StatusCode::UNSUPPORTED_MEDIA_TYPE))?;
    let (mut edition, mut source) = (0, String::new());
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(unreadable)?;
        match name.as_str() {
            "edition" => {
                edition =
                    std::str::from_utf8(&bytes).ok().and_then(|it| it.parse().ok()).unwrap_or(0);
            }
            "file" => source = String::from_utf8_lossy(&bytes).into_owned(),
            _ => (),
        }
    }
    Ok((edition, source))
}
