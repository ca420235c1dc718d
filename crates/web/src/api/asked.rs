//! Parameters of the API: known ones once each, anything else refused by name.

use std::str::FromStr;

use app::App;
use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::record::{AsOf, AsOfRefused};
use serde_json::json;

use crate::fields::Fields;

/// The parameters of one request.
pub(super) struct Asked(Vec<(String, String)>);

/// A parameter that cannot be, and why, as RFC 9457 has it: 400 for what is written wrongly, 404
/// for what is written well and names nothing there is.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct BadParameter {
    status: StatusCode,
    name: String,
    why: &'static str,
}

impl BadParameter {
    pub(super) fn new(name: &str, why: &'static str) -> BadParameter {
        let name = name.chars().take(40).collect();
        BadParameter { status: StatusCode::BAD_REQUEST, name, why }
    }

    pub(super) fn unknown(name: &str, why: &'static str) -> BadParameter {
        BadParameter { status: StatusCode::NOT_FOUND, ..BadParameter::new(name, why) }
    }
}

impl Asked {
    pub(super) fn new(fields: &Fields, known: &[&str]) -> Result<Asked, BadParameter> {
        let mut asked = Vec::new();
        for (name, mut values) in fields.all() {
            if !known.contains(&name.as_str()) {
                return Err(BadParameter::new(&name, "not a parameter of this address"));
            }
            if values.len() > 1 {
                return Err(BadParameter::new(&name, "given more than once"));
            }
            asked.extend(values.pop().map(|value| (name, value)));
        }
        Ok(Asked(asked))
    }

    /// The value of a parameter that may be left out; an empty one is not left out.
    pub(super) fn typed<T: FromStr>(&self, name: &str) -> Result<Option<T>, BadParameter> {
        let Some((_, value)) = self.0.iter().find(|(it, _)| it == name) else { return Ok(None) };
        value.parse().map(Some).map_err(|_| BadParameter::new(name, "not a value it can have"))
    }

    /// The day in the past that is asked for.
    pub(super) fn as_of(&self, app: &App) -> Result<Option<AsOf>, BadParameter> {
        let Some(text) = self.typed::<String>("as_of")? else { return Ok(None) };
        app::public::as_of(app, &text).map(Some).map_err(|why| match why {
            AsOfRefused::NotADay => BadParameter::new("as_of", "not a day such as 2022-09-02"),
            AsOfRefused::Future => BadParameter::unknown("as_of", "this day has not come yet"),
        })
    }

    pub(super) fn limit(&self, usual: usize, most: usize) -> Result<usize, BadParameter> {
        let limit = self.typed::<usize>("limit")?.unwrap_or(usual);
        if (1..=most).contains(&limit) {
            Ok(limit)
        } else {
            Err(BadParameter::new("limit", "must be between 1 and 100"))
        }
    }
}

impl IntoResponse for BadParameter {
    fn into_response(self) -> Response {
        let body = json!({
            "type": "about:blank",
            "title": self.status.canonical_reason(),
            "status": self.status.as_u16(),
            "detail": format!("{}: {}", self.name, self.why),
            "parameter": self.name,
        });
        let mut response = (self.status, Json(body)).into_response();
        let kind = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
        response
    }
}
