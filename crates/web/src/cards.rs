//! Pictures that are shown beside a link to a page of ours, and a city's badge among them.

use app::Failure;
use app::failure::Lookup;
use app::typesetter::Made;
use axum::extract::State;
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

use crate::errors::PageError;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/{lang}/card.png", Gate::Public, network)
        .get("/{lang}/calls/{slug}/card.png", Gate::Public, call)
        .get("/{lang}/cities/{id}/card.png", Gate::Public, city)
        .get("/{lang}/cities/{id}/badge.png", Gate::Public, badge)
}

/// What stands for a card that cannot be drawn.
const ICON: &str = "/assets/icon.svg";

/// The picture, which the pages of others may show and keep for five minutes and no longer; where
/// it cannot be drawn, the way to one that needs no typesetter.
fn answer(made: Result<Made, Lookup>, instead: &str) -> Result<Response, PageError> {
    let made = match made {
        Ok(made) => made,
        Err(Failure::NoPdf(error)) if error.is_busy() => {
            return Err(PageError::Status(StatusCode::SERVICE_UNAVAILABLE));
        }
        Err(Failure::NoPdf(error)) => {
            tracing::error!(%error, instead, "no picture");
            return Ok(Redirect::to(instead).into_response());
        }
        Err(other) => return Err(other.into()),
    };
    let headers = [
        (header::CONTENT_TYPE, "image/png"),
        (header::CACHE_CONTROL, "public, max-age=300"),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    ];
    Ok((headers, made.bytes).into_response())
}

/// `GET /card.png`
async fn network(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let lang = reader.lang;
    answer(site.run(move |app| app::public::network_card(app, lang)).await, ICON)
}

/// `GET /calls/{slug}/card.png`
async fn call(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (slug, lang) = (params.slug()?, reader.lang);
    answer(site.run(move |app| app::public::call_card(app, &slug, lang)).await, ICON)
}

/// `GET /cities/{id}/card.png`
async fn city(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (id, lang) = (params.id()?, reader.lang);
    answer(site.run(move |app| app::public::city_card(app, id, lang)).await, ICON)
}

/// `GET /cities/{id}/badge.png`
async fn badge(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (id, lang) = (params.id()?, reader.lang);
    let instead = reader.href(&urls::badge(id));
    answer(site.run(move |app| app::public::badge_picture(app, id, lang)).await, &instead)
}
