//! What every request passes first and every answer last: id, host, cross-site check, headers.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::errors::{self, PageError};
use crate::site::Site;

/// The id of a request, for the log and for people who report a fault.
#[derive(Debug, Clone)]
pub(crate) struct RequestId(pub(crate) String);

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

/// A path is at most this long, in bytes; the longest of ours has 130.
const PATH_BYTES_MAX: usize = 2_000;

/// The outermost layer.
pub(crate) async fn outermost(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let now = site.app.clock.now();
    let id = RequestId(app::chance::fresh_id(now).to_string());
    request.extensions_mut().insert(id.clone());
    let path = request.uri().path().to_owned();
    let host = host(&request);
    let response = if !host.as_deref().is_some_and(|it| is_ours(&site, it)) {
        StatusCode::MISDIRECTED_REQUEST.into_response()
    } else if path.len() > PATH_BYTES_MAX {
        StatusCode::URI_TOO_LONG.into_response()
    } else {
        next.run(request).await
    };
    let mut response = errors::last_resort(&site, &path, &id, response);
    dress(&site, response.headers_mut());
    response
}

/// Refuses a request that changes something and does not come from our own pages.
pub(crate) async fn same_site(State(site): State<Site>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let host = host(&request).unwrap_or_default();
    if safe || comes_from_us(&site, &host, request.headers()) {
        next.run(request).await
    } else {
        PageError::Status(StatusCode::FORBIDDEN).into_response()
    }
}

/// By Sec-Fetch-Site where the browser sends it, by Origin where it does not; neither is a no.
fn comes_from_us(site: &Site, host: &str, headers: &HeaderMap) -> bool {
    if let Some(from) = headers.get("sec-fetch-site") {
        return from.as_bytes() == b"same-origin";
    }
    let Some(origin) = headers.get(header::ORIGIN).and_then(|it| it.to_str().ok()) else {
        return false;
    };
    let (scheme, _) = site.app.settings.base_url.split_once("://").unwrap_or(("https", ""));
    origin == format!("{scheme}://{host}") && is_ours(site, host)
}

/// The host that is asked for: once in the header, or in the request line (HTTP/2, proxies);
/// where both name one, they must agree.
fn host(request: &Request) -> Option<String> {
    let mut named: Vec<&str> = request.uri().authority().map(|it| it.as_str()).into_iter().collect();
    for it in request.headers().get_all(header::HOST) {
        named.push(it.to_str().ok()?);
    }
    let (first, rest) = named.split_first()?;
    let in_header = request.headers().get_all(header::HOST).iter().count();
    let agree = in_header <= 1 && rest.iter().all(|it| it.eq_ignore_ascii_case(first));
    agree.then(|| (*first).to_owned())
}

/// Links and origins are checked against the configured address, never against what was sent;
/// a demonstration is also reached by the other names of this machine.
fn is_ours(site: &Site, host: &str) -> bool {
    let base = &site.app.settings.base_url;
    let ours = base.split_once("://").map_or(base.as_str(), |(_, authority)| authority);
    if host.eq_ignore_ascii_case(ours) {
        return true;
    }
    let name = |authority: &str| {
        let name = authority.rsplit_once(':').map_or(authority, |(name, _)| name).to_owned();
        let port = authority.rsplit_once(':').map(|(_, port)| port.to_owned());
        (name, port)
    };
    let ((asked, asked_port), (own, own_port)) = (name(host), name(ours));
    let loopback = |it: &str| matches!(it, "localhost" | "127.0.0.1" | "[::1]");
    loopback(&asked) && loopback(&own) && asked_port == own_port
}

fn dress(site: &Site, headers: &mut HeaderMap) {
    // A file that people sent brings a stricter policy of its own.
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    }
    // What is made to be shown on pages of others says so itself.
    let shared = HeaderName::from_static("cross-origin-resource-policy");
    if !headers.contains_key(&shared) {
        headers.insert(shared, HeaderValue::from_static("same-origin"));
    }
    let mut set = |name: HeaderName, value: &'static str| {
        headers.insert(name, HeaderValue::from_static(value));
    };
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "same-origin");
    set(header::X_FRAME_OPTIONS, "DENY");
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), \
         publickey-credentials-get=(self), publickey-credentials-create=(self)",
    );
    if site.app.settings.base_url.starts_with("https://") {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    }
    // What is not said to be public is nobody else's to keep.
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

/// The last resort: a panic in a handler is answered, logged, and ends nothing else.
pub(crate) fn caught(_: Box<dyn std::any::Any + Send>) -> Response {
    tracing::error!("a handler panicked");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
