//! From a failure to an answer: the one place that knows status codes.
//!
//! A [`PageError`] carries no words. `finish` gives it a page in the reader's
//! language, or RFC 9457 JSON below `/api`, always the same for "not yours" and
//! "not there".

use app::Failure;
use axum::Json;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::language::Lang;
use domain::policy::Denied;
use serde_json::json;

use crate::guard::RequestId;
use crate::proof::{self, Sent};
use crate::reader::{NoSuchLanguage, Reader};
use crate::site::Site;
use crate::urls;

/// Why there is no page.
#[derive(Debug, Clone)]
pub(crate) enum PageError {
    /// A bare status.
    Status(StatusCode),
    /// Sign in, then come back.
    SignInFirst,
    /// Prove yourself as the act wants it, then go on.
    Prove,
    /// A colleague must act.
    Recused,
}

/// Marks an answer that still needs its page.
#[derive(Clone, Copy)]
struct Unfinished;

/// Marks an answer whose page says that a colleague must act.
#[derive(Clone, Copy)]
struct NeedsColleague;

/// Marks an answer that becomes a redirect to the sign-in page.
#[derive(Clone, Copy)]
struct NeedsSignIn;

/// Marks an answer that becomes the page which asks for a proof.
#[derive(Clone, Copy)]
struct NeedsProof;

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        match self {
            PageError::Status(status) => {
                let mut response = status.into_response();
                response.extensions_mut().insert(Unfinished);
                response
            }
            PageError::Recused => {
                let mut response = StatusCode::FORBIDDEN.into_response();
                response.extensions_mut().insert(Unfinished);
                response.extensions_mut().insert(NeedsColleague);
                response
            }
            PageError::SignInFirst => {
                let mut response = StatusCode::UNAUTHORIZED.into_response();
                response.extensions_mut().insert(NeedsSignIn);
                response
            }
            PageError::Prove => {
                let mut response = StatusCode::FORBIDDEN.into_response();
                response.extensions_mut().insert(NeedsProof);
                response
            }
        }
    }
}

impl From<Denied> for PageError {
    fn from(denied: Denied) -> PageError {
        match denied {
            Denied::Hidden => PageError::Status(StatusCode::NOT_FOUND),
            Denied::Forbidden => PageError::Status(StatusCode::FORBIDDEN),
            Denied::SignInFirst => PageError::SignInFirst,
            Denied::Prove(_) => PageError::Prove,
            Denied::Recused => PageError::Recused,
        }
    }
}

impl<R: std::fmt::Debug> From<Failure<R>> for PageError {
    /// A refusal is for the handler to show; one that reaches this place was not expected there.
    fn from(failure: Failure<R>) -> PageError {
        match failure {
            Failure::Denied(denied) => denied.into(),
            Failure::Refused(refusal) => {
                tracing::warn!(?refusal, "a refusal without a page");
                PageError::Status(StatusCode::CONFLICT)
            }
            Failure::Store(error) => error.into(),
            Failure::NoPdf(error) => {
                tracing::error!(%error, "no PDF");
                PageError::Status(StatusCode::SERVICE_UNAVAILABLE)
            }
            Failure::Files(what) => {
                tracing::error!(what, "the file store failed");
                PageError::Status(StatusCode::INTERNAL_SERVER_ERROR)
            }
        }
    }
}

impl From<store::Error> for PageError {
    fn from(error: store::Error) -> PageError {
        match error {
            store::Error::Busy | store::Error::Closed | store::Error::Unavailable(_) => {
                PageError::Status(StatusCode::SERVICE_UNAVAILABLE)
            }
            other => {
                tracing::error!(error = %other, "the store failed");
                PageError::Status(StatusCode::INTERNAL_SERVER_ERROR)
            }
        }
    }
}

/// Gives answers that have none their page or problem document.
pub(crate) async fn finish(State(site): State<Site>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let back = request.uri().path_and_query().map(|it| it.as_str().to_owned());
    let reads = request.method().is_safe();
    let reader = request.extensions().get::<Reader>().cloned();
    let id = request.extensions().get::<RequestId>().cloned();
    let headers = request.headers().clone();
    let (request, sent) = match Sent::of(request, reader.as_ref()).await {
        Ok(both) => both,
        Err(error) => return page_of(&site, reader, error, id.as_ref()),
    };
    let mut response = match request.extensions().get::<NoSuchLanguage>() {
        Some(_) => PageError::Status(StatusCode::NOT_FOUND).into_response(),
        None => next.run(request).await,
    };
    if response.extensions_mut().remove::<NeedsSignIn>().is_some() {
        return match (reader, path.starts_with("/api/")) {
            (Some(reader), false) => {
                let back = back.filter(|_| reads).unwrap_or_default();
                let query: String = url::form_urlencoded::byte_serialize(back.as_bytes()).collect();
                let to = urls::in_lang(reader.lang, &urls::sign_in());
                Redirect::to(&format!("{to}?back={query}")).into_response()
            }
            _ => problem(StatusCode::UNAUTHORIZED, id.as_ref()),
        };
    }
    let wants_proof = response.extensions_mut().remove::<NeedsProof>().is_some();
    if let Some(reader) = reader.as_ref().filter(|it| it.person.is_some()) {
        let below = back.as_deref().and_then(|it| it.strip_prefix(&format!("/{}", reader.lang)));
        if wants_proof && !path.starts_with("/api/") && !is_script(&headers) {
            return proof::ask(&site, reader, below.unwrap_or_default(), sent).await;
        }
        if !reads && !wants_proof && !is_error(response.status()) {
            response = proof::carried_out(&site, reader, &headers, response).await;
        }
    }
    let bare = wants_proof
        || response.extensions_mut().remove::<Unfinished>().is_some()
        || (is_error(response.status()) && !response.headers().contains_key(header::CONTENT_TYPE))
        || is_axum_rejection(&response);
    if !bare {
        return response;
    }
    if path.starts_with("/api/") {
        return problem(response.status(), id.as_ref());
    }
    let reader = reader.unwrap_or_else(|| Reader::visitor(Lang::EN, site.app.clock.now()));
    if response.extensions_mut().remove::<NeedsColleague>().is_some() {
        let page = views::pages::problem::recused(&reader.shell(&site, None));
        return (StatusCode::FORBIDDEN, Html(page.into_string())).into_response();
    }
    let mut out = page(&site, &reader, response.status(), id.as_ref());
    // Which methods a path has (405) is for whoever asked with another.
    if let Some(allow) = response.headers_mut().remove(header::ALLOW) {
        out.headers_mut().insert(header::ALLOW, allow);
    }
    out
}

