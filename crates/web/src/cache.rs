//! Public pages, kept and compressed once per public revision, minute, address and encoding.
//!
//! The minute is part of the key because pages say how much time is left and whose
//! turn it is; deadlines end with a minute, so a page is never a deadline behind.

use std::sync::Arc;

use axum::body::{Body, HttpBody, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::packing::Packed;
use crate::reader::SESSION_COOKIE;
use crate::site::Site;

/// Pages in memory weigh at most this much, in bytes.
const WEIGHT_MAX: u64 = 48 * 1024 * 1024;
/// A page above this size, in bytes, is not kept.
const PAGE_MAX: usize = 4 * 1024 * 1024;

/// What one kept page is the page of.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    revision: i64,
    minute: i64,
    address: String,
}

/// One kept page: its body, and what was said about it.
#[derive(Clone)]
struct Kept {
    said: HeaderMap,
    packed: Packed,
}

/// What a handler may say of a page that is kept.
const SAID: [HeaderName; 4] = [
    header::CONTENT_TYPE,
    header::LINK,
    header::CACHE_CONTROL,
    HeaderName::from_static("cross-origin-resource-policy"),
];

/// Said of an answer that is behind what everybody sees by a moment: it is not kept.
#[derive(Clone, Copy)]
pub(crate) struct Passing;

/// The public pages of this node.
pub(crate) struct PageCache(moka::sync::Cache<Key, Arc<Kept>>);

impl PageCache {
    pub(crate) fn new() -> PageCache {
        let cache = moka::sync::Cache::builder()
            .max_capacity(WEIGHT_MAX)
            .weigher(|key: &Key, kept: &Arc<Kept>| {
                kept.packed.weight().saturating_add(key.address.len() as u32)
            })
            .time_to_live(std::time::Duration::from_secs(120))
            .build();
        PageCache(cache)
    }
}

/// Answers a visitor's GET of a public page from the cache, and keeps what it has to make.
pub(crate) async fn keep(State(site): State<Site>, request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let reads = method == Method::GET || method == Method::HEAD;
    if !reads || has_session(request.headers()) {
        return next.run(request).await;
    }
    let Some(address) = request.uri().path_and_query().map(|it| it.as_str().to_owned()) else {
        return next.run(request).await;
    };
    let minute = site.app.clock.now().0.div_euclid(60_000);
    let key = Key { revision: site.app.store.public_revision(), minute, address };
    if let Some(kept) = site.pages.0.get(&key) {
        return answer(&kept, request.headers(), &method);
    }
    let asked = request.headers().clone();
    // HEAD is answered from the whole page, so that it tells the same ETag and length.
    let mut request = request;
    *request.method_mut() = Method::GET;
    let response = next.run(request).await;
    let is_typed = response.headers().contains_key(header::CONTENT_TYPE);
    let stays = response.extensions().get::<Passing>().is_none();
    let small = response.body().size_hint().upper().is_some_and(|it| it <= PAGE_MAX as u64);
    let (StatusCode::OK, true, true) = (response.status(), is_typed && stays, small) else {
        return bodyless(response, &method);
    };
    let (parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, PAGE_MAX).await else {
        return Response::from_parts(parts, Body::empty());
    };
    let for_whom = asked.clone();
    let packed = tokio::task::spawn_blocking(move || {
        let packed = Packed::new(bytes.to_vec());
        packed.pack_for(&for_whom);
        packed
    });
    let Ok(mut packed) = packed.await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    if let Some(etag) = parts.headers.get(header::ETAG) {
        packed.etag = etag.clone();
    }
    let said = SAID.into_iter().filter_map(|it| Some((it.clone(), parts.headers.get(it)?.clone())));
    let kept = Arc::new(Kept { said: said.collect(), packed });
    site.pages.0.insert(key, kept.clone());
    answer(&kept, &asked, &method)
}

fn bodyless(response: Response, method: &Method) -> Response {
    if *method != Method::HEAD {
        return response;
    }
    let length = response.body().size_hint().exact();
    let (mut parts, _) = response.into_parts();
    if let Some(length) = length {
        parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    }
    Response::from_parts(parts, Body::empty())
}

fn answer(kept: &Kept, asked: &HeaderMap, method: &Method) -> Response {
    let mut response = kept.packed.respond(asked);
    let out = response.headers_mut();
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    out.extend(kept.said.clone());
    bodyless(response, method)
}

fn has_session(headers: &HeaderMap) -> bool {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|it| it.to_str().ok())
        .any(|it| it.contains(SESSION_COOKIE))
}
