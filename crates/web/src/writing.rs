//! Writing together: one answer saved by itself, who is here, earlier texts, and what was sent
//! without a session.

use std::sync::Arc;

use app::applications::{self, OneSaved, OneSent, SaveRefused, Stay, history};
use app::held::{self, Ticket};
use app::{Failure, device_key};
use axum::Json;
use axum::body::to_bytes;
use axum::extract::{FromRequest, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::answer::Fields as Typed;
use domain::application::Clash;
use domain::ids::{ApplicationId, PersonId};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::Act;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use views::dates;
use views::pages::applications as pages;
use views::shell::Nav;
use views::t;

use crate::applications::signed_in;
use crate::errors::PageError;
use crate::fields::{FORM_BYTES_MAX, Fields, Query};
use crate::reader::{Params, Reader, cookie};
use crate::routes::{Gate, Routes};
use crate::sign_in::value;
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let read = Gate::Act(Act::ReadApplication);
    let write = Gate::Act(Act::WriteApplication);
    routes
        .get("/{lang}/applications/{id}/answers/{question}", read, earlier)
        .post("/{lang}/applications/{id}/answers/{question}", write, save_one)
        .post("/{lang}/applications/{id}/answers/{question}/restoration", write, restore)
        .post("/{lang}/applications/{id}/sections/{section}/presence", read, presence)
        .post("/{lang}/me/device-key", Gate::Act(Act::SeeOwnDesk), key)
}

/// A body of JSON within bounds.
pub(crate) struct Body<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = PageError;

    async fn from_request(request: Request, _: &S) -> Result<Self, Self::Rejection> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok());
        if kind.is_none_or(|it| it.split(';').next() != Some("application/json")) {
            return Err(PageError::Status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        let body = to_bytes(request.into_body(), FORM_BYTES_MAX)
            .await
            .map_err(|_| PageError::Status(StatusCode::PAYLOAD_TOO_LARGE))?;
        let read = serde_json::from_slice(&body);
        read.map(Body).map_err(|_| PageError::Status(StatusCode::BAD_REQUEST))
    }
}

/// One answer, as the script sends it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sent {
    /// Who writes: a browser in which somebody else has signed in meanwhile saves nothing.
    pub(crate) by: PersonId,
    /// The version of the form the page was made from.
    version: i64,
    /// What the page knows to be stored.
    pub(crate) mark: String,
    pub(crate) fields: Typed,
    /// What it sent before and got no answer to.
    pub(crate) unanswered: Option<Typed>,
}

/// Tells the script to ask for signing in; the page keeps what was typed.
pub(crate) fn sign_in_first() -> Response {
    (StatusCode::UNAUTHORIZED, Json(json!({ "signIn": true }))).into_response()
}

/// `POST /applications/{id}/answers/{question}`
async fn save_one(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Body(sent): Body<Sent>,
) -> Result<Response, PageError> {
    if reader.person.is_none() {
        return Ok(sign_in_first());
    }
    if reader.actor.person != Some(sent.by) {
        let body = Json(json!({ "otherPerson": true }));
        return Ok((StatusCode::CONFLICT, body).into_response());
    }
    let (id, question): (ApplicationId, String) = (params.id()?, params.typed("question")?);
    let (actor, mine) = (reader.actor.clone(), sent.fields.clone());
    let Sent { version, mark, fields, unanswered, .. } = sent;
    let sent = OneSent { form_version: Some(version), fields, mark, unanswered };
    match save(&site, actor, id, question, sent).await {
        Ok(saved) => Ok(Json(as_json(reader.lang, &saved)).into_response()),
        Err(Failure::Refused(SaveRefused::Clash(clashes))) => {
            both_texts(&site, &reader, id, clashes, mine).await
        }
        Err(Failure::Refused(
            SaveRefused::NotWritable | SaveRefused::Closed { .. } | SaveRefused::Unasked,
        )) => Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(json!({}))).into_response()),
        Err(other) => Err(other.into()),
    }
}