/// The page of an error that came before any handler.
fn page_of(
    site: &Site,
    reader: Option<Reader>,
    error: PageError,
    id: Option<&RequestId>,
) -> Response {
    let reader = reader.unwrap_or_else(|| Reader::visitor(Lang::EN, site.app.clock.now()));
    page(site, &reader, error.into_response().status(), id)
}

/// Gives what no layer below could finish its page: a foreign host, an asset that is not there,
/// a panic. The language is that of the address, if it has one.
pub(crate) fn last_resort(site: &Site, path: &str, id: &RequestId, response: Response) -> Response {
    let unfinished = is_error(response.status()) && is_axum_rejection(&response);
    if !unfinished {
        return response;
    }
    if path.starts_with("/api/") {
        return problem(response.status(), Some(id));
    }
    let lang = path.split('/').nth(1).and_then(|it| it.parse::<Lang>().ok());
    let lang = lang.filter(|it| site.app.network.speaks(*it)).unwrap_or(Lang::EN);
    let reader = Reader::visitor(lang, site.app.clock.now());
    let mut out = page(site, &reader, response.status(), Some(id));
    if let Some(allow) = response.headers().get(header::ALLOW) {
        out.headers_mut().insert(header::ALLOW, allow.clone());
    }
    out
}

fn page(site: &Site, reader: &Reader, status: StatusCode, id: Option<&RequestId>) -> Response {
    let shell = reader.shell(site, None);
    let instance = id.map(|it| it.0.as_str()).unwrap_or_default();
    let page = views::pages::problem::page(&shell, status.as_u16(), instance);
    let mut out = (status, Html(page.into_string())).into_response();
    if status == StatusCode::SERVICE_UNAVAILABLE {
        out.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
    }
    out
}

/// Whether a script sent it, which wants no page.
fn is_script(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE);
    kind.is_some_and(|it| it.as_bytes().starts_with(b"application/json"))
}

fn is_error(status: StatusCode) -> bool {
    status.is_client_error() || status.is_server_error()
}

/// The framework answers a path or method it does not know in plain English text.
fn is_axum_rejection(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    is_error(response.status())
        && kind.is_none_or(|it| it.as_bytes().starts_with(b"text/plain"))
}

/// A problem document (RFC 9457), with nothing of the inside in it.
pub(crate) fn problem(status: StatusCode, id: Option<&RequestId>) -> Response {
    problem_saying(status, id, None)
}

fn problem_saying(status: StatusCode, id: Option<&RequestId>, detail: Option<&str>) -> Response {
    let mut body = json!({
        "type": "about:blank",
        "title": status.canonical_reason().unwrap_or("Error"),
        "status": status.as_u16(),
    });
    if let Some(detail) = detail {
        body["detail"] = json!(detail);
    }
    if let Some(id) = id {
        body["instance"] = json!(format!("urn:uuid:{}", id.0));
    }
    let mut response = (status, Json(body)).into_response();
    let kind = HeaderValue::from_static("application/problem+json");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// Why a token of a program is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenRefused {
    /// It stands in the address.
    InAddress,
    /// Nobody's, expired or revoked.
    Unknown,
    /// It is for another part of the API.
    OutOfScope,
}

/// A problem document about a token, with the word that RFC 6750 has for it.
pub(crate) fn token_refused(why: TokenRefused, id: Option<&RequestId>) -> Response {
    let (status, word, detail) = match why {
        TokenRefused::InAddress => (
            StatusCode::BAD_REQUEST,
            "invalid_request",
            "a token in an address is written down on the way: revoke it, and send another one in \
             the header, `Authorization: Bearer`",
        ),
        TokenRefused::Unknown => (
            StatusCode::UNAUTHORIZED,
            "invalid_token",
            "the token is unknown, expired or revoked: make another one, or send none",
        ),
        TokenRefused::OutOfScope => (
            StatusCode::FORBIDDEN,
            "insufficient_scope",
            "the token is for another part of the API: make one that reads this, or send none",
        ),
    };
    let mut response = problem_saying(status, id, Some(detail));
    if let Ok(value) = HeaderValue::from_str(&format!("Bearer error=\"{word}\"")) {
        response.headers_mut().insert(header::WWW_AUTHENTICATE, value);
    }
    response
}

/// Whatever no route answers.
pub(crate) async fn nothing_here() -> PageError {
    PageError::Status(StatusCode::NOT_FOUND)
}
