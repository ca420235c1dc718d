//! Tokens that programs bring to the API: where one may stand, whose it is, what it reads.
//!
//! A token opens nothing that is shut without one; what it is worth is counted in `limit.rs`.

use app::api_tokens;
use axum::extract::Request;
use axum::http::{HeaderMap, header};
use domain::api_token::{ApiToken, PREFIX, Scope};
use domain::time::Timestamp;

use crate::errors::{PageError, TokenRefused};
use crate::fields::Fields;
use crate::site::Site;

/// The nouns of the API by the part they belong to; what is not here takes a token for everything.
const PARTS: [(&str, Scope); 6] = [
    ("members", Scope::Members),
    ("cities", Scope::Members),
    ("calls", Scope::Calls),
    ("forms", Scope::Calls),
    ("statistics", Scope::Numbers),
    ("countries", Scope::Numbers),
];

/// Names under which other services take a token in an address.
const NAMES_IN_ADDRESS: [&str; 3] = ["access_token", "api_key", "token"];

/// Why a request goes no further.
pub(crate) enum Refused {
    /// For its token.
    Token(TokenRefused),
    /// For something else, such as a database that does not answer.
    Otherwise(PageError),
}

/// What a token must be for at an address of the API; `None` for what each may read: the
/// description, which says so.
pub(crate) fn part(path: &str) -> Option<Scope> {
    let noun =
        path.strip_prefix("/api/v1/").and_then(|it| it.split('/').next()).unwrap_or_default();
    let part = PARTS.iter().find(|(it, _)| *it == noun).map_or(Scope::Everything, |it| it.1);
    Some(part).filter(|_| noun != "openapi.json")
}

/// What a request brings, before anybody is asked whether it is a token.
pub(crate) struct Brought {
    text: String,
    part: Option<Scope>,
}

/// What stands in a request for a token; `None` when it brings none.
pub(crate) fn brought(request: &Request) -> Result<Option<Brought>, TokenRefused> {
    if stands_in_address(request.uri().query().unwrap_or_default()) {
        return Err(TokenRefused::InAddress);
    }
    let text = in_header(request.headers());
    Ok(text.map(|text| Brought { text, part: part(request.uri().path()) }))
}

/// The token it is, when it works and is for what was asked.
pub(crate) async fn known(
    site: &Site,
    brought: Result<Option<Brought>, TokenRefused>,
    now: Timestamp,
) -> Result<Option<ApiToken>, Refused> {
    let Some(Brought { text, part }) = brought.map_err(Refused::Token)? else { return Ok(None) };
    let known = site.run(move |app| api_tokens::by_text(app, &text, now)).await;
    let known = known.map_err(|failure| Refused::Otherwise(failure.into()))?;
    let token = known.ok_or(Refused::Token(TokenRefused::Unknown))?;
    match part {
        Some(part) if !token.scope.covers(part) => Err(Refused::Token(TokenRefused::OutOfScope)),
        _ => Ok(Some(token)),
    }
}

/// What stands behind `Bearer`; other schemes are not ours, as when a proxy in front asks for a
/// password of its own. Two headers, or one that is no text, are a token nobody knows.
fn in_header(headers: &HeaderMap) -> Option<String> {
    let mut all = headers.get_all(header::AUTHORIZATION).iter();
    let (first, more) = (all.next()?, all.next());
    let (Ok(text), None) = (first.to_str(), more) else { return Some(String::new()) };
    let (scheme, token) = text.split_once(' ').unwrap_or((text, ""));
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim().to_owned())
}

/// Whether a token, or something that is to be one, stands where every server on the way notes it.
fn stands_in_address(query: &str) -> bool {
    let fields = Fields::parse(query.as_bytes()).unwrap_or_default().all();
    fields.iter().any(|(name, values)| {
        NAMES_IN_ADDRESS.contains(&name.as_str()) || values.iter().any(|it| it.contains(PREFIX))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_in_an_address_is_seen_whatever_it_is_called_and_however_it_is_written() {
        for query in ["token=1", "access_token=", "a=1&x=lyceum_pat_00", "q=lyceum%5Fpat%5F00"] {
            assert!(stands_in_address(query), "{query}");
        }
        for query in ["", "q=token", "country=UA&limit=3"] {
            assert!(!stands_in_address(query), "{query}");
        }
    }

    #[test]
    fn a_header_of_another_scheme_is_no_token_and_two_headers_are_an_unknown_one() {
        let headers = |all: &[&'static str]| {
            let mut headers = HeaderMap::new();
            for it in all {
                headers.append(header::AUTHORIZATION, it.parse().unwrap());
            }
            in_header(&headers)
        };
        assert_eq!(headers(&[]), None);
        assert_eq!(headers(&["Basic YTpi"]), None);
        assert_eq!(headers(&["bearer  abc "]).as_deref(), Some("abc"));
        assert_eq!(headers(&["Bearer"]).as_deref(), Some(""));
        assert_eq!(headers(&["Bearer a", "Bearer b"]).as_deref(), Some(""));
    }
}