/// The one write that comes every few seconds: no thread waits while it is on its way.
async fn save(
    site: &Site,
    actor: Actor,
    id: ApplicationId,
    question: String,
    sent: OneSent,
) -> Result<OneSaved, Failure<SaveRefused>> {
    let all = Arc::new((actor, question, sent));
    let it = Arc::clone(&all);
    let saving =
        site.look(move |app| applications::begin_save(app, &it.0, id, &it.1, &it.2)).await?;
    if let Some(stored) = saving.put.done().await? {
        return Ok(saving.sent.saved(stored));
    }
    // The draft moved to another version of its form in this moment.
    site.run(move |app| applications::save_answer(app, &all.0, id, &all.1, &all.2)).await
}

fn as_json(lang: Lang, saved: &OneSaved) -> Value {
    let problem = |it: &domain::answer::Problem| {
        json!({ "field": it.field, "message": pages::problem_words(lang, &it.error) })
    };
    let words = |(field, n, max): &(String, usize, usize)| {
        let say = t!(lang, "form-words", count = *n, limit = *max);
        json!({ "field": field, "say": say, "over": n > max })
    };
    json!({
        "mark": saved.mark,
        "savedAt": saved.saved_at.map(|it| it.0),
        "stored": saved.is_stored,
        "problems": saved.problems.iter().map(problem).collect::<Vec<_>>(),
        "words": saved.words.iter().map(words).collect::<Vec<_>>(),
    })
}

/// 409 with both texts, for the page to let its writer choose.
async fn both_texts(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    clashes: Vec<Clash>,
    mine: Typed,
) -> Result<Response, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let clash = clashes.into_iter().next().ok_or(PageError::Status(StatusCode::CONFLICT))?;
    let met = site.run(move |app| applications::met(app, &actor, id, &clash, &mine, lang)).await?;
    let words = met.shown.words(lang);
    let body = json!({
        "clash": {
            "mark": met.mark,
            "fields": met.theirs,
            "lead": words.lead,
            "heading": words.theirs_heading,
            "choice": words.theirs_choice,
            "mine": words.mine,
            "theirs": words.theirs,
        },
    });
    Ok((StatusCode::CONFLICT, Json(body)).into_response())
}

/// Whether a page is still open.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Here {
    /// Whether it is being left.
    #[serde(default)]
    gone: bool,
}

/// `POST /applications/{id}/sections/{section}/presence`
async fn presence(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Body(sent): Body<Here>,
) -> Result<Response, PageError> {
    if reader.person.is_none() {
        return Ok(sign_in_first());
    }
    let (id, section): (ApplicationId, String) = (params.id()?, params.typed("section")?);
    let stay = if sent.gone { Stay::Gone } else { Stay::Beating };
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let others =
        site.run(move |app| applications::note_presence(app, &actor, id, &section, stay)).await?;
    Ok(Json(json!({ "here": pages::here_words(lang, &others) })).into_response())
}

/// Notes that a page was loaded, which must never keep it from being shown.
pub(crate) async fn note_loaded(site: &Site, reader: &Reader, id: ApplicationId, section: &str) {
    let (actor, section) = (reader.actor.clone(), section.to_owned());
    let noted = site
        .run(move |app| applications::note_presence(app, &actor, id, &section, Stay::Loaded))
        .await;
    if let Err(error) = noted {
        tracing::debug!(%error, "who is here was not noted");
    }
}

/// `POST /me/device-key`
async fn key(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    if reader.person.is_none() {
        return Ok(sign_in_first());
    }
    let actor = reader.actor.clone();
    let key = site.run(move |app| device_key::device_key(app, &actor)).await?;
    Ok(Json(json!({ "key": key })).into_response())
}

/// `GET /applications/{id}/answers/{question}`
async fn earlier(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let asked =
        history::Asked { before: query.raw("before").parse().ok(), each: query.has("each") };
    Ok(reader.page(history_markup(&site, &reader, &params, asked, false).await?))
}

