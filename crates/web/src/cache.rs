//! Public pages, kept and compressed once per public revision, minute and address.
//!
//! The minute is part of the key because pages say how much time is left and whose
//! turn it is; deadlines end with a minute, so a page is never a deadline behind.

use std::io::Write;
use std::sync::Arc;

use axum::body::{Body, HttpBody, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use sha2::{Digest, Sha256};

use crate::reader::SESSION_COOKIE;
use crate::site::Site;

/// Pages in memory weigh at most this much, in bytes.
const WEIGHT_MAX: u64 = 48 * 1024 * 1024;
/// A page above this size, in bytes, is not kept.
const PAGE_MAX: usize = 4 * 1024 * 1024;

/// One body in the encodings that browsers ask for, with its ETag.
#[derive(Clone)]
pub(crate) struct Packed {
    plain: Bytes,
    gzip: Option<Bytes>,
    zstd: Option<Bytes>,
    etag: HeaderValue,
}

impl Packed {
    /// Compresses once, for as long as it is kept.
    pub(crate) fn new(bytes: Vec<u8>) -> Packed {
        let gzip = {
            let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
            packer.write_all(&bytes).and_then(|()| packer.finish()).ok().map(Bytes::from)
        };
        let zstd = zstd::bulk::compress(&bytes, 12).ok().map(Bytes::from);
        Packed { gzip, zstd, ..Packed::plain(bytes) }
    }

    /// Something that is compressed in itself.
    pub(crate) fn plain(bytes: Vec<u8>) -> Packed {
        let hash = hex::encode(&Sha256::digest(&bytes)[..12]);
        let etag = HeaderValue::from_str(&format!("\"{hash}\"")).expect("hex digits in quotes");
        Packed { plain: bytes.into(), gzip: None, zstd: None, etag }
    }

    /// The body in an encoding the browser takes, or 304 when it has it.
    pub(crate) fn respond(&self, asked: &HeaderMap) -> Response {
        let known = asked.get(header::IF_NONE_MATCH).and_then(|it| it.to_str().ok());
        let etag = self.etag.to_str().unwrap_or_default();
        let bare = etag.trim_start_matches("W/");
        let same = |it: &str| it == "*" || it.trim_start_matches("W/") == bare;
        let matches = |it: &str| it.split(',').any(|it| same(it.trim()));
        let mut response = if known.is_some_and(matches) {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            let takes = accepted(asked);
            let (body, encoding) = match (takes, &self.zstd, &self.gzip) {
                ((true, _), Some(zstd), _) => (zstd.clone(), Some("zstd")),
                ((_, true), _, Some(gzip)) => (gzip.clone(), Some("gzip")),
                _ => (self.plain.clone(), None),
            };
            let mut response = Response::new(Body::from(body));
            if let Some(encoding) = encoding {
                let encoding = HeaderValue::from_static(encoding);
                response.headers_mut().insert(header::CONTENT_ENCODING, encoding);
            }
            response
        };
        let out = response.headers_mut();
        out.insert(header::ETAG, self.etag.clone());
        out.insert(header::VARY, HeaderValue::from_static("accept-encoding, cookie"));
        response
    }

    fn weight(&self) -> u32 {
        let packed = [&self.gzip, &self.zstd].into_iter().flatten().map(Bytes::len).sum::<usize>();
        u32::try_from(self.plain.len() + packed).unwrap_or(u32::MAX)
    }
}

/// Whether zstd and gzip are taken.
fn accepted(asked: &HeaderMap) -> (bool, bool) {
    let takes = |name: &str| {
        asked
            .get_all(header::ACCEPT_ENCODING)
            .iter()
            .filter_map(|it| it.to_str().ok())
            .flat_map(|it| it.split(','))
            .map(|it| it.split(';').map(str::trim).collect::<Vec<_>>())
            .any(|it| it.first() == Some(&name) && it.get(1) != Some(&"q=0"))
    };
    (takes("zstd"), takes("gzip"))
}

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
    let packed = tokio::task::spawn_blocking(move || Packed::new(bytes.to_vec())).await;
    let Ok(mut packed) = packed else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
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

#[cfg(test)]
mod tests {
    use super::*;

    fn asking(encodings: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(encodings))])
    }

    #[test]
    fn the_best_encoding_that_is_taken_is_sent() {
        let packed = Packed::new(b"Sumy ".repeat(500));
        let encoding = |asked: &'static str| {
            let response = packed.respond(&asking(asked));
            response.headers().get(header::CONTENT_ENCODING).cloned()
        };
        assert_eq!(encoding("gzip, br, zstd"), Some(HeaderValue::from_static("zstd")));
        assert_eq!(encoding("gzip, zstd;q=0"), Some(HeaderValue::from_static("gzip")));
        assert_eq!(encoding("identity"), None);
    }

    #[test]
    fn who_has_the_page_is_told_so_in_a_few_bytes() {
        let packed = Packed::new(b"page".to_vec());
        let asked = HeaderMap::from_iter([(header::IF_NONE_MATCH, packed.etag.clone())]);
        assert_eq!(packed.respond(&asked).status(), StatusCode::NOT_MODIFIED);
    }
}
