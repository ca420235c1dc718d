//! Which letters somebody wants, and letters that came back.

use app::{bounces, mailing};
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::policy::Act;
use views::pages::mailing as pages;
use views::shell::Nav;

use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let own = Gate::Act(Act::SeeOwnDesk);
    routes
        .get("/{lang}/unsubscribe/{token}", Gate::Open, ask)
        .post("/{lang}/unsubscribe/{token}", Gate::Token, unsubscribe)
        .get("/{lang}/me/letters", own, mine)
        .post("/{lang}/me/letters", own, choose)
        .post("/api/v1/bounces", Gate::Token, came_back)
}

/// `GET /unsubscribe/{token}`: a page with a button; opening it changes nothing.
async fn ask(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    Ok(reader.page(unsubscribe_page(&site, &reader, params.typed("token")?).await?))
}

async fn unsubscribe_page(
    site: &Site,
    reader: &Reader,
    token: String,
) -> Result<views::Markup, PageError> {
    let lang = reader.lang;
    let page = site.run(move |app| mailing::unsubscribe_page(app, &token, lang)).await?;
    Ok(pages::unsubscribe(&reader.shell(site, None), &page))
}

/// `POST /unsubscribe/{token}`: by our button, or by a mail program that sends
/// `List-Unsubscribe=One-Click` from anywhere. The token alone counts: no session is read for it,
/// and what the body says decides nothing.
async fn unsubscribe(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let token: String = params.typed("token")?;
    let it = token.clone();
    site.run(move |app| mailing::unsubscribe(app, &it)).await?;
    Ok(reader.page(unsubscribe_page(&site, &reader, token).await?))
}

/// `GET /me/letters`
async fn mine(
    State(site): State<Site>,
    reader: Reader,
    Query(query): Query,
) -> Result<Response, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let page = site.run(move |app| mailing::mine(app, &actor, lang)).await?;
    let page = pages::Mine { saved: query.has("saved"), ..page };
    Ok(reader.page(pages::mine(&reader.shell(&site, Some(Nav::Desk)), &page)))
}

/// `POST /me/letters`
async fn choose(
    State(site): State<Site>,
    reader: Reader,
    fields: Fields,
) -> Result<Response, PageError> {
    let actor = reader.actor.clone();
    let (every, mut all) = (fields.text("every"), fields.all());
    let wanted = all.remove("kind").unwrap_or_default();
    site.run(move |app| mailing::choose(app, &actor, &every, &wanted)).await?;
    Ok(reader.see(&format!("{}?saved", urls::my_letters())))
}

/// `POST /api/v1/bounces`: a report about a letter that came back, from whoever has the secret.
async fn came_back(State(site): State<Site>, request: Request) -> Result<Response, PageError> {
    let given = request.headers().get(header::AUTHORIZATION).and_then(|it| it.to_str().ok());
    let given = given.and_then(|it| it.strip_prefix("Bearer ")).unwrap_or_default();
    if site.app.settings.bounce_token.is_none() {
        return Err(PageError::Status(StatusCode::NOT_FOUND));
    }
    if !bounces::may_post(&site.app, given.trim()) {
        return Err(PageError::Status(StatusCode::UNAUTHORIZED));
    }
    let report = to_bytes(request.into_body(), bounces::REPORT_BYTES_MAX)
        .await
        .map_err(|_| PageError::Status(StatusCode::PAYLOAD_TOO_LARGE))?;
    site.run(move |app| bounces::take(app, &report)).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
