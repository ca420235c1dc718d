//! What a form sent: names and values, within bounds, cleaned of what steers the display.

use std::collections::BTreeMap;

use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};

use crate::errors::PageError;

/// A form's body is at most this long, in bytes.
pub(crate) const FORM_BYTES_MAX: usize = 1024 * 1024;
/// A form has at most this many fields.
const FIELDS_MAX: usize = 1_000;

/// The fields of a form as sent, in the order sent.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fields(Vec<(String, String)>);

impl Fields {
    /// The value of a field, without space around it; empty when it was not sent.
    ///
    /// Bidi overrides and other characters that only steer the display are gone.
    pub(crate) fn text(&self, name: &str) -> String {
        domain::words::clean(self.raw(name)).trim().to_owned()
    }

    /// The value of a field exactly as sent; the first one when it was sent twice.
    pub(crate) fn raw(&self, name: &str) -> &str {
        self.0.iter().find(|(it, _)| it == name).map_or("", |(_, value)| value)
    }

    /// Whether the field was sent, as a ticked box or a pressed button is.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(it, _)| it == name)
    }

    /// Every field with all its values.
    pub(crate) fn all(&self) -> BTreeMap<String, Vec<String>> {
        let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in &self.0 {
            all.entry(name.clone()).or_default().push(value.clone());
        }
        all
    }

    /// The fields whose name begins so, with the rest of the name.
    pub(crate) fn beginning<'a>(
        &'a self,
        prefix: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter_map(move |(name, value)| {
            name.strip_prefix(prefix).map(|rest| (rest, value.as_str()))
        })
    }

    /// The fields of an address's query or a form's body.
    pub(crate) fn parse(encoded: &[u8]) -> Option<Fields> {
        let mut fields = Vec::new();
        for (name, value) in url::form_urlencoded::parse(encoded) {
            if fields.len() == FIELDS_MAX {
                return None;
            }
            fields.push((name.into_owned(), value.into_owned()));
        }
        Some(Fields(fields))
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = PageError;

    async fn from_request(request: Request, _: &S) -> Result<Self, Self::Rejection> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok());
        let kind = kind.and_then(|it| it.split(';').next()).unwrap_or_default().trim();
        if !kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
            return Err(PageError::Status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        let body = to_bytes(request.into_body(), FORM_BYTES_MAX)
            .await
            .map_err(|_| PageError::Status(StatusCode::PAYLOAD_TOO_LARGE))?;
        Fields::parse(&body).ok_or(PageError::Status(StatusCode::PAYLOAD_TOO_LARGE))
    }
}

/// The query of an address.
#[derive(Debug, Clone, Default)]
pub(crate) struct Query(pub(crate) Fields);

impl<S: Send + Sync> axum::extract::FromRequestParts<S> for Query {
    type Rejection = PageError;

    async fn from_request_parts(
        parts: &mut axum::http::request::Parts,
        _: &S,
    ) -> Result<Self, Self::Rejection> {
        let query = parts.uri.query().unwrap_or_default();
        Fields::parse(query.as_bytes())
            .map(Query)
            .ok_or(PageError::Status(StatusCode::URI_TOO_LONG))
    }
}
