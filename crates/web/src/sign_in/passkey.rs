//! The two requests of a passkey ceremony, as the page's script sends them: JSON.

use app::Failure;
use app::passkeys::{self, Asked, PasskeyRefused};
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::ids::PasskeyId;
use domain::policy::Denied;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::errors::PageError;
use crate::reader::{Params, Reader, cookie};
use crate::site::Site;
use crate::urls;

/// Holds the ceremony between its two requests; never sent from another site.
const CEREMONY_COOKIE: &str = "__Host-ceremony";

/// `POST /passkeys/registration/options`
pub(super) async fn registration_options(
    State(site): State<Site>,
    reader: Reader,
) -> Result<Response, PageError> {
    let actor = reader.actor.clone();
    asked(site.run(move |app| passkeys::ask_to_register(app, &actor)).await)
}

/// `POST /passkeys/registration/result`
pub(super) async fn registration_result(
    State(site): State<Site>,
    reader: Reader,
    headers: HeaderMap,
    Json(answer): Json<Value>,
) -> Result<Response, PageError> {
    // Whose session has run out meanwhile is told that, and nothing about the ceremony.
    reader.session.ok_or(Denied::SignInFirst)?;
    let ceremony = ceremony(&headers)?;
    let name = super::from(&headers).browser;
    let actor = reader.actor.clone();
    let session = reader.session;
    let done = site
        .run(move |app| passkeys::register(app, &actor, session, ceremony, answer, &name))
        .await;
    let (_, opened) = done.map_err(refused)?;
    let mut response = Json(json!({})).into_response();
    if let Some(opened) = opened {
        response.headers_mut().insert(header::SET_COOKIE, super::session_cookie(&opened));
    }
    Ok(response)
}

/// `POST /passkeys/sign-in/options`
pub(super) async fn sign_in_options(State(site): State<Site>) -> Result<Response, PageError> {
    asked(site.run(passkeys::ask_to_sign_in).await)
}

/// `POST /passkeys/sign-in/result`
pub(super) async fn sign_in_result(
    State(site): State<Site>,
    headers: HeaderMap,
    Json(answer): Json<Value>,
) -> Result<Response, PageError> {
    let (ceremony, from) = (ceremony(&headers)?, super::from(&headers));
    let opened = site.run(move |app| passkeys::sign_in(app, ceremony, answer, from)).await;
    let opened = opened.map_err(refused)?;
    let mut response = Json(json!({})).into_response();
    response.headers_mut().insert(header::SET_COOKIE, super::session_cookie(&opened));
    Ok(response)
}

/// `POST /me/passkeys/{id}/removal`
pub(super) async fn remove(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (id, actor): (PasskeyId, _) = (params.id()?, reader.actor.clone());
    site.run(move |app| passkeys::remove(app, &actor, id)).await?;
    Ok(reader.see(&urls::me()))
}

fn asked(asked: Result<Asked, Failure<PasskeyRefused>>) -> Result<Response, PageError> {
    let Asked { ceremony, options } = asked.map_err(refused)?;
    let mut response = Json(options).into_response();
    let cookie = format!(
        "{CEREMONY_COOKIE}={ceremony}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=300"
    );
    response.headers_mut().insert(header::SET_COOKIE, super::value(&cookie));
    Ok(response)
}

fn ceremony(headers: &HeaderMap) -> Result<Uuid, PageError> {
    cookie(headers, CEREMONY_COOKIE)
        .and_then(|it| it.parse().ok())
        .ok_or(PageError::Status(StatusCode::CONFLICT))
}

/// The page says the same whatever went wrong; which it was stays in the log.
fn refused(failure: Failure<PasskeyRefused>) -> PageError {
    match failure {
        Failure::Refused(refusal) => {
            tracing::info!(?refusal, "a passkey was not taken");
            PageError::Status(StatusCode::CONFLICT)
        }
        other => other.into(),
    }
}
