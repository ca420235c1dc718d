//! A file on its way out: a download, whole or from where it was cut off, and never a page.

use std::fs::File;
use std::io::SeekFrom;
use std::ops::Range;

use app::Failure;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::application::Attachment;
use tokio::io::{AsyncReadExt, AsyncSeekExt};
use tokio_util::io::ReaderStream;

use crate::errors::PageError;

/// The policy of a file that somebody sent; what `default-src` does not cover is said by name.
const SANDBOX: &str = "sandbox; default-src 'none'; form-action 'none'; base-uri 'none'; \
    frame-ancestors 'none'";

/// How much of a file is in memory at a time.
const CHUNK: usize = 64 * 1024;

/// The file, or the part of it that was asked for.
pub(super) async fn response(
    headers: &HeaderMap,
    it: &Attachment,
    file: File,
) -> Result<Response, PageError> {
    let failed = |it: std::io::Error| Failure::<()>::Files(it.to_string());
    let size = u64::try_from(it.size_bytes).unwrap_or(0);
    let tag = format!("\"{}\"", it.sha256);
    let (status, part) = match asked(headers, &tag, size) {
        Asked::Whole => (StatusCode::OK, 0..size),
        Asked::Part(part) => (StatusCode::PARTIAL_CONTENT, part),
        Asked::Beyond => (StatusCode::RANGE_NOT_SATISFIABLE, 0..0),
    };
    let mut file = tokio::fs::File::from_std(file);
    file.seek(SeekFrom::Start(part.start)).await.map_err(failed)?;
    let length = part.end - part.start;
    let chunks = ReaderStream::with_capacity(file.take(length), CHUNK);
    let mut response = (status, Body::from_stream(chunks)).into_response();
    let mut set = |name: HeaderName, value: &str| {
        let value = HeaderValue::from_str(value).expect("the value is plain ASCII");
        response.headers_mut().insert(name, value);
    };
    set(header::CONTENT_TYPE, &it.media_type);
    set(header::CONTENT_DISPOSITION, &attachment(&it.name));
    set(header::CONTENT_LENGTH, &length.to_string());
    set(header::ACCEPT_RANGES, "bytes");
    set(header::ETAG, &tag);
    // Somebody else's file is never a page of ours, whatever a browser makes of it.
    set(header::CONTENT_SECURITY_POLICY, SANDBOX);
    match status {
        StatusCode::PARTIAL_CONTENT => {
            set(header::CONTENT_RANGE, &format!("bytes {}-{}/{size}", part.start, part.end - 1));
        }
        StatusCode::RANGE_NOT_SATISFIABLE => set(header::CONTENT_RANGE, &format!("bytes */{size}")),
        _ => (),
    }
    Ok(response)
}

/// A file that is in memory already, as a download.
pub(crate) fn whole(name: &str, media_type: &str, bytes: Vec<u8>) -> Response {
    let mut response = bytes.into_response();
    let mut set = |header: HeaderName, value: &str| {
        let value = HeaderValue::from_str(value).expect("the value is plain ASCII");
        response.headers_mut().insert(header, value);
    };
    set(header::CONTENT_TYPE, media_type);
    set(header::CONTENT_DISPOSITION, &attachment(name));
    set(header::CONTENT_SECURITY_POLICY, SANDBOX);
    response
}

/// Which part of a file was asked for.
#[derive(Debug, PartialEq, Eq)]
enum Asked {
    Whole,
    Part(Range<u64>),
    Beyond,
}

/// One range is answered; several, or what cannot be read, get the whole file, as RFC 9110
/// allows. A part of another version than the reader has is of no use to them.
fn asked(headers: &HeaderMap, tag: &str, size: u64) -> Asked {
    let text = |name: HeaderName| headers.get(name).and_then(|it| it.to_str().ok());
    if text(header::IF_RANGE).is_some_and(|it| it != tag) {
        return Asked::Whole;
    }
    let range = text(header::RANGE).and_then(|it| it.strip_prefix("bytes="));
    let Some((first, last)) = range.and_then(|it| it.split_once('-')) else { return Asked::Whole };
    let number = |it: &str| it.trim().parse::<u64>().ok();
    let part = match (number(first), number(last)) {
        (Some(first), Some(last)) if first <= last => first..last.saturating_add(1).min(size),
        (Some(first), None) if last.trim().is_empty() => first..size,
        (None, Some(n)) if first.trim().is_empty() && n > 0 => size.saturating_sub(n)..size,
        _ => return Asked::Whole,
    };
    if part.start < size { Asked::Part(part) } else { Asked::Beyond }
}

/// `attachment` with the name twice (RFC 6266): plain for old readers, and in full.
fn attachment(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || " .-_()".contains(c) { c } else { '_' })
        .collect();
    let full: String = name
        .bytes()
        .map(|b| match b {
            b if b.is_ascii_alphanumeric() || b".-_".contains(&b) => char::from(b).to_string(),
            b => format!("%{b:02X}"),
        })
        .collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{full}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_download_is_named_for_old_readers_and_new() {
        assert_eq!(
            attachment("Підпис \"1\".pdf"),
            "attachment; filename=\"______ _1_.pdf\"; \
             filename*=UTF-8''%D0%9F%D1%96%D0%B4%D0%BF%D0%B8%D1%81%20%221%22.pdf"
        );
    }

    #[test]
    fn one_part_of_a_file_can_be_asked_for() {
        let of = |range: &str, tag: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::RANGE, range.parse().unwrap());
            headers.insert(header::IF_RANGE, tag.parse().unwrap());
            asked(&headers, "\"ab\"", 1_000)
        };
        for (range, part) in [
            ("bytes=0-0", Asked::Part(0..1)),
            ("bytes=500-", Asked::Part(500..1_000)),
            ("bytes=500-4000", Asked::Part(500..1_000)),
            ("bytes=-1", Asked::Part(999..1_000)),
            ("bytes=-5000", Asked::Part(0..1_000)),
            ("bytes=1000-", Asked::Beyond),
            ("bytes=-0", Asked::Whole),
            ("bytes=9-3", Asked::Whole),
            ("bytes=0-1,5-6", Asked::Whole),
            ("bytes=a-b", Asked::Whole),
            ("pages=1-2", Asked::Whole),
            ("bytes=18446744073709551615-", Asked::Beyond),
            ("bytes=0-18446744073709551615", Asked::Part(0..1_000)),
        ] {
            assert_eq!(of(range, "\"ab\""), part, "{range}");
        }
        assert_eq!(of("bytes=5-", "\"other\""), Asked::Whole);
        assert_eq!(asked(&HeaderMap::new(), "\"ab\"", 1_000), Asked::Whole);
    }
}
