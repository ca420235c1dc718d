//! Bodies in the encodings that browsers ask for: what everybody sees is compressed once, what one
//! person sees on its way.

use std::io::Write;
use std::sync::OnceLock;

use axum::body::{Body, HttpBody, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use sha2::{Digest, Sha256};

/// What one person sees is sent as it is below this size, in bytes: it fits into one packet.
const SMALL: u64 = 1_400;
/// And above this size: it is a file rather than a page.
const LARGE: u64 = 4 * 1024 * 1024;

/// How the bytes of an answer are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Zstd,
    Brotli,
    Gzip,
}

/// The first that a browser takes is the one it gets.
const ENCODINGS: [Encoding; 3] = [Encoding::Zstd, Encoding::Brotli, Encoding::Gzip];

/// How much work is put into making a body small.
#[derive(Debug, Clone, Copy)]
enum Effort {
    /// Sent many times.
    Kept,
    /// Sent once, while somebody waits.
    Once,
}

impl Encoding {
    fn name(self) -> &'static str {
        match self {
            Encoding::Zstd => "zstd",
            Encoding::Brotli => "br",
            Encoding::Gzip => "gzip",
        }
    }

    fn pack(self, bytes: &[u8], effort: Effort) -> Option<Bytes> {
        let kept = matches!(effort, Effort::Kept);
        let packed = match self {
            Encoding::Zstd => zstd::bulk::compress(bytes, if kept { 12 } else { 3 }).ok()?,
            Encoding::Brotli => brotli(bytes, if kept { 7 } else { 4 })?,
            Encoding::Gzip => {
                let level = flate2::Compression::new(if kept { 6 } else { 4 });
                let mut packer = flate2::write::GzEncoder::new(Vec::new(), level);
                packer.write_all(bytes).and_then(|()| packer.finish()).ok()?
            }
        };
        Some(packed.into())
    }
}

fn brotli(mut bytes: &[u8], quality: i32) -> Option<Vec<u8>> {
    let how = brotli::enc::BrotliEncoderParams { quality, lgwin: 20, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut packed, &how).ok()?;
    Some(packed)
}

/// The encoding a browser gets; none when it takes none of ours.
fn taken(asked: &HeaderMap) -> Option<Encoding> {
    let takes = |it: &Encoding| {
        asked
            .get_all(header::ACCEPT_ENCODING)
            .iter()
            .filter_map(|it| it.to_str().ok())
            .flat_map(|it| it.split(','))
            .map(|it| it.split_once(';').unwrap_or((it, "")))
            .any(|(name, weight)| name.trim() == it.name() && weight.trim() != "q=0")
    };
    ENCODINGS.into_iter().find(takes)
}

/// One body with its ETag, compressed once for each encoding that somebody asked for.
#[derive(Clone)]
pub(crate) struct Packed {
    plain: Bytes,
    /// In the order of [`ENCODINGS`]; none where the body is compressed in itself.
    packed: Option<[OnceLock<Option<Bytes>>; 3]>,
    pub(crate) etag: HeaderValue,
}

impl Packed {
    /// Compresses when it is first asked for.
    pub(crate) fn new(bytes: Vec<u8>) -> Packed {
        Packed { packed: Some(Default::default()), ..Packed::plain(bytes) }
    }

    /// Something that is compressed in itself.
    pub(crate) fn plain(bytes: Vec<u8>) -> Packed {
        let hash = hex::encode(&Sha256::digest(&bytes)[..12]);
        let etag = HeaderValue::from_str(&format!("\"{hash}\"")).expect("hex digits in quotes");
        Packed { plain: bytes.into(), packed: None, etag }
    }