async fn history_markup(
    site: &Site,
    reader: &Reader,
    params: &Params,
    asked: history::Asked,
    clashed: bool,
) -> Result<views::Markup, PageError> {
    let (id, question): (ApplicationId, String) = (params.id()?, params.typed("question")?);
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let page = site
        .run(move |app| {
            applications::history_page(app, &actor, id, &question, lang, asked, clashed)
        })
        .await?;
    Ok(pages::history(&reader.shell(site, Some(Nav::Desk)), &page))
}

/// `POST /applications/{id}/answers/{question}/restoration`
async fn restore(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, question): (ApplicationId, String) = (params.id()?, params.typed("question")?);
    let number = |name: &str| fields.raw(name).parse::<i64>();
    let (Ok(version), Ok(current)) = (number("version"), number("current")) else {
        return Err(PageError::Status(StatusCode::BAD_REQUEST));
    };
    let (actor, name) = (reader.actor.clone(), question.clone());
    let restored = site
        .run(move |app| applications::restore(app, &actor, id, &name, version, current))
        .await;
    match restored {
        Ok(_) => Ok(reader.see(&urls::answer(id, &question))),
        Err(Failure::Refused(_)) => {
            let asked = history::Asked::default();
            Ok(reader.again(history_markup(&site, &reader, &params, asked, true).await?))
        }
        Err(other) => Err(other.into()),
    }
}

/// The cookie that brings back what was sent without a session; as the session's own, it is for
/// this host alone and out of reach of scripts.
const HELD_COOKIE: &str = "__Host-held";

/// Holds what was sent by somebody whose session has run out, and asks to sign in; `None` when
/// the browser has no session that ever was.
pub(crate) async fn hold(
    site: &Site,
    reader: &Reader,
    headers: &HeaderMap,
    fields: &Fields,
) -> Result<Option<Response>, PageError> {
    let Some(session) = crate::reader::session_token(headers) else { return Ok(None) };
    let (path, sent) = (reader.path.clone(), fields.all());
    let ticket = site.run(move |app| held::hold(app, &session, &path, &sent)).await?;
    let Some(Ticket { token, lifetime_s, until }) = ticket else { return Ok(None) };
    let zone = &site.app.network.about.zone;
    let page = pages::HeldPage {
        back: reader.href(&reader.path),
        until,
        until_words: dates::moment(reader.lang, until, &zone.id, zone.label.to(reader.lang)),
    };
    let markup = pages::held(&reader.shell(site, None), &page);
    let mut response = (StatusCode::UNAUTHORIZED, reader.page(markup)).into_response();
    let cookie = held_cookie(&token, lifetime_s);
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(Some(response))
}

fn held_cookie(token: &str, lifetime_s: i64) -> HeaderValue {
    value(&format!(
        "{HELD_COOKIE}={token}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={lifetime_s}"
    ))
}

/// What waits in this browser for this person at this address.
pub(crate) async fn waiting(
    site: &Site,
    reader: &Reader,
    headers: &HeaderMap,
) -> Result<Option<Typed>, PageError> {
    let Some(token) = cookie(headers, HELD_COOKIE) else { return Ok(None) };
    let (actor, path) = (reader.actor.clone(), reader.path.clone());
    let held = site.run(move |app| held::held(app, &actor, &token, &path)).await?;
    Ok(held.map(|it| it.fields))
}

/// Clears away what waited, once it is saved or not wanted any more.
pub(crate) async fn release(
    site: &Site,
    headers: &HeaderMap,
    mut response: Response,
) -> Result<Response, PageError> {
    let Some(token) = cookie(headers, HELD_COOKIE) else { return Ok(response) };
    site.run(move |app| held::release(app, &token)).await?;
    response.headers_mut().append(header::SET_COOKIE, held_cookie("", 0));
    Ok(response)
}
