//! A city's badge, for its own website: a picture that says how its membership stands today.

use axum::extract::State;
use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use views::badge::badge;

use crate::errors::PageError;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/{lang}/cities/{id}/badge.svg", Gate::Public, show)
}

/// `GET /cities/{id}/badge.svg`: made to be shown on the pages of others, and kept there for five
/// minutes and no longer, so that it never goes on saying what is not true any more.
async fn show(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (id, lang) = (params.id()?, reader.lang);
    let it = site.run(move |app| app::public::badge(app, id, lang)).await?;
    let headers = [
        (header::CONTENT_TYPE, "image/svg+xml"),
        (header::CACHE_CONTROL, "public, max-age=300"),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    ];
    Ok((headers, badge(lang, &it).into_string()).into_response())
}