    /// Compresses what `asked` will be given, so that [`Packed::respond`] needs no time.
    pub(crate) fn pack_for(&self, asked: &HeaderMap) {
        self.body(taken(asked));
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
            let (body, encoding) = self.body(taken(asked));
            let mut response = Response::new(Body::from(body));
            if let Some(encoding) = encoding {
                let encoding = HeaderValue::from_static(encoding.name());
                response.headers_mut().insert(header::CONTENT_ENCODING, encoding);
            }
            response
        };
        let out = response.headers_mut();
        out.insert(header::ETAG, self.etag.clone());
        out.insert(header::VARY, HeaderValue::from_static("accept-encoding, cookie"));
        response
    }

    fn body(&self, encoding: Option<Encoding>) -> (Bytes, Option<Encoding>) {
        let packed = encoding.zip(self.packed.as_ref()).and_then(|(encoding, all)| {
            let at = ENCODINGS.iter().position(|it| *it == encoding)?;
            all[at].get_or_init(|| encoding.pack(&self.plain, Effort::Kept)).clone()
        });
        match packed {
            Some(packed) => (packed, encoding),
            None => (self.plain.clone(), None),
        }
    }

    /// What it may come to weigh in memory, in bytes: no encoding makes half of a page's size.
    pub(crate) fn weight(&self) -> u32 {
        u32::try_from(self.plain.len() * 3 / 2).unwrap_or(u32::MAX)
    }
}

/// Compresses a page that one person sees.
///
/// The length of a compressed page tells who can make a browser ask for it, with words of their
/// choice in it, what else stands there (BREACH). Only another site would do so, and a browser
/// says when a request comes from another site; such a page, and one asked for by a browser that
/// does not say, is sent as it is.
pub(crate) async fn pack(request: Request, next: Next) -> Response {
    let from = request.headers().get("sec-fetch-site").map(HeaderValue::as_bytes);
    let ours = matches!(from, Some(b"same-origin" | b"none"));
    let encoding = taken(request.headers()).filter(|_| ours);
    let mut response = next.run(request).await;
    let Some(encoding) = encoding.filter(|_| is_page(response.headers())) else { return response };
    let vary = HeaderValue::from_static("accept-encoding, cookie, sec-fetch-site");
    response.headers_mut().insert(header::VARY, vary);
    if !response.body().size_hint().exact().is_some_and(|it| (SMALL..=LARGE).contains(&it)) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, LARGE as usize).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let Some(packed) = encoding.pack(&bytes, Effort::Once) else {
        return Response::from_parts(parts, Body::from(bytes));
    };
    parts.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding.name()));
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(packed))
}

fn is_page(said: &HeaderMap) -> bool {
    let kind = said.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
    kind.is_some_and(|it| it.starts_with(b"text/html"))
        && !said.contains_key(header::CONTENT_ENCODING)
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
        assert_eq!(encoding("gzip, br"), Some(HeaderValue::from_static("br")));
        assert_eq!(encoding("gzip, br;q=0, zstd;q=0"), Some(HeaderValue::from_static("gzip")));
        assert_eq!(encoding("identity"), None);
    }

    #[test]
    fn every_encoding_gives_back_what_went_in() {
        let text = "Суми, Sumy, سومي ".repeat(300).into_bytes();
        for effort in [Effort::Kept, Effort::Once] {
            let [zstd, brotli, gzip] = ENCODINGS.map(|it| it.pack(&text, effort).unwrap());
            assert_eq!(zstd::bulk::decompress(&zstd, text.len()).unwrap(), text);
            let mut plain = Vec::new();
            brotli::BrotliDecompress(&mut &brotli[..], &mut plain).unwrap();
            assert_eq!(plain, text);
            plain.clear();
            flate2::write::GzDecoder::new(&mut plain).write_all(&gzip).unwrap();
            assert_eq!(plain, text);
        }
    }

    #[test]
    fn who_has_the_page_is_told_so_in_a_few_bytes() {
        let packed = Packed::new(b"page".to_vec());
        let asked = HeaderMap::from_iter([(header::IF_NONE_MATCH, packed.etag.clone())]);
        assert_eq!(packed.respond(&asked).status(), StatusCode::NOT_MODIFIED);
    }
}
